"""Dates in compact forms: those of ISO 8601 (`20201109T213000Z`, `2022-W37-2`), and the date-time groups of wires.

The grammar of written dates has no tokens for them. dateutil's `isoparse` reads the first and fills nothing in; a
group (`091420 Feb 22`: day, hour, minute, month, year) is read here. Stamps with words or all hyphens are the grammar's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus_cli.core.dates.calendars import exists
from corpus_cli.text.expression import Expression

if TYPE_CHECKING:
    import datetime as dt

_stamp = Expression(
    r"^\s*(?:[A-Za-z][A-Za-z _-]{2,24}:\s*)?"
    r"(?P<stamp>(?:19|20)\d\d(?:-?W\d\d-?\d|(?:\d{4}|-\d\d-\d\d)(?=T\d{4}))"
    r"(?:T\d\d(?::?\d\d){1,2}(?:\.\d{1,6})?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)\s*$",
)
"""All of a text, a label aside. Days of the year (`2011-125`) are left out: they look like any number."""
_group = Expression(
    r"^\s*(?:[A-Za-z]{2,6}\s+|[\u0621-\u064a]{2,6}\s*)?(?P<stamp>(?P<d>[0-3]\d)(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)\s?(?P<z>Z|GMT|UTC|\u062c\u0645\u062a)?\s+"
    r"(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|ينا|فبر|مار|[أا]بر|ماي|يون|يول|[أا]غس|سبت|[أا]كت|نوف|ديس)\w*\.?\s+"
    r"(?P<y>(?:20)?\d\d))\s?N{0,4}\s*$",
    re.IGNORECASE,
)
"""Agencies close with it: `KUNA 030712 Mar 09NNNN`, and in Arabic, `GMT` and all, `كونا030740 جمت مار 09`."""
_file = Expression(
    r"^\s*(?:[A-Za-z][A-Za-z _-]{2,24}:?\s+)?(?P<stamp>"
    r"D:(?P<Y1>(?:19|20)\d\d)(?P<m1>\d\d)(?P<d1>\d\d)(?P<H1>\d\d)(?P<M1>\d\d)(?:\d\d)?"
    r"|(?P<Y2>(?:19|20)\d\d):(?P<m2>\d\d):(?P<d2>\d\d) (?P<H2>\d\d):(?P<M2>\d\d)(?::\d\d)?)(?:Z|[+-]\d\d'?:?\d\d'?)?\s*$"
)
"""`CreationDate: D:20110506091500+04'00'` of a PDF, `DateTimeOriginal 2014:08:03 17:20:11` of a picture."""
_MONTHS = (
    "jan feb mar apr may jun jul aug sep oct nov dec".split(),
    "ينا فبر مار ابر ماي يون يول اغس سبت اكت نوف ديس".split(),
)


def iso_stamp(text: str) -> tuple[dt.datetime, str | None, int, int] | None:
    """The moment that `text` is, its time as far as it is said, and where the stamp stands; None for anything else."""
    found = _stamp.search(text)
    if found is None:
        return None
    from dateutil.parser import isoparse

    stamp = found["stamp"]
    try:
        moment = isoparse(stamp)
    except ValueError:
        return None
    return moment, _clock(moment, stamp), found.start("stamp"), found.end("stamp")


def group_stamp(text: str) -> tuple[str, str, int, int] | None:
    """The ISO day and the time that a date-time group is, and where it stands; None for anything else."""
    found = _group.search(text)
    if found is None:
        return None
    month = next(m.index(said) + 1 for m in _MONTHS if (said := found["month"].lower().replace("أ", "ا")) in m)
    year, day = 2000 + int(found["y"][-2:]), int(found["d"])
    if not exists(year, month, day):
        return None
    time = f"{found['h']}:{found['m']}" + ("+00:00" if found["z"] else "")
    return f"{year:04}-{month:02}-{day:02}", time, found.start("stamp"), found.end("stamp")


def file_stamp(text: str) -> tuple[str, str, int, int] | None:
    """The ISO day and the time of a stamp that a PDF or a camera writes into a file, and where it stands."""
    found = _file.search(text)
    if found is None:
        return None
    year, month, day, hour, minute = (int(found[f"{part}1"] or found[f"{part}2"]) for part in "YmdHM")
    if not exists(year, month, day) or hour > 23 or minute > 59:
        return None
    return f"{year:04}-{month:02}-{day:02}", f"{hour:02}:{minute:02}", found.start("stamp"), found.end("stamp")


def _clock(moment: dt.datetime, stamp: str) -> str | None:
    said = stamp.partition("T")[2].replace(":", "")
    if not said:
        return None
    text = moment.strftime("%H:%M:%S" if said[4:6].isdigit() else "%H:%M")
    shift = moment.utcoffset()
    if shift is None:
        return text
    minutes = int(shift.total_seconds() // 60)
    return f"{text}{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
