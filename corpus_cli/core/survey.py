"""The first pass over a dump: its hash, its encoding, and where it is cut into stretches."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus_cli.core import encoding as enc
from corpus_cli.core.lines import Lines, read_lines
from corpus_cli.core.source import Stream

STRETCH = 3 * 1024 * 1024
"""Bytes of a stretch; a line longer than that is cut. Larger ones cost memory and gain nothing."""

MARGIN = 256 * 1024
"""Bytes that a stretch may look at before and after itself."""


@dataclass(slots=True)
class Stretch:
    """A run of whole lines: byte offsets in the stream and the 1-based number of its first line."""

    start: int
    end: int
    number: int


@dataclass(slots=True)
class Survey:
    """What only the whole dump can tell."""

    sha256: str
    encoding: str
    stretches: list[Stretch] = field(default_factory=list)


def survey(stream: Stream, encoding: str | None = None) -> Survey:
    """Read `stream` once. `encoding` is what the analyst says it is, None to find out."""
    head = stream.read(0, 65536)
    wide = encoding or enc.mark_of(head) or enc.unmarked_utf16(head)
    digest = hashlib.sha256()
    stretches: list[Stretch] = []
    invalid = beyond = 0
    number = 1
    for start, data in _pieces(stream, wide or "utf-8"):
        digest.update(data)
        if not wide:
            invalid += enc.invalid_bytes(data)
            beyond += enc.non_ascii_bytes(data)
        stretches.append(Stretch(start, start + len(data), number))
        number += _line_ends(data, wide or "utf-8")
    return Survey(digest.hexdigest(), wide or ("mixed" if invalid * enc.TOLERANCE > beyond else "utf-8"), stretches)


def _pieces(stream: Stream, encoding: str) -> Iterator[tuple[int, bytes]]:
    """Offset and bytes of each stretch, cut after a line end where there is one."""
    start, size = 0, stream.size
    while start < size:
        data = stream.read(start, start + STRETCH)
        if start + len(data) < size:
            data = data[: _cut(data, encoding)]
        yield start, data
        start += len(data)


def _cut(data: bytes, encoding: str) -> int:
    """Where to end a stretch: after a blank line near its end, else after a line, else between characters."""
    if encoding.startswith("utf-16"):
        return _cut_wide(data, encoding)
    at = max(data.rfind(b"\n\n", -MARGIN) + 2, data.rfind(b"\n\r\n", -MARGIN) + 3)
    if at < 4:
        at = data.rfind(b"\n") + 1
    if at:
        return at
    at = len(data)
    while at > len(data) - 4 and data[at - 1] >= 0x80:
        at -= 1
    return at


def _cut_wide(data: bytes, encoding: str) -> int:
    newline = "\n".encode(encoding)
    at = data.rfind(newline)
    while at > 0 and at % 2:
        at = data.rfind(newline, 0, at + 1)
    return at + 2 if at >= 0 else len(data) - len(data) % 2


def _line_ends(data: bytes, encoding: str) -> int:
    if encoding.startswith("utf-16"):
        text = data.decode(encoding, "replace")
        return text.count("\n") + text.count("\r") - text.count("\r\n")
    return data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")


@dataclass(slots=True)
class Window:
    """Lines of a stretch with a margin on both sides; those of the stretch are `own` up to `end` (indices)."""

    lines: Lines
    own: int
    end: int
    begins: bool
    ends: bool


def window(stream: Stream, surveyed: Survey, index: int) -> Window:
    """Read stretch `index` and its margins; `begins` and `ends` say that there is nothing beyond them."""
    stretch = surveyed.stretches[index]
    before = _margin_before(stream, surveyed, index)
    data = stream.read(stretch.start, stretch.end)
    after = b""
    # A line that is longer than a stretch has no line after it to look at.
    if index + 1 < len(surveyed.stretches) and data.rstrip(b"\0")[-1:] in (b"\n", b"\r"):
        after = stream.read(stretch.end, stretch.end + MARGIN)
        after = after[: _cut(after, surveyed.encoding)]
    data = before + data + after
    start = stretch.start - len(before)
    number = stretch.number - _line_ends(before, surveyed.encoding)
    lines = read_lines(data, start, number, surveyed.encoding)
    own = bisect_left(lines.starts, stretch.start)
    end = bisect_left(lines.starts, stretch.end)
    return Window(lines, own, min(end, len(lines)), index == 0, index + 1 == len(surveyed.stretches))


def _margin_before(stream: Stream, surveyed: Survey, index: int) -> bytes:
    if not index:
        return b""
    start = surveyed.stretches[index].start
    data = stream.read(max(surveyed.stretches[index - 1].start, start - MARGIN), start)
    newline = "\n".encode(surveyed.encoding if surveyed.encoding.startswith("utf-16") else "ascii")
    at = data.find(newline)
    while len(newline) == 2 and at > 0 and at % 2:
        at = data.find(newline, at + 1)
    return data[at + len(newline) :] if 0 <= at < len(data) - len(newline) else b""
