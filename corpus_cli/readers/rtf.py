"""RTF 1.9, in which Factiva and Nexis export: its text, page breaks as form feeds.

A reader of our own, since striprtf's expression for links takes time that grows with the square of a
line's length, and page breaks, by which articles are told apart, are lost in it.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from corpus_cli.readers.item import utf8

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.core.source import Stream
    from corpus_cli.readers.item import Item

_token = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL | re.IGNORECASE,
)
_MARKS = {
    "par": "\n", "line": "\n", "sect": "\n\n", "tab": "\t", "cell": "\t", "row": "\n", "emdash": "—",
    "endash": "–", "emspace": " ", "enspace": " ", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d", "zwnj": "\u200c",
}  # fmt: skip
_SIGNS = {b"~": "\xa0", b"-": "\xad", b"_": "\u2011", b"\n": "\n", b"\r": "\n", b"\\": "\\", b"{": "{", b"}": "}"}
_ASIDE = frozenset(
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf annotation "
    "fldinst listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata datastore latentstyles filetbl".split()
)
_CHARSETS = {
    0: "cp1252", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 128: "cp932", 134: "gbk",
}  # fmt: skip


def read(item: Item) -> Iterator[Stream]:
    """The one stream of an RTF file. Raises InputError where it holds no text."""
    data = item.whole()
    if not data.lstrip().startswith(b"{\\rtf"):
        raise item.fault("no RTF: it does not begin with {\\rtf", "name the file after what it is")
    text = rtf_text(data)
    if not text.strip():
        raise item.fault("the document holds no text")
    yield item.stream(utf8(text.strip("\n") + "\n"))


class _Group(NamedTuple):
    """What braces enclose: settings that end with them."""

    aside: bool = False
    font: int = -1
    skip: int = 1


@dataclass(slots=True)
class _State:
    group: _Group = field(default_factory=_Group)
    groups: list[_Group] = field(default_factory=list)
    out: list[str] = field(default_factory=list)
    pending: bytearray = field(default_factory=bytearray)
    fonts: dict[int, str] = field(default_factory=dict)
    page: str = "cp1252"
    defined: int = -1
    default: int = -1
    skips: int = 0

    def flush(self) -> None:
        """Decode the bytes that stood in a row; a letter may take two of them."""
        if self.pending:
            name = self.fonts.get(self.group.font if self.group.font >= 0 else self.default, self.page)
            self.out.append(self.pending.decode(name, "replace"))
            self.pending.clear()

    def add(self, text: str) -> None:
        if not self.group.aside:
            self.flush()
            self.out.append(text)


def rtf_text(data: bytes) -> str:
    """The text of RTF. What is damaged is read as far as it can be; nothing is raised."""
    state = _State()
    at = 0
    while match := _token.match(data, at):
        at = match.end()
        word, number, code, sign, brace, plain = match.groups()
        if plain is not None:
            _plain(state, plain)
        elif code is not None:
            _byte(state, bytes.fromhex(code.decode()))
        elif brace is not None:
            _brace(state, brace)
        elif sign is not None:
            _sign(state, sign)
        elif word is not None:
            at += _word(state, word.decode().lower(), int(number or b"1") if number else None)
    state.flush()
    return "".join(state.out).replace("\r", "\n")


def _plain(state: _State, data: bytes) -> None:
    data = data[state.skips :] if state.skips else data
    state.skips = 0
    if not state.group.aside:
        state.pending += data


def _byte(state: _State, data: bytes) -> None:
    if state.skips:
        state.skips -= 1
    elif not state.group.aside:
        state.pending += data


def _brace(state: _State, brace: bytes) -> None:
    state.flush()
    state.skips = 0
    if brace == b"{":
        state.groups.append(state.group)
    elif state.groups:
        state.group = state.groups.pop()


def _sign(state: _State, sign: bytes) -> None:
    if sign == b"*":
        state.group = state.group._replace(aside=True)
    elif sign in _SIGNS:
        state.add(_SIGNS[sign])


def _word(state: _State, word: str, number: int | None) -> int:
    """Heed a control word; how many bytes after it are no RTF."""
    group = state.group
    if word == "bin":
        return max(0, number or 0)
    if word in _ASIDE:
        state.group = group._replace(aside=True)
    elif word in _MARKS:
        state.add(_MARKS[word])
    elif word == "page":
        state.add("\f" if not state.out or (state.out[-1].endswith("\n") and not state.pending) else "\n\f")
    elif word == "u" and number is not None:
        state.add(chr(number & 0xFFFF))
        state.skips = group.skip
    elif word == "uc":
        state.group = group._replace(skip=min(max(0, number or 0), 10))
    elif word == "f" and number is not None:
        state.flush()
        state.defined = number
        state.group = group._replace(font=number)
    elif word == "deff" and number is not None:
        state.default = number
    elif word == "plain":
        state.flush()
        state.group = group._replace(font=-1)
    elif word == "fcharset" and number in _CHARSETS:
        state.fonts[state.defined] = _CHARSETS[number]
    elif word == "ansicpg" and number is not None:
        state.page = _codec(number)
    return 0


def _codec(number: int) -> str:
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "utf-8" if number == 65001 else "cp1252"
