"""Collections that people keep: whose days and papers lines between two texts are, numbers, notes and notebooks."""

from __future__ import annotations

import pytest
from test_generic import ARABIC, OTHER, PARAGRAPH, dump, split, titles

from corpus_cli.core.blocks import Block, blocks_of
from corpus_cli.core.kinds import classify
from corpus_cli.core.lines import read_lines
from corpus_cli.core.papers import is_cited
from corpus_cli.run.chain import parse

CRANE, HONEY, FERRY = (
    "HARBOUR CRANE WAITS FOR ITS ENGINEER FROM THE CAPITAL",
    "ACACIA HONEY COMES TWO WEEKS EARLY THIS YEAR",
    "FERRY LEARNS TO WHISTLE AND THE PORT LISTENS",
)


def blocks(text: str) -> list[Block]:
    return blocks_of(read_lines(text.encode(), 0, 1, "utf-8"))


def test_days_and_papers_are_of_the_texts_above_where_the_dump_begins_with_a_headline_and_ends_with_a_day():
    rows = [
        (CRANE, "Turan, 12 March 2019"),
        (HONEY, "Eurasianet"),
        (FERRY, "Trend, 2 May 2020"),
        ("THE OLD PIER HAS NEW PLANKS AND NO GULLS", "JAMnews, 4 July 2021"),
        ("MARKET STAYS OPEN UNTIL THE END OF SUMMER", "Turan, 1 August 2022"),
    ]
    rows = [
        (title, f"{title.capitalize()}, as was said. {PARAGRAPH}", f"{OTHER} {title.lower()}.", day)
        for title, day in rows
    ]
    records = split("\n".join(line for row in rows for line in row) + "\n")
    assert [record.title for record in records] == [row[0] for row in rows]
    assert [record.end_line for record in records] == [4, 8, 12, 16, 20]


def test_headlines_of_others_in_the_midst_of_texts_head_nothing():
    also = ("Read also:", "Storks leave the upper valley before their time")
    rows = [
        (title.capitalize(), f"{day} March 2021", PARAGRAPH, *also, OTHER, PARAGRAPH)
        for day, title in ((12, CRANE), (11, HONEY), (10, FERRY))
    ]
    assert titles(dump(*rows)) == [CRANE.capitalize(), HONEY.capitalize(), FERRY.capitalize()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CRANE.capitalize()}\nbne IntelliNews", 2),
        (f"{CRANE.capitalize()}\nbianet, 3 Ocak 2022", 2),
        (f"{CRANE.capitalize()}\nand of its driver", 1),
        ("‘I bought it back for the price of a fridge’:\nThe woman who returned a door", 1),
    ],
)
def test_papers_are_no_more_of_a_headline(text: str, expected: int):
    assert len(blocks(text)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "(“Liman kommunisti”, 1975, 4 sentyabr)",
        "“Liman təbiəti”, 1983, № 2",
        "Y. Qağayılı, “Liman və incəsənət”, 2009-cu il, 15 iyul, səh. 11",
        "تشرين، دمشق، هيثم الزعيم، 14 / 9 / 2008، صفحة ثقافة",
        "الاتحاد الاشتراكي، الدار البيضاء، 12 أبريل 2014، ص 16",
    ],
)
def test_lines_that_cite_a_paper(line: str):
    assert is_cited(line)
    block = Block(0, 0, line, 0)
    classify(block)
    assert block.kind == "date"


@pytest.mark.parametrize(
    "line",
    [
        "“We wait, all of us, since 1975”",
        "Liman, körpü, qağayı: 14 sentyabr",
        "Turan, a harbour, and the 14th of May",
        "“Liman” teatrı 1983-cü ildən bəri ilk dəfə qapılarını açdı",
    ],
)
def test_lines_that_cite_none(line: str):
    assert not is_cited(line)


def test_numbers_from_the_first_article_to_the_last_are_a_digests():
    heads = [CRANE, HONEY, FERRY, "The old pier has new planks", "Gulls ask for quiet", "Market stays open all summer"]
    text = "".join(
        f"{n}) {head.capitalize()}\n{'Trend – 4 May 2021' if n % 2 else 'By Ann Rook'}\n\n{PARAGRAPH}\n\n{OTHER}\n\n"
        for n, head in enumerate(heads, 1)
    )
    assert titles(text) == [head.capitalize() for head in heads]


def test_points_of_one_article_are_no_digest():
    points = "\n\n".join(f"{n}) Point of some weight\n\n{PARAGRAPH}\n\n{OTHER}" for n in range(1, 7))
    assert len(titles(f"{CRANE.capitalize()}\n\n12 March 2021\n\n{PARAGRAPH}\n\n{points}\n")) == 1


def test_pages_of_a_notebook_have_days_of_their_own():
    text = "".join(
        f"{page}\n{day}\n9:0{n} AM\n\n{title.capitalize()}\n\nMay {n}, 2017\n\n{PARAGRAPH}\n\n{OTHER}\n"
        f"From <https://harbour.example/{n}>\n\n\n\n"
        for n, (page, day, title) in enumerate(
            [
                ("Cranes again", "Tuesday, March 7, 2017", CRANE),
                ("Bees", "Thursday, March 9, 2017", HONEY),
                ("For the panel", "Monday, March 13, 2017", FERRY),
            ],
            1,
        )
    )
    records = list(parse(text))
    assert [record.title for record in records] == [CRANE.capitalize(), HONEY.capitalize(), FERRY.capitalize()]
    assert [record.date for record in records] == ["2017-05-01", "2017-05-02", "2017-05-03"]


def test_marked_questions_are_an_interview():
    asked = "\n\n".join(
        f"** Why does the ferry whistle in the {n} hour?\n{PARAGRAPH}" for n in ("first", "third", "last")
    )
    assert len(titles(dump((CRANE.capitalize(), "12 March 2021", OTHER, asked)))) == 1


def test_what_kind_of_text_it_is_before_the_paper_hides_no_day():
    text = dump(
        (f"{CRANE.capitalize()}\n[interview] Eurasianet, 14.11.2019", PARAGRAPH, OTHER),
        (f"{HONEY.capitalize()}\n[report] Turan, 15.11.2019", OTHER, PARAGRAPH),
    )
    assert [record.date for record in parse(text)] == ["2019-11-14", "2019-11-15"]


def test_days_of_iran_in_azerbaijani():
    body = "اورمو گؤلونون دوزو باغلارا چاتدی، کندلی‌لر بو ایل اوزوم یئتیشدیره بیلمه‌دیک‌لرینی دئییرلر و چاره آختاریرلار."
    text = f"گؤلون دوزو باغلارا چاتدی\n\nنوید آذربایجان، ۱۶ تیر ۱۳۸۹\n\n{body}\n\n{body}\n"
    (record,) = parse(text)
    assert (record.language, record.date_edtf) == ("az-Arab", "2010-07-07~")


def test_the_number_of_an_issue_stands_in_a_header():
    text = "\n\n\n".join(
        f"الثورة\nالعدد {number}\n{day} نيسان 1987\nص 7 – ثقافة\n\n{title}\n\n{title} {ARABIC}\n\n{ARABIC} {title}."
        for number, day, title in (
            (11847, 23, "معمل البصل المجفف ينتظر آلة جديدة"),
            (11848, 24, "الجسر الجديد بلا سيارات حتى الصيف"),
            (11849, 25, "ساعاتي السوق لا يعرف الوقت"),
        )
    )
    first = split(text)[0]
    assert (first.title, first.start_line) == ("معمل البصل المجفف ينتظر آلة جديدة", 1)


def test_the_greeting_of_a_letter_before_its_contents_is_no_article():
    heads = [CRANE.capitalize(), HONEY.capitalize(), FERRY.capitalize()]
    items = "\n\n".join(
        f"[{n}] {head}\nTuran, {n} May 2003\n\n{PARAGRAPH}\n\n{OTHER}" for n, head in enumerate(heads, 1)
    )
    listed = "\n".join(f"  [{n}] {head}" for n, head in enumerate(heads, 1))
    text = f"From: Ann Rook\nTo: readers (list)\nSubject: Weekly digest\n\nMorning all,\n\n{PARAGRAPH}\n\nIN THIS ISSUE\n\n{listed}\n\n{'=' * 60}\n\n{items}\n"
    assert titles(text) == heads


def test_who_a_desk_says_wrote_below_its_list_of_pictures():
    shots = "Görüntü Dökümü:\n----------------\n-Limandan detay\n-Kaptan ile röportaj"
    heads = [CRANE.capitalize(), HONEY.capitalize(), FERRY.capitalize()]
    text = "\n\n".join(
        f"{n}){head.upper()}\n\n{head}. {PARAGRAPH}\n\n{OTHER} {head}.\n\n{shots}\n\nHaber-Kamera: {name}/ESKİŞEHİR, (DHA)\n{'=' * 40}"
        for n, (head, name) in enumerate(zip(heads, ("Ann ROOK", "Nina GULL", "Tom HAVEN"), strict=True), 1)
    )
    records = list(parse(text))
    assert [record.authors for record in records] == [["Ann ROOK"], ["Nina GULL"], ["Tom HAVEN"]]
    assert {record.outlet for record in records} == {"DHA"}
