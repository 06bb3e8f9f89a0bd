"""Lines of a stretch: their text, and where each stands in the bytes."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from corpus_cli.core.encoding import invalid_bytes, line_encodings

_ends = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


@dataclass(slots=True)
class Lines:
    """Lines in order. `starts` has one offset more than there are lines: the end of the last.

    `texts` are decoded, without their line ends; `number` is that of the first line (1-based);
    `encodings` is one name, or one for each line; `data` are the bytes they were read from.
    """

    texts: list[str]
    starts: list[int]
    number: int
    encodings: str | list[str]
    data: bytes = b""

    def __len__(self) -> int:
        return len(self.texts)

    def encoding(self, index: int) -> str:
        """The encoding of line `index`."""
        return self.encodings if isinstance(self.encodings, str) else self.encodings[index]

    def offset(self, index: int, column: int) -> int:
        """The byte at which character `column` of line `index` starts.

        Exact for text that decodes whole; in a line with undecodable bytes the nearest offset not
        past the end of the line.
        """
        start = self.starts[index]
        if column == 0:
            return start
        text = self.texts[index]
        size = len(text[:column].encode(self.encoding(index), "replace"))
        return min(start + size, self.end(index))

    def end(self, index: int) -> int:
        """The byte after the text of line `index`, before its line end."""
        text, name = self.texts[index], self.encoding(index)
        if "\ufffd" not in text:
            return self.starts[index] + len(text.encode(name, "replace"))
        return self.starts[index + 1] if index + 1 == len(self.texts) else self.starts[index + 1] - _end_size(name)

    def between(self, start: int, end: int) -> str:
        """What the bytes `start` to `end` of the stream say, line ends as they stand."""
        base = self.starts[0]
        return self.data[start - base : end - base].decode(self.encoding(self.at(start)), "replace")

    def undecodable(self, first: int, end: int) -> int:
        """How many bytes of lines `first` to `end` (not included) are no text in their encoding."""
        base = self.starts[0]
        return sum(
            invalid_bytes(self.data[self.starts[i] - base : self.starts[i + 1] - base], self.encoding(i))
            for i in range(first, end)
            if "\ufffd" in self.texts[i]
        )

    def at(self, offset: int) -> int:
        """The index of the line that holds byte `offset`."""
        return min(bisect_right(self.starts, offset) - 1, len(self.texts) - 1)


def _end_size(name: str) -> int:
    return 2 if name.startswith("utf-16") else 1


def read_lines(data: bytes, start: int, number: int, encoding: str) -> Lines:
    """Split and decode `data`, which starts at byte `start` of its stream and at line `number`.

    `encoding` is a codec's name, or `mixed`: then each run of lines is judged by its bytes.
    `\\r\\n`, `\\r` and `\\n` each end a line, nothing else does. What cannot be decoded is U+FFFD.
    """
    if encoding.startswith("utf-16"):
        return _wide_lines(data, start, number, encoding)
    raw = data.splitlines(keepends=True)
    names = line_encodings(raw) if encoding == "mixed" else encoding
    starts = [start]
    texts: list[str] = []
    for index, line in enumerate(raw):
        starts.append(starts[-1] + len(line))
        name = names if isinstance(names, str) else names[index]
        texts.append(line.rstrip(b"\r\n").decode(name, "replace"))
    return Lines(texts, starts, number, names, data)


def _wide_lines(data: bytes, start: int, number: int, encoding: str) -> Lines:
    starts = [start]
    texts: list[str] = []
    for match in _ends.finditer(data.decode(encoding, "replace")):
        if match[0]:
            starts.append(starts[-1] + len(match[0].encode(encoding, "surrogatepass")))
            texts.append(match[0].rstrip("\r\n"))
    if texts:  # an odd byte at the end, or lone surrogates, must not shift the last offset
        starts[-1] = start + len(data)
    return Lines(texts, starts, number, encoding, data)
