"""Where tasks run: one signature, `map(task, items) -> results in order`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")
Result = TypeVar("Result")


class Engine(Protocol):
    """Runs tasks that know nothing of where they run."""

    def map(self, task: Callable[[Item], Iterable[Result]], items: Iterable[Item]) -> Iterator[Result]:
        """The results of `task` for each item, one after another, in the order of the items."""
        ...
