"""Names that are known by their place on a line with a date alone: which field they are, what stands on their sides."""

from __future__ import annotations

from corpus_cli.core.attribution.lexicon import is_place, plain_words
from corpus_cli.core.attribution.looks import looks_printed
from corpus_cli.core.attribution.mentions import publisher
from corpus_cli.core.attribution.people import Name, bare_name, name_at
from corpus_cli.registry import outlets
from corpus_cli.text.expression import Expression
from corpus_cli.text.fold import fold


def name_first(rest: str, end: int) -> Name | None:
    """`İslam Şıxəliyev, “Azadlıq Radiosu”, 5 aprel 2022`: two or three words before an outlet, whoever bears them."""
    head, comma, _ = rest[:end].partition(",")
    words = head.split()
    if not comma or not 2 <= len(words) <= 3 or not head.replace(" ", "").replace(".", "").isalpha():
        return None
    if any(fold(word) in plain_words() or not word[0].isupper() for word in words) or is_place(head):
        return None
    name = bare_name(head, trusted=True)
    return (
        Name(head.find(name.text), head.find(name.text) + len(name.text), name.text)
        if name and name.text in head
        else None
    )


def name_behind(rest: str) -> Name | None:
    """`النهار، 9 نيسان 2024 – مارلين سعد الخوري`: behind outlet and day a dash, and two words or three of one script;
    `"Эхо", 15 февраля 2020, Н. Алиева`: a comma, an initial and a name.
    """
    match = _behind(rest)
    part = "who" if match and match["who"] else "initial"
    name = name_at(rest, *match.span(part)) if match else None
    if match is None or name is None or any(fold(word) in plain_words() for word in match[part].split()):
        return None
    return None if outlets().match(match[part], typos=False) or is_place(match[part]) else name


_CASED = r"[A-Z\u00c0-\u00de\u0130\u018f\u015e\u011e\u0410-\u042f][\w'-]+"
_behind = Expression(
    r".*\x1f\s*(?:[-\u2013\u2014|\u060c]\s*(?P<who>[\u0621-\u06d3\u200c]{2,}(?: [\u0621-\u06d3\u200c.]+){1,3})"
    rf"|,\s*(?P<initial>[^\W\d_]\. ?[^\W\d_][\w'-]+|{_CASED}(?: {_CASED}){{1,2}}))\s*"
).fullmatch
FIELDS = 4
"""A line of a catalogue has so many fields between bars, the date among them."""


def first_field(rest: str) -> tuple[int, int] | None:
    """`Notes from Poland | 30 July 2024 | Jan Nowak | English`: catalogues print the outlet first, then what they know."""
    if rest.count("|") < FIELDS - 1:
        return None
    end = rest.find("|")
    name = rest[:end].strip()
    if "\x1f" in name or not looks_printed(name) or bare_name(name):
        return None
    return rest.find(name), rest.find(name) + len(name)


_slashed = Expression(
    r"\s*[^/|\d]{2,25}?\s*/\s*(?P<who>[^/|\d]{5,50}?)\s*/\s*(?P<o>[^/|\d\x1f]{2,30}?)\s*(?:[-\u2013\u2014|,.\x1f].*)?"
).fullmatch


def place_person_outlet(rest: str) -> Name | None:
    """`باكو / زاهد قره خان / الأناضول`: between a place and an outlet stands a name, even one not known as such."""
    match = _slashed(rest)
    if match is None or publisher(rest, *match.span("o"), "beside-date", written=False) is None:
        return None
    name = bare_name(match["who"], trusted=True)
    return Name(match.start("who") + name.start, match.start("who") + name.end, name.text) if name else None
