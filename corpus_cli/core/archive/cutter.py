"""Walk over the boundary marks of one layout and cut a stretch into chunks at them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus_cli.core.archive.papers import names_writer, paper_above, paper_lines
from corpus_cli.core.archive.scan import Hits, View
from corpus_cli.registry.layout import Layout
from corpus_cli.registry.layout.profile import Single

TITLE_MOST = 8
"""Lines that a headline above its mark may have."""

SENTENCE, LINE = 60, 160
"""Characters: a shorter line that ends as sentences do may be a headline's, and no longer one is."""

BLOCK_MOST = 24
"""Lines that a block of labelled values may have."""


@dataclass(slots=True)
class Chunk:
    """Lines between two marks. `opened` and `closed`: a mark of the layout says that an article starts, or ends.

    `paper`: its first line names the paper above the headline, in an order that no expression of the layout has.
    `begin` and `end` are where the chunk was before its furniture was cut off, `foot` a publisher's line below it.
    """

    first: int
    last: int
    part: int
    opened: bool
    closed: bool
    foot: int | None = None
    paper: bool = False
    begin: int = 0
    end: int = 0


class Cutter:
    """Walks over the marks of a layout in order and keeps what is open."""

    def __init__(self, view: View, layout: Layout, hits: Hits, pages: frozenset[int]) -> None:
        self.view, self.layout, self.hits, self.pages = view, layout, hits, pages
        self.start, self.opened, self.titled, self.part, self.paper = 0, False, False, 0, False
        self.after_last = False
        self.paragraphs = {f.line for f in layout.fields if f.value == "paragraph"}
        bounds = layout.bounds
        self.frame = (*bounds.prologue, *bounds.epilogue, *bounds.foreign) if bounds.framed else ()
        self.live, self.single = not bounds.framed, False
        self.chunks: list[Chunk] = []
        self.papers: frozenset[int] = frozenset()

    def cut(self) -> list[Chunk]:
        """All chunks in order; together with the marks outside they are the whole stretch."""
        bounds = self.layout.bounds
        firsts = [e for part in self.layout.parts for e in part.first]
        single = [bounds.single.line] if bounds.single else []
        marks = [*bounds.before, *bounds.above, *bounds.last, *bounds.after, *single, *firsts, *self.frame]
        self.papers = frozenset(paper_lines(self.view) if bounds.papers else ())
        for line in sorted({*self.hits.lines(marks), *self.papers}):
            if line >= self.start and line not in self.pages:
                self._mark(line)
        self._close(len(self.view) - 1, closed=False)
        return self.chunks

    def _mark(self, line: int) -> None:
        bounds, holds = self.layout.bounds, self.hits.holds
        if bounds.framed and holds(line, self.frame):
            self._close(line - 1, closed=True)
            self._open(line + 1, opened=False)
            self.live, self.single = holds(line, bounds.prologue), False
        elif not self.live:
            return
        elif bounds.single and holds(line, [bounds.single.line]):
            if self._listed(line, bounds.single):
                return
            self._close(line - 1, closed=False)
            self._open(line + 1, opened=False)
            self.single = True
        elif holds(line, bounds.before):
            # What stands above the first of these marks may be an article whose own mark was cut off.
            self._close(line - 1, closed=self.start == 0 and not self.opened and bounds.opens is not None)
            self._open(line + 1)
        elif holds(line, bounds.after):
            self._close(line - 1, closed=True)
            self._open(line + 1, opened=False)
        elif (part := self._first(line)) is not None and not self._under_headline(line):
            top = self._with_what_is_over(line)
            self._close(top - 1, closed=False)
            self._open(top, part)
        elif holds(line, bounds.above) and not _open_quotation(self.view.texts[line]):
            self._above(line)
        elif line in self.papers:
            self._close(line - 1, closed=False)
            self._open(line)
            self.paper = self.titled = True
        if holds(line, bounds.last) and line >= self.start:
            end = self._trail(line)
            self._close(end, closed=True)
            self._open(end + 1, opened=False)
            self.after_last = True

    def _listed(self, line: int, single: Single) -> bool:
        """The `single` line belongs to a contents list: before the frame ends it comes again, or others do."""
        bounds, end = self.layout.bounds, len(self.view)
        again = self.hits.first([single.line, single.others], line + 1, end)
        over = self.hits.first([*bounds.prologue, *bounds.epilogue, *bounds.foreign], line + 1, end)
        return again is not None and (over is None or again < over)

    def _first(self, line: int) -> int | None:
        bounds = self.layout.bounds
        if self.hits.holds(line, (*bounds.unless, *bounds.outside)) or (self.single and self.opened):
            return None
        if (bounds.first_after_blank and not self._free(line - 1)) or _open_quotation(self.view.texts[line]):
            return None
        if bounds.block and not self._in_block(line):
            return None
        return next((n for n, part in enumerate(self.layout.parts) if self.hits.holds(line, part.first)), None)

    def _under_headline(self, line: int) -> bool:
        """A mark that may stand above a headline or below it: here a writer or a text follows, and what is above is no text."""
        if not self.hits.holds(line, self.layout.bounds.above):
            return False
        above, below = line - 1, line + 1
        while above >= self.start and self.view.blank(above):
            above -= 1
        while below < len(self.view) and self.view.blank(below):
            below += 1
        if above < self.start or below >= len(self.view) or above in self.pages:
            return False
        if self.hits.holds(above, self.layout.bounds.outside):
            return False  # the name of a section
        end = below
        while end + 1 < len(self.view) and not self.view.blank(end + 1) and end - below < BLOCK_MOST:
            end += 1
        head = self.view.head_of_block(above, TITLE_MOST)
        over = above - head < TITLE_MOST - 1 and not any(map(_is_sentence, self.view.texts[head : above + 1]))
        signed = below == line + 1 and names_writer(self.view.texts[below].strip())
        return over and (signed or (end > below and _is_sentence(self.view.texts[end]) is not None))

    def _in_block(self, line: int) -> bool:
        """A line that `block` names stands from `line` to the next blank one."""
        end = line
        while end - line < BLOCK_MOST and not self.view.blank(end + 1):
            end += 1
        return self.hits.first(self.layout.bounds.block, line, end) is not None

    def _free(self, line: int) -> bool:
        bounds = self.layout.bounds
        return self.view.blank(line) or line in self.pages or self.hits.holds(line, (*bounds.before, *bounds.outside))

    def _above(self, line: int) -> None:
        """The headline stands above this mark, unless the article was opened by a mark of its own."""
        if self.opened and not self.titled and self.part == 0 and self._few(line):
            self.titled = True
            return
        if self.after_last and not self.opened and self._few(line):
            top = self.start  # a short head right below the article before
        else:
            top = line - 1
            while top > self.start and line - top < TITLE_MOST and self._skips(top):
                top -= 1
            low = max(top, 0)
            top = max(self.start, self._over_page(self._below_text(self.view.head_of_block(low, TITLE_MOST), low)))
        paper = paper_above(self.view, top) if self.layout.bounds.papers else None
        top = self._with_what_is_over(top if paper is None or paper < self.start else paper)
        if top > self.start:
            self._close(top - 1, closed=False)
        self._open(top)
        self.titled, self.paper = True, paper == top

    def _with_what_is_over(self, top: int) -> int:
        """The first of the lines above a headline that belong to it."""
        at = top - 1
        while self.layout.bounds.over and at >= self.start:
            if self.hits.holds(at, self.layout.bounds.over):
                top = at
            elif not self.view.blank(at):
                break
            at -= 1
        return top

    def _below_text(self, top: int, last: int) -> int:
        """The first line of a headline's block below a sentence of the article before, where no blank line parts them."""
        texts = self.view.texts
        for i in range(last - 1, top - 1, -1):
            if len(texts[i]) > LINE or (len(texts[i]) > SENTENCE and _is_sentence(texts[i])):
                return i + 1
        return top

    def _over_page(self, top: int) -> int:
        """Where a headline begins whose last lines stand at the head of a page, from `top` on, in small letters."""
        above, feed = top - 1, "\f" in self.view.texts[top]
        while above > self.start and top - above < TITLE_MOST and (self.view.blank(above) or above in self.pages):
            feed = feed or "\f" in self.view.texts[above]
            above -= 1
        if not feed or above <= self.start or not self.view.texts[top].lstrip("\f ")[:1].islower():
            return top
        head = self.view.head_of_block(above, TITLE_MOST)
        return head if above - head < 3 else top  # else the page broke a paragraph

    def _few(self, line: int) -> bool:
        """Between the last mark and `line` stand no more lines than a head has."""
        return line - self.start <= 3 * TITLE_MOST and sum(not self.view.blank(i) for i in range(self.start, line)) < 6

    def _skips(self, line: int) -> bool:
        return self.view.blank(line) or self.hits.holds(line, self.layout.bounds.between)

    def _trail(self, line: int) -> int:
        """The end of an article whose last mark is `line`: of its paragraph, and of what may trail."""
        end = line
        if self.hits.holds(line, [e for e in self.layout.bounds.last if e in self.paragraphs]):
            while end - line < 4 and not self.view.blank(end + 1):
                end += 1
        at = end + 1
        while self.layout.bounds.trail and at < len(self.view) and at - end < 5:
            if self.hits.holds(at, self.layout.bounds.trail):
                end = at
            elif not self.view.blank(at):
                break
            at += 1
        return end

    def _close(self, last: int, *, closed: bool) -> None:
        if last >= self.start:
            chunk = Chunk(self.start, last, self.part, self.opened, closed, begin=self.start, end=last)
            chunk.paper = self.paper
            self.chunks.append(chunk)

    def _open(self, line: int, part: int = 0, *, opened: bool = True) -> None:
        self.start, self.opened, self.part, self.titled, self.paper = line, opened, part, False, False
        self.after_last = False


_open_quotation = re.compile(r"\s*[\"\u201c\u201e\u00ab][^\"\u201c\u201d\u00ab\u00bb]*").fullmatch
"""`"Elisavetpol, 2 March 1904`: a letter that is quoted begins."""
_is_sentence = re.compile(r".*[.!?\u061f\u06d4\u2026][\"\u201d\u00bb)]*\s*").fullmatch
