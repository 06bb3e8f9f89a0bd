"""What each header entry says of authors and publishers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from corpus_cli.core.attribution import labels, sources
from corpus_cli.core.attribution.beside import labelled_authors, read_beside
from corpus_cli.core.attribution.bylines import read_byline
from corpus_cli.core.attribution.claims import (
    BYLINE,
    CARRIER,
    CLOSING,
    DATELINE,
    FOOT,
    FORM,
    LINK,
    MASTHEAD,
    PICTURE,
    PUBLICATION,
    SOURCE,
    SUFFIX,
    TOLD,
    WRITTEN_FOR,
    Claim,
    Entry,
    Said,
    claim,
    is_agency,
    is_archive,
    moved,
    moved_name,
)  # fmt: skip
from corpus_cli.core.attribution.feet import read_foot
from corpus_cli.core.attribution.mastheads import read_issue_head, read_masthead
from corpus_cli.core.attribution.mentions import Mention, publisher
from corpus_cli.core.attribution.openings import signed_names, signed_opening
from corpus_cli.core.attribution.pairs import RUBRICS
from corpus_cli.core.attribution.people import Name, bare_name
from corpus_cli.core.attribution.pictures import read_picture
from corpus_cli.core.attribution.publishers import (
    PUBLICATION_KEYS,
    after_colon,
    field_entries,
    read_credit,
    read_source,
)  # fmt: skip
from corpus_cli.core.attribution.roles import is_office_or_place, line_role
from corpus_cli.core.attribution.told import QUOTED_BY_ALL, told
from corpus_cli.core.dates import dateline
from corpus_cli.model import Record
from corpus_cli.registry import outlets
from corpus_cli.text.clean import clean_line
from corpus_cli.text.expression import Expression
from corpus_cli.text.fold import fold

_AUTHOR_KEYS = ("BYLINE", "BY", "AU", "Author", "AUTHOR", "Byline", "author")

_about_author = Expression(
    r"[\s*_]*(?:the author,? )?([^.,:;]{5,50}?),? is (?:a|an|the) (?:[\w'-]+ ){0,6}?(?:journalist|writer|analyst|columnist|researcher|professor|author|engineer|fellow|reporter|lecturer|editor|correspondent)\b",
    re.IGNORECASE,
).match

_contributed = Expression(
    r"[\s(*_]*(?P<who>[^;.()\n]{4,100}?) (?:also )?contributed (?:reporting|to this (?:report|article|story|piece))",
    re.IGNORECASE,
).match
_reporting_by = Expression(r"[\s(*_]*(?:additional )?reporting by (?P<who>[^;.()\n]{4,100})", re.IGNORECASE).match


def read_entry(said: Said, record: Record, entry: Entry) -> None:
    role = entry["role"]
    if role in ("caption", "credit") and (pictured := read_picture(entry["text"])):
        claim(said, PICTURE, pictured, entry, 0)
    if role == "other" and is_archive(record) and _says_source_again(record, entry):
        return
    if role == "title":
        _read_title(said, entry)
    elif role == "dateline":
        _read_dateline(said, record, entry)
    elif role in ("closer", "footer", "note"):
        _read_closing(said, entry)
    elif role == "page" and (head := read_masthead(entry["text"], weak=True)):
        claim(said, MASTHEAD, head, entry, 0)
    elif heard := _heard(record, entry):
        claim(said, TOLD, heard, entry, 0)
    elif role in ("byline", "source", "credit", "other") or (role == "caption" and _is_wire_byline(entry["text"])):
        text = _joined(entry["text"]) if role == "byline" else entry["text"]
        if role == "source" and is_archive(record):
            text = text.replace("\n", " ")  # the archive broke the name
        for line, start in _lines(text):
            _read_line(said, record, entry, line, start)


def _says_source_again(record: Record, entry: Entry) -> bool:
    """A line of an archive that holds the name which the field of the source has given."""
    return any(each["role"] == "source" and each["text"] in entry["text"] for each in record.header)


def _heard(record: Record, entry: Entry) -> Mention | None:
    """The outlet that an entry of the text says was told something."""
    if entry["role"] != "other" or not entry.get("in_text") or is_archive(record):
        return None
    text = entry["text"]
    if sources.read_commentary(text):
        return None
    known = publisher(text, 0, len(text), "told", written=False)
    if known or text.startswith("ل"):  # the article joined to `to`: `للأخبار` names a paper only where it is known
        return known
    return Mention(0, len(text), clean_line(text), None, "told")


_trail = Expression(r"\W*(?P<o>[^\s\u203a>\u00bb/|][^\u203a>\u00bb/|]{1,40}?)\s*[\u203a>\u00bb]\s*\S.*").match
"""`hespress.com \u203a جهات`: the way from a site's front page to the article."""
_fields = Expression(r"\s*(?P<o>[^\s|][^|]{1,40}?)\s*\|[^|]+\|.*").match
_by = Expression(r"\s*By\s", re.IGNORECASE).match


def _is_wire_byline(text: str) -> bool:
    """`By Agence France Presse (AFP)`: its bracket makes it look like a picture's caption."""
    return _by(text) is not None and line_role(text) == "byline" and bool(read_byline(text).outlets)


def _joined(text: str) -> str:
    """A name that was wrapped behind its initial, or a list behind a comma, on one line; offsets stay."""
    return _initial_wrapped(lambda match: match[1] + " " * len(match[2]), text)


_initial_wrapped = Expression(r"(\b[^\W\d_]\.|,|\b(?:and|from|in|for))([ \t]*\r?\n[ \t]*)(?=[^\W\d_])").sub


_far = Expression(r"\s{40,}").split
"""White space that no line has in its midst: what stands behind it is another line, and expressions that look for a cut
at every space need not be tried at thousands of them.
"""


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Lines of an entry with text, and where each starts in it."""
    at = 0
    for line in text.splitlines():
        for piece in _far(line):
            if piece.strip():
                at = text.index(piece, at)
                yield piece, at
                at += len(piece)


def _read_line(said: Said, record: Record, entry: Entry, line: str, at: int) -> None:
    role = entry["role"]
    if commentary := sources.read_commentary(line):
        mention, who = commentary
        claim(said, PUBLICATION, mention, entry, at)
        if who:
            said.authors.append((moved_name(who, at), entry, "commentary"))
        return
    if entry.get("in_text") and role == "source" and not is_archive(record):
        _read_closing_bracket(said, entry, line, at)
        return
    if role != "credit" and (signed := signed_opening(line)) and signed.end >= len(line.rstrip()):
        said.authors.append((moved_name(signed.author, at), entry, "byline"))
        named = publisher(line, *signed.outlet, "byline", written=False) if signed.outlet else None
        if named:
            claim(said, BYLINE, named, entry, at)
        return
    if role == "other" and (first := _first_of_line(line)):
        claim(said, LINK, first, entry, at)
        return
    if role == "other" and (over := _over_title(record, entry, line)):
        claim(said, MASTHEAD, over, entry, at)
        return
    if role in ("other", "caption"):
        role = line_role(line) or "other"
    if (
        role == "source"
        and not labels.source.match(line)
        and labels.written.match(line)
        and line_role(line) == "byline"
    ):
        role = "byline"
    if role == "byline":
        _read_byline(said, entry, line, at, believed=is_archive(record))
    elif role in ("source", "outlet"):
        read_source(said, record, entry, line, at)
        said.authors += [(moved_name(name, at), entry, "byline") for name in labelled_authors(line)]
    elif role == "credit":
        read_credit(said, record, entry, line, at)


_SECTIONS = RUBRICS | frozenset(
    fold(
        "الرأي رأي mövqe focus mena voices insight insights views opinion analysis iqtisadiyyat politika kəlam köşk"
    ).split()
)
_words = Expression(r"\w+").findall
_parts = Expression(r"[^|/\u203a\u00bb>:\u2013\u2014-]+").finditer


def _over_title(record: Record, entry: Entry, line: str) -> Mention | None:
    """The paper right over the headline of an article, be its name a word: `SÖZCÜ | EKONOMİ`, `المدن`."""
    title = next((each for each in record.header if each["role"] == "title"), None)
    if title is None or entry.get("in_text") or entry["end"] > title["start"] or is_archive(record):
        return None
    whole = (0, len(line))
    for start, end in (whole, *(part.span() for part in islice(_parts(line), 1))):
        name = " ".join(_words(line[start:end]))
        if fold(name) not in _SECTIONS and (found := publisher(line, start, end, "masthead", written=False)):
            return found
    return None


def _first_of_line(line: str) -> Mention | None:
    """The outlet that a trail, or the fields of a catalogue, begin with."""
    found = _trail(line) or _fields(line)
    if found is None:
        return None
    known = outlets().by_domain(found["o"]) if "." in found["o"] else outlets().line(found["o"])
    return Mention(*found.span("o"), known.name, known.id, "trail") if known else None


def _read_closing_bracket(said: Said, entry: Entry, line: str, at: int) -> None:
    """What the last paragraph ends with: `(The Jordan Times)`, `(واج)` published the text, `(AFP)` is a wire of the world's."""
    named = sources.read_agencies(line)
    if _initials(line) and len(named) < line.count("/") + 1:
        return
    if len(named) == 1 and not (is_agency(named[0]) and named[0].id in QUOTED_BY_ALL):
        claim(said, CLOSING, named[0], entry, at)
    else:
        said.wires += [Claim(SOURCE, moved(mention, at), entry) for mention in named]


def _read_byline(said: Said, entry: Entry, line: str, at: int, *, believed: bool = False) -> None:
    found = read_byline(line)
    dated = any(map(str.isdigit, line))
    if (
        not found.outlets
        and (dated or not labels.written.match(line))
        and (beside := [mention for mention in read_beside(line).outlets if mention.id])
    ):
        found.outlets += beside
    if (
        believed
        and found.unread
        and not found.authors
        and not found.outlets
        and _is_short_name(line)
        and not is_office_or_place(line)
        and fold(line).strip() not in _NOBODY
    ):
        written = line.strip()
        found.authors.append(Name(line.find(written), line.find(written) + len(written), clean_line(written)))
    for name in found.authors:
        said.authors.append((moved_name(name, at), entry, "byline"))
    for mention in found.outlets:
        claim(said, WRITTEN_FOR if mention.rule == "byline-for" else BYLINE, mention, entry, at)
    for mention in found.carriers:
        claim(said, CARRIER, mention, entry, at)


_initials = Expression(r"\W*[A-Z]{2,3}(?:/[A-Z]{2,3})+\W*").fullmatch
"""`(HA/RT/VK)`: who wrote, translated and edited."""

_NOBODY = frozenset(
    map(
        fold,
        (
            "none available",
            "not available",
            "none",
            "n/a",
            "anonymous",
            "unknown",
            "no author",
            "unsigned",
            "غير متوفر",
            "مجهول",
        ),
    )
)
"""What archives print where nobody is said to have written."""

_is_short_name = Expression(r"\s*[^\s\d:;,]+(?:\s+[^\s\d:;,]+){0,2}\s*").fullmatch
"""One to three words: what an archive calls a byline is one, even where no name is known in it."""


_bracket_behind = Expression(r".{12,}?\s[(\[](?P<o>[^()\[\],]{2,40})(?P<more>,\s[^()\[\]]{2,50})?[)\]]\s*").fullmatch
"""`Baku metro fares to rise [OC Media]`: digests put the outlet behind the headline."""


_cited_before = Expression(r"[^:\d]{2,30}?,\s[^:\d]{0,30}\d[\d./-]{5,9}(?=\s?:\s)").match
"""`Trend, Baku, 19.10.2022 : Ferry learns to whistle`: the paper and the day before the headline."""


def _read_title(said: Said, entry: Entry) -> None:
    """`Headline - Asia Times`: sites put their name after the headline."""
    text = entry["text"]
    behind = _bracket_behind(text)
    known = outlets()
    if behind and (match := known.line(behind["o"]) or (behind["more"] and known.match(behind["o"], typos=False))):
        claim(said, SUFFIX, Mention(*behind.span("o"), match.name, match.id, "title-suffix"), entry, 0)
        return
    if (cited := _cited_before(text)) and (beside := [m for m in read_beside(cited[0]).outlets if m.id]):
        claim(said, SUFFIX, beside[0], entry, 0)
        return
    for mark in (" - ", " | ", " \u2013 ", " \u2014 ", " \u00b7 "):
        head, found, tail = text.rpartition(mark)
        if found and len(tail) < 60 and head.count(" ") >= 2 and (match := outlets().line(clean_line(tail))):
            start = len(text) - len(tail)
            claim(said, SUFFIX, Mention(start, len(text), match.name, match.id, "title-suffix"), entry, 0)
            return
    if len(heard := told(text)) == 1 and heard[0][2] not in QUOTED_BY_ALL:
        named = publisher(text, *heard[0][:2], "told", written=False)
        if named:  # `Ex-minister to "The Harbour": ...`: who was told so in the text heads it with the paper
            claim(said, TOLD, named, entry, 0)


def _read_dateline(said: Said, record: Record, entry: Entry) -> None:
    if not entry.get("in_text") and _read_date_line(said, record, entry):
        return
    if signed := signed_opening(entry["text"]):
        said.authors.append((signed.author, entry, "dateline"))
        mention = publisher(entry["text"], *signed.outlet, "dateline", written=False) if signed.outlet else None
        if mention:
            claim(said, DATELINE, mention, entry, 0)
        return
    found = dateline(entry["text"])
    if found is not None and found.agency is not None:
        mention = publisher(entry["text"], found.agency_start, found.agency_end, "dateline", written=False)
    else:
        mention = next(iter(sources.read_agencies(entry["text"])), None) if entry.get("in_text") else None
    if mention:
        claim(said, DATELINE, mention, entry, 0)
    if found is not None:
        said.authors += [(name, entry, "dateline") for name in signed_names(entry["text"], found)]


def _read_date_line(said: Said, record: Record, entry: Entry) -> bool:
    """A line of its own that holds a date: whatever stands beside the date."""
    before = len(said.claims) + len(said.authors)
    for line, at in _lines(entry["text"]):
        if headed := read_issue_head(line):
            claim(said, MASTHEAD, headed, entry, at)
        if formed := outlets().by_form(line):
            claim(said, FORM, Mention(*formed[:2], formed[2].name, formed[2].id, formed[2].rule), entry, at)
        if labels.source.match(line):
            read_source(said, record, entry, line, at)
            said.authors += [(moved_name(name, at), entry, "beside-date") for name in labelled_authors(line)]
            continue
        beside = read_beside(line)
        for mention in beside.outlets:
            claim(said, BYLINE if beside.authors else SOURCE, mention, entry, at)
        said.authors += [(moved_name(name, at), entry, "beside-date") for name in beside.authors]
    return len(said.claims) + len(said.authors) > before


def _read_closing(said: Said, entry: Entry) -> None:
    if commentary := sources.read_commentary(entry["text"]):
        claim(said, PUBLICATION, commentary[0], entry, 0)
        if commentary[1]:
            said.authors.append((commentary[1], entry, "commentary"))
        return
    if entry["role"] == "note" and (report := sources.read_report(entry["text"])):
        said.claims += [Claim(CLOSING, report[0], entry)] if report[0] else []
        said.authors += [(report[1], entry, "report-by")] if report[1] else []
        return
    mention = read_foot(entry["text"]) if entry["role"] == "footer" else sources.read_closing(entry["text"])
    if mention:
        claim(said, FOOT if mention.rule == "foot" else CLOSING, mention, entry, 0)
    if not said.authors and (wire := _reporting_by(entry["text"]) or _contributed(entry["text"])):
        found = read_byline("By " + wire["who"])
        said.authors += [(moved_name(name, wire.start("who") - 3), entry, "reporting-by") for name in found.authors]
    if entry["role"] == "closer" and not said.authors and (who := _about_author(entry["text"])):
        name = bare_name(who[1])
        if name and " " in name.text:
            said.authors.append((moved_name(name, who.start(1)), entry, "author-note"))


def read_fields(said: Said, record: Record) -> None:
    """Archive fields that no header line has given yet."""
    if not any(each.rank == PUBLICATION for each in said.claims):
        for entry in field_entries(record, PUBLICATION_KEYS):
            mention = publisher(entry["text"], *after_colon(entry["text"]), "field")
            if mention:
                claim(said, PUBLICATION, mention, entry, 0)
                break
    if not said.authors:
        for entry in field_entries(record, _AUTHOR_KEYS):
            _read_byline(said, entry, entry["text"], 0)
