"""Who wrote and published, beside a date, in a source line, and by who is said to have been told."""

from __future__ import annotations

import pytest

from corpus_cli.core.attribution.beside import labelled_authors, read_beside
from corpus_cli.core.attribution.bylines import read_byline
from corpus_cli.core.attribution.mastheads import read_masthead
from corpus_cli.core.attribution.openings import opening_credit
from corpus_cli.core.attribution.sources import read_source
from corpus_cli.core.attribution.told import told
from corpus_cli.core.normalise import normalise
from corpus_cli.core.source import Stream
from corpus_cli.core.split import split_stream


@pytest.mark.parametrize(
    ("line", "outlet", "authors"),
    [
        ("“Xalq qəzeti”, 14 oktyabr 1998-ci il, № 231 (22907)", "Xalq Qəzeti", []),
        ("An-Nahar, 9 April 2024, by Marlene Saad el-Khoury (my transl.)", "An-Nahar", ["Marlene Saad el-Khoury"]),
        ("عن المدى، 9 نيسان 2024", "Al-Mada", []),
        ("تقرير صحفي منشور بموقع مدى مصر - ٢٠ نوفمبر ٢٠٢٢", "Mada Masr", []),
        ("خبر منشور في جريدة الشروق بتاريخ ٣ / ٥ / ٢٠٢٢ (صورة طبق الأصل)", "Al-Shorouk", []),
        ("عن المغرب، عدد 17 جويلية 2021", "المغرب", []),
        ("عن بغداد، 9 نيسان 2024", None, []),
        ("[The National, 3 Aug 22, text by Ann Rook]", "The National", ["Ann Rook"]),
        ("(أخبار اليوم - عدد السبت ١٢ أكتوبر ٢٠١٩ - تحقيق : منال رستم)", "Akhbar El-Yom", ["منال رستم"]),
        ("Publié le 19 juillet 2024 à 06h00", None, []),
        ("النهار، 9 نيسان 2024 – مارلين سعد الخوري", "An-Nahar", ["مارلين سعد الخوري"]),
        ("2022/09/14 | 10:32 - المصدر: السومرية نيوز", "Alsumaria", []),
        (
            "القاهرة - بوابة الوسط: هدى القماطي | الأربعاء 04 أكتوبر 2023, 07:26 مساء",
            "Al-Wasat (Libya)",
            ["هدى القماطي"],
        ),
        ("وكالة إيسنا – تبريز – 5 أيلول/سبتمبر 2022", "ISNA", []),
        ("Nurcan Aydoğmuş – Yeşil Gazete – 21 Mart 2022", "Yeşil Gazete", ["Nurcan Aydoğmuş"]),
        ("Baku - Trend - 5 May 2021", "Trend", []),
        ("By Nora Whitlock in Tbilisi, bne IntelliNews, March 5, 2024", "bne IntelliNews", ["Nora Whitlock"]),
        ("12 fevral 2022 tarixində Kamran Ağabəyli tərəfindən dərc olunub", None, ["Kamran Ağabəyli"]),
        ("12 may 2021 tarixində limanboyu tərəfindən göndərilib", None, []),
        ("By Nora Whitlock (RFE/RL), 24/11/2008", "RFE/RL", ["Nora Whitlock"]),
        ("by Saida Rzayeva and Tom Bell, 12 October 2020", None, ["Saida Rzayeva", "Tom Bell"]),
        ("«Эхо», 18.10.2016, Р. Маяков", "Эхо", ["Р. Маяков"]),
        ("“the gulls”, 12 March 2021", None, []),
        ("Report, 14 oktyabr 2022", "Report", []),
        ("Zaman, 10 Mart 2007, Servet Karabey, Ahıska", "Zaman", ["Servet Karabey"]),
        ("Nora Whitlock for OC Media, 24 October 2020", "OC Media", ["Nora Whitlock"]),
        ("Iran, 3 May 2019", None, []),
        ("الحياة، لندن، 13 حزيران (يونيو) 2018", "Al-Hayat", []),
        ("World | May 5, 2019", None, []),
        ("By Nora Whitlock in Tbilisi (CRS No. 230, 21-Apr-04)", "IWPR", ["Nora Whitlock"]),
        ("By Nora Whitlock (07/01/2009 issue of the CACI Analyst)", "The Central Asia-Caucasus Analyst", []),
        ("By Nora Whitlock - Dec 06,2021 - The Jordan Times", "The Jordan Times", ["Nora Whitlock"]),
        ("By Nora Whitlock - Mar 02,2023 - Last updated at Mar 02,2023", None, ["Nora Whitlock"]),
        ("5 iyun 2023, 16:33  |  Region", None, []),
        ("OLJ / Par Rita ABI NADER, le 16 mars 2023 à 00h00", "L'Orient-Le Jour", ["Rita ABI NADER"]),
    ],
)
def test_what_stands_beside_a_date(line, outlet, authors):
    found = read_beside(line)
    assert ([mention.name for mention in found.outlets], [name.text for name in found.authors]) == (
        [outlet] if outlet else [],
        authors,
    )


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("PUBLISHED ON Feb 04,2023 [ VOL 23 , NO 1188]", []),
        ("This story was first published in Azerbaijani.", []),
        ("(Source: Ahval English)", ["Ahval"]),
        ('First published by the "Caucasian Knot" on November 2, 2021 at 06:14 pm MSK.', ["Caucasian Knot"]),
        ("عن الأحداث المغربية", ["Al Ahdath Al Maghribia"]),
    ],
)
def test_source_lines_name_no_days_and_no_languages(line, names):
    assert [mention.name for mention in read_source(line).publishers] == names


@pytest.mark.parametrize(
    ("line", "authors", "outlets"),
    [
        ("قنا - محمود الدشناوي", ["محمود الدشناوي"], []),  # Qena, not the agency of that name
        ("Al Ketbi, Saif", ["Saif Al Ketbi"], []),
        ("Bedrosian, Ani", ["Ani Bedrosian"], []),  # not the agency ANI
        ("Montrose, Eliza; Abu Samra, Khaled", ["Eliza Montrose", "Khaled Abu Samra"], []),
    ],
)
def test_names_that_are_those_of_agencies_too(line, authors, outlets):
    found = read_byline(line)
    assert ([name.text for name in found.authors], [mention.name for mention in found.outlets]) == (authors, outlets)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("به گزارش خبرگزاری تسنیم از بم، منصور رشیدی‌نژاد ظهر امروز", "خبرگزاری تسنیم"),
        ("ایسنا/خراسان جنوبی مدیر پایگاه میراث قنات‌های استان", "ایسنا"),
        ("Region/Cənub yolları bağlıdır", None),
    ],
)
def test_agencies_of_iran_open_their_texts_with_their_name(text, named):
    found = opening_credit(text)
    assert (found and text[slice(*found)]) == named


def test_a_paper_in_quotation_marks_was_told_so():
    text = "A pensioner from the New District told the “Caucasian Knot” on Monday that the lift is the stairs."
    assert [text[start:end] for start, end, _ in told(text)] == ["Caucasian Knot"]
    assert not told('He told the court that the “Nile” was deep, and he told "them" to go.')


def test_who_is_asked_by_a_paper_is_its_guest():
    assert [outlet for _, _, outlet in told("Modern.az-ın müsahibi dəniz geodeziyası üzrə mütəxəssisdir")] == [
        "modern-az"
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("From: Agos Bülten <bulten@agos.com.tr>", "Agos"),
        ("From: A colleague <colleague@example.org>", None),
        ("From: The weekly letter <letters@oc-media.org>", "OC Media"),
    ],
)
def test_who_sends_a_letter(line, name):
    found = read_masthead(line)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Bu barədə “Report” Liman İdarəsinə istinadən xəbər verir.", "Report"),
        ("Lankaran. Nora Whitlock – APA-South. About thirty drivers wait.", "APA-South"),
        ("Bu barədə sabah Liman İdarəsinə istinadən məlumat verəcəyik.", None),
    ],
)
def test_who_speaks_in_a_first_paragraph(text, named):
    at = opening_credit(text)
    assert (named is None) == (at is None)
    assert at is None or named in text[slice(*at)]


def test_the_way_to_an_article_is_over_that_one_only():
    heads = ("Harbour crane waits for its engineer", "Acacia honey comes two weeks early")
    items = [f"{head}\n\n{day} March 2021\n\n{TEXT}\n\n{TEXT}\n" for day, head in enumerate(heads, 1)]
    text = f"JAMnews \u203a Harbour \u203a Cranes\n\n{items[0]}\n\n\n{items[1]}"
    records = [r for r in normalise(split_stream(Stream("dump.txt", None, text.encode()))) if r.kind == "article"]
    assert [record.outlet for record in records] == ["JAMnews", None]


TEXT = "The council of the town met again and decided, after a long evening, to put the matter before an engineer. " * 2


def test_the_head_of_a_list_of_results_holds_for_all_of_it():
    heads = ("Harbour crane waits for its engineer", "Acacia honey comes two weeks early", "Old market stays open")
    between = (
        "Tags: crane\nPrint\nMore stories\nA boat is late\nA bridge is closed\nA road is open\n\n",
        "Tags: honey\n\n",
        "",
    )
    items = "".join(
        f"{head}\n{day} March 2021\n\n{TEXT}\n\n{TEXT}\n{more}"
        for day, (head, more) in enumerate(zip(heads, between, strict=True), 1)
    )
    text = f"OC Media\nHome News Politics Economy Society\nSearch results for: harbour\n\n{items}"
    records = [r for r in normalise(split_stream(Stream("dump.txt", None, text.encode()))) if r.kind == "article"]
    assert [record.outlet for record in records] == ["OC Media"] * 3


def test_an_agency_that_a_site_names_as_its_source_is_credited():
    text = f"Modern.az\nMenyu Siyasət İqtisadiyyat Sosial Region\n\nHarbour crane waits for its engineer\n12 March 2021\n\n{TEXT}\n\n{TEXT}\nMənbə: AZƏRTAC\n"
    (record,) = [r for r in normalise(split_stream(Stream("dump.txt", None, text.encode()))) if r.kind == "article"]
    assert (record.outlet, record.agencies) == ("Modern.az", ["AZERTAC"])


def test_who_translated_stands_in_brackets_behind_who_wrote():
    found = read_beside("لوموند، 8 مارس 2018 – إيزابيل مارشاندو (ترجمة المكتب، بتصرف)")
    assert ([name.text for name in found.authors], [paper.name for paper in found.outlets]) == (
        ["إيزابيل مارشاندو"],
        ["Le Monde"],
    )


def test_who_wrote_behind_a_word_for_it_and_no_colon():
    line = "Mənbə: Dünya (Türkiyə), müəllif Selim Akıncıoğlu"
    assert [name.text for name in labelled_authors(line)] == ["Selim Akıncıoğlu"]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [("Region 22 iyul 2023 19:26", None), ("17.11.2022 21:58 / Dünya", None), ("Report, 22 iyul 2023", "Report")],
)
def test_a_section_beside_a_day_is_no_outlet(line, outlet):
    assert next((mention.name for mention in read_beside(line).outlets), None) == outlet


def test_a_site_before_the_word_for_saying_was_told_so():
    text = "В администрации порта haqqin.az подтвердили, что подходной канал углубляли в последний раз давно."
    assert [outlet for _, _, outlet in told(text)] == ["haqqin"]


@pytest.mark.parametrize(("line", "outlet"), [("SÖZCÜ | EKONOMİ", "Sözcü"), ("المدن", "Al-Modon"), ("الرأي", None)])
def test_the_paper_right_over_a_headline(line, outlet):
    text = f"{line}\nHarbour crane waits for its engineer\nAnn Rook\n12 March 2021\n\n{TEXT}\n\n{TEXT}\n"
    records = [r for r in normalise(split_stream(Stream("dump.txt", None, text.encode()))) if r.kind == "article"]
    assert [record.outlet for record in records] == [outlet]


def test_the_way_to_what_a_site_found_is_over_all_of_it():
    items = [
        f"{head}\n\n{day} March 2021\n\n{TEXT}\n\n{TEXT}\n"
        for day, head in enumerate(("Crane waits for its engineer", "Acacia honey comes early"), 1)
    ]
    text = f"caliber.az \u203a search \u203a harbour\n\n{items[0]}\n\n{items[1]}"
    records = [r for r in normalise(split_stream(Stream("dump.txt", None, text.encode()))) if r.kind == "article"]
    assert [record.outlet for record in records] == ["Caliber.Az"] * 2
