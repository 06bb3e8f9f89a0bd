"""Run tasks on a Dask cluster: the adapter, and nothing but that.

Each task's results become a shard in a work folder that all machines reach, named by what the results
follow from: a run that was broken off takes up the shards that are there. Dask gives the task of a worker
that is lost to another; what it gives up on is done here.
"""

from __future__ import annotations

import hashlib
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from corpus_cli.engine import TaskLost
from corpus_cli.engine.worker import read_results, write_results
from corpus_cli.errors import MissingExtra, UsageError

if TYPE_CHECKING:
    from corpus_cli.engine import Item, Result

LOCAL = "local"
AHEAD = 2
_RETRIES = 3
_PATIENCE = 30
"""Seconds that a scheduler has to answer."""


@dataclass(slots=True)
class Cluster:
    """An engine on the scheduler at `address`, or on workers of this machine (`local`, `jobs` of them).

    `work` is a folder or an fsspec URL; `made_by` names what results follow from besides the item.
    Raises MissingExtra, UsageError.
    """

    address: str
    work: str
    made_by: str = ""
    jobs: int = 0
    parallel: bool = True
    near: bool = False
    resumed: int = 0
    _client: Any = None
    _cluster: Any = None
    _fs: Any = field(init=False, default=None)
    _root: str = field(init=False, default="")

    def __post_init__(self) -> None:
        try:
            distributed: Any = import_module("distributed")
            fsspec: Any = import_module("fsspec")
        except ImportError:
            raise MissingExtra("--cluster", "cluster") from None
        self._fs, self._root = fsspec.core.url_to_fs(self.work)
        self._fs.makedirs(self._root, exist_ok=True)
        if self.address == LOCAL:
            self.near = True
            self._cluster = distributed.LocalCluster(
                n_workers=self.jobs or None, threads_per_worker=1, processes=True, dashboard_address=None
            )
        try:
            self._client = distributed.Client(self._cluster or self.address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            hint = "start one with `dask scheduler`, or name `local`"
            raise UsageError(f"--cluster {self.address}: no scheduler answers ({error})", None, hint) from None

    def map(
        self, task: Callable[[Item], Iterable[Result]], items: Iterable[Item]
    ) -> Iterator[tuple[Item, Iterator[Result]]]:
        """Each item with the results of `task` for it, in the order of the items."""
        row: deque[tuple[Any, str, Any]] = deque()
        source = iter(items)
        more = True
        while True:
            while more and len(row) <= AHEAD * max(1, sum(self._client.ncores().values())):
                try:
                    row.append(self._sent(task, next(source)))
                except StopIteration:
                    more = False
            if not row:
                return
            item, shard, future = row.popleft()
            yield item, self._results(task, item, shard, future)

    def _sent(self, task: Callable[[Any], Iterable[Any]], item: Any) -> tuple[Any, str, Any]:
        if getattr(item, "here", False):
            return item, "", None
        shard = f"{self._root}/{self._name(task, item)}"
        if self._fs.exists(shard):
            self.resumed += 1
            return item, shard, None
        future = self._client.submit(_shard, task, item, self._url(shard), pure=False, retries=_RETRIES)
        return item, shard, future

    def _name(self, task: Any, item: Any) -> str:
        """What the results follow from: code and options, the task, and the item by its content."""
        identity = item.identity() if hasattr(item, "identity") else item
        return hashlib.sha256(pickle.dumps((self.made_by, task, identity))).hexdigest()

    def _url(self, path: str) -> str:
        url: str = self._fs.unstrip_protocol(path)
        return url

    def _results(self, task: Callable[[Any], Iterable[Any]], item: Any, shard: str, future: Any) -> Iterator[Any]:
        if not shard:
            yield from task(item)
            return
        if future is not None:
            try:
                future.result()
            except Exception as lost:  # noqa: BLE001 - whatever it was, it is tried once more here
                yield from self._here(task, item, lost)
                return
        with self._fs.open(shard, "rb") as file:
            yield from read_results(file)

    def _here(self, task: Callable[[Any], Iterable[Any]], item: Any, lost: Exception) -> Iterator[Any]:
        try:
            yield from task(item)
        except Exception as error:
            raise TaskLost(
                f"{type(lost).__name__} on the cluster, and again: {type(error).__name__}: {error}"
            ) from error

    def finish(self) -> None:
        """Remove the shards: everything that was made of them is written."""
        with suppress(FileNotFoundError):
            self._fs.rm(self._root, recursive=True)

    def close(self) -> None:
        """Leave the cluster; what still runs there is cancelled. Shards stay for the next run."""
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()


def _shard(task: Any, item: Any, url: str) -> None:
    """On a worker: write the results of one task as a shard, which is there whole or not at all."""
    import os
    import socket

    import fsspec

    fs, path = fsspec.core.url_to_fs(url)
    draft = f"{path}.{socket.gethostname()}.{os.getpid()}"
    try:
        with fs.open(draft, "wb") as file:
            write_results(task, item, file)
        fs.mv(draft, path)
    except BaseException:
        with suppress(FileNotFoundError):
            fs.rm(draft)
        raise
