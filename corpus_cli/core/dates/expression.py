"""Regular expressions that are compiled when they are first used, so that importing the parser costs little."""

from __future__ import annotations

import re
from collections.abc import Callable

Match = re.Match[str]


class Expression:
    """`re.compile(pattern, flags)` at the first call of `match`, `search` or `fullmatch`."""

    match: Callable[..., Match | None]
    search: Callable[..., Match | None]
    fullmatch: Callable[..., Match | None]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Callable[..., Match | None]:
        if name not in ("match", "search", "fullmatch"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        self.match, self.search, self.fullmatch = compiled.match, compiled.search, compiled.fullmatch
        found: Callable[..., Match | None] = getattr(compiled, name)
        return found
