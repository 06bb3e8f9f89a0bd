"""A publisher in a line of text: of the registry, or by its look."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.core.attribution.looks import looks_published
from corpus_cli.registry import outlets
from corpus_cli.registry.press.keys import unbracketed
from corpus_cli.text.clean import clean_line

_QUOTES = " \t\u00a0*_\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019.,:;\u060c\u061b|/-\u2013\u2014\u200e\u200f\u202a\u202b\u202c\ufeff\u2066\u2067\u2068\u2069"


@dataclass(slots=True, frozen=True)
class Mention:
    """A publisher named at `start` to `end`: in the registry (`id`) or as written."""

    start: int
    end: int
    name: str
    id: str | None
    rule: str


_unclosed = re.compile(r"\s*[(\[][^()\[\]]*\Z").sub
"""A bracket that was cut through: `New York Times (1857`."""
_itself = re.compile(
    r"(?:(?:the|this|our|your) )?(?:blog|site|website|digest|newsletter|bulletin|magazine|newspaper|paper|journal|channel|page|weekly|daily|us|(?:the )?author)",
    re.IGNORECASE,
).fullmatch
"""`for the Blog`: the publication that the reader holds, which nothing names."""


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` of a name without quotes and stops around it; an abbreviation keeps its stop."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(_QUOTES))
    kept = piece.rstrip(_QUOTES)
    last = kept.rpartition(" ")[2]
    keep_dot = len(last) <= 3 and piece[len(kept) : len(kept) + 1] == "."
    return start, max(start, end - (len(piece) - len(kept)) + keep_dot)


def publisher(text: str, start: int, end: int, rule: str, *, written: bool = True) -> Mention | None:
    """The publisher that characters `start` to `end` name: of the registry, or, with `written`, by its look."""
    start, end = trimmed(text, start, end)
    piece = _unclosed("", text[start:end]).rstrip(".")
    piece = piece[:-1] if piece[-1:] == ")" and "(" not in piece else piece
    end = start + len(piece)
    known = outlets()
    if not piece or known.generic(piece) or _itself(piece):
        return None
    match = known.by_domain(piece) if "." in piece and " " not in piece else None
    match = match or known.match(clean_line(piece), typos=False)
    if match:
        return Mention(start, end, match.name, match.id, rule)
    if known.namesakes(piece):
        return Mention(start, end, clean_line(piece), None, rule)
    plain = unbracketed(piece)
    if plain and plain != piece and (match := known.match(clean_line(plain), typos=False)):
        return Mention(start, end, match.name, match.id, rule)
    named = without_number(piece)
    if named != piece and (match := known.match(clean_line(named), typos=False)):
        return Mention(start, start + len(named), match.name, match.id, rule)
    if (inside := _quoted_name(piece)) and (match := known.match(inside[1], typos=False)):
        return Mention(start + inside.start(1), start + inside.end(1), match.name, match.id, rule)
    if (called := _called(piece)) and (match := known.match(called[1], typos=False)):
        return Mention(start + called.start(1), start + called.end(1), match.name, match.id, rule)
    if (placed := _name_and_place(piece)) and is_place(placed["place"]):
        end = start + placed.end(1)
        match = known.match(placed[1], typos=False)
        if match:
            return Mention(start, end, match.name, match.id, rule)
        return _by_look(text, start, end, rule) if written else None
    piece = plain or piece  # archives add the place: `The Baltic Times (Latvia)`
    return _by_look(text, start, start + len(piece), rule) if written else None


_issued = re.compile(
    r"(?P<o>[^\d]{2,50}?)(?:,?\s+(?:[Ii]ssue|[Nn]o|№|[Nn]r|sayı|العدد)\.?:?\s*\d{1,5}|[,\u060c]?\s+(?:ص|صفحة|pp?\.|page|səh\.?|стр\.)\s*\d{1,3}),?"
).fullmatch


def without_number(name: str) -> str:
    """`CRS` of `CRS No. 230`, `الأهرام` of `الأهرام ص 14`: a publication without which number or page of it."""
    match = _issued(name)
    return match["o"] if match else name


_quoted_name = re.compile(r"[^«\"\u201c]{3,60}[«\"\u201c]([^«»\"\u201c\u201d]{2,30})[»\"\u201d]\s*").fullmatch
"""`وكالة أنباء الطلبة الإيرانية «إيسنا»`: a name, and what it is called for short."""


def placeless(name: str) -> str:
    """`المدى` of `المدى – بغداد`."""
    placed = _name_and_place(name.strip())
    return placed[1] if placed and is_place(placed["place"]) else name


_called = re.compile(
    r"(?:وكالة|صحيفة|جريدة|موقع|مجلة|agency|newspaper)?\s?[«\"\u201c]?[^«»\"\u201c\u201d()]{1,30}[»\"\u201d]\s\(([^()]{2,30})\)(?:\s\S+)?"
).fullmatch
"""`وكالة «أبا» (APA) الأذربيجانية`: a name that is spelt anew, and in brackets as it is known."""
_name_and_place = re.compile(
    r"([^-\u2013\u2014]{3,50}?)(\s[-\u2013\u2014]\s)(?P<place>[^-\u2013\u2014]{2,30})"
).fullmatch
"""`صحيفة الثورة – صنعاء`."""


def _by_look(text: str, start: int, end: int, rule: str) -> Mention | None:
    """A publisher that no registry has, where it looks like one."""
    return Mention(start, end, clean_line(text[start:end]), None, rule) if looks_published(text[start:end]) else None
