"""Decide where articles start: the most probable way through header, body and tail, block by block.

A Viterbi search over the states below. Every date, byline and source line counts for one headline
only, the one whose header it stands in; what a body or a tail must swallow costs. The margin of a
headline is how much the best way with it beats the best way without it (max-marginals), in log odds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import add

from corpus_cli.core.weights import Weights, weights

NONE = float("-inf")
FURNITURE, PRE, PRE_DATED, HEAD, HEAD_DATED, BODY, BODY_DATED, TAIL, TAIL_DATED = range(9)
ZONES = "FPPHHBBTT"
"""The zone of each state: furniture before the first article, lines above a headline, header, body, tail."""

ZONES_IN_ORDER = "FPHBT"

MOST_AROUND = 4096
"""Sets of signs whose sum is kept: more than a stretch has in common, and no more however large the dump is."""

_BEFORE_START = frozenset({FURNITURE, HEAD, HEAD_DATED, BODY, BODY_DATED, TAIL, TAIL_DATED})
"""The states after which an article may start, with a headline or with lines above it."""

DATES = frozenset({"date", "closing-date"})
_LINES = frozenset({"short", "heading", "name", "recurring"})
"""A body seldom begins with one of these."""

_OUTSIDE = frozenset({FURNITURE, TAIL, TAIL_DATED})

EARLY = 1.2
"""What speaks for a line between furniture and a headline beside the weights, which were fitted as if both mistakes were
alike: a start that is a line too early takes in what is nobody's, one too late loses what is the article's (log 3)."""

_OWN = frozenset({"date", "short", "heading", "name", "rubric", "kicker", "outlet", "byline", "counter"})

HEADLINE = 100
"""Added to the state that a back pointer names where the block is a headline."""


@dataclass(slots=True, frozen=True)
class Step:
    """What the search must know of a block.

    `kind` is a key of `Weights.zones`; `title` what a headline here is worth (-inf: it is none); `lead`
    a paragraph that opens with a dateline, `dated` one with its date; `lean` how much
    a date line leans to what follows (above 0) or to what stands before; `around` signs of what stands around it; `hangs`:
    it stands nearer to what is above than to what is below.
    """

    kind: str
    title: float = NONE
    lead: bool = False
    dated: bool = False
    lean: float = 0.0
    around: tuple[str, ...] = ()
    hangs: bool = False


@dataclass(slots=True)
class Decision:
    """The state of each block on the best way, the blocks that are headlines there, and margins.

    `margins` has every candidate: positive where it is a headline, near zero where it nearly was the
    other thing. `score` is what the best way is worth.
    """

    states: list[int]
    starts: list[int]
    margins: dict[int, float]
    score: float = 0.0


Edge = tuple[int, int, float]


class Edges(dict[tuple[str, bool, bool, float, bool], tuple[Edge, ...]]):
    """What a block is (as in `Step`) to all ways to take it where it is no headline, by given weights.

    What stands around it is not in them: that speaks for the zone that a way leads to, whichever it came from (`zones`).
    `starts` are all ways to take a block as a headline, what the headline itself is worth aside.
    """

    def __init__(self, given: Weights) -> None:
        super().__init__()
        self.given = given
        self.starts: tuple[Edge, ...] = (
            *((state, HEAD, given.after[state] + given.worth["start"]) for state in _BEFORE_START),
            (PRE, HEAD, 0.0),
            (PRE_DATED, HEAD_DATED, 0.0),
        )

    def __missing__(self, block: tuple[str, bool, bool, float, bool]) -> tuple[Edge, ...]:
        self[block] = found = tuple(self._edges(*block))
        return found

    def of(self, step: Step) -> tuple[Edge, ...]:
        """All ways to take a step as no headline."""
        return self[step.kind, step.lead, step.dated, step.lean, step.hangs]

    def _edges(self, kind: str, lead: bool, dated: bool, lean: float, hangs: bool) -> Iterator[Edge]:
        given, worth = self.given, self.given.worth
        f, p, h, b, t = given.zones[kind]
        date = kind in DATES
        tail = t + given.tail[kind]
        opening = worth["lead-dated" if dated else "lead"] if lead else 0.0
        leans = worth["lean"] * lean
        p += leans
        above = PRE_DATED if date else PRE
        for state in _BEFORE_START:
            early = EARLY if state in _OUTSIDE and kind in _OWN and not hangs and lean >= 0 else 0.0
            yield state, above, given.after[state] + worth["start"] + p + early
        yield from ((FURNITURE, FURNITURE, f), (PRE, above, p), (PRE_DATED, PRE_DATED, h if date else p))
        if date:
            yield HEAD, HEAD_DATED, h + worth[f"{kind}-in-header"] - max(0.0, leans)
            yield BODY, TAIL_DATED, t + worth[f"{kind}-closes"] - leans
            yield TAIL, TAIL_DATED, t + worth[f"{kind}-late"] - leans
        else:
            yield HEAD, HEAD, h
        no_body = worth["no-date-under"] if date else worth["no-line-first"] if kind in _LINES else 0.0
        yield HEAD, BODY_DATED if lead and dated else BODY, b + opening - no_body
        yield from ((HEAD_DATED, HEAD_DATED, h), (HEAD_DATED, BODY_DATED, b + opening / 3))
        for head, body, end in ((HEAD, BODY, TAIL), (HEAD_DATED, BODY_DATED, TAIL_DATED)):
            yield from ((body, body, b), (end, end, t), (body, end, tail), (end, body, b + worth["body-again"]))
            yield head, end, tail + worth["no-body-dated" if head == HEAD_DATED else "no-body"]


@cache
def edges_by(given: Weights) -> Edges:
    """The edges by these weights; each kind of block is worked out once."""
    return Edges(given)


@lru_cache(MOST_AROUND)
def zones(given: Weights, around: tuple[str, ...]) -> tuple[float, ...]:
    """What signs of a block together tell for it to be in each state."""
    sides = [math.fsum(parts) for parts in zip(*map(given.sides, around), strict=True)] or [0.0] * 5
    return tuple(sides[ZONES_IN_ORDER.index(zone)] for zone in ZONES)


def decide(steps: Sequence[Step], inside: bool = False, given: Weights | None = None) -> Decision:
    """The best way through `steps`, and how sure each headline on it is; by `weights()` if none are given.

    It begins outside any article, or, with `inside`, in the body of one (a stretch that is not the first).
    """
    given = given or weights()
    edges = edges_by(given)
    around = [zones(given, step.around) for step in steps]
    scores = [NONE] * 9
    scores[BODY_DATED if inside else FURNITURE] = 0.0
    plain: list[list[float]] = []
    titled: list[list[float]] = []
    backs: list[list[int]] = []
    for step, told in zip(steps, around, strict=True):
        back = [0] * 9
        stay = list(map(add, _forward(scores, edges.of(step), 0.0, back, 0), told))
        start = [NONE] * 9
        if step.title > NONE:
            origins = [0] * 9
            start = _forward(scores, edges.starts, step.title, origins, HEADLINE)
            back = [b if a >= s else o for a, s, b, o in zip(stay, start, back, origins, strict=True)]
            scores = list(map(max, stay, start))
        else:
            scores = stay
        plain.append(stay)
        titled.append(start)
        backs.append(back)
    states, starts = _trace(scores, backs)
    return Decision(states, starts, _margins(steps, plain, titled, edges, around), max(scores))


def _forward(scores: list[float], edges: Iterable[Edge], extra: float, back: list[int], mark: int) -> list[float]:
    new = [NONE] * 9
    for before, after, weight in edges:
        value = scores[before] + weight + extra
        if value > new[after]:
            new[after], back[after] = value, before + mark
    return new


def _backward(rest: list[float], edges: Iterable[Edge], extra: float, best: list[float]) -> None:
    for before, after, weight in edges:
        value = rest[after] + weight + extra
        best[before] = max(best[before], value)


def _trace(scores: list[float], backs: list[list[int]]) -> tuple[list[int], list[int]]:
    state = scores.index(max(scores)) if backs else 0
    states, starts = [], []
    for index in range(len(backs) - 1, -1, -1):
        states.append(state)
        origin = backs[index][state]
        if origin >= HEADLINE:
            starts.append(index)
        state = origin % HEADLINE
    return states[::-1], starts[::-1]


def _margins(
    steps: Sequence[Step],
    plain: list[list[float]],
    titled: list[list[float]],
    edges: Edges,
    around: Sequence[tuple[float, ...]],
) -> dict[int, float]:
    rest = [0.0] * 9
    margins: dict[int, float] = {}
    for index in range(len(steps) - 1, -1, -1):
        step = steps[index]
        if step.title > NONE:
            best_with = max(a + b for a, b in zip(titled[index], rest, strict=True))
            best_without = max(a + b for a, b in zip(plain[index], rest, strict=True))
            margins[index] = best_with - best_without
        best = [NONE] * 9
        _backward(list(map(add, rest, around[index])), edges.of(step), 0.0, best)
        if step.title > NONE:
            _backward(rest, edges.starts, step.title, best)
        rest = best
    return margins
