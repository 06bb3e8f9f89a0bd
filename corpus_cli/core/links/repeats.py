"""Does one body repeat another? Decided on the words themselves, never on the signature alone."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, LCSseq
from rapidfuzz.fuzz import ratio

from corpus_cli.core.links.days import day_of, same_day
from corpus_cli.core.links.signature import shingles
from corpus_cli.core.links.tokens import Words

SHORTEST = 25
"""Words: a shorter body repeats another only where both are equal."""
COVERED = 0.78
"""Share of the shorter body's words that stand in the longer one in the same order."""
WHOLE = 0.6
"""The same share of the longer body: below, the one quotes the other."""
CUT = 0.4
"""The same where the headline is the same, too, and hardly a word of the shorter is its own: an article cut short."""
LEAD = 20
LEAD_COVERED = 0.5
_CONTAINED = 0.5
"""Share of the shorter body's runs of three words that stand in the longer one."""
_SWAP = 6
_SPELLING = 70.0
_FACT, _PHRASE, _WORD = 1.0, 0.5, 0.25
_SHORT, _PASSAGE = 45, 4
"""Words: in an article shorter than the one, a passage of the other that is replaced is what the article says."""


@dataclass(slots=True)
class Article:
    """What is compared: the body's words, the headline's, and the day (ISO) where it is known."""

    words: Words
    title: list[str]
    day: str | None = None
    own: frozenset[str] = frozenset()
    """Words of the names of its outlet and agencies, which each puts in the other's place."""


@dataclass(slots=True)
class Repeat:
    """Why a body counts as a repeat, and how much of the longer body both share (0 to 1)."""

    rule: str
    score: float


def judge(earlier: Article, later: Article) -> Repeat | None:
    """What makes `later` a repeat of `earlier`, None where it is an article of its own.

    Equal bodies, and bodies that differ by additions, omissions and a passage or two. Not: the same
    sentences about other figures or names, a body inside a longer one that says something else first.
    """
    one, two = earlier.words.body, later.words.body
    if min(len(one), len(two)) < SHORTEST:
        return None
    if one == two:
        return Repeat("same-body", 1.0)
    if not _alike(one, two):
        return None
    blocks = list(_blocks(one, two))
    matched = sum(block.matched for block in blocks)
    covered, whole = matched / min(len(one), len(two)), matched / max(len(one), len(two))
    cut = covered >= 0.9 and earlier.title == later.title and len(later.title) > 2
    if covered < COVERED or whole < (CUT if cut else WHOLE) or (covered < 0.95 and _new_lead(blocks, earlier, later)):
        return None
    facts = sum(_swapped(block, earlier, later) for block in blocks) + _title_swap(earlier, later)
    if facts > _allowed(earlier, later):
        return None
    return Repeat("near-body", whole)


def _alike(one: list[str], two: list[str]) -> bool:
    """Enough common words in the same order, and enough common runs of three: quick where there are not."""
    short, long = sorted((len(one), len(two)))
    least = math.ceil(max(COVERED * short, CUT * long))
    if short < least or LCSseq.similarity(one, two, score_cutoff=least) < least:
        return False
    left, right = shingles(one), shingles(two)
    return len(left & right) >= _CONTAINED * min(len(left), len(right))


@dataclass(slots=True)
class _Block:
    """A run of equal words, or a passage that differs: words of both sides."""

    matched: int
    one: Sequence[str]
    two: Sequence[str]
    at: int


def _blocks(one: list[str], two: list[str]) -> Iterator[_Block]:
    """The bodies aligned. Single equal words inside a passage that differs belong to the passage."""
    start = (0, 0)
    end = (0, 0)
    for op in Indel.opcodes(one, two):
        if op.tag != "equal":
            end = (op.src_end, op.dest_end)
            continue
        inside = start != end or start == (0, 0)
        if op.src_end - op.src_start < 2 and inside and op.src_end < len(one) and op.dest_end < len(two):
            end = (op.src_end, op.dest_end)
            continue
        if start != (op.src_start, op.dest_start):
            yield _Block(0, one[start[0] : op.src_start], two[start[1] : op.dest_start], start[0])
        yield _Block(op.src_end - op.src_start, (), (), op.src_start)
        start = end = (op.src_end, op.dest_end)
    if start != (len(one), len(two)):
        yield _Block(0, one[start[0] :], two[start[1] :], start[0])


def _new_lead(blocks: Sequence[_Block], earlier: Article, later: Article) -> bool:
    """Both open with words of their own: another day's report before the same background."""
    reach = min(LEAD, len(earlier.words.body), len(later.words.body))
    shared = sum(
        min(block.at + block.matched, reach) - block.at for block in blocks if block.matched and block.at < reach
    )
    first = next((block for block in blocks if not block.matched), None)
    opens = first is not None and first.at < reach and len(first.one) > 2 and len(first.two) > 2
    return shared < LEAD_COVERED * reach and opens


def _swapped(block: _Block, earlier: Article, later: Article) -> float:
    """How much a passage changes what is said: figures or names that only one side has, on both sides, count whole."""
    one, two = _telling(block, earlier, later)
    if not one or not two:
        return 0.0
    mine, yours = set(one) - set(later.words.body), set(two) - set(earlier.words.body)
    if _figures(mine) and _figures(yours) and _digits(one) != _digits(two):
        return _FACT
    if min(len(one), len(two)) >= _PASSAGE and min(len(earlier.words.body), len(later.words.body)) < _SHORT:
        return _FACT
    mine, yours = set(one) - set(two), set(two) - set(one)
    if not mine or not yours or ratio(_only(one, mine), _only(two, yours)) >= _SPELLING:
        return 0.0
    if (_own_names(mine, earlier, later) and _own_names(yours, later, earlier)) or _in_titles(
        mine, yours, earlier, later
    ):
        return _FACT
    if max(len(one), len(two)) > _SWAP:
        return 0.0
    return _PHRASE if _may_name(mine, earlier, later) and _may_name(yours, later, earlier) else _WORD


def _telling(block: _Block, earlier: Article, later: Article) -> tuple[Sequence[str], Sequence[str]]:
    """What both sides of a passage say, without the outlet's own name and the day, where both mean the same."""
    one = [word for word in block.one if word not in earlier.own]
    two = [word for word in block.two if word not in later.own]
    if one and two:
        (day, rest), (other, others) = day_of(one), day_of(two)
        if day and other and same_day(day, earlier.day, other, later.day):
            return rest, others
    return one, two


def _digits(words: Sequence[str]) -> str:
    """The figures of a passage run together: `1,100` and `1100` are one."""
    return "".join(word for word in words if word.isdigit())


def _only(passage: Sequence[str], words: set[str]) -> str:
    return " ".join(word for word in passage if word in words)


def _in_titles(mine: set[str], yours: set[str], earlier: Article, later: Article) -> bool:
    """The headlines differ by the very words that the bodies differ by: it is what the articles are about."""
    one, two = set(earlier.title), set(later.title)
    return bool(mine & (one - two) and yours & (two - one))


def _may_name(words: set[str], article: Article, other: Article) -> bool:
    """In a script without capitals: two words and more that the other article does not have."""
    return not article.words.names and len(words - set(other.words.body)) > 1


def _own_names(words: set[str], article: Article, other: Article) -> bool:
    """Names among `words` that the other article does not have at all."""
    return bool((words & article.words.names) - set(other.words.body))


def _title_swap(earlier: Article, later: Article) -> float:
    """Both headlines give figures, and such as the other article does not have."""
    one, two = _figures(earlier.title), _figures(later.title)
    return _FACT if one - two - set(later.words.body) and two - one - set(earlier.words.body) else 0.0


def _figures(words: Sequence[str] | set[str]) -> set[str]:
    return {word for word in words if any(map(str.isdigit, word))}


def _allowed(earlier: Article, later: Article) -> float:
    """Changed facts that a repeat of this length may have: corrections, a dateline."""
    length = min(len(earlier.words.body), len(later.words.body))
    apart = earlier.day and later.day and earlier.day != later.day
    return max(0.9, length / (200 if apart else 100))
