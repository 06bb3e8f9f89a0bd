"""Is one article a translation of another? A sum of log odds over few named cues.

Weights are by hand: `docs/links.md` says what each cue looks at and how the sum was set.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date

from rapidfuzz.fuzz import ratio

from corpus_cli.core.links.align import in_order, name_weight, names_in_order, settled
from corpus_cli.core.links.anchors import PERHAPS, Anchors
from corpus_cli.core.links.profile import Profile
from corpus_cli.core.links.skeletons import same_name
from corpus_cli.model import Cue

PRIOR = -3.4
THRESHOLD = 0.0
"""A pair is linked where the prior and its cues add up to this or more."""
SUBSTANCE = 0.5
"""What the cues of the text itself must add up to: neighbours of one outlet and day are not enough."""
_SUBSTANCE = {"same-title": 1.0, "like-title": 1.0, "figures": 1.0, "small-numbers": 1.0, "names": 1.0} | {
    "author": 0.12, "paragraphs": 0.2, "told": 0.5, "told-language": 0.5,
}  # fmt: skip

_LEAST, _MOST = -3.5, 4.5
"""What figures, and what names, can weigh."""
_LONGER = {"ar": 1.15, "zh": 2.5, "fa": 1.1, "he": 1.2}
"""Letters that an article in English has for one of the language's."""


def differ(one: Profile, two: Profile) -> bool:
    """The two are in different languages; where a language is not known, in different scripts."""
    if one.language and two.language:
        return one.language != two.language
    return bool(one.script and two.script and one.script != two.script)


def cues(one: Profile, two: Profile) -> list[Cue]:
    """The cues for and against one being a translation of the other, in a fixed order; 0 is left out."""
    groups = (_titles, _told, _people, _dates, _place, _shape, _figures)
    found = [cue for group in groups for cue in group(one, two)]
    # Names cost most to compare: left out where they could not save the pair.
    if PRIOR + sum(cue.weight for cue in found) + _MOST >= THRESHOLD:
        found += _names(one, two)
    return [cue for cue in found if abs(cue.weight) >= 0.05]


def score(found: list[Cue]) -> float:
    """Log odds that a pair with these cues is a translation; far below any threshold without substance."""
    total = PRIOR + sum(cue.weight for cue in found)
    if total < THRESHOLD - 1:  # nothing can save it
        return total
    substance = sum(cue.weight * _SUBSTANCE.get(cue.name.partition(" ")[0], 0.0) for cue in found)
    return total - (0.0 if substance >= SUBSTANCE else 10.0)


def _titles(one: Profile, two: Profile) -> Iterator[Cue]:
    """A headline given in both languages in one article is the other's headline."""
    if set(one.titles) & set(two.titles):
        yield Cue("same-title", 7.0)
    elif any(ratio(a, b) >= 88 for a in one.titles for b in two.titles if min(len(a), len(b)) > 15):
        yield Cue("like-title", 5.0)


def _told(one: Profile, two: Profile) -> Iterator[Cue]:
    """One of them says that it is a translation."""
    for mine, other in ((one, two), (two, one)):
        if mine.told is None:
            continue
        if mine.told and other.language and mine.told != other.language:
            yield Cue("told-other-language", -3.0)
        elif mine.told:
            yield Cue("told-language", 2.0)
        else:
            yield Cue("told", 1.5)
        return


def _people(one: Profile, two: Profile) -> Iterator[Cue]:
    """The same author, or another; the same outlet. A translation may name its translator instead."""
    says = one.told is not None or two.told is not None
    if one.authors and two.authors:
        same = any(_same_author(a, b) for a in one.authors for b in two.authors)
        yield Cue("author", 2.5) if same else Cue("other-author", -0.5 if says else -2.5)
    if one.outlet and two.outlet:
        yield Cue("outlet", 0.7) if one.outlet == two.outlet else Cue("other-outlet", 0.0 if says else -0.7)


def _same_author(one: str, two: str) -> bool:
    mine, yours = set(one.split()), set(two.split())
    shared = mine & yours
    return len(shared) >= min(2, len(mine), len(yours)) and max(map(len, shared), default=0) > 1


def _dates(one: Profile, two: Profile) -> Iterator[Cue]:
    """Published on the same day or within a few."""
    if not (one.first and two.first and one.last and two.last):
        return
    apart = max(_day(one.first) - _day(two.last), _day(two.first) - _day(one.last), 0)
    exact = one.first == one.last and two.first == two.last
    if apart <= 1:
        yield Cue("same-date", 0.8 if exact else 0.3)
    elif apart > 3:
        yield Cue("other-date", -0.7 if apart <= 10 else -2.0)


def _day(iso: str) -> int:
    try:
        return date.fromisoformat(iso).toordinal()
    except ValueError:
        return 0


def _place(one: Profile, two: Profile) -> Iterator[Cue]:
    """Neighbours in one dump."""
    apart = abs(one.place - two.place)
    if one.stream == two.stream and 0 < apart <= 3:
        yield Cue("neighbour", 1.8 if apart == 1 else 0.7)


def _shape(one: Profile, two: Profile) -> Iterator[Cue]:
    """About as long, and cut into paragraphs of the same proportions."""
    mine = one.length * _LONGER.get(one.language, 1.0) + 1
    yours = two.length * _LONGER.get(two.language, 1.0) + 1
    factor = max(mine / yours, yours / mine)
    yield Cue("length", 0.5 if factor < 1.35 else 0.0 if factor < 1.9 else -1.0 if factor < 3 else -2.5)
    a, b = one.anchors.paragraphs, two.anchors.paragraphs
    if len(a) == len(b) and len(a) >= 3:
        apart = sum(abs(x / sum(a) - y / sum(b)) for x, y in zip(a, b, strict=True))
        yield Cue("paragraphs", max(0.0, 1.8 * (1 - apart / 0.3)) * min(1.0, len(a) / 4))


def _figures(one: Profile, two: Profile) -> Iterator[Cue]:
    """The same figures in the same order; figures of its own on either side speak against."""
    a, b = one.anchors.figures, two.anchors.figures
    small = in_order(one.anchors.small, two.anchors.small)
    others = min(len(one.anchors.small), len(two.anchors.small)) - small
    if small or others:
        yield Cue(f"small-numbers {small}/{small + others}", 0.3 * min(small, 4) - 0.4 * min(others, 3))
    if not a and not b:
        return
    same = in_order(a, b)
    few, many = min(len(a), len(b)) - same, max(len(a), len(b)) - same
    weight = 1.1 * min(same, 3) + 0.35 * max(0, same - 3) - 0.9 * few - 0.3 * (many - few)
    yield Cue(f"figures {same}/{max(len(a), len(b))}", max(_LEAST, min(_MOST, weight)))


def _names(one: Profile, two: Profile) -> Iterator[Cue]:
    """The same names in the same order."""
    a, b = (one.anchors, two.anchors) if one.anchors.cased else (two.anchors, one.anchors)
    if not a.cased:
        return
    forward, backward, total = _shared(a, b)
    if total < 1:
        return
    if b.cased and (own := min(_strangers(a.names, b.names), _strangers(b.names, a.names))):
        yield Cue("own-names", -0.6 * min(own, 4))
    covered, chance = forward / total, backward / total
    sure = 1 - math.exp(-total / 3)
    weight = sure * (9 * (covered - 0.55) + 2 * (covered - chance - 0.2))
    yield Cue(f"names {round(100 * covered)}%", max(_LEAST, min(_MOST, weight)))


def _strangers(one: list[str], two: list[str]) -> int:
    """Long names of `one` that stand nowhere in `two`: on both sides, they tell of two different things."""
    known = [reading for name in two for reading in name.rstrip(PERHAPS).split("/")]
    return sum(
        not any(same_name(reading, other) for reading in name.split("/") for other in known)
        for name in dict.fromkeys(one)
        if name[-1] != PERHAPS and (len(name) > 3 or name[0] == "@")
    )


def _shared(one: Anchors, two: Anchors) -> tuple[float, float, float]:
    """Weight of the names in order, of those in the opposite order, and of all that could be."""
    # Any word may be a name in a script without capitals: a short one is met there by chance.
    least = 3 if two.cased else 4
    mine, yours = settled(one.names, two.names, least), settled(two.names, one.names, least)
    forward, backward, anywhere = names_in_order(mine, yours)
    total = sum(map(name_weight, mine))
    if two.cased:
        # Half for the order: verbs stand last in some languages, and subjects change places with objects.
        total = (total + sum(map(name_weight, yours))) / 2
        forward = min(total, (forward + anywhere) / 2)
    return forward, backward, total
