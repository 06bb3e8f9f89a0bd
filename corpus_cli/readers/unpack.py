"""Packed bytes into bytes: streaming, within limits, and with what a damaged file still gives."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, Protocol

from corpus_cli.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from corpus_cli.readers.item import Item

IN_MEMORY = 4 << 20
"""Bytes that are kept in memory; what is longer goes to a temporary file."""

CHUNK = 1 << 18


class Damaged(InputError):
    """Packed bytes end too soon or are not what was packed; what came out before is good."""


class Decompressor(Protocol):
    """The interface that bz2, lzma and zstd share."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


def inflate(file: BinaryIO, new: Callable[[], Decompressor], faults: tuple[type[Exception], ...]) -> Iterator[bytes]:
    """What a compressed file holds, all of its members in a row. Raises Damaged after the last good byte."""
    left = b""
    first = True
    while first or left.strip(b"\0"):
        unpacker = new()
        while not unpacker.eof:
            wants = unpacker.needs_input and not left
            left = left or (file.read(CHUNK) if wants else b"")
            try:
                data = unpacker.decompress(left, CHUNK)
            except faults as error:
                what = "damaged" if first else "followed by bytes that are not compressed"
                raise Damaged(f"{what} ({error})") from None
            if wants and not (left or data or unpacker.eof):
                raise Damaged("cut short: it ends before its content does")
            left = b""
            yield data
        left = unpacker.unused_data or file.read(CHUNK)
        first = False


def expand(item: Item, chunks: Iterable[bytes], packed: int) -> tuple[bytes | Path, Damaged | None]:
    """The bytes of `chunks`, in memory or in a temporary file, and what ended them too soon.

    Raises InputError where they are more than `packed` bytes may hold.
    """
    size = 0
    buffer = bytearray()
    rest = iter(chunks)
    try:
        for chunk in rest:
            size += len(chunk)
            item.spend(len(chunk), size, packed)
            buffer += chunk
            if len(buffer) > IN_MEMORY:
                return _to_file(item, chain([bytes(buffer)], rest), size - len(buffer), packed)
    except Damaged as fault:
        return bytes(buffer), fault
    return bytes(buffer), None


def _to_file(item: Item, chunks: Iterable[bytes], size: int, packed: int) -> tuple[Path, Damaged | None]:
    path = item.opened.file()
    with path.open("wb") as file:
        try:
            for number, chunk in enumerate(chunks):
                size += len(chunk)
                item.spend(len(chunk) if number else 0, size, packed)
                file.write(chunk)
        except Damaged as fault:
            return path, fault
    return path, None
