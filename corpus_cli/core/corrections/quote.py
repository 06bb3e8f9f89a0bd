"""Anchors written from a dump: what stands at a place, and what stands around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from corpus_cli.core.corrections.letters import letters
from corpus_cli.core.corrections.places import occurrences
from corpus_cli.core.lines import Lines
from corpus_cli.core.source import Stream
from corpus_cli.core.survey import Survey, window
from corpus_cli.registry.corrections import Anchor

EXACT, PREFIX, SUFFIX = 200, 80, 160
"""Characters of the parts of an anchor."""


def quote(
    stream: Stream, surveyed: Survey, offset: int, span: tuple[int, int, str] | None = None, *, end: bool = False
) -> Anchor | None:
    """An anchor for the line that byte `offset` stands in, from the first character there on; with `end` for its end.

    `span` is start, end and hash of the record round it. None where the line has neither letter nor digit.
    """
    starts = [stretch.start for stretch in surveyed.stretches]
    lines = window(stream, surveyed, max(0, bisect_right(starts, offset) - 1)).lines
    index = lines.at(offset)
    text = lines.texts[index]
    at = 0
    while at < len(text) and (lines.offset(index, at) < offset or text[at].isspace()):
        at += 1
    if end:
        at = max(at, len(text.rstrip()) - EXACT)
    exact = text[at : at + EXACT].strip()
    at = text.find(exact, at)
    if not letters(exact):
        return None
    alike = occurrences(stream, surveyed, exact)
    span_start, span_end, span_sha256 = span or (None, None, None)
    return Anchor(
        exact,
        prefix=_before(lines, index, text[:at]),
        suffix=_after(lines, index, text[at + len(exact) :]),
        start=lines.offset(index, at),
        span_sha256=span_sha256,
        span_start=span_start,
        span_end=span_end,
        source_sha256=stream.source_sha256 or surveyed.sha256,
        alike=max(1, alike),
    )


def line_offset(stream: Stream, surveyed: Survey, number: int) -> int | None:
    """The byte at which line `number` (1-based) starts; None where the stream has no such line."""
    numbers = [stretch.number for stretch in surveyed.stretches]
    index = bisect_right(numbers, number) - 1
    if index < 0:
        return None
    lines = window(stream, surveyed, index).lines
    at = number - lines.number
    return lines.starts[at] if 0 <= at < len(lines) else None


def _before(lines: Lines, index: int, start: str) -> str:
    """The characters before a place, as one line."""
    found = start.strip()
    while index and len(found) < PREFIX:
        index -= 1
        found = _joined((lines.texts[index][-2 * PREFIX :], found))
    return found[-PREFIX:].strip()


def _after(lines: Lines, index: int, rest: str) -> str:
    found = rest[: 2 * SUFFIX].strip()
    while index + 1 < len(lines) and len(found) < SUFFIX:
        index += 1
        found = _joined((found, lines.texts[index][: 2 * SUFFIX]))
    return found[:SUFFIX].strip()


def _joined(parts: Iterable[str]) -> str:
    return " ".join(" ".join(part.split()) for part in parts if part.strip())
