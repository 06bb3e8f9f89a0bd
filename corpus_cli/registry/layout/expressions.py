"""Expressions of layouts, compiled for google-re2: no input makes their time grow faster than its size."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

import re2

from corpus_cli.registry.layout.profile import GROUPS

MEMORY = 64 << 20
"""Bytes for many expressions at once: with the default of 8 MB re2 gives up or takes an engine forty times slower."""

_WIDER = {r"\pL": r"A-Za-z\x{80}-\x{10ffff}", r"\p{Lu}": r"A-Z\x{80}-\x{10ffff}"}
"""Every letter of Unicode takes re2 hundreds of ranges, once for each repetition, and so most of the time at start."""
_parts = re.compile(r"\\p\{Lu\}|\\pL|\\.|\[\^?\]?|\]|[^\\\[\]]+", re.DOTALL).findall


def _options() -> Any:
    options = re2.Options()
    options.never_nl = True
    options.log_errors = False
    return options


@cache
def compiled(expression: str) -> Any:
    """`expression` for one line of text."""
    return re2.compile(expression, _options())


@cache
def groups_of(expression: str) -> dict[str, int]:
    """The named groups of `expression` and their numbers; re2 itself makes them anew each time."""
    return dict(compiled(expression).groupindex)


def fault_of(expression: str) -> str | None:
    """Why an expression cannot be used, None where it can."""
    try:
        pattern = compiled(expression)
    except re2.error as error:
        reason = error.args[0] if error.args else "it cannot be read"
        return reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
    unknown = [name for name in pattern.groupindex if name not in GROUPS]
    if unknown:
        return f"unknown group {unknown[0]!r}; groups are " + ", ".join(GROUPS)
    if pattern.search(""):
        return "it matches an empty line"
    return None


def word_without_end(expression: str) -> str | None:
    r"""What stands right before a `\b` that can only fail there, since it ends in a letter that is not English: the word
    itself, or one of the alternatives in the brackets before it (`(?:poll|опрос)\b`).
    """
    for end in _boundaries(expression):
        before = expression[: end.start()]
        words = [before]
        if before.endswith(")") and not before.endswith("\\)"):
            words = _alternatives(before[_opened(before) : -1])
        for word in words:
            if word and word[-1].isalpha() and not word[-1].isascii():
                return str(_last_word(word)[0])
    return None


_boundaries = re.compile(r"(?<!\\)\\b(?!\?)").finditer
_alternatives = re.compile(r"[|()]").split
_last_word = re.compile(r"\w*$").findall


def _opened(group: str) -> int:
    """Where the bracket is opened that the last character closes."""
    depth = 0
    for at in range(len(group) - 1, -1, -1):
        depth += (group[at] == ")") - (group[at] == "(")
        if not depth:
            return at
    return 0


class Finder:
    """Many expressions at once: which lines of a text may hold any, and which of them a line holds."""

    def __init__(self, expressions: Iterable[str]) -> None:
        self.expressions = list(dict.fromkeys(expressions))
        self._wide = [widened(expression) for expression in self.expressions]
        self._set: Any = None
        self._any: Any = None

    def lines(self, data: bytes) -> list[int]:
        """Indices of the lines of `data` (UTF-8, line feeds) that hold any of the expressions, in one pass.

        A few more may be among them, of which `which` says that they hold none.
        """
        if not self.expressions or not data:
            return []
        if self._any is None:
            whole = "|".join(f"(?:{_unnamed(e)})" for e in self._wide)
            options = _options()
            options.never_capture = True
            options.max_mem = MEMORY
            self._any = re2.compile(f"(?m){whole}".encode(), options)
        found: list[int] = []
        line = at = 0
        pos = 0
        while True:
            match = self._any.search(data, pos)
            if match is None:
                return found
            line += data.count(b"\n", at, match.start())
            at = match.start()
            found.append(line)
            pos = data.find(b"\n", match.end()) + 1
            if not pos:
                return found
            line, at = line + 1, pos

    def which(self, line: str) -> list[int]:
        """Indices of the expressions that `line` holds, in their order."""
        if self._set is None:
            options = _options()
            options.max_mem = MEMORY
            self._set = re2.Set.SearchSet(options)
            for expression in self._wide:
                self._set.Add(expression)
            self._set.Compile()
        return [index for index in sorted(self._set.Match(line) or ()) if self._holds(line, index)]

    def _holds(self, line: str, index: int) -> bool:
        expression = self.expressions[index]
        return self._wide[index] == expression or compiled(expression).search(line) is not None


@lru_cache(maxsize=128)
def finder_of(expressions: tuple[str, ...]) -> Finder:
    """The finder of these expressions, compiled once for all dumps that need it."""
    return Finder(expressions)


def widened(expression: str) -> str:
    """`expression` with classes for its letters that hold more and cost less; itself where it excludes letters.

    >>> widened(r"^\\s*\\pL+ \\d")
    '^\\\\s*[A-Za-z\\\\x{80}-\\\\x{10ffff}]+ \\\\d'
    """
    found, opened = [], ""
    for part in _parts(expression):
        if part in _WIDER:
            if opened.startswith("[^"):
                return expression
            found.append(_WIDER[part] if opened else f"[{_WIDER[part]}]")
            continue
        if not opened and part[0] == "[":
            opened = part
        elif part == "]":
            opened = ""
        found.append(part)
    return "".join(found)


def _unnamed(expression: str) -> str:
    """`expression` without names of groups, which may not occur twice in one expression."""
    head, *parts = expression.split("(?P<")
    return head + "".join("(?:" + part.partition(">")[2] for part in parts)
