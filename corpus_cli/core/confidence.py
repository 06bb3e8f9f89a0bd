"""From the margin of a decision to the chance that it is right."""

from __future__ import annotations

import math

SLOPE, OFFSET = 0.75, 0.0
"""Fitted on the dumps of tests/gold (`make calibrate`)."""

UNTITLED = 0.4
"""Confidence of a start that no headline marks."""


def confidence(margin: float | None) -> float:
    """Confidence of a boundary, 0 to 1, rounded to three places."""
    if margin is None:
        return UNTITLED
    return round(1 / (1 + math.exp(-(SLOPE * margin + OFFSET))), 3)
