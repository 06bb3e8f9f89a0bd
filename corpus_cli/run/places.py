"""The place of a refreshed output: its lock, the folder beside it, and the step from draft to file."""

from __future__ import annotations

import fcntl
import os
import shutil
import stat
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus_cli.errors import Locked, OutputError, UsageError
from corpus_cli.export import STDOUT
from corpus_cli.export.whole import sweep

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCK, _STORE, _DRAFT = "lock", "store.sqlite", "draft"


@dataclass(slots=True)
class Place:
    """An output file, and the folder beside it that holds its lock, its draft and, of the first output, the store."""

    output: Path
    folder: Path

    @classmethod
    def of(cls, output: str) -> Place:
        """The place of `output`. Raises UsageError where it is no plain file."""
        path = Path(os.path.realpath(output))
        if output == STDOUT or (path.exists() and not path.is_file()):
            raise UsageError("a refresh needs a file to refresh", output, "name one with -o, or leave --refresh out")
        return cls(path, path.with_name(f".{path.name}.refresh"))

    @property
    def draft(self) -> Path:
        """Where the new output is written; it ends as the output does, which names the format."""
        return self.folder / _DRAFT / self.output.name

    @property
    def store(self) -> Path:
        return self.folder / _STORE

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep others from refreshing this output. The system lets go of the lock however the process ends.

        Removes what a killed run has left. Raises Locked, or OutputError where nothing can be written there.
        """
        try:
            self.folder.mkdir(exist_ok=True)
            handle = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            hint = "make its folder first" if isinstance(error, FileNotFoundError) else "check its permissions"
            raise OutputError(f"cannot be written: {error.strerror}", str(self.output), hint) from error
        self._lock(handle)
        try:
            self._clean()
            self.draft.parent.mkdir()
            yield
        finally:
            self._clean()
            os.close(handle)

    def _lock(self, handle: int) -> None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise Locked("another refresh of this output is running", str(self.output), "wait for its end") from None

    def _clean(self) -> None:
        sweep(self.output)
        shutil.rmtree(self.folder / _DRAFT, ignore_errors=True)

    def take(self) -> None:
        """Make the draft the output, in one step that is on disk afterwards; it keeps the old one's mode."""
        with suppress(FileNotFoundError):
            self.draft.chmod(stat.S_IMODE(self.output.stat().st_mode))
        self.draft.replace(self.output)
        handle = os.open(self.output.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
