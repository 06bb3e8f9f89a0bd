"""What an export on disk still says where the store of its refresh is lost: the last records of its dumps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from corpus_cli.model import KEYS, Record, Tally
from corpus_cli.run.changes import is_jsonl
from corpus_cli.store.refresh import Kept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from corpus_cli.run.output import Output


def salvageable(export: Path, output: Output) -> bool:
    """True where there is an export that holds whole records."""
    return is_jsonl(output) and set(KEYS) <= set(output.keys) and export.is_file()


def former(export: Path, output: Output) -> dict[str, Kept]:
    """The dumps that an export names, in its order, as far as it tells of them; none where it cannot be read back."""
    found: dict[str, Kept] = {}
    if not salvageable(export, output):
        return found
    for record in _records(export):
        if record.source not in found:
            number = len(found)
            found[record.source] = Kept(
                record.source, record.source_sha256, "", "", ours=False, findings=[], tally=Tally(), number=number
            )
        kept = found[record.source]
        kept.tally.read = 1
        kept.tally.count(record.kind, record.end - record.start)
    return found


def records_of(export: Path, source: str) -> Iterator[Record]:
    """The records of one dump in an export."""
    return (record for record in _records(export) if record.source == source)


def _records(export: Path) -> Iterator[Record]:
    with export.open("rb") as file:
        for line in file:
            try:
                yield Record.from_dict(orjson.loads(line))
            except (orjson.JSONDecodeError, TypeError):
                continue
