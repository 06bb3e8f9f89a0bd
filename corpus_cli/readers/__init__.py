"""Readers: a file of some format -> streams of bytes. Only the core decodes what is text already.

A reader is one module with a function `read(item) -> Iterator[Stream | InputError]`: a file in which
other files or messages stand gives a stream for each, and for what it cannot read an InputError in
its place. To add a format, add the module, its endings and its first bytes to `formats.py`.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from corpus_cli.errors import InputError
from corpus_cli.readers.formats import ENDINGS, PACKED, TEXT, reads, recognise
from corpus_cli.readers.item import HEAD, Item, LimitReached, Limits, Opened
from corpus_cli.readers.nested import read_item

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import ExitStack
    from pathlib import Path

    from corpus_cli.core.source import Stream

__all__ = ["ENDINGS", "Limits", "open_dump", "read_dump", "reads", "spreads"]

_PACKING = 4
"""Bytes of text in a byte of it packed, about."""


def read_dump(
    path: Path, source: str, *, limits: Limits | None = None, hold: ExitStack | None = None
) -> Iterator[Stream | InputError]:
    """The streams of a dump, and an InputError for each part of it that cannot be read.

    A stream's temporary file is there until the next stream is asked for; with `hold` all are until
    that is closed. Raises OSError where the file itself cannot be read.
    """
    opened = Opened(path.stat().st_size, limits or Limits(), keep=hold is not None)
    if hold is not None:
        hold.callback(opened.close)
    with path.open("rb") as file:
        reader = recognise(path.name, file.read(HEAD))
    item = Item(source, path.name, None if reader == TEXT else reader, path, opened)
    digest: str | None = None
    try:
        for stream in read_item(item):
            if not isinstance(stream, InputError) and stream.stream is not None:
                digest = digest or _sha256(path)
                stream.source_sha256 = digest
            yield stream
    except LimitReached as fault:
        yield fault
    finally:
        if hold is None:
            opened.close()


def spreads(path: Path, *, packed: bool) -> bool:
    """True where a dump is one large text, or with `packed` one large packed file, whose stretches are worth sharing out.

    Raises OSError where it cannot be read.
    """
    from corpus_cli.core.survey import STRETCH

    if path.stat().st_size * (_PACKING if path.suffix.lower() in PACKED else 1) <= STRETCH:
        return False
    with path.open("rb") as file:
        return recognise(path.name, file.read(HEAD)) in (TEXT, *(PACKED.values() if packed else ()))


def open_dump(path: Path, source: str) -> Iterator[Stream]:
    """The streams of a dump; what cannot be read of it is raised as one InputError after them all."""
    faults = []
    for stream in read_dump(path, source):
        if isinstance(stream, InputError):
            faults.append(stream)
        else:
            yield stream
    if faults:
        first, more = faults[0], len(faults) - 1
        hint = "; ".join(filter(None, [first.hint, f"and {more} more parts that cannot be read" if more else None]))
        raise InputError(first.message, first.where, hint or None)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        digest = hashlib.sha256()
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()
