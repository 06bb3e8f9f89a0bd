"""Find how Azerbaijani words begin that its neighbours do not have: `make stems` writes core/language/azeri_stems.txt.

The words are those of Azerbaijani prose that was written for this project (profiles/, bench/prose, the development
half of tests/gold), without their diacritics. Each is cut to its shortest beginning that no other language has; what
two words or more begin with is kept. What the others have is looked up in wordfreq's lists (`pip install wordfreq`),
of which nothing is copied, and in the project's own Turkish, Uzbek, Turkmen and Kurmanji prose.
"""

# ruff: noqa: T201 (a command line)

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus_cli.core.language.azeri import STEMS_FILE

ROOT = Path(__file__).parent.parent
PROSE = ROOT / "profiles"
GOLD = ROOT / "tests" / "gold" / "dev"
OTHERS = ("en", "de", "fr", "nl", "es", "it", "pt", "pl", "ro", "id", "sv")
SHORTEST, LONGEST = 4, 9
"""Letters of a beginning; `azeri` looks for no others."""

LEAST = 2
"""So many words of the prose must begin so."""

RARE = 2e-6
"""Share of the words of a language below which one of its words stands in no way of Azerbaijani; Turkish has no such."""

_unmarked = str.maketrans("əıöüşçğâîûƏİÖÜŞÇĞI", "eiouscgaiuEIOUSCGI")
_words = re.compile(r"[^\W\d_]+").findall
_small = re.compile(r"(?<![\w'\u2019-])[a-zəıöüşçğ]{4,}(?![\w'\u2019])").findall


def plain(word: str) -> str:
    """`word` as it is typed without a Turkic keyboard, in small letters."""
    return word.translate(_unmarked).lower()


def prose() -> Iterator[str]:
    """Azerbaijani text of this project."""
    for folder in (PROSE / "prose", PROSE / "stems", ROOT / "bench" / "prose"):
        yield (folder / "az.txt").read_text("utf-8")
    for gold in sorted(GOLD.glob("*.gold.jsonl")):
        try:
            lines = gold.with_name(gold.name.replace(".gold.jsonl", ".txt")).read_text("utf-8").split("\n")
        except (UnicodeDecodeError, FileNotFoundError):
            continue  # the same dumps stand there in UTF-8 too
        for row in map(json.loads, gold.read_text("utf-8").splitlines()):
            if row["language"] == "az":
                yield "\n".join(lines[row["start_line"] - 1 : row["end_line"]])


def foreign() -> Iterator[str]:
    """Words of the neighbours, and of languages whose names and words stand in news."""
    try:
        from wordfreq import get_frequency_dict
    except ImportError:
        sys.exit("wordfreq is missing: pip install wordfreq")
    yield from get_frequency_dict("tr", wordlist="best")
    for language in OTHERS:
        yield from (w for w, share in get_frequency_dict(language, wordlist="best").items() if share > RARE)
    for path in sorted(PROSE.glob("*/*.txt")):
        if path.stem != "az":
            yield from _words(path.read_text("utf-8"))


def stems(texts: Iterable[str], others: Iterable[str]) -> list[str]:
    """The shortest beginnings of words in `texts` that none of `others` has."""
    taken = {plain(word)[:size] for word in others for size in range(SHORTEST, len(word) + 1)}
    found: Counter[str] = Counter()
    for word, count in Counter(plain(word) for text in texts for word in _small(text)).items():
        own = next((word[:n] for n in range(SHORTEST, len(word) + 1) if word[:n] not in taken), "")
        found[own] += count
    return sorted(stem for stem, count in found.items() if count >= LEAST and SHORTEST <= len(stem) <= LONGEST)


def main() -> None:
    found = stems(prose(), foreign())
    STEMS_FILE.write_text("\n".join(found) + "\n", "utf-8")
    print(f"{STEMS_FILE.name}: {len(found):,} beginnings of words")


if __name__ == "__main__":
    main()
