"""What a record's own lines give, what its neighbours allow, what the analyst assumes: each told apart."""

from __future__ import annotations

import copy

import pytest

from corpus_cli.core.language import detect_record
from corpus_cli.core.normalise import NormaliseOptions, normalise
from corpus_cli.core.source import Stream
from corpus_cli.core.split import split_stream
from corpus_cli.model import Record

BODY = (
    "The council of the harbour town met for the third time this month and decided, after a long evening, to put the "
    "matter of the broken crane before an engineer from the capital, who is expected on the morning train.\n\n"
    "Nobody in the hall believed that he would come, and the fishermen said so, in words that were not minuted."
)
OTHER = (
    "Beekeepers in the upper valley say that the acacia flowered two weeks early and that the hives are full, although "
    "nobody has yet explained to them where the honey of the lower valley, sold under the same label, comes from.\n\n"
    "The price of a jar has doubled since the spring of the year before."
)
HONEY = (
    "The first acacia honey of the year was on sale in the upper town on Saturday, three weeks before its usual day, and "
    "it was gone by noon.\n\nWhoever keeps bees there says that the trees flowered early, and that nobody had jars enough."
)

TRAIN = (
    "The engineer who is to mend the harbour's crane missed the morning train for the second time on Monday: its doors "
    "had closed when he came, with his tools in two suitcases.\n\nThe railway says that he may try again on any weekday."
)


def records(*articles: str, options: NormaliseOptions | None = None) -> list[Record]:
    data = "\n\n".join(articles).encode()
    split = split_stream(Stream("dump.txt", None, data))
    found = list(normalise((detect_record(record) for record in split), options))
    for record in found:
        for key, spans in record.evidence.items():
            if key not in ("boundary", "survey"):
                for span in spans:
                    assert data[span["start"] : span["end"]].decode() == span["text"]
    return found


def article(title: str, *lines: str, body: str = BODY) -> str:
    return "\n\n".join([title, *lines, body])


def test_values_are_read_from_header_lines():
    (record,) = records(
        article(
            "Harbour crane waits for its engineer",
            "12 March 2021, 14:05",
            "By Leyla Farrokh",
            "https://example.org/a/1",
        )
    )
    assert (record.date, record.time, record.date_edtf) == ("2021-03-12", "14:05", "2021-03-12")
    assert record.authors == ["Leyla Farrokh"]
    assert record.url == "https://example.org/a/1"
    assert record.issues == []
    assert set(record.evidence) >= {"date", "authors", "url", "boundary", "survey"}


def test_a_year_comes_from_the_order_of_the_dump_and_says_so():
    found = records(
        article("Harbour crane waits for its engineer", "12 March 2021"),
        article("Acacia honey comes early this year", "10 March", body=OTHER),
        article("Crane engineer misses the morning train again", "8 March 2021"),
        article("Bees of the lower valley are counted twice", "2 March 2021", body=OTHER),
    )
    assert [record.date_edtf for record in found] == ["2021-03-12", "2021?-03-10", "2021-03-08", "2021-03-02"]
    assert found[1].date is None
    assert found[1].issues == ["year-inferred"]
    assert {span.get("id") for span in found[1].evidence["date"]} >= {found[0].id, found[2].id}


def test_an_undated_article_lies_between_its_neighbours():
    found = records(
        article("Harbour crane waits for its engineer", "12 March 2021"),
        article("Acacia honey of the upper valley comes three weeks early", "By Tomas Reinholt", body=HONEY),
        article("Crane engineer misses the morning train again", "8 March 2021", body=TRAIN),
        article("Bees of the lower valley are counted twice", "2 March 2021", body=OTHER),
    )
    assert found[1].date is None
    assert found[1].date_edtf == "[2021-03-08..2021-03-12]"
    assert (found[1].date_earliest, found[1].date_latest) == ("2021-03-08", "2021-03-12")
    assert found[1].issues == ["no-date"]


def test_nothing_is_inferred_where_there_is_no_order():
    found = records(
        article("Harbour crane waits for its engineer", "12 March"),
        article("Acacia honey comes early this year", body=OTHER),
    )
    assert [record.date for record in found] == [None] * len(found)
    assert "no-year" in found[0].issues


def test_what_the_analyst_assumes_is_marked():
    options = NormaliseOptions(year=2021, outlet="The Cradle")
    (record,) = records(article("Harbour crane waits for its engineer", "12 March"), options=options)
    assert record.date_edtf == "2021?-03-12"
    assert record.outlet == "The Cradle"
    assert {"assumed", "year-inferred"} <= set(record.issues)


def test_a_machine_translation_says_so():
    (record,) = records(
        article("Harbour crane waits for its engineer", "Machine translation from Azerbaijani", "12 March 2021")
    )
    assert (record.translated, record.original_language) == ("machine", "az")


def test_a_dateline_gives_the_place():
    body = "TBILISI, March 12 (Reuters) - " + BODY
    (record,) = records(article("Harbour crane waits for its engineer", "12 March 2021", body=body))
    assert record.place == "TBILISI"
    assert record.text.startswith("TBILISI")


@pytest.mark.parametrize("lines", [("12 March 2021", "By Leyla Farrokh"), ("12 March",), ()])
def test_a_second_pass_gives_the_same(lines):
    once = records(article("Harbour crane waits for its engineer", *lines))
    twice = list(normalise(copy.deepcopy(once)))
    assert [record.to_dict() for record in twice] == [record.to_dict() for record in once]


def test_an_archive_that_declares_more_than_it_holds_says_so():
    documents = "\n\n".join(
        f"                {n} of 5 DOCUMENTS\n\n            The Guardian (London)\n\n            March 1{n}, 2009\n\n"
        f"Harbour crane number {n} waits\n\nLENGTH: 60 words\n\n{BODY}\n\nLOAD-DATE: March 1{n}, 2009\n\nLANGUAGE: ENGLISH"
        for n in (1, 2)
    )
    first, second = records(documents + "\n")
    assert first.layout == second.layout == "lexis-classic"
    assert second.issues == ["fewer-than-declared"]
    assert first.issues == []


def test_a_layout_says_which_number_is_the_day():
    chat = "\n\n".join(
        f"Harbour News, [0{day}.03.2021 16:40]\nFerry number {day} learns to whistle\n\n{BODY}" for day in (6, 7)
    )
    found = records(chat)
    assert [record.layout for record in found] == ["telegram", "telegram"]
    assert [record.date for record in found] == ["2021-03-06", "2021-03-07"]
    assert found[0].evidence["survey"]["day_first"] is True


def test_a_text_is_signed_above_its_closing_date():
    (record,) = records(
        article("Harbour crane waits for its engineer", body=BODY + "\n\nGwendolen Achard\n29 April 2013")
    )
    assert (record.authors, record.date) == (["Gwendolen Achard"], "2013-04-29")


def test_what_stands_between_headline_date_and_body_is_not_text():
    (record,) = records(
        article("Ferry from Poti to Odessa finds its whistle again after a winter", "16 November 2019", "Trend:")
    )
    assert record.outlet_id == "trend"
    assert not record.text.startswith("Trend")
