"""JSON lines of other tools: an object a line, with its text under `text`, `body` or the like."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import orjson

from corpus_cli.errors import InputError
from corpus_cli.readers.entry import json_stream

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.core.source import Stream
    from corpus_cli.readers.item import Item

OURS = {"schema", "start", "end", "source"}
_TOLD = 20


def read(item: Item) -> Iterator[Stream | InputError]:
    """A stream `jsonl:N` for each line N that holds a text. Raises InputError where no line does."""
    bad = found = 0
    with item.open() as file:
        for number, line in _lines(item, file):
            fault, stream = _line(item, number, line)
            if stream:
                found += 1
                yield stream
            elif fault:
                bad += 1
                if bad <= _TOLD:
                    yield item.fault(f"line {number}: {fault}", "the other lines are read")
    if bad > _TOLD:
        yield item.fault(f"{bad - _TOLD} more lines that hold no text")
    if not (found or bad):
        raise item.fault("no line holds a text")


def _lines(item: Item, file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of each line that is not blank; None for one that is too long."""
    limit = item.limits.document
    number = 0
    while line := file.readline(limit + 1):
        number += 1
        if len(line) <= limit:
            if line.strip():
                yield number, line.removeprefix(b"\xef\xbb\xbf")
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(limit)
        yield number, None


def _line(item: Item, number: int, line: bytes | None) -> tuple[str, Stream | None]:
    if line is None:
        return f"longer than {item.limits.document >> 20} MB", None
    try:
        data = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return f"no JSON ({error.msg})", None
    if isinstance(data, dict) and data.keys() >= OURS:
        raise item.fault("these are records already", "`corpus detect` and the other filters read them")
    stream = json_stream(item, number, data)
    return "" if stream else "no `text` or `body` in it", stream
