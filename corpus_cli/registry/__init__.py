"""Data the core reads by: layouts of dumps and outlets, their loaders and their checks."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike, fspath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus_cli.registry.press.registry import Registry


_over: list[str] = []


def lay_over(files: Iterable[str | PathLike[str]]) -> None:
    """Lay an analyst's registry files over ours for all that this process reads from now on."""
    _over[:] = [fspath(path) for path in files]


def outlets(extra: Iterable[str | PathLike[str]] = ()) -> Registry:
    """The outlet registry, with an analyst's files laid over it; loaded once for the same files.

    Raises ConfigError with `file:line` where a file cannot be used.

    >>> outlets().match("АЗЕРТАДЖ").name
    'AZERTAC'
    """
    from corpus_cli.registry.press.registry import load

    if not extra and not _over:  # the way every line of a dump takes
        return load()
    return load((*_over, *(fspath(path) for path in extra)))
