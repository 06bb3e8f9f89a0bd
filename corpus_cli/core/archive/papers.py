"""Lines above a headline that name the paper it stood in, in whatever order they write it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from corpus_cli.core.archive.parts import Piece
from corpus_cli.core.archive.scan import View
from corpus_cli.core.attribution import labels, name_line
from corpus_cli.core.attribution.bylines import read_byline
from corpus_cli.core.attribution.pairs import RUBRICS
from corpus_cli.core.dates import find_dates
from corpus_cli.registry import outlets
from corpus_cli.text.fold import fold

HEAD = 5
"""Lines of the block that such a line begins, at most: the headline, a writer."""

TITLE = 3
"""Lines of a headline, at most."""

HEADLINE = 120
PROSE = 40
"""Characters of the first line of a text, at least."""

_cut = re.compile(r"\s*(?:[,(\[|\u060c;]|\s[-\u2013\u2014]\s|\s{3})").search
_ends = re.compile(r"[.!?\u061f\u06d4:][\"\u201d\u00bb]?\s*$").search
_page = re.compile(
    r"\b(?:pp?|pages?|s\u0259h|\u0441\u0442\u0440|\u0635|\u0627\u0644\u0635\u0641\u062d\u0629|\u0635\u0641\u062d\u0629)\.? ?(?P<page>[A-Z]?\d{1,4}(?:[-\u2013]\d{1,4})?)\b"
).search


def paper_lines(view: View) -> Iterator[int]:
    """The lines that begin a block with a headline, have text below it, and name a paper: a known one, or with a day."""
    blank = [not text.strip() for text in view.texts]
    for line in range(1, len(view) - 1):
        begins = blank[line - 1] and not blank[line] and not blank[line + 1]
        if begins and len(view.texts[line]) < HEADLINE and (_names_paper(view, line) or _is_paper(view, line)):
            yield line


def _is_paper(view: View, line: int) -> bool:
    """The name of a known paper and nothing else, over a headline that has its text right below it."""
    end = line
    while end < len(view) and end - line <= HEAD and not view.blank(end):
        end += 1
    text, headline = view.texts[line].strip(), view.texts[line + 1]
    if end - line <= HEAD or _ends(headline) or len(headline) > HEADLINE:
        return False
    return _is_outlet(text)


def _is_outlet(text: str) -> bool:
    """The name of an outlet that no section has as well (`REGION`)."""
    return fold(text) not in RUBRICS and outlets().match(text, typos=False) is not None


def _names_paper(view: View, line: int) -> bool:
    text = view.texts[line].strip()
    if _ends(text):
        return False
    end = line
    while not view.blank(end + 1):
        end += 1
        if end - line >= HEAD or len(view.texts[end].strip()) > HEADLINE:
            return False
    if _ends(view.texts[line + 1]) and not view.texts[line + 1].rstrip().endswith(("?", "!", "\u061f")):
        return False
    below = next((i for i in range(end + 1, min(end + 4, len(view))) if not view.blank(i)), None)
    if below is None or len(view.texts[below].strip()) < PROSE:
        return False
    return outlets().match(_name(text), typos=False) is not None or _day(text) is not None


def paper_above(view: View, top: int) -> int | None:
    """The line of its own above the headline at `top` that is the name of a known paper."""
    line = top - 1
    while line > 0 and top - line < 3 and view.blank(line):
        line -= 1
    alone = line > 0 and view.blank(line - 1) and view.blank(line + 1)
    return line if alone and len(view.texts[line]) < HEADLINE and _is_outlet(view.texts[line].strip()) else None


def headed_above(view: View, lines: Sequence[int], pages: Collection[int], sections: Collection[int]) -> bool:
    """Most of the papers with their days among these lines stand below their headlines and right on top of their texts.

    `sections` are lines over several articles, which are no headline of one.
    """
    papers = [line for line in lines if _day(view.texts[line]) is not None]
    return 2 * sum(_under_headline(view, line, pages, sections) for line in papers) > len(papers)


def _under_headline(view: View, line: int, pages: Collection[int], sections: Collection[int]) -> bool:
    top = line - 1
    while top >= 0 and (view.blank(top) or top in pages):
        top -= 1
    if top in sections:
        return False
    above, below = (_block(view, line + step, step, pages) for step in (-1, 1))
    if not above or len(above) > TITLE or above[0][-1] in ".:\u06d4" or not below:
        return False
    return len(below) > TITLE or labels.written.match(below[0]) is not None or names_writer(below[0])


def names_writer(text: str) -> bool:
    """A name, perhaps with a place: `Rana Sahli in Irbid`."""
    found = read_byline(text)
    return name_line(text) or (bool(found.authors) and not found.unread)


def _block(view: View, line: int, step: int, pages: Collection[int]) -> list[str]:
    """The lines of the next block up or down, what is furniture of pages left out; the nearest line first."""
    found: list[str] = []
    while 0 <= line < len(view) and (view.blank(line) or line in pages) and not found:
        line += step
    while 0 <= line < len(view) and not view.blank(line) and line not in pages:
        found.append(view.texts[line].strip())
        line += step
    return found


def paper_pieces(view: View, line: int) -> list[Piece]:
    """The paper, the day and the page on such a line."""
    text = view.texts[line]
    first = len(text) - len(text.lstrip())
    pieces = [Piece("source", line, first, line, first + len(_name(text.strip())))]
    if (day := _day(text)) is not None:
        pieces.append(Piece("dateline", line, day[0], line, day[1]))
    if page := _page(text, pieces[-1].end):
        pieces.append(Piece("page", line, page.start("page"), line, page.end("page")))
    return pieces


def _name(text: str) -> str:
    """The words before the first comma, dash or bracket."""
    cut = _cut(text, 1)
    return text[: cut.start()] if cut else text


def _day(text: str) -> tuple[int, int] | None:
    """Where the line gives a day with its year."""
    found = next((match for match in find_dates(text, limit=2) if len(match.date or "") == 10), None)
    return (found.start, found.end) if found else None
