"""Boxes of headlines under an article: `Latest`, `Most read`, `Oxşar xəbərlər`, with a date or a sentence to each."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.core.phrases import heads_box

LONGEST = 260
"""Characters of the sentence that a box has under a headline, at most."""

MOST = 24
"""Blocks of a box, at most: more of them are a feed, and articles."""

SENTENCE = 60
"""Characters from which a line with a full stop is text."""

_LINES = frozenset({"short", "item", "recurring", "heading", "name"})
_ENDS = frozenset({"rule", "masthead", "footer", "envelope"})


def mark_boxes(blocks: Sequence[Block]) -> None:
    """Give the kind `teaser` to the entries of boxes: they head no article, and theirs is no article's date."""
    for head, block in enumerate(blocks):
        if block.kind in ("closer", "teaser") and heads_box(block.folded):
            entries = _entries(blocks, head + 1)
            if entries:
                block.kind = "closer"
            for i in entries:
                blocks[i].kind = "teaser"


def _entries(blocks: Sequence[Block], first: int) -> range:
    """The blocks of a box that begins at `first`; none where its end is not marked, or an article stands in it."""
    none, widest, heads, texts, dated = range(0), 0, 0, 0, False
    for i in range(first, min(len(blocks), first + MOST)):
        block = blocks[i]
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
