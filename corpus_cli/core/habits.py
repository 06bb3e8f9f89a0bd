"""What a dump does everywhere: its blank lines, its metadata, its speakers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.blocks import Block
from corpus_cli.core.kinds import speaker_of
from corpus_cli.text.fold import fold

ASKED = 220
"""Characters: no question of an interview that is longer could be taken for a headline."""

ANSWER = 4
"""Blocks from one question of an interview to the next, at most."""

_CLOSING = "\"'\u201d\u2019\u00bb)]*_ "


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


def spaced(blocks: Sequence[Block]) -> bool:
    """Paragraphs stand apart by blank lines, nearly all of them."""
    gaps = [b.gap for a, b in pairwise(blocks) if a.kind == b.kind == "prose"]
    return sum(map(bool, gaps)) >= 0.9 * len(gaps) > 0


def speakers(blocks: Sequence[Block]) -> Counter[str]:
    """Before how many texts each name stands with a colon at the head of a block, folded."""
    said = {(name, block.text[:160]) for block in blocks if (name := speaker_of(block.text))}
    return Counter(fold(name) for name, _ in said)


def questions(blocks: Sequence[Block]) -> set[int]:
    """Short lines that ask, three and more of them, with an answer of a few blocks under each: an interview."""
    asked = [i for i, b in enumerate(blocks) if len(b.text) < ASKED and b.text.rstrip(_CLOSING)[-1:] in ("?", "\u061f")]
    found: set[int] = set()
    row: list[int] = []
    for i in asked:
        if row and i - row[-1] > ANSWER:
            row = []
        row.append(i)
        if len(row) >= 3:
            found.update(row)
    return found
