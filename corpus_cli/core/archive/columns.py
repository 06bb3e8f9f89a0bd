"""Blocks of lines in a newspaper's columns: which are text, and which of those above a text is its headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from corpus_cli.core.archive.scan import View
from corpus_cli.core.attribution import labels, line_role
from corpus_cli.core.attribution.bylines import read_byline
from corpus_cli.core.attribution.lexicon import given_names, is_place
from corpus_cli.core.attribution.looks import is_role
from corpus_cli.core.attribution.people import bare_name, recased
from corpus_cli.core.blocks import SMALL_ARABIC
from corpus_cli.core.dates import dateline
from corpus_cli.core.phrases import phrase_kind
from corpus_cli.core.shape import is_notice
from corpus_cli.text.fold import fold

Block = list[int]
"""Indices of lines that stand together."""

WORDS = 4
"""Words of a headline of one line; fewer are a sub-heading, unless a writer or a place follows."""

LONGER = 1.5
"""By how much a standfirst of several lines is longer than its headline, at least."""

LINES = 4
"""Lines of a headline, at most."""

POINTERS = 2
"""A block with so many lines that end in a page is a list of what the issue holds."""

NO_HEADLINE = ".,;:\u2026\u060c\u061b\u06d4"

SIGNED = 3
"""Lines of a signature, at most."""

LEFT = 0.8
"""How wide the lines of a headline right on top of its text are at most, as a share of the column."""

QUOTES = "\"'\u2019\u201d\u00bb"

PLACED = 6
"""Words of a line that names a writer and a place, at most, with the mark between them."""

ends_sentence = re.compile(r"[.!?\u061f\u06d4][\"\u201d\u00bb']?$").search
_pointer = re.compile(
    r"\b(?:page|p\.|pages|\u0635|\u0627\u0644\u0635\u0641\u062d\u0629|s\u0259h\.?|seite|sayfa|\u0441\u0442\u0440\.?)\s*\d{1,3}\s*$|\S(?:\s{4,}|\s?\.{4,}\s?)\d{1,3}\s*$",
    re.IGNORECASE,
).search
_run_in = re.compile(r"\s*[^\W\d_a-z\u0430-\u044f][^\s.]*(?: [^\s.]+)?\. \S").match
_placed = re.compile(
    r"([^-\u2013\u2014/:|\u0640]{2,30})\s?[-\u2013\u2014/:|\u0640]\s?([^-\u2013\u2014/:|\u0640]{2,30})"
).fullmatch
_initials = re.compile(r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_a-z]{3,}").fullmatch
"""`M.MÜKƏRRƏMOĞLU`"""
_talk = re.compile(r"(?:.*\s)?(?:söhbət|müsahibə|söyleşi|röportaj|беседа|интервью)\W*", re.IGNORECASE).fullmatch
"""`Bağırovla söhbət`: the last line under the headline of an interview."""
_place_writer = re.compile(r"(?P<name>.{4,40}?) (?:at|in|from) .{3,40}").fullmatch


@dataclass(slots=True)
class Run:
    """Short blocks one after another, and the text below them.

    `top`: they stand at the head of a page; `signed`: below the name of whoever wrote the text before.
    """

    short: list[Block]
    body: Block
    top: bool = False
    signed: bool = False


def runs(view: View, blocks: Iterable[Block], width: int) -> Iterator[Run]:
    """Each text with the short blocks above it."""
    short: list[Block] = []
    given = list(blocks)
    for block, below in zip(given, [*given[1:], []], strict=True):
        if is_body(view, block, width) and not _is_over_writer(view, block, below):
            yield Run(short, block)
            short = []
        elif short and _goes_on(view, short[-1], block):
            short[-1] = [*short[-1], *block]
        else:
            short.append(block)


def parted(view: View, block: Block, width: int) -> list[Block]:
    """A block that begins with a headline, with its text right below: the two.

    Its lines leave room where the column has it, and no sentence ends in them.
    """
    texts = [view.texts[i].strip() for i in block[: LINES + 1]]
    for size, (text, below) in enumerate(pairwise(texts), 1):
        if len(text) > LEFT * width or ends_sentence(text) or len(block) - size < LINES:
            break
        fits = len(text) + len(below.split(None, 1)[0]) + 2 < width
        if (
            fits
            and text[-1].isalnum()
            and below[0] in _OPENS | {below[0].upper()}
            and is_body(view, block[size:], width)
        ):
            return [block[:size], block[size:]]
    return [block]


def with_standfirst(view: View, block: Block, width: int) -> list[Block]:
    """A headline of one line to three that leave room, with a standfirst of full lines right below it: the two."""
    texts = [view.texts[i].strip() for i in block]
    if not 3 <= len(texts) <= LINES + 3 or not ends_sentence(texts[-1]) or texts[0][:1].islower():
        return [block]
    for size in range(1, min(LINES, len(texts) - 1)):
        if len(texts[size - 1]) > LEFT * width or ends_sentence(texts[size - 1]):
            break
        rest = texts[size:]
        if size == 1 and texts[0].isupper():
            break  # `ELAN`, over what is announced
        room = len(texts[size - 1]) + len(rest[0].split(None, 1)[0]) + 2 < width
        full = all(len(text) > 0.7 * width for text in rest[:-1])
        if room and full and rest[0][0] in _OPENS | {rest[0][0].upper()} and len(" ".join(rest)) > width:
            return [block[:size], block[size:]]
    return [block]


def unsigned(view: View, block: Block) -> list[Block]:
    """A headline in letters without capitals, with who wrote (and what that is) right below it, or any over `By ...`: the two."""
    last = view.texts[block[-1]].strip()
    if 2 <= len(block) <= LINES and labels.written.match(last) and line_role(last) == "byline":
        return [block[:-1], block[-1:]]
    if not 2 <= len(block) <= LINES or view.texts[block[-1]].strip()[:1] < "\u0600":
        return [block]
    size = len(block) - 1
    if size > 1 and not is_credit(view.texts[block[size]]) and is_role(view.texts[block[size]].strip()):
        size -= 1
    writer = view.texts[block[size]].strip().partition(" . ")[0]
    named = is_credit(writer) and not is_credit(view.texts[block[size - 1]]) and writer.split()[0] not in SMALL_ARABIC
    return [block[:size], block[size:]] if named else [block]


_OPENS = frozenset("\"'\u201c\u00ab\u2018(")


def _goes_on(view: View, above: Block, block: Block) -> bool:
    """The rest of a headline that the end of a page broke: it begins with a small letter."""
    last = view.texts[above[-1]].strip()
    if len(above) + len(block) > LINES or not view.texts[block[0]].strip()[:1].islower():
        return False
    return not ends_sentence(last) and not is_credit(last) and not is_caption(last)


def _is_over_writer(view: View, block: Block, below: Block) -> bool:
    """A headline of as many lines as a short text: no sentence ends in it, and right under it is who wrote."""
    if len(block) > LINES or not 0 < len(below) <= SIGNED or any(ends_sentence(view.texts[i].strip()) for i in block):
        return False
    return line_role(view.texts[below[0]].strip()) == "byline"


def is_body(view: View, block: Block, width: int) -> bool:
    """A block of text: three lines of the column and more, or a sentence or two."""
    texts = [view.texts[i].strip() for i in block]
    if len(texts) > LINES:
        return not _pointer(texts[1]) and sum(bool(_pointer(text)) for text in texts) < POINTERS
    full = sum(len(text) > 0.7 * width for text in texts[:-1])
    if len(texts) > 2:
        return full == len(texts) - 1 and (bool(ends_sentence(texts[-1])) or texts[-1][:1].islower() or len(texts) > 3)
    said = " ".join(texts)
    return bool(ends_sentence(said)) and len(said) > width and len(said.split()) > 7 and not is_caption(said)


def is_caption(text: str) -> bool:
    return line_role(text) == "caption" or bool(re.search(r"\bphoto\b|تصوير|\bfoto\b|фото", text, re.IGNORECASE))


def pick_headline(view: View, run: Run, width: int, *, shouted: bool | None = None) -> int | None:
    """Which of the short blocks above a text is its headline, None where the text goes on with what is above.

    `shouted` says that the paper sets its headlines in capitals: others need their writer below. Where it is False, what
    stands in capitals is no headline, unless its writer is below.
    """
    may: list[int] = []
    for n, block in enumerate(run.short):
        if is_notice(view.texts[block[0]]) and len(block) == 1:
            return n
        signed = is_signed(view, run, n)
        if shouted is False and not signed and len(block) == 1 and view.texts[block[0]].isupper():
            continue
        if _may_head(view, block, width, signed=signed) and (signed or not _names(view, block, below=bool(may))):
            may.append(n)
    if shouted:
        loud = [n for n in may if all(view.texts[i].isupper() for i in run.short[n])]
        if loud or not any(is_signed(view, run, n) for n in may):
            return loud[-1] if loud else None  # what follows is a standfirst
    if not may:
        return None
    tall = [n for n in may if len(run.short[n]) > 1]
    if tall:
        under = len(tall) > 1 and (
            _talk(view.texts[run.short[tall[-1]][-1]]) is not None or _is_standfirst(view, run, *tall[-2:])
        )
        return tall[-1 - under]
    long = [n for n in may if _is_long(view.texts[run.short[n][0]].strip(), width)]
    if long or run.top or run.signed:
        return (long or may)[0]
    credited = any(is_credit(view.texts[i]) for block in run.short[may[0] + 1 :] for i in block)
    return may[0] if credited or dateline(view.texts[run.body[0]].strip()) is not None else None


def _is_standfirst(view: View, run: Run, head: int, under: int) -> bool:
    """Right below a headline, and longer: it says more of it."""
    one, other = (sum(len(view.texts[i].strip()) for i in run.short[n]) for n in (head, under))
    return under == head + 1 and other > LONGER * one


def is_signed(view: View, run: Run, number: int) -> bool:
    """A labelled byline stands right below this one of the short blocks."""
    below = run.short[number + 1 : number + 2]
    return any(labels.written.match(view.texts[block[0]].strip()) for block in below)


def _is_long(text: str, width: int) -> bool:
    """Too long for a sub-heading: four words, or three that fill half of the column."""
    words = len(text.split())
    return words >= WORDS or (words == WORDS - 1 and len(text) >= width / 2)


def _may_head(view: View, block: Block, width: int, *, signed: bool) -> bool:
    """Short lines with no end of a sentence, in one kind of letters, that point to no page; over who wrote, of any length."""
    texts = [view.texts[i].strip() for i in block]
    if len(texts) > LINES or any(len(text) > 1.4 * width or _pointer(text) for text in texts):
        return False
    if (
        any(ends_sentence(text) and not text.endswith("..") for text in texts[:-1])
        or texts[0][0] in "*\u2020"  # what a writer is
        or texts[-1].rstrip(QUOTES)[-1:] in NO_HEADLINE
        or texts[0][:1].islower()
    ):
        return False
    capitals = [text.isupper() for text in texts]
    if any(capitals) and (not all(capitals) or (not signed and len(texts) == 1 and len(texts[0].split()) < WORDS)):
        return False
    if is_section(view, block):
        return False
    digits = sum(char.isdigit() for text in texts for char in text)
    return digits < 2 + len("".join(texts)) // 10 and not is_caption(texts[0])


def is_section(view: View, block: Block) -> bool:
    """The name of a section over a headline."""
    return len(block) == 1 and phrase_kind(fold(view.texts[block[0]].strip())) in ("rubric", "kicker")


def is_kicker(view: View, run: Run, number: int) -> bool:
    """A section's name over a headline, or, where no text goes on from above, a line of few words."""
    block = run.short[number]
    if is_section(view, block):
        return True
    text = view.texts[block[0]].strip()
    few = len(block) == 1 and len(text.split()) < WORDS and text[-1].isalpha()
    below = view.texts[run.short[number + 1][0]] if number + 1 < len(run.short) else ""
    if few and text.isupper() and below and not below.isupper() and line_role(text) is None:
        once = sum(line.strip() == text for line in view.texts) == 1  # the names of sections come again
        named = "&" in text or is_place(text) or fold(text.split()[0]) in given_names()
        if once and " " in text and not named:
            return True  # `BÖYÜK QAYIDIŞ` over a headline in small letters
    return few and (run.top or run.signed) and not is_caption(text) and not is_credit(text)


def signs(view: View, block: Block) -> bool:
    """Who wrote the text above: a name, or a name and below it an office, a place, the paper."""
    first = view.texts[block[0]].strip()
    if len(block) == 2 and first[-1] == ":" and labels.written.match(first):
        return is_credit(view.texts[block[1]])  # `Söhbətləşdi:` over a name
    return len(block) <= SIGNED and is_credit(first.rstrip(",")) and (len(block) == 1 or first[-1] == ",")


def _names(view: View, block: Block, *, below: bool) -> bool:
    """The block says who wrote; of the lines of a headline, which has none above it, one may look like a name."""
    texts = [view.texts[i].strip() for i in block]
    if len(texts) > 1 and signs(view, block):
        return True
    if len(texts) > 1 and not below:
        return any(line_role(text) == "byline" for text in texts)
    return any(map(is_credit, texts))


def is_credit(text: str) -> bool:
    """A line that names who wrote the text below it."""
    said = text.strip()
    if not said or len(said) > 60:
        return False
    if _initials(said):
        return True
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
