"""The words of a body, folded, as repeats are compared by."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter

from corpus_cli.core.links.lexicon import place_key
from corpus_cli.core.links.pieces import LONGEST, Piece
from corpus_cli.model import Record
from corpus_cli.text.fold import fold

_folded, _capitals = attrgetter("words"), attrgetter("capitals")
_words = re.compile(r"\w+").findall


@dataclass(slots=True)
class Words:
    """A body as folded words; `names` are those of them that stand with a capital somewhere."""

    body: list[str]
    names: frozenset[str] = field(default=frozenset())

    def dump(self) -> str:
        """As one text, for the index."""
        return " ".join(self.body) + "\n" + " ".join(sorted(self.names))

    @classmethod
    def load(cls, text: str) -> Words:
        """What `dump` wrote."""
        body, _, names = text.partition("\n")
        return cls(body.split(), frozenset(names.split()))


@dataclass(slots=True)
class Article:
    """What is compared: the body's words, the headline's, and the day (ISO) where it is known."""

    words: Words
    title: list[str]
    day: str | None = None
    own: frozenset[str] = frozenset()
    """Words of the names of its outlet and agencies, which each puts in the other's place."""


def words_of(pieces: list[Piece]) -> Words:
    """The words of a text: case, marks, alef forms, quotes and punctuation make no difference."""
    body = list(chain.from_iterable(map(_folded, pieces)))
    return Words(body[:LONGEST], frozenset(chain.from_iterable(map(_capitals, pieces))))


def title_words(title: str | None) -> list[str]:
    """The words of a headline, folded."""
    return _words(fold(title or ""))


def names_of(record: Record) -> frozenset[str]:
    """Words by which an article calls its own outlet and agencies; not those that name a country."""
    names = [record.outlet, *record.via, *record.agencies]
    return frozenset(word for name in names for word in title_words(name) if place_key(word) is None)
