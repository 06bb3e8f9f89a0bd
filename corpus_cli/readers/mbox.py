"""mbox: a stream for each message. A `From ` line begins one only where it ends in a date (body lines can match)."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from corpus_cli.readers.item import Item
from corpus_cli.readers.mail import plain, read_message
from corpus_cli.readers.nested import guarded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.core.source import Stream
    from corpus_cli.errors import InputError

_envelope = re.compile(
    rb"From \S.{0,300}?\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{1,2}\s.{0,20}\d\d:\d\d.{0,20}\d{4}(?: [+-]\d{4})?\s*$"
).match
_quoted = re.compile(rb"^>(>*From )", re.MULTILINE)
_LINE = 1 << 20


def read(item: Item) -> Iterator[Stream | InputError]:
    """A stream `mbox:N` for each message, and of its readable attachments. Raises InputError where there is none."""
    number = 0
    with item.open() as file:
        for number, (envelope, data) in enumerate(_messages(item, file), 1):
            message = Item(item.source, item.name, f"{item.label}:{number}", b"", item.opened, item.depth + 1)
            if data is None:
                yield message.fault(f"a message of more than {item.limits.document >> 20} MB", "it is left out")
                continue
            head = plain(envelope, None).strip()
            yield from guarded(message, partial(read_message, data=_quoted.sub(rb"\1", data), envelope=head))
    if not number:
        raise item.fault(
            "no message: no line begins with `From ` and ends in a date", "name the file .txt to read it as text"
        )


def _messages(item: Item, file: BinaryIO) -> Iterator[tuple[bytes, bytes | None]]:
    """The envelope line and the bytes of each message, None for one that is too large."""
    envelope = b""
    lines: list[bytes] = []
    size = 0
    begun = False
    while line := file.readline(_LINE):
        if line.startswith(b"From ") and len(line) < 500 and _envelope(line):
            if begun:
                yield envelope, _joined(item, lines, size)
            envelope, lines, size, begun = line, [], 0, True
        elif begun:
            size += len(line)
            if size <= item.limits.document:
                lines.append(line)
    if begun:
        yield envelope, _joined(item, lines, size)


def _joined(item: Item, lines: list[bytes], size: int) -> bytes | None:
    return b"".join(lines) if size <= item.limits.document else None
