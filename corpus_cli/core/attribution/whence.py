"""From where somebody wrote, behind the name: `محمود عبد الستار-تبليسي`, `كتبت سارة الخطيب من بيروت`."""

from __future__ import annotations

import re

from corpus_cli.core.attribution.lexicon import is_place

_glued = re.compile(r"\s*\S+ .*[^\W\d_](?P<cut>-)(?P<place>[^\W\d_]{3,}(?: [^\W\d_]+)?)\s*").fullmatch
"""Behind a dash without spaces."""
_from = re.compile(r"(?P<cut>\s)من (?P<place>[\u0621-\u06d3]+(?: [\u0621-\u06d3]+){0,2})\s*:?\s*$").search


def without_place(text: str, start: int) -> str:
    """A byline, whose name begins at `start`, without the place at its end; behind `from` only where a label stands on top."""
    for match in (_glued(text, start), _from(text, start) if start else None):
        if match and is_place(match["place"]):
            return text[: match.start("cut")]
    return text
