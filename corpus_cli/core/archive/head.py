"""Give the lines at the top of an article to the elements that a layout expects there, in order."""

from __future__ import annotations

from dataclasses import dataclass

from corpus_cli.core.attribution import labels, line_role, name_line
from corpus_cli.core.attribution.header_lines import header_role
from corpus_cli.registry.layout.expressions import compiled
from corpus_cli.registry.layout.profile import Element
from corpus_cli.text.fold import fold

MISSING = 10
UNKNOWN = 4
VAGUE = 1
NEAR = 2
NAMED = 3
"""What it costs that a headline which mostly stands apart does not, and that it is a name which a byline may be."""
MOST_LINES = 24
LONGEST = 400
"""Characters: a longer line is no part of a head."""


NAMES = 80
"""Characters of a line of names below a headline, at most."""

CUT = 15
"""Characters of a headline that comes back cut short, at least."""


@dataclass(slots=True)
class HeadLine:
    """A line of the head: its index, its text, and whether a blank line stands before it."""

    index: int
    text: str
    apart: bool


@dataclass(slots=True)
class Placed:
    """An element and the lines that it takes, `first` to `last` among the head lines."""

    element: Element
    first: int
    last: int


class Alignment:
    """The cheapest way to lay `elements` over `lines`, both in order.

    `closed` says that all of `lines` are head; else the head ends where the elements do, and what
    follows is text. A missing element costs, so does a line that is none of them, and a little an
    optional element that would take any line.
    """

    def __init__(self, elements: list[Element], lines: list[HeadLine], *, closed: bool) -> None:
        self.elements, self.lines, self.closed = elements, lines[:MOST_LINES], closed
        self._best: dict[tuple[int, int], tuple[int, int, int]] = {}

    def place(self) -> list[Placed]:
        """The elements that were found, with their lines."""
        for i in range(len(self.lines), -1, -1):
            for j in range(len(self.elements), -1, -1):
                self._best[i, j] = self._choose(i, j)
        found: list[Placed] = []
        i = j = 0
        while j < len(self.elements):
            _, taken, step = self._best[i, j]
            if taken and step >= 0 and found and found[-1].element is self.elements[j] and found[-1].last == i - 1:
                found[-1].last += taken
            elif taken and step >= 0:
                found.append(Placed(self.elements[j], i, i + taken - 1))
            i, j = i + taken, j + max(step, 0)
        return found

    def _choose(self, i: int, j: int) -> tuple[int, int, int]:
        """(cost, lines taken, elements passed) from line `i` and element `j` on; step -1 is an unknown line."""
        left = len(self.lines) - i
        if j == len(self.elements):
            return (UNKNOWN * left if self.closed else 0), 0, 0
        element = self.elements[j]
        options: list[tuple[int, int, int]] = []
        taken = self._takes(element, i) if left else 0
        if taken:
            cost = VAGUE if element.optional and _any(element) else self._doubt(element, i)
            if element.many:
                more = 0 if self.closed or element.match else VAGUE  # where nothing ends the head it is short
                options.append((cost + more + self._best[i + taken, j][0], taken, 0))
            options.append((cost + self._best[i + taken, j + 1][0], taken, 1))
        # That a `many` element has its line already cannot be seen from here; after other lines it is taken for granted.
        cost = 0 if element.optional or (element.many and i > 0) else MISSING
        options.append((cost + self._best[i, j + 1][0], 0, 1))
        if left and self.closed:
            options.append((UNKNOWN + self._best[i + 1, j][0], 1, -1))
        return min(options, key=lambda option: option[0])

    def _doubt(self, element: Element, i: int) -> int:
        if not element.near:
            return 0
        line = self.lines[i]
        if not line.apart:
            return NEAR
        byline = labels.written.match(line.text) is not None or "byline" in (
            line_role(line.text),
            header_role(line.text),
        )
        return NAMED * (byline or name_line(line.text))

    def _takes(self, element: Element, i: int) -> int:
        """How many lines from `i` on `element` takes, 0 where it does not."""
        line = self.lines[i]
        if (
            len(line.text) > LONGEST
            or (i and element.beside and line.apart)
            or (i and element.apart and not line.apart and not element.near)
        ):
            return 0
        size = 1
        if element.take == "block" and not (element.near and not line.apart):
            while i + size < len(self.lines) and not self.lines[i + size].apart and not self._ends(element, i + size):
                size += 1
        text = " ".join(line.text.strip() if size > 1 else line.text for line in self.lines[i : i + size])
        if len(text) > LONGEST:
            return 0
        if element.alone and (i + size >= len(self.lines) or not self.lines[i + size].apart):
            return 0
        if element.ends and not compiled(element.ends).search(self.lines[i + size - 1].text):
            return 0
        if element.repeats:
            return size if same(text, self.lines[0].text) else 0
        if element.match and not compiled(element.match).search(text):
            return 0
        return 0 if element.unless and compiled(element.unless).search(text) else size

    def _ends(self, element: Element, i: int) -> bool:
        """Line `i` is what the element is not, or names who wrote below a headline: its block goes no further."""
        text = self.lines[i].text
        if element.unless and compiled(element.unless).search(text):
            return True
        if (
            element.role != "title"
            or len(text) > NAMES
            or not any(self._writes(other, text) for other in self.elements)
        ):
            return False
        return line_role(text) == "byline" or name_line(text)

    def _writes(self, element: Element, text: str) -> bool:
        """A byline without a label, which this line may be."""
        return bool(element.role == "byline" and element.match and compiled(element.match).search(text))


def _any(element: Element) -> bool:
    """Any line may be this element: it says nothing of its own."""
    return element.match in (None, r"\S") and not (element.repeats or element.alone)


def same(text: str, title: str) -> bool:
    """The headline again, whole or cut short: `Small Rivers, Small Turbines...`."""
    again, whole = fold(text).strip(" #*.\u2026"), fold(title).strip(" #*.\u2026")
    return again == whole or (
        text.rstrip().endswith(("...", "\u2026")) and len(again) > CUT and whole.startswith(again)
    )
