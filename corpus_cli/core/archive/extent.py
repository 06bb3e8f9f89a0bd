"""How far an archive goes in a stretch: its cover, its articles, its closing lines."""

from __future__ import annotations

import re
from bisect import bisect_left

from corpus_cli.core.archive.claims import Claim, Taken
from corpus_cli.core.archive.parts import ArchiveArticle, Region
from corpus_cli.core.archive.scan import Hits, View
from corpus_cli.core.archive.states import Reading
from corpus_cli.registry.layout import Layout
from corpus_cli.registry.layout.expressions import compiled

APART = 15
"""Lines with text between two articles of one layout that make two regions of them."""


LABEL = 50
"""Characters: a shorter line is a label or a list entry, no prose."""

PROSE = 200
"""Characters of prose that an article has at the least; notices round an archive have less."""

FINAL = '.!?\u2026\u061f\u06d4\u201d"\u00bb'


MISSED = 1.5
"""How many times the articles found a table of contents must announce for the layout to be the wrong one."""

_entry = re.compile(r"(?<!\.)\.{4,} ?[\d\u0660-\u0669\u06f0-\u06f9]{1,4}\s*$").search


def grouped(view: View, taken: list[Taken]) -> list[Region]:
    """The regions that articles one after another in one layout make."""
    found: list[Region] = []
    groups: list[list[Taken]] = []
    for item in taken:
        if groups and groups[-1][-1].claim is item.claim and not _apart(view, groups[-1][-1], item):
            groups[-1].append(item)
        else:
            groups.append([item])
    for number, group in enumerate(groups):
        floor = found[-1].last + 1 if found else 0
        ceiling = groups[number + 1][0].first - 1 if number + 1 < len(groups) else len(view) - 1
        region = _region(view, group[0].claim, [item.reading for item in group], floor, ceiling)
        if group[0].claim.forced or not _falls_short(view, region):
            found.append(region)
    return found


def _falls_short(view: View, region: Region) -> bool:
    """The table of contents above the articles names many more: they have other heads than this layout knows."""
    entries = sum(_entry(view.texts[i]) is not None for i in range(region.first, region.articles[0].first))
    return entries >= MISSED * len(region.articles) and entries > len(region.articles) + 2


def with_heads(found: list[Region], claims: list[Claim]) -> list[Region]:
    """`found` and the heads of digests, as regions without articles."""
    for claim in claims:
        for first, last in claim.heads:
            cut = [r for r in found if r.first <= last and first <= r.last]
            if not cut:
                found.append(Region(claim.layout, first, last))
            elif len(cut) == 1 and cut[0].articles and cut[0].articles[-1].last < first:
                cut[0].last = last  # what lies below are the articles of the digest
            elif len(cut) == 1 and cut[0].articles and last < cut[0].articles[0].first:
                cut[0].first = min(cut[0].first, first)
    return sorted(found, key=lambda region: region.first)


def empty_pages(view: View, layout: Layout, found: list[Region]) -> list[Region]:
    """The cover pages and contents lists of `layout` that lie in no region yet: they hold no article."""
    hits = Hits(view, layout)
    marks = [*layout.bounds.prologue, *layout.bounds.outside]
    ends, pages, last = [region.last for region in found], [], -1
    for line in hits.lines(layout.bounds.prologue):
        if line <= last:
            continue
        last, strange = line, 0
        for at in range(line + 1, len(view)):
            if hits.holds(at, marks):
                last, strange = at, 0
            elif not view.blank(at):
                strange += 1
                if strange > 1 or at - last > APART:
                    break
        beside = bisect_left(ends, line)
        if beside == len(ends) or found[beside].first > last:
            pages.append(Region(layout, line, last))
    return pages


def _apart(view: View, above: Taken, below: Taken) -> bool:
    """Something else may stand between two articles of a layout than what it knows to be of no article."""
    known = above.claim.waste.issuperset(range(above.last + 1, below.first))
    return not known and not _slight(view, above.last + 1, below.first)


def _region(view: View, claim: Claim, readings: list[Reading], floor: int, ceiling: int) -> Region:
    articles: list[ArchiveArticle] = [reading.article for reading in readings]
    first = _prologue(view, claim, floor, articles[0].first)
    last = _epilogue(view, claim, readings[-1].end, ceiling)
    region = Region(claim.layout, first, last, articles)
    region.declared = _declared(view, claim, first, last)
    region.dates = [date for date in claim.dates if first <= date.first <= last]
    if (
        _closes(claim)
        and last >= len(view) - 1
        and not _closed(claim, readings[-1])
        and len(readings) > 1
        and all(_closed(claim, r) for r in readings[:-1])
    ):
        articles[-1].issues.append("truncated")
    return region


def _closes(claim: Claim) -> bool:
    bounds = claim.layout.bounds
    return bool(bounds.last or bounds.after or any(f.state == "tail" for f in claim.layout.fields))


def _closed(claim: Claim, reading: Reading) -> bool:
    bounds = claim.layout.bounds
    if bounds.last or bounds.after:
        return claim.hits.first([*bounds.last, *bounds.after], reading.article.first, reading.end + 12) is not None
    return reading.tail


def _prologue(view: View, claim: Claim, floor: int, first: int) -> int:
    """Where a region begins: at its cover page, or at the marks above its first article."""
    bounds = claim.layout.bounds
    top = first
    marks = [*bounds.before, *bounds.outside, *bounds.shared]
    while top > floor and (view.blank(top - 1) or top - 1 in claim.waste or claim.hits.holds(top - 1, marks)):
        top -= 1
    cover = claim.hits.first(bounds.prologue, floor, top - 1)
    if cover is None:
        return floor if floor == 0 and _slight(view, 0, top) else top
    if claim.layout.pages:
        while cover > floor and "\f" not in view.texts[cover]:
            cover -= 1
        return cover
    top = max(floor, view.head_of_block(cover, 5))
    return floor if floor == 0 and _slight(view, 0, top) else top


def _slight(view: View, first: int, end: int) -> bool:
    """What stands above, below or between archives from `first` to before `end` is no article: a few lines, hardly prose."""
    texts = [view.texts[i].strip() for i in range(first, end) if not view.blank(i)]
    prose = sum(len(text) for text in texts if len(text) > LABEL and (text[-1] in FINAL or len(text) > 2 * LABEL))
    return len(texts) <= APART and prose < PROSE


def _epilogue(view: View, claim: Claim, last: int, ceiling: int) -> int:
    """Where a region ends: after the marks and the closing lines of the archive below its last article."""
    bounds = claim.layout.bounds
    marks = [*bounds.before, *bounds.after, *bounds.outside, *([bounds.foot.line] if bounds.foot else [])]
    end, at, free = last, last + 1, False
    while at <= ceiling:
        if claim.hits.holds(at, bounds.epilogue):
            free = True
            end = at
        elif at in claim.waste or claim.hits.holds(at, marks) or at in claim.pages:
            end = at
        elif view.blank(at):
            free = free and not (view.blank(at - 1) or "\f" in view.texts[at])
        elif free:
            end = at
        else:
            break
        at += 1
    return ceiling if at > ceiling or _slight(view, end + 1, ceiling + 1) else end


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
