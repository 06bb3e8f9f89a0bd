"""Arabic as PDF files give it back: letters for presentation forms, and the order in which it is read."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from corpus_cli.text.clean import ARABIC
from corpus_cli.text.order import visual_order

__all__ = ["fold_forms", "in_reading_order", "is_arabic", "mend_brackets", "turn", "visual_order"]

_FORMS = "\ufb50-\ufdfb\ufe70-\ufefc"
_RIGHT = ARABIC + _FORMS
_LEFT = "A-Za-z\u00c0-\u024f\u0400-\u052f"
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"

_forms = re.compile(f"[{_FORMS}]+")
_arabic = re.compile(f"[{ARABIC}]")
_right_words = re.compile(f"[{_RIGHT}]+")
_left = re.compile(f"[{_LEFT}]")
_words = re.compile(f"[{_LEFT}](?:[^{_RIGHT}\n]*[{_LEFT}{_DIGIT}])?")
_runs = re.compile(f"{_words.pattern}|[{_DIGIT}](?:[{_DIGIT}.,:/\u066b\u066c-]*[{_DIGIT}])?")
_MIRROR = str.maketrans("()[]{}«»<>", ")(][}{»«><")
_ALEF = frozenset("اأإآٱ")


def fold_forms(text: str) -> str:
    """Letters for the shapes that stand for them in old fonts (NFKC of the two presentation blocks)."""
    return _forms.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def is_arabic(text: str) -> bool:
    """True for a line of which most letters are Arabic."""
    return len(_arabic.findall(text)) > len(_left.findall(text))


def turn(line: str) -> str:
    """A line in visual order as it is read: letters turned round, numbers and words of other scripts as they are."""
    turned = line[::-1].translate(_MIRROR)
    return _runs.sub(lambda match: match[0][::-1].translate(_MIRROR), turned)


def mend_brackets(line: str) -> str:
    """Brackets the right way round where every one of them is the wrong way."""
    found = [char for char in line if char in "()[]«»"]
    if not found or _balanced(found):
        return line
    return line.translate(_MIRROR) if _balanced([char.translate(_MIRROR) for char in found]) else line


def _balanced(found: list[str]) -> bool:
    opened: list[str] = []
    for char in found:
        if char in "([«":
            opened.append(char)
        elif not opened or opened.pop() != char.translate(_MIRROR):
            return False
    return not opened


def in_reading_order(line: list[tuple[str, float]]) -> str:
    """A line of Arabic from characters and the places at which they are drawn.

    Sets right what PDFium's own reordering leaves: words drawn letter by letter come out last letter
    first, a lam-alef drawn as one sign comes out as alef, lam, and words of another script in a row
    come out last word first.
    """
    chars = _words_by_place(line)
    for i in range(len(chars) - 1):
        (first, at), (second, next_at) = chars[i], chars[i + 1]
        if first in _ALEF and second == "ل" and abs(at - next_at) < 0.01:
            chars[i], chars[i + 1] = chars[i + 1], chars[i]
    text = "".join(char for char, _ in chars)
    pieces = []
    done = 0
    for match in _words.finditer(text):
        pieces.append(text[done : match.start()] + _by_place(text, chars, match.start(), match.end()))
        done = match.end()
    return mend_brackets("".join(pieces) + text[done:])


def _words_by_place(line: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """The characters, with each Arabic word that runs to the right turned, where the words run to the left.

    Where the words run to the right too, the line is in visual order as a whole, which `turn` sets right.
    """
    chars = list(line)
    spans = [match.span() for match in _right_words.finditer("".join(char for char, _ in line))]
    if not spans or line[spans[0][0]][1] < line[spans[-1][0]][1]:
        return chars
    for start, end in spans:
        steps = [after[1] - before[1] for before, after in pairwise(line[start:end])]
        if sum(step > 0.01 for step in steps) > sum(step < -0.01 for step in steps):
            chars[start:end] = reversed(line[start:end])
    return chars


def _by_place(text: str, chars: list[tuple[str, float]], start: int, end: int) -> str:
    """The words of a run from left to right, as such scripts are read."""
    words = [(chars[start + m.start()][1], m[0]) for m in re.finditer(r"\S+", text[start:end])]
    ordered = sorted(words, key=lambda word: word[0])
    return text[start:end] if ordered == words else " ".join(word for _, word in ordered)
