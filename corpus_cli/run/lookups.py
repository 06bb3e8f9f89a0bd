"""Use cases that look something up: dates, outlets, the bytes of a stream, the schema."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import CorpusError, InputError, UsageError
from corpus_cli.readers import open_dump
from corpus_cli.run.inputs import find_inputs
from corpus_cli.run.jobs import Job, place
from corpus_cli.run.report import RunReport

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus_cli.core.source import Stream
    from corpus_cli.registry.layout import Layout
    from corpus_cli.registry.press.entry import Match, Outlet

_CHUNK = 1 << 20


def cat(dump: str, stream: str | None, root: Path) -> Iterator[bytes]:
    """The bytes that the offsets of a dump's records count.

    Without `stream` those of its only stream. Raises CorpusError (exit code 2) where there is none such.
    """
    try:
        with ExitStack() as spools:
            [*items] = find_inputs([dump], RunReport(root), records=False, dumps=True)
            if len(items) != 1:
                raise UsageError("this is a folder of dumps", dump, "name one of its files")
            streams = [*open_dump(Job.open(items[0], spools).file(), items[0].source)]
            yield from _bytes(_only(streams, stream, items[0].source))
    except InputError as error:
        raise CorpusError(error.message, place(error.where or dump), error.hint) from None
    except OSError as error:
        raise CorpusError(f"cannot be read: {error.strerror}", place(dump), "check its permissions") from error


def _only(streams: list[Stream], name: str | None, source: str) -> Stream:
    chosen = [stream for stream in streams if name in (None, stream.stream)]
    names = ", ".join(stream.stream or "(the file itself)" for stream in streams)
    if len(chosen) == 1:
        return chosen[0]
    what = f"no stream `{name}`" if name else "more than one stream"
    raise UsageError(what, source, f"--stream takes one of: {names}")


def _bytes(stream: Stream) -> Iterator[bytes]:
    for start in range(0, stream.size, _CHUNK):
        yield stream.read(start, start + _CHUNK)


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
