"""Mail: items that a digest marks itself, messages passed on, people who send."""

from __future__ import annotations

import pytest
from finding import BODY, articles, found, lines_of, role

from corpus_cli.run.chain import parse

LONG = BODY + " Nobody knows who will pay for it."
RULE = "-" * 45


def mail(
    body: str, subject: str = "Harbour Daily: whistles", sender: str = "Harbour Daily <daily@harbour.example>"
) -> str:
    return f"From a@b.example Sat May  2 09:14:00 2015\nFrom: {sender}\nDate: Sat, 2 May 2015 09:14:00 +0200\nSubject: {subject}\nMessage-ID: <1@harbour.example>\n\n{body}\n"


def test_numbered_items_between_rules() -> None:
    text = mail(
        f"HARBOUR DAILY\n\nGood morning.\n\n{RULE}\n\n1. Ferry: A whistle\n\n{LONG}\n\n{RULE}\n\n2. Pier: New planks\n\n{LONG}\n\n{RULE}\n\nWHAT WE READ\n- The price of shade\n\nYou are receiving this because you subscribed.\nUnsubscribe | Preferences"
    )
    (region,) = found(text)
    assert [article.title for article in region.articles] == ["Ferry: A whistle", "Pier: New planks"]
    assert (region.first, region.last) == (0, len(lines_of(text)) - 1)
    first, second = region.articles
    assert second.paragraphs == [LONG]
    assert (role(text, first, "source"), role(text, first, "dateline")) == (["Harbour Daily"], ["Sat, 2 May 2015"])
    assert first.fields["Message-ID"] == "<1@harbour.example>"


@pytest.mark.parametrize("bullet", ["■", "●", "📌"])
def test_bulleted_items(bullet: str) -> None:
    text = mail(
        f"نشرة الميناء\n\n{bullet} العبّارة تصفر\n\n{LONG}\n\n{bullet} رصيف جديد في الميناء\n\n{LONG}\n\nوصلتك هذه النشرة لأنك مشترك"
    )
    assert [article.title for article in articles(text, "mbox")] == ["العبّارة تصفر", "رصيف جديد في الميناء"]


@pytest.mark.parametrize(
    "items",
    [
        [
            f"** Ferry learns to whistle\n{'-' * 60}\nby Ann Rook\n\n{LONG}",
            f"** Old pier, new planks\n{'-' * 60}\n\n{LONG}",
        ],
        [
            f"CULTURE\nFerry learns to whistle\n02.05.2015 - Ann Rook\n\n{LONG}",
            f"TOWN\nOld pier, new planks\n01.05.2015\n\n{LONG}",
        ],
    ],
)
def test_items_under_lines_or_with_a_section_and_a_day_are_left_to_the_generic_splitter(items: list[str]) -> None:
    text = mail("HARBOUR WEEKLY\n\n" + "\n\n".join(items))
    assert not [article for region in found(text) if region.layout.id == "mbox" for article in region.articles]


def test_numbered_items_that_end_with_the_link_to_their_page() -> None:
    item = "{}. {}\n\n" + LONG + "\n→ Ardı: https://harbour.example/{}"
    text = mail(
        "HARBOUR DAILY | THE WEEK\nNo 47\n\n"
        + "\n\n".join(item.format(n, t, n) for n, t in ((1, "Ferry"), (2, "Pier")))
    )
    first, second = articles(text, "mbox")
    assert (first.title, second.title) == ("Ferry", "Pier")


def test_numbered_sections_of_one_article_are_no_items() -> None:
    (article,) = articles(mail(f"{LONG}\n\n1. What whistles\n\n{LONG}\n\n2. Who pays\n\n{LONG}"), "mbox")
    assert article.title == "Harbour Daily: whistles"
    essay = f"{LONG} " * 12
    (article,) = articles(mail(f"{essay}\n\n■ What whistles\n\n{LONG}\n\n■ Who pays\n\n{LONG}"), "mbox")
    assert len(article.paragraphs) == 5


@pytest.mark.parametrize(
    ("mark", "sender", "date", "subject"),
    [
        ("---------- Forwarded message ---------", "From", "Date", "Subject"),
        ("-------- Пересланное сообщение --------", "От", "Дата", "Тема"),
        ("---------- Yönləndirilmiş məktub ----------", "Kimdən", "Tarix", "Mövzu"),
        ("---------- Forwarded message ---------", "من", "التاريخ", "الموضوع"),
        ("Begin forwarded message:\n", "From", "Date", "Subject"),
    ],
)
def test_forwarded_message(mark: str, sender: str, date: str, subject: str) -> None:
    inner = (
        f"{sender}: Liman Xəbər <news@liman.example>\n{date}: 1 May 2015, 11:05\n{subject}: Ferry learns to whistle\n"
    )
    text = mail(f"This may interest you.\n\n{mark}\n{inner}\n\nFerry learns to whistle\n\n{LONG}", "Fwd: Ferry")
    (article,) = articles(text, "mbox")
    assert (article.title, article.paragraphs) == ("Ferry learns to whistle", [LONG])
    assert role(text, article, "source") == ["Liman Xəbər"]
    assert role(text, article, "dateline") == ["1 May 2015, 11:05"]


def test_answer_with_the_message_that_it_answers_is_one_text() -> None:
    text = mail(
        f"{LONG}\n\n-----Original Message-----\nFrom: Desk <d@b.example>\nSubject: Ferry\n\nShort.", "Re: Ferry"
    )
    (article,) = articles(text, "mbox")
    assert article.title == "Re: Ferry"


def test_article_pasted_below_a_note_is_left_to_the_generic_splitter() -> None:
    note = "Here it is, as it ran this morning. Please note the correction at the end of it."
    text = mail(f"{note}\n\nFerry learns to whistle\n\nBy Ann Rook\nHarbour Wire, 2 May 2015\n\n{LONG * 3}") + mail(
        LONG
    )
    regions = found(text)
    assert lines_of(text).texts[regions[0].last + 1] == "Ferry learns to whistle"
    assert [len(region.articles) for region in regions] == [0, 1]


def test_person_who_sends_is_no_paper() -> None:
    text = mail(LONG, sender="Ann Repiska <ann.rep@b.example>")
    (article,) = articles(text, "mbox")
    assert (role(text, article, "source"), role(text, article, "byline")) == ([], ["Ann Repiska"])


def test_first_message_whose_envelope_was_cut_off() -> None:
    text = mail(LONG, "One").partition("\n")[2] + "\n" + mail(LONG, "Two")
    assert [article.title for article in articles(text, "mbox")] == ["One", "Two"]


def test_message_file_without_an_envelope() -> None:
    text = mail(LONG, "One").partition("\n")[2]
    (article,) = articles(text, "mbox")
    assert (article.title, role(text, article, "source")) == ("One", ["Harbour Daily"])


def test_head_lines_of_a_message_in_the_middle_of_a_text_make_no_mail_folder() -> None:
    text = f"Ferry learns to whistle\n\n{LONG}\n\n" + mail(LONG, "One").partition("\n")[2]
    assert not [region for region in found(text) if region.articles]


def test_issues_that_were_mailed_are_their_own_articles() -> None:
    rule = "_" * 56
    newsline = (
        f"RFE/RL NEWSLINE Vol. 7, No. 78, Part I, 23 April 2003\n\nHEADLINES:\n * FERRY LEARNS TO WHISTLE\n\n{rule}\n"
        f"TRANSCAUCASUS\n\nFERRY LEARNS TO WHISTLE. {LONG} AR\n\n{rule}\nCopyright (c) 2003. RFE/RL, Inc.\n"
    )
    report = (
        f"RFE/RL CAUCASUS REPORT\n{rule}\nA weekly review\n\nVol. 6, No. 16, 25 April 2003\n\nHEADLINES:\n"
        f" * WHO WILL PAY FOR THE PIER?\n * A GULL WAS HEARD AGAIN\n\nWHO WILL PAY FOR THE PIER? {LONG}\n(Ann Rook)\n\n"
        f"A GULL WAS HEARD AGAIN. {LONG}\n\n{rule}\nCopyright (c) 2003. RFE/RL, Inc.\n"
    )
    text = mail(newsline, "RFE/RL Newsline") + "\n" + mail(report, "(CAUCASUS REPORT) Vol. 6, No. 16")
    got = articles(text, "rferl-newsline")
    assert [article.title for article in got] == [
        "FERRY LEARNS TO WHISTLE",
        "WHO WILL PAY FOR THE PIER?",
        "A GULL WAS HEARD AGAIN",
    ]
    assert [role(text, article, "source") for article in got] == [
        ["RFE/RL NEWSLINE"],
        *[["RFE/RL CAUCASUS REPORT"]] * 2,
    ]
    assert role(text, got[1], "byline") == ["Ann Rook"]
    assert not [article for region in found(text) if region.layout.id == "mbox" for article in region.articles]


def test_an_article_pasted_below_a_note_with_its_writer_beside_the_day() -> None:
    note = "Dear all, of interest to those who followed the thread of last month. The full text is below.\n\nKarl"
    text = mail(
        f"{note}\n\nFerry learns to whistle\nA port, a pipe and a note.\n\nAnn Rook Mar 16, 2015\n\n{LONG}\n\n{LONG}"
    )
    assert [record.title for record in parse(text)] == ["Ferry learns to whistle"]
    assert [(record.date, record.authors) for record in parse(text)] == [("2015-03-16", ["Ann Rook"])]
    quoted = mail(f"{note}\n\nFerry learns to whistle\n\nOn Mar 16, 2015, Ann Rook wrote:\n\n{LONG}")
    assert [record.title for record in parse(quoted)] == ["Harbour Daily: whistles"]


def test_a_sender_with_what_is_sent() -> None:
    (article,) = articles(mail(LONG, sender='"Ann Rook from The Harbour Letter" <harbour@post.example>') * 2, "mbox")[
        :1
    ]
    text = mail(LONG, sender='"Ann Rook from The Harbour Letter" <harbour@post.example>')
    assert (role(text, article, "byline"), role(text, article, "source")) == (["Ann Rook"], ["The Harbour Letter"])
    plain = mail(LONG, sender="News from Nowhere <news@nowhere.example>")
    assert role(plain, articles(plain * 2, "mbox")[0], "source") == ["News from Nowhere"]


def test_who_wrote_stands_beside_the_paper_on_top_of_a_text() -> None:
    body = f"Harbour Daily: whistles\n\nNora Whitlock, Reuters\n2 May 2015\n\n{LONG}\n\n{LONG}\n\n{LONG}"
    text = mail(body) * 2
    assert role(text, articles(text, "mbox")[0], "byline") == ["Nora Whitlock, Reuters"]


def test_the_sender_of_a_letter_is_the_outlet_of_its_items() -> None:
    items = "\n\n".join(
        f"** {title}\n{'-' * 60}\n2021-03-0{day}\nAnn Rook\n\n{title}. {LONG}\n\n{LONG} {title}.\n\n"
        for day, title in enumerate(("Ferry learns to whistle", "Old pier has new planks", "Gulls ask for quiet"), 1)
    )
    records = list(parse(mail(f"THE WEEK\n\n{items}", sender="OC Media <news@oc-media.org>")))
    assert [(record.title, record.outlet) for record in records] == [
        ("Ferry learns to whistle", "OC Media"),
        ("Old pier has new planks", "OC Media"),
        ("Gulls ask for quiet", "OC Media"),
    ]


def test_a_letter_that_asks_to_confirm_a_subscription_is_no_article() -> None:
    one = "From {0}@harbour.example Wed Apr 19 14:20:00 2023\nDate: Wed, 19 Apr 2023 17:19:52 +0300\nFrom: Harbour News <{0}@harbour.example>\nSubject: {1}\n\n{2}\n\n"
    text = (
        one.format("a", "Ferry learns to whistle", BODY)
        + one.format("b", "Subscription", "لتأكيد عنوان بريدك اضغط على الرابط التالي:\nhttps://harbour.example/1")
        + one.format("c", "Old pier", BODY)
    )
    assert [article.title for article in articles(text, "mbox")] == ["Ferry learns to whistle", "Old pier"]


def test_an_article_that_was_forwarded_whole_begins_at_its_headline() -> None:
    paste = f"Ferry learns to whistle\n\nOC Media\n\n02-05-2015\n\nBy Ann Rook\n\n{LONG}\n\n{LONG}"
    inner = f"---------- Forwarded message ---------\nFrom: Karl <karl@harbour.example>\nDate: Sat, May 2, 2015\nSubject: ferry\nTo: me <me@harbour.example>\n\n\n{paste}"
    (record,) = parse(mail(f"see below\n\n{inner}", "Fwd: ferry", "Karl <karl@harbour.example>"))
    assert (record.title, record.outlet, record.authors) == ("Ferry learns to whistle", "OC Media", ["Ann Rook"])


def test_an_article_pasted_with_marks_of_a_quotation_begins_at_its_headline() -> None:
    paste = "\n".join(
        f"> {line}"
        for line in (
            "OC Media",
            "",
            "Who taught the ferry to whistle in B flat?",
            "",
            "Ann Rook",
            "2 May 2015",
            "",
            LONG,
            "",
            LONG,
            "",
            LONG,
            "",
            BODY,
        )
    )
    note = "For comparison, here is what was in the papers of the harbour last week, I paste the full text."
    (record,) = parse(mail(f"{note}\n\n{paste}", "Re: ferry", "Karl <karl@harbour.example>"))
    assert (record.title, record.date) == ("Who taught the ferry to whistle in B flat?", "2015-05-02")


@pytest.mark.parametrize("note", ["Salam, bunu saxla.\n\nR.\n\n", ""])
def test_article_with_a_day_and_a_writer_is_what_a_letter_is_about(note: str) -> None:
    text = mail(
        f"{note}Who pays for the ferry's whistle?\n\n18 Noyabr 2014 10:30\nNina Gull\n\n{LONG}\n\n{LONG}", "Fwd: ferry"
    )
    (record,) = [one for one in parse(text) if one.kind == "article"]
    assert record.title == "Who pays for the ferry's whistle?"
    assert (record.date, record.authors) == ("2014-11-18", ["Nina Gull"])


def test_article_whose_headline_is_the_subject_begins_with_its_letter() -> None:
    text = mail(
        f"See it on our site\n\nFerry learns to whistle\n\nBy Nina Gull\n\n{LONG}\n\n{LONG}", "Ferry learns to whistle"
    )
    (article,) = articles(text, "mbox")
    assert article.first == 0
