"""Work held against other work of the same run: a busy machine slows both, and the best of several tries of each counts.

Seconds of one try prove nothing where others use the machine. A true growth is there in every try, so a comparison
is given up only after all of them.
"""

from __future__ import annotations

import time
from collections.abc import Callable

TRIES = 8


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call."""
    began = time.process_time()
    work()
    return time.process_time() - began


def costs_at_most(factor: float, work: Callable[[], object], than: Callable[[], object], slack: float = 0.0) -> bool:
    """Whether `work` takes at most `factor` times what `than` takes, and `slack` seconds; by the best of their tries."""
    least = limit = float("inf")
    for _ in range(TRIES):
        limit = min(limit, seconds(than))
        least = min(least, seconds(work))
        if least <= factor * limit + slack:
            return True
    return False
