"""The meaning of dates in numbers: order of day and month, years of two digits, Hijri and Jalali years."""

from __future__ import annotations

import re

from corpus_cli.core.dates import calendars
from corpus_cli.core.dates.reading import Reading, Said, converted, full_year, one_day, text_of
from corpus_cli.text.expression import Expression

DAY_FIRST = ("ar", "az", "tr", "ru", "fa")

_scripts = Expression("[\u0400-\u052f\u0600-\u06ff]")

_persian_digits = Expression("[\u06f0-\u06f9]")


def _first_is_day(reading: Reading) -> bool | None:
    if reading.day_first is not None:
        return reading.day_first
    language = reading.tokens.language
    if language in DAY_FIRST or writes_day_first(reading.tokens.text):
        return True
    return True if language is None and reading.tokens.writes_azeri() else None


def writes_day_first(text: str) -> bool:
    """Whether `text` is in a script (Arabic, Cyrillic) whose languages put the day first."""
    return _scripts.search(text) is not None


def year_first(reading: Reading) -> Said | None:
    year, a, b = reading.sure("y1"), reading.sure("a1", "a2", "a3"), reading.sure("b1", "b2", "b3")
    if year <= 1500:
        return numeric_lunar(reading, year, a, b)
    if a > 12 and reading.tokens.language == "ar" and b <= 12:
        # Arabic lines that were turned round when they were typed: 2022/21/02.
        a, b = b, a
    return one_day(year, a, b)


def numeric_lunar(reading: Reading, year: int, month: int, day: int) -> Said | None:
    tokens, text = reading.tokens, reading.tokens.text
    marked = bool(re.match(" ?h", tokens.shape[reading.match.end() :]))
    persian = tokens.language == "fa" or (tokens.language != "ar" and _persian_digits.search(text) is not None)
    if persian and not marked:
        return converted(calendars.from_jalali(year, month, day), "jalali")
    if marked or (year >= 1343 and (tokens.language == "ar" or _scripts.search(text))):
        return converted(calendars.from_hijri(year, month, day), "hijri")
    return None


def day_first(reading: Reading) -> Said | None:
    a, b, index = reading.sure("a1", "a2", "a3"), reading.sure("b1", "b2", "b3"), reading.at("y1", "y2", "y3")
    assert index is not None
    year = full_year(reading.tokens, index)
    if year is None:
        return None
    if reading.tokens.shape[index] == "H":
        return numeric_lunar(reading, year, b, a)
    either = [said for said in (one_day(year, b, a), one_day(year, a, b)) if said]
    if len(either) == 2 and a != b:
        first = _first_is_day(reading)
        if first is None:
            days = sorted(said.edtf for said in either)
            found = tuple(said.day for said in either if said.day)
            return Said(f"[{','.join(days)}]", ["date-ambiguous"], either=found)
        return either[0 if first else 1]
    return either[0] if either else None


def compact(reading: Reading) -> Said | None:
    value = reading.value("B") or 0
    return one_day(value // 10000, value // 100 % 100, value % 100)


def whole(reading: Reading) -> Said | None:
    """A year or a month in numbers, too little to be a date unless nothing but a cue stands before it."""
    before = reading.tokens.shape[: reading.match.start()]
    if before.strip(' ([*"|#:') not in ("", "K"):
        return None
    found = reading.value("m")
    return Said(f"{reading.sure('y1'):04}" if found is None else text_of(reading.year(), found))


def stamped(reading: Reading) -> Said | None:
    """`04.04   22:48` and nothing else: feeds leave the year out, and dots never put the month first."""
    if reading.tokens.shape[: reading.match.start()].strip():
        return None
    return one_day(None, reading.sure("b1"), reading.sure("a1"))


def cited(reading: Reading) -> Said | None:
    """`(Harbour Gazette, 14/3)`: who cites a paper leaves the year out; only where one of the numbers can be no month, or the
    order is known.
    """
    a, b = reading.sure("a1"), reading.sure("b1")
    either = [said for said in (one_day(None, b, a), one_day(None, a, b)) if said]
    if len(either) == 2 and a != b:
        first = _first_is_day(reading)
        return None if first is None else either[0 if first else 1]
    return either[0] if either else None
