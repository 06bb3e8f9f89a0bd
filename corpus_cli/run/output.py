"""Writing what a run gives: records, rejects and a summary, each whole or not at all."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from corpus_cli.errors import CorpusError
from corpus_cli.export import STDOUT, open_sink
from corpus_cli.export.jsonl import dump_line
from corpus_cli.export.lines import stdout
from corpus_cli.export.whole import whole
from corpus_cli.model import KEYS
from corpus_cli.run.report import reject_row
from corpus_cli.run.select import KEPT, REPEAT, UNDATED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from corpus_cli.model import Record
    from corpus_cli.run.report import RunReport
    from corpus_cli.run.select import Selection


@dataclass(slots=True)
class Output:
    """Where records go and in which shape; to the outputs of `also` in the format that their ending names."""

    path: str = STDOUT
    form: str | None = "jsonl"
    keys: tuple[str, ...] = KEYS
    rejects: str | None = None
    summary: str | None = None
    expect: int | None = None
    also: tuple[str, ...] = ()
    changes: str | None = None

    @property
    def files(self) -> frozenset[Path]:
        """The files that the run writes."""
        names = (self.path, *self.also, self.rejects, self.summary, self.changes)
        return frozenset(Path(name) for name in names if name and name != STDOUT)


def write(records: Iterable[Record], output: Output, report: RunReport, chosen: Selection | None = None) -> RunReport:
    """Write the records that `chosen` keeps, and the rejects and the summary; the report is complete then.

    Raises CorpusError, and leaves every file as it was, where no input could be read.
    """
    pour(records, output, report, chosen)
    conclude(output, report)
    return report


def pour(records: Iterable[Record], output: Output, report: RunReport, chosen: Selection | None = None) -> None:
    """`write` without the summary and what is said at the end."""
    with ExitStack() as stack:
        places = [(output.path, output.form), *((path, None) for path in output.also)]
        sinks = [stack.enter_context(open_sink(path, output.keys, form)) for path, form in places]
        report.taking(stack.enter_context(_rejects(output.rejects)))
        stack.enter_context(report.clock.during("write"))
        for record in records:
            verdict = chosen.verdict(record) if chosen else KEPT
            if verdict == KEPT:
                report.count(record)
                for sink in sinks:
                    sink.write(record)
            elif verdict in _WHY:
                data = record.to_dict()
                report.reject(reject_row(verdict, _WHY[verdict], data, record.end - record.start, record=data))
        report.require_input()
    report.taking(_drop)


_WHY = {UNDATED: "has no date to compare", REPEAT: "repeats an earlier article"}


def _drop(_row: object) -> None:
    """Where nobody asked for what could not be used."""


@contextmanager
def _rejects(output: str | None) -> Iterator[Callable[[dict[str, Any]], object]]:
    """What takes the rows of what could not be used, into a file that is whole or not there."""
    if output is None:
        yield _drop
    elif output == STDOUT:
        out = stdout()
        yield lambda row: (out.write(dump_line(row)), out.flush())
    else:
        with whole(output) as draft, draft.open("wb") as file:
            yield lambda row: file.write(dump_line(row))


def conclude(output: Output, report: RunReport) -> None:
    """Findings about the run as a whole, and the summary."""
    undated = report.reasons[UNDATED]
    if undated:
        hint = f"they are in {output.rejects}" if output.rejects else "--rejects FILE keeps them"
        report.add(CorpusError(f"records left out for want of a date: {undated}", None, hint))
    articles = report.records - report.counts["kind"]["furniture"]
    if output.expect is not None and articles != output.expect:
        hint = "`corpus split --explain` shows the boundaries"
        report.add(CorpusError(f"articles expected: {output.expect}, written: {articles}", None, hint))
    if output.summary:
        with whole(output.summary) as draft:
            draft.write_bytes(orjson.dumps(report.to_dict(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def write_bytes(chunks: Iterable[bytes], output: str) -> None:
    """Write bytes as they are (on a terminal: made harmless) to a file or, for `-`, standard output."""
    if output == STDOUT:
        out = stdout()
        for chunk in chunks:
            out.write(chunk)
            out.flush()
        return
    with whole(output) as draft, draft.open("wb") as file:
        file.writelines(chunks)


def write_rows(rows: Iterable[dict[str, Any]], output: str) -> None:
    """Write plain data as JSON Lines, each line at once on standard output."""
    write_bytes(map(dump_line, rows), output)
