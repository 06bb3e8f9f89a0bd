"""Wires back to back: headlines right on top of datelines, and the names under the texts above them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.blocks import Block
from corpus_cli.core.dates import dateline
from corpus_cli.core.dates.datelines import known_agency
from corpus_cli.core.shape import is_end_mark
from corpus_cli.registry import outlets

OVER_WIRE = 3.0
"""What a headline over a dateline with its date is worth, in log odds, below a text or who wrote it. Thought, not fitted:
of 310 lines like a headline over such in our gold all stood in the head of an article."""

NAME = 3
"""Words of a name that no list has, at most."""

OFTEN = 3
"""So many articles must open with a dateline for a dump to be one of wires."""

SENTENCE = -2.5
"""Shape of a short line that is too little like a headline to be one, at most."""

SLUG = 60
"""Characters of such a line, at most."""

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
    return blocks[index].kind in _TEXTS or (blocks[index].kind == "short" and blocks[index].shape < SENTENCE)


def is_of_wires(blocks: Sequence[Block], titles: Sequence[int]) -> bool:
    """Half of the headlines and more stand over a dateline with its day."""
    over = sum(any(block.lead and block.dated for block in blocks[title + 1 : title + 3]) for title in titles)
    return over >= OFTEN and 2 * over >= len(titles)


def untitled(blocks: Sequence[Block], first: int, last: int, *, wires: bool) -> list[int]:
    """Where an article without a headline begins among `first` to `last`, which have text: at an agency's dateline with
    its day below a line that ends a text; in a dump of `wires` right below the text, too.
    """
    return [
        i
        for i, (above, block) in enumerate(pairwise(blocks[first : last + 1]), first + 1)
        if block.kind == "prose"
        and (_ends(above) or (wires and above.kind == "prose"))
        and any(before.kind == "prose" for before in blocks[first:i])
        and _opens(block.text[:160])
    ]


_slug = re.compile(r"[^\W\d_]{2,4}\d{3,5}[ :]\s?(?P<day>\d[\d.:/ -]{5,18}\s)?[^\W\d_][^.!?\u061f]{2,50}").fullmatch


def mark_slugs(blocks: Sequence[Block]) -> None:
    """`KUN0034 GEN-IRAQ-MARSHES`, `كون0041 اقتصادي / خليج`, `AZ0112 17.10.23 09:40 İDMAN`: the number and the subject over
    the headline of an item, perhaps with when it was sent.
    """
    slugs = [i for i in range(len(blocks) - 1) if len(blocks[i].text) < SLUG and _slug(blocks[i].text)]
    over = [i for i in slugs if not blocks[i + 1].gap and blocks[i + 1].kind == "short"]
    if len({blocks[i].text.split()[0] for i in over}) >= OFTEN and 2 * len(over) > len(slugs):
        for i in over:
            slug = _slug(blocks[i].text)
            blocks[i].kind = "date" if slug and slug["day"] else "kicker"


is_wire_end = re.compile(r"[^\W\d_]{2,6}\s?\d{6}\s.*|.*\d\d\s?N{4}").fullmatch
"""`KUNA 030712 Mar 09NNNN`: the agency, and when it sent the item that ends here."""
_zeros = re.compile(r"[-\u2013\u2014]{1,2}\s?0\s?[-\u2013\u2014]{1,2}").fullmatch


def _ends(block: Block) -> bool:
    return block.kind in ("rule", "stars") or bool(is_end_mark(block.text) or _zeros(block.text))


def _opens(text: str) -> bool:
    opening = dateline(text)
    if opening is None or opening.date is None or opening.agency is None:
        return False
    return known_agency(opening.agency) or outlets().match(opening.agency, typos=False) is not None
