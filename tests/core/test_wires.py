"""Wires back to back: where one ends and the next begins, with a headline or without."""

from __future__ import annotations

import textwrap

import pytest
from test_generic import ARABIC, AZERI, OTHER, PARAGRAPH, split

RUSSIAN = "Смотритель маяка рассказал, что кран в порту ждёт инженера третий месяц, а чайки давно свили на нём гнёзда."
FERRY = "Qayıqla adaya gedən yeganə sərnişin materikə köçüb, şirkətin nümayəndəsi isə bərənin yenə də hər gecə üzəcəyini deyir."

PIER = "Dükan sahibləri qonşu meydanda yer üçün püşk atıblar, püşkdən narazı qalanlar isə icra nümayəndəsinə kollektiv ərizə yazıblar."
BEES = "Arıçılar deyirlər ki, akasiya bu il iki həftə tez çiçəkləyib, pətəklər doludur, amma yuxarı dərənin balını aşağı dərənin adı ilə kimin satdığını hələ heç kim izah etməyib."
CLOCK = "Şəhər saatını yanvardan bəri muzeyin borc verdiyi hissələr işlədir, həftədə iki dəfə qülləyə qalxan usta isə onları nə vaxt qaytarmalı olduğunu soruşur."
HONEY = "Birliyin sədri bildirib ki, nazirliyə üç məktub göndərilib, cavab isə yalnız birincisinə gəlib və orada yarmarka haqqında danışılır."
TOWER = "Muzey öz çarxlarını bayramadək geri istəyir və hesab edir ki, saatın da hərdən dayanmağa haqqı var, şəhər isə vaxtı kilsə zəngindən bilər."


def starts(text: str) -> list[tuple[int | None, str | None]]:
    return [(record.start_line, record.title) for record in split(text)]


@pytest.mark.parametrize("mark", ["-0-", "***", "--0--", "(son)"])
def test_a_dateline_below_an_end_mark_begins_an_article_without_a_headline(mark):
    text = f"Köhnə bazarın təmiri payıza qədər çəkəcək\nBakı. 5 iyul. REPORT.AZ/ {AZERI}\n{AZERI[6:]}\n{mark}\nАСТРАХАНЬ, 5 июля. /ТАСС/. {RUSSIAN}\n{RUSSIAN[5:]}\n{mark}\n"
    assert starts(text) == [(1, "Köhnə bazarın təmiri payıza qədər çəkəcək"), (5, None)]


def test_among_wires_a_dateline_right_below_a_text_begins_one():
    heads = (
        "Köhnə bazarın təmiri payıza qədər çəkəcək",
        "Arıçılar balın saxtalaşdırılmasından şikayətlənir",
        "Şəhər saatı borc çarxlarla işləyir",
    )
    told = ((AZERI, PIER), (BEES, HONEY), (CLOCK, TOWER))
    wires = [f"{h}\nBakı/0{n}.10.18/Turan: {a}\n{b}" for n, (h, (a, b)) in enumerate(zip(heads, told, strict=True), 1)]
    text = "\n".join([*wires, f"Bakı/04.10.18/Turan: {FERRY}\n{FERRY[12:]}\n"])
    assert starts(text) == [(1, heads[0]), (4, heads[1]), (7, heads[2]), (10, None)]


def test_a_dateline_in_the_midst_of_another_text_is_quoted():
    text = f"Harbour crane waits for its engineer\n12 March 2021\n\n{PARAGRAPH}\n\nBakı/04.10.18/Turan: {FERRY}\n\n{PARAGRAPH[4:]}\n"
    assert starts(text) == [(1, "Harbour crane waits for its engineer")]


def wire(slug: str, title: str, place: str, text: str, end: str) -> str:
    width = 55 if title[0] > "\u0600" else 72
    told = textwrap.wrap(f"{place} -- {text}", width, initial_indent="     ") + textwrap.wrap(
        text[text.index(" ") + 1 :], width, initial_indent="     "
    )
    return "\n".join([slug, title, "", *told, "     fah.msa", end]) + "\n"


def test_slugs_and_the_group_of_the_agency_part_wires():
    heads = (
        "Harbour crane waits for its engineer from the capital",
        "السوق القديم يبقى مفتوحاً خلال أعمال الترميم",
        "Acacia honey comes two weeks early to the upper valley",
        "خلايا النحل تسبق الربيع في الوادي الأعلى",
    )
    bees = "يقول مربّو النحل في الوادي الأعلى إنّ الأكاسيا أزهرت قبل موعدها بأسبوعين وإنّ الخلايا ممتلئة، غير أنّ أحداً لم يشرح لهم بعد من أين يأتي عسل الوادي الأدنى."
    text = "DAILY FILE\n\n" + "".join(
        (
            wire("KUN0019 GEN-HARBOUR-CRANE", heads[0], "HARBOUR, March 3 (KUNA)", PARAGRAPH, "KUNA 030712 Mar 09NNNN"),
            wire("كون0022 عام / المرفأ / سوق", heads[1], "المرفأ - 3 - 3 (كونا)", ARABIC, "كونا030740 جمت مار 09"),
            wire("KUN0027 ECO-HONEY", heads[2], "UPPER VALLEY, March 3 (KUNA)", OTHER, "KUNA 030805 Mar 09NNNN"),
            wire(
                "كون0041 اقتصادي / نحل / عسل", heads[3], "الوادي الأعلى - 3 - 3 (كونا)", bees, "كونا031018 جمت مار 09"
            ),
        )
    )
    found = split(text)
    lines = text.splitlines()
    assert [record.title for record in found] == list(heads)
    assert [lines[record.start_line - 1][:3] for record in found] == ["KUN", "كون", "KUN", "كون"]
    assert all(len(record.text.split("\n\n")) <= 4 for record in found)


def test_a_number_with_its_moment_over_a_headline_in_capitals():
    heads = ("KÖHNƏ BAZARIN TƏMİRİ BAŞA ÇATIR", "QAYIQ SAHİBLƏRİ LÖVBƏR İSTƏYİR", "ŞƏHƏR SAATI BORC ÇARXLARLA İŞLƏYİR")
    text = "GÜNDƏLİK XƏBƏRLƏR\n17.10.2023\n====================\n\n" + "\n".join(
        f"AZ011{n}  17.10.23 09:4{n}  CƏMİYYƏT\n{head}\nBakı, 17 oktyabr, AZƏRTAC\n     {body}\n     {body[5:]}\n-0-\n"
        for n, (head, body) in enumerate(zip(heads, (AZERI, PIER, CLOCK), strict=True))
    )
    assert [(record.title, text.splitlines()[record.start_line - 1][:5]) for record in split(text)] == [
        (head, f"AZ011{n}"[:5]) for n, head in enumerate(heads)
    ]


def test_a_headline_with_a_full_stop_between_the_date_of_a_wire_and_its_dateline():
    heads = (
        "Ferry of the old harbour learns to whistle in B flat.",
        "Council of the island to vote on a second whistle.",
    )
    wires = [
        f"1{n}/04/2013 10:14  ITAR-TASS  ECO  HARBOUR-FERRY\n{head}\n\nGULLPORT, April 1{n}. /ITAR-TASS correspondent Nina Gull/. {PARAGRAPH}\n\n{OTHER}\n-0-\n"
        for n, head in enumerate(heads)
    ]
    assert [title for _, title in starts("\n".join(wires))] == list(heads)
