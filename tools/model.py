"""Cut py3langid's model down to our languages: `make model` writes corpus_cli/core/language/ngrams.bin.

py3langid (BSD-3, licences/py3langid.txt) is a naive Bayes classifier over 100,053 byte n-grams in 142 languages; each
place of a text counts for the longest n-gram that ends there. Kept are the n-grams that tell our languages apart, and
what they begin with, each with the logarithm of its probability in steps of 1/`STEPS`.

The file is zlib's; in it: the number of n-grams (u32, little endian), a byte for the length of each (with `BARE` added
where it is only the beginning of others), the n-grams one after another, and for each that is not bare a byte for
each language: (logarithm + `FLOOR`) * `STEPS`.
"""

# ruff: noqa: T201 (a command line)

from __future__ import annotations

import struct
import zlib
from collections import Counter, deque
from typing import Any

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from corpus_cli.core.language.bayes import BARE, CYRILLIC, FLOOR, MODEL, STEPS
from corpus_cli.core.language.words import LANGUAGES

TAGS = {"kmr": "ku"}
"""Our tag to py3langid's label where they differ: its Kurdish is Kurmanji."""

LEAST = STEPS
"""Steps by which an n-gram must be more probable in one of our languages than one that none of them has."""


def strings(identifier: Any) -> dict[int, bytes]:
    """The bytes that each state of the automaton stands for: the shortest way to it is its own n-gram."""
    found, waiting = {0: b""}, deque([0])
    while waiting:
        state = waiting.popleft()
        row = identifier.tk_row[state] * 256
        for byte, target in enumerate(identifier.tk_nextmove[row : row + 256]):
            if target not in found:
                found[target] = found[state] + bytes([byte])
                waiting.append(target)
    return found


def table(identifier: Any) -> np.ndarray:
    """A row of steps for each n-gram, a column for each of our languages."""
    labels = [TAGS.get(language, language) for language in (*LANGUAGES, *CYRILLIC)]
    columns = [identifier.nb_classes.index(label) for label in labels]
    steps: np.ndarray = np.rint((identifier.nb_ptc[:, columns].astype(np.float32) + FLOOR) * STEPS).astype("u1")
    return steps


def telling(identifier: Any, steps: np.ndarray) -> dict[bytes, bytes]:
    """The n-grams to keep, with their rows; empty for those that are only the beginning of others."""
    unseen = np.frombuffer(Counter(map(bytes, steps)).most_common(1)[0][0], dtype="u1").astype(int)
    rows = {}
    for state, ngram in strings(identifier).items():
        feature = identifier.tk_output[state]
        if feature >= 0 and (steps[feature].astype(int) - unseen).max() > LEAST:
            rows[ngram] = bytes(steps[feature])
    beginnings = {ngram[:size] for ngram in rows for size in range(1, len(ngram))}
    return dict.fromkeys(beginnings - set(rows), b"") | rows


def main() -> None:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    rows = dict(sorted(telling(identifier, table(identifier)).items()))
    lengths = bytes(len(ngram) | (0 if row else BARE) for ngram, row in rows.items())
    data = struct.pack("<I", len(rows)) + lengths + b"".join(rows) + b"".join(rows.values())
    MODEL.write_bytes(zlib.compress(data, 9))
    print(f"{MODEL.name}: {len(rows):,} n-grams, {MODEL.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
