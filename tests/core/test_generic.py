"""The generic splitter on small dumps of every kind: what starts an article, and what only looks as if it did."""

from __future__ import annotations

import pytest

from corpus_cli.core.source import Stream
from corpus_cli.core.split import SplitOptions, split_stream

PARAGRAPH = (
    "The council of the harbour town met for the third time this month and decided, after a long evening, to put the "
    "matter of the broken crane before an engineer from the capital, who is expected on the morning train."
)
OTHER = (
    "Beekeepers in the upper valley say that the acacia flowered two weeks early and that the hives are full, although "
    "nobody has yet explained to them where the honey of the lower valley, sold under the same label, really comes from."
)
ARABIC = "قال رئيس البلدية إنّ السوق القديم سيبقى مفتوحاً خلال أعمال الترميم، وإنّ أصحاب الدكاكين وافقوا على نقل بضائعهم إلى الساحة المجاورة حتى نهاية الصيف."
AZERI = "Şəhər icra hakimiyyətindən bildirilib ki, köhnə bazarın təmiri payıza qədər davam edəcək və dükan sahibləri mallarını qonşu meydana köçürməyə razılıq veriblər."


def split(text: str, **options) -> list:
    return list(split_stream(Stream("dump.txt", None, text.encode()), SplitOptions(**options)))


def titles(text: str) -> list[str | None]:
    return [record.title for record in split(text)]


def dump(*articles: tuple[str, ...], between: str = "\n\n") -> str:
    return (between * 1).join(between.join(lines) for lines in articles) + "\n"


def test_a_date_under_each_headline():
    text = dump(
        ("Harbour crane waits for its engineer", "12 March 2021", PARAGRAPH, PARAGRAPH),
        ("Acacia honey comes early this year", "10 March 2021", OTHER, OTHER),
        ("السوق القديم يبقى مفتوحاً خلال الترميم", "9 آذار 2021", ARABIC, ARABIC),
        ("Köhnə bazarın təmiri payıza qədər çəkəcək", "8 mart 2021", AZERI, AZERI),
    )
    assert titles(text) == [
        "Harbour crane waits for its engineer", "Acacia honey comes early this year", "السوق القديم يبقى مفتوحاً خلال الترميم",
        "Köhnə bazarın təmiri payıza qədər çəkəcək",
    ]  # fmt: skip


def test_sub_headings_do_not_cut():
    text = dump(
        (
            "Harbour crane waits for its engineer",
            "12 March 2021",
            PARAGRAPH,
            "A long evening",
            PARAGRAPH,
            "The Train at Noon",
            PARAGRAPH,
        )
    )
    assert len(titles(text)) == 1


def test_a_headline_said_twice_is_one():
    text = dump(
        (
            "Harbour crane waits for its engineer",
            "12 March 2021",
            "Harbour crane waits for its engineer",
            PARAGRAPH,
            PARAGRAPH,
        )
    )
    record = split(text)[0]
    assert record.text.count("Harbour crane") == 0
    assert [entry["role"] for entry in record.header] == ["title", "dateline", "title"]


def test_teasers_after_a_closing_line_are_furniture():
    text = dump(
        (
            "Harbour crane waits for its engineer",
            "12 March 2021",
            PARAGRAPH,
            "Related Stories",
            "Ferry timetable changes in May",
            "Who owns the old pier?",
        ),
        ("Acacia honey comes early this year", "10 March 2021", OTHER),
    )
    first, second = split(text)
    assert first.text == PARAGRAPH
    assert second.title == "Acacia honey comes early this year"
    tiled = split(text, all=True)
    assert [record.kind for record in tiled] == ["article", "furniture", "article"]


def test_a_change_of_language_starts_an_article():
    text = dump(
        ("Harbour crane waits for its engineer", "12 March 2021", PARAGRAPH, PARAGRAPH),
        ("السوق القديم يبقى مفتوحاً خلال الترميم", ARABIC, ARABIC),
    )
    assert len(titles(text)) == 2


def test_an_interview_stays_whole():
    lines = ["Question: What did the engineer say about the crane?", f"Harbour master: {PARAGRAPH}"] * 5
    assert len(titles(dump(("“I count the gulls”: the harbour master speaks", "12 March 2021", *lines)))) == 1


def test_a_chronology_stays_whole():
    entries = [line for day in (3, 5, 9, 11) for line in (f"{day} March 2021", PARAGRAPH)]
    assert len(titles(dump(("A crane and its troubles: a chronology", "12 March 2021", PARAGRAPH, *entries)))) == 1


def test_a_numbered_list_stays_whole():
    points = [line for n in range(1, 5) for line in (f"{n}. Something About the Crane and the Sea", PARAGRAPH)]
    assert len(titles(dump(("Four things to know about the harbour crane", "12 March 2021", PARAGRAPH, *points)))) == 1


@pytest.mark.parametrize("text", ["", "\n\n\n", "   \n", "word", "-----\n*****\n", "12 March 2021\n"])
def test_dumps_without_an_article(text):
    assert all(record.kind == "article" for record in split(text))


def test_prose_without_a_headline_is_an_article_without_title():
    record = split(f"{PARAGRAPH}\n\n{PARAGRAPH}\n")[0]
    assert record.title is None
    assert record.issues == ["no-title"]
    assert record.confidence is not None and record.confidence < 0.6


def test_hard_wrapped_lines_are_joined():
    import textwrap

    wrapped = "\n\n".join(textwrap.fill(p, 70) for p in (PARAGRAPH, OTHER, PARAGRAPH))
    record = split(f"Harbour crane waits for its engineer\n\n12 March 2021\n\n{wrapped}\n")[0]
    assert record.text == f"{PARAGRAPH}\n\n{OTHER}\n\n{PARAGRAPH}"


def test_a_word_broken_at_the_end_of_a_line_goes_on():
    text = dump(("Harbour crane waits for its engineer", "12 March 2021", PARAGRAPH, OTHER))
    broken = text.replace("evening", "eve-\nning", 1)
    assert [record.text for record in split(broken)] == [record.text for record in split(text)]


def test_a_dump_that_is_wrapped_in_parts_is_joined_there():
    import textwrap

    wrapped = "\n\n".join(textwrap.fill(p, 70) for p in (PARAGRAPH, OTHER) * 4)
    long = "\n\n".join(f"{PARAGRAPH} {OTHER}" for _ in range(12))
    first, second = split(
        f"Harbour crane waits for its engineer\n\n12 March 2021\n\n{long}\n\n"
        f"Ferry learns to whistle in B flat\n\n13 March 2021\n\n{wrapped}\n"
    )
    assert first.text.split("\n\n") == [f"{PARAGRAPH} {OTHER}"] * 12
    assert second.text.split("\n\n") == [PARAGRAPH, OTHER] * 4


def test_a_headline_in_bold_is_no_point_of_a_list():
    records = split(
        f"**Harbour crane waits for its engineer**\nhttps://harbour.example/1\n\n{PARAGRAPH}\n\n{OTHER}\n\n---\n\n"
        f"**Ferry learns to whistle in B flat**\nhttps://harbour.example/2\n\n{OTHER}\n\n{PARAGRAPH}\n"
    )
    titles = ["Harbour crane waits for its engineer", "Ferry learns to whistle in B flat"]
    assert [record.title.strip("*") for record in records] == titles


def test_a_headline_and_one_paragraph_are_an_article():
    text = (
        "A market opens by the river\n\nThe stalls were full, and nobody knew for how long. They may be empty soon.\n"
    )
    assert titles(text) == ["A market opens by the river"]


@pytest.mark.parametrize("name", ["Leyla", "Andrew", "مريم"])
def test_a_first_name_alone_below_a_text_signs_it(name):
    text = (
        f"Harbour crane waits for its engineer\n12 March 2021\n\n{PARAGRAPH}\n\n🙂\n\n{name}\n\n"
        f"Acacia honey comes early this year\n13 March 2021\n\n{OTHER}\n"
    )
    first, second = split(text)
    assert (first.title, second.title) == ("Harbour crane waits for its engineer", "Acacia honey comes early this year")
    assert text.split("\n")[second.start_line - 1] == second.title


def test_near_misses_are_shown():
    text = dump(
        (
            "Harbour crane waits for its engineer",
            "12 March 2021",
            PARAGRAPH,
            "Who pays for the broken crane in the harbour?",
            OTHER,
            OTHER,
        )
    )
    record = split(text, explain=True)[0]
    near = record.evidence["near_misses"]
    assert all(miss["line"] > 1 and 0 <= miss["confidence"] <= 1 for miss in near)


def test_an_article_that_the_dump_holds_three_times_is_found_three_times():
    body = (
        PARAGRAPH,
        OTHER,
        "The railway says that he may try again on any weekday, if the seven o'clock train runs at all.",
    )
    one = dump(("Harbour crane waits for its engineer", "12 March 2021", "By Leyla Farrokh", *body))
    assert titles("\n".join([one] * 3)) == ["Harbour crane waits for its engineer"] * 3


def test_what_a_site_prints_under_every_article_is_furniture():
    articles = [
        (f"Harbour crane number {n} waits for its engineer", f"{n} March 2021", PARAGRAPH, OTHER, "Send us your photos")
        for n in (9, 7, 5, 3)
    ]
    assert all("photos" not in (record.title or "") for record in split(dump(*articles)))
    assert len(split(dump(*articles))) == 4


def dated(*articles: tuple[str, ...], gap: str = "\n") -> str:
    return gap.join(line for lines in articles for line in lines) + "\n"


FERRY = (
    "The night ferry to the islands left on Sunday without anybody on board but its crew, for the only passenger who had "
    "bought a ticket this winter has moved to the mainland, a spokesman of the company said."
)
CLOCK = (
    "The clock on the town hall has been kept going since January by parts that a museum lent, and the watchmaker who "
    "climbs up to it twice a week asks how much longer he may borrow them."
)
LENT = "The museum would like its wheels back before Easter, and says that a clock has a right to stand still now and then."
ARTICLES = (
    (
        "14.03.2023 18:42",
        "Harbour crane waits for its engineer",
        PARAGRAPH,
        "No crane, no freight, the harbour master says.",
    ),
    ("14.03.2023 16:05", "Acacia honey comes early this year", OTHER, "Acacia honey of the year before is sold out."),
    (
        "13.03.2023 09:30",
        "Night ferry loses its only passenger",
        FERRY,
        "The ferry goes on at night all the same, for the post.",
    ),
    ("12.03.2023 11:58", "Town clock runs on borrowed time", CLOCK, LENT),
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_dates_above_every_headline_begin_their_articles(gap):
    found = split(dated(*ARTICLES, gap=gap))
    assert [(r.title, r.header[0]["text"]) for r in found] == [(a[1], a[0]) for a in ARTICLES]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_dates_at_the_end_of_every_text_stay_there(gap):
    found = split(dated(*((*a[1:], a[0]) for a in ARTICLES), gap=gap))
    assert [r.title for r in found] == [a[1] for a in ARTICLES]
    assert [r.header[-1]["text"] for r in found] == [a[0] for a in ARTICLES]


def test_outlets_above_headlines_are_the_articles_where_three_have_them():
    outlets = ("Eurasianet", "AZƏRTAC", "Kıyı Postası", "BBC Türkçe")
    text = "\n\n".join(f"{o}\n{a[1]}\n{a[0]}\n\n{a[2]}\n\n{a[3]}" for o, a in zip(outlets, ARTICLES, strict=True))
    found = split(text)
    assert [r.title for r in found] == [a[1] for a in ARTICLES]
    assert [r.header[0]["text"] for r in found] == list(outlets)


def test_the_paper_that_stands_below_a_text_and_apart_from_the_next_headline_closes_the_text():
    signed = (*ARTICLES[1][:4], "Professor of geography", "Eurasianet")
    text = "\n\n".join("\n\n".join((a[1], a[0], *a[2:])) for a in (ARTICLES[0], signed, *ARTICLES[2:]))
    found = split(text)
    assert [r.title for r in found] == [a[1] for a in ARTICLES]
    assert found[1].header[-1]["text"] == "Eurasianet"
    assert found[2].header[0]["text"] == ARTICLES[2][1]


def test_a_page_that_a_dump_holds_many_times_is_no_furniture():
    page = dated(*ARTICLES, gap="\n\n") + "\n"
    assert titles(page * 12) == [a[1] for a in ARTICLES] * 12


def test_an_interview_by_questions_is_one_article():
    asked = (
        "When did you begin to write it down?",
        "How many entries are there?",
        "Who reads them?",
        "What do you want now?",
    )
    body = [line for question in asked for line in (question, PARAGRAPH)]
    text = dated(("The keeper of the noise diary", "12 March 2021", OTHER, *body), ARTICLES[1], gap="\n\n")
    assert titles(text) == ["The keeper of the noise diary", ARTICLES[1][1]]


@pytest.mark.parametrize(
    "line",
    [
        "Oxunub: 3412 Şərhlər: 18", "Views 341 | Comments 2", "1 2 3 ... 118 Növbəti", "← Older posts", "« السابق 1 2 3 4 التالي »",
        "👍 124 💬 17 Share",
    ],
)  # fmt: skip
def test_counters_and_pagers_are_no_headlines(line):
    text = dated((*ARTICLES[0][1:2], "12 March 2021", PARAGRAPH, line, OTHER), ARTICLES[1], gap="\n\n")
    assert line not in titles(text)


@pytest.mark.parametrize(
    "line", ["Nino Tata | OC Media | Mar 26, 2024 | 3 min read", "الشرق الأوسط | نجلاء حبريري | 22 مارس (آذار) 2024", "Meydan TV · 25 mart 2024-cü il"]
)  # fmt: skip
def test_a_line_of_parts_with_a_date_dates_its_headline(line):
    found = split(dated(("Harbour crane waits for its engineer", line, PARAGRAPH, OTHER)))
    assert {"role": "dateline", "text": line}.items() <= found[0].header[1].items()


def test_numbered_posts_of_a_thread_part_articles():
    posts = [
        (f"#{41 + i} steppe_owl Senior member {2311 + i} posts", a[1], PARAGRAPH, OTHER) for i, a in enumerate(ARTICLES)
    ]
    text = "\n\n".join(f"{head}\n{title}\n\n{one}\n\n{two}" for head, title, one, two in posts)
    assert titles(text) == [a[1] for a in ARTICLES]


def test_a_headline_broken_after_a_small_word_is_one():
    text = dated(("The keeper of the harbour and of\nThe Lighthouse Retires", "12 March 2021", PARAGRAPH, OTHER))
    assert titles(text) == ["The keeper of the harbour and of The Lighthouse Retires"]


def test_arabic_in_visual_order_is_said():
    seen = "\n\n".join(line[::-1] for line in ("السوق القديم يبقى مفتوحاً خلال الترميم", f"{ARABIC} {ARABIC}", ARABIC))
    assert "visual-order" in split(seen)[0].issues
    assert "visual-order" not in split(dated(("السوق القديم يبقى مفتوحاً", "9 آذار 2021", ARABIC)))[0].issues


def test_outlets_between_headline_and_author_are_source_lines():
    text = dump(
        (
            "Harbour crane waits for its engineer",
            "Beirut Reader",
            "Nora Whitlock",
            "12 March 2021",
            PARAGRAPH,
            PARAGRAPH,
        ),
        ("Acacia honey comes early this year", "Levant Notebook", "Tom Ashgrove", "10 March 2021", OTHER, OTHER),
        between="\n",
    )
    found = [[entry["text"] for entry in record.headers("source")] for record in split(text)]
    assert found == [["Beirut Reader"], ["Levant Notebook"]]


@pytest.mark.parametrize(
    ("body", "tail"),
    [(PARAGRAPH, ("Source: Harbour Notes", "12 March 2021")), (AZERI, ("Mənbə: Sahil Xəbər", "11 mart, 2021"))],
)
def test_a_text_ends_with_its_source_and_date(body, tail):
    (record,) = split(dump(("Harbour crane waits for its engineer", body, body, *tail)))
    assert tuple(entry["text"] for entry in record.headers("source", "dateline")) == tail
