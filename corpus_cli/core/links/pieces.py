"""A text cut at blanks, and what each piece says: read once, since pieces come again within an article and in others."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from corpus_cli.core.links.concepts import concept_of
from corpus_cli.core.links.figures import counts
from corpus_cli.core.links.lexicon import is_office, place_of
from corpus_cli.core.links.skeletons import arabic_skeletons
from corpus_cli.core.links.told import HINTS
from corpus_cli.text.fold import fold

CASED = ("Latn", "Cyrl", "Grek", "Armn")
LONGEST = 6000
"""Pieces, and words: further down nothing is looked at."""
_HELD, _WORD = 1 << 14, 40
"""Pieces that are held ready, in all, and the characters of the longest: a longer one seldom comes again."""

_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık".split()
)
"""What has a capital and is no name; in other languages these have none, or are kept in both."""

_words = re.compile(r"\w+").findall
_token = re.compile(r"([^\W\d_]+(?:['’ʼ][^\W\d_]+)?|\d{1,3}(?:[ .,٬]\d{3})+(?!\d)|\d+(?:[.,٫]\d+)?)")
_marks = re.compile("[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_spaced = re.compile(r" (?<=\d )\d{3}(?!\d)").search
_blank = re.compile(r"(?<!\d)\s+|\s+(?!\d{3}(?!\d))").split
"""Blanks, but none inside a figure such as `1 100 000`."""
_hint = re.compile("|".join(HINTS)).search
_apostrophe = re.compile("['’ʼ]")
_clitics = re.compile("^[وف]?(?:لل|[بلك]?ال)(?=.{3})|^[وبل](?=.{4})")


class Token(NamedTuple):
    """A word or figure of a piece.

    `figure` says that it may be part of a figure; `name` is what it may name: itself, where it has a capital, or in
    a script without capitals its readings; `bare` is the word that those are told by in such a script.
    """

    word: str
    figure: bool
    name: str
    concept: int | None
    bare: str


class Piece(NamedTuple):
    """What stands between two blanks: its folded words, those with a capital, its tokens, and what stands around them.

    `named` says that one of the tokens has a name, `hints` that the piece may be of words by which a translation
    tells that it is one.
    """

    words: tuple[str, ...]
    capitals: tuple[str, ...]
    tokens: tuple[Token, ...]
    before: str
    after: tuple[str, ...]
    named: bool
    hints: bool


LINE = Piece((), (), (), "\n", (), named=False, hints=False)
"""The end of a line."""


class _Pieces(dict[str, Piece]):
    """The pieces of texts in one language, filled as they are met."""

    def __init__(self, language: str, *, cased: bool) -> None:
        super().__init__()
        self.language, self.cased = language, cased

    def __missing__(self, chunk: str) -> Piece:
        piece = self._word(chunk) if chunk.isalpha() and len(chunk) <= _WORD else self._any(chunk)
        if len(chunk) <= _WORD:
            self[chunk] = piece
        return piece

    def _word(self, chunk: str) -> Piece:
        """A piece that is nothing but letters, as most are."""
        folded = fold(chunk)
        if not folded.isalpha() or "ـ" in chunk:
            return self._any(chunk)
        token = _read(chunk, self.language, self.cased)
        words = (folded,)
        capitals = words if chunk[0].isupper() else ()
        return Piece(words, capitals, (token,), "", ("",), token.name != "", _hint(folded) is not None)

    def _any(self, chunk: str) -> Piece:
        parts = _token.split(_marks.sub("", chunk))
        tokens = tuple(_read(token, self.language, self.cased) for token in parts[1::2])
        capitals = tuple(fold(word) for word in _words(chunk) if word[0].isupper())
        named = any(token.name for token in tokens)
        folded = fold(chunk)
        words = tuple(_words(folded))
        return Piece(words, capitals, tokens, parts[0], tuple(parts[2::2]), named, _hint(folded) is not None)


_tables: dict[tuple[str, bool], _Pieces] = {}


def pieces_of(text: str, language: str, *, cased: bool) -> list[Piece]:
    """The pieces of `text`, with `LINE` before each line that has any."""
    if sum(map(len, _tables.values())) > _HELD:
        _tables.clear()
    table = _tables.get((language, cased))
    if table is None:
        table = _tables[language, cased] = _Pieces(language, cased=cased)
    found: list[Piece] = []
    spaced = _spaced(text)
    for line in text.split("\n"):
        chunks = _blank(line.strip()) if spaced and _spaced(line) else line.split()
        if chunks:
            found.append(LINE)
            found += map(table.__getitem__, chunks[: LONGEST - len(found)])
        if len(found) >= LONGEST:
            break
    return found


@lru_cache(maxsize=1 << 14)
def _read(token: str, language: str, cased: bool) -> Token:
    word = _stem(token)
    folded = fold(word)
    if word[0].isdigit():
        return Token(word, figure=True, name="", concept=None, bare=folded)
    name = ""
    if not cased:
        readings = [reading for reading in arabic_skeletons(word) if len(reading) > 1]
        readings += filter(None, [place_of(folded), place_of(fold(word[1:]))])
        if readings and len(word) > 2:
            name = "/".join(readings)
    elif word[0].isupper() and word.casefold() not in _CALENDAR and not is_office(folded):
        name = word
    bare = "" if cased else _clitics.sub("", folded)
    return Token(word, counts(folded, language), name, concept_of(folded, language), bare)


@lru_cache(maxsize=1 << 14)
def bare_word(word: str) -> str:
    """A word in Arabic script, folded, without conjunction, preposition and article."""
    return _clitics.sub("", fold(word))


def _stem(word: str) -> str:
    """A word without what an apostrophe hangs on it, behind or before (`Erdoğan'ın`, `Armenia's`, `l'Iran`)."""
    if word.isalnum():
        return word
    parts = _apostrophe.split(word)
    return parts[0] if len(parts[0]) > 2 else parts[-1]
