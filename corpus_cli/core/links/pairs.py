"""Which article of a pair is the translation, and what is kept of a pair until all are scored."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus_cli.core.links.profile import Profile
from corpus_cli.core.links.translations import THRESHOLD, cues, differ, score
from corpus_cli.model import Cue


@dataclass(slots=True)
class Pair:
    """An article and the original that it translates, by their numbers in the run, and the cues that say so."""

    translation: int
    original: int
    score: float
    cues: list[Cue] = field(default_factory=list)


def pair_of(first: int, earlier: Profile, second: int, later: Profile) -> Pair | None:
    """The pair that two articles make, number `first` before number `second`; None where they make none."""
    if not differ(earlier, later):
        return None
    found = cues(earlier, later)
    total = round(score(found), 2)
    if total < THRESHOLD:
        return None
    numbers = (second, first) if is_forward(earlier, later) else (first, second)
    return Pair(*numbers, total, found)


def is_forward(earlier: Profile, later: Profile) -> bool:
    """True where the later translates the earlier: also where the text does not say which is the original.

    The text says so by calling one a translation (of the other's language, if it names one), or by
    giving the other's headline as the original's.
    """
    one, two = _claims(earlier, later), _claims(later, earlier)
    if one == two:
        one, two = bool(set(earlier.original) & set(later.titles)), bool(set(later.original) & set(earlier.titles))
    return two or not one


def _claims(mine: Profile, other: Profile) -> bool:
    return mine.told is not None and (not mine.told or not other.language or mine.told == other.language)
