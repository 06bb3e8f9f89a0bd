"""Documents whose title, date and address are known apart from their text: written as lines above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from corpus_cli.readers.item import Item, utf8
from corpus_cli.readers.markup import parse, render

if TYPE_CHECKING:
    from corpus_cli.core.source import Stream

_KEYS = {
    "Title": ("title", "headline", "titre"),
    "Link": ("url", "link", "uri", "source_url", "canonical_url"),
    "Date": ("date", "published", "date_publish", "publish_date", "published_at", "date_published", "pubDate", "datetime", "timestamp"),
    "Author": ("author", "authors", "byline", "creator"),
    "Source": ("outlet", "publisher", "sitename", "source_name", "source_domain", "hostname", "source"),
}  # fmt: skip
_TEXT = ("text", "body", "content", "maintext", "raw_text", "article", "full_text")
_NUMBER = ("id", "guid", "_id", "uuid")
_white = re.compile(r"\s+")
_markup = re.compile(
    r"</(?:p|div|h\d|li|span|a|b|i|em|strong|article|ul|table)\s*>|<(?:br|p|img|hr)\b[^>]*>", re.IGNORECASE
)


def entry_text(head: dict[str, str], text: str) -> str:
    """`Title: ...` and so on, each where it is known, a blank line, the text."""
    said = {key: _white.sub(" ", value).strip() for key, value in head.items()}
    lines = [f"{key}: {value}" for key, value in said.items() if value]
    return "\n".join(lines) + "\n\n" * bool(lines) + text.strip("\r\n") + "\n"


def entry_stream(item: Item, number: int, name: str, head: dict[str, str], text: str) -> Stream:
    """The stream `LABEL:NUMBER` of one document, located by its own name; in the layout of feed readers where it fits."""
    fits = bool(head.get("Title") and (head.get("Link") or head.get("Date")))
    data = utf8(entry_text(head, text))
    return item.child("", str(number), b"").stream(data, ((0, name or str(number)),), "rss-reader" if fits else None)


def json_stream(item: Item, number: int, data: Any) -> Stream | None:
    """The stream of a JSON object by the keys that crawlers and extractors use; None where it has no text."""
    if not isinstance(data, dict):
        return None
    text = next((data[key] for key in _TEXT if isinstance(data.get(key), str) and data[key].strip()), None)
    if text is None:
        return None
    head = {key: next((said for name in names if (said := _plain(data.get(name)))), "") for key, names in _KEYS.items()}
    name = next((said for name in _NUMBER if (said := _plain(data.get(name)))), "")
    return entry_stream(item, number, name, head, plain_text(text))


def plain_text(text: str) -> str:
    """Text as it is, markup as the lines it shows."""
    if not _markup.search(text):
        return text
    root = parse(text)
    return "" if root is None else render(root)


def _plain(value: Any) -> str:
    """A string, a number or a list of them, as a line; "" for anything else."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_plain, value)))
    if isinstance(value, dict):
        return _plain(value.get("name"))
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""
