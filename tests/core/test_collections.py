"""Collections that people keep: whose days and papers lines between two texts are, numbers, notes and notebooks."""

from __future__ import annotations

import pytest
from test_generic import ARABIC, OTHER, PARAGRAPH, dump, split, titles

from corpus_cli.core.blocks import Block, blocks_of
from corpus_cli.core.boundaries import find_boundaries
from corpus_cli.core.kinds import classify
from corpus_cli.core.lines import read_lines
from corpus_cli.core.papers import is_cited
from corpus_cli.core.phrases import phrase_kind
from corpus_cli.core.ways import ways
from corpus_cli.run.chain import parse
from corpus_cli.text.fold import fold

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


def test_a_quoted_post_heads_nothing_and_signs_nothing():
    text = (
        "Two bridges closed after the flood\nby Ilham Sadar\n12 May 2021\n\n"
        "The bridges over the Tovuz were closed on Monday, the road service said in a statement that it sent to editors.\n\n"
        "A member of the council wrote:\n\n"
        "Aysel Quliyeva\n@aysel_q77\nWe asked for these repairs in March. Nobody answered our letters, not even once.\n"
        "9:12 AM - May 12, 2021\n\n"
        "The service did not reply to questions about the letters, nor to those about the cost of the repairs.\n"
    )
    (record,) = parse(text)
    assert record.authors == ["Ilham Sadar"]


def test_the_hours_of_a_live_blog_stand_over_no_article():
    hours = (
        ("19:40", "That is all for tonight", "We are closing this page for the evening. The search will go on through the night."),
        ("18:55", "The slope had been moving", "A team of geologists told journalists that pictures of July show new cracks in the ice."),
        ("17:20", "Minister speaks in Oni", "Speaking to reporters, the minister said that four hundred people were in the valley."),
        ("16:02", "Volunteers turned back", "Dozens of students from the city were turned back at a post of the police with boots."),
    )  # fmt: skip
    text = (
        "Live updates: Landslides in two valleys\n\n4 August 2023\n\nby Salome Bakhia\n\n"
        "This page is now closed. Here is how the day went in the west of the country, where a village was hit.\n\n"
        + "\n\n".join("\n\n".join(hour) for hour in hours)
    )
    assert [record.title for record in parse(text)] == ["Live updates: Landslides in two valleys"]


def test_who_wrote_and_for_which_paper_between_a_headline_and_its_text():
    text = (
        "أرمن برج حمود: الليرة أقسى من الحرب\nنايري كشيشيان - المدن\n\n"
        "يقف كيفورك أمام محل المجوهرات الذي ورثه عن أبيه، ولا شيء في الواجهة سوى ساعة حائط، فالذهب في الخزنة والخزنة في بيت ابن عم له.\n\n"
        "ومنذ الخريف غادر الحي، بحسب جمعية أهلية، نحو مئتين وثمانين عائلة توجه بعضها إلى أرمينيا رغم الحرب.\n"
    )
    (record,) = parse(text)
    assert (record.outlet, record.authors) == ("Al-Modon", ["نايري كشيشيان"])


LONG = "The ferry that whistles in B flat was late again on Monday, and the captain said that the wind had nothing to do with it."


def test_months_stand_over_texts_as_days_do_and_what_is_quoted_below_is_a_headline():
    heads = ("THE HARBOUR GAZETTE, 9 February 2015", "THE BELL, 21 March 2015", "MORNING TIDE, 30 May 2015")
    text = "".join(f"{head}\nFerry number {n} is late again\n{LONG}\n{LONG}\n\n" for n, head in enumerate(heads))
    text += f"THE PIER, July 2015\nOld planks are sold by the yard\n{LONG}\n\n"
    text += f"THE BUOY, 11 April 2015\n'You don't save rope. You save people the trouble of knots.'\n{LONG}\n{LONG}\n"
    records = list(parse(text))
    assert [record.title for record in records[3:]] == [
        "Old planks are sold by the yard",
        "'You don't save rope. You save people the trouble of knots.'",
    ]
    assert records[3].date_edtf == "2015-07"


def test_the_headline_of_a_document_under_the_header_of_its_article_is_text():
    text = (
        f"Ferry learns to whistle\n\nApril 2, 2019\n\n{LONG}\n\n{LONG}\n\n"
        "Mayors Adopt a Pledge on Rope: Full Text\n\nApril 15, 2019\n\nSource: Harbour Insider\n\n"
        "JOINT PLEDGE OF THE MAYORS OF THE COAST\n\nTarkhan, 12 April 2019\n\n"
        f"We, the mayors of nineteen towns on the coast, meeting for want of a larger room, say this:\n\n{LONG}\n"
    )
    assert [record.title for record in parse(text)] == [
        "Ferry learns to whistle",
        "Mayors Adopt a Pledge on Rope: Full Text",
    ]


def test_a_name_under_a_text_signs_it_where_the_next_header_has_its_own():
    text = (
        "LİMANDA BƏRƏ FİT ÇALIR VƏ GECİKİR\n\n03.12.2021 10:22\n\n"
        "Bərə bazar ertəsi yenə gecikdi və kapitan bildirdi ki, küləyin buna heç bir dəxli yoxdur, günah yalnız fitdədir.\n\n"
        "Nadir BAYRAMOV\n\nKÖRPÜNÜN TAXTALARI SATIŞA ÇIXARILDI\n\n30.11.2021\nSevda Rəhimli\n\n"
        "Köhnə körpünün taxtaları metr-metr satılır və alıcıların çoxu onları masa üçün götürür, deyə idarədən bildirilib.\n"
    )
    assert [record.authors for record in parse(text)] == [["Nadir Bayramov"], ["Sevda Rəhimli"]]


def test_what_somebody_says_of_a_day_dates_nothing():
    turns = (
        "Aparıcı: Söz kapitana verilir, çünki bərə onundur və fiti də o çalır, hamı bunu bilir.",
        "Rəna Axundlu: Biz biletləri köhnə kartondan çap edirik, çünki anbarda onlardan hələ çox qalıb.",
        "Aparıcı: Binanın bərpasına nə qədər pul xərclənib?",
        "Rəna Axundlu: Dəqiq rəqəmi saytda yerləşdirəcəyik, onu sabah hamınız yazacaqsınız.",
        "Aparıcı: Amma təxmini rəqəm varmı?",
        "Rəna Axundlu: Var. İyunun 1-də.",
        "“Liman” radiosu: Gəmilərdən işləyəni varmı?",
        "Rəna Axundlu: Birini ildə bir dəfə qızdıracağıq, yanğınsöndürmə ilə danışıqlar gedir.",
    )
    text = "Muzeydə görüş keçirildi\n\n5 may 2021\n\n" + "\n\n".join(turns)
    assert len(list(parse(text))) == 1


@pytest.mark.parametrize("behind", ["", "\n“Liman” qəzeti, 6 fevral 2016"])
def test_a_name_that_stands_nearer_to_the_text_above_signs_it(behind: str):
    told = (
        "Bərə bazar ertəsi yenə gecikdi və kapitan bildirdi ki, küləyin buna heç bir dəxli yoxdur, günah yalnız fitdədir.",
        "Körpünün taxtaları metr-metr satılır və alıcıların çoxu onları masa üçün götürür, deyə idarədən bu gün bildirilib.",
        "Keçən qış on iki dərəcə şaxta limonluqların üstünə qar kimi düşdü, şüşəsi sınan istixanaların yarısı boş qaldı.",
        "Haftonili Balaxan kişi otuz ağacından iyirmisini özü kəsib, deyir ki, limon səbir istəyir, onda isə səbir qalmayıb.",
        "Rayon idarəsi subsidiya təklifini nazirliyə göndərib, cavabı isə hələ heç kim almayıb və gözləyən də yoxdur.",
    )
    text = (
        f"Limanda bərə niyə fit çalır?\n\n{told[0]}\n\n{told[1]}\n\nŞahnaz ƏLİYEVA{behind}\n\n\n"
        f"Limon bağları niyə kəsilir?\n\n{told[2]}\n\n{told[3]}\n\nNadir BAYRAMOV\n\n\n"
        f"Bağlarda yeni iş ili başlanıb\n\n5 may 2016\n\n{told[4]}\n\n{told[0]}\n"
    )
    given = blocks(text)
    find_boundaries(given)
    (leans, *_) = ways(given)
    signed = [i for i, block in enumerate(given) if block.named]
    assert len(signed) == 2
    assert all(leans[i] < 0 for i in signed)


def test_the_cover_above_a_table_of_contents_with_pages_is_no_article():
    text = (
        "EMBASSY OF THE HARBOUR\n\nPRESS REVIEW\n\n11 - 17 February 2019\n\n"
        "Compiled from local media. The articles do not reflect the position of the Embassy.\n\nCONTENTS\n\n"
        "Politics ................... 1\nEconomy .................... 3\nSociety .................... 5\n\n\n"
        f"Ferry learns to whistle again\nThe Harbour Gazette, 11 February 2019\n\n{LONG}\n\n"
        f"Old planks are sold by the yard\nThe Harbour Gazette, 13 February 2019\n\n{LONG}\n"
    )
    assert [record.title for record in parse(text)] == [
        "Ferry learns to whistle again",
        "Old planks are sold by the yard",
    ]


def test_items_of_a_letter_have_its_day_where_none_has_one_of_its_own():
    text = (
        "From harbour@example.org Mon Mar 04 08:15:22 2024\nDate: Mon, 4 Mar 2024 04:12:09 +0000\n"
        "From: Harbour Brief <harbour@example.org>\nTo: reader@example.org\nSubject: The brief: ferries, planks and ropes\n\n"
        "Good morning. Two stories from the weekend.\n\n"
        f"** Ferry learns to whistle again\n------------------------------\nby Ann Rook\n\n{LONG}\n\n{LONG}\n\n"
        f"** Old planks are sold by the yard\n------------------------------\nby Tom Gull\n\n{LONG}\n\n{LONG}\n"
    )
    records = list(parse(text))
    assert [record.date for record in records] == ["2024-03-04", "2024-03-04"]


def test_every_letter_of_several_has_its_own_head():
    letter = (
        "From: Harbour Brief <harbour@example.org>\nDate: Mon, {day} Mar 2024 04:12:09 +0000\nSubject: Issue {day}\n\n"
        "EURASIA DAILY MONITOR\nMarch {day}, 2024 - Volume 21, Issue {day}\n\nIN THIS ISSUE:\n* {one[0]}\n* {two[0]}\n\n"
        "** {one[0]}\n------------------------------\nBy Ann Rook\n\n{one[1]}\n\n{one[2]}\n\n\n"
        "** {two[0]}\n------------------------------\nBy Tom Gull\n\n{two[1]}\n\n{two[2]}\n\n"
        "==============================\nUnsubscribe (https://example.org/unsubscribe)\n\n"
    )
    told = (
        (
            ("Ferry learns to whistle again", LONG, LONG[9:]),
            ("Old planks are sold by the yard", PARAGRAPH, PARAGRAPH[4:]),
        ),
        (
            ("Acacia honey comes early this year", OTHER, OTHER[12:]),
            ("A clock runs on borrowed time", LONG[4:], OTHER[4:]),
        ),
    )
    records = list(parse("".join(letter.format(day=n, one=a, two=b) for n, (a, b) in enumerate(told, 4))))
    assert [record.outlet for record in records] == ["Eurasia Daily Monitor"] * 4
    assert [record.date for record in records] == ["2024-03-04"] * 2 + ["2024-03-05"] * 2


def test_a_roundup_between_drawn_lines_is_one_article():
    rule = "=" * 40
    pieces = [
        f"Harbour Daily\nFerry number {n} is late again\nJuly {n}, 2022\n\n{LONG}\n\n{LONG}\n" for n in range(1, 6)
    ]
    brief = "\n\n".join(
        f"{place}: {what}\n{LONG}" for place, what in (("Tovuz", "Silk price up"), ("Astara", "A new cave"))
    )
    pieces.insert(3, f"Harbour Daily\nThe weekend in brief\nJuly 3, 2022\n\n{LONG}\n\n{brief}\n")
    records = list(parse(f"\n{rule}\n\n".join(pieces)))
    assert [record.title for record in records][3] == "The weekend in brief"
    assert len(records) == len(pieces)


def test_a_day_behind_a_headline_that_the_line_below_gives_again():
    text = (
        f"Harbour Press Briefing - October 10, 2023\nAnn Rook, Deputy Spokesperson\nOctober 10, 2023\n\n{LONG}\n\n{LONG}\n\n"
        f"Old planks are sold by the yard\nOctober 11, 2023\n\n{LONG}\n\n{LONG}\n"
    )
    assert next(record.title for record in parse(text)) == "Harbour Press Briefing - October 10, 2023"


def test_a_paragraph_that_ends_with_a_wire_in_brackets_is_the_texts_last():
    lines = [
        f"ونفى متحدث باسم الوزارة أن يكون أي من العاملين في المرفأ رقم {n} قد أصيب. ({wire})"
        for n, wire in enumerate(("وكالات", "بترا", "أ ف ب"))
    ]
    text = "\n\n".join(
        f"المرفأ القديم يفتح رصيفه رقم {n}\nالسبت 4 آذار 2023\n\n{ARABIC}\n{line}" for n, line in enumerate(lines)
    )
    records = split(text)
    assert [record.text.splitlines()[-1] for record in records] == lines


def test_a_headline_that_begins_with_a_small_word_is_no_more_of_the_day_above_it():
    days = (
        "السفير، الأربعاء 19 شباط 2003، صفحة قضايا",
        "النهار، الخميس 20 شباط 2003، صفحة محليات",
        "الحياة، الجمعة 21 شباط 2003، صفحة آراء",
    )
    heads = ("من يوميات مهندس ري قديم", "في انتظار القطار الأخير", "على رصيف المرفأ الجديد")
    records = split("\n\n\n".join(f"{day}\n{head}\n{ARABIC}\n{ARABIC}" for day, head in zip(days, heads, strict=True)))
    assert [record.title for record in records] == list(heads)


def test_a_note_of_translation_in_stars_is_no_headline():
    note = "**This is an automatic translation from Arabic; the original text follows below**"
    assert phrase_kind(fold(note)) == "banner"


def test_numbered_articles_with_sources_of_their_own_are_no_list():
    told = ((PARAGRAPH, OTHER), (OTHER[12:], LONG), (LONG[4:], PARAGRAPH[9:]), (OTHER[5:], PARAGRAPH[4:]))
    heads = ("Crane waits", "Honey comes early", "Ferry learns to whistle", "Clock is late")
    items = [
        f"{n}. {head}\n\n{one}\n\n{other}\n\nMənbə: Anadolu Ajansı, 1{n}.10.2021\n\n\n"
        for n, (head, (one, other)) in enumerate(zip(heads, told, strict=True), 1)
    ]
    found = split("\n".join(items))
    assert [record.title for record in found] == list(heads)
    assert [record.header[-1]["text"][:6] for record in found] == ["Mənbə:"] * 4
