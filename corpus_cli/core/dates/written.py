"""The meaning of dates with words: months, seasons, decades and years with a cue."""

from __future__ import annotations

import re

from corpus_cli.core.dates.reading import (
    Contradiction,
    Reading,
    Said,
    is_name,
    must_exist,
    no_day_before,
    one_day,
    text_of,
)
from corpus_cli.core.dates.tables import COUNTED, ENGLISH_MONTHS, STREETS, STREETS_BEFORE

GROUP = 6
"""Figures of a day, hour and minute that a wire writes as one number before the month: the one behind it is the year."""

_other_words = re.compile("[^WKtaiyobTZ\\W\\dsmdn]").search
"""A letter of a shape that stands for a word or number other than those beside a date on its line."""
_hour_behind = re.compile("[ ,]{1,3}[smdn][:.][mdn]").match
_hour_before = re.compile("[smdn][:.][mdn][ ,]{1,3}\\Z").search
_street_before = re.compile("u\\.? \\Z").search


def roman(reading: Reading) -> Said | None:
    return one_day(reading.year(), reading.value("r"), reading.day())


def roman_short(reading: Reading) -> Said | None:
    """`14-vii-21`, `2/III-23`: one small letter beside a year of two figures numbers a clause as often (`5.v.21`)."""
    index = reading.at("r")
    said = reading.tokens.raw(index) if index is not None else ""
    return None if len(said) == 1 and said.islower() else roman(reading)


def full(reading: Reading) -> Said | None:
    month = reading.month()
    year = reading.year()
    return None if year is None else must_exist(one_day(year, month, reading.day()))


def yearless(reading: Reading) -> Said | None:
    month = reading.month()
    if not (is_name(reading, "M1") or _with_hour(reading) or _stands_alone(reading) or _ends_line(reading)):
        return None
    if _names_another(reading) or _until(reading):
        return None
    _no_strange_year(reading)
    return must_exist(one_day(None, month, reading.day()))


def month_first(reading: Reading) -> Said | None:
    """`March 12`, a month before its day and no year: English writes so, and hardly anybody else in running text.

    `Dragon Mart 2`, `مارس 25 شابا` and `Марта, 12 лет` are names and counts. A day with an ending (`martın 12-də`)
    shows that it is one, and so does a line that holds nothing else.
    """
    if "," in reading.match[0] and not _stands_alone(reading):
        return None  # `April, 24, and her brother`
    if not (_is_english(reading) or _has_ending(reading) or _stands_alone(reading)):
        return None
    return yearless(reading)


def _is_english(reading: Reading) -> bool:
    index, tokens = reading.at("M1"), reading.tokens
    assert index is not None
    word = tokens.word(index)
    own = word == "may" and (tokens.language in ("az", "tr") or tokens.writes_azeri())
    return word in ENGLISH_MONTHS and not own and (tokens.loose or tokens.language != "other")


def _has_ending(reading: Reading) -> bool:
    """Whether the day is written with a suffix: `12-də`, `12-si`, `12th`; `12-dək` has the letters of December."""
    tokens, end = reading.tokens, reading.match.end()
    glued = tokens.shape[end : end + 2] == "-A" and tokens.word(end + 1) == "dek"
    said = reading.match[0]
    return glued or said[-1] in "oFU" or said.endswith("-r") or reading.at("o1") is not None  # `28-i` has a Roman one


def _stands_alone(reading: Reading) -> bool:
    """Whether the text holds nothing else in words but what dates are printed with."""
    shape, match = reading.tokens.shape, reading.match
    return not _other_words(shape[: match.start()]) and not _other_words(shape[match.end() :])


def _ends_line(reading: Reading) -> bool:
    """`Mikroskop Media, 9 may`: no verb stands at the end, right behind a number and a comma."""
    shape, match = reading.tokens.shape, reading.match
    index = reading.at("M1")
    whole = index is not None and shape[index] == "M"
    return whole and shape[: match.start()].endswith("u, ") and not shape[match.end() :].strip(' ."')


def _with_hour(reading: Reading) -> bool:
    """`1 Mar, 13:05`: an hour beside the day, and nothing else, shows that a word is the name of a month."""
    shape, match = reading.tokens.shape, reading.match
    hour = _hour_behind(shape[match.end() :]) or _hour_before(shape[: match.start()])
    return hour is not None and _stands_alone(reading)


def _names_another(reading: Reading) -> bool:
    """Whether the day is the name of a street or a station, or a number of things."""
    tokens, at = reading.tokens, reading.match.end()
    if _street_before(tokens.shape[: reading.match.start()]) and _word_before(reading) in STREETS_BEFORE:
        return True
    if tokens.shape[at : at + 2] != " u":
        return False
    if tokens.shape[at : at + 4] == " u u" and tokens.word(at + 3) in STREETS:
        return True  # `15 Temmuz Demokrasi Meydanı`
    return tokens.word(at + 1) in STREETS or tokens.word(at + 1) in COUNTED


def _until(reading: Reading) -> bool:
    """`15-dek`, typed without diacritics: until 15; December would have a year, or no hyphen."""
    tokens, index = reading.tokens, reading.at("M1")
    return index is not None and tokens.word(index) == "dek" and tokens.shape[index - 1] == "-"


def _word_before(reading: Reading) -> str:
    start = reading.match.start()
    return reading.tokens.word(start - 2 - (reading.tokens.shape[start - 2] == "."))


def _no_strange_year(reading: Reading) -> None:
    """`March 7, 9999` is no day of an unknown year: what stands for the year is none. Nor is a stamp's number a day."""
    tokens, at = reading.tokens, reading.match.end()
    gap = tokens.shape[at : at + 2]
    after = at + (2 if gap == ", " else 1 if gap[:1] in (" ", ",") else 0)
    if after < len(tokens.shape) and tokens.shape[after] == "x" and tokens.size(after) == 4 and after > at:
        raise Contradiction
    start = reading.match.start()
    if tokens.shape[:start].endswith("xZ ") or (
        tokens.shape[:start].endswith("x ") and tokens.size(start - 2) == GROUP
    ):
        raise Contradiction


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
    if _is_count(reading, year, reading.at("M1")):
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


def _is_count(reading: Reading, year: int, month: int | None) -> bool:
    """`in 2000 villages`, `about 1900 people`, `may 2020 be better`: a number or a verb, where a word goes on in small."""
    tokens, at = reading.tokens, reading.match.end()
    if tokens.shape[at : at + 2] not in (" u", " &", " i", " 1") or tokens.raw(at + 1).istitle():
        return False
    if month is not None:
        raw = tokens.raw(month)
        return raw in ("may", "march") and tokens.shape[at + 1] == "u"
    if tokens.shape[at + 1] != "u" or "p" in (reading.match[0][0], tokens.shape[reading.match.start("y1") - 2]):
        return False
    return year % 100 == 0 or reading.at("C") is not None


def year(reading: Reading) -> Said | None:
    if not reading.match[0].endswith("y") and _is_count(reading, reading.sure("y1"), None):
        return None
    return Said(f"{reading.value('y1'):04}" + "~" * (reading.at("E", "C", "l") is not None))
