"""What the sinks of text formats share: a file that appears whole, or standard output written record by record."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, BinaryIO

from corpus_cli.errors import OutputError
from corpus_cli.export import STDOUT
from corpus_cli.export.whole import whole

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from corpus_cli.model import Record


class LineSink(ABC):
    """Bytes for each record, one after another; a format says which in `lines` and, before all records, `head`."""

    def __init__(self, output: str, keys: tuple[str, ...]) -> None:
        self.output, self.keys = output, keys
        self._live = output == STDOUT
        self._stack = ExitStack()
        self._file: BinaryIO

    def __enter__(self) -> Self:
        with ExitStack() as opened:
            self._file = stdout() if self._live else self._draft(opened)
            if head := self.head():
                self._put(head)
            self._stack = opened.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool | None:
        with self._stack:
            if error is None and (tail := self.tail()):
                self._put(tail)
            return self._stack.pop_all().__exit__(kind, error, trace)

    def write(self, record: Record) -> None:
        """Add one record."""
        self._put(self.lines(record))

    def _draft(self, opened: ExitStack) -> BinaryIO:
        # The file is closed, and so flushed, before `whole` renames it: the stack unwinds backwards.
        draft = opened.enter_context(whole(self.output))
        return opened.enter_context(draft.open("wb"))

    def head(self) -> bytes:
        """What stands before the first record."""
        return b""

    def tail(self) -> bytes:
        """What stands after the last record."""
        return b""

    @abstractmethod
    def lines(self, record: Record) -> bytes:
        """One record in this format, with its line feed; nothing where the format has no place for it."""

    def _put(self, data: bytes) -> None:
        if not self._live:
            self._file.write(data)
            return
        try:
            self._file.write(data)
            self._file.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"cannot be written: {error.strerror}", "standard output") from error


class _Terminal:
    """Standard output where it is a terminal: nothing that a text holds may steer it."""

    def write(self, line: bytes) -> None:
        from corpus_cli.text.visible import visible

        sys.stdout.write(visible(line.decode("utf-8", "replace")))

    def flush(self) -> None:
        sys.stdout.flush()


def stdout() -> Any:
    """Standard output for bytes; text on its way to a terminal is made harmless."""
    if sys.stdout is None:
        raise OutputError("standard output is closed", None, "name a file with -o")
    return _Terminal() if sys.stdout.isatty() else sys.stdout.buffer
