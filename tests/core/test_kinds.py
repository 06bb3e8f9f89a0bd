"""What a line is by itself: citations, hours and pages, buttons and counts, captions, rows of links."""

from __future__ import annotations

import pytest

from corpus_cli.core.blocks import Block, blocks_of
from corpus_cli.core.boundaries import find_boundaries
from corpus_cli.core.kinds import classify
from corpus_cli.core.lines import read_lines
from corpus_cli.core.menus import mark_menus
from corpus_cli.core.papers import cites_outlet
from corpus_cli.core.printed import title_ends
from corpus_cli.core.repeats import mark_recurring
from corpus_cli.core.ways import ways


def kind(text: str) -> str:
    block = Block(0, 0, text, 0)
    classify(block)
    return block.kind


def blocks(text: str) -> list[Block]:
    return blocks_of(read_lines(text.encode(), 0, 1, "utf-8"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("“Xalq qəzeti”, 14 oktyabr 1998-ci il, № 231 (22907)", "date"),
        ("«Бакинский рабочий», 22 июня 1999 года, № 118", "date"),
        ("An-Nahar, 9 April 2024, by Marlene Saad (my transl.)", "date"),
        ("bne IntelliNews May 17 2024", "date"),
        ("(Turan, ingiliscə, 15.11)", "date"),
        ("The pier at Sulina in the rain – 3 August 2025 (Enab Baladi/Ann Rook)", "caption"),
        ("@harbour_watch: “The crane has not moved since May”", "entry"),
        ("Mənbə: Xalq qəzeti", "source"),
        ("عن الأحداث المغربية", "source"),
        ("عن الحياة", "short"),
        ("səh. 2", "counter"),
        ("27.10.2021 / 18:05", "date"),
        ("civil.ge/archives/123", "url"),
        ("A- A+ Çap 3 418 dəfə oxunub", "counter"),
        ("3 dəqiqəlik oxu", "counter"),
        ("مدة القراءة: 3 دقائق", "counter"),
        ("کد خبر: 1402082417044", "counter"),
        ("148 إعادة تغريد 902 إعجابات", "counter"),
        ("Print 2021 report", "short"),
        ("صدر الصورة، Zalina Gadzhieva", "caption"),
        ("Image source: Olya Sea Port press office", "caption"),
        ("The ferry docks at Haifa Port, June 1, 2022. (Courtesy, Haifa Port)", "caption"),
        ("Gulls over the pier in May. Ann Rook / The National", "caption"),
        ("Gulls at the pier of Port Said (Harbour Authority)", "caption"),
        ("Gulls come back to the pier. Who pays / the harbour asks", "short"),
        ("تحقيق منشور بجريدة المصري اليوم - العدد ٥٥٥٢ - الصادر يوم الثلاثاء ٢٧ / ٨ / ٢٠١٩ - صفحة ٧", "date"),
        ("Subscribe | Log in | RSS", "masthead"),
        ("Football | Athletics | Results", "rubric"),
        ("17 Fevral 2022 Yazan: admin", "date"),
        ("** A village votes on its dam", "short"),
        ("* A village votes on its dam", "item"),
        ("END OF FILE - 11 items", "closer"),
        ("انتهای پیام/", "item"),
        ("// انتهى //", "item"),
        ("-Ends-", "item"),
        ("MİLLİYET - 7 Eylül 2008, Pazar. s.22, imza yok", "date"),
        ("الرأي (عمان)  5-12-1996  ص 23  مقابلة  أجراها: غالب الخصاونة", "date"),
        ("Hürriyet 7 Eylül 2008'de kapandı", "short"),
        ("Ana səhifə » Hadisə", "masthead"),
        ("Liman Blog » Archives", "masthead"),
        ("التسميات: سورية، مياه", "closer"),
        ("MEKTEB 1 SENTYABRDA ACILDI, QAPISI YOX IDI", "short"),
        ("الصباح / ٢٠ تشرين الأول ٢٠٢١ / ص ١", "date"),
        ("Salt on the shore near Tarkhan (Image: Ann Rook / Harbour Pictures)", "caption"),
        ("Ends of the pipeline found", "short"),
        ("رئيس البلدية خلال الجولة", "caption"),
        ("ارتفاع الأسعار خلال أسبوع", "short"),
        ("By Nora Whitlock in Tbilisi, bne IntelliNews, March 5, 2024", "date"),
        ("نُشر في 18 نيسان، 2022 بواسطة nafitha", "date"),
        ("12 may 2021 tarixində limanboyu tərəfindən göndərilib", "date"),
        ("2 Mayıs 2021 tarihinde admin tarafından gönderildi", "date"),
        ("Опубликовано 2 апреля 2015 пользователем admin", "date"),
        ("Publié le 2 avril 2015 par admin", "date"),
        ("Published date: 31 January 2023 09:12 GMT | Last update: 1 month 2 weeks ago", "date"),
        ("Газета «Коммерсантъ» №131 от 25.07.2022, стр. 9", "date"),
        ("| آخر تحديث: 11:10 (توقيت القدس)", "counter"),
        ("مراكب الصيد في المرسى الجديد- تويتر", "caption"),
        ("نشرت بواسطة: هيئة التحرير في الميناء 26 فبراير، 2023 اضف تعليق 118 زيارة", "date"),
        ("Posted by: admin in Harbour, Ferries April 2, 2015 Leave a comment 220 Views", "date"),
        ("Gönderen: admin in Haberler 2 Nisan 2015 Yorum yap", "date"),
        ("(أرشيف)", "caption"),
        ("(Archive)", "caption"),
        ("Report - Axtarış: liman", "masthead"),
        ("Harbour Daily - Search results: ferry", "masthead"),
        ("9 results", "masthead"),
        ("9 results that the ferry can be proud of", "short"),
        ("11/16/23, 9:12 AM Ferry: the whistle of the port - Harbour Daily", "recurring"),
        ("أكمل القراءة »", "closer"),
        ("بيئة ومناخ|أذربيجان", "rubric"),
        ("Ekologiya", "rubric"),
        ("EXPLAINER", "rubric"),
        ("من نحن | اتصل بنا", "masthead"),
        ("من نحن حتى نخاف من لوننا؟", "short"),
        ("Сход на набережной, 17 апреля 2023 года. Фото предоставил житель города", "caption"),
        ("Маяк в старом порту. Фото Анны Грач для «Портового узла»", "caption"),
        ("Read online <https://harbour.example/1> | Share <https://harbour.example/2>", "closer"),
        ("Ətraflı oxu <https://harbour.example/1>", "closer"),
        ("İlgili Videolar", "closer"),
        ("عنب بلدي، العدد 570", "outlet"),
        ("عنب بلدي، العدد الأول من مجلة الميناء", "short"),
        ("*Ferry learns to whistle in B flat*", "short"),
        ("1 of 2 3/21/22, 9:14 AM", "recurring"),
        ("Ferry learns to whistle about:reader?url=https%3A%2F%2Fharbour.example%2F1...", "recurring"),
        ("From: The Jordan Times, 8 September 2022", "date"),
        ("From: Ann Rook <ann@harbour.example>", "envelope"),
        ("* Ferry learns to whistle", "item"),
    ],
)
def test_lines_that_sites_and_libraries_print(line: str, expected: str) -> None:
    assert kind(line) == expected


def test_a_citation_has_an_outlet_then_its_day_and_few_words_more() -> None:
    assert cites_outlet("Hürriyet, 12 Mart 2020, s. 14")
    assert not cites_outlet(
        "Hürriyet, 12 Mart 2020, " + "wrote of a ferry that whistles in B flat and of the port " * 2
    )
    assert not cites_outlet("The harbour, 12 March 2020")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kür geri çəkilir, qəsəbə boşalır\niyul 18, 2022", 2),
        ("«Бакинский рабочий» на старом причале\nс. 3", 2),
        ("2024 April 4   16:40 and a day\nlaw", 1),
        ("Nərimanov bağındakı palıdlar kəsilir:\netiraz edənlərə cərimə yazıldı", 1),
        ("Nərimanov bağındakı palıdlar kəsilir:\nEtiraz edənlərə cərimə yazıldı", 1),
        ("د. علاء الشربيني يكتب:\nالقناة التي لا نراها اليوم", 2),
    ],
)
def test_dates_and_pages_are_no_more_of_a_headline(text: str, expected: int) -> None:
    assert len(blocks(text)) == expected


@pytest.mark.parametrize(
    ("title", "site", "ends"),
    [
        ("Walking to the water", " | Harbour Daily", {3}),
        ("Walking to\nthe water", " - Harbour Daily", {4}),
        ("Walking to\nanother shore", " | Harbour Daily", set()),
        ("Walking to the water", "", set()),  # a browser cuts titles: what follows may be the rest of this one
    ],
)
def test_a_printed_head_tells_where_the_headline_ends(title: str, site: str, ends: set[int]) -> None:
    page = f"9/14/22, 11:20 AM      Walking to the\u00a0water{site}\n\n{title}\nThe crane has been waiting for years"
    assert title_ends(page.splitlines()) == ends


def test_buttons_under_a_name_are_no_menu() -> None:
    text = (
        TEXT + "\n\nFerry learns to whistle in B flat\nNora Whitlock\nShare\nPrint\nTweet\nEmail\nCopy link\n\n" + TEXT
    )
    found = blocks(text)
    for block in found:
        classify(block)
    mark_menus(found)
    assert [block.kind for block in found[1:8]] == ["short", "short", *["counter"] * 5]


TEXT = "Şəhər şurası uzun bir axşamdan sonra məsələni mühəndisin qarşısına qoymağı qərara alıb, deyə bildirilir. " * 2


def test_a_ticker_above_the_path_of_a_page_is_not_its_headline() -> None:
    page = (
        "Axar.az\nÖLKƏ SİYASƏT İQTİSADİYYAT SOSİAL DÜNYA İDMAN\n12:41 Göygöldə yol buz bağladı\n"
        "12:19 Limanda kran mühəndisini gözləyir\nAna səhifə » Sosial\nLimanda kran mühəndisini gözləyir\n"
        f"13 Fevral 2024 12:19\n{TEXT}\n{TEXT}\n"
    )
    found = blocks(page)
    decision = find_boundaries(found).decision
    assert [found[i].first for i in decision.starts] == [5]


def test_pages_and_hours_below_a_date_do_not_hide_what_it_heads() -> None:
    one = "“Xalq qəzeti”, {} mart 1998-ci il\nsəh. 2\nCƏMİYYƏT\nLimanda kran mühəndisini gözləyir\n\n" + TEXT + "\n\n"
    found = blocks(one.format(3) + "\n" + one.format(4) + "\n" + one.format(5))
    find_boundaries(found)
    dates = [i for i, block in enumerate(found) if block.kind == "date"]
    assert len(dates) == 3 and all(ways(found)[0][i] > 0 for i in dates)


def test_names_beside_dates_tell_whose_they_are_and_sections_over_some_texts_do_not() -> None:
    titles = ("The crane waits", "Honey came early", "The market will see autumn", "The ship stands still again")
    papers = ("Harbour Daily", "The Port Gazette", "Pier Weekly", "Gull Times")
    told = "The council put the matter before its engineer after a long evening, {} was told, and nobody in the port can say when. "
    parts = [
        f"{title}\n\n{told.format(paper) * 2}\n\n{TEXT}\n\n{paper}, {n} March 2021. By Ann Rook"
        for n, (title, paper) in enumerate(zip(titles, papers, strict=True), 3)
    ]
    found = blocks(
        "\n\n".join([*parts[:3], "SOCIETY", parts[3], "That is all for this week, and it was enough of it. " * 3])
    )
    find_boundaries(found)
    dates = [i for i, block in enumerate(found) if block.kind == "date"]
    assert len(dates) == 4 and all(ways(found)[0][i] < 0 for i in dates)


@pytest.mark.parametrize(
    ("place", "way"), [("{0}\n\n{1}\n\n{1}\n\nMənbə: Trend", -1), ("Mənbə: Trend\n\n{0}\n\n{1}\n\n{1}", 1)]
)
def test_source_lines_are_those_of_the_texts_they_all_stand_by(place: str, way: int) -> None:
    titles = (
        "Limanda kran mühəndisini gözləyir",
        "Bal iki həftə tez yığılıb",
        "Bazarın təmiri payızı görəcək",
        "Gəmi yenə dayanıb",
    )
    found = blocks("\n\n".join(place.format(title, TEXT) for title in titles) + "\n")
    find_boundaries(found)
    told = [lean for i, lean in ways(found)[0].items() if found[i].kind == "source"]
    assert len(told) >= 3 and all(lean * way > 0 for lean in told)


@pytest.mark.parametrize(("above", "expected"), [("\n\n312\n\n", True), ("\n\n", False)])
def test_a_line_that_stands_twice_is_the_head_of_a_page_below_its_number(above: str, expected: bool) -> None:
    pages = [
        [
            f"The {noun} {verb} at the gate of the old harbour, and nobody could say for how long."
            for verb in ("waited", "slept", "sang", "left", "returned")
        ]
        for noun in ("ferry", "crane")
    ]
    text = "\n\n".join(pages[0]) + f"{above}APPENDIX C. PRESS CLIPPINGS\n\n" + "\n\n".join(pages[1])
    text += f"{above.replace('312', '318')}APPENDIX C. PRESS CLIPPINGS\n\nThe engineer wrote a letter to the council, which has not answered it.\n"
    found = blocks(text)
    for block in found:
        classify(block)
    mark_recurring(found)
    assert {block.kind == "recurring" for block in found if block.text.startswith("APPENDIX")} == {expected}
