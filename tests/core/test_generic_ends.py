"""Where an article ends and the next begins: greetings, signatures, archives that close nothing."""

from __future__ import annotations

import re

import pytest
from test_generic import ARABIC, AZERI, OTHER, PARAGRAPH, dump, split, titles

from corpus_cli.core.blocks import blocks_of
from corpus_cli.core.boundaries import look
from corpus_cli.core.lines import read_lines
from corpus_cli.run.chain import parse

CRANE, HONEY = "Harbour crane waits for its engineer", "Acacia honey comes early this year"


@pytest.mark.parametrize("tail", [("Thank you.",), ("Hugs,", "Dragan"), ("“The gull knows no tide table.”",)])
def test_what_closes_a_text_opens_no_other(tail):
    text = dump((CRANE, "12 March 2021", PARAGRAPH, PARAGRAPH, *tail), (HONEY, "10 March 2021", OTHER, OTHER))
    first, second = split(text)
    assert (first.title, second.title) == (CRANE, HONEY)
    assert second.start == text.encode().index(HONEY.encode())
    assert tail[-1] in text.encode()[first.start : first.end].decode()


def test_who_wrote_right_under_a_text_is_not_over_the_next_headline():
    one = f"Köhnə bazar payıza qədər bağlıdır\n{AZERI}\n{AZERI}\nR.Hüseynağa\n“Liman” qəzeti, 2 dekabr 2016-cı il"
    crane = "Kran iyirmi gündür dayanıb, mühəndis isə paytaxtdan hələ gəlməyib. Limanda deyirlər ki, növbəti qatarın bileti çoxdan satılıb."
    two = f"Kran mühəndis gözləyir\n{crane}\n{crane}\nL.Azəri\n“Liman” qəzeti, 3 dekabr 2016-cı il"
    records = split(f"{one}\n\n{two}\n")
    assert [record.title for record in records] == ["Köhnə bazar payıza qədər bağlıdır", "Kran mühəndis gözləyir"]
    assert [any("dekabr" in entry["text"] for entry in record.header) for record in records] == [True, True]


def test_an_excerpt_that_no_mark_closes_ends_where_other_pages_begin():
    text = (
        "## Ferry Learns To Whistle\n\n**OE Watch Commentary:** The accompanying article is about a ferry.\n\n"
        "**Source:** Jan Meeuw, “De veerboot fluit (The Ferry Whistles),” *Havenkrant*, 2 May 2015.\n\n"
        f"...{PARAGRAPH}\n\n...{OTHER}\n\n"
        + dump((CRANE, "By Ann Rook", "12 March 2021", PARAGRAPH, OTHER), ("السوق القديم يبقى مفتوحاً", "9 آذار 2021", ARABIC, ARABIC))
    )  # fmt: skip
    found = split(text)
    assert [record.title for record in found] == [
        "Ferry Learns To Whistle", "De veerboot fluit", CRANE, "السوق القديم يبقى مفتوحاً",
    ]  # fmt: skip
    assert [record.layout for record in found] == ["oe-watch", "oe-watch", "generic", "generic"]


def test_a_count_of_comments_is_part_of_a_header():
    head = "Kran mühəndis gözləyir"
    text = f"{PARAGRAPH}\n{head}\n\nMüəllif: liman\nŞərhlər: 0\n{head}\nDərc olunub 17-02-2020, 15:42\n{AZERI}\n\n{AZERI}\n"
    text = f"{HONEY}\n\n12 March 2020\n\n{OTHER}\n\n{text}"
    assert titles(text) == [HONEY, head]
    assert split(text)[1].start == text.encode().index(head.encode())


@pytest.mark.parametrize(
    "note",
    [
        "Orla Crane is a historian based in Port Hollis.",
        "ABOUT THE AUTHOR\n\nOrla Crane is a columnist in Port Hollis. She covers harbours.",
        "* كاتب وباحث من صور",
    ],
)
def test_who_the_author_is_closes_a_text(note):
    first, second = split(
        dump((CRANE, "12 March 2021", PARAGRAPH, OTHER, note), (HONEY, "10 March 2021", OTHER, PARAGRAPH))
    )
    assert (first.title, second.title) == (CRANE, HONEY)
    assert {"role": "closer", "text": note.splitlines()[-1]}.items() <= first.header[-1].items()
    assert note.splitlines()[-1] not in first.text


def test_who_somebody_is_stays_in_the_text_where_the_text_goes_on():
    said = "Orla Crane is a historian based in Port Hollis."
    (record,) = split(dump((CRANE, "12 March 2021", PARAGRAPH, said, OTHER, PARAGRAPH)))
    assert said in record.text


def test_an_article_may_be_a_headline_and_a_date():
    film = "Briefing on the harbour crane (video)"
    text = f"{CRANE}\n\n12 March 2021\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n\n{film}\n11 March 2021\n\n\n{HONEY}\n10 March 2021\n\n{OTHER}\n\n{OTHER}\n"
    assert titles(text)[-2:] == [film, HONEY]


def test_the_paper_and_day_in_the_letters_of_the_text_above_are_its_own():
    russian = (
        "Смотритель маяка рассказал, что кран в порту ждёт инженера третий месяц, а чайки давно свили на нём гнёзда."
    )
    cited = "«Зеркало», 9 апреля 2013 г."
    text = dump(
        ("Кран в порту ждёт инженера", russian, russian, cited),
        ("Köhnə bazarın təmiri payıza qədər çəkəcək", AZERI, AZERI, "“Zerkalo”, 11 aprel 2013-cü il"),
    )
    first, second = split(text)
    assert cited in text.encode()[first.start : first.end].decode()
    assert second.start == text.encode().index("Köhnə".encode())


def test_a_date_between_two_texts_is_in_the_language_of_its_own():
    az = dump(("Köhnə bazar payıza qədər bağlıdır", AZERI, AZERI, "Liman, 5 sentyabr 2023"))
    en = dump((CRANE, "By Ann Rook", PARAGRAPH, OTHER, "Harbour Watch, September 6, 2023"))
    found = split(f"{az}\n{en}")
    assert [[entry["text"] for entry in record.header if entry["role"] == "dateline"] for record in found] == [
        ["Liman, 5 sentyabr 2023"], ["Harbour Watch, September 6, 2023"],
    ]  # fmt: skip


def test_short_sentences_between_paragraphs_are_text():
    short = ("The crane stands still.", "Nobody knows for how long it will.", "The engineer was not asked.")
    (record,) = split(dump((CRANE, "12 March 2021", PARAGRAPH, *short, OTHER)))
    assert record.text == "\n\n".join([PARAGRAPH, *short, OTHER])


def test_who_signs_at_the_right_is_no_part_of_the_headline_below():
    text = f"KÖRPÜ BAĞLIDIR\n{AZERI}\n{'':40}Ə. RƏHİMOV\nLİMANDA YENİ NÖVBƏ BAŞLAYIR VƏ KİMSƏ BİLMİR\n{AZERI}\n"
    blocks = blocks_of(read_lines(text.encode(), 0, 1, "utf-8"))
    look(blocks)
    assert [(block.kind, block.right) for block in blocks[2:4]] == [("byline", True), ("short", False)]


def test_a_labelled_source_stays_above_the_day_of_the_next():
    text = "".join(
        f"{day} noyabr 2021\n\nLimanda yeni növbə {day} gün davam edəcək\n\n{AZERI}\n\nMənbə: Liman, {day - 2} noyabr 2021\n\n"
        for day in (14, 18, 22)
    )
    records = split(text)
    assert [record.end_line for record in records] == [7, 15, 23]
    assert [record.start_line for record in records[1:]] == [9, 17]


def test_a_paper_in_brackets_closes_the_text_above():
    text = dump((CRANE, "12 March 2021", PARAGRAPH, OTHER, "(Eurasianet)"), (HONEY, "11 March 2021", OTHER, PARAGRAPH))
    first, second = split(text)
    assert second.start == text.encode().index(HONEY.encode())
    assert first.end <= second.start


def test_the_name_of_a_paper_alone_closes_a_text():
    (record,) = split(dump((CRANE, "12 March 2021", PARAGRAPH, OTHER, "Turan")))
    assert ("source", "Turan") in [(entry["role"], entry["text"]) for entry in record.header]
    assert not record.text.endswith("Turan")


def test_the_short_answer_to_the_last_question_is_no_line_over_the_next_headline():
    talk = "\n".join(
        line
        for question in ("- Who broke the crane?", "- And the bolts?", "- Any advice?")
        for line in (question, PARAGRAPH if question != "- Any advice?" else "Count them. Then sleep.")
    )
    text = f"Harbour crane waits for its engineer\nAnn Rook\n12 March 2021\n{talk}\nAcacia honey comes early this year\nNina Gull\n10 March 2021\n{OTHER}\n{OTHER}\n"
    first, second = split(text)
    assert first.text.endswith("Count them. Then sleep.")
    assert text.split("\n")[second.start_line - 1] == "Acacia honey comes early this year"


def test_a_note_of_the_editors_closes_a_text():
    note = "Since this was written the crane has been tried for one afternoon, for a camera. — The editors"
    text = dump(
        ("Harbour crane waits for its engineer", "12 March 2021", PARAGRAPH, PARAGRAPH, note),
        ("Acacia honey comes early this year", "10 March 2021", OTHER, OTHER),
    )
    first, second = split(text)
    assert first.text.endswith("— The editors")
    assert text.split("\n")[second.start_line - 1] == "Acacia honey comes early this year"


@pytest.mark.parametrize("ends", [("غصون ديب", "هلا فخري", "نايف المطيران"), ("م س ع/ ر ض ا\nأ ش أ",) * 3])
def test_who_wrote_a_wire_closes_it_right_above_the_next_headline(ends):
    heads = (
        "افتتاح خط لإنتاج الألواح في المنطقة",
        "الوزارة: إنتاج الزيت تجاوز التقديرات",
        "السوق القديم يبقى مفتوحاً خلال الترميم",
    )
    told = ((ARABIC, ORCHARD, DAMS[0]), (DAMS[1], ROAD, ARABIC[4:]), (DAMS[0][4:], ORCHARD[4:], ROAD[4:]))
    text = "\n".join(
        "\n".join((head, f"رام الله 22-11-2022 وفا- {opening}", *rest, end))
        for head, (opening, *rest), end in zip(heads, told, ends, strict=True)
    )
    assert titles(text) == list(heads)
    assert all(record.header[0]["text"] == record.title for record in split(text))


def test_who_reports_in_a_dateline_of_its_own():
    line = "Azərbaycan, Bakı, 17 oktyabr /müxbir Trend Aynur Dəmirli/"
    text = (
        "\n".join(f"{head}\n{line}\n{AZERI}\n{AZERI}" for head in ("Kran mühəndis gözləyir", "Bal bu il tez yetişib"))
        + "\n"
    )
    assert [record.header[1]["text"] for record in split(text)] == [line, line]


def test_the_day_of_a_letter_that_a_text_quotes_dates_no_article():
    letter = (
        "Rotterdam, 2 November 1961",
        "Honoured Sir,",
        "You wrote that the crane was not to be moved. It has not been.",
    )
    text = dump(
        ("Harbour crane waits for its engineer", PARAGRAPH, PARAGRAPH, *letter, PARAGRAPH),
        ("Acacia honey comes early this year", "10 March 2021", OTHER, OTHER),
    )
    first, second = parse(text)
    assert (first.date, first.authors, second.date) == (None, [], "2021-03-10")


@pytest.mark.parametrize(
    "line",
    [
        "Imogen Thackray in Rasht",
        "Nina Gull, hydrologist",
        "Zaza Mindeli, as told to Ann Rook",
        "Azad Tağızadə, hidroloq",
    ],
)
def test_who_wrote_with_a_place_or_what_they_are_under_a_headline(line):
    text = dump(
        ("Harbour crane waits for its engineer", line, "12 March 2021", PARAGRAPH, PARAGRAPH),
        ("Acacia honey comes early this year", "10 March 2021", OTHER, OTHER),
    )
    name = re.split(",| in ", line)[0]
    assert [record.authors for record in parse(text)] == [[name], []]


def test_who_closes_a_letter_wrote_it():
    text = dump(
        ("Letter from the old harbour", "12 March 2021", "Dear N.,", PARAGRAPH, PARAGRAPH, "Yours ever,\nNina Gull"),
        ("Acacia honey comes early this year", "10 March 2021", OTHER, OTHER),
    )
    assert [record.authors for record in parse(text)] == [["Nina Gull"], []]


def test_who_closes_a_letter_with_blank_lines_between_wrote_it():
    text = dump(
        ("Letter from the old harbour", "12 March 2021", "Dear N.,", PARAGRAPH, PARAGRAPH, "Yours ever,", "Nina Gull"),
        ("Acacia honey comes early this year", "By Tom Heller", "10 March 2021", OTHER, OTHER),
    )
    assert [record.authors for record in parse(text)] == [["Nina Gull"], ["Tom Heller"]]


ORCHARD = "وأضاف رئيس الجمعية التعاونية في تصريح للصحفيين أن المزارعين نقلوا أربعة آلاف شتلة تين إلى السفوح الشمالية، وأن ري الأشجار سيبدأ مع نهاية الشهر المقبل."
ROAD = "وبينت الشركة المنفذة أن طول الطريق الجديد أحد عشر كيلومتراً، وأن المرحلة الثانية منه تشمل جسرين صغيرين وممراً للمشاة أمام المدرسة الثانوية في القرية."
DAMS = (
    "وقال أمين عام السلطة، إن الهطولات التي رافقت المنخفض الجوي الأخير أدخلت إلى السدود نحو سبعة ملايين متر مكعب من المياه خلال ثلاثة أيام.",
    "وقالت المشرفة على المشروع إن الجهاز يلتقط صوت المياه تحت الإسفلت ويرسل موقعه إلى هاتف الفني، وإن كلفته لا تتجاوز عشرة دنانير.",
)


def test_the_initials_of_an_agency_and_the_day_under_them_close_a_text():
    heads = ("ارتفاع مخزون السدود إلى أربعين بالمئة من طاقتها", "طلبة يبتكرون جهازا لكشف تسرب المياه")
    stamps = ("04/02/2024 12:47:33", "05/02/2024 15:02:10")
    text = "\n\n".join(
        f"{head}\n\nعمان {n} شباط (بترا)- {told}\n\n{told[4:]}\n\n--(بترا)\n\nر م/ أ ز\n\n{stamp}"
        for n, head, told, stamp in zip((4, 5), heads, DAMS, stamps, strict=True)
    )
    first, second = parse(text)
    assert [text.split("\n")[record.start_line - 1] for record in (first, second)] == [*heads]
    assert [(record.date, record.time) for record in (first, second)] == [
        ("2024-02-04", "12:47:33"), ("2024-02-05", "15:02:10"),
    ]  # fmt: skip


def test_what_a_picture_shows_is_no_head_of_a_page():
    text = dump(
        (CRANE, "12 March 2021", PARAGRAPH, PARAGRAPH, "Related Videos", "Related Articles"),
        (HONEY, "ANN ROOK", "Acacia in the upper valley north of the harbour – archive", OTHER, OTHER),
    )
    assert titles(text) == [CRANE, HONEY]


def test_an_outlet_belongs_to_the_text_in_its_letters():
    arabic = ("السوق القديم يبقى مفتوحاً خلال الترميم", "القدس العربي", "9 آذار 2021", ARABIC, ARABIC[6:])
    english = (CRANE, PARAGRAPH, PARAGRAPH[4:])
    over = dump(arabic, ("The National", *english), (HONEY, "12 March 2021", OTHER, OTHER[4:]))
    starts = [record.start for record in split(over)]
    assert starts[1] == over.encode().index(b"The National")
    under = f"{CRANE}\n{PARAGRAPH}\n{PARAGRAPH[4:]}\nOC Media\n" + "\n".join((*arabic[:1], ARABIC, ARABIC[6:])) + "\n"
    _first, second = split(under)
    assert second.start == under.encode().index(arabic[0].encode())


def test_a_chronology_with_headings_is_one_article():
    days = ("13 February 2021", "18 February 2021", "23 February 2021", "1 March 2021")
    heads = ("Committee votes again", "Harbour master resigns", "Crane is searched", "A mediator lands")
    rows = [line for row in zip(days, heads, strict=True) for line in (*row, OTHER)]
    text = dump(
        ("Timeline: nine weeks that shook the harbour", "22 April 2021", "By the harbour desk", PARAGRAPH, *rows),
        ("Old pier has new planks again", "10 March 2021", PARAGRAPH, OTHER),
    )
    assert titles(text) == ["Timeline: nine weeks that shook the harbour", "Old pier has new planks again"]


def test_those_who_sign_for_both_sides_head_nothing():
    ends = "For the harbour board          For the railway board\nAnn Rook                       Nils Bridge"
    text = dump(
        ("Joint statement of the harbour and the railway", "9 March 2021", PARAGRAPH, OTHER, ends, PARAGRAPH),
        ("Old pier has new planks again", "10 March 2021", PARAGRAPH, OTHER),
    )
    assert titles(text) == ["Joint statement of the harbour and the railway", "Old pier has new planks again"]
