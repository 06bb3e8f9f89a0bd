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

from corpus_cli.core.language.words import LANGUAGES as LATIN
from corpus_cli.core.language.words import SLOT_BYTES

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
    """Scores of one group of languages. A score is relative to the others of the same text, in `UNIT`s."""

    def __init__(self, identifier: Any, languages: tuple[str, ...]) -> None:
        import numpy as np

        self.languages = languages
        columns = [_column(identifier.nb_classes, TAGS.get(language, language)) for language in languages]
        table = np.rint((identifier.nb_ptc[:, columns].astype(np.float64) + _FLOOR) * UNIT).astype("<u4")
        width = SLOT_BYTES * len(languages)
        raw = table.tobytes()
        packed = [int.from_bytes(raw[at : at + width], "little") for at in range(0, len(raw), width)]
        # By state of the automaton; most states complete no n-gram.
        self._packed = [packed[feature] if feature >= 0 else 0 for feature in identifier.tk_output]
        self._moves = identifier.tk_nextmove
        self._rows = [row << 8 for row in identifier.tk_row]

    def packed(self, text: str) -> int:
        """The scores of `text` (lower case) as one number, to add a vote's to and to `unpack`.

        Each n-gram counts once: in a headline or a paragraph few come twice, and those prove little.
        """
        moves, rows = self._moves, self._rows
        state = 0
        seen = []
        for byte in unicodedata.normalize("NFC", text[:READ]).encode("utf-8", "surrogatepass"):
            state = moves[rows[state] + byte]
            seen.append(state)
        return sum(map(self._packed.__getitem__, set(seen)))

    def unpack(self, packed: int) -> list[int]:
        """Scores in the order of `languages`."""
        size = len(self.languages)
        return memoryview(packed.to_bytes(SLOT_BYTES * size, "little")).cast("I").tolist()


def _column(labels: list[str], label: str) -> int:
    return labels.index(label)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)


@lru_cache(maxsize=1)
def latin() -> Model:
    """The model of the Latin-script languages, in the order of `words.LANGUAGES`."""
    return Model(_identifier(), LATIN)


@lru_cache(maxsize=1)
def cyrillic() -> Model:
    """The model of the Cyrillic-script languages."""
    return Model(_identifier(), CYRILLIC)
