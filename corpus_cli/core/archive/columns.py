"""Blocks of lines in a newspaper's columns: which are text, and which of those above a text is its headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus_cli.core.archive.scan import View
from corpus_cli.core.attribution import line_role
from corpus_cli.core.attribution.bylines import read_byline
from corpus_cli.core.attribution.people import bare_name, recased
from corpus_cli.core.dates import dateline

Block = list[int]
"""Indices of lines that stand together."""

WORDS = 4
"""Words of a headline of one line; fewer are a sub-heading, unless a writer or a place follows."""

LINES = 4
"""Lines of a headline, at most."""

NO_HEADLINE = ".,;:\u2026\u060c\u061b\u06d4"

QUOTES = "\"'\u2019\u201d\u00bb"

PLACED = 6
"""Words of a line that names a writer and a place, at most, with the mark between them."""

_sentence = re.compile(r"[.!?\u061f\u06d4][\"\u201d\u00bb']?$").search
_pointer = re.compile(
    r"\b(?:page|p\.|pages|\u0635|\u0627\u0644\u0635\u0641\u062d\u0629|s\u0259h\.?|seite|sayfa|\u0441\u0442\u0440\.?)\s*\d{1,3}\s*$",
    re.IGNORECASE,
).search
_run_in = re.compile(r"\s*[^\W\d_a-z\u0430-\u044f][^\s.]*(?: [^\s.]+){0,3}\. \S").match
_placed = re.compile(
    r"([^-\u2013\u2014/:|\u0640]{2,30})\s?[-\u2013\u2014/:|\u0640]\s?([^-\u2013\u2014/:|\u0640]{2,30})"
).fullmatch
_place_writer = re.compile(r"(?P<name>.{4,40}?) (?:at|in|from) .{3,40}").fullmatch


@dataclass(slots=True)
class Run:
    """Short blocks one after another, and the text below them; `top`: they stand at the head of a page."""

    short: list[Block]
    body: Block
    top: bool = False


def runs(view: View, blocks: Iterable[Block], width: int) -> Iterator[Run]:
    """Each text with the short blocks above it."""
    short: list[Block] = []
    for block in blocks:
        if is_body(view, block, width):
            yield Run(short, block)
            short = []
        else:
            short.append(block)


def is_body(view: View, block: Block, width: int) -> bool:
    """A block of text: three lines of the column and more, or a sentence or two."""
    texts = [view.texts[i].strip() for i in block]
    if len(texts) > LINES:
        return not _pointer(texts[1])
    full = sum(len(text) > 0.7 * width for text in texts[:-1])
    if len(texts) > 2:
        return full == len(texts) - 1 and (bool(_sentence(texts[-1])) or texts[-1][:1].islower() or len(texts) > 3)
    said = " ".join(texts)
    return bool(_sentence(said)) and len(said) > width and len(said.split()) > 7 and not is_caption(said)


def is_caption(text: str) -> bool:
    return line_role(text) == "caption" or bool(re.search(r"\bphoto\b|تصوير|\bfoto\b|фото", text, re.IGNORECASE))


def pick_headline(view: View, run: Run, width: int) -> int | None:
    """Which of the short blocks above a text is its headline, None where the text goes on with what is above."""
    may: list[int] = []
    for n, block in enumerate(run.short):
        if _may_head(view, block, width) and not _names(view, block, below=bool(may)):
            may.append(n)
    if not may:
        return None
    tall = [n for n in may if len(run.short[n]) > 1]
    if tall:
        return tall[-1]
    long = [n for n in may if _is_long(view.texts[run.short[n][0]].strip(), width)]
    if long or run.top:
        return (long or may)[0]
    credited = any(is_credit(view.texts[i]) for block in run.short[may[0] + 1 :] for i in block)
    return may[0] if credited or dateline(view.texts[run.body[0]].strip()) is not None else None


def _is_long(text: str, width: int) -> bool:
    """Too long for a sub-heading: four words, or three that fill half of the column."""
    words = len(text.split())
    return words >= WORDS or (words == WORDS - 1 and len(text) >= width / 2)


def _may_head(view: View, block: Block, width: int) -> bool:
    """Short lines with no end of a sentence, in one kind of letters, that point to no page."""
    texts = [view.texts[i].strip() for i in block]
    if len(texts) > LINES or any(len(text) > 1.4 * width or _pointer(text) for text in texts):
        return False
    if (
        any(_sentence(text) for text in texts[:-1])
        or texts[-1].rstrip(QUOTES)[-1:] in NO_HEADLINE
        or texts[0][:1].islower()
    ):
        return False
    capitals = [text.isupper() for text in texts]
    if any(capitals) and (not all(capitals) or (len(texts) == 1 and len(texts[0].split()) < WORDS)):
        return False
    digits = sum(char.isdigit() for text in texts for char in text)
    return digits < 2 + len("".join(texts)) // 10 and not is_caption(texts[0])


def _names(view: View, block: Block, *, below: bool) -> bool:
    """The block says who wrote; of the lines of a headline, which has none above it, one may look like a name."""
    texts = [view.texts[i].strip() for i in block]
    if len(texts) > 1 and not below:
        return any(line_role(text) == "byline" for text in texts)
    return any(map(is_credit, texts))


def is_credit(text: str) -> bool:
    """A line that names who wrote the text below it."""
    said = text.strip()
    if not said or len(said) > 60:
        return False
    if line_role(said) == "byline":
        return True
    if len(said.split()) <= PLACED and (placed := _placed(said)):
        return any(bare_name(part.strip()) is not None for part in placed.groups()) or bool(read_byline(said).outlets)
    match = _place_writer(said)
    name = match["name"] if match else said
    return 1 < len(name.split()) < 5 and bare_name(recased(name)) is not None


def is_run_in(view: View, block: Block) -> bool:
    """A short notice whose headline is the first words of its text: `Cement. The ministry has ...`."""
    return len(block) < 12 and _run_in(view.texts[block[0]]) is not None
