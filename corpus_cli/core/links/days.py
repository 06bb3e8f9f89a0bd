"""A day in words: `today` in one article is `on 15 May` in another, and `on Monday` in a third."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from corpus_cli.core.dates.tables import MONTHS, RELATIVE_DAYS, WEEKDAYS
from corpus_cli.text.fold import fold

_MORE = {
    -1: "önceki_gün накануне day_before",
    -2: "önceki_gün evvelsi_gün day_before_yesterday اول_من_امس پریروز",
    0: "tonight",
}
_FILLERS = frozenset(
    fold(
        "on the of in at day morning evening afternoon night gün günü günün ci cı cu cü i ı u ü si sı il ili ilin ildə tarixində tarihinde"
        " səhər axşam gecə sabah akşam gece günkü tarihli yılı на в во утром вечером днем день ночью года году г يوم صباح مساء ليل في"
        " من عام سنة الموافق روز صبح عصر شب سال"
    ).split()
)
_ENDINGS = frozenset("in un da de dan den ta te inda inde unda i u e a nin daki deki th st nd rd".split())
_MONTH = frozenset(map(fold, ("ayın", "الجاري", "الحالي", "сего", "this")))
"""With a number: of the month in which the article was published."""
_WEEK = 6


@dataclass(slots=True)
class Day:
    """What a passage says of a day: how many days off, the day of the week, the day of a month."""

    offsets: frozenset[int] = frozenset()
    weekday: int | None = None
    month: int | None = None
    number: int | None = None

    def on(self, published: str | None) -> set[tuple[int, int]]:
        """Month and day that are meant in an article published then; empty where that cannot be told."""
        if self.month and self.number:
            return {(self.month, self.number)}
        try:
            day = date.fromisoformat(published or "")
        except ValueError:
            return set()
        if self.number:
            return {(day.month, self.number)}
        near = [day + timedelta(by) for by in self.offsets or range(-_WEEK, _WEEK + 1)]
        return {(d.month, d.day) for d in near if self.weekday is None or d.weekday() == self.weekday}


def day_of(words: Sequence[str]) -> tuple[Day | None, list[str]]:
    """The day that a passage of folded words names, and its other words; None, and all, where it names none."""
    found = Day()
    rest: list[str] = []
    for at, size, kind, value in _read(words):
        if kind == "r":
            found.offsets |= value
        elif kind == "w":
            found.weekday = min(value)
        elif kind == "m":
            found.month = min(value)
        elif kind == "n":
            found.number = min(value)
        elif kind != "f":
            rest += words[at : at + size]
    if not (found.offsets or found.weekday is not None or found.number):
        return None, list(words)
    return found, rest


def same_day(one: Day, published: str | None, two: Day, other: str | None) -> bool:
    """Two passages mean the same day; where it cannot be worked out, the one says `today` and the other does not."""
    mine, yours = one.on(published), two.on(other)
    if mine and yours:
        return not mine.isdisjoint(yours)
    return bool(one.offsets) != bool(two.offsets)


def _read(words: Sequence[str]) -> Iterator[tuple[int, int, str, frozenset[int]]]:
    """Where each word or two stand, how many they are, and what they are: a letter, with its values."""
    at = 0
    while at < len(words):
        size, (kind, value) = 2, _names().get(" ".join(words[at : at + 2]), ("", frozenset()))
        if not kind:
            size, (kind, value) = 1, _one(words, at)
        yield at, size, kind, value
        at += size


def _one(words: Sequence[str], at: int) -> tuple[str, frozenset[int]]:
    word = words[at]
    if word in _FILLERS:
        return "f", frozenset()
    if word.isdigit():
        beside = [other for other in words[max(0, at - 2) : at + 3] if _name(other)[0] == "m" or other in _MONTH]
        if beside and 0 < int(word) < 32:
            return "n", frozenset((int(word),))
        return ("f" if beside and len(word) == len("2024") else ""), frozenset()
    return ("f", frozenset()) if word in _MONTH else _name(word)


def _name(word: str) -> tuple[str, frozenset[int]]:
    """The name of a day or month, with the ending of a case."""
    names = _names()
    for length in range(len(word), max(2, len(word) - 4) - 1, -1):
        if word[:length] in names and (length == len(word) or word[length:] in _ENDINGS):
            return names[word[:length]]
    return "", frozenset()


@cache
def _names() -> dict[str, tuple[str, frozenset[int]]]:
    """Names as they are folded, with a space inside, to what they name: r days off, w day of the week, m month."""
    offsets: dict[str, set[int]] = {}
    for table in (RELATIVE_DAYS, _MORE):
        for by, words in table.items():
            for name in words.split():
                offsets.setdefault(fold(name.replace("_", " ")), set()).add(by)
    found = {name: ("r", frozenset(days)) for name, days in offsets.items()}
    rows = [("m", number, words) for names in MONTHS.values() for number, words in enumerate(names, 1)]
    rows += [("w", number, words) for number, words in enumerate(WEEKDAYS)]
    for kind, number, words in rows:
        for name in words.split():
            found.setdefault(fold(name.replace("_", " ")), (kind, frozenset((number,))))
    return found
