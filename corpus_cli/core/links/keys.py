"""By what a possible partner in another language is found without comparing every pair."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from corpus_cli.core.links.anchors import PERHAPS
from corpus_cli.core.links.profile import Profile

TITLE, AUTHOR, FIGURES, NAME = 60, 6, 5, 2
"""What a shared key of each kind counts when the nearest are chosen."""

_LONGEST = 250
_ASKS = ("ar",)
"""Of languages in one script without capitals: the one that most articles are in asks, and the others are asked."""


def keys_of(profile: Profile) -> Iterator[tuple[str, int]]:
    """The keys that an article is found by, and what each counts.

    Of a script without capitals only titles, authors and figures: its words ask for the names of others.
    """
    for title in profile.titles:
        yield f"t{title}", TITLE
    for author in profile.authors:
        yield f"a{author}", AUTHOR
    figures = profile.anchors.figures[:_LONGEST]
    for one, two in pairwise(figures):
        yield f"f{one} {two}", FIGURES
    for figure in dict.fromkeys(figures):
        yield f"f{figure}", NAME if len(figure) > 2 else 1
    if profile.first and profile.first == profile.last:
        yield f"d{profile.first}", 1
        yield f"o{profile.first} {profile.outlet}", NAME
    for word in _words_of(profile) if profile.language not in _ASKS else ():
        yield f"w{word}", NAME
    for number in profile.anchors.concepts[:_LONGEST]:
        yield f"c{profile.first[:10]} {number}", 1
    if profile.anchors.cased:
        readings = [reading for name in profile.anchors.names for reading in name.rstrip(PERHAPS).split("/")]
        for name in dict.fromkeys(name[:4] for name in readings if len(name) > 2):
            yield f"n{name}", NAME


def _words_of(profile: Profile) -> list[str]:
    return list(dict.fromkeys(word for word in profile.anchors.words if len(word) > 3))[:_LONGEST]


def _days_beside(profile: Profile) -> list[str]:
    """The days before and after, on which other outlets carry what an article says."""
    try:
        day = date.fromisoformat(profile.first)
    except ValueError:
        return []
    return [(day + timedelta(days=by)).isoformat() for by in (-1, 1)]


def questions_of(profile: Profile) -> Iterator[str]:
    """The keys by which an article asks for its partner."""
    for key, _ in keys_of(profile):
        yield key
    for word in _words_of(profile):
        yield f"w{word}"
    for day in _days_beside(profile):
        for number in profile.anchors.concepts[:_LONGEST]:
            yield f"c{day} {number}"
    if not profile.anchors.cased:
        readings = [reading for word in profile.anchors.names[:1000] for reading in word.split("/")]
        for name in list(dict.fromkeys(reading[:4] for reading in readings if len(reading) > 2))[:_LONGEST]:
            yield f"n{name}"
