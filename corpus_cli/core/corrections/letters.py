"""Texts as anchors compare them: folded letters and digits alone, so that white space, wraps and markup do not count."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from corpus_cli.core.lines import Lines
from corpus_cli.text.fold import fold


class _Table(dict[int, str]):
    """Code point to what is compared of it, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        kept = self[code] = "".join(char for char in fold(chr(code)) if char.isalnum())
        return kept


_table = _Table()


def letters(text: str) -> str:
    """The folded letters and digits of `text`, nothing between them.

    >>> letters("Şəki,\\n 5 mart") == letters("SEKI 5mart")
    True
    """
    return text.translate(_table)


def column(text: str, count: int) -> int:
    """The character of `text` that the letter number `count` (from 0) comes from."""
    seen = 0
    for index, char in enumerate(text):
        seen += len(_table[ord(char)])
        if seen > count:
            return index
    return len(text)


class Page:
    """Lines as one run of letters, with the way back to lines."""

    def __init__(self, lines: Lines) -> None:
        runs = [letters(text) for text in lines.texts]
        self.lines, self.text = lines, "".join(runs)
        self._starts = [0, *accumulate(map(len, runs))]

    def line(self, at: int) -> int:
        """The index of the line that letter `at` stands in."""
        return bisect_right(self._starts, at, hi=len(self.lines.texts)) - 1

    def begin(self, index: int) -> int:
        """The letter that line `index` begins with."""
        return self._starts[index]

    def opens_line(self, at: int) -> bool:
        """No other letter stands before letter `at` in its line."""
        return self._starts[self.line(at)] == at

    def closes_line(self, end: int) -> bool:
        """No other letter stands in the line after the one before `end`."""
        return self._starts[self.line(end - 1) + 1] == end

    def offset(self, at: int) -> int:
        """The byte of the stream that letter `at` begins at."""
        index = self.line(at)
        return self.lines.offset(index, column(self.lines.texts[index], at - self._starts[index]))
