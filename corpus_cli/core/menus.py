"""What a page that was copied whole has of its site: menus, one entry a line (`Home`, `Politics`), and feet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.blocks import Block
from corpus_cli.core.phrases import is_button, is_footer
from corpus_cli.text.fold import fold

LEAST = 5
"""Entries that stand right under each other, at least."""

KNOWN = 0.4
"""Share of them that must be names of sections, buttons or phrases of a site."""

WORDS, LONGEST = 3, 30
"""Words and characters of an entry, at most."""

ROW = 3
"""Entries side by side, at least."""

RARE = 0.1
"""Share of the blocks of a dump that may be such rows."""

MOST_SECTIONS = 2
"""Names of sections between a menu and a headline, at most."""

_OVER = frozenset({"date", "byline", "counter", "source", "caption"})
_KNOWN = frozenset({"rubric", "masthead", "closer", "footer"})


def mark_menus(blocks: Sequence[Block]) -> None:
    """Give the kind `masthead` to the lines of menus; sections last of all may be those of the headline below them."""
    _mark_head(blocks)
    _mark_rows(blocks)
    first = 0
    while first < len(blocks):
        end = first
        while end < len(blocks) and _is_entry(blocks[end]) and (end == first or not blocks[end].gap):
            end += 1
        if _are_buttons(blocks[first:end]):
            for block in blocks[first + 1 : end]:
                block.kind = "counter"
            first = end
            continue
        if end - first >= LEAST and sum(b.kind in _KNOWN for b in blocks[first:end]) >= KNOWN * (end - first):
            while blocks[end - 1].kind == "short" and not _sections(blocks[first:end]):
                end -= 1  # a headline of a few words, as it may be
            last = end - _sections(blocks[first:end])
            for block in blocks[first:last]:
                block.kind = "masthead"
            for block in blocks[last:end]:
                block.kind = "rubric"
        first = max(end, first + 1)


def _are_buttons(row: Sequence[Block]) -> bool:
    """Who wrote, and what to do with it: a name right under a headline, then nothing but buttons."""
    return len(row) > 1 and row[0].named and not row[0].gap and all(block.kind == "closer" for block in row[1:])


def _mark_head(blocks: Sequence[Block]) -> None:
    """The lines of a page's head, from the first of all to a blank line: a menu first or second, a menu last."""
    end = next((i for i in range(1, len(blocks)) if blocks[i].gap), len(blocks))
    head = blocks[:end]
    known = [i for i, block in enumerate(head) if block.kind == "masthead"]
    if len(known) < 2 or known[0] > 1 or known[-1] != end - 1:
        return
    if all(block.kind in _KNOWN or block.kind in ("short", "outlet", "counter") for block in head):
        for block in head:
            block.kind = "masthead" if block.kind == "short" else block.kind


def _mark_rows(blocks: Sequence[Block]) -> None:
    """Menus whose entries stand side by side, white space between them; not where a dump is set so throughout."""
    rows = [block for block in blocks if block.kind == "short" and block.columns >= ROW and _is_row(block)]
    if len(rows) <= RARE * len(blocks) + 1:
        for block in rows:
            block.kind = "masthead"


def _is_row(block: Block) -> bool:
    """A word or two for each entry, and no sentence; a post of a forum begins with its number and writer."""
    if block.text[0] == "#":
        return False
    return block.text.count(" ") + 1 <= (WORDS - 1) * block.columns and block.text[-1] not in ".!?;,:\u061f\u060c"


def mark_buttons(blocks: Sequence[Block]) -> None:
    """Give the kind `counter` to the buttons of a page, one a line, that stand right under a date or a name."""
    for above, block in pairwise(blocks):
        if (
            block.kind == "closer"
            and not block.gap
            and (above.kind in _OVER or above.named)
            and is_button(block.folded)
        ):
            block.kind = "counter"


def _sections(menu: Sequence[Block]) -> int:
    """How many lines at its end are the way to the page: entries said again, or the name of a section last of all."""
    count = 0
    while count < MOST_SECTIONS:
        entry, above = menu[-1 - count], menu[: -1 - count]
        if entry.folded not in {block.folded for block in above} and (count or entry.kind != "rubric"):
            break
        count += 1
    return count


def _is_entry(block: Block) -> bool:
    if block.kind not in _KNOWN and block.kind != "short":
        return False
    text = block.text
    return len(text) <= LONGEST and text.count(" ") < WORDS and text[-1] not in ".!?;,\u061f\u060c"


def mark_footers(blocks: Sequence[Block]) -> None:
    """Paragraphs in which a site speaks of itself stand where a body ends: only those are looked at."""
    for i, block in enumerate(blocks):
        if block.kind == "prose" and len(block.text) < 1500:
            around = [*blocks[max(0, i - 1) : i], *blocks[i + 1 : i + 2]]
            if (len(around) < 2 or any(b.kind != "prose" for b in around)) and is_footer(fold(block.text)):
                block.kind = "footer"
