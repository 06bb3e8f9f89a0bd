"""Lines between a headline and its text, which their place shows to be names: looser than what a line says by itself."""

from __future__ import annotations

from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.core.attribution.mentions import without_number
from corpus_cli.core.attribution.pairs import RUBRICS
from corpus_cli.core.attribution.people import bare_name, name_line
from corpus_cli.core.attribution.roles import line_role
from corpus_cli.registry import outlets
from corpus_cli.text.expression import Expression
from corpus_cli.text.fold import fold

LONGEST, WORDS = 70, 8
"""Characters and blanks of such a line, at most."""

_pieces = Expression(r"\s*(?:[,\u060c/|:\u2022\u00b7]|\s[-\u2013\u2014]|(?<=[\u0621-\u06d3])-)\s*").split
_ENDS = frozenset('.!?\u2026\u061f\u06d4\u201d\u00bb"')


def header_role(text: str) -> str | None:
    """`byline` or `source` for a few words right under a headline of which a piece is an outlet of the registry.

    `JAMnews, Qırmızı körpü`, `Гюнель Сафарова, JAMnews Баку`, `التغيير: كسلا`: what stands beside it need not be known;
    where the outlet's name is a word, it must be a place or a person.
    """
    line = text.strip()
    if names_person(line):
        return "byline"
    if len(line) > LONGEST or not line or line[-1] in _ENDS or line.count(" ") > WORDS:
        return None
    if role := line_role(text):
        return role if role in ("byline", "source") else None
    pieces = [piece for piece in _pieces(line.strip("()[]").rstrip(":")) if piece.strip()]
    if any(without_number(piece) != piece and _may_be_outlet(without_number(piece)) for piece in pieces[:1]):
        return "source"
    if len(pieces) < 2 or not any(map(_is_outlet, pieces)):
        weak = [piece for piece in pieces if _may_be_outlet(piece)]
        if len(pieces) not in (2, 3) or len(weak) != 1 or not any(map(_is_known, set(pieces) - set(weak))):
            return None
    return "byline"


_person_and_more = Expression(
    r"(?P<who>[^\W\d_][^,:;|/()\d]{3,40}?)(?:,\s(?:as told to [^\W\d_].{3,40}|[^\W\d_A-ZÇƏĞİÖŞÜ][^,.:;|/()\d]{2,40})|\s(?:in|from) (?=[A-Z])[^,.:;|/()\d]{3,30})"
).fullmatch
"""`Imogen Thackray in Rasht`, `Azad Tağızadə, hidroloq`, `Zaza Mindeli, as told to Carol Ashgrove`: who wrote, and where, or what they are."""


def names_person(text: str) -> bool:
    """A name, and behind it a place or in small letters what the person is; weak, as `name_line` is."""
    person = _person_and_more(text.strip())
    return person is not None and name_line(person["who"])


_written_for = Expression(r"\s(?:üçün|için)$").sub


def _is_outlet(piece: str) -> bool:
    """All of a piece names an outlet, or all but a place behind it."""
    known = outlets()
    piece = _written_for("", piece)
    head, _, place = piece.rpartition(" ")
    return known.line(piece) is not None or bool(head and is_place(place) and known.line(head))


def _may_be_outlet(piece: str) -> bool:
    known = outlets()
    return fold(piece) not in RUBRICS and bool(known.match(piece, typos=False) or known.namesakes(piece))


def _is_known(piece: str) -> bool:
    """A place or a person."""
    name = bare_name(piece)
    return is_place(piece) or (name is not None and " " in name.text)
