"""Chats: what is passed on keeps its headline, writer, paper and address; who only talks publishes nothing."""

from __future__ import annotations

import pytest
from finding import BODY, ArchiveArticle, articles, found, lines_of, role

from corpus_cli.run.chain import parse

MARK = "[17/09/2023, 09:10:07] Ann Rook: "


def chat(text: str) -> tuple[str, ArchiveArticle]:
    """The article of the first of two messages, and the dump."""
    dump = f"{MARK}{text}\n[17/09/2023, 10:12:48] Karl: thanks\n"
    return dump, articles(dump, "whatsapp")[0]


def test_whatsapp_headline_above_a_byline() -> None:
    dump, article = chat(f"*Ferry learns to whistle*\n\nBy Nina Gull\n\n{BODY}")
    assert (article.title, article.paragraphs) == ("Ferry learns to whistle", [BODY])
    assert role(dump, article, "byline") == ["By Nina Gull"]
    assert role(dump, article, "other") == ["Ann Rook"]


def test_whatsapp_of_an_arabic_phone_sets_marks_of_direction_into_its_stamps() -> None:
    stamp = "\u200f12\u200f/5\u200f/2023\u060c 9:44 \u0635"
    dump = f"{stamp} - \u200e+961 70 000 131: \u0635\u0628\u0627\u062d \u0627\u0644\u062e\u064a\u0631\n{stamp} - Ann Rook: *Ferry learns to whistle*\n\n{BODY}\n"
    first, second = articles(dump, "whatsapp")
    assert first.title is None
    assert (second.title, second.paragraphs) == ("Ferry learns to whistle", [BODY])


def test_whatsapp_paper_and_date_below_a_headline() -> None:
    dump, article = chat(f"Ferry learns to whistle\n\nRotterdam-Reuters\n17/9/2023\n\n{BODY}")
    assert article.title == "Ferry learns to whistle"
    assert role(dump, article, "source") == ["Reuters"]
    assert role(dump, article, "dateline") == ["17/9/2023"]
    assert (role(dump, article, "byline"), role(dump, article, "other")) == ([], ["17/09/2023, 09:10:07", "Ann Rook"])


def test_whatsapp_dateline_and_address_of_an_article() -> None:
    text = "The ferry whistles in B flat and the port has asked for C"
    dump, article = chat(
        f"Ferry learns to whistle\n\nTOBRUK, Libya, Sept 16 (Reuters) - {text}.\n\nhttps://harbour.example/1"
    )
    assert role(dump, article, "dateline")[1:] == ["TOBRUK, Libya, Sept 16 (Reuters) - "]
    assert article.values["url"].first == 4
    assert len(article.paragraphs) == 1


def test_whatsapp_remark_above_a_short_answer_is_no_headline() -> None:
    assert chat("Can you ask\nwho")[1].title is None
    assert chat("Two things from the papers\n\nshort")[1].title is None


def told(*messages: tuple[str, str], day: str = "17/09/2023") -> str:
    return "".join(f"[{day}, 09:1{n}:07] {name}: {text}\n" for n, (name, text) in enumerate(messages))


STORIES = [
    f"{headline}\n\n{BODY}" for headline in ("Ferry learns to whistle", "Old pier, new planks", "A gull was heard")
]


def test_whatsapp_what_people_say_between_articles_is_furniture() -> None:
    dump = told(("Karl", "good morning"), *(("Harbour News", story) for story in STORIES), ("Karl", "who whistled?"))
    assert [article.title for article in articles(dump, "whatsapp")] == [story.partition("\n")[0] for story in STORIES]


def test_whatsapp_short_news_of_who_publishes_stay_and_so_does_a_chat_that_is_only_talk() -> None:
    flash = told(*(("Harbour News", story) for story in STORIES), ("Harbour News", "The pier is open again"))
    assert len(articles(flash, "whatsapp")) == 4
    talk = told(("Karl", "good morning"), ("Ann", "who whistled?"), ("Karl", "the ferry"), ("Harbour News", STORIES[0]))
    assert len(articles(talk, "whatsapp")) == 4


def test_whatsapp_a_channel_publishes_what_it_posts() -> None:
    dump = told(*(("Harbour News", story) for story in STORIES))
    assert [role(dump, article, "source") for article in articles(dump, "whatsapp")] == [["Harbour News"]] * 3


def test_whatsapp_stamps_of_furniture_tell_day_from_month() -> None:
    dump = told(*(("Ann Rook", story) for story in STORIES), day="05/10/2023") + told(("Karl", "hm"), day="14/10/2023")
    assert [record.date for record in parse(dump)] == ["2023-10-05"] * 3


def telegram(*messages: tuple[str, str]) -> tuple[str, list[ArchiveArticle]]:
    dump = "".join(f"{name}, [03.06.2024 08:4{n}]\n{text}\n\n" for n, (name, text) in enumerate(messages))
    return dump, articles(dump, "telegram")


def test_telegram_people_who_talk_publish_nothing() -> None:
    dump, found = telegram(
        ("Leyla M.", "Good morning, it is all about water today."),
        ("Leyla M.", f"[Forwarded from Harbour News]\nFerry learns to whistle\n\n{BODY}"),
        ("Rauf", "[In reply to Leyla M.]\nand in Russian?"),
        ("Harbour News", f"Old pier, new planks\n\n{BODY}\n\nRead more: https://harbour.example/2"),
    )
    assert [role(dump, article, "source") for article in found] == [
        [],
        ["Leyla M.", "Harbour News"],
        [],
        ["Harbour News"],
    ]
    assert found[3].values["url"].text is not None and found[3].paragraphs == [BODY]


def test_telegram_channels_with_short_alerts_stay_outlets() -> None:
    dump, found = telegram(
        ("Harbour Alerts", "Fog on the river, no ferry before nine"),
        ("Harbour News", f"Old pier, new planks\n\n{BODY}"),
    )
    assert [role(dump, article, "source") for article in found] == [["Harbour Alerts"], ["Harbour News"]]


def test_telegram_comments_of_readers_are_no_messages() -> None:
    text = f"{BODY}\n\nŞərhlər (2)\nKarl  05.03.2012 17:10\nNo.\nAnn  05.03.2012 19:33\nWho heard it?\n\nhttps://t.me/harbour\n"
    assert not any(region.layout.id == "telegram" for region in found(text))


def test_telegram_remarks_of_who_only_forwards_are_furniture() -> None:
    _, found = telegram(
        *(("Leyla M.", f"[Forwarded from Harbour News]\n{story}") for story in STORIES),
        ("Leyla M.", "let us take this one for Monday"),
    )
    assert [article.title for article in found] == [story.partition("\n")[0] for story in STORIES]


def test_telegram_advertisements_are_no_messages() -> None:
    own = ("Harbour News", "📢 Reklam və əməkdaşlıq üçün: @harbour_ads\nQiymət siyahısı botda.")
    _, found = telegram(*(("Harbour News", story) for story in STORIES), own)
    assert len(found) == len(STORIES)


def test_telegram_writers_of_what_is_forwarded() -> None:
    text = "\n\n".join([BODY] * 4)
    dump, found = telegram(
        ("Leyla M.", f"[Forwarded from Harbour News]\nFerry learns to whistle\n\nNina Gull\n\n{text}"),
        ("Leyla M.", f"[Forwarded from Harbour News]\nOld pier, new planks\n\n{text}\n\nNina Gull, Rotterdam"),
        (
            "Leyla M.",
            f"[Forwarded from Harbour News]\nA gull was heard\n\n{text}\n\n\U0001f449 Subscribe to the harbour",
        ),
    )
    assert [role(dump, article, "byline") for article in found] == [["Nina Gull"], ["Nina Gull, Rotterdam"], []]
    assert found[2].paragraphs == [BODY] * 4


def test_telegram_headline_right_on_top_of_its_text() -> None:
    found = telegram(
        ("Harbour News", f"Ferry learns to whistle\n{BODY}\n{BODY}"), ("Harbour News", f"Old pier\n{BODY}")
    )[1]
    assert [article.title for article in found] == ["Ferry learns to whistle", None]


@pytest.mark.parametrize("told", ["", "تم إعادة توجيهها\n", "منقول للفائدة 👇\n"])
def test_whatsapp_paper_and_day_over_the_headline(told) -> None:
    dump, article = chat(
        f"{told}Azadlıq Radiosu\n2015-02-01\nFerry learns to whistle\n\nEconomics correspondent\n\n{BODY}"
    )
    assert article.title == "Ferry learns to whistle"
    assert role(dump, article, "source") == ["Azadlıq Radiosu"]
    assert role(dump, article, "dateline") == ["2015-02-01"]  # not the day of the message
    assert article.paragraphs == [BODY]


def test_whatsapp_headline_in_bold_that_asks_and_the_paper_below_the_text() -> None:
    dump, article = chat(
        f"*Who taught the ferry to whistle?*\n_Nina Gull_\n\n{BODY}\n\n{BODY} <This message was edited>\n\nAzadlıq Radiosu\nharbour.example/2015"
    )
    assert article.title == "Who taught the ferry to whistle?"
    assert role(dump, article, "byline") == ["Nina Gull"]
    assert role(dump, article, "source") == ["Azadlıq Radiosu"]
    assert article.values["url"].text(lines_of(dump)) == "harbour.example/2015"
    assert article.paragraphs[:2] == [BODY, BODY]


def test_whatsapp_version_in_another_language_names_its_paper() -> None:
    dump, article = chat(f"*English version (The Harbour Gazette)*\n\nFerry learns to whistle\n\n{BODY}")
    assert article.title == "Ferry learns to whistle"
    assert role(dump, article, "source") == ["The Harbour Gazette"]


def test_telegram_who_wrote_and_for_whom_at_either_end_of_a_post() -> None:
    long = "\n\n".join([BODY] * 4)
    dump, found = telegram(
        ("Harbour News", f"Ferry learns to whistle\n\n{BODY}\n\nКирилл Чайкин, «Известия»"),
        (
            "Harbour News",
            f"[Переслано из: Коммерсантъ]\nOld pier, new planks\n\n{long}\n\nКирилл Чайкин",
        ),
        ("Harbour News", f"A gull was heard\nКирилл Чайкин\nАзадлыг Радиосу\n\n{BODY}"),
        ("Harbour News", f"Planks are counted\n\nКирилл Чайкин\nEurasianet, 1 мая 2015\n\n{BODY}"),
        ("Harbour News", f"ДАМАСК, 5 июля. /ТАСС/. {BODY}\n\n{BODY}"),
        ("Harbour News", "[Опрос]\nКто заплатит за свисток?"),
    )
    assert [article.title for article in found] == [
        "Ferry learns to whistle", "Old pier, new planks", "A gull was heard", "Planks are counted", None,
    ]  # fmt: skip
    assert ["Кирилл Чайкин" in "".join(role(dump, article, "byline")) for article in found] == [True] * 4 + [False]
    assert role(dump, found[1], "source") == ["Harbour News", "Коммерсантъ"]
    assert role(dump, found[3], "dateline") == ["Eurasianet, 1 мая 2015"]
    assert role(dump, found[4], "dateline")[-1].startswith("ДАМАСК")


def test_whatsapp_paper_with_its_day_over_the_headline_goes_before_the_stamp() -> None:
    dump, article = chat(f"*النهار 15-9-2023*\nFerry learns to whistle in B flat\n{BODY}")
    assert article.title == "Ferry learns to whistle in B flat"
    assert role(dump, article, "dateline") == ["النهار 15-9-2023"]


def test_whatsapp_from_whom_something_is_copied() -> None:
    dump, article = chat(f"من «الشرق الأوسط»:\nFerry learns to whistle in B flat\nكتبت سارة الخطيب من بيروت\n{BODY}")
    assert article.title == "Ferry learns to whistle in B flat"
    assert role(dump, article, "source") == ["الشرق الأوسط"]


def test_an_address_alone_in_a_group_is_a_remark() -> None:
    text = f"*Ferry learns to whistle*\n\nBy Nina Gull\n\n{BODY}"
    posts = "\n".join(f"[17/09/2023, 09:1{n}:07] Ann Rook: {text}" for n in range(4))
    dump = (
        f"{posts}\n[17/09/2023, 09:20:07] +49 30 1: https://harbour.example/1\n[17/09/2023, 09:21:07] +49 30 1: seen?\n"
    )
    assert len(articles(dump, "whatsapp")) == 4


def test_what_kind_of_text_follows_stands_over_its_headline() -> None:
    _dump, article = chat(f"تقرير 📌\nFerry learns to whistle in B flat\n\n{BODY} {BODY}")
    assert article.title == "Ferry learns to whistle in B flat"


def test_messages_stand_in_the_order_in_which_they_were_sent() -> None:
    days = "".join(
        f"{day}\nHarbour News\nFerry learns to whistle, part {n}\n\n{BODY}\n1.{n}K views09:1{n}\n"
        for n, day in enumerate(("December 30, 2023", "December 31, 2023", "January 2"))
    )
    found_ = list(parse(f"Harbour News\n1.2K subscribers\nJoin Harbour News\n{days}"))
    assert [(record.date_edtf or record.date or "").replace("?", "") for record in found_] == [
        "2023-12-30", "2023-12-31", "2024-01-02",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("over", "paper"),
    [
        ("منقول من الشرق الأوسط", "الشرق الأوسط"),
        ("صباحو شباب، من العربي الجديد اليوم (جزء 1)", "العربي الجديد"),
        ("azadliq.org saytından (VPN-lə açıldı):", "azadliq.org"),
    ],
)
def test_a_line_that_says_where_an_article_is_from_is_not_its_headline(over: str, paper: str) -> None:
    dump, article = chat(f"{over}\n\nFerry learns to whistle\nBy Nina Gull\n17/9/2023\n\n{BODY}")
    assert (article.title, article.paragraphs) == ("Ferry learns to whistle", [BODY])
    assert role(dump, article, "source") == [paper]


def test_a_headline_that_names_what_is_a_paper_elsewhere_stays_one() -> None:
    _dump, article = chat(f"The fleet goes home from the Middle East\n\n{BODY} {BODY}\n\n{BODY}")
    assert article.title == "The fleet goes home from the Middle East"


def test_who_posts_what_another_published_carries_it() -> None:
    post = (
        "Notes | harbour, [21.02.2024 16:5{n}]\nazadliq.org saytından:\n\nFerry learns to whistle\n\n21 fevral 2024\n\n"
        + BODY
    )
    first, *_ = parse("\n\n".join(post.replace("{n}", str(n)) for n in range(3)) + "\n")
    assert (first.outlet, first.via) == ("Azadlıq Radiosu", ["Notes | harbour"])


@pytest.mark.parametrize("mark", ["(2/2)", "(جزء 2)", "davamı", "Part 2"])
def test_an_article_goes_on_in_the_next_message_of_whoever_posted_it(mark: str) -> None:
    more = "[17/09/2023, 09:12:07] Ann Rook: "
    dump = f"{MARK}Ferry learns to whistle\n\nBy Nina Gull\n\n{BODY}\n{more}{mark}\n{BODY} Twice.\n[17/09/2023, 10:12:48] Karl: {mark}\n"
    first, *_ = articles(dump, "whatsapp")
    assert (first.title, first.paragraphs) == ("Ferry learns to whistle", [BODY, f"{BODY} Twice."])


@pytest.mark.parametrize(
    "over", ["*القدس العربي*", "*Al-Quds Al-Arabi:*", "Mənbə: Xalq qəzeti", "Source: Al-Quds Al-Arabi"]
)
def test_whatsapp_message_that_begins_below_its_mark_with_the_name_of_a_paper(over: str) -> None:
    dump = f"17/09/2023, 09:10 - Ann:\n{over}\n*Ferry learns to whistle*\n\n{BODY}\n17/09/2023, 10:12 - Karl: thanks\n"
    article = articles(dump, "whatsapp")[0]
    assert (article.title, article.paragraphs) == ("Ferry learns to whistle", [BODY])
    assert role(dump, article, "source") == [over.strip("*:").split(": ")[-1]]


def test_whatsapp_paper_and_section_over_a_headline() -> None:
    dump, article = chat(
        f"الأخبار\nمجتمع\nالنهر يختنق والبلديات تتقاذف الكرة\n\nهديل فرحات\nالثلاثاء 12 أيلول 2023\n\n{BODY} {BODY}"
    )
    assert article.title == "النهر يختنق والبلديات تتقاذف الكرة"
    assert [piece.text(lines_of(dump)) for piece in article.header if piece.role in ("source", "byline")] == [
        "الأخبار",
        "هديل فرحات",
    ]


def test_whatsapp_paper_and_where_it_sent_from() -> None:
    dump, article = chat(f"*جهة سوس تراهن على ماء البحر*\n\nهسبريس من أكادير\n\n{BODY} {BODY}")
    assert article.title == "جهة سوس تراهن على ماء البحر"
    assert role(dump, article, "source") == ["هسبريس"]


def test_advertisements_of_a_channel_are_no_articles() -> None:
    post = "Harbour News, [14.11.2023 {}:20]\n{}\n\n"
    texts = [
        f"Ferry learns to whistle\n\n{BODY}",
        "🔥 REKLAM 🔥 Boilers, half price until Friday.",
        f"Old pier, new planks\n\n{BODY}",
    ]
    dump = "".join(post.format(hour, text) for hour, text in enumerate(texts, 11))
    assert [article.title for article in articles(dump, "telegram")] == [
        "Ferry learns to whistle",
        "Old pier, new planks",
    ]
