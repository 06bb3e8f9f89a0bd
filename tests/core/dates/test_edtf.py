"""Bounds and the record's date of every EDTF form that the parser writes."""

from __future__ import annotations

import pytest

from corpus_cli.core.dates import bounds, date_of


@pytest.mark.parametrize(
    ("edtf", "date", "first", "last"),
    [
        ("2021-03-01", "2021-03-01", "2021-03-01", "2021-03-01"),
        ("2020-02", "2020-02", "2020-02-01", "2020-02-29"),
        ("2021", "2021", "2021-01-01", "2021-12-31"),
        ("2021?-03-01", None, "2021-03-01", "2021-03-01"),
        ("2021?-03", None, "2021-03-01", "2021-03-31"),
        ("XXXX-03-01", None, None, None),
        ("XXXX-03", None, None, None),
        ("XXXX-02-05/XXXX-02-06", None, None, None),
        ("[2013-05-06,2013-06-05]", None, "2013-05-06", "2013-06-05"),
        ("{1992-05-14,2002-05-15}", None, "1992-05-14", "2002-05-15"),
        ("[2022-02-21..2022-05-16]", None, "2022-02-21", "2022-05-16"),
        ("2022-09-10~", "2022-09-10", "2022-09-10", "2022-09-10"),
        ("2022-09-13?", "2022-09-13", "2022-09-13", "2022-09-13"),
        ("2022-22", None, "2022-06-01", "2022-08-31"),
        ("2019-24", None, "2019-12-01", "2020-02-29"),
        ("199X", None, "1990-01-01", "1999-12-31"),
        ("2016-04-02/2016-04-05", None, "2016-04-02", "2016-04-05"),
        ("2022-04-02~/2022-05-01~", None, "2022-04-02", "2022-05-01"),
        (None, None, None, None),
    ],
)
def test_form(edtf: str | None, date: str | None, first: str | None, last: str | None) -> None:
    assert date_of(edtf) == date
    assert bounds(edtf) == (first, last)
