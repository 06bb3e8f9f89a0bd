"""JSON files: Telegram Desktop's `result.json`, or an array of objects as JSON lines have them.

Read object by object, so that memory is flat: an export of a busy channel is larger than memory.
"""

from __future__ import annotations

import io
import re
from json import JSONDecodeError, JSONDecoder
from typing import TYPE_CHECKING, Any, TextIO

from corpus_cli.errors import InputError
from corpus_cli.readers.entry import json_stream
from corpus_cli.readers.telegram import read_chats

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.core.source import Stream
    from corpus_cli.readers.item import Item

_START = re.compile(r'"messages"\s*:\s*\[')
_white = re.compile(r"[\s,]*")
_CHUNK = 1 << 18
_decoder = JSONDecoder()


def read(item: Item) -> Iterator[Stream | InputError]:
    """One stream of a Telegram export, a stream `json:N` for each object of an array."""
    head = item.head().decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    if head.startswith("["):
        yield from _array(item)
        return
    yield from read_chats(item, arrays(item, _START))


def _array(item: Item) -> Iterator[Stream | InputError]:
    number = found = 0
    for number, data in enumerate((data for _, data in arrays(item, re.compile(r"\["), once=True)), 1):
        if isinstance(data, InputError):
            yield data
        elif stream := json_stream(item, number, data):
            found += 1
            yield stream
    if not found:
        raise item.fault(f"none of its {number} objects holds a `text` or `body`")


def arrays(item: Item, start: re.Pattern[str], *, once: bool = False) -> Iterator[tuple[int, Any]]:
    """The elements of each array that begins where `start` matches: number of the array, element.

    An array that ends too soon or is no JSON gives an InputError as its last element.
    """
    with item.open() as raw:
        scan = _Scan(io.TextIOWrapper(raw, "utf-8", "replace"), item.limits.document)
        number = 0
        while scan.find(start):
            number += 1
            try:
                for element in scan.elements():
                    yield number, element
            except JSONDecodeError as error:
                yield (
                    number,
                    item.fault(f"no JSON ({error.msg}): the file may be cut short", "what stands before is read"),
                )
                return
            if once:
                return


class _Scan:
    """A window on a JSON text that moves forward."""

    def __init__(self, file: TextIO, limit: int) -> None:
        self._file, self._limit = file, limit
        self._text, self._at = "", 0

    def _more(self) -> bool:
        """Read on, twice as much each time in one element, so that a long one costs its length only."""
        data = self._file.read(max(_CHUNK, len(self._text) - self._at))
        self._text = self._text[self._at :] + data
        self._at = 0
        return bool(data)

    def find(self, start: re.Pattern[str]) -> bool:
        """Move behind the next match of `start`."""
        while True:
            match = start.search(self._text, self._at)
            if match:
                self._at = match.end()
                return True
            self._at = max(self._at, len(self._text) - 100)
            if not self._more():
                return False

    def elements(self) -> Iterator[Any]:
        """The elements up to the end of the array. Raises JSONDecodeError."""
        while True:
            match = _white.match(self._text, self._at)
            self._at = match.end() if match else self._at
            if self._at >= len(self._text):
                if not self._more():
                    raise JSONDecodeError("the array does not end", "", 0)
                continue
            if self._text[self._at] == "]":
                self._at += 1
                return
            yield self._element()

    def _element(self) -> Any:
        while True:
            try:
                value, self._at = _decoder.raw_decode(self._text, self._at)
            except JSONDecodeError:
                if len(self._text) - self._at > self._limit or not self._more():
                    raise
            else:
                return value
