"""Is one article a translation of another? A sum of log odds over few named cues.

Weights are by hand: `docs/links.md` says what each cue looks at and how the sum was set.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from corpus_cli.core.links.align import in_order, name_weight, names_in_order, settled
from corpus_cli.core.links.anchors import PERHAPS, Anchors
from corpus_cli.core.links.profile import Profile
from corpus_cli.core.links.skeletons import like_name, same_name
from corpus_cli.model import Cue

PRIOR = -3.4
THRESHOLD = 0.0
"""A pair is linked where the prior and its cues add up to this or more."""
SUBSTANCE = 0.5
"""What the cues of the text itself must add up to: neighbours of one outlet and day are not enough."""
_SUBSTANCE = {"same-title": 1.0, "like-title": 1.0, "figures": 1.0, "small-numbers": 1.0, "names": 1.0, "topic": 0.7, "spelling": 1.0} | {
    "author": 0.12, "paragraphs": 0.2, "told": 0.5, "told-language": 0.5,
}  # fmt: skip

_LEAST, _MOST = -4.5, 5.5
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
    groups = (_titles, _told, _people, _dates, _place, _shape, _figures, _topic, _spelling)
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
        yield Cue("outlet", 0.5) if one.outlet == two.outlet else Cue("other-outlet", 0.0 if says else -0.5)


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
        yield Cue("same-date", 0.7 if exact else 0.3)
    elif apart > 3:
        yield Cue("other-date", -0.7 if apart <= 10 else -2.0)


def exact_day(one: Profile) -> int | None:
    """The number of the day on which an article came; None where its date is not known, or not to a day."""
    return _day(one.first) or None if one.first == one.last else None


@lru_cache(maxsize=1 << 12)
def _day(iso: str) -> int:
    try:
        return date.fromisoformat(iso).toordinal()
    except ValueError:
        return 0


def _place(one: Profile, two: Profile) -> Iterator[Cue]:
    """Neighbours in one dump."""
    apart = abs(one.place - two.place)
    if one.stream == two.stream and 0 < apart <= 3:
        yield Cue("neighbour", 0.8 if apart == 1 else 0.3)


def weighed_length(one: Profile) -> float:
    """Letters of an article, as many as it would have in English."""
    return one.length * _LONGER.get(one.language, 1.0) + 1


def _shape(one: Profile, two: Profile) -> Iterator[Cue]:
    """About as long, and cut into paragraphs of the same proportions."""
    part = _ratio(one, two)
    yield Cue("length", 0.5 if part > 0.74 else 0.0 if part > 0.4 else -1.0 if part > 0.25 else -2.5)
    a, b = one.anchors.paragraphs, two.anchors.paragraphs
    if len(a) == len(b) and len(a) >= 3:
        apart = sum(abs(x / sum(a) - y / sum(b)) for x, y in zip(a, b, strict=True))
        yield Cue("paragraphs", max(0.0, 2.4 * (1 - apart / 0.3)) * min(1.0, len(a) / 4))


def _figures(one: Profile, two: Profile) -> Iterator[Cue]:
    """The same figures; figures of its own on either side speak against, less those that an abridged version left out."""
    small, few_small, _ = _common(one.anchors.small, two.anchors.small)
    if small or few_small:
        weight = 0.5 * min(len(small), 4) - 0.5 * min(few_small, 3)
        yield Cue(f"small-numbers {len(small)}/{len(small) + few_small}", weight)
    a, b = one.anchors.figures, two.anchors.figures
    if not a and not b:
        return
    same, few, many = _common(a, b)
    told = sum(_figure_weight(key) for key in same)
    weight = 1.5 * min(told, 3.0) + 0.4 * max(0.0, told - 3.0) - 1.4 * few - 0.3 * (many - few)
    if few and not same:
        weight -= 1.2
    if len(same) > 2 and in_order(a, b) == len(same):
        weight += 0.5
    yield Cue(f"figures {len(same)}/{max(len(a), len(b))}", max(_LEAST, min(_MOST, weight)))


def _common(one: list[str], two: list[str]) -> tuple[list[str], int, int]:
    """The keys that both have, and how many of each side's own are left: of the side with fewer, of the other."""
    a, b = set(one), set(two)
    same = sorted(a & b)
    own = len(a) - len(same), len(b) - len(same)
    return same, min(own), max(own)


def _figure_weight(key: str) -> float:
    """A long figure is met by chance less often; a year is met everywhere."""
    if len(key) == 4 and key.startswith(("19", "20")):
        return 0.4
    return 0.9 if len(key) < 3 or not key.strip("0")[1:] else 1.4


def _topic(one: Profile, two: Profile) -> Iterator[Cue]:
    """Words that mean the same, against what the shorter article has of its own."""
    a, b = set(one.anchors.concepts), set(two.anchors.concepts)
    if len(a) > 2 and len(b) > 2:
        same = len(a & b)
        few = min(len(a), len(b))
        weight = 7.0 * (same / few - 0.5) * (1 - math.exp(-few / 5))
        yield Cue(f"topic {same}/{few}", max(-3.5, min(3.5, weight)))


def _spelling(one: Profile, two: Profile) -> Iterator[Cue]:
    """Words spelt alike, in two languages of one script without capitals."""
    if one.anchors.cased or two.anchors.cased:
        return
    a, b = set(one.anchors.words), set(two.anchors.words)
    if few := min(len(a), len(b)):
        same = len(a & b)
        weight = (1 - math.exp(-same / 3)) * 14 * (same / few - 0.15) - (1.0 if same < 3 else 0.0)
        yield Cue(f"spelling {same}/{few}", max(_LEAST, min(_MOST, weight)))


def _names(one: Profile, two: Profile) -> Iterator[Cue]:
    """The same names, most of all in the same order."""
    a, b = (one.anchors, two.anchors) if one.anchors.cased else (two.anchors, one.anchors)
    if not a.cased:
        return
    forward, anywhere, total = _shared(a, b, _ratio(one, two))
    if total < 1:
        return
    if b.cased and (own := min(_strangers(a.names, b.names), _strangers(b.names, a.names))):
        yield Cue("own-names", -0.5 * min(own, 4))
    covered = min(1.0, (forward + 2 * anywhere) / 3 / total)
    sure = 1 - math.exp(-total / 3)
    yield Cue(f"names {round(100 * covered)}%", max(_LEAST, min(_MOST, sure * 7 * (covered - 0.5))))


def _ratio(one: Profile, two: Profile) -> float:
    """How much shorter the shorter of the two is, 0 to 1."""
    mine, yours = weighed_length(one), weighed_length(two)
    return min(mine, yours) / max(mine, yours)


def _strangers(one: list[str], two: list[str]) -> int:
    """Long names of `one` that stand nowhere in `two`: on both sides, they tell of two different things."""
    known = [reading for name in two for reading in name.rstrip(PERHAPS).split("/")]
    return sum(
        not any(
            same_name(reading, other) or like_name(reading, other) for reading in name.split("/") for other in known
        )
        for name in dict.fromkeys(one)
        if name[-1] != PERHAPS and (len(name) > 3 or name[0] == "@")
    )


def _shared(one: Anchors, two: Anchors, ratio: float) -> tuple[float, float, float]:
    """Weight of the names in order, of those in any order, and of all that could be."""
    # Any word may be a name in a script without capitals: a short one is met there by chance.
    least = 3 if two.cased else 4
    mine, yours = settled(one.names, two.names, least), settled(two.names, one.names, least)
    forward, _, anywhere = names_in_order(mine, yours)
    total = sum(map(name_weight, mine))
    if two.cased:
        return forward, anywhere, min(total, sum(map(name_weight, yours)))
    # How many names a text without capitals has is not known: an abridged one has fewer.
    return forward, anywhere, total * ratio**0.5
