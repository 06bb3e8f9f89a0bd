"""Runs of lines that tile a stream: an article each, or the furniture between two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from corpus_cli.core.articles import TEXT, Span, spans_of
from corpus_cli.core.blocks import Block, blocks_of
from corpus_cli.core.boundaries import Boundaries, cues_of, find_boundaries
from corpus_cli.core.dates import date_line, dateline
from corpus_cli.core.dates.learning import Learnt, learn
from corpus_cli.core.lines import Lines
from corpus_cli.core.survey import STRETCH, Window
from corpus_cli.model import Cue, Header
from corpus_cli.text.clean import clean_line


@dataclass(slots=True)
class NearMiss:
    """A line (1-based) that nearly began an article, and why it did not."""

    line: int
    text: str
    margin: float
    cues: list[Cue]


@dataclass(slots=True)
class Piece:
    """Whole lines of a stream, `start` to `end` in bytes, `first` to `last` in line numbers.

    Furniture has no `kind`. `goes_on`: this piece began before the lines that were looked at.
    """

    start: int
    end: int
    first: int
    last: int
    encoding: str
    kind: str | None = None
    layout: str = "generic"
    title: str | None = None
    title_original: str | None = None
    header: list[Header] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    margin: float | None = None
    cues: list[Cue] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)
    near: list[NearMiss] = field(default_factory=list)
    survey: Learnt | None = None
    goes_on: bool = False

    def extend(self, other: Piece) -> None:
        """Take up the piece that follows directly as more of this one."""
        self.end, self.last = other.end, other.last
        self.header += other.header
        self.paragraphs += other.paragraphs
        self.near += other.near


def pieces_of(window: Window) -> Iterator[Piece]:
    """The pieces of a window's own lines, in order; together every one of them once."""
    lines = window.lines
    blocks = blocks_of(lines, (window.own, window.end))
    found = find_boundaries(blocks, not window.begins)
    learnt = learn((b.text, match) for b in blocks if b.kind == "date" and (match := date_line(b.text)))
    at = window.own
    for span in spans_of(blocks, found):
        part = _clip(blocks, span, window)
        if part is None:
            continue
        piece = _article(lines, blocks, part)
        piece.survey = learnt
        piece.goes_on = blocks[span.first].first < window.own
        piece.near = [_near(lines, blocks[i], found, i) for i in span.near if window.own <= blocks[i].first < window.end]
        first, last = blocks[part.first].first, blocks[part.last].last
        if first > at:
            yield _furniture(lines, at, first - 1, at == window.own and not window.begins)
        yield piece
        at = last + 1
    if at < window.end:
        yield _furniture(lines, at, window.end - 1, at == window.own and not window.begins)


def join(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Put together what stretches have cut; an article over the size of a stretch stays cut, and says so."""
    held: Piece | None = None
    for piece in pieces:
        if held is not None and piece.goes_on and (held.kind is None) == (piece.kind is None):
            if held.kind is None or piece.end - held.start <= STRETCH:
                held.extend(piece)
                continue
            piece.issues = held.issues = sorted({*held.issues, "oversize"})
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _clip(blocks: Sequence[Block], span: Span, window: Window) -> Span | None:
    """What of a span lies in the window's own lines."""
    first = next((i for i in range(span.first, span.last + 1) if blocks[i].first >= window.own), None)
    if first is None or blocks[first].first >= window.end:
        return None
    last = span.last
    while blocks[last].first >= window.end:
        last -= 1
    roles = span.roles[first - span.first : last + 1 - span.first]
    beside = [(i, role) for i, role in span.beside if window.own <= blocks[i].first < window.end]
    return Span(first, last, roles, span.margin, span.cues, beside, issues=span.issues)


def _article(lines: Lines, blocks: Sequence[Block], span: Span) -> Piece:
    piece = _lines_piece(lines, blocks[span.first].first, blocks[span.last].last)
    piece.kind, piece.margin, piece.cues, piece.issues = "article", span.margin, span.cues, list(span.issues)
    for block, role in zip(blocks[span.first : span.last + 1], span.roles, strict=True):
        if role == TEXT:
            if not piece.paragraphs and (prefix := _dateline_prefix(lines, block)):
                piece.header.append(prefix)
            piece.paragraphs.append(block.text)
            continue
        piece.header.append(header_of(lines, block.first, block.last, role))
        if role == "title" and piece.title is None:
            piece.title = clean_line(block.text.strip("#* "))
    if closing := _closing_source(lines, blocks[span.last]) if span.roles[-1] == TEXT else None:
        piece.header.append(closing)
    piece.header += [header_of(lines, blocks[i].first, blocks[i].last, role) for i, role in span.beside]
    return piece


_closing = re.compile(r"[(\[/](?P<inside>[^()\[\]]{2,90})[)\]/]\s*[.*]*\s*$")


def _dateline_prefix(lines: Lines, block: Block) -> Header | None:
    """The dateline that a first paragraph opens with, as an entry that stands in the text too."""
    line = lines.texts[block.first]
    start = len(line) - len(line.lstrip())
    found = dateline(line[start : start + 160])
    if found is None:
        return None
    return piece_of_line(lines, block.first, start, start + found.end, "dateline")


def _closing_source(lines: Lines, block: Block) -> Header | None:
    """What the last paragraph says in brackets at its end: agencies and a date, mostly."""
    line = lines.texts[block.last]
    found = _closing.search(line, max(0, len(line) - 110))
    return piece_of_line(lines, block.last, found.start(), len(line.rstrip()), "source") if found else None


def piece_of_line(lines: Lines, index: int, start: int, end: int, role: str) -> Header:
    """A header entry of characters `start` to `end` of a line whose text stands in the body too."""
    text = lines.texts[index][start:end]
    return Header(role, lines.offset(index, start), lines.offset(index, end), text, in_text=True)


def _near(lines: Lines, block: Block, found: Boundaries, index: int) -> NearMiss:
    return NearMiss(lines.number + block.first, block.text, found.decision.margins[index], cues_of(found, index))


def _furniture(lines: Lines, first: int, last: int, goes_on: bool) -> Piece:
    piece = _lines_piece(lines, first, last)
    piece.paragraphs = [clean_line(text) for text in lines.texts[first : last + 1]]
    piece.goes_on = goes_on
    return piece


def _lines_piece(lines: Lines, first: int, last: int) -> Piece:
    start, end = lines.starts[first], lines.starts[last + 1]
    return Piece(start, end, lines.number + first, lines.number + last, lines.encoding(first))


def header_of(lines: Lines, first: int, last: int, role: str) -> Header:
    """A header entry of whole lines, white space at both ends left out."""
    start = lines.offset(first, len(lines.texts[first]) - len(lines.texts[first].lstrip()))
    end = lines.offset(last, len(lines.texts[last].rstrip()))
    text = lines.texts[first].strip() if first == last else lines.between(start, end)
    return Header(role, start, end, text)
