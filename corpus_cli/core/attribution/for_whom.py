"""For whom a text was written, as Azerbaijani says it: `Meydan TV üçün`."""

from __future__ import annotations

import re

from corpus_cli.core.attribution.mentions import Mention, publisher

_FROM_PLACE = ("dan", "dən", "den")
_for = re.compile(r"\W*(?P<o>[^,.:;]{2,40}?) üçün(?: \S+d[ae\u0259]n)?(?: xüsusi)?\W*").fullmatch
"""`Meydan TV üçün Antakyadan`: for whom, and from where."""


def for_outlet(text: str) -> Mention | None:
    """Of a line that says no more than for which registered outlet a text was written."""
    match = _for(text) if "üçün" in text else None
    if match is None:
        return None
    first, last = match.span("o")
    behind = text.find(" ", first) + 1  # `Antakyadan Meydan TV üçün`
    starts = [first, behind] if text[first : behind - 1].endswith(_FROM_PLACE) else [first]
    return next((named for at in starts if (named := publisher(text, at, last, "byline-for", written=False))), None)


def for_behind(text: str, start: int) -> Mention | None:
    """`Sevinc Qədirli, Meydan TV üçün`: for whom, behind who wrote it."""
    comma = text.rfind(",", start)
    match = _for(text, comma + 1) if comma > start and "üçün" in text else None
    return publisher(text, *match.span("o"), "byline-for", written=False) if match else None
