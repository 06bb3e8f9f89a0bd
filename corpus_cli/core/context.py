"""Cues that a headline-like block draws from what stands around it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.core.credits import credit_cues
from corpus_cli.core.habits import bareness, gap_cues, marked, questions, spaced, speakers
from corpus_cli.core.kinds import META, speaker_of
from corpus_cli.core.language.gate import script_language
from corpus_cli.core.phrases import is_document, thanks
from corpus_cli.core.repeats import announced, contents, numbered, repeats
from corpus_cli.core.shape import is_quotation
from corpus_cli.text.fold import fold

HOPEFUL = -1.3
"""A line less like a headline than this is not asked what stands around it."""

TELLING = 40
"""Blocks that a dump must have for its rare words to be told from the others; in a smaller one topics weigh less."""

TOPIC = 1.25
"""What a change of topic weighs, beside the cues of form."""

BELOW = 0.6
"""What a wide gap under a line is worth, of what one above it is."""

ABOVE = 3
"""Lines of a header above its headline, at most."""

FULL = -0.7
"""A line less like a headline than this, right above one, may be an outlet's name."""

JOINED = -1.2
"""What a line right above a headline tells against it, where the dump sets its paragraphs apart."""

ANNOUNCED = 3
"""So many entries of a table of contents must stand again below it for what is above to be the head of an issue."""

ROW_OVER = 1.2
"""What it is worth that a row of entries, points or turns has ended above; the more, the more rows the dump has."""

ROWS_MOST = 2.4

INSIDE = -1.0
"""What it tells against a headline that a row goes on below it."""

DOCUMENT = 0.8
"""What the name of a kind of document at the head of a line is worth."""

AFTER_THANKS = 1.5
"""What it is worth to stand under the words that end a speech."""

BODY, ROW_BODY = 60, 30
"""Characters of a paragraph whose words and language are asked; of one where the dump has rows of short ones."""

TITLED = -0.3
"""A line more like a headline than this may head a text that is a row."""

INTRODUCED = 6
"""Blocks between the headline of a text and the row it consists of, at most."""

ENDS = frozenset({"prose", "item", "date", "source", "byline", "credit", "rule", "stars", "note", "footer"})
"""What the text before a headline ends with."""

ORNAMENT = 1.6
"""What an ornament before a line is worth that the dump has before others, each over a text."""

LISTED = 7
"""Lines under `Related`, at most, that name other articles."""

SAMPLE = 500
"""Blocks of a stretch whose words are counted, to learn which are rare."""

_name_words = re.compile(r"(?<=[a-zß-ÿəçşğıöü,] )[A-ZÀ-ÞƏÇŞĞİÖÜА-Я][^\W\d_]{3,}").findall
_terms = re.compile(r"([^\W\d_]{4,6})[^\W\d_]*").findall
_dated_end = re.compile(r"[\s./-](?:19|20)\d\d(?:\W{1,4}\d\d?[:.]\d\d)?\W*$").search
_question = re.compile(
    r"(?:q|a|question|answer|سؤال|جواب|س|ج|sual|cavab|вопрос|ответ|soru|cevap)\s*\d*\s*[:.]", re.IGNORECASE
).match


class Context:
    """The blocks of a stretch, with what must be counted over all of them."""

    def __init__(self, blocks: Sequence[Block], runs: Sequence[Sequence[int]] = ()) -> None:
        self.blocks = blocks
        self.gap_cue = gap_cues(blocks)
        self.speakers = speakers(blocks)
        self.questions = questions(blocks)
        self.spaced = spaced(blocks)
        self.after_row = {row[-1] + n: row[0] for row in runs for n in (1, 2, 3)}
        self.in_row = {i for row in runs for i in range(row[0], row[-1] + 1)}
        self.habit_of_rows = min(ROWS_MOST, ROW_OVER + 0.4 * max(0, len(runs) - 1))
        self.contents = contents(blocks)
        self.repeat_of = repeats(blocks, self.contents)
        self.repeated = set(self.repeat_of.values())
        self.announced = announced(blocks, self.contents)
        self.numbered = numbered(blocks) - self.announced
        self.heads = _heads_of(blocks, self.contents) if len(self.announced) >= ANNOUNCED else frozenset()
        self.bare = bareness(blocks)
        self.marked = marked(blocks)
        self.credited = credit_cues(blocks)
        self._languages: dict[int, str | None] = {}
        self._terms: dict[int, frozenset[str]] = {}
        sample = range(0, len(blocks), 1 + len(blocks) // SAMPLE)
        self.frequency = Counter(term for i in sample for term in self.terms(i))
        self.weights = _Rarity(self.frequency, len(sample))

        self._mark_heads()

    def _mark_heads(self) -> None:
        """The lines of a table of contents, and the head of an issue at the very beginning with its date, are nobody's."""
        for i in self.contents if self.heads else ():
            self.blocks[i].kind = "masthead"
        for i, block in enumerate(self.blocks):
            if i not in self.heads:
                break
            if block.kind not in ("envelope", "rule", "footer"):
                block.kind = "masthead"

    def terms(self, index: int) -> frozenset[str]:
        """The longer words of a block, by their first letters: endings differ in all our languages."""
        found = self._terms.get(index)
        if found is None:
            block = self.blocks[index]
            text = block.folded or block.text[:600].lower()
            found = self._terms[index] = frozenset(_terms(text))
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

    def cues(self, index: int) -> list[tuple[str, float]]:
        """Named weights for and against a headline at block `index`, its own form aside."""
        block = self.blocks[index]
        above = self.blocks[index - 1] if index else None
        told = (
            ("bare-dump", self.bare),
            ("wide-gap", self.gap_cue.get(self.blocks[self._group(index)].gap, 0.0) if index else 0.0),
            ("wide-gap-below", self._gap_below(index)),
            ("repeated", 2.0 * (index in self.repeated)),
            ("repeats-headline", -3.5 * (index in self.repeat_of)),
            ("contents-line", -5.0 * (index in self.contents)),
            ("above-contents", -3.0 * (index in self.heads)),
            ("in-contents", 3.0 * (index in self.announced)),
            ("numbered-series", -3.5 * (index in self.numbered)),
            ("joined-above", JOINED * self._joined(index)),
            ("under-headline", (-1.2 if len(block.text.split()) > 9 else -0.8) * self._under_headline(index)),
            ("ornament", ORNAMENT * (index in self.marked)),
            ("under-credit", self.credited.get(index, 0.0)),
            ("second-line", -0.8 * self._second_line(index)),
            ("dated-list", -2.5 * self._in_dated_list(index)),
            ("introduced", -2.5 * bool(above and above.text[-1] == ":" and above.kind in ("short", "prose"))),
            ("under-salutation", -4.0 * self._signed(index)),
            ("question-series", -2.0 * (index in self.questions)),
            self._speaks(index),
            ("row-over", self.habit_of_rows * self._row_over(index)),
            ("quoted-posts", -2.0 * self._quoted(index)),
            ("inside-row", INSIDE * (index in self.in_row)),
            ("document", DOCUMENT * (is_document(block.folded) and not self._has_head(index))),
            ("after-thanks", AFTER_THANKS * bool(above and thanks(above.folded or fold(above.text[:120])))),
        )
        found = [cue for cue in told if cue[1]]
        return found + self._change(index) if block.shape >= HOPEFUL else found

    def _speaks(self, index: int) -> tuple[str, float]:
        """A line of a transcript: a question, or a name and a colon where the same name or others speak too."""
        block = self.blocks[index]
        if _question(block.folded):
            return "question", -4.0
        speaker = speaker_of(block.text)
        if not speaker:
            return "speaker", 0.0
        times, around = self.speakers[fold(speaker)], self._speech_around(index)
        if times < 2 and (not around or index in self.after_row or is_document(block.folded)):
            return "speaker", 0.0
        return "speaker", -2.0 if times > 2 or (times == 2 and around) else -0.8

    def _quoted(self, index: int) -> bool:
        """A quotation and nothing else, as are two and more of the lines near it: posts, each over who wrote it."""
        near = self.blocks[max(0, index - 5) : index + 6]
        return is_quotation(self.blocks[index].text) and sum(is_quotation(block.text) for block in near) >= 3

    def _row_over(self, index: int) -> bool:
        """Above ends a row of entries, points or turns that was the whole of its text, a closing line or two aside."""
        first = self.after_row.get(index)
        if first is None or any(b.kind == "short" and b.shape > 0 for b in self.blocks[index - 1 : index]):
            return False
        return any(
            self.blocks[i].kind == "short" and self.blocks[i].shape > TITLED
            for i in range(max(0, first - INTRODUCED), first)
        )

    def _joined(self, index: int) -> bool:
        """A line like it stands right above, in a dump whose paragraphs stand apart: the group begins there."""
        if not index or not self.spaced or self.blocks[index].gap:
            return False
        above = self.blocks[index - 1]
        return above.kind == "short" and not above.named and above.shape >= FULL

    def _group(self, index: int) -> int:
        """The first of the lines of a header that stand right above a line; the line itself where there are none."""
        top = index
        while top and index - top < ABOVE and not self.blocks[top].gap and self._is_header(self.blocks[top - 1]):
            top -= 1
        above = self.blocks[top - 1] if top else None
        if above and above.kind == "short" and not self._ends(above) and not self._points_elsewhere(top - 1):
            return index
        return top

    def _points_elsewhere(self, index: int) -> bool:
        """One of the lines under `Related`, `Most read` and the like: no headline of what follows."""
        for i in range(index, max(-1, index - LISTED), -1):
            if self.blocks[i].kind in ("closer", "recurring"):
                return True
            if self.blocks[i].kind not in ("short", "item", "teaser") or (self.blocks[i].gap and i < index):
                return False
        return False

    def _is_header(self, block: Block) -> bool:
        return block.kind in META or (block.kind == "short" and block.shape < FULL and not self._ends(block))

    @staticmethod
    def _ends(block: Block) -> bool:
        return block.text[-1] in '.!?;:,\u061f\u060c\u2026"\u201d\u00bb'

    def _gap_below(self, index: int) -> float:
        """More blank lines under it than paragraphs have between them: a sub-heading has no such."""
        if index + 1 >= len(self.blocks) or self.blocks[index + 1].kind != "prose":
            return 0.0
        return BELOW * self.gap_cue.get(self.blocks[index + 1].gap, 0.0)

    def _speech_around(self, index: int) -> bool:
        """Three paragraphs and more near here open with a name and a colon: a transcript."""
        near = [*self.blocks[max(0, index - 8) : index], *self.blocks[index + 1 : index + 9]]
        return sum(block.kind in ("prose", "item") and speaker_of(block.text) is not None for block in near) >= 3

    def _under_headline(self, index: int) -> bool:
        """A longer line right under a line that could be the headline: its standfirst."""
        if not index:
            return False
        block, above = self.blocks[index], self.blocks[index - 1]
        if above.kind != "short" or above.shape < 0 or block.gap > above.gap + 1:
            return False
        count = len(block.text.split())
        return count >= 7 and count >= 1.4 * len(above.text.split()) and block.shape <= above.shape + 0.7

    def _has_head(self, index: int) -> bool:
        """A line like a headline stands right above: what names the kind of document is its standfirst."""
        above = self.blocks[index - 1] if index else None
        if above is None or above.kind != "short" or above.shape <= 0:
            return False
        return index == 1 or above.gap >= self.blocks[index].gap

    def _second_line(self, index: int) -> bool:
        """Right above stands a line more like a headline, and above that the end of a text: this one is under it."""
        if index < 2:
            return False
        above, end = self.blocks[index - 1], self.blocks[index - 2]
        return above.kind == "short" and above.shape >= self.blocks[index].shape + 0.3 and end.kind in ENDS

    def _in_dated_list(self, index: int) -> bool:
        """The line ends with a date, as one beside it does: headlines of other articles with their dates."""
        if not _dated_end(self.blocks[index].text):
            return False
        return any(b.kind == "short" and _dated_end(b.text) for b in self.blocks[max(0, index - 1) : index + 2 : 2])

    def _signed(self, index: int) -> bool:
        """Under the closing words of a letter (`Yours,`) stand names and offices, no headlines."""
        above = self.blocks[max(0, index - 3) : index]
        return any(b.kind == "short" and b.text[-1] in ",،" and b.text.count(" ") < 4 for b in above) and all(
            b.kind == "short" for b in above[-1:]
        )

    def _change(self, index: int) -> list[tuple[str, float]]:
        """Change of language, and of topic, between the body before and the body after."""
        before, after = self._bodies(index, ROW_BODY if self.in_row else BODY)
        if not before or not after:
            return []
        found: list[tuple[str, float]] = []
        if self._languages_differ(before, after):
            stays = self.language(index) == self.language(before[0])
            found.append(("language-change", 1.0 if stays or self._changed_above(index, after[0]) else 3.4))
            return found
        if self.in_row:
            before, after = self._bodies(index)
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

    def _bodies(self, index: int, least: int = BODY) -> tuple[list[int], list[int]]:
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
        above = self._group(index)
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
        weigh = self._weigh
        both = weigh(left & (right | title)) / (1 + min(weigh(left), weigh(right)))
        ahead, behind = weigh(title & right) / (1 + weigh(title)), weigh(title & left) / (1 + weigh(title))
        names = _share([self._names(i) for i in before], [self._names(i) for i in after])
        length = math.log(len(self.blocks[before[0]].text))
        value = -14 * (both - 0.085) + 2.2 * (ahead - 0.25) - 2.3 * (behind - 0.1) - 2.5 * (names - 0.08)
        value = max(-1.2, min(2.4, value - 0.8 * (length - 5.2)))
        value *= TOPIC * min(1.0, len(self.blocks) / TELLING)
        return ("topic-change" if value > 0 else "same-topic", value)

    def _weigh(self, terms: frozenset[str]) -> float:
        return sum(map(self.weights.__getitem__, terms))

    def _names(self, index: int) -> frozenset[str]:
        return frozenset(name[:6].lower() for name in _name_words(self.blocks[index].text))


def _heads_of(blocks: Sequence[Block], table: set[int]) -> frozenset[int]:
    """What stands above a table of contents with no text of its own: the head of an issue."""
    found: set[int] = set()
    for entry in table:
        for i in range(entry - 1, -1, -1):
            if i in table or i in found or blocks[i].kind in ("prose", "item"):
                break
            found.add(i)
    return frozenset(found)


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
