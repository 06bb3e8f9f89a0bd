"""Lines that name a publisher: source lines, credits, senders of messages, fields and links of a record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_cli.core.attribution import sources
from corpus_cli.core.attribution.beside import read_beside
from corpus_cli.core.attribution.claims import (
    CARRIER,
    LINE,
    LINK,
    POSTED,
    PUBLICATION,
    SOURCE,
    WRITTEN_FOR,
    Claim,
    Entry,
    Said,
    claim,
    is_agency,
    is_archive,
    moved,
    moved_name,
)
from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.core.attribution.mastheads import paper_called, read_masthead
from corpus_cli.core.attribution.mentions import Mention, publisher
from corpus_cli.core.attribution.people import Name, is_someone
from corpus_cli.model import Record
from corpus_cli.registry import outlets
from corpus_cli.registry.press.entry import Match
from corpus_cli.registry.press.keys import unbracketed
from corpus_cli.text.clean import clean_line

PUBLICATION_KEYS = ("SOURCE", "SN", "Publication title", "Publication", "PUBLICATION", "Source", "NEWSPAPER", "outlet")
LEAST = 200
"""Bytes of text above a line that signs it."""


def read_credit(said: Said, record: Record, entry: Entry, line: str, at: int) -> None:
    """Names in brackets: `(AFP)` is a wire, `(Evrensel)` a publisher; and so is a wire that signs the text."""
    behind = entry["start"] - record.start > LEAST and entry["end"] >= record.end - 2
    signs = behind and _signing(line) is not None
    if not (signs or sources.is_wire_credit(line)):
        return
    for mention in sources.read_agencies(line):
        if is_agency(mention) and not signs:
            said.wires.append(Claim(SOURCE, moved(mention, at), entry))
        else:
            claim(said, LINE, mention, entry, at)


_signing = re.compile(r"\s*[(\[/\u00a9\u2013\u2014-]\s?[^()\[\]:]{2,40}\s*").match
"""`(AFP)`, `© APA` and the like as the last line of a text."""


def _read_sender(said: Said, record: Record, entry: Entry, line: str, at: int) -> bool:
    """A person who sends a message publishes nothing: they wrote it, or passed on what others had written."""
    if record.kind != "message" or not is_someone(line) or outlets().match(line, typos=False):
        return False
    written = line.strip()
    start = at + line.find(written)
    if "forwarded_from" not in record.fields:
        said.authors.append((Name(start, start + len(written), clean_line(written)), entry, "sender"))
    return True


def read_source(said: Said, record: Record, entry: Entry, line: str, at: int) -> None:
    """Read a source line, or the line that an archive says is the outlet\'s."""
    if _read_sender(said, record, entry, line, at):
        return
    found = sources.read_source(line)
    if not (found.publishers or found.labelled or found.generic or is_archive(record)):
        beside = read_beside(line)
        found.publishers, found.authors = [mention for mention in beside.outlets if mention.id], beside.authors
    archive = is_archive(record) and entry["role"] == "source" and found.labelled is None and not entry.get("in_text")
    if record.layout == "newspaper" and line.isupper() and (paper := paper_called(line.strip())):
        found.publishers = [Mention(line.find(line.strip()), len(line.rstrip()), paper.name, paper.id, "source")]
    if archive and not found.publishers and not found.generic and (mention := _as_written(line)):
        found.publishers.append(mention)
    folded = line.strip(" \t*_(").lower()
    passed_on = record.fields.get("forwarded_from")
    if archive and passed_on and passed_on != clean_line(line):
        rank = CARRIER  # whoever it was forwarded from had it first
    elif archive and record.kind == "message" and not passed_on and entry is _first_source(record):
        rank = POSTED  # a channel posts what others published, where the message names them
    elif archive or found.authors or folded.startswith("publication"):
        rank = PUBLICATION
    elif found.labelled in ("unsure", "published"):
        rank = CARRIER if folded.startswith(("via", "cross", "h/t")) else WRITTEN_FOR
    else:
        rank = SOURCE if found.labelled else LINE
    for mention in found.publishers:
        claim(said, rank, mention, entry, at)
    for name in found.authors if not (archive and " - " in line) else ():  # `AFP - Infos Mondiales` is a service
        said.authors.append((moved_name(name, at), entry, "citation"))


def _first_source(record: Record) -> Entry | None:
    """Who posts a message: its mark stands over all that the message holds."""
    return next((entry for entry in record.header if entry["role"] == "source"), None)


def _as_written(line: str) -> Mention | None:
    """An archive says which line is the outlet's, so any name is believed; mail encodes it."""
    name = clean_line(line).strip("*_ ")
    if "=?" in name:
        from corpus_cli.core.archive.values import decoded_words

        name = decoded_words(name)
        known = outlets().match(name, typos=False) or next(filter(None, map(_known, name.split(" - "))), None)
        return Mention(0, len(line), known.name if known else name, known.id if known else None, "source")
    name = unbracketed(name) or name
    start = line.find(name)
    if _is_sentence(name):
        return None
    if placed := _behind_a_place(line, name, start) or read_masthead(line):
        return placed
    return Mention(start, start + len(name), name, None, "source") if name and start >= 0 and len(name) <= 80 else None


def _known(name: str) -> Match | None:
    """The outlet that a piece of a sender's name is: `المدن - النشرة الصباحية`."""
    return outlets().match(name.strip(), typos=False)


def _is_sentence(name: str) -> bool:
    """Whether what stands where an outlet should is a headline: an outlet's name has few words, most with a capital."""
    words = [word for word in name.split() if word[:1].isalpha()]
    small = sum(word.islower() and len(word) > 3 for word in words)
    return len(words) > 10 or (len(words) > 4 and 2 * small > len(words))


def _behind_a_place(line: str, name: str, start: int) -> Mention | None:
    """`Moscow NEZAVISIMAYA GAZETA`: monitors print the place before the name."""
    words = name.split(" ")
    for count in (1, 2):
        if len(words) > count and is_place(" ".join(words[:count])):
            at = start + len(" ".join(words[:count])) + 1
            return publisher(line, at, start + len(name), "source", written=False)
    return None


def field_entries(record: Record, keys: tuple[str, ...]) -> Iterator[Entry]:
    """Header entries in which the values of these fields stand: without one there would be nothing to show."""
    for name in keys:
        value = record.fields.get(name)
        entry = value and next(
            (e for e in record.header if e["role"] == "other" and value in clean_line(e["text"])), None
        )
        if entry:
            yield entry


def after_colon(text: str) -> tuple[int, int]:
    """Where the value of a field line stands: behind its colon."""
    return (text.find(":") + 1 if ":" in text[:30] else 0), len(text)


def read_link(said: Said, record: Record) -> None:
    """Read the outlet that the address of the record belongs to."""
    url = record.url
    match = outlets().by_domain(url) if url else None
    if url is None or match is None:
        return
    for entry in record.header:
        start = entry["text"].find(url)
        if start >= 0:
            claim(said, LINK, Mention(start, start + len(url), match.name, match.id, "link"), entry, 0)
            return
