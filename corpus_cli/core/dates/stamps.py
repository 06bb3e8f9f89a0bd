"""Dates that machines wrote: e-mail headers, feeds, metadata (RFC 5322, ISO 8601). dateutil reads them."""

from __future__ import annotations

import datetime as dt

from corpus_cli.core.dates.expression import Expression
from corpus_cli.core.dates.parser import DateMatch

_numeric = Expression(r"^\d{1,2}[-/.]\d{1,2}[-/.]\d")
"""Day and month as numbers, which dateutil would order by a guess."""
_FIRST, _SECOND = (dt.datetime.fromisoformat(day) for day in ("2000-01-01", "2003-02-04"))
"""Two days that differ in every part: what dateutil fills in shows as a difference."""


def parse_stamp(text: str) -> DateMatch | None:
    """A machine stamp with at least year, month and day; None for anything else, and nothing is filled in."""
    from dateutil import parser

    stamp = text.strip()
    if not 8 <= len(stamp) <= 64 or not stamp.isascii() or _numeric.search(stamp):
        return None
    try:
        try:
            moment = parser.isoparse(stamp)
        except ValueError:
            moment = parser.parse(stamp, default=_FIRST, ignoretz=False)
            if moment.date() != parser.parse(stamp, default=_SECOND).date():
                return None
    except (ValueError, OverflowError):
        return None
    if not 1900 <= moment.year <= 2100:
        return None
    day, start = moment.date().isoformat(), len(text) - len(text.lstrip())
    return DateMatch(day, day, _clock(moment, stamp), [], "stamp", start, start + len(stamp))


def _clock(moment: dt.datetime, stamp: str) -> str | None:
    if ":" not in stamp and "T" not in stamp:
        return None
    shift = moment.utcoffset()
    text = moment.strftime("%H:%M:%S")
    if shift is None:
        return text
    minutes = int(shift.total_seconds() // 60)
    return f"{text}{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
