"""What survives translation and keeps its order: figures and names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from corpus_cli.core.links.concepts import concept
from corpus_cli.core.links.figures import figures_of
from corpus_cli.core.links.lexicon import is_office, place_key
from corpus_cli.core.links.skeletons import arabic_skeletons, skeleton
from corpus_cli.text.fold import fold
from corpus_cli.text.scripts import main_script

PERHAPS = "?"
LONGEST = 4000
"""Words: figures and names further down are not looked at."""

_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık".split()
)
"""What has a capital and is no name; in other languages these have none, or are kept in both."""

_token = re.compile(r"([^\W\d_]+(?:['’ʼ][^\W\d_]+)?|\d{1,3}(?:[ .,٬]\d{3})+(?!\d)|\d+(?:[.,٫]\d+)?)")
_marks = re.compile("[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_clitics = re.compile("^[وف]?(?:لل|[بلك]?ال)(?=.{3})|^[وبل](?=.{4})")
_russian_h = re.compile("[хХгГ]")
_ends = re.compile(r"[.!?:؟…][\s\"'”’»)\]]*[\s\"'“‘«(–—-]*$|\n[^\w]*$")
_begins = re.compile(r"[\s\"'“‘«(–—-]*$").match


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


def anchors_of(text: str, language: str, script: str | None = None) -> Anchors:
    """The anchors of `text`; `language` is a primary subtag, empty where unknown, `script` its main one."""
    found = Anchors(cased=(script or main_script(text)) in ("Latn", "Cyrl", "Grek", "Armn"))
    found.paragraphs = [len(part) for part in text.split("\n\n") if part.strip()]
    parts = _token.split(_marks.sub("", text), LONGEST)
    words = parts[1::2]
    # Words come again, in one article as in others: each is looked at once, and most tell nothing.
    seen = {token: _seen(token, language, found.cased) for token in set(words)}
    for digits in figures_of([seen[token][0] for token in words], language):
        (found.figures if len(digits) > 1 else found.small).append(digits)
    found.concepts = sorted({number for _, _, number in seen.values() if number is not None})
    named = {token: word if found.cased else name for token, (word, name, _) in seen.items() if name}
    if found.cased:
        gaps = parts[::2]
        places = [(named[token], gaps[at]) for at, token in enumerate(words) if token in named]
        first = 0 if words and words[0] in named and len(gaps[0]) <= 8 else -1
        opens = [_opens(gap[-8:], place == first) for place, (_, gap) in enumerate(places)]
        found.names = _certain([name for name, _ in places], opens, language)
    else:
        found.names = [named[token] for token in words if token in named]
        found.words = [form for form in dict.fromkeys(bare_word(seen[token][0]) for token in words) if len(form) > 3]
    return found


def _certain(names: list[str], opens: list[bool], language: str) -> list[str]:
    """The keys of capitalised words; those that only open sentences are names perhaps."""
    inside = {name for name, first in zip(names, opens, strict=True) if not first}
    keys = {name: _readings(name, language) for name in set(names)}
    sure = {
        name: key if key and name in inside else key + PERHAPS if len(key) > 2 else "" for name, key in keys.items()
    }
    return [key for name in names if (key := sure[name])]


@lru_cache(maxsize=1 << 15)
def _seen(token: str, language: str, cased: bool) -> tuple[str, str, int | None]:
    """What a token is wherever it stands, since words come again: its word, the name (itself, where it has a
    capital, or in a script without capitals its readings), and the number of its concept.
    """
    word, name = _stem(token), ""
    if word[0].isdigit():
        return word, "", None
    if not cased:
        readings = [reading for reading in arabic_skeletons(word) if len(reading) > 1]
        readings += filter(None, [place_key(word), place_key(word[1:])])
        if readings and len(word) > 2:
            name = "/".join(readings)
    elif word[0].isupper() and word.casefold() not in _CALENDAR and not is_office(word):
        name = word
    return word, name, concept(word, language)


@lru_cache(maxsize=1 << 12)
def _opens(gap: str, begins: bool) -> bool:
    """Whether what stands before a word ends a sentence, or the word `begins` the text."""
    return bool(_ends.search(gap) or (begins and _begins(gap)))


@lru_cache(maxsize=1 << 14)
def bare_word(word: str) -> str:
    """A word in Arabic script without conjunction, preposition and article."""
    return _clitics.sub("", fold(word))


def _stem(word: str) -> str:
    """A word without what an apostrophe hangs on it, behind or before (`Erdoğan'ın`, `Armenia's`, `l'Iran`)."""
    if word.isalnum():
        return word
    parts = re.split("['’ʼ]", word)
    return parts[0] if len(parts[0]) > 2 else parts[-1]


@lru_cache(maxsize=1 << 14)
def _readings(name: str, language: str) -> str:
    """The key of a name that is written with a capital, `/` between two readings; empty where it has none.

    Russian writes х and г for the h that other languages have, and others drop.
    """
    key = place_key(name) or skeleton(name, language)
    plain = _russian_h.sub("", name)
    keys = [key] if plain == name else [key, skeleton(plain, language)]
    return "/".join(dict.fromkeys(key for key in keys if len(key) > 1))
