"""Find names in running text in one Aho-Corasick pass, at word boundaries only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from corpus_cli.registry.press.keys import spellings


class Scanner:
    """Names compiled for search; each leads to a number. The longest name that starts first wins.

    The text is lower-cased, not folded: that is ten times faster, and the spellings of a name (hamza, `ə`,
    hyphen) are few enough to be patterns of their own.
    """

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

        self._places: dict[str, int] = {}
        self._capital: set[str] = set()
        for name, place in names:
            for spelling in spellings(name):
                self._places.setdefault(spelling, place)
                if name[:1].isupper():
                    self._capital.add(spelling)
        self._patterns = list(self._places)
        self._automaton: Any = AhoCorasick(
            self._patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """(start, end, number) of the names in `text`, offsets in characters."""
        # Of all characters only U+0130 grows when lower-cased; with it replaced first, offsets stay.
        lower = text.replace("\u0130", "i").replace("\u00a0", " ").lower()
        found = []
        for pattern, start, _ in self._automaton.find_matches_as_indexes(lower):
            if start and lower[start - 1].isalnum() and _inside(lower, start):
                continue
            name = self._patterns[pattern]
            while name and _inside(lower, start + len(name)):
                name = self._shorter(name)
            if name and not (name in self._capital and _is_small(text[start : start + len(name)])):
                found.append((start, start + len(name), self._places[name]))
        return found

    def _shorter(self, name: str) -> str:
        """The longest other name that `name` begins with, empty where there is none."""
        while name:
            name = name[:-1]
            if name in self._places:
                return name
        return ""


def _is_small(written: str) -> bool:
    """True where a last word begins small: `the cradle of mankind` is not The Cradle."""
    last = written.rpartition(" ")[2]
    return last[:1].islower()


def _inside(text: str, cut: int) -> bool:
    """True where a word goes on across `cut`."""
    return 0 < cut < len(text) and _is_word(text[cut - 1]) and _is_word(text[cut])


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_" or "\u064b" <= char <= "\u0652" or char == "\u0640"
