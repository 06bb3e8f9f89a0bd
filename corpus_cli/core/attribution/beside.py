"""Read what stands beside a date on its line: `(Trend, 4 May 2019)`, `By X | The Gazette | April 12`."""

from __future__ import annotations

import re

from corpus_cli.core.attribution import labels
from corpus_cli.core.attribution.before_day import outlet_before, written_before
from corpus_cli.core.attribution.by_position import first_field, name_behind, name_first, place_person_outlet
from corpus_cli.core.attribution.bylines import Byline, read_byline
from corpus_cli.core.attribution.lexicon import is_place, plain_words
from corpus_cli.core.attribution.looks import is_outlet_by_date, is_site
from corpus_cli.core.attribution.mentions import Mention, publisher
from corpus_cli.core.attribution.pairs import RUBRICS
from corpus_cli.core.attribution.people import Name, bare_name, name_at, parts_of
from corpus_cli.core.attribution.shared import is_shared
from corpus_cli.core.dates import find_dates
from corpus_cli.text.expression import Expression
from corpus_cli.text.fold import fold

_CLOCK = frozenset("time date saat tarix zaman vaxt updated published posted source today".split())
"""Words before a date or an hour, some of which are outlets elsewhere."""

_by = Expression(
    r"(?:^|[\s|(/])(?:(?:by|بقلم|بواسطة|من طرف|من قبل|كتبت?(?:ها|ه)?|yazd[ıi])\s?[\s:/-]|(?:^|[\s|(/])par\s(?=[A-ZÀ-Ý])|(?:m[uü][əe]llif\w*|authors?|yazan|yazar|haber|автор\w*|текст|(?:ال)?كاتبة?|نویسنده|گزارش|تقرير|تحقيق)\s*:|(?:(?<=, )|(?<=\())(?:m[uü][əe]llif|yazan|yazar|автор|author)\s(?=(?-i:[^\W\d_a-zçəğıöşüа-яё])))\s*(?=\S)",
    re.IGNORECASE,
)
_helpers = Expression(
    r"\b(?:translated|translation|trans\.|edited|photo(?:graph)?s?|illustrated|reviewed|fact-checked)\b[^\x1f|\u00b7]*$|(?:tərcümə|çeviri|перевод|ترجمة|ترجمه)\s*:?[^\x1f|\u00b7]*$",
    re.IGNORECASE,
)
"""Who translated, edited or photographed, at the end of a line: no authors."""
_label = Expression(
    r"\s*(?:(?:net |original )?source|publication|newspaper|outlet|web ?site|site|journal|(?:ال)?مصدر|(?:ال)?جريدة|(?:ال)?صحيفة|(?:ال)?موقع|m[əe]nb[əe]|qaynaq|kaynak|sayt|q[əe]zet|gazete|источник|газета|сайт|издание|منبع|from|من)\s*:\s*",
    re.IGNORECASE,
).match
"""What says that the rest of a piece is who published."""
_published_in = Expression(
    r"(?P<who>[^\x1f|,:]{0,45}?)\s*(?:نشرت? في|published in|appeared in|publi[ée]e? (?:dans|sur))\s+(?P<o>[^\x1f|,]{2,45}?)\s*(?:\s(?:يوم|بتاريخ|في|on|le)\s*|,\s*|\s*)\x1f",
    re.IGNORECASE,
).match
"""`محمد بوزيدي نشر في الصباح يوم 12 - 03 - 2022`, as archives of the Arab press print it."""
_printed = Expression(
    rf"{labels.PRINTED}(?P<o>[^\x1f|,]{{2,40}}?)\s*(?:\s-\s|[\x1f,\u060c(]|\s(?:بتاريخ|في|يوم|عدد)\s)"
).match
_kind_and_name = Expression(
    r"\s*(?:(?:газета|журнал|агентство|портал|издание|صحيفة|جريدة|مجلة|موقع|وكالة|روزنامه)\s+[«\"\u201c](?P<o>[^»\"\u201d]{2,40})[»\"\u201d]"
    rf"|[«\"\u201c](?P<p>[^»\"\u201d]{{2,40}})[»\"\u201d]\s(?:{labels.PAPERS})"
    r"|[«\"\u201c](?P<q>(?-i:[A-Z\u00c0-\u00de\u0130\u018f\u015e\u011e\u0410-\u042f\u0620-\u064a])[^\s»\"\u201d]*(?: [^\s»\"\u201d]+){0,2})[»\"\u201d]|(?P<r>[\u0620-\u06d3][\u0620-\u06d3\u200c ]{1,30}?)\s(?:درگیسی|قزئتی|سایتی|آژانسی))\s*(?:№|no\.?|sayı|العدد)?\s*",
    re.IGNORECASE,
).fullmatch
"""`газета «Эхо»`, `“Muğan səsi” qəzeti`, `«Эхо»`, `دیلماج درگیسی`: an outlet, whether or not anybody knows it."""
_lead = Expression(
    r"[\s\u2013\u2014-]*(?:from|in|via|published in|issue of(?: the)?)\s+|[\s\u2013\u2014-]+", re.IGNORECASE
).match
_cited = Expression(r"\s*(?P<o>[^.]{2,60})\.\s?[-\u2013\u2014]\s?(?:19|20)\d\d\.?\s?[-\u2013\u2014]").match
"""`Xalq qəzeti.- 2014.- 15 mart.- S.7.`, as libraries cite newspapers."""
_at = Expression(r"\s(?:at|for)\s", re.IGNORECASE).fullmatch
_by_ends = Expression(
    r"\x1f|\s(?:le|في|يوم|بتاريخ)\s|\s{2,}|\s(?:at|for)\s|\s(?:on|in|published|updated|posted|last)\b|\s-\s|\s\|\s(?=[^\W\d_]{3,12}\s?:)",
    re.IGNORECASE,
)
_cuts = Expression(r"[\x1f()\[\],،|\u00b7\u2022]+|\.\s+|\s{2,}")


_DATE_WORDS = r"""
    jan~ feb~ mar march apr~ may jun~ jul~ aug~ sep~ oct~ nov~ dec~ mon tue~ wed~ thu~ fri sat sun (?:mon|tues|wednes|thurs|fri|satur|sun)day
    published posted updated last on at the of st nd rd th gmt utc est edt am pm date time
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    publie le mis a jour en ligne heures h aktualisiert veroffentlicht am uhr
    yanvar~ fevral~ aprel~ iyun~ iyul~ avqust~ sentyabr~ oktyabr~ noyabr~ dekabr~ il ci cu ilin tarix saat
    guncelle~ olustur~ yayin~ eklen~ tarihi giris son saati duzenle~
    ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
    январ~ феврал~ март~ апрел~ ма[йя] июн~ июл~ август~ сентябр~ октябр~ ноябр~ декабр~ г года
    كانون تشرين الاول الثاني شباط اذار نيسان ايار حزيران تموز اب ايلول يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر
    السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه م ه هـ تاريخ النشر نشر في
"""
_LETTERS = r"[^\W\d_]"
_words = "|".join(fold(_DATE_WORDS).replace("~", f"{_LETTERS}*").split())
_only_date = Expression(rf"[\W\d_]*(?:(?:{_words})(?!{_LETTERS})[\W\d_]*)*").fullmatch


_saved = Expression(r"\s*\d{1,4}[Kk]?\+?\s(?=[^\W\d][^/\d]{2,80} / [^/]{6,40}(?:\s|$))").match
"""`212 OC Media by Ann Rook / Jun 11, 2025`: feed readers print first how many saved it."""


def read_beside(text: str) -> Byline:
    """The people and publishers on a line that also holds a date."""
    found = Byline()
    if _only_date(fold(text)):
        return found
    if cited := _cited(text):
        named = publisher(text, *cited.span("o"), "beside-date", written=False)
        found.outlets.append(named or Mention(*cited.span("o"), cited["o"], None, "beside-date"))
        return found
    if saved := _saved(text):
        text = " " * saved.end() + text[saved.end() :]
    rest = _unwrapped(text)
    for match in find_dates(text, limit=3):
        rest = rest[: match.start] + "\x1f" * (match.end - match.start) + rest[match.end :]
    if written := written_before(rest):
        return written
    if signed := place_person_outlet(rest):
        found.authors.append(signed)
    rest = _translated.sub(lambda match: " " * len(match[0]), rest)
    if helped := _helpers.search(rest):
        rest = rest[: helped.start()] + " " * (len(rest) - helped.start())
    if _take_published_in(found, rest) or _take_taken_from(found, rest):
        return found
    if poster := _poster(rest):
        who = poster.span("first" if poster["first"] else "who")
        found.authors += [name] if (name := name_at(rest, *who)) else []
        return found
    by = _by.search(rest)
    if by:
        _read_by(found, rest, by.end())
        found.outlets += _behind_day(rest, by.end()) or _in_bracket(rest)
        rest = rest[: by.start()]
    at = 0
    for cut in [*_cuts.finditer(rest), None]:
        _read_stretch(found, rest, at, cut.start() if cut else len(rest))
        at = cut.end() if cut else at
    _take_the_rest(found, rest)
    return found


def _unwrapped(text: str) -> str:
    """`(The Harbour, p. 4, by Ann Rook)` with blanks for the brackets around all of it."""
    first, last = len(text) - len(text.lstrip()), len(text.rstrip()) - 1
    if last > first and text[first] + text[last] in ("()", "[]") and not set(text[first + 1 : last]) & set("()[]"):
        return text[:first] + " " + text[first + 1 : last] + " " + text[last + 1 :]
    return text


def _take_the_rest(found: Byline, rest: str) -> None:
    """Who stands at the sides of an outlet, and whose name, known or not, stands first of all."""
    if found.outlets and not found.authors and (name := name_first(rest, found.outlets[0].start)):
        found.authors.append(name)
    if found.outlets and not found.authors and (name := name_behind(rest)):
        found.authors.append(name)
    if not found.outlets and (known := outlet_before(rest)):
        found.outlets.append(known)
    if not found.outlets and (first := first_field(rest)):
        found.outlets.append(Mention(*first, rest[slice(*first)], None, "beside-date"))


_translated = Expression(r"\s*\((?:ترجم|translat|tərcümə|çevir|пер\.|перев)[^()]*\)\s*$", re.IGNORECASE)
"""`... – إيزابيل مارشاندو (ترجمة المكتب، بتصرف)`"""
_poster = Expression(
    r"(?:\s*(?P<first>[^\W\d_][^\x1f,|\u00b7]{3,40}?)\s(?:tərəfindən|tarafından)\b.*\x1f.*)|.*?\x1f(?:\s(?:tarixində|tarihinde))?\s(?P<who>[^\W\d_][^\x1f,|]{3,40}?)\s(?:tərəfindən|tarafından)\s.*"
).fullmatch
"""`12 fevral 2022 tarixində Kamran Ağabəyli tərəfindən dərc olunub`"""


def _behind_day(rest: str, start: int) -> list[Mention]:
    """The registered outlet that closes `By Ann Rook - Dec 06, 2021 - The Jordan Times`, or stands before a day that does."""
    match = _closes(rest, start) or _before_day(rest, start)
    named = publisher(rest, *match.span("o"), "beside-date", written=False) if match else None
    return [named] if named else []


def _in_bracket(rest: str) -> list[Mention]:
    """The registered outlet that a bracket behind the writer names beside the day: `By Ann Rook (CRS No. 230, 21-Apr-04)`."""
    match = _bracket(rest)
    part = "before" if match and match["before"] else "behind"
    if match is None or not match[part]:
        return []
    lead = _lead(match[part])
    named = publisher(
        rest, match.start(part) + (lead.end() if lead else 0), match.end(part), "beside-date", written=False
    )
    return [named] if named else []


_bracket = Expression(r"\((?P<before>[^()\x1f]{2,40}?)?,?\s*\x1f+(?P<behind>\s[^()\x1f]{2,40})?\)").search
_before_day = Expression(r",\s*(?P<o>[^,\x1f]{3,40}?),?\s*\x1f+\s*\Z").search
_closes = Expression(r"[^\x1f]*\x1f+\s*[-\u2013\u2014|]\s*(?P<o>[^\x1f|\u2013\u2014]{3,40}?)\s*").fullmatch


def labelled_authors(line: str) -> list[Name]:
    """`Source: Gazette, 10 May 2019 - By Ann Rook`: who a label in the middle of a line says wrote it, or who stands behind
    outlet and day, as in `Mənbə: "Ədalət", 3 may 2017, Nigar Həsənli`.
    """
    rest = line
    for match in find_dates(line, limit=3):
        rest = rest[: match.start] + "\x1f" * (match.end - match.start) + rest[match.end :]
    by = _by.search(rest, 1)
    if by is None or not _apart(line[: by.start() + 1]):
        name = name_behind(rest) if labels.source.match(line) else None
        return [name] if name else []
    found = Byline()
    _read_by(found, rest, by.end())
    return found.authors


_apart = Expression(r"[-\u2013\u2014|/(,\u060c\u00b7\u2022]\s*\Z").search
_sections = frozenset(
    fold(
        "الموقع قسم القسم صباح مساء عدد العدد ملحق صفحة باب ركن يوم حوادث محليات اقتصاد سياسة رياضة ثقافة أخبار مجتمع "
        "print edition issue section category xəbər siyasət cəmiyyət iqtisadiyyat"
    ).split()
)
"""Words that begin the name of a part of a paper, or of a day."""


def _named(rest: str, start: int, end: int) -> Mention | None:
    """The publisher that a label announces: of the registry, or as written where that is no place, section or time."""
    mention = publisher(rest, start, end, "beside-date")
    if mention is None or mention.id is not None:
        return mention
    words = fold(mention.name).split()
    if rest[start:end].lstrip()[:1] == ":" or is_place(mention.name) or words[0] in _sections:
        return None
    if len(words) == 1 and not is_shared(mention.name) and (words[0] in plain_words() or mention.name[0] > "\u0600"):
        return None
    return mention


_taken_from = Expression(
    r"\W*(?:نقلا\s)?عن\s(?:(?:صحيفة|جريدة|يومية|أسبوعية|مجلة|موقع|وكالة)\s)?[«\"\u201c]?(?P<o>[^\x1f,\u060c»\"\u201d()-]{3,30}?)[»\"\u201d]?\s?"
    r"(?:[,\u060c/-]\s*(?P<issue>(?:ال)?عدد\s(?:\d{1,6}\s)?)?|\s)\x1f"
).match
"""`عن الشروق، 6 أفريل 2021`, `عن المغرب، عدد 17 جويلية 2021`: the paper and the day that a text was taken from."""


def _take_taken_from(found: Byline, rest: str) -> bool:
    """Read whose a text is; a name that is a place's, too, only before the word for an issue."""
    match = _taken_from(rest)
    if match is None or match["o"].count(" ") > 2 or (is_place(match["o"]) and not match["issue"]):
        return False
    mention = publisher(rest, *match.span("o"), "beside-date", written=False)
    found.outlets.append(mention or Mention(*match.span("o"), match["o"].strip(), None, "beside-date"))
    return True


def _take_published_in(found: Byline, rest: str) -> bool:
    """Read a line that says in so many words where and on which day it was published."""
    match = _published_in(rest) or _printed(rest)
    if match is None or is_place(match["o"]):
        return False
    mention = _named(rest, *match.span("o"))
    if mention is None:
        return False
    found.outlets.append(mention)
    name = bare_name(match.groupdict().get("who", ""), trusted=True)
    if name and " " in name.text:
        found.authors.append(Name(match.start("who") + name.start, match.start("who") + name.end, name.text))
    return True


def _read_by(found: Byline, rest: str, start: int) -> None:
    stop = _by_ends.search(rest, start)
    end = start + len(rest[start : stop.start() if stop else len(rest)].rstrip(" ,"))
    if _take_byline(found, rest, start, end, whole=True):  # `By Ann Rook (RFE/RL)`
        pieces = []
    else:
        pieces = [(first, last) for first, last, _ in parts_of(rest, start, end)]
    for first, last in pieces:
        if not _take_byline(found, rest, first, last):
            _read_piece(found, rest, first, last)
    if stop and _at(stop[0]):
        after = _cuts.search(rest, stop.end())
        _read_piece(found, rest, stop.end(), after.start() if after else len(rest))


def _take_byline(found: Byline, rest: str, first: int, last: int, *, whole: bool = False) -> bool:
    """Takes those whom a piece names as a byline does; of all of one (`whole`) only where nothing in it stays unread."""
    part = read_byline("By " + rest[first:last])
    if (whole and (part.unread or not part.authors)) or not (part.authors or part.outlets):
        return False
    shift = first - 3
    found.authors += [Name(n.start + shift, n.end + shift, n.text) for n in part.authors]
    found.outlets += [Mention(m.start + shift, m.end + shift, m.name, m.id, "beside-date") for m in part.outlets]
    return True


def _read_stretch(found: Byline, rest: str, start: int, end: int) -> None:
    if not _several(rest[start:end]) and _read_piece(found, rest, start, end):
        return
    for first, last, _ in parts_of(rest, start, end):
        if last - first < end - start:
            _read_piece(found, rest, first, last)


def _may_be_written(piece: str) -> bool:
    name = piece.strip(" \t\u00a0.,:|/()-\u2013\u2014")
    return is_outlet_by_date(name) or is_site(name) is not None


def _several(piece: str) -> bool:
    """Whether Arabic joins two names: `محمد علي ومحمود حسن`."""
    return " \u0648" in piece and len(list(parts_of(piece, 0, len(piece)))) > 1


def _sides(rest: str, first: int, last: int) -> list[tuple[int, int]]:
    """`القاهرة - بوابة الوسط: هدى القماطي`: what stands between dashes and colons, without places, where an outlet of the
    registry or a name known as such is among it.
    """
    spans, at = [], first
    for cut in [*_between.finditer(rest, first, last), None]:
        spans.append((at, cut.start() if cut else last))
        at = cut.end() if cut else at
    if len(spans) == 1:
        return []
    texts = [rest[a:b].strip() for a, b in spans]
    sure = (
        bare_name(text) or publisher(rest, a, b, "beside-date", written=False)
        for text, (a, b) in zip(texts, spans, strict=True)
    )
    return [span for span, text in zip(spans, texts, strict=True) if not is_place(text)] if any(sure) else []


_between = Expression(r"\s[-\u2013\u2014]\s|(?<=\w):\s|(?<=[\u0621-\u06d3])\s?-\s?(?=[\u0621-\u06d3])")


_comma_behind = Expression(r"[ \t\u00a0]*(?:[,\u060c]|[ \t\u00a0]{3})\s*(?:\x1f|[^\W\d_]+[,\u060c]\s*\x1f)").match
_comma_before = Expression(r"\x1f\s*[,\u060c]\s*\Z").search


def _parted(rest: str, first: int, last: int) -> bool:
    """A comma stands between a name and its day (`Report, 14 oktyabr 2022`); sections have bars, or nothing (`World | May 5`)."""
    return _comma_behind(rest, last) is not None or _comma_before(rest[:first]) is not None


def _read_piece(found: Byline, rest: str, first: int, last: int) -> bool:
    if lead := _lead(rest[first:last]):
        first += lead.end()
    if sides := _sides(rest, first, last):
        read = [_read_piece(found, rest, a, b) for a, b in sides]
        return any(read)
    if label := _label(rest[first:last]):
        mention = _named(rest, first + label.end(), last)
        found.outlets += [mention] if mention else []
        return True
    if kind := _kind_and_name(rest[first:last]):
        mention = publisher(rest, first, last, "beside-date", written=False)
        a, b = kind.span(kind.lastgroup or 0)
        # Quotation marks say that it is a name, however it is written.
        found.outlets.append(
            mention or Mention(first + a, first + b, rest[first + a : first + b].strip(), None, "beside-date")
        )
        return True
    piece = rest[first:last]
    named = fold(piece).strip(" :.,|").lstrip("/ ")
    if named in _CLOCK or (named in RUBRICS and not _parted(rest, first, last)):
        return False
    numbered = any(char.isdigit() for char in piece)  # `525-ci qəzet` is a paper, `page 12` none
    known = publisher(rest, first, last, "beside-date", written=not numbered and _may_be_written(piece))
    if numbered and not known:
        return False
    if known:
        found.outlets.append(known)
        return True
    name = bare_name(piece.strip(" \t\u00a0,.:|/-\u2013\u2014"))
    if name and is_place(name.text):
        return True
    if name and " " in name.text and all(name.text != other.text for other in found.authors):
        start = first + piece.find(name.text) if name.text in piece else first + name.start
        found.authors.append(Name(start, start + len(name.text), name.text))
    return bool(name)
