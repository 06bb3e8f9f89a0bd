"""Lists of clippings: tables with named columns, numbered rows between bars, and texts that are quoted line by line."""

from __future__ import annotations

from test_generic import OTHER, PARAGRAPH
from test_undated import CRANE, FERRY, HONEY, read


def test_rows_of_a_table_head_the_texts_that_they_cite():
    rows = [
        ("F1", "09/02/2024", "Times of Malta", CRANE, "Ann Rook", "11/02/2024"),
        ("F2", "24/02/2024", "The Malta Independent", HONEY, "-", "26/02/2024"),
        ("F3", "07/03/2024", "A paper nobody knows", FERRY, "Newsdesk", "from the client"),
    ]
    head = "PRESS SCHEDULE, for the bundle\n\nNo.\tDate publ.\tPublication\tHeadline\tBy\tAccessed\n"
    text = head + "\n\n\n".join("\t".join(row) + f"\n\n{PARAGRAPH}\n\n{OTHER}" for row in rows) + "\n"
    records = read(text)
    assert [record.title for record in records] == [CRANE, HONEY, FERRY]
    assert [record.date for record in records] == ["2024-02-09", "2024-02-24", "2024-03-07"]
    assert [record.authors for record in records][:2] == [["Ann Rook"], []]
    assert records[1].outlet == "The Malta Independent"
    for record in records:
        for entry in record.header:
            assert text.encode()[entry["start"] : entry["end"]].decode() == entry["text"]


def test_numbered_rows_between_bars_stand_over_clippings():
    rows = (
        ("1 | Azadlıq | 12.XI.96 | № 131, s. 3", CRANE.upper()),
        ("2 | Xalq qəzeti | 5.III.97 | № 52, s. 4", HONEY.upper()),
        ("3 | Yeni Müsavat | ?.XII.2000 | torn", FERRY.upper()),
    )
    body = "\n\n".join(f"{row}\n{title}\n{'-' * 40}\n\n{PARAGRAPH}\n\n{OTHER}" for row, title in rows)
    records = read(f"District library\nBook of cuttings No. 4 (1996-2001)\n\n{body}\n")
    assert [record.title for record in records] == [CRANE.upper(), HONEY.upper(), FERRY.upper()]
    assert [record.date for record in records][:2] == ["1996-11-12", "1997-03-05"]
    assert records[0].start_line == 4


def test_texts_that_are_quoted_line_by_line_under_their_papers():
    papers = (
        "From: The Jordan Times, 8 September 2022",
        "من: المصري اليوم، ٣ سبتمبر ٢٠٢٢",
        "From: Evrensel (in Turkish), 19/9/2022",
    )
    rows = [
        f"{paper}\n> {title}\n>\n> {PARAGRAPH}\n>\n> {OTHER}"
        for paper, title in zip(papers, (CRANE, HONEY, FERRY), strict=True)
    ]
    records = read("Subject: cuttings\nTo: me\n\n\n" + "\n\n\n".join(rows) + "\n")
    assert [record.title for record in records] == [CRANE, HONEY, FERRY]
    assert [record.outlet for record in records] == ["The Jordan Times", "Al-Masry Al-Youm", "Evrensel"]
    assert [record.date for record in records] == ["2022-09-08", "2022-09-03", "2022-09-19"]
    assert all(">" not in record.text for record in records)
