"""Lines of furniture that name their site: what a page asks below a text, whose picture it shows, how it prints a day."""

from __future__ import annotations

import pytest
from test_attribution_forms import attributed

from corpus_cli.core.attribution.feet import read_foot
from corpus_cli.core.attribution.pictures import read_picture


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("Follow the Cyprus Mail on Google News", "cyprus-mail"),
        ("Stay up to date with more news at Trend News Agency's WhatsApp channel", "trend"),
        ("Support OC Media from $5 a month", "oc-media"),
        ("EVN Report is reader supported.", "evn-report"),
        ("Meydan TV-ni dəstəklə", "meydan-tv"),
        ("Dəstəkləyin! Meydan TV oxucularınındır.", "meydan-tv"),
        ("Modern.az saytının Telegram kanalı", "modern-az"),
        ("Get The Astana Times every morning by mail", "astana-times"),
        ("Join a few thousand other readers with Al-Monitor PRO.", "al-monitor"),
        ("1NEWS.AZ в Telegram - подписаться", "1news-az"),
        ("تابعوا آخر الأخبار من هسبريس على Google News", "hespress"),
        ("Azerisport.com © 2007-2020. İstinad vacibdir", "azerisport"),
    ],
)
def test_the_foot_of_a_page(line, slug):
    found = read_foot(line)
    assert found is not None and found.id == slug
    assert line[found.start : found.end]


@pytest.mark.parametrize(
    "line",
    ["Follow us on Facebook", "Join the army on Facebook", "Subscribe to our newsletter", "تابعوا كل أخبار العالم"],
)
def test_feet_without_a_name(line):
    assert read_foot(line) is None


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("The crane at noon. Photo: Ann Rook/OC Media.", "oc-media"),
        ("Gulls over the pier, 3 May 2021 (MEE/Ann Rook)", "middle-east-eye"),
        ("نوارس فوق الرصيف (الشرق الأوسط)", "asharq-al-awsat"),
        ("Gulls over the pier, May 2021. - ANN ROOK/Al-Monitor", "al-monitor"),
        ("The crane. Photo: AFP", None),
        ("The crane. (Reuters)", None),
        ("The crane. Photo: Ann Rook", None),
    ],
)
def test_whose_picture(line, slug):
    found = read_picture(line)
    assert (found and found.id) == slug


def test_a_picture_says_less_than_anybody_told():
    record = attributed(("caption", "The crane. Photo: Ann Rook/OC Media."), ("byline", "By Ann Rook, Eurasianet"))
    assert (record.outlet, record.issues) == ("Eurasianet", [])
    record = attributed(("caption", "The crane. Photo: Ann Rook/OC Media."), ("byline", "By Ann Rook"))
    assert (record.outlet, record.issues) == ("OC Media", ["outlet-inferred"])


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("By Ann Rook - Nov 07,2021 - Last updated at Nov 07,2021", "The Jordan Times"),
        ("December 09 2023 07:00:00", "Hürriyet Daily News"),
        ("Ann Rook   |30.10.2022 - Update : 31.10.2022", "Anadolu Agency"),
        ("تاريخ النشر:15.02.2024 | 07:19 GMT", "RT Arabic"),
        ("نُشر: 14:05-13 سبتمبر 2023 م ـ 28 صفَر 1445 هـ", "Asharq Al-Awsat"),
        ("9 December 2023", None),
        ("15.02.2024 07:19", None),
    ],
)
def test_forms_that_one_site_prints(line, outlet):
    record = attributed(("dateline", line))
    assert record.outlet == outlet
    assert record.issues == (["outlet-inferred"] if outlet else [])
