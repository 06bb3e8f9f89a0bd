"""The way of a dump: split, detect, normalise, link and export, each a generator, so that records flow one by one."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from corpus_cli.engine.serial import Serial
from corpus_cli.errors import CorpusError, InputError
from corpus_cli.readers import read_dump
from corpus_cli.run.inputs import find_inputs
from corpus_cli.run.jobs import Job, guarded
from corpus_cli.run.report import RunReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from corpus_cli.core.normalise import NormaliseOptions
    from corpus_cli.core.split import SplitOptions
    from corpus_cli.model import Record

DEFAULT_DETECTOR = "default"


@dataclass(slots=True)
class Options:
    """How the four stages of an export run; None stands for a stage's own defaults."""

    split: SplitOptions | None = None
    normalise: NormaliseOptions | None = None
    detector: str = DEFAULT_DETECTOR


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


def split(inputs: Sequence[str], options: SplitOptions, report: RunReport) -> Iterator[Record]:
    """The articles of dumps; with `options.all` the furniture between them too."""
    with ExitStack() as spools:
        items = find_inputs(inputs, report, records=False, dumps=True)
        yield from _split_inputs((Job.open(item, spools) for item in items), options, report)


def detect(inputs: Sequence[str], detector: str, report: RunReport) -> Iterator[Record]:
    """Records with their language."""
    return _detected(read(inputs, report), detector)


def normalise(inputs: Sequence[str], options: NormaliseOptions, report: RunReport) -> Iterator[Record]:
    """Records with date, outlet, authors and place in their normal form."""
    from corpus_cli.core.normalise import normalise as normalised

    return normalised(read(inputs, report), options)


def link(inputs: Sequence[str], report: RunReport) -> Iterator[Record]:
    """Records with `translation_of` and `duplicate_of`."""
    from corpus_cli.store.links import link as linked

    return linked(read(inputs, report))


def read(inputs: Sequence[str], report: RunReport) -> Iterator[Record]:
    """The records in `inputs`."""
    with ExitStack() as spools:
        for item in find_inputs(inputs, report, records=True, dumps=False):
            job = Job.open(item, spools)
            yield from report.sift(guarded(job.records, job.source))


def export(inputs: Sequence[str], options: Options, report: RunReport) -> Iterator[Record]:
    """Records of dumps through all four stages; records of ours as they are. The order is that of `inputs`.

    Dumps in a row are linked with each other.
    """
    with ExitStack() as spools:
        jobs = (Job.open(item, spools) for item in find_inputs(inputs, report, records=True, dumps=True))
        for ours, row in groupby(jobs, lambda job: job.ours or job.empty):
            if ours:
                for job in row:
                    yield from report.sift(guarded(job.records, job.source))
            else:
                yield from _refined(_split_inputs(row, _split_options(options), report), options)


def unlinked(job: Job, options: Options, faults: list[CorpusError]) -> Iterator[Record]:
    """The records of one input as they are before `link`, those of ours as they are; what stops them is added to `faults`."""

    def sift(results: Iterable[Record | CorpusError]) -> Iterator[Record]:
        for result in results:
            if isinstance(result, CorpusError):
                faults.append(result)
            else:
                yield result

    if job.ours or job.empty:
        yield from sift(guarded(job.records, job.source))
        return
    from corpus_cli.core.normalise import NormaliseOptions
    from corpus_cli.core.normalise import normalise as normalised

    records = _detected(sift(_split_one(job, _split_options(options))), options.detector)
    yield from normalised(records, options.normalise or NormaliseOptions())


def _split_inputs(jobs: Iterable[Job], options: SplitOptions, report: RunReport) -> Iterator[Record]:
    return report.sift(Serial().map(partial(_split_one, options=options), jobs))


def _split_one(job: Job, options: SplitOptions) -> Iterator[Record | CorpusError]:
    from corpus_cli.core.split import split_stream

    def records() -> Iterator[Record | CorpusError]:
        if job.ours:
            raise InputError("these are records already", job.source, "`corpus detect` and the other filters read them")
        for stream in read_dump(job.file(), job.source):
            if isinstance(stream, CorpusError):
                yield stream
            else:
                yield from split_stream(stream, options)

    return guarded(records, job.source)


def _parse_bytes(data: bytes, options: Options, encoding: str | None = None) -> Iterator[Record]:
    from corpus_cli.core.source import Stream
    from corpus_cli.core.split import split_stream

    how = _split_options(options)
    if encoding and not how.encoding:
        how = replace(how, encoding=encoding)
    return _refined(split_stream(Stream("-", None, data), how), options)


def _refined(records: Iterator[Record], options: Options) -> Iterator[Record]:
    """Records of `split` with all that the other three stages add."""
    from corpus_cli.core.normalise import NormaliseOptions
    from corpus_cli.core.normalise import normalise as normalised
    from corpus_cli.store.links import link as linked

    records = _detected(records, options.detector)
    return linked(normalised(records, options.normalise or NormaliseOptions()))


def _detected(records: Iterator[Record], detector: str) -> Iterator[Record]:
    from corpus_cli.core.language import detect_record

    return (detect_record(record, detector) for record in records)


def _split_options(options: Options) -> SplitOptions:
    if options.split:
        return options.split
    from corpus_cli.core.split import SplitOptions

    return SplitOptions()
