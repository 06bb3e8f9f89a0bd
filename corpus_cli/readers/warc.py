"""WARC and WET (ISO 28500): a stream for each page that was fetched or turned into text."""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING, Any

from corpus_cli.readers.html import page_text
from corpus_cli.readers.item import Item, need, utf8
from corpus_cli.readers.mail import plain
from corpus_cli.readers.markup import decode
from corpus_cli.readers.nested import guarded, read_item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.core.source import Stream
    from corpus_cli.errors import InputError

_PAGE = ("text/html", "application/xhtml+xml")
_FILES = {"application/pdf": "page.pdf", "application/rtf": "page.rtf", "application/rss+xml": "page.rss"}
_NUMBER = "WARC-Record-ID"


def read(item: Item) -> Iterator[Stream | InputError]:
    """A stream `warc:N` for the N-th record where it is a page or text; the locator is its WARC-Record-ID.

    Pages that were not found (a status other than 200), pictures and scripts are left out. Raises
    InputError where nothing is left.
    """
    archive = need("warcio.archiveiterator", "WARC", "warc")
    faults = need("warcio.exceptions", "WARC", "warc").ArchiveLoadFailed
    found = number = 0
    with item.open() as file:
        records = iter(archive.ArchiveIterator(file))
        while True:
            try:
                record = next(records, None)
            except (faults, OSError, EOFError, ValueError, LookupError) as error:
                yield item.fault(f"damaged after record {number} ({error})", "the records before it are read")
                return
            if record is None:
                break
            number += 1
            for stream in guarded(item.child("", str(number), b""), partial(_record, record)):
                found += 1
                yield stream
    if not found:
        raise item.fault(f"none of its {number} records is a page or text")


def _record(record: Any, child: Item) -> Iterator[Stream | InputError]:
    kind, said = record.rec_type, _type(record)
    if kind not in {"response", "conversion", "resource"} or not _wanted(record, said):
        return
    child.name = _FILES.get(said, "")
    child.url = record.rec_headers.get_header("WARC-Target-URI")
    data = _content(child, record)
    located = ((0, (record.rec_headers.get_header(_NUMBER) or "").strip("<>")),)
    if said in _PAGE:
        text = page_text(decode(data, _charset(record)), child.url)
    elif said.startswith("text/") or kind == "conversion":
        text = f"URL: {child.url}\n\n" * bool(child.url) + plain(data, None).strip("\r\n") + "\n"
    else:
        child.data = data
        yield from read_item(child)
        return
    if text.strip() and text.strip() != f"URL: {child.url}":
        yield child.stream(utf8(text), located)


def _wanted(record: Any, said: str) -> bool:
    if record.http_headers and record.http_headers.get_statuscode() != "200":
        return False
    return record.rec_type == "conversion" or said in {*_PAGE, *_FILES, "text/plain"}


def _type(record: Any) -> str:
    """The media type of what was fetched."""
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _charset(record: Any) -> str | None:
    headers = record.http_headers or record.rec_headers
    _, _, said = str(headers.get_header("Content-Type") or "").lower().partition("charset=")
    return said.strip(" \"';") or None


def _content(item: Item, record: Any) -> bytes:
    """What was fetched, unpacked. Raises InputError where it is too large."""
    limit = item.limits.document
    out = io.BytesIO()
    file = record.content_stream()
    while chunk := file.read(1 << 16):
        item.spend(len(chunk), out.tell() + len(chunk), record.length or 0)
        if out.write(chunk) and out.tell() > limit:
            raise item.fault(f"a page of more than {limit >> 20} MB")
    return out.getvalue()
