"""Names of members as parts of a stream's name: one line, one meaning, none twice."""

from __future__ import annotations

import re

_unsafe = re.compile("[%:#\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def safe_name(name: str, taken: set[str]) -> str:
    """`name` with `:`, `#`, `%` and controls as `%XX`, and `#2` after it where `taken` has it already."""
    shown = _unsafe.sub(lambda match: "".join(f"%{b:02X}" for b in match[0].encode("utf-8", "surrogatepass")), name)
    number = 1
    while (unique := f"{shown}#{number}" if number > 1 else shown) in taken:
        number += 1
    taken.add(unique)
    return unique


def leads_out(name: str) -> bool:
    """True for a name that a careless unpacker would write outside its folder: absolute, or with `..`."""
    parts = re.split(r"[/\\]", name)
    return ".." in parts or name.startswith(("/", "\\")) or bool(re.match(r"[A-Za-z]:[/\\]", name))
