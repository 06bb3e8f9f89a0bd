"""From the margin of a decision to the chance that it is right."""

from __future__ import annotations

from itertools import pairwise

POINTS = (
    (-6.0, 0.005), (-3.0, 0.03), (-1.5, 0.2), (0.0, 0.45), (0.9, 0.55), (1.5, 0.74), (2.5, 0.92), (3.5, 0.96), (5.0, 0.985),
    (7.0, 0.996), (12.0, 0.999),
)  # fmt: skip
"""Margin and confidence; between two points it is a straight line.

Set on 1,456 lines of 125 dumps of which the fit of the weights knew none (those in tests/gold/held, and 39 that were
written for it): of 682 margins above 5 one was wrong, of 157 between 2.5 and 5 one in twenty-five, of 85 below that a
third. Measured again on 1,558 lines under the mean of three fits: 1 of 819, 6 of 149, 25 of 88. The point at 0.9 stood at
0.75 until 38 of the 77 wrong starts in all gold were below 0.6, where half are promised; with it 41 are.
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
