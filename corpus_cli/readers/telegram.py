"""Messages of a Telegram Desktop export (`result.json`) as its own text export shows them.

Source: the format as tg-parser's TELEGRAM_FORMAT.md describes it: `messages[]`, service messages apart,
`text` a string or a list of strings and entities.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import InputError
from corpus_cli.readers.item import Item, utf8

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from corpus_cli.core.source import Stream

_stamp = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)").match
_white = re.compile(r"\s+")
_IN_MEMORY = 4 << 20


def read_chats(item: Item, elements: Iterable[tuple[int, Any]]) -> Iterator[Stream | InputError]:
    """One stream of all chats in the file; the locator of a message is its id, `CHAT:ID` from the second chat on."""
    faults: list[InputError] = []
    located: list[tuple[int, str]] = []
    data = _written(item, _messages(elements, faults), located)
    if not located:
        raise (faults or [item.fault("no message in it", "this reads Telegram's result.json and arrays of objects")])[0]
    yield item.stream(data, located, "telegram")
    item.opened.drop(data)
    yield from faults


def _messages(elements: Iterable[tuple[int, Any]], faults: list[InputError]) -> Iterator[tuple[str, str]]:
    for chat, message in elements:
        if isinstance(message, InputError):
            faults.append(message)
        elif isinstance(message, dict) and message.get("type") == "message" and (shown := message_text(message)):
            number = str(message.get("id", ""))
            yield number if chat == 1 else f"{chat}:{number}", shown


def _written(item: Item, messages: Iterable[tuple[str, str]], located: list[tuple[int, str]]) -> bytes | Path:
    """The messages in a row, in memory or in a file; `located` gets where each begins."""
    buffer = bytearray()
    path: Path | None = None
    done = 0
    for number, text in messages:
        located.append((done + len(buffer), number))
        buffer += utf8(text)
        if len(buffer) > _IN_MEMORY:
            path = path or item.opened.file()
            with path.open("ab") as file:
                file.write(buffer)
            done += len(buffer)
            buffer.clear()
    if path is None:
        return bytes(buffer)
    with path.open("ab") as file:
        file.write(buffer)
    return path


def message_text(message: dict[str, Any]) -> str:
    """A message with its head line and a blank line after it; "" for one without any text."""
    text = _plain(message.get("text")).replace("\r\n", "\n").strip()
    if not text:
        return ""
    sender = _line(message.get("from") or message.get("from_id") or "Unknown")
    lines = [f"{sender}, [{_date(message.get('date'))}]"]
    if forwarded := _line(message.get("forwarded_from")):
        lines.append(f"[ Forwarded from {forwarded} ]")
    if media := "Photo" if message.get("photo") else "File" if message.get("file") else "":
        lines.append(f"[ {media} ]")
    return "\n".join(lines) + "\n" + text + "\n\n"


def _plain(text: Any) -> str:
    if isinstance(text, list):
        return "".join(_plain(piece) for piece in text)
    if isinstance(text, dict):
        inner = text.get("text")
        return inner if isinstance(inner, str) else ""
    return text if isinstance(text, str) else ""


def _line(value: Any) -> str:
    return _white.sub(" ", value).strip() if isinstance(value, str) else ""


def _date(value: Any) -> str:
    """`12.03.2021 09:14` as Telegram writes it into text, always day first; what is no such date stays."""
    match = _stamp(value) if isinstance(value, str) else None
    return f"{match[3]}.{match[2]}.{match[1]} {match[4]}" if match else _line(value)
