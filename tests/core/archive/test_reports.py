"""Reports of monitors and wires: marks in other languages, tags in the text, end notes, lists without articles."""

from __future__ import annotations

import pytest
from finding import BODY, articles, found, role


@pytest.mark.parametrize("mark", ["مستند", "Документ", "Belge", "Sənəd", "Document"])
def test_factiva_closes_in_the_language_of_its_interface(mark: str) -> None:
    one = f"Liman\nBərə fit çalır\n\nAnn Rook\n10 words\n2 May 2015\nThe Harbour Gazette\nHARGAZ\nEnglish\n© 2015 The Harbour Gazette\n\n{BODY}\n\n{mark} HARGAZ0020150502eb520000{{n}}\n\n"
    first, second = articles(one.format(n=1) + one.format(n=2), "factiva-plain")
    assert (first.title, second.title) == ("Bərə fit çalır", "Bərə fit çalır")
    assert second.paragraphs == [BODY]


def test_factiva_byline_with_a_place_before_the_name() -> None:
    text = f"العبّارة تصفر في الميناء القديم\n\nصيدا: سلمى النورس\n147 words\n16 August 2021\nصحيفة الميناء\nMINA\nArabic\nCopyright 2021. Mina.\n\n{BODY}\n\nDocument MINA000020210816eh8g00017\n"
    (article,) = articles(text, "factiva-plain")
    assert role(text, article, "byline") == ["سلمى النورس"]


def test_fbis_text_on_the_line_of_its_tag() -> None:
    text = f"<DOC>\n<DOCNO> FBIS4-1 </DOCNO>\n<HEADER>\n<DATE1>  10 May 1994 </DATE1>\n</HEADER>\n\n<H3> <TI>   Ferry Whistles </TI></H3>\n<F P=102>  LD1005161294 Tehran IRNA in English 1612 GMT 10 May 94 </F>\n\n<TEXT>\nLanguage: <F P=105> English </F>\nArticle Type:BFN\n\n  <F P=106> [Text] The ferry whistles </F> in B flat,\nthe port says.\n\n  <H5> Two Planks </H5>\n\n  {BODY}\n</TEXT>\n</DOC>\n"
    (article,) = articles(text, "fbis")
    assert article.paragraphs == ["[Text] The ferry whistles in B flat, the port says.", "Two Planks", BODY]
    assert role(text, article, "source") == ["IRNA"]


def test_bbc_monitoring_authors_without_a_genitive() -> None:
    head = "Ferry whistles, says daily"
    for opening, name in (
        ('Text of Anar Rukzade report by Azerbaijani newspaper Liman on 5 November entitled "Whistle"', "Anar Rukzade"),
        (
            'Text of commentary by Abd-al-Hadi al-Nawrasi headlined "The pier", published by Saudi newspaper Al-Mina website on 6 November',
            "Abd-al-Hadi al-Nawrasi",
        ),
    ):
        text = f"{head}\n\n{opening}\n\n{BODY}\n\nSource: Liman, Baku, in Azeri 5 Nov 09\n\nBBC Mon TCU 061109 fm/sa\n"
        (article,) = articles(text, "bbc-monitoring")
        assert role(text, article, "byline") == [name]


def test_bbc_monitoring_summary_whose_first_entry_is_no_headline() -> None:
    text = f"Programme summary of Harbour TV Azeri news 1630 gmt 5 Nov 09\nA. News headlines:\n\n1. 0015 {BODY}\n\nSource: Harbour TV, Baku, in Azeri 1630 gmt 5 Nov 09\n\nBBC Mon TCU 051109 ra\n"
    (article,) = articles(text, "bbc-monitoring")
    assert article.title == "Programme summary of Harbour TV Azeri news 1630 gmt 5 Nov 09"


def test_oe_watch_issue_line_and_quotes_within_a_quoted_title() -> None:
    text = f"OE WATCH\nForeign News & Perspectives of the Operational Environment\nVolume 9 | Issue 10 | October 2019\n\nTABLE OF CONTENTS\n\n3 Ferry Learns to Whistle\n\n\nFerry Learns to Whistle\n\nOE Watch Commentary: {BODY} End OE Watch Commentary (Rook)\n\nSource: Anar Rukzade, “Bərə: “Mən fit çalıram” (The Ferry: ‘I Whistle’),” Liman, 3 September 2019. https://liman.example/1\n\n{BODY}\n"
    regions = found(text)
    assert [(region.layout.id, region.first) for region in regions] == [("oe-watch", 0)]
    commentary, excerpt = regions[0].articles
    assert role(text, commentary, "dateline") == ["October 2019"]
    assert excerpt.title == "Bərə: “Mən fit çalıram”"
    assert role(text, excerpt, "source")[0] == "Liman"


NOTE = f"RFE/RL NEWSLINE Vol. 8, No. 198, Part I, 19 October 2004\n\nHEADLINES\n\nEnd Note\n* OLD PIER HAS NEW PLANKS\n\n____________\n\nTRANSCAUCASIA\n\nFERRY LEARNS TO WHISTLE\n{BODY} LF\n\nPORT ASKS FOR C\n{BODY} LF\n\n____________\n\nEND NOTE\n\nOLD PIER HAS NEW PLANKS\n\nBy Ann Rook\n\n{BODY}\n\nPLANKS AND WHISTLES\n\n{BODY}\n\n************\nCopyright (c) 2004. RFE/RL, Inc.\n"


def test_newsline_end_note_keeps_its_sub_headings() -> None:
    one, two, note = articles(NOTE, "rferl-newsline")
    assert (one.title, two.title, note.title) == (
        "FERRY LEARNS TO WHISTLE",
        "PORT ASKS FOR C",
        "OLD PIER HAS NEW PLANKS",
    )
    assert note.paragraphs == [BODY, "PLANKS AND WHISTLES", BODY]


CONTENTS = "User Name: desk\nDate and Time: Monday, 4 May 2015 09:00:00 EDT\nJob Number: 1\n\nDocuments (3)\n\n1. Ferry learns to whistle, and the people beside the harbour\nhave asked for C\nClient/Matter: -None-\n2. Old pier, new planks\nClient/Matter: -None-\n3. Port asks for C\n"


def test_nexis_contents_without_documents_hold_no_article() -> None:
    (region,) = found(CONTENTS)
    assert (region.layout.id, region.articles, region.last) == ("nexis-contents", [], 11)


def test_nexis_contents_end_where_articles_of_another_kind_begin() -> None:
    text = CONTENTS + f"\n\nFerry learns to whistle\n\n2 May 2015\n\n{BODY}\n"
    (region,) = found(text)
    assert region.last == 11


def test_nexis_contents_are_the_documents_own_where_these_follow() -> None:
    one = f"Ferry {{n}} whistles\nThe Gazette\nMay 2, 2015 Saturday\n\nLength: 9 words\n\nBody\n\n{BODY}\n\nClassification\n\nLoad-Date: May 3, 2015\n\nEnd of Document\n\n\n"
    assert [region.layout.id for region in found(CONTENTS + "\n\n\n" + one.format(n=1) + one.format(n=2))] == [
        "nexis-uni"
    ]


def test_proquest_with_short_rules() -> None:
    one = f"__________\n\nFerry {{n}} whistles\n\nAuthor: Rook, Ann\n\nFull text: {BODY}\n\nPublication title: The Gazette\n\nPublication date: May 2, 2015\n\nProQuest document ID: 10{{n}}\n\nDatabase: ProQuest Central\n\n"
    text = (
        one.format(n=1) + one.format(n=2) + "__________\n\nContact us at: http://www.proquest.com/go/contactsupport\n"
    )
    assert [article.title for article in articles(text, "proquest")] == ["Ferry 1 whistles", "Ferry 2 whistles"]


def test_lexis_stories_of_the_old_terminal() -> None:
    one = f"                        LEVEL 1 - {{n}} OF 2 STORIES\n\n                 Copyright 1991 The Harbour Company;\n                          Harbour Times\n\n               January 7, 1991, Monday, Home Edition\n\nLENGTH: 123 words\n\nHEADLINE: FERRY LEARNS TO WHISTLE;\nPORT ASKS FOR C\n\nBYLINE: By ANN ROOK, TIMES STAFF WRITER\n\nKEYWORD: FERRY\n\nBODY:\n{BODY}\n\n"
    text = one.format(n=1) + one.format(n=2)
    first, second = articles(text, "lexis-classic")
    assert first.title == second.title == "FERRY LEARNS TO WHISTLE; PORT ASKS FOR C"
    assert role(text, second, "source") == ["Harbour Times"]
    assert second.paragraphs == [BODY]
    assert found(text)[0].declared == 2


def test_lexis_notice_of_the_agency_is_no_outlet() -> None:
    notice = "The materials in the AP file were compiled by The Associated Press.  These\nmaterials may not be republished without the express written consent of The\nAssociated Press.\n"
    text = f"3 OF 3 STORIES\n\n                      The Associated Press\n\n{notice}\n               January 5, 1991, Saturday, AM cycle\n\nLENGTH: 88 words\n\nHEADLINE: Gulls Ask for Quiet\n\nBODY:\n{BODY}\n"
    (article,) = articles(text, "lexis-classic")
    assert role(text, article, "source") == ["The Associated Press"]
    assert role(text, article, "dateline") == ["January 5, 1991, Saturday, AM cycle"]


@pytest.mark.parametrize(
    "head",
    [
        "By: Ann Rook\n\nMarch 5, 2019 05:32 PM Age: 2 years Category: Eurasia Daily Monitor, Home Page",
        "March 5, 2019 05:32 PM\n\nBy: Ann Rook",
        "By: Ann Rook\n5 March 2019",
        "By: Ann Rook\n\nTuesday, March 5, 2019",
    ],
)
def test_jamestown_dates(head: str) -> None:
    text = f"Ferry Learns to Whistle\n\nPublication: Eurasia Daily Monitor Volume: 16 Issue: 31\n{head}\n\n{BODY}\n"
    (article,) = articles(text, "jamestown-monitor")
    assert "2019" in role(text, article, "dateline")[0]
    assert role(text, article, "byline") == ["By: Ann Rook"]
    assert article.paragraphs == [BODY]


def test_feed_items_of_outlook_and_with_a_label_above_the_text() -> None:
    one = f"From:\tHarbour Wire\nPosted On:\tTuesday, March 12, 2024 8:00 AM\nConversation:\tFerry {{n}}\nSubject:\tFerry {{n}}\n\n{BODY}\n\nView article...\n\n"
    text = one.format(n=1) + one.format(n=2)
    first, second = articles(text, "rss-reader")
    assert (first.title, second.title, second.paragraphs) == ("Ferry 1", "Ferry 2", [BODY])
    assert role(text, first, "source") == ["Harbour Wire"]
    one = f"Başlıq: Bərə\nMüəllif: noreply@liman.example (Anna Rook)\nYayımlanıb: 12.03.2024 08:00\nLink: https://liman.example/1\nMəzmun:\n{BODY}\n\n"
    first, second = articles(one * 2, "rss-reader")
    assert (first.paragraphs, role(one * 2, first, "byline")) == ([BODY], ["Anna Rook"])
    assert role(one * 2, first, "dateline") == ["12.03.2024 08:00"]


def test_proquest_whose_first_rule_was_cut_off() -> None:
    one = f"Ferry {{n}} whistles\n\nAuthor: Rook, Ann\n\nFull text: {BODY}\n\nPublication title: The Gazette\n\nProQuest document ID: 10{{n}}\n\n"
    text = one.format(n=1) + "_" * 60 + "\n\n" + one.format(n=2)
    assert [article.title for article in articles(text, "proquest")] == ["Ferry 1 whistles", "Ferry 2 whistles"]


def test_fbis_paragraphs_that_only_an_indent_sets_apart() -> None:
    rows = "  The ferry whistles in B flat.\nThe port has asked for C.\n  The old planks were\nolder.\n  It is spring."
    text = (
        f"<DOC>\n<DOCNO> FBIS3-1 </DOCNO>\n<H3> <TI>   Ferry Whistles </TI></H3>\n\n<TEXT>\n{rows}\n</TEXT>\n</DOC>\n"
    )
    (article,) = articles(text * 2, "fbis")[:1]
    assert article.paragraphs == [
        "The ferry whistles in B flat. The port has asked for C.", "The old planks were older.", "It is spring."
    ]  # fmt: skip


def test_fbis_values_over_lines_with_spaces_at_their_ends() -> None:
    text = f'<DOC>\n<DOCNO> FBIS4-1 </DOCNO>\n<HEADER>\n</HEADER>\n\n<H3> <TI>   Ferry Whistles </TI></H3>\n\n<TEXT>\n  <F P=106> [Report by A.   \n   Rukzade: "Whistle"] </F>\n\n  [Text] {BODY}\n</TEXT>\n</DOC>\n'
    (article,) = articles(text, "fbis")
    assert [" ".join(name.split()) for name in role(text, article, "byline")] == ["A. Rukzade"]


def test_the_text_right_under_a_byline_of_fbis_that_is_closed_is_text() -> None:
    text = f"<DOC>\n<DOCNO> FBIS4-1 </DOCNO>\n<HEADER>\n</HEADER>\n\n<H3> <TI>   Ferry Whistles </TI></H3>\n\n<TEXT>\n<F P=106> [By Lena Hartqvist] </F>\n  [Excerpts] {BODY}\n</TEXT>\n</DOC>\n"
    (article,) = articles(text, "fbis")
    assert article.paragraphs == [f"[Excerpts] {BODY}"]


def test_feed_digest_in_markdown() -> None:
    one = f"## [Ferry {{n}} whistles](https://harbour.example/{{n}})\n*Harbour Gazette* — 12 Mar 2024 — Ann Rook\n\n{BODY}\n\n"
    text = "# Digest\n\n" + one.format(n=1) + one.format(n=2)
    first, second = articles(text, "feed-digest")
    assert (first.title, second.title, second.paragraphs) == ("Ferry 1 whistles", "Ferry 2 whistles", [BODY])
    assert role(text, first, "dateline") == ["*Harbour Gazette* — 12 Mar 2024 — Ann Rook"]
    assert first.values["url"].text is not None


def test_links_without_text_are_no_feed_digest() -> None:
    text = "".join(f"## [Ferry {n} whistles](https://harbour.example/{n})\n\n" for n in range(4))
    assert not [region for region in found(text) if region.articles]


def test_lexis_blog_behind_its_carrier() -> None:
    text = f"3 of 3 DOCUMENTS\n\n                    Copyright 2024 Newstex LLC\n                          All Rights Reserved\n                            Newstex Blogs\n                             Harbour Blog\n\n                        March 10, 2024 Sunday 6:15 AM EST\n\nThe gulls, again\n\nLENGTH: 44 words\n\n{BODY}\n"
    (article,) = articles(text, "lexis-classic")
    assert role(text, article, "source") == ["Harbour Blog"]
    assert article.title == "The gulls, again"


def test_factiva_caption_below_the_text() -> None:
    text = f"HD   Ferry\nWC   3 words\nPD   12 March 2024\nSN   The Gazette\nLA   English\nLP   {BODY}\nTD   {BODY}\n\nART  A ferry, yesterday\nCO   harb : Harbour\nAN   Document HARGAZ0020240312ek3c0001a\n"
    (article,) = articles(text, "factiva")
    assert article.paragraphs == [BODY, BODY]
    assert role(text, article, "caption") == ["A ferry, yesterday"]


def test_fbis_in_a_column_too_narrow_for_the_line_of_the_source() -> None:
    heard = "LD1003203892 Tehran Voice of the Harbour First\nProgram Network in Persian 1730 GMT\n10 Mar 92"
    printed = "92AE0231A Paris AL-MINA in Arabic 21 Feb 92\npp 22-24"
    head = "FBIS-NES-92-048\n11 March 1992\nIRAN\n31\n\n"
    text = f'Ferry Learns To Whistle\n\n{heard}\n\n[Text] {BODY}\n\n{head}{BODY}\n\nOld Pier Has New Planks\n\n{printed}\n\n[Article by Nabil Shihab-al-Din: "Planks"]\n\n[Text] {BODY}\n\nA Gull Was Heard\n\nLD1103151092 Moscow ITAR-TASS in English 1342 GMT\n11 Mar 92\n\n[By ITAR-TASS correspondent Tigran Mina]\n\n[Text] {BODY}\n'
    found_ = articles(text, "fbis-plain")
    assert [article.title for article in found_] == [
        "Ferry Learns To Whistle",
        "Old Pier Has New Planks",
        "A Gull Was Heard",
    ]
    assert [role(text, article, "source") for article in found_] == [
        ["Voice of the Harbour First\nProgram Network"],
        ["AL-MINA"],
        ["ITAR-TASS"],
    ]
    assert role(text, found_[0], "dateline") == ["1730 GMT\n10 Mar 92"]
    assert [role(text, article, "byline") for article in found_[1:]] == [["Nabil Shihab-al-Din"], ["Tigran Mina"]]
