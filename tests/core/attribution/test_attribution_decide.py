"""What several header lines together say."""

import pytest
from test_attribution_forms import attributed

from corpus_cli.core.attribution import closer_role
from corpus_cli.core.attribution.bylines import read_byline


@pytest.mark.parametrize(
    ("lines", "outlet", "via", "agencies"),
    [
        ([("source", "Source: Agencies"), ("byline", "By\u00a0Al Mayadeen English")], "Al Mayadeen English", [], []),
        ([("source", "Net Source: Agencies"), ("byline", "By Al Mayadeen")], "Al Mayadeen", [], []),
        ([("credit", "Photo Credit: The Cradle"), ("byline", "By Nora Whitlock")], "The Cradle", [], []),
        ([("credit", "Photo Credit: AFP"), ("byline", "By Nora Whitlock")], None, [], []),
        (
            [("credit", "Photo Credit: The Cradle"), ("byline", "By Nora Whitlock"),
             ("footer", "The views expressed here do not necessarily reflect those of The Cradle.")],
            "The Cradle", [], [],
        ),
        ([("byline", "By Reuters"), ("footer", "These views do not necessarily reflect those of The Cradle.")],
         "The Cradle", [], ["Reuters"]),
        ([("byline", "By Al Mayadeen English"), ("source", "Source: Reuters")], "Al Mayadeen English", [], ["Reuters"]),
        ([("source", "Uprooted Palestinians"), ("source", "Source: Al Mayadeen Net")], "Al Mayadeen",
         ["Uprooted Palestinians"], []),
        ([("source", "Azvision.az"), ("source", "Mənbə: Trend")], "AzVision", [], ["Trend"]),
        ([("source", "South Front"), ("credit", "(AFP)")], "South Front", [], ["Agence France-Presse"]),
        ([("byline", "By Al Mayadeen English"), ("source", "Source: Al Mayadeen Net")], "Al Mayadeen English", [], []),
        ([("dateline", "Bakı, 13 sentyabr, AZƏRTAC", True)], "AZERTAC", [], []),
        ([("dateline", "BAKU, March 12 (Reuters) -", True), ("source", "South Front")], "South Front", [], ["Reuters"]),
        ([("dateline", "BAKU, March 12 (Reuters) -", True)], "Reuters", [], []),
        ([("dateline", "(Trend, 4 May 2019)")], "Trend", [], []),
        ([("dateline", "Hürriyet, 16.03.2010")], "Hürriyet", [], []),
        ([("dateline", "«Коммерсантъ», 15 ноября 2021 г.")], "Kommersant", [], []),
        ([("dateline", "الميادين نت - 5 تشرين أول 2020")], "Al Mayadeen", [], []),
        ([("dateline", "Bakı. Trend, Fuad Quliyev. 5 noyabr 2020")], "Trend", [], []),
        ([("dateline", "Time: 10:20, 5 May 2020")], None, [], []),
        ([("dateline", "September 13, 2022 08:37")], None, [], []),
        ([("source", "(Turan, Itar-Tass, February 5-6)", True)], None, [], ["Turan", "TASS"]),
        ([("title", "A port without cranes - Asia Times")], "Asia Times", [], []),
        ([("title", "A port without cranes - Trend")], None, [], []),
        ([("footer", "Syria News is a collaborative effort of its readers.")], "Syria News", [], []),
        ([("footer", "The Monitor is a daily publication of the Jamestown Foundation.")], "Monitor", [], []),
        ([("footer", "Copyright (c) 1983-1999 The Jamestown Foundation Site Maintenance")], "Jamestown Foundation", [], []),
        ([("footer", "© 2021 Report.az. All rights reserved.")], "Report", [], []),
        ([("closer", "This article was first published by Middle East Eye.")], "Middle East Eye", [], []),
        ([("closer", "الآراء الواردة لا تعبر بالضرورة عن رأي الميادين")], "Al Mayadeen", [], []),
        ([("closer", "Contributors speak for themselves and not for The Cradle.")], "The Cradle", [], []),
        ([("footer", "Find us here. Follow Trend on Telegram. Contacts.")], "Trend", [], []),
        ([("other", "المصدر: الميادين نت")], "Al Mayadeen", [], []),
        ([("note", "Machine translation, please scroll down")], None, [], []),
        ([("dateline", "Source: EurasiaNet.org, December 4, 2017")], "Eurasianet", [], []),
        ([("note", "Text of report by Armenian news agency Arminfo")], "ArmInfo", [], []),
        ([("credit", "(Evrensel)"), ("dateline", "30.08.2022")], "Evrensel", [], []),
        ([("dateline", "صحيفة الوطن السورية - 3 آذار 2019")], "Al-Watan", [], []),
        ([("source", "جدة: «الشرق الأوسط»")], "Asharq Al-Awsat", [], []),
        ([("title", "Fares of the ferry to rise [OC Media]")], "OC Media", [], []),
        ([("caption", "By Agence France Presse (AFP)")], "Agence France-Presse", [], []),
        ([("byline", "by Nora Whitlock for the Blog and cross-posted with Asia Times")], "Asia Times", [], []),
        ([("dateline", "ليث الجبوري نشر في هسبريس يوم 12 - 03 - 2022")], "Hespress", [], []),
        ([("dateline", "المصدر: هسبريس | التاريخ: 12 مارس 2022")], "Hespress", [], []),
        ([("dateline", "نشر في القاهرة بتاريخ 12 مارس 2022")], None, [], []),
        ([("dateline", "Published in Politics on 12 March 2022")], None, [], []),
        ([("source", "Published in Field Reports"), ("dateline", "2 May 2020, the CACI Analyst")],
         "The Central Asia-Caucasus Analyst", [], []),
        ([("other", "hespress.com \u203a جهات")], "Hespress", [], []),
        ([("source", "Read the full story at Eurasianet")], "Eurasianet", [], []),
        ([("source", "Azerbaijani original: Meydan TV, 4 May 2022")], "Meydan TV", [], []),
    ],
)  # fmt: skip
def test_outlet_carriers_and_agencies(lines, outlet, via, agencies):
    record = attributed(*lines)
    assert (record.outlet, record.via, record.agencies) == (outlet, via, agencies)
    assert (record.outlet_id is None) == (record.outlet is None)


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ([("byline", "By Grigory Polevoy\nExpert on International Relations")], ["Grigory Polevoy"]),
        ([("byline", "حسني محلي"), ("byline", "Husni Mahali")], ["حسني محلي"]),
        ([("byline", "بغداد: نزار البكري")], ["نزار البكري"]),
        ([("byline", "De notre correspondante Maïté Bourgoin")], ["Maïté Bourgoin"]),
        ([("byline", "ARABI HOURANI")], ["ARABI HOURANI"]),
        ([("byline", "A.\nLazarenko")], ["A. Lazarenko"]),
        ([("dateline", "14 Mart 2018 | 10:22 | Müəllif: Elçin Xəlilbəyli")], ["Elçin Xəlilbəyli"]),
        ([("dateline", "باكو / زاهد قره خان / الأناضول - 11.08.2016")], ["زاهد قره خان"]),
        ([("dateline", "Joost van der Veer, Mountain Notebook, Jun 16, 2021")], ["Joost van der Veer"]),
        ([("note", "Text of report by R. Orucov in Russian by Azerbaijani newspaper Ayna on 10 March")], ["R. Orucov"]),
        ([("byline", "By Nora Whitlock"), ("byline", "NORA WHITLOCK")], ["Nora Whitlock"]),
        ([("dateline", "By Philippa Crane | The Levant Gazette | April 12, 2016")], ["Philippa Crane"]),
        ([("dateline", "Posted on 22 June 2021 by Klara Henning")], ["Klara Henning"]),
        ([("dateline", "Posted by Rhys on Friday, November 27, 2015")], ["Rhys"]),
        ([("dateline", "By Latifa Menon   Published: 09:12, 01 December 2015")], ["Latifa Menon"]),
        ([("dateline", "Deniz Ertem April 2, 2016 15:35")], ["Deniz Ertem"]),
        ([("dateline", "20.04.2019 / Səidə Novruzova")], ["Səidə Novruzova"]),
        ([("dateline", 'ميشال طنّوس - "النهار" - 20 حزيران 2013')], ["ميشال طنّوس"]),
        ([("dateline", "الأحد، 6 كانون الأول، 2015 - كتبها جميل الصايغ - 4 تعليقات")], ["جميل الصايغ"]),
        ([("dateline", "Last Updated: May 5, 2020 10:00 GMT")], []),
        ([("dateline", "Экономика Материалы 14 ноября 2022 13:27 (UTC +04:00)")], []),
        ([("closer", "Nino Beridze-Hale is a journalist based in Tbilisi.")], ["Nino Beridze-Hale"]),
        ([("closer", "(Reporting by Hector Lindqvist; Editing by Greg Pell)")], ["Hector Lindqvist"]),
        ([("byline", "By Nora Whitlock"), ("closer", "Tom Ashgrove is a journalist.")], ["Nora Whitlock"]),
    ],
)
def test_authors(lines, authors):
    assert attributed(*lines).authors == authors


def test_an_unregistered_outlet_is_marked():
    record = attributed(("source", "Source: Caspian Harbour Notes"))
    assert (record.outlet, record.outlet_id) == ("Caspian Harbour Notes", None)
    assert record.issues == ["outlet-unregistered"]


def test_a_name_like_a_known_one_is_not_taken_for_it():
    record = attributed(("source", "Source: Baku Xabar"))
    assert (record.outlet, record.outlet_id) == ("Baku Xabar", None)


def test_a_citation_gives_author_and_outlet():
    line = (
        "**Source:** Anar Quliyev, “Dəhliz haqqında (On the corridor),” *Baki Xabar*, 7 June 2018. <http://x.example>"
    )
    record = attributed(("source", line))
    assert (record.authors, record.outlet) == (["Anar Quliyev"], "Baki Xabar")


def test_a_commentary_gives_its_monitor():
    record = attributed(("other", "**End OE Watch Commentary (Stein)**", True), kind="commentary")
    assert (record.authors, record.outlet) == (["Stein"], "OE Watch")


def test_the_link_is_the_last_resort():
    url = "https://web.archive.org/web/2019/https://www.azvision.az/news/1"
    record = attributed(("other", url), url=url)
    assert (record.outlet, record.evidence["outlet"][0]["rule"]) == ("AzVision", "link")
    record = attributed(("other", url), ("byline", "By Al Mayadeen"), url=url)
    assert record.outlet == "Al Mayadeen"


def test_archives_are_believed():
    record = attributed(("source", "xalq soʻzi"), ("byline", "SMITH, JOHN"), layout="lexis-classic")
    assert (record.outlet, record.authors) == ("xalq soʻzi", ["JOHN SMITH"])
    record = attributed(("source", "The Harbour Sheet (Latvia)"), ("byline", "Winter"), layout="lexis-classic")
    assert (record.outlet, record.authors) == ("The Harbour Sheet", ["Winter"])


def test_a_second_pass_over_a_cleared_record_gives_the_same():
    lines = [("byline", "by Nora Whitlock for the Saker Blog and cross-posted with Eurasianet")]
    assert attributed(*lines).to_dict() == attributed(*lines).to_dict()


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("closer", "The views expressed in this article are the author's own."),
        ("closer", "This article was originally published by Asia Times."),
        ("closer", "لا تعبر هذه المقالة بالضرورة عن رأي الموقع"),
        ("closer", "Contributors speak for themselves and not for The Cradle."),
        ("footer", "© 2021 Report.az. All rights reserved."),
        ("footer", "Copyright 2009 The Financial Times Limited"),
        (None, "He expressed his views on the publication of the minutes."),
        (None, "The copyright case goes to court in March"),
    ],
)
def test_closing_lines(role, text):
    assert closer_role(text) == role


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("(Heritage Monitor East, September 12, 2019)", "Heritage Monitor East"),
        ("The Border Post | 09 Sep 2019 | 17:40", "The Border Post"),
        ("Gulf Morning Post, Monday, November 3, 2003", "Gulf Morning Post"),
        ("The Levantine (Beirut), 4 November", "The Levantine"),
        ("Posted by S. Ghafoori at The Herat Mirror \u2013 April 29, 2015", "The Herat Mirror"),
        ("The Hague, 4 November 2003", None),
        ("Breaking News | 3 May 2020", None),
        ("World Press Review | 3 May 2020", None),
    ],
)
def test_an_unregistered_outlet_beside_a_date_is_given_as_written(line, outlet):
    record = attributed(("dateline", line))
    assert record.outlet == outlet
    assert ("outlet-unregistered" in record.issues) == (outlet is not None)


@pytest.mark.parametrize(
    ("language", "written", "name"),
    [
        ("az", "Aydın MİRZƏBƏYLİ", "Aydın Mirzəbəyli"),
        ("az", "Sevinc TELMANLI", "Sevinc Telmanlı"),
        ("tr", "Selin AKDOĞAN-TEKİN", "Selin Akdoğan-Tekin"),
        ("az", "ƏLİ HƏSƏNLİ", "ƏLİ HƏSƏNLİ"),
        ("en", "Nora WHITLOCK", "Nora WHITLOCK"),
    ],
)
def test_a_family_name_in_turkic_capitals(language, written, name):
    record = attributed(("byline", written), language=language)
    assert record.authors == [name]
    assert record.evidence["authors"][0]["text"] == written


def test_a_wire_that_signs_the_text_published_it():
    long = ("other", "The crane of the harbour waits. " * 8)
    assert attributed(long, ("credit", "(AFP)")).outlet == "Agence France-Presse"
    assert attributed(("credit", "(AFP)"), long).outlet is None


@pytest.mark.parametrize(
    ("sender", "authors", "outlet"),
    [("Rauf", ["Rauf"], None), ("Leyla M.", ["Leyla M."], None), ("Xəzər Xəbər", [], "Xəzər Xəbər")],
)
def test_persons_who_send_messages_publish_nothing(sender, authors, outlet):
    record = attributed(("source", sender), kind="message", layout="telegram")
    assert (record.authors, record.outlet) == (authors, outlet)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Nora Whitlock contributed to this report.", ["Nora Whitlock"]),
        ("Reporting by Nora Whitlock; editing by Tom Ashgrove", ["Nora Whitlock"]),
    ],
)
def test_who_contributed(line, authors):
    assert attributed(("closer", line)).authors == authors


def test_who_reports_in_monitored_texts():
    text = "Text of Seymur Haqverdi report by Azerbaijani newspaper Azadliq on 5 November"
    record = attributed(("note", text), layout="bbc-monitoring")
    assert (record.authors, record.outlet) == (["Seymur Haqverdi"], "Azadlıq")


def test_translators_beside_a_date_are_no_authors():
    record = attributed(("dateline", "Azadlıq, 4 May 2022. Translated from Azerbaijani by Tom Ashgrove"))
    assert (record.authors, record.outlet) == ([], "Azadlıq")


def test_a_wrapped_list_of_archives_is_one():
    record = attributed(
        ("byline", "By NORA WHITLOCK; Tom Ashgrove contributed reporting from Alat,\nAzerbaijan."), layout="lexis"
    )
    assert "Azerbaijan." not in record.authors and record.authors[0] == "NORA WHITLOCK"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("harbour-notes.net | Nora Whitlock | 9 March 2021", "harbour-notes.net"),
        ("ليث الجبوري نشر في الصباح يوم 12 - 03 - 2022", "الصباح"),
        ("Sahil xeber, 16.05.2023", "Sahil xeber"),
    ],
)
def test_unregistered_outlets_beside_a_date(line, outlet):
    record = attributed(("dateline", line))
    assert (record.outlet, record.outlet_id) == (outlet, None)
    assert {"outlet-unregistered", "outlet-ambiguous"} & set(record.issues)


def test_two_spaces_part_a_name_from_what_its_bearer_is():
    (name,) = read_byline("هدى شاهين السيد  كاتبة وباحثة").authors
    assert name.text == "هدى شاهين السيد"


def test_who_posted_a_text_has_written_it_only_where_nobody_else_has():
    posted = ("byline", "Posted by Abu Dijla at 7:42 PM")
    assert attributed(("byline", "By Ann Rook"), posted).authors == ["Ann Rook"]
    assert attributed(posted).authors == ["Abu Dijla"]


@pytest.mark.parametrize("place", ["г. Рустави", "Qardabani"])
def test_a_line_behind_a_name_and_its_comma_is_a_place(place):
    assert attributed(("byline", "Севиль Теймурова,"), ("byline", place)).authors == ["Севиль Теймурова"]


def test_one_word_that_is_the_outlet_is_no_author():
    record = attributed(("byline", "AYŞE ÇIRAK"), ("byline", "Dünya"), ("source", "Dünya"))
    assert record.authors == ["AYŞE ÇIRAK"]


def test_a_service_of_an_agency_is_no_author():
    record = attributed(
        ("source", "AFP - Infos Mondiales"), ("other", "AFP - Infos Mondiales • 121 mots"), layout="europresse"
    )
    assert record.authors == []


def test_for_whom_a_name_reports_in_persian():
    found = read_byline("نسترن فلاح‌پور، خبرنگار اعتماد")
    assert ([name.text for name in found.authors], [paper.name for paper in found.outlets]) == (
        ["نسترن فلاح\u200cپور"],
        ["Etemad"],
    )
