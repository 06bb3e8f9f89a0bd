"""The end of an agreement: `For the harbour          For the railway`, and in two columns under it who signs for each side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from corpus_cli.core.blocks import Block

_for_both = re.compile(
    r"(عن|for|on behalf of|за|от имени|от|pour)\s\S.{2,50}\s\1\s\S.{2,50}|\S.{2,40}\s(tərəfindən|adından|adına)\s\S.{2,40}\s\2",
    re.IGNORECASE,
).fullmatch


def mark_both_sides(blocks: Sequence[Block]) -> None:
    """Give the kind `item` to the lines in two columns that both sides sign with: they head nothing."""
    for i, block in enumerate(blocks):
        if block.columns == 2 and block.kind == "short" and _for_both(block.text):
            for line in takewhile(lambda below: below.columns == 2 and not below.gap, blocks[i + 1 :]):
                line.kind = "item"
            block.kind = "item"
