"""Plain text and Markdown: the stream is the file itself, in whatever encoding it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.core.source import Stream
    from corpus_cli.readers.item import Item

_MAGIC = {
    b"%PDF-": "a PDF file", b"PK\x03\x04": "a zip archive (or a Word file)", b"\x1f\x8b": "gzip-compressed",
    b"\x89PNG": "an image", b"\xff\xd8\xff": "an image", b"GIF8": "an image", b"BZh": "bzip2-compressed",
    b"\xfd7zXZ": "xz-compressed", b"(\xb5/\xfd": "zstd-compressed", b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a rar archive", b"\xd0\xcf\x11\xe0": "an old Word file", b"\x7fELF": "a program",
    b"SQLite format 3": "a SQLite database",
}  # fmt: skip
_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = bytes({*range(1, 32)} - set(b"\t\n\v\f\r\x1a\x1b\x1e")) + b"\x7f"


def read(item: Item) -> Iterator[Stream]:
    """The one stream of a text file. Raises InputError where it is empty or plainly no text."""
    head = item.head()
    if not head:
        raise item.fault("the file is empty", "nothing to split; leave it out")
    if kind := binary(head):
        raise item.fault(f"not text: this looks like {kind}", "extract its text to a file first")
    yield item.stream(item.data)


def binary(head: bytes) -> str | None:
    """What the first bytes of a file show it to be, None where it may be text.

    A few NUL bytes or controls are damage, not a sign; UTF-16 is text.
    """
    for magic, kind in _MAGIC.items():
        if head.startswith(magic):
            return kind
    if head.startswith(_MARKS):
        return None
    if _both_sides(head, b"\0") > len(head) * 0.3 or _both_sides(head, _CONTROLS) > len(head) * 0.05:
        return "binary data"
    return None


def _both_sides(head: bytes, codes: bytes) -> int:
    """How often `codes` stand in `head`; 0 where far more are on one side of the pairs.

    That is UTF-16: there the high bytes of Latin (0), Cyrillic (4) and Arabic (6) are; among the low
    ones only those of some letters count, as in capitals of Cyrillic.
    """
    sides = [sum(head[side::2].count(code) for code in codes) for side in (0, 1)]
    return 0 if min(sides) <= max(sides) * 0.6 else sum(sides)
