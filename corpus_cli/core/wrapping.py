"""At what column a text is hard-wrapped, as its runs of lines tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

WRAP_MOST = 110
"""Lines are hard-wrapped only at fewer characters than this."""

COLUMN = 25
"""Characters of the narrowest column of a newspaper."""

AROUND = 6
"""Runs of lines above and below one that are asked whether it is wrapped, where a dump is so in parts."""

LEADER = 24
"""Characters at the end of a line in which the last points of a leader and the number of the page stand."""

OWN, NARROW = 6, 0.7
"""A run of so many lines that are wrapped at less than such a share of what the dump is has its own column."""

RUNS, RAGGED = 3, 8
"""So many of them must be wrapped, of four lines and more in the mean, at columns that differ by no more than this."""


def wrap_width(texts: list[str]) -> int:
    """The column at which `texts` are hard-wrapped, 0 where they are not.

    Every run of lines without a blank one between them votes: in a wrapped paragraph the first word
    of each line would not have fitted at the end of the line before.
    """
    return _elected([_vote(run) for run in _runs(texts)])


def wrap_widths(texts: list[str]) -> Sequence[int]:
    """The column at which each line is hard-wrapped, 0 where it is not.

    A dump of printed pages and web copy is wrapped in parts: where runs do not agree, each asks those around it.
    """
    votes = [_vote(run) for run in _runs(texts)]
    one = _elected(votes)
    apart = any(vote.width for vote in votes) and any(vote.against for vote in votes)
    local = (_agreed(votes[max(0, i - AROUND) : i + AROUND + 1]) for i in range(len(votes))) if apart else repeat(one)
    each = (
        vote.width if vote.lines >= OWN and vote.width < NARROW * width else width
        for vote, width in zip(votes, local, strict=False)
    )
    widths: list[int] = []
    width = inside = 0
    for text in texts:
        if text.strip() and not inside:
            width = next(each)
        inside = bool(text.strip())
        widths.append(width)
    return widths


def _agreed(votes: Sequence[_Vote]) -> int:
    """Where the runs about a line are wrapped; 0 if few say so, or each at a column of its own, as lines about an article do."""
    width = _elected(votes)
    alike = [vote.lines for vote in votes if vote.lines and width - vote.width <= RAGGED]
    return width if len(alike) >= RUNS and sum(alike) >= 4 * RUNS else 0


_leader = re.compile(r"(?:\.{4}|\u2026{2}|(?:\s\.){3})\s{0,8}\d{1,4}$").search


def leads_to_page(text: str) -> bool:
    """`Baku Metro Workers Suspend Strike ......... 65`: a line of a table of contents."""
    return _leader(text.rstrip()[-LEADER:]) is not None  # to look through all of a line of points takes quadratic time


class _Vote(NamedTuple):
    """What a run of lines says: wrapped at `width` (0: it says nothing), or `against` any wrapping; for how many lines."""

    width: int
    lines: int
    against: int


def _vote(run: list[str]) -> _Vote:
    sizes = [len(line.rstrip()) for line in run]
    width = max(sizes)
    if width > WRAP_MOST:
        return _Vote(0, 0, len(run))
    if (len(run) >= 3 and width >= 40) or (len(run) >= OWN and width >= COLUMN):
        contents = any(map(leads_to_page, run))  # there what is set in is no paragraph
        asked = [i for i in range(len(run) - 1) if contents or not _opens(run[i], run[i + 1])]
        full = sum(sizes[i] + 1 + len(run[i + 1].split(None, 1)[0]) > width - 3 for i in asked)
        if len(asked) > 1 and full >= 0.7 * len(asked):
            return _Vote(width, len(run), 0)
    return _Vote(0, 0, 0)


def _opens(line: str, following: str) -> bool:
    """`following` is set in from `line` and opens a paragraph: the line above may end where it will."""
    return len(following) - len(following.lstrip()) > len(line) - len(line.lstrip()) + 1


def _elected(votes: Sequence[_Vote]) -> int:
    """The widest that these runs are wrapped at, but not one stray line; 0 where more of their lines are against it."""
    total = sum(vote.lines for vote in votes)
    if not total or total < 2 * sum(vote.against for vote in votes):
        return 0
    seen = 0
    for vote in sorted(votes, reverse=True):
        seen += vote.lines
        if vote.width and seen >= 0.1 * total:
            return vote.width
    return 0


def _runs(texts: list[str]) -> Iterator[list[str]]:
    run: list[str] = []
    for text in texts:
        if text.strip():
            run.append(text)
        elif run:
            yield run
            run = []
    if run:
        yield run
