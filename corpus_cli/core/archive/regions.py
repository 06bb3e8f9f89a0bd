"""Find the parts of a stretch that are in a known layout, and read their articles."""

from __future__ import annotations

from collections.abc import Iterable

from corpus_cli.core.archive.claims import Taken, claim_of, cut_open_ends, leave_issues, read_claim
from corpus_cli.core.archive.extent import empty_pages, grouped, with_heads
from corpus_cli.core.archive.finish import finish
from corpus_cli.core.archive.parts import Region
from corpus_cli.core.archive.scan import Hits, View
from corpus_cli.core.archive.states import Reader
from corpus_cli.core.lines import Lines
from corpus_cli.registry.layout import Catalogue, Layout


def regions(lines: Lines, layouts: Catalogue, forced: Layout | None = None) -> list[Region]:
    """The regions of `lines` in order; what lies in none of them is for the generic splitter.

    `forced` is the layout that an analyst says it is: it is not asked whether it recognises itself.
    Time is linear in the text for each layout that is recognised, and one pass where none is.
    """
    view = View(lines)
    present = [forced] if forced else recognised(view, layouts)
    claims = [claim_of(view, layout) for layout in present if layout.split == "archive"]
    for claim in claims:
        claim.forced = forced is not None
    taken: list[Taken] = []
    for claim in claims:
        leave_issues(claims, claim)
        cut_open_ends(view, claims, claim)
        read = read_claim(view, claim, Reader(view, claim.layout, claim.hits, claim.pages), taken)
        if read:
            finish(view, claim)
            taken = sorted(taken + read, key=lambda item: item.first)
    found = with_heads(grouped(view, taken), claims)
    for layout in present:
        if layout.split == "none":
            found += empty_pages(view, layout, found)
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
