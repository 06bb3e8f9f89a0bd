"""What corrections say of whole articles: fields, links, and that one is none or is not wanted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from corpus_cli.core.corrections.head import in_head
from corpus_cli.core.corrections.marks import Mark, Tell, contradict, fault, said_of
from corpus_cli.core.lines import read_lines
from corpus_cli.core.pieces import Piece, furniture
from corpus_cli.core.source import Stream

AWAY = ("furniture", "drop")


class Articles:
    """Attaches marks to the articles in whose head they stand; `joins` are those that may hold already."""

    def __init__(self, marks: Sequence[Mark], joins: Sequence[Mark], stream: Stream, tell: Tell) -> None:
        self.marks = sorted(marks, key=lambda m: m.at.offset)
        self.joins, self.stream, self.tell = joins, stream, tell

    def pieces(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The pieces with what is said of them; what is no article any more is furniture."""
        for piece in pieces:
            found = self._at(piece)
            if piece.kind is None:
                self._loose(found, piece)
            else:
                for one in self.joins:
                    if one.next and piece.start <= one.next.offset < piece.end:
                        one.done = one.done or in_head(piece, one.at, self.stream)
                if found and self._attach(found, piece):
                    yield self._furniture(piece)
                    continue
            yield piece

    def _at(self, piece: Piece) -> Sequence[Mark]:
        low = bisect_left(self.marks, piece.start, key=lambda m: m.at.offset)
        return self.marks[low : bisect_left(self.marks, piece.end, key=lambda m: m.at.offset)]

    def _loose(self, found: Iterable[Mark], piece: Piece) -> None:
        """What is said of an article that is none: that it shall not be one holds already."""
        for one in found:
            if one.do in AWAY:
                piece.analyst.append(one.told())
            else:
                what = f"line {one.at.line} of {one.entry.source} stands in no article"
                self.tell(fault(one.entry, what, "cut there first (`do: cut`), or remove the entry"))
            one.done = True

    def _attach(self, found: Sequence[Mark], piece: Piece) -> bool:
        """True where the article shall be none."""
        own = []
        for one in found:
            if in_head(piece, one.at, self.stream):
                own.append(one)
                continue
            what = (
                f"line {one.at.line} of {one.entry.source} stands inside the article that begins in line {piece.first}"
            )
            self.tell(fault(one.entry, what, "cut there first (`do: cut`), or quote the head of that article"))
            one.done = True
        self._contradictions(own)
        own = [one for one in own if not one.done]
        for one in own:
            one.done = True
            piece.analyst += said_of(one.entry)
        return any(one.do in AWAY for one in own)

    def _contradictions(self, own: Sequence[Mark]) -> None:
        away = [one for one in own if one.do == "furniture"]
        others = [one for one in own if one.do != "furniture"]
        if away and others:
            contradict(own, "the article is said to be none", self.tell)
            return
        by_field: dict[str, list[Mark]] = {}
        for one in own:
            for name in one.entry.fields:
                by_field.setdefault(name, []).append(one)
        for name, marks in by_field.items():
            if any(one.entry.fields[name] != marks[0].entry.fields[name] for one in marks):
                contradict(marks, f"`{name}` has another value", self.tell)

    def _furniture(self, piece: Piece) -> Piece:
        lines = read_lines(self.stream.read(piece.start, piece.end), piece.start, piece.first, piece.encoding)
        made = furniture(lines, 0, len(lines) - 1)
        made.analyst = piece.analyst
        return made
