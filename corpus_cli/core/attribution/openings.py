"""The publisher that a first paragraph opens with, or names as its own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus_cli.core.attribution import lexicon
from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.core.attribution.people import Name, bare_name, name_at
from corpus_cli.core.attribution.told import QUOTED_BY_ALL
from corpus_cli.core.dates.datelines import Dateline
from corpus_cli.registry import outlets
from corpus_cli.registry.press.registry import BODIES
from corpus_cli.text.expression import Expression
from corpus_cli.text.fold import fold

REACH, VOICE = 140, 300
"""Characters of a paragraph in which the outlet that opens it is looked for, and the one that says that it reports."""

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212:"
_DASH = r"[-\u2010-\u2015\u2212\u0640\u2022|]"
_WORD = r"[^\W\d_][\w\u064b-\u0652.'\u2019-]*"
# بعلبك ـ «القدس العربي»:    تبریز - ایرنا -
_after_place = Expression(
    rf"\s*{_WORD}(?: {_WORD}){{0,2}}\s*(?:{_DASH}|:|,|\u060c)\s*[«\"\u201c(]?(?P<o>[^-\u2010-\u2015\u0640«»\"\u201c\u201d():\u060c,]{{2,40}}?)[»\"\u201d)]?\s*(?:{_DASH}|:)\s"
).match
# خبرگزاری فارس - بیرجند:
_before_place = Expression(
    rf"\s*(?P<o>{_WORD}(?: {_WORD}){{0,3}}?)\s*(?:{_DASH}|,)\s*{_WORD}(?: {_WORD}){{0,2}}\s*(?:{_DASH}|:)\s"
).match
# شفق نيوز/ أعلنت    السومرية نيوز/ بغداد:    ArmInfo. The president
_ahead = Expression(rf"\s*(?P<o>{_WORD}(?: {_WORD}){{0,2}}?)(?:\s?/\s?(?=[^\W\d_])|\. (?=[A-Z]))").match
# وكالة مهر للأنباء - قال القائد
_agency_ahead = Expression(
    rf"\s*(?P<o>(?:وكالة|صحيفة|جريدة|موقع|خبرگزاری)\s[^-\u2010-\u2015\u0640:\u060c,./]{{2,40}}?)\s+{_DASH}\s"
).match
# Islam Times - The storage tanks    وطنية - نفذ الاساتذة
_iranian_ahead = Expression(r"\s*(?P<o>[\u0621-\u06d3\u200c]{3,20}(?: [\u0621-\u06d3\u200c]{2,20})?)\s?:\s(?=\S)").match
"""`شرق: در پاساژی ...`: papers of Iran put their names, which are words too, before a colon."""
_name_ahead = Expression(rf"\s*(?P<o>{_WORD}(?: {_WORD}){{0,3}}?)\s{_DASH}\s(?=\S)").match
_reports = Expression(
    r",\s(?:the\s)?(?P<o>[A-Z][\w.]*(?: [A-Z\d][\w.]*){0,3})\s(?:news agency\s)?(?:reports?|informs)(?:\.(?=\s|$)|,\s(?:citing|quoting|with reference)|\s(?:citing|with reference|via|referring))"
).search
"""`..., Azernews reports.`: what the region's sites put behind their first sentence."""
_NAME = rf"{_WORD}(?: {_WORD}){{1,3}}?"
_REPORTER = r"(?:(?:xüsusi )?müxbir|(?:соб\. ?)?корр\.?|corr\.|correspondent|من|تحرير|إعداد)"
# عمون - أحمد علي - شكا مزارعون    Bakı. Ülviyyə Tahirli - APA.    إسطنبول / محمد شيخو / الأناضول    الجزائر: ن. بوزيد - الخبر
# Semih KUZEY/TUZLUCA (Iğdır), (DHA)- Bahçe sahipleri
# Azərbaycan, Bakı, 24 yanvar /müxbir Leyla Zərbəliyeva - Trend/    صفاقس 3 أوت (وات/ تحرير إيناس القرقني) -
_signed_openings = tuple(
    Expression(form).match
    for form in (
        rf"\s*(?P<place>{_WORD}(?: {_WORD})?)\s?(?:[.:/]|\s{_DASH}|,)\s?(?P<who>{_NAME})\s?(?:\s{_DASH}\s|/|,)\s?(?P<o>(?:[^-/.:,\u060c()]|(?<=\w)-(?=\w)){{2,30}}?)\s?(?:[.:/](?=\s|$)|\s{_DASH}\s|$)",
        rf"\s*(?P<place>{_WORD}(?: {_WORD})?)\s?{_DASH}\s?[«\"\u201c](?P<o>[^«»\"\u201c\u201d()]{{2,30}})[»\"\u201d]\s?{_DASH}\s?(?:{_REPORTER}\s)?(?P<who>{_NAME})\s?[:.](?=\s|$)",
        rf"\s*(?P<city>{_WORD}(?: {_WORD})?)[.,] ?(?P<o>[^-/.:,\u060c()]{{2,30}}?) ?[/,] ?(?:{_REPORTER} )?(?P<who>{_NAME})\s?[:.](?=\s|$)",
        rf"\s*(?:{_WORD}(?: {_WORD})?, ?){{1,2}}[\w. ]{{3,24}}?,? ?/ ?(?:{_REPORTER} )?(?P<who>{_NAME})(?: ?- ?|, ?)(?P<o>[^-/()]{{2,25}}?) ?/",
        rf"\s*(?:{_WORD}(?: {_WORD})?, ?){{1,2}}[\w. ]{{3,24}}?,? ?/ ?{_REPORTER} (?P<o>[^\s/()]{{2,25}}) (?P<who>{_NAME}) ?/",
        rf"\s*(?:{_WORD}(?: {_WORD})?, ?){{1,2}}[\w. ]{{3,24}}?,? ?/ ?(?P<o>[^/,()]{{2,25}}?), ?(?:{_REPORTER} )?(?P<who>[^\W\d_]\. ?{_WORD}|{_NAME}) ?/",
        rf"\s*(?P<o>{_WORD}(?: {_WORD})?)\s{_DASH}\s(?:نقلا[\u064b]?\sعن\s[^-\u2013\u2014:]{{2,30}}?\s{_DASH}\s)?(?P<who>{_NAME})\s{_DASH}\s(?=\S)",
        rf"\s*(?P<who>{_NAME})\s?/\s?{_WORD}(?: {_WORD})?(?:\s?\([^()]{{2,20}}\))?,?\s?\((?P<o>[^()]{{2,20}})\)\s?{_DASH}",
        rf"\s*{_WORD}[^()]{{0,40}}?\s?\((?P<o>[^()/\u060c,]{{2,20}}?)\s?[/\u060c,-]\s?(?:{_REPORTER}\s)?(?P<who>{_NAME})\)\s?{_DASH}",
    )
)
_ARABIC = "[\\u0621-\\u06d3\\u200c]{2,}"
_AR_VERB = r"[وف]?(?:أفادت?|ذكرت?|نقلت?|أعلنت?|كشفت?|أوردت?|قالت?|نشرت?)"
_arabic_voice = Expression(
    rf"\s*{_AR_VERB}\s+(?P<o>(?:وكالة|صحيفة|قناة|موقع|شبكة|مجلة)\s+[«\"]?[^\s«»\"،,:]{{2,20}}(?:\s[^\s«»\"،,:]{{2,20}}){{0,3}}?)[»\"]?\s*(?:[،,:]|\s(?:أن|أنّ|إن|إنّ|عن|بأن|بأنّ|في|نقلا|نقلاً)\b)"
).match
# به گزارش خبرگزاری تسنیم از بم، ...
_persian_voice = Expression(
    r"\s*به گزارش\s+(?:(?:خبرنگار|گروه|سرویس|دفتر)(?:\s(?!از\s)[^\s،,:]{2,15}){0,2}\s+)?(?P<o>(?!از\s)(?:(?:خبرگزاری|روزنامه|پایگاه خبری|خبرنگار)\s+)?[^\s،,:]{2,20}(?:\s[^\s،,:]{2,20}){0,2}?)\s*(?:[،,:]|\sاز\s)"
).match
_signed = Expression(
    r"\s*(?:/|,|\(|muxbir(?:imiz)?|корр\.?)?\s*(?P<who>[^\W\d_][^\s.,:;/()\d]*(?:\s[^\s.,:;/()\d]+){1,2})\s*(?:[.:/)](?=\s|$)|$)"
)
_CAPITALS = r"[^\W\d_a-zçəğıöşü]{2,}(?:[- '\u2019][^\W\d_a-zçəğıöşü]{2,}){1,3}"
_in_capitals = Expression(rf"(?P<who>{_CAPITALS}(?: ?/ ?{_CAPITALS}){{0,3}})(?:\s+{_DASH}\s|\s*$)")

# What stands in a text that a form may fit, and the form.
_voices: tuple[tuple[tuple[str, ...], Expression], ...] = (
    # Oxu.Az xəbər verir ki,    APA-nın verdiyi məlumata görə
    (
        ("verir", "gör", "gor", "ildirib", "deyib", "dan"),
        Expression(
            r"(?:^|[\s\"\u201c«])(?P<o>[\w.]{2,20}(?: [A-ZƏÜÖĞŞÇİ][\w.]{1,20})?)[\"\u201d»]?(?:(?:-[\w]{1,5})? x[əe]b[əe]r verir|-?n[ıiuü]n (?:[^\W\d_]+ b[üu]rosunun )?(?:verdiyi )?(?:x[əe]b[əe]rin[əe]|m[əe]lumat[ıi]na) gör[əe]|-?[aəeyn]{1,3} (?:bildirib|deyib|dan[ıi][sş][ıi]b))"
        ),
    ),
    # “Turan” agentliyi xəbər verir    Oxu.Az-ın məlumatına görə    APA-nın Gəncə müxbirinin verdiyi məlumata görə
    (
        ("verir", "gör", "gor"),
        Expression(
            r"(?:^|[\s\"\u201c«])(?P<o>[\w.]{2,20}(?: [A-ZƏÜÖĞŞÇİ][\w.]{1,20})?)[\"\u201d»]?(?: (?:agentliyi|q[əe]zeti|sayt[ıi]|portal[ıi]|telekanal[ıi]) x[əe]b[əe]r verir|-?n?[ıiuü]n (?:[^\W\d_]+ ){0,3}?(?:m[əe]lumat[ıi]na|m[əe]lumata|x[əe]b[əe]rin[əe]) gör[əe])"
        ),
    ),
    # Modern.az saytının suallarına su mühəndisi cavab verir    Qafqazinfo-nun həmsöhbəti
    (
        ("səhbət", "söhbət", "qona", "suallar"),
        Expression(
            r"(?:^|[\s\"\u201c«])(?P<o>[\w.]{2,20}(?: [A-ZƏÜÖĞŞÇİ][\w.]{1,20})?)[\"\u201d»]?(?: (?:agentliyinin|q[əe]zetinin|sayt[ıi]n[ıi]n|portal[ıi]n[ıi]n|jurnal[ıi]n[ıi]n)|-?n?[ıiuü]n) (?:bugünkü |növbəti )?(?:h[əe]ms[öo]hb[əe]ti|qona[ğg][ıi]|sual(?:lar)?[ıi]n[ıia])"
        ),
    ),
    # Bu barədə “Report”a nazirlikdən bildirilib    Trend-ə nazirlikdən məlumat verilib
    (
        ("ildiri", "verilib", "deyib", "gör"),
        Expression(
            r"(?:^|[\s\"\u201c«])(?P<o>[\w.]{2,20}(?: [A-ZƏÜÖĞŞÇİ][\w.]{1,20})?)(?:[\"\u201d»]-?|-)[yn]?[aəe] (?:[^.\n]{3,90}?)?(?:bildirilib|m[əe]lumat verilib|bildirib|deyib|veril[əe]n m[əe]lumata gör[əe])"
        ),
    ),
    # Bu barədə “Report” nazirliyə istinadən xəbər verir    “Report” portala istinadən xəbər verir
    *(
        (
            ("istinad",),
            Expression(
                rf"{before}[\"\u201c«]?(?P<o>[\w.]{{2,20}}(?: [A-ZƏÜÖĞŞÇİ][\w.]{{1,20}})?)[\"\u201d»]? [^.\n]{{3,110}}?istinad(?:[əe]n|la) (?:x[əe]b[əe]r|m[əe]lumat) verir",
                re.IGNORECASE,
            ),
        )
        for before in ("bu bar[əe]d[əe] ", "^")
    ),
    # APA-nın Cənub bürosu xəbər verir ki
    (
        ("verir", "bildirir"),
        Expression(
            r"(?:^|[\s\"\u201c«])(?P<o>[\w.]{2,20}(?: [A-ZƏÜÖĞŞÇİ][\w.]{1,20})?)[\"\u201d»]?(?:-|['\u2019])?n?[ıiuü]n (?:[^\W\d_]+ ){0,2}(?:b[üu]rosu|m[üu]xbiri) (?:x[əe]b[əe]r verir|m[əe]lumat verir|bildirir)"
        ),
    ),
    # DHA muhabirinin aldığı bilgiye göre    أفاد مراسل سانا    به گزارش خبرنگار مهر
    ((" muhabiri",), Expression(r"(?:^|\s)(?P<o>[A-ZÇĞİÖŞÜ]\w{1,20}(?: [A-ZÇĞİÖŞÜ]\w{1,20})?) muhabiri")),
    (
        ("مراسل", "علمت", "خبرنگار"),
        Expression(
            r"(?:^|\s)(?:مراسلة?|علمت|خبرنگار) [«\"\u201c]?(?P<o>[^\s«»\"،,:]{3,20}(?: [^\s«»\"،,:]{2,20})?)[»\"\u201d]?(?=[\s،,:])"
        ),
    ),
    # передает Trend    сообщает Интерфакс со ссылкой
    (
        ("переда", "сообщает", "информирует"),
        Expression(
            r"(?:переда[её]т|сообщает|информирует)\s+(?:корреспондент\s+)?(?:агентств[оа]\s+|ИА\s+)?[«\"]?(?P<o>(?:[^\s«»\",.]|\.(?=\w)){2,25}(?:\s[А-ЯA-Z][^\s«»\",.]{1,20})?)"
        ),
    ),
)


def _speaker(name: str) -> bool:
    """A publisher of the registry; what ministries say is what others report."""
    found = outlets().match(name, typos=False)
    known = outlets().get(found.id) if found and found.id else None
    return known is not None and known.type not in BODIES


def _reports_itself(name: str) -> bool:
    """A registered outlet, none of those that all others quote."""
    found = outlets().match(name, typos=False)
    return found is not None and found.id not in QUOTED_BY_ALL and _speaker(name)


def _is_iranian(name: str) -> bool:
    found = outlets().match(name, typos=False)
    known = outlets().get(found.id) if found and found.id and found.score == 1 else None
    return known is not None and known.country == "IR" and known.type not in BODIES


def _is_agency(name: str) -> bool:
    """Agencies put their names, which are common words too, before a stroke and the place: `ایسنا/خراسان جنوبی`."""
    found = outlets().match(name, typos=False)
    known = outlets().get(found.id) if found and found.id and found.score == 1 else None
    return known is not None and known.type == "agency"


def opening_credit(paragraph: str) -> tuple[int, int] | None:
    """Where a first paragraph names the registered outlet that speaks in it: (start, end) in characters.

    `بعلبك ـ «القدس العربي»: ...`, `خبرگزاری فارس - بیرجند: ...`, `Oxu.Az xəbər verir ki, ...`. Weak evidence, for
    texts that name their publisher nowhere else: give it to a record as an entry of role `dateline` in the text.
    """
    head = paragraph[:REACH]
    known = outlets()
    if signed := signed_opening(head):
        return signed.start, signed.end
    match = _ahead(head)
    if match and (known.line(match["o"].strip()) or ("/" in match[0] and _is_agency(match["o"].strip()))):
        return _trimmed(match)
    match = _agency_ahead(head)
    if match and known.line(match["o"]):
        return _trimmed(match)
    match = _name_ahead(head)
    if match and (known.line(match["o"]) if " " in match["o"] else _is_agency(match["o"])):
        return _trimmed(match)
    match = _iranian_ahead(head)
    if match and _is_iranian(match["o"]):
        return _trimmed(match)
    match = _after_place(head)
    if match and known.match(match["o"].strip(), typos=False):
        return _trimmed(match)
    for voice in (_arabic_voice, _persian_voice):
        match = voice(head)
        if match and _speaker(match["o"].strip(' «»"')):
            return _trimmed(match)
    match = _before_place(head)
    if match and known.line(match["o"].strip()):
        return _trimmed(match)
    if (
        (" report" in paragraph or " informs" in paragraph)
        and (match := _reports(paragraph))
        and _reports_itself(match["o"])
    ):
        return match.span("o")
    return _own_voice(paragraph[:VOICE])


def _own_voice(head: str) -> tuple[int, int] | None:
    """Where a sentence says which publisher reports it: `Oxu.Az xəbər verir ki, ...`."""
    for cues, form in _voices:
        if not any(cue in head for cue in cues):
            continue
        for match in form.finditer(head):
            name = match["o"]
            for first, last in ((0, len(name)), (name.rfind(" ") + 1, len(name)), (0, name.find(" "))):
                if 0 <= first < last and _speaker(name[first:last]):
                    return match.start("o") + first, match.start("o") + last
    return None


@dataclass(slots=True, frozen=True)
class Signed:
    """An opening that names who wrote and for whom; `outlet` is its place in the text."""

    start: int
    end: int
    outlet: tuple[int, int] | None
    author: Name


def signed_opening(text: str) -> Signed | None:
    """`Bakı. Ülviyyə Tahirli - APA. ...`: the place, a person, and an outlet of the registry."""
    for form in _signed_openings:
        match = form(text)
        if match is None or not _is_registered(match["o"].strip(' «»"')):
            continue
        name = bare_name(match["who"], trusted=True)
        if name is None or not {" ", "."} & set(name.text) or outlets().match(name.text, typos=False):
            continue
        if any(word in lexicon.BODIES or word in lexicon.plain_words() for word in fold(name.text).split()):
            continue  # `عمون - أعلنت مؤسسة الخط الحديدي - ...`
        start = match.start("who")
        author = Name(start + name.start, start + name.end, name.text)
        return Signed(match.start() + len(match[0]) - len(match[0].lstrip()), match.end(), match.span("o"), author)
    return _signed_in_arabic(text)


def signs_line(text: str) -> bool:
    """All of a line says who wrote, and where or for whom: `دمشق - سعيد بن عمار:`."""
    signed = signed_opening(text) if text.endswith(":") else None
    return signed is not None and signed.end >= len(text)


def _is_registered(name: str) -> bool:
    """An outlet, or a desk of one: `APA-South`."""
    known = outlets().match(name, typos=False)
    return known is not None or ("-" in name and outlets().match(name.partition("-")[0], typos=False) is not None)


_arabic_person = Expression(
    rf"\s*(?:(?P<place>{_ARABIC}(?: {_ARABIC})?)\s?(?:\s{_DASH}\s|:\s|/\s?)(?:من\s)?|كتبت?\s?(?:[-/:\u2013]\s?)?)(?P<who>{_ARABIC}(?: {_ARABIC}){{1,2}})\s?:(?=\s|$)"
).match
"""`الرباط – حسن الأشرف: ...`, `كتب محمد علي: ...`: who wrote, before the first words of a text."""


def _signed_in_arabic(text: str) -> Signed | None:
    match = _arabic_person(text)
    if match is None or (match["place"] and not is_place(match["place"])):
        return None
    alone = bool(match["place"]) and match.end() >= len(text.rstrip())  # a line that says nothing else
    name = bare_name(match["who"], trusted=alone)
    if name is None or " " not in name.text:
        return None
    start = match.start("who")
    begin = len(match[0]) - len(match[0].lstrip())
    return Signed(begin, match.end(), None, Name(start + name.start, start + name.end, name.text))


def signed_names(text: str, found: Dateline) -> list[Name]:
    """Who wrote, where a dateline names them behind its agency.

    `BAKI, 5 avq — Sputnik, Zaur İsrafilzadə.`, `ANKARA (AA) - AYŞE ÇIRAK/ALİ KUZEY - ...`.
    """
    if found.agency is None:
        return []
    if {*text[found.agency_end :][:2]} & {",", "/"}:
        match = _signed.match(text, found.end)
    else:
        match = _in_capitals.match(text, found.end) if text[: found.end].rstrip()[-1:] in _DASHES else None
    names = [name_at(text, *piece) for piece in _pieces_of(match)] if match else []
    return [name for name in names if name and not outlets().match(name.text, typos=False)]


def signed_end(text: str, found: Dateline) -> int:
    """Where a dateline ends with the names behind it."""
    names = signed_names(text, found)
    return names[-1].end if names else found.end


def _pieces_of(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    at = match.start("who")
    for piece in re.split(r"(/)", match["who"]):
        if piece.strip(" /"):
            yield at, at + len(piece)
        at += len(piece)


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    name = match["o"]
    start = match.start("o") + len(name) - len(name.lstrip())
    return start, start + len(name.strip())
