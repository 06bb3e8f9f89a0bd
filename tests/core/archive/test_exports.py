"""The formats as other exports write them: marks that are missing, in another language or in another order."""

from __future__ import annotations

import pytest
from finding import BODY, articles, found, lines_of, role

SAID = [
    "Text of report by Harbour TV on 2 May",
    "Excerpt from report in Dutch by harbour news agency HNA on 2 May",
    'Excerpts from unattributed report headlined "Whistles" published by newspaper De Haven on 2 May',
    'Text of Jan Meeuw\'s commentary by newspaper De Haven entitled "B flat"',
    'Text of report by J. Meeuw headlined "B flat" published by newspaper De Haven on 2 May',
    "The following is the text of an article by Jan Meeuw published by the newspaper De Haven on 2 May",
]
SOURCES = [
    "Source: De Haven, Rotterdam, in Dutch 2 May 15 p 3",
    "Source: Harbour TV, Rotterdam, in Dutch 0930 gmt\n2 May 15",
    "[Description of Source: De Haven in Dutch -- daily of the port,\nread by gulls]",
    "Source: De Haven, Rotterdam, in Dutch 2 May 15\n\nBBC Mon EU1 020515 ab/cd",
]


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("unit", ["", "BBC Monitoring Europe\nLondon\nMay 2, 2015\n\n"])
def test_bbc_monitoring_with_and_without_desk_lines_and_units(said: str, source: str, unit: str) -> None:
    one = f"Ferry learns to whistle\n\n{unit}{said}\n\n[Presenter] {BODY}\n\n[Passage omitted]\n\nIt is loud.\n\n{source}\n\n"
    text = one * 3
    got = articles(text, "bbc-monitoring")
    assert [a.title for a in got] == ["Ferry learns to whistle"] * 3
    assert [a.paragraphs for a in got] == [[f"[Presenter] {BODY}", "[Passage omitted]", "It is loud."]] * 3
    ends = source.split("\n\n", maxsplit=1)[0]  # the desk line below it is the archive's
    assert lines_of(text).texts[got[1].last] == ends.splitlines()[-1]
    assert [b in ("Jan Meeuw", "J. Meeuw") for b in role(text, got[0], "byline")] == [True] * ("Meeuw" in said)


def test_bbc_monitoring_with_the_report_line_right_below_the_headline_and_an_article_without_source() -> None:
    one = f"Ferry learns to whistle\nText of report by Harbour TV on 2 May\n\n{BODY}\n\n"
    text = one + one + "Source: Harbour TV, Rotterdam, in Dutch 0930 gmt 2 May 15\n"
    got = articles(text, "bbc-monitoring")
    assert [(a.title, a.paragraphs) for a in got] == [("Ferry learns to whistle", [BODY])] * 2


@pytest.mark.parametrize(
    "mark", ["news·20150506·CO·1", "news•20150506•CO•a_1", "web·20150506·COW·x1", "Document : news-20150506-CO-1"]
)
@pytest.mark.parametrize(
    "date",
    [
        "Une, mercredi 6 mai 2015 312 mots, p. LYON15",
        "mercredi 6 mai 2015 - 09:12 UTC +02:00",
        "Wednesday, May 6, 2015, p. B3",
        "Culture, 6 mai 2015, page 4",
    ],
)
@pytest.mark.parametrize("above", ["Page 3\n\nLe Courrier (Lyon)\nEdition du port", "Le Courrier"])
def test_europresse_heads(mark: str, date: str, above: str) -> None:
    one = f"{above}\n{date}\n\nLe bac apprend à siffler\n\nAnne Corneille à Lyon\n\n{BODY}\n\nÉgalement paru dans\n5 mai 2015 - Le Courrier (site web)\n\n© 2015 Le Courrier.\n{mark}\n\n"
    got = articles(one * 3, "europresse")
    assert [a.title for a in got] == ["Le bac apprend à siffler"] * 3
    assert [a.paragraphs for a in got] == [[BODY]] * 3
    assert [lines_of(one * 3).texts[a.first][:11] for a in got] == ["Le Courrier"] * 3
    assert role(one * 3, got[1], "byline") == ["Anne Corneille à Lyon"]


@pytest.mark.parametrize(
    ("count", "date", "language", "code"),
    [("174 kelime", "2 Mayıs 2015", "Türkçe", "tr"), ("1 174 palabras", "2 mayo 2015", "Español", "es"), ("174 Wörter", "2. Mai 2015", "Deutsch", "de"),
     ("174 كلمة", "2 مايو 2015", "العربية", "ar"), ("1,174 words", "2 May 2015", "English", "en"), ("174 слова", "2 мая 2015", "Русский", "ru")],
)  # fmt: skip
@pytest.mark.parametrize(
    "head",
    [
        "Ferry learns to whistle",
        "Harbour\nFerry learns to whistle",
        "Harbour\nFerry learns to whistle\nand the port listens to it in the evening",
    ],
)
@pytest.mark.parametrize("byline", ["", "Ann Rook\n", "Ann Rook\nKarl Gull\n"])
def test_factiva_words_in_other_languages(
    count: str, date: str, language: str, code: str, head: str, byline: str
) -> None:
    one = f"{head}\n{byline}{count}\n{date}\nThe Gazette\nHARGAZ\n12\n{language}\n© 2015 The Gazette\n\n{BODY}\n\nDocument HARGAZ0020150502eb5200001\n\n"
    first, second = articles(one * 2, "factiva-plain")
    assert first.title == second.title == " ".join(line for line in head.split("\n") if line != "Harbour")
    assert (first.paragraphs, first.language) == ([BODY], code)
    assert role(one * 2, first, "source") == ["The Gazette"]
    assert "\n".join(role(one * 2, second, "byline")) == byline.strip()


@pytest.mark.parametrize(
    "stamp",
    [
        "Liman Xəbər  02.05.2015 09:14:00",
        "منبر الميناء\t02.05.2015 09:14",
        "Порт, [2 мая 2015 г., 9:14]",
        "[02.05.15 09:14] Liman Xəbər:",
        "Harbour  2 May 2015, 9:14 AM",
        "ميناء, [٠٢.٠٥.٢٠١٥ ٠٩:١٤]",
    ],
)
@pytest.mark.parametrize(
    "note", ["", "Forwarded from: The Pier\n", "[ Forwarded from The Pier ]\n", "🖼 Photo\n", "📹 Video, 0:41\n"]
)
def test_telegram_stamps_and_notes(stamp: str, note: str) -> None:
    one = f"{stamp}\n{note}Ferry whistles\n\n{BODY}\n\nIt is loud.\n\nJoin: t.me/harbour_news\n👁 4.1K\n\n"
    got = articles(one * 3, "telegram")
    assert [(a.title, a.paragraphs) for a in got] == [("Ferry whistles", [BODY, "It is loud."])] * 3
    assert role(one * 3, got[1], "source")[0] in ("Liman Xəbər", "منبر الميناء", "Порт", "Harbour", "ميناء")
    assert len(role(one * 3, got[1], "dateline")) == 1


def test_datelines_of_a_web_page_are_no_messages() -> None:
    one = f"Ferry whistles\n\nAnn Rook  02.05.2015 09:14\n\n{BODY}\n\n"
    assert found(one * 4) == []


@pytest.mark.parametrize(
    "stamp",
    [
        "[12/03/21, 8:58:31 PM] ",
        "12/3/21, 8:58 p. m. - ",
        "12.03.21, 08:58 – ",
        "٢٠٢١/٣/١٢، ٨:٥٨ م - ",
        "2021-03-12, 8:58 p.m. - ",
    ],
)
def test_whatsapp_clocks(stamp: str) -> None:
    text = f"{stamp}Ann Rook: {BODY}\n{stamp}Karl: No.\n"
    first, second = articles(text, "whatsapp")
    assert (first.paragraphs, second.paragraphs) == ([BODY], ["No."])
    assert role(text, first, "byline") == ["Ann Rook"]


@pytest.mark.parametrize(
    "head",
    [
        "OE Watch | Volume 9 | Issue 7 | July 2019" + " " * 60 + "{n}",
        "{n}" + " " * 60 + "OE Watch   July 2019",
        "OE Watch, Vol. 9 (7)          {n}",
    ],
)
def test_oe_watch_pages(head: str) -> None:
    one = "{head}\n\nCAUCASUS, CENTRAL ASIA\n\nFerry {n} Learns To Whistle\n\nOE Watch Commentary: A ferry has learnt it. End OE Watch Commentary (Rook)\n\nSource: “De veerboot (The Ferry),” Havenkrant, 2 May 2015. http://example.org/veer\n\n…It whistles…\n\n"
    text = "".join(one.format(head=head.format(n=n), n=n) for n in (41, 42))
    got = articles(text, "oe-watch")
    assert [a.title for a in got if a.kind == "commentary"] == [
        "Ferry 41 Learns To Whistle",
        "Ferry 42 Learns To Whistle",
    ]
    assert [a.paragraphs for a in got if a.kind == "excerpt"] == [["…It whistles…"]] * 2
    assert [lines_of(text).texts[a.last] for a in got if a.kind == "excerpt"] == ["…It whistles…"] * 2


@pytest.mark.parametrize(
    "region", ["TRANSCAUCASUS AND CENTRAL ASIA", "RUSSIA", "SOUTHEASTERN EUROPE", "UKRAINE, BELARUS AND MOLDOVA"]
)
@pytest.mark.parametrize(
    "title", ["FERRY LEARNS TO WHISTLE", "...AS FERRY LEARNS TO WHISTLE", '"FERRY" LEARNS TO WHISTLE AT 5 A.M.']
)
@pytest.mark.parametrize("sep", ["\n", ". "])
def test_newsline_items(region: str, title: str, sep: str) -> None:
    item = (
        f"{title.rstrip('.') if sep == '. ' else title}{sep}The ferry whistles in B flat, Baku-\nPress reported. LF\n\n"
    )
    text = f"RFE/RL NEWSLINE Vol. 9, No. 48, Part I, 14 March 2005\n\n{region}\n\n{item}{item}Copyright (c) 2005. RFE/RL, Inc.\n"
    got = articles(text, "rferl-newsline")
    assert [a.title for a in got] == [title.rstrip(".") if sep == ". " else title] * 2
    assert got[0].paragraphs == ["The ferry whistles in B flat, Baku-Press reported. LF"]


def test_press_review_with_heads_that_change_sides() -> None:
    papers = ("DE HAVEN", "Harbour Post", "MEEUW", "The Gull")
    ends = ("nobody listens.", "the port wants another note.", "gulls answer it in C.", "a committee meets.")
    pages = []
    for n, (paper, end) in enumerate(zip(papers, ends, strict=True), 1):
        head = f"{n}      HARBOUR DIGEST" if n % 2 else f"HARBOUR DIGEST      {n}"
        pages.append(
            f"{head}\n\n{paper} (Netherlands), translated from Dutch                 {n} May 2015\n\nFerry {n} learns to whistle\nand the port listens\n\nThe ferry whistles in B flat, and as {paper.lower()} says,\n{end}\n\n"
        )
    text = "\f".join(pages)
    got = articles(text, "press-review")
    assert [a.title for a in got] == [f"Ferry {n} learns to whistle and the port listens" for n in range(1, 5)]
    assert [role(text, a, "dateline") for a in got] == [[f"{n} May 2015"] for n in range(1, 5)]
    assert not any("DIGEST" in p for a in got for p in a.paragraphs)


def test_feed_items_whose_labels_come_in_any_order() -> None:
    one = f"Feed: Harbour\nDate: 2 May 2015\nTitle: Ferry whistles\nLink: https://harbour.example/1\n\n{BODY}\n\nSource: the gulls\n\n"
    first, second = articles(one * 2, "rss-reader")
    assert first.title == second.title == "Ferry whistles"
    assert first.paragraphs == [BODY, "Source: the gulls"]
    assert role(one * 2, second, "source") == ["Harbour"]


def test_notices_round_an_archive_are_no_articles() -> None:
    folder = "From MAILER-DAEMON Sat May  2 09:00:00 2015\nFrom: Mail System Internal Data <MAILER-DAEMON@harbour>\nSubject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\n\nThis text belongs to your folder and is no message at all.\n\n"
    mail = f"From a@b.example Sat May  2 09:14:00 2015\nSubject: Ferry\nFrom: Desk <a@b.example>\n\n{BODY}\n\n_______________________________________________\nHarbour mailing list\nHarbour@lists.example\n\n"
    (region,) = found(folder + mail + mail)
    assert [a.title for a in region.articles] == ["Ferry", "Ferry"]
    assert (region.first, region.last) == (0, len(lines_of(folder + mail + mail)) - 1)


def test_an_article_below_an_archive_is_left_to_others() -> None:
    one = f"Harbour, [02.05.2015 09:14]\nFerry whistles\n\n{BODY}\n\n"
    page = (
        "A headline of a web page\n\nMay 3, 2015\n\n"
        + "The harbour master has words for it, and they are long and many. " * 5
        + "\n"
    )
    text = one * 4 + "\n\n\n" + page
    (region,) = found(text)
    assert lines_of(text).texts[region.last + 1 :].count("A headline of a web page") == 1


@pytest.mark.parametrize(
    "date", ["02-05-2015, 10:28", "2015-05-02 10:28", "2 May 2015, 9:28", "May 2, 2015 at 9:28 AM"]
)
def test_portal_pages_with_other_dates(date: str) -> None:
    one = f"Ferry Learns to Whistle\n\nAuthor: harbour-desk\nComments: 0\nFerry Learns to Whistle\nPublished: {date}\n{BODY}\n\nComments: 0\nRating: 0\n\n"
    text = one * 2 + "1 2 3 Next »\n\nMost read\nOld pier, new planks\n"
    (region,) = found(text)
    assert [(a.title, a.paragraphs) for a in region.articles] == [("Ferry Learns to Whistle", [BODY])] * 2
    assert region.last == len(lines_of(text)) - 1
    assert role(text, region.articles[1], "dateline") == [f"Published: {date}"]


def test_europresse_without_any_blank_line_in_a_document() -> None:
    one = f"La Gazette du Port (Libanon)\nPort, mercredi 14 mars 2018 412 mots, p. 4\nLe bac apprend à siffler\nAnn Rook\n{BODY}\n{BODY}\n© 2018 La Gazette du Port. Tous droits réservés.\nnews·20180314·GAZ·{{n}}\n\n\n"
    text = "Europresse\n\nSommaire\n\n\n" + one.format(n=1) + one.format(n=2)
    first, second = articles(text, "europresse")
    assert (first.title, second.title) == ("Le bac apprend à siffler",) * 2
    assert role(text, first, "source") == ["La Gazette du Port (Libanon)"]
    assert role(text, second, "byline") == ["Ann Rook"]


def test_europresse_names_the_writer_below_a_standfirst() -> None:
    one = f"Le Courrier\nPort, samedi 2 mai 2015, p. 1\n\nLe bac apprend à siffler\n\nLe port attend depuis trois mois, et le quai avec lui\n\nAnne Corneille\n\n{BODY} {BODY}\n\nIl siffle encore.\n\nLa nuit aussi.\n\nnews·20150502·CP·000{{n}}\n\n\n"
    text = one.format(n=1) + one.format(n=2)
    first, _ = articles(text, "europresse")
    assert role(text, first, "byline") == ["Anne Corneille"]


def test_bbc_monitoring_lists_what_a_file_holds_in_no_article() -> None:
    head = "BBC Monitoring Global Newsline\nHarbour File\nWednesday, 21 February 2007\n\nIn this issue:\n FERRY: It whistles\n PIER: New planks\n\n\n"
    one = f"Ferry learns to whistle\n\n{SAID[0]}\n\n{BODY}\n\n{SOURCES[3]}\n\n"
    assert [a.title for a in articles(head + one * 2, "bbc-monitoring")] == ["Ferry learns to whistle"] * 2


def test_feed_readers_wrap_long_titles() -> None:
    one = f"Feed: Harbour\nTitle: Ferry learns to whistle and the port\nlistens\nDate: 2 May 2015\nLink: https://harbour.example/1\n\n{BODY}\n\n"
    assert [a.title for a in articles(one * 2, "rss-reader")] == ["Ferry learns to whistle and the port listens"] * 2


def test_europresse_headlines_right_below_the_count_of_words() -> None:
    foot = "Europresse.com • Document réservé à l'usage personnel de l'abonné : Port • Service fourni par CEDROM-SNi"
    head = "L'Orient-Le Jour\nLiban, jeudi 14 avril 2022, p. 3\n638 mots\n{}\n\n{}\n\n{}\n\nnews·20220414·LOJ·{}\n\n{}\n\n\n"
    text = head.format("Le bac apprend à siffler", "Nayla ABI CORNEILLE", BODY, 1, foot)
    text += head.format("Reportage\nLe quai attend le bac depuis mai", "By Ann Rook and Nils Bridge", BODY, 2, foot)
    first, second = articles(text, "europresse")
    assert (first.title, second.title) == ("Le bac apprend à siffler", "Le quai attend le bac depuis mai")
    assert (role(text, first, "byline"), role(text, second, "byline")) == (
        ["Nayla ABI CORNEILLE"],
        ["By Ann Rook and Nils Bridge"],
    )


def test_factiva_bylines_behind_a_place_and_a_dash() -> None:
    one = f"سدود دجلة تنتظر الثلج\n\nبغداد – سنان الحمداني\n288 words\n16 January 2019\nالحياة\nHYTARA\n15\nArabic\nCopyright 2019\n\n{BODY}\n\nDocument HYTARA0020190116ef1g0000{{n}}\n\n"
    first, second = articles(one.format(n=1) + one.format(n=2), "factiva-plain")
    assert (first.title, second.title) == ("سدود دجلة تنتظر الثلج",) * 2


def test_a_correction_of_a_newsline_is_an_item() -> None:
    item = "KYRGYZ TEACHERS END STRIKE. Nineteen teachers in the town have ended\ntheir strike after receiving their wages. BP\n\n"
    text = f'RFE/RL NEWSLINE\nVol. 4, No. 48, Part I, 8 March 2000\n\nTRANSCAUCASUS AND CENTRAL ASIA\n\n{item}CORRECTION: "RFE/RL Newsline" on 6 March incorrectly called\nthe ferry a crane.\n\n{item}'
    got = articles(text, "rferl-newsline")
    assert [a.title for a in got] == ["KYRGYZ TEACHERS END STRIKE", "CORRECTION", "KYRGYZ TEACHERS END STRIKE"]
