"""Read what stands beside a date on its line: `(Trend, 4 May 2019)`, `By X | The Gazette | April 12`."""

from __future__ import annotations

import re

from corpus_cli.core.attribution import lexicon
from corpus_cli.core.attribution.bylines import Byline, Mention, publisher, read_byline
from corpus_cli.core.attribution.people import Name, bare_name, parts_of
from corpus_cli.core.dates import find_dates
from corpus_cli.text.fold import fold

_CLOCK = frozenset("time date saat tarix zaman vaxt updated published posted source today".split())
"""Words before a date or an hour, some of which are outlets elsewhere."""

_sentence = re.compile(r"\.\s+")
_by = re.compile(r"(?:^|[\s|(/])(?:by|бы|بقلم)[\s:]\s*(?=\S)", re.IGNORECASE)
_last = frozenset(
    """gazette herald tribune observer chronicle courier telegraph times journal weekly newspaper review bulletin dispatch examiner inquirer
    gazeta gazetesi qezeti qezet news post monitor daily digest magazine report ledger sentinel mail express standard mirror today online""".split()
)
_plainly = frozenset("gazette herald tribune observer chronicle courier telegraph inquirer examiner".split())
_heads = frozenset(
    "gazette herald tribune observer chronicle courier telegraph journal inquirer examiner weekly review times bulletin".split()
)


def read_beside(text: str) -> Byline:
    """The people and publishers on a line that also holds a date."""
    found = Byline()
    rest = text
    for match in find_dates(text, limit=3):
        rest = rest[: match.start] + "\x1f" * (match.end - match.start) + rest[match.end :]
    by = _by.search(rest)
    if by:
        _read_by(found, rest, by.end())
        rest = rest[: by.start()]
    at = 0
    for cut in [*re.finditer(r"[\x1f()\[\]]+|\.\s+", rest), None]:
        _read_stretch(found, rest, at, cut.start() if cut else len(rest))
        at = cut.end() if cut else at
    return found


def _read_by(found: Byline, rest: str, start: int) -> None:
    stop = rest.find("\x1f", start)
    end = stop if stop >= 0 else len(rest)
    for first, last, _ in parts_of(rest, start, end):
        part = read_byline("By " + rest[first:last])
        shift = first - 3
        found.authors += [Name(n.start + shift, n.end + shift, n.text) for n in part.authors if " " in n.text]
        found.outlets += [Mention(m.start + shift, m.end + shift, m.name, m.id, "beside-date") for m in part.outlets]
        if not part.authors and not part.outlets:
            _read_piece(found, rest, first, last)


def _read_stretch(found: Byline, rest: str, start: int, end: int) -> None:
    for first, last, _ in parts_of(rest, start, end):
        _read_piece(found, rest, first, last)


def _read_piece(found: Byline, rest: str, first: int, last: int) -> None:
    piece = rest[first:last]
    if fold(piece).strip(" :.,") in _CLOCK or any(char.isdigit() for char in piece):
        return
    known = publisher(rest, first, last, "beside-date", written=is_outlet_like(piece))
    if known:
        found.outlets.append(known)
        return
    name = bare_name(piece.strip(" \t\u00a0,.:|/-\u2013\u2014"))
    if name and " " in name.text:
        start = first + piece.find(name.text) if name.text in piece else first + name.start
        found.authors.append(Name(start, start + len(name.text), name.text))


def is_outlet_like(text: str) -> bool:
    """An unregistered outlet by its last word: `The Kyrenia Observer`, `Caucasus Freight News`."""
    words = fold(text).strip(" .,:;\"'*_()").split()
    if not 2 <= len(words) <= 6 or words[-1] not in _last or not _is_titled(text):
        return False
    odd = [word for word in words[:-1] if word in lexicon.plain_words() and word not in ("the", "of", "and")]
    return not odd or (words[0] == "the" and words[-1] in _plainly)


def is_outlet_line(text: str) -> bool:
    """As `is_outlet_like`, for a line without anything else to say so: only words that head newspapers."""
    last = fold(text).strip(" .,:;\"'*_()").rpartition(" ")[2]
    return last in _heads and is_outlet_like(text)


def _is_titled(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    return all(word[:1].isupper() or word in ("the", "of", "and") for word in words)
