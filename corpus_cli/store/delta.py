"""What changed from one export to the next, record by record: ADD, MOD, MOV and DEL."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson

_PLACE = ("start", "end", "start_line", "end_line", "locator", "source_sha256")
"""Keys that say where a record stands: one that differs in nothing else has moved."""


def changes(old: Path | None, new: Path) -> Iterator[dict[str, Any]]:
    """`{"op": ..., "record": ...}` for each record that differs, those of `new` in its order, then what left.

    Both are JSON Lines whose records have an `id`; without `old` everything is new. What `old` holds besides
    records is passed over. The index is on disk: memory does not grow with the exports.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as db:
        db.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "CREATE TABLE old (number INTEGER PRIMARY KEY, id TEXT, place INTEGER, size INTEGER, whole BLOB, still BLOB);"
            "BEGIN;"
        )
        if old is not None:
            _enter(db, old)
        db.execute("CREATE INDEX by_id ON old (id)")
        for _, record in _records(new):
            op = _compare(db, record)
            if op:
                yield {"op": op, "record": record}
        if old is not None:
            yield from _left(db, old)


def _enter(db: sqlite3.Connection, old: Path) -> None:
    for (place, size), record in _records(old):
        row = (str(record["id"]), place, size, *_digests(record))
        db.execute("INSERT INTO old (id, place, size, whole, still) VALUES (?, ?, ?, ?, ?)", row)


def _compare(db: sqlite3.Connection, record: dict[str, Any]) -> str | None:
    sql = "SELECT number, whole, still FROM old WHERE id = ? ORDER BY number LIMIT 1"
    known = db.execute(sql, (str(record["id"]),)).fetchone()
    if known is None:
        return "ADD"
    db.execute("DELETE FROM old WHERE number = ?", known[:1])
    whole, still = _digests(record)
    if whole == known[1]:
        return None
    return "MOV" if still == known[2] else "MOD"


def _left(db: sqlite3.Connection, old: Path) -> Iterator[dict[str, Any]]:
    with old.open("rb") as file:
        for place, size in db.execute("SELECT place, size FROM old ORDER BY number"):
            file.seek(place)
            yield {"op": "DEL", "record": orjson.loads(file.read(size))}


def _records(path: Path) -> Iterator[tuple[tuple[int, int], dict[str, Any]]]:
    """Place and length of each line that holds a record, and the record."""
    at = 0
    with path.open("rb") as file:
        for line in file:
            begin, at = at, at + len(line)
            try:
                data = orjson.loads(line)
            except orjson.JSONDecodeError:
                continue
            if isinstance(data, dict) and "id" in data:
                yield (begin, len(line)), data


def _digests(record: dict[str, Any]) -> tuple[bytes, bytes]:
    """Of the record as it is, and of what is left of it without offsets, lines, locator and the dump's hash."""
    still = {key: value for key, value in record.items() if key not in _PLACE}
    if "header" in still:
        still["header"] = [_unplaced(entry) for entry in still["header"]]
    if "evidence" in still:
        still["evidence"] = {
            key: [_unplaced(entry) for entry in value] if isinstance(value, list) else value
            for key, value in still["evidence"].items()
        }
    return _digest(record), _digest(still)


def _unplaced(entry: Any) -> Any:
    """Without offsets; those of a value that an analyst has set aside stand deeper."""
    if isinstance(entry, list):
        return [_unplaced(item) for item in entry]
    return (
        {k: _unplaced(v) for k, v in entry.items() if k not in ("start", "end")} if isinstance(entry, dict) else entry
    )


def _digest(data: Any) -> bytes:
    return hashlib.blake2b(orjson.dumps(data), digest_size=16).digest()
