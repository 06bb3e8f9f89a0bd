"""The meaning of Hijri and Jalali dates: always marked as converted."""

from __future__ import annotations

from corpus_cli.core.dates import calendars
from corpus_cli.core.dates.reading import Day, Reading, Said, converted, must_exist, no_day_before, text_of


def lunar(reading: Reading) -> Said | None:
    found, year, day = reading.sure("I"), reading.sure("y1"), reading.sure("d1", "o1")
    if reading.is_jalali():
        return must_exist(converted(calendars.from_jalali(year, (found - 1) % 12 + 1, day), "jalali"))  # Dari: 13 to 24
    return must_exist(converted(calendars.from_hijri(year, found, day), "hijri"))


def lunar_month(reading: Reading) -> Said | None:
    found, year = reading.sure("I"), reading.sure("y1")
    no_day_before(reading)
    if reading.is_jalali():
        if found > 12:
            return None
        first = calendars.from_jalali(year, found, 1)
        last = calendars.from_jalali(year, found, 31) or calendars.from_jalali(year, found, 30)
        last = last or calendars.from_jalali(year, found, 29)
    else:
        first = calendars.from_hijri(year, found, 1)
        last = calendars.from_hijri(year, found, calendars.hijri_month_days(year, found))
    return _span(first, last)


def lunar_months(reading: Reading) -> Said | None:
    first, last, year = reading.sure("I"), reading.sure("K"), reading.sure("y1")
    if reading.is_jalali() or first >= last:
        return None
    return _span(
        calendars.from_hijri(year, first, 1),
        calendars.from_hijri(year, last, calendars.hijri_month_days(year, last)),
    )


def lunar_year(reading: Reading) -> Said | None:
    year = reading.sure("y1")
    return _span(calendars.from_hijri(year, 1, 1), calendars.from_hijri(year, 12, calendars.hijri_month_days(year, 12)))


def _span(first: Day | None, last: Day | None) -> Said | None:
    if first is None or last is None:
        return None
    return Said(f"{text_of(*first)}~/{text_of(*last)}~", ["calendar-converted"], calendar="hijri")
