"""Headings that somebody marked as Markdown does: `# Harbour crane waits`, `## The train at noon`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.blocks import Block

LEAST = 3
"""So many headings of one level, each over a text, are headlines."""

REACH = 5
"""Blocks below a heading among which its text begins."""

_level = re.compile(r"#{1,6}(?=\s)").match


def headlines_marked(blocks: Sequence[Block]) -> set[int]:
    """The headings of the highest level that stands over texts; gives those of lower levels the kind `item`.

    A level of which there are one or two names the file, or its parts.
    """
    levels: dict[int, list[int]] = {}
    for i, block in enumerate(blocks):
        if block.kind == "short" and block.text[0] == "#" and (mark := _level(block.text)):
            levels.setdefault(mark.end(), []).append(i)
    for level in sorted(levels):
        if len(levels[level]) >= LEAST and 3 * sum(_over_text(blocks, i) for i in levels[level]) >= 2 * len(
            levels[level]
        ):
            for lower in (i for other, row in levels.items() if other > level for i in row):
                blocks[lower].kind = "item"
            return set(levels[level])
    return set()


def _over_text(blocks: Sequence[Block], index: int) -> bool:
    below = blocks[index + 1 : index + 1 + REACH]
    return any(block.kind == "prose" for block in below) and not any(_level(block.text) for block in below[:1])
