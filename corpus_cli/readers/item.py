"""What readers are given: a file, a member of an archive or an attachment, and how far it may expand."""

from __future__ import annotations

import io
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from corpus_cli.core.source import Stream
from corpus_cli.errors import InputError, MissingExtra

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD = 8192
"""Bytes that a format is told by."""


class LimitReached(InputError):
    """The dump as a whole expands too far: nothing more of it is read."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a dump may expand before reading it stops.

    `expanded` bytes in all; `ratio` of unpacked to packed bytes, of one member once `ratio_from` bytes
    came out of it and of the whole dump once four times as many did; `members` and `depth` of archives;
    `document` bytes of one page, message or line, since these are read whole.
    """

    expanded: int = 8 << 30
    ratio: int = 250
    ratio_from: int = 64 << 20
    members: int = 100_000
    depth: int = 5
    document: int = 64 << 20


@dataclass(slots=True)
class Opened:
    """What all items of one dump share: limits, what is used of them, and temporary files.

    `size` is that of the dump in bytes. With `keep` the files of streams stay until `close`, else
    each goes when the next stream is asked for.
    """

    size: int
    limits: Limits
    keep: bool = False
    expanded: int = 0
    members: int = 0
    files: int = 0
    folder: Path | None = None

    def file(self) -> Path:
        """The path of a new temporary file."""
        if self.folder is None:
            self.folder = Path(tempfile.mkdtemp(prefix="corpus-"))
        self.files += 1
        return self.folder / str(self.files)

    def drop(self, data: bytes | Path) -> None:
        """Remove a temporary file that is no longer needed."""
        if isinstance(data, Path) and data.parent == self.folder and not self.keep:
            with suppress(FileNotFoundError):
                data.unlink()

    def close(self) -> None:
        """Remove all temporary files."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)


@dataclass(slots=True)
class Item:
    """One file to read: `data` is its bytes or a path, the ending of `name` tells its format.

    `label` is what its streams are called, None where the stream is the file itself. `url` and
    `charset` are what a crawl knows of a page.
    """

    source: str
    name: str
    label: str | None
    data: bytes | Path
    opened: Opened
    depth: int = 0
    url: str | None = None
    charset: str | None = None

    @property
    def size(self) -> int:
        """Length in bytes."""
        return len(self.data) if isinstance(self.data, bytes) else self.data.stat().st_size

    @property
    def limits(self) -> Limits:
        return self.opened.limits

    def open(self) -> BinaryIO:
        """The bytes as a file to read."""
        return io.BytesIO(self.data) if isinstance(self.data, bytes) else self.data.open("rb")

    def head(self, size: int = HEAD) -> bytes:
        """The first bytes."""
        with self.open() as file:
            return file.read(size)

    def whole(self) -> bytes:
        """All bytes. Raises InputError where they are more than one document may have."""
        self.check()
        return self.data if isinstance(self.data, bytes) else self.data.read_bytes()

    def check(self) -> None:
        """Raise InputError where this is more than one document may have."""
        if self.size > self.limits.document:
            raise self.fault(f"larger than {self.limits.document >> 20} MB, the most that is read of one document")

    def stream(self, data: bytes | Path, locators: Sequence[tuple[int, str]] = (), layout: str | None = None) -> Stream:
        """A stream of this item."""
        return Stream(self.source, self.label, data, locators, layout)

    def child(self, name: str, suffix: str, data: bytes | Path) -> Item:
        """A file in this one; its streams are called `LABEL:SUFFIX`."""
        return Item(self.source, name, f"{self.label}:{suffix}", data, self.opened, self.depth + 1)

    def fault(self, message: str, hint: str | None = None) -> InputError:
        """An InputError about this item."""
        fault = InputError(message, self.where, hint)
        fault.lost = {"source": self.source, "stream": self.label if self.depth else None, "bytes": self.size or None}
        return fault

    @property
    def where(self) -> str:
        """How messages name this item."""
        return f"{self.source} [{self.label}]" if self.depth else self.source

    def count(self) -> None:
        """Note one more member of an archive. Raises LimitReached."""
        self.opened.members += 1
        if self.opened.members > self.limits.members:
            raise LimitReached(f"more than {self.limits.members} members", self.source, "unpack it by hand")

    def spend(self, count: int, size: int, packed: int) -> None:
        """Note `count` unpacked bytes of a member of which `size` have come out of `packed`.

        Raises InputError where the member, LimitReached where the whole dump expands too far.
        """
        limits, opened = self.limits, self.opened
        opened.expanded += count
        if opened.expanded > limits.expanded:
            raise LimitReached(f"expands to more than {limits.expanded >> 20} MB", self.source, "unpack it by hand")
        if opened.expanded > max(4 * limits.ratio_from, limits.ratio * opened.size):
            raise LimitReached(f"expands to more than {limits.ratio} times its size", self.source, BOMB)
        if size > max(limits.ratio_from, limits.ratio * packed):
            raise self.fault(f"expands to more than {limits.ratio} times its size", BOMB)


BOMB = "this may be a zip bomb; unpack it by hand if you trust it"


def utf8(text: str) -> bytes:
    """`text` in UTF-8; lone surrogates, which it cannot hold, become U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()


def need(module: str, feature: str, extra: str) -> Any:
    """A module of an optional package. Raises MissingExtra where it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        raise MissingExtra(feature, extra) from None
