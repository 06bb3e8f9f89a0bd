"""Find dates in a text: `parse_date` the one that it gives, `find_dates` all of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from corpus_cli.core.dates import calendars, clock, reading, relative, typos
from corpus_cli.core.dates.edtf import date_of
from corpus_cli.core.dates.grammar import rules_for
from corpus_cli.core.dates.lexicon import primary
from corpus_cli.core.dates.stamps import file_stamp, group_stamp, iso_stamp
from corpus_cli.core.dates.tokens import Tokens, tokenise
from corpus_cli.text.expression import Expression

_LONG = 400
"""Texts above this many characters are read only around their numbers."""
_MARGIN = 64

_blocked = Expression(r"(?:[smdnxYHB](?:[./:']|[,-]?)|N[ .:#_(]{0,2}|[+=^]|(?<=[smdnxYHB])\*|[uA-VX-Z])\Z")
_clock_before = Expression(r"[smdn]:[mdn]-\Z")
_MONTHS = (" M", " A")
_digit = Expression("[0-9\u0660-\u0669\u06f0-\u06f9]")
"""One character: a repetition would cost the search its speed."""
_numbers = Expression("[0-9\u0660-\u0669\u06f0-\u06f9]+")
_possible = Expression("[MAIJYHBXrk]|[smd] ?[/.-] ?[smd]")
"""No form of date does without one of these."""
_blank = Expression(r"\n[ \t\r]*\n")
_weekday_before = Expression(r"W\.?[ ,()_|-]{0,3}(?:i |b )?\Z")
_weekday_after = Expression(r"[ ,(|-]{1,3}W")
_address = Expression(r"[\W_]*(?P<url>(?:https?://|www\.)\S+?)[\W_]*\Z")


@dataclass(slots=True)
class DateMatch:
    """A date found in a text; `start` and `end` are characters of the text given.

    `edtf` is all that is said; `date` the ISO 8601 prefix where that is a plain day, month or year
    with nothing inferred. `cue` (date lines) says which date of an article it is. Both are None for
    a relative date line without a day of reference.
    """

    date: str | None
    edtf: str | None
    time: str | None
    issues: list[str]
    rule: str
    start: int
    end: int
    cue: str | None = None

    def copy(self) -> DateMatch:
        """Another of the same, for whoever may change it."""
        return DateMatch(self.date, self.edtf, self.time, [*self.issues], self.rule, self.start, self.end, self.cue)


class Found:
    """A match over tokens `first` to `last` (not included), before it becomes a `DateMatch`."""

    __slots__ = ("first", "last", "rule", "said")

    def __init__(self, said: reading.Said, rule: str, first: int, last: int) -> None:
        self.said, self.rule, self.first, self.last = said, rule, first, last


def scan(tokens: Tokens, day_first: bool | None) -> Iterator[Found]:
    """Every date over `tokens`, left to right, not overlapping."""
    shape, index, size = tokens.shape, 0, len(tokens.shape)
    while index < size:
        rules = rules_for(shape[index])
        if not rules or (shape[index] in "smdnYHB" and _is_blocked(shape, index)):
            index += 1
            continue
        step = 1
        for name, matcher, says in rules:
            match = matcher(shape, index)
            if match is None:
                continue
            try:
                said = says(reading.Reading(tokens, match, day_first))
            except reading.Contradiction:
                step = match.end() - index
                break
            if said is not None:
                yield Found(said, name, index, match.end())
                step = match.end() - index
                break
        index += step


def _is_blocked(shape: str, index: int) -> bool:
    """A number is glued to what stands before, and no part of a date; `19:04-8 November` is a clock time and a day."""
    if _blocked.search(shape, max(0, index - 6), index) is None:
        return False
    return not (_clock_before.search(shape, max(0, index - 4), index) and shape[index + 1 : index + 3] in _MONTHS)


def _check_weekday(tokens: Tokens, found: Found) -> None:
    """Hold the date against a weekday beside it; of two readings the weekday may choose one."""
    said = found.said
    if said.day is None and not said.either:
        return
    before = _weekday_before.search(tokens.shape, max(0, found.first - 8), found.first)
    after = None if before else _weekday_after.match(tokens.shape, found.last)
    inside = tokens.shape.find("W", found.first, found.last)
    if before:
        index = found.first = before.start()
    elif after:
        index = after.end() - 1
        found.last = after.end()
    elif inside >= 0:
        index = inside
    else:
        return
    wanted = tokens.values[index]
    if said.either:
        fitting = [day for day in said.either if calendars.weekday(*day) == wanted]
        if len(fitting) == 1:
            said.day, said.edtf, said.issues, said.either = fitting[0], reading.text_of(*fitting[0]), [], ()
    elif said.day and said.calendar == "gregorian" and calendars.weekday(*said.day) != wanted:
        said.edtf += "?"
        said.issues = [*said.issues, "weekday-disagrees"]


def finish(tokens: Tokens, found: Found) -> DateMatch:
    """Add weekday and time, and give characters instead of tokens."""
    if "W" in tokens.shape:
        _check_weekday(tokens, found)
    start, end = tokens.start(found.first), tokens.end(found.last - 1)
    said = found.said
    time = None
    if said.day or said.either or said.edtf.startswith("XXXX-"):
        time, start, end = _time(tokens, found.first, found.last, start, end)
    return DateMatch(date_of(said.edtf), said.edtf, time, said.issues, found.rule, start, end)


def _time(tokens: Tokens, first: int, last: int, start: int, end: int) -> tuple[str | None, int, int]:
    """The clock time after, before or inside tokens `first` to `last`, and the span widened to hold it."""
    after = clock.time_after(tokens, last)
    if after:
        return after[0], start, after[1]
    before = clock.time_before(tokens, first)
    if before:
        return before[0], before[1], end
    return (clock.time_between(tokens, first, last) if ":" in tokens.shape[first:last] else None), start, end


def choose(every: list[Found]) -> Found:
    """The first date, but a Gregorian day where it stands beside the same day of another calendar."""
    first = every[0]
    if first.said.calendar != "gregorian":
        for other in every[1:]:
            if other.said.calendar == "gregorian" and other.said.day:
                return other
    return first


def published(tokens: Tokens, every: list[Found]) -> Found:
    """What `choose` takes, unless that was updated and another date on the line says that it was published."""
    first = choose(every)
    if len(every) > 1 and "K" in tokens.shape and cue_of(tokens, every, first) not in (None, "published"):
        return next((found for found in every if cue_of(tokens, every, found) == "published"), first)
    return first


def cue_of(tokens: Tokens, every: list[Found], found: Found) -> str | None:
    """The cue word (`published`, `updated` ...) of a date: before it, or behind it where the line writes all so."""
    shape = tokens.shape
    if "K" not in shape:
        return None
    if shape.find("K") < every[0].first or shape.find("K", every[-1].last) < 0:
        return cue_before(tokens, found)
    index = shape.find("K", found.last, min(found.last + 8, _next_first(every, found)))
    return _cue_at(tokens, index)


def _next_first(every: list[Found], found: Found) -> int:
    return next((other.first for other in every if other.first >= found.last), found.last + 8)


def cue_before(tokens: Tokens, found: Found) -> str | None:
    """The nearest cue word before a date, no more than a few words away."""
    return _cue_at(tokens, tokens.shape.rfind("K", max(0, found.first - 12), found.first))


def _cue_at(tokens: Tokens, index: int) -> str | None:
    cue: str | None = tokens.values[index] if index >= 0 else None
    return cue


def dates_of(tokens: Tokens, day_first: bool | None) -> list[Found]:
    """Every date over `tokens`, misspelt months repaired where nothing fuller was found."""
    if _possible.search(tokens.shape) is None:
        return []
    every = list(scan(tokens, day_first))
    if "u" in tokens.shape and not any(f.said.day or f.said.either for f in every) and typos.repair(tokens):
        every = list(scan(tokens, day_first))
    return every


def read_relative(tokens: Tokens, reference: dt.date | str | None) -> DateMatch | None:
    """A relative expression, resolved where there is a reference, else without a date."""
    found = relative.search(tokens)
    if found is None:
        return None
    first, last, seconds = found
    start, end = tokens.start(first), tokens.end(last - 1)
    time, start, end = _time(tokens, first, last, start, end)
    if reference is None:
        return DateMatch(None, None, time, ["relative-date"], "relative", start, end)
    edtf = relative.resolve(reference, seconds)
    return DateMatch(date_of(edtf), edtf, time, [], "relative", start, end) if edtf else None


def parse_date(
    text: str,
    *,
    language: str | None = None,
    reference: dt.date | str | None = None,
    day_first: bool | None = None,
) -> DateMatch | None:
    """The date that `text` gives: its first, Gregorian where the same day stands in two calendars, and the one
    published where that stands behind the one updated. Of a text that is an address, the date in its path.

    `language` (BCP 47) settles words and the order of day and month, `day_first` only the order.
    `reference`, a date or ISO text, resolves only `yesterday` and the like; without it they are
    None. No part that `text` does not say is filled in.
    """
    if len(text) > _LONG:
        found = find_dates(text, language=language, day_first=day_first, limit=1)
        return found[0] if found else None
    if stamp := read_stamp(text) or _read_address(text):
        return stamp
    tokens = tokenise(text, primary(language))
    every = dates_of(tokens, day_first)
    if every:
        return finish(tokens, published(tokens, every))
    return read_relative(tokens, reference) if reference is not None else None


def read_stamp(text: str) -> DateMatch | None:
    """The date of a text that is nothing but a compact stamp: of ISO 8601, or a wire's date-time group."""
    if group := group_stamp(text):
        return DateMatch(group[0], group[0], group[1], [], "group", group[2], group[3])
    if stamp := file_stamp(text):
        return DateMatch(stamp[0], stamp[0], stamp[1], [], "stamp", stamp[2], stamp[3])
    found = iso_stamp(text)
    if found is None:
        return None
    moment, time, start, end = found
    day = moment.date().isoformat()
    return DateMatch(day, day, time, [], "stamp", start, end)


def _read_address(text: str) -> DateMatch | None:
    """The date of a text that is nothing but an address."""
    match = _address.match(text)
    if match is None:
        return None
    from corpus_cli.core.dates.urls import url_date

    found = url_date(match["url"] + "/")
    if found is not None:
        found.start += match.start("url")
        found.end += match.start("url")
    return found


def find_dates(
    text: str, *, language: str | None = None, day_first: bool | None = None, limit: int | None = None
) -> list[DateMatch]:
    """All dates with a number in them, in the order of the text, at most `limit`.

    Only what stands around a number is read, so that prose without numbers costs a search for one.
    """
    tag = primary(language)
    every: list[DateMatch] = []
    for start, end in _windows(text):
        tokens = tokenise(text[start:end], tag)
        for found in dates_of(tokens, day_first):
            match = finish(tokens, found)
            match.start += start
            match.end += start
            every.append(match)
            if limit is not None and len(every) >= limit:
                return every
    return every


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of `text` around its numbers, cut at white space where there is some near and at blank lines."""
    size, at = len(text), 0
    while last := _digit.search(text, at):
        start = _cut(text, max(at, last.start() - _MARGIN), at)
        while more := _numbers.search(text, last.end(), last.end() + 2 * _MARGIN - 16):
            last = more
        end = min(size, last.end() + _MARGIN)
        stop = min(size, end + _MARGIN)
        while end < stop and not text[end].isspace():
            end += 1
        at = end
        while blank := _blank.search(text, start, end):
            yield start, blank.start()
            start = blank.end()
        yield start, end


def _cut(text: str, start: int, least: int) -> int:
    """The nearest white space at or before `start`, not further than 24 characters nor before `least`."""
    for at in range(start, max(least, start - 24), -1):
        if text[at - 1].isspace():
            return at
    return max(least, start - 24) if start > least else start
