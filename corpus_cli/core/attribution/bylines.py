"""Read a byline: who wrote, for whom, and who else carried it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus_cli.core.attribution import labels, lexicon
from corpus_cli.core.attribution.for_whom import for_behind, for_outlet
from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.core.attribution.looks import is_role
from corpus_cli.core.attribution.mentions import Mention, publisher, trimmed
from corpus_cli.core.attribution.people import Name, bare_name, name_at, parts_of, turned
from corpus_cli.core.attribution.whence import without_place
from corpus_cli.registry import outlets
from corpus_cli.registry.press.entry import Match
from corpus_cli.text.clean import clean_line
from corpus_cli.text.fold import fold


@dataclass(slots=True)
class Byline:
    """What a byline says; offsets are characters of its text."""

    authors: list[Name] = field(default_factory=list)
    outlets: list[Mention] = field(default_factory=list)
    carriers: list[Mention] = field(default_factory=list)
    others: int = 0
    """Pieces that stand for someone without naming them: `Staff`, `وكالات`, a rank, a place."""
    unread: int = 0
    """Pieces that are none of these."""


_again = re.compile(
    r"(?:(?:by|بقلم)[\s:]\s*)?(?:(?:our|the|a|an)\s+)?(?:(?:own|special|staff|chief|senior|guest)\s+)*(?:correspondents?|reporters?|writers?|columnist|contributor)\s+(?=[A-Z])|(?:(?:de|von|van|door) )?(?:notre|nos|unserem|unserer|onze) (?:\w+ )?(?:correspondante?s?|envoyée?s? spécia(?:le?|ux)|korrespondent(?:en|in)?|correspondent(?:en|e)?|verslaggee?f?v?st?ers?|redacteur|medewerker)\s*[,:]?\s+|(?:with|avec|mit|met)\s+(?=[A-Z])|(?:by|بقلم)[\s:]\s*",
    re.IGNORECASE,
)
_clause = re.compile(
    r"(?:^|[\s,]+)(?:(?:and|,)\s+)?(?:"
    r"(?P<thanks>(?:re-?|cross-?)?(?:posted|published)\s+(?:with\s+thanks\s+to|courtesy\s+of))\s+"
    r"|(?P<via>(?:originally\s+|first\s+|and\s+)*(?:cross-?posted|re-?posted|re-?published|posted|published|appear(?:s|ed|ing)|shared|carried)"
    r"(?:\s+(?:with|by)\s+(?:the\s+author.s\s+)?permission)?(?:\s+(?:and\s+)?(?:cross-?posted|re-?posted|re-?published))?\s+(?:with|from|at|on|by|in|to|via)|via)\s+"
    r"|(?P<first>(?:originally|first)\s+(?:published|posted|appeared)\s+(?:at|on|by|in|with)|(?:special|exclusive(?:ly)?|exclusive)\s+(?:to|for)|(?:writing|written)\s+for|for|on behalf of)\s+"
    r"|(?P<here>(?:re-?)?(?:posted|published)\s+here\b.*)"
    r"|(?P<at>at|of)\s+(?=(?:the\s+)?[A-Z\u0600-\u06ff])"
    r"|(?P<on>on)\s+(?=[A-Z])"
    r"|(?P<drop>with\s+guests?|with\s+(?:additional\s+)?(?:reporting|contributions?)|(?:additional|further)\s+reporting\s+(?:by|from)|in|from|translated\s+by|translation\s+by|edited\s+by|photos?\s+by|posted\s+with\s+permission)\s+)",
    re.IGNORECASE,
)
_noise = re.compile(
    r"(?<!\s)\s*[.;,\u060c]\s+(?:tərcümə(?:si|\s+edən)?|çeviri|çeviren|перевод|ترجمة)\b.*$|\s[-\u2013|,;]\s(?:kamera|foto\w*|fotoğraf|kurgu|photos?|editor|editör|camera)\s*:.*$|\S+@\S+|(?<!\w)@\w+|https?://\S+|\s+-\d{0,3}[A-Z]?-\s*$|\s(?:at|on|zaman|saat|в|на|في|um|à):?\s+\d{1,2}[:.]\d\d\b.*$|\bPh\.? ?D\.?",
    re.IGNORECASE,
)
_whence = re.compile(r"\s(?:in|from)\s+[A-Z][\w'\u2019-]+(?:[ -][A-Z][\w'\u2019-]+)?(?=\s+and\s|\s*[,;|&(]|\s*$)")
_place_first = re.compile(r"[^:\d]{2,25}:\s+(?=\S)")
_bracket = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


in_brackets = re.compile(r"\s*\(([^()]{4,60})\)\s*").fullmatch
"""`(بقلم: سمية الإدريسي)`"""


def read_byline(text: str) -> Byline:
    """The authors and publishers that a byline names; a bare name is a byline too."""
    found = Byline()
    if (inside := in_brackets(text)) and labels.written.match(inside[1]):
        text = text.replace("(", " ").replace(")", " ")
    if labels.not_written(text):
        return found
    if paper := for_outlet(text):
        found.outlets.append(paper)
        return found
    if quoted := name_and_quoted(text):
        found.authors.append(quoted[0])
        found.outlets.append(quoted[1])
        return found
    if abroad := translated(text):
        found.authors += [name] if (name := name_at(text, *abroad.span("who"))) else []
        found.outlets += [named] if (named := publisher(text, *abroad.span("o"), "byline")) else []
        found.carriers += [via] if (via := publisher(text, *abroad.span("via"), "byline", written=False)) else []
        return found
    if scholar := _scholar(text):
        name = bare_name(scholar["who"], trusted=True)
        found.authors += [Name(name.start, name.end, name.text)] if name else []
        return found
    if behind := _source_behind(text):
        mention = publisher(text, behind.end(), len(text), "byline", written=False)
        found.outlets += [mention] if mention else []
        text = text[: behind.start()]
    start = _start(text)
    text = without_place(text, start)
    if not start and (first := _outlet_first(text)):
        found.outlets.append(first)
        start = first.end + 1
    if staffed := _staff_of(text, start):
        found.outlets.append(staffed)
        found.others += 1
        return found
    text = _office_behind.sub(",", _noise.sub(lambda m: " " * len(m[0]), text))
    if for_whom := _for_whom(text):
        found.authors.append(for_whom[0])
        found.outlets.append(for_whom[1])
        return found
    if asked := for_behind(text, start):
        found.outlets.append(asked)
        text = text[: asked.start]
    text = _whence.sub(lambda m: " " * len(m[0]), _part_role(text))
    text = _bracket.sub(lambda m: _read_bracket(found, text, m), text)
    text = _tail_outlet(found, text, start)
    head = _clauses(found, text, start)
    _read_names(found, text, start, head, archive=_is_archive(text, start))
    return found


def _part_role(text: str) -> str:
    """The same with a comma where two spaces stand between a name and what he is: `Huda Shahin  writer`."""
    wide = _wide(text)
    if wide is None or not is_role(text[wide.end() :]):
        return text
    return f"{text[: wide.start()]},{' ' * (wide.end() - wide.start() - 1)}{text[wide.end() :]}"


_wide = re.compile(r"(?<=\S)\s{2,}(?=\S)").search
_staffed = re.compile(
    r"(?P<o>[^,;|:\d]{3,50}?)\s(?:staff(?: writers?| reporters?)?|team|newsroom|news ?desk|reporters|correspondents?|redaksiyası|muhabiri)\s*",
    re.IGNORECASE,
).fullmatch
translated = re.compile(
    r"\s*(?P<who>[^-\u2013\u2014:]{5,40}?)\s+[-\u2013\u2014]\s+(?:صحيفة|جريدة|موقع|مجلة)\s(?P<o>[^-\u2013\u2014:]{2,30}?)\s+[-\u2013\u2014]\s+ترجمة(?:\sوتحرير)?\s(?P<via>.{2,30})"
).fullmatch
"""`سردار أوزبك - صحيفة إفرنسال - ترجمة وتحرير ترك برس`: who wrote, in which paper, and who translated it."""
_source_behind = re.compile(
    r"(?<![\s,;|])[\s,;|]+(?:источник|source|m[əe]nb[əe]|qaynaq|kaynak|المصدر)\s*:\s*(?:(?:корреспондент|correspondent|müxbiri|مراسل)\s)?",
    re.IGNORECASE,
).search
"""`Автор: Фарид Гулузаде источник: корреспондент «Кавказского узла»`: for whom, behind who wrote."""
_scholar = re.compile(
    r"(?P<who>[\u0621-\u06d3]{2,}(?: [\u0621-\u06d3]{2,}){1,2}) (?:باحثة?|كاتبة?|صحافية?|صحفية?|أكاديمية?|محللة?|أستاذة?|خبيرة?|دبلوماسية?|إعلامية?)"
    r"(?: (?:و?[\u0621-\u06d3]{2,})){1,6}"
).fullmatch
"""`منى الصيرفي باحثة في الشؤون الإيرانية`: who wrote, and what she is, without a comma."""
_office_behind = re.compile(r"(?<=[\w.])\s(?=(?:Staff|Special|Associated Press) (?:[Ww]riter|[Cc]orrespondent)\b)")
"""`Thomas Goltz Staff writer of ...`: the white space stands for a comma."""
_CORR = r"(?:correspondent|reporter|corr\.|корр\.|корреспондент|(?:xüsusi )?müxbiri|muhabiri)"
_correspondent = re.compile(
    rf"{labels.LEAD}(?:By\s+)?(?:(?P<o>[^\s,;][^,;]{{1,30}}?)(?:-?n?[ıiuü]n)?\s+{_CORR}|{_CORR}\s+(?P<o2>\S{{2,25}}))\s+(?P<who>[A-ZƏÇĞİÖŞÜА-Я][^,;]{{3,40}})",
    re.IGNORECASE,
).fullmatch


def _for_whom(text: str) -> tuple[Name, Mention] | None:
    """`By Trend correspondent Rashad Mamedov`, `AZƏRTAC-ın müxbiri Elçin Quliyev`, `Corr. Trend R. Mamedov`."""
    match = _correspondent(text)
    if match is None:
        return None
    mention = publisher(text, *match.span("o" if match["o"] else "o2"), "byline", written=False)
    name = bare_name(match["who"], trusted=True) if mention else None
    if mention is None or name is None:
        return None
    return name, mention


_quoted = re.compile(
    rf"{labels.LEAD}(?P<who>[^,\u060c\"\u201c\u201e\u00ab]{{5,50}}?)(?:[,\u060c]\s+|\s\([^()]{{2,25}}\)\s?)[\"\u201c\u201e\u00ab](?P<o>[^\"\u201c\u201d\u00bb]{{2,40}})[\"\u201d\u201c\u00bb](?: (?:qəzeti|jurnalı|gazetesi|dergisi|agentliyi|saytı))?\s*"
).fullmatch


def name_and_quoted(text: str) -> tuple[Name, Mention] | None:
    """`Günel Rüstəmova, “Bazar və Biznes”`, `بدر الفراج (بريدة) «عكاظ»`: a person, and a publisher in quotation marks,
    registered or not.
    """
    match = _quoted(text)
    name = name_at(text, *match.span("who")) if match else None
    if match is None or name is None or " " not in name.text:
        return None
    mention = publisher(text, *match.span("o"), "byline")
    if mention is None or (mention.id is None and (len(mention.name.split()) > 4 or not mention.name[:1].isupper())):
        return None
    return name, mention


def _staff_of(text: str, start: int) -> Mention | None:
    """`The Times of Central Asia staff`: a registered outlet, whatever words its name is made of, and nobody by name."""
    match = _staffed(text, start)
    if match is None or not outlets().line(match["o"]):
        return None
    return publisher(text, *match.span("o"), "byline", written=False)


def _outlet_first(text: str) -> Mention | None:
    """`دنیای اقتصاد : سارا کریمی`: for whom, a colon, and who."""
    match = _place_first.match(text)
    if match is None or not outlets().line(match[0].strip(" :")):
        return None
    return publisher(text, 0, match.end() - len(match[0]) + match[0].index(":"), "byline", written=False)


def _start(text: str) -> int:
    match = labels.written.match(text)
    at = match.end() if match else (labels.lead.match(text) or match).end()  # type: ignore[union-attr]
    place = None if match else _place_first.match(text, at)
    if place and is_place(place[0].strip(" :")):
        at = place.end()
    again = _again.match(text, at)
    return again.end() if again else at


def _is_archive(text: str, start: int) -> bool:
    """Labels of archives and catalogues turn names: `BYLINE: SMITH, JOHN`."""
    return ":" in text[:start] or start == 0


def _read_bracket(found: Byline, text: str, match: re.Match[str]) -> str:
    """Take an outlet in brackets; what else stands there is a place, a rank or a pen name."""
    mention = publisher(text, match.start(1), match.end(1), "byline")
    if mention and mention.id:
        found.outlets.append(mention)
    return " " * len(match[0])


_dated = re.compile(r",\s(?:\d{1,2}\s)?[^\W\d_]{3,9}\.?\s(?:\d{1,2},\s)?(?:19|20)\d\d\b").search
"""`for the Caucasian Review, 15 July 2013`: the day is no part of the name."""


def _clauses(found: Byline, text: str, start: int) -> int:
    """Read `for X`, `cross-posted with Y` and the like; gives the end of what stands before the first."""
    # `by Ann Rook on Harbour Daily`, but `Counting Kilowatts on Both Banks`
    cuts = [
        cut
        for cut in _clause.finditer(text, start)
        if not cut["on"] or publisher(text, cut.end(), len(text), "byline-for", written=False)
    ]
    for i, cut in enumerate(cuts):
        end = cuts[i + 1].start() if i + 1 < len(cuts) else len(text)
        if dated := _dated(text, cut.end(), end):
            end = dated.start()
        before = text[start : cut.start()].rpartition(",")[2]
        if cut["drop"] or cut["here"] or (cut["at"] and "," in text[start : cut.start()] and is_role(before.strip())):
            continue
        mention = publisher(text, cut.end(), end, "cross-posted" if cut["via"] else "byline-for", written=not cut["at"])
        if mention:
            (found.carriers if cut["via"] else found.outlets).append(mention)
    return cuts[0].start() if cuts else len(text)


def _tail_outlet(found: Byline, text: str, start: int) -> str:
    """Take the outlet behind the last comma whose name holds a word that parts or heads others: `Institute for War and Peace`."""
    at = text.rfind(",", start)
    if at <= start or not _joins(text[at:]):
        return text
    mention = publisher(text, at + 1, len(text), "byline", written=False)
    if mention is None:
        return text
    found.outlets.append(mention)
    return text[:at] + " " * (len(text) - at)


_joins = re.compile(r"\s(?:and|for|of|in|&)\s").search


def _read_names(found: Byline, text: str, start: int, end: int, *, archive: bool) -> None:
    pieces = [(*trimmed(text, a, b), after) for a, b, after in parts_of(text, start, end)]
    pieces = [piece for piece in pieces if piece[0] < piece[1]]
    i = 0
    while i < len(pieces):
        first, last, after = pieces[i]
        follower = pieces[i + 1] if i + 1 < len(pieces) and pieces[i + 1][2] else None
        if follower and (name := _last_first(text, pieces[i], follower, archive)):
            found.authors.append(name)
            i += 2
            continue
        _read_piece(found, text, first, last, after, len(pieces))
        i += 1


_sender = re.compile(r"(?:من|از)\s+").match
_colon = re.compile(r"(?P<o>[^:]{2,40}?)\s?:\s(?=\S)").match
"""`بوابة الوسط: أسماء بن سعود`: for whom, before who wrote."""


def _read_piece(found: Byline, text: str, first: int, last: int, after: bool, count: int) -> None:
    if count > 1 and (lead := _sender(text[first:last]) or labels.written.match(text[first:last])):
        first += lead.end()
    if (paper := _colon(text[first:last])) and outlets().line(paper["o"]):
        _read_piece(found, text, first, first + paper.end("o"), after, count)
        first += paper.end()
    if (after and (lead := _reports_for(text[first:last]))) or (
        after and (lead := _writes_for(text[first:last])) and outlets().match(text[first + lead.end() : last])
    ):
        first += lead.end()
    written = text[first:last]
    reporter = _reporter_of(written)
    mention = publisher(text, first, first + reporter.end("o") if reporter else last, "byline", written=False)
    if mention and count > 1 and not after and first < last < len(text.rstrip()) and is_place(written):
        found.others += 1  # `قنا - محمود الدشناوي` wrote in Qena; an agency of that name stands behind
        return
    if mention:
        found.outlets.append(mention)
        return
    written = _no_office(_loud_name(written))
    if outlets().generic(written) or is_role(written) or (_may_be_place(found, after, count) and is_place(written)):
        found.others += 1
        return
    kept = _no_city(written)
    kept, behind = _no_outlet(kept) if " " in kept else (kept, None)
    name = bare_name(kept, trusted=True)
    if name and behind:
        found.outlets.append(Mention(first + behind[0], first + behind[1], behind[2].name, behind[2].id, "byline"))
    if name is None or (" " not in name.text and (after or count > 1)):
        found.unread += 1
        return
    found.authors.append(Name(first + name.start, first + name.end, name.text))


def _may_be_place(found: Byline, after: bool, count: int) -> bool:
    """Whether a piece may say where the others wrote: behind a comma or a name, or among many."""
    return after or count > 2 or bool(found.authors or found.outlets)


_reports_for = re.compile(r"\s*(?:خبرنگار|روزنامه‌نگار)\s+(?=\S)").match
"""`نسترن فلاح‌پور، خبرنگار اعتماد`: for whom a name before reports, in Persian."""
_writes_for = re.compile(
    r"\s*(?:(?:автор|обозреватель|корреспондент|собкор|колумнист)|(?:author|columnist|correspondent|writer|reporter)(?: (?:at|for|of|with))?)\s+(?=\S)"
).match
"""`Нина Чайкина, автор haqqin.az`: for whom, before a paper of the registry."""
_reporter_of = re.compile(
    r"(?P<o>.{2,40}?)(?:(?:-?n?[ıiuü]n)?\s(?:x[üu]susi\s)?m[üu]xbiri?|(?<=[a-z])\s(?:(?:staff|special) )?(?:writer|correspondent|reporter))",
    re.IGNORECASE,
).fullmatch
"""`AZƏRTAC-ın xüsusi müxbiri`, `Associated Press Writer`: for whom someone reports."""


def _last_first(text: str, one: tuple[int, int, bool], two: tuple[int, int, bool], archive: bool) -> Name | None:
    """`Whitlock, Nora`, `Al Ketbi, Saif`: a word before the comma, perhaps with its particle, one or two after, neither a
    place nor an outlet.
    """
    last, first = text[one[0] : one[1]], text[two[0] : two[1]]
    particle, _, rest = last.rpartition(" ")
    if (
        not archive
        or (particle and (fold(particle) not in lexicon.particles() or not rest))
        or len(first.split()) > 2
        or not bare_name(f"{first} {last}", trusted=True)
    ):
        return None
    called = fold(first) in lexicon.given_names() and not first.isupper()  # `Bedrosian, Ani` is not the agency ANI
    if not called and any(
        outlets().generic(part) or outlets().match(part, typos=False) or is_role(part) for part in (last, first)
    ):
        return None
    if fold(first) in lexicon.places() or is_place(last):
        return None
    return Name(one[0], two[1], turned(clean_line(last), clean_line(first)))


def _no_city(written: str) -> str:
    """`Defne Karaosman ANKARA`: a place after a name of two words is where it was written."""
    head, _, tail = written.rpartition(" ")
    while " " in head and fold(tail) in lexicon.places():
        written = head
        head, _, tail = written.rpartition(" ")
    return written


_loud = re.compile(
    r"((?:[A-Z][A-Z.'\u2019-]* ){1,3}[A-Z][A-Z'\u2019-]+) (?:[A-Z][a-z]+ ){0,3}(?:Correspondent|Editor|Writer|Reporter|Bureau|Staff)"
).fullmatch


def _loud_name(written: str) -> str:
    """`THOMAS GOLTZ Middle East Correspondent`: the name is what stands in capitals."""
    match = _loud(written)
    return match[1] if match else written


def _no_office(written: str) -> str:
    """`Nora Whitlock Contributor`: an office after a name of two words."""
    head, _, tail = written.rpartition(" ")
    while " " in head and tail.lower() in _ROLES_BEHIND and tail[0].isupper() and bare_name(head, trusted=True):
        written = head
        head, _, tail = written.rpartition(" ")
    return written


_ROLES_BEHIND = frozenset("contributor correspondent reporter writer columnist staff special freelance".split())


def _no_outlet(written: str) -> tuple[str, tuple[int, int, Match] | None]:
    """`Nora Whitlock Toronto Star`: an outlet of the registry behind a name of two or three words."""
    words = [match.span() for match in re.finditer(r"\S+", written)]
    for count in (2, 3):
        if len(words) - count not in (2, 3, 4):
            continue
        at = words[count][0]
        match = outlets().line(written[at:])
        if match and bare_name(written[: words[count - 1][1]], trusted=True):
            return written[: words[count - 1][1]], (at, len(written), match)
    return written, None
