"""What a run meets on its way: inputs, records, findings, and the exit code they add up to."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from corpus_cli.errors import EXIT_DONE, EXIT_FINDINGS, CorpusError, InputError

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
    names files that this run writes, which are no inputs. `sources` are the records by dump, `refresh` what
    a refresh did.
    """

    root: Path = field(default_factory=Path.cwd)
    tell: Callable[[CorpusError], None] = refuse
    own: frozenset[Path] = frozenset()
    inputs: int = 0
    skipped: int = 0
    records: int = 0
    rejected: int = 0
    counts: dict[str, Counter[str]] = field(default_factory=lambda: {key: Counter() for key in (*COUNTED, "issues")})
    earliest: str | None = None
    latest: str | None = None
    findings: list[str] = field(default_factory=list)
    found: int = 0
    sources: Counter[str] = field(default_factory=Counter)
    refresh: dict[str, Any] | None = None

    def add(self, error: CorpusError) -> None:
        """Note a finding and tell it."""
        self.found += 1
        self.skipped += isinstance(error, InputError)
        if len(self.findings) < _KEPT:
            self.findings.append(str(error))
        self.tell(error)

    def owns(self, path: Path) -> bool:
        """True for a file that this run writes."""
        return any(os.path.realpath(path) == os.path.realpath(own) for own in self.own)

    def sift(self, results: Iterable[Result | CorpusError]) -> Iterator[Result]:
        """What is no error among `results`; the errors become findings."""
        for result in results:
            if isinstance(result, CorpusError):
                self.add(result)
            else:
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
        self.records, self.rejected = told["records"], told["rejected"]
        self.earliest, self.latest = told["earliest"], told["latest"]
        self.counts = {key: Counter(told[key]) for key in self.counts}

    @property
    def exit_code(self) -> int:
        return EXIT_FINDINGS if self.found else EXIT_DONE

    def to_dict(self) -> dict[str, Any]:
        """The account as plain data, counts largest first; the same for the same run."""
        counts = {
            key: dict(sorted(counter.items(), key=lambda item: (-item[1], item[0])))
            for key, counter in self.counts.items()
        }
        return {
            "inputs": self.inputs,
            "skipped": self.skipped,
            "records": self.records,
            "rejected": self.rejected,
            "earliest": self.earliest,
            "latest": self.latest,
            **counts,
            **({"refresh": self.refresh} if self.refresh is not None else {}),
            "findings": self.findings,
        }
