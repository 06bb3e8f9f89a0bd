"""The head of an issue: the name of a newsletter or weekly, its number and date, links and a greeting.

It looks like a headline over its date. That it is none shows by the number of the issue beside the date, and by
what follows before any text, or after a greeting: another headline, a rule, the name of a section.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from corpus_cli.core.blocks import Block
from corpus_cli.core.dates import date_line
from corpus_cli.core.dates.issues import issue_day, numbers_issue
from corpus_cli.core.papers import cites_outlet
from corpus_cli.core.phrases import heads_contents
from corpus_cli.core.wrapping import leads_to_page

LONGEST = 16
"""Blocks of such a head, at most."""

LIKELY = 0.6
"""Shape of a line that may be the first headline of an issue."""

PREFACE = 3
"""Paragraphs before the first headline of a week, at most."""

ENTRIES = 3
"""Entries with the page they stand on that make a table of contents, at least."""

_entry = re.compile(r"[(\[#]?(\d{1,3})[.)\]]\s+\S").match


def mark_issue(blocks: Sequence[Block]) -> None:
    """Give the kind `masthead` to the head of an issue at the very beginning, with its greeting."""
    head = blocks[:LONGEST]
    _mark_cover(head)
    text = next((i for i, block in enumerate(head) if block.kind == "prose"), len(head))
    dated = next((i for i in range(text) if _is_issue(head, i)), None)
    if (
        dated is None
        or head[dated].row
        or (cites_outlet(head[dated].text) and _is_one_of_many(blocks))
        or _are_clippings(blocks)
    ):
        return
    end = _end(head, dated, text)
    for block in head[:end] if end is not None else ():
        if heads_contents(block.folded):  # what follows is known by its lines, which come again
            break
        block.kind = "masthead"
    if end is not None and heads_contents(head[end].folded):
        _mark_entries(blocks[end + 1 :])


def _mark_cover(head: Sequence[Block]) -> None:
    """What stands above a table of contents with pages, at the very beginning, is the cover: `Domestic politics ... 1`."""
    at = next((i for i, block in enumerate(head) if heads_contents(block.folded)), None)
    if at is None or sum(leads_to_page(block.text) for block in head[at + 1 :]) < ENTRIES:
        return
    for block in head[:at]:
        block.kind = "masthead"


def is_issue_line(block: Block) -> bool:
    """The number of an issue and its day, or the week that a head names; what cites a paper with both closes or heads one clipping."""
    if block.kind not in ("masthead", "date") or cites_outlet(block.text):
        return False
    return issue_day(block.text) is not None or (block.kind == "masthead" and _spans_days(block.text))


def _is_one_of_many(blocks: Sequence[Block]) -> bool:
    """Other lines cite an outlet and its day too: they head clippings, no issue."""
    cited = (block for block in blocks if block.kind == "date" and cites_outlet(block.text))
    return len(list(islice(cited, 2))) > 1


def _are_clippings(blocks: Sequence[Block]) -> bool:
    """The number of an issue stands right over a day again and again: of papers that texts were cut from."""
    numbered = (
        above
        for above, block in pairwise(blocks)
        if block.kind == "date" and not block.gap and above.kind == "counter" and numbers_issue(above.folded)
    )
    return len(list(islice(numbered, 2))) > 1


def _mark_entries(blocks: Sequence[Block]) -> None:
    """The numbered lines right under `In this issue`, where no text follows: the articles stand in an archive below."""
    entries = list(takewhile(lambda pair: _counts(pair[1], pair[0]), enumerate(blocks, 1)))
    if not any(block.kind == "prose" for block in blocks[len(entries) :]):
        for _, block in entries:
            block.kind = "masthead"


def _counts(block: Block, number: int) -> bool:
    found = _entry(block.text)
    return found is not None and int(found[1]) == number and (number == 1 or not block.gap)


def _is_issue(head: Sequence[Block], index: int) -> bool:
    """A line with the number of an issue and its date, or the date right under the number."""
    block = head[index]
    if block.kind not in ("date", "masthead"):
        return False
    if index == 1 and block.kind == "date" and not block.gap and _spans_days(block.text):
        return True  # `7-13 noyabr 2022`: a week, right under the name of what is published in it
    above = head[index - 1] if block.kind == "date" and index and not block.gap else None
    listed = any(heads_contents(block.folded) for block in head[index + 1 :])
    numbered = above is not None and (above.kind == "counter" or (above.kind == "short" and listed))
    if above and numbered and numbers_issue(above.folded or above.text.lower()):
        return True
    return numbers_issue(block.folded) is not None


def _spans_days(text: str) -> bool:
    match = date_line(text)
    return match is not None and "/" in (match.edtf or "")


def _end(head: Sequence[Block], dated: int, text: int) -> int | None:
    """The first block after the head; None where what follows is the text that the date belongs to.

    Who gathers what a week's papers wrote says so before the first of it, in a few paragraphs.
    """
    preface = PREFACE if dated == 1 and _spans_days(head[dated].text) else 1
    for i in range(dated + 1, len(head)):
        block = head[i]
        if text < i and preface > 1 and block.kind == "short" and block.gap > head[i - 1].gap:
            return i
        if block.kind in ("rule", "rubric") or heads_contents(block.folded):
            return i
        if i < text and block.gap and block.kind in ("short", "kicker") and block.shape >= LIKELY:
            return i
        if i > text + preface:
            return None
    return None
