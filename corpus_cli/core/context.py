"""Cues that a headline-like block draws from what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.attribution.header_lines import names_person
from corpus_cli.core.blocks import Block
from corpus_cli.core.credits import credit_cues
from corpus_cli.core.habits import bareness, gap_cues, marked, questions, spaced, speakers
from corpus_cli.core.headings import headlines_marked
from corpus_cli.core.kinds import META, speaker_of
from corpus_cli.core.numbering import numbered, through
from corpus_cli.core.phrases import is_document, thanks
from corpus_cli.core.repeats import announced, contents, repeats
from corpus_cli.core.separators import headed_by, separators
from corpus_cli.core.shape import is_quotation
from corpus_cli.core.topics import Topics
from corpus_cli.text.fold import fold
from corpus_cli.text.scripts import main_script

HOPEFUL = -1.3
"""A line less like a headline than this is not asked what stands around it."""

FIRST = 0.4
"""What it is worth to be the first line of all, of what the widest gap is."""

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

TITLED = -0.3
"""A line more like a headline than this may head a text that is a row."""

OVER = -1.5
"""What it tells against a name that a headline stands below it."""

OVER_MENU = -4.0
"""What it tells against the first line of a dump that the menu of a site stands right under it."""

SHORTEST = -0.3
"""A headline of three or four words is no less than this; its standfirst is longer and looks more like one."""

INTRODUCED = 6
"""Blocks between the headline of a text and the row it consists of, at most."""

ENDS = frozenset({"prose", "item", "date", "source", "byline", "credit", "rule", "stars", "note", "footer"})
"""What the text before a headline ends with."""

SEPARATED = 1.2
"""What it is worth to stand below a line that separates the articles of the dump, nothing but a header between."""

ORNAMENT = 1.6
"""What an ornament before a line is worth that the dump has before others, each over a text."""

PERSON = -2.0
"""What it tells against a line that it names somebody and what they are: `Эльмир Гасанлы, отдел политики`."""

SIGNED_ABOVE, OVER_NAME = -3.0, 1.0
"""What it tells against a name in Arabic letters between a line like a headline and a text, and for that line. Of 114 such
names in our gold two head an article, 51 of the lines above do, and most of the others stand next to one that does.
"""

UNDER_QUESTION = -3.0
"""What it tells against a line that one right above it asks or quotes what no rubric does: none of four is the headline."""

STANDFIRST = -2.0
"""What it tells against a line that a page of teasers gave it below the headline that stands right above it here."""

UNDER_ENTRY = -2.0
"""What it tells against a line that it stands right under the time or day of an entry: one in 71 is a headline."""

BETWEEN_TURNS = -3.0
"""What it tells against a line that what stands above and below begin with dashes: none of 31 is a headline."""

TURNS = 3
"""Whoever speaks oftener in a transcript heads no article, as places do on the page of a tag: `Gafsa: ...`."""

LISTED = 7
"""Lines under `Related`, at most, that name other articles."""

_dated_end = re.compile(r"[\s./-](?:19|20)\d\d(?:\W{1,4}\d\d?[:.]\d\d)?\W*$").search
_question = re.compile(
    r"(?:q|a|question|answer|سؤال|جواب|س|ج|sual|cavab|вопрос|ответ|soru|cevap)\s*\d*\s*[:.](?!\s?\w\s?[./])",
    re.IGNORECASE,
).match


_turn = re.compile(r"(?:[-\u2013\u2014]|>(?=\s))\s?[^\W\d_]").match
_bulleted = re.compile(r"(?:[*\u2022\u25cf\u25a0\u25aa]{1,3}|[-\u2013\u2014])\s").match
"""How an interview marks its questions; no headline begins so."""


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
        self.announced, self.standfirsts = announced(blocks, self.contents)
        self.through = through(blocks)
        self.numbered = numbered(blocks) - self.announced - self.through
        self.heads = _heads_of(blocks, self.contents) if len(self.announced) >= ANNOUNCED else frozenset()
        self.bare = bareness(blocks)
        self.marked = marked(blocks) | headlines_marked(blocks)
        self.credited = credit_cues(blocks)
        self.topics = Topics(blocks, self.in_row)
        self.separators = separators(blocks)

        self._mark_heads()
        self._mark_documents()

    def _mark_documents(self) -> None:
        """The headline of a document below the header of the article that it is quoted in is text of that."""
        for i, block in enumerate(self.blocks):
            if block.kind == "short" and self._is_quoted_document(i):
                block.kind = "item"

    def _mark_heads(self) -> None:
        """The lines of a table of contents, and the head of an issue at the very beginning with its date, are nobody's."""
        for i in self.contents if self.heads else ():
            self.blocks[i].kind = "masthead"
        for i, block in enumerate(self.blocks):
            if i not in self.heads:
                break
            if block.kind not in ("envelope", "rule", "footer"):
                block.kind = "masthead"

    def cues(self, index: int) -> list[tuple[str, float]]:
        """Named weights for and against a headline at block `index`, its own form aside."""
        block = self.blocks[index]
        above = self.blocks[index - 1] if index else None
        told = (
            ("bare-dump", self.bare),
            ("wide-gap", self._gap_above(index)),
            ("wide-gap-below", self._gap_below(index)),
            ("repeated", 2.0 * (index in self.repeated)),
            ("repeats-headline", -3.5 * (index in self.repeat_of)),
            ("contents-line", -5.0 * (index in self.contents)),
            ("above-contents", -3.0 * (index in self.heads)),
            ("in-contents", 3.0 * (index in self.announced)),
            ("person", PERSON * names_person(block.text)),
            ("signs-headline", SIGNED_ABOVE * self._signs_headline(index)),
            ("over-name", OVER_NAME * self._signs_headline(index + 1)),
            ("under-question", UNDER_QUESTION * self._under_question(index)),
            ("standfirst-again", STANDFIRST * (index in self.standfirsts)),
            ("numbered-series", -3.5 * (index in self.numbered)),
            ("numbered-through", 3.0 * (index in self.through)),
            ("joined-above", JOINED * self._joined(index)),
            ("under-headline", (-1.2 if len(block.text.split()) > 9 else -0.8) * self._under_headline(index)),
            ("separated", SEPARATED * self._separated(index)),
            ("ornament", ORNAMENT * (index in self.marked)),
            ("under-credit", self.credited.get(index, 0.0)),
            ("second-line", -0.8 * self._second_line(index)),
            ("dated-list", -2.5 * self._in_dated_list(index)),
            ("introduced", -2.5 * bool(above and above.text[-1] == ":" and above.kind in ("short", "prose"))),
            ("under-salutation", -4.0 * self._signed(index)),
            ("question-series", (-5.0 if _bulleted(block.text) else -2.0) * (index in self.questions)),
            ("over-headline", OVER * self._over_headline(index)),
            ("over-menu", OVER_MENU * self._over_menu(index)),
            self._speaks(index),
            ("row-over", self.habit_of_rows * self._row_over(index)),
            ("between-turns", BETWEEN_TURNS * self._between_turns(index)),
            ("under-entry", UNDER_ENTRY * bool(above and above.kind == "entry")),
            ("quoted-posts", -2.0 * self._quoted(index)),
            ("inside-row", INSIDE * (index in self.in_row)),
            ("document", DOCUMENT * (is_document(block.folded) and not self._has_head(index))),
            ("after-thanks", AFTER_THANKS * bool(above and thanks(above.folded or fold(above.text[:120])))),
        )
        found = [cue for cue in told if cue[1]]
        return found + self.topics.change(index, self._group(index)) if block.shape >= HOPEFUL else found

    def _speaks(self, index: int) -> tuple[str, float]:
        """A line of a transcript: a question, or a name and a colon where the same name or others speak too."""
        block = self.blocks[index]
        if _question(block.folded):
            return "question", -4.0
        speaker = speaker_of(block.text)
        if not speaker:
            return "speaker", 0.0
        times, around = self.speakers[fold(speaker)], self._speech_around(index)
        if block.text[-1] in "?\u061f" and self._is_answered(index):
            return "speaker", -4.0
        if times < 2 and (not around or index in self.after_row or is_document(block.folded)):
            return "speaker", 0.0
        if around and (times > TURNS or block.text[-1] in "!."):
            return "speaker", -4.0
        return "speaker", -2.0 if times > 2 or (times == 2 and around) else -0.8

    def _signs_headline(self, index: int) -> bool:
        """A name in letters without capitals, between a short line that is none and a text."""
        if not 0 < index < len(self.blocks) - 1:
            return False
        above, block, below = self.blocks[index - 1 : index + 2]
        if block.kind != "short" or not block.named or block.text[0] < "\u0600" or below.kind != "prose":
            return False
        return above.kind == "short" and not above.named and " " in block.text

    def _under_question(self, index: int) -> bool:
        """The line above stands apart from the text before, right on top of this one, and is a question or a quotation."""
        block, above = self.blocks[index], self.blocks[index - 1] if index else None
        if above is None or block.gap or not above.gap or above.kind != "short" or above.text.count(" ") < 2:
            return False
        told = [is_quotation(each.text) or each.text[-1] in "?\u061f" for each in (above, block)]
        return told == [True, False]

    def _between_turns(self, index: int) -> int:
        """The lines above and below both begin as speakers do in an interview that is set with dashes.

        Twice where they begin differently: one mark is for what is asked, and one for what is answered.
        """
        around = [block.text for block in self.blocks[max(0, index - 1) : index + 2 : 2]]
        if len(around) < 2 or not all(map(_turn, around)):
            return 0
        return 1 + (around[0][0] != around[1][0] and ">" in (around[0][0], around[1][0]))

    def _is_answered(self, index: int) -> bool:
        """Somebody who speaks again and again does so right below."""
        below = self.blocks[index + 1 : index + 2]
        speaker = speaker_of(below[0].text) if below else None
        return speaker is not None and self.speakers[fold(speaker)] > TURNS

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
        if above and (above.named or above.kind == "byline") and above.gap > self.blocks[top].gap:
            return top - 1  # who wrote it, set off more from what stands before
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

    def _separated(self, index: int) -> bool:
        """The first line like a headline below a line that separates articles."""
        top = headed_by(self.blocks, self.separators, index)
        return top is not None and all(self._is_header(block) for block in self.blocks[top:index])

    def _gap_above(self, index: int) -> float:
        """More blank lines above it, or above its header, than paragraphs have; the first line of a dump has nothing."""
        top = self._group(index)
        if not top:
            return FIRST * max(0.0, *self.gap_cue.values(), 0.0) if not index else 0.0
        return self.gap_cue.get(self.blocks[top].gap, 0.0)

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
        if above.kind != "short" or above.shape < SHORTEST or block.gap > above.gap + 1:
            return False
        count = len(block.text.split())
        return count >= 7 and count >= 1.4 * len(above.text.split()) and block.shape <= above.shape + 1.0

    def _is_quoted_document(self, index: int) -> bool:
        """A kind of document that a headline with its date, and perhaps a source, stand right above, and no text."""
        top = index - 1
        while top > 0 and self.blocks[top].kind in META:
            top -= 1
        if not 0 <= top < index - 1 or self.blocks[top].kind != "short" or self.blocks[top].shape <= 0:
            return False
        dated = any(block.kind == "date" for block in self.blocks[top + 1 : index])
        if main_script(self.blocks[top].text) != main_script(self.blocks[index].text):
            return False
        return dated and is_document(self.blocks[index].folded) and (not top or self.blocks[top - 1].kind in ENDS)

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

    def _over_headline(self, index: int) -> bool:
        """A name above a line more like a headline, and more set off from what stands before: who wrote what follows."""
        if not self.blocks[index].named or index + 1 >= len(self.blocks):
            return False
        block, below = self.blocks[index], self.blocks[index + 1]
        return below.kind == "short" and not below.named and below.shape > block.shape and block.gap > below.gap

    def _over_menu(self, index: int) -> bool:
        """The first line of a dump right above the menu of its site: the name of the site, known or not."""
        return not index and len(self.blocks) > 1 and self.blocks[1].kind == "masthead" and not self.blocks[1].gap

    def _signed(self, index: int) -> bool:
        """Under the closing words of a letter (`Yours,`) stand names and offices, no headlines."""
        above = self.blocks[max(0, index - 3) : index]
        return any(b.kind == "short" and b.text[-1] in ",،" and b.text.count(" ") < 4 for b in above) and all(
            b.kind == "short" for b in above[-1:]
        )


def _heads_of(blocks: Sequence[Block], table: set[int]) -> frozenset[int]:
    """What stands above a table of contents with no text of its own: the head of an issue."""
    found: set[int] = set()
    for entry in table:
        for i in range(entry - 1, -1, -1):
            if i in table or i in found or blocks[i].kind in ("prose", "item"):
                break
            found.add(i)
    return frozenset(found)
