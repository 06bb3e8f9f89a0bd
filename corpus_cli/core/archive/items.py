"""Messages whose items are marked one by one: a number or a bullet before each headline."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus_cli.core.archive.cutter import Chunk
from corpus_cli.core.archive.parts import ArchiveArticle, Piece
from corpus_cli.core.archive.scan import View
from corpus_cli.core.archive.states import BodyLine, Reading
from corpus_cli.text.clean import clean_line

INTRODUCTION = 800
"""Characters above the first item: more is a text of its own, and the items are its sections."""

LONGEST = 160
"""Characters: a longer line is no headline."""

LEAST = 2
"""Items that make a row."""

_numbered = re.compile(r"\s*(?P<number>\d{1,2})[.)]\s+(?P<title>\S.*?)\s*$").match
_bulleted = re.compile(
    r"\s*(?P<bullet>[\u25a0\u25aa\u25fc\u25fe\u25cf\u25c6\u25c7\u25b6\u25ba\u25b8\u2605\u2756\u2726\u25fb\U0001f539\U0001f538\U0001f4cc\U0001f534\U0001f535])\ufe0f?\s*(?P<title>\S.*?)\s*$"
).match
_date = re.compile(r".{4,40}?(?<!\d)(?:19|20)\d\d(?!\d)").match
_link = re.compile(r"\W{0,4}(?:[^\W\d_][^:/]{1,30}:\s*)?https?://\S+\s*$").match
_rule = re.compile(r"\s*(?:[*=_~\u2500\u2501\u2014-] ?){3,}\s*$").match


def item_lines(view: View, chunk: Chunk) -> list[int]:
    """The lines of the headlines that a message's own marks show, none where it is one text.

    Bulleted headlines stand above prose; numbered ones do too, with a rule or the link of the item before above each,
    since sections of one article are numbered as well.
    """
    rows = [i for i in range(_below_head(view, chunk), chunk.last + 1) if not view.blank(i)]
    for marks in (_bullets(view, rows), _numbers(view, rows)):
        short = sum(len(view.texts[i]) for i in rows if marks and i < marks[0]) <= INTRODUCTION
        if len(marks) >= LEAST and short:
            return marks
    return []


def item_readings(view: View, message: Reading, chunk: Chunk, marks: list[int]) -> list[Reading]:
    """An article for each of `marks`, with what the message says of all: who sent it and when."""
    shared = [_day(view, p) for p in message.article.header if p.role in ("source", "dateline") and not p.in_text]
    fields = {key: value for key, value in message.article.fields.items() if key in ("From", "Message-ID")}
    found = []
    for first, end in pairwise([*marks, _end(view, chunk, marks)]):
        last = end - 1
        while last > first and (view.blank(last) or _rule(view.texts[last])):
            last -= 1
        article = ArchiveArticle(first, last, message.article.kind, fields=dict(fields))
        text = view.texts[first]
        match = _bulleted(text) or _numbered(text)
        start, stop = match.span("title") if match else (0, len(text))
        article.title = clean_line(text[start:stop])
        article.header = [Piece("title", first, start, first, stop), *shared]
        body = [BodyLine(i) for i in range(first + 1, last + 1) if not view.blank(i)]
        found.append(Reading(article, body, last=last, end=last))
    return found


def _day(view: View, piece: Piece) -> Piece:
    """A message's date without the hour, at which it was sent but none of its items published."""
    match = _date(view.texts[piece.first], piece.start) if piece.role == "dateline" else None
    return Piece(piece.role, piece.first, piece.start, piece.first, match.end()) if match else piece


def _below_head(view: View, chunk: Chunk) -> int:
    """The first line below the head lines of a message."""
    line = chunk.first
    while line <= chunk.last and not view.blank(line):
        line += 1
    return line


def _bullets(view: View, rows: list[int]) -> list[int]:
    """Headlines behind the bullet that stands before most of them."""
    marks: dict[str, list[int]] = {}
    for place, i in enumerate(rows):
        if (match := _bulleted(view.texts[i])) and _is_head(view, rows, place):
            marks.setdefault(match["bullet"], []).append(i)
    return max(marks.values(), key=len, default=[])


def _numbers(view: View, rows: list[int]) -> list[int]:
    """Headlines numbered from one on, with a rule above each, or what led from the item before to its page."""
    found: list[int] = []
    links = any(_link(view.texts[i]) for i in rows)
    for place, i in enumerate(rows):
        match = _numbered(view.texts[i])
        above = view.texts[rows[place - 1]] if place else ""
        parted = _rule(above) or (_link(above) if found else links)
        if match and parted and int(match["number"]) == len(found) + 1 and _is_head(view, rows, place):
            found.append(i)
    return found


def _is_head(view: View, rows: list[int], place: int) -> bool:
    """A short line of its own above a longer one."""
    line = rows[place]
    if len(view.texts[line]) > LONGEST or not (view.blank(line - 1) or _rule(view.texts[line - 1])):
        return False
    below = rows[place + 1] if place + 1 < len(rows) else line
    return len(view.texts[below].strip()) > max(LONGEST // 3, len(view.texts[line].strip()))


def _end(view: View, chunk: Chunk, marks: list[int]) -> int:
    """The line below the last item: where rules stand between the items, at the next rule."""
    ruled = all(any(_rule(view.texts[i]) for i in range(a, b)) for a, b in pairwise(marks))
    rules = (i for i in range(marks[-1], chunk.last + 1) if _rule(view.texts[i]))
    return next(rules, chunk.last + 1) if ruled else chunk.last + 1
