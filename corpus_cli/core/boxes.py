"""Boxes of headlines under an article: `Latest`, `Most read`, `Oxşar xəbərlər`, with a date or a sentence to each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.blocks import Block
from corpus_cli.core.phrases import heads_box

LONGEST = 260
"""Characters of the sentence that a box has under a headline, at most."""

MOST = 24
"""Blocks of a box, at most: more of them are a feed, and articles."""

SENTENCE = 60
"""Characters from which a line with a full stop is text."""

LIST_END = "end of list"
"""What Al Jazeera prints for programs that read aloud, behind a box: no text of the box follows."""

_LINES = frozenset({"short", "item", "recurring", "heading", "name"})
_ENDS = frozenset({"rule", "masthead", "footer", "envelope"})
_UNDER = frozenset({"date", "byline", "source", "outlet"})

SEVERAL = 2
"""So many headlines under `Read also` in the midst of texts are a habit of their site."""


def mark_boxes(blocks: Sequence[Block]) -> None:
    """Give the kind `teaser` to the entries of boxes: they head no article, and theirs is no article's date."""
    for head, block in enumerate(blocks):
        if block.kind in ("closer", "teaser") and heads_box(block.folded):
            entries = _entries(blocks, head + 1)
            if entries:
                block.kind = "closer"
            for i in entries:
                blocks[i].kind = "teaser"
    for i in _in_texts(blocks):
        blocks[i].kind = "teaser"


def _in_texts(blocks: Sequence[Block]) -> list[int]:
    """Headlines of others in the midst of texts: each alone under `Read also`, and the text goes on under it.

    In a dump whose own headlines have a day or a name under them, and where no box stands over one of these.
    """
    heads = [i for i, block in enumerate(blocks[:-2]) if block.kind == "closer" and heads_box(block.folded)]
    heads = [i for i in heads if blocks[i + 1].kind == "short" and blocks[i - (i > 0)].kind == "prose"]
    if len(heads) < SEVERAL or any(blocks[i + 2].kind not in ("prose", "short") for i in heads):
        return []
    if any(blocks[i + 1].folded == blocks[i + 2].folded for i in heads):
        return []  # the box is empty, and the next article's headline is printed twice
    named = sum(block.kind == "short" and below.kind in _UNDER for block, below in pairwise(blocks))
    return [i + 1 for i in heads] if named > len(heads) else []


def _entries(blocks: Sequence[Block], first: int) -> range:
    """The blocks of a box that begins at `first`; none where its end is not marked, or an article stands in it."""
    none, widest, heads, texts, dated = range(0), 0, 0, 0, False
    for i in range(first, min(len(blocks), first + MOST)):
        block = blocks[i]
        if block.folded.endswith(LIST_END) and (heads or block.kind in _LINES):
            return range(first, i + 1)
        text = _is_text(block)
        if block.kind in _ENDS or (i > first and block.gap > widest):
            return range(first, i) if heads and texts <= heads and not text else none
        if text and (dated or len(block.text) > LONGEST or _is_text(blocks[i - 1])):
            return none
        if block.kind in _LINES and not text:
            heads, dated = heads + 1, False
        dated = dated or block.kind in ("date", "byline")
        texts += text
        widest = max(widest, block.gap)
    return range(first, len(blocks)) if heads and texts <= heads and first + MOST > len(blocks) else none


def _is_text(block: Block) -> bool:
    return block.kind == "prose" or (
        block.kind in _LINES and len(block.text) > SENTENCE and block.text[-1] in ".\u06d4"
    )
