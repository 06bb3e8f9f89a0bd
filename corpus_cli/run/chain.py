"""The way of a dump: split, detect, normalise, link and export, each a generator, so that records flow one by one."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from corpus_cli.engine.serial import Serial
from corpus_cli.errors import CorpusError, InputError
from corpus_cli.model import Record, Tally
from corpus_cli.run.corrections import attached
from corpus_cli.run.inputs import find_inputs
from corpus_cli.run.jobs import Job, guarded
from corpus_cli.run.report import RunReport
from corpus_cli.run.tasks import DumpLost, refine_records, split_dumps, under

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from corpus_cli.core.normalise import NormaliseOptions
    from corpus_cli.core.refined import Refined, Refinement
    from corpus_cli.core.split import SplitOptions
    from corpus_cli.engine import Engine
    from corpus_cli.registry.corrections import Book

DEFAULT_DETECTOR = "default"
SERIAL = Serial()
Result = TypeVar("Result")


@dataclass(slots=True)
class Options:
    """How the four stages of an export run; None stands for a stage's own defaults.

    `registries` are an analyst's files of outlets, laid over ours.
    """

    split: SplitOptions | None = None
    normalise: NormaliseOptions | None = None
    detector: str = DEFAULT_DETECTOR
    registries: tuple[str, ...] = ()


def parse(source: str | bytes | os.PathLike[str], options: Options | None = None) -> Iterator[Record]:
    """The records of one dump with all that `corpus export` fills in.

    `str` is text, `bytes` are bytes, an `os.PathLike` is a file (or a folder of them). Raises
    InputError where a file cannot be read, TypeError for anything else.
    """
    options = options or Options()
    if isinstance(source, os.PathLike):
        return export([os.fspath(source)], options, RunReport())
    if isinstance(source, str):
        return _parse_bytes(source.encode("utf-8", "surrogatepass"), options, encoding="utf-8")
    if isinstance(source, (bytes, bytearray, memoryview)):
        return _parse_bytes(bytes(source), options)
    raise TypeError(f"parse takes text, bytes or a path, not {type(source).__name__}")


def split(inputs: Sequence[str], options: SplitOptions, report: RunReport, engine: Engine = SERIAL) -> Iterator[Record]:
    """The articles of dumps; with `options.all` the furniture between them too."""
    from corpus_cli.core.refined import Refinement

    with ExitStack() as spools:
        items = find_inputs(inputs, report, records=False, dumps=True)
        jobs = (Job.open(item, spools) for item in items)
        for _, results in split_dumps(jobs, options, Refinement(), engine):
            yield from (refined.record for refined in report.sift(results))


def detect(inputs: Sequence[str], detector: str, report: RunReport, engine: Engine = SERIAL) -> Iterator[Record]:
    """Records with their language."""
    from corpus_cli.core.refined import Refinement

    refined = refine_records(read(inputs, report), Refinement(detector), engine)
    return (each.record for each in refined)


def normalise(
    inputs: Sequence[str],
    options: NormaliseOptions,
    report: RunReport,
    engine: Engine = SERIAL,
    book: Book | None = None,
) -> Iterator[Record]:
    """Records with date, outlet, authors and place in their normal form, and as an analyst has set them."""
    from corpus_cli.core.normalise import infer_missing
    from corpus_cli.core.refined import Refinement

    refined = refine_records(attached(read(inputs, report), book, report), Refinement(normalise=options), engine)
    return (each.record for each in infer_missing(refined, options))


def link(inputs: Sequence[str], report: RunReport, engine: Engine = SERIAL) -> Iterator[Record]:
    """Records with `translation_of` and `duplicate_of`."""
    from corpus_cli.core.refined import Refinement
    from corpus_cli.store.links import link_refined

    return link_refined(refine_records(read(inputs, report), Refinement(links=engine.parallel), engine))


def read(inputs: Sequence[str], report: RunReport) -> Iterator[Record]:
    """The records in `inputs`."""
    with ExitStack() as spools:
        for item in find_inputs(inputs, report, records=True, dumps=False):
            job = Job.open(item, spools)
            yield from report.sift(guarded(job.records, job.source))


def export(inputs: Sequence[str], options: Options, report: RunReport, engine: Engine = SERIAL) -> Iterator[Record]:
    """Records of dumps through all four stages; records of ours as they are. The order is that of `inputs`.

    Dumps in a row are linked with each other.
    """
    with ExitStack() as spools:
        jobs = (Job.open(item, spools) for item in find_inputs(inputs, report, records=True, dumps=True))
        for ours, row in groupby(jobs, lambda job: job.ours or job.empty):
            if ours:
                for job in row:
                    yield from report.clock.of("split", report.sift(_read_one(job)))
            else:
                withdrawn: set[str] = set()
                given = report.clock.of("split", _export_row(row, options, report, engine, withdrawn))
                yield from report.clock.of("link", _linked(given, options, withdrawn))


def _export_row(
    jobs: Iterable[Job], options: Options, report: RunReport, engine: Engine, withdrawn: set[str]
) -> Iterator[Refined]:
    """The records of dumps in a row; a dump that is lost on the way is told, and `withdrawn`."""
    how = _refinement(options, links=engine.parallel)
    for job, results in split_dumps(jobs, _split_options(options), how, engine, options.registries):
        try:
            yield from report.sift(results)
        except DumpLost as lost:
            withdrawn.add(job.source)
            report.add(InputError(lost.message, lost.where, lost.hint))


@dataclass(slots=True)
class Unlinked:
    """The records of one input as they are before `link`, those of ours as they are, and what stops them.

    `faults` and `tally` are complete when all records were taken, which may end in DumpLost.
    """

    job: Job
    records: Iterator[Record]
    faults: list[CorpusError]
    tally: Tally


def unlinked(jobs: Iterable[Job], options: Options, engine: Engine = SERIAL) -> Iterator[Unlinked]:
    """What each job gives, in their order; to be taken before the next is asked for."""
    how = _refinement(options)
    for job, results in split_dumps(jobs, _split_options(options), how, engine, options.registries):
        given = Unlinked(job, iter(()), [], Tally())
        if job.ours or job.empty:
            given.records = _sifted(_read_one(job), given)
        else:
            given.records = _inferred(_sifted(results, given), options)
        yield given


def _sifted(results: Iterable[Result | CorpusError | Tally], given: Unlinked) -> Iterator[Result]:
    for result in results:
        if isinstance(result, CorpusError):
            given.faults.append(result)
        elif isinstance(result, Tally):
            given.tally.add(result)
        else:
            yield result


def _read_one(job: Job) -> Iterator[Record | CorpusError | Tally]:
    tally = Tally()
    for result in guarded(job.records, job.source):
        if isinstance(result, Record):
            tally.read = 1
            tally.count(result.kind, result.end - result.start)
        yield result
    tally.read = tally.read or int(job.empty)
    yield tally


def _parse_bytes(data: bytes, options: Options, encoding: str | None = None) -> Iterator[Record]:
    from corpus_cli.core.source import Stream
    from corpus_cli.core.split import split_refined

    how = _split_options(options)
    if encoding and not how.encoding:
        how = replace(how, encoding=encoding)
    refined = split_refined(Stream("-", None, data), how, _refinement(options))
    given = under(options.registries, refined)
    return _linked(given, options)


def _linked(given: Iterator[Refined], options: Options, withdrawn: Container[str] = ()) -> Iterator[Record]:
    """Refined records with all that their order and the others add."""
    from corpus_cli.core.normalise import NormaliseOptions, infer_missing
    from corpus_cli.store.links import link_refined

    inferred = infer_missing(given, options.normalise or NormaliseOptions())
    return link_refined(under(options.registries, inferred), withdrawn)


def _inferred(given: Iterator[Refined], options: Options) -> Iterator[Record]:
    from corpus_cli.core.normalise import NormaliseOptions, infer_missing

    inferred = infer_missing(given, options.normalise or NormaliseOptions())
    return (refined.record for refined in under(options.registries, inferred))


def _refinement(options: Options, *, links: bool = False) -> Refinement:
    from corpus_cli.core.normalise import NormaliseOptions
    from corpus_cli.core.refined import Refinement

    return Refinement(options.detector, options.normalise or NormaliseOptions(), links)


def _split_options(options: Options) -> SplitOptions:
    if options.split:
        return options.split
    from corpus_cli.core.split import SplitOptions

    return SplitOptions()
