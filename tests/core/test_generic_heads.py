"""What stands over a headline, and between two articles: rubrics, names, heads of an issue, lists, credits, ornaments."""

from __future__ import annotations

import pytest
from test_generic import ARABIC, AZERI, OTHER, PARAGRAPH, dump, split, titles

from corpus_cli.core.blocks import blocks_of
from corpus_cli.core.lines import read_lines
from corpus_cli.core.numbering import numbered
from corpus_cli.run.chain import parse

CRANE, HONEY, MARKET = (
    "Harbour crane waits for its engineer from the capital",
    "Acacia honey comes two weeks early this year",
    "Köhnə bazarın təmiri payıza qədər davam edəcək",
)
SOUQ = "السوق القديم يبقى مفتوحاً خلال أعمال الترميم كلها"


def firsts(text: str) -> list[str]:
    """The first line of each article."""
    lines = text.split("\n")
    return [lines[record.start_line - 1] for record in split(text) if record.kind == "article"]


def test_a_rubric_between_a_date_and_its_headline_is_in_the_header():
    rows = [
        ("11 iyun 2021 18:20", "İqtisadiyyat", MARKET, AZERI),
        ("28 may 2021 11:02", "Biznes", CRANE, PARAGRAPH),
        ("06 aprel 2021 16:44", "Cəmiyyət", HONEY, OTHER),
    ]
    text = "\n".join(line for *head, body in rows for line in (*head, body, body))
    assert titles(text) == [MARKET, CRANE, HONEY]
    assert firsts(text) == ["11 iyun 2021 18:20", "28 may 2021 11:02", "06 aprel 2021 16:44"]


def test_a_rubric_right_on_top_of_a_headline_is_its_own():
    text = dump(
        ("ANALYSIS\n" + CRANE, "12 March 2021", PARAGRAPH, PARAGRAPH),
        ("SPORT\n" + HONEY, "11 March 2021", OTHER, OTHER),
    )
    assert (titles(text), firsts(text)) == ([CRANE, HONEY], ["ANALYSIS", "SPORT"])


@pytest.mark.parametrize(
    "over", ["مصطفى رضوان", "كفر الشيخ - سامح أبوالعزم", "د. علاء الشربيني يكتب:", "عمود: على الهامش"]
)
def test_names_and_columns_over_headlines_are_no_headlines(over):
    text = f"\n\n\n{over}\n{SOUQ}\nالثلاثاء 8 نوفمبر 2022\n\n{ARABIC}\n\n{ARABIC}\n\n\n{CRANE}\n8 November 2022\n\n{PARAGRAPH}\n"
    assert titles(text) == [SOUQ, CRANE]
    assert firsts(text)[0] == over


def test_authors_above_headlines_without_any_blank_line():
    rows = [
        ("Ramiz Kələbərov", MARKET, AZERI),
        ("Xatirə Sərdarlı", "Qaz borusu ilə gələn dostluq", AZERI),
        ("Orxan Sadıqlı", "Bir hərf üstündə dava", AZERI),
    ]
    text = "\n".join(
        line for name, title, body in rows for line in (name, title, "14 Sentyabr 2022", body, title + " " + body)
    )
    assert firsts(text) == [name for name, _, _ in rows]


def test_the_head_of_an_issue_is_nobodys():
    text = f"THE KURA LETTER\nTuesday, 14 June 2022 | Issue 1,108\n\nGood morning. {PARAGRAPH}\n\n____________\n\nPOLITICS\n\n{CRANE}\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n"
    assert titles(text) == [CRANE]


BELL = (
    "The bell of the school on the hill was cast two hundred years ago and had been in the museum since the roof fell "
    "in; on Monday it was carried up again by eleven men, and the children were sent home before it rang."
)


def test_sources_in_brackets_end_the_items_of_a_letter():
    items = [
        (CRANE, PARAGRAPH + " (Reuters)"),
        (HONEY, OTHER + " (AFP)"),
        ("Ferry line to the island is to return in May", PARAGRAPH.replace("crane", "ferry") + " (The Island Post)"),
        ("School on the hill gets its bell back", BELL),
    ]
    assert len(titles(dump(*items))) == 4


def test_a_headline_without_text_under_a_list_is_another_articles():
    text = dump(
        (CRANE, "12 March 2021", PARAGRAPH, PARAGRAPH, "Related", "Who turned off the light in the harbour?", "August 14, 2020", "In “Harbour”"),
        (HONEY, "11 March 2021", OTHER, OTHER),
    )  # fmt: skip
    assert titles(text) == [CRANE, HONEY]


@pytest.mark.parametrize(
    "last",
    [
        "The bell is back in its tower",
        "Bell is back",
    ],
)
def test_ornaments_before_headlines_tell_and_are_no_part_of_them(last: str):
    rows = [(CRANE, PARAGRAPH), (HONEY, OTHER), ("Ferry line to return", PARAGRAPH), (last, OTHER)]
    text = "\n\n".join(f"► {title}\n{body}" for title, body in rows) + "\n"
    assert titles(text) == [title for title, _ in rows]


def test_questions_with_an_ornament_are_an_interview():
    questions = "\n\n".join(
        f"■ {ask}\n\n{ARABIC}" for ask in ("كيف بدأ الترميم؟", "ومن يدفع ثمنه كله؟", "متى يعود الناس إلى السوق؟")
    )
    assert len(titles(f"{SOUQ}\n\n8 آذار 2021\n\n{ARABIC}\n\n{questions}\n")) == 1


def test_a_list_of_results_is_no_row_of_articles():
    rows = [(CRANE, PARAGRAPH, "12 - 03 - 2021"), (HONEY, OTHER, "11 - 03 - 2021"), (MARKET, AZERI, "10 - 03 - 2021")]
    results = "\n\n".join(f"{title}\n... {body[20:60]} ...\n{day}" for title, body, day in rows)
    texts = "\n\n".join(f"{title}\n{day}\n\n{body}\n\n{body}" for title, body, day in rows)
    assert titles(f"{results}\n\n{texts}\n") == [title for title, _, _ in rows]


def test_those_who_sign_a_statement_head_nothing():
    signed = "For the Harbour Board\nAndreas Hadjis\n\nFor the Valley Council\nHisham Meguid\n\nFor the Ferry Company\nEleni Papa\n"
    assert titles(f"{CRANE}\n\n12 March 2021\n\n{PARAGRAPH}\n\n{OTHER}\n\n{signed}") == [CRANE]


@pytest.mark.parametrize("words", [("First", "Second", "Third", "Fourth"), ("أولاً", "ثانياً", "ثالثاً", "رابعاً"), ("Birincisi", "İkincisi", "Üçüncüsü", "Dördüncüsü")])  # fmt: skip
def test_points_counted_in_words_cut_nothing(words):
    title, body = (
        (CRANE, PARAGRAPH)
        if words[0].isascii() and words[0] == "First"
        else (SOUQ, ARABIC)
        if words[0] > "z"
        else (MARKET, AZERI)
    )
    points = "\n\n".join(f"{word}: {title.split()[0]}\n\n{body}" for word in words)
    assert titles(f"{title}\n\n12.03.2021\n\n{body}\n\n{points}\n") == [title]


def test_hours_of_a_live_blog_part_nothing():
    entries = "\n\n".join(f"1{hour}:40\n\n{PARAGRAPH if hour % 2 else OTHER}" for hour in (8, 7, 6, 5, 4))
    text = f"LIVE: Ferry aground off the northern pier\n\nDecember 8, 2021\n\n{PARAGRAPH}\n\n{entries}\n\n{HONEY}\n\nDecember 7, 2021\n\n{OTHER}\n"
    assert titles(text) == ["LIVE: Ferry aground off the northern pier", HONEY]


def test_heads_and_feet_of_printed_pages_are_nobodys():
    text = f"10/5/22, 9:14 AM {CRANE} - The Harbour Post\n\n{CRANE}\n5 October 2022\n\n{PARAGRAPH}\n\nhttps://post.example/crane/ 1/2\n10/5/22, 9:14 AM {CRANE} - The Harbour Post\n\n{OTHER}\n\nhttps://post.example/crane/ 2/2\n"
    assert titles(text) == [CRANE]


@pytest.mark.parametrize(
    "line",
    ["Comments (0)  Share  Print", "طباعة  مشاركة", "Paylaş   Çap et   A- A+", "Haber (58) Fotoğraf (12) Video (7)", "1.2K Retweets 88 Quote Tweets 6,740 Likes",
     "١٬٢٤٣ مشاهدة | حجم الخط أ+ أ-", "Saytımızda kukilərdən istifadə olunur. Davam edin"],
)  # fmt: skip
def test_buttons_tabs_and_counts_are_furniture(line):
    text = dump(
        (CRANE, "12 March 2021", PARAGRAPH, PARAGRAPH, line), (HONEY, "11 March 2021", OTHER, OTHER, line), between="\n"
    )
    assert titles(text) == [CRANE, HONEY]
    assert all(line.split()[0] not in record.text for record in split(text))


@pytest.mark.parametrize("head", ["تعليقات الزوار 2", "2 comments", "Şərhlər (2)"])
def test_comments_of_readers_are_no_articles(head):
    comments = f"{head}\n1 - Amina\n14 March 2021 - 11:02\nWell done to all of them.\n2 - Reader\n14 March 2021 - 12:47\nMay it last\n"
    text = f"{CRANE}\n12 March 2021\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n{comments}\n\n{HONEY}\n11 March 2021\n\n{OTHER}\n"
    assert titles(text) == [CRANE, HONEY]


def test_numbers_that_a_digest_gives_its_items_are_no_part_of_their_headlines():
    rows = [(CRANE, PARAGRAPH), (HONEY, OTHER), (MARKET, AZERI), (SOUQ, ARABIC)]
    text = dump(*((f"{n}. {title}", f"{n} March 2021", body, body) for n, (title, body) in enumerate(rows, 1)))
    assert titles(text) == [title for title, _ in rows]


def test_what_kind_of_document_it_is_may_stand_under_the_headline():
    text = f"{CRANE}\n\nInterview with the engineer\n\n12 March 2021\n\n{PARAGRAPH}\n\n{OTHER}\n"
    assert titles(text) == [CRANE]


def test_addresses_above_headlines_lead_their_texts():
    rows = [("harbour", CRANE, PARAGRAPH), ("honey", HONEY, OTHER), ("bazar", MARKET, AZERI)]
    text = "\n\n\n".join(
        f"https://{name}.example/news/1\n{title}\n12 March 2021\n\n{body}\n\n{body}" for name, title, body in rows
    )
    found = [record for record in split(text) if record.kind == "article"]
    assert firsts(text) == [f"https://{name}.example/news/1" for name, *_ in rows]
    assert [record.title for record in found] == [CRANE, HONEY, MARKET]


def test_articles_of_an_issue_have_its_day():
    head = "Harbour Monitor -- The Harbour Institute\nThursday, March 11, 2021 -- Volume 4, Issue 47\n\nIN THIS ISSUE:\n*Crane\n*Honey"
    rule = "_" * 40
    text = f"{head}\n{rule}\n\n{CRANE.upper()}\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n{HONEY.upper()}\n\n{OTHER}\n\n{OTHER}\n"
    found = [record for record in parse(text) if record.kind == "article"]
    assert [(record.date, record.evidence["date"][0]["rule"]) for record in found] == [
        ("2021-03-11", "day-of-issue")
    ] * 2


def test_a_message_of_a_list_that_holds_newsline_is_all_that_newsline_has():
    newsline = f"RFE/RL NEWSLINE Vol. 7, No. 47, Part I, 12 March 2003\n\n{CRANE.upper()}. {PARAGRAPH}"
    messages = [newsline, f"{HONEY}\n\nBy Ann Rook\n\n{OTHER}\n\n{OTHER}"]
    text = "\n\n------------------------------\n\n".join(
        f"Message: {number}\nDate: Wed, 12 Mar 2003 06:01:02 -0800\nSubject: news\n\n{body}"
        for number, body in enumerate(messages, 1)
    )
    layouts = {record.title: record.layout for record in split(text) if record.kind == "article"}
    assert layouts == {CRANE.upper(): "rferl-newsline", HONEY: "generic"}


def test_a_menu_side_by_side_is_no_headline():
    page = "Harbour.example\nHome   Harbour   Ships   Opinion   Sport\n{}\n\n12 March 2021\n\n{}\n\n{}"
    text = "\n\n\n".join(page.format(title, body, body) for title, body in ((CRANE, PARAGRAPH), (HONEY, OTHER)))
    assert titles(text) == [CRANE, HONEY]


@pytest.mark.parametrize(
    "lines",
    (
        ("أسعار السكر تقفز في أسواق المدينة", "والبقالون ينتظرون حصة الشهر المقبل"),
        ("Köhnə bazarın son ustası:", "“Daha heç kim kitab cildləmir”"),
        ("A CUSTOMS SHED WITH A VIEW: WAITING FOR THE BORDER TO OPEN IN", "AKHURIAN"),
    ),
)
def test_headlines_of_two_lines(lines):
    body = ARABIC if "\u0600" < lines[0][0] < "\u06ff" else PARAGRAPH
    assert titles("\n".join((*lines, "12 March 2021", "", body, "", body))) == [" ".join(lines)]


@pytest.mark.parametrize("second", ("وكالة الأنباء الأردنية", "وسوم: سكر، أسعار", "وقال الوزير إن الحصة تكفي."))
def test_a_line_that_begins_with_and_is_not_always_more_of_a_headline(second):
    title = "أسعار السكر تقفز في أسواق المدينة"
    assert titles(f"{title}\n{second}\n12 March 2021\n\n{ARABIC}\n\n{ARABIC}") == [title]


def test_the_address_behind_a_headline_is_no_part_of_it():
    assert titles(dump((f"{CRANE} (https://harbour.example/crane)", "12 March 2021", PARAGRAPH, OTHER))) == [CRANE]


def test_lists_of_several_sites_keep_the_heads_of_their_pages():
    pages = ("Eurasianet", "OC Media", "JAMnews")
    item = "{title}\n12 October 2022, 09:14\n{body}\n{body}\nShare: Facebook Twitter Telegram\n"
    found = "".join(
        f'{page}\nHOME   POLITICS   ECONOMY   SOCIETY   WORLD   SPORT\nSearch results for "crane"\n'
        + "".join(item.format(title=title, body=PARAGRAPH) for title in (CRANE, HONEY))
        for page in pages
    )
    assert [record.outlet for record in parse(found)] == [page for page in pages for _ in range(2)]


def teasers(*entries: tuple[str, ...]) -> str:
    return (
        "Harbour Notebook\n\n"
        + "\n\n".join("\n".join((*entry, "Read more →")) for entry in entries)
        + "\n\nLoad more\n\n"
    )


def test_what_a_page_of_teasers_names_begins_an_article_and_its_standfirst_does_not():
    over = ("An engineer, a train and a drawer full of bolts", "Two valleys and one label")
    text = teasers((CRANE, over[0]), (HONEY, over[1]), (MARKET,)) + dump(
        (CRANE, over[0], "Ann Rook", "12 March 2021", PARAGRAPH, PARAGRAPH),
        (HONEY, over[1], "Nina Gull", "10 March 2021", OTHER, OTHER),
        (MARKET, "Nina Gull", "8 March 2021", AZERI, AZERI),
    )
    assert titles(text) == [CRANE, HONEY, MARKET]
    assert firsts(text) == [CRANE, HONEY, MARKET]


def test_the_first_of_two_lines_of_a_headline_ends_in_a_semicolon():
    text = dump(
        ("Harbour crane hires an engineer;\nbolts wait", "12 March 2021", PARAGRAPH, PARAGRAPH),
        (HONEY, "10 March 2021", OTHER, OTHER),
    )
    assert titles(text) == ["Harbour crane hires an engineer; bolts wait", HONEY]


def test_a_rubric_under_a_headline_is_no_line_of_it():
    text = dump(
        ("Vincin sahibi kimdir? Limanda itən boltların izi ilə\nAraşdırma", "12 mart 2021", AZERI, AZERI),
        (HONEY, "10 March 2021", OTHER, OTHER),
    )
    assert titles(text) == ["Vincin sahibi kimdir? Limanda itən boltların izi ilə", HONEY]


def test_a_row_of_tatweels_is_a_rule():
    rule = "ـ" * 24
    text = (
        f"{CRANE}\n\n{PARAGRAPH}\n\nRight of water\n\n{PARAGRAPH}\n\n\n{rule}\nالمرصد – سلمى النورس\n10 مارس 2018\n{SOUQ}\n\n"
        f"{ARABIC}\n\n{ARABIC}\n"
    )
    assert titles(text) == [CRANE, SOUQ]


@pytest.mark.parametrize("asked", ["Who reads the old papers of the harbour?", "“Nobody Reads a Gauge for Pleasure”"])
def test_a_line_that_asks_is_the_headline_and_the_one_below_its_standfirst(asked):
    text = dump(
        (asked + "\nUneasy sums about the harbour crane", "12 March 2021", PARAGRAPH, PARAGRAPH),
        (HONEY, "10 March 2021", OTHER, OTHER),
    )
    assert titles(text) == [asked, HONEY]


def test_a_numbered_headline_that_hangs_under_its_first_word():
    text = f"3. Ports without hinterlands: what the two seas can\n   Learn from Each Other\n\nAnn Rook\nThe Gazette, 3 May 2022\n\n{PARAGRAPH}\n\n4. Acacia honey\n\nNina Gull\nThe Gazette, 4 May 2022\n\n{OTHER}\n"
    assert titles(text)[0] == "3. Ports without hinterlands: what the two seas can Learn from Each Other"


def test_what_is_cited_in_square_brackets_over_the_first_headline_is_over_all():
    text = dump(
        (
            "NOTES, folder 3",
            "To do: ask the engineer whether the crane has a second page.",
            "[Trend, 19 November 2013]",
            CRANE,
            PARAGRAPH,
            PARAGRAPH,
        ),
        ("[Radikal, 3 Aralık 2013, s. 14]", HONEY, OTHER, OTHER),
        (MARKET, AZERI, AZERI, "(525-ci qəzet, 11 yanvar 2014)"),
    )
    assert firsts(text)[:2] == ["[Trend, 19 November 2013]", "[Radikal, 3 Aralık 2013, s. 14]"]


def test_an_author_named_twice_has_signed_no_document():
    text = f"الرأي\n{SOUQ}\nرضوان العتيبي\nرضوان العتيبي\nنُشر: 9 أبريل 2022 م\n\n{ARABIC}\n\n{ARABIC}\n\n\n{CRANE}\n8 November 2022\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n"
    assert titles(text) == [SOUQ, CRANE]


def test_a_name_that_begins_as_and_does_goes_on_with_no_headline():
    text = f"صفحة لم تطو من تاريخ المدينة القديمة\nورد كاسوحة الحلبي\n18 نيسان 2022\n\n{ARABIC}\n\n{ARABIC}\n\n\n{CRANE}\n8 November 2022\n\n{PARAGRAPH}\n"
    assert titles(text)[0] == "صفحة لم تطو من تاريخ المدينة القديمة"


@pytest.mark.parametrize("title", ["GEORGIA —  BLACK SEA FORUM", "AZƏRBAYCAN —  İƏT", "АРМЕНИЯ —  ЕАЭС"])
def test_two_names_in_capitals_head_a_page_of_a_ministry(title):
    text = dump((title, PARAGRAPH, PARAGRAPH[4:], PARAGRAPH[8:]), ("AZERBAIJAN —  GUAM", OTHER[4:], OTHER[9:], OTHER))
    assert [found.split()[0] for found in titles(text)] == [title.split()[0], "AZERBAIJAN"]


def test_a_sub_heading_between_answer_and_question():
    asked = "> Why does the crane stand still?"
    text = dump(
        (
            "Harbour master: “The crane has seen better engineers than us”",
            "12 March 2021",
            PARAGRAPH,
            asked,
            f"- {OTHER}",
            "> And who pays for the whistle?",
            f"- {PARAGRAPH}",
            "Honey: the rivers that nobody speaks of in the valley",
            "> Where does the honey come from?",
            f"- {OTHER[4:]}",
        )
    )
    assert len(titles(text)) == 1


def test_a_name_between_an_arabic_headline_and_its_text_signs_it():
    text = dump(
        (
            "السوق القديم يبقى مفتوحاً خلال الترميم",
            "9 آذار 2021",
            ARABIC,
            ARABIC[4:],
            "اقرأ أيضاً\nأسعار الثلج في الميناء",
        ),
        ("الوطن ليس مخزناً", "عبد المحمود\u00a0الطاهر", ARABIC[2:], ARABIC[9:], ARABIC),
    )
    assert titles(text) == ["السوق القديم يبقى مفتوحاً خلال الترميم", "الوطن ليس مخزناً"]


def test_a_week_under_the_name_of_an_issue_is_no_date_of_its_first_article():
    text = dump(
        ("LENTDƏN SEÇMƏLƏR\n7-13 noyabr 2022-ci il",),
        ("KÖHNƏ BAZARIN TƏMİRİ PAYIZA QƏDƏR ÇƏKƏCƏK", f"BAKI, 8 noyabr - Sputnik. {AZERI}", AZERI[4:]),
        ("QAYIQ SAHİBLƏRİ YENİ LÖVBƏR İSTƏYİR", f"BAKI, 9 noyabr - Turan. {AZERI[6:]}", AZERI[9:]),
    )
    assert [record.start_line for record in split(text)] == [4, 10]


def test_ordinals_in_words_count_the_sections_of_a_speech():
    heads = ("أولاً: ما الذي نفقده من السوق؟", "ثانياً: الترميم ليس خلاصاً", "ثالثاً: من يملك الذاكرة؟")
    text = dump(*((head, ARABIC[n:]) for n, head in enumerate(heads)), ("أولاد السوق القديم: حكاية", ARABIC[9:]))
    blocks = blocks_of(read_lines(text.encode(), 0, 1, "utf-8"))
    assert {blocks[i].text for i in numbered(blocks)} == {*heads}


def test_headlines_in_bold_type_of_a_mail_do_not_run_into_the_line_below():
    text = "\n".join(
        f"*{title}*\n/bne IntelliNews, April {day}, 2024/\n\n{body}\n\n{body[4:]}\n"
        for title, day, body in ((CRANE, 25, PARAGRAPH), (HONEY, 26, OTHER))
    )
    assert titles(text) == [CRANE, HONEY]


def test_an_agency_with_an_english_word_for_its_name_under_a_date():
    text = dump(("Köhnə bazarın təmiri payıza qədər çəkəcək", "4 avqust 2023", "Report", AZERI, AZERI[5:]))
    (record,) = split(text)
    assert ("outlet" in {entry["role"] for entry in record.header}) or record.header[2]["role"] == "source"


def test_the_way_to_a_page_right_over_a_headline_is_no_part_of_the_article():
    text = dump(
        *(
            (f"Главная > Новости\n{title}", f"{day} апреля 2023, 14:21", body, body[4:])
            for day, (title, body) in enumerate(
                ((CRANE, PARAGRAPH), (HONEY, OTHER), ("السوق القديم يبقى مفتوحاً", ARABIC)), 11
            )
        )
    )
    lines = text.splitlines()
    assert [lines[record.start_line - 1] for record in split(text)] == [CRANE, HONEY, "السوق القديم يبقى مفتوحاً"]


def test_an_empty_box_stands_over_headlines_that_are_printed_twice():
    rows = [
        (f"{title}\n{title}", f"{day} March 2021", PARAGRAPH, OTHER, "Related topics\n")
        for day, title in (
            (9, "Harbour crane waits for its engineer"),
            (8, "Acacia honey comes early this year"),
            (7, "Old pier has new planks again"),
        )
    ]
    assert len(titles(dump(*rows))) == 3
