"""Where tasks run: one signature, `map(task, items) -> results in order`; no task knows where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")
Result = TypeVar("Result")


class TaskLost(Exception):
    """A task that could not be done, neither where it was sent nor here afterwards; its cause is chained."""


class Engine(Protocol):
    """Runs tasks that know nothing of where they run.

    `parallel`: more than one at a time, so that small ones pay; `near`: where this machine's temporary
    files can be read.
    """

    parallel: bool
    near: bool

    def map(
        self, task: Callable[[Item], Iterable[Result]], items: Iterable[Item]
    ) -> Iterator[tuple[Item, Iterator[Result]]]:
        """Each item with the results of `task` for it, in the order of the items.

        Results are to be taken before the next item is asked for. Task, items and results pickle, unless
        an item has a true attribute `here`: it is done in this process in its turn. What a task raises
        comes out of its results, a task whose worker was lost twice as TaskLost.
        """
        ...

    def close(self) -> None:
        """End all that still runs."""
        ...
