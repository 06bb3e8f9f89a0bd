"""What a dump does everywhere: its blank lines, its metadata, its speakers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.blocks import Block
from corpus_cli.core.kinds import speaker_of
from corpus_cli.text.fold import fold


def bareness(blocks: Sequence[Block]) -> float:
    """What a headline without date and byline loses nothing by, where hardly any line of the dump has them."""
    marks = sum(block.kind in ("date", "byline", "source", "outlet") or block.lead for block in blocks)
    bodies = sum(block.kind == "prose" for block in blocks)
    return round(max(0.0, 2.4 * (1 - marks / (1 + bodies / 25))), 2)


def gap_cues(blocks: Sequence[Block]) -> dict[int, float]:
    """What so many blank lines before a block are worth: much where no paragraph of a body has them."""
    pairs = list(pairwise(blocks))
    within = Counter(b.gap for a, b in pairs if a.kind == b.kind == "prose")
    everywhere = Counter(b.gap for b in blocks[1:])
    cues: dict[int, float] = {}
    seen = seen_within = 0
    for gap in sorted(everywhere, reverse=True):
        seen, seen_within = seen + everywhere[gap], seen_within + within[gap]
        share, inside = seen / len(pairs), (seen_within + 0.5) / (within.total() + 1)
        if share < 0.5 and inside < 0.4:
            cues[gap] = min(2.4, -0.55 * math.log(inside))
    return cues


def speakers(blocks: Sequence[Block]) -> Counter[str]:
    """How often each name stands before a colon at the head of a block, folded."""
    names = (speaker_of(block.text) for block in blocks)
    return Counter(fold(name) for name in names if name)
