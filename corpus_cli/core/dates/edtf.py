"""What an EDTF string (ISO 8601-2, LoC 2019) of ours allows: its first and last day, and the record's `date`."""

from __future__ import annotations

import re

from corpus_cli.core.dates.calendars import last_day
from corpus_cli.text.expression import Expression

_QUALIFIERS = str.maketrans("", "", "?~%")
_plain = Expression(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_inferred = Expression(r"\d[?%]-")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""Meteorological seasons of the northern half of the world; winter runs into the next year."""


def date_of(edtf: str | None) -> str | None:
    """The record's `date`: `edtf` without qualifiers where that is a day, month or year and nothing was inferred.

    >>> date_of("2022-09-10~"), date_of("2021?-03-01"), date_of("2022-22")
    ('2022-09-10', None, None)
    """
    if edtf is None or _inferred.search(edtf):
        return None
    bare = edtf.translate(_QUALIFIERS)
    return bare if _plain.fullmatch(bare) else None


def bounds(edtf: str | None) -> tuple[str | None, str | None]:
    """First and last day that `edtf` allows; None where its year is unknown or the interval is open."""
    if edtf is None:
        return None, None
    text = edtf.translate(_QUALIFIERS).strip("[]{}")
    if "/" in text or ".." in text:
        first, last = text.split("/" if "/" in text else "..", 1)
        return _single(first)[0], _single(last)[1]
    pairs = [_single(part) for part in text.split(",")]
    if any(low is None or high is None for low, high in pairs):
        return None, None
    return min(low for low, _ in pairs if low), max(high for _, high in pairs if high)


def _single(text: str) -> tuple[str | None, str | None]:
    year, _, rest = text.strip().partition("-")
    if not re.fullmatch(r"\d{2,4}X{0,2}", year) or len(year) != 4:
        return None, None
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    month, _, day = rest.partition("-")
    if not month or not month.isdigit():
        return f"{low:04}-01-01", f"{high:04}-12-31"
    if int(month) in _SEASONS:
        first, last = _SEASONS[int(month)]
        end_year = high + (last < first)
        return f"{low:04}-{first:02}-01", f"{end_year:04}-{last:02}-{last_day(end_year, last):02}"
    if not day.isdigit():
        return f"{low:04}-{month}-01", f"{high:04}-{month}-{last_day(high, int(month)):02}"
    return f"{low:04}-{month}-{day}", f"{high:04}-{month}-{day}"
