"""Where an article begins above its headline: at its own lines there, below what closes the text before."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_cli.core.above import begin_below_furniture
from corpus_cli.core.attribution import labels
from corpus_cli.core.attribution.bylines import read_byline
from corpus_cli.core.attribution.lexicon import given_names
from corpus_cli.core.attribution.looks import is_role
from corpus_cli.core.blocks import Block
from corpus_cli.core.dates import dateline
from corpus_cli.core.shape import is_initials
from corpus_cli.core.wires import looks_like_name, opens_wire
from corpus_cli.registry import outlets
from corpus_cli.text.fold import fold
from corpus_cli.text.scripts import main_script

MOST = 3
"""Lines over a headline that close the text above it, at most."""

UNDER = 8
"""Lines under a headline among which its byline stands."""

_TEXTS = frozenset({"prose", "item", "short", "note"})
_SIGNED = _TEXTS | {"outlet", "byline"}
_SENTENCE = frozenset('.!?,;\u061f\u060c\u2026"\u201d\u00bb')


def papers_over(blocks: Sequence[Block], zones: Sequence[str], titles: Sequence[int]) -> bool:
    """Whether the dump prints the papers above the headlines: over the first of all, which has no text above it, and over
    half of them at least.
    """
    over = [title > 0 and zones[title - 1] == "P" and blocks[title - 1].kind == "outlet" for title in titles]
    return bool(over) and over[0] and 2 * sum(over) >= len(titles)


def begin_of(blocks: Sequence[Block], zones: list[str], title: int, *, headed: bool = False) -> int:
    """The first block of an article: its headline, or the first of its own lines above it, below the menu of its page.

    `headed` says that the dump prints the papers above the headlines (`papers_over`).
    """
    first = title
    while (
        first
        and zones[first - 1] == "P"
        and not (blocks[first - 1].kind == "masthead" or _ends_above(blocks, first - 1))
        and not _sources_above(blocks, first - 1, title, headed=headed)
        and _stub_above(blocks, zones, first - 1) is None
    ):
        first -= 1
    first = _below_tail(blocks, first, title)
    return begin_below_furniture(blocks, zones, first + (first < title and _signs_above(blocks, first)))


def _below_tail(blocks: Sequence[Block], first: int, title: int) -> int:
    """Who wrote, where and when, right under a text and apart from the headline below it: that text's own lines."""
    if not first or blocks[first].gap:
        return first
    apart = next((i for i in range(first + 1, title + 1) if blocks[i].gap), first)
    return first if any(blocks[i].kind in ("rubric", "kicker") for i in range(first, apart)) else apart


def give_back(blocks: Sequence[Block], zones: list[str], begins: Sequence[int]) -> None:
    """A greeting, and the name under it, that stand over an article close the text above it."""
    for begin in begins:
        for i in range(begin - 1, max(begin - 1 - MOST, -1), -1):
            if zones[i] == "P" and (stub := _stub_above(blocks, zones, i)) is not None:
                zones[stub + 1 : i + 1] = "H" * (i - stub)
            elif zones[i] == "P" and (_ends_above(blocks, i) or _signs_above(blocks, i)):
                zones[i] = "B"
            elif zones[i] == "P" and (blocks[i].kind in ("source", "outlet", "date", "byline") or blocks[i].named):
                zones[i] = "T"
            elif zones[i] in "PT" and i + 1 < begin and blocks[i + 1].kind == "outlet" and _says_who(blocks[i]):
                zones[i] = "B"
            else:
                break


def close_wires(blocks: Sequence[Block], zones: list[str]) -> None:
    """The initials that an agency closes a text with, and the day right under them where no day stands over a headline."""
    signed = {i for i, block in enumerate(blocks) if block.kind == "item" and is_initials(block.text)}
    days = [i for i, block in enumerate(blocks) if block.kind == "date" and zones[i] == "P"]
    for i in signed:
        zones[i] = "B" if zones[i] == "P" else zones[i]
    if all(i - 1 in signed and i + 1 < len(blocks) and blocks[i].gap <= blocks[i + 1].gap for i in days):
        for i in days:
            zones[i] = "T"


def _sources_above(blocks: Sequence[Block], index: int, title: int, *, headed: bool) -> bool:
    """A line that says who wrote the text above it or where it is from: in its script and not in that of the headline,
    with a label, or the name of an outlet that stands apart from the headline, or of another than the one below.
    """
    block = blocks[index]
    if index == 0 or block.gap > blocks[index + 1].gap:
        return False
    if block.kind in ("source", "date") and blocks[index - 1].kind in _SIGNED and labels.source.match(block.text):
        return True  # `Mənbə: Anadolu Ajansı, 19.10.2021`
    if block.kind == "byline" and not headed and _signs_for(blocks, index, title):
        return True
    if (
        block.kind == "date"
        and block.gap
        and ":" not in block.text
        and blocks[index - 1].kind in ("byline", "short", "note")
        and _dates_itself(blocks, title)
    ):
        return True  # `Baku, 20 February 2019` below those who sign, over a wire
    if blocks[index - 1].kind not in _TEXTS:
        return False
    if looks_like_name(block) and not block.gap and opens_wire(blocks, title):
        return True
    if block.kind == "short" and block.gap and is_role(block.text) and blocks[index - 1].kind == "prose":
        return True  # what the writer is, apart from the headline below
    if block.kind in ("short", "date"):  # who signs, or cites, writes in the letters of the text
        script = main_script(block.text)
        return (block.named or block.kind == "date") and script == main_script(blocks[index - 1].text) != main_script(
            blocks[title].text
        )
    known = outlets().match(block.text, typos=False) if block.kind == "outlet" else None
    above = blocks[index - 1]
    if known and (above.kind == "note" or above.named or is_initials(above.text)):
        return True  # who signs, and for whom
    own, over, under = (main_script(blocks[i].text) for i in (index, index - 1, title))
    if known and over != under and own in (over, under):
        return own == over  # an outlet is mostly named in the letters of its text
    if known and not headed and _closes_apart(blocks, index):
        return True
    below = _outlet_below(blocks, title) if known else None
    return known is not None and below is not None and known.id != below


def _dates_itself(blocks: Sequence[Block], title: int) -> bool:
    """Right under the headline stands an agency's dateline with its day."""
    below = blocks[title + 1] if title + 1 < len(blocks) else None
    opening = dateline(below.text[:160]) if below and below.kind == "prose" else None
    return opening is not None and opening.date is not None and opening.agency is not None


def _signs_for(blocks: Sequence[Block], index: int, title: int) -> bool:
    """`Ann Rook, Harbour.net`, blank lines all round, between a text or its picture and a headline over its own day."""
    apart = index + 1 == title and all(block.gap for block in blocks[index : title + 1])
    dated = title + 1 < len(blocks) and blocks[title + 1].kind in ("date", "byline")
    above = index - 1 - (blocks[index - 1].kind in ("caption", "credit"))
    if not apart or not dated or blocks[above].kind not in ("prose", "item"):
        return False
    return any(mention.id for mention in read_byline(blocks[index].text).outlets)


def _stub_above(blocks: Sequence[Block], zones: Sequence[str], index: int) -> int | None:
    """The headline of an article without text whose paper stands at `index`: below its date (`Listen - 48 min` may stand
    between), and apart from the headline below.
    """
    if blocks[index].kind != "outlet" or not blocks[index].gap or blocks[index].gap > blocks[index + 1].gap:
        return None
    above = index - 1
    while above > 0 and blocks[above].kind in ("counter", "date"):
        above -= 1
    return above if above < index - 1 and blocks[above].kind == "short" and zones[above] == "H" else None


def _says_who(block: Block) -> bool:
    """`Professor of geography`, over the paper that he wrote for."""
    return block.kind == "short" and not any(letter.isdigit() or letter == ":" for letter in block.text)


def _closes_apart(blocks: Sequence[Block], index: int) -> bool:
    """Below a text, or what says who wrote it, with blank lines all round: of 37 names of outlets that stand so in our
    gold, 36 close the text.
    """
    above = index - 1 - _says_who(blocks[index - 1])
    return above > 0 and blocks[above].kind in ("prose", "item") and all(b.gap for b in blocks[above + 1 : index + 1])


def _outlet_below(blocks: Sequence[Block], title: int) -> str | None:
    """The id of the outlet that the byline or the dateline under a headline names; a wire is credited, and stands under
    the name of any other.
    """
    for block in blocks[title + 1 : title + 1 + UNDER]:
        if block.kind == "byline":
            named = next(iter(read_byline(block.text).outlets), None)
            if named and named.id:
                return named.id
        elif block.kind == "prose":
            found = dateline(block.text[:160])
            match = outlets().match(found.agency, typos=False) if found and found.agency else None
            known = outlets().get(match.id) if match and match.id else None
            return known.id if known and known.type != "agency" else None
    return None


def _ends_above(blocks: Sequence[Block], index: int) -> bool:
    """A sentence or a greeting with blank lines round it, which ends the text above."""
    block = blocks[index]
    return block.kind == "short" and block.text[-1] in _SENTENCE and 0 < block.gap <= blocks[index + 1].gap


def _signs_above(blocks: Sequence[Block], index: int) -> bool:
    """A first name alone below a text, or one word below a greeting (`Hugs,`): whoever wrote that."""
    block = blocks[index]
    if not index or block.kind != "short" or " " in block.text:
        return False
    above = blocks[index - 1]
    if above.kind == "short" and above.text[-1] in ",\u060c":
        return block.text.isalpha()
    return fold(block.text) in given_names() and above.kind in ("prose", "item", "stars")
