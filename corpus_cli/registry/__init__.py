"""Data the core reads by: layouts of dumps and outlets, their loaders and their checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import PathLike, fspath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus_cli.registry.press.registry import Registry


_over: list[Registry] = []
"""The registry in use where it is not ours alone, after those that were before it."""


@contextmanager
def using(registry: Registry) -> Iterator[None]:
    """What is read inside is read with this registry."""
    _over.append(registry)
    try:
        yield
    finally:
        _over.pop()


def outlets(extra: Iterable[str | PathLike[str]] = ()) -> Registry:
    """The outlet registry, with an analyst's files laid over it; loaded once for the same files and what is in them.

    Raises ConfigError with `file:line` where a file cannot be used.

    >>> outlets().match("АЗЕРТАДЖ").name
    'AZERTAC'
    """
    from corpus_cli.registry.press.registry import load

    names = tuple(fspath(path) for path in extra)
    if names:
        return load(names, contents(names))
    return _over[-1] if _over else load()  # the way every line of a dump takes


def contents(files: Iterable[str | PathLike[str]]) -> tuple[bytes, ...]:
    """What files hold, so that what was loaded from them is not taken for what they hold now; b"" of none."""
    from pathlib import Path

    return tuple(path.read_bytes() if path.is_file() else b"" for path in map(Path, files))
