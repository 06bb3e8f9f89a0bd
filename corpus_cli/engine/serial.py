"""Run every task here, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from corpus_cli.engine import Item, Result


class Serial:
    """The engine of one process; results flow as they are made."""

    def map(self, task: Callable[[Item], Iterable[Result]], items: Iterable[Item]) -> Iterator[Result]:
        """The results of `task` for each item, in the order of the items."""
        for item in items:
            yield from task(item)
