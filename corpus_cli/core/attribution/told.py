"""The outlet that the people in a text spoke to: `told OC Media`, `Qafqazinfo-ya bildirilib`, `قال لـ«الشرق الأوسط»`.

Weak evidence, for a text that names its publisher nowhere else: papers write so of themselves. Of a world agency or a
broadcaster everybody writes so, and so these say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.core.attribution.told_forms import (
    ARABIC,
    ARABIC_BARE,
    ARABIC_OWN,
    ARABIC_OWN_BARE,
    ENGLISH,
    ENGLISH_OWN,
    RUSSIAN,
    RUSSIAN_BARE,
    RUSSIAN_BEFORE,
    RUSSIAN_OWN,
    TURKIC,
    TURKIC_OWN,
    TURKIC_REPORTS,
    has_cue,
    to_paper,
    to_site,
)
from corpus_cli.registry import outlets
from corpus_cli.registry.press.registry import BODIES
from corpus_cli.text.expression import Expression
from corpus_cli.text.scripts import main_script

WORDS = 5
"""Words of a name, at most."""

SAMPLE = 200
"""Characters of a text whose script is that of all of it."""

Placed = tuple[int, int, str]
"""Where a name stands, and whose it is."""

QUOTED_BY_ALL = frozenset(
    "reuters afp ap bbc cnn tass ria-novosti interfax al-jazeera al-jazeera-english new-york-times washington-post "
    "bloomberg xinhua anadolu dpa upi fox-news wall-street-journal financial-times sputnik rt irna".split()
)
"""Ids of outlets that others quote as told by those who spoke to them."""


def told_others(text: str) -> list[Placed]:
    """As `told`, of papers and sites that no registry has, where the form leaves no doubt: (start, end, name)."""
    found = to_paper(text) if "\u0644" in text and main_script(text[:SAMPLE]) == "Arab" else to_site(text)
    return [(*match.span("o"), match["o"]) for match in found if not _is_body(match["o"])]


def _is_body(name: str) -> bool:
    match = outlets().match(name, typos=False)
    known = outlets().get(match.id) if match and match.id else None
    return is_place(name) or (known is not None and known.type in BODIES)


def told(text: str) -> list[Placed]:
    """Where a text names a registered outlet that somebody in it spoke to: (start, end, id), in the order of the text."""
    found = []
    for form, read in _forms(text):
        found += [_placed(match, named) for match in form.finditer(text) if (named := read(match["o"]))]
    return sorted(set(found))


def _forms(text: str) -> list[tuple[Expression, Callable[[str], Placed | None]]]:
    """The forms of the languages that `text` may be in: one pass is enough for most paragraphs."""
    forms: list[tuple[Expression, Callable[[str], Placed | None]]] = []
    if has_cue(text):
        forms.append((ENGLISH, _first))
    forms.append((ENGLISH_OWN, _last_sure))
    if text.isascii():
        return forms
    script = main_script(text[:SAMPLE])
    if script == "Arab":
        forms += [(ARABIC, _first), (ARABIC_BARE, _first_joined), (ARABIC_OWN, _first), (ARABIC_OWN_BARE, _first_sure)]
    elif script == "Cyrl":
        forms += [(RUSSIAN, _first), (RUSSIAN_BARE, _first), (RUSSIAN_BEFORE, _first), (RUSSIAN_OWN, _first)]
    elif script == "Latn" and len(forms) == 1:
        forms += [(TURKIC, _last), (TURKIC_OWN, _last), (TURKIC_REPORTS, _last_sure)]
    return forms


def _placed(match: re.Match[str], named: Placed) -> Placed:
    start = match.start("o")
    return start + named[0], start + named[1], named[2]


def _first(text: str, *, sure: bool = False) -> Placed | None:
    """The longest registered name that `text` begins with: where it stands in it, and the outlet's id."""
    start = 4 if text.startswith("the ") else 0
    ends = [match.end() for match in re.finditer(r"\S+", text) if match.end() > start][:WORDS]
    return next((named for end in reversed(ends) if (named := _named(text, start, end, sure))), None)


def _last(text: str, *, sure: bool = False) -> Placed | None:
    """The longest registered name that `text` ends with, without the consonant of a case behind a vowel.

    `AzadlıqRadiosuna`, `Turan agentliyinə`: what stands before the vowel is `...n`.
    """
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    ends = [len(text), *([len(text) - 1] if text[-1:] in "ny" else ())]
    return next((named for start in starts for end in ends if (named := _named(text, start, end, sure))), None)


def _first_joined(text: str) -> Placed | None:
    """As `_first`; where the article is joined to `to`, as in `للأهالي`, a word is a word."""
    return _first(text, sure=text.startswith("\u0644"))


_first_sure, _last_sure = partial(_first, sure=True), partial(_last, sure=True)
"""Names that are words elsewhere, without quotes or `told`, are none."""

_possessive = re.compile(r"['\u2019]s?$").sub


def _named(text: str, start: int, end: int, sure: bool) -> Placed | None:
    name = _possessive("", text[start:end]).rstrip("'\u2019,.")
    article = name.startswith("\u0644") and name[1:2] != "\u0627"  # `ل` + `ال` are written `لل`
    if name.isascii() and "." not in name and not any(map(str.isupper, name)):
        return None
    written = "\u0627" + name if article else name
    match = outlets().line(written) if sure else outlets().match(written, typos=False)
    known = outlets().get(match.id) if match and match.id else None
    return (start, start + len(name), known.id) if known and known.type not in BODIES else None
