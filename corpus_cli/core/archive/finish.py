"""What concerns all articles of a layout in a stretch: paragraphs, languages, what an issue says of all."""

from __future__ import annotations

import re

from corpus_cli.core.archive.body import paragraphs
from corpus_cli.core.archive.claims import Claim
from corpus_cli.core.archive.parts import Piece
from corpus_cli.core.archive.scan import View
from corpus_cli.core.archive.states import BodyLine, Reading
from corpus_cli.core.archive.values import decoded_words
from corpus_cli.core.attribution import line_role
from corpus_cli.core.attribution.bylines import label
from corpus_cli.model import Cue
from corpus_cli.registry.layout import Layout
from corpus_cli.registry.layout.expressions import compiled, groups_of
from corpus_cli.text.clean import clean_line

HEADLINE = 120
"""Characters: a longer line of a message is no headline."""

NO_HEADLINE = ".:;!?,\u2026\u061f\u060c\u06d4"

_passed_on = re.compile(
    r"\W*(?:forwarded(?: many times| from .{1,60})?|переслано|yönləndirilib|iletildi|weitergeleitet|transféré|تمت إعادة التوجيه|محول)\W*\s*",
    re.IGNORECASE,
).fullmatch

WEIGHT = 6.0
"""Log odds that a mark of a recognised layout gives to a boundary."""


def finish(view: View, claim: Claim) -> None:
    """Paragraphs and what concerns all articles of a layout."""
    layout = claim.layout
    if layout.paragraphs == "line":
        for reading in claim.readings:
            _headed(view, reading)
    bodies = paragraphs(view, layout, [r.body for r in claim.readings], claim.pages)
    shared = claim.hits.lines(layout.bounds.shared)
    said: dict[str, Piece] = {}
    at = 0
    for reading, body in zip(claim.readings, bodies, strict=True):
        article = reading.article
        article.paragraphs = body
        article.cues = [Cue(f"layout-{layout.id}", WEIGHT)]
        if layout.encoded_words:
            article.title = decoded_words(article.title) if article.title else None
            article.fields = {key: decoded_words(value) for key, value in article.fields.items()}
        article.language = layout.languages.get(article.fields.get("LANGUAGE", "").casefold())
        _inside(view, claim, reading)
        if not any(piece.role == "byline" for piece in article.header):
            _signed(view, reading)
        if article.kind == "message" and not any(piece.role == "source" for piece in article.header):
            _sourced(view, reading)
        article.header.sort(key=lambda piece: (piece.first, piece.start))
        while at < len(shared) and shared[at] < article.first:
            said |= _said(view, layout, shared[at])
            at += 1
        article.header += said.values()


def _inside(view: View, claim: Claim, reading: Reading) -> None:
    """Values that stand in the body: pieces that are text and header both."""
    for line in reading.body:
        if claim.layout.inside and claim.hits.holds(line.index, claim.layout.inside):
            for expression in claim.layout.inside:
                match = compiled(expression).search(view.texts[line.index])
                for name, n in (groups_of(expression) if match else {}).items():
                    if match[n]:
                        start, end = match.span(n)
                        reading.article.header.append(Piece(name, line.index, start, line.index, end, in_text=True))


def _signed(view: View, reading: Reading) -> None:
    """`By Leyla Aslan - Trend:` as the first line of a body, `Müəllif: ...` as its last."""
    lines = [line for line in reading.body if view.texts[line.index][line.start :].strip()]
    for line in [*lines[:2], *lines[2:][-1:]]:
        text = view.texts[line.index]
        if len(text) < 100 and label.match(text) and line_role(text) == "byline":
            start = len(text) - len(text.lstrip())
            reading.article.header.append(
                Piece("byline", line.index, start, line.index, len(text.rstrip()), in_text=True)
            )


def _headed(view: View, reading: Reading) -> None:
    """The headline of a message whose text begins on its mark's own line: what is passed on keeps its headline.

    It is short, ends like none of a sentence, and a longer line follows it; a line that only says
    that the message was passed on may stand above it.
    """
    body = [line for line in reading.body if view.texts[line.index][line.start :].strip()]
    if reading.article.title is not None or not body or not body[0].start:
        return
    if _passed_on(view.texts[body[0].index][body[0].start :]):
        note = body.pop(0)
        reading.article.header.append(_piece(view, "note", note))
        reading.body.remove(note)
    if len(body) < 2:
        return
    text = clean_line(view.texts[body[0].index][body[0].start :]).strip("*_ ")
    below = view.texts[body[1].index].strip()
    if (
        " " in text
        and len(text) <= HEADLINE
        and text[-1] not in NO_HEADLINE
        and "://" not in text
        and len(below) > len(text)
    ):
        reading.article.header.append(_piece(view, "title", body[0]))
        reading.article.title = text
        reading.body.remove(body[0])


def _sourced(view: View, reading: Reading) -> None:
    """`Source: ...` or `(Agency)` as the last line of a message that was passed on."""
    lines = [line for line in reading.body if view.texts[line.index][line.start :].strip()]
    text = view.texts[lines[-1].index].strip() if len(lines) > 1 else ""
    if 2 < len(text) < HEADLINE and (role := line_role(text)) in ("source", "credit"):
        piece = _piece(view, role, lines[-1])
        piece.in_text = True
        reading.article.header.append(piece)


def _piece(view: View, role: str, line: BodyLine) -> Piece:
    text = view.texts[line.index]
    start = line.start + len(text[line.start :]) - len(text[line.start :].lstrip())
    return Piece(role, line.index, start, line.index, len(text.rstrip()))


def _said(view: View, layout: Layout, line: int) -> dict[str, Piece]:
    """What a line outside says of all articles after it: the issue's date, the publication."""
    pieces: dict[str, Piece] = {}
    for expression in layout.bounds.shared:
        match = compiled(expression).search(view.texts[line])
        for name, n in (groups_of(expression) if match else {}).items():
            if match[n]:
                pieces[name] = Piece(name, line, match.start(n), line, match.end(n))
    return pieces
