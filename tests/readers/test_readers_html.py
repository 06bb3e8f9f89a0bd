"""Pages: one article without the site round it, or all the articles of an index or an archive's export."""

from __future__ import annotations

import pytest
from reading import AR, AZ, EN, read, streams_of

from corpus_cli.core.split import split_stream
from corpus_cli.readers.html import find_articles, page_text
from corpus_cli.readers.markup import decode, parse


def blocks(text: str, tag: str = "p") -> str:
    return "".join(f"<{tag}>{part}</{tag}>" for part in text.split("\n\n")[1].split("\n") + text.split("\n\n")[2:])


def teaser(text: str, link: str, tag: str = "article", cls: str = "post") -> str:
    title, date, byline = text.split("\n")[:3]
    head = f'<h2><a href="{link}">{title}</a></h2><span class="post-date">{date}</span><span class="author">{byline}</span>'
    return f'<{tag} class="{cls}">{head}{blocks(text)}</{tag}>'


SITE = (
    '<header><nav><a href="/">Home</a></nav></header>',
    "<aside><p>Most read</p></aside><footer>© 2021 A Site</footer>",
)


def page(body: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html><head><meta charset="utf-8">{head}<script>var x = "<p>no</p>";</script></head><body>{SITE[0]}{body}{SITE[1]}</body></html>'


INDEX = page("<main>" + "".join(teaser(t, f"https://x.example/{n}") for n, t in enumerate((AZ, AR, EN))) + "</main>")
SINGLE = page(
    f"<article><h1>{EN.splitlines()[0]}</h1>{blocks(EN)}{blocks(EN.replace('cheese', 'bread'))}</article>",
    '<meta property="article:published_time" content="2021-03-14T08:00:00+03:00"><meta name="author" content="Selin Yurdakul">'
    '<meta property="og:site_name" content="The Kars Post"><meta property="og:url" content="https://kars.example/1">',
)


def titles(tmp_path, data: str) -> list[str | None]:
    (stream,) = streams_of(tmp_path, "a.html", data.encode())
    return [record.title for record in split_stream(stream)]


def test_an_index_keeps_its_articles_apart(tmp_path) -> None:
    text = page_text(INDEX)
    for dump in (AZ, AR, EN):
        title, date, byline = dump.splitlines()[:3]
        assert f"\n{title}\n" in "\n" + text
        assert f"\n{date}\n{byline}\n\n" in text
        assert dump.split("\n\n")[1] in text
    assert text.count("\n\n\n") == 2
    assert "https://x.example/1\n" in text
    assert not any(part in text for part in ("Home", "Most read", "©", "var x"))
    assert titles(tmp_path, INDEX) == [dump.splitlines()[0] for dump in (AZ, AR, EN)]


@pytest.mark.parametrize(("tag", "cls"), [("div", "entry-{}"), ("li", "item"), ("section", ""), ("tr", "row")])
def test_articles_are_found_by_what_repeats(tag, cls) -> None:
    rows = "".join(teaser(t, f"/{n}", tag, cls.format(n)) for n, t in enumerate((AZ, AR, EN)))
    body = parse(page(f"<table>{rows}</table>" if tag == "tr" else f"<div>{rows}</div>")).find("body")
    assert len(find_articles(body)) == 3


def test_a_single_page_is_not_an_index_for_its_teasers() -> None:
    more = "".join(
        f'<article><h3><a href="/{n}">Another headline of {n} words</a></h3><p>Short.</p></article>' for n in range(4)
    )
    body = parse(SINGLE.replace("<aside>", f'<div class="related">{more}</div><aside>')).find("body")
    assert find_articles(body) == []


def test_a_single_page_says_what_it_knows_above_its_text(tmp_path) -> None:
    streams, _ = read(tmp_path, "a.html", SINGLE.encode())
    lines = streams["html"].decode().splitlines()
    assert lines[:6] == [
        EN.splitlines()[0], "Date: 2021-03-14T08:00:00+03:00", "Author: Selin Yurdakul", "Source: The Kars Post", "URL: https://kars.example/1", "",
    ]  # fmt: skip
    assert EN.split("\n\n")[1] in lines
    assert not {"Home", "Most read"} & {*lines}
    assert titles(tmp_path, SINGLE) == [EN.splitlines()[0]]


def test_exports_of_archives() -> None:
    europresse = '<article><div class="docOcurrContainer"><p>Text one.</p></div></article>' * 2
    factiva = '<div class="article enArticle"><p class="articleParagraph">Text one.</p></div>' * 3
    lexis = "<DOC NUMBER=1><DOCFULL><div>The Post</div><p>Text one.</p></DOCFULL></DOC>" * 2
    integrum = (
        "<h1>A headline of the first</h1><h2>Outlet</h2><h2>12.03.2021</h2><p>Text one.</p><p></p><br><p></p><br><p></p>"
        * 2
    )
    for count, body in ((2, europresse), (3, factiva), (2, lexis), (2, integrum)):
        assert len(find_articles(parse(f"<html><body>{body}</body></html>").find("body"))) == count
        assert page_text(f"<html><body>{body}</body></html>").count("Text one.") == count


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256", "iso-8859-6"])
def test_encodings(encoding) -> None:
    text = "<html><head><meta charset='{}'></head><body><p>توقف العمل في مخبز الحارة</p></body></html>"
    said = text.format(encoding.removesuffix("-sig"))
    assert decode(said.encode(encoding)) == said
    unsaid = text.format("")
    if encoding != "iso-8859-6":
        assert decode(unsaid.encode(encoding)) == unsaid
    assert decode(said.encode(encoding), "no-such-charset") == said
    assert decode(text.format("windows-1251").encode()) == text.format("windows-1251")


def test_lines_and_spaces() -> None:
    body = parse(
        "<body><p>One <b>bold</b>\n  word.<br>Next line</p><pre>a\n  b</pre><div>x</div><div>y</div>"
        "<p hidden>no</p><p style='display: none'>no</p><time datetime='2021-03-14'>yesterday</time><time datetime='2021'>May 5</time></body>"
    )
    from corpus_cli.readers.markup import render

    assert render(body) == "One bold word.\nNext line\n\na\n  b\n\nx\ny\n2021-03-14\nMay 5\n"


def test_hostile_pages(tmp_path) -> None:
    deep = "<div>" * 50_000 + "deep text here" + "</div>" * 50_000
    for body in (
        deep,
        "<b>" * 20_000 + "x",
        '<p title="' + "a" * 3_000_000 + '">text</p>',
        "<" * 100_000,
        "<table>" * 3000 + "x",
    ):
        read(tmp_path, "a.html", f"<html><body>{body}</body></html>".encode())
    entities = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body><p>&b; text</p></body></html>'
    assert "aaaa" not in page_text(entities)
    outside = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><p>&a; text</p></body></html>'
    assert "root:" not in page_text(outside)
    for empty in (b"<html></html>", b"<html><body><script>x</script></body></html>", b"   "):
        assert read(tmp_path, "b.html", empty)[1] == [
            "b.html: the page holds no text (pages that scripts fill must be saved from a browser)"
        ]


def test_a_page_is_known_by_how_it_begins(tmp_path) -> None:
    for start in ("", "\ufeff", "\n <!-- saved -->\n"):
        assert [*read(tmp_path, "page", (start + SINGLE).encode())[0]] == ["html"]
    assert [*read(tmp_path, "text", b"<b>This</b> is a text that begins with a tag.\n" * 3)[0]] == [None]
