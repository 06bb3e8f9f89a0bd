"""Where the dates of a dump stand: above their headlines, or at the end of their texts.

A date line between the end of one text and the headline of the next may belong to either. The blank
lines around it tell, where there are more on one side; where not, the other dates that are written
alike do, for one site puts all of its dates in one place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from corpus_cli.core.attribution import labels
from corpus_cli.core.attribution.looks import is_role
from corpus_cli.core.blocks import Block
from corpus_cli.core.dates import find_dates
from corpus_cli.core.dates.tables import MONTHS, SHORT_MONTHS
from corpus_cli.core.kinds import is_body, is_clock
from corpus_cli.core.language.gate import script_language
from corpus_cli.registry import outlets
from corpus_cli.text.fold import fold
from corpus_cli.text.scripts import main_script

WAY = 1.0
"""What the way of the dates that are written alike weighs, of what the blank lines around a date do."""

ADDRESS = 6.0
"""What the blank lines around the addresses of a dump weigh, where they agree: a pasted address mostly heads its text."""

NAME = 4
"""Letters of the shortest name beside a date that is looked for in texts."""

NAMES = 3
"""Lines between a text and its date that say who wrote or published it, at most, and one."""

HEADER = 4
"""Lines of a header below its headline, at most."""

NEAR = 8
"""Blocks below a date among which the next text begins."""

SIGNED, LAST = 3, 4
"""So many lines between articles, dates or names, must be there to tell; and so near to an end of the dump must be one more name."""

AGREED = 3
"""So many days between two articles say whose the papers are that stand there without one."""

_SIGNS = frozenset({"source", "credit"})
_letters = re.compile(r"[^\W\d_]+(?:[^\w\n,|:()]{1,2}[^\W\d_]+)*").sub
_pieces = re.compile(r"[,\u060c;|:()\n]|\.\s|\s[-\u2013\u2014]\s").split
_digits = re.compile(r"\d+").sub

_HEADS = frozenset({"short", "outlet", "byline", "source", "rubric", "kicker"})

_series = re.compile(
    r"\W*(?:policy|research|working|background|discussion|issue|media)?\s?(?:brief(?:ing)?|paper|memo|note|commentary|analysis|alert)\s(?:#|no\.?|№)?\s?\d{1,4}\b",
    re.IGNORECASE,
).match
"""`Policy Brief #21 | August 2019`: a number of a series, which heads what follows."""

_SECTIONS = frozenset({"rubric", "kicker"})
_BEHIND = frozenset({"date", "outlet", "source", "credit"})
"""What stands right under the name of whoever signs a text."""

_OVER = frozenset({"short", "outlet", "rubric", "kicker"})

Ways = dict[int, float]
"""Block index of a line, mostly a date -> how much it leans: above 0 to what follows, below 0 to what stands before."""


def ways(blocks: Sequence[Block]) -> list[Ways]:
    """All that is worth trying: one where the blank lines say enough, else the undecided all above, or all at the end.

    Where most dates stand right under a headline, one that does not is no headline's.
    """
    dates = [i for i, block in enumerate(blocks) if block.kind == "date"]
    hours = {i: i - 1 for i in dates if i - 1 in dates and is_clock(blocks[i].text) and not blocks[i].gap}
    own = {i: lean(blocks, i) or -_closes(blocks, i) for i in dates if i not in hours}
    spoken = {i: 0 if way else _spoken(blocks, i) for i, way in own.items()}
    headed = {i for i in own if _under(blocks, i)}
    under = len(headed)
    between = [i for i in own if _between(blocks, i)]
    sections = [i for i in between if blocks[i + 1].kind in _SECTIONS and blocks[i + 1].gap]
    if 2 * len(sections) < len(between):  # what is set over some texts only is no part of a header
        own |= dict.fromkeys(sections, 0)
    alike: dict[str, list[int]] = {}
    for i in own:
        alike.setdefault(form(blocks[i].text), []).append(i)
    shared: dict[str, int] = {}
    for key, row in alike.items():
        votes = sum(own[i] for i in row) or _named(blocks, between, row) or _ends(blocks, row)
        shared[key] = _sign(votes) or -(under > len(between))
    # What is written in a way of its own goes with the others: a person types each date as it comes.
    together = sorted(i for key, row in alike.items() if not shared[key] for i in row)
    others = sum(way * len(alike[key]) for key, way in shared.items())
    place = _sign(others) or (_ends(blocks, together) if together else 0)
    shared = {key: way or _sign(sum(spoken[i] for i in alike[key])) or place for key, way in shared.items()}
    undecided = [key for key in alike if not shared[key]] if len({*together} & {*between}) >= 2 else []
    # No blank line tells of any and few stand under a headline: what is above the first or below the last tells of all.
    agreed = 1 + (not undecided and not any(own.values()) and 3 * under <= len(between) >= SIGNED) * (
        1 + _whole(blocks)
    )
    signed = _signed(blocks) | _addressed(blocks) | _set_right(blocks) | _bracketed(blocks) | _signatures(blocks)
    found = []
    for way in (0, 1, -1) if undecided else (0,):
        leans = {
            i: own[i] + spoken[i] + WAY * agreed * (way if key in undecided else 0 if i in headed else shared[key])
            for key, row in alike.items()
            for i in row
        }
        papers = _as_dates(blocks, [leans[i] for i in between], agreed)
        found.append(papers | leans | {i: leans[day] for i, day in hours.items()} | signed)
    return found


def _whole(blocks: Sequence[Block]) -> bool:
    """The dump begins with a headline and ends with a date: each day closes its text, and none is cut off."""
    return len(blocks) >= 2 * SIGNED and blocks[0].kind == "short" and blocks[-1].kind == "date"


def _as_dates(blocks: Sequence[Block], leans: Sequence[float], agreed: int) -> Ways:
    """Papers between two articles, without a day, and names below a text: whose they are, where the days between two
    articles all say the same.
    """
    ways = {_sign(lean) for lean in leans}
    if len(leans) < AGREED or len(ways) > 1 or 0 in ways:
        return {}
    return {
        i: 2 * WAY * agreed * way
        for way in ways
        for i, block in enumerate(blocks)
        if (block.kind == "outlet" or (block.named and way < 0 and agreed > 1))
        and _between(blocks, i)
        and not lean(blocks, i)
    }


def _bracketed(blocks: Sequence[Block]) -> Ways:
    """A paper in brackets between two articles has told what stands above, unless one stands over the first headline."""
    row = [
        i
        for i, block in enumerate(blocks)
        if block.kind in ("credit", "source", "outlet")
        and block.text[0] in "([/"
        and block.text[-1] in ")]/"
        and _between(blocks, i)
    ]
    return {i: -2 * WAY for i in row if not lean(blocks, i) > 0} if row and _ends(blocks, row) <= 0 else {}


def _signed(blocks: Sequence[Block]) -> Ways:
    """Lines between two articles that say who wrote or published: whose they are, where all stand so.

    The first headline has one above it, or the last text has one below.
    """
    row = [i for i, block in enumerate(blocks) if block.kind in _SIGNS and _between(blocks, i)]
    if len(row) < SIGNED:
        return {}
    first = [i for i, block in enumerate(blocks[:LAST]) if block.kind in _SIGNS]
    last = [
        i for i, block in enumerate(blocks[-LAST:], max(0, len(blocks) - LAST)) if block.kind in _SIGNS | {"outlet"}
    ]
    way = _ends(blocks, sorted({*first, *row, *last})) or _sign(_named(blocks, row, row))
    return {i: 2 * WAY * way for i in row if not lean(blocks, i) * way < 0} if way else {}


def _addressed(blocks: Sequence[Block]) -> Ways:
    """Addresses between two articles, each alone on its line: whose they are, by the blank lines around all of them."""
    row = [i for i, block in enumerate(blocks) if block.kind == "url" and i and i + 1 < len(blocks)]
    own = {i: _nearer(blocks, i) for i in row if blocks[i + 1].kind in _OVER | {"date"}}
    votes = sum(own.values())
    way = _sign(votes)
    agreed = abs(votes) == sum(map(abs, own.values()))
    if not agreed and abs(votes) < SIGNED:  # each for itself, where blank lines stand on one side alone
        return {i: 2 * WAY * near for i, near in own.items() if near and not min(blocks[i].gap, blocks[i + 1].gap)}
    return {i: ADDRESS * way for i, near in own.items() if near * way >= 0}


def _set_right(blocks: Sequence[Block]) -> Ways:
    """Who signs at the right under a text, and the paper or day under the name."""
    found: Ways = {}
    for i, block in enumerate(blocks):
        if block.right and (
            (block.kind == "byline" and i and is_body(blocks[i - 1])) or (block.kind == "date" and i - 1 in found)
        ):
            found[i] = -2 * WAY
    return found


def _signatures(blocks: Sequence[Block]) -> Ways:
    """Names, and papers alone, between two articles that sign the text above: they stand nearer to it, or the headline
    below has a name of its own.
    """
    found: Ways = {}
    alone: list[int] = []
    for i, block in enumerate(blocks):
        signs = block.kind == "byline" or (block.kind == "short" and block.named)
        said = signs or block.kind == "outlet" or (block.kind == "rubric" and not block.gap)
        if not said or not i or not (_is_text if signs and not block.gap else is_body)(blocks[i - 1]):
            continue
        last = i
        while last + 1 < len(blocks) and not blocks[last + 1].gap and _is_behind(blocks[last + 1], signs):
            last += 1
        if last + 1 == len(blocks) or blocks[last + 1].kind not in _OVER | {"date"}:
            continue
        below = blocks[last + 1].gap
        if below > block.gap or (signs and below == block.gap and _has_name(blocks, last + 1)):
            found |= dict.fromkeys(range(i, last + 1), -2 * WAY)
        elif signs and below == block.gap and last == i:
            alone.append(i)
    headed = sum(block.kind == "date" and _under(blocks, i) for i, block in enumerate(blocks))
    if alone and 2 * len(alone) < headed:  # what stands over headlines stands over most of them
        found |= dict.fromkeys(alone, -2 * WAY)
    return found


def _is_text(block: Block) -> bool:
    """A paragraph, or a short line that ends as sentences do."""
    return block.kind in ("prose", "item") or (block.kind == "short" and block.text[-1] in ".!?\u061f\u06d4")


def _is_behind(block: Block, signs: bool) -> bool:
    """It goes on with a signature: the paper and the day, or what the bearer of a name is."""
    return block.kind in _BEHIND or (
        signs and block.kind == "short" and block.text.count(" ") < NAMES and is_role(block.text)
    )


def _has_name(blocks: Sequence[Block], headline: int) -> bool:
    """Who wrote stands in the header below a headline."""
    header = takewhile(lambda block: block.kind != "prose", blocks[headline + 1 : headline + 1 + HEADER])
    return any(block.named or block.kind == "byline" for block in header)


def _sign(votes: float) -> int:
    return (votes > 0) - (votes < 0)


def _nearer(blocks: Sequence[Block], index: int) -> int:
    top = index
    while top and not blocks[top].gap and blocks[top - 1].kind in ("counter", "rule", "stars"):
        top -= 1  # the number of a clipping, or a line drawn over it
    above, below = blocks[top].gap, blocks[index + 1].gap
    return (above > below) - (above < below)


def form(text: str) -> str:
    """How a date is written: words and numbers without what they say."""
    return _digits("9", _letters(lambda word: "a" if word[0].isascii() else "\u0627", text))


def lean(blocks: Sequence[Block], index: int) -> int:
    """Which neighbour a date line stands nearer to: 1 the following, -1 the one before, 0 both or none."""
    below = _below(blocks, index)
    if not index or below is None or below.kind not in _HEADS:
        return 0
    top = index
    while top and not blocks[top].gap and blocks[top - 1].kind in _SECTIONS:
        top -= 1
    above, under = blocks[top].gap, below.gap
    if above >= under and _series(blocks[index].text):
        return 1
    if (top < index or below.kind in _SECTIONS) and above >= under:  # what heads a header closes no text
        return 1
    return (above > under) - (above < under)


_latin_words = re.compile(r"[^\W\d_]{3,}").findall


@cache
def _latin_months() -> dict[str, frozenset[str]]:
    """Months in Latin letters, folded: English ones, and those of Azerbaijani and Turkish."""
    return {
        tongue: frozenset(
            fold(month) for name in names for month in (*MONTHS[name], *SHORT_MONTHS.get(name, ())) if month
        )
        for tongue, names in {"en": ("en",), "az": ("az", "tr")}.items()
    }


def _closes(blocks: Sequence[Block], index: int) -> bool:
    """`Mənbə: Liman, 5 may 2021` between two texts: who names a source by a label has told what was in it. So has who
    signs with a comma behind the name (`Ann Rook,`), over the paper and the day.
    """
    signed = any(b.kind == "byline" and b.text[-1] == "," for b in blocks[max(0, index - 2) : index])
    if labels.source.match(blocks[index].text) is not None:
        another = blocks[index + 1 : index + 2]  # the day of what follows
        return _between(blocks, index) or bool(
            index and is_body(blocks[index - 1]) and another and another[0].kind == "date"
        )
    return signed and _between(blocks, index)


def _spoken(blocks: Sequence[Block], index: int) -> int:
    """1 where a date between two texts is written in the language of the one that follows only, -1 in that of the one before."""
    if not _between(blocks, index) or (tongue := _tongue_of_date(blocks[index].text)) is None:
        return 0
    top = index - 1
    while top and index - top < NAMES and (blocks[top].named or blocks[top].kind in ("byline", "outlet", "source")):
        top -= 1
    before = blocks[top] if blocks[top].kind == "prose" else None
    behind = next((b for b in blocks[index + 1 : index + 1 + NEAR] if b.kind == "prose"), None)
    if before is None or behind is None:
        return 0
    sides = [_tongue(block.text) for block in (before, behind)]
    return 0 if None in sides else (sides[1] == tongue) - (sides[0] == tongue)


def _tongue_of_date(text: str) -> str | None:
    """The script of a date, or of a Latin one whether its month is English, or Azerbaijani or Turkish."""
    script = main_script(text)
    if script != "Latn":
        return script
    words = {fold(word) for word in _latin_words(text)}
    told = [tongue for tongue, months in _latin_months().items() if words & months]
    return told[0] if len(told) == 1 else None


def _tongue(text: str) -> str | None:
    script = main_script(text[:300])
    if script != "Latn":
        return script
    language = script_language(text[:300])
    return "az" if language in ("az", "tr") else language


def _below(blocks: Sequence[Block], index: int) -> Block | None:
    """What follows a date line; an hour, a page or a number right under it is its own."""
    index += 1
    while index < len(blocks) and not blocks[index].gap and _is_with_date(blocks[index]):
        index += 1
    return blocks[index] if index < len(blocks) else None


def _is_with_date(block: Block) -> bool:
    return block.kind == "counter" or (block.kind == "date" and is_clock(block.text) is not None)


def _between(blocks: Sequence[Block], index: int) -> bool:
    """It stands between the end of a text and something like a headline."""
    below = _below(blocks, index)
    if not index or below is None:
        return False
    above = blocks[index - 1]
    return (above.kind != "short" or is_body(above)) and below.kind in _OVER


def _ends(blocks: Sequence[Block], row: Sequence[int]) -> int:
    """1 where the first of a row stands above the first text of all, -1 where the last stands under the last."""
    bodies = [i for i, block in enumerate(blocks) if block.kind == "prose"]
    if not bodies or not any(_between(blocks, i) for i in row):
        return 0
    below = _below(blocks, row[0])
    above = row[0] < bodies[0] and below is not None and below.kind in _OVER
    # Who published the last text, below it, says where others are dated.
    sourced = not above and any(block.kind in ("source", "note") for block in blocks[bodies[-1] + 1 :])
    return above - (row[-1] > bodies[-1] or sourced)


def _named(blocks: Sequence[Block], between: Sequence[int], row: Sequence[int]) -> int:
    """Which texts say the names that stand beside the dates of a row: above 0 those that follow, below 0 those before."""
    votes, edges, asked = 0, [-1, *between, len(blocks)], {*row}
    for above, i, below in zip(edges, edges[1:], edges[2:], strict=False):
        if i in asked and (names := _names(blocks[i].text)):
            before, behind = (
                " ".join(block.text for block in blocks[first + 1 : last] if block.kind != "date")
                for first, last in ((above, i), (i, below))
            )
            votes += any(name in behind for name in names) - any(name in before for name in names)
    return votes


def _names(text: str) -> list[str]:
    """What stands beside the date in a line, piece by piece."""
    for match in reversed(find_dates(text, limit=3)):
        text = f"{text[: match.start]},{text[match.end :]}"
    pieces = ((label, piece) for piece in _pieces(text) for label in [labels.written.match(piece)])
    return [
        name
        for label, piece in pieces
        if len(name := piece[label.end() if label else 0 :].strip(" .")) >= NAME
        and (" " in name or outlets().line(name))
    ]


def _under(blocks: Sequence[Block], index: int) -> bool:
    """It stands between something like a headline and a text."""
    if not 0 < index < len(blocks) - 1:
        return False
    above = blocks[index - 1]
    return above.kind == "short" and not is_body(above) and blocks[index + 1].kind not in ("short", "outlet")
