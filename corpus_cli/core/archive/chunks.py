"""Which chunks between the marks of a layout hold an article, and what at their ends is furniture."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from corpus_cli.core.archive.cutter import TITLE_MOST, Chunk
from corpus_cli.core.archive.scan import Hits, View
from corpus_cli.registry.layout import Layout
from corpus_cli.registry.layout.profile import Part

PAGE = 4
"""Lines of the head of a page, at most."""

USUAL = 50
"""Articles before the last that show how wide the gaps inside one are."""

MASTHEAD = 2
"""Lines with text that a digest has above the line under its name, at most."""

NEAR = 8
"""An article without a mark before it starts at most so many lines with text above the line that `opens` names."""


def article_chunks(
    view: View, layout: Layout, hits: Hits, pages: frozenset[int], chunks: list[Chunk]
) -> Iterator[Chunk]:
    """Those of `chunks` that hold an article, without the furniture at their ends."""
    longest = max((chunk.last - chunk.first for chunk in chunks if chunk.closed), default=0)
    for number, chunk in enumerate(chunks):
        if not (chunk.opened or chunk.closed) and chunk.begin and chunk.last - chunk.first > 2 * longest + NEAR:
            continue  # too much for a last article that was cut off
        if chunk.opened and not chunk.closed and not _followed(layout, hits, chunks, number):
            end_last(view, layout, hits, chunks, number, pages)
        if (chunk.opened or opens(view, layout, hits, chunk)) and fits(view, layout, hits, chunk, pages):
            yield chunk


def _followed(layout: Layout, hits: Hits, chunks: list[Chunk], number: int) -> bool:
    """The next chunk is an article of the layout too."""
    if number + 1 == len(chunks):
        return False
    chunk = chunks[number + 1]
    return chunk.opened and _needed(hits, layout.parts[chunk.part], chunk)


def end_last(view: View, layout: Layout, hits: Hits, chunks: list[Chunk], number: int, pages: frozenset[int]) -> None:
    """Find an end for the last chunk, since what follows an archive in a dump need not belong to it.

    It ends at the archive's closing lines, at the last page; or else, where the layout does not mark
    the ends of articles, at a gap wider than any inside the articles before it.
    """
    bounds, chunk = layout.bounds, chunks[number]
    head = hits.first(layout.parts[chunk.part].needs, chunk.first, chunk.last) or chunk.first
    closing = {*hits.lines([*bounds.epilogue, *bounds.outside], head + 1, chunk.last)}
    feet = hits.lines([bounds.foot.line], head + 1, chunk.last) if bounds.foot else []
    body = _body(view, chunk)
    closing.update(i for i in feet if not _below_masthead(view, body, i))
    line = min((i for i in closing if not _beside_page(view, i, pages)), default=None)
    if line is not None:
        chunk.last = line - 1
        chunk.foot = line if bounds.foot and hits.holds(line, [bounds.foot.line]) else None
    if layout.pages:
        feeds = [i for i in range(chunk.first, chunk.last + 1) if "\f" in view.texts[i]]
        feet = [i for i in range(feeds[-1] + 4, chunk.last + 1) if i in pages] if feeds else []
        if feet:
            chunk.last = feet[-1]
        elif feeds and pages.isdisjoint(range(feeds[-1], feeds[-1] + 4)):  # nothing of a page below it
            chunk.last = feeds[-1]
    elif number > 2 and not (bounds.last or bounds.after or any(f.state == "tail" for f in layout.fields)):
        usual = max(_gaps(view, chunk.first, chunk.last, 0)[0] for chunk in chunks[max(1, number - USUAL) : number])
        chunk.last = _gaps(view, chunk.first, chunk.last, max(usual, 1))[1]


def _beside_page(view: View, line: int, pages: frozenset[int]) -> bool:
    """A line of a page's head or foot: one such stands in its block, with no blank line between."""
    first, last = line, line
    while first > 0 and not view.blank(first - 1) and line - first < PAGE:
        first -= 1
    while last + 1 < len(view) and not view.blank(last + 1) and last - line < PAGE:
        last += 1
    return not pages.isdisjoint(range(first, last + 1))


def _body(view: View, chunk: Chunk) -> int:
    """The first blank line of a chunk: what stands above it is the head of a message."""
    return next((i for i in range(chunk.first, chunk.last + 1) if view.blank(i)), chunk.last + 1)


def _below_masthead(view: View, body: int, line: int) -> bool:
    """No sentence, only a name stands between the head of a message and a line like those that close one."""
    rows = list(islice((view.texts[i].rstrip() for i in range(body, line) if not view.blank(i)), MASTHEAD + 1))
    return 0 < len(rows) <= MASTHEAD and not any(row[-1] in ".!?:\u061f\u06d4" for row in rows)


def _gaps(view: View, first: int, last: int, most: int) -> tuple[int, int]:
    """The longest run of blank lines between lines with text, and the line before the first longer than `most`."""
    longest = run = 0
    for i in range(first, last + 1):
        if view.blank(i):
            run += 1
        else:
            if most and run > most:
                return run, i - run - 1
            longest, run = max(longest, run), 0
    return longest, last


def fits(view: View, layout: Layout, hits: Hits, chunk: Chunk, pages: frozenset[int] = frozenset()) -> bool:
    """Trim `chunk`; False where nothing of an article is left."""
    part = layout.parts[chunk.part]
    _foot(view, layout, hits, chunk)
    if layout.pages:
        _contents(view, layout, hits, chunk)
    outside = [*layout.bounds.outside, *layout.bounds.epilogue]
    while chunk.first <= chunk.last and (
        view.blank(chunk.first) or chunk.first in pages or hits.holds(chunk.first, outside)
    ):
        chunk.first += 1
    while chunk.last >= chunk.first and (
        view.blank(chunk.last) or chunk.last in pages or hits.holds(chunk.last, outside)
    ):
        chunk.last -= 1
    if chunk.first > chunk.last or not _needed(hits, part, chunk):
        return False
    return not (_dropped(view, layout, hits, chunk) or void(layout, hits, chunk))


def _needed(hits: Hits, part: Part, chunk: Chunk) -> bool:
    return not part.needs or hits.first(part.needs, chunk.first, chunk.last) is not None


def void(layout: Layout, hits: Hits, chunk: Chunk) -> bool:
    """A line of the chunk says that it is no article."""
    return bool(layout.bounds.void) and hits.first(layout.bounds.void, chunk.first, chunk.last) is not None


def _dropped(view: View, layout: Layout, hits: Hits, chunk: Chunk) -> bool:
    """A chunk that holds nothing below its mark but what the layout takes for nothing, such as a message without text."""
    drop = layout.bounds.drop
    if not drop:
        return False
    rows = [i for i in range(chunk.first, chunk.last + 1) if not view.blank(i)]
    if len(rows) > 1 and chunk.last - chunk.first <= TITLE_MOST:
        rows = rows[1:]  # the mark; in a long list that was taken for one article it is nothing, too
    return all(hits.holds(i, drop) for i in rows)


def opens(view: View, layout: Layout, hits: Hits, chunk: Chunk) -> bool:
    """Cut a cover page, or whatever stands before the head, off a chunk that no mark opened."""
    rule = layout.bounds.opens
    line = hits.first([rule.line], chunk.first, chunk.last) if rule else None
    if rule is None:
        return False
    if line is None:
        return chunk.closed and (chunk.begin > 0 or _at_once(view, layout, hits, chunk))
    above = _lines_between(view, chunk.begin, line)
    if not chunk.closed and above > (NEAR if chunk.begin else rule.above):
        return False  # what follows the last article is no article of the archive, nor a text without any mark
    if rule.pick == "last" and chunk.closed:
        below = hits.first(layout.parts[chunk.part].needs, line, chunk.last)
        line = hits.lines([rule.line], line, chunk.last if below is None else below)[-1]
    if chunk.first > 0 and _lines_between(view, chunk.first, line) <= NEAR:
        return True
    above, top = rule.above, line
    while above and top > chunk.first:
        top -= 1
        above -= not (view.blank(top) or (view.blank(top - 1) and hits.holds(top, layout.bounds.between)))
    chunk.first = max(chunk.first, view.head_of_block(top, TITLE_MOST))
    return True


def _at_once(view: View, layout: Layout, hits: Hits, chunk: Chunk) -> bool:
    """What an article needs stands so near the top that no cover page is above it."""
    line = hits.first(layout.parts[chunk.part].needs, chunk.first, chunk.last)
    return line is not None and _lines_between(view, chunk.first, line) <= NEAR


def _contents(view: View, layout: Layout, hits: Hits, chunk: Chunk) -> None:
    """Cut a contents page off, from the head of its page on."""
    line = hits.first(layout.bounds.prologue, chunk.first, chunk.last)
    if line is not None:
        while line >= chunk.first and "\f" not in view.texts[line]:
            line -= 1
        chunk.last = line


def _lines_between(view: View, first: int, last: int) -> int:
    """Lines with text from `first` to before `last`; many where they are far apart."""
    return 4 * NEAR if last - first > 4 * NEAR else sum(not view.blank(i) for i in range(first, last))


def _foot(view: View, layout: Layout, hits: Hits, chunk: Chunk) -> None:
    """Cut a signature or a publisher's closing lines off."""
    foot = layout.bounds.foot
    if foot is None:
        return
    head = hits.first(layout.parts[chunk.part].needs, chunk.first, chunk.last) or chunk.first
    rest, line, body = 0, chunk.last, _body(view, chunk)
    while line > head and rest <= foot.within:
        if hits.holds(line, [foot.line]) and not _below_masthead(view, body, line):
            chunk.last, chunk.foot = line - 1, line
            rest = 0
        else:
            rest += not view.blank(line)
        line -= 1
