"""What a detector says of a text."""

from __future__ import annotations

from typing import NamedTuple

UNDETERMINED = "und"
"""BCP 47 for a text whose language nobody can tell: too short, numbers, links, names only."""


class Detection(NamedTuple):
    """A language (BCP 47, with the script where it is not the usual one) and how sure it is, 0 to 1.

    The confidence is calibrated: of a hundred texts given 0.9 about ninety are right. `und` has 0.
    """

    language: str
    confidence: float


UNKNOWN = Detection(UNDETERMINED, 0.0)
