"""Two bodies aligned, and what the passages that differ change of what is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import ratio

from corpus_cli.core.links.days import day_of, same_day
from corpus_cli.core.links.tokens import Article

_END = 12
"""Words: a last passage as long as this is an end that was cut, or another that was added, and changes no fact."""
_SWAP = 6
_SPELLING = 70.0
_FACT, _PHRASE, _WORD = 1.0, 0.5, 0.25
_SHORT, _PASSAGE = 45, 4
"""Words: in an article shorter than the one, a passage of the other that is replaced is what the article says."""


@dataclass(slots=True)
class Block:
    """A run of equal words, or a passage that differs: words of both sides."""

    matched: int
    one: Sequence[str]
    two: Sequence[str]
    at: int
    last: bool = False


def blocks_of(one: list[str], two: list[str]) -> Iterator[Block]:
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
            yield Block(0, one[start[0] : op.src_start], two[start[1] : op.dest_start], start[0])
        yield Block(op.src_end - op.src_start, (), (), op.src_start)
        start = end = (op.src_end, op.dest_end)
    if start != (len(one), len(two)):
        yield Block(0, one[start[0] :], two[start[1] :], start[0], last=True)


def changed(block: Block, earlier: Article, later: Article) -> float:
    """How much a passage changes what is said: figures or names that only one side has, on both sides, count whole."""
    one, two = _telling(block, earlier, later)
    if not one or not two:
        return 0.0
    if block.last and max(len(one), len(two)) >= _END:
        return _PHRASE
    mine, yours = set(one) - set(later.words.body), set(two) - set(earlier.words.body)
    if figures_in(mine) and figures_in(yours) and _digits(one) != _digits(two):
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


def _telling(block: Block, earlier: Article, later: Article) -> tuple[Sequence[str], Sequence[str]]:
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


def title_change(earlier: Article, later: Article) -> float:
    """Both headlines give figures, and such as the other article does not have."""
    one, two = figures_in(earlier.title), figures_in(later.title)
    return _FACT if one - two - set(later.words.body) and two - one - set(earlier.words.body) else 0.0


def figures_in(words: Sequence[str] | set[str]) -> set[str]:
    return {word for word in words if any(map(str.isdigit, word))}
