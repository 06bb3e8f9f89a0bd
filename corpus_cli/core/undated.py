"""A day below a headline on a line of no form that is known: `Caspian desk :: 20 Oct 2023 :: 4 min`.

Lines of dates are told by their form, and every site has another. Where no line of an article has one, the first
short lines below its headline are asked for a whole day, which nothing else on them explains.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.core.dates import find_dates

REACH, LONGEST, WORDS, MONTHS = 4, 110, 9, 3
"""Blocks below the headline that are asked, characters of one, and words on it beside its day or month, at most."""

_is_sentence = re.compile(r"[.:\u2026\u06d4;?!\u061f]$|[^\W\d_]{3,}[,\u060c]$").search
_goes_on = re.compile(r"\s*(?:[:;]|[\u2013\u2014-]\s*\S+(?:\s\S+){4})").match
"""What happened on that day, as a chronology tells it."""
_labelled = re.compile(r"\W*(?:date|tarix|tarih|التاريخ|تاريخ(?: النشر)?|дата|datum)\s*:", re.IGNORECASE).match
_words = re.compile(r"[^\W\d_]{2,}").findall


def dated_under(blocks: Sequence[Block], roles: Sequence[str], begin: int, title: int, text: str) -> int | None:
    """The block below `title` that holds the only whole day there is in the head of an article; `text` is the role of body text."""
    head = range(title + 1, min(title + 1 + REACH, begin + len(roles)))
    if any(blocks[i].dated for i in range(begin, head.stop)) or roles[-1] == "dateline":
        return None
    for i in head:
        block = blocks[i]
        if roles[i - begin] != text:
            continue
        if len(block.text) > LONGEST:
            return None
        if any(map(str.isdigit, block.text)) and _holds_a_day(block.text):
            return i
    return None


def _holds_a_day(line: str) -> bool:
    """One whole day among few words; beside fewer, or behind `Date:`, a month will do."""
    if _is_sentence(line):
        return False
    found = [match for match in find_dates(line, limit=3) if match.date and len(match.date) >= len("2001-01")]
    if not found or len({match.date for match in found}) > 1 or _goes_on(line, found[0].end):
        return False
    whole = len(found[0].date or "") == len("2001-01-01")
    words = len(_words(line[: found[0].start] + line[found[-1].end :]))
    return words <= (WORDS if whole else MONTHS) or (not whole and _labelled(line) is not None)
