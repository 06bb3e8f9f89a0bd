"""What survives translation and keeps its order: figures and names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from corpus_cli.core.links.figures import figures_of
from corpus_cli.core.links.lexicon import place_key
from corpus_cli.core.links.pieces import LINE, Piece, Token
from corpus_cli.core.links.skeletons import skeleton

PERHAPS = "?"

_russian_h = re.compile("[хХгГ]")
_ends = re.compile(r"[.!?:؟…][\s\"'”’»)\]]*[\s\"'“‘«(–—-]*$|\n[^\w]*$").search
_tokens, _concept, _bare = attrgetter("tokens"), attrgetter("concept"), attrgetter("bare")
_REACH = 8
"""Characters before a word that tell whether it opens a sentence."""
_REST = "."
"""Stands for words that are no part of a figure."""


@dataclass(slots=True)
class Anchors:
    """Of a body, in order: `figures` of two digits and more, `small` ones (words too), `names` as skeletons.

    A capital that opens a sentence names something where the same word has one inside a sentence, too;
    elsewhere perhaps, and then a `?` follows. In a script without capitals every word may be a name: `names` holds them all then, each with its
    readings (`KRBK/LKRBK`), and `cased` is False; `words` are the same as they are spelt, for languages that share the
    script. `concepts` are what the words mean, as far as `concepts` knows them, rising.
    """

    figures: list[str] = field(default_factory=list)
    small: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    cased: bool = True
    paragraphs: list[int] = field(default_factory=list)
    concepts: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def anchors_of(text: str, pieces: list[Piece], language: str, *, cased: bool) -> Anchors:
    """The anchors of `text`, which has these `pieces`; `language` is a primary subtag, empty where unknown."""
    tokens = list(chain.from_iterable(map(_tokens, pieces)))
    found = Anchors(cased=cased)
    found.paragraphs = [len(part) for part in text.split("\n\n") if part.strip()]
    for digits in figures_of(_counting(tokens), language):
        (found.figures if len(digits) > 1 else found.small).append(digits)
    numbers = set(map(_concept, tokens))
    found.concepts = sorted(number for number in numbers if number is not None)
    if cased:
        found.names = _certain(*_capitals(pieces), language)
    else:
        found.names = [token.name for token in tokens if token.name]
        found.words = [form for form in dict.fromkeys(map(_bare, tokens)) if len(form) > 3]
    return found


def _counting(tokens: list[Token]) -> list[str]:
    """The words that may be part of a figure, and one word for all that stands between two of them."""
    words: list[str] = []
    last = -1
    for at in [at for at, token in enumerate(tokens) if token.figure]:
        if at > last + 1:
            words.append(_REST)
        words.append(tokens[at].word)
        last = at
    return words


def _capitals(pieces: list[Piece]) -> tuple[list[str], list[bool]]:
    """Words with a capital, and whether each opens a sentence."""
    names: list[str] = []
    opens: list[bool] = []
    for at in [at for at, piece in enumerate(pieces) if piece.named]:
        piece, before = pieces[at], at - 1
        gap = f" {piece.before}"
        while before >= 0 and not pieces[before].tokens and len(gap) < _REACH:
            gap = f" {pieces[before].before}{gap}"
            before -= 1
        gap = f"{pieces[before].after[-1] if before >= 0 and pieces[before].tokens else LINE.before}{gap}"
        for token, after in zip(piece.tokens, piece.after, strict=True):
            if token.name:
                names.append(token.name)
                opens.append(_opens(gap[-_REACH:]))
            gap = after
    return names, opens


def _certain(names: list[str], opens: list[bool], language: str) -> list[str]:
    """The keys of capitalised words; those that only open sentences are names perhaps."""
    inside = {name for name, first in zip(names, opens, strict=True) if not first}
    keys = {name: _readings(name, language) for name in set(names)}
    sure = {
        name: key if key and name in inside else key + PERHAPS if len(key) > 2 else "" for name, key in keys.items()
    }
    return [key for name in names if (key := sure[name])]


@lru_cache(maxsize=1 << 12)
def _opens(gap: str) -> bool:
    """Whether what stands before a word ends a sentence or a line."""
    return bool(_ends(gap))


@lru_cache(maxsize=1 << 14)
def _readings(name: str, language: str) -> str:
    """The key of a name that is written with a capital, `/` between two readings; empty where it has none.

    Russian writes х and г for the h that other languages have, and others drop.
    """
    key = place_key(name) or skeleton(name, language)
    plain = _russian_h.sub("", name)
    keys = [key] if plain == name else [key, skeleton(plain, language)]
    return "/".join(dict.fromkeys(key for key in keys if len(key) > 1))
