"""Articles of a headline and a date only: what followed was a film, a recording or a row of pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.core.kinds import weigh
from corpus_cli.text.expression import Expression

AFTER_STUB = 6.0
"""What a headline right below such an article is worth, in log odds; thought, not fitted: few dumps have one."""

NEAR = 4
"""Blocks below that headline among which its text begins."""

AGAIN = 3
"""So many words of a headline show it again."""

_BESIDE = frozenset({"counter", "outlet", "source", "credit"})
"""What may stand under the date of such an article: `Listen - 48 min`."""

_media = Expression(
    r"(?<!\w)(?:videos?|vi\u0307deo|v\u0131deo|видео|fotos?|фото|photos|audio|podcast|livestream|briefing|brifinq\w*|брифинг\w*|in pictures|photo essay|gallery|fotoreportaj|foto ?sessiya|şəkillərdə|فيديو|بالفيديو|صور|بالصور|إحاطة)(?!\w)",
    re.IGNORECASE,
).search


def mark_stubs(blocks: Sequence[Block]) -> None:
    """Headlines of films and rows of pictures that look like captions, with their date apart below them; and what a film
    in the midst of a text is called, twice, which is no headline.
    """
    for i, block in enumerate(blocks[:-1]):
        below = blocks[i + 1]
        if block.kind in ("caption", "teaser", "credit") and block.gap and below.kind == "date" and below.gap:
            if block.text.count(" ") >= AGAIN and _named_media(block.text):  # `Foto: AZƏRTAC` says whose it is
                block.kind = "short"
                weigh(block)
        elif block.kind == "short" and below.folded == block.folded and _label(block.text):
            block.kind = below.kind = "caption"


def after_stubs(blocks: Sequence[Block]) -> dict[int, int]:
    """Headline -> the headline above it that has only a date: a briefing, a film. How long it is, and whose, may follow;
    the last of a dump stands for itself.
    """
    found: dict[int, int] = {}
    for i in range(len(blocks) - 1):
        stub, date = blocks[i : i + 2]
        if stub.kind != "short" or date.kind != "date" or not _media(stub.text) or _in_full(stub.text):
            continue
        below = i + 2
        while below < min(i + NEAR, len(blocks)) and (
            blocks[below].kind in _BESIDE or (blocks[below].kind == "short" and _says_again(stub, blocks[below]))
        ):
            below += 1
        text = [block.kind == "prose" for block in blocks[below : below + 1 + NEAR]]
        again = any(block.kind == "short" for block in blocks[i + 2 : below])
        if below == len(blocks) or not any(text):
            found[i] = i
        elif not text[0] and _may_head(blocks[below], date) and not (again and text[1]):
            found[below] = i  # else it says more of the film: who talks in it
    return found


def _may_head(title: Block, date: Block) -> bool:
    return title.kind == "short" and not title.named and title.shape >= 0 and 0 < title.gap >= date.gap


def _says_again(stub: Block, below: Block) -> bool:
    """`CivilNet \u00b7 Eight Hundred Lamps, #77` under `CivilNet Podcast: Eight Hundred Lamps`, or all of it again."""
    own, said = ({*_words(block.folded)} for block in (stub, below))
    return len(own & said) >= AGAIN and 2 * len(own & said) >= len(said)


_words = re.compile(r"[^\W\d_]{2,}").findall
_in_full = Expression(
    r"full text|in full|transcript|tam mətn|mətni|полный текст|стенограмма|النص الكامل|نص كامل", re.IGNORECASE
).search
"""What follows is all that was said."""
_named_media = Expression(
    r"\((?:[^()]*\W)?(?:photos?|videos?|vi\u0307deo|gallery|foto\w*|видео|фото|صور|فيديو)(?:\W[^()]*)?\)\s*$|^(?:in pictures|photo essay|şəkillərdə|بالصور|بالفيديو|(?:صور|فيديو|photos|фото|видео|foto|video)(?=\s?[:|]))(?!\w)",
    re.IGNORECASE,
).search
"""`(photo gallery)`, `In Pictures: ...`"""
_label = Expression(r"(?:video|vi\u0307deo|foto|photos?|видео|фото|فيديو|صور)\s?[:|\u2013-]\s", re.IGNORECASE).match
