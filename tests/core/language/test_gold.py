"""The small labelled set of our own, in all its variants, and the profiles trained from our own prose."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from corpus_cli.core.language import detect
from tools.profiles import PROFILES, PROSE, train

ROOT = Path(__file__).parents[3]
TABLE = (ROOT / "tests" / "gold" / "language.tsv").read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader(TABLE, delimiter="\t", quoting=csv.QUOTE_NONE))
PLAIN_TURKISH = [row for row in ROWS if row["variant"] == "tr_ascii"]


@pytest.mark.parametrize(
    "row", [row for row in ROWS if "_ascii" not in row["variant"]], ids=lambda row: row["text"][:20]
)
def test_a_text_of_our_own(row):
    assert detect(row["text"]).language == row["language"]


@pytest.mark.parametrize("row", [row for row in ROWS if row["variant"] == "az_ascii"], ids=lambda row: row["text"][:20])
def test_azerbaijani_without_diacritics(row):
    assert detect(row["text"]).language == "az"


@pytest.mark.parametrize("row", PLAIN_TURKISH, ids=lambda row: row["text"][:20])
def test_turkish_without_diacritics(row):
    assert detect(row["text"]).language != "az"


@pytest.mark.parametrize("path", sorted(PROSE.glob("*.txt")), ids=lambda path: path.stem)
def test_profiles_are_what_the_prose_gives(path):
    text = path.read_text(encoding="utf-8")
    profile = train(path.stem, text)
    kept = json.loads((PROFILES / f"{path.stem}.json").read_text(encoding="utf-8"))
    assert len(text.encode()) >= 25_000
    assert kept == {"freq": dict(profile.freq), "n_words": profile.n_words, "name": path.stem}


@pytest.mark.parametrize("language", ["uz", "tk", "kmr"])
def test_own_profiles_are_heard(language):
    said = [detect(row["text"], "langdetect-own").language for row in ROWS if row["variant"] == language]
    assert said.count(language) >= len(said) - 2
