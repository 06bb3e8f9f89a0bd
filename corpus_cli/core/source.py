"""A stream of bytes with a name: what every offset in a record counts in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(slots=True)
class Stream:
    """One run of bytes to split.

    `source` is the dump as records name it, `stream` the reader and member (None: the bytes of the
    file itself), `data` the bytes or the path of a file that holds them and nothing else.
    `locators` are offsets in ascending order and the page, message or record that begins at each;
    `layout` is the registered layout in which the reader has written it, where that is known;
    `source_sha256` is the hash of the whole dump where the stream is only read from it.
    """

    source: str
    stream: str | None
    data: bytes | Path
    locators: Sequence[tuple[int, str]] = ()
    layout: str | None = None
    source_sha256: str | None = None

    @property
    def size(self) -> int:
        """Length in bytes."""
        return len(self.data) if isinstance(self.data, bytes) else self.data.stat().st_size

    def read(self, start: int, end: int) -> bytes:
        """The bytes from `start` to `end`; fewer where the stream ends before."""
        if isinstance(self.data, bytes):
            return self.data[start:end]
        with self.data.open("rb") as file:
            file.seek(start)
            return file.read(end - start)

    def locator_at(self, offset: int) -> str | None:
        """The page, message or record that holds the byte at `offset`; None where the reader names none."""
        index = bisect_right(self.locators, offset, key=lambda located: located[0])
        return self.locators[index - 1][1] if index else None
