"""Wires back to back: headlines right on top of datelines, and the names under the texts above them."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.core.dates import dateline

OVER_WIRE = 2.5
"""What a headline over a dateline with its date is worth, in log odds, below a text or who wrote it. Thought, not fitted:
of 310 lines like a headline over such in our gold all stood in the head of an article."""

NAME = 3
"""Words of a name that no list has, at most."""

_TEXTS = frozenset({"prose", "item", "stars", "rule", "counter"})


def over_wires(blocks: Sequence[Block]) -> set[int]:
    """Lines right on top of a paragraph that opens with a dateline, and right below the end of another text.

    Below a line like a headline it is that one's standfirst.
    """
    return {
        i
        for i in range(1, len(blocks) - 1)
        if blocks[i].kind == "short" and blocks[i + 1].lead and blocks[i + 1].dated and _ends_text(blocks, i - 1)
    }


def opens_wire(blocks: Sequence[Block], title: int) -> bool:
    """Right under the headline begins the text of an agency, which names its writers at the end."""
    below = blocks[title + 1] if title + 1 < len(blocks) else None
    opening = dateline(below.text[:160]) if below and below.kind == "prose" and not below.gap else None
    return opening is not None and opening.agency is not None


def looks_like_name(block: Block) -> bool:
    """A few words without a mark: whoever wrote a wire, above the headline of the next."""
    return block.kind == "short" and 0 < block.text.count(" ") < NAME and block.text[-1].isalpha()


def _ends_text(blocks: Sequence[Block], index: int) -> bool:
    if looks_like_name(blocks[index]) and index:
        index -= 1
    return blocks[index].kind in _TEXTS
