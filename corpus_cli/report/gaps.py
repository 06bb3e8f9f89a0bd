"""Gaps in coverage: days without an article, where the articles around them say that there should be some."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST = 7
"""Days: weekends, holidays and a slow week are no gaps."""

RAREST = 0.002
"""A gap is reported where chance leaves so long a hole at most this often, at the slower of the paces on its two sides."""

_AROUND = 60
_FEWEST = 10
"""Days with articles: up to so many on each side set the pace, and fewer than this on either side set none."""


@dataclass(slots=True)
class Gap:
    """The days `first` to `last` have no article; `expected` is on how many of them there should be one.

    `outlet` is None for the export as a whole.
    """

    first: str
    last: str
    days: int
    expected: int
    outlet: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def find_gaps(dated: Iterable[tuple[str, str | None]]) -> list[Gap]:
    """The gaps of the whole and of each outlet, from the day and outlet of every article whose day is known."""
    whole: set[date] = set()
    outlets: defaultdict[str, set[date]] = defaultdict(set)
    for text, outlet in dated:
        day = date.fromisoformat(text)
        whole.add(day)
        if outlet:
            outlets[outlet].add(day)
    found = _holes(sorted(whole), None)
    for outlet, days in sorted(outlets.items()):
        if len(outlets) > 1:
            found += _holes(sorted(days), outlet)
    return found


def _holes(days: list[date], outlet: str | None) -> list[Gap]:
    found = []
    for i in range(len(days) - 1):
        empty = (days[i + 1] - days[i]).days - 1
        pace = _pace(days, i) if empty >= SHORTEST else None
        if pace is not None and (1 - pace) ** empty <= RAREST:
            first, last = days[i] + timedelta(1), days[i + 1] - timedelta(1)
            found.append(Gap(first.isoformat(), last.isoformat(), empty, round(pace * empty), outlet))
    return found


def _pace(days: list[date], i: int) -> float | None:
    """Share of days with an article, on that side of the hole after `days[i]` where it is lower; None where too few are known.

    Over so long a stretch a pile of short dumps, years apart, has a slow pace: its holes are no gaps.
    """
    low, high = max(0, i - _AROUND), min(len(days) - 1, i + 1 + _AROUND)
    before, after = i - low, high - i - 1
    if min(before, after) < _FEWEST:
        return None
    return min(before / (days[i] - days[low]).days, after / (days[high] - days[i + 1]).days)
