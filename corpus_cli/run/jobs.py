"""One input at a time: what it holds, its records, and what stops them."""

from __future__ import annotations

import sys
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TypeVar, cast

from corpus_cli.errors import EXIT_FINDINGS, CorpusError, InputError
from corpus_cli.run.inputs import RECORD_ENDINGS, STDIN, Input, spooled, unreadable
from corpus_cli.run.records import first_line, holds_records, not_records, read_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import ExitStack
    from io import BufferedReader
    from pathlib import Path

    from corpus_cli.model import Record

Result = TypeVar("Result")


@dataclass(slots=True)
class Job:
    """An input whose first line has been looked at.

    `ours` says that it holds records, `empty` that it is a stream of them without any; `first` is
    what was read of standard input to find that out, `spools` keeps its copy while it is needed.
    """

    source: str
    path: Path | None
    spools: ExitStack
    ours: bool = False
    empty: bool = False
    first: bytes = b""

    @classmethod
    def open(cls, item: Input, spools: ExitStack) -> Job:
        """Look at the first line of `item`; where that fails, reading it later says why."""
        job = cls(item.source, item.path, spools)
        with suppress(OSError, InputError):
            if item.path is None:
                job._look(_stdin())
            else:
                with item.path.open("rb") as file:
                    job._look(file)
        return job

    def _look(self, file: BufferedReader) -> None:
        line = first_line(file)
        stream = self.path is None or self.path.suffix.lower() in RECORD_ENDINGS
        self.ours = holds_records(line)
        self.empty = stream and not line and not file.peek(1)
        self.first = line if self.path is None else b""

    def records(self) -> Iterator[Record | CorpusError]:
        """The records in this input. Raises InputError for a dump, OSError where it cannot be read."""
        with nullcontext(_stdin()) if self.path is None else self.path.open("rb") as file:
            if not (self.ours or self.empty):
                raise not_records(self.source)
            yield from read_records(chain([self.first] if self.first else [], file), place(self.source))

    def file(self) -> Path:
        """The dump as a file; standard input is spooled first."""
        return self.path or self.spools.enter_context(spooled(self.first, _stdin()))


def _stdin() -> BufferedReader:
    if sys.stdin is None:
        raise InputError("standard input is closed", STDIN, "name a file")
    return cast("BufferedReader", sys.stdin.buffer)


def guarded(results: Callable[[], Iterator[Result | CorpusError]], source: str) -> Iterator[Result | CorpusError]:
    """The results of one input; what stops them comes out as their last one, and the other inputs go on.

    Errors that are not the input's (a layout that does not exist) are raised.
    """
    try:
        yield from results()
    except CorpusError as error:
        if error.exit_code != EXIT_FINDINGS:
            raise
        where = place(error.where or source)
        again = type(error)(error.message, where, error.hint)
        again.lost = error.lost or {"source": where}
        yield again
    except BrokenPipeError:
        raise
    except OSError as error:
        yield unreadable(error, place(source))


def place(source: str) -> str:
    """How messages name an input."""
    return "standard input" if source == STDIN else source
