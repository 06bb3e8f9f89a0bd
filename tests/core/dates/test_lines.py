"""Date lines, and lines that only mention a date."""

from __future__ import annotations

import pytest

from corpus_cli.core.dates import date_line

DATE_LINES = [
    "30.11.2018, Steppe & Sea Quarterly",
    "Joost van der Veer, Mountain Notebook, Jun 16, 2021 · 6 min read",
    "9 November 2020, Baku, Azerbaijan",
    "10 Mar 09 p 6",
    "September 13, 2022 08:37",
    "    July 11 2022",
    "Jauary 09, 2022",
    "20 APRIL 2021",
    "      الإثنين 21 شباط 2022",
    "2021 الاربعاء 15 كانون الأول",
    "1 March",
    "Published 27-05-2013, 10:28",
    "Moscow, September 1, 2021",
    "Baku. 12 March 2019",
    "POSTED: TUE 13 SEP 2022, 8:37AM GMT+3",
    "First published: Thursday 7 June 2018 15.30 BST",
    "آخر تحديث: 21 فبراير 2022 - 14:30 بتوقيت غرينتش",
    "تاريخ النشر: 03/04/2022",
    "13 sentyabr 2022-ci il, çərşənbə axşamı",
    "Dərc olunub: 13.09.2022 08:37 | Baxış: 1234",
    "13.09.2022 08:37 Oxunub: 345",
    "[ 13 sentyabr 2022 10:15 ]",
    "Tarix: 2022-09-13 08:37",
    "Yayınlanma: 27.09.2020 07:10 - Güncelleme: 28.09.2020 09:00",
    "27 Eylül 2020 - 07:10 | Son Güncelleme: 27 Eylül 2020 - 09:00",
    "Опубликовано 12 марта 2019, 10:15",
    "21:30, 09 ноября 2020",
    "الثلاثاء 17 صفر 1444هـ - 13 سبتمبر 2022م",
    "By John Smith | September 27, 2020",
    "3 saat əvvəl",
    "Yesterday, 08:37",
    "dünən, 15:30",
    "**September 13, 2022**",
    "09/13/2022",
    "2 hours ago",
    "12 March 2019, Baku",
    "Last updated: Sep 27, 2020 | 1,234 views",
    "№ 45, 8 dekabr 2021",
    "Monday, February 7th 2022, 10:15 pm",
    "Bazar ertəsi, 21 fevral 2022",
    "09:30 / 13.09.2022",
    "Çap: 13 sentyabr 2022-ci il, №168 (4521)",
    "Load-Date: September 14, 2022",
    "منذ ساعتين",
    "Wed, 13 Sep 2022 08:37:12 +0300",
    "September 13, 2022 - 08:37 AMT",
    "2022-09-13T08:37:00+03:00",
    "الجمعة 8 يونيو/حزيران 2018 10:28 م",
    "12 Mart 2019 Salı 10:15",
    "12 марта 2019 г., вторник",
    "October 2020",
    "Posted on 22 June 2021 by Klara Henning | 17 Comments",
    "June 13, 2021 | Arman Dzhaksybekov",
    "20.04.2019 / Səidə Novruzova",
    "«Коммерсантъ», 15 ноября 2021 г.",
    "AzerNews, 12 March 2021, p. 1",
    "Transitions Weekly (Prague), 14 March 2010",
    "International, mardi 12 mars 2019, p. 4",
    "News, Friday, March 8, 2019, p. 9",
    "samedi 2 mars 2019",
]
OTHER_LINES = [
    "9 November 2020, President signs statement",
    "9 November 2020, The Statement Of Peace In Moscow",
    "Statement on the events of 9 November 2020",
    "On 9 November 2020, the parties signed",
    "9 November 2020: the statement is signed",
    "27 September 2020 - Azerbaijan attacks Karabakh",
    "- 12 March 2019 the president said",
    "June 20 elections",
    "44 days",
    "2019",
    "1.",
    "Armenia and Azerbaijan in 2020",
    "The 9 November trilateral statement",
    "3+3 format",
    "2020-ci il 27 sentyabr Vətən müharibəsi",
    "Chapter 12",
    "Tel: +994 12 598 09 55",
    "9 мая - День Победы",
    "in the 1990s",
    "Azerbaijan, 2020",
    "World War II: 1939-1945",
    "Comments: 0",
    "Page 12 of 20",
    "في 12/9/2021 قال الرئيس",
    "May 14 and 15 were",
    "Video 12.03 in full",
    "20 Yanvar faciəsi",
    "1 March Uprising",
    "11 September attacks",
    "What happened on September 11, 2001",
    "Azerbaijan marks January 20",
    "8 noyabr - Zəfər Günü",
    "today. -0-",
    "27 September 2020 | Azerbaijan attacks Karabakh",
    "9 May 1945 by the Soviet army",
    "12 March 2019 Baku meeting",
]


@pytest.mark.parametrize("text", DATE_LINES)
def test_date_line(text: str) -> None:
    found = date_line(text)
    assert found is not None
    assert (found.edtf is None) == ("relative-date" in found.issues)
    assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize("text", OTHER_LINES)
def test_not_a_date_line(text: str) -> None:
    assert date_line(text) is None


@pytest.mark.parametrize(
    ("text", "cue", "edtf"),
    [
        ("Published 27-05-2013, 10:28", "published", "2013-05-27"),
        ("تاريخ النشر: 13/04/2022", "published", "2022-04-13"),
        ("آخر تحديث: 21 فبراير 2022", "updated", "2022-02-21"),
        ("Dərc olunub: 27 sentyabr 2020", "published", "2020-09-27"),
        ("Yenilənib: 27 sentyabr 2020", "updated", "2020-09-27"),
        ("Son Güncelleme: 27 Eylül 2020", "updated", "2020-09-27"),
        ("Опубликовано: 27 сентября 2020", "published", "2020-09-27"),
        ("Load-Date: March 4, 2021", "captured", "2021-03-04"),
        ("Event date: 4 March 2021", "event", "2021-03-04"),
        ("4 March 2021", None, "2021-03-04"),
        ("تاريخ التحديث: 06/03/2021 تاريخ النشر: 04/03/2021", "published", "2021-03-04"),
        ("6 March 2021 (updated), 4 March 2021 (published)", "published", "2021-03-04"),
    ],
)
def test_cue(text: str, cue: str | None, edtf: str) -> None:
    found = date_line(text)
    assert found is not None and (found.cue, found.edtf) == (cue, edtf)


@pytest.mark.parametrize(
    ("text", "edtf", "time"),
    [
        ("Published date: 19 November 2021 08:56 UTC | Last update: 1 year 3 months ago", "2021-11-19", "08:56+00:00"),
        ("LE PORT | 22 Août 2022 à 16:40", "2022-08-22", "16:40"),
        ("Sahil xeber, 16.05.2023", "2023-05-16", None),
        ("Harbour Notes (blog)    Sun, 20 Nov 2022 08:00:00 +0400    Nora Whitlock", "2022-11-20", "08:00:00+04:00"),
        ("by Nora Whitlock · harbour-notes.net · March 10, 2021", "2021-03-10", None),
        ("harbour-notes.net | Nora Whitlock | 9 March 2021 | 6 min read", "2021-03-09", None),
        ("ليث الجبوري نشر في الصباح يوم 12 مارس 2022", "2022-03-12", None),
    ],
)
def test_lines_of_readers_and_archives(text: str, edtf: str, time: str | None) -> None:
    found = date_line(text)
    assert found is not None and (found.edtf, found.time) == (edtf, time)


@pytest.mark.parametrize(
    "text", ["harbour-notes.net | the crane fell on March 10, 2021", "نشر في الصباح خبر عن 12 مارس 2022"]
)
def test_lines_that_only_hold_a_date(text: str) -> None:
    assert date_line(text) is None


@pytest.mark.parametrize(
    ("line", "edtf"), [("3 mart", "XXXX-03-03"), ("7 may", "XXXX-05-07"), ("mart", None), ("mart ayı 3", None)]
)
def test_a_day_with_a_month_that_is_a_word_too(line, edtf):
    found = date_line(line)
    assert (found and found.edtf) == edtf
