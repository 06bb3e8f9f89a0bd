"""The head of the page that an article stands on: it names the outlet where nothing else does."""

from __future__ import annotations

import pytest

from corpus_cli.core.attribution.mastheads import read_issue_head, read_masthead
from corpus_cli.core.normalise import normalise
from corpus_cli.core.source import Stream
from corpus_cli.core.split import split_stream

CRANE, HONEY, FERRY = (
    "Harbour crane waits for its engineer from the capital",
    "Acacia honey comes two weeks early this year",
    "Паром снова стоит у третьего причала",
)
TEXT = "The council of the town met again and decided, after a long evening, to put the matter before an engineer. " * 2
RUSSIAN = "Совет города собрался снова и после долгого вечера решил передать дело инженеру, которого ждут утром. " * 2


def outlets_of(text: str) -> list[str | None]:
    records = normalise(split_stream(Stream("dump.txt", None, text.encode())))
    found = [record for record in records if record.kind == "article"]
    for record in found:
        for span in record.evidence.get("outlet", ()):
            assert text.encode()[span["start"] : span["end"]].decode() == span["text"]
    return [record.outlet for record in found]


def article(title: str, text: str = TEXT) -> str:
    return f"{title}\n12 March 2021\n\n{text}\n\n{text}\n"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("OC Media", "OC Media"),
        ("TREND News Agency      AZ  RU  EN  TR  فارسی", "Trend"),
        ("AZ | EN | RU", None),
        ("APA - Azərbaycan Xəbər Agentliyi", "APA"),
        ("10/5/22, 9:25 AM\tTenants count their coins and landlords count too | Eurasianet", "Eurasianet"),
        ("Main Azerbaijan Economy Oil&Gas", None),
        ("Trend", None),
        ("A+ A-", None),
    ],
)
def test_the_name_is_all_of_the_line_or_a_piece_at_its_ends(line, name):
    found = read_masthead(line)
    assert (found and found.name) == name


def test_a_masthead_holds_for_the_articles_of_its_page():
    assert (
        outlets_of(f"Skip to main content\nOC Media\nSupport us\n\n{article(CRANE)}\n{article(HONEY)}")
        == ["OC Media"] * 2
    )


def test_what_an_article_says_itself_comes_first():
    text = f"OC Media\n\n{article(CRANE)}\nSource: Eurasianet\n\n{article(HONEY)}"
    assert outlets_of(text) == ["Eurasianet", "OC Media"]


@pytest.mark.parametrize(
    "between",
    [
        "© 2021 Content from this site must be hyperlinked when used.",
        "3/12/21, 9:02 AM\tA page of another site that nobody knows",
    ],
)
def test_it_ends_with_its_page(between):
    assert outlets_of(f"OC Media\n\n{article(CRANE)}\n{between}\n\n{article(HONEY)}") == ["OC Media", None]


def test_it_ends_where_the_script_changes():
    assert outlets_of(f"OC Media\n\n{article(CRANE)}\n{article(FERRY, RUSSIAN)}") == ["OC Media", None]


def test_the_head_of_a_site_holds_while_its_furniture_comes_again():
    furniture = "Share this\n\nComments (3)\nWrite a comment\nName:\nSend\nMore from this section\nBack to top\n"
    text = "OC Media\nMain Azerbaijan Georgia Economy\n\n" + f"\n{furniture}\n".join(
        article(title)
        for title in (CRANE, HONEY, "Old pier has new planks again", "Gulls ask the mayor for some quiet")
    )
    assert outlets_of(text) == ["OC Media"] * 4


def test_the_head_of_one_page_of_many_holds_no_further():
    pages = [
        "Elsewhere Observer\n" + article(CRANE),
        "Eurasianet\n\n" + article(HONEY),
        article("Old pier has new planks again"),
    ]
    assert outlets_of("\n\n\n".join(pages)) == ["Elsewhere Observer", "Eurasianet", None]


def test_the_address_right_under_a_text():
    assert outlets_of(f"{article(CRANE).rstrip()}\nLink: https://eurasianet.org/crane\n\n{article(HONEY)}") == [
        "Eurasianet",
        None,
    ]


def test_initials_in_a_closing_bracket_are_no_agency():
    assert outlets_of(article(CRANE).rstrip() + " (HA/RT/VK)\n") == [None]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("HARBOUR WEEK                Issue 14 (233), 4–10 April 2011", "HARBOUR WEEK"),
        ("Visions of Azerbaijan, Vol. 3, No. 2", "Visions of Azerbaijan"),
        ("PRESS REVIEW No. 14", None),
        ("Resolution No 822 of the Council", None),
        ("العدد 3421 - الأربعاء 18 يناير 2012م", None),
    ],
)
def test_the_number_of_an_issue_stands_behind_its_name(line, name):
    found = read_issue_head(line)
    assert (found and found.name) == name


def test_a_head_holds_to_the_footer_of_the_same_outlet_and_not_beyond_the_head_of_an_unknown_one():
    text = (
        f"Oxu.az\n\n{article(CRANE)}\nƏn vacib xəbərləri Telegram kanalımızda oxuyun\n\n{article(HONEY)}\n"
        f"© 2021 Oxu.Az Bütün hüquqlar qorunur\n\n\nLimanın Səsi\nAxtarışın nəticələri: vinc\n\n{article(CRANE)}\n{article(HONEY)}"
    )
    assert outlets_of(text) == ["Oxu.az", "Oxu.az", None, None]


def test_all_of_a_letter_by_an_outlet_is_its_own() -> None:
    letter = "Subject: The week on the Caspian\nFrom: bne IntelliNews <editors@intellinews.com>\nDate: Mon, 7 Jun 2021 05:31:09 +0100\nTo: <ann@harbour.example>\n\nbne IntelliNews\n"
    rule = f"\n{'_' * 60}\n\n"
    assert outlets_of(letter + rule + article(CRANE) + rule + article(HONEY)) == ["bne IntelliNews"] * 2


def test_a_site_s_head_holds_for_what_stands_in_another_script_between_its_articles():
    titles = [CRANE, HONEY, "Ferry learns to whistle and the port listens", FERRY, "The old pier has new planks"]
    body = "\n".join(article(title, RUSSIAN if title == FERRY else TEXT) for title in titles)
    assert outlets_of(f"OC Media\nNews   Features   Opinions   About\n\n{body}") == ["OC Media"] * 5


def test_a_page_that_was_printed_is_of_the_address_at_its_foot():
    page = "3/20/23, 9:1{0} AM    {1}\n\n{1}\n17 March 2023\n\nBy Ann Rook\n\n{2}\n\n{2}\n\nhttps://{3}/a-page-of-it/    1/1\n"
    sites = ["eurasianet.org", "oc-media.org", "civil.ge"]
    titles = [CRANE, HONEY, "Ferry learns to whistle and the port listens"]
    text = "".join(page.format(n, title, TEXT, site) for n, (title, site) in enumerate(zip(titles, sites, strict=True)))
    assert outlets_of(text) == ["Eurasianet", "OC Media", "Civil Georgia"]
