"""What a refresh must remember: the records of each dump before they are linked, and what they were made of.

Everything in it can be made again from the dumps: a store that is lost or broken costs time only. Records are
held against their digest when they are read, so that a damaged store is noticed.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import orjson

from corpus_cli.model import Record, Tally

_VERSION = 2
_TABLES = """
CREATE TABLE IF NOT EXISTS dumps (
    source TEXT PRIMARY KEY, sha256 TEXT, made_by TEXT, digest TEXT, ours INTEGER, findings BLOB, tally BLOB, number INTEGER);
CREATE TABLE IF NOT EXISTS records (source TEXT, number INTEGER, data BLOB, PRIMARY KEY (source, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run (one INTEGER PRIMARY KEY CHECK (one = 1), data BLOB);
"""


class StoreBroken(Exception):
    """The store does not hold what it should: it is thrown away and made again."""


@dataclass(slots=True)
class Kept:
    """What is known of a dump: hash of its bytes, what its records were `made_by`, digest of these, its findings.

    `tally` is what splitting it has counted, `number` its place among the dumps of the last run.
    """

    source: str
    sha256: str
    made_by: str
    digest: str
    ours: bool
    findings: list[dict[str, Any]]
    tally: Tally
    number: int

    @classmethod
    def of(cls, row: tuple[Any, ...]) -> Kept:
        """From a row of the table."""
        source, sha256, maker, digest, ours, findings, tally, number = row
        counted = Tally(**orjson.loads(tally))
        return cls(source, sha256, maker, digest, bool(ours), orjson.loads(findings), counted, number)

    def row(self) -> tuple[Any, ...]:
        """As a row of the table."""
        told, counted = (
            orjson.dumps(self.findings),
            orjson.dumps(asdict(replace(self.tally, detecting=0.0, normalising=0.0))),
        )
        return self.source, self.sha256, self.made_by, self.digest, self.ours, told, counted, self.number


@dataclass(slots=True)
class LastRun:
    """What was written last: the key of the result, hash of each output, records by dump, the run's counts."""

    key: str = ""
    outputs: dict[str, str] = field(default_factory=dict)
    sources: dict[str, int] = field(default_factory=dict)
    report: dict[str, Any] = field(default_factory=dict)


class RefreshStore:
    """The store of one output. Methods raise StoreBroken where the file is damaged, OSError where it cannot be written."""

    def __init__(self, path: Path, *, reading: bool = False) -> None:
        self.path = path
        self.db = self._connect(reading=reading) if reading else self._open()

    def _open(self) -> sqlite3.Connection:
        try:
            return self._connect()
        except StoreBroken:
            self.path.unlink(missing_ok=True)
            return self._connect()

    def _connect(self, *, reading: bool = False) -> sqlite3.Connection:
        with _faults():
            mode = "?mode=ro" if reading else ""
            db = sqlite3.connect(f"{self.path.absolute().as_uri()}{mode}", isolation_level=None, uri=True)
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if version not in (0, _VERSION):
                db.close()
                raise StoreBroken
            if not version:
                db.executescript(f"{_TABLES} PRAGMA user_version = {_VERSION};")
            return db

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    def reset(self) -> None:
        """Begin with an empty store."""
        self.db.close()
        self.path.unlink(missing_ok=True)
        self.db = self._connect()

    def dumps(self) -> dict[str, Kept]:
        """All dumps, in the order of the last run."""
        with _faults():
            rows = self.db.execute(
                "SELECT source, sha256, made_by, digest, ours, findings, tally, number FROM dumps ORDER BY number, source"
            ).fetchall()
            return {row[0]: Kept.of(row) for row in rows}

    def put(self, kept: Kept, records: Iterable[Record]) -> None:
        """Replace the records of a dump, all or none of them; its digest is set.

        `kept.findings` and `kept.tally` may grow until the last record is in.
        """
        digest = hashlib.sha256()
        with self._transaction():
            self.db.execute("DELETE FROM records WHERE source = ?", (kept.source,))
            for number, record in enumerate(records):
                data = orjson.dumps(record.to_dict())
                digest.update(data)
                with _faults():
                    self.db.execute("INSERT INTO records VALUES (?, ?, ?)", (kept.source, number, data))
            kept.digest = digest.hexdigest()
            with _faults():
                self.db.execute("INSERT OR REPLACE INTO dumps VALUES (?, ?, ?, ?, ?, ?, ?, ?)", kept.row())

    def sound(self, kept: Kept) -> bool:
        """True where the records of a dump are as they were written."""
        digest = hashlib.sha256()
        for data in self._data(kept.source):
            digest.update(data)
        return digest.hexdigest() == kept.digest

    def records(self, source: str) -> Iterator[Record]:
        """The records of a dump."""
        for data in self._data(source):
            yield Record.from_dict(orjson.loads(data))

    def _data(self, source: str) -> Iterator[bytes]:
        with _faults():
            yield from (
                row[0]
                for row in self.db.execute("SELECT data FROM records WHERE source = ? ORDER BY number", (source,))
            )

    def last_run(self) -> LastRun:
        """What was written last; an empty one where nothing was."""
        with _faults():
            row = self.db.execute("SELECT data FROM run").fetchone()
            return LastRun(**orjson.loads(row[0])) if row else LastRun()

    def finish(self, run: LastRun, sources: list[str]) -> None:
        """Note what was written, and forget the dumps that are not among `sources`, which come in this order."""
        data = {name: getattr(run, name) for name in LastRun.__slots__}
        with self._transaction(), _faults():
            self.db.execute("INSERT OR REPLACE INTO run VALUES (1, ?)", (orjson.dumps(data),))
            self.db.execute("UPDATE dumps SET number = -1")
            rows = ((number, source) for number, source in enumerate(sources))
            self.db.executemany("UPDATE dumps SET number = ? WHERE source = ?", rows)
            self.db.execute("DELETE FROM records WHERE source IN (SELECT source FROM dumps WHERE number = -1)")
            self.db.execute("DELETE FROM dumps WHERE number = -1")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with _faults():
            self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise
        with _faults():
            self.db.execute("COMMIT")


@contextmanager
def _faults() -> Iterator[None]:
    """What SQLite says: a disk that is full or read-only is the system's fault, all else is a damaged file."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if any(word in str(error) for word in ("full", "readonly", "unable to open", "I/O", "locked")):
            raise OSError(f"{error}") from error
        raise StoreBroken from error
    except (sqlite3.DatabaseError, ValueError, TypeError) as error:
        raise StoreBroken from error
