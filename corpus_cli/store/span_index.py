"""Where every record of an export stands, and what it says of other articles: kept on disk while it is verified."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corpus_cli.core.proof import Span

_TABLES = """
CREATE TABLE records (
    number INTEGER PRIMARY KEY, place INTEGER, size INTEGER, id TEXT, source TEXT, stream TEXT, start INTEGER,
    end INTEGER, furniture INTEGER, encoding TEXT, sha256 TEXT, span TEXT);
CREATE TABLE others (number INTEGER, key TEXT, start INTEGER, end INTEGER, text TEXT, id TEXT);
"""
_INDEXES = """
CREATE INDEX by_place ON records (source, stream, start);
CREATE INDEX by_id ON records (id);
CREATE INDEX by_other ON others (id);
"""


@dataclass(slots=True)
class Placed:
    """A record's place in the export (line, byte, length of the line) and in its stream; `equal` spans come before it."""

    number: int
    place: int
    size: int
    id: str
    start: int
    end: int
    furniture: bool
    equal: int


class SpanIndex:
    """The records of one export. A file of SQLite's own, deleted on close."""

    def __init__(self) -> None:
        self.db = sqlite3.connect("", isolation_level=None)
        self.db.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES} BEGIN;")

    def close(self) -> None:
        """Delete the index."""
        self.db.close()

    def add(self, number: int, place: int, size: int, record: dict[str, Any], foreign: list[Span]) -> None:
        """Enter the record of line `number`, which stands at byte `place` of the export."""
        row = (number, place, size, record["id"], record["source"], record["stream"] or "", record["start"],
               record["end"], record["kind"] == "furniture", record["encoding"], record["source_sha256"],
               record["span_sha256"])  # fmt: skip
        self.db.execute("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        self.db.executemany(
            "INSERT INTO others VALUES (?, ?, ?, ?, ?, ?)",
            ((number, s.key, s.start, s.end, s.text, s.id) for s in foreign),
        )

    def finish(self) -> None:
        """All records are entered."""
        self.db.executescript(_INDEXES)

    def sources(self) -> list[str]:
        """The dumps, in the order in which the export has them."""
        return [row[0] for row in self.db.execute("SELECT source FROM records GROUP BY source ORDER BY min(number)")]

    def streams(self, source: str) -> dict[str, tuple[int, str]]:
        """The streams of a dump that records stand in, with line and id of the first record of each."""
        sql = "SELECT stream, min(number), id FROM records WHERE source = ? GROUP BY stream ORDER BY 2"
        return {row[0]: (row[1], row[2]) for row in self.db.execute(sql, (source,))}

    def hashes(self, source: str) -> list[tuple[str, int, str]]:
        """The hashes that records give their dump: hash, the first line that has it and its id."""
        sql = "SELECT sha256, min(number), id FROM records WHERE source = ? GROUP BY sha256 ORDER BY 2"
        return self.db.execute(sql, (source,)).fetchall()

    def placed(self, source: str, stream: str) -> Iterator[Placed]:
        """The records of a stream by where they start."""
        rows = self.db.execute(
            "SELECT number, place, size, id, start, end, furniture, row_number() OVER (PARTITION BY span ORDER BY number) - 1"
            " FROM records WHERE source = ? AND stream = ? ORDER BY start, number",
            (source, stream),
        )
        return (Placed(*row) for row in rows)

    def others(self, source: str, stream: str) -> Iterator[tuple[int, str, str, Span]]:
        """What records say of articles in this stream: the record's line and id, the article's encoding, the span."""
        rows = self.db.execute(
            "SELECT others.number, one.id, other.encoding, others.key, others.start, others.end, others.text, others.id"
            " FROM records AS other JOIN others ON others.id = other.id JOIN records AS one ON one.number = others.number"
            " WHERE other.source = ? AND other.stream = ? ORDER BY others.number",
            (source, stream),
        )
        return ((row[0], row[1], row[2], Span(*row[3:])) for row in rows)

    def article_at(self, source: str, stream: str, start: int, end: int) -> tuple[int, str] | None:
        """Line and id of the last article of a stream that has bytes of `start` to `end`."""
        sql = (
            "SELECT number, id, end FROM records WHERE source = ? AND stream = ? AND start < ? AND NOT furniture"
            " ORDER BY start DESC LIMIT 1"
        )
        row = self.db.execute(sql, (source, stream, end)).fetchone()
        return (row[0], row[1]) if row and row[2] > start else None

    def repeated_ids(self) -> Iterator[tuple[str, int]]:
        """Ids that more than one record has, with the line of the second."""
        sql = "SELECT id, max(number) FROM records GROUP BY id HAVING count(*) > 1 ORDER BY 2"
        return iter(self.db.execute(sql).fetchall())

    def unknown_others(self) -> int:
        """Spans in articles that the export does not hold."""
        sql = "SELECT count(*) FROM others WHERE id NOT IN (SELECT id FROM records)"
        found: int = self.db.execute(sql).fetchone()[0]
        return found

    @property
    def tiled(self) -> bool:
        """The export has furniture, so every byte must be in it."""
        return self.db.execute("SELECT 1 FROM records WHERE furniture LIMIT 1").fetchone() is not None
