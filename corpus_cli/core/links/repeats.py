"""Does one body repeat another? Decided on the words themselves, never on the signature alone."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import LCSseq

from corpus_cli.core.links.passages import Block, blocks_of, changed, figures_in, title_change
from corpus_cli.core.links.pieces import bare_word
from corpus_cli.core.links.signature import shingles
from corpus_cli.core.links.tokens import Article

SHORTEST = 25
"""Words: a shorter body repeats another only where both are equal."""
COVERED = 0.78
"""Share of the shorter body's words that stand in the longer one in the same order."""
WHOLE = 0.6
"""The same share of the longer body: below, the one quotes the other."""
CUT = 0.4
"""The same where the headline is the same, too, and hardly a word of the shorter is its own: an article cut short."""
HALF = 0.5
"""The same where both open with the same words: cut under another headline."""
LEAD = 20
LEAD_COVERED = 0.5
_CONTAINED = 0.5
"""Share of the shorter body's runs of three words that stand in the longer one."""
_STEM, _RETOLD = 5, 0.7
"""Letters by which words of two openings are compared, and the share of them that the other article must have."""


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
    blocks = list(blocks_of(one, two))
    matched = sum(block.matched for block in blocks)
    covered, whole = matched / min(len(one), len(two)), matched / max(len(one), len(two))
    least = _least_whole(blocks, covered, earlier, later)
    if covered < COVERED or whole < least or (covered < 0.95 and _new_lead(blocks, earlier, later)):
        return None
    facts = sum(changed(block, earlier, later) for block in blocks) + title_change(earlier, later)
    if facts > _allowed(earlier, later):
        return None
    return Repeat("near-body", whole)


def _least_whole(blocks: Sequence[Block], covered: float, earlier: Article, later: Article) -> float:
    """How much of the longer body must be shared: less where the shorter is the longer one cut short."""
    if covered >= 0.9 and earlier.title == later.title and len(later.title) > 2:
        return CUT
    return HALF if covered >= 0.95 and blocks[0].matched >= LEAD else WHOLE


def _alike(one: list[str], two: list[str]) -> bool:
    """Enough common words in the same order, and enough common runs of three: quick where there are not."""
    short, long = sorted((len(one), len(two)))
    least = math.ceil(max(COVERED * short, CUT * long))
    # No more can stand in the same order than stand in the other at all, which is quicker to count.
    if (
        short < least
        or sum(map(set(two).__contains__, one)) < least
        or LCSseq.similarity(one, two, score_cutoff=least) < least
    ):
        return False
    left, right = shingles(one), shingles(two)
    return len(left & right) >= _CONTAINED * min(len(left), len(right))


def _new_lead(blocks: Sequence[Block], earlier: Article, later: Article) -> bool:
    """Both open with words of their own: another day's report before the same background."""
    reach = min(LEAD, len(earlier.words.body), len(later.words.body))
    shared = sum(
        min(block.at + block.matched, reach) - block.at for block in blocks if block.matched and block.at < reach
    )
    first = next((block for block in blocks if not block.matched), None)
    opens = first is not None and first.at < reach and len(first.one) > 2 and len(first.two) > 2
    return shared < LEAD_COVERED * reach and opens and not _retold(blocks, reach, earlier, later)


def _retold(blocks: Sequence[Block], reach: int, earlier: Article, later: Article) -> bool:
    """The openings say in other words what the other article says, too, which came on that day or the next."""
    if earlier.day and later.day and abs(_ordinal(earlier.day) - _ordinal(later.day)) > 1:
        return False
    opening = [block for block in blocks if not block.matched and block.at < reach]
    sides = ((word for block in opening for word in block.one), (word for block in opening for word in block.two))
    return all(_told(own, article) for own, article in zip(sides, (later, earlier), strict=True))


def _ordinal(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return 0


def _told(words: Iterable[str], article: Article) -> bool:
    """Most of the words, and all of the figures, stand in the article somewhere."""
    told = [word for word in words if len(word) > 3 or word.isdigit()]
    stems = {word[:_STEM] for word in map(bare_word, article.words.body + article.title)}
    missing = [word for word in told if bare_word(word)[:_STEM] not in stems]
    return not figures_in(missing) and len(missing) <= (1 - _RETOLD) * len(told)


def _allowed(earlier: Article, later: Article) -> float:
    """Changed facts that a repeat of this length may have: corrections, a dateline."""
    length = min(len(earlier.words.body), len(later.words.body))
    apart = earlier.day and later.day and earlier.day != later.day
    return max(0.9, length / (200 if apart else 100))
