"""An export held against the dumps it was made of: `corpus verify`.

The export is read once to learn where its records stand, which goes to disk; then dump by dump, stream by
stream, each record is read again and held against the bytes. One dump is mapped at a time.
"""

from __future__ import annotations

import mmap
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from corpus_cli.core.conformance import faults
from corpus_cli.core.proof import Problem, check_analyst, check_names, check_span, check_text, spans
from corpus_cli.errors import InputError, UsageError
from corpus_cli.readers import read_dump
from corpus_cli.run.inputs import STDIN, spooled
from corpus_cli.run.jobs import place
from corpus_cli.store.span_index import Placed, SpanIndex

if TYPE_CHECKING:
    from corpus_cli.core.proof import Read
    from corpus_cli.core.source import Stream

_NEEDED = ("schema", "id", "content_id", "source", "source_sha256", "stream", "encoding", "start", "end",
           "span_sha256", "header", "evidence")  # fmt: skip
_REMADE = "make the export again with all fields: corpus export ... --fields all -o articles.jsonl"


@dataclass(slots=True)
class Finding:
    """What does not hold: the line of the export, the record, and the value and byte of the dump where that is known."""

    line: int
    id: str | None
    source: str | None
    stream: str | None
    key: str | None
    byte: int | None
    what: str

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(slots=True)
class Account:
    """What a verification has looked at. `unchecked` spans stand in articles that the export leaves out."""

    records: int = 0
    dumps: int = 0
    findings: int = 0
    unchecked: int = 0
    tiled: bool = False

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def verify(export: str, root: Path, account: Account) -> Iterator[Finding]:
    """Everything in `export` that the dumps under `root` do not bear out; fills `account`.

    Raises UsageError for an export that does not say where its values stand (exit code 2).
    """
    with ExitStack() as opened:
        file = opened.enter_context(_open(export, opened))
        index = opened.enter_context(closing(SpanIndex()))
        for finding in _Verification(file, place(export), root, index, account).run():
            account.findings += 1
            yield finding


def _open(export: str, opened: ExitStack) -> BinaryIO:
    try:
        if export == STDIN:
            import sys

            return opened.enter_context(spooled(b"", sys.stdin.buffer)).open("rb")
        return Path(export).open("rb")
    except OSError as error:
        raise UsageError(f"cannot be read: {error.strerror}", export, "name an export") from None


@dataclass(slots=True)
class _Verification:
    file: BinaryIO
    name: str
    root: Path
    index: SpanIndex
    account: Account
    sizes: Counter[str] = field(default_factory=Counter)

    def run(self) -> Iterator[Finding]:
        yield from self._learn()
        self.index.finish()
        self.account.tiled, self.account.unchecked = self.index.tiled, self.index.unknown_others()
        for ident, line in self.index.repeated_ids():
            yield Finding(line, ident, None, None, "id", None, "another record has the same id")
        for source in self.index.sources():
            self.account.dumps += 1
            yield from self._dump(source)

    def _learn(self) -> Iterator[Finding]:
        """The first pass: schema of every record, and where it stands."""
        at = 0
        for number, line in enumerate(self.file, 1):
            begin, at = at, at + len(line)
            if not line.strip():
                continue
            record = self._record(line, number)
            if record is None:
                yield Finding(number, None, None, None, None, None, "is no record: no JSON object")
                continue
            self.account.records += 1
            found = [*faults(record)]
            for key, what in found:
                ident = record.get("id") if isinstance(record.get("id"), str) else None
                yield Finding(number, ident, None, None, key or None, None, what)
            if not found:
                foreign = [span for span in spans(record) if span.id and span.id != record["id"]]
                self.index.add(number, begin, len(line), record, foreign)

    def _record(self, line: bytes, number: int) -> dict[str, Any] | None:
        try:
            data = orjson.loads(line)
        except orjson.JSONDecodeError:
            data = None
        first = self.account.records == 0 and number == 1
        if first and not isinstance(data, dict):
            raise UsageError("these are no records in JSON Lines, so nothing in it can be shown", self.name, _REMADE)
        missing = [key for key in _NEEDED if key not in data] if first and isinstance(data, dict) else []
        if missing:
            raise UsageError(f"records without `{missing[0]}` do not say where their values stand", self.name, _REMADE)
        return data if isinstance(data, dict) else None

    def _dump(self, source: str) -> Iterator[Finding]:
        line, ident = self.index.hashes(source)[0][1:]
        wanted = self.index.streams(source)
        unread = ""
        try:
            if source == STDIN:
                raise InputError("came from standard input and cannot be read again", source)
            path = self.root / source
            yield from self._hashes(source, path)
            for stream in read_dump(path, source):
                if isinstance(stream, InputError):
                    unread = unread or f" ({stream.message})"
                elif (stream.stream or "") in wanted:
                    del wanted[stream.stream or ""]
                    yield from self._stream(stream)
        except InputError as error:
            yield Finding(line, ident, source, None, "source", None, error.message)
            return
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            yield Finding(line, ident, source, None, "source", None, f"the dump cannot be read: {why} (--root?)")
            return
        for name, (line, ident) in wanted.items():
            shown = f"no stream {name!r}" if name else "no text of its own"
            yield Finding(line, ident, source, name or None, "stream", None, f"the dump has {shown}{unread}")

    def _hashes(self, source: str, path: Path) -> Iterator[Finding]:
        import hashlib

        digest = hashlib.sha256()
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
        for sha256, line, ident in self.index.hashes(source):
            if sha256 != digest.hexdigest():
                yield Finding(line, ident, source, None, "source_sha256", None, "the dump has other bytes now")

    def _stream(self, stream: Stream) -> Iterator[Finding]:
        with ExitStack() as opened:
            read, size = _reader(stream, opened), stream.size
            end = last = 0
            for placed in self.index.placed(stream.source, stream.stream or ""):
                for problem in self._spans(placed, end, last):
                    yield self._finding(stream, placed.number, placed.id, problem)
                end, last = max(end, placed.end), max(last, placed.number)
                yield from self._placed(stream, placed, read, size)
            if self.account.tiled and end < size:
                problem = Problem("end", f"no record has the bytes {end} to {size}", end)
                yield self._finding(stream, last, None, problem)
            for number, ident, encoding, span in self.index.others(stream.source, stream.stream or ""):
                for problem in check_text(span, encoding, read, size):
                    yield self._finding(stream, number, ident, problem)

    def _spans(self, placed: Placed, end: int, last: int) -> Iterator[Problem]:
        """How a record's span stands to those before it: they end at `end`, the last is in line `last`."""
        if placed.start < end:
            yield Problem("start", f"overlaps the record before it, which ends at {end}", placed.start)
        elif self.account.tiled and placed.start > end:
            yield Problem("start", f"no record has the bytes {end} to {placed.start}", end)
        if placed.number < last:
            yield Problem("start", "stands after a record that is later in the dump", placed.start)

    def _placed(self, stream: Stream, placed: Placed, read: Read, size: int) -> Iterator[Finding]:
        self.file.seek(placed.place)
        record = orjson.loads(self.file.read(placed.size))
        problems = [*check_names(record, placed.equal), *check_analyst(record), *check_span(record, read, size)]
        for span in spans(record):
            if span.id and span.id != record["id"]:
                continue
            problems += check_text(span, record["encoding"], read, size)
            if span.start < placed.start or span.end > placed.end:
                problems += self._outside(stream, placed, span.key, (span.start, span.end))
        for problem in problems:
            yield self._finding(stream, placed.number, placed.id, problem)

    def _outside(self, stream: Stream, placed: Placed, key: str, at: tuple[int, int]) -> Iterator[Problem]:
        """A span beside its record may stand in furniture; in another article it must say in which."""
        other = self.index.article_at(stream.source, stream.stream or "", *at)
        if other and other[0] != placed.number:
            yield Problem(key, f"stands in the article {other[1]} and does not say so", at[0])

    def _finding(self, stream: Stream, line: int, ident: str | None, problem: Problem) -> Finding:
        return Finding(line, ident, stream.source, stream.stream, problem.key, problem.byte, problem.what)


def _reader(stream: Stream, opened: ExitStack) -> Read:
    """The bytes of a stream, mapped where it is a file."""
    if isinstance(stream.data, bytes) or not stream.size:
        return stream.read
    file = opened.enter_context(stream.data.open("rb"))
    mapped = opened.enter_context(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    return lambda start, end: mapped[start:end]
