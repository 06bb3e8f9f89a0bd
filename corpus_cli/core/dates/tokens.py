"""Cut a text into tokens and write its shape: one letter a token, so that rules are short expressions.

Numbers in a shape: s 1-9 (one digit), m 01-12, d 13-31, n another number of two digits, H 1300-1500,
Y 1501-2100, B a day as 8 digits, x any other. White space is ` `, unknown words u, punctuation stands
for itself (`_` where it is rare). The letters of words are listed in `lexicon`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from corpus_cli.core.dates.lexicon import Lexicon, lexicon
from corpus_cli.text.fold import fold_map

_pieces = re.compile(r"(\d+)|([^\W\d_]+)|(\s+)|.", re.DOTALL).finditer
_PLAIN = frozenset(".,/-:'()[]|+\"%&;*#")
_BULLETS = frozenset("•·●▪■◆►»›/\\¦~–")
NUMBERS = "smdnxYHB"
_SMALL = "n" + "m" * 12 + "d" * 19 + "n" * 68


@dataclass(slots=True)
class Tokens:
    """A tokenised text: its shape, and for each token its value and where it stands in the text given."""

    text: str
    shape: str
    values: list[Any]
    starts: list[int]
    ends: list[int]
    language: str | None
    loose: bool = False
    """Whether the place alone vouches for short month names (a dateline)."""

    def raw(self, index: int) -> str:
        """The text of a token as given."""
        return self.text[self.starts[index] : self.ends[index]]


def _number(digits: str) -> tuple[str, int]:
    size = len(digits)
    if size <= 2:
        value = int(digits)
        return ("s" if size == 1 and value else _SMALL[value]), value
    if size == 4:
        value = int(digits)
        return ("Y" if 1500 < value <= 2100 else "H" if 1300 <= value <= 1500 else "x"), value
    if size == 8:
        value = int(digits)
        good = 1900 <= value // 10000 <= 2100 and 0 < value // 100 % 100 <= 12 and 0 < value % 100 <= 31
        return ("B" if good else "x"), value
    return "x", 0


def _phrase(found: list[tuple[Any, ...]], at: int, words: Lexicon) -> tuple[int, str, Any] | None:
    """The longest phrase whose first word is piece `at`: the last piece's index, code and value."""
    for rest, (code, value) in words[1].get(found[at][0], ()):
        index = at
        for piece in rest:
            index += 1
            if index < len(found) and found[index][1] == 3:
                index += 1
            if index >= len(found) or found[index][0] != piece:
                break
        else:
            return index, code, value
    return None


def tokenise(text: str, language: str | None, *, loose: bool = False) -> Tokens:
    """Tokens of `text`; `language` is a value of `lexicon.primary`."""
    folded, offsets = fold_map(text)
    words, phrases = lex = lexicon(language)
    found = [(m[0], m.lastindex, m.start(), m.end()) for m in _pieces(folded)]
    shape: list[str] = []
    values: list[Any] = []
    starts: list[int] = []
    ends: list[int] = []
    at, count = 0, len(found)
    while at < count:
        piece, kind, start, end = found[at]
        value: Any = None
        if kind == 3:
            code = " "
        elif kind == 1:
            code, value = _number(piece)
        elif kind == 2:
            longest = _phrase(found, at, lex) if piece in phrases else None
            if longest:
                at, code, value = longest
                end = found[at][3]
            else:
                code, value = words.get(piece, _UNKNOWN)
        else:
            code = piece if piece in _PLAIN else "|" if piece in _BULLETS else "P" if piece == "©" else "_"
        shape.append(code)
        values.append(value)
        starts.append(offsets[start])
        ends.append(offsets[end - 1] + 1)
        at += 1
    return Tokens(text, "".join(shape), values, starts, ends, language, loose)


_UNKNOWN = ("u", None)
