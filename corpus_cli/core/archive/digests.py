"""Messages that hold several articles: a contents list whose lines come back, numbered items, rules or datelines."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus_cli.core.archive.cutter import Chunk
from corpus_cli.core.archive.scan import View
from corpus_cli.core.attribution import line_role
from corpus_cli.core.attribution.beside import read_beside
from corpus_cli.core.dates import date_line, dateline
from corpus_cli.text.fold import fold

LISTED = 40
"""Lines with text of a message among which its contents list stands."""

LEAST = 2
"""Entries of a contents list that must come back, and items that must be numbered, one after another."""

GAP = 3
"""Lines of a contents list from one entry that comes back to the next."""

SECTION = 3
"""Words of the name of a section, at most."""

LONGEST = 160
"""Characters: a longer line is no headline."""

FINAL = ".!?\u2026\u061f\u06d4:"

_entry = re.compile(
    r"[\s\-\u2013\u2014*\u2022\u00b7>#]*(?:\(?\d{1,3}[.):\]]?\s+)?(?P<text>.*?)(?:\s*\.{3,}\s*\d{0,4})?\s*$"
).match
_rule = re.compile(r"\s*(?:[*=_~-] ?){3,}\s*$").match
_counter = re.compile(r"\s*(?:#|No\.? ?|\u2116 ?)?[\[(]?(?P<number>\d{1,3})[\]).]?\s*$").match


def first_item(view: View, chunk: Chunk) -> int | None:
    """The line on which the first article inside a message begins, None where the message is one itself."""
    body = chunk.first
    while body <= chunk.last and not view.blank(body):
        body += 1
    rows = [i for i in range(body, chunk.last + 1) if not view.blank(i)]
    found = [line for line in (_listed(view, rows), _numbered(view, rows)) if line is not None]
    if found:
        return min(found)
    return _ruled(view, rows) or _datelined(view, rows) or _underlined(view, rows) or _headed(view, rows)


def _listed(view: View, rows: list[int]) -> int | None:
    """The first headline that a contents list above it has named."""
    heads: dict[str, list[int]] = {}
    for place, i in enumerate(rows):
        if len(view.texts[i]) <= LONGEST and (text := _key(view.texts[i])):
            heads.setdefault(text, []).append(place)
    named = sorted(where for where in heads.values() if len(where) > 1 and where[0] < LISTED)
    listed: list[list[int]] = []
    for where in named:
        if listed and (where[0] - listed[-1][0] > GAP or where[0] >= min(one[1] for one in listed)):
            break  # the list is over where a line of it comes back
        listed.append(where)
    last = max((where[0] for where in listed), default=0)
    again = (next((place for place in where if place > last), None) for where in listed)
    below = sorted(rows[place] for place in again if place is not None)
    return below[0] if len(below) >= LEAST and _prose(view, below) else None


def _prose(view: View, heads: list[int]) -> bool:
    """Text stands below each headline."""
    return all(
        any(len(view.texts[i].strip()) > LONGEST // 3 for i in range(head + 1, min(head + 9, len(view))))
        for head in heads
    )


def _numbered(view: View, rows: list[int]) -> int | None:
    """The line below the first of the numbers that stand alone above items: `#1`, `#2`."""
    marks = [(int(match["number"]), i) for i in rows if (match := _counter(view.texts[i]))]
    first = next((i for number, i in marks if number == 1), None)
    wanted = 1
    for number, i in marks:
        wanted += first is not None and i >= first and number == wanted
    if first is None or wanted <= LEAST:
        return None
    return next((i for i in rows if i > first), None)


def _ruled(view: View, rows: list[int]) -> int | None:
    """The first line of a message in which rules stand above one headline after another."""
    below = [rows[n + 1] for n, i in enumerate(rows[:-1]) if _rule(view.texts[i])]
    heads = [i for i in below if _is_head(view, i)]
    return rows[0] if len(heads) > LEAST and 3 * len(heads) >= 2 * len(below) else None


def _datelined(view: View, rows: list[int]) -> int | None:
    """The first of two headlines and more that each stand right above a paragraph with an agency's dateline."""
    heads = [
        i
        for i, below in pairwise(rows)
        if view.blank(i - 1)
        and len(view.texts[i]) <= LONGEST
        and view.texts[i].strip()[-1:] not in FINAL
        and (found := dateline(view.texts[below].strip()[:LONGEST])) is not None
        and found.agency
    ]
    return heads[0] if len(heads) >= LEAST else None


def _underlined(view: View, rows: list[int]) -> int | None:
    """The first of two headlines and more that are underlined, as programs make plain text of mails, with a text below."""
    heads = [
        i
        for i, below in pairwise(rows)
        if below == i + 1
        and view.blank(i - 1)
        and _rule(view.texts[below])
        and len(view.texts[i]) <= LONGEST
        and view.texts[i].strip()[-1:] not in FINAL
        and _prose(view, [below])
    ]
    return heads[0] if len(heads) >= LEAST else None


def _headed(view: View, rows: list[int]) -> int | None:
    """The first of two headlines and more that each stand right on top of a date or a byline, with a text below."""
    heads = [
        top
        for i, below in pairwise(rows)
        if below == i + 1
        and (top := _top(view, i)) is not None
        and view.blank(below + 1)
        and len(view.texts[i]) <= LONGEST
        and view.texts[i].strip()[-1:] not in FINAL
        and _is_meta(view.texts[below].strip())
        and _prose(view, [below])
    ]
    return heads[0] if len(heads) >= LEAST else None


def _top(view: View, line: int) -> int | None:
    """A headline's own line, or that of the section above it; None where it stands in the middle of others."""
    if view.blank(line - 1):
        return line
    section = view.blank(line - 2) and len(view.texts[line - 1].split()) <= SECTION
    return line - 1 if section else None


def _is_meta(text: str) -> bool:
    return date_line(text) is not None or line_role(text) == "byline" or bool(read_beside(text).authors)


def _is_head(view: View, line: int) -> bool:
    """A short line without a full stop, with text below it that is no list."""
    text = view.texts[line].strip()
    short = len(text) <= LONGEST // 2 and text[-1:] not in FINAL and text[:1] not in "-*"
    return short and view.blank(line - 1) and _prose(view, [line])


def _key(text: str) -> str:
    match = _entry(text)
    said = fold(match["text"]).strip(" .") if match else ""
    return said if len(said) > 9 and any(map(str.isalpha, said)) else ""
