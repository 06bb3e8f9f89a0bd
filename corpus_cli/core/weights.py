"""What the search goes by, in numbers: `weights.json`, which `make weights` fits to the gold dumps.

All are log odds. `tools/weights.py` has what is thought without gold, from which the fit departs as far as gold asks for
it; only what the way of other dates is worth (`lean`) is held to that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_suffix(".json")

Zones = tuple[float, ...]
"""What speaks for furniture, for a line above a headline, for header, body and tail."""

_NONE: Zones = (0.0, 0.0, 0.0, 0.0, 0.0)


@dataclass(slots=True, frozen=True, eq=False)
class Weights:
    """`zones`: kind of a block to the zones it stands in; `tail`: kind to what it is worth for a tail to begin there;
    `after`: what it is worth to start an article after a block in each state; `worth`: all else that is worth something;
    `cues`: name of a cue to a factor and a term (what a cue says of itself, times the one, and the other);
    `signs`: sign of a line to what it tells for a headline; `around`: sign of a block to what it tells for its zone.
    """

    zones: Mapping[str, Zones]
    tail: Mapping[str, float]
    after: Zones
    worth: Mapping[str, float]
    cues: Mapping[str, tuple[float, float]]
    signs: Mapping[str, float]
    around: Mapping[str, Zones]

    def cue(self, name: str, told: float) -> float:
        """What a cue weighs that says `told` of itself; one that no gold dump has counts as it is."""
        factor, term = self.cues.get(name, (1.0, 0.0))
        return factor * told + term

    def sides(self, sign: str) -> Zones:
        """What a sign of a block tells for its zone; nothing where no gold dump has it."""
        return self.around.get(sign, _NONE)


@cache
def weights() -> Weights:
    """Those of `weights.json`."""
    # Loaded here, not above: only what splits needs it.
    import orjson

    return Weights(**orjson.loads(FILE.read_bytes()))
