"""Dumps into articles: the first filter of the chain. One stream in, its records in order out."""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from corpus_cli.core import encoding as enc
from corpus_cli.core.confidence import confidence
from corpus_cli.core.corrections import corrected
from corpus_cli.core.corrections.fields import ANALYST, SPLIT, amend
from corpus_cli.core.headline import split_languages
from corpus_cli.core.identity import content_id, record_id
from corpus_cli.core.pieces import NearMiss, Piece, join
from corpus_cli.core.refined import Refined
from corpus_cli.core.source import Stream
from corpus_cli.core.stretch import stretch_pieces
from corpus_cli.core.survey import Survey, Window, survey, window
from corpus_cli.errors import CorrectionError, UsageError
from corpus_cli.model import Record, Tally
from corpus_cli.registry.corrections import Book, Correction
from corpus_cli.registry.layout import Catalogue, Layout, layouts
from corpus_cli.text.order import visual_order

ORDER_SAMPLE = 3000
"""Characters of a text that are looked at for Arabic in visual order."""

GENERIC = "generic"
"""The name of no layout: the generic splitter alone."""

_OPEN = 2
"""Pieces at the end of a stretch that the next one may change: an article, and blank lines after it."""

Refine = Callable[[Record], Refined]
Tell = Callable[[CorrectionError], None]


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
    corrections: Book | None = None


def split_stream(
    stream: Stream, options: SplitOptions | None = None, tally: Tally | None = None, tell: Tell | None = None
) -> Iterator[Record]:
    """The records of `stream` in order; with `options.all` they tile it, furniture between the articles.

    What they and the furniture add up to is counted in `tally`. `tell` hears of every correction that does not
    apply; without it the first is raised. Raises UsageError for a layout or an encoding that
    does not exist, ConfigError for a layout that cannot be used.
    """
    for refined in split_refined(stream, options or SplitOptions(), Refined, tally, tell):
        yield refined.record


def split_refined(
    stream: Stream, options: SplitOptions, refine: Refine, tally: Tally | None = None, tell: Tell | None = None
) -> Iterator[Refined]:
    """As `split_stream`, each record given to `refine` when it is made."""
    catalogue, forced = _layouts(options, stream)
    surveyed = survey(stream, options.encoding)
    pieces = _all_pieces(stream, surveyed, catalogue, forced)
    return assemble(pieces, stream, surveyed, options, refine, tally, tell)


def _all_pieces(
    stream: Stream, surveyed: Survey, catalogue: Catalogue | None, forced: Layout | None
) -> Iterator[Piece]:
    for index in range(len(surveyed.stretches)):
        # No name holds a window, so that one is gone before the next is read.
        yield from _marked(window(stream, surveyed, index), catalogue, forced)


def _marked(seen: Window, catalogue: Catalogue | None, forced: Layout | None) -> Iterator[Piece]:
    """The pieces of a window; the first one says how many of its bytes are no text."""
    bad = seen.lines.undecodable(seen.own, seen.end)
    for piece in stretch_pieces(seen, catalogue, forced):
        piece.undecodable, bad = bad, 0
        yield piece


def _tallied(pieces: Iterable[Piece], tally: Tally) -> Iterator[Piece]:
    for piece in pieces:
        tally.undecodable += piece.undecodable
        tally.declared += (piece.declared or 0) if piece.opens else 0
        yield piece


def split_stretch(
    stream: Stream, surveyed: Survey, index: int, options: SplitOptions, refine: Refine
) -> Iterator[Piece]:
    """The pieces of one stretch, for `assemble` to join with those of the others.

    Only its first piece and its last two can be changed by that: the others carry their records, except in a
    stream with corrections, which need to see all of a piece.
    """
    catalogue, forced = _layouts(options, stream)
    marked = _marked(window(stream, surveyed, index), catalogue, forced)
    if _entries(stream, options):
        yield from marked
        return
    held: deque[Piece] = deque()
    for number, piece in enumerate(marked):
        if number == 0 or piece.goes_on:
            yield from held
            held.clear()
            yield piece
            continue
        held.append(piece)
        if len(held) > _OPEN:
            yield _closed(held.popleft(), stream, surveyed, options, refine)
    yield from held


def assemble(
    pieces: Iterable[Piece],
    stream: Stream,
    surveyed: Survey,
    options: SplitOptions,
    refine: Refine,
    tally: Tally | None = None,
    tell: Tell | None = None,
) -> Iterator[Refined]:
    """The records of all pieces of a stream, which stand in order, as `options.corrections` have them.

    What they add up to goes to `tally`, and corrections that do not apply to `tell`.
    """
    equal: Counter[str] = Counter()
    tally = tally or Tally()
    joined, entries = join(_tallied(pieces, tally), stream), _entries(stream, options)
    if entries:
        joined = corrected(joined, stream, surveyed, entries, _layouts(options, stream)[0], tell or _refuse)
    for piece in joined:
        tally.count(piece.kind, piece.end - piece.start)
        if piece.kind is None and not options.all:
            continue
        refined = piece.made or refine(_record(stream, surveyed, piece, options))
        record = refined.record
        record.id = record_id(record.source, record.stream, record.span_sha256, equal[record.span_sha256])
        equal[record.span_sha256] += 1
        yield refined


def _closed(piece: Piece, stream: Stream, surveyed: Survey, options: SplitOptions, refine: Refine) -> Piece:
    wanted = piece.kind is not None or options.all
    return piece.bare(refine(_record(stream, surveyed, piece, options)) if wanted else None)


def decided(stream: Stream, surveyed: Survey, options: SplitOptions) -> tuple[Iterator[Piece], Catalogue | None]:
    """The pieces of `stream` as the splitter alone has them, and the layouts that it knows."""
    catalogue, forced = _layouts(options, stream)
    return join(_all_pieces(stream, surveyed, catalogue, forced), stream), catalogue


def _entries(stream: Stream, options: SplitOptions) -> list[Correction]:
    book = options.corrections
    return [entry for entry in book.of(stream.source) if entry.stream == stream.stream] if book else []


def _refuse(error: CorrectionError) -> None:
    raise error


def _layouts(options: SplitOptions, stream: Stream) -> tuple[Catalogue | None, Layout | None]:
    if options.encoding and not enc.known(options.encoding):
        hint = "some are utf-8, utf-16-le, cp1251, cp1252, cp1254, cp1256, iso8859-9"
        raise UsageError(f"there is no encoding {options.encoding!r}", None, hint)
    name = options.layout or stream.layout
    if name == GENERIC:
        return None, None
    if name and name.endswith((".yaml", ".yml")):
        catalogue = layouts([*options.layouts, name])
        return catalogue, catalogue.get(next(iter(catalogue)))
    catalogue = layouts(options.layouts)
    return catalogue, catalogue.get(name) if name else None


def _near_miss(near: NearMiss) -> dict[str, Any]:
    cues = [cue.to_dict() for cue in near.cues]
    return {"line": near.line, "text": near.text, "confidence": confidence(near.margin), "cues": cues}


def _record(stream: Stream, surveyed: Survey, piece: Piece, options: SplitOptions) -> Record:
    record = _made(stream, surveyed, piece)
    if options.explain:
        record.evidence["near_misses"] = [_near_miss(near) for near in piece.near]
    return record


def _made(stream: Stream, surveyed: Survey, piece: Piece) -> Record:
    record = Record(source=stream.source, source_sha256=stream.source_sha256 or surveyed.sha256, stream=stream.stream)
    record.start, record.end, record.start_line, record.end_line = piece.start, piece.end, piece.first, piece.last
    record.encoding, record.layout = piece.encoding, piece.layout
    record.locator = stream.locator_at(piece.start)
    record.span_sha256 = hashlib.sha256(stream.read(piece.start, piece.end)).hexdigest()
    if piece.kind is None:
        record.kind = "furniture"
        record.text = "\n".join(piece.paragraphs).strip("\n")
        if piece.analyst:
            record.evidence[ANALYST] = piece.analyst
        return record
    record.kind, record.fields, record.issues = piece.kind, piece.fields, sorted(set(piece.issues))
    record.header = [entry.to_dict() for entry in piece.header]
    record.text = "\n\n".join(piece.paragraphs)
    if not record.text.isascii() and visual_order(record.text[:ORDER_SAMPLE]):
        record.issues = sorted({*record.issues, "visual-order"})
    record.title, record.title_original = piece.title, piece.title_original
    if piece.title and not piece.title_original:
        record.title, record.title_original = split_languages(piece.title, record.text)
    record.confidence = confidence(piece.margin)
    record.evidence = {"boundary": [cue.to_dict() for cue in piece.cues]}
    for key, span in piece.values.items():
        setattr(record, key, span["text"].strip())
        record.evidence[key] = [span]
    if piece.survey:
        record.evidence["survey"] = asdict(piece.survey) | ({"declared": piece.declared} if piece.declared else {})
    if piece.analyst:
        record.evidence[ANALYST] = piece.analyst
        amend(record, SPLIT)
    record.content_id = content_id(record.title, record.text)
    return record
