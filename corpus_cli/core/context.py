"""Cues that a headline-like block draws from what stands around it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.core.kinds import META, number_of, speaker_of
from corpus_cli.core.language.gate import script_language
from corpus_cli.text.fold import fold

REPEAT_WITHIN = 9
"""A headline stands again within this many blocks, or it is another article's."""

_terms = re.compile(r"[^\W\d_]{4,}").findall
_question = re.compile(r"(?:q|a|question|answer|سؤال|جواب|س|ج|sual|cavab|вопрос|ответ|soru|cevap)\s*\d*\s*[:.]", re.I).match


class Context:
    """The blocks of a stretch, with what must be counted over all of them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.gap_share = _gap_shares(blocks)
        self.speakers = _speakers(blocks)
        self.repeat_of = _repeats(blocks)
        self.repeated = set(self.repeat_of.values())
        self.contents = _contents(blocks, self.repeat_of)
        self.numbered = _numbered(blocks)
        self.terms = [frozenset(word[:6] for word in _terms(_folded(block))) for block in blocks]
        self.frequency = Counter(term for terms in self.terms for term in terms)

    def cues(self, index: int) -> list[tuple[str, float]]:
        """Named weights for and against a headline at block `index`, its own form aside."""
        block = self.blocks[index]
        found: list[tuple[str, float]] = []
        share = self.gap_share.get(block.gap, 1.0)
        if share < 0.5 and index:
            found.append(("wide-gap", min(2.2, 0.7 * math.log(0.5 / share))))
        if index in self.repeated:
            found.append(("repeated", 2.0))
        if index in self.repeat_of:
            found.append(("repeats-headline", -3.5))
        if index in self.contents:
            found.append(("contents-line", -5.0))
        if index in self.numbered:
            found.append(("numbered-series", -3.5))
        speaker = speaker_of(block.text)
        if _question(block.folded):
            found.append(("question", -4.0))
        elif speaker and self.speakers[fold(speaker)] > 1:
            found.append(("speaker", -2.0))
        return found + self._change(index)

    def _change(self, index: int) -> list[tuple[str, float]]:
        """Change of language, and of topic, between the body before and the body after."""
        before, after = self._bodies(index)
        if not before or not after:
            return []
        found = []
        if _languages_differ(self.blocks, before, after):
            own = script_language(self.blocks[index].text)
            stays = own == script_language(self.blocks[before[0]].text)
            found.append(("language-change", 1.0 if stays else 2.8))
        cohesion = self._cohesion(index, before, after)
        if cohesion:
            found.append(cohesion)
        return found

    def _bodies(self, index: int) -> tuple[list[int], list[int]]:
        """Prose before and after `index`, nearest first: up to three blocks on each side."""
        def prose(order: range) -> list[int]:
            found = []
            for i in order:
                if self.blocks[i].kind in ("prose", "item") and len(self.blocks[i].text) > 60:
                    found.append(i)
                    if len(found) == 4:
                        break
            return found

        size = len(self.blocks)
        return prose(range(index - 1, max(-1, index - 40), -1)), prose(range(index + 1, min(size, index + 12)))

    def _cohesion(self, index: int, before: list[int], after: list[int]) -> tuple[str, float] | None:
        """Words that are rare in the dump and stand on both sides speak for one article."""
        size = len(self.blocks)
        left = frozenset().union(*(self.terms[i] for i in before))
        right = frozenset().union(self.terms[index], *(self.terms[i] for i in after))
        if len(left) < 12 or len(right) < 12 or size < 12:
            return None
        def weight(terms: frozenset[str]) -> float:
            return sum(math.log((size + 1) / self.frequency[t]) for t in terms if self.frequency[t] > 1)

        shared = weight(left & right)
        common = shared / (1.0 + min(weight(left), weight(right)))
        value = 2.0 - 16.0 * common
        return ("topic-change" if value > 0 else "same-topic", max(-1.5, min(1.6, value)))


def _folded(block: Block) -> str:
    return block.folded or fold(block.text[:1200])


def _gap_shares(blocks: Sequence[Block]) -> dict[int, float]:
    """For each count of blank lines: the share of blocks with at least so many before them."""
    counts = Counter(block.gap for block in blocks[1:])
    total, share, seen = max(1, len(blocks) - 1), {}, 0
    for gap in sorted(counts, reverse=True):
        seen += counts[gap]
        share[gap] = seen / total
    return share


def _speakers(blocks: Sequence[Block]) -> Counter[str]:
    names = (speaker_of(block.text) for block in blocks)
    return Counter(fold(name) for name in names if name)


def _bare(text: str) -> str:
    return text.strip(" #*_.:\"'-")


def _repeats(blocks: Sequence[Block]) -> dict[int, int]:
    """Block index -> an earlier one near it that says the same headline, or one of its two languages."""
    found: dict[int, int] = {}
    recent: list[tuple[int, str]] = []
    for i, block in enumerate(blocks):
        if block.kind != "short" or len(block.folded) < 12:
            continue
        bare = _bare(block.folded)
        recent = [(j, text) for j, text in recent if i - j <= REPEAT_WITHIN]
        for j, text in recent:
            if bare == text or _says_again(bare, text):
                found[i] = found.get(j, j)
                break
        else:
            recent.append((i, bare))
    return found


def _says_again(later: str, earlier: str) -> bool:
    """One of the two languages of a bilingual headline, or the headline with a site's name behind it."""
    if len(later) <= 15:
        return False
    return (later in earlier and len(earlier) < 2.6 * len(later)) or (
        len(earlier) > 25 and later.startswith(earlier) and len(later) < 1.6 * len(earlier)
    )


def _contents(blocks: Sequence[Block], repeats: dict[int, int]) -> set[int]:
    """Lines of a table of contents: three or more in a row that all stand again further down."""
    later: dict[str, int] = {}
    for i, block in enumerate(blocks):
        if block.kind in ("short", "item", "prose") and block.folded:
            later[_entry(block.folded)] = i
    found: set[int] = set()
    row: list[int] = []
    for i, block in enumerate(blocks):
        key = _entry(block.folded) if block.folded else ""
        if len(key) > 8 and later.get(key, i) > i + 2 and repeats.get(later[key]) != i:
            row.append(i)
            continue
        if len(row) >= 3:
            found.update(row)
        row = []
    return found | set(row if len(row) >= 3 else ())


_entry_noise = re.compile(r"^[\s\d.)(*•#-]+|[\s.]*\d{0,4}[\s.)]*$")


def _entry(folded: str) -> str:
    return _entry_noise.sub("", folded)


def _numbered(blocks: Sequence[Block]) -> set[int]:
    """Lines that open with the next number of a row of three or more."""
    rows: dict[int, list[int]] = {}
    found: set[int] = set()
    for i, block in enumerate(blocks):
        if not number_of(block.text):
            continue
        digits = re.match(r"\W*(\d{1,3})", block.folded or fold(block.text[:8]))
        value = int(digits[1]) if digits else -1
        row = rows.pop(value - 1, []) if value > 1 else []
        rows[value] = [*row, i]
        if len(row) >= 2:
            found.update(rows[value])
    return found


def _languages_differ(blocks: Sequence[Block], before: list[int], after: list[int]) -> bool:
    left = {script_language(blocks[i].text) for i in before[:2]}
    right = {script_language(blocks[i].text) for i in after[:2]}
    return len(left) == 1 and len(right) == 1 and left != right and None not in left | right


def is_meta(block: Block) -> bool:
    """A line of metadata, as stands around a headline."""
    return block.kind in META
