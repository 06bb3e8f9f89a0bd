"""Days of three calendars: what exists, which weekday it is, and its Gregorian day."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether the Gregorian day exists; 29 February does where the year is unknown."""
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS[month - 1]:
        return False
    return year is None or (month, day) != (2, 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


def last_day(year: int, month: int) -> int:
    """The number of days of a month."""
    return 29 if month == 2 and exists(year, 2, 29) else 28 if month == 2 else _DAYS[month - 1]


def weekday(year: int, month: int, day: int) -> int:
    """Monday is 0."""
    return dt.date(year, month, day).weekday()


def from_hijri(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    """The Gregorian day by the Umm al-Qura calendar (AH 1343 to 1500), None where the day is not in it."""
    import hijridate

    try:
        gregorian = hijridate.Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return gregorian.year, gregorian.month, gregorian.day


def hijri_month_days(year: int, month: int) -> int:
    """Length of a Hijri month, 0 outside the tables."""
    import hijridate

    try:
        return int(hijridate.Hijri(year, month, 1).month_length())
    except (ValueError, OverflowError):
        return 0


@lru_cache(maxsize=256)
def _nowruz(year: int) -> dt.date:
    """The Gregorian day on which a year of the Iranian solar calendar begins.

    convertdate works out the equinox, which takes milliseconds: once a year is enough, the rest is counting.
    """
    from convertdate import persian

    return dt.date(*persian.to_gregorian(year, 1, 1))


def from_jalali(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    """The Gregorian day of one of the Iranian solar calendar, None where there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= (31 if month <= 6 else 30):
        return None
    found = _nowruz(year) + dt.timedelta((month - 1) * 30 + min(month - 1, 6) + day - 1)
    if (month, day) == (12, 30) and found == _nowruz(year + 1):
        return None
    return found.year, found.month, found.day
