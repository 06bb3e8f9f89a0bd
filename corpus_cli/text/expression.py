"""Regular expressions that are compiled when they are first used, so that importing a module costs little."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

Match = re.Match[str]


class Expression:
    """A pattern of `re` that is compiled when one of its methods is first called: `match`, `search`, `findall` ...

    For patterns that many runs never need; one that every run needs is as well compiled at once. A method that was
    taken before (`find = Expression(...).search`) compiles nothing either, and costs one more call each time.
    """

    match: Callable[..., Match | None]
    search: Callable[..., Match | None]
    fullmatch: Callable[..., Match | None]
    findall: Callable[..., list[Any]]
    sub: Callable[..., str]
    split: Callable[..., list[Any]]
    finditer: Callable[..., Iterator[Match]]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # what pickling and copying ask for
            raise AttributeError(name)

        def call(*arguments: Any, **named: Any) -> Any:
            return (self.__dict__.get(name) or getattr(self.compiled(), name))(*arguments, **named)

        return call

    def compiled(self) -> re.Pattern[str]:
        """The pattern itself, whose methods from now on are those of this object."""
        compiled = re.compile(self.pattern, self.flags)
        for method in ("match", "search", "fullmatch", "findall", "finditer", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return compiled


def any_of(table: str) -> str:
    """One expression for the lines of a table, each an expression; what stands behind `# ` is said for its reader."""
    return "|".join(line.strip() for line in table.splitlines() if line.strip() and not line.startswith("# "))
