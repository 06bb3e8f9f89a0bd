"""How long each stage of a run takes, where records are pulled through all of them one by one."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Result = TypeVar("Result")

STAGES = ("plan", "split", "detect", "normalise", "link", "write")
"""`plan` looks at the inputs and what is known of them, `split` reads and decodes too, `write` is all the rest."""


@dataclass(slots=True)
class Clock:
    """Seconds by stage. A second belongs to the stage that works, not to those that wait for it."""

    _spent: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))
    _stage: str = "plan"
    _since: float = field(default_factory=perf_counter)

    def of(self, stage: str, results: Iterable[Result]) -> Iterator[Result]:
        """The same results; the time that making each takes is that of `stage`."""
        rest = iter(results)
        while True:
            with self.during(stage):
                try:
                    result = next(rest)
                except StopIteration:
                    return
            yield result

    @contextmanager
    def during(self, stage: str) -> Iterator[None]:
        """The time until the end of the block is that of `stage`."""
        outer = self._enter(stage)
        try:
            yield
        finally:
            self._enter(outer)

    def _enter(self, stage: str) -> str:
        now = perf_counter()
        self._spent[self._stage] += now - self._since
        self._since, before, self._stage = now, self._stage, stage
        return before

    def seconds(self) -> dict[str, float]:
        """What was spent so far, in the order of the stages."""
        self._enter(self._stage)
        return {stage: round(self._spent[stage], 3) for stage in STAGES}
