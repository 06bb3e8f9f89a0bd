"""From the margin of a decision to the chance that it is right."""

from __future__ import annotations

from itertools import pairwise

POINTS = ((-6.0, 0.001), (-3.0, 0.02), (0.0, 0.4), (1.55, 0.6), (2.1, 0.9), (3.5, 0.97), (6.0, 0.995), (12.0, 0.999))
"""Margin and confidence; between two points it is a straight line.

Set on 480 starts of the gold dumps and 6,500 of their variations (`tests/variations.py`), and held against 552 starts of
dumps that others wrote: there 82 of 100 have a margin over 2.1, of those one in fifty is wrong; of all that are wrong
half lie below 1.55. Small margins are given less than they earned on gold, for unseen dumps earn less.
"""

UNTITLED = 0.4
"""Confidence of a start that no headline marks."""


def confidence(margin: float | None) -> float:
    """Confidence of a boundary, 0 to 1, rounded to three places."""
    if margin is None:
        return UNTITLED
    if margin <= POINTS[0][0]:
        return POINTS[0][1]
    for (low, least), (high, most) in pairwise(POINTS):
        if margin <= high:
            return round(least + (most - least) * (margin - low) / (high - low), 3)
    return POINTS[-1][1]
