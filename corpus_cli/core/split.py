"""Dumps into articles: the first filter of the chain. One stream in, its records in order out."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus_cli.core.articles import TEXT, Span, spans_of
from corpus_cli.core.blocks import Block, blocks_of
from corpus_cli.core.boundaries import find_boundaries
from corpus_cli.core.confidence import confidence
from corpus_cli.core.headline import split_languages
from corpus_cli.core.identity import content_id, record_id
from corpus_cli.core.lines import Lines
from corpus_cli.core.source import Stream
from corpus_cli.core.survey import Survey, survey, window
from corpus_cli.model import Header, Record
from corpus_cli.text.clean import clean_line


@dataclass(slots=True)
class SplitOptions:
    """What an analyst can say of a dump: its layout, its encoding, and how much to show."""

    layout: str | None = None
    encoding: str | None = None
    all: bool = False
    explain: bool = False


@dataclass(slots=True)
class _Piece:
    """A run of lines, first to last, and the article it is (None: furniture)."""

    first: int
    last: int
    header: list[Header] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    title: str | None = None
    span: Span | None = None


def split_stream(stream: Stream, options: SplitOptions | None = None) -> Iterator[Record]:
    """The records of `stream` in order; with `options.all` they tile it, furniture between the articles."""
    options = options or SplitOptions()
    surveyed = survey(stream, options.encoding)
    equal: Counter[str] = Counter()
    for index in range(len(surveyed.stretches)):
        lines, own, end = window(stream, surveyed, index)
        for piece in _pieces(lines, options):
            if own <= piece.first < end and (options.all or piece.span):
                record = _record(stream, surveyed, lines, piece)
                record.id = record_id(record.source, record.stream, record.span_sha256, equal[record.span_sha256])
                equal[record.span_sha256] += 1
                yield record


def _pieces(lines: Lines, options: SplitOptions) -> Iterator[_Piece]:
    """Articles and the furniture between them: together every line of `lines` once, in order."""
    blocks = blocks_of(lines)
    at = 0
    for span in spans_of(blocks, find_boundaries(blocks)):
        piece = _article(lines, blocks, span)
        if piece.first > at:
            yield _Piece(at, piece.first - 1)
        yield piece
        at = piece.last + 1
    if at < len(lines):
        yield _Piece(at, len(lines) - 1)


def _article(lines: Lines, blocks: list[Block], span: Span) -> _Piece:
    piece = _Piece(blocks[span.first].first, blocks[span.last].last, span=span)
    for block, role in zip(blocks[span.first : span.last + 1], span.roles, strict=True):
        if role == TEXT:
            piece.paragraphs.append(block.text)
            continue
        piece.header.append(_header(lines, block, role))
        if role == "title" and piece.title is None:
            piece.title = clean_line(block.text.strip("#* "))
    piece.header += [_header(lines, blocks[i], role) for i, role in span.beside]
    return piece


def _header(lines: Lines, block: Block, role: str) -> Header:
    """A header entry of whole lines, white space at both ends left out."""
    text = "\n".join(lines.texts[block.first : block.last + 1])
    first = lines.texts[block.first]
    start = lines.offset(block.first, len(first) - len(first.lstrip()))
    last = lines.texts[block.last]
    end = lines.offset(block.last, len(last.rstrip()))
    return Header(role, start, end, text.strip())


def _record(stream: Stream, surveyed: Survey, lines: Lines, piece: _Piece) -> Record:
    record = Record(source=stream.source, source_sha256=surveyed.sha256, stream=stream.stream)
    record.start, record.end = lines.starts[piece.first], lines.starts[piece.last + 1]
    record.start_line, record.end_line = lines.number + piece.first, lines.number + piece.last
    record.encoding = lines.encoding(piece.first)
    record.span_sha256 = hashlib.sha256(stream.read(record.start, record.end)).hexdigest()
    record.layout = "generic"
    if piece.span is None:
        record.kind = "furniture"
        record.text = "\n".join(clean_line(text) for text in lines.texts[piece.first : piece.last + 1]).strip("\n")
        return record
    record.header = [entry.to_dict() for entry in piece.header]
    record.text = "\n\n".join(piece.paragraphs)
    if piece.title:
        record.title, record.title_original = split_languages(piece.title, record.text)
    record.issues = list(piece.span.issues)
    record.confidence = confidence(piece.span.margin)
    record.evidence = {"boundary": [cue.to_dict() for cue in piece.span.cues]}
    record.content_id = content_id(record.title, record.text)
    return record
