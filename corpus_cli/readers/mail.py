"""E-mail messages (RFC 5322): head lines that a reader needs, then the text, then readable attachments."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.policy import compat32
from typing import TYPE_CHECKING, Any

from corpus_cli.core.encoding import legacy_of
from corpus_cli.errors import InputError
from corpus_cli.readers.formats import reads
from corpus_cli.readers.item import Item, utf8
from corpus_cli.readers.markup import decode, parse, render
from corpus_cli.readers.names import safe_name
from corpus_cli.readers.nested import read_item

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from corpus_cli.core.source import Stream

SHOWN = ("From", "To", "Subject", "Date", "Message-ID")
_PARTS = 1000
_white = re.compile(r"[\s\x00-\x1f]+")


def read(item: Item) -> Iterator[Stream | InputError]:
    """The text of one message file, and its attachments as streams of their own."""
    return read_message(item, item.whole())


def read_message(item: Item, data: bytes, envelope: str = "") -> Iterator[Stream | InputError]:
    """The same for a message's bytes; `envelope` is the `From ` line that a mailbox puts before it."""
    message = message_from_bytes(data, policy=compat32)
    parts = [part for part, _ in zip(_walk(message), range(_PARTS), strict=False)]
    body = _body(parts)
    head = [envelope] if envelope else []
    head += [f"{name}: {value}" for name in SHOWN if (value := header(message, name))]
    text = body_text(body) if body else ""
    if not (head or text):
        raise item.fault("no message: it has neither a head nor a text")
    number = header(message, "Message-ID").strip("<> ")
    yield item.stream(utf8("\n".join(head) + "\n\n" + text.strip("\n") + "\n"), ((0, number),) if number else ())
    yield from _attachments(item, [part for part in parts if part is not body])


def header(message: Message, name: str) -> str:
    """A head line decoded (RFC 2047) and unfolded; what cannot be decoded stays as it is written."""
    raw = message.get(name)
    if raw is None:
        return ""
    try:
        pieces = [_piece(value, charset) for value, charset in decode_header(str(raw))]
    except (HeaderParseError, ValueError, LookupError):
        pieces = [str(raw)]
    return _white.sub(" ", "".join(pieces)).strip()


def _piece(value: bytes | str, charset: str | None) -> str:
    data = value if isinstance(value, bytes) else value.encode("utf-8", "surrogateescape")
    return plain(data, charset)


def plain(data: bytes, charset: str | None) -> str:
    """Text in the encoding it says it is in; where that does not fit, UTF-8 or the best of the code pages."""
    for name in (charset, "utf-8"):
        try:
            return data.decode(name or "utf-8")
        except (LookupError, ValueError):
            continue
    return data.decode(legacy_of(data), "replace")


def _walk(message: Message) -> Iterator[Message]:
    """All parts that hold something, in order; enclosed messages are parts, not walked into."""
    stack = [message]
    while stack:
        part = stack.pop()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            stack.extend(p for p in reversed(inner) if not isinstance(p, str))
        else:
            yield part


def _body(parts: list[Message]) -> Message | None:
    """The part that is the text: the first plain one that is not blank, else the first in HTML."""
    own = [part for part in parts if part.get_content_disposition() != "attachment" and not part.get_filename()]
    plains = [part for part in own if part.get_content_type() == "text/plain" and _bytes(part).strip()]
    pages = [part for part in own if part.get_content_type() == "text/html"]
    return next(iter([*plains, *pages]), None)


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def body_text(part: Message) -> str:
    """A part's text with `\\n` line ends; HTML as the lines it shows."""
    try:
        charset = part.get_content_charset()
    except (MessageError, LookupError, ValueError):
        charset = None
    if part.get_content_type() == "text/html":
        root = parse(decode(_bytes(part), charset))
        return "" if root is None else render(root)
    return plain(_bytes(part), charset).replace("\r\n", "\n").replace("\r", "\n")


def _attachments(item: Item, parts: list[Message]) -> Iterator[Stream | InputError]:
    taken: set[str] = set()
    for part in parts:
        enclosed = part.get_content_type() == "message/rfc822"
        name = _white.sub(" ", part.get_filename() or "") or ("message.eml" if enclosed else "")
        if not (reads(name) or enclosed):
            continue
        item.count()
        child = item.child("message.eml" if enclosed else name, safe_name(name, taken), _content(part))
        yield from read_item(child)


def _content(part: Message) -> bytes:
    """What is attached: of an enclosed message its source, else the decoded bytes."""
    inner: Any = part.get_payload()
    if isinstance(inner, list):
        return bytes(inner[0].as_bytes()) if inner else b""
    return _bytes(part)
