"""JSON Lines: one compact object a line, UTF-8 unescaped, keys in the order asked for."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from corpus_cli.errors import OutputError
from corpus_cli.export import STDOUT
from corpus_cli.export.whole import whole

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from corpus_cli.model import Record


def dump_line(data: dict[str, Any]) -> bytes:
    """`data` as a line of JSON with its line feed."""
    return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)


class JsonlSink:
    """Records as JSON Lines: a file appears whole, standard output gets each record at once."""

    def __init__(self, output: str, keys: tuple[str, ...]) -> None:
        self.output, self.keys = output, keys
        self._stack = ExitStack()
        self._file: BinaryIO
        self._live = output == STDOUT

    def __enter__(self) -> Self:
        self._file = stdout() if self._live else self._stack.enter_context(self._draft())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool | None:
        return self._stack.__exit__(kind, error, trace)

    def write(self, record: Record) -> None:
        """Add one record."""
        line = dump_line({key: getattr(record, key) for key in self.keys})
        if not self._live:
            self._file.write(line)
            return
        try:
            self._file.write(line)
            self._file.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"cannot be written: {error.strerror}", "standard output") from error

    def _draft(self) -> BinaryIO:
        # The file is closed, and so flushed, before `whole` renames it: the stack unwinds backwards.
        return self._stack.enter_context(whole(self.output)).open("wb")


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
