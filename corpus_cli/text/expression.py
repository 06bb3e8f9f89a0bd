"""Regular expressions that are compiled when they are first used, so that importing a module costs little."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Match = re.Match[str]


class Expression:
    """A pattern of `re` that is compiled when its first method is asked for: `match`, `search`, `findall` ...

    For patterns that many runs never need; one that every run needs is as well compiled at once.
    """

    match: Callable[..., Match | None]
    search: Callable[..., Match | None]
    fullmatch: Callable[..., Match | None]
    findall: Callable[..., list[Any]]
    sub: Callable[..., str]
    split: Callable[..., list[Any]]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # what pickling and copying ask for
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in ("match", "search", "fullmatch", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def any_of(table: str) -> str:
    """One expression for the lines of a table, each an expression; what stands behind `# ` is said for its reader."""
    return "|".join(line.strip() for line in table.splitlines() if line.strip() and not line.startswith("# "))
