"""Decide where articles start: the most probable way through header, body and tail, block by block.

A Viterbi search over the states below. Every date, byline and source line counts for one headline
only, the one whose header it stands in; what a body or a tail must swallow costs. The margin of a
headline is how much the best way with it beats the best way without it (max-marginals), in log odds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

NONE = float("-inf")
FURNITURE, PRE, PRE_DATED, HEAD, HEAD_DATED, BODY, BODY_DATED, TAIL, TAIL_DATED = range(9)
ZONES = "FPPHHBBTT"
"""The zone of each state: furniture before the first article, lines above a headline, header, body, tail."""

PRIOR = -3.1
"""Log odds of an article starting at a block, before anything is known of it."""

FROM = (2.3, NONE, NONE, -3.0, -0.6, 0.0, 0.0, 0.8, 1.2)
"""What it is worth to start an article after a block in each state."""

EMISSIONS = {  # F: furniture, P: above the headline, H: header, B: body, T: tail
    "date": (-0.3, 2.8, 0.3, -1.2, -0.8),
    "closing-date": (-0.3, 0.0, 0.0, -1.2, -0.4),  # in brackets, as agencies close a text
    "byline": (-0.3, 0.2, 2.2, -1.0, -0.2),
    "source": (-0.2, 0.2, 1.8, -0.6, 0.2),
    "outlet": (0.0, 0.4, 1.8, -0.3, 0.0),
    "credit": (0.0, -0.3, 0.4, -0.1, 0.0),
    "url": (0.0, 0.2, 0.8, -0.3, 0.2),
    "counter": (0.0, 0.0, 0.4, -0.6, 0.5),
    "banner": (0.0, 0.0, 0.8, -0.5, -0.3),
    "caption": (0.0, -0.6, 0.2, 0.0, -0.2),
    "footer": (0.3, -2.0, -1.5, -1.0, 0.8),
    "masthead": (1.0, -2.0, -1.5, -1.0, 0.8),
    "envelope": (1.0, -2.0, -1.5, -1.0, 0.8),
    "rubric": (0.5, 0.6, 0.2, -0.8, 0.6),
    "kicker": (0.0, 1.0, -0.8, -1.2, -0.6),
    "closer": (0.3, -2.0, -1.5, -1.3, 1.0),
    "teaser": (0.0, -1.5, -0.6, -0.2, 0.3),
    "note": (0.0, -0.6, -0.3, -0.3, 0.3),
    "rule": (0.0, -0.5, -0.4, -0.6, 0.8),
    "stars": (0.0, -1.5, -0.6, 0.0, 0.0),
    "prose": (-2.0, -4.0, -1.4, 0.3, -1.2),
    "item": (-0.6, -2.0, -1.0, 0.1, -0.3),
    "entry": (-0.6, -2.0, -0.5, 0.1, -0.6),
    "short": (-0.3, -1.2, -0.5, -0.2, -0.1),
    "recurring": (0.2, -1.0, -0.6, -0.1, 0.5),
    "heading": (-0.3, -1.2, -1.3, -0.4, -0.1),  # short, and very like a headline
    "name": (-0.3, 0.1, 1.0, -0.6, -0.1),
}
OPENS_TAIL = {
    "closer": 1.4, "footer": 1.2, "masthead": 1.2, "envelope": 1.2, "note": 1.2, "rule": 1.4, "counter": 1.0, "rubric": 0.6,
    "source": 0.2, "byline": 0.0, "recurring": 0.6, "name": -0.4, "url": 0.0, "teaser": -1.0, "stars": -0.4,
}  # fmt: skip
"""What it is worth for a tail to begin at a block; `TAIL_AT_ANY` for all others."""


class Worth(NamedTuple):
    """What it is worth for a date line to be the date of a header, of a body that it closes, of a tail."""

    header: float
    closing: float
    late: float


DATES = {"date": Worth(3.6, 1.9, 1.2), "closing-date": Worth(1.0, 2.8, 1.6)}
LEAN = 1.0
LEAD_DATED, LEAD = 2.2, 1.5
BODYLESS, UNDER = 0.8, 2.5
_LINES = frozenset({"short", "heading", "name", "recurring"})
"""A body seldom begins with one of these."""

TAIL_AT_ANY = -3.0
BODY_AGAIN = -3.0
HEADLINE = 100
"""Added to the state that a back pointer names where the block is a headline."""


@dataclass(slots=True, frozen=True)
class Step:
    """What the search must know of a block.

    `kind` is a key of `EMISSIONS`; `title` what a headline here is worth (-inf: it is none); `lead`
    a paragraph that opens with a dateline, `dated` one with its date; `lean` how much
    a date line leans to what follows (above 0) or to what stands before.
    """

    kind: str
    title: float = NONE
    lead: bool = False
    dated: bool = False
    lean: float = 0.0


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


@cache
def _edges(kind: str, lead: bool, dated: bool, lean: float) -> tuple[Edge, ...]:
    """All ways to take a block that is no headline: (state before, state after, log odds)."""
    f, p, h, b, t = EMISSIONS[kind]
    date = kind in DATES
    tail = t + OPENS_TAIL.get(kind, TAIL_AT_ANY)
    opening = (LEAD_DATED if dated else LEAD) if lead else 0.0
    above = PRE_DATED if date else PRE
    p += LEAN * lean
    edges = [(state, above, FROM[state] + PRIOR + p) for state in range(9) if FROM[state] > NONE]
    edges += [(FURNITURE, FURNITURE, f), (PRE, above, p), (PRE_DATED, PRE_DATED, h if date else p)]
    edges += [(HEAD_DATED, HEAD_DATED, h), (HEAD_DATED, BODY_DATED, b + opening / 3)]
    edges += [(HEAD, HEAD_DATED, DATES[kind].header - LEAN * max(0.0, lean)) if date else (HEAD, HEAD, h)]
    no_body = UNDER if date else BODYLESS if kind in _LINES else 0.0
    edges += [(HEAD, BODY_DATED if lead and dated else BODY, b + opening - no_body)]
    for head, body, end in ((HEAD, BODY, TAIL), (HEAD_DATED, BODY_DATED, TAIL_DATED)):
        edges += [
            (body, body, b),
            (end, end, t),
            (body, end, tail),
            (head, end, tail + (-1.0 if head == HEAD_DATED else -3.0)),
            (end, body, b + BODY_AGAIN),
        ]
    if date:
        closing, late = DATES[kind].closing, DATES[kind].late
        edges += [(BODY, TAIL_DATED, closing - LEAN * lean), (TAIL, TAIL_DATED, late - LEAN * lean)]
    return tuple(edges)


_starts: tuple[Edge, ...] = (
    *((state, HEAD, FROM[state] + PRIOR) for state in range(9) if FROM[state] > NONE),
    (PRE, HEAD, 0.0),
    (PRE_DATED, HEAD_DATED, 0.0),
)
"""All ways to take a block as a headline, what the headline itself is worth aside."""


def decide(steps: Sequence[Step], inside: bool = False) -> Decision:
    """The best way through `steps`, and how sure each headline on it is.

    It begins outside any article, or, with `inside`, in the body of one (a stretch that is not the first).
    """
    scores = [NONE] * 9
    scores[BODY_DATED if inside else FURNITURE] = 0.0
    plain: list[list[float]] = []
    titled: list[list[float]] = []
    backs: list[list[int]] = []
    for step in steps:
        back = [0] * 9
        stay = _forward(scores, _edges_of(step), 0.0, back, 0)
        start = [NONE] * 9
        if step.title > NONE:
            origins = [0] * 9
            start = _forward(scores, _starts, step.title, origins, HEADLINE)
            back = [b if a >= s else o for a, s, b, o in zip(stay, start, back, origins, strict=True)]
            scores = list(map(max, stay, start))
        else:
            scores = stay
        plain.append(stay)
        titled.append(start)
        backs.append(back)
    states, starts = _trace(scores, backs)
    return Decision(states, starts, _margins(steps, plain, titled), max(scores))


def _edges_of(step: Step) -> tuple[Edge, ...]:
    return _edges(step.kind, step.lead, step.dated, step.lean)


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


def _margins(steps: Sequence[Step], plain: list[list[float]], titled: list[list[float]]) -> dict[int, float]:
    rest = [0.0] * 9
    margins: dict[int, float] = {}
    for index in range(len(steps) - 1, -1, -1):
        step = steps[index]
        if step.title > NONE:
            best_with = max(a + b for a, b in zip(titled[index], rest, strict=True))
            best_without = max(a + b for a, b in zip(plain[index], rest, strict=True))
            margins[index] = best_with - best_without
        best = [NONE] * 9
        _backward(rest, _edges_of(step), 0.0, best)
        if step.title > NONE:
            _backward(rest, _starts, step.title, best)
        rest = best
    return margins
