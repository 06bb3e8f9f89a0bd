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
    """The outlet whose registered name is all of a line, or its last or first piece.

    Names that are common words too (`Foreign Policy`) count where the line is in capitals, as mastheads are set, or
    where a browser printed it: with the moment before the title.
    """
    if len(text) > LONGEST:
        return None
    printed = text[:1].isdigit()
    for start, end in _pieces(text):
        name = clean_line(text[start:end])
        known = outlets().line(name)
        if known is None and " " in name and (printed or (end - start == len(text) and name.isupper())):
            known = outlets().match(name, typos=False)
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
