"""The stems of Azerbaijani without diacritics: short, plain, and of no Turkish text of ours."""

from __future__ import annotations

import re
from pathlib import Path

from corpus_cli.core.language import detect
from corpus_cli.core.language.azeri import STEMS_FILE

STEMS = STEMS_FILE.read_text("utf-8").split()
TURKISH = Path(__file__).parents[3] / "profiles" / "stems" / "tr.txt"
UNMARKED = str.maketrans("ıöüşçğâîûİÖÜŞÇĞ", "iousvgaiuIOUSCG".replace("v", "c"))


def test_they_are_sorted_and_plain():
    assert sorted(set(STEMS)) == STEMS
    assert len(STEMS) > 1000
    assert all(re.fullmatch("[a-z]{4,9}", stem) for stem in STEMS)


def test_no_turkish_word_of_ours_begins_so():
    words = {word.translate(UNMARKED).lower() for word in re.findall(r"[^\W\d_]+", TURKISH.read_text("utf-8"))}
    heads = {word[:size] for word in words for size in range(4, len(word) + 1)}
    assert not heads.intersection(STEMS)


def test_turkish_without_its_letters_stays_turkish():
    sentences = [s for s in re.split(r"(?<=[.!?])\s+", TURKISH.read_text("utf-8").translate(UNMARKED)) if len(s) > 25]
    taken = [s for s in sentences if detect(s).language == "az"]
    assert len(sentences) > 250
    assert len(taken) <= 0.005 * len(sentences), taken


def test_azerbaijani_without_its_letters_is_told():
    for text in (
        "Kend sakinleri yagisdan sonra korpunun uzerinden kecmeye qorxurlar",
        "Novbede dayanan suruculer axsama qeder gozlemeli olublar",
        "Arxivde isleyen dostum menden xahis eledi",
    ):
        assert detect(text).language == "az", text
