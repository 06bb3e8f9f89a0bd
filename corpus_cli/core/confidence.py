"""From the margin of a decision to the chance that it is right."""

from __future__ import annotations

import math

SLOPE, OFFSET = 1.6, -0.25
"""Set on 250 starts of the gold dumps (2 of them wrong): 0.9 is met at a margin of 1.5, above which 1 of 212 was wrong."""

UNTITLED = 0.4
"""Confidence of a start that no headline marks."""


def confidence(margin: float | None) -> float:
    """Confidence of a boundary, 0 to 1, rounded to three places."""
    if margin is None:
        return UNTITLED
    return round(1 / (1 + math.exp(-(SLOPE * margin + OFFSET))), 3)
