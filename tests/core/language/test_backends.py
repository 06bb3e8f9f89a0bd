"""Every detector behind the same gate, and what may be loaded when."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from corpus_cli.core.language import backends, detect, detect_lines
from corpus_cli.errors import MissingExtra, UsageError

LINES = ["Nazirlik bu barədə məlumat yayıb", "", "The ministry has said so", "وقالت الوزارة إن العمل مستمر"]
INSTALLED = [backend.name for backend in backends() if backend.installed]


def loaded(code: str) -> set[str]:
    """The heavy packages that are in memory after `code` has run in a process of its own."""
    program = f"{code}\nimport sys; print(*({{'numpy', 'py3langid', 'langdetect', 'lingua'}} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


PROSE = (
    "The harbour was closed for two days after the storm had passed.", "Der Hafen blieb nach dem Sturm zwei Tage lang geschlossen.",
    "Le port est resté fermé deux jours après la tempête.", "Fırtınanın ardından liman iki gün kapalı kaldı.",
    "Tufandan sonra liman iki gün bağlı qaldı.", "Bo'rondan keyin port ikki kun yopiq turdi.",
    "Piştî bahozê bender du rojan girtî ma.", "El puerto permaneció cerrado dos días después de la tormenta.",
)  # fmt: skip


def test_the_gate_is_light():
    assert loaded("from corpus_cli.core.language.gate import gate; gate('Gəncədə yağış yağıb')") == set()


def test_what_letters_or_words_decide_loads_nothing():
    code = "from corpus_cli.core.language import detect, detect_document\n"
    code += "detect('Gəncədə yağış yağıb'); detect('قالت الوزارة'); detect('The ministry has said that they would')"
    assert loaded(code) == set()


def test_what_they_leave_open_loads_no_package():
    assert loaded("from corpus_cli.core.language import detect; detect('Tomas kapitan olub')") == set()


def test_the_model_says_what_the_whole_one_says():
    """Scores of the cut model beside those of the package: the same language, as surely within rounding."""
    pytest.importorskip("py3langid", reason="py3langid is not installed (extra py3langid)")
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    from corpus_cli.core.language import bayes
    from corpus_cli.core.language.words import LANGUAGES

    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages(["ku" if language == "kmr" else language for language in LANGUAGES])
    model = bayes.model()
    for text in PROSE:
        language, _ = whole.classify(text.lower())
        scores = model.latin(model.packed(text.lower()))
        assert LANGUAGES[scores.index(max(scores))] == {"ku": "kmr"}.get(language, language), text


@pytest.mark.parametrize("name", INSTALLED)
def test_every_backend_stands_behind_the_gate(name):
    found = list(detect_lines(LINES, name))
    assert [detection.language for detection in found] == ["az", "und", "en", "ar"]
    assert found == list(detect_lines(LINES, name))


@pytest.mark.parametrize("name", INSTALLED)
def test_every_backend_hears_azerbaijani_without_diacritics(name):
    assert detect("Nazirlik yeni qanun layihesi haqqinda melumat verib", name).language == "az"


def test_langdetect_says_the_same_in_every_process():
    text = "Jandarma yol kenarinda iki kisi buldu"
    program = "from corpus_cli.core.language import detect; print([detect(t, 'langdetect') for t in {!r}])"
    command = [sys.executable, "-c", program.format([text, "Chapters of an older book", "Le camion rouge"])]
    runs = {subprocess.run(command, capture_output=True, check=True).stdout for _ in range(2)}
    assert len(runs) == 1


def test_the_list_can_be_written():
    listed = json.loads(json.dumps([backend.to_dict() for backend in backends()]))
    assert listed[0]["name"] == "default"
    assert {"az", "az-Cyrl", "az-Arab", "ar", "en"} <= set(listed[0]["languages"])
    assert all(entry["installed"] is (entry["install"] is None) for entry in listed)


def test_a_name_that_does_not_exist():
    with pytest.raises(UsageError, match="no detector 'fasttext'") as caught:
        detect("text", "fasttext")
    assert "langdetect" in caught.value.hint


@pytest.mark.skipif("cld2" in INSTALLED, reason="the package is here")
def test_a_package_that_is_not_installed():
    with pytest.raises(MissingExtra, match=r"osint-corpus\[cld2\]"):
        detect("text", "cld2")
