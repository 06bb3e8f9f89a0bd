"""What the headlines that are sure teach of a dump: how the others look, and what stands over them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.core.decide import Decision
from corpus_cli.core.separators import headed_by, separators

SURE = 2.5
"""Margin above which a start may teach the pattern of the dump."""

TEACHERS = 4
"""So many sure starts must agree before the dump teaches anything."""

LEARNT_MOST = 1.6
"""What the pattern of a dump is worth, at most."""

DRAWN, UNSEPARATED = 0.7, -2.0
"""Share of the headlines that stand below a line that is drawn, and what it tells against others. Of twelve such in our
gold eleven were right, with margins from 4.6, and one was wrong, with 0.3.
"""


def _style(blocks: Sequence[Block], index: int) -> tuple[tuple[str, object], ...]:
    """What headlines of one site have in common: form, blank lines, indentation, and what stands next."""
    block = blocks[index]
    form = next(
        (n for n, _ in block.cues if n in ("capitals", "title-case", "heading-mark", "no-break-space")), "plain"
    )
    after = blocks[index + 1].kind if index + 1 < len(blocks) else "end"
    before = blocks[index - 1].kind if index else "begin"
    return ("form", form), ("gap", min(block.gap, 5)), ("after", after), ("before", before)


def learnt_of(blocks: Sequence[Block], decision: Decision) -> dict[int, float]:
    """Weights for candidates that look as the sure starts of this dump do; never against one."""
    sure = [i for i in decision.starts if decision.margins[i] >= SURE]
    if len(sure) < TEACHERS:
        return {}
    starts = set(decision.starts)
    yes = Counter(trait for i in sure for trait in _style(blocks, i))
    others = [i for i, b in enumerate(blocks) if b.kind == "short" and i not in starts]
    no = Counter(trait for i in others for trait in _style(blocks, i))
    learnt = {}
    for i in decision.margins:
        weight = 0.0
        for trait in _style(blocks, i):
            share = yes[trait] / len(sure)
            if share >= 0.3:
                against = (no[trait] + 0.5) / (len(others) + 1)
                weight += max(0.0, min(0.8, 0.4 * math.log(share / against)))
        if weight >= 0.2:
            learnt[i] = round(min(LEARNT_MOST, weight), 2)
    return learnt


def unseparated(blocks: Sequence[Block], decision: Decision) -> dict[int, float]:
    """What it tells against other lines that the dump draws a line over nearly all of its headlines."""
    drawn = separators(blocks)
    headed = [headed_by(blocks, drawn, i) is not None for i in decision.starts[1:]]
    if len(headed) < TEACHERS or sum(headed) < DRAWN * len(headed):
        return {}
    return {
        i: UNSEPARATED for i in decision.margins if i not in decision.starts[:1] and headed_by(blocks, drawn, i) is None
    }
