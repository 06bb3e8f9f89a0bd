"""MinHash signatures of bodies, cut into bands: two bodies that share a band are worth comparing.

Broder, "On the resemblance and containment of documents" (1997); banding after Leskovec, Rajaraman
and Ullman, "Mining of Massive Datasets", 3.4. The hashing is rensa's.
"""

from __future__ import annotations

from collections.abc import Sequence

SHINGLE = 3
BANDS = 32
ROWS = 3
"""Bodies with a Jaccard index of 0.45 share a band with probability 0.95, of 0.6 with 0.9996."""

_SEED = 8
_MOST = (1 << 63) - 1


def shingles(words: Sequence[str]) -> set[str]:
    """Every run of three words; a shorter text is one shingle."""
    if len(words) <= SHINGLE:
        return {" ".join(words)} if words else set()
    return set(map(" ".join, zip(words, words[1:], words[2:], strict=False)))


def bands(words: Sequence[str]) -> list[int]:
    """One key a band, of 63 bits; the number of the band is part of it. A body without words has none."""
    from rensa import RMinHash  # type: ignore[import-untyped]

    if not words:
        return []
    hashed = RMinHash(num_perm=BANDS * ROWS, seed=_SEED)
    hashed.update(list(shingles(words)))
    digest = hashed.digest()
    # The hash of a tuple of numbers is the same in every process.
    return [hash((band, *digest[band * ROWS : (band + 1) * ROWS])) & _MOST for band in range(BANDS)]
