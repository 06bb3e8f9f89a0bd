"""What a date that does not stand with an article can be, by its neighbours: always marked as inferred."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus_cli.core.dates import calendars
from corpus_cli.core.dates.edtf import bounds

SOME = 3
"""So many dated neighbours of one year give it to a date without one, where the dump is in no order."""

REACH = 50
"""Records of the same source to either side that may be looked at."""


@dataclass(slots=True)
class Dated:
    """A record as inference sees it: what its text says of its date, and the weekday beside it (Monday is 0)."""

    edtf: str | None
    weekday: int | None = None
    source: str = ""


@dataclass(slots=True)
class Inferred:
    """An inferred date: `witnesses` are indices of the neighbours used."""

    edtf: str
    issues: list[str]
    rule: str
    witnesses: list[int] = field(default_factory=list)


def infer(records: Sequence[Dated], index: int, order: str | None) -> Inferred | None:
    """A year for a date without one, or a bracket for a record without a date; None where nothing follows.

    `records` stand in the dump's order, `order` is what the survey learnt of it (`falling`, `rising`); without
    one a year follows only where all neighbours are of it.
    Only days that stand with their articles witness, at most `REACH` records away, and only where
    they agree with the order.
    """
    own = records[index]
    if own.edtf is not None and not own.edtf.startswith("XXXX-"):
        return None
    if order not in ("falling", "rising"):
        return _year_of_all(records, index) if own.edtf else None
    before, after = _witness(records, index, -1), _witness(records, index, 1)
    low, high = (before, after) if order == "rising" else (after, before)
    lowest = _day(records[low].edtf, 0) if low is not None else None
    highest = _day(records[high].edtf, 1) if high is not None else None
    if lowest and highest and lowest > highest:
        return None
    witnesses = [i for i in (before, after) if i is not None]
    if own.edtf is None:
        if lowest is None or highest is None:
            return None
        return Inferred(f"[{lowest}..{highest}]", ["no-date"], f"between-neighbours-{order}", witnesses)
    year = _year(own.edtf, own.weekday, lowest, highest)
    if year is None:
        return None
    return Inferred(with_year(own.edtf, year), ["year-inferred"], f"year-from-{order}-order", witnesses)


def _year_of_all(records: Sequence[Dated], index: int) -> Inferred | None:
    """The year that all dated neighbours are of, in no order, where they are some."""
    edtf, weekday = records[index].edtf, records[index].weekday
    near = [*_witnesses(records, index, -1), *_witnesses(records, index, 1)]
    years = {int((records[i].edtf or "")[:4]) for i in near}
    without = sum((record.edtf or "").startswith("XXXX-") for record in records[max(0, index - REACH) : index + REACH])
    if edtf is None or len(near) < max(SOME, without) or len(years) > 1:
        return None
    year = years.pop()
    if not _fits(edtf, year, weekday, None, None):
        return None
    return Inferred(with_year(edtf, year), ["year-inferred"], "year-of-neighbours", near[:1])


def settle(records: Sequence[Dated], index: int, order: str | None) -> Inferred | None:
    """Of two readings of a numeric date (`[2013-04-11,2013-11-04]`) the one that lies between its neighbours.

    None where there is no order, or both fit, or neither. What the dump decides is not marked as inferred.
    """
    edtf = records[index].edtf
    if order not in ("falling", "rising") or edtf is None or not edtf.startswith("[") or ".." in edtf:
        return None
    before, after = _witness(records, index, -1), _witness(records, index, 1)
    low, high = (before, after) if order == "rising" else (after, before)
    lowest = _day(records[low].edtf, 0) if low is not None else None
    highest = _day(records[high].edtf, 1) if high is not None else None
    fitting = [
        reading
        for reading in edtf.strip("[]").split(",")
        if (lowest is None or reading >= lowest) and (highest is None or reading <= highest)
    ]
    if len(fitting) != 1:
        return None
    witnesses = [i for i in (before, after) if i is not None]
    return Inferred(fitting[0], [], f"day-and-month-from-{order}-order", witnesses)


def with_year(edtf: str, year: int) -> str:
    """`XXXX-03-01` with an inferred year: `2021?-03-01`."""
    return f"{year:04}?{edtf[4:]}"


def assume_year(edtf: str, year: int) -> Inferred:
    """The year that the analyst gave for a date without one."""
    return Inferred(with_year(edtf, year), ["assumed", "year-inferred"], "year-given")


def year_from_url(edtf: str, url_edtf: str | None) -> Inferred | None:
    """A year for `XXXX-03-01` from a date in the article's address, where the rest agrees."""
    if url_edtf is None or not edtf.startswith("XXXX-"):
        return None
    if not (url_edtf[4:].startswith(edtf[4:]) or edtf[4:].startswith(url_edtf[4:])):
        return None
    return Inferred(with_year(edtf, int(url_edtf[:4])), ["year-inferred"], "year-from-url")


def _witness(records: Sequence[Dated], index: int, step: int) -> int | None:
    """The nearest record on one side whose date stands with it, of the same source."""
    return next(_witnesses(records, index, step), None)


def _witnesses(records: Sequence[Dated], index: int, step: int) -> Iterator[int]:
    """The records on one side whose dates stand with them, of the same source, the nearest first."""
    seen, at = 0, index + step
    while 0 <= at < len(records) and seen < REACH:
        here, at = at, at + step
        if records[here].source != records[index].source:
            continue
        seen += 1
        edtf = records[here].edtf
        if edtf is not None and "?" not in edtf and len(edtf) >= 7 and bounds(edtf)[0] and edtf[0].isdigit():
            yield here


def _day(edtf: str | None, end: int) -> str | None:
    return bounds(edtf)[end]


def _year(edtf: str, weekday: int | None, lowest: str | None, highest: str | None) -> int | None:
    """The one year in which the date lies between its neighbours; of several, the nearest to the only neighbour."""
    anchor = highest or lowest
    if anchor is None:
        return None
    first = int(lowest[:4]) if lowest else int(anchor[:4]) - 1
    last = int(highest[:4]) if highest else int(anchor[:4]) + 1
    fitting = [year for year in range(first, last + 1) if _fits(edtf, year, weekday, lowest, highest)]
    if not fitting or (lowest and highest and len(fitting) > 1):
        return None
    return fitting[-1] if highest else fitting[0]


def _fits(edtf: str, year: int, weekday: int | None, lowest: str | None, highest: str | None) -> bool:
    month, _, day = edtf[5:].rstrip("~?").partition("-")
    if day and not calendars.exists(year, int(month), int(day)):
        return False
    if day and weekday is not None and dt.date(year, int(month), int(day)).weekday() != weekday:
        return False
    first, last = bounds(f"{year}{edtf[4:]}")
    return (
        bool(first and last) and (lowest is None or str(last) >= lowest) and (highest is None or str(first) <= highest)
    )
