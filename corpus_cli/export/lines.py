"""What the sinks of text formats share: a file that appears whole, or standard output written record by record."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, BinaryIO

from corpus_cli.errors import OutputError
from corpus_cli.export import STDOUT
from corpus_cli.export.jsonl import stdout
from corpus_cli.export.whole import whole

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from corpus_cli.model import Record


class LineSink:
    """Bytes for each record, one after another; a format says which in `lines` and, before all records, `head`."""

    def __init__(self, output: str, keys: tuple[str, ...]) -> None:
        self.output, self.keys = output, keys
        self._live = output == STDOUT
        self._stack = ExitStack()
        self._file: BinaryIO

    def __enter__(self) -> Self:
        with ExitStack() as opened:
            self._file = stdout() if self._live else self._draft(opened)
            self._put(self.head())
            self._stack = opened.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool | None:
        return self._stack.__exit__(kind, error, trace)

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

    def lines(self, record: Record) -> bytes:
        """One record in this format, with its line feed; nothing where the format has no place for it."""
        raise NotImplementedError

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
