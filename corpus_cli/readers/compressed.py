"""gzip, bzip2, xz and zstd: one file packed, which is read as what it is."""

from __future__ import annotations

import bz2
import lzma
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from corpus_cli.readers.formats import PACKED, TEXT, recognise
from corpus_cli.readers.item import Item, need
from corpus_cli.readers.nested import read_item
from corpus_cli.readers.unpack import Decompressor, expand, inflate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus_cli.core.source import Stream
    from corpus_cli.errors import InputError

_SHORT = {".tgz": ".tar"}


class Gzip:
    """zlib's decompressor with the interface of the others."""

    bits = 31

    def __init__(self) -> None:
        self._own = zlib.decompressobj(wbits=self.bits)

    @property
    def eof(self) -> bool:
        return self._own.eof

    @property
    def needs_input(self) -> bool:
        return not self._own.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._own.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        return self._own.decompress(self._own.unconsumed_tail + data, max_length)


def read_gzip(item: Item) -> Iterator[Stream | InputError]:
    """What a gzip file holds (RFC 1952)."""
    return _read(item, Gzip, (zlib.error,))


def read_bzip2(item: Item) -> Iterator[Stream | InputError]:
    """What a bzip2 file holds."""
    return _read(item, bz2.BZ2Decompressor, (OSError, ValueError))


def read_xz(item: Item) -> Iterator[Stream | InputError]:
    """What an xz file holds. Its dictionary may ask for 256 MB."""
    return _read(item, lambda: lzma.LZMADecompressor(memlimit=256 << 20), (lzma.LZMAError,))


def read_zstd(item: Item) -> Iterator[Stream | InputError]:
    """What a zstd file holds (RFC 8878). Its window may be 128 MB, the most that `zstd` takes unasked."""
    module = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
    zstd = need(module, "zstd", "zstd")
    limit = {zstd.DecompressionParameter.window_log_max: 27}
    return _read(item, lambda: zstd.ZstdDecompressor(options=limit), (zstd.ZstdError,))


def _read(
    item: Item, new: Callable[[], Decompressor], faults: tuple[type[Exception], ...]
) -> Iterator[Stream | InputError]:
    with item.open() as file:
        data, fault = expand(item, inflate(file, new, faults), item.size)
    inner = _inner(item, data)
    if inner.size or not fault:
        yield from read_item(inner)
    item.opened.drop(data)
    if fault:
        yield item.fault(fault.message, "what came out before that is read" if inner.size else None)


def _inner(item: Item, data: bytes | Path) -> Item:
    """The packed file: named as the packing without its ending, labelled by what it is unless that is text."""
    packed = Path(item.name.lower())
    name = packed.stem + _SHORT.get(packed.suffix, "") if packed.suffix in PACKED else ""
    inner = Item(item.source, name, item.label, data, item.opened, item.depth + 1)
    reader = recognise(name, inner.head())
    if reader != TEXT:
        inner.label = f"{item.label}:{reader}"
    return inner
