"""The meaning of dates with words: months, seasons, decades and years with a cue."""

from __future__ import annotations

from corpus_cli.core.dates.reading import Reading, Said, is_name, must_exist, no_day_before, one_day, text_of


def roman(reading: Reading) -> Said | None:
    return one_day(reading.year(), reading.value("r"), reading.day())


def full(reading: Reading) -> Said | None:
    month = reading.month()
    year = reading.year()
    return None if year is None else must_exist(one_day(year, month, reading.day()))


def yearless(reading: Reading) -> Said | None:
    month = reading.month()
    if not is_name(reading, "M1"):
        return None
    return must_exist(one_day(None, month, reading.day()))


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
    no_day_before(reading)
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
