"""Cut a text into tokens and write its shape: one letter a token, so that rules are short expressions.

Numbers in a shape: s 1-9 (one digit), m 01-12, d 13-31, n another number of two digits, H 1300-1500,
Y 1501-2100, B a day as 8 digits, x any other. White space is ` `, unknown words u, punctuation stands
for itself (`_` where it is rare). The letters of words are listed in `lexicon`.
"""

from __future__ import annotations

import re
from typing import Any

from corpus_cli.core.dates.lexicon import Entry, Phrases, lexicon
from corpus_cli.text.fold import fold, fold_map

_silent = re.compile("[\u0621\u0640\u064b-\u065f\u0300-\u036f]").match
_azeri = re.compile("[əƏğĞıİşŞ]").search
_pieces = re.compile(r"\d+|[^\W\d_]+|\s+|.", re.DOTALL).findall


class Tokens:
    """A tokenised text: its shape, and for each token its value and where it begins in the folded text.

    `begins` has one more than there are tokens: the end of the text. `loose` says that a place
    vouches for short month names (a dateline).
    """

    __slots__ = ("_azeri", "_offsets", "begins", "folded", "language", "loose", "shape", "text", "values")

    def __init__(
        self,
        text: str,
        folded: str,
        shape: str,
        values: list[Any],
        begins: list[int],
        language: str | None,
        loose: bool,
    ) -> None:
        self.text, self.folded, self.shape, self.values, self.begins = text, folded, shape, values, begins
        self.language, self.loose = language, loose
        self._azeri: bool | None = None
        self._offsets: list[int] | range | None = None

    def _offset(self, at: int) -> int:
        """The character of the text given that a folded one came from; most texts are never asked."""
        if self._offsets is None:
            self._offsets = fold_map(self.text)[1]
        return self._offsets[at]

    def writes_azeri(self) -> bool:
        """Whether the text has letters of Azerbaijani (or Turkish) that English lacks; looked for once a text."""
        if self._azeri is None:
            self._azeri = _azeri(self.text) is not None
        return self._azeri

    def start(self, index: int) -> int:
        """Where a token starts in the text given."""
        return self._offset(self.begins[index])

    def end(self, index: int) -> int:
        """Where a token ends in the text given, with letters and marks that fold to nothing (hamza, vowels)."""
        end = self._offset(self.begins[index + 1] - 1) + 1
        while end < len(self.text) and _silent(self.text[end]):
            end += 1
        return end

    def size(self, index: int) -> int:
        """Characters of a token, folded."""
        return self.begins[index + 1] - self.begins[index]

    def raw(self, index: int) -> str:
        """The text of a token as given."""
        return self.text[self.start(index) : self.end(index)]

    def word(self, index: int) -> str:
        """The folded text of a token."""
        return self.folded[self.begins[index] : self.begins[index + 1]]


def _phrase(pieces: list[str], at: int, phrases: Phrases) -> tuple[int, str, Any] | None:
    """The longest phrase whose first word is piece `at`: the last piece's index, code and value."""
    for rest, code, value in phrases:
        index = at
        for piece in rest:
            index += 1
            if index < len(pieces) and pieces[index].isspace():
                index += 1
            if index >= len(pieces) or pieces[index] != piece:
                break
        else:
            return index, code, value
    return None


def _is_month(entry: Entry | None) -> bool:
    return entry is not None and (entry[0] == "M" or any(code == "M" for _, code, _ in entry[2]))


def _unlisted(piece: str) -> str:
    """The letter of a piece that no word list has."""
    if piece[0].isdigit():
        return "B" if len(piece) == 8 and _is_compact(int(piece)) else "x"
    return " " if piece[0].isspace() else "u" if piece[0].isalpha() else "_"


def _is_compact(value: int) -> bool:
    return 1900 <= value // 10000 <= 2100 and 0 < value // 100 % 100 <= 12 and 0 < value % 100 <= 31


def tokenise(text: str, language: str | None, *, loose: bool = False) -> Tokens:
    """Tokens of `text`; `language` is a value of `lexicon.primary`."""
    if "&nbsp;" in text:
        text = text.replace("&nbsp;", "      ")  # as many blanks: offsets stay
    folded = fold(text)
    known = lexicon(language).get
    pieces = _pieces(folded)
    shape: list[str] = []
    values: list[Any] = []
    begins: list[int] = []
    at, begin, count = 0, 0, len(pieces)
    while at < count:
        piece = pieces[at]
        begins.append(begin)
        entry = known(piece)
        if entry is None and piece[0] == "\u0648" and _is_month(known(piece[1:])):
            # Arabic writes `and` with the word behind it: `وأكتوبر`.
            shape.append("&")
            values.append(None)
            begin += 1
            begins.append(begin)
            piece = pieces[at] = piece[1:]
            entry = known(piece)
        if entry is None:
            code = _unlisted(piece)
            value = int(piece) if code == "B" else None
        else:
            code, value, phrases = entry
            longest = _phrase(pieces, at, phrases) if phrases else None
            if longest:
                last, code, value = longest
                begin += sum(map(len, pieces[at:last]))
                at = last
                piece = pieces[at]
        shape.append(code)
        values.append(value)
        begin += len(piece)
        at += 1
    begins.append(begin)
    return Tokens(text, folded, "".join(shape), values, begins, language, loose)
