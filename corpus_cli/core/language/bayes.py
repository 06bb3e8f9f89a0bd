"""The statistical model for what letters and words leave open: py3langid's, cut to our languages.

py3langid (BSD-3) is a naive Bayes classifier over byte n-grams, which one automaton finds. Here the columns
of a group of languages are packed into one whole number for each n-gram, so that a text's scores are one sum:
ten times as fast as the package's own `classify`, and the same on every machine. Loading takes most of a
second, so it happens when the first text needs it.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from corpus_cli.core.language.words import LANGUAGES, SLOT_BYTES

TAGS = {"kmr": "ku"}
"""Our tag to py3langid's label where they differ: its Kurdish is Kurmanji."""

CYRILLIC = ("ru", "kk", "ky", "uk", "bg", "sr", "mk", "be", "tg", "tt", "ba", "mn")

READ = 320
"""Characters of a text that the model reads; more do not change what it says."""

UNIT = 64
"""Steps of a score to one natural logarithm."""

_FLOOR = 16
"""The model's logarithms of probability lie between -15 and -2; packed numbers must not be negative."""


class Model:
    """Scores of all our languages, relative to the others of the same text, in `UNIT`s."""

    def __init__(self, identifier: Any) -> None:
        import numpy as np

        labels = [TAGS.get(language, language) for language in (*LANGUAGES, *CYRILLIC)]
        columns = [identifier.nb_classes.index(label) for label in labels]
        table = np.rint((identifier.nb_ptc[:, columns].astype(np.float32) + _FLOOR) * UNIT).astype("<u4")
        self._width = SLOT_BYTES * len(labels)
        raw = table.tobytes()
        packed = [int.from_bytes(raw[at : at + self._width], "little") for at in range(0, len(raw), self._width)]
        # By state of the automaton; most states complete no n-gram.
        self._packed = [packed[feature] if feature >= 0 else 0 for feature in identifier.tk_output]
        # By state: what each byte leads to. States share rows, so a list of rows saves a step for every byte.
        moves = identifier.tk_nextmove
        rows = [moves[at : at + 256] for at in range(0, len(moves), 256)]
        self._next = [rows[row] for row in identifier.tk_row]

    def packed(self, text: str) -> int:
        """The scores of `text` (lower case) as one number, to add a vote's to and to take apart.

        Each n-gram counts once: in a headline or a paragraph few come twice, and those prove little.
        """
        table, state = self._next, 0
        seen = []
        for byte in unicodedata.normalize("NFC", text[:READ]).encode("utf-8", "surrogatepass"):
            state = table[state][byte]
            seen.append(state)
        return sum(map(self._packed.__getitem__, set(seen)))

    def latin(self, packed: int) -> list[int]:
        """Scores in the order of `words.LANGUAGES`."""
        return self._unpack(packed)[: len(LANGUAGES)]

    def cyrillic(self, packed: int) -> list[int]:
        """Scores in the order of `CYRILLIC`."""
        return self._unpack(packed)[len(LANGUAGES) :]

    def _unpack(self, packed: int) -> list[int]:
        return memoryview(packed.to_bytes(self._width, "little")).cast("I").tolist()


@lru_cache(maxsize=1)
def model() -> Model:
    """The model, loaded by the first text that needs it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return Model(LanguageIdentifier.from_model_file(MODEL_FILE))
