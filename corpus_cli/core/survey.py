"""The first pass over a dump: its hash, its encoding, and where it is cut into stretches."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus_cli.core import encoding as enc
from corpus_cli.core.lines import Lines, read_lines
from corpus_cli.core.source import Stream

STRETCH = 16 * 1024 * 1024
"""Bytes of a stretch; a line longer than that is cut."""

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
    wide = encoding.startswith("utf-16")
    newline = "\n".encode(encoding) if wide else b"\n"
    at = data.rfind(newline)
    while wide and at % 2 and at > 0:
        at = data.rfind(newline, 0, at + 1)
    if at >= 0:
        return at + len(newline)
    at = len(data) - len(data) % 2 if wide else len(data)
    while not wide and at > len(data) - 4 and data[at - 1] >= 0x80:  # not inside a character
        at -= 1
    return at


def _line_ends(data: bytes, encoding: str) -> int:
    if encoding.startswith("utf-16"):
        text = data.decode(encoding, "replace")
        return text.count("\n") + text.count("\r") - text.count("\r\n")
    return data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")


def window(stream: Stream, surveyed: Survey, index: int) -> tuple[Lines, int, int]:
    """Lines of stretch `index` with its margins, and the indices of its own first and past-last line."""
    own = surveyed.stretches[index]
    parts = [read_lines(stream.read(own.start, own.end), own.start, own.number, surveyed.encoding)]
    return parts[0], 0, len(parts[0])
