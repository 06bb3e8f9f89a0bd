"""Records of ours coming in: told from dumps, read line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from corpus_cli.errors import CorpusError, InputError, RecordError
from corpus_cli.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from io import BufferedReader

_LONGEST = 64 << 20
_MARK = b"\xef\xbb\xbf"
_TOLD = 20
_HINT = "a record is one JSON object a line, as `corpus split` writes it"


def first_line(file: BufferedReader) -> bytes:
    """The first line of a file that begins like JSON, which is then read; b"" of any other."""
    head = file.peek(len(_MARK) + 1).removeprefix(_MARK)
    return file.readline(_LONGEST) if head[:1] == b"{" else b""


def holds_records(line: bytes) -> bool:
    """True where a file's first line is a record of ours."""
    try:
        data = orjson.loads(line.removeprefix(_MARK))
    except orjson.JSONDecodeError:
        return False
    return isinstance(data, dict) and {"schema", "start", "end", "source"} <= data.keys()


def not_records(where: str) -> InputError:
    """What to say of an input that should hold records and begins like something else."""
    return InputError("these are no records", where, "`corpus split` makes records of a dump, `corpus export` does all")


def read_records(lines: Iterable[bytes], where: str) -> Iterator[Record | CorpusError]:
    """The records of JSONL; a line that is none gives a RecordError with its number, and the rest goes on.

    After 20 such lines the others are counted and told once.
    """
    import jsonlines

    from corpus_cli.core.schema import fault

    numbered = _Numbered(lines)
    reader = jsonlines.Reader(numbered, loads=orjson.loads)
    bad = 0
    while True:
        try:
            data: dict[str, Any] = reader.read(type=dict, skip_empty=True)
            why = fault(data)
        except EOFError:
            break
        except jsonlines.InvalidLineError as error:
            why = "no JSON object" if error.__cause__ is None else "no JSON"
        if why is None:
            yield Record.from_dict(data)
            continue
        bad += 1
        if bad <= _TOLD:
            yield RecordError(f"not a record: {why}", f"{where}:{numbered.number}", _HINT)
    if bad > _TOLD:
        yield RecordError(f"{bad - _TOLD} more lines are no records", where, _HINT)


class _Numbered:
    """Lines that know the number of the one last given; jsonlines tells it only with its own errors."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self.lines = lines
        self.number = 0

    def __iter__(self) -> Iterator[bytes]:
        for line in self.lines:
            self.number += 1
            yield line
