"""Which engine a run asks for: this process, a pool of them, or a cluster."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from corpus_cli.engine.serial import Serial
from corpus_cli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.engine import Engine


@contextmanager
def open_engine(jobs: int, cluster: str | None = None, work: str = "", made_by: str = "") -> Iterator[Engine]:
    """An engine of `jobs` processes, 0 for one on each core that this process may use; ended on the way out.

    `cluster` is the address of a Dask scheduler, `work` the folder or URL of its shards, which go when all
    went well, and `made_by` what they follow from. Raises UsageError, MissingExtra.
    """
    if jobs < 0:
        raise UsageError(f"--jobs {jobs}: no number of processes", None, "0 is one for each core")
    if cluster is not None:
        from corpus_cli.engine.cluster import Cluster

        far = Cluster(cluster, work, made_by, max(jobs, 0))
        try:
            yield far
            far.finish()
        finally:
            far.close()
        return
    if jobs == 1:
        yield Serial()
        return
    from corpus_cli.engine.pool import Pool

    pool = Pool(jobs or cores())
    try:
        yield pool
    finally:
        pool.close()


def cores() -> int:
    """How many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
