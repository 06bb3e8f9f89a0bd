"""Lines that a dump draws between its articles: the same rule again and again, each over a headline or its header.

A line of stars inside a text stands over another paragraph of it; what separates stands over lines that are no text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.blocks import Block

OFTEN = 3
"""So often must a line stand."""

HEADED = 0.75
"""Share of them that stand over something else than text."""

HEADER = 5
"""Lines between such a rule and the headline below it, at most."""

LOOK = 10
"""Lines below such a rule among which a text must begin."""

_TEXT = frozenset({"prose", "item", "entry"})
_STRANGE = _TEXT | {"envelope"}
"""What is not taken for the header of an article: the head of a mail is the post office's."""


def separators(blocks: Sequence[Block]) -> set[int]:
    """The blocks that separate articles."""
    rows: dict[str, list[int]] = {}
    for i, block in enumerate(blocks):
        if block.kind in ("rule", "stars"):
            rows.setdefault(block.text[:20], []).append(i)
    found: set[int] = set()
    for row in rows.values():
        followed = [i for i in row if i + 1 < len(blocks)]
        headed = sum(_is_headed(blocks, i) for i in followed)
        if len(row) >= OFTEN and headed >= HEADED * len(followed) > 0 and _are_apart(blocks, row):
            found.update(row)
    return found


def headed_by(blocks: Sequence[Block], rules: set[int], index: int) -> int | None:
    """The first block below the separator over `index`, where nothing between them is text; None where none is near."""
    top = index
    while top and index - top < HEADER and blocks[top - 1].kind not in _STRANGE:
        if top - 1 in rules:
            return top
        top -= 1
    return None


def _is_headed(blocks: Sequence[Block], index: int) -> bool:
    """Below stand a line or a few that are no text, and then text."""
    below = [block.kind in _TEXT for block in blocks[index + 1 : index + 1 + LOOK]]
    return bool(below) and not below[0] and any(below)


def _are_apart(blocks: Sequence[Block], row: Sequence[int]) -> bool:
    """Text stands between nearly any two: no frame of lines round a title."""
    apart = sum(any(block.kind in _TEXT for block in blocks[a + 1 : b]) for a, b in pairwise(row))
    return apart >= HEADED * (len(row) - 1)


UNDER_RULE, MORE = 2.5, 3
"""What a headline right below a drawn line has over its standfirst, in log odds; and words it has fewer, at least."""


def under_rules(blocks: Sequence[Block]) -> dict[int, float]:
    """A headline below a drawn line, and the standfirst over its date or writer, for which it may be taken.

    One in capitals is left: it may be the name of a paper over its address.
    """
    found: dict[int, float] = {}
    for i, (rule, title, under, date) in enumerate(zip(blocks, blocks[1:], blocks[2:], blocks[3:], strict=False)):
        if rule.kind not in ("rule", "stars") or title.kind != "short" or under.kind != "short":
            continue
        longer = under.text.count(" ") >= title.text.count(" ") + MORE
        plain = title.shape > 0 and not (title.named or under.named or title.text.isupper())
        if longer and plain and date.kind in ("date", "byline"):
            found |= {i + 1: UNDER_RULE, i + 2: -UNDER_RULE}
    return found
