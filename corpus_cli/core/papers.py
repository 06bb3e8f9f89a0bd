"""Lines that cite a paper: its name, the number of the issue, the day and the page, as clippings and libraries write them."""

from __future__ import annotations

import re

from corpus_cli.core.attribution import labels
from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.core.attribution.people import bare_name
from corpus_cli.core.dates import date_line, find_dates
from corpus_cli.registry import outlets
from corpus_cli.text.fold import fold

BEHIND = 60
"""Characters behind the day of a citation, at most: number, page, who wrote."""

OF_PAPERS = frozenset(
    fold(
        "publ par le qəzeti qəzet qəz jurnalı bülleteni saytı kanalı səh sah gazetesi dergisi гәзети журналы газета газеты журнал журнала стр сайт bulletin briefing newspaper "
        "magazine issue no nr vol volume page pages pp şəhrivər ingiliscə rusca türkcə ərəbcə farsca ingilizce rusça arapça بالإنجليزية بالعربية بالتركية بالروسية abridged excerpt excerpts صحيفة جريدة مجلة موقع وكالة روزنامه صفحه صفحة سال شماره العدد الصادر الصادرة عدد ص هـ ق قال نقلا عن"
    ).split()
)
"""Words that go with a paper's name and day: what it is, which number and page."""

is_citation = re.compile(
    r"[^.]{2,60}\.\s?[-\u2013\u2014]\s?(?:19|20)\d\d\.?\s?[-\u2013\u2014]\s?[^.]{3,20}(?:\.\s?[-\u2013\u2014].{0,30})?\.?"
).fullmatch
"""`Xalq qəzeti.- 2014.- 15 mart.- S.7.`: libraries print under a clipping where it stood."""

_issue_before = re.compile(
    r"(?:газета|журнал|q[əe]zeti|jurnalı|gazetesi|صحيفة|جريدة|مجلة)?\s?[«\"\u201c](?P<o>[^«»\"\u201c\u201d]{2,40})[»\"\u201d],?\s(?:№|no\.?|sayı|العدد)\s?\d[\d/ ()]*(?:от)?",
    re.IGNORECASE,
).fullmatch
"""`Газета «Коммерсантъ» №131 от`, before the day."""
_quoted = re.compile(
    rf"[(\[]?(?:[^\W\d_][^,\"\u201c\u201d«»:;?!]{{3,40}},\s)?[«\u201c\u201e\"](?:[^«»\"\u201c\u201d]{{2,50}})[»\u201d\u201c\"]"
    rf"(?:\s(?:{labels.PAPERS}))?(?:\s?[,\u060c.]|\s[-\u2013\u2014])\s?(?P<rest>[^\"\u201c\u201d«»?!]{{4,60}}?)[)\]]?\.?"
).fullmatch
"""`Y. Qaraşarlı, “Mədəniyyət”, 2009-cu il, 15 iyul, səh. 11`: a name in quotation marks, and when."""
_words = re.compile(r"[^\W\d_]+").findall
_OF_YEARS = frozenset(fold("il ilin ci cı cu cü г год года s с p c ş هـ م").split())


def cites_outlet(text: str) -> bool:
    """`“Xalq qəzeti”, 14 oktyabr 1998-ci il, № 231, səh. 2`: an outlet, its day, and then no more than a few words."""
    found = find_dates(text, limit=1)
    return bool(found) and cites(text, found[0].start, found[0].end)


def cites(text: str, start: int, end: int) -> bool:
    """What stands before the day, which is at `start` to `end`, is an outlet's name that is known, or such a name and a number."""
    head = text[:start].rstrip()
    numbered = _issue_before(head)
    if not head or len(text) - end > BEHIND or not (numbered or head[-1] in ",\u060c(|/"):
        return False
    known = outlets().match(numbered["o"] if numbered else head[:-1].strip(), typos=False)
    return known is not None and known.score == 1


CLIPPING, BETWEEN = 140, 4
"""Characters of a line that somebody typed over a clipping, at most, and words between the paper and the day."""

_field = re.compile(
    r"\W{0,2}(?:(?:صحيفة|جريدة|مجلة|газета|журнал)\s)?[\"\u201c\u201e\u00ab]?(?P<o>[^\d,\u060c(\[\"\u201c\u201d\u00ab\u00bb\u2013\u2014]{2,40}?)[\"\u201d\u00bb]?"
    rf"(?:\s(?:{labels.PAPERS}))?\s?(?P<after>[,\u060c(\[\u2013\u2014]|\s-\s|\s{{2}}|\s?(?=\d)|\s(?=(?:بتاريخ|في|يوم|عدد)\s))"
).match
_printed = re.compile(labels.PRINTED).match


def heads_clipping(text: str) -> bool:
    """`MİLLİYET - 7 Eylül 2008, Pazar. s.22, unsigned`, `خبر منشور بموقع فيتو - فبراير 2023`: a known paper, a day or month with its year, and whatever is noted.

    Between the two stand a place, a weekday, the number of the issue, and no more.
    """
    if printed := _printed(text):
        text = text[printed.end() :]
    field = (
        _field(text) if len(text) < CLIPPING and any(map(str.isdigit, text)) and text[-1] not in ".!?:\u061f" else None
    )
    if field is None or is_place(name := field["o"].strip()):
        return False
    found = next((match for match in find_dates(text, limit=2) if (match.edtf or "")[:4].strip("[").isdigit()), None)
    if found is None or len((found.edtf or "").strip("[]").split(",")[0]) < MONTH:
        return False
    end = field.end("o")
    if found.start < end:  # `Harbour Week May 17 2024`: a month stands before the first digit
        end = found.start
        name = text[field.start("o") : end].strip()
    known = outlets().match(name, typos=False)
    if (known is None or known.score < 1) and not outlets().namesakes(name):
        return False
    between, behind = text[end : found.start], text[found.end :].strip()
    noted = not behind or behind[0] in ",\u060c([-\u2013\u2014" or (field["after"].strip() and behind[0] != ":")
    return len(_words(between)) <= BETWEEN and ":" not in between and bool(noted or _paged(behind))


MONTH = len("2021-03")
"""Characters of a date that gives a month, at least."""

_paged = re.compile(r"(?:pp?|s|səh|с|стр|ص)\.?\s?\w?\d", re.IGNORECASE).match


def is_cited(text: str) -> bool:
    """The line cites a paper in a library's form, with its name in quotation marks, or as a list of fields: only the last asks the registry."""
    if is_citation(text):
        return bool(find_dates(text, limit=1))
    quoted = _quoted(text)
    if quoted is None:
        return _is_list(text)
    rest, at = quoted["rest"], quoted.start("rest")
    days = [match for match in find_dates(text, limit=3) if match.start >= at]
    for match in days:
        rest = rest.replace(text[match.start : match.end], " ")
    return bool(days) and all(fold(word) in OF_PAPERS or fold(word) in _OF_YEARS for word in _words(rest))


_fields = re.compile(r"\s?[,\u060c]\s+|\s[|\u2013\u2014-]\s|\s/\s(?!\d)|(?<!\d)\s/\s").split

FIELDS, WORDS = 6, 4
"""Fields of a citation, at most, and words of one."""


def _is_list(text: str) -> bool:
    """`تشرين، دمشق، هيثم الزعيم، 14 / 9 / 2008، صفحة ثقافة`: a paper that is known, a day, and besides places, names and pages."""
    fields = [field.strip("()[] .") for field in _fields(text)]
    if not 3 <= len(fields) <= FIELDS or not any(map(_is_paper, fields[:2])):
        return False
    rest = [field for field in fields if not _is_paper(field)]
    days = [field for field in rest if date_line(field)]
    others = [field for field in rest if field not in days]
    return bool(days) and all(map(_may_stand_by, others))


def _is_paper(field: str) -> bool:
    return bool(outlets().line(field) or outlets().match(field, typos=False) or outlets().namesakes(field))


def _may_stand_by(field: str) -> bool:
    """A place, the name of somebody, or the page or number of an issue."""
    if is_place(field):
        return True
    if label := labels.written.match(field):
        field = field[label.end() :]
    if field.count(" ") >= WORDS:
        return False
    words = _words(field)
    if any(fold(word) in OF_PAPERS or fold(word) in _OF_YEARS for word in words) or not words:
        return True
    return bare_name(field, trusted=True) is not None and " " in field


_paper_and_issue = re.compile(
    r"(?P<o>[^,\u060c:]{2,40})[,\u060c]\s(?:العدد|عدد|issue|no\.?|№|nr\.?|sayı|выпуск)\s?:?\s?\d{1,6}(?:,? say[ıi])?\.?",
    re.IGNORECASE,
).fullmatch
"""`عنب بلدي، العدد 570`: the paper and the number of its issue."""


def names_issue(text: str) -> bool:
    """A registered paper, and the number of its issue."""
    issue = _paper_and_issue(text)
    return issue is not None and outlets().match(issue["o"], typos=False) is not None
