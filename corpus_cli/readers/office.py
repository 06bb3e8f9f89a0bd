"""Word (.docx, ISO/IEC 29500) and OpenDocument (.odt) texts: one line a paragraph, page breaks as form feeds.

Read from the XML itself, event by event: python-docx would load the whole document as objects and leaves
out text in links, tracked insertions and content controls.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from corpus_cli.errors import InputError
from corpus_cli.readers.events import run
from corpus_cli.readers.item import Item, utf8
from corpus_cli.readers.unpack import CHUNK
from corpus_cli.readers.zipped import DAMAGED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.core.source import Stream


def read_docx(item: Item) -> Iterator[Stream | InputError]:
    """The text of a Word document: body, tables and text boxes in order; no heads and feet, notes or deleted text."""
    return _read(item, "word/document.xml", _Word())


def read_odt(item: Item) -> Iterator[Stream | InputError]:
    """The text of an OpenDocument text; no comments and no deleted text."""
    return _read(item, "content.xml", _OpenDocument())


def _read(item: Item, member: str, handler: _Paragraphs) -> Iterator[Stream | InputError]:
    with item.open() as raw:
        try:
            archive = zipfile.ZipFile(raw)
            info = archive.getinfo(member)
            if info.flag_bits & 1:
                raise item.fault("encrypted", "save it without its password")
            with archive.open(info) as file:
                fault = run(item, cast("BinaryIO", _Counted(item, file, info.compress_size)), handler)
        except KeyError:
            raise item.fault(f"no text document: it has no {member}") from None
        except DAMAGED as error:
            fault = item.fault(f"a damaged file ({error})")
    text = handler.text()
    if text.strip():
        yield item.stream(utf8(text))
    elif not fault:
        raise item.fault("the document holds no text", "pictures of text must go through OCR first")
    if fault:
        yield fault


class _Counted:
    """A member that is counted while it is read."""

    def __init__(self, item: Item, file: Any, packed: int) -> None:
        self._item, self._file, self._packed, self._size = item, file, packed, 0

    def read(self, size: int = CHUNK) -> bytes:
        data: bytes = self._file.read1(size)
        self._size += len(data)
        self._item.spend(len(data), self._size, self._packed)
        if self._size > self._item.limits.document * 4:
            raise self._item.fault("a document too large to be read", "split it")
        return data


class _Paragraphs:
    """Paragraphs that end in a line end each; a heading has a blank line before it."""

    paragraph = frozenset({"p"})
    skipped: frozenset[str] = frozenset()

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._skips = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skips or name in self.skipped:
            self._skips += 1
        else:
            self.open(name, attributes)

    def end(self, name: str) -> None:
        if self._skips:
            self._skips -= 1
        elif name in self.paragraph:
            self._pieces.append("\n")
        else:
            self.close(name)

    def data(self, text: str) -> None:
        if not self._skips and self.heard():
            self._pieces.append(text)

    def heading(self) -> None:
        if self._pieces and self._pieces[-2:] != ["\n", "\n"]:
            self._pieces.append("\n")

    def add(self, text: str) -> None:
        self._pieces.append(text)

    def text(self) -> str:
        return "".join(self._pieces)

    def open(self, name: str, attributes: dict[str, str]) -> None: ...
    def close(self, name: str) -> None: ...
    def heard(self) -> bool:
        return True


class _Word(_Paragraphs):
    """Text stands in `t` only; a text box comes twice, once as a fallback for old programs."""

    skipped = frozenset({"Fallback", "del", "moveFrom", "delText", "instrText"})

    def __init__(self) -> None:
        super().__init__()
        self._inside = False

    def open(self, name: str, attributes: dict[str, str]) -> None:
        if name == "t":
            self._inside = True
        elif name == "tab":
            self.tab(attributes)
        elif name in {"br", "cr"}:
            self.add("\n")
            if attributes.get("type") == "page":
                self.add("\f")
        elif name == "noBreakHyphen":
            self.add("-")
        elif name == "pStyle" and attributes.get("val", "").lower().startswith(("heading", "title")):
            self.heading()

    def tab(self, attributes: dict[str, str]) -> None:
        """A tab in the text; a tab stop among the settings of a paragraph has a position."""
        if "pos" not in attributes:
            self.add("\t")

    def close(self, name: str) -> None:
        if name == "t":
            self._inside = False

    def heard(self) -> bool:
        return self._inside


class _OpenDocument(_Paragraphs):
    paragraph = frozenset({"p", "h"})
    skipped = frozenset(
        {"annotation", "tracked-changes", "automatic-styles", "font-face-decls", "scripts", "note-citation"}
    )

    def __init__(self) -> None:
        super().__init__()
        self._inside = 0

    def open(self, name: str, attributes: dict[str, str]) -> None:
        if name == "h":
            self.heading()
        elif name == "s":
            count = attributes.get("c", "1")
            self.add(" " * min(int(count) if count.isdecimal() else 1, 100))
        elif name == "tab":
            self.add("\t")
        elif name == "line-break":
            self.add("\n")
        elif name == "soft-page-break":
            self.add("\f")

    def data(self, text: str) -> None:
        super().data(" ".join(text.split("\n")) if text.strip() or len(text) == 1 else "")
