"""Articles of an archive cut and joined: the archive's own reading of their lines, divided as an analyst has said.

A part of an archive's article has not the marks that its layout is read by, so it is not read anew: its paragraphs
are found in its lines again, and those that lie in the part are kept.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from corpus_cli.core.corrections.letters import Page, column, letters
from corpus_cli.core.lines import Lines
from corpus_cli.core.pieces import Piece, lines_piece

TITLE_MOST = 160
"""Characters of a first paragraph that may be the headline of what was cut off."""


def clipped(lines: Lines, first: int, last: int, parts: Sequence[Piece], without: Container[int]) -> Piece | None:
    """Lines `first` to `last` (indices) as one article made of `parts`; None where their text is not found again."""
    piece = lines_piece(lines, first, last)
    piece.kind = parts[0].kind
    for part in parts:
        found = _paragraphs(lines, part, range(first, last + 1), without)
        if found is None:
            return None
        begins = part.start >= piece.start
        own = [entry for entry in part.header if piece.start <= entry.start and entry.end <= piece.end]
        if part is not parts[0]:
            if begins and part.title:
                found = [part.title, *found]
            own = [entry if entry.in_text else replace(entry, role="other") for entry in own if entry.role != "title"]
        elif begins:
            piece.title, piece.title_original = part.title, part.title_original
            piece.fields, piece.values = dict(part.fields), dict(part.values)
        piece.header += own
        piece.paragraphs += found
    if piece.title is None and piece.paragraphs and len(piece.paragraphs[0]) <= TITLE_MOST:
        _take_title(lines, first, last, piece)
    return piece


def _take_title(lines: Lines, first: int, last: int, piece: Piece) -> None:
    """The first paragraph of what was cut off is its headline where it is a line by itself and no sentence."""
    from corpus_cli.core.pieces import header_of

    text = piece.paragraphs[0]
    line = next((i for i in range(first, last + 1) if letters(lines.texts[i]) == letters(text)), None)
    if line is not None and text.rstrip()[-1:] not in (".", ":", "\u06d4") and len(piece.paragraphs) > 1:
        piece.title = piece.paragraphs.pop(0)
        piece.header.append(header_of(lines, line, line, "title"))


def _paragraphs(lines: Lines, part: Piece, own: range, without: Container[int]) -> list[str] | None:
    """What of a part's paragraphs stands in the lines of `own`; None where one of them is not found."""
    base, first, last = lines.starts[0], part.first - lines.number, part.last - lines.number
    data = lines.data[lines.starts[first] - base : lines.starts[last + 1] - base]
    names = lines.encodings if isinstance(lines.encodings, str) else lines.encodings[first : last + 1]
    page = Page(Lines(lines.texts[first : last + 1], lines.starts[first : last + 2], part.first, names, data))
    found, at = [], 0
    for text in part.paragraphs:
        sought = letters(text)
        start = page.text.find(sought, at)
        if start < 0:
            return None
        at = start + len(sought)
        kept = "".join(_kept(page, text, start, at, first, own, without)).strip()
        if kept:
            found.append(kept)
    return found


def _kept(
    page: Page, text: str, start: int, end: int, above: int, own: range, without: Container[int]
) -> Iterator[str]:
    """The pieces of a paragraph, whose letters are `start` to `end`, that stand in lines of `own`."""
    at = start
    while at < end:
        line = page.line(at)
        stop = min(end, page.begin(line + 1))
        if above + line in own and above + line not in without:
            upto = len(text) if stop == end else column(text, stop - start)
            yield text[column(text, at - start) if at > start else 0 : upto]
        at = stop
