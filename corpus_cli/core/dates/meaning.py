"""What a matched form says: EDTF, issues and calendar; None where it says nothing that can be a date."""

from __future__ import annotations

import re

from corpus_cli.core.dates import calendars
from corpus_cli.core.dates.expression import Expression
from corpus_cli.core.dates.tokens import Tokens

DAY_FIRST = ("ar", "az", "tr", "ru", "fa")
_scripts = Expression("[\u0400-\u052f\u0600-\u06ff]")
_az_words = Expression("[əƏğĞıİşŞ]")
_WORDS_IN_ENGLISH = ("may", "march", "mart", "august", "mai")


class Contradiction(Exception):
    """Two month names that do not agree, or a day that no calendar has: nothing may be read from this place."""


Day = tuple[int, int, int]


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
        first, second = self.value("M" + n), self.value("N" + n, "P" + n, "S" + n)
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


def _first_is_day(reading: Reading) -> bool | None:
    if reading.day_first is not None:
        return reading.day_first
    language = reading.tokens.language
    if language in DAY_FIRST:
        return True
    if language is None and (_scripts.search(reading.tokens.text) or _az_words.search(reading.tokens.text)):
        return True
    return None


def year_first(reading: Reading) -> Said | None:
    year, a, b = reading.sure("y1"), reading.sure("a1", "a2", "a3"), reading.sure("b1", "b2", "b3")
    if year <= 1500:
        return _numeric_lunar(reading, year, a, b)
    if a > 12 and reading.tokens.language == "ar" and b <= 12:
        # Arabic lines that were turned round when they were typed: 2022/21/02.
        a, b = b, a
    return one_day(year, a, b)


def _numeric_lunar(reading: Reading, year: int, month: int, day: int) -> Said | None:
    tokens = reading.tokens
    marked = bool(re.match(" ?h", tokens.shape[reading.match.end() :]))
    if tokens.language == "fa" and not marked:
        return _converted(calendars.from_jalali(year, month, day), "jalali")
    if marked or (
        year >= 1343 and (tokens.language == "ar" or (tokens.language is None and _scripts.search(tokens.text)))
    ):
        return _converted(calendars.from_hijri(year, month, day), "hijri")
    return None


def _converted(day: Day | None, calendar: str) -> Said | None:
    if day is None:
        return None
    return Said(text_of(*day) + "~", ["calendar-converted"], day, calendar)


def day_first(reading: Reading) -> Said | None:
    a, b, index = reading.sure("a1", "a2", "a3"), reading.sure("b1", "b2", "b3"), reading.at("y1", "y2", "y3")
    assert index is not None
    year = full_year(reading.tokens, index)
    if year is None:
        return None
    if reading.tokens.shape[index] == "H":
        return _numeric_lunar(reading, year, b, a)
    either = [said for said in (one_day(year, b, a), one_day(year, a, b)) if said]
    if len(either) == 2 and a != b:
        first = _first_is_day(reading)
        if first is None:
            days = sorted(said.edtf for said in either)
            found = tuple(said.day for said in either if said.day)
            return Said(f"[{','.join(days)}]", ["date-ambiguous"], either=found)
        return either[0 if first else 1]
    return either[0] if either else None


def roman(reading: Reading) -> Said | None:
    return one_day(reading.year(), reading.value("r"), reading.day())


def compact(reading: Reading) -> Said | None:
    value = reading.value("B") or 0
    return one_day(value // 10000, value // 100 % 100, value % 100)


def full(reading: Reading) -> Said | None:
    month = reading.month()
    year = reading.year()
    return None if year is None else _must_exist(one_day(year, month, reading.day()))


def _must_exist(said: Said | None) -> Said:
    """`31 April 2021` must not become `April 2021` by another rule."""
    if said is None:
        raise Contradiction
    return said


def yearless(reading: Reading) -> Said | None:
    month = reading.month()
    if not _is_name(reading, "M1"):
        return None
    return _must_exist(one_day(None, month, reading.day()))


def _is_name(reading: Reading, group: str) -> bool:
    """Whether a month word without a year is meant as one: `may` and `mart` are words, `sen` is one."""
    index = reading.at(group)
    assert index is not None
    raw = reading.tokens.raw(index)
    language = reading.tokens.language
    if reading.tokens.shape[index] == "A" and not reading.tokens.loose and not (raw[0].isupper() and _is_safe(reading)):
        return False
    return not (language in ("en", "other", None) and raw in _WORDS_IN_ENGLISH)


_SAFE = frozenset("jan feb apr jun jul aug sept oct nov dec янв февр апр сент окт нояб дек".split())


def _is_safe(reading: Reading) -> bool:
    """Whether the language is known, or the short month name is a word in none of ours."""
    index = reading.at("M1", "M2")
    return reading.tokens.language is not None or (index is not None and reading.tokens.raw(index).lower() in _SAFE)


def named(reading: Reading) -> Said | None:
    """A month alone, by a word before or after it that makes it one."""
    index = reading.at("M1")
    assert index is not None
    raw = reading.tokens.raw(index)
    month = reading.month()
    if month is None or (raw[0].islower() and raw.isascii() and reading.tokens.language not in ("az", "tr")):
        return None
    near = reading.at("w")
    approximate = near is not None and reading.tokens.shape[near] == "E"
    return Said(text_of(None, month) + "~" * approximate, ["no-year"])


def month(reading: Reading) -> Said | None:
    found, year = reading.month(), reading.year()
    if found is None or year is None:
        return None
    return Said(text_of(year, found) + "~" * (reading.at("E") is not None))


def season(reading: Reading) -> Said | None:
    return Said(f"{reading.value('y1'):04}-{reading.value('S')}")


def decade(reading: Reading) -> Said | None:
    year, word, short = reading.value("y1"), reading.value("X"), reading.value("n")
    if word is not None:
        return Said(f"{word}X")
    if short is not None:
        return Said(f"19{short // 10}X") if short in (70, 80, 90) else None
    early = "~" * (reading.at("E") is not None)
    return Said(f"{year // 10}X{early}") if year is not None and year % 10 == 0 else None


def year(reading: Reading) -> Said | None:
    return Said(f"{reading.value('y1'):04}" + "~" * (reading.at("E", "C", "l") is not None))


def whole(reading: Reading) -> Said | None:
    """A year or a month in numbers, too little to be a date unless nothing but a cue stands before it."""
    before = reading.tokens.shape[: reading.match.start()]
    if before.strip(' ([*"|#:') not in ("", "K"):
        return None
    found = reading.value("m")
    return Said(f"{reading.sure('y1'):04}" if found is None else text_of(reading.year(), found))


def years(reading: Reading) -> Said | None:
    first, last, short = reading.value("y1"), reading.value("y2", "y3"), reading.at("n")
    assert first is not None
    if short is not None:
        tail: int = reading.tokens.values[short]
        if reading.tokens.size(short) != 2:
            return None
        if tail != (first + 1) % 100:
            return None
        last = first + 1
    if last is None or first >= last:
        return None
    both = reading.at("and") is not None and reading.at("Q") is None
    return Said(f"{{{first:04},{last:04}}}" if both else f"{first:04}/{last:04}")


def _two(first: Said | None, last: Said | None, join: str = "/") -> Said | None:
    if first is None or last is None or first.edtf == last.edtf:
        return None
    known = first.day and last.day
    if known and join == "/" and first.edtf > last.edtf:
        return None
    text = f"{{{first.edtf},{last.edtf}}}" if join == "," else f"{first.edtf}/{last.edtf}"
    return Said(text, sorted({*first.issues, *last.issues}))


def days(reading: Reading) -> Said | None:
    found = reading.month("1") if reading.at("M1") is not None else reading.month("2")
    year = reading.year("2")
    if year is None and not _is_name(reading, "M1" if reading.at("M1") is not None else "M2"):
        return None
    first, last = reading.day("1"), reading.day("2")
    if first is None or last is None or first >= last:
        return None
    return _two(one_day(year, found, first), one_day(year, found, last), "," if reading.at("and") is not None else "/")


def interval(reading: Reading) -> Said | None:
    last_year = reading.year("2")
    first_year = reading.year("1")
    month1, month2 = reading.month("1"), reading.month("2")
    if last_year is None and (first_year is not None or not _is_name(reading, "M1")):
        return None
    if first_year is None:
        first_year = last_year
        if last_year is not None and month1 is not None and month2 is not None and month1 > month2:
            first_year = last_year - 1
    return _two(one_day(first_year, month1, reading.day("1")), one_day(last_year, month2, reading.day("2")))


def suffix_interval(reading: Reading) -> Said | None:
    year, found = reading.year("2"), reading.month("1")
    last = reading.month("2") or found
    return _two(one_day(year, found, reading.day("1")), one_day(year, last, reading.day("2")))


def months(reading: Reading) -> Said | None:
    first, last, year = reading.month("1"), reading.month("2"), reading.year("2")
    if first is None or last is None or year is None:
        return None
    before = reading.year("1") or (year if first <= last else year - 1)
    if (before, first) == (year, last):
        return Said(text_of(year, last))
    if (before, first) > (year, last):
        return None
    return Said(f"{text_of(before, first)}/{text_of(year, last)}")


def respectively(reading: Reading) -> Said | None:
    found = reading.month()
    return _two(one_day(reading.value("y1"), found, reading.day("1")),
                one_day(reading.value("y2"), found, reading.day("2")), ",")  # fmt: skip


def lunar(reading: Reading) -> Said | None:
    found, year, day = reading.sure("I"), reading.sure("y1"), reading.sure("d1", "o1")
    if reading.is_jalali():
        return _converted(calendars.from_jalali(year, found, day), "jalali")
    return _converted(calendars.from_hijri(year, found, day), "hijri")


def lunar_month(reading: Reading) -> Said | None:
    found, year = reading.sure("I"), reading.sure("y1")
    if reading.is_jalali():
        first = calendars.from_jalali(year, found, 1)
        last = calendars.from_jalali(year, found, 31) or calendars.from_jalali(year, found, 30)
        last = last or calendars.from_jalali(year, found, 29)
    else:
        first = calendars.from_hijri(year, found, 1)
        last = calendars.from_hijri(year, found, calendars.hijri_month_days(year, found))
    return _span(first, last)


def lunar_year(reading: Reading) -> Said | None:
    year = reading.sure("y1")
    return _span(calendars.from_hijri(year, 1, 1), calendars.from_hijri(year, 12, calendars.hijri_month_days(year, 12)))


def _span(first: Day | None, last: Day | None) -> Said | None:
    if first is None or last is None:
        return None
    return Said(f"{text_of(*first)}~/{text_of(*last)}~", ["calendar-converted"], calendar="hijri")
