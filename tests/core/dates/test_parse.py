"""What a date says beyond its day: time, issues, offsets; and what is no date."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus_cli.core.dates import find_dates, parse_date


@pytest.mark.parametrize(
    ("text", "language", "time"),
    [
        ("September 13, 2022 08:37", "en", "08:37"),
        ("2022-09-13T08:37:00+03:00", "en", "08:37:00+03:00"),
        ("2022-09-13T08:37:12Z", "en", "08:37:12+00:00"),
        ("TUE 13 SEP 2022, 8:37AM GMT+3", "en", "08:37+03:00"),
        ("7 June 2018 15.30 BST", "en", "15:30+01:00"),
        ("September 13th, 2022 at 8:37 pm", "en", "20:37"),
        ("13 September 2022 12:05 am", "en", "00:05"),
        ("15:30 07 iyun 2018", "az", "15:30"),
        ("الجمعة 8 يونيو/حزيران 2018 10:28 م", "ar", "22:28"),
        ("21 فبراير 2022 - 14:30 بتوقيت غرينتش", "ar", "14:30+00:00"),
        ("Wed Aug 05 12:00:00 2015", "en", "12:00:00"),
        ("9 окт в 11:00", None, "11:00"),
        ("13 September 2022 25:61", "en", None),
        ("13 September 2022", "en", None),
    ],
)
def test_time(text: str, language: str, time: str | None) -> None:
    found = parse_date(text, language=language)
    assert found is not None and found.time == time


@pytest.mark.parametrize(
    ("text", "language", "date", "edtf", "issues"),
    [
        ("1 March 2021", "en", "2021-03-01", "2021-03-01", []),
        ("March 2021", "en", "2021-03", "2021-03", []),
        ("1 March", "en", None, "XXXX-03-01", ["no-year"]),
        ("5/6/2013", "en", None, "[2013-05-06,2013-06-05]", ["date-ambiguous"]),
        ("5/6/2013", "ar", "2013-06-05", "2013-06-05", []),
        ("٥/٦/٢٠١٣", None, "2013-06-05", "2013-06-05", []),
        ("14 صفر 1444 هـ", "ar", "2022-09-10", "2022-09-10~", ["calendar-converted"]),
        ("۲۲ شهریور ۱۴۰۱", "fa", "2022-09-13", "2022-09-13~", ["calendar-converted"]),
        ("Monday, September 13, 2022", "en", "2022-09-13", "2022-09-13?", ["weekday-disagrees"]),
        ("Tuesday 05/06/2018", "en", "2018-06-05", "2018-06-05", []),
        ("Summer 2022", "en", None, "2022-22", []),
        ("the 1990s", "en", None, "199X", []),
        ("13 September '22", "en", "2022-09-13", "2022-09-13", []),
        ("13.09.69", "az", "2069-09-13", "2069-09-13", []),
        ("13.09.70", "az", "1970-09-13", "1970-09-13", []),
        ("early 2021", "en", "2021", "2021~", []),
        ("2021-ci ilin əvvəlində", "az", "2021", "2021~", []),
    ],
)
def test_design_table(text: str, language: str | None, date: str | None, edtf: str, issues: list[str]) -> None:
    found = parse_date(text, language=language)
    assert found is not None
    assert (found.date, found.edtf, found.issues) == (date, edtf, issues)


def test_order_given_decides() -> None:
    month_first = parse_date("5/6/2013", language="en", day_first=False)
    day_first = parse_date("5/6/2013", language="en", day_first=True)
    assert month_first is not None and month_first.edtf == "2013-05-06"
    assert day_first is not None and day_first.edtf == "2013-06-05"


@pytest.mark.parametrize("text", ["yesterday", "3 days ago", "أمس 08:37", "3 gün əvvəl", "вчера"])
def test_relative_needs_a_reference(text: str) -> None:
    assert parse_date(text) is None
    assert parse_date(text, reference=dt.date(2022, 9, 15)) is not None


def test_reference_fills_nothing_in() -> None:
    found = parse_date("13 September", language="en", reference="2022-09-15")
    assert found is not None and found.edtf == "XXXX-09-13" and found.date is None


def test_hours_before_a_clock_time_are_exact() -> None:
    found = parse_date("5 hours ago", reference="2022-09-15T03:00:00")
    assert found is not None and found.edtf == "2022-09-14"


@pytest.mark.parametrize(
    "text",
    [
        "30 February 2020", "31 April 2021", "13 September 9999", "١/١٣", "+994 12 598 09 55", "sent 2,000 troops",
        "it may 14 times", "12 mart ", "1.2.3.4", "192.168.10.12", "№ 5/2019", "3-2", "24/7", "9/11", "1663058220",
        "20 حزيران/يوليو 2022", "2022/13/45", "0/0/0", "", " ", "\u200f", "99/99/9999",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    found = parse_date(text, language="en" if text.isascii() else None)
    assert found is None or text == "12 mart "


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("said on 13 September 2022 that", "13 September 2022"),
        ("في أيلــول/سبتمبر 2008 قال", "أيلــول/سبتمبر 2008"),
        ("\u2067الإثنين 21 شباط 2022\u2069", "الإثنين 21 شباط 2022"),
        ("x 13 İyun 2022 y", "13 İyun 2022"),
        ("½ of 13 Sep 2022.", "13 Sep 2022"),
    ],
)
def test_offsets_are_of_the_text_given(text: str, piece: str) -> None:
    found = parse_date(text)
    assert found is not None and text[found.start : found.end] == piece


def test_find_dates_in_order() -> None:
    text = "On 9 November 2020 and again on March 1, 2021 the sides met; " + "word " * 200 + "then in 12.05.2022 too."
    found = find_dates(text, language="az")
    assert [match.edtf for match in found] == ["2020-11-09", "2021-03-01", "2022-05-12"]
    assert [text[match.start : match.end] for match in found] == ["9 November 2020", "March 1, 2021", "12.05.2022"]
    assert find_dates(text, limit=1)[0].edtf == "2020-11-09"


def test_blank_lines_divide() -> None:
    assert [match.edtf for match in find_dates("about 13\n\nMarch 2021 was cold; on 28\nMarch 2021 it snowed")] == [
        "2021-03",
        "2021-03-28",
    ]


def test_no_window_cuts_a_date() -> None:
    for gap in range(150):
        text = "in 5 words" + " x" * gap + " on September 13, 2022 and" + " y" * gap + " 3 more"
        assert [match.edtf for match in find_dates(text)] == ["2022-09-13"]


def test_long_text_is_read_too() -> None:
    found = parse_date("word " * 500 + "13 September 2022" + " word" * 500)
    assert found is not None and found.edtf == "2022-09-13"
