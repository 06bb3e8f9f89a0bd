"""RSS 0.9 to 2.0 and Atom (RFC 4287): a stream for each entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus_cli.errors import InputError
from corpus_cli.readers.entry import entry_stream, plain_text
from corpus_cli.readers.events import run
from corpus_cli.readers.item import Item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.core.source import Stream

_ENTRY = frozenset({"item", "entry"})
_DATE = ("pubDate", "published", "date", "updated")
_TEXT = ("encoded", "content", "description", "summary")


def read(item: Item) -> Iterator[Stream | InputError]:
    """A stream `feed:N` for each entry with its title, link, date and text; the locator is its own number.

    Raises InputError where there is none.
    """
    item.check()
    heard = _Entries()
    with item.open() as file:
        fault = run(item, file, heard)
    for number, entry in enumerate(heard.entries, 1):
        name = _first(entry, ("guid", "id", "link")) or str(number)
        head = {
            "Title": plain_text(entry.get("title", "")),
            "Link": entry.get("link", ""),
            "Date": _first(entry, _DATE),
            "Author": _first(entry, ("author", "creator")),
            "Source": entry.get("source", "") or heard.title,
        }
        yield entry_stream(item, number, name, head, plain_text(_first(entry, _TEXT)))
    if fault:
        yield fault
    elif not heard.entries:
        raise item.fault("a feed without entries")


def _first(entry: dict[str, str], names: tuple[str, ...]) -> str:
    return next((entry[name] for name in names if entry.get(name)), "")


class _Entries:
    """The entries of a feed as plain text by the name of the element; the first of a name counts."""

    def __init__(self) -> None:
        self.entries: list[dict[str, str]] = []
        self.title = ""
        self._path: list[str] = []
        self._text: list[str] = []
        self._open = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._path.append(name)
        if name in _ENTRY and not self._open:
            self._open = len(self._path)
            self.entries.append({})
        elif self._open and len(self._path) == self._open + 1:
            self._text = []
            if name == "link" and attributes.get("rel", "alternate") == "alternate" and "href" in attributes:
                self.entries[-1].setdefault("link", attributes["href"])
        elif not self._open:
            self._text = []

    def end(self, name: str) -> None:
        depth = len(self._path)
        text = "".join(self._text).strip()
        if depth == self._open:
            self._open = 0
        elif self._open and depth == self._open + 1 and text:
            self.entries[-1].setdefault(name, text)
            self._text = []
        elif not self._open and name == "title" and not self.title and self._path[-2:-1] in (["channel"], ["feed"]):
            self.title = text
        self._path.pop()

    def data(self, text: str) -> None:
        self._text.append(text)
