"""Where an article of an archive begins and ends: what is its own, what the archive prints round it."""

from __future__ import annotations

import pytest
from finding import BODY, articles, found, lines_of, role

from corpus_cli.core.normalise import normalise
from corpus_cli.core.source import Stream
from corpus_cli.core.split import split_stream


def lexis(head: str = "", tail: str = "") -> str:
    return f"\n1 of 1 DOCUMENTS\n\n{head}Harbour Wire\n\nMay 2, 2015\n\nFerry\n\nLENGTH: 3 words\n\n{BODY}\n\n{tail}LOAD-DATE: May 3, 2015\n\nCopyright 2015 Harbour Wire\n"


def test_a_trailer_is_read_but_lies_outside() -> None:
    text = lexis(tail="GRAPHIC: the ferry, seen from the pier\n\n")
    (article,) = articles(text, "lexis-classic")
    assert lines_of(text).texts[article.first] == "1 of 1 DOCUMENTS"  # the line that counts it is its own
    assert lines_of(text).texts[article.last] == "GRAPHIC: the ferry, seen from the pier"
    assert article.fields["LOAD-DATE"] == "May 3, 2015"
    assert role(text, article, "note") == ["May 3, 2015"]  # no role that a date of publication is read from


def test_rights_above_the_head_end_no_head() -> None:
    text = lexis(head="Copyright 2015 Harbour Wire Ltd\nAll Rights Reserved\n").replace("LENGTH: 3 words\n\n", "")
    (article,) = articles(text, "lexis-classic")
    assert (article.title, article.paragraphs) == ("Ferry", [BODY])
    assert role(text, article, "source") == ["Harbour Wire"]
    assert lines_of(text).texts[article.first] == "1 of 1 DOCUMENTS"


def test_a_sentence_that_begins_like_a_closing_field_is_text() -> None:
    said = "SUBJECT: whistles, said the letter that the harbour master pinned to a tree."
    text = lexis(tail=f"{said}\n\nNobody has answered it, and it hangs there still.\n\n")
    (article,) = articles(text, "lexis-classic")
    assert article.paragraphs[1:] == [said, "Nobody has answered it, and it hangs there still."]


def test_page_numbers_and_heads_of_an_archive_are_no_text() -> None:
    text = (
        lexis().replace("LENGTH", f"{'Page 3':>70}\n\nLENGTH").replace(BODY, f"{BODY}\n\n{'Page 4':>70}\n\nIt is loud.")
    )
    (article,) = articles(text, "lexis-classic")
    assert (article.title, article.paragraphs) == ("Ferry", [BODY, "It is loud."])


@pytest.mark.parametrize("end", ["End of Document", "Ende des Dokuments", "Fin du document", "نهاية المستند"])
@pytest.mark.parametrize("date", ["May 2, 2015 Saturday", "Saturday, 2 May 2015", "2 mai 2015"])
@pytest.mark.parametrize("body", ["Body\n\n", "Texte\n\n", ""])
def test_nexis_in_other_languages_and_without_a_body_mark(end: str, date: str, body: str) -> None:
    one = f"Ferry whistles\nThe Gazette\n{date}\n\nCopyright 2015 The Gazette\n\nLength: 9 words\n\n{body}{BODY}\n\nIt is loud.\n\nClassification\n\nLoad-Date: May 3, 2015\n\n{end}\n\n\n"
    first, second = articles(one * 2, "nexis-uni")
    assert first.title == second.title == "Ferry whistles"
    assert role(one * 2, second, "source") == ["The Gazette"]
    assert first.paragraphs == second.paragraphs == [BODY, "It is loud."]


def test_a_report_of_bbc_monitoring_inside_nexis_keeps_its_source() -> None:
    source = "Source: HNA, Rotterdam, in English 0930 gmt 2 May 15"
    one = f"Agency says ferry whistles\nBBC Monitoring Europe\nMay 2, 2015 Saturday\n\nLength: 10 words\n\nBody\n\n{BODY}\n\n{source}\n\nClassification\n\nLoad-Date: May 3, 2015\n\nEnd of Document\n\n\n"
    first, _ = articles(one * 2, "nexis-uni")
    assert first.paragraphs == [BODY]
    assert "HNA" in role(one * 2, first, "source")
    assert lines_of(one * 2).texts[first.last] == source


@pytest.mark.parametrize("number", ["HARGAZ0020150502eb5200001", "J000000020150502eb520001x", "FOO0000020150502ab"])
def test_numbers_of_factiva(number: str) -> None:
    one = f"Ferry learns to whistle\n\nAnn Rook\n10 words\n2 May 2015\nThe Gazette\nEnglish\n© 2015 The Gazette\n\n{BODY}\n\nDocument {number}\n\n"
    first, second = articles("Factiva\n\nDOW JONES\n\n\n" + one * 2, "factiva-plain")
    assert first.title == second.title == "Ferry learns to whistle"
    assert first.paragraphs == [BODY]


ITEM = f"{{title}}\nHarbour Wire\nMay 2, 2015\n\n{BODY}\n\n"
TITLES = ("Ferry learns to whistle", "Old pier has new planks", "Gulls ask for quiet")


def mail(body: str) -> str:
    return f"From a@b.example Sat May  2 09:14:00 2015\nSubject: Harbour digest\nFrom: Desk <a@b.example>\nDate: Sat, 2 May 2015 09:14:00 +0200\n\n{body}"


@pytest.mark.parametrize("bullet", ["", "- ", "* ", "1. "])
def test_a_digest_in_a_mail_folder_is_left_to_the_generic_splitter(bullet: str) -> None:
    contents = "".join(f"{bullet}{title}\n" for title in TITLES)
    items = "".join(ITEM.format(title=title) for title in TITLES)
    text = mail(BODY + "\n\n") + mail(f"HARBOUR DIGEST\n\nIn this issue:\n{contents}\n\n{items}")
    got = found(text)
    assert [(r.layout.id, len(r.articles)) for r in got] == [("mbox", 1), ("mbox", 0)]
    assert lines_of(text).texts[got[-1].last + 1 :].count(TITLES[0]) == 1


def test_a_digest_between_rules() -> None:
    items = "".join(f"* * *\n\n{title}\n\n{BODY}\n\n" for title in TITLES)
    assert [len(r.articles) for r in found(mail(BODY + "\n\n") + mail(items))] == [1]


def test_a_mail_with_rules_between_its_parts_is_one_article() -> None:
    (region,) = found(mail("* * *\n\n".join([BODY + "\n\n"] * 4)))
    assert len(region.articles) == 1


def test_a_reading_list_inside_a_mail() -> None:
    items = "".join(
        f"#{n}\nHarbour Wire\nMay {n}, 2015\n{title}\nBy Ann Rook\n\n{BODY}\n\n********\n\n"
        for n, title in enumerate(TITLES, 1)
    )
    text = mail("Harbour List\n\n  1. Wire: whistles\n\n********\n\n" + items) + mail(BODY + "\n")
    got = [(r.layout.id, [a.title for a in r.articles]) for r in found(text) if r.articles]
    assert got == [("reading-list", list(TITLES)), ("mbox", ["Harbour digest"])]
    (first, *_) = articles(text, "reading-list")
    assert role(text, first, "byline") == ["By Ann Rook"]


def test_press_review_with_the_headline_above_the_outlet_and_over_two_pages() -> None:
    page = "Review of the Week\n\n"
    one, two, three = (f"{word} is what the port has asked for." for word in ("Silence", "Timber", "A committee"))
    text = (
        f"{page}Ferry learns to whistle\nHarbour Post, 2 May 2015\nAnn Rook, Rotterdam\n\n{one}\n\nOld pier has new\n\n1\n\f"
        f"{page}planks at last\nThe Gull (Rotterdam), 3 May 2015\n\n{two}\n\n2\n\f{page}Gulls ask for quiet\nHarbour Reporting Service\n4 May 2015\n\n{three}\n\n3\n\f"
    )
    got = articles(text, "press-review")
    assert [a.title for a in got] == ["Ferry learns to whistle", "Old pier has new planks at last", TITLES[2]]
    assert [role(text, a, "source") for a in got] == [
        ["Harbour Post"],
        ["The Gull (Rotterdam)"],
        ["Harbour Reporting Service"],
    ]
    assert [a.paragraphs for a in got] == [[one], [two], [three]]


def test_telegram_service_messages_and_channel_lines_are_furniture() -> None:
    one = f"Harbour, [02.05.2015 09:14]\n❗️Ferry whistles\n\n{BODY}\n\n👉 @harbour_news\n\n"
    text = one + "Harbour, [02.05.2015 10:00]\nChannel photo updated\n\n" + one
    got = articles(text, "telegram")
    assert [(a.title, a.paragraphs) for a in got] == [("Ferry whistles", [BODY])] * 2
    assert [lines_of(text).texts[a.last] for a in got] == [BODY] * 2


def test_a_telegram_channel_posts_what_others_published() -> None:
    post = f"Harbour, [02.05.2015 09:14]\n📝 Culture\nFerry learns to whistle\n\n{BODY}\n{BODY}\n\nSource: Al Mayadeen\n🔗 t.me/harbour_news\n\n"
    text = post + post.replace("09:14", "09:30") + "Harbour, [02.05.2015 10:00]\n[ 🌙 Sticker ]\n"
    got = articles(text, "telegram")
    assert [article.title for article in got] == ["Ferry learns to whistle"] * 2
    assert "Source: Al Mayadeen" in role(text, got[0], "source")
    records = list(normalise(split_stream(Stream("dump.txt", None, text.encode()))))
    assert [(r.outlet, r.via) for r in records if r.kind == "message"] == [("Al Mayadeen", ["Harbour"])] * 2


def test_fbis_sources_over_two_lines_and_running_heads() -> None:
    one = (
        "Ferry Learns To Whistle in the Old Harbour of\nthe Town\n944K1262A Yerevan GOLOS ARMENII in Russian\n12 May 94 p 2\n\n"
        f'[Article by D. Rook and N. Gull: "A Whistle"]\n\n[FBIS Translated Text] {BODY}\n\n{BODY[:30]}\n\n'
        "66                            CAUCASUS            FBIS-SOV-94-097\n                                                      19 May 1994\n\n"
        f"{BODY[30:]}\n\n"
    )
    two = one.replace(
        "944K1262A Yerevan GOLOS ARMENII in Russian\n12 May 94 p 2",
        "NC1705201094 Yerevan Armenia's Radio First Program\nin Armenian 1700 GMT 17 May 94",
    )
    first, second = articles(one + two, "fbis-plain")
    assert first.title == second.title == "Ferry Learns To Whistle in the Old Harbour of the Town"
    assert role(one + two, first, "dateline") == ["12 May 94 p 2"]
    assert role(one + two, first, "byline") == ["D. Rook and N. Gull"]
    assert role(one + two, second, "dateline") == ["1700 GMT 17 May 94"]
    assert second.language == "hy"
    assert not any("CAUCASUS" in paragraph or "19 May 1994" in paragraph for paragraph in first.paragraphs)


def test_saved_feed_items_one_right_below_the_other() -> None:
    one = (
        "Feed: The Harbour\nTitle: Ferry {n}\nAuthor: Ann Rook\nLink: https://harbour.example/{n}\nDate: Sat, 02 May 2015 14:05:00 +0200\n\n"
        + BODY
        + "\n\nLinks: \n[1]: https://harbour.example/{n} (link)\n[2]: https://harbour.example/a.jpg (image)\n"
    )
    text = "".join(one.format(n=n) for n in range(3))
    assert [article.title for article in articles(text, "rss-reader")] == ["Ferry 0", "Ferry 1", "Ferry 2"]


def test_keys_below_a_text_of_proquest_lie_outside_it() -> None:
    one = (
        "____________________________________________________________\n\nFerry learns to whistle\n\nAuthor: Al Ketbi, Saif\n\n"
        f"Publication info: The Harbour Gazette ; Rotterdam. 02 May 2015: A.1.\n\nProQuest document link\n\nFull text: {BODY}\n\n"
        "Subject: Ferries\n\nTitle: Ferry learns to whistle\n\nPublication title: The Harbour Gazette; Rotterdam\n\n"
        "ProQuest document ID: 103881456\n\nDatabase: ProQuest Central\n\n"
    )
    got = articles(one * 2, "proquest")
    assert [lines_of(one * 2).texts[a.last].removeprefix("Full text: ") for a in got] == [BODY] * 2


def test_fbis_without_tags() -> None:
    one = f"   Ferry Learns To Whistle\n   LD0205093094 Rotterdam HNA in English 0930 GMT 2 May 94\n\n   [FBIS Transcribed Text] {BODY}\n\n"
    first, second = articles(one * 2, "fbis-plain")
    assert first.title == second.title == "Ferry Learns To Whistle"
    assert role(one * 2, first, "dateline") == ["0930 GMT 2 May 94"]
    assert first.language == "en"


def test_a_headline_of_nexis_that_looks_like_a_closing_field() -> None:
    one = f"Correction: Ferry story\nThe Harbour Gazette\nMay 2, 2015 Saturday\n\nCopyright 2015 Harbour\n\nLength: 10 words\nBody\n\n\n{BODY}\n\nLoad-Date: May 3, 2015\n\nEnd of Document\n"
    first, second = articles(one * 2, "nexis-uni")
    assert (first.title, second.title) == ("Correction: Ferry story",) * 2
    assert role(one * 2, first, "source") == ["The Harbour Gazette"]


def test_a_pull_quote_between_a_headline_and_the_commentary() -> None:
    page = "Ferry Learns To Whistle\n\n“The river has notes and planks, but so does the sea, and nobody in it has a\ntelephone.”\n\nOE Watch Commentary: It whistles in B flat. End OE Watch Commentary (Rook)\n\nSource: “Whistle,” Harbour Gazette, 6 Shahrivar\n1398 / 28 August 2019. https://harbour.example\n\nIt whistled.\n"
    first, second = articles(f"{BODY}\n\nOE Watch  |  October 2019      4\n\nTURKEY\n\n{page}", "oe-watch")[-2:]
    assert first.title == "Ferry Learns To Whistle"
    assert role(f"{BODY}\n\nOE Watch  |  October 2019      4\n\nTURKEY\n\n{page}", second, "dateline") == [
        "6 Shahrivar\n1398 / 28 August 2019"
    ]


def test_who_supplied_a_document_of_nexis_is_neither_its_headline_nor_its_outlet() -> None:
    one = f"Agency says ferry whistles\nBBC Monitoring Europe\nSupplied by BBC Worldwide Monitoring\nMay 2, 2015 Saturday\n\nCopyright 2015 BBC\nLength: 10 words\n\nBody\n\n{BODY}\n\nLoad-Date: May 3, 2015\n\nEnd of Document\n"
    first, second = articles(one * 2, "nexis-uni")
    assert (first.title, second.title) == ("Agency says ferry whistles",) * 2
    assert role(one * 2, first, "source") == ["BBC Monitoring Europe"]
