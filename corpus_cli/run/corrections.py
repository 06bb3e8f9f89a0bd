"""The corrections file of a run: loaded once, its faults told, and what of it concerns dumps that are gone."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from corpus_cli.errors import ConfigError, CorrectionError
from corpus_cli.model import Record
from corpus_cli.registry.corrections import Book, as_finding, read_book
from corpus_cli.run.inputs import STDIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus_cli.run.report import RunReport

NAME = "corrections.yaml"
"""The file that counts beside a configuration which names none."""


def beside(config: str | None) -> str:
    """The corrections file that counts for a configuration, or for the working folder."""
    return str(Path(config).parent / NAME) if config else NAME


def load_book(path: str | None) -> Book | None:
    """The corrections in `path`. Raises ConfigError where the file cannot be read."""
    if path is None:
        return None
    try:
        stat = Path(path).stat()
    except OSError as error:
        hint = "`corpus correct` writes one" if isinstance(error, FileNotFoundError) else "check the path"
        raise ConfigError(f"the corrections file cannot be read: {error.strerror}", path, hint) from None
    return _load(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=4)
def _load(path: str, _changed: int, _size: int) -> Book:
    return read_book(Path(path))


def tell_faults(book: Book | None, report: RunReport) -> None:
    """Add to `report` what is wrong with the file itself, and corrections of dumps that are no longer there."""
    if book is None:
        return
    for error in book.faults:
        report.add(as_finding(error))
    counted = Counter(entry.source for entry in book.entries)
    for source, count in counted.items():
        if source != STDIN and not os.path.lexists(os.fsencode(report.root / source)):
            first = next(entry for entry in book.entries if entry.source == source)
            more = f" (and {count - 1} more of this dump)" if count > 1 else ""
            what = f"`{first.do}` was not applied: the dump {source} is not there{more}"
            hint = "where it has another name now, write that into `source`; else remove the entry; --root?"
            report.add(CorrectionError(what, first.where, hint, first.key))


def attached(records: Iterable[Record], book: Book | None, report: RunReport) -> Iterator[Record]:
    """Records with the corrections of their fields, for stages that have no dump. Reads all of them before the first."""
    if book is None:
        yield from records
        return
    from corpus_cli.core.corrections.records import Search

    tell_faults(book, report)
    search = Search(book.entries, report.add)
    with tempfile.TemporaryFile(prefix="corpus-corrections-") as spool:
        for number, record in enumerate(records):
            search.look(number, record)
            spool.write(orjson.dumps(record.to_dict()) + b"\n")
        search.settle()
        spool.seek(0)
        yield from search.attach(Record.from_dict(orjson.loads(line)) for line in spool)


def unread(book: Book | None, source: str, streams: set[str | None]) -> Iterator[CorrectionError]:
    """Corrections of streams that a dump does not have."""
    for entry in book.of(source) if book else ():
        if entry.stream not in streams:
            shown = f"no stream {entry.stream!r}" if entry.stream else "no text of its own: its records name a `stream`"
            hint = "copy `stream` from a record"
            yield CorrectionError(f"`{entry.do}` was not applied: {source} has {shown}", entry.where, hint, entry.key)
