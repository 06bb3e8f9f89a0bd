"""Headlines that are printed in two languages on one line."""

from __future__ import annotations

import re

from corpus_cli.text.scripts import main_script, script_counts

_ARABIC = "\u0621-\u06d3\u06fa-\u06ff"
_latin_first = re.compile(rf"(?P<one>[^{_ARABIC}]*[A-Za-z][^{_ARABIC}]*?[\s|/–-]+)(?P<two>[\"«“(]*[{_ARABIC}].*)$")
_arabic_first = re.compile(rf"(?P<one>.*[{_ARABIC}][^A-Za-z]*?[\s|/–-]+)(?P<two>[\"“(]*[A-Za-z][^{_ARABIC}]*)$")
_EDGES = " |/\u2013\u2014-"


def split_languages(title: str, text: str) -> tuple[str, str | None]:
    """The headline in the language of the body, and in the other where the line holds both."""
    counts = script_counts(title)
    if min(counts.get("Latn", 0), counts.get("Arab", 0)) < 8:
        return title, None
    match = _latin_first.match(title) or _arabic_first.match(title)
    if match is None:
        return title, None
    one, two = match["one"].strip(_EDGES), match["two"].strip(_EDGES)
    if min(len(one.split()), len(two.split())) < 2:
        return title, None
    return (one, two) if main_script(one) == main_script(text[:400]) else (two, one)
