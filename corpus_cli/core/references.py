"""Lines that cite an article over its text: `Ann Rook, "The crane that waits", The Harbour Gazette, 12 March 2021, p. 4`.

Researchers write one over each clipping: the headline with who wrote it, the paper and the day, in any order and between
any marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_cli.core.attribution import labels
from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.core.attribution.looks import is_site
from corpus_cli.core.attribution.people import bare_name
from corpus_cli.core.blocks import Block
from corpus_cli.core.dates import find_dates
from corpus_cli.core.kinds import weigh
from corpus_cli.registry import outlets
from corpus_cli.text.fold import fold

LONGEST = 260
"""Characters of such a line, at most."""

WORDS = 3
"""Words of a headline in it, at least."""

SPARE = 2
"""Words of what is neither headline nor name nor paper, at most: a rubric."""

WRAPPED = 4
"""Lines of one that is wrapped, at most; its headline stands in quotation marks."""

HABIT = 3
"""So many lines must cite for a dump to do so."""

CITED = 9.0
"""What such a line is worth as the beginning of an article, in log odds; thought, not fitted."""

_quoted = re.compile(
    r"\u201c[^\u201c\u201d]{3,}\u201d|\u00ab[^\u00ab\u00bb]{3,}\u00bb|\u201e[^\u201e\u201c\u201d]{3,}[\u201c\u201d]|\"[^\"]{3,}\"|(?<!\w)\u2018\S[^\u2018]{8,}?\u2019(?!\w)"
).finditer
_mark = re.compile(
    r"_{2,}|\t+|\s(?://|::|[|/\u2013\u2014-])\s|;\s|\s\(|\)|,\s|\u060c\s|[.:]\s(?=[\"\u201c\u00ab\u201e])|(?<=[.,!?][\"\u201d\u00bb\u2019])\s(?=[^\W\d_])|\.\s[\u2013\u2014-]\s"
).finditer
_page = re.compile(
    r"(?:pp?|pages?|s|səh|с|стр|sayfa|ص|№|no|nr|issue|vol)\.?\s?\d[\d\s,\u2013-]*\w?\.?|\d{1,4}\.?(?:\s?[-\u2013]\s?\d{1,4})?",
    re.IGNORECASE,
).fullmatch
_by = re.compile(r"(?:by|von|par|автор|müəllif|yazan)\s*:?\s+", re.IGNORECASE).match
_seen = re.compile(
    r"(?<![\s,.;:])[\s,.;:]*(?:<?https?://[^\s<>]+>?[\s,.;:]*)?[\[(]?\b(?:last )?(?:accessed|retrieved|erişim|müraciət|дата обращения|تاريخ الاطلاع)\b.*$",
    re.IGNORECASE,
).search
"""`<https://...> [accessed 3 March 2020]`: behind it all, where somebody read it and when."""
_SEEN = ("accessed", "retrieved", "erişim", "eri\u015fi\u0307m", "müraciət", "дата обращения", "تاريخ الاطلاع")
_two_digits = re.compile(r"\d\d").search
"""A year has them."""
_label = re.compile(r"\s*(?:[A-Z]{1,3}[.-]\d{1,3}[a-z]?[.)]?\s+|\[[A-Z]{0,3}\d{1,3}\]\s+)(?=\S)").match
"""`C-01   Rook, Ann`, `[A3] Rook, Ann`: appendices number what they hold."""
_AROUND = " .:,;*_"
_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb\u2018'
_initials = re.compile(r"[^\W\d_]{3,20} [^\W\d_]\.(?:\s?[^\W\d_]\.)?\s+(?=[^\W\d_]{2,})").match
"""`Rook A. The crane that waits`: libraries part the name from the headline by nothing but its initials."""

Span = tuple[int, int]


@dataclass(slots=True)
class Reference:
    """Where a line has the headline that it cites, who wrote it, the paper and the day; in characters."""

    title: Span
    date: Span | None
    source: Span | None = None
    writers: Span | None = None


def read_reference(text: str) -> Reference | None:
    """What a line cites, None where it does not name a headline, a paper and a day."""
    if len(text) > 2 * LONGEST or not _two_digits(text):
        return None
    lower = text.lower()
    if any(word in lower for word in _SEEN) and (seen := _seen(text)):
        text = text[: seen.start()]
    if label := _label(text):
        text = " " * label.end() + text[label.end() :]
    if not 30 <= len(text) <= LONGEST or not _two_digits(text):
        return None
    days = [match for match in find_dates(text, limit=4) if len((match.edtf or "").strip("[]")) >= len("2021-03")]
    if not days or text[-1] in "?!" or not (days[-1].edtf or "")[:4].strip("[").isdigit():
        return None
    day = days[0] if "\t" in text else days[-1]  # behind the first, tables say when somebody looked
    date = (day.start, day.end)
    fields = [(span, _kind(text, span, date)) for span in _fields(text, date)]
    title = _title(text, fields)
    if title is None:
        return None
    found = Reference(title, date)
    quoted = text[title[0]] in _QUOTES
    rest = [(span, kind) for span, kind in fields if span[1] <= title[0] or span[0] >= title[1]]
    found.source = next((span for span, kind in rest if kind == "outlet"), None)
    if found.source is None and quoted:
        found.source = next((span for span, kind in rest if span[0] >= title[1] and kind in ("text", "name")), None)
    if found.source is None:
        return None
    rest = [(span, kind) for span, kind in rest if span != found.source]
    _find_writers(text, found, rest, quoted=quoted)
    ends = date[1] if quoted else len(text)  # behind the day of a title in quotation marks anything may be noted
    spare = [span for span, kind in rest if kind == "text" and span[0] < ends and not (quoted and span[1] <= title[0])]
    return found if sum(len(text[slice(*span)].split()) for span in spare) <= SPARE else None


def _find_writers(text: str, found: Reference, rest: Sequence[tuple[Span, str]], *, quoted: bool) -> None:
    """Who wrote: what stands before a headline in quotation marks, else a name, or what the headline begins with."""
    names = [span for span, kind in rest if kind == "name"]
    before = [span for span, kind in rest if span[1] <= found.title[0] and kind in ("name", "text")]
    if quoted and before and (len(before) > 1 or before[0] in names):
        found.writers = (before[0][0], before[-1][1])  # `Rook, Ann`, or who they are
    elif names:
        by = _by(text[slice(*names[0])])
        found.writers = (names[0][0] + (by.end() if by else 0), names[0][1])
    elif initials := _initials(text[slice(*found.title)]):
        start = found.title[0]
        found.writers = (start, start + len(initials[0].rstrip()))
        found.title = (start + initials.end(), found.title[1])


def mark_references(blocks: Sequence[Block]) -> None:
    """Let lines that cite an article over its text be headlines, where a dump has several."""
    cited = {
        i: found
        for i, block in enumerate(blocks[:-1])
        if block.last - block.first < WRAPPED
        and not block.cited
        and (block.gap or not i or not blocks[i + 1].gap or block.row)
        and (found := read_reference(block.row or block.text))
        and (block.first == block.last or block.text[found.title[0]] in _QUOTES)
    }
    below = (blocks[min(i + 1 + (blocks[i + 1].kind == "url"), len(blocks) - 1)] for i in cited)
    over = sum(block.kind == "prose" for block in below)  # below a text the next headline follows
    if len(cited) < HABIT or 4 * over < 3 * len(cited):
        return
    for i, found in cited.items():
        heads_article(blocks[i], found)


def heads_article(block: Block, cited: Reference) -> None:
    """Make a line a headline, since it cites the article below it."""
    block.kind, block.folded, block.cited = "short", fold(block.text), cited
    weigh(block)
    block.shape, block.named = max(block.shape, 1.0), False


def _fields(text: str, date: Span) -> list[Span]:
    """The pieces between marks; none is parted within quotation marks, or within the day."""
    closed = [match.span() for match in _quoted(text)] + [date]
    found, at = [], 0
    for mark in _mark(text):
        if any(start < mark.end() and mark.start() < end for start, end in closed):
            continue
        found.append((at, mark.start()))
        at = mark.end()
    found.append((at, len(text)))
    return [span for each in found if (span := _trimmed(text, each))]


def _trimmed(text: str, span: Span) -> Span | None:
    said = text[slice(*span)]
    start = span[0] + len(said) - len(said.lstrip(_AROUND))
    end = span[1] - len(said) + len(said.rstrip(_AROUND))
    return (start, end) if start < end else None


def _kind(text: str, span: Span, date: Span) -> str:
    if span[0] < date[1] and date[0] < span[1]:
        return (
            "date" if len(text[span[0] : date[0]].split()) + len(text[date[1] : span[1]].split()) <= SPARE else "text"
        )
    said = text[slice(*span)]
    if _page(said):
        return "page"
    name = said.strip(_QUOTES)
    known = outlets().match(name, typos=False)
    if (known and known.score == 1) or outlets().namesakes(name) or is_site(name) or _paper(said):
        return "outlet"
    if name != said and name.count(" ") < WORDS - 1 and _is_quoted(said):
        return "outlet"  # that no registry has: a headline has more words
    if is_place(name):
        return "place"
    written = _by(said)
    person = bare_name(said[written.end() :] if written else said, trusted=written is not None)
    return "name" if person is not None and " " in person.text else "text"


_paper = re.compile(rf"[{_QUOTES}][^{_QUOTES}]{{2,40}}[{_QUOTES}]\s(?:{labels.PAPERS})").fullmatch


def _title(text: str, fields: Sequence[tuple[Span, str]]) -> Span | None:
    """The headline: what stands in quotation marks, else the longest of what is nothing else, with its commas."""
    quoted = [span for span, kind in fields if kind in ("text", "name") and _is_quoted(text[slice(*span)])]
    if any(_is_long(text, span) for span in quoted):
        return max(quoted, key=lambda span: span[1] - span[0])
    runs: list[Span] = []
    open_ = False
    for span, kind in fields:
        if kind == "text" and open_ and text[runs[-1][1] : span[0]].strip() in (",", "\u060c"):
            runs[-1] = (runs[-1][0], span[1])
        elif kind == "text":
            runs.append(span)
        open_ = kind == "text"
    title = max(runs, key=lambda span: span[1] - span[0], default=None)
    return title if title and _is_long(text, title) and any(kind == "outlet" for _, kind in fields) else None


def _is_quoted(said: str) -> bool:
    return next((match.span() == (0, len(said)) for match in _quoted(said)), False)


def _is_long(text: str, span: Span) -> bool:
    return len(text[slice(*span)].split()) >= WORDS
