"""Lines of which an analyst has said that they are one article, read as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus_cli.core.articles import one_span
from corpus_cli.core.blocks import Block, blocks_of
from corpus_cli.core.boundaries import find_boundaries
from corpus_cli.core.corrections.clip import clipped
from corpus_cli.core.generic import article_piece
from corpus_cli.core.lines import Lines
from corpus_cli.core.pieces import Piece, header_of
from corpus_cli.core.quoting import unquoted
from corpus_cli.registry.layout import Catalogue

HEADLINE_MOST = 160
"""Characters of a line without a full stop that may still be the headline of an article that begins with it."""

_AT_END = ("truncated", "fewer-than-declared", "oversize")
_ABOVE = frozenset(
    {"date", "byline", "source", "outlet", "url", "credit", "counter", "caption", "name", "closing-date"}
)
"""Kinds of lines that may stand above a headline as part of its article."""


@dataclass(slots=True)
class Extent:
    """Lines `first` to `last` (indices) of one article; `open` where the splitter may see its end before.

    `known` is the splitter's own piece that begins here, `parts` are those whose lines these are. `without` are
    lines inside that are no text of it.
    """

    first: int
    last: int
    open: bool = False
    known: Piece | None = None
    parts: list[Piece] = field(default_factory=list)
    without: frozenset[int] = frozenset()


def read_article(lines: Lines, extent: Extent, catalogue: Catalogue | None) -> Piece:
    """The article of these lines. What the splitter knew of it and still holds is kept."""
    without = sorted(extent.without)
    parts = extent.parts
    piece = None
    if parts and all(_is_archive(part, catalogue) for part in parts):
        piece = clipped(lines, extent.first, extent.last, parts, extent.without)
    if piece is None:
        own = _slice(unquoted(lines), extent.first, extent.last)
        for i in without:
            own.texts[i - extent.first] = ""  # blank to every reader; offsets are those of the bytes
        piece = _generic(own, extent)
    if parts:
        piece.layout, piece.survey, piece.declared = parts[0].layout, parts[0].survey, parts[0].declared
    if extent.known:
        _keep(piece, extent.known)
    if parts and piece.end == parts[-1].end:
        piece.header += [entry for entry in parts[-1].header if entry.start >= parts[-1].end]
        piece.issues += [code for code in parts[-1].issues if code in _AT_END]
    there = {entry.start for entry in piece.header}
    dropped = [header_of(lines, i, i, "other") for i in without if lines.texts[i].strip()]
    piece.header += [entry for entry in dropped if entry.start not in there]
    return piece


def _slice(lines: Lines, first: int, last: int) -> Lines:
    base = lines.starts[0]
    names = lines.encodings if isinstance(lines.encodings, str) else lines.encodings[first : last + 1]
    starts = lines.starts[first : last + 2]
    data = lines.data[starts[0] - base : starts[-1] - base]
    return Lines(lines.texts[first : last + 1], starts, lines.number + first, names, data)


def _is_archive(part: Piece, catalogue: Catalogue | None) -> bool:
    return catalogue is not None and part.layout in catalogue and catalogue.get(part.layout).split == "archive"


def _keep(piece: Piece, known: Piece) -> None:
    """What stands beside an article, and why it begins where it does, is not changed by where it ends."""
    beside = [entry for entry in known.header if entry.start < known.start]
    piece.header += beside
    piece.margin, piece.cues, piece.kind = known.margin, known.cues, known.kind
    piece.near = [near for near in known.near if near.line <= piece.last]


def _generic(own: Lines, extent: Extent) -> Piece:
    title = _title(own, extent.known)
    blocks = blocks_of(own)
    found = find_boundaries(blocks, titles=[] if title is None else [title])
    span = one_span(blocks, found, title, whole=not extent.open)
    piece = article_piece(own, blocks, span)
    if not extent.open or title is None:
        piece.end, piece.last = own.starts[-1], own.number + len(own) - 1
    piece.start, piece.first = own.starts[0], own.number
    return piece


def _title(own: Lines, known: Piece | None) -> int | None:
    """The block that is the headline: the splitter's where it has one, else the first that can be one."""
    blocks = blocks_of(own)
    if known is not None and known.kind is not None:
        entry = next((e for e in known.header if e.role == "title" and known.start <= e.start < known.end), None)
        return None if entry is None else _block_at(own, blocks, entry.start)
    found = find_boundaries(blocks)
    first = next((i for i, block in enumerate(blocks) if block.kind not in _ABOVE), None)
    if first is not None and _may_be_title(blocks[first]):
        return first
    starts = [i for i in found.decision.starts if first is None or i <= first]
    return starts[0] if starts else None


def _may_be_title(block: Block) -> bool:
    if block.kind in ("prose", "item", "entry"):
        return len(block.text) <= HEADLINE_MOST and block.text.rstrip()[-1:] not in (".", ":", "\u06d4")
    return True


def _block_at(own: Lines, blocks: Sequence[Block], offset: int) -> int | None:
    return next((i for i, b in enumerate(blocks) if own.starts[b.first] <= offset < own.starts[b.last + 1]), None)
