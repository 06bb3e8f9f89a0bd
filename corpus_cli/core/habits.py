"""What a dump does everywhere: its blank lines, its metadata, its speakers."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.blocks import Block
from corpus_cli.core.kinds import opens_with_dateline, speaker_of
from corpus_cli.text.fold import fold

ASKED = 220
"""Characters: no question of an interview that is longer could be taken for a headline."""

ANSWER = 4
"""Blocks from one question of an interview to the next, at most."""

ROW = 3
"""So many blocks that open alike, and go on each in its way, are a row."""

ORNAMENTS = "#* " + "".join(
    chr(code)
    for code in (*range(0x25A0, 0x2600), *range(0x2500, 0x2580), 0x2605, 0x2606, 0x2756, 0x2794, 0x27A1, 0x27A4)
)
"""What may stand around a headline and is no part of it."""

MARKED = 3
"""So many lines with one ornament before them, each over a text, are headlines."""

SAME = 50
"""Characters by which the same line is known again."""

TEXTS = frozenset({"prose", "date", "byline"})
"""What stands under a headline, not under a line of a list."""

_point = re.compile(r"(\d{1,3})(?:[.)]\s+\S|\s[^\W\d_]|\s[\u00ab\u201c\"])").match
_ordinal = re.compile(r"([^\W\d_]{3,9})(?:\s?[:,.\u060c-]|\s[-\u2013])\s").match
_ORDINALS = {
    fold(word): number
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth", "firstly secondly thirdly",
        "أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا", "birincisi ikincisi üçüncüsü dördüncüsü beşincisi altıncısı",
        "birinci ikinci üçüncü dördüncü beşinci altıncı yeddinci", "первое второе третье четвертое пятое шестое",
    )
    for number, word in enumerate(words.split(), 1)
}  # fmt: skip
"""Points that are counted in words."""
_dated = re.compile(
    r"(?:(?:\d{1,2}\.?\s+)?[^\W\d_]{3,12}(?:\s[^\W\d_]{3,12})?\s+(?:\d{1,2},?\s+)?(?:1[89]|20)\d\d|(?:\d{1,2}[./]){1,2}(?:1[89]|20)?\d\d|(?:1[89]|20)\d\d)"
    r"(?:-(?:ci|cı|cu|cü) il| г\.)?\s?(?::|[-\u2012-\u2015]\s)"
).match
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


def marked(blocks: Sequence[Block]) -> set[int]:
    """Short lines that begin with an ornament, where three and more with the same one stand over texts of their own.

    Where they ask, they are the questions of an interview.
    """
    rows: dict[str, list[int]] = {}
    for i, block in enumerate(blocks):
        if block.kind == "short" and block.text[0] in ORNAMENTS and block.text[0] not in "#* ":
            rows.setdefault(block.text[0], []).append(i)
    return {
        i
        for row in rows.values()
        if len(row) >= MARKED
        and 3 * sum(blocks[j].text.rstrip(_CLOSING)[-1:] in ("?", "\u061f") for j in row) < len(row)
        and 2 * sum(blocks[j + 1].kind in TEXTS for j in row if j + 1 < len(blocks)) > len(row)
        for i in row
    }


def spaced(blocks: Sequence[Block]) -> bool:
    """Paragraphs stand apart by blank lines, nearly all of them."""
    gaps = [b.gap for a, b in pairwise(blocks) if a.kind == b.kind == "prose"]
    return sum(map(bool, gaps)) >= 0.9 * len(gaps) > 0


def speakers(blocks: Sequence[Block]) -> Counter[str]:
    """Before how many texts each name stands with a colon at the head of a block, folded."""
    said = {(name, block.text[:160]) for block in blocks if (name := speaker_of(block.text))}
    return Counter(fold(name) for name, _ in said)


def mark_said_days(blocks: Sequence[Block]) -> None:
    """Give the kind `prose` to days that somebody names who speaks again and again: `Ann Rook: On 1 June.`"""
    dates = [block for block in blocks if block.kind == "date" and speaker_of(block.text)]
    names = speakers([block for block in blocks if block.kind in ("prose", "item")]) if dates else Counter[str]()
    for block in dates:
        if names[fold(speaker_of(block.text) or "")] >= ROW:
            block.kind = "prose"


_salutation = re.compile(
    r"(?:my )?(?:dear|hono(?:u)?red|esteemed|respected|hello|hi|sirs?|madam|gentlemen|hormetli|eziz|sayin|degerli|sevgili|уважаем\w+|дорог\w+|عزيز\w+|حضره|سعاده|جناب)(?:\s.{0,60})?[,!:]"
).fullmatch


def mark_quoted_letters(blocks: Sequence[Block]) -> None:
    """Give the kind `item` to the day over the salutation of a letter that a text quotes: it dates no article."""
    for i, block in enumerate(blocks[1:-1], 1):
        below = blocks[i + 1]
        if block.kind == "date" and blocks[i - 1].kind in ("prose", "item") and _salutation(below.folded):
            block.kind = below.kind = "item"
            block.dated = False


def rows(blocks: Sequence[Block]) -> list[list[int]]:
    """Runs of blocks that open alike: entries with dates, numbered points, turns of speakers.

    Three and more of them, with one other block between two at most (`(Applause.)`). A row of numbers ends where they
    begin again, and one of turns begins and ends with speakers who speak twice.
    """
    names = speakers(blocks)
    found: list[list[int]] = []
    row: list[int] = []
    last: tuple[str, int] = ("", 0)
    for i, block in enumerate(blocks):
        form = _form(block, names)
        if not form[0]:
            continue
        on = i - row[-1] <= 2 and form[0] == last[0] if row else False
        if not on or (form[0] == "number" and form[1] != last[1] + 1):
            found.append(row)
            row = []
        row.append(i)
        last = form
    return [row for row in (*found, row) if len({blocks[i].text[:SAME] for i in row}) >= ROW]


def _form(block: Block, names: Counter[str]) -> tuple[str, int]:
    """How a block opens, and its number where it has one; ("", 0) where it opens as any."""
    text = block.text[:90]
    if _dated(text):
        return "date", 0
    if number := _point(text):
        return "number", int(number[1])
    if (word := _ordinal(text)) and (place := _ORDINALS.get(fold(word[1]))):
        return "number", place
    name = speaker_of(text)
    if name and names[fold(name)] > 1:
        return "speaker", 0
    # `For the Ministry: A`, `For the Union: B`: who signs, in lines that open alike.
    words = fold(name).split() if name and block.kind == "short" else ()
    return (f"{words[0]}:", 0) if len(words) > 1 else ("", 0)


def mark_sentences(blocks: Sequence[Block]) -> None:
    """Give the kind `prose` to sentences, however short, that follow on each other, on longer paragraphs or on questions."""
    run: list[Block] = []
    threes = zip(blocks, blocks[1:], blocks[2:], strict=False)
    wired = {i for i, three in enumerate(threes, 1) if _is_wired(*three)}
    for i, block in enumerate([*blocks, None]):
        if block is not None and i not in wired and _tells(block):
            run.append(block)
            continue
        for told in run if len(run) > 1 else ():
            told.kind = "item" if told.kind == "item" else "prose"
        run = []


def _tells(block: Block) -> bool:
    return block.kind == "prose" or (block.kind == "short" and block.sentence) or _asks(block)


def _is_wired(above: Block, block: Block, below: Block) -> bool:
    """A wire's headline, even with a full stop: right below its date, above a text with a dateline."""
    stamped = above.kind == "date" and above.text.rstrip(_CLOSING)[-1:] != "."
    return stamped and not block.gap and block.kind == "short" and opens_with_dateline(below) and below.dated


def _asks(block: Block) -> bool:
    """A question of an interview that is set with dashes or points."""
    return block.kind == "item" and block.text.rstrip(_CLOSING)[-1:] in ("?", "\u061f")


def mark_rows(blocks: Sequence[Block], found: Sequence[Sequence[int]]) -> None:
    """Give the kind `item` to short lines of rows that follow one upon the other: no headline is among them."""
    for row in found:
        for before, i in pairwise(row):
            for near in (before, i) if i == before + 1 else ():
                blocks[near].kind = "item" if blocks[near].kind == "short" else blocks[near].kind


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
