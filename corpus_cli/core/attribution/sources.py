"""Read lines that say where a text is from: source lines, citations, disclaimers, copyright, datelines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus_cli.core.attribution import labels
from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.core.attribution.mentions import Mention, placeless, publisher
from corpus_cli.core.attribution.people import Name, bare_name, parts_of
from corpus_cli.core.dates import find_dates
from corpus_cli.registry import outlets
from corpus_cli.text.clean import clean_line
from corpus_cli.text.expression import Expression

_URL = Expression(r"<?(?:https?://|www\.)[^\s<>]+>?", re.IGNORECASE)
_rest = Expression(
    r"\bVol(?:ume|\.)|\bIssue\b|\bNo\.\s?\d|\b\d{1,2}\s+\w{3,9}\s+\d{4}|\b\w{3,9}\.?\s+\d{1,2},?\s+\d{4}|\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}",
    re.IGNORECASE,
).search
"""What stands behind the name of an outlet: volume, issue, day."""
_next_label = Expression(
    r"(?<!\s)\s+[-\u2010-\u2015|/;]\s+(?:author|written by|(?:ال)?كاتبة?|بقلم|(?:ال)?ترجمة|(?:ال)?محرر|(?:ال)?تاريخ|m[uü][əe]llif|tarix|t[əe]rc[uü]m[əe]|yazar|çeviri|tarih|автор|дата|перевод|date|translat(?:ion|or))\s*:",
    re.IGNORECASE,
).search
"""`المصدر: Civil.ge – الكاتب: نينو`: where what a label names ends."""
_signed_place = Expression(r"(?P<o>[^(),،]{2,40}?)\s*\([^()]{2,30}\)\s?[,،]\s*(?P<who>[^(),،]{4,40})").fullmatch
"""`هيتك (يريفان)، أراميس غازاريان`: an outlet, its place, and who wrote."""
_behind_place = Expression(
    r"(?P<p>[^\W\d_]+(?: [^\W\d_]+){0,2})\s[-\u2013\u2014]\s(?P<who>[^-\u2013\u2014:|]{3,40})"
).fullmatch
"""`دبي - مريم الكتبي`: where it was written, and by whom or for whom."""
_place_and_quoted = Expression(
    r"[\s*_]*[^\W\d_][\w\s'\u2019-]{1,30}(?::\s*[«\"\u201c](?P<o>[^»\"\u201d]{2,50})[»\"\u201d]|\((?P<p>[^()]{2,30})\)\s?(?:[-\u2013:]\s?)?خاص\s?[:-]?)\s*"
    r"|[\s*_]*[«\"\u201c](?P<q>[^«»\"\u201c\u201d]{2,40})[»\"\u201d]\s*من\s+[^\W\d_]{3,}(?: [^\W\d_]{2,}){0,2}\s*"
).fullmatch
"""`İrəvan: “Aravot”`, `الخوخة (عدن الغد) خاص:`, `«الاقتصادية» من الرياض`: where it was written, and for whom."""
_cited = Expression(
    r"(?P<who>[^\u201c\"]{3,80}?),?\s*[\u201c\"](?P<title>.+)[\u201d\"]\s*,?\s*(?P<outlet>\*[^*]+\*|_[^_]+_|[^,*_]{2,60}?)\s*[,.(]",
    re.DOTALL,
)

_closers = (
    Expression(r"(?:reflect|represent|(?:necessarily|not) (?:shared|endorsed) by|those of|position of|opinion of|policy of|views of)\s+(?:the\s+)?(?:(?:views|opinions?|positions?|policy|those|official \w+|editorial \w+)\s+of\s+)?(?P<o>(?:The )?[A-Z][^.;\n]{1,60})"),
    Expression(r"(?P<o>(?:The )?[A-Z][\w&'\u2019 .-]{1,60}?) is (?:a|the) (?:\w+ ){0,3}?(?:publication|project|collaborative|service|programme?|website|newspaper|news agency|daily|magazine|blog)\b"),
    Expression(r"(?:©|\(c\)|copyright)[\s©:]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s?[-\u2013,]\s?(?:19|20)?\d\d)*)?[\s,]*(?:by\s+)?(?P<o>(?:[^.,|\n]|\.(?=\w)){2,60}?)(?=\s(?:19|20)\d\d|\s(?:b[üu]t[üu]n h[üu]quq|t[üu]m hak|her hakk|all rights|все права|جميع الحقوق|tous droits|alle rechte)|[,|\n]|\.(?!\w)|$)", re.IGNORECASE),
    Expression(r"^\W*(?P<o>[^©\n|:]{2,40}?)\s(?:(?:19|20)\d\d\s?)?©"),
    Expression(r"(?:originally|first)\s+(?:published|posted|appeared)\s+(?:in\s+[A-Z][a-z]+\s+)?(?:by|at|on|in)\s+(?:the\s+)?(?P<o>[^.,;\n]{2,60})", re.IGNORECASE),
    Expression(r"speak for themselves[^.]*? not for (?P<o>[^.;\n]{2,60})"),
    Expression(r"(?:ت|ي)(?:عبر|عكس|مثل)[^.]{0,60}?(?:رأي|آراء|موقف|سياسة|وجهة نظر)\s+(?:(?:التحريري|الرسمي)ة?\s)?(?:ل(?=(?:شبكة|صحيفة|جريدة|موقع|قناة|وكالة|مجلة|مؤسسة)\s))?(?P<o>[^.،\n]{2,50})"),
    Expression(r"(?:نُ?شر(?:ت)?|سبق نشر)\s(?:هذ[اهه]\s)?(?:المقال(?:ة)?|النص|التقرير|المادة)\s(?:أولاً?\s|سابقاً?\s)?(?:في|على|ب)\s(?:العدد\s\S+\sمن\s)?(?:موقع\s|مجلة\s|صحيفة\s|جريدة\s)?(?P<o>[^.،\n-]{2,40})"),
    Expression(r"appear(?:s|ed) in (?:the )?print (?:in the .{3,25} )?(?:edition )?of (?P<o>(?:The )?[A-Z][^.;\n]{1,40})"),
    Expression(r"(?:[Ss]ign up (?:for|to)|[Ss]ubscribe to|[Ss]upport) (?P<o>(?:[Tt]he )?[A-Z][\w&.\u2019' -]{1,40}?)(?:['\u2019]s)? (?:free |weekly |daily |monthly |email )*newsletter"),
    Expression(r"(?P<o>[^.,\n]{2,50})(?:un|ün|ın|in|nin|nın|nun|nün)?\s+(?:mövqeyi|mövqeyini|fikri|redaksiyası)\b"),
)  # fmt: skip
_oe_watch = Expression(r"(?:End\s+)?(?P<o>OE Watch) Commentary(?:\s*\((?P<who>[^()]{2,60})\))?", re.IGNORECASE)


_and_more = Expression(
    r"[.;(]|\s(?:and (?:is|was|has been|are|re-?published|reproduced|reprinted|translated)|with (?:the |kind )?(?:author|permission)|under |(?:on|in)\s*\Z|on [A-Z\d]|in [A-Z][a-z]+ (?:19|20)\d\d|by [A-Z])"
)
"""Where the name of a first publisher ends: `... at Steppe Dispatch and is reproduced with permission`."""


@dataclass(slots=True)
class Source:
    """What a source line says: `publishers` in the order named, `authors` where it cites an article."""

    publishers: list[Mention] = field(default_factory=list)
    authors: list[Name] = field(default_factory=list)
    generic: bool = False
    labelled: str | None = None


_PERSON = r"(?-i:[A-Z][\w'\u2019-]*\.?(?: (?:(?:al|el|as|ar|ad|an)-|bin |ibn )?[A-Z][\w'\u2019-]*\.?){1,3}?)"
_reporter = Expression(
    rf"(?:text|excerpts?)(?: from| of)? (?:[\w-]+ )?(?:report|article|commentary|interview|column|editorial|essay|dispatch) by (?P<who>{_PERSON})"
    r"(?:,? (?:in|published|headlined|entitled|from|on|carried|by)\b|[,:\n]|$)",
    re.IGNORECASE,
)
_reporter_first = Expression(
    rf"(?:text|excerpts?)(?: from| of)? (?P<who>{_PERSON})(?:['\u2019]s?)? (?:report|article|commentary|interview)\b",
    re.IGNORECASE,
)
"""`Text of report by R. Orucov`, `Text of Seymur Haqverdi report`."""


def read_report(text: str) -> tuple[Mention | None, Name | None] | None:
    """`Text of report by R. Orucov in Russian by newspaper Zerkalo`: the publisher, and who reports; None for others."""
    match = labels.source.match(text)
    if match is None or not match["report"]:
        return None
    begins = len(text) - len(text.lstrip())
    behind = _reporter.match(text, begins)
    named = behind or _reporter_first.match(text, begins)
    who = bare_name(named["who"], trusted=behind is not None) if named else None
    if (
        named
        and who
        and (outlets().match(who.text, typos=False) or not named["who"][0].isupper() or " " not in who.text)
    ):
        who = None
    mention = named_in(text, named.end("who") if named and who else match.end(), len(text), "report-by", weak=True)
    return mention, Name(
        named.start("who") + who.start, named.start("who") + who.end, who.text
    ) if named and who else None


_taken = Expression(
    r"[\s*_(\[\"\u201c\u00ab]*(?:(?:məlumat|mətn|yazı|material|xəbər|haber|yazı)\s+)?(?P<o>[^\W\d_][^.:;,()]{1,40}?)(?:['\u2019-]?n?[dt][aəe]n)\s+(?:götürül(?:üb|müşdür)|gotürülüb|alın(?:ıb|mışdır|mıştır|tı(?:dır)?))\b|\s*(?P<for>[^\W\d_][^.:;,()]{1,40}?)\s(?:için|üçün)\s(?:yazdı|yazıb|kaleme aldı|hazırladı)\s*$",
    re.IGNORECASE,
).match


def taken_from(text: str) -> Mention | None:
    """`AzadlıqRadiosundan götürülüb`, `Hürriyet'ten alınmıştır`, `Independent Türkçe için yazdı`: the registered outlet
    that a text was taken from, or written for.
    """
    match = _taken(text)
    return publisher(text, *match.span("o" if match["o"] else "for"), "source", written=False) if match else None


def read_source(text: str) -> Source:
    """The publishers that a source line names; without a label the whole line is read as a name."""
    found = Source()
    if taken := taken_from(text):
        found.publishers.append(taken)
        found.labelled = "published"
        return found
    match = labels.source.match(text)
    start = match.end() if match else 0
    if match:
        found.labelled = match.lastgroup
        if match["report"]:
            return _read_report(found, text, start)
        if _read_citation(found, text, start):
            return found
    if not match and (named := from_outlet(text)):
        found.publishers.append(named)
        return found
    if not match and (quoted := _place_and_quoted(text)):
        mention = publisher(text, *quoted.span(quoted.lastgroup or 0), "source", written=False)
        if mention:
            found.publishers.append(mention)
            return found
    rest = _rest(text, start)
    end = start + len(text[start : rest.start()].rstrip().removesuffix(",").rstrip()) if rest else len(text)
    if cut := _next_label(text, start, end):
        end = cut.start()
    if match and _read_with_place(found, text, start, text[start:end].strip()):
        return found
    if found.labelled == "published" and (cut := _and_more.search(text, start, end)):
        end = cut.start()
    _read_publishers(found, text, start, end, written=found.labelled != "unsure")
    if not found.publishers and not found.generic and (url := _URL.search(text, start)):
        known = outlets().by_domain(url[0])
        if known:
            found.publishers.append(Mention(url.start(), url.end(), known.name, known.id, "source-link"))
    return found


def from_outlet(text: str) -> Mention | None:
    """`عن الأحداث المغربية`, `عن المدى – بغداد`: a registered name behind `from`; before a place one that is a word, too."""
    if not text.startswith(labels.FROM):
        return None
    start = text.index(" ") + 1
    named = placeless(text[start:])
    known = outlets().line(named) or (outlets().match(named, typos=False) if named != text[start:] else None)
    return Mention(start, start + len(named), known.name, known.id, "source") if known else None


def _read_with_place(found: Source, text: str, start: int, said: str) -> bool:
    """An outlet, its place, and who wrote; or a place, and behind it the outlet, or who wrote for the one whose page it is."""
    at = text.find(said, start)
    signed = _signed_place(said)
    placed = None if signed else _behind_place(said)
    if signed:
        first, last = at + signed.start("o"), at + signed.end("o")
        mention = publisher(text, first, last, "source", written=False)
        found.publishers.append(mention or Mention(first, last, clean_line(signed["o"]), None, "source"))
    elif placed and is_place(placed["p"]):
        mention = publisher(text, at + placed.start("who"), at + placed.end("who"), "source", written=False)
        if mention:
            found.publishers.append(mention)
            return True
    else:
        return False
    who = signed or placed
    name = bare_name(who["who"], trusted=True) if who else None
    if who and name and " " in name.text:
        first = at + who.start("who")
        found.authors.append(Name(first + name.start, first + name.end, name.text))
    return True


def _read_report(found: Source, text: str, start: int) -> Source:
    """`Text of report by Russian news agency Interfax`: any name of the registry, weak ones too."""
    mention = named_in(text, start, len(text), "report-by", weak=True)
    if mention:
        found.publishers.append(mention)
    return found


def _read_citation(found: Source, text: str, start: int) -> bool:
    """`Author, “Title,” *Outlet*, 7 June 2018.`"""
    match = _cited.match(text, start)
    if match is None:
        return False
    mention = publisher(text, *match.span("outlet"), "citation")
    if mention is None or (mention.id is None and mention.name[:1].islower()):
        return False
    found.publishers.append(mention)
    for first, last, _ in parts_of(text, *match.span("who")):
        name = bare_name(text[first:last], trusted=True)
        if name and " " in name.text:
            found.authors.append(Name(first + name.start, first + name.end, name.text))
    return True


def _paper_and_place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the paper stands in `دبنقا: كادقلي`, `كادقلي: دبنقا`: a name of one or several, and a place."""
    match = _placed(text, start, end)
    if match is None:
        return None
    for paper, place in (("o", "p"), ("p", "o")):
        if is_place(match[place]) and (outlets().line(match[paper]) or outlets().namesakes(match[paper])):
            return match.span(paper)
    return None


_placed = Expression(r"\s*(?P<o>[^:,\u060c;]{2,30}?)\s?:\s(?P<p>[^:,\u060c;]{2,30}?)\s*").fullmatch
_numbered = re.compile(r"\s*\d{1,3}[.)]\s+(?=\D)").match
"""`1. THE JORDAN TIMES`: the number of a clipping."""


def _read_publishers(found: Source, text: str, start: int, end: int, *, written: bool) -> None:
    start = number.end() if (number := _numbered(text, start, end)) else start
    whole = publisher(text, start, end, "source", written=False)
    if whole:
        found.publishers.append(whole)
        return
    pieces = [(first, last) for first, last, _ in parts_of(text, start, end)]
    if placed := _paper_and_place(text, start, end):
        start, end = placed
        pieces = [placed]
    for first, last in pieces:
        mention = publisher(text, first, last, "source", written=False)
        if mention:
            found.publishers.append(mention)
        elif outlets().generic(text[first:last].strip(" ()[]*.")):
            found.generic = True
        elif found.publishers and (name := _writer(text, first, last)):
            found.authors.append(name)
    if not found.publishers and not found.generic and written and (mention := publisher(text, start, end, "source")):
        found.publishers += [mention] if _may_publish(mention) else []


_correspondent = Expression(
    r"\s*(?:مراسل(?:ها|ته|تها|ه|ة)?|corr(?:\.|espondent)|корр(?:\.|еспондент)|müxbiri?)\s(?:في \S+\s)?"
).match


def _writer(text: str, start: int, end: int) -> Name | None:
    """`وكالة أذرتاج – مراسلها في زنكلان ساهر إسماعيلوف`: a person behind the outlet, two names or more."""
    lead = _correspondent(text, start, end)
    start = lead.end() if lead else start
    name = bare_name(text[start:end], trusted=lead is not None)
    return Name(start + name.start, start + name.end, name.text) if name and " " in name.text else None


_TONGUES = frozenset(
    "Azerbaijani Azeri Russian English Arabic Turkish Persian Farsi Armenian Georgian Kurdish French German".split()
)


_platform = re.compile(
    r"(?:(?:on|على|في) )?(?:ال)?(?:facebook|twitter|telegram|whatsapp|instagram|youtube|في?سبوك|تويتر|تل[يغ]*رام|واتس\s?اب|يوتيوب)",
    re.IGNORECASE,
).fullmatch


def _may_publish(mention: Mention) -> bool:
    """A name that no registry has: not a day (`Published on Feb 04`), a language (`first published in Azerbaijani`) nor
    the place where all publish (`from a page on Facebook`).
    """
    if mention.id is not None:
        return True
    return find_dates(mention.name, limit=1) == [] and mention.name not in _TONGUES and not _platform(mention.name)


_bracketed = Expression(
    r"[\s*_\u2013\u2014-]*(?:[(\[]\s*([^()\[\]]{2,60}?)\s*[)\]]|/\s?([^()\[\]/]{2,30}?)\s?/)[\s*_.]*"
).fullmatch


def is_wire_credit(text: str) -> bool:
    """A line of outlets in brackets and nothing else: `(AFP)`, `(Reuters/TASS)`, `/قنا/`."""
    match = _bracketed(text)
    if match is None:
        return False
    inside = match[1] or match[2]
    if inside.islower() and inside.isascii():
        return False
    pieces = [piece for a, b, _ in parts_of(inside, 0, len(inside)) if (piece := inside[a:b].strip())]
    return bool(pieces) and all(outlets().match(piece, typos=False) for piece in pieces)


def is_place_and_source(text: str) -> bool:
    """`جدة: «الشرق الأوسط»`: the place, a colon, and the paper in quotes."""
    match = _place_and_quoted(text)
    return match is not None and publisher(text, *match.span(match.lastgroup or 0), "source", written=False) is not None


_pieces = Expression(r"[^()\[\],;:/|\u060c\u061b]+?(?=\s+[-\u2010-\u2015\u0640]\s|[()\[\],;:/|\u060c\u061b]|\s*$)")


def read_agencies(text: str) -> list[Mention]:
    """Publishers of the registry in a credit, a dateline or a closing bracket, weak names too."""
    found = []
    for piece in _pieces.finditer(text):
        mention = publisher(text, piece.start(), piece.end(), "agency", written=False)
        if mention:
            found.append(mention)
    return found


MOST_WORDS = 16
"""Words of a phrase in which a name is looked for; disclaimers and reports name their outlet early."""


def named_in(text: str, start: int, end: int, rule: str, *, weak: bool = False) -> Mention | None:
    """The first and longest registered name in a phrase, by whole words with a capital; no automaton for so little."""
    words = [m.span() for m in re.finditer(r"\S+", text[start:end])][:MOST_WORDS]
    known = outlets()
    for i, (first, _) in enumerate(words):
        if text[start + first].islower():
            continue
        for _, last in reversed(words[i : i + 7]):
            name = text[start + first : start + last].rstrip(".,;:)\"'\u2019\u201d\u00bb")
            if len(name) < 2:
                continue
            match = known.match(name, typos=False) if weak else known.line(name)
            if match and not name.rpartition(" ")[2][:1].islower():
                return Mention(start + first, start + first + len(name), match.name, match.id, rule)
    return None


def read_closing(text: str) -> Mention | None:
    """The publisher whose disclaimer, copyright or footer this is; only one of the registry."""
    for pattern in _closers:
        for match in pattern.finditer(text[:2000]):
            mention = _first_in(text, *match.span("o"))
            if mention:
                return mention
    marked = outlets().by_footer(text)
    return Mention(*marked[:2], marked[2].name, marked[2].id, "footer-mark") if marked else None


def _first_in(text: str, start: int, end: int) -> Mention | None:
    whole = publisher(text, start, end, "closing", written=False)
    if whole:
        return whole
    return named_in(text, start, end, "closing")


def read_commentary(text: str) -> tuple[Mention, Name | None] | None:
    """`End OE Watch Commentary (Stein)`: the monitor, and the author in the bracket."""
    match = _oe_watch.search(text)
    known = outlets().match("OE Watch", typos=False) if match else None
    if match is None or known is None:
        return None
    who = Name(*match.span("who"), match["who"].strip()) if match["who"] else None
    return Mention(*match.span("o"), known.name, known.id, "commentary"), who
