"""Find the parts of a stretch that are in a known layout, and read their articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus_cli.core.archive.body import paragraphs
from corpus_cli.core.archive.chunks import Chunk, article_chunks, fits, opens
from corpus_cli.core.archive.pages import page_furniture
from corpus_cli.core.archive.parts import ArchiveArticle, Piece, Region
from corpus_cli.core.archive.scan import Hits, View
from corpus_cli.core.archive.states import Reader, Reading
from corpus_cli.core.archive.values import decoded_words
from corpus_cli.core.lines import Lines
from corpus_cli.model import Cue
from corpus_cli.registry.layout import Catalogue, Layout
from corpus_cli.registry.layout.expressions import compiled

APART = 15
"""Lines with text between two articles of one layout that make two regions of them."""

WEIGHT = 6.0
"""Log odds that a mark of a recognised layout gives to a boundary."""


@dataclass(slots=True)
class Claim:
    """A layout at work on a stretch: where its expressions stand, and the articles that it found."""

    layout: Layout
    hits: Hits
    pages: frozenset[int]
    chunks: list[Chunk] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    forced: bool = False


def regions(lines: Lines, layouts: Catalogue, forced: Layout | None = None) -> list[Region]:
    """The regions of `lines` in order; what lies in none of them is for the generic splitter.

    `forced` is the layout that an analyst says it is: it is not asked whether it recognises itself.
    Time is linear in the text for each layout that is recognised, and one pass where none is.
    """
    view = View(lines)
    present = [forced] if forced else recognised(view, layouts)
    claims = [_claim(view, layout) for layout in present if layout.split == "archive"]
    for claim in claims:
        claim.forced = forced is not None
    taken: list[tuple[int, int, Claim, Reading]] = []
    for claim in claims:
        _cut_open_ends(claims, claim)
        reader = Reader(view, claim.layout, claim.hits, claim.pages)
        taken = sorted(taken + _read(view, claim, reader, taken), key=lambda item: item[0])
    found = _grouped(view, taken)
    for layout in present:
        if layout.split == "generic":
            found += _between(view, layout, found)
    return sorted(found, key=lambda region: region.first)


def recognised(view: View, layouts: Catalogue) -> list[Layout]:
    """The layouts whose marks stand in the text often enough, those of the highest rank first."""
    finder = layouts.recogniser
    where = finder.lines(view.data)
    if not where:
        return []
    counts = [0] * len(finder.expressions)
    for line in where:
        for n in finder.which(view.texts[line]):
            counts[n] += 1
    number = dict(zip(finder.expressions, counts, strict=True))
    return [layout for layout in layouts.all() if _is_there(layout, number)]


def _is_there(layout: Layout, number: dict[str, int]) -> bool:
    rule = layout.recognise
    if sum(number[e] for e in rule.lines) < rule.least:
        return False
    return all(number[e] for e in rule.also) and not any(number[e] for e in rule.unless)


def _claim(view: View, layout: Layout) -> Claim:
    hits = Hits(view, layout)
    starts = set(hits.lines(e for part in layout.parts for e in part.first)) if layout.pages else ()
    pages = page_furniture(view, starts) if layout.pages else frozenset()
    return Claim(layout, hits, pages, list(article_chunks(view, layout, hits, pages)))


def _cut_open_ends(claims: list[Claim], claim: Claim) -> None:
    """An article that no mark closes ends at the latest where another archive begins."""
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


def _read(
    view: View, claim: Claim, reader: Reader, taken: list[tuple[int, int, Claim, Reading]]
) -> list[tuple[int, int, Claim, Reading]]:
    """Read the chunks of `claim` that no layout before it has taken; one that runs into another is cut."""
    spans = [(first, last) for first, last, _, _ in taken]
    if claim.layout.pages and not _own_pages(view, spans):
        return []
    at = 0
    for chunk in claim.chunks:
        if not chunk.opened and not _after_taken(view, claim, chunk, spans):
            continue
        while at < len(spans) and spans[at][1] < chunk.first:
            at += 1
        if at < len(spans) and spans[at][0] <= chunk.last:
            if spans[at][0] <= chunk.first:
                continue
            chunk.last = spans[at][0] - 1
        if fits(view, claim.layout, claim.hits, chunk, claim.pages):
            reading = reader.read(chunk)
            if reading.body or not claim.layout.parts[chunk.part].head:
                claim.readings.append(reading)
    if len(claim.readings) < claim.layout.recognise.articles and not claim.forced:
        return []
    _finish(view, claim)
    return [(r.article.first, r.article.last, claim, r) for r in claim.readings]


def _after_taken(view: View, claim: Claim, chunk: Chunk, spans: list[tuple[int, int]]) -> bool:
    """Move a chunk that no mark opened behind what other layouts have taken of it; False where it has no head there."""
    at = bisect_right(spans, (chunk.last, len(view))) - 1
    if at < 0 or spans[at][0] < chunk.begin or spans[at][1] < chunk.first:
        return True
    chunk.first = spans[at][1] + 1
    return chunk.first <= chunk.last and opens(view, claim.layout, claim.hits, chunk)


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


def _finish(view: View, claim: Claim) -> None:
    """Paragraphs and what concerns all articles of a layout."""
    layout = claim.layout
    bodies = paragraphs(view, layout, [r.body for r in claim.readings], claim.pages)
    shared = claim.hits.lines(layout.bounds.shared)
    said: dict[str, Piece] = {}
    at = 0
    for reading, body in zip(claim.readings, bodies, strict=True):
        article = reading.article
        article.paragraphs = body
        article.cues = [Cue(f"layout-{layout.id}", WEIGHT)]
        if layout.encoded_words:
            article.title = decoded_words(article.title) if article.title else None
            article.fields = {key: decoded_words(value) for key, value in article.fields.items()}
        article.language = layout.languages.get(article.fields.get("LANGUAGE", "").casefold())
        _inside(view, claim, reading)
        article.header.sort(key=lambda piece: (piece.first, piece.start))
        while at < len(shared) and shared[at] < article.first:
            said |= _said(view, layout, shared[at])
            at += 1
        article.header += said.values()


def _inside(view: View, claim: Claim, reading: Reading) -> None:
    """Values that stand in the body: pieces that are text and header both."""
    for line in reading.body:
        if claim.layout.inside and claim.hits.holds(line.index, claim.layout.inside):
            for expression in claim.layout.inside:
                match = compiled(expression).search(view.texts[line.index])
                for name, n in (match.re.groupindex if match else {}).items():
                    if match[n]:
                        start, end = match.span(n)
                        reading.article.header.append(Piece(name, line.index, start, line.index, end, in_text=True))


def _said(view: View, layout: Layout, line: int) -> dict[str, Piece]:
    """What a line outside says of all articles after it: the issue's date, the publication."""
    pieces: dict[str, Piece] = {}
    for expression in layout.bounds.shared:
        match = compiled(expression).search(view.texts[line])
        for name, n in (match.re.groupindex if match else {}).items():
            if match[n]:
                pieces[name] = Piece(name, line, match.start(n), line, match.end(n))
    return pieces


def _grouped(view: View, taken: list[tuple[int, int, Claim, Reading]]) -> list[Region]:
    found: list[Region] = []
    groups: list[list[tuple[int, int, Claim, Reading]]] = []
    for item in taken:
        if groups and groups[-1][-1][2] is item[2] and not _far(view, groups[-1][-1][1], item[0]):
            groups[-1].append(item)
        else:
            groups.append([item])
    for number, group in enumerate(groups):
        floor = found[-1].last + 1 if found else 0
        ceiling = groups[number + 1][0][0] - 1 if number + 1 < len(groups) else len(view) - 1
        found.append(_region(view, group[0][2], [item[3] for item in group], floor, ceiling))
    return found


def _far(view: View, last: int, first: int) -> bool:
    return first - last > APART and sum(not view.blank(i) for i in range(last + 1, first)) > APART


def _region(view: View, claim: Claim, readings: list[Reading], floor: int, ceiling: int) -> Region:
    articles: list[ArchiveArticle] = [reading.article for reading in readings]
    first = _prologue(view, claim, floor, articles[0].first)
    last = _epilogue(view, claim, articles[-1].last, ceiling)
    region = Region(claim.layout, first, last, articles)
    region.declared = _declared(view, claim, first, last)
    if (
        _closes(claim)
        and last >= len(view) - 1
        and not _closed(claim, readings[-1])
        and any(_closed(claim, r) for r in readings)
    ):
        articles[-1].issues.append("truncated")
    return region


def _closes(claim: Claim) -> bool:
    bounds = claim.layout.bounds
    return bool(bounds.last or bounds.after or any(f.state == "tail" for f in claim.layout.fields))


def _closed(claim: Claim, reading: Reading) -> bool:
    bounds, article = claim.layout.bounds, reading.article
    if bounds.last or bounds.after:
        return claim.hits.first([*bounds.last, *bounds.after], article.first, article.last + 12) is not None
    return reading.tail


def _prologue(view: View, claim: Claim, floor: int, first: int) -> int:
    """Where a region begins: at its cover page, or at the marks above its first article."""
    bounds = claim.layout.bounds
    top = first
    marks = [*bounds.before, *bounds.outside, *bounds.shared]
    while top > floor and (view.blank(top - 1) or claim.hits.holds(top - 1, marks)):
        top -= 1
    cover = claim.hits.first(bounds.prologue, floor, top - 1)
    if cover is None:
        return floor if floor == 0 and _slight(view, top) else top
    if claim.layout.pages:
        while cover > floor and "\f" not in view.texts[cover]:
            cover -= 1
        return cover
    return max(floor, view.head_of_block(cover, 5))


def _slight(view: View, top: int) -> bool:
    """What stands above the first article of a file is no article: a few short lines, none a sentence."""
    texts = [view.texts[i].strip() for i in range(top) if not view.blank(i)]
    return len(texts) <= APART and not any(
        len(text) > 200 or (len(text) > 50 and text[-1] in '.!?\u201d"') for text in texts
    )


def _epilogue(view: View, claim: Claim, last: int, ceiling: int) -> int:
    """Where a region ends: after the marks and the closing lines of the archive below its last article."""
    bounds = claim.layout.bounds
    marks = [*bounds.before, *bounds.after, *bounds.outside, *([bounds.foot.line] if bounds.foot else [])]
    end, at, free = last, last + 1, False
    while at <= ceiling:
        if claim.hits.holds(at, bounds.epilogue):
            free = True
            end = at
        elif claim.hits.holds(at, marks) or at in claim.pages:
            end = at
        elif view.blank(at):
            free = free and not (view.blank(at - 1) or "\f" in view.texts[at])
        elif free:
            end = at
        else:
            break
        at += 1
    return at - 1 if at > ceiling else end


def _declared(view: View, claim: Claim, first: int, last: int) -> int | None:
    found: list[int] = []
    for line in claim.hits.lines(claim.layout.declared, first, last):
        found += [
            int(below) for below in view.texts[line + 1 : line + 2] if below.strip().isdecimal() and len(below) < 9
        ]
        for expression in claim.layout.declared:
            match = compiled(expression).search(view.texts[line])
            if match and match["count"] and len(match["count"]) < 9:
                found.append(int(match["count"]))
    return max(found, default=None)


def _between(view: View, layout: Layout, found: Iterable[Region]) -> list[Region]:
    """The stretch without the regions of archives, as one region of a generic layout each where its marks stand."""
    at, gaps = 0, []
    for region in sorted(found, key=lambda region: region.first):
        gaps.append((at, region.first - 1))
        at = region.last + 1
    gaps.append((at, len(view) - 1))
    hits = Hits(view, Layout("", "", "", layout.recognise, furniture=layout.recognise.lines))
    marks = layout.recognise.lines
    return [Region(layout, a, b) for a, b in gaps if len(hits.lines(marks, a, b)) >= layout.recognise.least]
