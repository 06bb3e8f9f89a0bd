"""One stretch of a dump into pieces: archives by their layouts, the rest by the generic splitter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corpus_cli.core.archive import ArchiveArticle, Region, regions
from corpus_cli.core.archive.parts import Piece as Part
from corpus_cli.core.attribution.mastheads import read_masthead
from corpus_cli.core.blocks import blocks_of
from corpus_cli.core.dates import date_line
from corpus_cli.core.dates.issues import letter_day
from corpus_cli.core.dates.learning import Learnt, learn
from corpus_cli.core.generic import generic_pieces
from corpus_cli.core.lines import Lines
from corpus_cli.core.pieces import Piece, filled, header_of, lines_piece
from corpus_cli.core.quoting import unquoted
from corpus_cli.core.survey import Window
from corpus_cli.model import Header
from corpus_cli.registry.layout import Catalogue, Layout

HEADER = 60
"""Lines above the items of a letter among which the one of its sender stands."""

ARCHIVE_MARGIN = 6.0
"""Log odds of a boundary that an archive marks."""


def stretch_pieces(window: Window, catalogue: Catalogue | None, forced: Layout | None = None) -> Iterator[Piece]:
    """The pieces of a window's own lines, in order; together every one of them once.

    An article of an archive that begins in the window's own lines is whole, even where it runs over
    their end. Without a `catalogue` the generic splitter does it all.
    """
    lines = window.lines
    found = regions(lines, catalogue, forced) if catalogue is not None else []
    plain = unquoted(lines)
    articles: list[Piece] = []
    at = text = 0
    for region in [*found, None]:
        end = region.first if region else len(lines)
        if region is None or region.layout.split != "generic":
            articles += _sent(plain, range(text, at), _rest(window, plain, at, end, None))
            at = end
        if region is None:
            break
        if region.layout.split != "generic":
            articles += _archive(lines, region, window)
            text = max((article.last + 1 for article in region.articles), default=text)
        else:
            articles += _rest(window, plain, region.first, region.last + 1, region.layout)
        at = region.last + 1
    last = max([window.end - 1, *(piece.last - lines.number for piece in articles[-1:])])
    for piece in filled(lines, articles, window.own, last):
        if piece.kind is None and piece.start == lines.starts[window.own] and not window.begins:
            piece.goes_on = True
        yield piece


def _rest(window: Window, lines: Lines, first: int, end: int, layout: Layout | None) -> Iterator[Piece]:
    """Lines `first` to `end` (not included) by the generic splitter; `lines` are the window's without the marks of quotations."""
    own = range(max(first, window.own), min(end, window.end))
    if not own or not any(map(str.strip, window.lines.texts[own.start : own.stop])):
        return
    blocks = blocks_of(lines, first, end, (window.own, window.end))
    for piece in generic_pieces(lines, blocks, own, not window.begins and first == 0):
        if layout:
            piece.layout = layout.id
            piece.survey = _ordered(piece.survey, layout)
        yield piece


def _sent(lines: Lines, above: range, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The items of a letter, each with the lines of its head, which ends `above`, that say who sends it, an outlet, and when."""
    head = above[-HEADER:]
    sender = next((i for i in reversed(head) if _is_sender(lines.texts[i])), None)
    sent = next((i for i in reversed(head) if letter_day(lines.texts[i]) is not None), None)
    said = [i for i in (sender, sent) if i is not None]
    for piece in pieces:
        if piece.kind == "article" and all(entry.role != "page" for entry in piece.header):
            piece.header += [header_of(lines, i, i, "page") for i in said]
        yield piece


def _is_sender(text: str) -> bool:
    found = read_masthead(text) if "@" in text else None
    return found is not None and found.rule == "sender"


def _archive(lines: Lines, region: Region, window: Window) -> Iterator[Piece]:
    learnt = _ordered(_learn(lines, region), region.layout)
    for article in region.articles:
        if window.own <= article.first < window.end:
            piece = _piece(lines, article)
            piece.layout, piece.survey, piece.declared = region.layout.id, learnt, region.declared
            piece.opens = article is region.articles[0]
            if article is region.articles[-1] and (region.declared or 0) > len(region.articles):
                piece.issues.append("fewer-than-declared")
            yield piece


def _ordered(learnt: Learnt | None, layout: Layout) -> Learnt | None:
    """Day and month in the order that the layout's program writes, and messages in the order in which they were sent,
    where the dates themselves do not settle it.
    """
    if learnt is not None and learnt.order is None and any(part.kind == "message" for part in layout.parts):
        learnt = replace(learnt, order="rising")
    if learnt is None or learnt.day_first is not None or layout.date_order not in ("dmy", "mdy"):
        return learnt
    return replace(learnt, day_first=layout.date_order == "dmy")


def _learn(lines: Lines, region: Region) -> Learnt:
    """What the dates that an archive gives teach together."""
    dates = [part for article in region.articles for part in article.header if part.role == "dateline"]
    texts = (part.text(lines) for part in sorted(dates + region.dates, key=lambda part: part.first))
    return learn((text, match) for text in texts if (match := date_line(text)))


def _piece(lines: Lines, article: ArchiveArticle) -> Piece:
    piece = lines_piece(lines, article.first, article.last)
    piece.kind, piece.margin, piece.cues, piece.issues = (
        article.kind,
        ARCHIVE_MARGIN,
        article.cues,
        list(article.issues),
    )
    piece.title, piece.title_original = article.title, article.title_original
    piece.fields, piece.paragraphs = dict(article.fields), article.paragraphs
    piece.header = [_header(lines, part) for part in article.header]
    for key, part in article.values.items():
        entry = _header(lines, part)
        piece.values[key] = {"start": entry.start, "end": entry.end, "text": entry.text, "rule": "archive-field"}
    return piece


def _header(lines: Lines, part: Part) -> Header:
    start, end = lines.offset(part.first, part.start), lines.offset(part.last, part.end)
    text = part.text(lines) if part.first == part.last else lines.between(start, end)
    return Header(part.role, start, end, text, part.in_text)
