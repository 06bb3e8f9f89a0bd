"""The original text with what was read from it: bytes cut into pieces where a header line or evidence begins or ends."""

from __future__ import annotations

import codecs
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

Piece = tuple[str, str | None, list[int]]
"""Text, the role of the header line it belongs to, and the numbers of the citations that cover it."""

_CODECS = ("utf-8", "utf-16", "utf-32", "cp", "iso8859", "koi8", "ascii", "mac")
_MOST = 8
"""Citations shown for one piece: real values overlap twice or three times, hostile ones thousands of times."""


@dataclass(slots=True)
class Mark:
    """Bytes `start` to `end` of the stream are a header line of this `role`, or the evidence numbered `cite`."""

    start: int
    end: int
    role: str | None = None
    cite: int | None = None


def pieces(data: bytes, start: int, encoding: str, marks: list[Mark]) -> list[Piece]:
    """`data`, which stands at byte `start` of its stream, cut at the marks that lie in it and decoded."""
    end = start + len(data)
    changes: dict[int, list[tuple[bool, Mark]]] = defaultdict(list)
    for mark in marks:
        if start <= mark.start < mark.end <= end:
            changes[mark.start].append((True, mark))
            changes[mark.end].append((False, mark))
    found: list[Piece] = []
    roles: dict[str, int] = defaultdict(int)
    cites: dict[int, None] = {}
    at, name = start, codec(encoding)
    for place in sorted({*changes, end}):
        if place > at:
            role = next((role for role, open_now in roles.items() if open_now), None)
            found.append((data[at - start : place - start].decode(name, "replace"), role, [*cites][:_MOST]))
            at = place
        for begins, mark in changes.get(place, ()):
            _change(roles, cites, mark, begins=begins)
    return found


def _change(roles: dict[str, int], cites: dict[int, None], mark: Mark, *, begins: bool) -> None:
    if mark.role is not None:
        roles[mark.role] += 1 if begins else -1
    if mark.cite is not None and begins:
        cites[mark.cite] = None
    elif mark.cite is not None:
        cites.pop(mark.cite, None)


def line_pieces(entry: dict[str, Any], encoding: str, marks: list[Mark]) -> list[Piece]:
    """A header entry's text cut at the marks in it.

    Where the text does not encode back to its bytes (broken input), a mark inside it covers all of it:
    larger than it should be, but true.
    """
    data = entry["text"].encode(codec(encoding), "replace")
    if len(data) == entry["end"] - entry["start"] and "\ufffd" not in entry["text"]:
        return pieces(data, entry["start"], encoding, marks)
    inside = [m.cite for m in marks if m.cite is not None and entry["start"] <= m.start < m.end <= entry["end"]]
    return [(entry["text"], None, inside[:_MOST])]


def codec(encoding: str) -> str:
    """The codec to decode with: what a record names, where that is an encoding of text, else UTF-8."""
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return "utf-8"
    return name if name.startswith(_CODECS) else "utf-8"
