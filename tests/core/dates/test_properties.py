"""On any text: no crash, offsets inside it, one answer, and time that grows with its size only."""

from __future__ import annotations

import subprocess
import sys

import pytest
from growth import costs_at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.core.dates import bounds, date_line, date_of, dateline, find_dates, parse_date, url_date
from corpus_cli.core.dates.edtf import date_of as date_of_edtf

PIECES = st.sampled_from(
    [*"13 2022 1444 05 99 0 20220913 September مارس شباط رمضان sentyabr sen Eylül сентября may Mon الإثنين " ", . / - : ( ) | ' № # @ + of من -ci il th ago yesterday am م هـ GMT in Published تاريخ النشر: BAKU Trend – \u200f ـ ½ ٣".split(" "), " ", " ", " ", "\xa0"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=20).map("".join))
LANGUAGES = st.sampled_from([None, "en", "ar", "az", "az-Cyrl", "tr", "ru", "fa", "de", "und"])


@settings(max_examples=300, deadline=None)
@given(TEXTS, LANGUAGES)
def test_any_text(text: str, language: str | None) -> None:
    for found in [parse_date(text, language=language), date_line(text, language=language), *find_dates(text)]:
        if found is not None:
            assert 0 <= found.start < found.end <= len(text)
            assert found.date == date_of(found.edtf)
            bounds(found.edtf)
    line = dateline(text, language=language)
    assert line is None or 0 < line.end <= len(text)
    url_date(text)


@settings(max_examples=100, deadline=None)
@given(
    st.integers(0, 300),
    st.sampled_from(["13 September 2022", "12.05.2019", "الإثنين 21 شباط 2022", "7 iyun 2018-ci il"]),
)
def test_place_in_a_text_moves_offsets_only(shift: int, date: str) -> None:
    text = "word " * shift + date + " word" * 60
    found = find_dates(text, language="az")
    assert [text[match.start : match.end].removesuffix("-ci il") for match in found] == [date.removesuffix("-ci il")]


@settings(max_examples=200, deadline=None)
@given(st.dates())
def test_iso_day_is_itself(day: object) -> None:
    text = str(day)
    if "1501" <= text < "2101":
        found = parse_date(text)
        assert found is not None and found.edtf == text == date_of_edtf(found.edtf)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1.",
        "12 ",
        "1/",
        "13 September ",
        "2022-",
        "May ",
        "(",
        "Published ",
        "١/",
        "\u200f",
        "ـ",
        "12:30 ",
        "of 1 ",
    ],
)
def test_time_is_linear(piece: str) -> None:
    def read(size: int) -> None:
        text = (piece * (size // len(piece) + 1))[:size]
        find_dates(text, limit=None)
        parse_date(text)
        date_line(text)
        dateline(text)

    assert costs_at_most(8, lambda: read(80_000), lambda: read(20_000), slack=0.05)


def test_import_loads_nothing_heavy() -> None:
    code = "import sys, corpus_cli.core.dates; print([m for m in sys.modules if '.' not in m])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    for module in ("dateutil", "hijridate", "convertdate", "rapidfuzz", "typer", "numpy", "yaml"):
        assert repr(module) not in loaded


def test_faster_than_half_of_dateutil() -> None:
    """Twenty thousand strings a second, told as a ratio since machines differ: dateutil does about as many."""
    from dateutil import parser

    texts = ["13 September 2022", "September 13, 2022 08:37", "2022-09-13", "Tue, 13 Sep 2022 10:15:00 +0400"] * 50

    assert costs_at_most(3, lambda: [*map(parse_date, texts)], lambda: [*map(parser.parse, texts)])
