"""Which of an article's dates is the day it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from corpus_cli.core.dates import infer, parser
from corpus_cli.core.dates.datelines import dateline
from corpus_cli.core.dates.edtf import bounds
from corpus_cli.core.dates.lexicon import primary
from corpus_cli.core.dates.numeric import DAY_FIRST, writes_day_first
from corpus_cli.core.dates.parser import DateMatch
from corpus_cli.core.dates.tokens import tokenise
from corpus_cli.core.dates.urls import url_date
from corpus_cli.text.expression import Expression

_ROLES = {"dateline": 0, "byline": 1, "source": 2, "other": 4}
"""Header roles that dates are read from, best first; captions, teasers, notes and footers date something else."""
_IN_TEXT = 1.5
"""A dateline prefix says when it was written: it yields to a date line, not to a source line."""
_CUES = {"published": 0.0, None: 0.2, "updated": 6.0}
"""What a cue word adds; the other cues (event, captured) are never the publication."""
_URL = 5.0
_TITLE, _EDGE = 7.0, 24
"""The day in a headline, and how many characters from its ends: `Trend, Baku, 19.10.2022 : Ferry waits`."""
_copyright = Expression(r"©|\b(?:copyright|all rights|certificat émis|certificate issued)\b", re.IGNORECASE)
_CLOCK = 20
"""Characters: a date line that is only a time has less."""
_posted = re.compile(r"(?:at|zaman|saat|في|на):?\s+(\d{1,2}:\d\d(?:\s?(?:[ap]m|[صم])\b)?)", re.IGNORECASE).search
"""`Posted by Ann Rook at 10:12 AM`: blogs print the day elsewhere."""
_LONGEST = 300
"""Characters of a header entry within which its date is looked for."""


@dataclass(slots=True)
class Candidate:
    """A date of an article: `entry` is the header entry whose text it was read from, None for the address."""

    match: DateMatch
    entry: Mapping[str, Any] | None
    rank: float
    weekday: int | None = None


@dataclass(slots=True)
class Choice:
    """The publication date: `edtf`, `time` and `issues` may say more than the match, by what others settled.

    `witness` is the candidate that settled it (the address that gave the year), `others` all not chosen.
    """

    candidate: Candidate
    edtf: str
    time: str | None
    issues: list[str]
    rule: str
    witness: Candidate | None = None
    others: list[Candidate] = field(default_factory=list)


def candidates(
    header: Sequence[Mapping[str, Any]],
    *,
    url: str | None = None,
    language: str | None = None,
    day_first: bool | None = None,
) -> list[Candidate]:
    """Every date in an article's header lines and address, best first."""
    if primary(language) in DAY_FIRST:
        # The dump's habit was learnt from other languages; this one has its own.
        day_first = None
    found = [c for entry in header for c in _of_entry(entry, language, day_first)]
    dated = url_date(url) if url else None
    if dated is not None:
        found.append(Candidate(dated, None, _URL))
    if not found:
        found = [c for entry in header if entry["role"] == "title" for c in _of_title(entry, language, day_first)]
    return sorted(found, key=lambda c: c.rank)


def _of_entry(entry: Mapping[str, Any], language: str | None, day_first: bool | None) -> Iterator[Candidate]:
    role = _ROLES.get(entry["role"])
    if role is None or _copyright.search(entry["text"]):
        return
    rank = _IN_TEXT if entry.get("in_text") and role == 0 else float(role)
    if role == 0 and not entry.get("in_text") and (stamp := parser.read_stamp(entry["text"][:_LONGEST])):
        yield Candidate(stamp, entry, rank)
        return
    tokens = tokenise(entry["text"][:_LONGEST], primary(language))
    every = parser.dates_of(tokens, None if writes_day_first(tokens.text) else day_first)
    if not every and entry.get("in_text") and (line := dateline(entry["text"])) and line.date:
        yield Candidate(line.date, entry, rank + _vague(line.date))
    if every and every[0].said.calendar != "gregorian":
        every = [parser.choose(every)]
    for number, found in enumerate(every):
        match = parser.finish(tokens, found)
        match.cue = parser.cue_of(tokens, every, found)
        if match.cue in _CUES and (found.rule not in ("month", "year") or match.cue):
            weekday = tokens.shape.find("W", max(0, found.first), found.last)
            said = tokens.values[weekday] if weekday >= 0 else None
            issued = "N" in tokens.shape[: found.first]  # `العدد 108 - نيسان 2019`: magazines have no day
            vague = 0.0 if issued and match.rule == "month-year" else _vague(match)
            yield Candidate(match, entry, rank + _CUES[match.cue] + vague + 0.01 * number, said)


def _of_title(entry: Mapping[str, Any], language: str | None, day_first: bool | None) -> Iterator[Candidate]:
    """The day that a headline begins or ends with, asked for where there is no other: `Briefing by the Spokesperson, 25.06.2021`."""
    text = entry["text"][:_LONGEST].strip()
    every = [
        found
        for found in parser.find_dates(text, language=language, day_first=day_first)
        if (not _vague(found) or _cited(text, found.end)) and (found.date or "9999") >= PRESS
    ]
    if len({found.edtf for found in every}) == 1 and (every[0].start < _EDGE or every[-1].end > len(text) - _EDGE):
        yield Candidate(every[0], entry, _TITLE)


PRESS = "1605"
"""The year of the first newspaper: an earlier one in a headline is history, or of another calendar."""

_cited = re.compile(r"(?:,[^()\[\]]{1,30})?[)\]]\W*$").match
"""The end of `Ferry waits (Harbour Gazette, 14 March)`, behind the day."""


def _vague(match: DateMatch) -> float:
    """What a date loses that is less than a day: a little without a year, more without a day."""
    edtf = match.edtf or ""
    if edtf.startswith("["):
        return 0.0
    if edtf.startswith("XXXX"):
        return 0.9
    return 0.0 if match.date and len(match.date) == 10 else 3.0


def choose(
    header: Sequence[Mapping[str, Any]],
    *,
    url: str | None = None,
    language: str | None = None,
    day_first: bool | None = None,
    newest: str | None = None,
) -> Choice | None:
    """The publication date of an article, None where its header and address give none.

    `header` are entries of a record (`role`, `text`, `in_text`). A published date beats one without
    a cue, a header line a dateline prefix, either a source line; the address comes after them and
    an update last (`date-updated`). Event, capture and copyright dates are never taken. What
    another date settles (day and month, a missing year) is settled; a day after `newest`, the
    newest of the dump, is kept and marked `date-in-future`.
    """
    found = candidates(header, url=url, language=language, day_first=day_first)
    if not found:
        return None
    best, others = found[0], found[1:]
    choice = Choice(
        best, best.match.edtf or "", best.match.time, list(best.match.issues), best.match.rule, None, others
    )
    if choice.edtf.startswith("["):
        _settle_order(choice)
    elif choice.edtf.startswith("XXXX-"):
        _settle_year(choice)
    _settle_time(choice)
    _take_clock(choice, header)
    if best.match.cue == "updated":
        choice.issues.append("date-updated")
    if newest and (bounds(choice.edtf)[0] or "") > newest:
        choice.issues.append("date-in-future")
    choice.issues = sorted(set(choice.issues))
    return choice


def _settle_order(choice: Choice) -> None:
    """Of two readings take the one that another date of the article has."""
    readings = choice.edtf.strip("[]").split(",")
    for other in choice.others:
        said = (other.match.edtf or "").rstrip("?~")
        fitting = [r for r in readings if said and (r == said or (said.startswith("XXXX") and r[4:] == said[4:]))]
        if len(fitting) == 1:
            choice.edtf, choice.witness = fitting[0], other
            choice.issues = [code for code in choice.issues if code != "date-ambiguous"]
            return


def _settle_year(choice: Choice) -> None:
    """Give a date without a year the one of another date of the article, marked unless that stands in the header."""
    for other in choice.others:
        said = other.match.edtf or ""
        if not said[:4].isdigit():
            continue
        if other.entry is None:
            inferred = infer.year_from_url(choice.edtf, said)
            if inferred is not None:
                choice.edtf, choice.issues, choice.rule, choice.witness = (
                    inferred.edtf,
                    inferred.issues,
                    inferred.rule,
                    other,
                )
                return
        elif said[4:10] == choice.edtf[4:10]:
            choice.edtf, choice.witness, choice.rule = said, other, other.match.rule
            choice.issues = list(other.match.issues)
            return


def _take_clock(choice: Choice, header: Sequence[Mapping[str, Any]]) -> None:
    """Take the clock time of a date line that holds nothing else, or of who posted it: the day stands elsewhere."""
    if choice.time is not None or len(choice.edtf.rstrip("?~%")) != 10 or choice.candidate.entry is None:
        return
    for entry in header:
        clock = _clock_of(entry, alone=not choice.others)
        tokens = tokenise(f"2000-01-01 {clock}", None) if clock else None
        match = next(iter(parser.dates_of(tokens, None)), None) if tokens else None
        said = parser.finish(tokens, match) if tokens and match else None
        if tokens and said and said.time and said.end == len(tokens.text):
            here = DateMatch(None, None, said.time, [], "clock", 0, len(entry["text"]))
            choice.time, choice.witness = said.time, choice.witness or Candidate(here, entry, 0.0)
            return


def _clock_of(entry: Mapping[str, Any], *, alone: bool) -> str | None:
    """The hour on a line; that of a posting is of the only day there is, or of another than the one chosen."""
    if entry.get("in_text"):
        return None
    if entry["role"] == "byline":
        posted = _posted(entry["text"]) if alone else None
        return posted[1] if posted else None
    return entry["text"].strip() if entry["role"] == "dateline" and len(entry["text"]) < _CLOCK else None


def _settle_time(choice: Choice) -> None:
    """Take the clock time from another line that gives the same day."""
    if choice.time is not None:
        return
    for other in choice.others:
        if other.match.time and other.match.edtf == choice.edtf and other.match.cue != "updated":
            choice.time, choice.witness = other.match.time, choice.witness or other
            return
