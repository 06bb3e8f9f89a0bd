"""Date lines: a date and nothing else but what dates are printed with (`Published`, a weekday, a place, views)."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus_cli.core.dates import parser, relative
from corpus_cli.core.dates.datelines import collapse
from corpus_cli.core.dates.lexicon import primary
from corpus_cli.core.dates.parser import DateMatch, Found
from corpus_cli.core.dates.tables import OUTLET_NOUNS
from corpus_cli.core.dates.tokens import Tokens, tokenise
from corpus_cli.text.expression import Expression
from corpus_cli.text.fold import fold

LONGEST = 160
"""Characters of the longest line that may be a date line."""

_number = Expression("[0-9\u0660-\u0669\u06f0-\u06f9]")
_relative_word = Expression(
    r"\W{0,3}(?:today|yesterday|an? (?:hour|day|week|minute)|one |اليوم|أمس|امس|منذ|قبل|dünən|dunen|bu ?gün|dün\b|bir |сегодня|вчера)",
    re.IGNORECASE,
)
_wordy = Expression(r"(?:[^\W\d_]{2,}\W+){14}")

_arabic = Expression("[\u0600-\u06ff]")
_ARABIC_WORDS = 2
"""Words of an Arabic place at most: without capitals a longer one cannot be told from a headline."""

# What may stand around the date, over the shape with the date taken out as `@`.
_TIME = r"[smdn][:.][mdn](?::[mdn])?(?: ?[ag]\.?)?"
_NOISE = rf"(?:{_TIME}|[ijtWZgyobPeh,.:|/()\[\]\"*+_ -]|[smdYnH](?= ?[hy])|#[smdnx]|1(?= [smdn]:)|@)"
_COUNT = r"(?:[T:|,.()\[\] \"*/_&-]|[smdnxYH](?=[^u]*T|\W*\Z)|1)"
_PLACE = r"(?:[uZ](?:[ -][uZ]){0,3}(?:, ?[uZ](?:[ -][uZA]){0,2})?)"
_NAME = r"u(?:[ .&-]{1,3}u){0,3}"
_CUE = r"(?:K(?:[ :|,.*)(\]-]|[ipPjw] ){0,4})"
_BEHIND = r"(?: ?\(K\))?"
_AGO = rf"(?:[ |(,.-]{{0,4}}{_CUE}(?:[smdnu1pj] ){{1,8}}V)?"
"""`Last update: 1 year 3 months ago` behind the day itself."""
_line = Expression(
    rf"(?P<lead>[ (\[*|\"#_-]{{0,6}}{_CUE}?)(?:(?P<place>{_PLACE})\"?(?: ?\({_PLACE}\))?(?: ?[,./|] ?| ?- ?|: ))?"
    rf"(?:{_CUE})?{_NOISE}{{0,12}}@{_BEHIND}{_NOISE}{{0,16}}(?P<more>[ |(,.-]{{0,4}}{_CUE}?{_NOISE}{{0,4}}@{_BEHIND}{_NOISE}{{0,12}})?{_AGO}"
    rf"(?:(?<=[mdna])(?P<zone> u\)?))?(?P<tail>, ?{_PLACE}|, ?(?P<outlet>{_NAME})|\({_PLACE}\)|[ ,|]{{1,3}}D:? {_NAME}| ?(?P<bar>[|/]) ?{_NAME})?"
    rf"(?:[ ,|]{{1,3}}N\.? ?u?[smdnxYH](?: ?\([smdnxYH]\))?)?{_COUNT}{{0,14}}\Z"
)
_byline = Expression(
    rf"(?P<place>(?:D:? )?[uia]+(?:[ .'-]{{1,2}}u){{0,5}}) ?[|_•-] ?{_CUE}?{_NOISE}{{0,6}}@{_NOISE}{{0,16}}{_COUNT}{{0,14}}\Z"
)
_feed = Expression(rf"{_NAME}(?: \((?:{_NAME})\))? W, @{_BEHIND}(?: {_TIME})?(?: ?[+-][smdnxYHB]+| Z)(?: {_NAME})?\Z")
"""A reader's line over an item: the feed, the day as mail writes it, perhaps who wrote."""
_issue = Expression(
    rf"(?P<lead>{_CUE}?)(?:N ?[:.#_]? ?[smdnxYH]+ ?[(]?[smdnxYH]?[)]?[ ,|.-]{{1,3}}){{1,3}}{_NOISE}{{0,4}}@{_NOISE}{{0,8}}\Z"
)


def date_line(text: str, *, language: str | None = None) -> DateMatch | None:
    """The date of a line that is a date line, None for every other line.

    A cue word (`.cue`), weekday, time, zone, brackets, counters and a short place may stand around
    the date; a headline or a chronology entry that holds a date is none. A relative line (`3 hours
    ago`) is one without a date. Lines without a number are turned down in about a microsecond.
    """
    if len(text) > LONGEST:
        return None
    found = _date_line(text, language)
    return found.copy() if found else None


@lru_cache(maxsize=4096)
def _date_line(text: str, language: str | None) -> DateMatch | None:
    """Each stage asks of the same lines again."""
    if (_number.search(text) is None and _relative_word.match(text) is None) or _wordy.search(text):
        return None
    stripped = text.strip()
    if stamp := parser.read_stamp(text):
        return stamp
    tokens = tokenise(text, primary(language)) if stripped else None
    if tokens is None or tokens.shape.count("u") > 8:
        return None
    every = parser.dates_of(tokens, None)
    if every:
        return _around(tokens, every) or _in_parts(text, language) or _in_words(text, language)
    return _relative_line(tokens)


_published_in = re.compile(
    r"\s*(?:[^\W\d_]\S*(?: \S+){1,3} )?(?:نشرت? في|publi[ée]e? dans|published in)\s+\S+(?: \S+){0,3}?\s+(?:يوم|بتاريخ|le|on)\s+(?=\d)",
    re.IGNORECASE,
).match
"""`محمد بوزيدي نشر في الصباح يوم 12 - 03 - 2022`: who, where and when, as archives of the Arab press print it."""
_bars = re.compile(r"\s+[|\u00b7\u2022]\s+").split
_site = re.compile(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}").fullmatch
_minutes = re.compile(
    r"\d{1,3}(?:\s?-\s?\d{1,3})? (?:min(?:ute)?s?|dəqiqə|dakika|минут\w*)(?: read)?|\d{1,3} ?(?:دقائق|دقيقة)",
    re.IGNORECASE,
).fullmatch
_by = re.compile(r"(?:by|von|par)\s+(?=[A-Z])", re.IGNORECASE).match


def _in_words(text: str, language: str | None) -> DateMatch | None:
    match = _published_in(text)
    found = _date_line(text[match.end() :], language) if match else None
    if match is None or found is None:
        return None
    found = found.copy()
    found.start, found.end, found.cue = found.start + match.end(), found.end + match.end(), "published"
    return found


def _in_parts(text: str, language: str | None) -> DateMatch | None:
    """`by X \u00b7 site.net \u00b7 March 10, 2021`: a date between bars or dots, and a site among the other parts."""
    parts = _bars(text.strip())
    if not 2 <= len(parts) <= 5 or not any(map(_site, parts)):
        return None
    found: DateMatch | None = None
    for part in parts:
        if match := _date_line(part, language):
            if found is not None:
                return None
            found = match.copy()
            at = text.index(part)
            found.start, found.end = found.start + at, found.end + at
        elif not (_site(part) or _minutes(part) or _is_titled(part)):
            return None
    return found


def _is_titled(part: str) -> bool:
    """At most four words with a capital each, as a name has."""
    words = (part[lead.end() :] if (lead := _by(part)) else part).split()
    return 0 < len(words) <= 4 and all(word[0].isupper() or not word.islower() for word in words)


def _around(tokens: Tokens, every: list[Found]) -> DateMatch | None:
    chosen = parser.published(tokens, every)
    if not _weighty(chosen):
        return None
    shape, where = collapse(tokens, every)
    match = _line.match(shape) or _byline.match(shape) or _issue.match(shape)
    if match is None and not _feed.match(shape):
        return None
    if match is not None and not _place_is_one(tokens, shape, match, where):
        return None
    first = every.index(chosen)
    found = parser.finish(tokens, chosen)
    found.cue = parser.cue_of(tokens, every, chosen) or _cue(tokens, every[first].first)
    if chosen.said.edtf[0] in "XY" and "Y" not in tokens.shape and not found.cue and tokens.shape.count("u") > 2:
        return None
    return found


def _weighty(found: Found) -> bool:
    """Whether a line may be there for this date alone: a day or a month, not a year or a decade."""
    return found.rule not in ("year", "decade", "years-range", "hijri-year", "month")


def _place_is_one(tokens: Tokens, shape: str, match: re.Match[str], where: list[int]) -> bool:
    """Whether the words beside the date look like names: capitalised where the script has capitals."""
    for group in ("place", "tail", "zone"):
        if group not in match.re.groupindex or match[group] is None:
            continue
        start, end = match.span(group)
        words = [tokens.raw(where[i]) for i in range(start, end) if shape[i] == "u"]
        if len(words) > 1 and group == "place" and fold(words[-1]) in OUTLET_NOUNS:
            words.pop()  # `Samaxi xeber, 16.05.2023`
        if any(
            word[0].islower()
            for word in (words if group == "tail" and (match["bar"] or match["outlet"]) else words[:1] + words[-1:])
        ):
            return False
        if len(words) > _ARABIC_WORDS and _arabic.match(words[0]):
            return False
        if group == "zone" and not (words[0].isupper() and len(words[0]) <= 5 and ":" in shape):
            return False
    return True


def _cue(tokens: Tokens, first: int) -> str | None:
    """The cue word nearest before the date, or any other on the line."""
    before = tokens.shape.rfind("K", 0, first)
    if before >= 0:
        found: str = tokens.values[before]
        return found
    return None


def _relative_line(tokens: Tokens) -> DateMatch | None:
    found = relative.search(tokens)
    if found is None or "." in tokens.shape:
        return None
    first, last, _ = found
    if not re.fullmatch(
        rf"(?:{_CUE})?[ (\[|-]{{0,3}}@{_NOISE}{{0,16}}{_COUNT}{{0,14}}",
        tokens.shape[:first] + "@" + tokens.shape[last:],
    ):
        return None
    match = parser.read_relative(tokens, None)
    if match is not None:
        match.cue = _cue(tokens, first)
    return match
