"""The lines of a stretch as layouts see them, and which expressions of a layout each line holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from corpus_cli.core.lines import Lines
from corpus_cli.registry.layout import Layout
from corpus_cli.registry.layout.expressions import finder_of

_AS_SPACE = "\u00a0\u202f\u2007\ufeff\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\0"


class View:
    """Lines with plain spaces for no-break ones and for marks that no reader sees: columns stay as they are."""

    def __init__(self, lines: Lines) -> None:
        whole = "\n".join(lines.texts)
        for char in _AS_SPACE:
            whole = whole.replace(char, " ")
        self.lines = lines
        self.texts = whole.split("\n") if lines.texts else []
        self.data = whole.encode("utf-8", "replace")

    def __len__(self) -> int:
        return len(self.texts)

    def blank(self, index: int) -> bool:
        """Line `index` shows nothing; lines outside the stretch are blank."""
        return not 0 <= index < len(self.texts) or not self.texts[index].strip()

    def head_of_block(self, index: int, most: int) -> int:
        """The first line of the run without blank lines that holds `index`, at most `most` lines up."""
        first = index
        while first > 0 and index - first < most and not self.blank(first - 1):
            first -= 1
        return first


class Hits:
    """Where the expressions of one layout stand in a view."""

    def __init__(self, view: View, layout: Layout) -> None:
        self.finder = finder_of(tuple(layout.expressions()))
        self.number = {expression: n for n, expression in enumerate(self.finder.expressions)}
        self.at = {line: frozenset(self.finder.which(view.texts[line])) for line in self.finder.lines(view.data)}
        self._lines: dict[int, list[int]] = {}
        for line in sorted(self.at):
            for n in self.at[line]:
                self._lines.setdefault(n, []).append(line)

    def holds(self, line: int, expressions: Iterable[str]) -> bool:
        """Line `line` holds one of these expressions of the layout."""
        found = self.at.get(line)
        return found is not None and any(self.number[e] in found for e in expressions)

    def lines(self, expressions: Iterable[str], first: int = 0, last: int | None = None) -> list[int]:
        """All lines from `first` to `last` that hold one of these expressions, in order."""
        found: set[int] = set()
        for expression in expressions:
            where = self._lines.get(self.number[expression], [])
            end = len(where) if last is None else bisect_left(where, last + 1)
            found.update(where[bisect_left(where, first) : end])
        return sorted(found)

    def first(self, expressions: Iterable[str], first: int, last: int) -> int | None:
        """The first line from `first` to `last` that holds one of these expressions."""
        best: int | None = None
        for expression in expressions:
            where = self._lines.get(self.number[expression], [])
            place = bisect_left(where, first)
            if place < len(where) and where[place] <= last and (best is None or where[place] < best):
                best = where[place]
        return best
