"""The bytes of a dump's streams: `corpus cat`."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from corpus_cli.errors import CorpusError, InputError, UsageError
from corpus_cli.readers import read_dump
from corpus_cli.run.inputs import find_inputs
from corpus_cli.run.jobs import Job, place
from corpus_cli.run.report import RunReport

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from corpus_cli.core.source import Stream

_CHUNK = 1 << 20


def cat(dump: str, name: str | None, root: Path) -> Iterator[bytes]:
    """The bytes that the offsets of a dump's records count.

    Without the `name` of a stream those of its only one. Raises CorpusError (exit code 2) where there is none such.
    """
    try:
        with ExitStack() as spools:
            [*items] = find_inputs([dump], RunReport(root), records=False, dumps=True)
            if len(items) != 1:
                raise UsageError("this is a folder of dumps", dump, "name one of its files")
            yield from _stream(Job.open(items[0], spools).file(), items[0].source, name)
    except InputError as error:
        raise CorpusError(error.message, place(error.where or dump), error.hint) from None
    except OSError as error:
        raise CorpusError(f"cannot be read: {error.strerror}", place(dump), "check its permissions") from error


def _stream(path: Path, source: str, name: str | None) -> Iterator[bytes]:
    # A reader may hold one stream at a time, so the only one is found out in a pass of its own.
    names = [stream.stream for stream in _readable(path, source)]
    wanted = names[0] if name is None and len(names) == 1 else name
    if wanted not in names:
        shown = ", ".join(stream or "(the file itself)" for stream in names)
        what = f"no stream `{name}`" if name else "more than one stream"
        raise UsageError(what, source, f"--stream takes one of: {shown}")
    for stream in _readable(path, source):
        if stream.stream == wanted:
            for start in range(0, stream.size, _CHUNK):
                yield stream.read(start, start + _CHUNK)
            return


def _readable(path: Path, source: str) -> Iterator[Stream]:
    """The streams of a dump that can be read; where none can, the first fault is raised."""
    faults = []
    found = False
    for stream in read_dump(path, source):
        if isinstance(stream, InputError):
            faults.append(stream)
        else:
            found = True
            yield stream
    if faults and not found:
        raise faults[0]
