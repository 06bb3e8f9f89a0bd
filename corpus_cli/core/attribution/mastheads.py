"""The name of an outlet in the head of a page: `Civil.ge`, `APA - Azərbaycan Xəbər Agentliyi`, a title as browsers print it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_cli.core.attribution.mentions import Mention
from corpus_cli.registry import outlets
from corpus_cli.registry.press.entry import Match
from corpus_cli.registry.press.registry import BODIES
from corpus_cli.text.clean import clean_line
from corpus_cli.text.expression import Expression
from corpus_cli.text.scripts import main_script

LONGEST = 160
"""Characters of such a line, at most: browsers print the title of the page in it."""

_MARKS = (" | ", " / ", " -- ", " - ", " \u2013 ", " \u2014 ", " \u00b7 ", " \u00ab ", " \u00bb ", " \u203a ", " > ")


_ORNAMENTS = " \u2022\u25cf*.:|"

_subject = Expression(
    r"(?:subject|mövzu|тема|الموضوع|objet|betreff):\s*(?:(?:\[[^\]]{1,30}\]|(?:re|fwd?):)\s*)*(?P<o>[^:\[\]]{2,40}):\s",
    re.IGNORECASE,
).match
"""`Subject: [list] The National: headline`: who passes an article on names the outlet first."""


_sender = Expression(
    r"(?:from|von|de|от|g[öo]nd[əe]r[əe]n|kimd[əe]n|من):\s*(?:\"?(?P<o>[^\"<>@]{2,50}?)\"?\s*)?<?[\w.+-]+@(?P<host>[\w.-]+)>?\s*",
    re.IGNORECASE,
).fullmatch
"""Who sends a letter: `From: Agos Bülten <bulten@agos.com.tr>`."""

_moment = Expression(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}, \d{1,2}[:.]\d\d(?: ?[AP]\.?M\.?)?\s+").match
"""What a browser prints before the title of a page."""


_printed_address = Expression(r"\s*https?://(?P<host>[\w.-]+)/\S*\s+\d{1,3} ?/ ?\d{1,3}\s*").fullmatch
"""What a browser prints under a page: its address, and which page of how many it is."""


_tongues = Expression(
    r"(?:\s+[|/]?\s*(?:AZ|RU|EN|TR|FR|DE|ES|AR|FA|KA|HY|GE|AZE|RUS|ENG|TUR|فارسی|عربي|العربية|English|Русский|Azərbaycanca|Türkçe|Français)){2,}\s*$"
).search
"""The languages of a site behind its name."""


_framed = Expression(r"\s*([-=*~_#+])\1{2,}\s*(?P<o>[^\W_][^-=*~_#+]{1,48}?)\s*\1{3,}\s*").fullmatch
"""`--------- Harbour Daily ---------`: somebody draws a line over what he keeps of a paper."""


def is_printed_address(text: str) -> bool:
    """The foot of a page as browsers print it."""
    return _printed_address(text) is not None


def is_sender(text: str) -> bool:
    """A line of an envelope that says who sends the letter."""
    return _sender(text) is not None


def read_masthead(text: str, *, weak: bool = False) -> Mention | None:
    """The outlet whose registered name is all of a line, or its last or first piece, or stands first in a subject.

    Names that are common words too (`Foreign Policy`) count where the line is in capitals, as mastheads are set, where
    a browser printed it, with the moment before the title, and where the place of the line says so: `weak`.
    """
    if len(text) > LONGEST:
        return None
    if frame := _framed(text):
        known = outlets().match(frame["o"], typos=False)
        return Mention(*frame.span("o"), known.name, known.id, "masthead") if known else None
    if subject := _subject(text):
        known = outlets().match(subject["o"], typos=False)
        return Mention(*subject.span("o"), known.name, known.id, "masthead") if known else None
    if sender := _sender(text):
        known = (sender["o"] and outlets().match(sender["o"], typos=False)) or outlets().by_domain(sender["host"])
        span = sender.span("o") if sender["o"] else sender.span("host")
        return Mention(*span, known.name, known.id, "sender") if known else None
    if address := _printed_address(text):
        known = outlets().by_domain(address["host"])
        return Mention(*address.span("host"), known.name, known.id, "masthead") if known else None
    if headed := read_issue_head(text):
        return headed
    if tongues := _tongues(text):
        text = text[: tongues.start()]
    printed = text[:1].isdigit()
    moment = _moment(text)
    for start, end in [*_pieces(text), *([(moment.end(), len(text))] if moment else [])]:
        name, whole = clean_line(text[start:end]), end - start == len(text)
        known = outlets().line(name)
        if known is None and ((" " in name and (printed or (whole and name.isupper()))) or (weak and whole)):
            known = outlets().match(name, typos=False)
        if known and (whole or printed or not _is_body(known.id)):
            return Mention(start, end, known.name, known.id, "masthead")
        if weak and whole and outlets().namesakes(name):
            return Mention(start, end, name.strip(_ORNAMENTS), None, "masthead")
    return _numbered_page(text) if weak else None


_page_of = Expression(r"\s*(?:\d{1,3}\s{2,})?(?P<o>[^\W\d_](?:[^\d\n]{0,40}[^\W\d_])?)(?:\s{2,}\d{1,3})?\s*").fullmatch
_PAPERS = ("{} qəzeti", "{} gazetesi", "{} newspaper", "صحيفة {}", "газета {}")


def _numbered_page(text: str) -> Mention | None:
    """The paper whose name is that of a country or a word as well, by its pages' head: `GÜRCÜSTAN        2`, `المدينة`."""
    page = _page_of(text)
    arabic = page is not None and main_script(page["o"]) == "Arab"
    if page is None or not (arabic or (len(page["o"]) < len(text.strip()) and page["o"].isupper())):
        return None
    known = paper_called(page["o"])
    return Mention(*page.span("o"), known.name, known.id, "masthead") if known else None


def paper_called(name: str) -> Match | None:
    """The registered paper of this name, where only a word for papers tells it from what else is called so."""
    papers = (outlets().match(form.format(name), typos=False) for form in _PAPERS)
    return next(filter(None, papers), None)


def _is_body(slug: str) -> bool:
    """A ministry or an organisation, which a piece of a line speaks of more than it names it."""
    known = outlets().get(slug)
    return known is not None and known.type in BODIES


_issue = Expression(
    r"\W*(?:welcome to (?:the )?)?(?P<o>[^\W\d_][^\d,|()\n]{3,44}?)\s*(?:[,|\u2022\u00b7\u2013\u2014-]\s*)?(?<!\w)(?:issue|vol(?:ume|\.)?|no\.?|№|nr\.?|sayı|العدد|عدد|выпуск|номер)\s?[:#]?\s?\(?\d",
    re.IGNORECASE,
).match


def read_issue_head(text: str) -> Mention | None:
    """The publication that a line names before the number of its issue: `CAUCASUS WEEK  Issue 14 (233), 4-10 April 2011`."""
    if len(text) > LONGEST or (found := _issue(text)) is None:
        return None
    start = found.start("o")
    name = found["o"].rstrip(' ,:-\u2013\u2014"»\u201d')
    known = outlets().match(name, typos=False)
    if known:
        return Mention(start, start + len(name), known.name, known.id, "masthead")
    if not (name.isascii() and name.isupper() and " " in name) or _digest(name):
        return None  # in capitals, as running heads are set, and no review of what others published
    return Mention(start, start + len(name), clean_line(name), None, "masthead")


_digest = Expression(
    r"\b(?:press|review|digest|monitor(?:ing)?|summary|clippings?|results?|documents?|page)\b", re.IGNORECASE
).search


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    yield 0, len(text)
    for mark in _MARKS:
        first, last = text.find(mark), text.rfind(mark)
        if last >= 0:
            yield last + len(mark), len(text)
            yield 0, first
    if menu := _menu(text):
        yield menu.span("o")


_menu = Expression(r"\s*(?P<o>[^\W\d_]\S*(?: \S+){0,3})(?:\s{3,}\S+(?: \S+){0,2}){3,}\s*").fullmatch
"""`HARBOUR TV        News     Shows     Projects`: a site's name, and beside it its menu."""
