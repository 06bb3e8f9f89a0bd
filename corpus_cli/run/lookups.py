"""Use cases that look something up: dates, outlets, layouts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus_cli.errors import CorpusError
    from corpus_cli.registry.layout import Layout
    from corpus_cli.registry.press.entry import Match, Outlet


def read_date(
    text: str, *, language: str | None, reference: str | None, day_first: bool | None
) -> dict[str, Any] | None:
    """What `text` says of a date, as plain data; None where it says nothing."""
    from corpus_cli.core.dates import parse_date

    found = parse_date(text, language=language, reference=reference, day_first=day_first)
    if found is None:
        return None
    keys = ("date", "time", "edtf", "issues", "rule", "start", "end")
    return {"text": text} | {key: getattr(found, key) for key in keys}


def list_outlets(files: Sequence[str]) -> Iterator[Outlet]:
    """The outlets of the registry, with those of an analyst's files laid over it."""
    from corpus_cli.registry import outlets

    yield from outlets(files)


def match_outlet(name: str, files: Sequence[str]) -> Match | None:
    """The outlet that a name, or an address, names."""
    from corpus_cli.registry import outlets

    known = outlets(files)
    return (known.by_domain(name) if "." in name else None) or known.match(name)


def check_outlets(files: Sequence[Path]) -> list[CorpusError]:
    """Every fault of registry files; without any named, of our own."""
    from corpus_cli.registry.press.index import build, check_files, registry_files

    if not files:
        return [*check_files(registry_files())]
    return [*check_files(files, build())]


def list_layouts(files: Sequence[str]) -> list[Layout]:
    """The layouts, those tried first first, with an analyst's files laid over ours."""
    from corpus_cli.registry.layout import layouts

    return layouts(files).all()


def show_layout(name: str, files: Sequence[str]) -> str:
    """The YAML of a layout. Raises UsageError for a name that does not exist."""
    from corpus_cli.registry.layout import layouts

    return Path(layouts(files).file(name)).read_text("utf-8", "replace")
