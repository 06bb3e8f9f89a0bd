"""`yesterday`, `3 days ago`: dates that only a day of reference can resolve."""

from __future__ import annotations

import datetime as dt
import re

from corpus_cli.core.dates.expression import Expression
from corpus_cli.core.dates.tokens import Tokens

_forms = Expression(r"(?P<day>G)|(?P<n>[smdn1]) (?P<u>j) V|v (?P<n2>[smdn1]) (?P<u2>j)|v (?P<u3>j)(?: 1)?")


def search(tokens: Tokens) -> tuple[int, int, int, bool] | None:
    """First and one past the last token of a relative expression, the days it is off, whether hours were said."""
    for start in range(len(tokens.shape)):
        if tokens.shape[start] not in "Gsmdn1v":
            continue
        match = _forms.search(tokens.shape, start)
        if match is None:
            return None
        return _read(tokens, match)
    return None


def _read(tokens: Tokens, match: re.Match[str]) -> tuple[int, int, int, bool]:
    if match["day"]:
        return match.start(), match.end(), tokens.values[match.start()], False
    form = "" if match["u"] else "2" if match["u2"] else "3"
    days, dual = tokens.values[match.start("u" + form)]
    count = dual if form == "3" else tokens.values[match.start("n" + form)]
    return match.start(), match.end(), -days * count, days == 0


def day_of(reference: dt.date | str, days: int) -> dt.date | None:
    """The day `days` after `reference` (ISO text is taken too), None beyond the calendar."""
    if isinstance(reference, str):
        reference = dt.date.fromisoformat(reference[:10])
    elif isinstance(reference, dt.datetime):
        reference = reference.date()
    try:
        return reference + dt.timedelta(days)
    except OverflowError:
        return None
