"""Numbers that lines open with: those of a list within an article, and those of the articles of a digest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.blocks import Block
from corpus_cli.text.fold import fold

ARTICLES, LONG = 5, 300
"""So many numbered articles, and of so many characters on average, are a digest."""

THROUGH = 0.7
"""Share of the characters of a dump that the numbered articles of a digest have."""

_HEADER = frozenset({"date", "byline", "source", "outlet"})

_numbered_head = re.compile(r"\W*([^\W\d_]{3,12} )?(\d{1,3})").match
_numbered = re.compile(
    r"\(?(?:\d{1,3}|[ivx]{1,5}|[a-zа-я])[.)]\s*[-\u2013\u2014\u0640]?\s*\S|\d{1,2}\s?[-\u2013\u0640]\s\S|№\s*\d",
    re.IGNORECASE,
).match
_step = re.compile(r"[^\W\d_]{3,12} (?:\d{1,2}|[IVX]{1,4})\s?[.:)\u2013-]\s?\S").match
_article = re.compile(r"[(\[]?(\d{1,3})(?:[.)\]]|\s?[-\u2013\u2014])\s*(?=[^\W\d])").match
"""`5) Comet named after a cow`"""


_ORDINALS = {
    word: value
    for words in (
        "اولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا",
        "birinci ikinci üçüncü dördüncü beşinci altıncı yeddinci səkkizinci",
        "первое второе третье четвертое пятое шестое седьмое",
        "first second third fourth fifth sixth seventh",
    )
    for value, word in enumerate(fold(words).split(), 1)
}
_ordinal = re.compile(r"\W*([^\W\d_]{4,10})\s?[:\u2013\u2014-]\s?\S").match
"""`ثانياً: الرقمنة ليست خلاصاً`: a number in a word, with a colon or a dash."""


def _value(text: str) -> int | None:
    """The number that the first word is."""
    opening = _ordinal(text)
    return _ORDINALS.get(opening[1]) if opening else None


def numbered(blocks: Sequence[Block]) -> set[int]:
    """Lines that open with the next number of a row of three or more; a word before it (`Rule 11`) may skip some.

    Where most stand right on top of a date or a byline, they are numbered headlines: no such row.
    """
    rows: dict[int | str, list[int]] = {}
    found: set[int] = set()
    for i, block in enumerate(blocks):
        folded = block.folded or fold(block.text[:24])
        said = _value(folded)
        if said is None and not is_numbered(block.text):
            continue
        opening = _numbered_head(folded) if said is None else None
        value = int(opening[2]) if opening else said or -1
        row = rows.pop(value - 1, []) if value > 1 else []
        if opening and opening[1]:
            row = row or (rows.pop(opening[1], []) if value > 1 else [])
            rows[opening[1]] = [*row, i]
        rows[value] = [*row, i]
        if len(row) >= 2:
            found.update(rows[value])
    headed = [i for i in found if i + 1 < len(blocks) and not blocks[i + 1].gap and blocks[i + 1].kind in _HEADER]
    return found if 2 * len(headed) < len(found) else set()


def is_numbered(text: str) -> bool:
    """The line opens with a number or letter of a list."""
    return bool(_numbered(text[:12]) or _step(text[:24]))


def through(blocks: Sequence[Block]) -> set[int]:
    """The numbered headlines of a digest: from 1 to the last article of all, with texts of some length under them.

    Half of them have a day, a name or a dateline right under them.
    """
    row: list[int] = []
    last = 0
    for i, block in enumerate(blocks[:-1]):
        opening = _article(block.text) if block.kind in ("short", "item") else None
        if opening and last < int(opening[1]) <= last + (2 if last else 1):  # one of them may be none by its form
            row.append(i)
            last = int(opening[1])
    if len(row) < ARTICLES:
        return set()
    sizes = [len(block.text) for block in blocks]
    inside = sum(sizes[row[0] :])
    if inside < THROUGH * sum(sizes) or inside < LONG * len(row):
        return set()
    end, others = sum(sizes[row[-1] :]), sum(sizes[row[0] : row[-1]])
    headed = [i for i in row if blocks[i + 1].kind in _HEADER or blocks[i + 1].lead]
    if end * (len(row) - 1) > 4 * others or 2 * len(headed) < len(row):
        return set()
    return {*row}


COUNTED, ITEMS, SOURCED = 3.0, 4, 0.6
"""What a headline is worth, in log odds, that carries the next number of a row; headlines of a row, at least, and share
of them whose text has a source, a date or a byline: sections of one article have none of their own."""

_counted = re.compile(r"(\d{1,2})[.)]\s+\S").match


def counted_items(blocks: Sequence[Block]) -> set[int]:
    """Headlines that count the articles of a collection from one on, each set off from the text above."""
    row: list[int] = []
    for i, block in enumerate(blocks):
        number = _counted(block.text) if block.kind in ("short", "item") and (block.gap or not i) else None
        if number and int(number[1]) == len(row) + 1:
            row.append(i)
    told = sum(any(block.kind in _HEADER for block in blocks[a:b]) for a, b in pairwise([*row, len(blocks)]))
    return {*row} if len(row) >= ITEMS and told >= SOURCED * len(row) else set()
