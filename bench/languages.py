"""Accuracy and speed of every installed detector, as the Markdown table of the README: `make bench-languages`.

    python bench/languages.py [TABLE.tsv] [--json]

TABLE has the columns language, variant, length (head, sent, para) and text. Without one the gold sample beside the
checkout is taken if it is there, else the small set in tests/gold that was written for this project.
F1 is balanced over languages: recall of one, and the share of every other language's texts taken for it, each weighing
the same: 2 r / (1 + r + sum of those shares). Variants (_ascii, _caps, az_cyrl) are no negatives.
"""

from __future__ import annotations

import argparse
import collections
import csv
import json
import sys
import time
from pathlib import Path
from typing import Any

from corpus_cli.core.language import Detector, backends, find_detector

ROOT = Path(__file__).parent.parent
TABLES = (ROOT.parent / "shared" / "gold" / "language.tsv", ROOT / "tests" / "gold" / "language.tsv")
LENGTHS = {"head": "headline", "sent": "sentence", "para": "paragraph"}
REPEATS = 3
"""The fastest of so many is taken, in time of the processor: other programs on the machine only slow one down."""

Texts = dict[tuple[str, str], list[str]]


def read_table(path: Path) -> Texts:
    """Texts by variant and length."""
    texts: Texts = collections.defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            texts[row["variant"], row["length"]].append(row["text"])
    return dict(texts)


def measure(find: Detector, texts: Texts) -> dict[str, Any]:
    """Labels of every group, headlines a second and megabytes of paragraphs a second."""
    for text in ("Tomas kapitan olub", "Томас капитан"):  # What letters and words leave open loads the model.
        find(text)
    said: dict[tuple[str, str], list[str]] = {}
    spent: dict[str, float] = collections.defaultdict(float)
    for key, group in texts.items():
        said[key] = [find(text).language.split("-")[0] for text in group]
        spent[key[1]] += min(timed(find, group) for _ in range(REPEATS))
    heads = sum(len(group) for (_, length), group in texts.items() if length == "head")
    size = sum(len(text.encode()) for (_, length), group in texts.items() if length == "para" for text in group)
    return {
        "said": said,
        "headlines": heads / spent["head"] if heads else 0.0,
        "megabytes": size / spent["para"] / 1e6 if size else 0.0,
    }


def timed(find: Detector, group: list[str]) -> float:
    begin = time.process_time()
    for text in group:
        find(text)
    return time.process_time() - begin


def share(said: dict[tuple[str, str], list[str]], variant: str, length: str, language: str) -> float:
    """The share of a group's texts that were taken for `language`."""
    group = said.get((variant, length), [])
    return sum(label == language for label in group) / max(1, len(group))


def f1(said: dict[tuple[str, str], list[str]], length: str, language: str) -> float:
    """Balanced F1 in percent."""
    plain = {variant for variant, _ in said if "_" not in variant}
    recall = share(said, language, length, language)
    false = sum(share(said, other, length, language) for other in plain if other != language)
    return 200 * recall / (1 + recall + false)


def row(name: str, found: dict[str, Any]) -> list[str]:
    """A detector's line of the table."""
    said = found["said"]
    cells = [" / ".join(f"{f1(said, length, language):.1f}" for length in LENGTHS) for language in ("az", "ar", "en")]
    ascii_ = " / ".join(f"{100 * share(said, 'az_ascii', length, 'az'):.0f}" for length in LENGTHS)
    false = max(share(said, variant, length, "az") for variant in ("tr", "tr_ascii") for length in LENGTHS)
    cells += [ascii_, f"{100 * false:.1f}", f"{found['headlines']:,.0f}", f"{found['megabytes']:.1f}"]
    return [name, *cells]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", nargs="?", type=Path, help="labelled texts (TSV)")
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    args = parser.parse_args()
    table: Path = args.table or next(path for path in TABLES if path.exists())
    texts = read_table(table)
    head = [
        "detector", "az", "ar", "en", "az without diacritics", "worst Turkish > az, %", "headlines/s", "paragraphs MB/s"
    ]  # fmt: skip
    rows = [
        row(backend.name, measure(find_detector(backend.name), texts)) for backend in backends() if backend.installed
    ]
    if args.json:
        print(json.dumps([dict(zip(head, cells, strict=True)) for cells in rows], ensure_ascii=False, indent=1))
        return 0
    count = sum(map(len, texts.values()))
    print(f"F1 in percent, {' / '.join(LENGTHS.values())}; {count:,} texts of {table.name}, one core.\n")
    print("| " + " | ".join(head) + " |")
    print("|" + " --- |" * len(head))
    for cells in rows:
        print("| " + " | ".join(cells) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
