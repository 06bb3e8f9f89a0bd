"""The clock time that stands beside a date: `HH:MM[:SS][±hh:mm]`."""

from __future__ import annotations

import re
from typing import Any

from corpus_cli.core.dates.tokens import Tokens
from corpus_cli.text.expression import Expression

_TIME = (
    r"(?:(?P<h>[smdn]):(?P<m>[mdn])(?::(?P<s>[mdn])(?:[.,][smdnxYHB])?)?(?: ?(?P<a>[ag])(?![a-z])\.?)?"
    r"|(?P<h2>[smdn])\.(?P<m2>[mdn])(?= ?[aZ])(?: ?(?P<a2>a)\.?)?|(?P<h3>[smd]) ?(?P<a3>a)\.?)"
)
_GAP = r"[ ,|()\[\]/_.-]{0,4}(?:[ijtPb0K1]{1} ?:? ?){0,3}"
_ZONE = r"(?:[ ,(]{0,2}(?:[iP] ?){0,2}(?P<z>Z)\)?)?"
_after = Expression(_GAP + "(?P<t>" + _TIME + ")" + _ZONE + r"(?![.:][smdnxYHB])")
_time = Expression(_TIME)
_zone_then_time = Expression(r"[ ,-]{0,2}(?:i ?){1,2}(?P<z>Z) (?P<t>" + _TIME + ")")
_desk_then_time = Expression(r" u (?P<t>" + _TIME + ")" + _ZONE + r"(?![.:][smdnxYHB])")
"""`12/03/2019 LOC 11:42`: agencies print the code of a desk between the two."""
_before = Expression(r"(?<![smdnxYHB:.,])(?P<t>" + _TIME + ")" + _ZONE + r"[ ,|()\[\]/_-]{0,4}(?:W[ ,]{0,2})?\Z")
_wire = Expression(r"(?<![\w.])([01]\d|2[0-3])([0-5]\d)\s{0,3}(?:GMT|gmt|UTC|utc),?\s{1,3}\Z")
"""`0930 gmt`, as monitoring services print when something was broadcast."""
_offset = Expression(r"\s?\(?(?:GMT|UTC|gmt|utc)?\s?([+\u2212-])(\d{1,2}):?(\d\d)?(?!\d)")

CODE = 3
"""Letters of the code of a desk."""


def _value(tokens: Tokens, match: re.Match[str], base: int, group: str) -> Any:
    index = match.start(group)
    return None if index < 0 else tokens.values[base + index]


def _clock(tokens: Tokens, match: re.Match[str], base: int) -> str | None:
    """The time of a match that begins at token `base`, None where there is no such hour."""
    form = "" if match.start("h") >= 0 else "2" if match.start("h2") >= 0 else "3"
    hour = _value(tokens, match, base, "h" + form)
    minute = 0 if form == "3" else _value(tokens, match, base, "m" + form)
    second = _value(tokens, match, base, "s") if not form else None
    index = match.start("a" + form)
    if index >= 0:
        add = 12 if match[0][index - match.start()] == "g" else tokens.values[base + index]
        hour = hour % 12 + add if hour <= 12 else hour
    if hour > 23 or minute > 59 or (second or 0) > 59:
        return None
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second is not None else "")


def _zone(tokens: Tokens, match: re.Match[str], base: int) -> tuple[str, int]:
    """The offset after the time (empty where there is none) and the character where it ends."""
    last = base + match.end("t") - 1
    named = match.start("z")
    end = tokens.end(last)
    if named > match.end("t") - 1:
        end = tokens.end(base + named)
    numeric = _offset.match(tokens.text, end) or _offset.match(tokens.text, tokens.end(last))
    if numeric and int(numeric[2]) <= 14:
        sign = "+" if numeric[1] == "+" else "-"
        return f"{sign}{int(numeric[2]):02}:{numeric[3] or '00'}", numeric.end()
    return (tokens.values[base + named] or "" if named >= 0 else ""), end


def _is_code(word: str) -> bool:
    return len(word) == CODE and word.isascii() and word.isupper()


def time_after(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """The time that follows a date whose last token is before `index`, and the character where it ends."""
    shape = tokens.shape[index : index + 40]
    match = _zone_then_time.match(shape) or _after.match(shape)
    if match is None and (match := _desk_then_time.match(shape)) and not _is_code(tokens.raw(index + 1)):
        match = None
    if match is None:
        return None
    time = _clock(tokens, match, index)
    if time is None:
        return None
    offset, end = _zone(tokens, match, index)
    return time + offset, end


def time_before(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """The time that stands right before a date which begins at token `index`, and the character it begins at."""
    wire = _wire.search(tokens.text, max(0, tokens.start(index) - 14), tokens.start(index))
    if wire:
        return f"{wire[1]}:{wire[2]}+00:00", wire.start()
    base = max(0, index - 24)
    match = _before.search(tokens.shape[base:index])
    if match is None:
        return None
    time = _clock(tokens, match, base)
    if time is None:
        return None
    offset, end = _zone(tokens, match, base)
    if end > tokens.start(index):  # `19:04-8 November`: what looks like an offset is the day
        offset = ""
    return time + offset, tokens.start(base + match.start("t"))


def time_between(tokens: Tokens, first: int, last: int) -> str | None:
    """The time inside a date, as `ctime` writes it."""
    match = _time.search(tokens.shape, first, last)
    return _clock(tokens, match, 0) if match else None
