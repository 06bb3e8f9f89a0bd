"""Comments of readers under an article: a line that counts them, then for each a name, a date and a few words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.blocks import Block

_counted = re.compile(
    r"(?:\d+ )?(?:(?:reader|user) )?(?:comments?|responses?|تعليقات|التعليقات|تعليق|serhler|reyler|rayler|yorumlar|комментарии|комментариев|نظرات)\b.{0,25}"
).fullmatch
_few = re.compile(r"(?:\d{1,4}\s?[-.)]\s)?\S+(?: \S+){0,2}").fullmatch
_beside = re.compile(
    r"[^\W\d]\S*(?: \S+){0,2},?\s+\(?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|(?<=[-\u2013|] )\d{1,2} [^\W\d_]+ \d{4})\)?.{0,18}"
).fullmatch
FORM = 5
"""Lines of a form to write a comment that may stand between the head and the first of them."""

MOST = 600
"""Lines of comments under one head, at most."""

LEAST = 2
"""Comments that must follow for a line to head them: one might be the next article with its date."""

_ENDS = frozenset({"rule", "rubric", "masthead", "footer", "closer", "teaser", "envelope"})


def mark_comments(blocks: Sequence[Block]) -> None:
    """Give the kind `teaser` to comments: neither they nor their dates head or date an article."""
    for i, block in enumerate(blocks):
        if (
            block.kind in ("counter", "closer", "short")
            and any(map(str.isdigit, block.folded))
            and _counted(block.folded)
        ):
            _mark(blocks, i)


def _mark(blocks: Sequence[Block], head: int) -> None:
    """The comments below a head: two and more, each a name of a few words with its date beside it or under it."""
    under, beside = _readers(blocks, head)
    names = beside or under
    if len(names) < LEAST or names[0] > head + (FORM if beside else 2):
        return
    blocks[head].kind = "closer"
    for i in range(head + 1, min(len(blocks), names[-1] + (2 if beside else 3))):
        if i > names[-1] and _is_over(blocks[i]):
            break
        if i >= names[0] or blocks[i].kind not in _ENDS:
            blocks[i].kind = "teaser"


def _readers(blocks: Sequence[Block], head: int) -> tuple[list[int], list[int]]:
    """Where names stand over their dates, and where beside them, down to the end of the comments."""
    under: list[int] = []
    beside: list[int] = []
    for i in range(head + 1, min(head + MOST, len(blocks) - 1)):
        if _is_over(blocks[i]) and not (i <= head + FORM and blocks[i].kind == "closer" and blocks[i].gap < 2):
            break
        if blocks[i].kind == "date" and _beside(blocks[i].text):
            beside.append(i)
        elif blocks[i + 1].kind == "date" and _is_reader(blocks[i]):
            under.append(i)
    return under, beside


def _is_over(block: Block) -> bool:
    return block.kind in _ENDS or block.gap > 1


def _is_reader(block: Block) -> bool:
    """A name or what stands for one, perhaps numbered: too short for a headline."""
    return block.kind in ("short", "counter", "item", "byline") and (block.named or _few(block.text) is not None)
