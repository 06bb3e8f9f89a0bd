"""What an analyst has confirmed, as gold: the splitter alone, without corrections, is held against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus_cli.core.corrections.head import in_head
from corpus_cli.core.corrections.marks import mark
from corpus_cli.core.corrections.places import locate
from corpus_cli.core.source import Stream
from corpus_cli.core.split import SplitOptions, decided
from corpus_cli.core.survey import survey
from corpus_cli.errors import CorrectionError
from corpus_cli.registry.corrections import Correction

STARTS, NONE = ("cut", "confirm", "drop"), ("keep", "join")
"""Verbs that say where an article begins, and where none does."""


@dataclass(slots=True)
class Verdict:
    """Whether the splitter does by itself what a correction says, in line `line`, where `layout` reads."""

    entry: Correction
    line: int
    layout: str
    met: bool


def judge(stream: Stream, entries: Sequence[Correction], options: SplitOptions) -> Iterator[Verdict | CorrectionError]:
    """A verdict on each of `entries` that says where articles begin; those that find no place are errors."""
    entries = [entry for entry in entries if entry.do in (*STARTS, *NONE)]
    surveyed = survey(stream, options.encoding)
    # Of a join the beginning that it takes away is what can be judged.
    places = locate(stream, surveyed, [entry.next or entry.at for entry in entries])
    told: list[CorrectionError] = []
    marks = [mark(entry, {"at": place}, told.append) for entry, place in zip(entries, places, strict=True)]
    yield from told
    wanted = sorted((one for one in marks if one), key=lambda one: one.at.offset)
    for piece in decided(stream, surveyed, options)[0] if wanted else ():
        while wanted and wanted[0].at.offset < piece.end:
            one = wanted.pop(0)
            begins = piece.kind is not None and in_head(piece, one.at, stream)
            if one.do == "cut":
                begins = begins and one.at.line == piece.first
            yield Verdict(one.entry, one.at.line, piece.layout, begins == (one.do in STARTS))
