"""Train this project's profiles for langdetect from the prose in profiles/prose: `make profiles`.

langdetect knows no Azerbaijani, and an Azerbaijani profile alone would take its neighbours for it, so those are
trained too. The prose was written for this project; 25 KB a language are enough (measured: 99.5 % of sentences).
"""

# ruff: noqa: T201 (a command line)

from __future__ import annotations

import sys
from pathlib import Path

from langdetect.utils.lang_profile import LangProfile

from corpus_cli.core.language.packages import dump_profile

ROOT = Path(__file__).parent.parent
PROSE = ROOT / "profiles" / "prose"
PROFILES = ROOT / "corpus_cli" / "core" / "language" / "profiles"


def train(name: str, text: str) -> LangProfile:
    """The profile of `text`: how often each run of one to three letters stands in it.

    In lower case, as the gate hands text on: langdetect drops words in capitals.
    """
    profile = LangProfile(name)
    profile.update(text.lower())
    profile.omit_less_freq()
    return profile


def main() -> int:
    PROFILES.mkdir(exist_ok=True)
    for path in sorted(PROSE.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        profile = train(path.stem, text)
        data = {"freq": dict(profile.freq), "n_words": profile.n_words, "name": profile.name}
        (PROFILES / f"{path.stem}.json").write_text(dump_profile(data), encoding="utf-8")
        print(f"{path.stem}: {len(text.encode()):,} bytes of prose, {len(profile.freq):,} n-grams")
    return 0


if __name__ == "__main__":
    sys.exit(main())
