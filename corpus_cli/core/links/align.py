"""How much of one sequence of anchors stands in another in the same order."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from corpus_cli.core.links.anchors import PERHAPS
from corpus_cli.core.links.skeletons import like_name, same_name

_PAIRS = 5_000
"""Pairs of equal anchors that are looked at; more come only from hostile text."""


def in_order(one: Sequence[str], two: Sequence[str]) -> int:
    """Length of the longest common subsequence of two rows of figures."""
    if not one or not two or set(one).isdisjoint(two):
        return 0
    places: dict[str, list[int]] = defaultdict(list)
    for j, value in enumerate(two):
        places[value].append(j)
    pairs: list[tuple[int, int]] = []
    for i, value in enumerate(one):
        pairs += [(i, j) for j in places.get(value, ())]
        if len(pairs) > _PAIRS:
            break
    return len(_rising(pairs))


def settled(names: Sequence[str], others: Sequence[str], least: int) -> list[str]:
    """The names without those that only may be some (`?`) and do not stand in `others`, in `least` classes or more."""
    places = _places([name.rstrip(PERHAPS) for name in others])
    return [name.rstrip(PERHAPS) for name in names if name[-1] != PERHAPS or _stands(name[:-1], places, least)]


def _stands(name: str, places: dict[str, list[tuple[int, str]]], least: int) -> bool:
    return any(
        min(len(name), len(other)) >= least and (same_name(name, other) or like_name(name, other))
        for _, other in places.get(name[:2], ())
    )


def _places(names: Sequence[str]) -> dict[str, list[tuple[int, str]]]:
    """The readings of names by their first two classes, and where they stand."""
    places: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for j, readings in enumerate(names):
        for reading in readings.split("/"):
            places[reading[:2]].append((j, reading))
    return places


def names_in_order(one: Sequence[str], two: Sequence[str]) -> tuple[float, float, float]:
    """The weight of the names of `one` that stand in `two`: in the same order, with `two` turned round, in any order.

    The second number is what shared names alone bring, wherever they stand.
    """
    places = _places(two)
    pairs: list[tuple[int, int]] = []
    for i, readings in enumerate(one):
        for name in readings.split("/"):
            pairs += [
                (i, j)
                for j, reading in places.get(name[:2], ())
                if same_name(name, reading) or like_name(name, reading)
            ]
        if len(pairs) > _PAIRS:
            break
    forward = sum(name_weight(one[i]) for i, _ in _rising(pairs))
    backward = sum(name_weight(one[i]) for i, _ in _rising([(i, len(two) - j) for i, j in pairs]))
    return forward, backward, sum(name_weight(one[i]) for i in {i for i, _ in pairs})


def name_weight(readings: str) -> float:
    """How much a match of this name says; short skeletons match by chance."""
    return {2: 0.4, 3: 0.7, 4: 1.0}.get(len(readings.partition("/")[0]), 1.3)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs that rises on both sides (Hunt and Szymanski 1977)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    for number, (_, j) in enumerate(ordered):
        at = bisect_right(tails, j - 1)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(j)
            ends.append(number)
        else:
            tails[at], ends[at] = j, number
    chain: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        chain.append(ordered[number])
        number = before[number]
    return chain[::-1]
