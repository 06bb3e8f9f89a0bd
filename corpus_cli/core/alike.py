"""Heads of texts that give less than a day, told by the other heads of the dump: `THE CORNISHMAN, July 2015`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from corpus_cli.core.blocks import Block
from corpus_cli.core.dates import DateMatch, date_line, find_dates
from corpus_cli.core.kinds import weigh
from corpus_cli.text.fold import fold

HEADS = 3
"""So many heads of texts that give a day are written in one way, at least."""

_quoted = re.compile(r"[\"'\u2018\u201c\u00ab\u201e].{8,120}[\"'\u2019\u201d\u00bb]\W{0,2}").fullmatch
_day_behind = re.compile(
    r"[^\W\d_][^\s\d:]+ [^\s\d:][^\d:]*(?:\s(?:[(\[][^()\[\]]*\d[)\]]|[-\u2013\u2014]\s[^-\u2013\u2014]*\d)|:\s[^:]{4,24})"
).fullmatch
HEADER = 4
"""Lines right below a headline among which its day stands."""

LONGEST, NAME, BEHIND = 70, 6, 12
"""Characters of such a line, words of the name on it, and characters behind the date, at most."""

Form = tuple[str, bool]
"""What stands between a name and a date behind it, and whether the name is in capitals."""


def mark_months(blocks: Sequence[Block]) -> None:
    """Give the kind `date` to a name with a month or a year behind it over a text, where names with days stand so.

    What stands right below such a line is a headline, where it is below the others, and be it a sentence or two that is quoted.
    """
    forms = {
        i: made for i, block in enumerate(blocks) if block.kind in ("date", "short") and (made := _form(blocks, i))
    }
    heads = Counter(made for i, made in forms.items() if blocks[i].kind == "date" and blocks[i + 1].kind == "short")
    for i, made in forms.items():
        if heads[made] < HEADS:
            continue
        blocks[i].kind, blocks[i].dated = "date", True
        if blocks[i + 1].kind == "prose" and _quoted(blocks[i + 1].text):
            _take_for_headline(blocks[i + 1])


def _take_for_headline(block: Block) -> None:
    """Weigh a quotation as a line of its length: what it ends with tells nothing against it."""
    block.kind, block.folded = "short", fold(block.text)
    weigh(block)
    block.cues = [cue for cue in block.cues if cue[0] not in ("full-stop", "all-quotation")]
    block.shape, block.sentence = sum(weight for _, weight in block.cues), False


def mark_dated_headlines(blocks: Sequence[Block]) -> None:
    """`News Round-Up (26 February 2014)` over a line that gives the same day is a headline, not another date."""
    for i, block in enumerate(blocks):
        if block.kind != "date" or (i and not block.gap) or not _day_behind(block.text):
            continue
        if ":" in block.text and date_line(block.text):
            continue  # `Last updated: 26 February 2014`
        days = _days(block.text)
        header = [*takewhile(lambda other: not other.gap, blocks[i + 1 : i + 1 + HEADER]), *blocks[i + 1 : i + 2]]
        if any(days & _days(other.text) for other in header if other.kind == "date"):
            block.kind, block.dated = "short", False
            weigh(block)


def _days(text: str) -> set[str]:
    """The days that a line gives, without their years."""
    return {(match.edtf or "")[4:] for match in find_dates(text, limit=2) if len(match.edtf or "") == len("2021-03-12")}


def _form(blocks: Sequence[Block], index: int) -> Form | None:
    """The form of a line that is set off from what stands above, and not from what stands below."""
    block = blocks[index]
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if len(block.text) > LONGEST or block.text[-1] in ".:;" or below is None or below.gap or (index and not block.gap):
        return None
    found = next((match for match in find_dates(block.text, limit=1) if _ends(match, block.text)), None)
    name = block.text[: found.start] if found else ""
    bare = name.rstrip(" ,\u060c.|-\u2013\u2014:(")
    if not bare or bare == name or bare.count(" ") >= NAME or any(map(str.isdigit, bare)):
        return None
    return name[len(bare) :], bare.isupper()


def _ends(match: DateMatch, text: str) -> bool:
    """With a year, and no more behind it than a page or a section: `, p. 7`, `, Magazine`."""
    return len(text) - match.end <= BEHIND and bool(match.edtf) and not (match.edtf or "").startswith("XXXX")
