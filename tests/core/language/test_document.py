"""A document speaks the language of most of it, and shows the others."""

from __future__ import annotations

import pytest
from growth import costs_at_most

from corpus_cli.core.language import detect_document, detect_record
from corpus_cli.model import Record

AZ = (
    "Nazirlik bildirib ki, yeni körpünün tikintisi gələn ilin yazında başa çatacaq və yol hərəkətə açılacaq.",
    "Layihəyə üç il əvvəl başlanılıb, işlərin gecikməsinə isə qış aylarında yağan güclü qar səbəb olub.",
    "Sakinlər deyirlər ki, hazırda işə getmək üçün bir saatdan çox vaxt sərf edirlər.",
)
EN = (
    "The ministry said that the new bridge would be finished in the spring of next year.",
    "Work began three years ago, and heavy snow in the winter months has held it up since then.",
    "People who live there say that it takes them more than an hour to get to work.",
)
AR = (
    "أعلنت الوزارة أن بناء الجسر الجديد سينتهي في ربيع العام المقبل وأن الطريق سيفتح أمام السيارات.",
    "بدأ المشروع قبل ثلاث سنوات، وتأخر العمل فيه بسبب الثلوج الكثيفة التي هطلت في أشهر الشتاء.",
)


def test_one_language():
    found = detect_document("\n\n".join(AZ), title="Yeni körpü yazda açılacaq")
    assert (found.language, found.issues) == ("az", [])
    assert found.languages == [{"language": "az", "share": 1.0}]
    assert found.confidence >= 0.95


@pytest.mark.parametrize(
    ("body", "title", "language"),
    [
        (AZ, "New bridge to open in spring, the ministry said on Monday", "az"),
        (EN, "Yeni körpü yazda açılacaq, nazirlik bildirib", "en"),
        (AR, "New bridge to open in spring, the ministry said on Monday", "ar"),
    ],
)
def test_a_foreign_title_shows_and_does_not_turn(body, title, language):
    found = detect_document(body, title=title)
    assert found.language == language
    assert found.issues == []
    assert len(found.languages) == 2 and found.languages[0]["language"] == language


def test_a_foreign_quotation_shows_and_does_not_turn():
    quotation = "“Bizim üçün ən vacib məsələ sakinlərin təhlükəsizliyidir və biz buna görə vaxtında işləyirik”"
    found = detect_document([EN[0], f"{quotation}, the deputy minister told the people of the town. " + EN[2], EN[1]])
    assert found.language == "en"
    assert [entry["language"] for entry in found.languages] == ["en", "az"]


def test_a_citation_in_another_script_shows():
    found = detect_document([*EN, "The paper's report (المشروع تأخر بسبب الثلوج الكثيفة) was printed on Monday."])
    assert [entry["language"] for entry in found.languages] == ["en", "ar"]
    assert found.issues == []


def test_names_between_do_not_show():
    found = detect_document([AZ[0], "Elçin Məmmədov", "Foto: AFP", "12.03.2021", AZ[1]], title="Yeni körpü")
    assert found.languages == [{"language": "az", "share": 1.0}]


def test_halves_are_mixed():
    found = detect_document([*AR, *EN])
    assert found.issues == ["mixed-language"]
    assert {entry["language"] for entry in found.languages} == {"ar", "en"}
    assert abs(sum(entry["share"] for entry in found.languages) - 1) < 0.01


def test_a_string_and_its_paragraphs_are_the_same():
    assert detect_document("\n\n".join(AZ + EN)) == detect_document([*AZ, *EN])


@pytest.mark.parametrize("text", ["", "12.03.2021\n\nhttps://example.com", "Reuters"])
def test_nobody_can_tell(text):
    found = detect_document(text)
    assert (found.language, found.confidence, found.languages) == ("und", 0.0, [])


def test_the_title_speaks_where_the_body_is_silent():
    assert detect_document("", title="Yeni körpünün tikintisi gələn il başa çatacaq").language == "az"


def test_a_record():
    record = detect_record(Record(title="Yeni körpü", text="\n\n".join(AZ), issues=["mixed-language", "no-date"]))
    assert (record.language, record.issues) == ("az", ["no-date"])
    assert 0.9 <= record.language_confidence <= 1
    assert detect_record(record) == record


def test_furniture_has_no_language():
    record = detect_record(Record(kind="furniture", text=AZ[0], language="az", language_confidence=1.0))
    assert (record.language, record.language_confidence, record.languages) == (None, None, [])


def test_many_pieces_take_time_in_proportion() -> None:
    """Paragraphs of doubtful language were each held against all others."""

    def pieces(count: int) -> None:
        assert detect_document(["Ok 12 ab", EN[0]] * count).language == "en"

    assert costs_at_most(6, lambda: pieces(4000), lambda: pieces(1000), slack=0.05)
