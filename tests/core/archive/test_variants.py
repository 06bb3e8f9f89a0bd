"""The formats in the shapes that dumps have: other labels, other line breaks, other order."""

from __future__ import annotations

import pytest
from finding import BODY, articles, found, lines_of, role


def test_lexis_old_order_with_a_headline_label() -> None:
    text = f"""
                               1 of 1 DOCUMENT

                     Copyright 1999 The Harbour Gazette Company
                               The Harbour Gazette

                 May 2, 1999, Sunday, Late Edition - Final

SECTION: Section A; Page 1; Column 1; Foreign Desk

LENGTH: 12 words

HEADLINE: Ferry Learns
to Whistle

BYLINE: By ANN ROOK

DATELINE: ROTTERDAM, May 1

BODY:
{BODY}

LOAD-DATE: May 2, 1999
"""
    (article,) = articles(text, "lexis-classic")
    assert article.title == "Ferry Learns to Whistle"
    assert article.paragraphs == [BODY]
    assert role(text, article, "dateline") == ["May 2, 1999, Sunday, Late Edition - Final"]
    assert role(text, article, "source") == ["The Harbour Gazette"]
    assert article.fields["LOAD-DATE"] == "May 2, 1999"


@pytest.mark.parametrize(
    ("counter", "labels", "language"),
    [
        ("Dokument 1 von 2", ("AUTOR", "RUBRIK", "LÄNGE", "UPDATE", "SPRACHE"), "German; Deutsch"),
        ("Document 1 de 2", ("AUTEUR", "RUBRIQUE", "LONGUEUR", "DATE-CHARGEMENT", "LANGUE"), "FRENCH; FRANÇAIS"),
        ("Document 1 van 2", ("DOOR", "SECTIE", "LENGTE", "LAADDATUM", "TAAL"), "Dutch"),
    ],
)
def test_lexis_in_other_languages(counter: str, labels: tuple[str, ...], language: str) -> None:
    by, section, length, load, said = labels
    one = f"\n{counter}\n\nHafenzeitung\n\n2. Mai 2015 Samstag\n\nDie Fähre pfeift\n\n{by}: Anna Rook\n\n{section}: Hafen; S. 4\n\n{length}: 12\n\n{BODY}\n\n{load}: 3. Mai 2015\n\n{said}: {language}\n\n"
    text = one + one.replace("1 v", "2 v").replace("1 d", "2 d")
    first, second = articles(text, "lexis-classic")
    assert first.title == second.title == "Die Fähre pfeift"
    assert role(text, first, "byline") == ["Anna Rook"]
    assert first.fields["SECTION"] == "Hafen; S. 4"
    assert first.fields["LANGUAGE"] == language
    assert found(text)[0].declared == 2


def test_lexis_without_headline_or_byline() -> None:
    text = f"1 of 1 DOCUMENTS\n\nHarbour Wire\n\nMay 2, 2015\n\nLENGTH: 3 words\n\n{BODY}\n\nLANGUAGE: ENGLISH\n"
    (article,) = articles(text, "lexis-classic")
    assert (article.title, article.paragraphs, article.language) == (None, [BODY], "en")


def test_lexis_field_in_the_middle_of_the_text_does_not_end_it() -> None:
    long = "The words of the harbour master were long and many. " * 8
    text = f"1 of 1 DOCUMENTS\n\nHarbour Wire\n\nMay 2, 2015\n\nFerry\n\nLENGTH: 3 words\n\n{BODY}\n\nSUBJECT: this is only how the paragraph begins\n\n{long}\n\nLOAD-DATE: May 3, 2015\n"
    (article,) = articles(text, "lexis-classic")
    assert article.paragraphs[-1] == long.strip()


def test_nexis_with_a_blank_line_after_every_line() -> None:
    rows = ["Ferry learns to whistle", "The Harbour Gazette", "May 2, 2015 Saturday", "Copyright 2015 The Harbour Gazette",
            "Length:\u00a010 words", "Byline:\u00a0Ann Rook", "Body", BODY, "Classification", "Language:\u00a0ENGLISH",
            "Load-Date:\u00a0May 3, 2015", "End of Document"]  # fmt: skip
    text = "\n\n".join(rows * 2)
    first, second = articles(text, "nexis-uni")
    assert (first.title, second.title) == ("Ferry learns to whistle",) * 2
    assert role(text, first, "source") == ["The Harbour Gazette"]
    assert role(text, first, "byline") == ["Ann Rook"]
    assert first.paragraphs == [BODY]


def test_bbc_monitoring_in_nexis_stays_with_nexis() -> None:
    inner = f"Text of report in English by harbour agency HNA\n\n{BODY}\n\nSource: HNA, Rotterdam, in English 0930 gmt 2 May 15\n\nBBC Mon EU1 020515 ab"
    one = f"Agency says ferry whistles\nBBC Monitoring Europe\nMay 2, 2015 Saturday\n\n\nCopyright 2015 BBC\n\nLength: 10 words\n\nBody\n\n\n{inner}\n\n\nClassification\n\n\nLoad-Date: May 3, 2015\n\n\nEnd of Document\n\n\n"
    assert [(r.layout.id, len(r.articles)) for r in found(one * 3)] == [("nexis-uni", 3)]


def test_factiva_codes_before_their_values() -> None:
    one = f"HD Ferry learns to whistle\nBY By Ann Rook\nWC 10 words\nPD 2 May 2015\nSN The Harbour Gazette\nSC HARGAZ\nLA English\nCY Copyright 2015\n\nLP\n{BODY}\n\nTD\nIN B flat it sounds well.\n\nRE sea : Sea | port : Ports\nPUB Gazette Ltd\nAN Document HARGAZ0020150502eb5200001\n\n"
    first, second = articles(one * 2, "factiva")
    assert first.title == second.title == "Ferry learns to whistle"
    assert first.paragraphs == [BODY, "IN B flat it sounds well."]
    assert first.values["archive_id"].text(lines_of(one * 2)) == "HARGAZ0020150502eb5200001"
    assert first.language == "en"


def test_proquest_without_blank_lines() -> None:
    rule = "_" * 60
    one = f"{rule}\n\nFerry learns to whistle\nAuthor: Rook, Ann\nPublication info: The Harbour Gazette ; Rotterdam. 02 May 2015\nProQuest document link\nAbstract: None available.\nFull text: {BODY}\n\nThe port is silent.\n\nSubject: Ferries\nPublication title: The Harbour Gazette\nPublication date: May 2, 2015\nLanguage of publication: English\nProQuest document ID: 1000001\nDatabase: ProQuest Central\n\n"
    first, second = articles(one * 2, "proquest")
    assert first.title == second.title == "Ferry learns to whistle"
    assert first.paragraphs == [BODY, "The port is silent."]
    assert role(one * 2, first, "dateline") == ["Rotterdam. 02 May 2015", "May 2, 2015"]
    assert role(one * 2, first, "source") == ["The Harbour Gazette", "The Harbour Gazette"]


def test_oe_watch_plain_and_wrapped() -> None:
    text = """Ferry Learns To Whistle

OE Watch Commentary: The accompanying article is about a ferry that has learnt something new,
and about a port that listens. End OE Watch Commentary (Rook)

Source: Jan Meeuw, “De veerboot fluit (The
Ferry Whistles),” Havenkrant, 2 May 2015.
http://example.org/veer

...It whistles in B flat...

The Pier Is Mended

OE Watch Commentary: Planks matter. End OE Watch Commentary (Gull)

Source: “New Planks,” The Harbour Gazette, 1 May 2015. http://example.org/pier

The old planks were older.
"""
    got = articles(text, "oe-watch")
    assert [(a.kind, a.title) for a in got] == [
        ("commentary", "Ferry Learns To Whistle"), ("excerpt", "De veerboot fluit"),
        ("commentary", "The Pier Is Mended"), ("excerpt", "New Planks"),
    ]  # fmt: skip
    assert role(text, got[1], "byline") == ["Jan Meeuw"]
    assert role(text, got[1], "source") == ["Havenkrant"]
    assert role(text, got[1], "dateline") == ["2 May 2015"]
    assert got[1].values["url"].text(lines_of(text)) == "http://example.org/veer"
    assert got[1].title_original == "De veerboot fluit"
    assert got[3].title_original is None


@pytest.mark.parametrize(
    "stamp",
    [
        "[02.05.15, 09:14:00] ",
        "02.05.15, 09:14 - ",
        "5/2/15, 9:14 AM - ",
        "\u200e[2015-05-02, 09:14:00] ",
        "[5/2/15, 9:14:00\u202fAM] ",
    ],
)
def test_whatsapp_stamps(stamp: str) -> None:
    text = f"{stamp}Ann Rook: {BODY}\nmore of it\n{stamp}Karl: No.\n{stamp}Ann Rook: image omitted\n"
    first, second = articles(text, "whatsapp")
    assert first.paragraphs == [BODY, "more of it"]
    assert role(text, second, "byline") == ["Karl"]
    assert second.paragraphs == ["No."]


def test_telegram_stamps_of_older_versions() -> None:
    text = f"Harbour, [2 May 2015 at 09:14:22]:\nFerry whistles\n\n{BODY}\n\nHarbour, [May 2, 2015 at 9:20:00 AM]:\nNo headline here, only this.\n"
    first, second = articles(text, "telegram")
    assert (first.title, first.paragraphs) == ("Ferry whistles", [BODY])
    assert (second.title, second.paragraphs) == (None, ["No headline here, only this."])


def test_mbox_with_windows_line_ends_and_a_line_that_looks_like_an_envelope() -> None:
    text = f"From a@b.example Sat May  2 09:14:00 2015\nSubject: Ferry\n whistles\nFrom: Desk <a@b.example>\nDate: Sat, 2 May 2015 09:14:00 +0200\nX-Note: folded\n\tover lines\n\n{BODY}\n\nFrom what we hear, note: it is true.\n\nNote: this is text.\n".replace(
        "\n", "\r\n"
    )
    (article,) = articles(text, "mbox")
    assert article.title == "Ferry whistles"
    assert article.paragraphs[1:] == ["From what we hear, note: it is true.", "Note: this is text."]
    assert article.fields["X-Note"] == "folded over lines"


def test_newsline_headline_over_two_lines() -> None:
    text = f"RFE/RL NEWSLINE Vol. 9, No. 48, Part I, 14 March 2005\n\nRUSSIA\n\nFERRY LEARNS TO WHISTLE IN B FLAT\nBUT THE PORT WANTED C\n{BODY}\n\nOLD PIER HAS NEW PLANKS\n{BODY}\n\nCopyright (c) 2005. RFE/RL, Inc.\n"
    first, second = articles(text, "rferl-newsline")
    assert first.title == "FERRY LEARNS TO WHISTLE IN B FLAT BUT THE PORT WANTED C"
    assert second.paragraphs == [BODY]


def test_eurasia_daily_monitor() -> None:
    one = f"The Ferry Whistles in B Flat\n\nPublication: Eurasia Daily Monitor Volume: 12 Issue: 80\n\nBy: Ann Rook\n\nMay 2, 2015 04:10 PM\n\n{BODY}\n\n"
    first, second = articles(one * 2, "jamestown-monitor")
    assert role(one * 2, first, "source") == ["Eurasia Daily Monitor"]
    assert role(one * 2, first, "dateline") == ["May 2, 2015 04:10 PM"]
    assert first.paragraphs == second.paragraphs == [BODY]


def test_europresse_without_author_and_with_one() -> None:
    text = f"Le Courrier\nlundi 4 mai 2015, p. 2\n\nLe bac siffle et\nle port écoute\n\nIl siffle en si bémol, dit-on.\n\n© 2015 Le Courrier\n\nnews·20150504·CO·1\n\n\nLe Courrier\nÀ la une, dimanche 3 mai 2015\n\nLe quai\n\nPar Anne Corneille\n\n{BODY}\n\nnews·20150503·CO·2\n"
    first, second = articles(text, "europresse")
    assert first.title == "Le bac siffle et le port écoute"
    assert first.paragraphs == ["Il siffle en si bémol, dit-on."]
    assert role(text, second, "byline") == ["Par Anne Corneille"]


def test_feed_items_with_labels_in_other_languages_and_order() -> None:
    one = (
        f"Başlıq: Bərə fit çalır\nTarix: 02.05.2015\nMənbə: Liman\nKeçid: https://liman.example/1\n\n{BODY}\n\n=====\n"
    )
    first, second = articles(one * 2, "rss-reader")
    assert (first.title, second.paragraphs) == ("Bərə fit çalır", [BODY])
    assert role(one * 2, first, "source") == ["Liman"]


def test_newsline_headline_that_runs_into_the_text() -> None:
    text = "RFE/RL NEWSLINE \nVol 2, No. 61, Part I, 30 March 1998\n\nEnd Note\nOLD PIER HAS NEW PLANKS\n\n+++++++++\n\nRUSSIA\n\nFERRY LEARNS TO WHISTLE IN B FLAT BUT THE PORT\nWANTED C. The ferry whistles in the\nharbor. LF\n\nOLD PIER MENDED. It has\nnew planks. LF\n\n+++++++++\nCopyright (c) 1998 RFE/RL, Inc.\n"
    first, second = articles(text, "rferl-newsline")
    assert first.title == "FERRY LEARNS TO WHISTLE IN B FLAT BUT THE PORT WANTED C"
    assert first.paragraphs == ["The ferry whistles in the harbor. LF"]
    assert (second.title, second.paragraphs) == ("OLD PIER MENDED", ["It has new planks. LF"])
    assert role(text, second, "dateline") == ["30 March 1998"]


def test_nexis_page_lines_with_running_heads() -> None:
    one = f"Page 1 of 2\nFerry {{n}} whistles\n\nFerry {{n}} whistles\nThe Gazette\nMay 2, 2015 Saturday\n\nCopyright 2015\nLength: 9 words\n\nBody\n\nThe ferry whistles in the long\n\nPage 2 of 2\nFerry {{n}} whistles\n\nharbour of the old town.\n\n{BODY}\n\nClassification\n\nLoad-Date: May 3, 2015\n\nEnd of Document\n\n\n"
    text = one.format(n=1) + one.format(n=2)
    first, second = articles(text, "nexis-uni")
    assert (first.title, second.title) == ("Ferry 1 whistles", "Ferry 2 whistles")
    assert first.paragraphs[-1] == BODY
    assert not any("Page" in paragraph for paragraph in first.paragraphs)
    assert lines_of(text).texts[first.first + 1] == "The Gazette"


def test_factiva_codes_in_a_column_with_wrapped_values() -> None:
    one = "HD        Ferry learns to whistle in B flat while the port listens and\n          waits\nWC        10 words\nPD        2 May 2015\nSN        The Harbour Gazette\nLA        English\n\nLP        The ferry whistles in B flat, which is a great surprise to all of\n          those who have lived beside the harbour for a very long time.\n\nTD        The port has asked for C, and a committee of nine is to find out\n          whether the whistle can be taught another note before the end of\n          the summer, when the season begins.\n\nAN        Document HARGAZ0020150502eb5200001\n\n"
    first, second = articles(one * 2, "factiva")
    assert first.title == second.title == "Ferry learns to whistle in B flat while the port listens and waits"
    assert len(first.paragraphs) == 2
    assert role(one * 2, first, "dateline") == ["2 May 2015"]


def test_press_review_with_the_date_below_the_outlet() -> None:
    page = "\fRevue de presse   lundi 9 mai 2022\n\nLE MONDE {n}\nsamedi 7 mai 2022 - p. 6 - International\n\nUn pont {n} trop court\npour le fleuve\n\nPar Anne Corneille\n\nLe pont est trop court et le fleuve trop large.\n\nBAKU POST\n2 May 2022\n\nFerry whistles\n\nIt whistles in B flat, {n} times.\n\nService de presse   page 1 / 3\n"
    text = "".join(page.format(n=n) for n in ("one", "two", "three"))
    got = articles(text, "press-review")
    assert [a.title for a in got[:3]] == [
        "Un pont one trop court pour le fleuve",
        "Ferry whistles",
        "Un pont two trop court pour le fleuve",
    ]
    assert len(got) == 6
    assert role(text, got[0], "source") == ["LE MONDE one"]
    assert role(text, got[0], "dateline") == ["samedi 7 mai 2022"]
    assert role(text, got[0], "page") == ["6"]
    assert got[1].paragraphs == ["It whistles in B flat, one times."]


def test_europresse_with_a_table_of_the_source() -> None:
    one = f"Nom de la source\nLe Courrier\nType de source\nPresse • Journaux\nProvenance\nParis, France\n\nMercredi 6 mai 2015\nLe Courrier • no. 12 • p. 8 • 34 mots\n\nLe bac apprend à siffler\n\nAnne Corneille\n\n{BODY}\n\n© 2015 Le Courrier. Tous droits réservés.\nCertificat émis le 7 mai 2015\nnews·20150506·CO·1\n\n\n"
    first, second = articles(one * 2, "europresse")
    assert first.title == second.title == "Le bac apprend à siffler"
    assert role(one * 2, first, "source") == ["Le Courrier"]
    assert role(one * 2, first, "byline") == ["Anne Corneille"]
    assert first.paragraphs == [BODY]
    assert lines_of(one * 2).texts[second.first] == "Nom de la source"


@pytest.mark.parametrize("passed", ["", "Forwarded\n", "Переслано\n"])
def test_a_message_that_was_passed_on_keeps_its_headline(passed: str) -> None:
    one = f"[12.10.2020, 09:17:33] Ann: {passed}*Ferry learns to whistle*\n{BODY}\n(Reuters)\n"
    text = one + "[12.10.2020, 09:18:02] Karl: \U0001f44d\n[12.10.2020, 09:19:02] Karl: Good morning.\nIt rains here.\n"
    first, second = articles(text, "whatsapp")
    assert first.title == "Ferry learns to whistle"
    assert first.paragraphs == [BODY, "(Reuters)"]
    assert role(text, first, "credit") == ["(Reuters)"]
    assert (second.title, second.paragraphs) == (None, ["Good morning.", "It rains here."])


def test_a_pasted_page_of_telegram_has_days_and_times_on_their_own_lines() -> None:
    text = f"Exported Data\n\n2 May 2015\n\nHarbour News\n09:14\n\nFerry learns to whistle\n\n{BODY}\n\n10:02\n\n{BODY}\n\n3 May 2015\n\nHarbour News\n08:30\n\nForwarded from The Pier\nOld pier\n\n{BODY}\n"
    first, second, third = articles(text, "telegram-page")
    assert [a.title for a in (first, second, third)] == ["Ferry learns to whistle", None, "Old pier"]
    assert lines_of(text).texts[second.first] == "10:02"
    assert role(text, third, "dateline") == ["08:30", "3 May 2015"]
    assert third.fields["forwarded_from"] == "The Pier"


def test_a_report_without_a_headline_and_with_its_source_in_the_text() -> None:
    text = f"<DOC>\n<DOCNO> FBIS3-1 </DOCNO>\n<HEADER>\n<DATE1> 2 May 1994 </DATE1>\n</HEADER>\n\n<TEXT>\nLanguage: <F P=105> Dutch </F>\n\n<F P=106> [Text] </F>   Rotterdam HNA -- {BODY}\n\n</TEXT>\n\n</DOC>\n"
    (article,) = articles(text, "fbis")
    assert article.title is None
    assert article.paragraphs == [f"Rotterdam HNA -- {BODY}"]
    assert role(text, article, "source") == ["HNA"]


def test_a_feed_item_without_a_title_and_with_links_below() -> None:
    one = f"Feed: Harbour News\nTitle: {{}}\nDate: Thu, 07 Mar 2019 12:30:00 +0400\nLink: https://harbour.example/1\n\n{BODY}\n\nLinks: \n[1]: https://harbour.example/1 (link)\n\n\n"
    found_here = articles("".join(map(one.format, ("Ferry", "", "Pier"))), "rss-reader")
    assert [article.title for article in found_here] == ["Ferry", None, "Pier"]
    assert all(article.paragraphs == [BODY] for article in found_here)
