"""Dumps cut into tasks for an engine, and what comes back put together, dump by dump.

One process does a dump in one task, piece by piece. Several share the stretches of a large text; files of
other formats, and small ones, are a task each.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import chain, groupby
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar

from corpus_cli.engine import TaskLost
from corpus_cli.errors import CorpusError, InputError
from corpus_cli.model import Tally
from corpus_cli.readers import read_dump, spreads
from corpus_cli.run.corrections import unread
from corpus_cli.run.jobs import guarded, place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from corpus_cli.core.pieces import Piece
    from corpus_cli.core.refined import Refined, Refinement
    from corpus_cli.core.source import Stream
    from corpus_cli.core.split import SplitOptions
    from corpus_cli.core.survey import Survey
    from corpus_cli.engine import Engine
    from corpus_cli.model import Record
    from corpus_cli.run.jobs import Job

Result = TypeVar("Result")
BATCH = 64
"""Records that are one task of a filter."""


class DumpLost(CorpusError):
    """A dump that could not be done to its end: nothing of it may stand in the output."""


@dataclass(slots=True)
class Dump:
    """A whole dump. `ours`: it holds records, which cannot be split."""

    number: int
    source: str
    path: Path
    ours: bool = False
    here: bool = False

    def identity(self) -> tuple[object, ...]:
        """What its results follow from."""
        from corpus_cli.run.fingerprint import file_hash

        return self.source, file_hash(self.path), self.ours


@dataclass(slots=True)
class Stretch:
    """One stretch of a stream of dump `number`; `stream_number` counts its streams."""

    number: int
    stream_number: int
    stream: Stream
    surveyed: Survey
    index: int

    def identity(self) -> tuple[object, ...]:
        """What its results follow from."""
        survey, stream = self.surveyed, self.stream
        return stream.source, stream.stream, survey.sha256, survey.encoding, len(survey.stretches), self.index


@dataclass(slots=True)
class Here:
    """What is done in the parent when its turn comes: faults are told, temporary files let go."""

    number: int
    faults: list[CorpusError] = field(default_factory=list)
    spent: ExitStack | None = None
    here: bool = True


Unit = Dump | Stretch | Here


@dataclass(slots=True)
class Splitting:
    """The task: a unit into records, or into pieces that are joined with those of other stretches."""

    options: SplitOptions
    refinement: Refinement
    registries: tuple[str, ...] = ()

    def __call__(self, unit: Unit) -> Iterator[Refined | Piece | CorpusError | Tally]:
        return under(self.registries, self._results(unit))

    def _results(self, unit: Unit) -> Iterator[Refined | Piece | CorpusError | Tally]:
        from corpus_cli.core.split import split_stretch

        tally = Tally()

        if isinstance(unit, Here):
            yield from unit.faults
            if unit.spent is not None:
                unit.spent.close()
        elif isinstance(unit, Stretch):
            stretch = unit.surveyed.stretches[unit.index]
            self.refinement.prepare(stretch.end - stretch.start)
            yield from split_stretch(
                unit.stream, unit.surveyed, unit.index, self.options, Timed(self.refinement, tally)
            )
        else:
            yield from guarded(lambda: self._dump(unit, tally), unit.source)
        yield tally

    def _dump(self, dump: Dump, tally: Tally) -> Iterator[Refined | CorpusError]:
        from corpus_cli.core.split import split_refined

        if dump.ours:
            raise InputError(
                "these are records already", dump.source, "`corpus detect` and the other filters read them"
            )
        told: list[CorpusError] = []
        names: set[str | None] = set()
        for stream in read_dump(dump.path, dump.source):
            if isinstance(stream, CorpusError):
                yield stream
                continue
            tally.read = 1
            names.add(stream.stream)
            self.refinement.prepare(stream.size)
            yield from split_refined(stream, self.options, Timed(self.refinement, tally), tally, told.append)
            yield from told
            told.clear()
        yield from unread(self.options.corrections, dump.source, names)


@dataclass(slots=True)
class Timed:
    """A refinement that notes how long its steps take."""

    refinement: Refinement
    tally: Tally

    def __call__(self, record: Record) -> Refined:
        began = perf_counter()
        if self.refinement.detector is not None:
            replace(self.refinement, normalise=None, links=False)(record)
        detected = perf_counter()
        refined = replace(self.refinement, detector=None)(record)
        self.tally.detecting += detected - began
        self.tally.normalising += perf_counter() - detected
        return refined


def under(registries: Sequence[str], results: Iterator[Result]) -> Iterator[Result]:
    """The same results, each made with an analyst's registries laid over ours."""
    from corpus_cli.registry import outlets, using

    if not registries:
        yield from results
        return
    registry = outlets(registries)
    while True:
        with using(registry):
            try:
                result = next(results)
            except StopIteration:
                return
        yield result


def split_dumps(
    jobs: Iterable[Job],
    options: SplitOptions,
    refinement: Refinement,
    engine: Engine,
    registries: tuple[str, ...] = (),
) -> Iterator[tuple[Job, Iterator[Refined | CorpusError | Tally]]]:
    """Each job with its records and what could not be read of it, which may end in DumpLost."""
    waiting: dict[int, Job] = {}
    with ExitStack() as held:
        units = _units(jobs, waiting, options, held, engine)
        task = Splitting(options, refinement, registries)
        for number, row in groupby(engine.map(task, units), lambda pair: pair[0].number):
            job = waiting.pop(number)
            yield job, _whole(job.source, row, task)


def _units(
    jobs: Iterable[Job], waiting: dict[int, Job], options: SplitOptions, held: ExitStack, engine: Engine
) -> Iterator[Unit]:
    for number, job in enumerate(jobs):
        waiting[number] = job

        def planned(job: Job = job, number: int = number) -> Iterator[Unit | CorpusError]:
            path = job.file()
            if not job.ours and engine.parallel and spreads(path, packed=engine.near):
                yield from _spread(Dump(number, job.source, path), options, held)
            else:
                # What came by standard input is a file of this machine.
                yield Dump(number, job.source, path, job.ours, here=job.path is None and not engine.near)

        units: Iterator[Unit | CorpusError] = guarded(planned, job.source)
        for unit in units:
            yield Here(number, [unit]) if isinstance(unit, CorpusError) else unit


def _spread(dump: Dump, options: SplitOptions, held: ExitStack) -> Iterator[Unit]:
    """A task for each stretch. Temporary files of the reader stay until all are done."""
    from corpus_cli.core.survey import survey

    spent = ExitStack()
    held.callback(spent.close)
    names: set[str | None] = set()
    for number, stream in enumerate(read_dump(dump.path, dump.source, hold=spent)):
        if isinstance(stream, CorpusError):
            yield Here(dump.number, [stream])
            continue
        names.add(stream.stream)
        surveyed = survey(stream, options.encoding)
        for index in range(len(surveyed.stretches)):
            yield Stretch(dump.number, number, stream, surveyed, index)
    yield Here(dump.number, [*unread(options.corrections, dump.source, names)], spent)


def _whole(
    source: str, row: Iterator[tuple[Unit, Iterator[Any]]], task: Splitting
) -> Iterator[Refined | CorpusError | Tally]:
    from corpus_cli.core.split import assemble

    try:
        for stream_number, units in groupby(row, lambda pair: getattr(pair[0], "stream_number", None)):
            if stream_number is None:
                for _, results in units:
                    yield from results
                continue
            row_of_one = iter(units)
            first, results = next(row_of_one)
            assert isinstance(first, Stretch)
            tally, told = Tally(read=1), list[CorpusError]()
            given = chain(results, chain.from_iterable(more for _, more in row_of_one))
            pieces, refine = _pieces(given, tally), Timed(task.refinement, tally)
            assembled = assemble(pieces, first.stream, first.surveyed, task.options, refine, tally, told.append)
            yield from under(task.registries, assembled)
            yield from told
            yield tally
    except TaskLost as lost:
        raise DumpLost(f"could not be read to its end: {lost}", place(source), "nothing of it is written") from lost


def _pieces(results: Iterable[Any], tally: Tally) -> Iterator[Piece]:
    """The pieces of stretches; what was counted with them goes to `tally`."""
    for result in results:
        if isinstance(result, Tally):
            tally.add(result)
        else:
            yield result


def refine_records(records: Iterable[Record], refinement: Refinement, engine: Engine) -> Iterator[Refined]:
    """Records with what `refinement` adds, in order, a batch of them a task."""
    if not engine.parallel:
        yield from map(refinement, records)
        return
    try:
        for _, results in engine.map(Refining(refinement), _batches(records)):
            yield from results
    except TaskLost as lost:
        raise CorpusError(f"records could not be read: {lost}", None, "nothing is written") from lost


@dataclass(slots=True)
class Refining:
    """The task of a filter: a batch of records."""

    refinement: Refinement

    def __call__(self, records: list[Record]) -> Iterator[Refined]:
        return map(self.refinement, records)


def _batches(records: Iterable[Record]) -> Iterator[list[Record]]:
    batch: list[Record] = []
    for record in records:
        batch.append(record)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
