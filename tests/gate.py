"""The quality gate: score the gold dumps and hold every figure to its recorded floor.

    gate.py [NAME...]                 score all dumps, or those whose name holds NAME; 1 where a figure fell
    gate.py --errors                  show what is wrong in each
    gate.py --update                  raise the floors to today's figures
    gate.py --update --allow-regression   lower them too, for a reason that the commit gives

Dumps: tests/gold/*/NAME.txt with NAME.gold.jsonl, and the seeds of ../shared where it is there.
Scores are those of ../shared/tools/score.py, or of tests/scoring.py, which measures the same.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from scoring import Scores, read_lines

from corpus_cli.run.chain import Options, export
from corpus_cli.run.report import RunReport

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"
FLOORS = HERE / "floors.json"
SHARES = ("F1", "exact", "span_iou", "body", "title", "language", "date", "time", "outlet", "authors", "pairs")
FALSE = ("wrong_date", "wrong_outlet", "wrong_time", "pairs_false")
"""Shares may not fall, counts of what is false may not rise."""

Figures = dict[str, float]
Scorer = Callable[[list[dict[str, Any]], bytes, list[dict[str, Any]]], tuple[dict[str, Any], list[str]]]


def dumps() -> list[tuple[str, Path, Path]]:
    """Name, dump and gold of every dump that has one."""
    folders = {"seeds": SHARED / "seeds"} | {path.name: path for path in sorted((HERE / "gold").iterdir())}
    found = []
    for group, folder in folders.items():
        golds = SHARED / "gold" if group == "seeds" else folder
        for dump in sorted(folder.glob("*.txt")):
            gold = golds / f"{dump.stem}.gold.jsonl"
            if gold.exists():
                found.append((f"{group}/{dump.stem}", dump, gold))
    return found


def scorer() -> Scorer:
    """The common scorer where it can be had, else our own of the same measures."""
    tool = SHARED / "tools" / "score.py"
    if not tool.exists():

        def own(gold: list[dict[str, Any]], raw: bytes, records: list[dict[str, Any]]) -> tuple[Figures, list[str]]:
            scores = Scores(gold, read_lines(raw), records)
            return scores.figures, scores.errors

        return own
    spec = importlib.util.spec_from_file_location("score", tool)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def common(gold: list[dict[str, Any]], raw: bytes, records: list[dict[str, Any]]) -> tuple[Figures, list[str]]:
        figures, errors = module.Scorer(gold, read_lines(raw), records).score()
        return figures, errors

    return common


def measure(dump: Path, gold: Path, score: Scorer) -> tuple[Figures, list[str]]:
    """The figures of one dump, rounded so that floors do not depend on the machine."""
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    records = [record.to_dict() for record in export([str(dump)], Options(), RunReport(dump.parent))]
    found, errors = score(rows, dump.read_bytes(), records)
    figures = {key: round(float(found[key]), 4) for key in (*SHARES, *FALSE) if key != "pairs"}
    figures["pairs"] = round(found["pairs_found"] / found["pairs"], 4) if found["pairs"] else 1.0
    return {"articles": found["gold"]} | figures, errors


def averages(measured: dict[str, Figures]) -> dict[str, Figures]:
    """The mean of every share, and the sum of every count, by group of dumps."""
    means: dict[str, Figures] = {}
    for group in dict.fromkeys(name.split("/")[0] for name in measured):
        rows = [figures for name, figures in measured.items() if name.startswith(f"{group}/")]
        means[f"{group}: mean of {len(rows)}"] = {
            key: round(sum(row[key] for row in rows) / (len(rows) if key in SHARES else 1), 4) for key in rows[0]
        }
    return means


def show(measured: dict[str, Figures]) -> None:
    """The table."""
    heads = ("n", "F1", "exact", "span", "body", "title", "lang", "date", "time", "outlet", "author", "pairs", "false")
    print(f"{'dump':<32}" + "".join(f"{head:>7}" for head in heads))
    for name, figures in (measured | averages(measured)).items():
        shares = "".join(f"{figures[key]:7.3f}" for key in SHARES)
        false = sum(figures[key] for key in FALSE)
        print(f"{name[:31]:<32}{figures['articles']:7.0f}{shares}{false:7.0f}")


def fallen(measured: dict[str, Figures], floors: dict[str, Figures]) -> list[str]:
    """Every figure that is worse than its floor."""
    worse = []
    for name, figures in measured.items():
        for key, floor in floors.get(name, {}).items():
            bad = figures[key] < floor if key in SHARES else figures[key] > floor
            if bad:
                worse.append(f"{name}: {key} is {figures[key]:g}, its floor {floor:g}")
    return worse


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    asked = parser.parse_args()
    score, measured = scorer(), {}
    for name, dump, gold in dumps():
        if not asked.names or any(part in name for part in asked.names):
            measured[name], errors = measure(dump, gold, score)
            if asked.errors:
                print("\n".join(f"{name}: {error}" for error in errors))
    if not measured:
        print("gate: no dump of that name", file=sys.stderr)
        return 2
    show(measured)
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    worse = fallen(measured, floors)
    print("\n".join(worse) or f"gate: no figure below its floor ({len(floors)} dumps have floors)")
    if not asked.update:
        return 1 if worse else 0
    if worse and not asked.allow_regression:
        print("gate: floors are not lowered without --allow-regression", file=sys.stderr)
        return 1
    kept = {name: {key: value for key, value in row.items() if key != "articles"} for name, row in measured.items()}
    FLOORS.write_text(json.dumps(dict(sorted((floors | kept).items())), indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
