"""What the strings that a regular expression matches begin with: a quick look that spares the expression."""

from __future__ import annotations

import re

_ENDED = "\0"


def heads(expression: str, size: int) -> frozenset[str]:
    """What the strings that an expression matches begin with: up to `size` characters, fewer where any may follow.

    Reads literals, escapes, classes, groups and repetitions; what must not follow is taken for nothing, so that
    no beginning is missed. White space is given as a space, and an expression that may match nothing as "".
    """
    found, at = _branches(expression, 0, size)
    if at != len(expression):
        raise ValueError(f"a bracket too many at {at} of {expression!r}")
    return frozenset(head.rstrip(_ENDED)[:size] for head in found)


def _branches(text: str, at: int, size: int) -> tuple[set[str], int]:
    """The heads of all ways between `|` up to the bracket that closes them, and where that is."""
    found: set[str] = set()
    ways = {""}
    while at < len(text) and text[at] != ")":
        if text[at] == "|":
            found, ways, at = found | ways, {""}, at + 1
            continue
        item, at = _item(text, at, size)
        item, at = _repeated(item, text, at)
        ways = {
            way if len(way) >= size or way.endswith(_ENDED) else (way + more)[: size + 1]
            for way in ways
            for more in item
        }
    return found | ways, at


def _item(text: str, at: int, size: int) -> tuple[set[str], int]:
    """The heads of a character, class or group, and where it ends."""
    char = text[at]
    if char == "(":
        opened = next(_group(text, at))
        found, end = _branches(text, opened.end(), size)
        if opened["looks"]:
            found = {head + _ENDED for head in found} if opened["looks"] == "=" else {""}
        return found, end + 1
    if char == "[":
        end = text.index("]", at + 2)
        inside, negated = text[at + 1 : end], text[at + 1] == "^"
        if negated or _wide(inside):
            return {_ENDED}, end + 1
        return {char for piece in _chars(inside) for char in _char(piece)}, end + 1
    if char == "\\":
        end = at + (6 if text[at + 1] == "u" else 2)
        return _char(text[at:end]), end
    return ({_ENDED} if char == "." else {char}), at + 1


_group = re.compile(r"\((?:\?(?:(?P<looks><?[=!])|P<\w+>|[a-z-]*:))?").finditer
_chars = re.compile(r"\\u....|\\.|.").findall
_wide = re.compile(r"\\[wWdDS]|[^\\]-.").search
_repeat = re.compile(r"(?:[?*+]|\{(\d*)(?:,\d*)?\})\??").match


def _char(piece: str) -> set[str]:
    """What a character or an escape stands for."""
    if len(piece) == 1:
        return {piece}
    if piece[1] == "u":
        return {chr(int(f"0x{piece[2:]}", 0))}
    if piece[1] == "s":
        return {" "}
    if piece[1] in "bB":
        return {""}
    return {_ENDED} if piece[1].isalnum() else {piece[1]}


def _repeated(item: set[str], text: str, at: int) -> tuple[set[str], int]:
    """The same under `?`, `*`, `+` or `{m,n}`: perhaps nothing, perhaps something behind it that is not looked at."""
    repeat = _repeat(text, at)
    if repeat is None:
        return item, at
    none = repeat[0][0] in "?*" or repeat[1] in ("", "0")
    if repeat[0][0] != "?":
        item = {char + _ENDED for char in item}
    return item | {""} if none else item, repeat.end()
