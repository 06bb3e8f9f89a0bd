"""What stands right before a day on its line: an outlet, or who wrote for one. In `rest` a separator (1F) stands for the day."""

from __future__ import annotations

from corpus_cli.core.attribution.bylines import Byline, read_byline
from corpus_cli.core.attribution.lexicon import is_place, plain_words
from corpus_cli.core.attribution.mentions import Mention, publisher
from corpus_cli.text.expression import Expression
from corpus_cli.text.fold import fold


def written_before(rest: str) -> Byline | None:
    """`Ann Rook for Harbour Daily, 24 October 2020`: who wrote, and for which registered outlet."""
    match = _for_whom(rest)
    found = read_byline(match["said"]) if match else None
    return found if found and found.authors and any(mention.id for mention in found.outlets) else None


_for_whom = Expression(r"(?P<said>[^\x1f,;|:]{4,40} for [^\x1f,;|:]{2,40}),?\s*\x1f+\s*").fullmatch


def outlet_before(rest: str) -> Mention | None:
    """`Zaman, 10 Mart 2007, ...`: an outlet of the registry first, be its name a common word, and right behind it the day."""
    match = _right_before(rest)
    if match is None or is_place(match["o"]) or fold(match["o"]) in plain_words():
        return None
    return publisher(rest, *match.span("o"), "beside-date", written=False)


_right_before = Expression(
    r"\W{0,2}(?P<o>[^\W\d_][^,\u060c(\x1f\u2013\u2014|:]{1,38}?)[\"\u201d\u00bb]?[,\u060c]\s?\x1f"
).match
