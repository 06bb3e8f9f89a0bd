"""What a run meets on its way: inputs, records, findings, and the exit code they add up to."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from corpus_cli.errors import EXIT_DONE, EXIT_FINDINGS, CorpusError, InputError, RecordError
from corpus_cli.model import Tally
from corpus_cli.run.clock import Clock
from corpus_cli.run.select import REPEAT, UNDATED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from corpus_cli.model import Record

Result = TypeVar("Result")

COUNTED = ("kind", "language", "outlet", "layout")
_KEPT = 1000


def refuse(error: CorpusError) -> None:
    """The way of Python callers: the first finding is raised."""
    raise error


@dataclass(slots=True)
class RunReport:
    """One run's account; grows while records flow.

    `root` is the folder that sources are named from, `tell` hears of every finding at once, `own`
    names files that this run writes, which are no inputs. `sources` are the records by dump, `tally` what
    splitting met, `reasons` why things were not used, `refresh` what a refresh did and `account` how many dumps
    it read. `take` is given a row for
    each of these things; `early` holds those from before there was a file to write them to. `watch` is
    shown every record that is found.
    """

    root: Path = field(default_factory=Path.cwd)
    tell: Callable[[CorpusError], None] = refuse
    own: frozenset[Path] = frozenset()
    inputs: int = 0
    skipped: int = 0
    records: int = 0
    counts: dict[str, Counter[str]] = field(default_factory=lambda: {key: Counter() for key in (*COUNTED, "issues")})
    earliest: str | None = None
    latest: str | None = None
    findings: list[str] = field(default_factory=list)
    found: int = 0
    sources: Counter[str] = field(default_factory=Counter)
    refresh: dict[str, Any] | None = None
    account: dict[str, int] | None = None
    tally: Tally = field(default_factory=Tally)
    clock: Clock = field(default_factory=Clock)
    reasons: Counter[str] = field(default_factory=Counter)
    early: list[dict[str, Any]] = field(default_factory=list)
    take: Callable[[dict[str, Any]], object] | None = None
    watch: Callable[[Any], object] | None = None

    def add(self, error: CorpusError) -> None:
        """Note a finding and tell it."""
        if error.lost or (error.lost is None and isinstance(error, InputError)):
            self.reject(_row(error))
        if not error.told:
            return
        self.found += 1
        self.skipped += isinstance(error, InputError)
        if len(self.findings) < _KEPT:
            self.findings.append(str(error))
        self.tell(error)

    def reject(self, row: dict[str, Any]) -> None:
        """Note something that could not be used, a row as `--rejects` writes it."""
        self.reasons[row["reason"]] += 1
        if self.take:
            self.take(row)
        else:
            self.early.append(row)

    def taking(self, take: Callable[[dict[str, Any]], object]) -> None:
        """Give all rows of what could not be used to `take`, those so far at once."""
        self.take = take
        for row in self.early:
            take(row)
        self.early.clear()

    def owns(self, path: Path) -> bool:
        """True for a file that this run writes."""
        return any(os.path.realpath(path) == os.path.realpath(own) for own in self.own)

    def sift(self, results: Iterable[Result | CorpusError | Tally]) -> Iterator[Result]:
        """The records among `results`; errors become findings, and what was counted is added up."""
        for result in results:
            if isinstance(result, CorpusError):
                self.add(result)
            elif isinstance(result, Tally):
                self.tally.add(result)
            else:
                if self.watch:
                    self.watch(getattr(result, "record", result))
                yield result

    def count(self, record: Record) -> None:
        """Count a record that is written."""
        self.records += 1
        self.sources[record.source] += 1
        for key in COUNTED:
            self.counts[key][getattr(record, key) or "null"] += 1
        self.counts["issues"].update(record.issues)
        if record.date_earliest and (self.earliest is None or record.date_earliest < self.earliest):
            self.earliest = record.date_earliest
        if record.date_latest and (self.latest is None or record.date_latest > self.latest):
            self.latest = record.date_latest

    def require_input(self) -> None:
        """Raise CorpusError (exit code 2) where inputs were named and none could be read."""
        if self.skipped and self.skipped >= self.inputs and not self.records:
            raise CorpusError("no input could be read, so nothing was written")

    def recall(self, told: dict[str, Any]) -> None:
        """Take up the counts of an earlier run (its `to_dict`) that this one has left as they are."""
        self.records = told["records"]
        self.reasons.update({key: told["reasons"].get(key, 0) for key in (UNDATED, REPEAT)})
        self.earliest, self.latest = told["earliest"], told["latest"]
        self.counts = {key: Counter(told[key]) for key in self.counts}

    @property
    def exit_code(self) -> int:
        return EXIT_FINDINGS if self.found else EXIT_DONE

    @property
    def rejected(self) -> int:
        """Records that were left out for what they are, not for what was asked for."""
        return self.reasons[UNDATED] + self.reasons[REPEAT]

    def _seconds(self) -> dict[str, float]:
        """Seconds by stage; detection and normal forms are worked out while a dump is split, maybe elsewhere."""
        spent = self.clock.seconds()
        spent["detect"], spent["normalise"] = round(self.tally.detecting, 3), round(self.tally.normalising, 3)
        spent["split"] = round(max(0.0, spent["split"] - spent["detect"] - spent["normalise"]), 3)
        return spent

    def counted(self) -> str:
        """The counts that people look for, in a line."""
        tally = self.tally
        said = [f"{self.records} records of {tally.articles} articles"]
        said += [f"{tally.declared} declared"] if tally.declared else []
        said += [f"{self.rejected} rejected"] if self.rejected else []
        bad = f", {tally.undecodable} undecodable" if tally.undecodable else ""
        said.append(f"{tally.article_bytes} bytes in articles, {tally.furniture} in furniture{bad}")
        return "; ".join(said)

    def dumps(self) -> dict[str, int]:
        """Dumps by what became of them: `skipped` are those that had not changed since the last run."""
        read = self.tally.read
        return self.account or {"seen": self.inputs, "parsed": read, "skipped": 0, "failed": self.inputs - read}

    def to_dict(self) -> dict[str, Any]:
        """The account as plain data, counts largest first; the same for the same run, seconds apart."""
        counts = {
            key: dict(sorted(counter.items(), key=lambda item: (-item[1], item[0])))
            for key, counter in self.counts.items()
        }
        return {
            "inputs": self.inputs,
            "skipped": self.skipped,
            "records": self.records,
            "rejected": self.rejected,
            "dumps": self.dumps(),
            "articles": {
                "found": self.tally.articles,
                "declared": self.tally.declared,
                "rejected": self.rejected,
            },
            "bytes": {
                "articles": self.tally.article_bytes,
                "furniture": self.tally.furniture,
                "undecodable": self.tally.undecodable,
            },
            "seconds": self._seconds(),
            "reasons": dict(sorted(self.reasons.items())),
            "earliest": self.earliest,
            "latest": self.latest,
            **counts,
            **({"refresh": self.refresh} if self.refresh is not None else {}),
            "findings": self.findings,
        }


def _row(error: CorpusError) -> dict[str, Any]:
    """What `--rejects` says of an input, or a part of one, that could not be used."""
    lost = error.lost or {"source": error.where}
    reason = "no-record" if isinstance(error, RecordError) else "unreadable"
    size = lost.get("bytes")
    if size is None and lost.get("end") is not None:
        size = lost["end"] - lost["start"]
    return reject_row(reason, error.message, lost, size, lost.get("text"))


def reject_row(
    reason: str, what: str, place: dict[str, Any], size: int | None, text: str | None = None, **more: Any
) -> dict[str, Any]:
    """A row of `--rejects`: why and what, where it stands, its size in bytes, and what stands there."""
    at = {key: place.get(key) for key in ("source", "stream", "start", "end")}
    return {"reason": reason, "what": what, **at, "bytes": size, "text": text, "record": None} | more
