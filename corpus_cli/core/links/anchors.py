"""What survives translation and keeps its order: figures and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus_cli.core.links.skeletons import arabic_skeletons, skeleton
from corpus_cli.text.scripts import main_script

LONGEST = 4000
"""Words: figures and names further down are not looked at."""

_token = re.compile(r"\d{1,3}(?:[ .,٬]\d{3})+(?!\d)|\d+(?:[.,٫]\d+)?|[^\W\d_]+(?:['’ʼ][^\W\d_]+)?")
_ends = re.compile(r"[.!?:؟…][\s\"'”’»)\]]*[\s\"'“‘«(–—-]*$|^[\s\"'“‘«(–—-]*$|\n[^\w]*$")
_separators = re.compile(r"[ .,٬٫]")


@dataclass(slots=True)
class Anchors:
    """Of a body, in order: `figures` of two digits and more, `names` as skeletons.

    In a script without capitals every word may be a name: `names` holds them all then, each with its
    readings (`KRBK/LKRBK`), and `cased` is False.
    """

    figures: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    cased: bool = True
    paragraphs: list[int] = field(default_factory=list)


def anchors_of(text: str, language: str) -> Anchors:
    """The anchors of `text`; `language` is a primary subtag, empty where unknown."""
    found = Anchors(cased=main_script(text) in ("Latn", "Cyrl", "Grek", "Armn"))
    found.paragraphs = [len(part) for part in text.split("\n\n") if part.strip()]
    names: list[tuple[str, bool]] = []
    for word, opens in _words(text):
        if word[0].isdigit():
            digits = "".join(str(int(char)) for char in _separators.sub("", word))
            if len(digits) > 1:
                found.figures.append(digits)
        elif not found.cased:
            readings = [reading for reading in arabic_skeletons(word) if len(reading) > 2]
            if readings:
                found.names.append("/".join(readings))
        elif word[0].isupper():
            names.append((_stem(word), opens))
    inside = {name for name, opens in names if not opens}
    found.names += [key for name, _ in names if name in inside and len(key := skeleton(name, language)) > 1]
    return found


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """The words and figures of `text`, and whether a word opens a sentence."""
    end = 0
    for count, match in enumerate(_token.finditer(text)):
        if count == LONGEST:
            return
        yield match[0], bool(_ends.search(text, max(end, match.start() - 8), match.start()))
        end = match.end()


def _stem(word: str) -> str:
    """A name without what an apostrophe hangs on it (`Erdoğan'ın`, `Armenia's`)."""
    stem = re.split("['’ʼ]", word)[0]
    return stem if len(stem) > 2 else word
