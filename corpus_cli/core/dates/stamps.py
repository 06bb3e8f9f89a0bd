"""Dates in the compact forms of ISO 8601, which name no month: `20201109T213000Z` and `2022-W37-2`.

The grammar of written dates has no tokens for them; dateutil's `isoparse` reads them and fills nothing in.
Stamps with words or all hyphens are read by the grammar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus_cli.text.expression import Expression

if TYPE_CHECKING:
    import datetime as dt

_stamp = Expression(
    r"^\s*(?:[A-Za-z][A-Za-z _-]{2,24}:\s*)?"
    r"(?P<stamp>(?:19|20)\d\d(?:-?W\d\d-?\d|(?:\d{4}|-\d\d-\d\d)(?=T\d{4}))"
    r"(?:T\d\d(?::?\d\d){1,2}(?:\.\d{1,6})?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)\s*$",
)
"""All of a text, a label aside. Days of the year (`2011-125`) are left out: they look like any number."""


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
