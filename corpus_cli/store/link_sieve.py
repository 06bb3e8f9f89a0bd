"""Which keys can bring two languages together: told from a table of fixed size, before the index is asked."""

from __future__ import annotations

from collections.abc import Iterable

SLOTS = 1 << 21
"""Keys share slots where a dump has more of them; then more keys are asked for in vain, and none is lost."""
_LAST = 7
"""From the eighth language on, all share one bit."""


class Sieve:
    """For every slot, bits of the languages whose articles have one of its keys, and of those that ask for one."""

    def __init__(self) -> None:
        self.held, self.asked = bytearray(SLOTS), bytearray(SLOTS)
        self._languages: dict[str, int] = {}

    def number(self, language: str) -> int:
        """A small number for a language."""
        return self._languages.setdefault(language, len(self._languages))

    def enter(self, language: int, keys: Iterable[int], asks: Iterable[int]) -> None:
        """Note the keys of an article, by which it asks, too, and those by which it only asks."""
        bit, mask = 1 << min(language, _LAST), SLOTS - 1
        held, asked = self.held, self.asked
        for key in keys:
            held[key & mask] |= bit
        for key in asks:
            asked[key & mask] |= bit

    def shared(self, language: int, keys: Iterable[int]) -> list[int]:
        """Those of the keys that an article in this language has which another language may have or ask for."""
        held, asked, mask, others = self.held, self.asked, SLOTS - 1, _others(language)
        return [key for key in keys if (held[key & mask] | asked[key & mask]) & others]

    def answered(self, language: int, keys: Iterable[int]) -> list[int]:
        """Those of the keys by which this language asks that another may have."""
        held, mask, others = self.held, SLOTS - 1, _others(language)
        return [key for key in keys if held[key & mask] & others]


def _others(language: int) -> int:
    """The bits of all other languages."""
    return 0xFF if language >= _LAST else 0xFF ^ 1 << language
