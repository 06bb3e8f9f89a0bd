"""Kickers: a line of few words right on top of a headline that is longer (a name, a place and a name, a rubric).

Alone such a line may be a short headline over its standfirst. It is taken for a kicker where it says no more than
who wrote, in a form that headlines do not have, or where the dump prints one over most of its headlines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.blocks import Block
from corpus_cli.registry import outlets
from corpus_cli.text.fold import fold

WORDS = 5
"""Words of a kicker, at most."""

MORE = 3
"""Words that the headline under a kicker has more, at least."""

HABIT = 3
"""So many headlines must have a kicker for it to be the dump's habit."""

SIGNED = 4
"""So many lines in a row, half of them names, are signatures."""

_QUOTES = ' *_:."\u00ab\u00bb()[]'
_COLUMNS = frozenset(
    map(
        fold,
        "column editorial opinion analysis interview comment köşə köşe rəy təhlil müsahibə колонка мнение интервью عمود زاوية رأي حوار مقابلة تحليل تحقيق تقرير گزارش گفتگو گفت‌وگو یادداشت سرمقاله".split(),
    )
)
"""Words, folded, that say what kind of text follows; with a colon they head what is no headline yet."""

_BELOW = frozenset({"date", "byline", "source", "outlet", "counter", "credit", "caption", "url", "rubric"})
_writes = re.compile(r".{3,40}(?:\s|\u0640)(?:يكتب|تكتب|يكتبون|yazır|пишет|writes)\s*:?\s*$").match
_parted = re.compile(r"[^\d.!?:;,]{2,30}?\s(?:[-\u2013\u2014/|]|--)\s[^\d.!?:;,]{3,40}$").match


def mark_kickers(blocks: Sequence[Block]) -> None:
    """Give the kind `kicker` to lines that stand over headlines, `byline` to those that name who wrote."""
    for i in range(len(blocks) - 2):
        if _over_date(blocks, i):
            blocks[i].kind = "rubric"
        elif _over_masthead(blocks, i):
            blocks[i].kind = "outlet"
    places = [i for i in range(len(blocks) - 1) if _over_headline(blocks, i)]
    habit = _is_habit(blocks, places)
    for i in places:
        block = blocks[i]
        kind = block.text[0] in "([" and block.text.islower()  # `[report]` says what it is, not by whom
        known = None if kind else outlets().match(block.text.strip(_QUOTES), typos=False)
        if known and known.score == 1:
            block.kind = "outlet"
        elif (
            habit
            or block.named
            or _parted(block.text)
            or _writes(block.text)
            or _is_column(block)
            or _is_shouted(block, blocks[i + 1])
        ):
            block.kind = "byline" if block.named or _writes(block.text) or _parted(block.text) else "kicker"


def _over_headline(blocks: Sequence[Block], index: int) -> bool:
    """A few words, set off above; right under them a longer line like a headline, and then a date or a text."""
    block, under = blocks[index], blocks[index + 1]
    parted = _parted(block.text) is not None
    apart = under.gap and not (parted and index and blocks[index - 1].kind == "rule" and under.gap <= block.gap)
    if block.kind != "short" or under.kind != "short" or apart or under.shape < 0 or under.named:
        return False
    if block.text[-1] in '.!?;,\u061f\u060c\u2026"\u201d\u00bb' or not _set_off(blocks, index):
        return False
    count, more = block.text.count(" ") + 1, under.text.count(" ") + 1
    if count > WORDS + 2 * parted or more < count + (0 if parted else MORE) or more < 5:
        return False
    below = blocks[index + 2] if index + 2 < len(blocks) else None
    if below is None:
        return False
    if below.kind == "short":
        return below.named or _is_shouted(block, under)
    return below.kind in _BELOW or below.kind == "prose"


def _over_date(blocks: Sequence[Block], index: int) -> bool:
    """A word or two on top of a date line that has the headline right under it."""
    block, date, under = blocks[index : index + 3]
    if block.kind != "short" or block.named or block.text.count(" ") > 1 or block.shape > 0 or date.kind != "date":
        return False
    return not date.gap and not under.gap and under.kind == "short" and under.shape > 0 and block.text[-1].isalpha()


def _over_masthead(blocks: Sequence[Block], index: int) -> bool:
    """The name of an outlet on top of what the outlet says of itself, or of its menu."""
    block, under = blocks[index], blocks[index + 1]
    if block.kind != "short" or under.gap or under.kind not in ("outlet", "masthead") or len(block.text) > 40:
        return False
    known = outlets().match(block.text.strip(_QUOTES), typos=False)
    return known is not None and known.score == 1


def _set_off(blocks: Sequence[Block], index: int) -> bool:
    """Blank lines part it from what stands above, or that is nothing of an article."""
    if not index or blocks[index].gap > blocks[index + 1].gap:
        return True
    return blocks[index - 1].kind in ("closer", "counter", "rule", "masthead", "footer", "rubric", "envelope")


def _is_column(block: Block) -> bool:
    """`عمود: على الهامش`, `Opinion: The long view`, `گزارش «شرق»`: the name of a column, or of a kind of text."""
    head = fold(block.text).replace(":", " ").split()
    return len(head) <= 4 and head[0] in _COLUMNS


def _is_shouted(block: Block, under: Block) -> bool:
    """In capitals over a headline that is not."""
    return block.text.isupper() and not under.text.isupper() and block.text.count(" ") < 3


def _is_habit(blocks: Sequence[Block], places: Sequence[int]) -> bool:
    """Most headlines that are set off and have their date or name below them have such a line on top."""
    dated = [i for i in places if blocks[i + 2].kind in _BELOW]
    if len(dated) < HABIT:
        return False
    others = sum(_alone(blocks, i) for i in range(1, len(blocks) - 1))
    return len(dated) >= 1.5 * others


def _alone(blocks: Sequence[Block], index: int) -> bool:
    """A line like a headline that is set off by itself, with its date or name right under it."""
    block = blocks[index]
    return block.kind == "short" and block.shape > 0 and _set_off(blocks, index) and blocks[index + 1].kind in _BELOW


_formula = re.compile(
    r"(?:(?:best|warm|kind|all good) )?(?:yours|sincerely|regards|wishes|respectfully|faithfully|hormetle|saygi(?:la|lari)\w*|hormetimle|sevgi(?:le|leri)\w*|с уважением|مع (?:التحيه|خالص|فائق|المحبه|الود)|بكل احترام|با احترام)\b[^,.:]{0,30}[,\u060c]"
).fullmatch
"""`Yours ever,`"""


def _headed(blocks: Sequence[Block], index: int) -> bool:
    """A line like a headline with a byline under it; the office of who signed a letter may have a date there."""
    return index + 1 < len(blocks) and blocks[index].shape > 0 and blocks[index + 1].kind == "byline"


def mark_signatures(blocks: Sequence[Block]) -> None:
    """Give the kind `item` to lines of those who signed a document: many short lines together, half of them names.

    Who signs a letter, right under its closing words, is its writer.
    """
    for i, (above, block) in enumerate(pairwise(blocks), 1):
        if not (block.named and above.gap and _formula(above.folded)):
            continue
        last = i + 1 == len(blocks)
        if last or (blocks[i + 1].kind not in ("prose", "item") and (not block.gap or _headed(blocks, i + 1))):
            above.kind, block.kind = "item", "byline"
    row: list[int] = []
    for i, block in enumerate(blocks):
        if block.kind == "short" and block.text.count(" ") < 8 and block.text[-1] not in ".!?\u061f":
            row.append(i)
            continue
        _mark_signed(blocks, row)
        row = []
    _mark_signed(blocks, row)


def _mark_signed(blocks: Sequence[Block], row: Sequence[int]) -> None:
    """A line before the first name may be a headline, and so may one that is longer."""
    names = [i for i in row if blocks[i].named]
    if len({blocks[i].folded for i in names}) < 2:
        return  # one writer, perhaps twice
    if len(names) < SIGNED / 2 or len(row) < SIGNED or 2 * len(names) < len(row) - 1:
        return
    for i in row:
        if i >= names[0] - 1 and (blocks[i].named or blocks[i].shape < 1.2):
            blocks[i].kind = "item"
