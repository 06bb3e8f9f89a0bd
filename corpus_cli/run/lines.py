"""The language of every line of a text, and the detectors there are."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import CorpusError
from corpus_cli.readers import read_dump
from corpus_cli.run.inputs import find_inputs
from corpus_cli.run.jobs import Job, guarded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus_cli.run.report import RunReport


def detect_lines(inputs: Sequence[str], detector: str, report: RunReport) -> Iterator[dict[str, Any]]:
    """Number, language, confidence and text of each line of each input, blank ones too."""
    from corpus_cli.core.language import find_detector

    detect = find_detector(detector)
    with ExitStack() as spools:
        for item in find_inputs(inputs, report, records=False, dumps=True):
            lines = partial(_lines, Job.open(item, spools))
            for number, text in report.sift(guarded(lines, item.source)):
                said = detect(text)
                yield {"line": number, "language": said.language, "confidence": said.confidence, "text": text}
        report.require_input()


def _lines(job: Job) -> Iterator[tuple[int, str] | CorpusError]:
    """Number and text of every line, decoded as `split` would."""
    from corpus_cli.core.survey import survey, window

    for stream in read_dump(job.file(), job.source):
        if isinstance(stream, CorpusError):
            yield stream
            continue
        surveyed = survey(stream)
        for index in range(len(surveyed.stretches)):
            found = window(stream, surveyed, index)
            for i in range(found.own, found.end):
                yield found.lines.number + i, found.lines.texts[i]


def list_detectors() -> list[dict[str, Any]]:
    """Name, description, languages of each detector, and how to install it where it is not."""
    from corpus_cli.core.language import backends

    return [backend.to_dict() for backend in backends()]
