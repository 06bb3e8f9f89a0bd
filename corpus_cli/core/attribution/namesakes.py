"""One person in two scripts: `Ruslan Rehimov` in the byline of an agency, `رسلان رحيموف` in its dateline."""

from __future__ import annotations

import re

from corpus_cli.text.fold import fold
from corpus_cli.text.scripts import main_script

_SOUNDS = {
    "b": "bp ب پ",
    "t": "td ت د ط ض ث ذ",
    "k": "kqg ق ك گ غ",
    "h": "hx ه ح خ",
    "s": "scjz س ص ش ز ظ ژ ج چ",
    "f": "f ف ڤ",
    "l": "l ل",
    "m": "m م",
    "n": "n ن",
    "r": "r ر",
}
"""Consonants that both scripts have, by how they sound; vowels, `v` and `y` are written in too many ways to tell."""

_CLASS = {ord(letter): sound for sound, letters in _SOUNDS.items() for letter in letters.replace(" ", "")}
_pairs = re.compile(r"sh|ch|zh|\u062a\u0634").sub
_again = re.compile(r"(.)\1+").sub

LEAST = 4
"""Consonants of a name that is compared, at least."""


def is_same_person(one: str, other: str) -> bool:
    """Two names in different scripts sound the same but for one consonant."""
    if main_script(one) == main_script(other):
        return False
    first, second = _skeleton(one), _skeleton(other)
    return min(len(first), len(second)) >= LEAST and _differ_by_one(first, second)


def _skeleton(name: str) -> str:
    """The consonants of a name, each sound once in a row."""
    plain = _pairs("s", fold(name))
    return _again(r"\1", "".join(_CLASS.get(ord(letter), "") for letter in plain))


def _differ_by_one(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one[at + (len(one) == len(other)) :] == other[at + 1 :] or one == other
