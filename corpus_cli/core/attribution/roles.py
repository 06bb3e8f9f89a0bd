"""What a line near a headline is, by itself: byline, source, credit, or the bare name of an outlet.

Runs on every short line of a dump. The first letters and the first word rule out nearly all lines in
about a microsecond; only what is left is read in earnest.
"""

from __future__ import annotations

import re

from corpus_cli.core.attribution import bylines, labels, sources
from corpus_cli.core.attribution.for_whom import for_behind, for_outlet
from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.core.attribution.looks import (
    is_outlet_by_date,
    is_outlet_line,
    is_printed_name,
    is_role,
    is_site,
    looks_published,
)
from corpus_cli.core.attribution.pairs import RUBRICS, may_be_pair, pair_role, split
from corpus_cli.core.attribution.people import bare_name, parts_of
from corpus_cli.registry import outlets
from corpus_cli.registry.press.keys import key
from corpus_cli.text.clean import clean_line
from corpus_cli.text.fold import fold

_SENTENCE_ENDS = ".?!\u061f\u06d4\u2026:"

LONGEST = 400
"""Characters of the longest line that can be a source line (a citation with its link)."""

SHORTEST_PROSE = 110
"""Only labelled lines may be longer."""

SECTION = 2
"""Words that name a section, at most, before the outlet it belongs to."""

_sure_author = re.compile(
    r"[\s*_]*(?:authors?|byline|m[uü][əe]llif\w*|mu[əe]llif|автор\w*|autor(?:en)?|الكاتب|نویسنده)\b", re.IGNORECASE
).match
_bare_author = re.compile(
    r"[\s*_]*(?:كتبت?|haber|text|report|story|haz[ıi]rlad[ıi]|текст|تقرير|تحليل|حوار|analysis|opinion|commentary)\b",
    re.IGNORECASE,
).match
_wrote = re.compile(r"\W*كتبت?\s?[:/]").match
"""`كتب: شحاتة الدسوقي`: with a colon no verb, so that who follows need not be known."""
_from = re.compile(r"[\s*_]*(?:from|von|par|door)\s", re.IGNORECASE).match
_arabic_from = re.compile(
    r"[\s*_]*(?:من|yazan(?!\s*:)|گزارش\s+از|گفت\u200c?\s?و\u200c?\s?گو\s+از|نوشته\u0654?(?:\u200c?ی)?|نوشتۀ)\s",
    re.IGNORECASE,
).match
_written_for = re.compile(
    r"(?P<who>[^,;:|]{5,40}?),? (?:special (?:to|for)|exclusive(?:ly)? (?:to|for)|(?:writing )?for) (?P<o>[A-Z].{2,40})",
    re.IGNORECASE,
).fullmatch
_closing = re.compile(
    r"(?:views|opinions?) (?:\w+ ){0,4}expressed|necessarily (?:reflect|represent|shared|endorsed)|contributed (?:reporting|to this (?:report|article|story|piece))|speak for themselves|^\W*reporting by\s|is (?:a|the) (?:\w+ ){0,3}(?:publication|collaborative)|(?:originally|first) (?:published|posted|appeared)|appears? in (?:the )?print |"
    r"لا (?:ت|ي)عبر|نُ?شر(?:ت)? هذ[اه] (?:المقال|النص|التقرير|المادة)|redaksiyan[ıi]n mövqeyi|müəllifin (?:mövqeyi|fikri)|мнение (?:автора|редакции)",
    re.IGNORECASE,
).search
_captioned = re.compile(r".{20,}[.!?]\s?/\s?(?P<o>[^/.]{3,40}?)\s*$").match
"""`A crane is lifted in the harbour. / Harbour Watch`: what a picture shows, and whose it is."""
_footer = re.compile(
    r"(?:©|\(c\)|copyright)\W{0,5}(?:19|20)\d\d|all rights reserved|bütün hüquqlar|все права защищены|جميع الحقوق محفوظة|is a collaborative effort",
    re.IGNORECASE,
).search


def line_role(text: str) -> str | None:
    """The role of a short line near a headline: `byline`, `source`, `credit`, `outlet` (it is just an outlet's
    registered name), `caption`, or None. Prose, headlines and bare names of people have none.
    """
    if len(text) > LONGEST:
        return None
    body = text.lstrip(labels.SIGNS)
    found = (_labelled(text, body) if labels.may_be_labelled(body) else None) or _of_picture(body)
    if found or len(text) > SHORTEST_PROSE or not body:
        return found
    if text[0] == "(" and (inside := bylines.in_brackets(text)) and _names_writer(inside[1]):
        return "byline"
    if text[0] in "([*/-\u2013\u2014" and (sources.is_wire_credit(text) or _bracketed_name(text)):
        return "credit"
    last = (body.rstrip() or body)[-1]
    if last in '»"\u201d' and (quoted := _quoted_role(text, body)):
        return quoted
    if ("خاص" in body or " من " in body) and sources.is_place_and_source(text):
        return "source"
    if last in _SENTENCE_ENDS:
        return None
    if any(word in text for word in ("alın", "götür", "yazdı", "yazıb")) and sources.taken_from(text):
        return "source"
    if _may_name(body) and (found := _named(text)):
        return found
    if is_outlet_line(text):
        return "outlet"
    if " | " in body and _under_section(body):
        return "outlet"
    if ("ترجمة" in body and bylines.translated(body)) or for_outlet(body) or _writes_for(body):
        return "byline"
    cut = split(body)
    return pair_role(text) if cut and may_be_pair(body, cut) else None


def _names_writer(inside: str) -> bool:
    label = labels.written.match(inside)
    return label is not None and not inside[label.end() :][:1].islower()


def _of_picture(body: str) -> str | None:
    """What a picture shows, with an outlet that is known behind it."""
    shown = _captioned(body) if "/" in body else None
    return "caption" if shown and outlets().match(shown["o"], typos=False) else None


def _writes_for(body: str) -> bool:
    """`Ann Rook, special to Harbour Daily`, `Aysel Rüstəmli, Meydan TV üçün`: a person, and an outlet that is known."""
    if (asked := for_behind(body, 0)) is not None:
        return asked.id is not None and _is_person(body[: body.rfind(",")])
    writer = _written_for(body)
    if writer is None or outlets().match(writer["o"], typos=False) is None:
        return False
    return all(_is_person(text) for text in re.split(r"\s(?:and|və|&)\s", writer["who"]))


def _quoted_role(text: str, body: str) -> str | None:
    """Of a line that ends with a name in quotes: a place and its paper, or a person and theirs."""
    if ":" in body and sources.is_place_and_source(text):
        return "source"
    return "byline" if bylines.name_and_quoted(text) else None


def closer_role(text: str) -> str | None:
    """`closer` for a sentence about this article that may name who published it (a disclaimer, a first
    publication), `footer` for what a site says of itself (copyright), else None. For lines of any length.
    """
    if _footer(text):
        return "footer"
    return "closer" if _closing(text) or outlets().by_footer(text) else None


def _labelled(text: str, body: str) -> str | None:
    credit = labels.credit(body)
    if credit and len(text) < SHORTEST_PROSE:
        return "credit" if _is_credit(body, credit) else None
    if labels.not_written(text):
        return "byline" if _named_in(text) else None
    if labels.written.match(text) and _is_byline(text):
        return "byline"
    if sources.from_outlet(body):
        return "source"
    source = labels.source.match(text)
    return "source" if source and _is_source(text, source) else None


def _named_in(text: str) -> bool:
    """A person stands after `Translated by` and the like."""
    rest = re.split(r"\bby\b|[:/]", text, maxsplit=1, flags=re.IGNORECASE)[-1]
    name = bare_name(rest.strip(labels.SIGNS + ".)]*"), trusted=True)
    return name is not None and " " in name.text


def _is_byline(text: str) -> bool:
    if len(text) > 200:
        return False
    found = bylines.read_byline(text)
    if _sure_author(text):
        return not found.unread or len(text.split()) <= 8
    if found.unread:
        return False
    names = [name for name in found.authors if " " in name.text]
    if _from(text):
        return bool(names and (found.outlets or not text.lstrip(labels.SIGNS).lower().startswith("from")))
    if _arabic_from(text):
        return bool(names) and any(map(bare_name, (name.text for name in names)))
    if _wrote(text):
        return bool(names or found.outlets) and len(text.split()) <= 5
    if _bare_author(text):
        return (
            any(bare_name(name.text) for name in names)
            or bool(found.outlets and names)
            or (bool(found.others) and not names)
        )
    return bool(names or found.outlets or found.carriers or found.others)


def _is_credit(body: str, credit: re.Match[str]) -> bool:
    rest = body[credit.end() :].strip(labels.SIGNS + ")].")
    if credit["wire"]:
        return True
    pieces = [rest[a:b] for a, b, _ in parts_of(rest, 0, len(rest))]
    if not pieces or len(rest) > 80:
        return False
    if outlets().match(clean_line(pieces[0]), typos=False) or (
        (name := bare_name(pieces[0], trusted=True)) and " " in name.text
    ):
        return True
    return bool(credit["colon"]) and looks_published(rest) and len(rest.split()) <= 4 and not _headline_words(rest)


def _headline_words(text: str) -> bool:
    return any(not word[:1].isupper() for word in text.split() if word[:1].isalpha() and word.isascii())


def _is_source(text: str, label: re.Match[str]) -> bool:
    rest = text[label.end() :].strip()
    if not rest:
        return False
    found = sources.read_source(text)
    if label["report"]:
        return bool(found.publishers)
    known = any(mention.id or outlets().namesakes(mention.name) for mention in found.publishers)
    if known or found.generic or found.authors:
        end = max((mention.end for mention in found.publishers), default=len(text))
        return len(text[:end].split()) <= 12 or bool(found.authors) or "http" in rest
    if label["sure"] and not label["sure"].strip().lower().startswith("sources"):
        return bool(found.publishers) or rest.lower().startswith(("http", "<http", "www."))
    return bool(label["published"] and found.publishers)


def _may_name(body: str) -> bool:
    """Whether the first two words are those of an outlet's name, or one word is all of it."""
    words = body.split(None, 4)
    known = outlets()
    if len(words) == 1 and known.line(words[0]):
        return True
    if not words or not known.begins_name(words[0]) or body.count(" ") > 9:
        return False
    return len(words) == 1 or known.may_begin(key(" ".join(words[:4])))


def _under_section(body: str) -> bool:
    """`Insights | Caucasus Watch`: a section of two words or less, and whose it is."""
    section, _, name = body.rpartition(" | ")
    return 0 < len(section.split()) <= SECTION and "|" not in section and outlets().line(name.strip()) is not None


def _named(text: str) -> str | None:
    """`outlet` for a line that is an outlet's name, alone or with others and `Agencies`; `source` for these alone."""
    known = outlets()
    line = clean_line(text).strip(labels.SIGNS + "].,:;*\u201d\u00bb")
    if known.line(line):
        return "outlet"
    if known.generic(line):
        return "source" if known.generic(line) == "agencies" and line == fold(line) else None
    pieces = [line[a:b] for a, b, _ in parts_of(line, 0, len(line))]
    if len(pieces) > 1 and all(known.line(piece) or known.generic(piece) for piece in pieces):
        return "outlet" if any(known.line(piece) for piece in pieces) else "source"
    return None


def _bracketed_name(text: str) -> bool:
    """A photographer in brackets under a picture: `(مازن بو حمدان)`."""
    inside = text.strip(" *_")
    return inside[:1] + inside[-1:] in ("()", "[]") and _is_person(inside[1:-1])


def is_office_or_place(text: str) -> bool:
    """`Staff Writer`, `Tbilisi, Georgia`: what stands under the name of whoever signs a text."""
    line = text.strip(labels.SIGNS + ".")
    if len(line) > 50:
        return False
    return is_role(line) or all(is_place(part) for part in line.split(",")) or outlets().generic(line) == "staff"


def is_publisher_line(text: str, *, registered: bool = False, section: bool = False) -> bool:
    """Whether a line beside a byline or a date is an outlet's name: a weak alias too, or one that looks like it.

    With `registered` it must stand in the registry; with `section` it may be called as sections are.
    """
    name = text.strip(' *_:."\u00ab\u00bb()[]')
    if len(name) > 40 or (fold(name) in RUBRICS and not section):
        return False
    return (
        (is_printed_name(name) and outlets().match(name, typos=False) is not None)
        or bool(outlets().namesakes(name))
        or (not registered and (is_outlet_by_date(name) or is_site(name) is not None))
    )


def _is_person(text: str) -> bool:
    name = bare_name(text)
    return name is not None and " " in name.text
