"""What a refresh has to do: each dump new, changed, kept, stale or gone."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from corpus_cli.errors import CorpusError, InputError, UsageError
from corpus_cli.run.fingerprint import file_hash, made_by, made_for
from corpus_cli.run.inputs import find_inputs
from corpus_cli.run.jobs import Job

if TYPE_CHECKING:
    from corpus_cli.registry.corrections import Book
    from corpus_cli.run.inputs import Input
    from corpus_cli.run.report import RunReport
    from corpus_cli.run.settings import Settings
    from corpus_cli.store.refresh import Kept

NEW, CHANGED, OPTIONS, KEPT, STALE, GONE = "new", "changed", "options changed", "kept", "stale", "gone"
PARSED = (NEW, CHANGED, OPTIONS)
SHRINK = 0.1
"""Share of the dumps, or records, that may leave at once."""


@dataclass(slots=True)
class Step:
    """One dump, what is to be done with it, and what new records are made by.

    A `job` of None cannot be read, `why` says it; then the dump is stale.
    """

    source: str
    what: str
    sha256: str = ""
    job: Job | None = None
    ours: bool = False
    why: str = ""
    made_by: str = ""


@dataclass(slots=True)
class Plan:
    """The dumps in the order of the export, and those that are gone.

    `unknown` are dumps that cannot be read and of which nothing is known, `missed` counts inputs that are not there.
    """

    steps: list[Step] = field(default_factory=list)
    gone: list[Kept] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    missed: int = 0

    def count(self, *kinds: str) -> int:
        """How many dumps are to be treated in one of these ways."""
        return sum(step.what in kinds for step in self.steps)

    def moved(self) -> set[str]:
        """Dumps that are gone and whose bytes have another name now: they have not left."""
        there = {step.sha256 for step in self.steps}
        return {kept.source for kept in self.gone if kept.sha256 in there}


def plan(
    settings: Settings,
    known: dict[str, Kept],
    report: RunReport,
    spools: ExitStack,
    former: dict[str, Kept] | None = None,
) -> Plan:
    """What is to be done, told from what is `known` of each dump. Reads the bytes of every dump, parses none.

    `former` are dumps that the export names, where the store no longer knows them.
    """
    told = known or former or {}
    found, maker, book = Plan(), made_by(settings), settings.book()
    for item in find_inputs(settings.inputs, report, records=True, dumps=True):
        if item.path is None:
            raise UsageError("standard input cannot be refreshed", "-", "name files, or leave --refresh out")
        step = _step(item, told.get(item.source), made_for(maker, book, item.source), spools)
        if step.what == STALE and item.source not in told:
            found.unknown.append(item.source)
            report.add(_stale(step, "check its permissions"))
            continue
        if step.what == KEPT and _told_elsewhere(told[item.source], book):
            step.what = OPTIONS
        found.steps.append(step)
    found.missed = report.inputs - len(found.steps) - len(found.unknown)
    if told is known:
        _lost(found, known, report.root)
    elif not any(step.ours for step in found.steps):  # records of ours name dumps that are no inputs
        _lost(found, told, report.root)
        found.gone.clear()
    for step in found.steps:
        if step.what == STALE:
            report.add(_stale(step, "its last records stay, marked `stale`"))
    return found


def _step(item: Input, kept: Kept | None, maker: str, spools: ExitStack) -> Step:
    """The step for one input."""
    path = item.path
    assert path is not None
    try:
        sha256, why = file_hash(path), "it is gone"
    except OSError as error:
        sha256, why = None, error.strerror or str(error)
    if sha256 is None:
        return Step(item.source, STALE, kept.sha256 if kept else "", ours=bool(kept and kept.ours), why=why)
    job = Job.open(item, spools)
    what = NEW if kept is None else CHANGED if kept.sha256 != sha256 else OPTIONS if kept.made_by != maker else KEPT
    return Step(item.source, what, sha256, job, job.ours or job.empty, made_by=maker)


def _told_elsewhere(kept: Kept, book: Book | None) -> bool:
    """What was told of corrections of this dump names lines of their file in which they no longer stand."""
    keyed = [(told["where"], told["key"]) for told in kept.findings if told.get("key")]
    return any(book is None or book.place(key) != where for where, key in keyed)


def _stale(step: Step, hint: str) -> InputError:
    return InputError(f"cannot be read: {step.why}", step.source, hint)


def _lost(found: Plan, known: dict[str, Kept], root: Path) -> None:
    """Dumps of the last run that the inputs no longer give: stale in their former place, or gone."""
    there = {step.source for step in found.steps}
    before: str | None = None
    for source, kept in known.items():
        if source not in there:
            if not _hidden(root / source):
                found.gone.append(kept)
                continue
            at = next((i + 1 for i, step in enumerate(found.steps) if step.source == before), 0)
            found.steps.insert(at, Step(source, STALE, kept.sha256, ours=kept.ours, why="a folder on the way to it"))
        before = source


def _hidden(path: Path) -> bool:
    """True where nobody can say whether a file is there: it, or a folder on the way, cannot be read."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return path.is_symlink()
    except OSError:
        return True
    return any(not os.access(folder, os.R_OK | os.X_OK) for folder in path.parents)


def guard(what: str, leaving: int, of: int, names: list[str]) -> None:
    """Raise CorpusError (exit code 2) where more than a tenth would leave at once."""
    if leaving > SHRINK * of:
        shown = ", ".join(names[:3]) + (" ..." if len(names) > 3 else "")
        hint = f"{shown}; is a share mounted, do the globs match? --allow-shrink writes it all the same"
        raise CorpusError(f"{leaving} of {of} {what} would leave the export, so nothing was written", None, hint)
