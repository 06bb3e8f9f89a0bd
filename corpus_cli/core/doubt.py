"""What of a record a person should look at, and which record first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus_cli.model import ISSUES

if TYPE_CHECKING:
    from corpus_cli.model import Record

SURE = 0.95
"""Confidence of a boundary, and of a language, from which nobody need look."""

SETTLED = frozenset({"assumed", "calendar-converted", "outlet-unregistered"})
"""Issues that tell how a value came about and leave nothing to decide."""

_ISSUE = 0.1
"""How much an issue weighs beside a boundary that is sure to be wrong."""


@dataclass(slots=True)
class Doubt:
    """Reasons to look at a record, and a weight, 0 for none, to sort by: a boundary weighs more than a value."""

    weight: float = 0.0
    reasons: list[str] = field(default_factory=list)


def doubt(record: Record) -> Doubt:
    """What is doubtful of a record; nothing of furniture. Reasons are `boundary`, `language` or codes of `issues`."""
    if record.kind == "furniture":
        return Doubt()
    unsure = {
        "boundary": _lacking(record.confidence),
        "language": _lacking(record.language_confidence) / 2,
    }
    issues = [code for code in record.issues if code in ISSUES and code not in SETTLED]
    reasons = [name for name, weight in unsure.items() if weight] + issues
    return Doubt(round(sum(unsure.values()) + _ISSUE * len(issues), 3), reasons)


def _lacking(confidence: float | None) -> float:
    """What a confidence lacks, 0 where it is high enough or there is none."""
    return 0.0 if confidence is None or confidence >= SURE else 1 - confidence
