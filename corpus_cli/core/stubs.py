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

_BESIDE = frozenset({"counter", "outlet", "source", "credit"})
"""What may stand under the date of such an article: `Listen - 48 min`."""

_media = Expression(
    r"(?<!\w)(?:videos?|vi\u0307deo|v\u0131deo|видео|fotos?|фото|photos|audio|podcast|livestream|briefing|brifinq\w*|брифинг\w*|in pictures|photo essay|gallery|fotoreportaj|foto ?sessiya|şəkillərdə|فيديو|بالفيديو|بالصور|إحاطة)(?!\w)",
    re.IGNORECASE,
).search


def after_stubs(blocks: Sequence[Block]) -> dict[int, int]:
    """Headline -> the headline above it that has only a date: a briefing, a film. How long it is, and whose, may follow."""
    found: dict[int, int] = {}
    for i in range(len(blocks) - NEAR):
        stub, date = blocks[i : i + 2]
        if stub.kind != "short" or date.kind != "date" or not _media(stub.text):
            continue
        below = next(j for j in range(i + 2, i + NEAR + 1) if blocks[j].kind not in _BESIDE or j == i + NEAR)
        title = blocks[below]
        if title.kind != "short" or title.named or title.shape < 0 or not title.gap or title.gap < date.gap:
            continue
        if any(block.kind == "prose" for block in blocks[below + 1 : below + 1 + NEAR]):
            found[below] = i
    return found
