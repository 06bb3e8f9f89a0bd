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
    one = dump(("Harbour crane waits for its engineer", "12 March 2021", "By Leyla Farrokh", PARAGRAPH, OTHER))
    assert titles("\n".join([one] * 3)) == ["Harbour crane waits for its engineer"] * 3


def test_what_a_site_prints_under_every_article_is_furniture():
    articles = [
        (f"Harbour crane number {n} waits for its engineer", f"{n} March 2021", PARAGRAPH, OTHER, "Send us your photos")
        for n in (9, 7, 5, 3)
    ]
    assert all("photos" not in (record.title or "") for record in split(dump(*articles)))
    assert len(split(dump(*articles))) == 4
