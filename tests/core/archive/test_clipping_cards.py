"""Newspaper clippings on cards: labels in several languages, a headline without one, and what is signed below."""

from __future__ import annotations

from finding import BODY, articles, found, role

LAYOUT = "clipping-card"
CARDS = f"""\
العنوان: محطة الضخ تعود بعد شهرين
الصحيفة: الرأي (الأردن)
التاريخ: ١٢ أيار ١٩٩٨
الكاتب: سليم النابلسي

أعادت سلطة المياه أمس تشغيل محطة الضخ الغربية بعد توقف دام شهرين.


Gazete: Liman Postası (yerel)
Tarih: 2006, Eylül (günü yırtık)
Sayfa: 9
Başlık: İskeleye yeni tahta:
eskisi daha eskiydi
Yazan: Deniz Martı

{BODY}

Deniz Martı
"""


def test_cards_of_two_languages_without_a_rule_between() -> None:
    got = articles(CARDS, LAYOUT)
    assert [a.title for a in got] == ["محطة الضخ تعود بعد شهرين", "İskeleye yeni tahta: eskisi daha eskiydi"]
    assert [role(CARDS, a, "source") for a in got] == [["الرأي"], ["Liman Postası"]]
    assert [role(CARDS, a, "dateline") for a in got] == [["١٢ أيار ١٩٩٨"], ["2006, Eylül"]]
    assert role(CARDS, got[1], "byline") == ["Deniz Martı"]
    assert [region.layout.id for region in found(CARDS)] == [LAYOUT]


def test_a_headline_without_a_label_stands_right_below_the_labels() -> None:
    card = f"Paper: The Harbour Gazette\nDate: 8.6.2001\nPage: 14\n{{}}\n\n{BODY}\n\n"
    text = card.format("Ferry raises its price") + card.format("Minister: bridge by autumn")
    assert [a.title for a in articles(text, LAYOUT)] == ["Ferry raises its price", "Minister: bridge by autumn"]


def test_the_first_paragraph_of_a_card_with_a_title_is_text() -> None:
    card = f"Newspaper: The Harbour Gazette\nTitle: Ferry raises its price\n\nHARBOUR, Thursday\n\n{BODY}\n\n"
    got = articles(card * 2, LAYOUT)
    assert [a.title for a in got] == ["Ferry raises its price"] * 2
    assert [a.paragraphs for a in got] == [["HARBOUR, Thursday", BODY]] * 2


def test_what_is_asked_and_answered_in_the_text_of_a_card_is_no_card():
    turns = f"S: Bərə nə vaxt fit çalacaq?\n\nC: {BODY}\n\nNo: nobody said so.\n\nPlace: the harbour, of course."
    card = f"Qəzet: Liman\nTarix: 2.05.2015\nBaşlıq: Bərə fit çalır\n\n{turns}\n\n"
    got = articles(card * 2, LAYOUT)
    assert [a.paragraphs for a in got] == [turns.split("\n\n")] * 2
