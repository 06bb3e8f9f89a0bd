"""Newspaper pages: headlines by their form, articles over pages, and texts of pages that are no newspaper."""

from __future__ import annotations

import textwrap

from finding import ArchiveArticle, articles, found, lines_of, role

from corpus_cli.core.archive.newspaper import newspaper_readings
from corpus_cli.core.archive.scan import View
from corpus_cli.core.lines import read_lines
from corpus_cli.run.chain import parse

TOLD = (
    "The ferry of the old harbour has learnt to whistle in B flat, and people who live beside it have asked for C.",
    "Nobody in the council can say who will pay for the second whistle, which costs as much as the first did.",
    "The captain keeps both in a drawer of his desk, wrapped in the flag of a country that is no more.",
    "A gull that sat on the funnel when the whistle was tried has not been seen in the town since Tuesday.",
    "The port wants to vote on the matter in May, when the planks of the pier will have been counted again.",
    "Those who can sleep through it have been asked to say so in writing, with the hours at which they did.",
)


def column(*numbers: int) -> str:
    return "\n".join(textwrap.wrap(" ".join(TOLD[n] for n in numbers), 42))


def pages(*texts: str, day: str = "SATURDAY, MAY 2, 2015") -> str:
    return (
        "\f".join(f"THE HARBOUR GAZETTE\n\n{day}\n\nNEWS {n}\n\n{text}\n\n" for n, text in enumerate(texts, 1)) + "\f"
    )


def titles(text: str) -> list[str | None]:
    return [article.title for article in articles(text, "newspaper")]


def paper() -> tuple[str, list[ArchiveArticle]]:
    text = pages(
        f"Ferry learns to whistle\nand the port listens\n\nBy ANN ROOK\n\n{column(0)} It has now been\nContinued on Page 2",
        f"Ferry learns to whistle and the port listens\nFrom Page 1\n\nheard in the whole town, it is said.\n{column(1, 2)}\n\nOld pier has new planks\nand nobody minds\n\n{column(3, 4)}",
        f"COUNCIL\n\nCouncil to vote on whistle in May\n\nNina Gull in Rotterdam\n\n{column(4)}\n\n“The planks will be\ncounted again.”\n\nWho sleeps\n\n{column(5)} The planks will be counted again.",
    )
    return text, articles(text, "newspaper")


def test_headlines_of_short_lines() -> None:
    text, found_ = paper()
    assert [article.title for article in found_] == [
        "Ferry learns to whistle and the port listens",
        "Old pier has new planks and nobody minds",
        "Council to vote on whistle in May",
    ]
    assert role(text, found_[0], "byline") == ["By ANN ROOK"]
    assert role(text, found_[0], "dateline") == ["SATURDAY, MAY 2, 2015"]
    assert role(text, found_[0], "source") == ["THE HARBOUR GAZETTE"]


def test_article_over_two_pages_is_one_and_its_page_lines_are_no_text() -> None:
    text, found_ = paper()
    whole = " ".join(found_[0].paragraphs)
    assert "It has now been heard in the whole town" in whole
    assert "Page" not in whole and "GAZETTE" not in whole
    assert "NEWS 2" in role(text, found_[0], "page")


def test_sub_heading_and_pull_quote() -> None:
    text, found_ = paper()
    assert found_[2].paragraphs[1] == "Who sleeps"
    assert role(text, found_[2], "other") == ["COUNCIL", "“The planks will be", "counted again.”"]


def test_notices_with_their_headline_in_the_first_words() -> None:
    brief = f"IN BRIEF\n\nPlanks. {column(0)}\n\nGulls. {column(1)}"
    text = pages(
        f"Ferry learns to whistle\nin the old harbour\n\n{column(2, 3)}",
        brief,
        f"Old pier has new planks\n\n{column(4, 5)}",
    )
    assert titles(text)[1:3] == ["Planks", "Gulls"]


def test_arabic_pages_with_number_section_and_issue_on_lines_of_their_own() -> None:
    told = (
        "أعلنت إدارة الميناء أن العبّارة ستصفر بنغمة جديدة ابتداء من الأسبوع المقبل بعد طلبات من الأهالي.",
        "ورفضت الوزارة تمويل الصافرة مرتين في العام الماضي من دون أن تذكر سبباً واضحاً لذلك الرفض.",
        "ويقول سكان الحي المجاور إنهم يفضلون نغمة أخرى أقل ارتفاعاً وأكثر لطفاً من هذه النغمة.",
        "ووعد المحافظ بزيارة الموقع قبل نهاية الشهر للاطلاع على سير العمل في الرصيف القديم.",
    )
    heads = (
        "العبّارة تصفر بنغمة جديدة\nوسكان الحي يحتجون",
        "رصيف جديد في الميناء القديم",
        "من يدفع ثمن الصافرة\nالجديدة في الميناء؟",
    )
    sections = ("الأولى", "محليات", "رأي")
    text = "\f".join(
        f"{n}\n{section}\n\nالثلاثاء 8 آذار 2011 - العدد 94{n}7 - السنة السادسة\n\n{head}\n\nصيدا – حسن البحار\n\n"
        + "\n".join(textwrap.wrap(told[n - 1] + " " + told[n], 44))
        + "\n\n"
        for n, (section, head) in enumerate(zip(sections, heads, strict=True), 1)
    )
    got = articles(text + "\f", "newspaper")
    assert [article.title for article in got] == [head.replace("\n", " ") for head in heads]
    assert role(text, got[1], "byline") == ["صيدا – حسن البحار"]


def test_pages_without_a_day_on_them_are_no_newspaper() -> None:
    text = pages(
        *(f"What the ferry has learnt\nand what it has not\n\n{column(n, n + 1)}" for n in range(4)), day="Report 7"
    )
    assert not [region for region in found(text) if region.layout.id == "newspaper"]


def test_clippings_with_days_of_their_own_are_no_newspaper() -> None:
    clippings = (
        f"Old pier has new planks\n\nThe Courier, {n} May 2015, p. 4\n\n{column(n, n + 1)}" for n in range(1, 5)
    )
    text = pages(*clippings)
    assert not [region for region in found(text) if region.layout.id == "newspaper"]


def test_text_as_wide_as_the_page_is_no_newspaper() -> None:
    wide = "\n".join(textwrap.wrap(" ".join(TOLD), 90))
    text = pages(*(f"What the ferry has learnt\n\n{wide}" for _ in range(4)))
    assert not [region for region in found(text) if region.layout.id == "newspaper"]


def test_nothing_but_running_heads() -> None:
    text = pages("", "", "")
    view = View(read_lines(text.encode(), 0, 1, "utf-8"))
    assert newspaper_readings(view, range(len(view))) == []


def test_day_of_the_issue_stands_in_no_article() -> None:
    _, found_ = paper()
    lines = {piece.first for article in found_ for piece in article.header if piece.role in ("dateline", "source")}
    assert not any(article.first <= line <= article.last for article in found_ for line in lines)


def test_a_signature_ends_an_article_and_what_follows_is_headed() -> None:
    text = pages(
        f"Ferry learns to whistle\nin the old harbour\n\n{column(0, 1)}\n\nZaur ƏLİYARLI,\n“Xalq qəzeti”nin bölgə müxbiri\nSaatlı\n\n"
        f"Old planks\n\n{column(2, 3)}\n\nM.MÜKƏRRƏMOĞLU\n\nGulls sleep\n\n{column(4, 5)}",
        f"CULTURE\n\nWho will pay for the sec-\nond whistle in May\n\n{column(1, 2)}",
        f"Council to vote on the pier\n\n{column(3, 4)}",
    )
    view = View(lines_of(text))
    got = [reading.article for reading in newspaper_readings(view, range(len(view)))]
    assert [article.title for article in got] == [
        "Ferry learns to whistle in the old harbour",
        "Old planks",
        "Gulls sleep",
        "Who will pay for the second whistle in May",
        "Council to vote on the pier",
    ]
    assert role(text, got[0], "byline") == ["Zaur ƏLİYARLI,", "“Xalq qəzeti”nin bölgə müxbiri", "Saatlı"]
    assert role(text, got[1], "byline") == ["M.MÜKƏRRƏMOĞLU"]
    assert lines_of(text).texts[got[3].first] == "CULTURE"


def test_what_a_page_ends_with_heads_no_article_of_the_next() -> None:
    text = pages(
        f"Ferry learns to whistle\nin the old harbour\n\n{column(0, 1)}\n\nFrom the papers of other towns",
        f"Old pier has new planks\n\n{column(2, 3)}",
        f"Council to vote on the pier\n\n{column(3, 4)}",
    )
    assert "From the papers of other towns" not in titles(text)


def test_a_list_of_what_the_issue_holds_is_no_text() -> None:
    inside = "Inside:\nOld pier has new planks\np. 2\nWho will pay for the whistle\np. 2\nCouncil to vote in May\np. 3"
    text = pages(
        f"{inside}\n\nFerry learns to whistle\nin the old harbour\n\n{column(0, 1)}",
        f"Old pier has new planks\n\n{column(2, 3)}",
        f"Council to vote on the pier\n\n{column(3, 4)}",
    )
    assert titles(text)[0] == "Ferry learns to whistle in the old harbour"


def test_headlines_of_as_many_lines_as_a_text_and_those_that_a_page_breaks() -> None:
    text = pages(
        f"Record honey harvest leaves\nthe upper valley with full\nbarrels and no shelf to put\nthem on\n\nBy ANN ROOK\nGazette Upper Valley\n\n{column(0, 1)}\n\n{column(2)}\n\nA river, a bridge and two councils:",
        f"forty years of waiting\n\nBy NINA GULL\n\n{column(3, 4)}\n\nGulls ask for quiet\non the old pier\n\n{column(5, 1)}",
        f"Council to vote on whistle in May\n\nBy ANN ROOK\n\n{column(2, 4)}",
    )
    read = articles(text, "newspaper")
    assert [article.title for article in read][:3] == [
        "Record honey harvest leaves the upper valley with full barrels and no shelf to put them on",
        "A river, a bridge and two councils: forty years of waiting",
        "Gulls ask for quiet on the old pier",
    ]
    assert role(text, read[0], "byline") == ["By ANN ROOK"]


def test_a_paper_that_only_the_heads_of_its_pages_and_its_first_line_name() -> None:
    day = "23 mart 2013-cü il"
    text = f"GÜRCÜSTAN\n\n№ 11 (3204), {day}\n\n" + "\f".join(
        f"GÜRCÜSTAN                 {n}\n{day}         № 11 (3204)\n\n{headline}\n\n{column(n, n + 1)}\n\n{column(n + 2)}\n\n"
        for n, headline in enumerate(
            ("Bərə fit çalmağı\nöyrənir", "Köhnə körpü təzə\ntaxta görür", "Qağayı susur,\nliman dinləyir"), 1
        )
    )
    assert [record.outlet for record in parse(text)] == ["Gürcüstan"] * 3


def test_jumps_kickers_and_bylines_of_an_arabic_newspaper() -> None:
    told = (
        "وافقت منظمة الموانئ على السماح لسفن الصيد بالاحتماء في مرسى الجزيرة عند اشتداد الرياح بعد حادثتي غرق في الشتاء الماضي.",
        "وتشترط الموافقة ألا تبقى السفينة أكثر من ثمان وأربعين ساعة وألا ينزل منها إلى البر سوى الطباخ الذي يعد طعام البحارة.",
    )
    narrow = ["\n".join(textwrap.wrap(text, 40)) for text in told]
    text = "\f".join(
        f"الميناء\n\nالأربعاء 21 أبريل 2010 • العدد 13247\n\n{n} محليات\n\n{page}\n\n"
        for n, page in enumerate(
            (
                f"الجزيرة تفتح مرساها\nأمام الصيادين بشروط\n\nطهران - جانبلات شكاي:\n{narrow[0]}\n{narrow[1]}\nالبقية ص 3",
                f"رأي\nكرسي على الرصيف\n\nسعيد الناصري\n\n{narrow[1]}\n{narrow[0]}",
                f"بقية المنشور على الصفحة الأولى\nالجزيرة تفتح مرساها\n\n{narrow[1]}\n{narrow[0]}",
            ),
            1,
        )
    )
    found_ = articles(text, "newspaper")
    assert [article.title for article in found_[:2]] == ["الجزيرة تفتح مرساها أمام الصيادين بشروط", "كرسي على الرصيف"]
    assert role(text, found_[0], "byline") == ["طهران - جانبلات شكاي:"]
    assert "رأي" in role(text, found_[1], "other")
    assert lines_of(text).texts[found_[2].first].startswith("بقية المنشور")


def test_headlines_in_capitals_over_standfirsts_captions_and_interviews() -> None:
    story = "{}\n\nNobody has said who pays\nfor the {}\n\nAuthor: Nina GULL\n\n{}"
    talk = f"{column(0)}\n- Who will pay?\n- Nobody, says the captain of the ferry.\n- And when will the council vote?\n- In May, when the planks are counted."
    text = pages(
        story.format("NEW WHISTLE HEARD\nIN THE HARBOUR", "whistle", column(0, 1)),
        story.format("OLD PLANKS OF THE PIER COUNTED", "planks", talk)
        + "\n\nThe captain in the harbour of Rotterdam\n\n- "
        + column(2, 3),
        story.format("GULL NOT SEEN\nSINCE TUESDAY", "gull", column(3, 4)),
        "WHISTLE ABROAD\n\nAuthor: Ann ROOK\n\n" + column(4, 5),
    )
    assert titles(text) == [
        "NEW WHISTLE HEARD IN THE HARBOUR",
        "OLD PLANKS OF THE PIER COUNTED",
        "GULL NOT SEEN SINCE TUESDAY",
        "WHISTLE ABROAD",
    ]


def test_headlines_right_on_top_of_their_texts() -> None:
    text = pages(
        f"Ferry learns to whistle\nand the port listens\n\nBy ANN ROOK\n\n{column(0, 1)}\n\nCouncil to vote on whistle in May\n\nNina Gull in Rotterdam\n\n{column(2, 3)}",
        f"KARL TERN\n\nOld pier has new planks\nand nobody minds\n\n{column(0, 3)}\n\nA drawer for two\nwhistles\n{column(4, 5)}\nNINA GULL",
        f"Gulls ask for quiet\nat the harbour mouth\n\n{column(1, 2)}",
    )
    found_ = articles(text, "newspaper")
    assert [article.title for article in found_] == [
        "Ferry learns to whistle and the port listens",
        "Council to vote on whistle in May",
        "Old pier has new planks and nobody minds",
        "A drawer for two whistles",
        "Gulls ask for quiet at the harbour mouth",
    ]
    assert role(text, found_[2], "byline") == ["KARL TERN"]
    assert role(text, found_[3], "byline") == ["NINA GULL"]


def test_who_wrote_right_below_a_headline_without_capitals() -> None:
    farsi = "مدیر بهره‌برداری آب منطقه‌ای می‌گوید ذخیره سد به کمتر از نیمی از آن رسیده و اولویت با آب شرب است و کشاورزان باید تا پاییز صبر کنند."
    text = "\f".join(
        f"روزنامه شرق\nسه‌شنبه ۲۵ اردیبهشت ۱۴۰۳\nسال بیستم، شماره ۴۸{n}\n\n{head}\n\n"
        + "\n".join(textwrap.wrap(f"{farsi} {farsi[4:]}", 40))
        + "\n"
        for n, head in enumerate(
            (
                "رودخانه چهل روز\nزودتر خشک شد\nمهسا کریمی",
                "فرش دستباف به\nبازار برنگشت\nرضا توکلی",
                "مرغداران از بازار\nتخم‌مرغ دور شدند\nزهرا حسینی",
            ),
            11,
        )
    )
    found_ = articles(text + "\f", "newspaper")
    assert [article.title for article in found_][1:] == [
        "فرش دستباف به بازار برنگشت",
        "مرغداران از بازار تخم‌مرغ دور شدند",
    ]
    assert role(text, found_[1], "byline") == ["رضا توکلی"]
    assert role(text, found_[1], "source") == ["روزنامه شرق"]


def test_two_pages_share_a_masthead_with_the_days_of_a_weekend() -> None:
    head = "THE HARBOUR GAZETTE\n№ {} (3312)\n14-16 May 2016\n\n"
    text = (
        head.format(86)
        + f"Ferry learns to whistle\nand the port listens\n\n{column(0, 1, 2)}\n\f\n"
        + head.format(86)
        + f"Old pier has new planks\nand nobody minds\n\n{column(3, 4)}\n\n"
        + f"Council to vote on whistle\n\n{column(5, 0)}\n\f\n"
    )
    found_ = articles(text, "newspaper")
    assert [article.title for article in found_] == [
        "Ferry learns to whistle and the port listens",
        "Old pier has new planks and nobody minds",
        "Council to vote on whistle",
    ]
    assert role(text, found_[0], "dateline") == ["14-16 May 2016"]
