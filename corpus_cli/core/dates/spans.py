"""The meaning of two dates: from one to the other, both, or one of them."""

from __future__ import annotations

from corpus_cli.core.dates.reading import Reading, Said, is_name, one_day, text_of


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
    issues = sorted({*first.issues, *last.issues})
    if join == "|":
        return Said(f"[{first.edtf},{last.edtf}]", sorted([*issues, "date-ambiguous"]))
    return Said(f"{{{first.edtf},{last.edtf}}}" if join == "," else f"{first.edtf}/{last.edtf}", issues)


def days(reading: Reading) -> Said | None:
    found = reading.month("1") if reading.at("M1") is not None else reading.month("2")
    year = reading.year("2")
    if year is None and not is_name(reading, "M1" if reading.at("M1") is not None else "M2"):
        return None
    first, last = reading.day("1"), reading.day("2")
    if first is None or last is None or first >= last:
        return None
    pair = one_day(year, found, first), one_day(year, found, last)
    if reading.at("or") is not None:
        return _two(*pair, "|")
    return _two(*pair, "," if reading.at("and") is not None and reading.at("Q") is None else "/")


def interval(reading: Reading) -> Said | None:
    last_year = reading.year("2")
    first_year = reading.year("1")
    month1, month2 = reading.month("1"), reading.month("2")
    if last_year is None and (first_year is not None or not is_name(reading, "M1")):
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
