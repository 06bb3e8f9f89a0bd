"""A layout at work on a stretch: its chunks, and which of them it may read beside other layouts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from corpus_cli.core.archive.chunks import article_chunks, fits, opens, void
from corpus_cli.core.archive.continued import join_parts
from corpus_cli.core.archive.cutter import Chunk, Cutter
from corpus_cli.core.archive.digests import first_item
from corpus_cli.core.archive.forwarded import holds_letters, inner_message, pasted_article
from corpus_cli.core.archive.items import item_lines, item_readings
from corpus_cli.core.archive.newspaper import newspaper_readings
from corpus_cli.core.archive.open_ends import own_end
from corpus_cli.core.archive.pages import page_furniture, running_heads
from corpus_cli.core.archive.papers import headed_above
from corpus_cli.core.archive.parts import Piece
from corpus_cli.core.archive.scan import Hits, View
from corpus_cli.core.archive.states import Reader, Reading
from corpus_cli.core.archive.talk import remarks
from corpus_cli.core.dates import date_line, find_dates
from corpus_cli.core.phrases import phrase_kind
from corpus_cli.registry.layout import Layout
from corpus_cli.registry.layout.profile import Foot
from corpus_cli.text.fold import fold

MASTHEAD = 30
"""Lines with text above the first headline of a newspaper, at most."""

HEAD = 4
"""Lines of an article that are its own head, whatever they look like."""

CLOSED = 6
"""Lines with text behind one that closes a page, among which the next page begins."""

LISTED, NAMED = 24, 3
"""Letters of a headline by which a table of contents names it, and so many articles that it must be one of."""

HEADLINE = 120
"""Characters: a longer line is no headline and no date line."""

HEADLINE_WORDS = 4
"""Words of a headline that only the day below shows to be one, at least."""

_rule = re.compile(r"\s*(?:[-=_*~#] ?){3,}\s*").fullmatch


@dataclass(slots=True)
class Claim:
    """A layout at work on a stretch: where its expressions stand, and the articles that it found.

    `waste` are lines that the layout knows to be of no article: housekeeping messages, signatures.
    `heads` are the first and last lines above the articles of messages that hold several: those are
    for the generic splitter, except for `items`, which a message marks itself. `dates` are those of waste.
    """

    layout: Layout
    hits: Hits
    pages: frozenset[int]
    waste: set[int]
    chunks: list[Chunk] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    heads: list[tuple[int, int]] = field(default_factory=list)
    items: list[tuple[Chunk, list[int]]] = field(default_factory=list)
    dates: list[Piece] = field(default_factory=list)
    forced: bool = False


class Taken(NamedTuple):
    """Lines that an article of a claim has for itself, with what the archive says below it."""

    first: int
    last: int
    claim: Claim
    reading: Reading


def claim_of(view: View, layout: Layout) -> Claim:
    hits = Hits(view, layout)
    if layout.columns:
        return Claim(layout, hits, frozenset(), set())
    starts = set(hits.lines([*layout.bounds.above, *(e for part in layout.parts for e in part.first)]))
    starts |= {line - 1 for line in hits.lines(layout.bounds.above)}
    pages = page_furniture(view, starts) if layout.pages else frozenset()
    pages |= running_heads(view, hits.lines(layout.bounds.runner), hits.at)
    cut = Cutter(view, layout, hits, pages).cut()
    waste = {i for c in cut if c.opened and void(layout, hits, c) for i in range(c.first, c.last + 1)}
    found = list(article_chunks(view, layout, hits, pages, cut))
    for chunk in found:
        if chunk.foot is not None and not chunk.closed and _near(view, chunk.foot, chunk.end, layout.bounds.foot):
            waste.update(range(chunk.foot, chunk.end + 1))
    claim = Claim(layout, hits, pages, waste, found)
    if layout.digests:
        _leave_digests(view, claim)
    return claim


def _leave_digests(view: View, claim: Claim) -> None:
    """Of a message that is a digest keep what stands above its articles."""
    for chunk in list(claim.chunks):
        if (inner := inner_message(view, chunk)) is not None:
            claim.heads.append((_top(claim, chunk), inner - 1))
            chunk.first = inner
        if inner is None and holds_letters(view, chunk):
            claim.chunks.remove(chunk)  # letters without a mark between them, as somebody pastes them
            continue
        if marks := item_lines(view, chunk):
            claim.items.append((chunk, marks))
            claim.chunks.remove(chunk)
            continue
        item = first_item(view, chunk) or pasted_article(view, chunk, forwarded=inner is not None)
        if item is not None:
            claim.heads.append((_top(claim, chunk), item - 1))
            claim.chunks.remove(chunk)


def _top(claim: Claim, chunk: Chunk) -> int:
    """The mark above a chunk, or its first line."""
    return chunk.begin - claim.hits.holds(chunk.begin - 1, claim.layout.bounds.before)


def _near(view: View, foot: int, end: int, rule: Foot | None) -> bool:
    """No more follows the foot of an article, to where the next begins, than a foot has."""
    return rule is not None and sum(not view.blank(i) for i in range(foot, end + 1)) <= rule.within + 1


def cut_open_ends(view: View, claims: list[Claim], claim: Claim) -> None:
    """An article that no mark closes ends at the latest where another archive begins, or a page of another site."""
    bounds = claim.layout.bounds
    if bounds.above and not (bounds.last or bounds.after or bounds.framed or claim.layout.pages):
        for chunk in claim.chunks:
            if not chunk.closed and (other := _other_page(view, chunk, claim)) is not None:
                chunk.last = other - 1
            if (
                not chunk.closed
                and (end := own_end(view, chunk, partial(claim.hits.holds, expressions=bounds.outside))) is not None
            ):
                chunk.last = end
    above = [c for c in claims if c is not claim and c.layout.rank >= claim.layout.rank]
    others = [([chunk.first for chunk in c.chunks], max(2, c.layout.recognise.least)) for c in above]
    for chunk in claim.chunks:
        if chunk.closed:
            continue
        for starts, least in others:
            at = bisect_right(starts, chunk.first)
            if bisect_right(starts, chunk.last) - at >= least:
                chunk.last = starts[at] - 1
                chunk.closed = True


def leave_issues(claims: list[Claim], claim: Claim) -> None:
    """What stands in a frame of its own inside of a message is an issue that was mailed: the message is its head."""
    if not claim.layout.digests:
        return
    starts = sorted(chunk.first for c in claims if c.layout.bounds.framed for chunk in c.chunks)
    for chunk in list(claim.chunks):
        at = bisect_right(starts, chunk.first)
        if at < len(starts) and starts[at] <= chunk.end:
            claim.heads.append((_top(claim, chunk), starts[at] - 1))
            claim.chunks.remove(chunk)


def _other_page(view: View, chunk: Chunk, claim: Claim) -> int | None:
    """The first line in a chunk that heads another page: set off by a rule, two blank lines, or one behind what closes a
    page (`Related articles`); a day right below it. Heads of the archive's own pages are none.
    """
    own = claim.layout.bounds.outside
    rows = [i for i in range(chunk.first, chunk.last + 1) if not (view.blank(i) or claim.hits.holds(i, own))]
    closed = -CLOSED
    for n, line in enumerate(rows[HEAD:], HEAD):
        text = view.texts[line].strip()
        if len(text) < HEADLINE and phrase_kind(fold(text)) == "closer":
            closed = n
        rule = _rule(view.texts[rows[n - 1]]) is not None
        apart = rule or (
            view.blank(line - 1) and (view.blank(line - 2) or n - closed < CLOSED or _over_day(view, line))
        )
        if (
            apart
            and not _rule(text)
            and len(text) < HEADLINE
            and text[-1] not in ".,;:"
            and _dated(view, rows[n + 1 : n + 4])
        ):
            return rows[n - 1] if rule else line
    return None


def _over_day(view: View, line: int) -> bool:
    """Words enough for a headline, and a day alone right below: no line between two paragraphs of a text has one."""
    words = view.texts[line].strip()
    below = view.texts[line + 1].strip() if line + 1 < len(view) else ""
    if words.count(" ") < HEADLINE_WORDS - 1 or "  " in words or not 0 < len(below) < HEADLINE:
        return False
    return date_line(below) is not None


def _dated(view: View, rows: list[int]) -> bool:
    """One of these lines is short and gives a day with its year."""
    short = (view.texts[i] for i in rows if len(view.texts[i]) < HEADLINE)
    return any(len(match.date or "") == 10 for text in short for match in find_dates(text, limit=1))


def read_claim(view: View, claim: Claim, reader: Reader, taken: list[Taken]) -> list[Taken]:
    """Read the chunks of `claim` that no layout before it has taken; one that runs into another is cut."""
    spans = [(item.first, item.last) for item in taken]
    if claim.layout.columns:
        return _read_columns(view, claim, spans)
    if not claim.forced and _another_s(view, claim, taken):
        return []
    paged = _paged(view) if claim.layout.pages and not claim.forced else range(len(view))
    at = 0
    for chunk in claim.chunks:
        if chunk.first not in paged:
            continue
        if not chunk.opened and not _after_taken(view, claim, chunk, taken):
            continue
        while at < len(spans) and spans[at][1] < chunk.first:
            at += 1
        if at < len(spans) and spans[at][0] <= chunk.last:
            if spans[at][0] <= chunk.first:
                continue
            if claim.layout.digests:
                claim.heads.append((_top(claim, chunk), spans[at][0] - 1))
                continue
            chunk.last = spans[at][0] - 1
        if fits(view, claim.layout, claim.hits, chunk, claim.pages):
            reading = reader.read(chunk)
            if reading.body or not claim.layout.parts[chunk.part].head:
                claim.readings.append(reading)
    _read_items(view, claim, reader, taken)
    _leave_remarks(view, claim)
    claim.readings = join_parts(view, claim.readings)
    if len(claim.readings) < _least(claim) and not claim.forced:
        return []
    _leave_contents(view, claim, spans)
    return [Taken(r.article.first, r.end, claim, r) for r in claim.readings]


def _leave_contents(view: View, claim: Claim, spans: list[tuple[int, int]]) -> None:
    """Lines above the first article that name most of them by their headlines are a table of contents, and furniture.

    `spans` are what other layouts have.
    """
    if not claim.readings or not claim.layout.bounds.before:
        return
    first = claim.readings[0].article.first
    top = max([end + 1 for begin, end in spans if begin < first], default=0)
    titles = {fold(reading.article.title)[:LISTED] for reading in claim.readings if reading.article.title}
    rows = [i for i in range(top, first) if (text := fold(view.texts[i])) and any(title in text for title in titles)]
    if len(titles) >= NAMED and 2 * len(rows) > len(titles):
        claim.heads.append((rows[0], first - 1))


def _leave_remarks(view: View, claim: Claim) -> None:
    """What people only say to each other in a chat is furniture; when they said it tells how the chat writes dates."""
    said = remarks(view, claim.readings)
    left = {id(remark) for remark in said}
    claim.readings = [reading for reading in claim.readings if id(reading) not in left]
    for remark in said:
        claim.dates += [piece for piece in remark.article.header if piece.role == "dateline"]
        claim.waste.update(range(remark.article.first, remark.end + 1))


def _another_s(view: View, claim: Claim, taken: list[Taken]) -> bool:
    """The pages are those of another layout, or their papers stand below the headlines, where the generic splitter reads them."""
    layout = claim.layout
    if layout.pages and (
        any(t.claim.layout.columns for t in taken) or not _own_pages(view, [(t.first, t.last) for t in taken])
    ):
        return True
    sections = claim.hits.lines(layout.bounds.outside)
    return layout.bounds.papers and headed_above(view, [c.first for c in claim.chunks], claim.pages, {*sections})


def _least(claim: Claim) -> int:
    """How many articles there must be; where a contents page names many more, pages are written in another way."""
    least = claim.layout.recognise.articles
    listed = len(claim.hits.lines(claim.layout.bounds.prologue)) if claim.layout.pages else 0
    return max(least, 3 * listed // 5)


def _read_columns(view: View, claim: Claim, spans: list[tuple[int, int]]) -> list[Taken]:
    """The articles of a newspaper that no other layout has a part of; what stands above the first is its head."""
    found = newspaper_readings(view, _paged(view))
    ends = [last for _, last in spans]
    beside = [bisect_left(ends, reading.article.first) for reading in found]
    free = [r for r, n in zip(found, beside, strict=True) if n == len(spans) or spans[n][0] > r.end]
    if len(free) < max(claim.layout.recognise.articles, len(found)):
        return []
    claim.readings = free
    top = max([b + 1 for _, b in spans if b < free[0].article.first], default=0)
    if sum(not view.blank(i) for i in range(top, free[0].article.first)) <= MASTHEAD:
        claim.heads.append((top, free[0].article.first - 1))
    return [Taken(r.article.first, r.end, claim, r) for r in free]


def _read_items(view: View, claim: Claim, reader: Reader, taken: list[Taken]) -> None:
    """The items of messages that no other layout has a part of; what stands round them is furniture."""
    for chunk, marks in claim.items:
        if any(item.first <= chunk.last and chunk.first <= item.last for item in taken):
            continue
        found = item_readings(view, reader.read(chunk), chunk, marks)
        claim.readings += found
        claim.heads.append((_top(claim, chunk), marks[0] - 1))
        claim.heads.append((found[-1].end + 1, chunk.end))
    claim.readings.sort(key=lambda reading: reading.article.first)


def _after_taken(view: View, claim: Claim, chunk: Chunk, taken: list[Taken]) -> bool:
    """Move a chunk that no mark opened behind what other layouts have taken of it; False where it has no head there."""
    at = bisect_right(taken, (chunk.last, len(view)), key=lambda item: (item.first, item.last)) - 1
    if at < 0 or taken[at].first < chunk.begin or taken[at].last < chunk.begin:
        return True
    chunk.first = _below(view, taken[at])
    return chunk.first <= chunk.last and opens(view, claim.layout, claim.hits, chunk)


def _below(view: View, item: Taken) -> int:
    """The first line below an article that its archive has no mark for."""
    bounds = item.claim.layout.bounds
    marks = [*bounds.after, *bounds.before, *bounds.outside]
    line = item.last + 1
    while line < len(view) and (view.blank(line) or item.claim.hits.holds(line, marks)):
        line += 1
    return line


def _paged(view: View) -> range:
    """The lines that stand on pages: the first begins at most half a page more than one above the first form feed."""
    feeds = [i for i, text in enumerate(view.texts) if "\f" in text]
    gaps = sorted(b - a for a, b in pairwise(feeds)) or [feeds[0] if feeds else 0]
    return (
        range(max(0, feeds[0] - gaps[len(gaps) // 2] * 3 // 2), feeds[-1] + gaps[len(gaps) // 2] * 3 // 2)
        if feeds
        else range(len(view))
    )


def _own_pages(view: View, spans: list[tuple[int, int]]) -> bool:
    """Some form feed stands neither in an article of another layout nor right beside one."""
    near = {i for first, last in spans for i in (*range(first - 3, first), *range(last + 1, last + 4))}
    feeds = [i for i, text in enumerate(view.texts) if "\f" in text and i not in near]
    ends = [last for _, last in spans]
    for feed in feeds:
        at = bisect_left(ends, feed)
        if at == len(spans) or spans[at][0] > feed:
            return True
    return False
