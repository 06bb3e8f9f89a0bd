"""The head of an issue: the name of a newsletter or weekly, its number and date, links and a greeting.

It looks like a headline over its date. That it is none shows by the number of the issue beside the date, and by
what follows before any text, or after a greeting: another headline, a rule, the name of a section.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.core.phrases import heads_contents

LONGEST = 16
"""Blocks of such a head, at most."""

LIKELY = 0.6
"""Shape of a line that may be the first headline of an issue."""

_number = re.compile(
    r"(?:\b(?:no|nr|n|issue|vol|volume|edition|say\w*|nomre\w*|buraxilis\w*|выпуск|номер)\b\.?|№|#|العدد|عدد|شماره)\s*:?\s*\(?\d"
).search


def mark_issue(blocks: Sequence[Block]) -> None:
    """Give the kind `masthead` to the head of an issue at the very beginning, with its greeting."""
    head = blocks[:LONGEST]
    text = next((i for i, block in enumerate(head) if block.kind == "prose"), len(head))
    dated = next((i for i in range(text) if _is_issue(head[i])), None)
    if dated is None:
        return
    end = _end(head, dated, text)
    for block in head[:end] if end is not None else ():
        if heads_contents(block.folded):  # what follows is known by its lines, which come again
            break
        block.kind = "masthead"


def _is_issue(block: Block) -> bool:
    """A line with the number of an issue and its date."""
    return block.kind in ("date", "masthead") and _number(block.folded) is not None


def _end(head: Sequence[Block], dated: int, text: int) -> int | None:
    """The first block after the head; None where what follows is the text that the date belongs to."""
    for i in range(dated + 1, len(head)):
        block = head[i]
        if block.kind in ("rule", "rubric"):
            return i
        if i < text and block.gap and block.kind in ("short", "kicker") and block.shape >= LIKELY:
            return i
        if i > text + 1:
            return None
    return None
