"""Signs of what stands around a block, each a name that `weights.json` gives a weight.

Cues (`context.py`, `shape.py`) are what somebody thought of and say how strong they are; signs are plain observations,
most of them of every line, and only the gold dumps say what each is worth (`make weights`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus_cli.core.blocks import Block
from corpus_cli.core.topics import Topics

GROUPS = {
    "kind": "kind", "above": "lines-above", "below": "lines-below", "gap": "blank-lines", "words": "words-shared", "form": "form",
}  # fmt: skip
"""Signs by what comes before the first dash of their names, and the cue that tells in a record what they came to."""

LOOKED = 9
"""Blocks above and below a line that are looked at for text."""

READ, PROSE, LONG = 14, 4, 60
"""Blocks on one side in which text is looked for whose words are compared, how many, and its least characters."""

HEADED = -0.5
"""Shape from which a line may head a text."""

BESIDE = 3
"""Lines above and below one that may be the headline in its stead."""

TEXT = frozenset({"prose", "item", "entry"})
LINES = frozenset({"short", "heading", "name"})
_HEADER = frozenset({"date", "byline", "source", "labelled"})
_HEADS = frozenset({"masthead", "footer", "envelope"})
_CLOSES = frozenset({"closer", "teaser", "rule", "stars", "note"})
_FURNITURE = _HEADS | _CLOSES | {"caption", "credit", "rubric", "recurring", "counter", "banner", "kicker"}
_LISTED = LINES | {"item"}
_ENDED = frozenset('.!?\u061f\u06d4\u2026"\u201d\u00bb)')
_SIZES = (2, 4, 6, 9, 14, 20)
_TEXTS = (2, 3, 4, 6, 9)
_HAS = (
    ("form-address", re.compile(r"https?:|www\.|t\.me|@").search),
    ("form-hour", re.compile(r"\d{1,2}[:.]\d\d\b").match),
    ("form-bar", re.compile(r"\|").search),
    ("form-colon-last", re.compile(r":\Z").search),
    ("form-colon", re.compile(r": ").search),
    ("form-arrow", re.compile(r"[<>\u00bb\u203a\u00ab\u2022\u25c6\u25ba\u25b6\u2190\u2192]").match),
    ("form-symbol", re.compile(r"[^\w\u0000-\u2190\u2192\u2022\u25c6\u25ba\u25b6]").match),
    ("form-digit", re.compile(r"\d").search),
    ("form-stop", re.compile(r"[^.]\.\Z").search),
    ("form-question", re.compile(r"[?\u061f]\Z").search),
    ("form-dots", re.compile(r"(?:\.\.\.|\u2026)\Z").search),
    ("form-quotes", re.compile(r"[\"\u00ab\u201c]").search),
    ("form-comma", re.compile(r"[,\u060c]").search),
)
"""What a line may be written with, and how that is seen."""


class Surroundings:
    """The blocks of a stretch, the kind of each as the search has it, and what their words say."""

    def __init__(self, blocks: Sequence[Block], kinds: Sequence[str], topics: Topics) -> None:
        self.blocks, self.kinds, self.topics = blocks, kinds, topics
        gaps = Counter(block.gap for block in blocks if block.gap)
        self._usual = gaps.most_common(1)[0][0] if gaps else 1
        self._runs = _runs(blocks, kinds)
        self._since = _since_text(kinds)
        self._again = _again(blocks)
        self._tells: dict[int, int] = {}
        self._texts = _texts(kinds)
        self._habit = f"{_untidy(kinds)}{_bare(blocks, kinds)}"

    def around(self, index: int) -> tuple[str, ...]:
        """Signs that any block has, headline or not: they tell in which zone of an article it stands."""
        block, run = self.blocks[index], self._runs[index]
        if run:
            kind = self.kinds[index]
            form = "line" if kind in _LISTED else "mark"
            below = self.blocks[index + 1].gap if index + 1 < len(self.blocks) else block.gap
            sides = (block.gap > below) - (block.gap < below)
            place = f"{self._kind(index - 1) in TEXT:d}{self._kind(index + 1) in LINES:d}"
            kind_over, kind_under = self._kind(index + 1), self._kind(index - 1)
            since = self._since[index]
            return (
                f"{kind}-over={kind_over}",
                f"{kind}-under={kind_under}",
                f"{kind}-over-2={self._kind(index + 2)}",
                f"{kind}-under-2={self._kind(index - 2)}",
                f"{form}-since={since}",
                f"{kind}-since={since}",
                f"{form}-again={self._again[index]}",
                f"{form}-again-{since}={self._again[index]}",
                f"{form}-to-text={_far(self._to_text(index, 1))}{_far(self._to_text(index, -1))}",
                f"{form}-tells={self._told(index)}",
                f"{form}-over-tells={self._told(index + 1)}{below > 0:d}",
                f"{form}-under-tells={self._told(index - 1)}",
                f"run-of-{form}s={_step(run, (2, 3, 5, 9, 17))}",
                f"{form}-apart={block.gap > 0}",
                f"{kind}-nearer={sides}",
                f"{form}-between={place}",
                f"{form}-between-{sides}={place}",
                f"{form}-under={self._kind(index - 1)}",
                f"{form}-over={self._kind(index + 1)}",
                f"{form}-words={_step(block.text.count(' ') + 1, _SIZES)}",
            )
        size = f"text-size={_step(len(block.text), (60, 100, 160, 300))}"
        beside = [0 <= i < len(self._runs) and self._runs[i] > 2 for i in (index - 1, index + 1)]
        return (
            size,
            f"text-between={beside[0]:d}{beside[1]:d}",
            f"text-apart={block.gap > 0}",
            f"text-under={self._kind(index - 1)}",
            f"text-over={self._kind(index + 1)}",
            f"text-since={self._since[index]}",
            f"text-ends={block.text[-1] in _ENDED}",
        )

    def signs(self, index: int) -> Iterator[str]:
        """Signs of a line that may be a headline."""
        yield from self._lines(index)
        yield from self._plain(index)
        yield from self._words(index)
        yield from self._tongues(index)
        yield from _form(self.blocks[index].text)

    def _kind(self, index: int) -> str:
        return self.kinds[index] if 0 <= index < len(self.kinds) else "edge"

    def _lines(self, index: int) -> Iterator[str]:
        blocks, kinds = self.blocks, self.kinds
        over, under = self._kind(index - 1), self._kind(index + 1)
        gap = self._gap(index)
        gap_below = self._gap(index + 1) if index + 1 < len(blocks) else 4
        yield f"kind={kinds[index]}"
        yield f"kind-since={self._since[index]}"
        yield f"kind-again={self._again[index]}"
        yield f"above-and-below={over}-{under}"
        yield f"gap-both={gap}{gap_below}"
        yield f"gap-both-{over}={gap}{gap_below}"
        yield f"above={over}"
        yield f"above-2={self._kind(index - 2)}"
        yield f"below={under}"
        yield f"below-2={self._kind(index + 2)}"
        yield f"gap-above={gap}"
        yield f"gap-below={gap_below}"
        yield f"gap-sides={(gap > gap_below) - (gap < gap_below)}"
        yield f"gap-under-{over}={gap > 0}"
        yield f"gap-over-{under}={gap_below > 0}"
        below, above = self._to_text(index, 1), self._to_text(index, -1)
        yield f"below-text={_far(below)}"
        yield f"above-text={_far(above)}"
        between = kinds[index + 1 : index + below]
        yield f"below-header={min(3, sum(kind in _HEADER for kind in between))}"
        yield f"below-lines={min(3, sum(kind in LINES for kind in between))}"
        yield f"above-lines={min(3, sum(kind in LINES for kind in kinds[max(0, index - above + 1) : index]))}"
        if index:
            yield f"above-ended={blocks[index - 1].text[-1] in _ENDED}"
        if index + 1 < len(blocks):
            yield f"below-size={_step(len(blocks[index + 1].text) + 1, (16, 32, 64, 128, 256, 512))}"

    def _plain(self, index: int) -> Iterator[str]:
        """How much text stands on both sides up to the next line, and how the dump deals with lines between two texts."""
        below, above = (self._text_beside(index, step) for step in (1, -1))
        yield f"below-texts={below}"
        yield f"above-texts={above}"
        yield f"kind-habit={self._habit}"
        if self._kind(index - 1) in TEXT and self._kind(index + 1) in TEXT:
            words = _step(self.blocks[index].text.count(" ") + 1, _SIZES)
            yield f"form-plain-{self._habit}={words}"
            yield f"below-plain-{self._habit}={below}"
            yield f"above-plain-{self._habit}={above}"
            yield f"gap-plain={self._gap(index)}{self._gap(index + 1)}"

    def _text_beside(self, index: int, step: int) -> str:
        """How many paragraphs follow on each other in the nearest text on one side."""
        distance = self._to_text(index, step)
        return str(_step(self._texts[index + step * distance], _TEXTS)) if distance <= LOOKED else "no"

    def _gap(self, index: int) -> int:
        """0 no blank line above a block, 1 fewer than between most, 2 as many, 3 more."""
        gap = self.blocks[index].gap
        return 0 if not gap else 2 + (gap > self._usual) - (gap < self._usual)

    def _to_text(self, index: int, step: int) -> int:
        """Blocks to the next text on one side; LOOKED + 90 where none is near."""
        for distance in range(1, LOOKED + 1):
            i = index + step * distance
            if not 0 <= i < len(self.kinds):
                break
            if self.kinds[i] in TEXT:
                return distance
        return LOOKED + 90

    def _told(self, index: int) -> int:
        """How much of a line the text below it speaks of; 9 for what is no line."""
        found = self._tells.get(index)
        if found is None:
            found = 9
            if 0 <= index < len(self.kinds) and self.kinds[index] in _LISTED and (own := self.topics.terms(index)):
                found = _part(self._share(own, self._terms_of(index, 1)))
            self._tells[index] = found
        return found

    def _words(self, index: int) -> Iterator[str]:
        """How much of the line the texts on either side speak of, and whether a line beside it is spoken of more."""
        own = self.topics.terms(index)
        ahead, behind = self._terms_of(index, 1), self._terms_of(index, -1)
        if own:
            share, other = self._share(own, ahead), self._share(own, behind)
            yield f"words-below={_part(share) if ahead else 'none'}"
            yield f"words-above={_part(other) if behind else 'none'}"
            yield f"words-sides={max(-2, min(2, round(3 * (share - other))))}"
            near = range(max(0, index - BESIDE), min(len(self.kinds), index + BESIDE + 1))
            lines = [i for i in near if i != index and self.kinds[i] in _LISTED]
            best = max((self._share(terms, ahead) for i in lines if (terms := self.topics.terms(i))), default=0.0)
            yield f"words-best={(share > best) - (share < best)}"
            yield f"words-far={_far(self._to_text(index, 1))}-{_part(share)}"
            yield f"words-since-{self._since[index]}={_part(share)}"
        else:
            yield "words-none"
        if ahead and behind:
            weigh = self.topics.weigh
            both = min(6, int(25 * weigh(ahead & behind) / (1 + min(weigh(ahead), weigh(behind)))))
            yield f"words-both={both}"
            if self._kind(index - 1) in TEXT and self._kind(index + 1) in TEXT:
                yield f"words-plain-{self._habit}={both}"
                yield f"words-plain={both}{self._text_beside(index, 1)}"

    def _tongues(self, index: int) -> Iterator[str]:
        """Whether the text below is in another language than the one above, and which of them the line is in."""
        above, below = (self._to_text(index, step) for step in (-1, 1))
        if max(above, below) > LOOKED:
            return
        old, own, new = map(self.topics.language, (index - above, index, index + below))
        if old and new and old != new:
            side = "new" if own == new else "old" if own == old else "none"
            yield f"words-tongue={side}"
            yield f"words-tongue-{side}={self._text_beside(index, 1)}{below == 1 == above:d}"
        else:
            yield "words-tongue=same"

    def _share(self, terms: frozenset[str], text: frozenset[str]) -> float:
        weigh = self.topics.weigh
        return weigh(terms & text) / (weigh(terms) + 0.5)

    def _terms_of(self, index: int, step: int) -> frozenset[str]:
        """The words of the texts nearest to a line on one side."""
        found: list[frozenset[str]] = []
        for i in range(index + step, index + step * (READ + 1), step):
            if not 0 <= i < len(self.kinds) or len(found) == PROSE:
                break
            if self.kinds[i] in TEXT and len(self.blocks[i].text) > LONG:
                found.append(self.topics.terms(i))
        return frozenset().union(*found)


def _runs(blocks: Sequence[Block], kinds: Sequence[str]) -> list[int]:
    """For each block how many lines that are no text stand together where it does; 0 for text."""
    runs = [0] * len(kinds)
    first = None
    for i, kind in enumerate((*kinds, "prose")):
        line = i < len(kinds) and kind not in ("prose", "entry") and not (kind == "item" and len(blocks[i].text) > 80)
        if line and first is None:
            first = i
        elif not line and first is not None:
            runs[first:i] = [i - first] * (i - first)
            first = None
    return runs


def _texts(kinds: Sequence[str]) -> list[int]:
    """For each block of text how many follow on each other there; 0 for what is none."""
    found: list[int] = []
    for text, run in groupby(kind in TEXT for kind in kinds):
        size = sum(1 for _ in run)
        found += [size * text] * size
    return found


def _untidy(kinds: Sequence[str]) -> int:
    """How much furniture there is: 0 in what somebody typed or cleaned, 2 in pages that were copied whole."""
    return _step(100 * sum(kind in _FURNITURE for kind in kinds) // max(1, len(kinds)), (3, 12))


def _bare(blocks: Sequence[Block], kinds: Sequence[str]) -> int:
    """How many lines stand between two texts with nothing that heads an article, of those that have it."""
    bare = headed = 0
    for i, kind in enumerate(kinds):
        if kind in ("short", "heading") and blocks[i].shape >= HEADED:
            around = (*kinds[max(0, i - 1) : i], *kinds[i + 1 : i + 3])
            beside = (*kinds[max(0, i - 1) : i], *kinds[i + 1 : i + 2])
            headed += any(near in _HEADER or near == "outlet" for near in around)
            bare += all(near in TEXT for near in beside)
    return _step(4 * bare // (headed + 1), (1, 3, 8))


def _since_text(kinds: Sequence[str]) -> list[str]:
    """What a site has printed of its own between a block and the last text above it: the head of a page, or what closes one."""
    found: list[str] = []
    since = "top"
    for kind in kinds:
        found.append(since)
        if kind in TEXT:
            since = "text"
        elif kind in _HEADS:
            since = "head"
        elif kind in _CLOSES and since != "head":
            since = "close"
    return found


def _again(blocks: Sequence[Block]) -> list[int]:
    """How often each line stands in the stretch: 0 for what is no line, 1, 2, 3 for more."""
    seen = Counter(block.folded for block in blocks if block.folded)
    return [min(3, seen[block.folded]) if block.folded else 0 for block in blocks]


def _form(text: str) -> Iterator[str]:
    """What a line is written with."""
    yield from (sign for sign, has in _HAS if has(text))
    words = text.count(" ") + 1
    yield f"form-words={words if words < 4 else 10 + _step(words, _SIZES)}"


def _step(value: int, limits: Sequence[int]) -> int:
    """How many of the limits, which rise, a value reaches."""
    return sum(value >= limit for limit in limits)


def _far(distance: int) -> str:
    return str(distance) if distance < 4 else "near" if distance < 7 else "far" if distance <= LOOKED else "no"


def _part(share: float) -> int:
    return 0 if share <= 0 else 1 + _step(int(100 * share), (20, 40, 65))
