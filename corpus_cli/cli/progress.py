"""How far a run is, how fast, and how long it will still take: on a terminal, and nowhere else."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus_cli.model import Record
    from corpus_cli.run.report import RunReport

WAIT = 0.5
"""Seconds that a run takes before anything is shown of it: short ones leave the terminal alone."""

EVERY = 0.2
"""Seconds between two looks of the line."""


class Bar:
    """A line on standard error: bytes of the inputs behind, articles found, time left.

    An article tells how far its dump is by where it ends; in what a reader unpacks nobody knows, so
    such a dump counts when it is done. With `threads` the line comes by itself; without, when articles
    come, since a process that has threads must not be forked for a pool.
    """

    def __init__(self, sizes: dict[str, int], *, threads: bool = True) -> None:
        self._sizes, self._threads = sizes, threads
        self._source: str | None = None
        self._behind = self._articles = 0
        self._shown: Any = None
        self._drawn = time.monotonic() + WAIT - EVERY
        self._start = Timer(WAIT, self._show)
        if threads:
            self._start.daemon = True
            self._start.start()

    def advance(self, record: Record) -> None:
        """Take note of a record that was found."""
        if record.source != self._source:
            self._behind += self._sizes.get(self._source or "", 0)
            self._source = record.source
        self._articles += record.kind != "furniture"
        if time.monotonic() - self._drawn >= EVERY:
            self._draw(self._behind + (record.end if record.stream is None else 0))
            self._drawn = time.monotonic()

    def _show(self) -> None:
        shown = _columns(refreshed=self._threads)
        shown.add_task("", total=sum(self._sizes.values()) or None, articles=0)
        shown.start()
        self._shown = shown

    def _draw(self, done: int) -> None:
        if self._shown is None:
            if self._threads:
                return  # it comes in a moment
            self._show()
        self._shown.update(self._shown.task_ids[0], completed=done, articles=self._articles, refresh=not self._threads)

    def close(self) -> None:
        """Take the line away."""
        if self._threads:
            self._start.cancel()
            self._start.join()
        if self._shown is not None:
            self._shown.stop()


def _columns(*, refreshed: bool) -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    return Progress(
        BarColumn(), DownloadColumn(), TransferSpeedColumn(), TextColumn("{task.fields[articles]} articles"),
        TimeRemainingColumn(compact=True), console=Console(stderr=True), transient=True, auto_refresh=refreshed,
        refresh_per_second=1 / EVERY,
    )  # fmt: skip


@contextmanager
def progress(
    report: RunReport, inputs: Sequence[str], outputs: Sequence[str], *, threads: bool = True
) -> Iterator[None]:
    """Show the progress of `report`'s run where a person sees it: standard error is a terminal that the records do not go to."""
    records_go_there = "-" in outputs and sys.stdout is not None and sys.stdout.isatty()
    if records_go_there or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    bar = Bar(_sizes(report, inputs), threads=threads)
    report.watch = bar.advance
    try:
        yield
    finally:
        bar.close()


def _sizes(report: RunReport, inputs: Sequence[str]) -> dict[str, int]:
    """Bytes of each input by its name in records; what cannot be found is told when it is read."""
    from corpus_cli.readers.remote import is_remote
    from corpus_cli.run.inputs import find_inputs
    from corpus_cli.run.report import RunReport

    if not inputs or "-" in inputs or any(map(is_remote, inputs)):
        return {}
    silent = RunReport(report.root, lambda _: None, report.own)
    found = find_inputs(inputs, silent, records=True, dumps=True)
    return {each.source: each.path.stat().st_size for each in found if each.path and each.path.is_file()}
