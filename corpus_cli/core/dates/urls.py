"""The date in an article's address: `/2020/11/09/`, `/2020/nov/09/`, `20201109`, `2020-11-09`."""

from __future__ import annotations

import re

from corpus_cli.core.dates import calendars, tables
from corpus_cli.core.dates.edtf import date_of
from corpus_cli.core.dates.parser import DateMatch
from corpus_cli.text.expression import Expression

_LONGEST = 2000
_archive = Expression(
    r"(?:https?://)?(?:web\.archive\.org/web|archive\.(?:org|is|ph|today|md|li)(?:/web)?)/\d{4,14}[a-z_]*/(?=\w)"
)
_host = Expression(r"(?:[a-z]{2,8}:)?//[^/?#]*|[^/?#]*\.[a-z]{2,10}(?=[/?#])", re.IGNORECASE)
_day = Expression(
    r"(?<!\d)(?P<y>(?:19[89]|20\d)\d)(?:([-/._])(?P<m>\d{1,2}|[a-z]{3,9})\2(?P<d>\d{1,2})|(?P<mm>\d\d)(?P<dd>\d\d))(?!\d)",
    re.IGNORECASE,
)
_turned = Expression(r"(?<!\d)(?P<d>\d\d)([-/._])(?P<m>\d\d)\2(?P<y>20\d\d)(?!\d)")
_month = Expression(r"(?<=/)(?P<y>(?:19[89]|20\d)\d)/(?P<m>0[1-9]|1[0-2])(?=/)")


def url_date(url: str) -> DateMatch | None:
    """The date in the path of `url`, None where there is none or day and month could be exchanged.

    An archive's own time stamp is when it was captured, no date of the article: it is skipped.
    Offsets are characters of `url`.
    """
    url = url[:_LONGEST]
    start = 0
    while wrapped := _archive.match(url, start):
        start = wrapped.end()
    host = _host.match(url, start)
    start = host.end() if host else start
    for expression in (_day, _turned, _month):
        match = expression.search(url, start)
        if match is not None:
            return _read(match)
    return None


def _read(match: re.Match[str]) -> DateMatch | None:
    groups = match.groupdict()
    month = _month_of(groups.get("m") or groups.get("mm") or "")
    if month is None:
        return None
    edtf = f"{match['y']}-{month:02}"
    day = groups.get("d") or groups.get("dd")
    if day is not None:
        if not calendars.exists(int(match["y"]), month, int(day)):
            return None
        if match.re.pattern == _turned.pattern and int(day) <= 12 and int(day) != month:
            return None
        edtf += f"-{int(day):02}"
    return DateMatch(date_of(edtf), edtf, None, [], "url", match.start(), match.end())


def _month_of(text: str) -> int | None:
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else None
    for number, name in enumerate(tables.MONTHS["en"], 1):
        if text and name.startswith(text.lower()):
            return number
    return None
