"""What a process of the pool does: take a task, write its results to a file, say so, take the next."""

from __future__ import annotations

import os
import pickle
import signal
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, BinaryIO

from corpus_cli.errors import CorpusError

_WATCH = 2.0
"""Seconds after which an idle worker looks whether its parent still lives."""


@dataclass(slots=True)
class End:
    """Stands after the last result of a task, with what ended it where that is for the user to know."""

    error: CorpusError | None = None


def work(pipe: Connection, inherited: Sequence[Connection], folder: str) -> None:
    """Serve tasks until the pipe is closed. Ctrl-C goes to the parent, who then ends its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in inherited:
        other.close()
    parent = os.getppid()
    tempfile.tempdir = folder  # what a task leaves when it is ended goes with the pool
    with suppress(EOFError, OSError):
        while True:
            while not pipe.poll(_WATCH):
                if os.getppid() != parent:
                    return
            task, item, path = pipe.recv()
            pipe.send(_done(task, item, path))


def write_results(task: Callable[[Any], Iterable[Any]], item: Any, file: BinaryIO) -> None:
    """Write the results of a task one by one, and an End."""
    end = End()
    try:
        for result in task(item):
            pickle.dump(result, file, pickle.HIGHEST_PROTOCOL)
    except CorpusError as error:
        end = End(error)
    pickle.dump(end, file, pickle.HIGHEST_PROTOCOL)


def read_results(file: BinaryIO) -> Iterator[Any]:
    """What `write_results` wrote; raises what ended it."""
    while not isinstance(result := pickle.load(file), End):  # noqa: S301 - our own workers wrote it
        yield result
    if result.error is not None:
        raise result.error


def _done(task: Callable[[Any], Iterable[Any]], item: Any, path: str) -> str | None:
    """Do one task; None, or what went wrong that the parent should try again."""
    try:
        with Path(path).open("wb", 1 << 18) as file:
            write_results(task, item, file)
    except Exception as error:  # noqa: BLE001 - memory, a full disk, a fault of ours: the parent tries once more
        return f"{type(error).__name__}: {error}"
    return None
