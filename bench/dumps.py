"""Dumps for measuring: news in three languages that nobody has written, of any size, the same for the same seed.

Every article is made of sentences with slots, in which words give way to others of the language, under headers as
sites of each language write them: so no two articles have passages in common, and the links find nothing that is not
there.

    python bench/dumps.py 10 > dump.txt        ten megabytes
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import BinaryIO

PROSE = Path(__file__).parent / "prose"
OTHERS = 0.4
"""Share of the words that give way to others."""

SLOTS = ("who", "town", "thing", "body", "number")
AZ_MONTHS = "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split()
AR_MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()


@dataclass
class Prose:
    """The sentences of a language, its headlines, and what goes into their slots."""

    sentences: list[str]
    titles: list[str]
    fillers: dict[str, list[str]]
    words: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, language: str) -> Prose:
        """From `prose/LANGUAGE.txt`: a line each, `title:` and slot names before a colon, all else sentences."""
        found = cls([], [], {})
        for line in (PROSE / f"{language}.txt").read_text("utf-8").splitlines():
            name, colon, rest = line.partition(": ")
            if colon and name in SLOTS:
                found.fillers[name] = rest.split(", ")
            elif colon and name == "title":
                found.titles.append(rest)
            elif line:
                found.sentences.append(line)
        words = {word for line in found.sentences for word in line.split(" ")}
        found.words = sorted(word for word in words if word.isalpha() and not word[0].isupper())
        return found

    def fill(self, template: str, dice: random.Random) -> str:
        """A sentence or headline with other words in its slots."""
        words = {name: dice.choice(fillers) for name, fillers in self.fillers.items()}
        return template.format(number=dice.randrange(3, 980), **words)

    def paragraph(self, dice: random.Random) -> str:
        """Two to five sentences."""
        chosen = dice.sample(self.sentences, dice.randint(2, 5))
        return " ".join(self.varied(self.fill(line, dice), dice) for line in chosen)

    def varied(self, sentence: str, dice: random.Random) -> str:
        """The sentence with others in the place of a good part of its small words."""
        words = sentence.split(" ")
        for at in range(1, len(words) - 1):
            if dice.random() < OTHERS and words[at].isalpha() and not words[at][0].isupper():
                words[at] = dice.choice(self.words)
        return " ".join(words)


def _english(day: date, title: str, who: str, town: str, dice: random.Random) -> str:
    clock = f"{dice.randrange(24):02}:{dice.randrange(60):02}"
    return dice.choice([
        f"{title}\n\n{day:%B} {day.day}, {day.year} {clock}\n\nBy {who}\n\n",
        f"{title}\n\nBy {who}\n{day.day} {day:%B} {day.year}\n\n{town.upper()} - ",
        f"{title}\n{day:%d/%m/%Y}\nSource: Harbour Gazette\n\n",
    ])  # fmt: skip


def _azerbaijani(day: date, title: str, who: str, town: str, dice: random.Random) -> str:
    clock = f"{dice.randrange(24):02}:{dice.randrange(60):02}"
    month = AZ_MONTHS[day.month - 1]
    return dice.choice([
        f"{title}\n\n{clock} | {day.day} {month} {day.year}\nMüəllif: {who}\n\n",
        f"{title}\n{day:%d.%m.%Y} {clock}\n\n{town}, {day.day} {month}, AZƏRTAC\n",
        f"{title}\n\n{day.day} {month} {day.year}-ci il\n\n",
    ])  # fmt: skip


def _arabic(day: date, title: str, who: str, town: str, dice: random.Random) -> str:
    month = AR_MONTHS[day.month - 1]
    return dice.choice([
        f"{title}\n\n{day.day} {month} {day.year}\n\nبقلم: {who}\n\n",
        f"{title}\n{day.day}/{day.month}/{day.year}\n{town} - وكالات\n\n",
        f"{title}\n\nنشر في: {day.day} {month}، {day.year}\n\n",
    ])  # fmt: skip


HEADERS: dict[str, Callable[[date, str, str, str, random.Random], str]] = {
    "en": _english, "az": _azerbaijani, "ar": _arabic,
}  # fmt: skip


def articles(seed: int = 7) -> Iterator[bytes]:
    """Articles without end, a few of one language in a row, as a collector pastes them."""
    dice = random.Random(seed)  # noqa: S311 - the same dump each time is the point
    prose = {language: Prose.read(language) for language in HEADERS}
    for _ in count():
        language = dice.choice(sorted(prose))
        for _ in range(dice.randint(1, 6)):
            yield _article(language, prose[language], dice).encode()


def _article(language: str, prose: Prose, dice: random.Random) -> str:
    day = date(2005, 1, 1) + timedelta(days=dice.randrange(6900))
    who, town = dice.choice(prose.fillers["who"]), dice.choice(prose.fillers["town"])
    title = prose.fill(dice.choice(prose.titles), dice)
    head = HEADERS[language](day, title, who, town, dice)
    body = "\n\n".join(prose.paragraph(dice) for _ in range(dice.randint(3, 9)))
    return f"{head}{body}\n\n\n"


def write(megabytes: float, file: BinaryIO, seed: int = 7) -> int:
    """Write a dump of at least this size; returns how many articles it has."""
    written = 0
    for number, article in enumerate(articles(seed), 1):
        written += file.write(article)
        if written >= megabytes * 1e6:
            return number
    raise AssertionError


if __name__ == "__main__":
    write(float(sys.argv[1]), sys.stdout.buffer)
