"""Run tasks in several processes: results in the order of the items, byte for byte those of one process.

Every worker has a pipe of its own and one task at a time, so that a worker that dies takes nothing with it
but that task, which is then done here. Results go to a file each: no worker waits for the reader, and what
waits for its turn needs no memory.
"""

from __future__ import annotations

import multiprocessing
import shutil
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus_cli.engine import TaskLost
from corpus_cli.engine.worker import read_results, work

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext

    from corpus_cli.engine import Item, Result

AHEAD = 2
"""Tasks for each worker that are done or under way before their turn."""

_LOOK = 64
"""Results after which the workers are looked at again while others are taken."""


@dataclass(slots=True)
class _Ticket:
    """One item on its way. `file` holds its results once `done`; `lost` says that it must be done here."""

    item: Any
    here: bool
    file: Path
    done: bool = False
    lost: bool = False
    cause: str = "the worker died"


@dataclass(slots=True)
class _Worker:
    process: Any
    pipe: Connection
    ticket: _Ticket | None = None


@dataclass(slots=True)
class Pool:
    """An engine of `jobs` processes, which start when the first task comes and end with `close`.

    `method` is how they start (`fork`, `spawn`, `forkserver`; None: as Python does here).
    """

    jobs: int
    method: str | None = None
    parallel: bool = True
    near: bool = True
    _workers: list[_Worker] = field(default_factory=list)
    _waiting: deque[_Ticket] = field(default_factory=deque)
    _folder: Path | None = None
    _tickets: int = 0

    def map(
        self, task: Callable[[Item], Iterable[Result]], items: Iterable[Item]
    ) -> Iterator[tuple[Item, Iterator[Result]]]:
        """Each item with the results of `task` for it, in the order of the items."""
        self._folder = self._folder or Path(tempfile.mkdtemp(prefix="corpus-jobs-"))
        row: deque[_Ticket] = deque()
        source = iter(items)
        more = True
        while True:
            while more and len(row) <= AHEAD * self.jobs:
                try:
                    row.append(self._ticket(next(source)))
                except StopIteration:
                    more = False
                self._send(task)
            if not row:
                return
            ticket = row.popleft()
            yield ticket.item, self._results(ticket, task)
            ticket.file.unlink(missing_ok=True)

    def close(self) -> None:
        """End the workers, whatever they are at, and remove what they have left."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(5)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
        self._workers.clear()
        self._waiting.clear()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _ticket(self, item: Any) -> _Ticket:
        assert self._folder is not None
        self._tickets += 1
        ticket = _Ticket(item, bool(getattr(item, "here", False)), self._folder / str(self._tickets))
        if not ticket.here:
            self._waiting.append(ticket)
        return ticket

    def _results(self, ticket: _Ticket, task: Callable[[Any], Iterable[Any]]) -> Iterator[Any]:
        """The results of a task, from its file, or made here where nobody else has made them."""
        while not (ticket.here or ticket.done or ticket.lost):
            self._send(task)
            if not self._workers:  # none can be started: everything is done here
                ticket.lost = True
                with suppress(ValueError):
                    self._waiting.remove(ticket)
            else:
                self._look(None)
        if ticket.done:
            yield from self._read(ticket, task)
        elif ticket.here:
            yield from task(ticket.item)
        else:
            try:
                yield from task(ticket.item)
            except Exception as error:
                raise TaskLost(f"{ticket.cause}, and again: {type(error).__name__}: {error}") from error

    def _read(self, ticket: _Ticket, task: Callable[[Any], Iterable[Any]]) -> Iterator[Any]:
        with ticket.file.open("rb") as file:
            for number, result in enumerate(read_results(file), 1):
                yield result
                if number % _LOOK == 0:
                    self._look(0)
                    self._send(task)

    def _send(self, task: Callable[[Any], Iterable[Any]]) -> None:
        """Give each idle worker a task; start workers while there are fewer than may be."""
        while self._waiting:
            worker = next((worker for worker in self._workers if worker.ticket is None), None)
            if worker is None:
                if len(self._workers) >= self.jobs:
                    return
                worker = self._start()
            ticket = self._waiting.popleft()
            worker.ticket = ticket
            try:
                worker.pipe.send((task, ticket.item, str(ticket.file)))
            except OSError:
                self._bury(worker)

    def _start(self) -> _Worker:
        context: BaseContext = multiprocessing.get_context(self.method)
        ours, theirs = context.Pipe()
        # Forked children hold copies of our ends, and would keep each other's pipes open.
        inherited = [other.pipe for other in self._workers] + [ours] if context.get_start_method() == "fork" else []
        process = context.Process(  # type: ignore[attr-defined]
            target=work, args=(theirs, inherited, str(self._folder)), name="corpus-worker", daemon=True
        )
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _look(self, timeout: float | None) -> None:
        """Take note of what workers have done, waiting until one has something to say."""
        busy = {worker.pipe: worker for worker in self._workers if worker.ticket is not None}
        for pipe in wait(list(busy), timeout):
            worker = busy[pipe]  # type: ignore[index]
            try:
                error = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            assert worker.ticket is not None
            if error is None:
                worker.ticket.done = True
            else:
                worker.ticket.lost, worker.ticket.cause = True, error
            worker.ticket = None

    def _bury(self, worker: _Worker) -> None:
        """A worker is dead: its task will be done here, another worker takes its place when there is work."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        if worker.ticket is not None:
            worker.ticket.lost = True
