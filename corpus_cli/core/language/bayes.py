"""The statistical model for what letters and words leave open: py3langid's, restricted to our languages.

py3langid (BSD-3) is a naive Bayes classifier over byte n-grams, found by one automaton. Its own `classify`
multiplies a row a feature by 142 languages; here the table is cut once to the languages we tell apart.
Loading takes most of a second and 100 MB, so it happens when the first text needs it.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

TAGS = {"ku": "kmr"}
"""py3langid's label to ours where they differ: its Kurdish is Kurmanji."""

LATIN = ("az", "en", "tr", "de", "fr", "uz", "tk", "kmr", "es", "it", "pt", "nl", "id", "sv", "pl", "ro")
CYRILLIC = ("ru", "kk", "ky", "uk", "bg", "sr", "mk", "be", "tg", "tt", "ba", "mn")
READ = 400
"""Characters of a text that the model reads; more do not change what it says."""


class Model:
    """Scores (log of probability, unnormalised) of one group of languages."""

    def __init__(self, identifier: Any, languages: tuple[str, ...]) -> None:
        import numpy as np

        own = {ours: theirs for theirs, ours in TAGS.items()}
        labels = [own.get(language, language) for language in languages]
        columns = [identifier.nb_classes.index(label) for label in labels]
        self.languages = languages
        self._table = np.ascontiguousarray(identifier.nb_ptc[:, columns], dtype=np.float32)
        self._moves, self._rows = identifier.tk_nextmove, [row << 8 for row in identifier.tk_row]
        self._features = identifier.tk_output
        self._empty = np.zeros(len(languages), dtype=np.float32)

    def features(self, text: str) -> list[int]:
        """The n-grams of `text`, each once: in a headline or a paragraph few come twice, and those prove little."""
        moves, rows, known = self._moves, self._rows, self._features
        state, seen = 0, []
        for byte in unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass"):
            state = moves[rows[state] + byte]
            if known[state] >= 0:
                seen.append(known[state])
        return list(set(seen))

    def scores(self, text: str) -> np.ndarray[Any, np.dtype[np.float32]]:
        """A score for each of `languages`; `text` in lower case."""
        seen = self.features(text[:READ])
        return self._table.take(seen, axis=0).sum(axis=0) if seen else self._empty


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)


@lru_cache(maxsize=2)
def latin() -> Model:
    """The model of the Latin-script languages."""
    return Model(_identifier(), LATIN)


@lru_cache(maxsize=2)
def cyrillic() -> Model:
    """The model of the Cyrillic-script languages."""
    return Model(_identifier(), CYRILLIC)
