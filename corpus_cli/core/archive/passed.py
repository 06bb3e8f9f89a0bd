"""Articles that a message passes on: their headline, who wrote and published them, and their address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.archive.parts import Piece
from corpus_cli.core.archive.scan import View
from corpus_cli.core.archive.states import FINAL, BodyLine, Reading
from corpus_cli.core.archive.talk import is_channel, texts_of
from corpus_cli.core.attribution import line_role, name_line, opening_credit
from corpus_cli.core.attribution.bylines import read_byline
from corpus_cli.core.attribution.lexicon import given_names, is_place
from corpus_cli.core.attribution.looks import is_role
from corpus_cli.core.attribution.openings import signed_end
from corpus_cli.core.dates import date_line, dateline, find_dates, parse_date
from corpus_cli.core.dates.datelines import known_agency
from corpus_cli.core.phrases import phrase_kind
from corpus_cli.registry import outlets
from corpus_cli.text.clean import clean_line
from corpus_cli.text.fold import fold

HEADLINE = 120
"""Characters: a longer line of a message is no headline."""

CREDIT = 80
"""Characters: a longer line names no writer or paper alone."""

HEAD_LINES = 4
"""Lines between the headline and the text of an article that is passed on, at most."""

PLACED = 3
"""Paper, place and writer between dashes."""

NOTED = 5
"""Words in brackets between headline and text, at most."""

OVER = 2
"""Lines above the headline of an article that is passed on, at most: its paper and its day."""

RUBRIC = 24
"""Characters of what says which kind of text follows, at most."""

NO_HEADLINE = ".:;!?,\u2026\u061f\u060c\u06d4"
_MARKS = " *_~`\u200e\u200f"

_passed_on = re.compile(
    r"[\W_]*(?:forwarded(?: many times| from .{1,60})?|переслано|yönləndirilib|iletildi|weitergeleitet|transféré|تمت? إعادة (?:ال)?توجيه\w*|محول|للاطلاع|للعلم|منقول(?: \w+)?|fyi|məlumat üçün|к сведению|bilginize)[\W_]*",
    re.IGNORECASE,
).fullmatch
_bold = re.compile(r"^[^\w\"\u201c\u00ab(\[#]+(?=\*)|(?<!\w)[*_]+(?=\S)|(?<=\S)[*_]+(?!\w)").sub
"""Marks of bold type, and signs before them: `🛴 *Scooters get places to stand*`."""
_pictograph = re.compile(r"^(?:[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]\s*)+(?=[\w\"\u201c\u00ab])").sub
_version = re.compile(
    r"\W{0,6}(?:english|arabic|russian|turkish|azerbaijani|persian) (?:version|translation|text)\s?\((?P<o>[^()]{3,40})\)\W{0,4}",
    re.IGNORECASE,
).fullmatch
"""`English version (Asharq Al-Awsat English)`: what follows is in another language, and whose it is."""
_in_bold = re.compile(r"\W{0,4}\*[^*]+\*\W{0,4}").fullmatch
"""`*Who drinks the water?*`: all of a line in bold type, as headlines are passed on."""
_address = re.compile(
    r"\W*(?:[^\d\W][^:/]{1,30}:\s*)?(?P<url>https?://\S+|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,8}/\S+)\W*"
).fullmatch
_place_agency = re.compile(r"[^\W\d_]+[-\u2013\u2014/](?P<agency>[^\W\d_]+)").fullmatch
_paper_from = re.compile(r"(?P<o>[^:]{2,30}?)(?: من | from |\s?[-\u2013\u2014/]\s)(?P<place>[^:]{2,20})").fullmatch
"""`هسبريس من أكادير`: for whom, and from where."""
_TOLD = frozenset(
    map(fold, "تقرير خاص عاجل تحليل حصري تحقيق مقال رأي متابعة report analysis exclusive breaking təcili xəbər".split())
)
_symbols = re.compile(r"[^\w\s]+|[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]+").sub
_taken_from = re.compile(
    r"(?:من|عن|from|via|из|с сайта)\s+[\"\u201c\u00ab]?(?P<outlet>[^\"\u201c\u201d\u00ab\u00bb:]{2,40}?)[\"\u201d\u00bb]?\s?:",
    re.IGNORECASE,
).fullmatch
"""`من «الشرق الأوسط»:` over what is copied from there."""
_day = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)").search


def passed_on(view: View, reading: Reading, *, introduced: bool = False) -> None:
    """Read what a message whose text begins on its mark's own line, or below a line that introduces it, has of an article."""
    body = texts_of(view, reading)
    if reading.article.title is None and body and (introduced or body[0].start):
        _headed(view, reading, body)


def headed(view: View, reading: Reading) -> None:
    """The headline of a message that stands right on top of its text, or of who wrote it, with no blank line between;
    below a headline that is known, who wrote it for whom and when.
    """
    body = texts_of(view, reading)
    if reading.article.title is not None and _is_section(view, reading, body):
        reading.article.title = reading.article.title_original = None
        for piece in reading.article.header:
            piece.role = "other" if piece.role == "title" else piece.role
        _headed(view, reading, body)
        return
    if reading.article.title is not None:
        _credited(view, reading, body)
        return
    own = body[1:] if len(body) > 2 and _is_rubric(view, body[0]) else body
    if len(own) < 2 or (own is body and own[1].index != own[0].index + 1):
        return
    if len(own) > 3 and _is_over(view, own):
        _headed(view, reading, body)
        return
    first, text = (view.texts[line.index].strip() for line in own[:2])
    long = text[-1] in FINAL and 4 * len(text) > 5 * len(first)
    if first.count(" ") > 1 and (long or _credits(view, own[1])):
        _headed(view, reading, body)


def _is_section(view: View, reading: Reading, body: Sequence[BodyLine]) -> bool:
    """What stands for the headline is a section's name, in capitals or known as such, and the headline is below."""
    title = reading.article.title or ""
    if title.count(" ") > 2 or not (title.isupper() or phrase_kind(fold(title)) == "rubric") or len(body) < 3:
        return False
    below = view.texts[body[0].index].strip()
    return below.count(" ") > 2 and len(below) <= HEADLINE and below[-1] not in NO_HEADLINE and not below.isupper()


def _credited(view: View, reading: Reading, body: list[BodyLine]) -> None:
    """Lines below the headline of which one names a paper or a day."""
    heads: list[list[Piece]] = []
    for line in body[: min(HEAD_LINES, len(body) - 1)]:
        if not (pieces := _credits(view, line)):
            break
        heads.append(pieces)
    found = [piece for pieces in heads for piece in pieces]
    if any(piece.role in ("source", "dateline") for piece in found):
        _attributed(view, reading, found)
        taken = {piece.first for piece in found}
        reading.body[:] = [line for line in reading.body if line.index not in taken]


def sourced(view: View, reading: Reading) -> None:
    """The publisher that a message names besides who posts it: at its end, or where its text opens."""
    first = reading.article.first
    if not any(piece.role == "source" and piece.first > first for piece in reading.article.header):
        _closed(view, reading)
    if reading.article.title is not None or _opens_wire(view, reading):
        opened(view, reading)


def _opens_wire(view: View, reading: Reading) -> bool:
    """The text opens with an agency's dateline: no channel writes like that itself."""
    lines = texts_of(view, reading)
    opening = dateline(view.texts[lines[0].index][lines[0].start :].strip()[:160]) if lines else None
    return opening is not None and opening.date is not None and known_agency(opening.agency or "")


def _headed(view: View, reading: Reading, body: list[BodyLine]) -> None:
    """The headline: short, with no end of a sentence, and above the text perhaps lines that say whose it is."""
    top = body[0]
    version = _version(view.texts[top.index], top.start)
    if version or _passed_on(view.texts[top.index][top.start :]):
        of = Piece("source", top.index, version.start("o"), top.index, version.end("o")) if version else None
        reading.article.header.append(of or whole(view, "note", top))
        reading.body.remove(body.pop(0))
    over = _over(view, body)
    body = body[len(over) :]
    if len(body) > 3 and _is_over(view, body):
        over.append([whole(view, "other", body[0])])
        body = body[1:]
    written = clean_line(view.texts[body[0].index][body[0].start :]) if body else ""
    text = _pictograph("", _bold("", written)).strip()
    asks = text[-1:] in ("?", "\u061f") and (_in_bold(written) or (len(body) > 2 and bool(_credits(view, body[1]))))
    if " " not in text or len(text) > HEADLINE or (text[-1] in NO_HEADLINE and not asks) or "://" in text:
        return
    heads: list[list[Piece]] = []
    for line in body[1 : 1 + HEAD_LINES]:
        if not (pieces := _credits(view, line)):
            break
        heads.append(pieces)
    below = body[1 + len(heads) :]
    if not below or len(view.texts[below[0].index].strip()) <= len(text):
        return
    reading.article.header.append(whole(view, "title", body[0]))
    reading.article.title = text
    found = [piece for pieces in (*over, *heads) for piece in pieces]
    _attributed(view, reading, found)
    taken = {line.index for line in body[: 1 + len(heads)]} | {piece.first for pieces in over for piece in pieces}
    reading.body[:] = [line for line in reading.body if line.index not in taken]


def _is_over(view: View, body: Sequence[BodyLine]) -> bool:
    """A line behind a sign of warning or news on top of the headline, below which stands who wrote."""
    texts = [view.texts[line.index][line.start :].strip() for line in body[:3]]
    signed = not texts[0][:1].isalnum() and texts[1][:1].isalpha() and body[1].index == body[0].index + 1
    return signed and not _credits(view, body[1]) and texts[1][-1] not in NO_HEADLINE and bool(_credits(view, body[2]))


def _over(view: View, body: Sequence[BodyLine]) -> list[list[Piece]]:
    """What each line says that stands right on top of the headline: the paper, and the day. Over a day a word that is
    the name of a paper, too, is that.
    """
    found: list[list[Piece]] = []
    if len(body) > 1 and (_is_rubric(view, body[0]) or _shouts_over(view, body)):
        found.append([whole(view, "other", body[0])])
    for line, below in pairwise(body[len(found) : len(found) + OVER + 1]):
        if found and _is_rubric(view, line):
            found.append([whole(view, "other", line)])
            continue
        pieces = _credits(view, line)
        if not pieces and any(piece.role == "dateline" for piece in _credits(view, below)):
            pieces = [whole(view, "source", line)]
        if not pieces or not all(
            p.role == "dateline" or outlets().match(p.text(view.lines), typos=False) for p in pieces
        ):
            break
        found.append(pieces)
    return found


def _shouts_over(view: View, body: Sequence[BodyLine]) -> bool:
    """A section's name in capitals over a headline in small letters, below which stands whose it is."""
    if len(body) < 4:
        return False
    first, below = (view.texts[line.index][line.start :].strip() for line in body[:2])
    small = below.count(" ") > 2 and not below.isupper() and len(below) <= HEADLINE and below[-1] not in NO_HEADLINE
    return first.isupper() and first.count(" ") < 3 and small and bool(_credits(view, body[2]))


def _is_rubric(view: View, line: BodyLine) -> bool:
    """`تقرير 📌`: what kind of text follows."""
    first = clean_line(view.texts[line.index][line.start :])
    said = fold(_symbols("", first)).strip()
    return len(first) < RUBRIC and (said in _TOLD or phrase_kind(said) == "rubric" or is_place(first))


def _credits(view: View, line: BodyLine) -> list[Piece]:
    """What a line by a headline says of the article: a date, a writer, a paper; nothing where it is text."""
    text = view.texts[line.index]
    first = line.start + len(text[line.start :]) - len(text[line.start :].lstrip(_MARKS))
    last = len(text.rstrip(_MARKS))
    said = text[first:last]
    if (taken := _taken_from(said)) and outlets().match(taken["outlet"], typos=False):
        return [Piece("source", line.index, first + taken.start("outlet"), line.index, first + taken.end("outlet"))]
    if said.endswith(":") and len(said) <= CREDIT and (read_byline(said[:-1]).outlets or _is_placed(said[:-1])):
        return [Piece("byline", line.index, first, line.index, last - 1)]
    if not said or len(said) > CREDIT or said[-1] in NO_HEADLINE:
        return []
    if said[0] == "(" and said[-1] == ")" and said.count(" ") < NOTED:
        return [Piece("note", line.index, first, line.index, last)]
    if date_line(said) is not None or _day(said):
        return [Piece("dateline", line.index, first, line.index, last)]
    if (placed := _place_agency(said)) and outlets().match(placed["agency"], typos=False):
        return [Piece("source", line.index, first + placed.start("agency"), line.index, last)]
    if (sent := _paper_from(said)) and is_place(sent["place"]) and outlets().match(sent["o"], typos=False):
        return [Piece("source", line.index, first, line.index, first + sent.end("o"))]
    role = line_role(said)
    if role in ("byline", "source", "outlet", "credit"):
        return [Piece("source" if role == "outlet" else role, line.index, first, line.index, last)]
    if (names := read_byline(said)).authors or names.outlets:
        return [Piece("byline", line.index, first, line.index, last)]
    return [Piece("other", line.index, first, line.index, last)] if is_role(said) else []


def _is_placed(text: str) -> bool:
    """`الحرية - حلب - ميساء خلوف`: for whom, from where, and who."""
    parts = [part.strip() for part in re.split(r"\s[-\u2013\u2014]\s|/", text)]
    return len(parts) == PLACED and is_place(parts[1]) and name_line(parts[2])


def _attributed(view: View, reading: Reading, found: Sequence[Piece]) -> None:
    """Who posts what `found` says of an article has neither written it nor, where it has a day of its own, published it."""
    carries(view, reading)
    if any(piece.role == "dateline" and is_day(piece.text(view.lines)) for piece in found):
        _posts(reading)
    reading.article.header += found


def is_day(text: str) -> bool:
    """A line that says the year, the month and the day."""
    match = date_line(text) or parse_date(text) or next(iter(find_dates(text, limit=1)), None)
    return match is not None and match.date is not None and match.date.count("-") == 2


def _posts(reading: Reading) -> None:
    """When an article with a day of its own was posted is not when it was published."""
    for piece in reading.article.header:
        if piece.role == "dateline" and piece.first == reading.article.first:
            piece.role = "other"


def carries(view: View, reading: Reading) -> None:
    """Who posts an article with its headline has not written it; a channel, by its name, has published it."""
    for piece in reading.article.header:
        if piece.role == "byline" and piece.first == reading.article.first:
            piece.role = "source" if is_channel(clean_line(piece.text(view.lines))) else "other"


def _closed(view: View, reading: Reading) -> None:
    """`Source: ...`, `(Agency)`, who wrote or the name of a paper as the last line of a message that was passed on."""
    lines = texts_of(view, reading)
    if len(lines) > 2 and reading.article.title and is_day(view.texts[lines[-1].index].strip(_MARKS)):
        paper = view.texts[lines[-2].index].strip(_MARKS)
        if outlets().match(paper, typos=False):  # the paper, and below it the day
            _attributed(view, reading, [_in_text(view, "source", lines[-2]), _in_text(view, "dateline", lines[-1])])
        return
    text = view.texts[lines[-1].index].strip(_MARKS) if len(lines) > 1 else ""
    role = line_role(text) if 2 < len(text) < HEADLINE else None
    if role is None and reading.article.title and 2 < len(text) < CREDIT and outlets().match(text, typos=False):
        role = "source"
    above = view.texts[lines[-2].index].strip(_MARKS) if len(lines) > 2 else ""
    dated = bool(reading.article.title) and 0 < len(above) < CREDIT and date_line(above) is not None and is_day(above)
    if (
        role is None
        and reading.article.title
        and 2 < len(text) < CREDIT
        and (_is_writer(text) or (dated and name_line(text)))
    ):
        role = "byline"
    if role in ("source", "credit", "outlet", "byline"):
        role = "source" if role == "outlet" else role
        if role == "byline":
            carries(view, reading)
        if dated:
            _attributed(view, reading, [_in_text(view, "dateline", lines[-2])])
        reading.article.header.append(_in_text(view, role, lines[-1]))
        if role == "source" and reading.article.title and _is_writer(above):
            carries(view, reading)
            reading.article.header.append(_in_text(view, "byline", lines[-2]))


def _in_text(view: View, role: str, line: BodyLine) -> Piece:
    """A line that is text, and says whose it is."""
    piece = whole(view, role, line)
    piece.in_text = True
    return piece


def _is_writer(text: str) -> bool:
    """A name, and a first name that is known: offices sign what they announce, too."""
    return name_line(text) and fold(text.split(maxsplit=1)[0]) in given_names()


def opened(view: View, reading: Reading) -> None:
    """The dateline that the text opens with, or the outlet that speaks in it."""
    lines = texts_of(view, reading)
    first = reading.article.first if reading.article.kind == "message" else -1
    if not lines or any(p.role in ("source", "credit") and p.first > first for p in reading.article.header):
        return
    text = view.texts[lines[0].index]
    start = len(text) - len(text.lstrip())
    found = dateline(text[start : start + 160])
    span = (
        (0, signed_end(text[start : start + 160], found))
        if found is not None
        else opening_credit(text[start : start + 400])
    )
    if span:
        first, last = start + span[0], start + span[1]
        reading.article.header.append(Piece("dateline", lines[0].index, first, lines[0].index, last, in_text=True))


def linked(view: View, reading: Reading) -> None:
    """An address alone on the last line is the article's."""
    lines = texts_of(view, reading)
    match = _address(view.texts[lines[-1].index]) if len(lines) > 1 else None
    if match and "url" not in reading.article.values:
        index = lines[-1].index
        piece = Piece("other", index, match.start("url"), index, match.end("url"))
        reading.article.values["url"] = piece
        reading.article.header.append(piece)
        reading.body.remove(lines[-1])


def whole(view: View, role: str, line: BodyLine) -> Piece:
    """A line of the body as a piece of this role."""
    text = view.texts[line.index]
    start = line.start + len(text[line.start :]) - len(text[line.start :].lstrip())
    return Piece(role, line.index, start, line.index, len(text.rstrip()))
