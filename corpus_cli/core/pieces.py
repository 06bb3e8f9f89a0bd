"""Runs of lines that tile a stream: an article each, or the furniture between two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from corpus_cli.core.dates.learning import Learnt
from corpus_cli.core.lines import Lines
from corpus_cli.core.refined import Refined
from corpus_cli.core.source import Stream
from corpus_cli.core.survey import STRETCH
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

    Furniture has no `kind`. `values` are record values that the layout gives, each with its evidence.
    `declared` is how many articles its archive says it holds, `opens` marks the first of these. `undecodable` are
    the bytes of its stretch that are no text, on the first piece of it.
    `goes_on`: this piece began before the lines that were looked at. `made` is its record where that was
    made before the stretches are joined: then most of the rest is left out. `analyst` is what corrections say of it.
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
    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    margin: float | None = None
    cues: list[Cue] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)
    near: list[NearMiss] = field(default_factory=list)
    survey: Learnt | None = None
    declared: int | None = None
    opens: bool = False
    undecodable: int = 0
    goes_on: bool = False
    made: Refined | None = None
    analyst: list[dict[str, Any]] = field(default_factory=list)

    def bare(self, made: Refined | None) -> Piece:
        """Where it stands, and its record: all that `join` asks of a piece that no other can touch."""
        piece = Piece(self.start, self.end, self.first, self.last, self.encoding, self.kind, made=made)
        piece.declared, piece.opens, piece.undecodable = self.declared, self.opens, self.undecodable
        return piece

    def extend(self, other: Piece) -> None:
        """Take up the piece that follows directly as more of this one."""
        self.end, self.last = other.end, other.last
        self.header += other.header
        self.paragraphs += other.paragraphs
        self.near += other.near
        self.analyst += other.analyst


def lines_piece(lines: Lines, first: int, last: int) -> Piece:
    """The piece of lines `first` to `last` (indices), nothing known of it."""
    start, end = lines.starts[first], lines.starts[last + 1]
    return Piece(start, end, lines.number + first, lines.number + last, lines.encoding(first))


def furniture(lines: Lines, first: int, last: int) -> Piece:
    """Lines `first` to `last` (indices) as text of no article."""
    piece = lines_piece(lines, first, last)
    piece.paragraphs = [clean_line(text) for text in lines.texts[first : last + 1]]
    return piece


def filled(lines: Lines, pieces: Iterable[Piece], first: int, last: int) -> Iterator[Piece]:
    """`pieces` of articles with the furniture between them, so that lines `first` to `last` are all there once."""
    at = first
    for piece in pieces:
        begin = piece.first - lines.number
        if begin > at:
            yield furniture(lines, at, begin - 1)
        yield piece
        at = piece.last - lines.number + 1
    if at <= last:
        yield furniture(lines, at, last)


def header_of(lines: Lines, first: int, last: int, role: str) -> Header:
    """A header entry of whole lines, white space at both ends left out."""
    start = lines.offset(first, len(lines.texts[first]) - len(lines.texts[first].lstrip()))
    end = lines.offset(last, len(lines.texts[last].rstrip()))
    text = lines.texts[first].strip() if first == last else lines.between(start, end)
    return Header(role, start, end, text)


def join(pieces: Iterable[Piece], stream: Stream) -> Iterator[Piece]:
    """Put together what stretches have cut, so that the pieces tile the stream.

    An article over the size of a stretch stays cut and says so. Where an article runs over the end of
    its stretch, what the next one says of the same bytes is dropped.
    """
    held: Piece | None = None
    blank: Piece | None = None  # blank lines after the article that is held: they end a stretch, maybe not the article
    for given in pieces:
        piece = given
        if held is not None and given.start < held.end:
            if given.end <= held.end:
                continue
            piece = _rest(given, held, stream)
        if held is not None and blank is not None:
            if piece.goes_on and piece.kind is not None:
                held.extend(blank)
            else:
                yield held
                held = blank
            blank = None
        if held is not None and held.kind is not None and piece.kind is None and not any(piece.paragraphs):
            blank = piece
            continue
        if held is not None and piece.goes_on and (held.kind is None) == (piece.kind is None):
            if held.kind is None or piece.end - held.start <= STRETCH:
                held.extend(piece)
                continue
            piece.issues = held.issues = sorted({*held.issues, "oversize"})
        if held is not None:
            yield held
        held = piece
    yield from (piece for piece in (held, blank) if piece is not None)


def _rest(piece: Piece, held: Piece, stream: Stream) -> Piece:
    """What of a piece lies behind `held`: text of no article."""
    from corpus_cli.core.lines import read_lines

    lines = read_lines(stream.read(held.end, piece.end), held.end, held.last + 1, piece.encoding)
    return furniture(lines, 0, len(lines) - 1)
