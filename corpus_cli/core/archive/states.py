"""Read one article: head, then text, then tail. What a line is follows from the state and from the fields."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus_cli.core.archive.columns import is_credit
from corpus_cli.core.archive.cutter import Chunk
from corpus_cli.core.archive.head import Alignment, HeadLine
from corpus_cli.core.archive.papers import paper_pieces
from corpus_cli.core.archive.parts import ArchiveArticle, Piece
from corpus_cli.core.archive.scan import Hits, View
from corpus_cli.core.archive.values import add_pieces
from corpus_cli.core.blocks import blocks_of
from corpus_cli.registry.layout import Layout
from corpus_cli.registry.layout.expressions import compiled, groups_of
from corpus_cli.registry.layout.profile import Element, Field

PROSE = 300
"""Characters: a paragraph in the tail that is longer, with the tail coming again after it, is text."""

SENTENCE = 40
"""Characters: a line that is shorter is no sentence of the text."""

FINAL = '.!?\u2026\u061f\u06d4\u201d"\u00bb'

COMPACT = 20
"""So many lines to a blank one has an article that was saved without blank lines, at least."""

JOINED = 4
"""Lines below the first of a block that are more than a head has, without a text."""

HEAD_MOST = 80
"""Lines from the start of an article in which its head must end."""


@dataclass(slots=True)
class BodyLine:
    """A line of the body: its index, and the column where the text begins."""

    index: int
    start: int = 0


@dataclass(slots=True)
class Reading:
    """An article as it is read: its values, its body lines, and the last line that is its own.

    To `end` the archive speaks of it: closing fields are read, but they are no part of the article.
    """

    article: ArchiveArticle
    body: list[BodyLine] = field(default_factory=list)
    last: int = 0
    end: int = 0
    tail: bool = False
    closers: int = 0


@dataclass(slots=True)
class Top:
    """What stands at the top of an article, before it is known how far its head goes."""

    opener: int | None
    lines: list[HeadLine] = field(default_factory=list)
    fields: list[tuple[int, Field]] = field(default_factory=list)
    end: int = 0


class Reader:
    """The state machine of one layout over one view."""

    def __init__(self, view: View, layout: Layout, hits: Hits, pages: frozenset[int]) -> None:
        self.view, self.layout, self.hits, self.pages = view, layout, hits, pages
        self.outside = [*layout.furniture, *layout.bounds.outside]
        self.header = any(f.header for f in layout.fields)
        self.header_end, self.opened = 0, ""
        self.closing = [f.line for f in layout.fields if f.state == "tail"]
        self.opening = [f.line for f in layout.fields if f.state == "text"]
        self.opening_below = [f.line for f in layout.fields if f.state == "text" and not f.header]

    def read(self, chunk: Chunk) -> Reading:
        """The article of a chunk."""
        part = self.layout.parts[chunk.part]
        reading = Reading(ArchiveArticle(chunk.first, chunk.last, part.kind))
        self._rights(chunk, reading)
        self.header_end, self.opened = chunk.first, ""
        while self.header_end <= chunk.last and self.hits.holds(self.header_end, self.layout.bounds.over):
            self.header_end += 1
            while self.header_end <= chunk.last and self.view.blank(self.header_end):
                self.header_end += 1  # the header itself begins below
        while self.header and self.header_end <= chunk.last and not self.view.blank(self.header_end):
            self.header_end += 1
        reading.last = chunk.first
        at = self._head(chunk, reading, part.head)
        self._rest(chunk, reading, at)
        if chunk.foot is not None:
            self._footer(chunk.foot, reading)
        reading.article.last = max(reading.last, reading.body[-1].index if reading.body else 0)
        reading.end = max(reading.end, reading.article.last)
        return reading

    def _rights(self, chunk: Chunk, reading: Reading) -> None:
        """Closing fields that stand on top of the article: who holds its rights."""
        while (found := self._field(chunk.first)) and found.state == "tail" and not found.own:
            at = self._take(found, chunk.first, chunk.last, reading)
            while at <= chunk.last and self.view.blank(at):
                at += 1
            if at > chunk.last:
                return
            chunk.first = at

    def _head(self, chunk: Chunk, reading: Reading, elements: list[Element]) -> int:
        """Read the head; the line after it is returned.

        Where a field says that the text begins (`state: text`), all before it is head; else the head
        ends with the last element that fits.
        """
        if chunk.paper:
            reading.article.header += paper_pieces(self.view, chunk.first)
        top = self._top(chunk, elements)
        if any("(?P<title>" in item.line for _, item in top.fields):  # a labelled headline: what follows is not another
            elements = [element for element in elements if element.role != "title" or not element.optional]
        placed = Alignment(elements, top.lines, closed=top.opener is not None).place()
        used = len(top.lines) if top.opener is not None else placed[-1].last + 1 if placed else 0
        end = top.lines[used].index if used < len(top.lines) else top.end
        taken = {n for item in placed for n in range(item.first, item.last + 1)}
        steps: list[tuple[int, Element | Field | None, int]] = [
            (top.lines[item.first].index, item.element, top.lines[item.last].index) for item in placed
        ]
        steps += [(top.lines[n].index, None, 0) for n in range(min(used, len(top.lines))) if n not in taken]
        steps += [(at, item, 0) for at, item in top.fields if at < end]
        for at, step, last in sorted(steps, key=lambda item: item[0]):
            if isinstance(step, Field):
                end = max(end, self._take(step, at, chunk.last, reading))
            elif isinstance(step, Element):
                reading.last = max(reading.last, last)
                self._element(reading, step, at, last)
            else:
                self._other(at, reading)
        return end

    def _element(self, reading: Reading, element: Element, at: int, last: int) -> None:
        """Read an element of the head; a headline that a page breaks goes on below the break."""
        while self.layout.pages and element.role == "title" and last > at and self._is_credit(last):
            reading.article.header.append(self._whole("byline", last))
            last -= 1
        stop = next((i for i in range(at + 1, last) if element.role == "title" and i in self.pages), last + 1)
        add_pieces(
            self.view, reading.article, element.match, at, min(stop - 1, last), element.role, element.key,
            whole=True, joined=last > at,
        )  # fmt: skip
        for i in range(stop, last + 1):
            if i not in self.pages and not self.view.blank(i):
                piece = self._whole("title", i)
                reading.article.header.append(piece)
                reading.article.title = f"{reading.article.title or ''} {piece.text(self.view.lines).strip()}".strip()

    def _is_credit(self, at: int) -> bool:
        """A line right below a headline that names the writer; a headline's last line rarely is a name."""
        return self.view.blank(at + 1) and at not in self.pages and is_credit(self.view.texts[at])

    def _top(self, chunk: Chunk, elements: list[Element]) -> Top:
        """The lines and fields that may be head."""
        limit = min(chunk.last, chunk.first + HEAD_MOST)
        openers = self.hits.lines(self.opening, chunk.first, limit)
        openers = [i for i in openers if i < self.header_end or self.hits.holds(i, self.opening_below)]
        top = Top(next((i for i in openers if i not in self.pages), None))
        most = sum(3 if e.many or e.take == "block" else 1 for e in elements) + 2
        at, apart, broken = chunk.first + chunk.paper, True, False
        opens = self._joined_text(chunk, at) if self.layout.pages or self._is_compact(chunk) else frozenset()
        while at <= (limit if top.opener is None else top.opener):
            found = self._field(at)
            if found is not None and found.own and (not (top.lines or top.fields) or self._heads(elements, at)):
                found = None  # a headline like what closes a text (`Correction: Iran-Tea story`), a source on top
            if self.view.blank(at) or at in self.pages:
                apart = apart or self.view.blank(at)
                broken = broken or at in self.pages or "\f" in self.view.texts[at]
                at += 1
            elif found is None and (top.opener is not None or len(top.lines) < most):
                goes_on = broken and self.view.texts[at].lstrip("\f ")[:1].islower()  # a headline over two pages
                apart = (apart or at in opens) and not (goes_on and top.lines)
                top.lines.append(HeadLine(at, self.view.texts[at], apart))
                apart, broken, at = False, False, at + 1
            elif found is None or (found.state == "tail" and top.opener is None and top.lines):
                break
            else:
                top.fields.append((at, found))
                apart, at = True, self._end_of(found, at, chunk.last, head=True) + 1
        top.end = at
        return top

    def _heads(self, elements: list[Element], at: int) -> bool:
        """A line that closes some texts, and that this head has a place for, too."""
        text = self.view.texts[at]
        return any(e.match and e.role != "title" and compiled(e.match).search(text) for e in elements)

    def _is_compact(self, chunk: Chunk) -> bool:
        """No blank line from the head to the end, but at the breaks of pages."""
        blanks = sum(self.view.blank(i) for i in range(chunk.first, chunk.last + 1))
        return blanks <= (chunk.last - chunk.first) // COMPACT

    def _joined_text(self, chunk: Chunk, first: int) -> frozenset[int]:
        """Where paragraphs begin in a head whose text follows without a blank line: there a headline ends."""
        while first < chunk.last and self.view.blank(first):
            first += 1
        last = first
        while last < chunk.last and not self.view.blank(last + 1):
            last += 1
        if last - first < JOINED:
            return frozenset()
        return frozenset(block.first for block in blocks_of(self.view.lines, first, last + 1))

    def _rest(self, chunk: Chunk, reading: Reading, at: int) -> None:
        """Text and tail, line by line."""
        texts, apart = self.view.texts, True
        while at <= chunk.last:
            if not texts[at].strip():
                apart, at = True, at + 1
                continue
            found = self._field(at, apart=apart, text=bool(reading.body) and not reading.tail)
            if found is not None and reading.body and not reading.tail and self._quoted(found, at, chunk.last):
                found = None
            if found is not None:
                if found.state == "tail" and reading.body:
                    reading.tail = True
                    reading.closers += 1
                at = self._take(found, at, chunk.last, reading)
                apart = True
                continue
            at = self._line(chunk, reading, at)
            apart = False

    def _line(self, chunk: Chunk, reading: Reading, at: int) -> int:
        """A line that is no field: furniture, the body's, or something in the tail."""
        if at in self.pages:
            reading.article.header.append(self._whole("page", at))
        elif self.hits.holds(at, self.outside):
            self._other(at, reading)
            reading.end = max(reading.end, at)
        elif not reading.tail:
            reading.body.append(BodyLine(at))
        else:
            return self._in_tail(chunk, reading, at)
        return at + 1

    def _quoted(self, item: Field, at: int, limit: int) -> bool:
        """A sentence of the text that begins like a closing field: more text and the closing fields follow."""
        if item.state != "tail" or item.own or item.key == "COPYRIGHT":
            return False
        last = at
        while last < limit and not self.view.blank(last + 1):
            last += 1
        end = self.view.texts[last].rstrip()
        if sum(len(self.view.texts[i]) for i in range(at, last + 1)) < SENTENCE or end[-1:] not in FINAL:
            return False
        below = next((i for i in range(last + 1, limit + 1) if not self.view.blank(i)), None)
        plain = below is not None and below not in self.hits.at and len(self.view.texts[below]) >= SENTENCE
        return plain and self.hits.first(self.closing, last + 1, limit) is not None

    def _in_tail(self, chunk: Chunk, reading: Reading, at: int) -> int:
        """A paragraph among the closing fields: text that goes on, a note, or the end of the article."""
        end = at
        while end < chunk.last and not self.view.blank(end + 1) and end + 1 not in self.hits.at:
            end += 1
        again = self.hits.first(self.closing, end + 1, chunk.last)
        prose = sum(len(self.view.texts[i]) for i in range(at, end + 1)) >= PROSE
        if again is None or (prose and reading.closers > 1):
            return chunk.last + 1
        if prose:
            reading.tail, reading.closers = False, 0
            reading.body.extend(BodyLine(i) for i in range(at, end + 1))
        else:
            for i in range(at, end + 1):
                self._other(i, reading)
        return end + 1

    def _field(self, at: int, *, apart: bool = True, text: bool = False) -> Field | None:
        """The field that line `at` is, if it is one here: inside the `text` only those that change the state count."""
        found = self.hits.at.get(at)
        if not found or at in self.pages:
            return None
        for item in self.layout.fields:
            if self.hits.number[item.line] in found and self._counts(item, at, apart=apart, text=text):
                return item
        return None

    def _counts(self, item: Field, at: int, *, apart: bool, text: bool) -> bool:
        if (item.apart and not apart and not self._in_run(at)) or (item.header and at >= self.header_end):
            return False
        if text and item.state == "text" and item.line == self.opened:
            return False  # the word that opened the text stands in it
        return bool(item.state) or not text

    def _in_run(self, at: int) -> bool:
        """Closing fields stand on this line and the next two: they need no blank line above them."""
        return all(self.hits.holds(i, self.closing) for i in range(at, at + 3))

    def _take(self, item: Field, at: int, limit: int, reading: Reading) -> int:
        """Read a field; the line after it is returned."""
        if item.state == "text":
            self.opened = item.line
        last = self._end_of(item, at, limit, head=not reading.body)
        reading.end = max(reading.end, last)
        if item.own or (item.state != "tail" and not reading.tail):
            reading.last = max(reading.last, last)
        number = groups_of(item.line).get("text")
        match = compiled(item.line).search(self.view.texts[at]) if number else None
        column = match.start(number) if match else -1
        add_pieces(
            self.view, reading.article, item.read or item.line, at, last, item.role, item.key, joined=bool(item.read)
        )
        if column >= 0 and self.view.texts[at][column:].strip():
            reading.body.append(BodyLine(at, column))
        return last + 1

    def _end_of(self, item: Field, at: int, limit: int, *, head: bool) -> int:
        """The last line of a field's value; a closing field in the head does not take the lines below it."""
        if item.value == "line" or item.state == "text" or (head and item.state == "tail"):
            return at
        last, i = at, at + 1
        while i <= limit and not (item.ends and compiled(item.ends).search(self.view.texts[last])):
            text = self.view.texts[i]
            blank = not text.strip()
            if i in self.hits.at and self._is_field(i):
                break
            if blank and item.value != "open":
                break
            if item.value == "indented" and text[:1] not in (" ", "\t"):
                break
            last = last if blank else i
            i += 1
        return last

    def _is_field(self, at: int) -> bool:
        found = self.hits.at[at]
        return any(self.hits.number[item.line] in found for item in self.layout.fields)

    def _footer(self, at: int, reading: Reading) -> None:
        """The line below the article that says who publishes it."""
        while at < len(self.view) and not any(map(str.isalpha, self.view.texts[at])):
            at += 1
        if at < len(self.view):
            reading.article.header.append(self._whole("footer", at))

    def _other(self, at: int, reading: Reading) -> None:
        reading.article.header.append(self._whole("other", at))

    def _whole(self, role: str, at: int) -> Piece:
        text = self.view.texts[at]
        return Piece(role, at, len(text) - len(text.lstrip()), at, len(text.rstrip()))
