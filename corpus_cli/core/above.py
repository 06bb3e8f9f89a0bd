"""Header lines that stand above a headline: an outlet's name, a date, a byline, where the dump prints them everywhere.

One such line may be the end of the article before, or the site's. Three and more, each right on top of
a headline and set off from what stands before, are a habit: there an article begins with its line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from corpus_cli.core.blocks import Block

HABIT = 3
"""So many headlines must have a line above them."""

MOST = 3
"""Lines above a headline, at most."""

NAME = 4
"""Words of a line that may name an outlet which nobody knows."""

KICKERS = 2
"""Lines over a headline that say more of it, at most."""

MOST_JOINED = 3
"""Lines of an article above its headline and its own lines, at most."""

_OWN = frozenset({"byline", "rubric", "kicker", "source"})
_FURNITURE = frozenset({"masthead"})
_KINDS = frozenset({"date", "byline", "source", "outlet", "recurring"})


def begins_above(blocks: Sequence[Block], titles: Sequence[int]) -> dict[int, int]:
    """Headline -> the first line of its own above it, where that is the habit of the dump."""
    set_off = {title: top for title in titles if (top := _top(blocks, title)) < title}
    sure = sum(any(blocks[i].kind in _KINDS for i in range(top, title)) for title, top in set_off.items())
    often = 2 * sure >= len(set_off) or 5 * len(set_off) >= 3 * len(titles)
    found = set_off if len(set_off) >= HABIT and often else {}
    flat = [title for title in titles if title and title not in found and _is_flat(blocks, title - 1)]
    known = sum(blocks[title - 1].kind == "outlet" for title in flat)
    often = 2 * len(flat) >= len(titles) if known >= 2 else 5 * len(flat) >= 3 * len(titles)
    if len(flat) >= HABIT and often and flat[0] in titles[:2]:
        found |= {title: title - 1 for title in titles if title not in found and title and _is_name(blocks, title - 1)}
    alone = [title for title in titles if title and title not in found and _is_alone(blocks, title - 1)]
    if len(alone) >= HABIT and 5 * len(alone) >= 3 * len(titles):
        found |= {title: title - 1 for title in alone}
    return found | _cited(blocks, titles) | _counted(blocks, titles)


def _counted(blocks: Sequence[Block], titles: Sequence[int]) -> dict[int, int]:
    """Headlines under kickers, where the same line of counts (`Print Send 3 comments`) closes the article before most."""
    tops: dict[int, int] = {}
    for title in titles:
        top = title
        while top and title - top < KICKERS and blocks[top - 1].kind in ("short", "kicker"):
            top -= 1
        if top and blocks[top - 1].kind == "counter":
            tops[title] = top
    said = Counter(_figures("", blocks[top - 1].folded) for top in tops.values())
    line, often = max(said.items(), key=lambda row: row[1], default=("", 0))
    if not line or often < HABIT or 5 * often < 3 * len(titles):
        return {}
    return {title: top for title, top in tops.items() if _figures("", blocks[top - 1].folded) == line and top < title}


def _cited(blocks: Sequence[Block], titles: Sequence[int]) -> dict[int, int]:
    """Headlines under what is cited in square brackets, `[Trend, 19 November 2013]`, as the first of the dump is, too."""
    over = {title: title - 1 for title in titles if title and _is_citation(blocks[title - 1])}
    return over if len(over) > 1 and titles[0] in over else {}


def _is_citation(block: Block) -> bool:
    return block.kind == "date" and block.gap > 0 and block.text[0] == "[" and block.text[-1] == "]"


def joined(blocks: Sequence[Block], zones: list[str], begin: int) -> int:
    """The first of the lines that stand together with the first line of an article, set off from what is above."""
    first = begin
    while (
        first
        and begin - first < MOST_JOINED
        and not blocks[first].gap
        and _may_join(blocks[first - 1], zones[first - 1])
    ):
        first -= 1
    return first if not first or blocks[first].gap or blocks[first - 1].kind in ("rule", "stars") else begin


_path = re.compile(r"\s[>\u00bb\u203a/\u2192]\s").search


def _may_join(block: Block, zone: str) -> bool:
    if block.kind == "masthead" and (block.columns > 2 or block.text.count("|") > 1 or _path(block.text)):
        return False  # the menu of a site, side by side, or the way to the page
    return zone in "TFPB" and block.kind in ("short", "rubric", "kicker", "outlet", "masthead", "source")


def begin_below_furniture(blocks: Sequence[Block], zones: Sequence[str], begin: int) -> int:
    """The first of the lines between what a site prints over a page and the headline, each standing alone, as its menu does not.

    What a site prints is nobody's: there a line too many costs nothing, and one too few is lost. Between two
    texts it is not so, and there only the search and habits tell.
    """
    first = begin
    while first and begin - first < MOST and zones[first - 1] in "FT" and _stands_alone(blocks, first - 1):
        first -= 1
    return first if first and blocks[first - 1].kind in _FURNITURE else begin


def _stands_alone(blocks: Sequence[Block], index: int) -> bool:
    block, under = blocks[index], blocks[index + 1].gap
    if block.kind == "date":
        return block.gap > 0 or (not under and _hour(block.text) is not None)
    if not block.gap or not under:
        return False
    return block.kind in _OWN or (block.kind == "short" and (block.named or block.text.count(" ") < NAME - 1))


_figures = re.compile(r"[\d\W_]+").sub
_hour = re.compile(r"\b\d{1,2}[:.]\d\d\b").search


def _is_alone(blocks: Sequence[Block], index: int) -> bool:
    """The name of a section alone above a headline, blank lines around it: a rubric, or a word or two in capitals."""
    block = blocks[index]
    if not block.gap or not 0 < blocks[index + 1].gap <= block.gap or block.text.count(" ") >= NAME - 1:
        return False
    shouted = block.kind == "short" and block.text.isupper() and block.text[-1] not in ".!?;:,"
    return block.kind in ("rubric", "kicker") or (shouted and not block.named)


def _top(blocks: Sequence[Block], title: int) -> int:
    """The first of the lines that stand together with the headline and are set off above; else the headline."""
    top = title
    while top and title - top < MOST and _is_line(blocks[top - 1]) and _joined(blocks, top):
        top -= 1
    return top if top < title and (not top or blocks[top].gap > blocks[top + 1].gap) else title


def _joined(blocks: Sequence[Block], index: int) -> bool:
    return not blocks[index].gap or blocks[index].gap < blocks[index - 1].gap


def _is_line(block: Block) -> bool:
    if block.kind in _KINDS:
        return True
    if block.kind != "short" or block.text[-1] in ".!?;:,\u061f\u060c\u2026":
        return False
    return block.named or block.text.count(" ") < NAME


def _is_name(blocks: Sequence[Block], index: int) -> bool:
    """In a dump that has the habit, what few words right on top of a headline are."""
    block = blocks[index]
    known = block.kind in ("outlet", "byline") or (
        block.text.count(" ") < NAME - 1 and _is_line(block) and block.kind == "short"
    )
    return known and not blocks[index + 1].gap


def _is_flat(blocks: Sequence[Block], index: int) -> bool:
    """The name of an outlet between two texts, with no blank line to tell whose it is; a name that nobody knows may be a tail's."""
    block = blocks[index]
    if blocks[index + 1].gap or block.kind not in ("outlet", "short", "byline") or not _is_line(block):
        return False
    if not index or block.kind in ("outlet", "byline") or block.named:
        return True
    return blocks[index - 1].kind not in ("closer", "teaser", "short")
