"""What the heads of a newspaper's pages say: its name, the day, and which lines are the pages' own."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from corpus_cli.core.archive.columns import is_credit
from corpus_cli.core.archive.parts import Piece
from corpus_cli.core.archive.scan import View
from corpus_cli.core.attribution.looks import is_outlet_like
from corpus_cli.core.dates import date_line, parse_date
from corpus_cli.registry import outlets

TOP = 6
"""Lines with text at the head of a page among which its running head stands."""

FEW = 2
"""Form feeds of two pages: there the masthead of the first is a head like that of the other."""

BOTTOM = 3
"""The same at its foot."""

LABEL = 24
"""Characters of the name of a section at the head of a page, at most."""

_number = re.compile(r"\d+")
_page_beside = re.compile(r"^\d{1,3}\s{2,}|\s{2,}\d{1,3}$").sub
_section = re.compile(r"\s*(?:\d{1,3}\s+[^\d\s][^\d.]{1,24}|[^\d\s][^\d.]{1,24}\s+\d{1,3}|\d{1,3})\s*").fullmatch
_columns = re.compile(r"\s{3,}").split
_issue_number = re.compile(r"(?:№|No\.?|Sayı?|العدد)[\s:]*\d{1,6}(?:\s*\(\d{1,6}\))?|www\.\S+").fullmatch


@dataclass(slots=True)
class Issue:
    """Lines of the pages' heads that give the day and the paper, and all lines that heads and feet take."""

    dates: list[int]
    papers: list[int]
    furniture: frozenset[int]


def issue_of(view: View) -> Issue | None:
    """The head that at least two pages share: with a day in it, or this is no newspaper."""
    feeds = [i for i, text in enumerate(view.texts) if "\f" in text]
    if len(feeds) < 2:
        return None
    tops = [_zone(view, at, 1, TOP) for at in feeds]
    if len(feeds) == FEW:
        tops.insert(0, _to_day(view, _zone(view, 0, 1, TOP)))
    feet = [_zone(view, at - 1, -1, BOTTOM) for at in feeds]
    shapes = Counter(_shape(view.texts[i]) for i in {i for zone in [*tops, *feet] for i in zone})
    furniture: set[int] = set()
    for zone in [*tops, *feet]:
        furniture.update(_heads(view, zone, shapes))
    dated = [i for i in sorted(furniture) if is_day(view.texts[i].replace("\f", " ").strip())]
    if len(dated) < 2 or 2 * len(dated) < len(feeds) - 1:
        return None
    names = (i for zone in tops for i in zone if i in furniture and _is_paper(view.texts[i].replace("\f", " ").strip()))
    counts = Counter(view.texts[i].replace("\f", " ").strip() for i in names)
    name = counts.most_common(1)[0][0] if counts and counts.most_common(1)[0][1] > 1 else None
    papers = [i for i, text in enumerate(view.texts) if name and text.replace("\f", " ").strip() == name]
    if not papers and (first := _paper_on_top(view, furniture)) is not None:
        papers = [first]
    first_page = _masthead(view, issue_feed=feeds[0], known={_shape(view.texts[i]) for i in furniture})
    return Issue(
        _of_issue(view, dated),
        papers,
        frozenset(furniture | first_page),
    )


def _of_issue(view: View, dated: list[int]) -> list[int]:
    """Those of `dated` that say the day which most heads say: an advertisement at the foot of a page has one of its own."""
    days = {i: _day(view.texts[i].replace("\f", " ").strip()) for i in dated}
    day, count = Counter(days.values()).most_common(1)[0]
    return [i for i in dated if days[i] == day] if count > 1 else dated


def _paper_on_top(view: View, furniture: set[int]) -> int | None:
    """The first line of all, where a registry knows it, or the heads of the pages say it again beside their number:
    `GÜRCÜSTAN       2`.
    """
    first = next((i for i in range(len(view)) if not view.blank(i)), None)
    if first is None or _number.search(name := view.texts[first].strip()):
        return None
    if (known := outlets().match(name, typos=False)) and known.score == 1:
        return first
    heads = [_page_beside("", view.texts[i].replace("\f", " ").strip()) for i in furniture]
    return first if heads.count(name) > 1 else None


def _heads(view: View, zone: list[int], shapes: Counter[str]) -> list[int]:
    """The lines of a zone that are the page's: to the last that others have too, with a section's name between."""
    last = strange = 0
    for place, i in enumerate(zone):
        text = view.texts[i].replace("\f", " ").strip()
        shared = shapes[_shape(text)] > 1 and (_is_paper(text) or not is_credit(text))
        if shared or _section(text) or _issue_number(text) or date_line(text) is not None or _has_day(text):
            last = place + 1
            continue
        strange += 1
        if strange > 1 or len(text) > LABEL:
            break
    return zone[:last]


def _has_day(text: str) -> bool:
    """`6   HARBOUR POST   14 March 2024   ECONOMY`: page, paper, day and section in columns."""
    pieces = _columns(text)
    return len(pieces) > 2 and any(date_line(piece) is not None for piece in pieces)


def _to_day(view: View, zone: list[int]) -> list[int]:
    """The masthead of the first page, which ends with the day: below it a headline may stand that another page repeats."""
    days = [place for place, i in enumerate(zone) if is_day(view.texts[i].strip())]
    return zone[: days[-1] + 1] if days else []


def _masthead(view: View, issue_feed: int, known: set[str]) -> set[int]:
    """Lines of the first page that are running heads or feet of the others, anywhere on it."""
    return {i for i in range(issue_feed) if not view.blank(i) and _shape(view.texts[i]) in known}


def _zone(view: View, at: int, step: int, most: int) -> list[int]:
    """The outermost lines with text of a page, from `at` on."""
    found: list[int] = []
    start = at
    while 0 <= at < len(view) and len(found) < most and abs(at - start) < 3 * most:
        if at != start and "\f" in view.texts[at]:
            break
        if view.texts[at].replace("\f", " ").strip():
            found.append(at)
        at += step
    return found


def _shape(text: str) -> str:
    return " ".join(sorted(_number.sub("0", text.replace("\f", " ")).casefold().split()))


def _day(text: str) -> str:
    match = parse_date(text) if len(text) < 100 else None
    return (match.date or match.edtf or "") if match else ""


def is_day(text: str) -> bool:
    """The line names a day, or those of a weekend, perhaps beside the paper's name and its number."""
    return {*map(len, _day(text).split("/"))} == {10}


def _is_paper(text: str) -> bool:
    if len(text) >= 50:
        return False
    like = not _number.search(text) and is_outlet_like(text)
    return like or outlets().match(text, typos=False) is not None  # `525-ci qəzet`


def whole(view: View, role: str, at: int) -> Piece:
    """Line `at` as a piece of this role."""
    text = view.texts[at].replace("\f", " ")
    return Piece(role, at, len(text) - len(text.lstrip()), at, len(text.rstrip()))
