"""The line over an article that is passed on in a chat, which says where it is from: `copied from the Gazette (part 1)`."""

from __future__ import annotations

import re

from corpus_cli.core.archive.parts import Piece
from corpus_cli.core.archive.scan import View
from corpus_cli.core.archive.states import BodyLine, Reading
from corpus_cli.core.attribution import line_role
from corpus_cli.core.dates import date_line
from corpus_cli.registry import outlets

LONGEST, WORDS, HEADLINE = 90, 9, 120
"""Characters and blanks of such a line, and characters of the headline below it, at most."""

NAME = 4
"""Words of an outlet's name, at most."""

_from = re.compile(
    r"(?:^|[\s,\u060c])(?:من|عن|عبر|from|via|из|с сайта)\s+(?:(?:موقع|صحيفة|جريدة|وكالة|the)\s+)?[«\"\u201c]?(?P<o>\S.*)$",
    re.IGNORECASE,
).search
_out_of = re.compile(
    r"(?:^|\s)[\"\u201c«]?(?P<o>[^\s\"\u201c\u201d«»]+)[\"\u201d»]?\s(?:saytından|qəzetindən|portalından|kanalından|sitesinden|gazetesinden)\b"
).search
_alone = re.compile(
    r"(?=.*[:*_])(?:\W{0,3}(?:المصدر|Mənbə|Kaynak|Source|Источник)\W{0,3}:\s?)?[\s*_]{0,3}(?P<o>[^:*_]{2,40})[*_:\s]*"
).fullmatch
"""`*القدس العربي:*`, `Mənbə: Azadlıq radiosu`: a paper's name and nothing else, in bold or before a colon."""
_copied = re.compile(r"\W*(?:منقول|نقلاً? عن|copied|reposted|копия|перепост)\b", re.IGNORECASE).match
_part = re.compile(
    r"(?:\s(?:اليوم|أمس|today|yesterday|сегодня|bu gün))?\s*(?:\([^()]{1,30}\))?\s*[:.]*\s*$", re.IGNORECASE
)
_QUOTES = '"\u201d\u00bb '


def introduced(view: View, reading: Reading) -> bool:
    """Take the line that introduces an article for a note, and what it names for the source; True where there is one.

    `reading` loses the line from its text, and as its headline where the layout took it for that.
    """
    article, body = reading.article, [line for line in reading.body if view.texts[line.index][line.start :].strip()]
    title = next((piece for piece in article.header if piece.role == "title"), None)
    if article.title is not None and title is not None and title.first == title.last:
        index, start, end, below = title.first, title.start, title.end, body
    elif article.title is None and len(body) > 2:
        index, below = body[0].index, body[1:]
        start, end = body[0].start, len(view.texts[index])
    else:
        return False
    text = view.texts[index][start:end]
    named = _named(text)
    if named is None or not _is_article(view, below, sure=bool(_copied(text) or _alone(text))):
        return False
    if article.title is not None:
        article.header = [piece for piece in article.header if piece is not title]
        article.title = article.title_original = None
    else:
        reading.body.remove(body[0])
    article.header.append(Piece("source", index, start + named[0], index, start + named[1]))
    return True


def _named(text: str) -> tuple[int, int] | None:
    """Where a short line names the registered outlet that what follows is from."""
    if len(text) > LONGEST or text.strip().count(" ") > WORDS:
        return None
    if match := _out_of(text):
        return match.span("o") if outlets().match(match["o"], typos=False) else None
    match = _from(text) or _alone(text)
    if match is None:
        return None
    ends = _part.search(match["o"])
    name = match["o"][: ends.start() if ends else None].rstrip(_QUOTES)
    found = outlets().match(name, typos=False) if name.count(" ") < NAME else None
    return (match.start("o"), match.start("o") + len(name)) if found and found.score == 1 else None


def _is_article(view: View, body: list[BodyLine], *, sure: bool) -> bool:
    """A headline, and below it who wrote it or when, which a line that may be a headline itself is asked for."""
    if len(body) < 2:
        return False
    first, *under = (view.texts[line.index][line.start :].strip() for line in body[:3])
    if len(first) > HEADLINE or first[-1] in ".:;\u060c,":
        return False
    if sure:
        return len(under[0]) > len(first) or len(under) > 1
    return any(date_line(line) or line_role(line) == "byline" for line in under)
