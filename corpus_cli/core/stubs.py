"""Articles of a headline and a date only: what followed was a film, a recording or a row of pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.text.expression import Expression

AFTER_STUB = 6.0
"""What a headline right below such an article is worth, in log odds; thought, not fitted: few dumps have one."""

NEAR = 4
"""Blocks below that headline among which its text begins."""

_media = Expression(
    r"(?<!\w)(?:videos?|vi\u0307deo|v\u0131deo|видео|fotos?|фото|photos|audio|podcast|livestream|briefing|brifinq\w*|брифинг\w*|فيديو|بالفيديو|بالصور|إحاطة)(?!\w)",
    re.IGNORECASE,
).search


def after_stubs(blocks: Sequence[Block]) -> dict[int, int]:
    """Headline -> the headline above it that has only a date: a briefing, a film."""
    found: dict[int, int] = {}
    for i in range(len(blocks) - NEAR):
        stub, date, title = blocks[i : i + 3]
        if stub.kind != "short" or date.kind != "date" or title.kind != "short" or title.named or title.shape < 0:
            continue
        if not title.gap or title.gap < date.gap or not _media(stub.text):
            continue
        if any(block.kind == "prose" for block in blocks[i + 3 : i + 3 + NEAR]):
            found[i + 2] = i
    return found
