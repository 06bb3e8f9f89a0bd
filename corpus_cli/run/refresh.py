"""An export made anew where its dumps, or what they are read with, have changed: the same bytes as a full run.

Records are kept as they are before `link`, which looks at all dumps together and so runs over all of them again.
The order of the last steps is what makes a kill harmless: the draft is whole on disk, then `--changes`, then the
export is renamed, then the store takes note; each run tells from the files alone how far the one before it came.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from corpus_cli.errors import CorpusError, CorrectionError, InputError, OutputError, RecordError
from corpus_cli.export.whole import sweep
from corpus_cli.model import Tally
from corpus_cli.run import plan as todo
from corpus_cli.run.chain import SERIAL, Unlinked, unlinked
from corpus_cli.run.changes import check_changes, leads_to, source_counts, write_changes
from corpus_cli.run.corrections import tell_faults
from corpus_cli.run.fingerprint import file_hash, program_version
from corpus_cli.run.jobs import place
from corpus_cli.run.output import conclude, pour
from corpus_cli.run.places import Place
from corpus_cli.run.plan import KEPT, PARSED, STALE, Plan, Step, guard, plan
from corpus_cli.run.report import RunReport
from corpus_cli.run.salvage import former, records_of, salvageable
from corpus_cli.run.tasks import DumpLost
from corpus_cli.store.refresh import Kept, LastRun, RefreshStore, StoreBroken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.engine import Engine
    from corpus_cli.model import Record
    from corpus_cli.run.output import Output
    from corpus_cli.run.settings import Settings


def refresh(settings: Settings, report: RunReport, *, allow_shrink: bool = False, engine: Engine = SERIAL) -> RunReport:
    """Bring the outputs up to date; the report returned says in `refresh` what was done.

    Raises Locked where another refresh holds an output, CorpusError where nothing may be written.
    """
    output = settings.output()
    check_changes(output)
    places = [Place.of(name) for name in (output.path, *output.also)]
    try:
        with ExitStack() as held:
            for one in places:
                held.enter_context(one.held())
            store = held.enter_context(closing(RefreshStore(places[0].store)))
            try:
                return _Refresh(settings, output, places, store, report, allow_shrink, engine).run()
            except StoreBroken:
                store.reset()
                again = RunReport(report.root, report.tell, report.own)
                return _Refresh(settings, output, places, store, again, allow_shrink, engine).run()
    except BrokenPipeError:
        raise
    except (OSError, sqlite3.OperationalError) as error:  # the index of links meets a full disk through SQLite
        why = getattr(error, "strerror", None) or error
        raise OutputError(f"cannot be written: {why}", output.path, "it is as it was") from error


def preview(settings: Settings, report: RunReport) -> Plan:
    """What `refresh` would do with each dump. Writes nothing."""
    where = Place.of(settings.output().path)
    with ExitStack() as spools:
        known: dict[str, Kept] = {}
        if where.store.exists():
            try:
                known = spools.enter_context(closing(RefreshStore(where.store, reading=True))).dumps()
            except StoreBroken:
                known = {}
        return plan(settings, known, report, spools)


@dataclass(slots=True)
class _Refresh:
    settings: Settings
    output: Output
    places: list[Place]
    store: RefreshStore
    report: RunReport
    allow_shrink: bool
    engine: Engine
    former: dict[str, Kept] = field(default_factory=dict)

    def run(self) -> RunReport:
        tell_faults(self.settings.book(), self.report)
        known, last = self.store.dumps(), self.store.last_run()
        with ExitStack() as spools:
            self.former = {} if known else former(self.places[0].output, self.output)
            found = plan(self.settings, known, self.report, spools, self.former)
            if not self.allow_shrink:
                self._guard_unknown(found, last)
                moved = found.moved()
                names = [kept.source for kept in found.gone if kept.source not in moved]
                guard("dumps", len(names), len(known), names)
            self._bring(found, known)
        return self._write(found, last)

    def _bring(self, found: Plan, known: dict[str, Kept]) -> None:
        """Have the records of all dumps in the store, parsed where they are not there, or not as they were."""
        for step in found.steps:
            kept = known.get(step.source)
            if step.what == KEPT and kept and not self.store.sound(kept):
                step.what = todo.CHANGED
        jobs = (step.job for step in found.steps if step.what in PARSED and step.job is not None)
        parsed = unlinked(jobs, self.settings.options(), self.engine)
        for number, step in enumerate(found.steps):
            kept = known.get(step.source)
            if step.what in PARSED and step.job is not None:
                given = next(parsed)
                new = Kept(step.source, step.sha256, step.made_by, "", step.ours, [], given.tally, number)
                given.records = self.report.clock.of("split", given.records)
                self._parse(step, kept, new, given)
                continue
            if kept is None and step.source in self.former:
                kept = self._salvaged(step.source, number)
            if kept:
                self._tell(kept)

    def _salvaged(self, source: str, number: int) -> Kept:
        """Take up the last records of a dump from the export, since the store has lost them."""
        kept = self.former[source]
        kept.sha256, kept.number = "", number  # it is read as soon as it can be
        self.store.put(kept, records_of(self.places[0].output, source))
        return kept

    def _parse(self, step: Step, before: Kept | None, kept: Kept, given: Unlinked) -> None:
        """Put what a dump gives in the store; where nothing comes of it now, its last records stay."""
        try:
            first = next(given.records, None)
            stops = [] if first else [fault for fault in given.faults if not isinstance(fault, CorrectionError)]
            before = self._before(step, before, kept) if stops else before
            if stops and before and before.digest != _EMPTY:
                self._keep(step, before, stops)
            else:
                self._put(step, kept, first, given)
        except DumpLost as lost:  # the store is as it was
            before = self._before(step, before, kept)
            if before and before.digest != _EMPTY:
                self._keep(step, before, [lost])
            else:
                kept.sha256 = ""  # the next run tries it again
                given.faults[:] = [InputError(lost.message, lost.where, lost.hint)]
                self._put(step, kept, None, Unlinked(given.job, iter(()), given.faults, Tally()))

    def _before(self, step: Step, before: Kept | None, kept: Kept) -> Kept | None:
        """What is known of a dump that cannot be read now, of the store or of the export."""
        return self._salvaged(step.source, kept.number) if before is None and step.source in self.former else before

    def _keep(self, step: Step, before: Kept, faults: list[CorpusError]) -> None:
        step.what, step.ours = STALE, before.ours
        self.report.tally.add(before.tally)
        for fault in faults:
            stale = InputError(fault.message, fault.where, "its last records stay, marked `stale`")
            stale.lost = fault.lost
            self.report.add(stale)

    def _put(self, step: Step, kept: Kept, first: Record | None, given: Unlinked) -> None:
        def all_records() -> Iterator[Record]:
            yield from chain([first] if first else [], given.records)
            kept.findings += map(_finding, given.faults)
            path = step.job.path if step.job else None
            if path is None or _hash(path) != kept.sha256:
                kept.sha256 = ""  # it grew while it was read: the next run reads it again

        self.store.put(kept, all_records())
        self._tell(kept)

    def _tell(self, kept: Kept) -> None:
        self.report.tally.add(kept.tally)
        for told in kept.findings:
            fault = _KINDS[told["kind"]](told["message"], told["where"] or place(kept.source), told["hint"])
            fault.lost, fault.told = told["lost"], told["told"]
            self.report.add(fault)

    def _records(self, found: Plan) -> Iterator[Record]:
        """All records of the export, linked; dumps in a row are linked with each other."""
        from corpus_cli.store.links import link

        for ours, row in groupby(found.steps, lambda step: step.ours):
            records = (record for step in row for record in self._stored(step))
            yield from records if ours else self.report.clock.of("link", link(records))

    def _stored(self, step: Step) -> Iterator[Record]:
        for record in self.store.records(step.source):
            if step.what == STALE:
                record.add_issue("stale")
            yield record

    def _key(self, found: Plan) -> str:
        """What the bytes of the outputs follow from."""
        known = self.store.dumps()
        dumps = [(s.source, known[s.source].digest if s.source in known else None, s.what == STALE, s.ours)
                 for s in found.steps]  # fmt: skip
        s = self.settings
        asked = [s.where, s.since, s.until, s.fields, s.format, s.outputs, s.rejects]
        lost = self.report.early if s.rejects else []
        return hashlib.sha256(orjson.dumps([dumps, asked, lost, program_version()])).hexdigest()

    def _write(self, found: Plan, last: LastRun) -> RunReport:
        key = self._key(found)
        now = {str(one.output): file_hash(one.output) for one in self.places}
        if last.key == key and last.outputs == now and self._rejects_there():
            self.report.recall(last.report)
            run = last
        else:
            run = self._draft(found, key, last, now)
        done = self._put_in_place(now, run)
        self._account(found, done)
        conclude(self.output, self.report)
        self.store.finish(run, [step.source for step in found.steps])
        return self.report

    def _rejects_there(self) -> bool:
        return self.output.rejects is None or Path(self.output.rejects).exists()

    def _draft(self, found: Plan, key: str, last: LastRun, now: dict[str, str | None]) -> LastRun:
        """Write the drafts of all outputs; raises CorpusError where too much would leave."""
        rejects = str(self.places[0].draft.with_name("rejects")) if self.output.rejects else None
        also = tuple(str(one.draft) for one in self.places[1:])
        drafts = replace(self.output, path=str(self.places[0].draft), also=also, rejects=rejects)
        pour(self._records(found), drafts, self.report, self.settings.selection())
        if not self.allow_shrink:
            self._guard_records(found, last, now)
        hashes = {str(one.output): file_hash(one.draft) or "" for one in self.places}
        return LastRun(key, hashes, dict(self.report.sources), self.report.to_dict() | {"findings": []})

    def _guard_unknown(self, found: Plan, last: LastRun) -> None:
        """Unreadable is not gone: refuse where nobody can say what an export on disk has of an unreadable dump."""
        main = self.places[0].output
        if found.unknown and not last.key and main.exists() and not salvageable(main, self.output):
            names = ", ".join(found.unknown[:3])
            hint = f"{names}; --allow-shrink writes the export without them"
            raise CorpusError("what cannot be read may be in the export, and the store is lost", str(main), hint)

    def _guard_records(self, found: Plan, last: LastRun, now: dict[str, str | None]) -> None:
        """Hold the records of each dump against those in the export on disk."""
        main = self.places[0].output
        told = last.outputs.get(str(main)) == now[str(main)]
        former = last.sources if told else source_counts(main, self.output)
        moved = found.moved()
        less = {name: count - self.report.sources[name] for name, count in former.items() if name not in moved}
        names = [name for name, count in less.items() if count > 0]
        guard("records", sum(less[name] for name in names), sum(former.values()), names)

    def _put_in_place(self, now: dict[str, str | None], run: LastRun) -> list[str]:
        """Changes first, then the outputs that differ; returns these."""
        main = self.places[0]
        old, new = now[str(main.output)], run.outputs[str(main.output)]
        if self.output.changes:
            sweep(self.output.changes)
            if old != new:
                write_changes(self.output.changes, (main.output, old), (main.draft, new))
            elif not leads_to(self.output.changes, new):
                write_changes(self.output.changes, (main.output, old), (main.output, new))
        rejects = main.draft.with_name("rejects")
        if self.output.rejects and rejects.exists():
            _copy(rejects, self.output.rejects)
        done = []
        for one in self.places:
            if now[str(one.output)] != run.outputs[str(one.output)]:
                one.take()
                done.append(str(one.output))
        return done

    def _account(self, found: Plan, done: list[str]) -> None:
        known = self.store.dumps()
        read = sum(step.what in PARSED and bool(known[step.source].tally.read) for step in found.steps)
        seen, kept = len(found.steps) + len(found.unknown) + found.missed, found.count(KEPT)
        self.report.account = {"seen": seen, "parsed": read, "skipped": kept, "failed": seen - read - kept}
        self.report.refresh = {
            "parsed": found.count(*PARSED),
            "kept": found.count(KEPT),
            "stale": found.count(STALE),
            "gone": len(found.gone),
            "written": bool(done),
        }


_KINDS: dict[str, type[CorpusError]] = {
    "InputError": InputError, "RecordError": RecordError, "CorrectionError": CorrectionError,
}  # fmt: skip


def _finding(fault: CorpusError) -> dict[str, Any]:
    """A fault as the store keeps it."""
    kind = next((name for name, kind in _KINDS.items() if isinstance(fault, kind)), "RecordError")
    told = {"kind": kind} | {key: getattr(fault, key) for key in ("message", "where", "hint", "lost", "told")}
    return told | ({"key": fault.key} if isinstance(fault, CorrectionError) else {})


_EMPTY = hashlib.sha256().hexdigest()


def _hash(path: Path) -> str | None:
    try:
        return file_hash(path)
    except OSError:
        return None


def _copy(draft: Path, output: str) -> None:
    import shutil

    from corpus_cli.export.whole import whole

    with whole(output) as place_, place_.open("wb") as file, draft.open("rb") as given:
        shutil.copyfileobj(given, file)


def told(report: RunReport, output: str) -> str:
    """What a refresh did, for people."""
    account = report.refresh or {}
    dumps = ", ".join(f"{account[key]} {key}" for key in ("parsed", "kept", "stale", "gone") if account[key])
    state = "written" if account["written"] else "nothing changed, left as it is"
    return f"{output}: {state} ({report.counted()}; dumps: {dumps or 'none'})"
