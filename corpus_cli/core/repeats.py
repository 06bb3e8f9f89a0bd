"""Lines that stand again: headlines said twice, tables of contents, furniture."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from corpus_cli.core.blocks import Block
from corpus_cli.core.numbering import is_numbered
from corpus_cli.text.fold import fold

REPEAT_WITHIN = 9
"""A headline stands again within this many blocks, two of them body at most, or it is another article's."""

ENTRY = 40
"""Characters of an entry that must stand again; what follows may be cut off, or a name."""

TEASER = 2
"""Lines from a headline on a page of teasers to what leads to its article, at most: a standfirst is between them."""

SAID = 200
"""Characters of a teaser, at most."""

STARTS = 12
"""Characters of the shortest headline that a paragraph of contents is known by."""

PRINTED = 20
"""Characters of a headline that tell it from others, where it is looked for on the same page."""

RECURS = 3
"""So often must a line stand in a dump to be furniture of its site."""

ON_PAGES = 2
"""So often where the number of a page stands above each."""

RUBRICS = 2
"""So many rubrics of known names must stand over headlines for others to be taken for some."""

_WITH_ENTRIES = frozenset({"date", "counter", "url", "byline", "outlet", "rubric"})
_PAGE_HEAD = frozenset({"masthead", "closer", "footer"})
_CUT = ("...", "\u2026")
"""What results of a search show with each headline, and how the piece of text under it begins."""

_page_number = re.compile(r"^\d{1,3}\s+(?=[^\W\d])|(?<=\d)\s+\d{1,3}$").sub
_year = re.compile(r"(?:19|20)\d\d").search
_post = re.compile(r"#(\d{1,6})(?!\S)").match
_entry_noise = re.compile(r"^[\s\d.)(*•#-]+|(?:\s*\([^()]{2,40})?[\s.]*\d{0,4}[\s.)]*$")
"""The number of an entry, its page, and the outlet in brackets behind it."""


_counts = re.compile(r"[^\W\d_][^:\d]{2,30}:\s?\d{1,7}").fullmatch
"""`Şərhlər: 0`, which is part of an article's own header."""

_moment = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4} \d{1,2}[:.]\d\d\s+(?=\S)").match
"""What some browsers print over a page before its title, without a comma."""


def mark_printed(blocks: Sequence[Block]) -> None:
    """Heads of printed pages that lists of news look like: the title behind the moment stands again right below."""
    for i, block in enumerate(blocks):
        if not (moment := _moment(block.text)):
            continue
        title = fold(block.text[moment.end() :])[:PRINTED]
        if len(title) == PRINTED and any(
            fold(below.text[: 2 * PRINTED]).startswith(title) for below in blocks[i + 1 : i + 5]
        ):
            block.kind = "recurring"


def _bare(text: str) -> str:
    return text.strip(" #*_.:\"'-")


def repeats(blocks: Sequence[Block], contents: set[int]) -> dict[int, int]:
    """Block index -> an earlier one near it that says the same headline, or one of its two languages.

    Where a site's menu or a path stands between, the earlier one is the repeat.
    """
    found: dict[int, int] = {}
    recent: list[tuple[int, str]] = []
    bodies = list(accumulate((b.kind in ("prose", "item") for b in blocks), initial=0))
    for i, block in enumerate(blocks):
        if block.kind != "short" or len(block.folded) < 12 or i in contents:
            continue
        bare = _bare(block.folded)
        recent = [(j, text) for j, text in recent if i - j <= REPEAT_WITHIN and bodies[i] - bodies[j] <= 2]
        for j, text in recent:
            if bare != text and not _says_again(bare, text) and not _says_again(bare.partition(": ")[2], text):
                continue
            if any(b.kind in _PAGE_HEAD and not _counts(b.text) for b in blocks[j + 1 : i]):
                found[j] = i  # a ticker or a list on top of the page: the article begins below
                recent.remove((j, text))
                recent.append((i, bare))
            else:
                found[i] = found.get(j, j)
            break
        else:
            recent.append((i, bare))
    return found


def mark_recurring(blocks: Sequence[Block]) -> None:
    """Give the kind `recurring` to short lines that stand three times and more, each before another text: furniture.

    A headline said again within its own header is none, nor is a sentence (`Thank you for your attention.`),
    nor what stands again because the dump holds its article, or the whole page, more than once. The running head of
    an issue has the number of its page before or behind it.
    """
    places: dict[str, list[int]] = {}
    for i, block in enumerate(blocks):
        if block.kind == "short" and not block.named and block.text[-1] not in ".!?,;\u2026\u061f":
            bare = _bare(block.folded)
            places.setdefault(_page_number("", bare) if _year(bare) else bare, []).append(i)
    for found in places.values():
        apart = all(b - a > REPEAT_WITHIN // 2 for a, b in pairwise(found))
        if all(_over_day(blocks, i) for i in found):
            continue  # who posted, over the moment of each post
        least = ON_PAGES if all(_under_page(blocks, i) for i in found) else RECURS
        if len(found) >= least and apart and len({_ahead(blocks, i) for i in found}) >= least:
            kind = "rubric" if _is_rubric(blocks, found) else "recurring"
            own = [i for i in found if _heads_dated(blocks, i)]
            for i in found:
                if len(own) != 1 or i not in own:  # else links to it stand under other articles
                    blocks[i].kind = kind


def _heads_dated(blocks: Sequence[Block], index: int) -> bool:
    """Right on top of a day, with text below that: a headline."""
    below = blocks[index + 1 : index + 4]
    dated = bool(below) and below[0].kind == "date" and not below[0].gap
    return dated and any(block.kind == "prose" for block in below[1:])


def _under_page(blocks: Sequence[Block], index: int) -> bool:
    return index > 0 and blocks[index - 1].kind == "counter" and blocks[index - 1].text.isdecimal()


def _is_rubric(blocks: Sequence[Block], row: Sequence[int]) -> bool:
    """Each stands by itself over a headline, as lines do that are known for rubrics."""
    known = [i for i, block in enumerate(blocks) if block.kind == "rubric" and _over(blocks, i)]
    return len(known) >= RUBRICS and all(_over(blocks, i) for i in row)


def _over(blocks: Sequence[Block], index: int) -> bool:
    """A line with a blank one above it and a headline next."""
    under = blocks[index + 1] if index + 1 < len(blocks) else None
    return bool(blocks[index].gap) and under is not None and under.kind == "short" and under.shape > 0


def _over_day(blocks: Sequence[Block], index: int) -> bool:
    """Set off from what stands above, right on top of a day."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return bool(blocks[index].gap or not index) and below is not None and below.kind == "date" and not below.gap


def _ahead(blocks: Sequence[Block], index: int) -> tuple[str, ...]:
    """How the two blocks after one begin: the same where the dump holds a passage again."""
    return tuple(block.text[:80] for block in blocks[index + 1 : index + 3])


def mark_posts(blocks: Sequence[Block]) -> None:
    """Give the kind `rule` to the lines that number the posts of a thread (`#41 name, member`), three and more.

    Numbered heads of a list stand over their text; these stand right on top of another line.
    """
    row: list[int] = []
    last = 0
    for i, block in enumerate(blocks):
        number = _post(block.text) if block.kind in ("short", "counter", "date") else None
        if number and int(number[1]) > last:
            row.append(i)
            last = int(number[1])
    topped = sum(i + 1 < len(blocks) and not blocks[i + 1].gap for i in row)
    if len(row) >= RECURS and 2 * topped > len(row):
        for i in row:
            blocks[i].kind = "rule"


def _says_again(later: str, earlier: str) -> bool:
    """One of the two languages of a bilingual headline, or the headline with a site's name behind it; behind a colon, what
    a programme's name stands over (`The Harbour Podcast: Who owns the crane?`).
    """
    if len(later) <= 15:
        return False
    return (later in earlier and len(earlier) < 2.6 * len(later)) or (
        len(earlier) > 25 and later.startswith(earlier) and len(later) < 1.6 * len(earlier)
    )


def contents(blocks: Sequence[Block]) -> set[int]:
    """Lines of a table of contents or a list of results: three or more in a row, most of which stand again further down."""
    later: dict[str, int] = {}
    for i, block in enumerate(blocks):
        if block.kind in ("short", "item") and block.folded:
            later[_entry(block.folded)[:ENTRY]] = i
    headlines = _by_start(blocks)
    found: set[int] = set()
    row: list[int] = []
    beside: list[int] = []
    keys: set[str] = set()
    teasers: set[int] = set()
    known = 0
    for i, block in enumerate(blocks):
        if row and (block.kind in _WITH_ENTRIES or block.named or block.text.startswith(_CUT) or _more(blocks, i, row)):
            beside.append(i)
            continue
        key = _entry(block.folded) if block.folded and block.kind in ("short", "item") else ""
        again = len(key) > 6 and later.get(key[:ENTRY], i) > i + 2 and not _copied(blocks, i, later[key[:ENTRY]])
        if not again and block.folded and (name := _told_of(block.folded, headlines, i)):
            key, again = name, True
        if row and not again and _is_teaser(blocks, i, row, later):
            beside.append(i)
            teasers.add(i)
            continue
        if key in keys:
            again = False  # it is the headline that the first entry named: the table is over
            found |= _table(blocks, row, beside, known, teasers)
            row, beside, known, keys = [], [], 0, set()
        if again or (key and row and is_numbered(block.text) and block.gap <= blocks[row[-1]].gap):
            row.append(i)
            keys.add(key)
            known += again
            continue
        found |= _table(blocks, row, beside, known, teasers)
        row, beside, known, keys = [], [], 0, set()
    return found | _table(blocks, row, beside, known, teasers)


def _is_teaser(blocks: Sequence[Block], index: int, row: Sequence[int], later: dict[str, int]) -> bool:
    """A few words on an article, right below its headline or the day in a list of news: the article itself says more."""
    block, entry = blocks[index], row[-1]
    if block.gap or len(block.text) > SAID or index - entry > TEASER or block.kind not in ("prose", "short"):
        return False
    at = later.get(_entry(blocks[entry].folded)[:ENTRY], entry)
    return at > index + 1 and any(b.kind == "prose" and len(b.text) > len(block.text) for b in blocks[at + 1 : at + 9])


def _more(blocks: Sequence[Block], index: int, row: Sequence[int]) -> bool:
    """`Read more`, right under an entry: a page of teasers lists its articles with their headlines."""
    return _leads_on(blocks[index]) and index - row[-1] <= TEASER


def _leads_on(block: Block) -> bool:
    return block.kind in ("closer", "masthead") and not block.gap


def _by_start(blocks: Sequence[Block]) -> dict[str, list[tuple[str, int]]]:
    """Lines in capitals that may be headlines, by how they begin."""
    found: dict[str, list[tuple[str, int]]] = {}
    for i, block in enumerate(blocks):
        if block.kind == "short" and block.text.isupper() and len(block.folded) >= STARTS:
            found.setdefault(block.folded[:STARTS], []).append((block.folded, i))
    return found


def _told_of(folded: str, headlines: dict[str, list[tuple[str, int]]], index: int) -> str:
    """The headline further down that a paragraph of contents begins with: `TEA GROWERS WAIT Smallholders are asked to ...`."""
    below = headlines.get(folded[:STARTS], ())
    return next(
        (name for name, at in below if at > index + 2 and len(name) < len(folded) and folded.startswith(name)), ""
    )


def _table(
    blocks: Sequence[Block], row: Sequence[int], beside: Sequence[int], known: int, teasers: set[int]
) -> set[int]:
    """The entries of a row of which three and half are `known` to stand again, with the pieces of text under them."""
    if known < 3 or 2 * known < len(row):
        return set()
    return {*row, *(i for i in beside if i in teasers or blocks[i].text.startswith(_CUT))}


def announced(blocks: Sequence[Block], table: set[int]) -> tuple[set[int], set[int]]:
    """Headlines that a table of contents names: each entry's first return below the table, in the order of the entries.

    With them the standfirsts right below some, which a page of teasers gives as well.
    """
    found: set[int] = set()
    standfirsts: set[int] = set()
    if not table:
        return found, standfirsts
    places: dict[str, list[int]] = {}
    for i, block in enumerate(blocks):
        if block.folded and i not in table and block.kind in ("short", "item", "masthead", "recurring"):
            places.setdefault(_entry(block.folded)[:ENTRY], []).append(i)
    last, headlines = 0, _by_start(blocks)
    for entry in sorted(table):
        name = _told_of(blocks[entry].folded, headlines, entry) or _entry(blocks[entry].folded)
        row = places.get(_entry(name)[:ENTRY], [])
        after = bisect_right(row, max(entry, last))
        if after < len(row):
            if row[after] - 1 == last and _is_standfirst(blocks, table, entry):
                standfirsts.add(row[after])
                continue
            last = row[after]
            found.add(last)
    return found, standfirsts


def _is_standfirst(blocks: Sequence[Block], table: set[int], entry: int) -> bool:
    """The second line of a teaser, right above what leads to its article."""
    return entry - 1 in table and not blocks[entry].gap and any(map(_leads_on, blocks[entry + 1 : entry + 2]))


def _copied(blocks: Sequence[Block], one: int, other: int) -> bool:
    """What follows is the same too, a name aside, which stands under a headline and its entry alike: the passage is there twice."""
    while other + 1 < len(blocks) and blocks[one + 1].named and blocks[one + 1].text == blocks[other + 1].text:
        one, other = one + 1, other + 1
    if other + 1 == len(blocks) or blocks[one + 1].text != blocks[other + 1].text:
        return False
    return one + 2 >= len(blocks) or not _leads_on(blocks[one + 2])  # a standfirst, and the way to its article


def _entry(folded: str) -> str:
    return _entry_noise.sub("", folded)
