"""Which script a text is written in, by ISO 15924 code."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

_LETTERS = {
    "Latn": "A-Za-z\u00c0-\u024f\u0259\u018f\u1e00-\u1eff",
    "Arab": "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c7\ufb50-\ufdfb\ufe70-\ufefc",
    "Cyrl": "\u0400-\u052f",
    "Grek": "\u0370-\u03ff",
    "Hebr": "\u05d0-\u05ea",
    "Armn": "\u0531-\u0587",
    "Geor": "\u10a0-\u10ff\u1c90-\u1cbf",
    "Hani": "\u3040-\u30ff\u4e00-\u9fff",
}
_COMMON = ("Latn", "Arab")


# Compiled when they are first used: classes of this size take their time, and most texts need two of them.
@cache
def _findall(script: str) -> Callable[[str], list[str]]:
    return re.compile(f"[{_LETTERS[script]}]+").findall


@cache
def _rare() -> Callable[[str], re.Match[str] | None]:
    letters = "".join(letters for script, letters in _LETTERS.items() if script not in _COMMON)
    return re.compile(f"[{letters}]").search


def script_counts(text: str) -> dict[str, int]:
    """Letters of each script in `text`; scripts without any are left out."""
    scripts = ("Latn",) if text.isascii() else _LETTERS if _rare()(text) else _COMMON
    found = ((script, sum(map(len, _findall(script)(text)))) for script in scripts)
    return {script: count for script, count in found if count}


def main_script(text: str) -> str | None:
    """The script of most letters in `text`, None where it has none."""
    counts = script_counts(text)
    return max(counts, key=lambda script: counts[script]) if counts else None
