"""WARC 0.17 to 1.1 and WET (ISO 28500): a stream for each page that was fetched or turned into text.

A reader of our own: on a damaged file warcio writes bytes of it to standard error, where a terminal
would obey them, and takes what stands behind a wrong length for further records.
"""

from __future__ import annotations

import re
import zlib
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from corpus_cli.readers.compressed import Gzip
from corpus_cli.readers.html import page_text
from corpus_cli.readers.item import Item, utf8
from corpus_cli.readers.mail import plain
from corpus_cli.readers.markup import decode
from corpus_cli.readers.nested import guarded, read_item
from corpus_cli.readers.unpack import expand, inflate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.core.source import Stream
    from corpus_cli.errors import InputError

_PAGE = ("text/html", "application/xhtml+xml")
_FILES = {"application/pdf": "page.pdf", "application/rtf": "page.rtf", "application/rss+xml": "page.rss"}
_KINDS = frozenset({"response", "conversion", "resource"})
_HEAD = 1 << 16
_start = re.compile(rb"WARC/\d\.\d+\r?\n")
_field = re.compile(rb"([^:\r\n]+):[ \t]*([^\r\n]*)\r?\n")
_status = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})[^\r\n]*\r?\n")


def read(item: Item) -> Iterator[Stream | InputError]:
    """A stream `warc:N` for the N-th record where it is a page or text; the locator is its WARC-Record-ID.

    Pages that were not found (a status other than 200), pictures and scripts are left out. What stands
    behind a damaged record is read from the next one that can be made out. Raises InputError where
    nothing is left.
    """
    found = number = 0
    with item.open() as file:
        for number, (head, size) in enumerate(_records(file), 1):
            child = item.child("", str(number), b"")
            at = file.tell()
            for stream in guarded(child, partial(_record, file, head, size)):
                found += 1
                yield stream
            file.seek(min(at + size, item.size))
            if at + size > item.size:
                found += 1
                yield child.fault("cut short: it ends before its content does", "what there is of it is read")
    if not found:
        raise item.fault(f"none of its {number} records is a page or text")


def _records(file: BinaryIO) -> Iterator[tuple[dict[str, str], int]]:
    """Head fields (names in lower case) and length of each record; the file then stands at its content."""
    while line := file.readline(_HEAD):
        if not _start.fullmatch(line):
            continue
        head = _fields(file)
        size = head.get("content-length", "")
        yield head, int(size) if size.isascii() and size.isdecimal() and len(size) < 16 else 0


def _fields(file: BinaryIO) -> dict[str, str]:
    fields: dict[str, str] = {}
    left = _HEAD
    while left > 0 and (line := file.readline(left)) and line not in (b"\r\n", b"\n"):
        left -= len(line)
        if match := _field.fullmatch(line):
            fields.setdefault(match[1].decode("latin-1").strip().lower(), plain(match[2], None).strip())
    return fields


def _record(file: BinaryIO, head: dict[str, str], size: int, child: Item) -> Iterator[Stream | InputError]:
    if head.get("warc-type") not in _KINDS:
        return
    end = file.tell() + size
    media = head.get("content-type", "").lower()
    packing = ""
    if media.startswith("application/http"):
        status = _status.fullmatch(file.readline(_HEAD))
        if not status or status[1] != b"200":
            return
        http = _fields(file)
        media, packing = http.get("content-type", "").lower(), http.get("content-encoding", "").lower()
        packing += " chunked" * ("chunked" in http.get("transfer-encoding", "").lower())
    said, _, charset = (part.strip() for part in media.partition(";"))
    if not (said in {*_PAGE, *_FILES, "text/plain"} or head["warc-type"] == "conversion"):
        return
    data = _content(child, file, end - file.tell(), packing)
    child.url, child.name = head.get("warc-target-uri", "").strip("<>"), _FILES.get(said, "")
    child.charset = charset.partition("charset=")[2].strip(" \"';") or None
    yield from _streams(child, said, data, head.get("warc-record-id", "").strip("<>"))


def _streams(child: Item, said: str, data: bytes, name: str) -> Iterator[Stream | InputError]:
    if said in _FILES:
        child.data = data
        yield from read_item(child)
        return
    address = f"URL: {child.url}\n\n" if child.url else ""
    if said in _PAGE:
        text = page_text(decode(data, child.charset), child.url)
    else:
        text = address + plain(data, child.charset).strip("\r\n") + "\n"
    if text.strip() and text.strip() != address.strip():
        yield child.stream(utf8(text), ((0, name),) if name else ())


def _content(item: Item, file: BinaryIO, size: int, packing: str) -> bytes:
    """What was fetched, taken out of its chunks and unpacked. Raises InputError where it is too large."""
    if size > item.limits.document:
        raise item.fault(f"a page of more than {item.limits.document >> 20} MB", "it is left out")
    data = file.read(max(0, size))
    if "chunked" in packing:
        data = _joined(data)
    new = Gzip if "gzip" in packing else _Deflate if "deflate" in packing else None
    if new is None or (new is Gzip and not data.startswith(b"\x1f\x8b")):
        if packing.split(" ", maxsplit=1)[0] not in {"", "identity", "chunked", "gzip", "x-gzip", "deflate"}:
            raise item.fault(f"a page packed as {packing.split(' ', maxsplit=1)[0][:20]!r}, which is not read")
        return data
    raw = Item(item.source, "", item.label, data, item.opened, item.depth)
    with raw.open() as packed:
        unpacked, _ = expand(raw, inflate(packed, new, (zlib.error,)), len(data))
    raw.data = unpacked
    content = raw.whole()
    item.opened.drop(unpacked)
    return content


class _Deflate(Gzip):
    """HTTP's `deflate` is zlib's format (RFC 9110, 8.4.1.2)."""

    bits = 15


_chunk = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")


def _joined(data: bytes) -> bytes:
    """Chunks as HTTP/1.1 sends them (RFC 9112, 7.1) in a row; data that some crawlers have joined already is as it is."""
    out = []
    at = 0
    while match := _chunk.match(data, at):
        size = int(match[1], 16)
        out.append(data[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if data[at : at + 2] == b"\r\n" else 0
        if not size:
            break
    return b"".join(out) if out else data
