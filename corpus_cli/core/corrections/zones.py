"""Where articles begin and end after corrections: a run of pieces at a time, which is read anew where it changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from corpus_cli.core.boundaries import ANALYST, ANALYST_WEIGHT
from corpus_cli.core.confidence import confidence
from corpus_cli.core.corrections.marks import Mark
from corpus_cli.core.corrections.reread import Extent, read_article
from corpus_cli.core.lines import Lines, read_lines
from corpus_cli.core.pieces import Piece, filled
from corpus_cli.core.source import Stream
from corpus_cli.model import Cue
from corpus_cli.registry.layout import Catalogue


@dataclass(slots=True)
class Start:
    """An article begins with line `line` (1-based): the splitter's, or what corrections say."""

    line: int
    known: Piece | None = None
    marks: list[Mark] = field(default_factory=list)
    to: int | None = None


@dataclass(slots=True)
class Zone:
    """Pieces one after another that corrections bind together, and what they say of them.

    `pieces` are whole and tile their lines; `starts` in order; `joined` are marks by which a beginning was taken
    away, with the line of it; `ranges` are lines (first, last) of no article.
    """

    pieces: list[Piece] = field(default_factory=list)
    starts: list[Start] = field(default_factory=list)
    joined: list[tuple[int, Mark | None]] = field(default_factory=list)
    ranges: list[tuple[int, int, Mark]] = field(default_factory=list)

    @property
    def first(self) -> int:
        return self.pieces[0].first

    @property
    def last(self) -> int:
        return self.pieces[-1].last

    @property
    def reach(self) -> int:
        """The last line that the last article is said to go to."""
        return max((start.to or 0 for start in self.starts), default=0)

    def changed(self) -> bool:
        """Something is other than the splitter has it."""
        return bool(
            self.joined
            or self.ranges
            or any(start.known is None or start.to not in (None, start.known.last) for start in self.starts)
        )


def settle(zone: Zone, stream: Stream, encoding: str, catalogue: Catalogue | None) -> Iterator[Piece]:
    """The pieces of a zone as corrections have them; together they are the same lines."""
    if not zone.changed():
        for start in zone.starts:
            if start.known is not None:
                _hold(start.known, start.marks)
        yield from zone.pieces
        return
    data = stream.read(zone.pieces[0].start, zone.pieces[-1].end)
    lines = read_lines(data, zone.pieces[0].start, zone.first, encoding)
    found: list[Piece] = []
    for number, start in enumerate(zone.starts):
        limit = zone.starts[number + 1].line if number + 1 < len(zone.starts) else zone.last + 1
        extent = _extent(zone, lines, start, limit)
        if extent is None:
            continue
        piece = _same(extent, start, lines) or read_article(lines, extent, catalogue)
        _hold(piece, start.marks)
        piece.analyst += [_taken(zone, line, m) for line, m in zone.joined if m and start.line < line < limit]
        piece.analyst += [m.told() for a, b, m in zone.ranges if a <= piece.last and b >= piece.first]
        found.append(piece)
    for piece in filled(lines, found, 0, len(lines) - 1):
        if piece.kind is None:
            piece.analyst += [m.told() for a, b, m in zone.ranges if piece.first <= a and b <= piece.last]
        yield piece


def _taken(zone: Zone, line: int, one: Mark) -> dict[str, Any]:
    """What is said of a beginning that was taken away, and why the splitter had it."""
    known = next(piece for piece in zone.pieces if piece.first == line)
    return one.told() | {"machine": {"confidence": confidence(known.margin), "cues": [c.name for c in known.cues]}}


def _same(extent: Extent, start: Start, lines: Lines) -> Piece | None:
    """The splitter's own piece, where it goes over the very same lines."""
    known = start.known
    if known is None or extent.without or extent.first + lines.number != known.first:
        return None
    return known if extent.last + lines.number == known.last else None


def _hold(piece: Piece, marks: Sequence[Mark]) -> None:
    """An analyst has said that the article begins here."""
    for one in marks:
        one.done = True
        told = one.told()
        if piece.margin is not None and not any(cue.name == ANALYST for cue in piece.cues):
            told["machine"] = {"confidence": confidence(piece.margin)}
        piece.analyst.append(told)
    if marks:
        piece.margin = ANALYST_WEIGHT
        piece.cues = [Cue(ANALYST, ANALYST_WEIGHT), *(cue for cue in piece.cues if cue.name != ANALYST)]


def _extent(zone: Zone, lines: Lines, start: Start, limit: int) -> Extent | None:
    """The lines of an article that begins at `start`, the next one at `limit`; None where none are left of it."""
    base = zone.first
    parts = [p for p in zone.pieces if p.kind is not None and p.first < limit and p.last >= start.line]
    cut = parts and parts[-1].last >= limit
    last = min(start.to, limit - 1) if start.to else limit - 1 if cut or not parts else parts[-1].last
    free = start.to is None and bool(cut or not parts)
    extent = Extent(start.line - base, last - base, free, start.known, parts)
    out = {i - base for a, b, _ in zone.ranges for i in range(max(a, start.line), min(b, last) + 1)}
    while extent.first <= extent.last and _empty(lines, extent.first, out):
        extent.first += 1
    while extent.last > extent.first and _empty(lines, extent.last, out):
        extent.last -= 1
    if extent.first > extent.last:
        return None
    if extent.first + base != start.line:
        extent.known = None  # its own headline may be gone
    extent.without = frozenset(i for i in out if extent.first <= i <= extent.last)
    return extent


def _empty(lines: Lines, index: int, out: set[int]) -> bool:
    return index in out or not lines.texts[index].strip()
