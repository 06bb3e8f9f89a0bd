"""Change of topic and of language between the text before a line and the text after it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.core.kinds import META
from corpus_cli.core.language.gate import script_language
from corpus_cli.text.fold import fold

TELLING = 40
"""Blocks that a dump must have for its rare words to be told from the others; in a smaller one topics weigh less."""

TOPIC = 1.25
"""What a change of topic weighs, beside the cues of form."""

BODY, ROW_BODY = 60, 30
"""Characters of a paragraph whose words and language are asked; of one where the dump has rows of short ones."""

READ = 600
"""Characters of a paragraph whose words are counted."""

MOST_TERMS = 200_000
"""Beginnings of words that are kept folded: some 20 MB."""

SAMPLE = 500
"""Blocks of a stretch whose words are counted, to learn which are rare."""

_name_words = re.compile(r"(?<=[a-zß-ÿəçşğıöü,] )[A-ZÀ-ÞƏÇŞĞİÖÜА-Я][^\W\d_]{3,}").findall
_terms = re.compile(r"([^\W\d_]{4,6})[^\W\d_]*").findall


class Topics:
    """The words and languages of the blocks of a stretch; `in_row` are those of rows, whose texts are short."""

    def __init__(self, blocks: Sequence[Block], in_row: Collection[int]) -> None:
        self.blocks, self.in_row = blocks, in_row
        self._languages: dict[int, str | None] = {}
        self._terms: dict[int, frozenset[str]] = {}
        sample = range(0, len(blocks), 1 + len(blocks) // SAMPLE)
        self.frequency = Counter(term for i in sample for term in self.terms(i))
        self.weights = _Rarity(self.frequency, len(sample))

    def terms(self, index: int) -> frozenset[str]:
        """The longer words of a block, by their first letters: endings differ in all our languages."""
        found = self._terms.get(index)
        if found is None:
            block = self.blocks[index]
            if block.folded:
                found = frozenset(_terms(block.folded))
            else:
                found = frozenset(map(_folded.__getitem__, _terms(block.text[:READ].replace("\u0130", "I").lower())))
            self._terms[index] = found
        return found

    def language(self, index: int) -> str | None:
        """The language of a block as far as its letters tell."""
        if index not in self._languages:
            self._languages[index] = script_language(self.blocks[index].text[:300])
        return self._languages[index]

    def _languages_differ(self, before: list[int], after: list[int]) -> bool:
        left = {self.language(i) for i in before[:2]}
        right = {self.language(i) for i in after[:2]}
        return len(left) == 1 and len(right) == 1 and left != right and None not in left | right

    def change(self, index: int, group: int) -> list[tuple[str, float]]:
        """The cues of a line at `index` whose header begins at block `group`: the body before against the body after."""
        before, after = self._bodies(index, group, ROW_BODY if self.in_row else BODY)
        if not before or not after:
            return []
        found: list[tuple[str, float]] = []
        if self._languages_differ(before, after):
            stays = self.language(index) == self.language(before[0])
            found.append(("language-change", 1.0 if stays or self._changed_above(index, after[0]) else 3.4))
            return found
        if self.in_row:
            before, after = self._bodies(index, group)
        topic = self._topic(index, before, after) if before and after else None
        return [*found, topic] if topic else found

    def _changed_above(self, index: int, after: int) -> bool:
        """A line between the last body and this one is in the new language already."""
        language = self.language(after)
        for i in range(index - 1, max(-1, index - 7), -1):
            block = self.blocks[i]
            if block.kind in ("prose", "item", "closer", "rule"):
                return False
            if block.kind == "short" and block.shape > -1 and self.language(i) == language:
                return True
        return False

    def _bodies(self, index: int, above: int, least: int = BODY) -> tuple[list[int], list[int]]:
        """Prose before and after `index`, nearest first: up to three blocks on each side."""

        def prose(order: range) -> list[int]:
            found: list[int] = []
            for i in order:
                if order.step < 0 and self.blocks[i].kind in META and self.blocks[i].kind != "url":
                    break
                if order.step > 0 and self.blocks[i].kind in ("closer", "masthead", "rule"):
                    break
                if self.blocks[i].kind in ("prose", "item") and len(self.blocks[i].text) > least:
                    found.append(i)
                    if len(found) == 4:
                        break
            return found

        size = len(self.blocks)
        return prose(range(above - 1, max(-1, above - 40), -1)), prose(range(index + 1, min(size, index + 12)))

    def _topic(self, index: int, before: list[int], after: list[int]) -> tuple[str, float] | None:
        """Whether the body after speaks of what the body before did.

        Measured: terms, rare ones weighing more, on both sides; terms of the headline in the body
        after and in the body before; names on both sides; a short last paragraph before.
        """
        left = frozenset().union(*(self.terms(i) for i in before))
        right = frozenset().union(*(self.terms(i) for i in after))
        if len(left) < 8 or len(right) < 8:
            return None
        title = self.terms(index)
        weigh = self.weigh
        both = weigh(left & (right | title)) / (1 + min(weigh(left), weigh(right)))
        ahead, behind = weigh(title & right) / (1 + weigh(title)), weigh(title & left) / (1 + weigh(title))
        names = _share([self._names(i) for i in before], [self._names(i) for i in after])
        length = math.log(len(self.blocks[before[0]].text))
        value = -14 * (both - 0.085) + 2.2 * (ahead - 0.25) - 2.3 * (behind - 0.1) - 2.5 * (names - 0.08)
        value = max(-1.2, min(2.4, value - 0.8 * (length - 5.2)))
        value *= TOPIC * min(1.0, len(self.blocks) / TELLING)
        return ("topic-change" if value > 0 else "same-topic", value)

    def weigh(self, terms: frozenset[str]) -> float:
        """How much these words tell together: rare ones more. The order of a set must not show in the last digit."""
        return math.fsum(map(self.weights.__getitem__, terms))

    def _names(self, index: int) -> frozenset[str]:
        return frozenset(name[:6].lower() for name in _name_words(self.blocks[index].text))


class _Folded(dict[str, str]):
    """Beginning of a word to how it is folded. To fold it alone is forty times quicker than to fold its text."""

    def __missing__(self, term: str) -> str:
        if len(self) > MOST_TERMS:
            self.clear()
        folded = self[term] = fold(term)
        return folded


_folded = _Folded()


class _Rarity(dict[str, float]):
    """Term to its weight: the logarithm of how rare it is among the blocks that were counted."""

    def __init__(self, frequency: Counter[str], size: int) -> None:
        super().__init__()
        self._frequency, self._size = frequency, size + 1

    def __missing__(self, term: str) -> float:
        weight = self[term] = math.log(self._size / max(1, self._frequency[term]))
        return weight


def _share(left: Sequence[frozenset[str]], right: Sequence[frozenset[str]]) -> float:
    """Names on both sides, as a share of the side with fewer."""
    one, two = frozenset().union(*left), frozenset().union(*right)
    return len(one & two) / (1 + min(len(one), len(two)))
