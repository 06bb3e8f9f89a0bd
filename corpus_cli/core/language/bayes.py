"""The statistical model for what letters and words leave open: py3langid's, cut to our languages.

py3langid (BSD-3, licences/py3langid.txt) is a naive Bayes classifier over byte n-grams. `make model` cuts it down and
says how the file is laid out. A text's scores are one sum, since those of an n-gram are packed into one whole number.
Loading takes a quarter of the time that the package's own model takes, and needs neither it nor numpy.
"""

from __future__ import annotations

import struct
import unicodedata
import zlib
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter, getitem
from pathlib import Path

from corpus_cli.core.language.words import LANGUAGES, SLOT_BYTES

CYRILLIC = ("ru", "kk", "ky", "uk", "bg", "sr", "mk", "be", "tg", "tt", "ba", "mn")

MODEL = Path(__file__).parent / "ngrams.bin"
BARE = 0x80
FLOOR = 16
"""The model's logarithms of probability lie between -15 and -4; packed numbers must not be negative."""

STEPS = 16
"""Steps of a stored score to one natural logarithm: a byte holds each."""

READ = 320
"""Characters of a text that the model reads; more do not change what it says."""

UNIT = 64
"""Steps of a score to one natural logarithm."""

_scores = attrgetter("scores")
_COUNT = len(LANGUAGES) + len(CYRILLIC)
_slots = struct.Struct(f"<{_COUNT}I")


class _State(dict[int, "_State"]):
    """What was read last, as far as an n-gram begins with it: by byte the state after it.

    `scores` is what the n-gram adds, packed; `shorter` the state for the longest end of it that is one too.
    """

    __slots__ = ("scores", "shorter")
    scores: int
    shorter: _State

    def __missing__(self, byte: int) -> _State:
        self[byte] = found = self if self.shorter is self else self.shorter[byte]
        return found

    __hash__ = object.__hash__  # type: ignore[assignment]


class Model:
    """Scores of all our languages, relative to the others of the same text, in `UNIT`s."""

    def __init__(self, data: bytes) -> None:
        (count,) = struct.unpack_from("<I", data)
        lengths = data[4 : 4 + count]
        at = 4 + count
        row = at + sum(length & ~BARE for length in lengths)
        states = {b"": _State()}
        for length in lengths:
            ngram = data[at : at + (length & ~BARE)]
            at += len(ngram)
            states[ngram] = states[ngram[:-1]][ngram[-1]] = state = _State()
            state.scores = 0 if length & BARE else _spread(data[row : row + _COUNT])
            row += 0 if length & BARE else _COUNT
        self._root = states.pop(b"")
        self._root.scores, self._root.shorter = 0, self._root
        for ngram, state in states.items():
            ends = (ngram[start:] for start in range(1, len(ngram)))
            state.shorter = next((states[end] for end in ends if end in states), self._root)

    def packed(self, text: str) -> int:
        """The scores of `text` (lower case) as one number, to add a vote's to and to take apart.

        Each n-gram counts once: in a headline or a paragraph few come twice, and those prove little.
        """
        read = unicodedata.normalize("NFC", text[:READ]).encode("utf-8", "surrogatepass")
        return sum(map(_scores, set(accumulate(read, getitem, initial=self._root))))

    def latin(self, packed: int) -> list[int]:
        """Scores in the order of `words.LANGUAGES`."""
        return list(_unpack(packed)[: len(LANGUAGES)])

    def cyrillic(self, packed: int) -> list[int]:
        """Scores in the order of `CYRILLIC`."""
        return list(_unpack(packed)[len(LANGUAGES) :])


def _unpack(packed: int) -> tuple[int, ...]:
    return _slots.unpack(packed.to_bytes(SLOT_BYTES * _COUNT, "little"))


def _spread(steps: bytes) -> int:
    """A byte for each language packed into a number with `SLOT_BYTES` for each."""
    slots = bytearray(SLOT_BYTES * _COUNT)
    slots[::SLOT_BYTES] = steps
    return int.from_bytes(slots, "little") * (UNIT // STEPS)


@lru_cache(maxsize=1)
def model() -> Model:
    """The model, loaded by the first text that needs it."""
    return Model(zlib.decompress(MODEL.read_bytes()))
