"""Whose picture stands in a text: papers and sites print mostly their own, agencies sell theirs."""

from __future__ import annotations

import re

from corpus_cli.core.attribution.mentions import Mention
from corpus_cli.core.attribution.told import QUOTED_BY_ALL
from corpus_cli.core.dates import date_line
from corpus_cli.registry import outlets
from corpus_cli.registry.press.registry import BODIES
from corpus_cli.text.expression import Expression

LONGEST = 240
"""Characters of a caption, at most."""

_credit = Expression(
    r"(?:\b(?:photo(?:graph)?s?|image|picture|foto(?:qraf)?|şəkil|credit)(?: (?:by|credit|courtesy(?: of)?))?|фото|(?:ال)?صورة|تصوير)\s*:\s*(?P<label>[^()\[\]:\n]{2,60})"
    r"|[(\[](?P<bracket>[^()\[\]\n]{2,60})[)\]]\s*\.?\s*$|©\s*(?P<right>[^()\[\]\n]{2,60})$"
    r"|[.)]\s[-\u2013\u2014]\s(?P<behind>[A-Z][^()\[\]\n]{2,60})$",
    re.IGNORECASE,
).finditer
_part = Expression(r"(?:[^/|,\-\u2013\u2014]|(?<=\w)[-\u2013](?=\w))+").finditer

_signed = Expression(
    r".{12,140}[.!?\u061f]\s(?P<who>[^\W\d_][^.!?/|\d]{3,40}?)\s?/\s?(?P<o>[^.!?/|\d]{2,40})"
).fullmatch

_lent = Expression(
    r".{8,140}\S \((?:[^()\n]{2,40} )?(?:authority|press (?:office|service|cent(?:re|er))|handout|courtesy|file photo|archive photo)(?: of [^()\n]{2,40})?\)",
    re.IGNORECASE,
).fullmatch


_dated = Expression(
    r".{12,160}?\s[-\u2013\u2014]\s(?P<day>[^()\n]{6,30}?)\s?\((?P<o>[^()/\n]{2,40})(?:/[^()\n]{2,40})?\)"
).fullmatch
"""`The pier at Sulina – 3 August 2025 (Harbour Gazette/Ann Rook)`."""


def is_signed_picture(text: str) -> bool:
    """`The pier in May. Ann Rook / The Gazette`: behind a sentence who took it for whom, on a line that says nothing more;
    or in brackets an office that lends pictures, as in `Gulls at the pier (Harbour Authority)`.
    """
    if text.endswith(")") and (_lent(text) or _is_dated(text)):
        return True
    match = _signed(text) if "/" in text else None
    if match is None or any(word[0].islower() for word in match["who"].split()):
        return False
    found = outlets().match(match["o"], typos=False)
    return found is not None and found.score == 1


def _is_dated(text: str) -> bool:
    """What a picture shows, the day on which it was taken, and whose it is."""
    match = _dated(text)
    return (
        match is not None
        and date_line(match["day"]) is not None
        and (outlets().match(match["o"].strip(), typos=False) is not None or "/" in text[match.start("o") :])
    )


def read_picture(text: str) -> Mention | None:
    """The paper or site that a caption credits with its picture: `Photo: Ann Rook/OC Media`, `... (الشرق الأوسط)`,
    `The pier, May 2021. - ANN ROOK/Al-Monitor`.

    Registered ones only, none whose pictures others print: of 157 such credits in our gold four were of another outlet
    than the text.
    """
    if len(text) > LONGEST:
        return None
    for found in _credit(text.rstrip()):
        start, end = found.span(found.lastgroup or 0)
        for part in _part(text, start, end):
            name = part[0].strip(" .\t")
            match = outlets().match(name, typos=False) if name else None
            known = outlets().get(match.id) if match else None
            if match and known and known.type not in BODIES | {"agency"} and known.id not in QUOTED_BY_ALL:
                at = text.index(name, part.start())
                return Mention(at, at + len(name), match.name, match.id, "picture")
    return None
