"""Pieces by the generic splitter: for text that no archive's layout claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus_cli.core.articles import TEXT, Span, spans_of
from corpus_cli.core.attribution import opening_credit
from corpus_cli.core.attribution.openings import signed_end
from corpus_cli.core.attribution.told import QUOTED_BY_ALL, told, told_others
from corpus_cli.core.blocks import Block
from corpus_cli.core.boundaries import Boundaries, cues_of, find_boundaries
from corpus_cli.core.dates import date_line, dateline
from corpus_cli.core.dates.learning import learn
from corpus_cli.core.habits import ORNAMENTS
from corpus_cli.core.lines import Lines
from corpus_cli.core.pieces import NearMiss, Piece, header_of, lines_piece
from corpus_cli.core.references import read_reference
from corpus_cli.model import Header
from corpus_cli.registry import outlets
from corpus_cli.text.clean import clean_line

STANDFIRSTS = 2
"""Lines of text that may stand above the paragraph that opens with a dateline."""

POINTS = 6
"""Points of a summary that may stand there."""

COUNTED = 3
"""So many headlines with a number, one above another, are counted by the dump."""

_numbered = re.compile(r"[(\[#*\s]*(\d{1,3})(?:[.)\]]|\s-)\s+\S").match
_number = re.compile(r"^[(\[#*\s]*\d{1,3}(?:[.)\]]|\s-)\s+").sub
_closing = re.compile(r"[(\[/](?P<inside>[^()\[\]]{2,90})[)\]/]\s*[.*]*\s*$")


def generic_pieces(lines: Lines, blocks: Sequence[Block], own: range, inside: bool) -> Iterator[Piece]:
    """The articles in `blocks`, as far as they lie in the lines of `own` (indices).

    `inside`: the first block stands in the body of an article.
    """
    found = find_boundaries(blocks, inside)
    counted = _counted(blocks, found.decision.starts)
    learnt = learn((text, date_line(text)) for text in map(_day_of, blocks) if text)
    for span in spans_of(blocks, found):
        part = _clip(blocks, span, own)
        if part is None:
            continue
        piece = article_piece(lines, blocks, part)
        if piece.title and counted.intersection(range(part.first, part.last + 1)):
            piece.title = _number("", piece.title)
        piece.survey = learnt
        # Inside a line without end there is no margin to look at: what opens the stretch goes on.
        piece.goes_on = blocks[span.first].first < own.start or (inside and not span.first)
        piece.near = [_near(lines, blocks[i], found, i) for i in span.near if blocks[i].first in own]
        yield piece


def _day_of(block: Block) -> str:
    """A line of a date, or the cell that gives the day in the row of a table."""
    if block.row and block.cited and block.cited.date:
        return block.row[slice(*block.cited.date)]
    return block.text if block.kind == "date" else ""


def _counted(blocks: Sequence[Block], starts: Sequence[int]) -> set[int]:
    """Headlines that the dump counts, one after the other: their numbers are the list's, not the articles'."""
    numbers = {i: int(found[1]) for i in starts if (found := _numbered(blocks[i].text))}
    known = set(numbers.values())
    return {i for i, number in numbers.items() if len(known) >= COUNTED and known & {number - 1, number + 1}}


def _clip(blocks: Sequence[Block], span: Span, own: range) -> Span | None:
    """What of a span lies in the lines of `own`."""
    first = next((i for i in range(span.first, span.last + 1) if blocks[i].first >= own.start), None)
    if first is None or blocks[first].first >= own.stop:
        return None
    last = span.last
    while blocks[last].first >= own.stop:
        last -= 1
    roles = span.roles[first - span.first : last + 1 - span.first]
    beside = [(i, role) for i, role in span.beside if blocks[i].first in own]
    return Span(first, last, roles, span.margin, span.cues, beside, issues=span.issues)


def article_piece(lines: Lines, blocks: Sequence[Block], span: Span) -> Piece:
    """The piece of one article's blocks."""
    piece = lines_piece(lines, blocks[span.first].first, blocks[span.last].last)
    piece.kind, piece.margin, piece.cues, piece.issues = "article", span.margin, span.cues, list(span.issues)
    prose = above = 0
    for block, role in zip(blocks[span.first : span.last + 1], span.roles, strict=True):
        if role == TEXT:
            if prose == 0:
                piece.header += _opening(lines, block)
            elif prose == 1 and not _dated_in_text(piece) and (voice := _voice(lines, block)):
                piece.header.append(voice)
            piece.paragraphs.append(block.text)
            above += block.kind != "item"
            prose += block.kind == "prose" or above > STANDFIRSTS or len(piece.paragraphs) > POINTS
            continue
        if block.cited and (cited := _cited(lines, block)):
            piece.title = cited[0]
            piece.header += cited[1]
            continue
        piece.header.append(header_of(lines, block.first, block.last, role))
        if role == "title" and piece.title is None:
            piece.title = _without_source(clean_line(block.text.strip(ORNAMENTS)))
    if voice := _told(lines, blocks[span.first : span.last + 1], span.roles):
        piece.header.append(voice)
    if closing := _closing_source(lines, blocks[span.last]) if span.roles[-1] == TEXT else None:
        piece.header.append(closing)
    piece.header += [header_of(lines, blocks[i].first, blocks[i].last, role) for i, role in span.beside]
    return piece


def _cited(lines: Lines, block: Block) -> tuple[str, list[Header]] | None:
    """The headline that a line cites, and what it says of the article."""
    line = "\n".join(lines.texts[block.first : block.last + 1])
    found = block.cited if block.row else read_reference(line)
    if found is None:
        return None
    known = (("title", found.title), ("byline", found.writers), ("source", found.source), ("dateline", found.date))
    spans = sorted((span, role) for role, span in known if span)
    at, parts = 0, []
    for span, role in [*spans, ((len(line), len(line)), "other")]:
        parts += [((at, span[0]), "other"), (span, role)]
        at = span[1]
    return _unquoted(" ".join(clean_line(line[slice(*found.title)]).split())), [
        Header(role, _offset(lines, block, line, start), _offset(lines, block, line, end), line[start:end])
        for (start, end), role in ((_bare(line, span), role) for span, role in parts)
        if any(map(str.isalnum, line[start:end]))
    ]


def _offset(lines: Lines, block: Block, text: str, at: int) -> int:
    """The byte at which character `at` of a block's lines stands."""
    return lines.offset(block.first + text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1)


def _unquoted(title: str) -> str:
    title = title.strip(_QUOTES)
    return title[1:-1] if title[:1] == "\u2018" and title[-1:] == "\u2019" else title


def _bare(line: str, span: tuple[int, int]) -> tuple[int, int]:
    """A piece of a line without the white space at its ends."""
    said = line[slice(*span)]
    return span[0] + len(said) - len(said.lstrip()), span[1] - len(said) + len(said.rstrip())


_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb.,'
_linked = re.compile(r"\s*[(\[<]https?://[^\s()<>]+[)\]>]\s*$").sub
_language_tag = re.compile(
    r"(?:[\[(](?:EN|AZ|RU|TR|AR|FA|ENG|AZE|RUS|TUR|ARA)[\])]|(?:EN|AZ|RU|TR|AR|FA|ENG|AZE|RUS|TUR|ARA)>)\s?(?=\w{2})"
).sub
_sourced = re.compile(r"(?P<title>.{12,}\S)\s+[(\[](?P<o>[^()\[\],]{2,40})(?P<more>,\s[^()\[\]]{2,50})?[)\]]").fullmatch


def _without_source(title: str) -> str:
    """`EN> Dockers win pay rise (Civil.ge, 14 May)`: a tag of the language before a headline, whose it is behind it, or its
    address.
    """
    title = _language_tag("", _linked("", title) or title)
    match = _sourced(title)
    return match["title"].strip(ORNAMENTS) if match and outlets().match(match["o"], typos=False) else title


def _opening(lines: Lines, block: Block) -> list[Header]:
    """The dateline that a first paragraph opens with, and the outlet that speaks in it: they stand in the text too."""
    line = lines.texts[block.first]
    start = len(line) - len(line.lstrip())
    found = dateline(line[start : start + 160])
    if found is not None:
        opening = _in_text(lines, block.first, start, start + signed_end(line[start : start + 160], found), "dateline")
        # `BAKU, May 3. Six trains a month leave, Trend reports.`: whose it is, where the dateline does not say.
        voice = None if found.agency else _voice(lines, block)
        return [opening, voice] if voice and voice.start >= opening.end else [opening]
    return [voice] if (voice := _voice(lines, block)) else []


def _voice(lines: Lines, block: Block) -> Header | None:
    """The outlet that speaks in a paragraph: it stands in the text too."""
    line = lines.texts[block.first]
    start = len(line) - len(line.lstrip())
    credit = opening_credit(line[start : start + 400])
    return _in_text(lines, block.first, start + credit[0], start + credit[1], "dateline") if credit else None


def _told(lines: Lines, blocks: Sequence[Block], roles: Sequence[str]) -> Header | None:
    """The outlet that the people in a text spoke to, most of them to this one: it stands in the text too."""
    said = [block for block, role in zip(blocks, roles, strict=True) if role == TEXT and block.kind == "prose"]
    for read in (told, told_others):
        named = [
            (outlet, index, start, end)
            for block in said
            for index in range(block.first, block.last + 1)
            for start, end, outlet in read(lines.texts[index])
            if outlet not in QUOTED_BY_ALL
        ]
        if named:
            break
    ((most, times), *_) = Counter(each[0] for each in named).most_common(1) or [("", 0)]
    if times * 2 <= len(named):
        return None
    return _in_text(lines, *next(each[1:] for each in named if each[0] == most), "other")


def _dated_in_text(piece: Piece) -> bool:
    return any(entry.role == "dateline" and entry.in_text for entry in piece.header)


def _closing_source(lines: Lines, block: Block) -> Header | None:
    """What the last paragraph says in brackets at its end: agencies and a date, mostly."""
    line = lines.texts[block.last]
    found = _closing.search(line, max(0, len(line) - 110))
    return _in_text(lines, block.last, found.start(), len(line.rstrip()), "source") if found else None


def _in_text(lines: Lines, index: int, start: int, end: int, role: str) -> Header:
    """A header entry of characters `start` to `end` of a line whose text stands in the body too."""
    text = lines.texts[index][start:end]
    return Header(role, lines.offset(index, start), lines.offset(index, end), text, in_text=True)


def _near(lines: Lines, block: Block, found: Boundaries, index: int) -> NearMiss:
    return NearMiss(lines.number + block.first, block.text, found.decision.margins[index], cues_of(found, index))
