"""Use cases of those who write layouts: try one on its own example, and start a new one from a dump."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from corpus_cli.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus_cli.core.archive.trial import Trial

MOST = 4 * 1024 * 1024
"""Bytes of a dump from which a layout is drafted: what repeats shows in the first of them."""


def try_layouts(names: Sequence[str], files: Sequence[str]) -> Iterator[Trial]:
    """Try layouts on their own examples. A name is an id, or a YAML file or folder; without any, all are tried.

    Raises ConfigError for a faulty file and UsageError for an id that does not exist.
    """
    from corpus_cli.core.archive.trial import try_layout
    from corpus_cli.registry.layout import layouts
    from corpus_cli.registry.layout.catalog import layout_files
    from corpus_cli.registry.layout.checks import read_layout

    paths = [name for name in names if name.endswith((".yaml", ".yml")) or Path(name).is_dir()]
    found = layouts([*files, *paths])
    own = {path: [read_layout(file)["id"] for file in layout_files(Path(path))] for path in paths}
    wanted = [one for name in names for one in own.get(name, [name])] if names else list(found)
    for name in wanted:
        yield try_layout(found, name)


def new_layout(dump: str, name: str | None = None) -> str:
    """A starting layout for dumps like `dump`, as YAML; its id is `name`, or comes from the file's name."""
    from corpus_cli.core.archive.draft import draft
    from corpus_cli.core.source import Stream
    from corpus_cli.core.survey import survey, window

    path = Path(dump)
    try:
        with path.open("rb") as file:
            data = file.read(MOST)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", dump, "name a dump of text") from None
    stream = Stream(dump, None, data)
    surveyed = survey(stream)
    if not surveyed.stretches:
        raise InputError("the dump is empty", dump, "name a dump of text")
    return draft(window(stream, surveyed, 0).lines, name or _slug(path.stem))


def _slug(stem: str) -> str:
    """A file's name as an id."""
    slug = "".join(char if char.isascii() and char.isalnum() else "-" for char in stem.lower())
    return "-".join(part for part in slug.split("-") if part) or "new-layout"
