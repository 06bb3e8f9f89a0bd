"""Month names with a slip of the pen (`Jauary 09, 2022`), repaired only beside a day or a year of four digits."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus_cli.core.dates import tables
from corpus_cli.core.dates.tokens import Tokens
from corpus_cli.text.fold import fold

_BESIDE = r"(?<![a-zA-Z])(?:(?P<a>u)(?= [smd]o?,? [Y])|(?<=[smdo][ .-])(?P<b>u)(?=[ ,.-]{1,2}Y)|^(?P<c>u)(?= Y\Z))"
_WORDS = frozenset("match marsh jury duly fully bully judy tune dune mary merch arch lune augusta decembrist".split())


@lru_cache(maxsize=1)
def _names() -> dict[str, int]:
    names: dict[str, int] = {}
    for language in ("en", "az", "tr", "ru", "az-Cyrl"):
        for value, words in enumerate(tables.MONTHS[language], 1):
            names.update((fold(word), value) for word in words.split() if len(word) >= 4)
    for value, words in enumerate(tables.MONTHS["ar"], 1):
        # Short Arabic names are one letter apart (`يونيو`, `يوليو`) or near to words.
        names.update((fold(word), value) for word in words.split() if len(word) >= 6 and "_" not in word)
    return names


@lru_cache(maxsize=512)
def month_like(word: str) -> int | None:
    """The month that a folded word misspells: one edit below seven letters, two from seven; None in doubt."""
    if not 4 <= len(word) <= 12 or word in _WORDS:
        return None
    from rapidfuzz.distance import OSA

    allowed = 1 if len(word) < 7 or not word.isascii() else 2
    near = {(OSA.distance(word, name, score_cutoff=allowed), month) for name, month in _names().items()}
    best = sorted(found for found in near if found[0] <= allowed)
    if not best or (len(best) > 1 and best[1][0] == best[0][0] and best[1][1] != best[0][1]):
        return None
    return best[0][1]


def repair(tokens: Tokens) -> bool:
    """Turn unknown words that are misspelt months, next to a day and a year, into months; whether any was."""
    done = False
    for match in re.finditer(_BESIDE, tokens.shape):
        index = match.start("a") if match["a"] else match.start("b") if match["b"] else match.start("c")
        month = month_like(tokens.word(index))
        if month is not None:
            tokens.values[index] = month
            tokens.shape = tokens.shape[:index] + "M" + tokens.shape[index + 1 :]
            done = True
    return done
