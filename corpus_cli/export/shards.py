"""Outputs that are no file of this machine, and outputs in many files: through fsspec.

Shards are named by what they hold, and the manifest, which is written last, says which of them are the
export: a reader who goes by it sees the old export or the new one. A run that was broken off finds the
shards it had written.
"""

from __future__ import annotations

import hashlib
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from corpus_cli.errors import MissingExtra, OutputError
from corpus_cli.export.jsonl import dump_line

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from corpus_cli.export import Sink
    from corpus_cli.model import Record

SHARD = 64 << 20
"""Bytes from which a shard is full."""

MANIFEST = "manifest.json"


def file_system(url: str) -> tuple[Any, str]:
    """The file system of a URL or path, and the path in it. Raises MissingExtra, OutputError."""
    try:
        import fsspec
    except ImportError:
        raise MissingExtra(f"{url}: writing there", "cluster") from None
    try:
        found: tuple[Any, str] = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise OutputError(f"cannot be written: {error}", url, "fsspec names the package for each protocol") from None
    return found


class ShardSink:
    """Records as JSON Lines in shards of one folder, `part-00000-HASH.jsonl`, and a manifest of them."""

    def __init__(self, output: str, keys: tuple[str, ...]) -> None:
        self.output, self.keys = output, keys
        self._fs, self._root = file_system(output.rstrip("/") or "/")
        self._stack = ExitStack()
        self._shards: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        self._fs.makedirs(self._root, exist_ok=True)
        self._begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool | None:
        with self._stack:
            if kind is None:
                self._end()
                self._conclude()
        return None

    def write(self, record: Record) -> None:
        """Add one record."""
        line = dump_line({key: getattr(record, key) for key in self.keys})
        self._file.write(line)
        self._digest.update(line)
        self._size += len(line)
        self._records += 1
        if self._size >= SHARD:
            self._end()
            self._begin()

    def _begin(self) -> None:
        self._file = self._stack.enter_context(tempfile.NamedTemporaryFile(prefix="corpus-shard-"))  # noqa: SIM115
        self._digest = hashlib.sha256()
        self._size = self._records = 0

    def _end(self) -> None:
        """Bring the shard to its place, where it is not there already."""
        self._file.flush()
        if self._records:
            sha256 = self._digest.hexdigest()
            name = f"part-{len(self._shards):05}-{sha256[:12]}.jsonl"
            self._shards.append({"name": name, "sha256": sha256, "bytes": self._size, "records": self._records})
            place = f"{self._root}/{name}"
            if not (self._fs.exists(place) and self._fs.size(place) == self._size):
                put(self._fs, self._file.name, place)
        self._file.close()

    def _conclude(self) -> None:
        """Write the manifest; then the shards of an older export are nobody's."""
        named = {shard["name"] for shard in self._shards}
        manifest = {"records": sum(shard["records"] for shard in self._shards), "shards": self._shards}
        with tempfile.NamedTemporaryFile(prefix="corpus-shard-") as draft:
            draft.write(orjson.dumps(manifest, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
            draft.flush()
            put(self._fs, draft.name, f"{self._root}/{MANIFEST}")
        for path in self._fs.glob(f"{self._root}/part-*.jsonl"):
            if path.rpartition("/")[2] not in named:
                self._fs.rm(path)


class DeliveredSink:
    """A sink on a temporary file, which goes to a URL when it is whole."""

    def __init__(self, output: str, inner: Sink, draft: Path, folder: tempfile.TemporaryDirectory[str]) -> None:
        self.output, self._inner, self._draft, self._folder = output, inner, draft, folder
        self._fs, self._place = file_system(output)

    def __enter__(self) -> Self:
        self._inner.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool | None:
        with self._folder:
            self._inner.__exit__(kind, error, trace)
            if kind is None:
                put(self._fs, str(self._draft), self._place)
        return None

    def write(self, record: Record) -> None:
        """Add one record."""
        self._inner.write(record)


def put(fs: Any, draft: str, place: str) -> None:
    """Bring a local file to a file system, whole or not at all. Raises OutputError."""
    try:
        fs.put_file(draft, f"{place}.part")
        fs.mv(f"{place}.part", place)
    except OSError as error:
        raise OutputError(
            f"cannot be written: {error.strerror or error}", place, "what was there is as it was"
        ) from None
