"""Chronologies whose entries have a heading each: `Timeline: nine weeks`, and under it a day, a few words, a paragraph, again and again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.core.dates import date_line
from corpus_cli.text.fold import fold

LEAST, PARAGRAPHS = 3, 2
"""Entries of a chronology, at least, and paragraphs of one, at most."""

_is_chronicle = re.compile(
    "|".join(
        map(
            fold,
            r"\btimeline\b|\bchronolog\w+|\bxronolog\w+|\bxronika\w*|\bkronoloji\w*|хронолог|хроника|تسلسل الزمني|تسلسل زمني|الخط الزمني|خط زمني|كرونولوجيا|روزشمار".split(
                "|"
            ),
        )
    )
).search


def mark_chronicles(blocks: Sequence[Block]) -> None:
    """Give the kinds `entry` and `item` to the days and headings under the headline of a chronology, where the days are in order."""
    for i, block in enumerate(blocks):
        if block.kind == "short" and _is_chronicle(block.folded):
            for day, heading in _entries(blocks, i + 1):
                blocks[day].kind = "entry"
                if heading is not None:
                    blocks[heading].kind = "item"


def _entries(blocks: Sequence[Block], start: int) -> list[tuple[int, int | None]]:
    """The days and headings of the first row of entries from `start` on; nothing where there are too few, or in no order."""
    row: list[tuple[int, int | None]] = []
    days: list[str] = []
    for day, heading, end in _candidates(blocks, start):
        match = date_line(blocks[day].text)
        if match is None or match.edtf is None:
            break
        row.append((day, heading))
        days.append(match.edtf)
        if end == len(blocks) or blocks[end].kind != "date":
            break
    if any(day[0] == "X" for day in days):
        days = [day[5:] for day in days]  # of one year
    for first in (0, 1):  # the article's own day may stand over them
        told = days[first:]
        if len(told) >= LEAST and told in (sorted({*told}), sorted({*told}, reverse=True)):
            return row[first:]
    return []


def _candidates(blocks: Sequence[Block], start: int) -> Iterator[tuple[int, int | None, int]]:
    """Days with a heading or none and a few paragraphs under them, and where each ends; the article's own day has its text next."""
    at = start
    while at < len(blocks) and not _opens_entry(blocks, at):
        if blocks[at].kind == "short" and blocks[at].shape > 0 and at > start:
            return  # the next article
        at += 1
    while at < len(blocks) and _opens_entry(blocks, at):
        heading = at + 1 if blocks[at + 1].kind == "short" else None
        end = at + 1 + (heading is not None)
        first = end
        while end < len(blocks) and blocks[end].kind in ("prose", "item", "teaser", "caption"):
            end += 1
        if end - first > PARAGRAPHS + 1:
            return
        yield at, heading, end
        at = end


def _opens_entry(blocks: Sequence[Block], at: int) -> bool:
    """A day, perhaps a heading, and then a paragraph."""
    below = [block.kind for block in blocks[at + 1 : at + 3]]
    return blocks[at].kind == "date" and (below[:1] == ["prose"] or below == ["short", "prose"])
