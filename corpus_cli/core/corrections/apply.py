"""Corrections applied to the pieces of a stream, after the splitter has decided them: a stage of its own.

First where articles begin and end, zone by zone; then what is said of whole articles. Every correction ends as
applied or as reported.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from corpus_cli.core.corrections.head import in_head
from corpus_cli.core.corrections.marks import LINES, Mark, Tell, contradict, fault, mark
from corpus_cli.core.corrections.places import locate
from corpus_cli.core.corrections.whole import Articles
from corpus_cli.core.corrections.zones import Start, Zone, settle
from corpus_cli.core.pieces import Piece
from corpus_cli.core.source import Stream
from corpus_cli.core.survey import Survey
from corpus_cli.registry.corrections import Correction
from corpus_cli.registry.layout import Catalogue

HEAD_LINES = 6
"""Lines in which the headline of an article stands that an analyst has cut."""


def corrected(
    pieces: Iterable[Piece],
    stream: Stream,
    surveyed: Survey,
    entries: Sequence[Correction],
    catalogue: Catalogue | None,
    tell: Tell,
) -> Iterator[Piece]:
    """`pieces`, which tile `stream`, as `entries` correct them; they still tile it. What does not apply is told."""
    marks = _marks(stream, surveyed, entries, tell)
    if not marks:
        yield from pieces
        return
    lines = _Lines(marks, stream, tell)
    articles = Articles([m for m in marks if m.do not in LINES and not m.ranged], lines.joins, stream, tell)
    settled = (one for zone in lines.zones(pieces) for one in settle(zone, stream, surveyed.encoding, catalogue))
    yield from _merged(articles.pieces(settled))
    lines.finish()


def _marks(stream: Stream, surveyed: Survey, entries: Sequence[Correction], tell: Tell) -> list[Mark]:
    named = [(e, name) for e in entries for name in ("at", "to", "next") if getattr(e, name) is not None]
    places = locate(stream, surveyed, [getattr(entry, name) for entry, name in named])
    found = []
    for entry in entries:
        own = {name: place for (e, name), place in zip(named, places, strict=True) if e is entry}
        one = mark(entry, own, tell)
        if one:
            found.append(one)
    return found


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Furniture beside furniture is one piece of it."""
    held: Piece | None = None
    for piece in pieces:
        if held is not None and held.kind is None and piece.kind is None:
            held.extend(piece)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


class _Lines:
    """What corrections say of where articles begin and end."""

    def __init__(self, marks: Sequence[Mark], stream: Stream, tell: Tell) -> None:
        self.stream, self.tell = stream, tell
        self.marks = [m for m in marks if m.do in LINES]
        self.ranges = [m for m in marks if m.ranged]
        self._contradictions([m for m in marks if m.do == "furniture" and not m.ranged])
        self.cuts = sorted((m for m in self.marks if m.do in ("cut", "confirm")), key=lambda m: m.at.line)
        self.keeps = sorted((m for m in self.marks if m.do == "keep"), key=lambda m: m.at.line)
        self.joins = sorted((m for m in self.marks if m.do == "join"), key=_next_line)

    def _contradictions(self, away: Sequence[Mark]) -> None:
        """Corrections of lines that cannot both hold."""
        for one in self.marks:
            if one.do in ("cut", "confirm"):
                others = [m for m in (*self.marks, *self.ranges, *away) if m is not one and _against(one, m)]
                if others:
                    contradict([one, *others], f"an article begins in line {one.at.line}", self.tell)
        self.marks = [m for m in self.marks if not m.done]
        self.ranges = [m for m in self.ranges if not m.done]

    def zones(self, pieces: Iterable[Piece]) -> Iterator[Zone]:
        """`pieces` in zones, each as long as corrections bind its pieces together."""
        zone = Zone()
        for piece in pieces:
            own = self._start(piece) if piece.kind is not None else None
            goes_on = own is not None and self._goes_on(zone, piece, own)
            if own is not None and not goes_on:
                if zone.pieces:
                    yield self._done(zone)
                zone = Zone([], [own])
            zone.pieces.append(piece)
            self._cut(zone, piece)
        if zone.pieces:
            yield self._done(zone)

    def _start(self, piece: Piece) -> Start:
        """The splitter's own beginning, with the cuts and confirmations that say the same."""
        held = [m for m in _between(self.cuts, piece.first, piece.last) if not m.done and self._says(m, piece)]
        ends = [m.to.last for m in held if m.to]
        return Start(piece.first, piece, held, ends[0] if ends else None)

    def _says(self, one: Mark, piece: Piece) -> bool:
        if one.do == "cut":
            return one.at.line == piece.first
        return in_head(piece, one.at, self.stream)

    def _goes_on(self, zone: Zone, piece: Piece, own: Start) -> bool:
        """The article of `piece` is no article of its own but goes on with the zone's last one."""
        away = [m for m in _between(self.keeps, piece.first, piece.last) if in_head(piece, m.at, self.stream)]
        joins = [m for m in self.joins if m.next and piece.start <= m.next.offset < piece.end
                 and in_head(piece, m.next, self.stream)]  # fmt: skip
        if (away or joins) and own.marks:
            contradict([*own.marks, *away, *joins], f"an article begins in line {piece.first}", self.tell)
            own.marks = []
            return False
        if zone.reach >= piece.first:
            if own.marks:
                self._overrun(zone, piece, own)
                return False
            zone.joined.append((piece.first, None))
            return True
        before = zone.starts[-1] if zone.starts else None
        stored = next((p.encoding for p in reversed(zone.pieces) if p.kind is not None), piece.encoding)
        taken = [m for m in [*away, *joins] if self._may_join(m, before, piece) and self._alike(m, stored, piece)]
        for one in taken:
            one.done = True
            zone.joined.append((piece.first, one))
        return bool(taken)

    def _overrun(self, zone: Zone, piece: Piece, own: Start) -> None:
        over = [m for start in zone.starts if (start.to or 0) >= piece.first for m in start.marks]
        contradict([*over, *own.marks], f"an article begins in line {piece.first}", self.tell)
        own.marks = []
        for start in zone.starts:
            if (start.to or 0) >= piece.first:
                start.to, start.marks = None, []

    def _may_join(self, one: Mark, before: Start | None, piece: Piece) -> bool:
        if one.done:
            return False
        if before is None:
            inner = any(piece.first < m.at.line <= piece.last for m in self.cuts)
            if one.do == "keep" and inner:
                return True
            what = f"no article stands before line {piece.first} that it could go on with"
        elif one.do == "keep" or self._heads(before, one, piece):
            return True
        elif before.line <= one.at.line < piece.first:
            what = f"line {one.at.line} stands inside the article that begins in line {before.line}"
        else:
            what = f"another article, which begins in line {before.line}, stands between lines {one.at.line} and {piece.first}"
        self.tell(fault(one.entry, what, "correct what stands between first, or remove the entry"))
        one.done = True
        return False

    def _alike(self, one: Mark, stored: str, piece: Piece) -> bool:
        """A record names one encoding, by which all its lines must be shown: what is stored otherwise is not joined."""
        if stored == piece.encoding:
            return True
        what = f"line {piece.first} is stored in {piece.encoding}, and what stands before it in {stored}"
        self.tell(fault(one.entry, what, "store the dump in one encoding, or remove the entry"))
        one.done = True
        return False

    def _heads(self, before: Start, one: Mark, piece: Piece) -> bool:
        """`at` stands in the head of the article before `piece`; how far that goes is not known where it was cut."""
        if before.known is not None:
            return in_head(before.known, one.at, self.stream)
        return before.line <= one.at.line < min(piece.first, before.line + HEAD_LINES)

    def _cut(self, zone: Zone, piece: Piece) -> None:
        """The beginnings that lie inside a piece."""
        known = {start.line: start for start in zone.starts}
        for one in _between(self.cuts, piece.first, piece.last):
            if one.done or any(one in start.marks for start in zone.starts):
                continue
            if not one.at.opens:
                self.tell(
                    fault(one.entry, f"its text stands inside line {one.at.line}", "quote what the line begins with")
                )
                one.done = True
            elif one.at.line in known:
                known[one.at.line].marks.append(one)
                known[one.at.line].to = known[one.at.line].to or (one.to.last if one.to else None)
            else:
                start = known[one.at.line] = Start(one.at.line, None, [one], one.to.last if one.to else None)
                zone.starts = sorted([*zone.starts, start], key=lambda start: start.line)

    def _done(self, zone: Zone) -> Zone:
        """The zone with the lines of no article that lie in it; where no article stands these hold already."""
        for one in self.ranges:
            assert one.to is not None
            if zone.starts and one.at.line <= zone.last and one.to.last >= zone.starts[0].line:
                zone.ranges.append((one.at.line, one.to.last, one))
        return zone

    def finish(self) -> None:
        """Report a `join` that has found nothing to join. Where its parts are one already, it holds; so does a `keep`."""
        for one in self.joins:
            if not one.done and one.next:
                what = f"no article begins in line {one.next.line}, where `next` stands, or in line {one.at.line}"
                self.tell(fault(one.entry, what, "cut there, or remove the entry"))


def _between(marks: Sequence[Mark], first: int, last: int) -> Sequence[Mark]:
    """Of marks in order those at lines `first` to `last`."""
    low = bisect_left(marks, first, key=lambda m: m.at.line)
    return marks[low : bisect_left(marks, last + 1, key=lambda m: m.at.line)]


def _next_line(one: Mark) -> int:
    return one.next.line if one.next else 0


def _against(one: Mark, other: Mark) -> bool:
    """`one` says that an article begins in its line; `other` that this line is inside an article, or in none."""
    line = one.at.line
    if other.do == "keep":
        return other.at.line == line
    if other.do == "join":
        return other.next is not None and other.next.line == line
    if other.do == "furniture" and other.to is None:
        # What was cut off may be no article; what is right as it stands is one.
        return one.do == "confirm" and other.at.line == line
    if other.do == "furniture":
        return other.to is not None and other.at.line <= line <= other.to.last
    if other.to is None:
        return False
    return other.at.line < line <= other.to.last or (
        other.at.line == line and one.to is not None and other.to.last != one.to.last
    )
