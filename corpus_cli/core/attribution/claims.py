"""What header lines claim of a text: who published it, with how much weight, who carried it and who wrote it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from corpus_cli.core.attribution.mentions import Mention
from corpus_cli.core.attribution.people import Name
from corpus_cli.model import Record
from corpus_cli.registry import outlets
from corpus_cli.registry.press.registry import BODIES

(
    PUBLICATION,
    WRITTEN_FOR,
    BYLINE,
    SOURCE,
    LINE,
    CARRIER,
    CLOSING,
    SUFFIX,
    DATELINE,
    LINK,
    MASTHEAD,
    FORM,
    FOOT,
    POSTED,
    TOLD,
    PICTURE,
) = range(16)
"""How strongly a mention says `published here first`, strongest first."""

Entry = dict[str, Any]


@dataclass(slots=True)
class Claim:
    """One mention of a publisher, its weight, and the header entry that it stands in."""

    rank: int
    mention: Mention
    entry: Entry


@dataclass(slots=True)
class Said:
    """All that the header of a record says; `wires` are agencies credited beside others."""

    claims: list[Claim] = field(default_factory=list)
    wires: list[Claim] = field(default_factory=list)
    authors: list[tuple[Name, Entry, str]] = field(default_factory=list)


def is_archive(record: Record) -> bool:
    """A layout said which line is which, so that a line without a label can be believed.

    Layouts that leave the cutting to the generic splitter say no such thing: their cues are its cues.
    """
    if record.layout in ("", "generic"):
        return False
    cues = record.evidence.get("boundary")
    return not cues or any(cue["name"].startswith("layout-") for cue in cues)


def claim(said: Said, rank: int, mention: Mention, entry: Entry, at: int) -> None:
    """Add what a line, `at` characters into its entry, says of a publisher."""
    said.claims.append(Claim(rank, moved(mention, at), entry))


def moved(mention: Mention, at: int) -> Mention:
    """The mention, counted from the beginning of its entry."""
    return Mention(mention.start + at, mention.end + at, mention.name, mention.id, mention.rule) if at else mention


def moved_name(name: Name, at: int) -> Name:
    """The name, counted from the beginning of its entry."""
    return Name(name.start + at, name.end + at, name.text) if at else name


def is_body(mention: Mention) -> bool:
    """Whether a mention is of a ministry, an organisation or a party of the registry."""
    outlet = outlets().get(mention.id) if mention.id else None
    return outlet is not None and outlet.type in BODIES


def is_agency(mention: Mention) -> bool:
    """Whether a mention is of a news agency of the registry."""
    outlet = outlets().get(mention.id) if mention.id else None
    return outlet is not None and outlet.type == "agency"
