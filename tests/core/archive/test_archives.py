"""Archives in a dump as a whole: what is claimed, by whom, to where, and what is left to others."""

from __future__ import annotations

import pytest
from finding import BODY, found, lines_of
from growth import costs_at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.core.archive import regions
from corpus_cli.core.lines import read_lines
from corpus_cli.registry.layout import layouts

WEB = f"A headline of a web page\n\nMay 3, 2015\n\n{BODY}\n\nRelated Stories\n\nAnother headline\n\nMay 4, 2015\n\n{BODY}\n"


def lexis(count: int, declared: int | None = None) -> str:
    one = "{n} of {of} DOCUMENTS\n\nThe Harbour Gazette\n\nMay 2, 2015\n\nHeadline {n}\n\nLENGTH: 3 words\n\n{body}\n\nLOAD-DATE: May 3, 2015\n\n\n"
    return "".join(one.format(n=n, of=declared or count, body=BODY) for n in range(1, count + 1))


def telegram(count: int) -> str:
    return "".join(f"Harbour, [02.05.2015 09:{n:02}]\nHeadline {n}\n\n{BODY}\n\n" for n in range(count))


def test_two_layouts_with_web_text_between_and_round_them() -> None:
    text = WEB + "\n\n" + lexis(3) + WEB + "\n\n" + telegram(4) + "\n\n\n" + WEB
    got = found(text)
    assert [(r.layout.id, len(r.articles)) for r in got if r.layout.split == "archive"] == [
        ("lexis-classic", 3),
        ("telegram", 4),
    ]
    texts = lines_of(text).texts
    for region in got:
        for article in region.articles:
            assert not any("web page" in line for line in texts[article.first : article.last + 1])


def test_an_archive_in_two_halves_with_another_between() -> None:
    got = found(lexis(3) + "\n" + telegram(4) + "\n" + lexis(2))
    assert [(r.layout.id, len(r.articles)) for r in got] == [
        ("lexis-classic", 3),
        ("telegram", 4),
        ("lexis-classic", 2),
    ]


def test_more_declared_than_held() -> None:
    (region,) = found(lexis(2, declared=25))
    assert (region.declared, len(region.articles)) == (25, 2)


def test_a_truncated_last_article_says_so() -> None:
    whole = lexis(3)
    (region,) = found(whole[: whole.rindex("LOAD-DATE")])
    assert [article.issues for article in region.articles] == [[], [], ["truncated"]]
    assert region.articles[-1].paragraphs == [BODY]
    (region,) = found(whole)
    assert region.articles[-1].issues == []


def test_a_truncated_last_article_where_only_the_end_is_marked() -> None:
    one = f"Headline\nThe Gazette\nMay 2, 2015 Saturday\n\n\nCopyright 2015\n\nLength: 3 words\n\nBody\n\n{BODY}\n\nLoad-Date: May 3, 2015\n\nEnd of Document\n\n\n"
    text = one * 3
    (region,) = found(text[: text.rindex("Load-Date")])
    assert [article.issues for article in region.articles] == [[], [], ["truncated"]]


@pytest.mark.parametrize(
    "text",
    [
        "User Name: desk\nJob Number: 1\n\nDocuments (3)\n\n  1. One\n  2. Two\n  3. Three\n",
        "Europresse - Sélection de documents\nDocuments sauvegardés : 2\n\nSommaire\nLe Monde • 12 mars 2019 • Titre ..... 3\n",
        "PRESS REVIEW\n\nCONTENTS\n\nOne .......... 2\nTwo .......... 3\n\n- 1 -\n\f",
        "RFE/RL NEWSLINE Vol. 9, No. 48, Part I, 14 March 2005\n\nHEADLINES:\n   * ONE HEADLINE\n   * ANOTHER HEADLINE\n",
        "Download Request: Tagged Documents: 1-2\nTerms: ferry\n\n1 of 2 DOCUMENTS\n\n2 of 2 DOCUMENTS\n",
    ],
)
def test_a_cover_or_contents_page_holds_no_article(text: str) -> None:
    assert not [article for region in found(text) for article in region.articles]


@pytest.mark.parametrize(
    "change", [str, lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t, lambda t: t.replace("\n\n", "\n\n\n")]
)
def test_pieces_are_the_bytes_they_name(change) -> None:
    data = change(lexis(2).replace("Headline", "Başlıq «bərə»") + telegram(3)).encode()
    lines = read_lines(data, 0, 1, "utf-8")
    for region in regions(lines, layouts()):
        for article in region.articles:
            assert article.header
            for piece in article.header:
                entry = piece.header(lines)
                assert data[entry.start : entry.end].decode().replace("\r\n", "\n") == entry.text
                assert entry.text == entry.text.strip()
                closing = article.fields.get("LOAD-DATE") == entry.text
                assert article.first <= piece.first <= piece.last
                assert (piece.last > article.last) == closing  # what the archive says below is no part of the article


def test_what_an_issue_says_stands_beside_all_its_articles() -> None:
    text = f"RFE/RL NEWSLINE Vol. 9, No. 48, Part I, 14 March 2005\n\nFERRY LEARNS TO WHISTLE\n{BODY}\n\nOLD PIER HAS NEW PLANKS\n{BODY}\n"
    (region,) = found(text)
    for article in region.articles:
        assert [p.text(lines_of(text)) for p in article.header if p.role == "dateline"] == ["14 March 2005"]


def test_regions_and_articles_are_in_order_and_apart() -> None:
    text = WEB + lexis(3) + telegram(4) + WEB + lexis(2)
    at = -1
    for region in found(text):
        assert at < region.first <= region.last < len(lines_of(text))
        inside = region.first - 1
        for article in region.articles:
            assert inside < article.first <= article.last <= region.last
            inside = article.last
        at = region.last


MARKS = [
    "1 of 2 DOCUMENTS", "End of Document", "Body", "Load-Date: x", "HD", "LP", "TD", "SN", "AN", "Document ABC0020190312ef3c0001a", "12 words",
    "_" * 60, "ProQuest document link", "Full text: x", "news·20190312·LM·0012", "BBC Mon TCU", "Text of report by", "Source: x 12 Mar 09",
    "<DOC>", "<DOCNO> FBIS3-1 </DOCNO>", "<TEXT>", "</DOC>", "## Title", "**OE Watch Commentary:** x", "**Source:** “A (B),” *C*, 2018.",
    "Publication: Monitor Volume: 5 Issue: 26", "Author: x", "Comments: 0", "Published 27-05-2013, 10:28", "A, [12.03.2021 09:14]",
    "12/03/2021, 08:58 - A: b", "12/03/2021, 08:58 - left", "From a@b Fri Mar 12 05:30:14 2021", "Subject: x", "Title: x", "Link: http://x.example",
    "The Gazette, 12 March 2021, p. 4", "\f", "CONTENTS", "One .... 2", "RFE/RL NEWSLINE Vol. 9", "A HEADLINE IN CAPITALS", "LENGTH: 3 words",
    "LOAD-DATE: x", "March 12, 2019", "", "", "", "Some text of no kind.", "---", "-- ",
]  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(MARKS) | st.text(max_size=30), max_size=60))
def test_any_mixture_of_marks_gives_regions_and_articles_apart(rows: list[str]) -> None:
    lines = lines_of("\n".join(rows))
    at = -1
    for region in regions(lines, layouts()):
        assert at < region.first <= region.last < len(lines)
        inside = region.first - 1
        for article in region.articles:
            assert inside < article.first <= article.last <= region.last
            inside = article.last
            assert lines.texts[article.first].strip()
            assert lines.texts[article.last].strip()
            for piece in article.header:
                assert piece.text(lines)
        at = region.last


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=400))
def test_random_text_is_claimed_by_no_layout(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("row", ["HD", "1 of 2 DOCUMENTS", "_" * 60 + "\nFull text: x\nProQuest document link", "OE Watch Commentary: a\n\nSource: x, “a (b),” c, 2018\n",
                                 "Publication: Monitor Volume: 5 Issue: 31", "\f\nA, 12 March 2021\n", "RFE/RL NEWSLINE Vol. 1\n\nA HEADLINE IN CAPITALS\n"])  # fmt: skip
def test_time_grows_with_size_alone(row: str) -> None:
    few, many = (lines_of((row + "\n") * count) for count in (500, 5000))
    assert costs_at_most(40, lambda: regions(many, layouts()), lambda: regions(few, layouts()), slack=0.5)
