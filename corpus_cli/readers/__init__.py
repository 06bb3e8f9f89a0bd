"""Readers: a file of some format -> streams of bytes. Only the core decodes.

A reader is one module with a function `read(path, source) -> Iterator[Stream]`. It names itself in
the stream (`html`, `zip:a/b.txt`) unless its stream is the file's own bytes. To add a format, add
the module and its endings here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from corpus_cli.core.source import Stream

TEXT = "text"
READERS = {TEXT: "corpus_cli.readers.text:read"}
"""Reader -> `module:function`, imported when a file of its kind comes."""

ENDINGS = {".txt": TEXT, ".text": TEXT, ".md": TEXT, ".markdown": TEXT}
"""Ending of a file name, lower case -> reader. In folders, only files with these are dumps."""


def reads(name: str) -> bool:
    """True where the ending of a file's name is one that a reader knows."""
    return any(name.lower().endswith(ending) for ending in ENDINGS)


def open_dump(path: Path, source: str) -> Iterator[Stream]:
    """The streams of a dump; a file of unknown ending is read as text.

    Raises InputError where the file holds no text that this reader can give.
    """
    reader = next((name for ending, name in ENDINGS.items() if path.name.lower().endswith(ending)), TEXT)
    module, function = READERS[reader].split(":")
    streams: Iterator[Stream] = getattr(import_module(module), function)(path, source)
    return streams
