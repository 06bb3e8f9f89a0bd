"""Fold letters and digits so that spellings which a reader takes for the same compare equal.

Folded are: case (with the Turkic dotted and dotless i), diacritics, `ə` to `e`, Arabic alef, ya,
hamza seats and ta marbuta, tatweel and vowel marks, the Persian ya and kaf, digits of every script,
quotes, dashes and spaces. What is invisible is dropped.
"""

from __future__ import annotations

import unicodedata

_SPECIAL = {
    "ə": "e", "Ə": "e", "ı": "i", "İ": "i", "ø": "o", "đ": "d", "ł": "l",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و",
    "ة": "ه", "ۀ": "ه", "ک": "ك", "ـ": "", "ء": "",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "،": ",", "؛": ";", "؟": "?", "\t": " ", "\n": " ", "\r": " ",
}  # fmt: skip


def _fold_char(char: str) -> str:
    if char in _SPECIAL:
        return _SPECIAL[char]
    digit = unicodedata.digit(char, None)
    if digit is not None and unicodedata.category(char) == "Nd":
        return str(digit)
    category = unicodedata.category(char)
    if category in ("Cf", "Cc", "Mn"):
        return ""
    if category in ("Zs", "Zl", "Zp"):
        return " "
    plain = unicodedata.normalize("NFKD", char)
    if plain == char:
        small = char.casefold()
        return small if small == char else "".join(_fold_char(c) for c in small)
    return "".join(_fold_char(c) for c in plain)


class _Table(dict[int, str]):
    """Code point to folded string, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code))
        return folded


_table = _Table()


def fold(text: str) -> str:
    """`text` folded; it may be shorter or longer than before."""
    return text.translate(_table)


def fold_map(text: str) -> tuple[str, list[int] | range]:
    """`text` folded, and for each folded character (and the end) the offset it came from.

    >>> fold_map("13 Sentyabr")[1][3]
    3
    """
    folded = text.translate(_table)
    if len(folded) == len(text) and all(len(_table[c]) == 1 for c in map(ord, text)):
        return folded, range(len(text) + 1)
    offsets: list[int] = []
    for i, char in enumerate(text):
        offsets.extend([i] * len(_table[ord(char)]))
    offsets.append(len(text))
    return folded, offsets
