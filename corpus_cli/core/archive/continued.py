"""Articles that are too long for one message: the next, by whoever posted the first, begins with `(2/2)`, `Part 2`, `davamı`."""

from __future__ import annotations

import re

from corpus_cli.core.archive.parts import Piece
from corpus_cli.core.archive.scan import View
from corpus_cli.core.archive.states import BodyLine, Reading
from corpus_cli.core.archive.talk import sender

NEAR = 4
"""Lines with text between the two messages, at most: what others say meanwhile."""

_part = re.compile(
    r"\W*(?:(?P<n>\d)\s?(?:/|of|из|من)\s?\d|(?:(?:ال)?جزء|part|hissə|часть|bölüm)\s?(?P<m>\d)|(?P<k>\d)\s?-?\s?(?:c[iıuü]\s)?(?:hissə|часть|bölüm)"
    r"|davam[ıi]?|ardı|(?:ال)?تتمة|continued|продолжение)\W*",
    re.IGNORECASE,
).fullmatch


def join_parts(view: View, readings: list[Reading]) -> list[Reading]:
    """`readings`, with messages that go on with the one before as its text."""
    found: list[Reading] = []
    for reading in readings:
        mark = _mark_of_part(view, reading) if reading.article.kind == "message" and found else None
        if mark is None or not _follows(view, found[-1], reading):
            found.append(reading)
            continue
        before = found[-1]
        before.body += [line for line in reading.body if line.index != mark.index]
        before.article.header += [_said(piece) for piece in reading.article.header]
        if mark.index != reading.article.first or mark.start:
            before.article.header.append(
                Piece("other", mark.index, mark.start, mark.index, len(view.texts[mark.index].rstrip()))
            )
        before.article.last, before.last, before.end = reading.article.last, reading.last, reading.end
    return found


def _said(piece: Piece) -> Piece:
    """What the mark of the second message says of it: nothing of the article."""
    piece.role = "other"
    return piece


def _mark_of_part(view: View, reading: Reading) -> BodyLine | None:
    """The first line of a message, where it says which part follows."""
    title = next((piece for piece in reading.article.header if piece.role == "title"), None)
    if title is not None:
        line: BodyLine | None = BodyLine(title.first, title.start)
    else:
        line = next((each for each in reading.body if view.texts[each.index][each.start :].strip()), None)
    found = _part(view.texts[line.index][line.start :].strip()) if line else None
    number = next((int(said) for said in found.groups() if said), 2) if found else 0
    return line if number > 1 else None


def _follows(view: View, before: Reading, reading: Reading) -> bool:
    between = range(before.article.last + 1, reading.article.first)
    near = sum(not view.blank(i) for i in between) <= NEAR
    return near and before.article.kind == "message" and sender(view, before) == sender(view, reading) != ""
