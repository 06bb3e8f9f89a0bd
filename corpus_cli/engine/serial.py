"""Run every task here, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from corpus_cli.engine import Item, Result


class Serial:
    """The engine of one process; results flow as they are made."""

    parallel = False
    near = True

    def map(
        self, task: Callable[[Item], Iterable[Result]], items: Iterable[Item]
    ) -> Iterator[tuple[Item, Iterator[Result]]]:
        """Each item with the results of `task` for it."""
        return ((item, iter(task(item))) for item in items)

    def close(self) -> None:
        """There is nothing to end."""
