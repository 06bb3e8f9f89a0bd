"""Datelines as agencies write them, and openings that only resemble one."""

from __future__ import annotations

import pytest

from corpus_cli.core.dates import dateline

DATELINES = [
    "BAKU, March 12 (Trend) - The president",
    "BAKI, 8 noyabr - Sputnik. Azərbaycan",
    "BAKI, 7 noyabr. Sabah paytaxtda",
    "ABU-DABİ, 13 noyabr - APA. Turnirdə",
    "Bakı/21.02.19/Turan: Bu gün",
    "Bakı, 13 sentyabr, AZƏRTAC",
    "GAZA CITY (Ma'an) -- Electricity",
    "GAZA CITY (Ma'an) 16 June 2016 -- Electricity",
    "Bakı, 13 sentyabr, AZƏRTAC Prezident",
    "YEREVAN, SEPTEMBER 13, ARMENPRESS. The president",
    "TEHRAN (Tasnim) – Iran",
    "موسكو (سبوتنيك) - قال الرئيس",
    "فاس 26 مارس 2021 (ومع) انطلقت",
    "عمان 23 آذار (بترا) رائف",
    "دمشق-سانا",
    "دمشق-سانا قال",
    "القاهرة - 12 مارس - أ ش أ: قال",
    "Москва. 12 марта. ИНТЕРФАКС - Президент",
    "ANKARA (AA) - Turkish",
    "(Reuters) - The",
    "BAKU, Azerbaijan, Sept. 13. The Ministry",
    "MOSCOW, September 13. /TASS/. The",
    "МОСКВА, 12 мар — РИА Новости. Президент",
    "Bakı. Trend: Azərbaycan",
    "LONDON — The prime minister said on Monday that",
    "TEHRAN, Sep. 13 (MNA) – Iran",
    "Tehran, IRNA – Iran",
    "بيروت – «القدس العربي»: قال",
    "WASHINGTON, Oct 8 (Reuters) - The",
    "Baku, 12 March 2019, APA. The",
    "رام الله 12-3-2022 وفا- قال",
    "Tbilisi, Georgia (AP) — The",
    "Washington, D.C., Oct. 8, 2020 – The",
    "Ankara, 13 Eylül (DHA) - Bakan",
    "BAKI /Trend/ - Prezident",
    "واشنطن/ الأناضول: قال",
    "سلفيت (الأراضي الفلسطينية) 12-11-2022 (أ ف ب) - تحت",
    "أبو حمد 13-11-2022م (سونا) - لقي",
    "برلين/تونس 14 تشرين ثان/نوفمبر 2022 (د ب أ) - حين",
    "القاهرة في 12 نوفمبر/ أ ش أ / أكد",
    "الرياض 12 ربيع الآخر 1444 هـ الموافق 6 نوفمبر 2022 م واس أكد",
    "بغداد / وكالات - السبت 12/11/2022: أعلنت",
    "فيينا - 14 - 11 (كونا) -- قال",
    "QAZAX /APA/ 11 may 2018. Rayonun",
    "İMİŞLİ /SİA/ 25 may. Rayonun",
    'Qusar rayonu, 13 may, "Report". Zirvəyə',
    "Naxçıvan. 30 may. “İdman” qəzeti: “Araz”",
]
PROSE = [
    "The president said on March 12 - in Baku - that",
    "Armenia - a country in the South Caucasus",
    "Vladimir Putin (right) - the president",
    "In Moscow, March 12. The",
    "Ilham Aliyev: We will",
    "President of Russia Vladimir Putin: Good afternoon",
    "On 9 November 2020, the parties",
    "Question: what",
    "Mr. Smith, 45, said",
    "قال الرئيس الروسي فلاديمير بوتين: إن",
    "Azerbaijan, Armenia, and Georgia.",
    "Nagorno-Karabakh (Artsakh) is",
    "Pashinyan, who came, said",
    "The Azerbaijani army, Sept. 27 - Nov. 10, fought",
    "NATO - the alliance",
    "BREAKING - news",
    "Baku (the capital) - a city",
]


@pytest.mark.parametrize("text", DATELINES)
def test_dateline(text: str) -> None:
    found = dateline(text)
    assert found is not None
    assert found.place or found.agency
    if found.place is not None:
        assert text[found.place_start : found.place_end] == found.place
    if found.agency is not None:
        assert text[found.agency_start : found.agency_end] == found.agency
    assert found.end <= len(text)


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_none(text: str) -> None:
    assert dateline(text) is None


@pytest.mark.parametrize(
    ("text", "place", "edtf", "agency", "rest"),
    [
        ("BAKU, March 12 (Trend) - The president", "BAKU", "XXXX-03-12", "Trend", "The president"),
        ("Bakı/21.02.19/Turan: Bu gün", "Bakı", "2019-02-21", "Turan", "Bu gün"),
        ("Bakı/13.12.23/Turan: Dekabrın 13-nə keçən gecə", "Bakı", "2023-12-13", "Turan", "Dekabrın 13-nə keçən gecə"),
        ("Bakı, 13 sentyabr, AZƏRTAC", "Bakı", "XXXX-09-13", "AZƏRTAC", ""),
        ("القاهرة - 12 مارس - أ ش أ: قال", "القاهرة", "XXXX-03-12", "أ ش أ", "قال"),
        ("  دمشق-سانا  قال", "دمشق", None, "سانا", "قال"),
        ("GULLPORT, April 16. /ITAR-TASS correspondent Nina Gull/. The", "GULLPORT", "XXXX-04-16", "ITAR-TASS", "The"),
        ("БАКУ, 16 апреля. /Корр.ИТАР-ТАСС Нина Чайкина/. Паром", "БАКУ", "XXXX-04-16", "ИТАР-ТАСС", "Паром"),
        ("Баку, 17 мая /корр. Trend Н.Чайкина/ Паром", "Баку", "XXXX-05-17", "Trend", "Паром"),
        ("Bakı, 3 may (AZƏRTAC müxbiri Nina Qağayı). Liman", "Bakı", "XXXX-05-03", "AZƏRTAC", "Liman"),
        ("(Reuters) - The", None, None, "Reuters", "The"),
        ("LİMANKÖY (AA) - 29.10.2016 - Vinç", "LİMANKÖY", "2016-10-29", "AA", "Vinç"),
    ],
)
def test_parts(text: str, place: str | None, edtf: str | None, agency: str, rest: str) -> None:
    found = dateline(text)
    assert found is not None
    assert (found.place, found.date and found.date.edtf, found.agency) == (place, edtf, agency)
    assert text[found.end :] == rest


def test_a_day_and_a_month_between_dashes() -> None:
    found = dateline("فيينا - 14 - 11 (كونا) -- قال مسؤول")
    assert found is not None and found.date is not None
    assert (found.place, found.agency, found.date.edtf) == ("فيينا", "كونا", "XXXX-11-14")


def test_a_place_of_two_words_is_no_place_and_agency() -> None:
    found = dateline("ABU-DABİ, 13 noyabr - APA. Turnirdə iki medal")
    assert found is not None
    assert (found.place, found.agency) == ("ABU-DABİ", "APA")


@pytest.mark.parametrize(
    "text", ["Bakı, 7 noyabr. Sabah paytaxtda yollar bağlanacaq", "BAKI, 7 noyabr Sabah paytaxtda"]
)
def test_a_stop_ends_only_a_date_behind_a_place_in_capitals(text: str) -> None:
    assert dateline(text) is None
