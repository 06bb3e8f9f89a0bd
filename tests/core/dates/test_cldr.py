"""The strings that CLDR's four formats give, over many days: what standard software prints must be read."""

from __future__ import annotations

import datetime as dt
import random

import pytest

from corpus_cli.core.dates import parse_date

babel_dates = pytest.importorskip("babel.dates")

LOCALES = (
    "en en_GB en_CA en_AU en_ZA en_IN ar ar_EG ar_LB ar_SY ar_IQ ar_DZ ar_TN ar_MA ar_MR ar_SA ar_AE "
    "az az_Latn az_Cyrl tr ru fa"
).split()
FORMATS = ("full", "long", "medium", "short")
_ORIGIN = dt.date(1971, 1, 1)
_SPAN = 98 * 365
"""Days within the hundred years that a year of two digits can mean."""


@pytest.mark.parametrize("known", [True, False], ids=["language known", "language unknown"])
@pytest.mark.parametrize("locale", LOCALES)
def test_locale(locale: str, known: bool) -> None:
    chosen = random.Random(f"{locale}{known}")
    for _ in range(25):
        day = _ORIGIN + dt.timedelta(chosen.randrange(_SPAN))
        for form in FORMATS:
            text = babel_dates.format_date(day, form, locale=locale)
            found = parse_date(text, language=locale.replace("_", "-") if known else None)
            assert found is not None, text
            ambiguous = found.issues == ["date-ambiguous"] and day.isoformat() in (found.edtf or "")
            assert found.edtf == day.isoformat() or ambiguous, (text, found.edtf)
            if known and not locale.startswith("en"):
                assert not ambiguous, text


@pytest.mark.parametrize("locale", ["en", "ar_LB", "az", "az_Cyrl", "tr", "ru"])
def test_noise_changes_nothing(locale: str) -> None:
    chosen = random.Random(locale)
    for _ in range(25):
        day = _ORIGIN + dt.timedelta(chosen.randrange(_SPAN))
        text = babel_dates.format_date(day, "long", locale=locale)
        upper = text.replace("i", "İ").upper() if locale in ("az", "tr") else text.upper()
        for noisy in (
            upper,
            text.replace(" ", "\u00a0"),
            f"\u202b{text}\u202c",
            f"  ({text})  ",
            text.translate({ord("0") + i: 0x0660 + i for i in range(10)}),
        ):
            found = parse_date(noisy, language=locale.replace("_", "-"))
            assert found is not None and found.edtf == day.isoformat(), noisy
            assert 0 <= found.start < found.end <= len(noisy)
