"""The name of an outlet in the head of a page: `Civil.ge`, `APA - Azərbaycan Xəbər Agentliyi`, a title as browsers print it."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_cli.core.attribution.bylines import Mention
from corpus_cli.registry import outlets
from corpus_cli.text.clean import clean_line

LONGEST = 160
"""Characters of such a line, at most: browsers print the title of the page in it."""

_MARKS = (" | ", " - ", " \u2013 ", " \u2014 ", " \u00b7 ", " \u00ab ", " \u00bb ")


def read_masthead(text: str) -> Mention | None:
    """The outlet whose registered name is all of a line, or its last or first piece; common words are none."""
    if len(text) > LONGEST:
        return None
    for start, end in _pieces(text):
        known = outlets().line(clean_line(text[start:end]))
        if known:
            return Mention(start, end, known.name, known.id, "masthead")
    return None


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    yield 0, len(text)
    for mark in _MARKS:
        first, last = text.find(mark), text.rfind(mark)
        if last >= 0:
            yield last + len(mark), len(text)
            yield 0, first
