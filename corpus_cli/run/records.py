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
_TOLD, _SHOWN = 20, 1000
_LARGEST = 1 << 16
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

    After 20 such lines the others are told once, together; after 1000, `--rejects` names the bytes in which the
    others stand.
    """
    import jsonlines

    from corpus_cli.core.schema import fault

    numbered = _Numbered(lines)
    reader = jsonlines.Reader(numbered, loads=orjson.loads)
    bad = 0
    rest: tuple[int, int] | None = None
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
        if bad > _SHOWN:
            rest = rest or (numbered.start, numbered.end)
            rest = (rest[0], numbered.end)
            continue
        broken = RecordError(f"not a record: {why}", f"{where}:{numbered.number}", _HINT)
        broken.lost = _lost(where, numbered.start, numbered.end, numbered.line)
        broken.told = bad <= _TOLD
        yield broken
    if bad > _TOLD:
        broken = RecordError(f"{bad - _TOLD} more lines are no records", where, _HINT)
        broken.lost = _lost(where, *rest, None) if rest else {}
        yield broken


def _lost(where: str, start: int, end: int, line: bytes | None) -> dict[str, Any]:
    text = None if line is None else line[:_LARGEST].decode("utf-8", "backslashreplace")
    return {"source": where, "start": start, "end": end, "text": text}


class _Numbered:
    """Lines that know the number and bytes of the one last given; jsonlines tells these only with its own errors."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self.lines = lines
        self.number = self.start = self.end = 0
        self.line = b""

    def __iter__(self) -> Iterator[bytes]:
        for line in self.lines:
            self.number += 1
            self.start, self.end, self.line = self.end, self.end + len(line), line
            yield line
