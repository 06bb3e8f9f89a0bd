"""By what a possible partner in another language is found without comparing every pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, pairwise

from corpus_cli.core.links.anchors import PERHAPS
from corpus_cli.core.links.profile import Profile

TITLE, AUTHOR, FIGURES, NAME, DAY = 60, 6, 5, 2, 1
"""What a shared key of each kind counts when the nearest are chosen."""

_LONGEST = 250
_WORDS = 1000
_ASKS = ("ar",)
"""Of languages in one script without capitals: the one that most articles are in asks, and the others are asked."""
_MOST = (1 << 63) - 1
_ROOM = 16
"""Bits of a day's key that its articles' concepts have."""
_STEP = 0x9E3779B97F4A7C15
"""By multiples of this, the golden ratio, keys that are worked out from another are spread."""


@lru_cache(maxsize=1 << 14)
def _key(text: str) -> int:
    """A text as a number of 63 bits, the same in every run."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


@dataclass(slots=True)
class Keys:
    """By what an article is found, with what each key counts, and by what it only `asks`.

    What it is `about` makes keys with a day (`on`): it is found by its own, and asks for those `beside` it, too.
    """

    own: dict[int, int]
    asks: list[int]
    about: list[int]
    day: int
    beside: list[int]


def keys_of(profile: Profile) -> Keys:
    """The keys of an article.

    Of a script without capitals only titles, authors and figures: its words ask for the names of others.
    """
    own: dict[int, int] = {}
    for key, counts in _keys(profile):
        own.setdefault(key, counts)
    asks = [key for key in dict.fromkeys(_questions(profile)) if key not in own]
    day, beside = _days(profile.first)
    return Keys(own, asks, profile.anchors.concepts[:_LONGEST], day, beside)


def on(day: int, about: Iterable[int]) -> list[int]:
    """The keys of what articles are about, on a day given by its own key: one beside the other in any index."""
    return [day + number + 1 for number in about]


def _keys(profile: Profile) -> Iterator[tuple[int, int]]:
    for title in profile.titles:
        yield _key(f"t{title}"), TITLE
    for author in profile.authors:
        yield _key(f"a{author}"), AUTHOR
    yield from _figures(profile)
    if profile.first and profile.first == profile.last:
        yield _key(f"d{profile.first}"), DAY
        yield _key(f"o{profile.first} {profile.outlet}"), NAME
    for word in _words_of(profile) if profile.language not in _ASKS else ():
        yield _key(f"w{word}"), NAME
    if profile.anchors.cased:
        for key in _beginnings(profile.anchors.names):
            yield key, NAME


def _figures(profile: Profile) -> Iterator[tuple[int, int]]:
    figures = profile.anchors.figures[:_LONGEST]
    keys = [_key(f"f{figure}") for figure in figures]
    for one, two in pairwise(keys):
        yield (one * _STEP + two) & _MOST, FIGURES
    for figure, key in zip(figures, keys, strict=True):
        yield key, NAME if len(figure) > 2 else 1


def _words_of(profile: Profile) -> list[str]:
    return profile.anchors.words[:_LONGEST]


def _beginnings(names: Iterable[str]) -> dict[int, None]:
    """The keys of the beginnings of names, in any of their readings."""
    return dict.fromkeys(chain.from_iterable(map(_beginning, names)))


@lru_cache(maxsize=1 << 14)
def _beginning(name: str) -> tuple[int, ...]:
    return tuple(_key(f"n{reading[:4]}") for reading in name.rstrip(PERHAPS).split("/") if len(reading) > 2)


@lru_cache(maxsize=1 << 10)
def _days(iso: str) -> tuple[int, list[int]]:
    """The key of a day, and of those before and after, on which other outlets carry what an article says."""
    try:
        day = date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return _key(f"c{iso}") >> _ROOM << _ROOM, []
    return day << _ROOM, [day - 1 << _ROOM, day + 1 << _ROOM]


def _questions(profile: Profile) -> Iterator[int]:
    for word in _words_of(profile) if profile.language in _ASKS else ():
        yield _key(f"w{word}")
    if not profile.anchors.cased:
        yield from list(_beginnings(profile.anchors.names[:_WORDS]))[:_LONGEST]
