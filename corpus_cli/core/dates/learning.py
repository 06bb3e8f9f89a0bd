"""What the date lines of a whole dump teach: order of day and month, order of articles, the newest day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpus_cli.core.dates.parser import DateMatch
from corpus_cli.text.expression import Expression

_numeric = Expression(r"(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(?:\d{4}|\d{2})(?!\d)")
_arabic = Expression("[\u0600-\u06ff]")

_american = Expression(r"\[?(?=[1-9]/|\d\d?/[1-9]/)\d\d?/\d\d?/\d\d, \d{1,2}:\d\d(?::\d\d)?[ \u00a0\u202f][AP]M\b")
"""`11/4/22, 8:03 AM`: programs write the short date so for the United States alone (CLDR en-US), month first."""

_padded = Expression(
    r"\[?(?:\d\d/\d\d/(?:19|20)\d\d|\d\d?\.\d\d?\.(?:20)?\d\d), \d\d:\d\d(?::\d\d)?(?![:\d]|[ \u00a0\u202f][AaPp]\.?[Mm])"
)
"""`11/03/2024, 08:02`: of the short dates that programs write with this comma, those with two digits for both and a clock of
24 hours have the day first (CLDR en-GB and its like), and so have all with dots.
"""

_STEPS = 2
"""A dump is in date order if it takes at least so many steps from date to date,"""
_SHARE = 0.9
"""and this share of them one way."""
_RUNS = 3
"""So many values of the one number for each of the other."""


@dataclass(slots=True)
class Learnt:
    """`day_first` and `order` (`falling`, `rising`) are None where the dump does not settle them."""

    day_first: bool | None
    order: str | None
    newest: str | None


class Learner:
    """Takes the date lines of a dump one by one, in its order, and keeps only counts."""

    def __init__(self) -> None:
        self._votes: dict[str, list[int]] = {}
        self._fields: tuple[set[int], set[int]] = (set(), set())
        self._rising = self._falling = self._american = self._padded = 0
        self._last: str | None = None
        self._newest: str | None = None

    def add(self, text: str, match: DateMatch | None) -> None:
        """Take a line that dates a text: its own text and what `date_line` read in it, None where it says more than
        a date (`by Ann Rook on 1/28/2011`): such a line may tell which number is the month, and nothing else.
        """
        self._vote(text, alone=match is not None)
        if match is None or match.cue in ("updated", "captured", "event") or "?" in (match.edtf or ""):
            return
        day = match.date
        if day is not None and len(day) == len("2019-01") and (self._newest or "") < day:
            self._newest = f"{day}-01"  # of a magazine that has no days
        if day is None or len(day) != len("2019-01-01"):
            return
        if self._newest is None or day > self._newest:
            self._newest = day
        if self._last is not None:
            self._rising += day > self._last
            self._falling += day < self._last
        self._last = day

    def _vote(self, text: str, *, alone: bool) -> None:
        """`6/16/2013` says that the month stands first; Arabic lines never do, and say nothing of others."""
        self._american += _american.match(text.lstrip()) is not None
        self._padded += _padded.match(text.lstrip()) is not None
        found = _numeric.search(text)
        if found is None or _arabic.search(text):
            return
        first, second = int(found[1]), int(found[3])
        told = 0 if second <= 12 < first else 1 if first <= 12 < second else 2
        if first <= 31 and second <= 31 and (alone or told < 2):
            self._votes.setdefault(found[2], [0, 0, 0])[told] += 1
            self._fields[0].add(first)
            self._fields[1].add(second)

    def _day_first(self) -> bool | None:
        """What the lines say whose mark (`/`, `.`, `-`) the doubtful ones share; None where they disagree."""
        votes = list(self._votes.values())
        asked = [vote for vote in votes if vote[2]] or votes
        day, month = sum(vote[0] for vote in asked), sum(vote[1] for vote in asked)
        if not day + month:
            running = self._running_field()
            if running is None and bool(self._american) != bool(self._padded):
                return not self._american
            return running
        settled = all(vote[0] or vote[1] for vote in asked)
        return None if not settled or (day > 0) == (month > 0) else day > 0

    def _running_field(self) -> bool | None:
        """Where every line is doubtful: the number that runs while the other stands is the day."""
        first, second = map(len, self._fields)
        if max(first, second) < _RUNS * max(1, min(first, second)):
            return None
        return first > second

    def learnt(self) -> Learnt:
        """What the lines taken so far say together."""
        steps = self._rising + self._falling
        order = None
        if steps >= _STEPS and max(self._rising, self._falling) >= _SHARE * steps:
            order = "rising" if self._rising > self._falling else "falling"
        return Learnt(self._day_first(), order, self._newest)


def learn(date_lines: Iterable[tuple[str, DateMatch | None]]) -> Learnt:
    """What all date lines of a dump, in its order, teach: pairs of a line and what `date_line` read in it."""
    learner = Learner()
    for text, match in date_lines:
        learner.add(text, match)
    return learner.learnt()
