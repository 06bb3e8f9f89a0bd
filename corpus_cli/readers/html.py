"""HTML: an index or an archive's export as its articles stand, a single page by trafilatura's extractor.

Archives are known by their markup: Europresse (`article`), Factiva (`div.article`, language in another
class), LexisNexis (`DOCFULL`), Integrum (`h1` before each article). Source: notes on dump formats,
after minet, tm.plugin.factiva, tm.plugin.lexisnexis and koheiw's newspapers.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from corpus_cli.readers.item import need, utf8
from corpus_cli.readers.markup import decode, elements, parse, render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.core.source import Stream
    from corpus_cli.readers.item import Item

MANY, MOST = 4000, 40_000
"""Elements of a page from which on trafilatura is asked for one opinion only, and for none."""

DEEP = 150
"""Nesting from which on it is not asked: a row of tables in tables takes it a minute. Pages have twenty or thirty."""

FULL = 250
"""Characters in paragraphs that make an element an article, not a teaser of one."""


def read(item: Item) -> Iterator[Stream]:
    """The one stream of a page. Raises InputError where it shows no text."""
    text = page_text(decode(item.whole(), item.charset), item.url)
    if not text:
        raise item.fault("the page holds no text", "pages that scripts fill must be saved from a browser")
    yield item.stream(utf8(text))


def page_text(page: str, url: str | None = None) -> str:
    """The articles of a page, headlines, dates and bylines on lines of their own; "" where there is no text."""
    root = parse(page)
    if root is None:
        return ""
    body = root.find("body")
    body = root if body is None else body
    articles = find_articles(body)
    address = f"URL: {url}\n\n" if url else ""
    if articles:
        return address + render(body, apart=frozenset(articles))
    text = _single(root, body, url)
    return text or (address + rendered if (rendered := render(body)) else "")


def find_articles(body: Any) -> list[Any]:
    """The elements that are one article each, where a page holds several; none for a page of one."""
    found = list(elements(body))
    by_tag = defaultdict(list)
    for element in found:
        by_tag[element.tag].append(element)
    if by_tag["docfull"]:
        return by_tag["docfull"]
    factiva = [e for e in by_tag["div"] if "article" in _classes(e) and any(c.endswith("Article") for c in _classes(e))]
    europresse = [e for e in by_tag["article"] if e.find(".//*[@class='docOcurrContainer']") is not None]
    if factiva or europresse:
        return factiva or europresse
    outer = [e for e in by_tag["article"] if not any(up.tag == "article" for up in e.iterancestors())]
    heads = by_tag["h1"] if len(by_tag["h1"]) > 1 and not outer else []
    return next((group for group in (outer, *_rows(found)) if _is_index(group)), heads)


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").split()


def _rows(found: list[Any]) -> list[list[Any]]:
    """Siblings of one tag and class that hold a headline each, those with most text first."""
    rows: dict[Any, list[Any]] = defaultdict(list)
    for element in found:
        if element.tag in ("div", "li", "section", "tr", "td") and len(element):
            kind = " ".join(name for name in _classes(element) if not any(map(str.isdigit, name)))
            rows[element.getparent(), element.tag, kind.split(" ")[0]].append(element)
    kept = [row for row in rows.values() if len(row) >= 3]
    return sorted(kept, key=lambda row: -sum(map(_prose, row)))[:20]


def _is_index(group: list[Any]) -> bool:
    """Two articles in full, or three pieces that all have a headline and of which none is the page."""
    if len(group) < 2:
        return False
    headed = [element for element in group if _headline(element)]
    if len(headed) * 5 < len(group) * 4:
        return False
    sizes = [_prose(element) for element in headed]
    return sum(size >= FULL for size in sizes) >= 2 or (
        len(group) >= 3 and max(sizes) < 0.6 * sum(sizes) and sum(sizes) >= FULL
    )


def _headline(element: Any) -> bool:
    return any(len(_words(inner)) >= 12 for inner in element.iter("h1", "h2", "h3", "h4", "h5", "a"))


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _prose(element: Any) -> int:
    """Characters of running text: in paragraphs, else in all that is no link."""
    inside = sum(len(_words(inner)) for inner in element.iter("p"))
    return inside or len(_words(element)) - sum(len(_words(link)) for link in element.iter("a"))


def _single(root: Any, body: Any, url: str | None) -> str:
    """A page of one article: what it says of itself, then its text without the site round it; "" where none is found."""
    text = _extract(root)
    if not text:
        return ""
    said = _said(root, body)
    title = said.pop("Title", None)
    lines = [line for line in text.split("\n") if line.strip()]
    if title and lines and " ".join(lines[0].split()) == title:
        lines = lines[1:]
    head = [title] if title else []
    if url or "URL" in said:
        said["URL"] = url or said["URL"]
    head += [f"{key}: {value}" for key, value in said.items() if value not in text[:400]]
    return "\n".join(head) + "\n\n" * bool(head) + "\n\n".join(lines) + "\n"


def _extract(root: Any) -> str | None:
    """The main text by trafilatura. Its second opinions take time that grows with the square of a page's elements."""
    trafilatura = need("trafilatura", "HTML", "html")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    count, depth = _measure(root)
    if count > MOST or depth > DEEP:
        return None
    text: str | None = trafilatura.extract(
        deepcopy(root), include_comments=False, include_tables=True, favor_recall=True, fast=count > MANY
    )
    return text


def _measure(root: Any) -> tuple[int, int]:
    """How many elements a page has, and how deep they stand."""
    count = deepest = 0
    stack = [(root, 1)]
    while stack:
        element, depth = stack.pop()
        count, deepest = count + 1, max(deepest, depth)
        stack.extend((child, depth + 1) for child in element)
    return count, deepest


_META = {
    "Title": ("og:title",),
    "Date": ("article:published_time", "datepublished", "dc.date", "dcterms.date", "pubdate", "date"),
    "Author": ("author", "article:author", "dc.creator"),
    "Source": ("og:site_name",),
    "URL": ("og:url",),
}


def _said(root: Any, body: Any) -> dict[str, str]:
    """What a page's own `meta` elements say of it; its one `h1` goes before their title."""
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        meta.setdefault(name, " ".join((element.get("content") or "").split()))
    said = {key: next((meta[name] for name in names if meta.get(name)), "") for key, names in _META.items()}
    heads = [words for element in body.iter("h1") if (words := _words(element))]
    named = [_words(element) for element in root.iter("title")]
    said["Title"] = heads[0] if len(heads) == 1 else said["Title"] or next(iter(named), "")
    for element in body.iter("time"):
        said["Date"] = said["Date"] or element.get("datetime") or _words(element)
    if said["Author"].startswith("http"):
        said["Author"] = ""
    return {key: value[:500] for key, value in said.items() if value}
