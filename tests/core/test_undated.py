"""A day that no known form of line explains: below a headline, in it, or behind it with the paper it is cited from."""

from __future__ import annotations

import pytest
from test_generic import ARABIC, OTHER, PARAGRAPH, dump, split

from corpus_cli.core.normalise import normalise
from corpus_cli.model import Record

CRANE, HONEY, FERRY = (
    "Harbour crane waits for its engineer from the capital",
    "Acacia honey comes two weeks early this year",
    "Ferry learns to whistle and the port listens",
)


def read(text: str) -> list[Record]:
    return list(normalise(split(text)))


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("June 2, 2021 05:40 PM Age: 2 years", "2021-06-02T17:40"),
        ("20 Oct 2023 / 5 Rabi' al-Thani 1445", "2023-10-20"),
        ("Q&A / Europe & Central Asia 08 December 2022", "2022-12-08"),
        ("الاثنين - 18 يوليه 2022 - الساعة 06:45 م بتوقيت اليمن ،،،", "2022-07-18T18:45"),
        ("Date: March 2023 (the day is torn off, my copy is bad)", "2023-03"),
        ("9 March 2023 – The council of the town votes against the crane", None),
        ("On 9 March 2023 the council of the town voted against it.", None),
    ],
)
def test_the_only_day_below_a_headline_dates_its_article(line: str, edtf: str | None) -> None:
    record, *_ = read(dump((CRANE, line, PARAGRAPH, OTHER), (HONEY, "3 April 2019", OTHER, PARAGRAPH)))
    assert record.title == CRANE
    said = f"{record.date_edtf}T{record.time}" if record.time else record.date_edtf
    assert said == edtf


def test_no_day_is_taken_from_below_a_headline_where_a_line_of_dates_closes_the_text() -> None:
    text = dump((CRANE, "12 May 2019, town hall", PARAGRAPH, OTHER, "(The Cradle, 22 May 2019)"))
    assert [record.date for record in read(text)] == ["2019-05-22"]


@pytest.mark.parametrize(
    ("title", "said", "date", "outlet"),
    [
        ("Trend, Baku, 19.10.2022 : Ferry learns to whistle", None, "2022-10-19", "Trend"),
        ("Briefing by the Harbour Master, 25.06.2021", None, "2021-06-25", None),
        (f"**{FERRY}** (Trend, 14 March 2024, my tr.)", FERRY, "2024-03-14", "Trend"),
        (f"{FERRY} (Civil.ge, 3 May 2021)", FERRY, "2021-05-03", "Civil Georgia"),
        (f"EN> {FERRY} (Civil.ge, 3 May 2021)", FERRY, "2021-05-03", "Civil Georgia"),
    ],
)
def test_the_day_and_the_paper_that_a_headline_holds(
    title: str, said: str | None, date: str, outlet: str | None
) -> None:
    record, *_ = read(dump((title, PARAGRAPH, OTHER), (CRANE, "9 May 2018", PARAGRAPH, OTHER)))
    assert (record.title, record.date, record.outlet) == (said or title, date, outlet)


def test_a_week_in_the_head_gives_the_year_to_the_days_that_are_cited() -> None:
    head = "PRESS CUTTINGS - WEEK 11\n11 - 17 March 2024\n\nThe usual remarks come first.\n\nThey are short, for once.\n\n\n"
    rows = [
        (f"**{number}. {title}** (Turan, {day}/3, my tr.)", PARAGRAPH, OTHER)
        for number, (title, day) in enumerate(((CRANE, 13), (HONEY, 14), (FERRY, 16)), 1)
    ]
    records = read(head + "\n\n\n".join("\n\n".join(row) for row in rows) + "\n")
    assert [record.title for record in records] == [CRANE, HONEY, FERRY]
    assert [record.date_edtf for record in records] == ["2024?-03-13", "2024?-03-14", "2024?-03-16"]
    assert all("year-inferred" in record.issues for record in records)


def test_a_day_over_a_section_does_not_date_the_study_that_an_issue_dates() -> None:
    text = dump(
        ("الجيوش وذاكرة الزلازل بين بلدين", "العدد 107 - كانون الثاني 2019", "7 كانون الأول 1988", ARABIC, ARABIC),
    )
    record, *_ = read(text)
    assert (record.date, record.issues) == ("2019-01", [])
