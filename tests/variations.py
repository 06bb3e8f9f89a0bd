"""The same dump in other clothes: variations of a gold dump whose articles begin where they did.

Each variation takes the lines of a dump and what each is, and gives the lines that stand in its place, each with
the index of the line that it was. Gold goes with the lines. What a site's habit changes (blank lines, wraps, case,
indentation, dates) must not move a boundary; what takes a cue away may cost some, and shows how much hangs on it.

    variations.py             the table; 1 where a mean is below its floor in tests/variations.json
    variations.py --update    record today's figures as floors
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from scoring import Scores, norm, read_lines

from corpus_cli.core.attribution import line_role
from corpus_cli.core.dates import date_line
from corpus_cli.core.source import Stream
from corpus_cli.core.split import split_stream
from corpus_cli.core.wrapping import wrap_width

Row = dict[str, Any]
Lines = list[tuple[int, str]]
"""Lines of a variation, each with the index of the line that it was made of."""

OUTLETS = ("Eurasianet", "AZƏRTAC", "الأخبار", "BBC Türkçe", "Kıyı Postası", "Harbour Gazette", "صدى الميناء")
FLOORS = Path(__file__).with_suffix(".json")
WIDTH = 72
LONG = 90


@dataclass(slots=True)
class Dump:
    """Lines of a dump, the role of each (`blank title date byline prose short`), and the article it is in (or None)."""

    lines: list[str]
    rows: list[Row]
    roles: list[str]
    article: list[int | None]


def dump_of(lines: Sequence[str], rows: Sequence[Row]) -> Dump:
    """What each line of a dump is, by gold where it says so."""
    article: list[int | None] = [None] * len(lines)
    titles: list[set[str]] = []
    for number, row in enumerate(rows):
        titles.append({norm(title) for title in (row["title"], *row.get("title_accept", ())) if title})
        for i in range(row["start_line"] - 1, min(row["end_line"], len(lines))):
            article[i] = number
    roles = []
    for line, number in zip(lines, article, strict=True):
        roles.append(_role(line.strip(), titles[number] if number is not None else set()))
    return Dump(list(lines), list(rows), roles, article)


def _role(line: str, titles: set[str]) -> str:
    if not line:
        return "blank"
    if norm(line) in titles:
        return "title"
    if len(line) < 120 and date_line(line):
        return "date"
    if len(line) < 120 and line_role(line) == "byline":
        return "byline"
    return "prose" if len(line) > LONG or line[-1] in ".!?\u061f\u06d4" else "short"


def as_it_is(dump: Dump) -> Lines:
    return list(enumerate(dump.lines))


def no_blank_lines(dump: Dump) -> Lines:
    """Nothing stands between paragraphs, nor between articles."""
    return [(i, line) for i, line in enumerate(dump.lines) if line.strip()]


def blank_between_articles(dump: Dump) -> Lines:
    """Blank lines stand only where an article begins or ends."""
    kept: Lines = []
    for i, line in enumerate(dump.lines):
        around = {dump.article[j] for j in (i - 1, i, i + 1) if 0 <= j < len(dump.lines)}
        if line.strip() or len(around) > 1:
            kept.append((i, line))
    return kept


def blank_everywhere(dump: Dump) -> Lines:
    """One blank line between any two lines, and no more; not where lines are hard-wrapped."""
    if wrap_width(dump.lines):
        return as_it_is(dump)
    return [pair for i, line in enumerate(dump.lines) if line.strip() for pair in ((i, line), (i, ""))]


def wrapped(dump: Dump) -> Lines:
    """Hard-wrapped, as mail is; a blank line between paragraphs."""
    out: Lines = []
    for i, line in enumerate(dump.lines):
        if dump.roles[i] in ("prose", "title", "short") and len(line) > WIDTH:
            out += [(i, part) for part in textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False)]
        else:
            out.append((i, line))
        if dump.roles[i] == "prose" and i + 1 < len(dump.lines) and dump.lines[i + 1].strip():
            out.append((i, ""))
    return out


def indented(dump: Dump) -> Lines:
    """Paragraphs are indented."""
    return [(i, "    " + line.lstrip() if dump.roles[i] == "prose" else line) for i, line in enumerate(dump.lines)]


def flush(dump: Dump) -> Lines:
    """No line is indented."""
    return [(i, line.strip()) for i, line in enumerate(dump.lines)]


def capitals(dump: Dump) -> Lines:
    """Headlines in capitals."""
    return [(i, line.upper() if dump.roles[i] == "title" else line) for i, line in enumerate(dump.lines)]


def sentence_case(dump: Dump) -> Lines:
    """Headlines in small letters after the first."""
    return [(i, line[:1] + line[1:].lower() if dump.roles[i] == "title" else line) for i, line in enumerate(dump.lines)]


def no_dates(dump: Dump) -> Lines:
    return [(i, line) for i, line in enumerate(dump.lines) if dump.roles[i] != "date"]


def no_bylines(dump: Dump) -> Lines:
    return [(i, line) for i, line in enumerate(dump.lines) if dump.roles[i] != "byline"]


def no_furniture(dump: Dump) -> Lines:
    """Only articles and blank lines stand there."""
    return [(i, line) for i, line in enumerate(dump.lines) if dump.article[i] is not None or not line.strip()]


def bare(dump: Dump) -> Lines:
    """Neither furniture nor dates nor bylines: headlines and bodies."""
    return [(i, line) for i, line in no_furniture(dump) if dump.roles[i] not in ("date", "byline")]


def dates_moved(dump: Dump) -> Lines:
    """A date line right under a headline stands above it, and one above stands under it."""
    order = as_it_is(dump)
    places = [i for i, role in enumerate(dump.roles) if role != "blank"]
    for one, two in pairwise(places):
        if {dump.roles[one], dump.roles[two]} == {"title", "date"} and dump.article[one] == dump.article[two]:
            order[one], order[two] = order[two], order[one]
    return order


def outlets_above(dump: Dump) -> Lines:
    """Most articles have the name of an outlet right above their first line, known or not, and a blank line above that."""
    out: Lines = []
    seen = -1
    for i, line in enumerate(dump.lines):
        number = dump.article[i]
        if number is not None and number > seen:
            seen = number
            if number % 5 != 4:
                out += [(i, ""), (i, OUTLETS[number % len(OUTLETS)])]
        out.append((i, line))
    return out


def outlets_between(dump: Dump) -> Lines:
    """The same without any blank line."""
    return [(i, line) for i, line in outlets_above(dump) if line.strip()]


def twice(dump: Dump) -> Lines:
    """Every headline stands again under itself, as a page has it in its title and over its text."""
    out: Lines = []
    for i, line in enumerate(dump.lines):
        out.append((i, line))
        if dump.roles[i] == "title":
            apart = i + 1 < len(dump.lines) and not dump.lines[i + 1].strip()
            out += [(i, ""), (i, line)] if apart else [(i, line)]
    return out


def two_lines(dump: Dump) -> Lines:
    """Long headlines are broken over two lines."""
    out: Lines = []
    for i, line in enumerate(dump.lines):
        parts = textwrap.wrap(line, 2 + len(line) * 3 // 5) if dump.roles[i] == "title" and len(line) > 45 else [line]
        out += [(i, part) for part in parts]
    return out


VARIATIONS: tuple[Callable[[Dump], Lines], ...] = (
    no_blank_lines, blank_between_articles, blank_everywhere, wrapped, indented, flush, capitals, sentence_case,
    no_dates, no_bylines, no_furniture, bare, dates_moved, outlets_above, outlets_between, twice, two_lines,
)  # fmt: skip


def gold_of(dump: Dump, lines: Lines) -> list[Row]:
    """The gold of a variation: every article where its lines stand now. One of which nothing is left goes."""
    places: dict[int, list[int]] = {}
    moved: dict[int, list[int]] = {}
    for at, (index, line) in enumerate(lines, 1):
        number = dump.article[index]
        if line.strip():
            moved.setdefault(index + 1, []).append(at)
            if number is not None:
                places.setdefault(number, []).append(at)
    rows = []
    for number, row in enumerate(dump.rows):
        if number in places:
            out = [at for i in row.get("boilerplate_lines") or [] for at in moved.get(i, [])]
            rows.append(
                row | {"start_line": min(places[number]), "end_line": max(places[number]), "boilerplate_lines": out}
            )
    return rows


def varied(dump: Dump) -> Iterator[tuple[str, str, list[Row]]]:
    """Name, text and gold of every variation that differs from the dump."""
    for variation in VARIATIONS:
        lines = variation(dump)
        text = "\n".join(line for _, line in lines)
        if text != "\n".join(dump.lines):
            yield variation.__name__, text, gold_of(dump, lines)


def main() -> int:
    """Print the mean F1 of every variation over all gold dumps of web copy; 1 where one is below its floor."""
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    found: dict[str, list[float]] = {}
    for path in sorted((Path(__file__).parent / "gold").glob("*/*.txt")):
        if path.stem.startswith("arc-"):
            continue
        rows = [json.loads(line) for line in path.with_suffix(".gold.jsonl").read_text("utf-8").splitlines() if line]
        for name, text, gold in varied(dump_of(read_lines(path.read_bytes()), rows)):
            raw = text.encode()
            records = [record.to_dict() for record in split_stream(Stream(path.name, None, raw))]
            found.setdefault(name, []).append(Scores(gold, read_lines(raw), records).figures["F1"])
    means = {name: round(sum(scores) / len(scores), 3) for name, scores in found.items()}
    for name, mean in means.items():
        print(f"{name:<24}{len(found[name]):4} dumps   mean F1 {mean:.3f}   worst {min(found[name]):.3f}")
    if "--update" in sys.argv:
        FLOORS.write_text(json.dumps(means, indent=1) + "\n", "utf-8")
    worse = [
        f"{name}: {mean} is below its floor {floors[name]}"
        for name, mean in means.items()
        if mean < floors.get(name, 0)
    ]
    print("\n".join(worse) or f"variations: none below its floor ({len(floors)} have floors)")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
