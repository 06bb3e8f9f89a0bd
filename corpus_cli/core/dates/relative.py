"""`yesterday`, `3 days ago`: dates that only a day of reference can resolve."""

from __future__ import annotations

import datetime as dt
import re

from corpus_cli.core.dates.tokens import Tokens
from corpus_cli.text.expression import Expression

_DAY = 86400
_forms = Expression(r"(?P<day>G)|(?P<n>[smdn1]) (?P<u>j) V|v (?P<n2>[smdn1]) (?P<u2>j)|v (?P<u3>j)(?: 1)?|(?P<u4>j) V")
_ALONE = frozenset("неделю минуту час день".split())
"""Units that say `one` by their form: `неделю назад`."""


def search(tokens: Tokens) -> tuple[int, int, int] | None:
    """First and one past the last token of a relative expression, and the seconds it is off (whole days are exact)."""
    for start, letter in enumerate(tokens.shape):
        if letter in "Gsmdn1vj":
            match = _forms.match(tokens.shape, start)
            if match is not None and (letter != "j" or tokens.raw(start).lower() in _ALONE):
                return match.start(), match.end(), _seconds(tokens, match)
    return None


def _seconds(tokens: Tokens, match: re.Match[str]) -> int:
    if match["day"]:
        days: int = tokens.values[match.start()]
        return days * _DAY
    form = "" if match["u"] else "2" if match["u2"] else "3" if match["u3"] else "4"
    seconds, dual = tokens.values[match.start("u" + form)]
    count = dual if form in "34" and form else tokens.values[match.start("n" + form)]
    return -int(seconds * count)


def resolve(reference: dt.date | str, seconds: int) -> str | None:
    """The day `seconds` after `reference` as EDTF, None beyond the calendar.

    Hours before a day without a clock time are that day, and `~` where they may well reach back into another.
    """
    if isinstance(reference, str):
        reference = dt.datetime.fromisoformat(reference) if "T" in reference else dt.date.fromisoformat(reference[:10])
    exact = isinstance(reference, dt.datetime)
    whole = seconds % _DAY == 0
    try:
        if exact or whole:
            return (reference + dt.timedelta(seconds=seconds)).isoformat()[:10]
    except OverflowError:
        return None
    return reference.isoformat() + "~" * (seconds <= -_DAY // 2)
