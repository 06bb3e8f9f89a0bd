"""The dateline before a first paragraph: `BAKU, March 12 (Trend) -`, `دمشق-سانا`, `YEREVAN, SEPTEMBER 13, ARMENPRESS.`

A dateline has a shape: place, date and agency in this order, at least one of date and agency, and a
dash, colon or full stop that ends it. What only resembles one (prose, a name before a dash) is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus_cli.core.dates import parser, tables
from corpus_cli.core.dates.lexicon import primary
from corpus_cli.core.dates.parser import DateMatch, Found
from corpus_cli.core.dates.tokens import Tokens, tokenise
from corpus_cli.text.expression import Expression
from corpus_cli.text.fold import fold

LONGEST = 110
"""Characters within which a dateline ends."""

_BARE_REST = 8
"""Tokens that must follow a place and a dash alone."""

_STOP = frozenset(
    "قال قالت وقال وقالت أعلن أعلنت وأعلن أكد أكدت وأكد صرح ذكر ذكرت BREAKING ANALYSIS UPDATE UPDATED PHOTOS PHOTO VIDEO "
    "WATCH LIVE EXCLUSIVE OPINION EDITORIAL NOTE NEWS SOURCE BY INTERVIEW REPORT SUMMARY FACTBOX TIMELINE EXPLAINER VIDEO "
    "NATO OSCE CSTO FOTO ŞƏRH ВИДЕО ФОТО Source By Note Photo".split()
)
_likely = Expression(r"[-\u2010-\u2015\u2212:/().،,ـ]")

_WORD = r"[uZN](?!')"
_PLACE = rf"(?P<place>{_WORD}(?:[ '-]{{1,2}}[uZo])?(?:[ -][uZ])?(?:, ?[uZ](?:\.?[uZCo]\.)?(?:[ -]?[uZ])?)?)"
_REGION = r"(?: ?\([uZ](?:[ -][uZ]){0,2}\)| ?/ ?[uZ](?= @))?"
"""`سلفيت (الأراضي الفلسطينية)`, `برلين/تونس`."""
_AGENCY = r"(?P<agency>[a-zA-Z1smd](?:[ ./-]{0,2}[a-zA-Z1smd]){0,5}?)"
_ENCLOSED_AGENCY = _AGENCY.replace("./-", "./'-")
"""Between brackets also one with an apostrophe: `(Ma'an)`."""
_PERSON = r"[uZCP]\.? ?[uZ](?:[ -][uZ])?"
"""`Нина Чайкина`, `N. Gull`: who wrote, behind an agency that is known."""
_OPEN, _SHUT = r"[(\[/]", r"[)\]/]"
_QUOTED = rf'"?{_AGENCY}"?(?:(?<=") u)?'
_DASH = r"(?: ?[-_|]{1,2}(?= |\Z|\")| ?:)"
_SEP = r"(?: ?, ?| ?\. ?| ?/ ?| ?- ?| )"
_TWICE = r"(?:(?:[ ,/-]{1,3}(?:e )?)(?P<date3>@))?(?: ?[gh]\.?)?"
"""The same day by another calendar, and the letter of its calendar: `12 ربيع الآخر 1444 هـ الموافق 6 نوفمبر 2022 م`."""
_ENCLOSED = (
    rf" ?(?:{_PLACE})?{_REGION}(?:{_SEP}(?:[Pi] )?(?:W,? )?)?(?P<date>@)?{_TWICE}[ ,.]{{0,2}}(?P<open>{_OPEN}) ?{_ENCLOSED_AGENCY}"
    rf"(?:, ?(?:(?P<date2>@)|(?P<person>{_PERSON})))? ?{_SHUT}(?P<end> ?[-_:]| ?\.(?= |\Z))"
)
_SLASHED = (
    rf" ?(?:{_PLACE})?{_REGION}(?:{_SEP}(?:[Pi] )?(?:W,? )?)(?P<date>@){_TWICE}[ ,.]{{0,2}}(?P<open>/) ?{_AGENCY}(?:, ?(?P<person>{_PERSON}))? ?/"
    r"(?P<end> |\Z)"
)
_MARK = r"(?: ?\. ?| ?/ ?| ?- ?)"
"""Between place and agency where no date vouches for them: a comma or a space stands in names too."""
_FORMS = tuple(
    Expression(form)
    for form in (
        # BAKÜ (AA) - 29.10.2016 -
        rf" ?{_PLACE} ?(?P<open>{_OPEN}) ?{_ENCLOSED_AGENCY} ?{_SHUT} ?[-_] ?(?P<date>@)(?P<end> ?[-_:])",
        # QAZAX /APA/ 11 may 2018.
        rf" ?{_PLACE} ?(?P<open>{_OPEN}) ?{_ENCLOSED_AGENCY} ?{_SHUT} ?(?P<date>@)(?P<end> ?[-_:]| ?\.(?= )| )",
        # BAKU, March 12 (Trend) -    TEHRAN (Tasnim) -    (Reuters) -    MOSCOW, September 13. /TASS/.
        _ENCLOSED,
        # القاهرة في 12 نوفمبر/ أ ش أ /
        _SLASHED,
        # بغداد / وكالات - السبت 12/11/2022:
        rf" ?{_PLACE} ?[/-] ?{_QUOTED} ?[-,/] ?(?:W,? )?(?P<date>@) ?(?P<end>:|-)",
        # الرياض 12 ربيع الآخر 1444 هـ الموافق 6 نوفمبر 2022 م واس
        rf" ?{_PLACE}{_SEP}(?P<date>@)[ ,/-]{{1,3}}(?:e )?(?P<date3>@)(?: ?[gh]\.?)?[ ,/-]{{1,3}}{_QUOTED}(?P<end> )",
        # فيينا - 14 - 11 (كونا) --
        rf" ?{_PLACE} ?- ?(?P<day>[smd]) ?- ?(?P<month>[sm]) ?(?P<open>{_OPEN}) ?{_ENCLOSED_AGENCY} ?{_SHUT}(?P<end> ?[-_:])",
        # BAKI, 8 noyabr - Sputnik.    Bakı/21.02.19/Turan:    Москва. 12 марта. ИНТЕРФАКС -
        rf" ?{_PLACE}{_SEP}(?P<date>@)(?: ?[,./-] ?| ){_QUOTED}(?P<end>{_DASH}| ?[./,](?= |\Z)| ?\Z)",
        # BAKU, Sept 12 -    BAKU, Azerbaijan, Sept. 13.
        rf" ?{_PLACE}{_SEP}(?P<date>@)(?P<end>{_DASH}|\. (?=[a-zA-Z]))",
        # BAKI, 7 noyabr. Sabah (the stop is the date's, as behind `Nov.`)
        rf" ?{_PLACE}, ?(?P<date>@)(?P<stop> )(?P<end>)(?=[a-zA-Z])",
        # Bakı. Trend:    Moscow, TASS -
        rf" ?{_PLACE}(?:,? ?/ ?|, ?|{_MARK}){_QUOTED}(?P<end>{_DASH})",
        # دمشق-سانا    Bakı. APA.
        rf" ?{_PLACE}{_MARK}{_QUOTED}(?P<end>[./](?= |\Z)| |\Z)",
        # فاس 26 مارس 2021 (ومع) انطلقت    عمان 23 آذار (بترا) رائف الشياب-
        rf" ?{_PLACE}{_REGION}{_SEP}(?:W,? )?(?P<date>@){_TWICE}[ ,.]{{0,2}}(?P<open>[(\[]) ?{_AGENCY} ?[)\]](?P<end> )",
        # Bakı, 13 sentyabr, AZƏRTAC Prezident
        rf" ?{_PLACE}{_SEP}(?P<date>@)(?: ?[,./-] ?| ){_QUOTED}(?P<end> )",
        # LONDON -
        rf" ?{_PLACE}(?P<end> [-_] )",
    )
)


_reporter = Expression(
    r"([/(]\s?)((?:(?:соб|спец)\. ?)?(?:корр?\.\s?|korr\.\s?|corr\.\s?|(?:xüsusi )?müxbir\s))([^\s/(),]+)(?:( )(?=[^\W\d_])|(?=\s?[/),]))",
    re.IGNORECASE,
).sub
"""`/Корр. ТАСС Нина Чайкина/`: who reports before the agency, and its name behind; blanks and a comma take their places."""

_correspondent = re.compile(r"(?<=\w)( (?:correspondent|корреспондент|müxbiri) )(?=[^\W\d_][^/()\n]{3,40}[/)])").sub
"""`/ITAR-TASS correspondent Nina Gull/`: a comma and blanks take the place of the word."""


@dataclass(slots=True)
class Dateline:
    """What a dateline names, with offsets in the text given; the text proper begins at `end`."""

    place: str | None
    place_start: int
    place_end: int
    date: DateMatch | None
    agency: str | None
    agency_start: int
    agency_end: int
    end: int


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    return frozenset(" ".join(fold(name).split()) for name in tables.AGENCIES.split("|"))


def known_agency(name: str) -> bool:
    """Whether `name` is a news agency that marks a dateline by itself."""
    folded = " ".join(fold(name).strip(" \"'.").split())
    return folded in _agencies() or re.sub(r"\.(az|ru|com|net|am|ge|org)$", "", folded) in _agencies()


def dateline(text: str, *, language: str | None = None) -> Dateline | None:
    """The dateline that `text`, a paragraph, begins with; None for prose."""
    found = _dateline(text[:LONGEST], language)
    if found is None:
        return None
    start = len(text) - len(text.lstrip())
    date = found.date.copy() if found.date else None
    return _moved(replace(found, date=date), start, text)


@lru_cache(maxsize=4096)
def _dateline(head: str, language: str | None) -> Dateline | None:
    """The dateline at the beginning of a text, counted from its first letter. Each stage asks of the same texts again."""
    if _likely.search(head) is None:
        return None
    head = _reporter(lambda found: f"{found[1]}{' ' * len(found[2])}{found[3]}{',' if found[4] else ''}", head)
    head = _correspondent(lambda found: f"{',':{len(found[1])}}", head)
    start = len(head) - len(head.lstrip())
    tokens = tokenise(head[start:], primary(language), loose=True)
    every = [f for f in parser.dates_of(tokens, None) if f.said.day or f.said.either or f.said.edtf.startswith("XXXX")]
    shape, where = collapse(tokens, every)
    for form in _FORMS:
        match = form.match(shape)
        if match is not None:
            bare = form is _FORMS[-1]
            # Of two dates in a row the second may be the dateline's own, unless it has one and whose it is.
            whole = {"date", "agency"} <= {name for name, said in match.groupdict().items() if said}
            again = shape[match.end() :].startswith(("@", " @")) and not whole
            if again or (bare and len(shape) - match.end() < _BARE_REST):
                continue
            found = _accept(tokens, match, where, every, bare)
            if found is not None:
                return found
    return None


def collapse(tokens: Tokens, every: list[Found]) -> tuple[str, list[int]]:
    """The shape with each date as one `@`, and the token that each of its letters (and its end) stands for."""
    parts: list[str] = []
    where: list[int] = []
    at = 0
    for found in every:
        parts += [tokens.shape[at : found.first], "@"]
        where += [*range(at, found.first), found.first]
        at = found.last
    return "".join([*parts, tokens.shape[at:]]), [*where, *range(at, len(tokens.shape) + 1)]


def _span(tokens: Tokens, match: re.Match[str], group: str, where: list[int]) -> tuple[int, int]:
    if group not in match.re.groupindex or match.start(group) < 0:
        return -1, -1
    return tokens.start(where[match.start(group)]), tokens.end(where[match.end(group)] - 1)


def _accept(tokens: Tokens, match: re.Match[str], where: list[int], every: list[Found], bare: bool) -> Dateline | None:
    place = _span(tokens, match, "place", where)
    agency = _span(tokens, match, "agency", where)
    named = tokens.text[slice(*place)] if place[0] >= 0 else None
    wire = tokens.text[slice(*agency)] if agency[0] >= 0 else None
    group = next((g for g in ("date", "date2", "date3") if g in match.re.groupindex and match.start(g) >= 0), None)
    index = where[match.start(group)] if group else None
    if named is not None and not _is_place(named):
        return None
    if bare and tokens.text[tokens.start(where[match.end() - 2])] == "-":
        return None
    if not _credible(named, wire, index is not None, match, bare):
        return None
    if place[1] + 1 == agency[0] and tokens.text[place[1]] == "-" and not known_agency(wire or ""):
        return None  # `ABU-DABİ`: a place of two words
    if "stop" in match.re.groupindex and not (
        named and named.isupper() and tokens.raw(where[match.start("stop")] - 1) == "."
    ):
        return None
    date = _day_and_month(tokens, match, where)
    if index is not None:
        date = parser.finish(tokens, next(f for f in every if f.first == index))
    end = tokens.end(where[match.end()] - 1)
    return Dateline(named, *place, date, wire, *agency, end)


def _day_and_month(tokens: Tokens, match: re.Match[str], where: list[int]) -> DateMatch | None:
    """The date of a form that writes it as two numbers between dashes."""
    if "month" not in match.re.groupindex:
        return None
    day, month = (tokens.values[where[match.start(group)]] for group in ("day", "month"))
    start, end = _span(tokens, match, "day", where)[0], _span(tokens, match, "month", where)[1]
    return DateMatch(None, f"XXXX-{month:02}-{day:02}", None, ["no-year"], "dateline", start, end)


_PARTS = frozenset(
    "rayonu şəhəri kəndi qəsəbəsi bölgəsi ili ilçesi district region province oblast район область город".split()
)
"""`Qusar rayonu`: what a place is, behind its name."""


def _is_place(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    if not words or len(words) > 5 or words[0] in _STOP:
        return False
    return not (words[0][0].islower() or (words[-1][0].islower() and words[-1] not in _PARTS))


def _credible(place: str | None, agency: str | None, dated: bool, match: re.Match[str], bare: bool) -> bool:
    """Whether the parts together can only be a dateline."""
    if bare:
        return place is not None and place.isupper() and len(place) >= 4
    if agency is None:
        return dated
    if known_agency(agency):
        return True
    if match.re.groupindex.get("person") and match["person"]:
        return False
    if re.search(r"[^\W\d_]", agency) is None or agency[0].islower() or len(agency.split()) > 3:
        return False
    if match.re.groupindex.get("open") is None:
        return match["end"] != " " and dated and (match["end"].strip() in ("-", ":", "--") or agency.isupper())
    if match["end"] == " " and match["open"] in "([":
        return False
    loud = place is not None and place.split(",")[0].isupper()  # HASAKAH, Syria
    return match["end"].strip() != "." and (dated or loud)


def _moved(found: Dateline, by: int, text: str) -> Dateline:
    """Offsets in the whole text; `end` after the white space that follows."""
    found.end += by
    while found.end < len(text) and text[found.end].isspace():
        found.end += 1
    if found.place is not None:
        found.place_start, found.place_end = found.place_start + by, found.place_end + by
    if found.agency is not None:
        found.agency_start, found.agency_end = found.agency_start + by, found.agency_end + by
    if found.date is not None:
        found.date.start, found.date.end = found.date.start + by, found.date.end + by
    return found
