"""What a match over a shape gives to the rules, and what they give back."""

from __future__ import annotations

import re

from corpus_cli.core.dates import calendars
from corpus_cli.core.dates.tokens import Tokens

Day = tuple[int, int, int]

_WORDS_IN_ENGLISH = ("may", "march", "mart", "august", "mai")

_SAFE = frozenset("jan feb apr jun jul aug sept oct nov dec янв февр апр сент окт нояб дек".split())
_SMALL = {
    "ru": frozenset("янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек".split()),
    "az": frozenset("yan fev apr avq okt noy dek iyn iyl".split()),
    "tr": frozenset("şub nis ağu eyl".split()),
}
"""Short names that are printed small and are words of nothing else in their language."""

"""Letters by which a text of no known language is Azerbaijani or Turkish."""

_impossible_day = re.compile(r"(?:\A|[^N:.,/smdnxYHB-])(?:\A|[ (\[*\"])n ?\Z").search


class Contradiction(Exception):
    """Two month names that do not agree, or a day that no calendar has: nothing may be read from this place."""


class Said:
    """The meaning of a form. `day` is set where it is one Gregorian day, `either` where it is one of two."""

    # Plain classes here and in `tokens`: making a dataclass costs a millisecond of every start.
    __slots__ = ("calendar", "day", "edtf", "either", "issues")

    def __init__(
        self,
        edtf: str,
        issues: list[str] | None = None,
        day: Day | None = None,
        calendar: str = "gregorian",
        either: tuple[Day, ...] = (),
    ) -> None:
        self.edtf, self.issues, self.day, self.calendar, self.either = edtf, issues or [], day, calendar, either


class Reading:
    """A match over the shape of `tokens`; `day_first` is what the caller knows of its numeric dates."""

    __slots__ = ("day_first", "match", "tokens")

    def __init__(self, tokens: Tokens, match: re.Match[str], day_first: bool | None) -> None:
        self.tokens, self.match, self.day_first = tokens, match, day_first

    def at(self, *groups: str) -> int | None:
        """Index of the token that the first of these groups to have matched stands on."""
        known = self.match.re.groupindex
        for group in groups:
            if group in known and self.match.start(group) >= 0:
                return self.match.start(group)
        return None

    def value(self, *groups: str) -> int | None:
        index = self.at(*groups)
        if index is None:
            return None
        found: int = self.tokens.values[index]
        return found

    def sure(self, *groups: str) -> int:
        """The value of groups of which the rule's expression always has one."""
        found = self.value(*groups)
        assert found is not None
        return found

    def is_jalali(self) -> bool:
        index = self.at("I")
        return index is not None and self.tokens.shape[index] == "J"

    def year(self, n: str = "1") -> int | None:
        index = self.at("y" + n, "z" + n, "q" + n, "w" + n)
        return None if index is None else full_year(self.tokens, index)

    def day(self, n: str = "1") -> int | None:
        return self.value("d" + n, "o" + n)

    def month(self, n: str = "1") -> int | None:
        first, second = self.value("M" + n), self.value("N" + n, "T" + n, "P" + n, "Q" + n, "S" + n)
        if second is not None and first != second:
            raise Contradiction
        return first


def full_year(tokens: Tokens, index: int) -> int | None:
    """The year on a token; two digits are 1970 to 2069, anything shorter is none."""
    value: int = tokens.values[index]
    if tokens.shape[index] in "YH":
        return value
    if tokens.size(index) != 2:
        return None
    return value + (1900 if value >= 70 else 2000)


def text_of(year: int | None, month: int, day: int | None = None) -> str:
    """A plain EDTF day or month; `XXXX` for an unknown year."""
    head = f"{year:04}-{month:02}" if year is not None else f"XXXX-{month:02}"
    return head if day is None else f"{head}-{day:02}"


def one_day(year: int | None, month: int | None, day: int | None) -> Said | None:
    """A day that exists, None otherwise."""
    if month is None or day is None or not calendars.exists(year, month, day):
        return None
    if year is None:
        return Said(text_of(None, month, day), ["no-year"])
    return Said(text_of(year, month, day), day=(year, month, day))


def must_exist(said: Said | None) -> Said:
    """`31 April 2021` must not become `April 2021` by another rule."""
    if said is None:
        raise Contradiction
    return said


def converted(day: Day | None, calendar: str) -> Said | None:
    if day is None:
        return None
    return Said(text_of(*day) + "~", ["calendar-converted"], day, calendar)


def is_name(reading: Reading, group: str) -> bool:
    """Whether a month word without a year is meant as one: `may` and `mart` are words, `sen` is one."""
    index = reading.at(group)
    assert index is not None
    raw = reading.tokens.raw(index)
    language = reading.tokens.language
    short = reading.tokens.shape[index] == "A" and not reading.tokens.loose
    if short and not _stands_out(reading, raw) and not _at_an_hour(reading):
        return False
    if language is None and (reading.tokens.loose or reading.tokens.writes_azeri()):
        return True
    return not (language in ("en", "other", None) and raw in _WORDS_IN_ENGLISH)


_hour = re.compile(r"(?: ?, | P )[smdn]:[smdn]").match


def _at_an_hour(reading: Reading) -> bool:
    """`9 окт в 11:00`: with an hour behind it a short word in small letters is a month."""
    return _hour(reading.tokens.shape, reading.match.end()) is not None


def _stands_out(reading: Reading, raw: str) -> bool:
    small = _SMALL.get(reading.tokens.language or "", ())
    if raw.isupper() and small:
        return raw.lower() in small
    return _is_safe(reading) if raw[0].isupper() else raw in small


def _is_safe(reading: Reading) -> bool:
    """Whether the language is known, or the short month name is a word in none of ours."""
    index = reading.at("M1", "M2")
    return reading.tokens.language is not None or (index is not None and reading.tokens.raw(index).lower() in _SAFE)


def no_day_before(reading: Reading) -> None:
    """`32 January 2020` is a slip, not the month: what the writer meant for the day nobody knows."""
    start = reading.match.start()
    if _impossible_day(reading.tokens.shape, max(0, start - 4), start):
        raise Contradiction
