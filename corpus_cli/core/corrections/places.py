"""Find the places that anchors name, in a stream that may have changed since they were written.

The stream is read once, a stretch at a time; all anchors are looked for in one Aho-Corasick pass. What is
near an anchor's text decides which of the places that read the same is meant, and whether any is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from corpus_cli.core.corrections.letters import Page, letters
from corpus_cli.core.source import Stream
from corpus_cli.core.survey import Survey, window
from corpus_cli.registry.corrections import Anchor

REACH = 800
"""Letters within which a `prefix` or `suffix` must stand."""

CHUNK = 12
"""Letters of a context that are looked for as one: so many seldom agree by chance."""

SHARE = 0.5
"""Share of a context that must still be there."""

ALONE = 40
"""Letters from which an `exact` without any context speaks for itself."""

MOST = 64
"""Places that are kept of one anchor; it is ambiguous long before."""


@dataclass(slots=True)
class Place:
    """Where an anchor's text stands: lines (1-based) and the byte of its first letter and of its line.

    `opens` says that no letter stands before it in its line, `closes` that none stands after it in its last. How it was told: `same` dump and byte, `whole`
    span of the record unchanged, `touches`: its context stands directly around it.
    """

    line: int
    last: int
    offset: int
    begin: int
    opens: bool
    closes: bool
    touches: bool = False
    same: bool = False
    whole: bool = False


@dataclass(slots=True)
class Lost:
    """No place, or too many: the lines of these, and whether the text stands there in another context."""

    lines: list[int]
    elsewhere: bool = False


@dataclass(slots=True)
class _Sought:
    """An anchor as it is looked for."""

    anchor: Anchor
    exact: str
    prefix: str
    suffix: str
    found: list[Place]
    seen: int = 0

    @classmethod
    def of(cls, anchor: Anchor) -> _Sought:
        return cls(anchor, letters(anchor.exact), letters(anchor.prefix), letters(anchor.suffix), [])


def locate(stream: Stream, surveyed: Survey, anchors: Sequence[Anchor]) -> list[Place | Lost]:
    """The place of each anchor in `stream`. Reads all of it; memory does not grow with its size."""
    sought = [_Sought.of(anchor) for anchor in anchors]
    if not sought:
        return []
    digest = stream.source_sha256 or surveyed.sha256
    for one, page, start, end in _hits(stream, surveyed, sought):
        one.seen += 1
        if len(one.found) < MOST and (place := _place(one, page, start, end, stream, digest)):
            one.found.append(place)
    return [_choose(one) for one in sought]


def _hits(stream: Stream, surveyed: Survey, sought: Sequence[_Sought]) -> Iterator[tuple[_Sought, Page, int, int]]:
    """Every place where an anchor's letters stand, in the order of the stream."""
    by_exact: dict[str, list[_Sought]] = {}
    for one in sought:
        by_exact.setdefault(one.exact, []).append(one)
    patterns = [exact for exact in by_exact if exact]
    automaton = _automaton(patterns)
    for index in range(len(surveyed.stretches)):
        part = window(stream, surveyed, index)
        page = Page(part.lines)
        for number, start, end in automaton.find_matches_as_indexes(page.text, overlapping=True):
            if part.own <= page.line(start) < part.end:
                for one in by_exact[patterns[number]]:
                    yield one, page, start, end


def _automaton(patterns: list[str]) -> Any:
    from ahocorasick_rs import AhoCorasick, MatchKind

    return AhoCorasick(patterns, matchkind=MatchKind.Standard)


def _place(one: _Sought, page: Page, start: int, end: int, stream: Stream, digest: str) -> Place | None:
    """The place at these letters; None where it cannot be what the anchor means."""
    anchor, index = one.anchor, page.line(start)
    begin, number = page.lines.starts[index], page.lines.number
    same = anchor.source_sha256 == digest and anchor.start is not None and begin <= anchor.start
    near = _near(one, page.text, start, end)
    if not near and not (same and (anchor.start or 0) < page.lines.starts[index + 1]):
        return None
    last = number + page.line(end - 1)
    place = Place(number + index, last, page.offset(start), begin, page.opens_line(start), page.closes_line(end))
    before, after = page.text[max(0, start - len(one.prefix)) : start], page.text[end : end + len(one.suffix)]
    place.touches = before == one.prefix and after == one.suffix and bool(before or after)
    place.same = same and (anchor.start or 0) <= place.offset
    place.whole = _whole(anchor, place, page.lines.encoding(index), stream)
    return place if near or place.same else None


def _near(one: _Sought, text: str, start: int, end: int) -> bool:
    """What should stand near the place does."""
    before = share(one.prefix, text[max(0, start - REACH - len(one.prefix)) : start])
    after = share(one.suffix, text[end : end + REACH + len(one.suffix)])
    if one.anchor.alike > 1:
        return before is not None and after is not None and min(before, after) >= SHARE
    own = after if after is not None else before
    return len(one.exact) >= ALONE if own is None else own >= SHARE


def share(context: str, around: str) -> float | None:
    """How much of a context stands somewhere in `around`; None where there is none to look for."""
    if not context:
        return None
    chunks = [context[i : i + CHUNK] for i in range(0, len(context), CHUNK)]
    if len(chunks) > 1 and len(chunks[-1]) < CHUNK:
        chunks.pop()
    return sum(chunk in around for chunk in chunks) / len(chunks)


def _whole(anchor: Anchor, place: Place, encoding: str, stream: Stream) -> bool:
    """The record that the anchor was taken from stands round this place, byte for byte."""
    if anchor.span_sha256 is None or anchor.start is None or anchor.span_start is None or anchor.span_end is None:
        return False
    lead = next(i for i, char in enumerate(anchor.exact) if letters(char))
    start = place.offset - len(anchor.exact[:lead].encode(encoding, "replace")) - (anchor.start - anchor.span_start)
    data = stream.read(start, start + anchor.span_end - anchor.span_start) if start >= 0 else b""
    return hashlib.sha256(data).hexdigest() == anchor.span_sha256


def _choose(one: _Sought) -> Place | Lost:
    """The one place that is meant, the surest way of telling first."""
    for sure in ("same", "whole"):
        told = [place for place in one.found if getattr(place, sure)]
        if len(told) == 1 and not (sure == "whole" and one.anchor.alike > 1 and not told[0].touches):
            return told[0]
        if len(told) > 1:
            one.found = told
            break
    if len(one.found) == 1:
        return one.found[0]
    touching = [place for place in one.found if place.touches]
    if len(touching) == 1 and len(one.found) < MOST and one.prefix and one.suffix:
        return touching[0]
    return Lost([place.line for place in one.found], one.seen > 0)


def occurrences(stream: Stream, surveyed: Survey, exact: str) -> int:
    """In how many places of `stream` the letters of `exact` stand."""
    return sum(1 for _ in _hits(stream, surveyed, [_Sought.of(Anchor(exact))]))
