"""Arabic in the order in which it is seen instead of that in which it is read."""

from __future__ import annotations

import re

from corpus_cli.text.clean import ARABIC

_word = re.compile(f"[{ARABIC}\u064b-\u0652]{{3,}}")
LOOKED_AT = 4000
"""Characters: a text that is turned round is so from its beginning."""

_ONLY_LAST = "ةى"


def visual_order(text: str) -> bool | None:
    """True where Arabic stands as it is seen, left to right, False where as it is read; None where nothing tells.

    Told by letters that only end a word (ta marbuta, alef maqsura) and by the article, with which many
    words begin and hardly one ends when turned round.
    """
    read = seen = 0
    for word in _word.findall(text, 0, LOOKED_AT):
        read += (word[-1] in _ONLY_LAST) + word.startswith("ال")
        seen += (word[0] in _ONLY_LAST) + word.endswith("لا")
    if max(read, seen) < 3 or min(read, seen) * 4 > max(read, seen):
        return None
    return seen > read
