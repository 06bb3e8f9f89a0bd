"""What others wrote: comments of readers under an article, and posts of a network that stand in the midst of one.

Comments have a line that counts them, then for each a name, a date and a few words; a post has a name over its account.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.core.kinds import is_body, is_clock
from corpus_cli.core.shape import is_account

_counted = re.compile(
    r"(?:\d+ )?(?:(?:reader|user) )?(?:comments?|responses?|تعليقات|التعليقات|تعليق|serhler|reyler|rayler|yorumlar|комментарии|комментариев|نظرات)\b.{0,25}"
).fullmatch
_few = re.compile(r"(?:\d{1,4}\s?[-.)]\s)?\S+(?: \S+){0,2}").fullmatch
_beside = re.compile(
    r"[^\W\d]\S*(?: \S+){0,2},?\s+\(?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|(?<=[-\u2013|] )\d{1,2} [^\W\d_]+ \d{4})\)?.{0,18}"
).fullmatch
_hour = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)").search
FORM = 5
"""Lines of a form to write a comment that may stand between the head and the first of them."""

POST = 9
"""Lines of a post, at most."""

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


def mark_quoted_posts(blocks: Sequence[Block]) -> None:
    """Give the kind `item` to posts inside a text, from the name over its account to the moment below: they head, sign and
    date nothing.

    Under a headline, who wrote the text stands so, too, but no moment below, and nothing announces it.
    """
    for i in range(2, len(blocks) - 1):
        name, account = blocks[i - 1], blocks[i]
        if (
            account.kind != "short"
            or account.gap
            or not is_account(account.text)
            or name.kind not in ("short", "byline")
        ):
            continue
        moment = _moment_below(blocks, i)
        if moment is not None or (blocks[i - 2].text[-1] == ":" and is_body(blocks[i + 1])):
            for block in blocks[i - 1 : (moment or i) + 1]:
                block.kind = "item"


def _moment_below(blocks: Sequence[Block], account: int) -> int | None:
    """The line with the day and the hour of a post, its own words between."""
    for i in range(account + 1, min(len(blocks), account + POST)):
        if blocks[i].gap > 1 or blocks[i].kind in _ENDS:
            return None
        if blocks[i].kind in ("date", "entry"):
            return i if _hour(blocks[i].text) and not is_clock(blocks[i].text) else None
    return None


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
