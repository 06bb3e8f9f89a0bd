"""Dumps into articles: the first filter of the chain. One stream in, its records in order out."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from corpus_cli.core.confidence import confidence
from corpus_cli.core.headline import split_languages
from corpus_cli.core.identity import content_id, record_id
from corpus_cli.core.pieces import NearMiss, Piece, join
from corpus_cli.core.source import Stream
from corpus_cli.core.stretch import stretch_pieces
from corpus_cli.core.survey import Survey, survey, window
from corpus_cli.model import Record
from corpus_cli.registry.layout import Catalogue, Layout, layouts

GENERIC = "generic"
"""The name of no layout: the generic splitter alone."""


@dataclass(slots=True)
class SplitOptions:
    """What an analyst can say of a dump: its layout, its encoding, and how much to show.

    `layout` is an id, `generic`, or the path of a layout file; `layouts` are more files or folders of them.
    """

    layout: str | None = None
    encoding: str | None = None
    all: bool = False
    explain: bool = False
    layouts: tuple[str, ...] = ()


def split_stream(stream: Stream, options: SplitOptions | None = None) -> Iterator[Record]:
    """The records of `stream` in order; with `options.all` they tile it, furniture between the articles.

    Raises UsageError for a layout that does not exist, ConfigError for one that cannot be used.
    """
    options = options or SplitOptions()
    catalogue, forced = _layouts(options, stream)
    surveyed = survey(stream, options.encoding)
    equal: Counter[str] = Counter()
    for piece in join(_pieces(stream, surveyed, catalogue, forced), stream):
        if piece.kind is None and not options.all:
            continue
        record = _record(stream, surveyed, piece)
        if options.explain:
            record.evidence["near_misses"] = [_near_miss(near) for near in piece.near]
        record.id = record_id(record.source, record.stream, record.span_sha256, equal[record.span_sha256])
        equal[record.span_sha256] += 1
        yield record


def _layouts(options: SplitOptions, stream: Stream) -> tuple[Catalogue | None, Layout | None]:
    name = options.layout or stream.layout
    if name == GENERIC:
        return None, None
    if name and name.endswith((".yaml", ".yml")):
        catalogue = layouts([*options.layouts, name])
        return catalogue, catalogue.get(next(iter(catalogue)))
    catalogue = layouts(options.layouts)
    return catalogue, catalogue.get(name) if name else None


def _pieces(stream: Stream, surveyed: Survey, catalogue: Catalogue | None, forced: Layout | None) -> Iterator[Piece]:
    for index in range(len(surveyed.stretches)):
        yield from stretch_pieces(window(stream, surveyed, index), catalogue, forced)


def _near_miss(near: NearMiss) -> dict[str, Any]:
    cues = [cue.to_dict() for cue in near.cues]
    return {"line": near.line, "text": near.text, "confidence": confidence(near.margin), "cues": cues}


def _record(stream: Stream, surveyed: Survey, piece: Piece) -> Record:
    record = Record(source=stream.source, source_sha256=stream.source_sha256 or surveyed.sha256, stream=stream.stream)
    record.start, record.end, record.start_line, record.end_line = piece.start, piece.end, piece.first, piece.last
    record.encoding, record.layout = piece.encoding, piece.layout
    record.locator = stream.locator_at(piece.start)
    record.span_sha256 = hashlib.sha256(stream.read(piece.start, piece.end)).hexdigest()
    if piece.kind is None:
        record.kind = "furniture"
        record.text = "\n".join(piece.paragraphs).strip("\n")
        return record
    record.kind, record.fields, record.issues = piece.kind, piece.fields, sorted(set(piece.issues))
    record.header = [entry.to_dict() for entry in piece.header]
    record.text = "\n\n".join(piece.paragraphs)
    record.title, record.title_original = piece.title, piece.title_original
    if piece.title and not piece.title_original:
        record.title, record.title_original = split_languages(piece.title, record.text)
    record.confidence = confidence(piece.margin)
    record.content_id = content_id(record.title, record.text)
    record.evidence = {"boundary": [cue.to_dict() for cue in piece.cues]}
    for key, span in piece.values.items():
        setattr(record, key, span["text"].strip())
        record.evidence[key] = [span]
    if piece.survey:
        record.evidence["survey"] = asdict(piece.survey) | ({"declared": piece.declared} if piece.declared else {})
    return record
