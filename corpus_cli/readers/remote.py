"""Dumps that are no files of this machine, through fsspec: what readers ask of a path, of a URL."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from corpus_cli.errors import InputError, MissingExtra

if TYPE_CHECKING:
    from types import SimpleNamespace


def is_remote(name: str) -> bool:
    """True for a URL (`s3://bucket/dump.txt`)."""
    return "://" in name


@dataclass(frozen=True, slots=True)
class RemotePath:
    """A file at a URL, with those of `pathlib.Path`'s methods that readers use. Pickles."""

    url: str

    @property
    def name(self) -> str:
        return PurePosixPath(self.url).name

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.url).suffix

    @property
    def parent(self) -> RemotePath:
        return RemotePath(str(self.url).rpartition("/")[0])

    def open(self, mode: str = "rb") -> BinaryIO:
        """The file, to read and seek in."""
        fs, path = _file_system(self.url)
        return cast("BinaryIO", io.BufferedReader(fs.open(path, mode)))

    def stat(self) -> SimpleNamespace:
        """Its size as `st_size`. Raises FileNotFoundError."""
        from types import SimpleNamespace

        fs, path = _file_system(self.url)
        return SimpleNamespace(st_size=int(fs.size(path)))

    def read_bytes(self) -> bytes:
        """All of it."""
        with self.open() as file:
            return file.read()


def find_remote(url: str) -> Iterator[RemotePath]:
    """The files that a URL names: itself, those that a pattern matches, or all below a folder, sorted."""
    fs, path = _file_system(url)
    try:
        if any(sign in path for sign in "*?["):
            found = sorted(fs.glob(path))
        else:
            found = sorted(fs.find(path)) if fs.isdir(path) else [path] if fs.exists(path) else []
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", url, "check address and credentials") from None
    for each in found:
        yield RemotePath(fs.unstrip_protocol(each))


def _file_system(url: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ImportError:
        raise MissingExtra(f"{url}: reading it", "cluster") from None
    try:
        found: tuple[Any, str] = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise InputError(f"cannot be read: {error}", url, "fsspec names the package for each protocol") from None
    return found
