"""The types that travel between the stages. All offsets are bytes of the stream unless they say otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

SCHEMA = 1

ROLES = (
    "title", "dateline", "byline", "source", "credit", "caption", "teaser", "note", "page",
    "closer", "footer", "other",
)  # fmt: skip
"""What a `Header` line can be (see the design's table of where a line lands)."""


ISSUES = {
    "assumed": "a value was given by the analyst",
    "calendar-converted": "the date was printed in the Hijri or Jalali calendar",
    "date-ambiguous": "day and month cannot be told apart",
    "date-in-future": "the date lies after the newest of the dump",
    "date-updated": "only the date of an update stands there",
    "day-inferred": "the day does not stand with the article",
    "fewer-than-declared": "the archive says that it holds more articles than were found (on the last one)",
    "mixed-language": "a good part of the body is in a second language",
    "month-inferred": "the month does not stand with the article",
    "no-date": "no date stands there; it may be bracketed by its neighbours",
    "no-title": "no headline was found",
    "no-year": "the date has no year",
    "outlet-ambiguous": "outlets of several countries bear this name, and the text does not say which it is",
    "outlet-inferred": "no line names the outlet: a line in a form that only its pages print, or its picture, shows it",
    "outlet-unregistered": "the outlet is as written, not in the registry",
    "oversize": "the article was cut at the size of a stretch",
    "relative-date": "the date is said relative to a day that is not known",
    "stale": "the dump cannot be read now; this is its last known state",
    "truncated": "the archive's end mark is missing",
    "visual-order": "the text may stand in visual order",
    "weekday-disagrees": "the weekday printed is not that of the date",
    "year-inferred": "the year comes from neighbours, the address or the analyst",
}
"""All codes that `issues` may hold, and what each says."""


@dataclass(slots=True)
class Cue:
    """One reason for or against a boundary; positive weights speak for it (log odds)."""

    name: str
    weight: float

    def to_dict(self) -> dict[str, Any]:
        return {"name": self.name, "weight": round(self.weight, 2)}


@dataclass(slots=True)
class Header:
    """A line, or a piece of one, that is no body text or that a value is read from.

    `text` is the bytes `start` to `end`, decoded but not cleaned. `in_text` marks a piece that
    stands in the body too (a dateline prefix, a closing source).
    """

    role: str
    start: int
    end: int
    text: str
    in_text: bool = False

    def to_dict(self) -> dict[str, Any]:
        shown: dict[str, Any] = {"role": self.role, "start": self.start, "end": self.end, "text": self.text}
        return shown | {"in_text": True} if self.in_text else shown

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Header:
        return cls(data["role"], data["start"], data["end"], data["text"], data.get("in_text", False))


@dataclass(slots=True)
class Tally:
    """What splitting has met: dumps it could `read`, articles, those that archives declare, and bytes.

    `furniture` are the bytes of no article, `undecodable` those of either that are no text in their encoding;
    `detecting` and `normalising` are seconds, wherever they were spent.
    """

    read: int = 0
    articles: int = 0
    declared: int = 0
    article_bytes: int = 0
    furniture: int = 0
    undecodable: int = 0
    detecting: float = 0.0
    normalising: float = 0.0

    def add(self, other: Tally) -> None:
        """Take up what another one has counted."""
        for f in fields(self):
            setattr(self, f.name, getattr(self, f.name) + getattr(other, f.name))

    def count(self, kind: str | None, size: int) -> None:
        """Count a span of `size` bytes; furniture has the kind None or `furniture`."""
        if kind in (None, "furniture"):
            self.furniture += size
        else:
            self.articles += 1
            self.article_bytes += size


@dataclass(slots=True)
class Record:
    """One line of the output: schema 1, in the order of its keys (`corpus schema` describes each)."""

    schema: int = SCHEMA
    id: str = ""
    content_id: str = ""
    kind: str = "article"
    title: str | None = None
    title_original: str | None = None
    text: str = ""
    language: str | None = None
    language_confidence: float | None = None
    languages: list[dict[str, Any]] = field(default_factory=list)
    original_language: str | None = None
    translated: str | None = None
    authors: list[str] = field(default_factory=list)
    place: str | None = None
    outlet: str | None = None
    outlet_id: str | None = None
    via: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    date: str | None = None
    time: str | None = None
    date_edtf: str | None = None
    date_earliest: str | None = None
    date_latest: str | None = None
    url: str | None = None
    archive_id: str | None = None
    fields: dict[str, str] = field(default_factory=dict)
    translation_of: str | None = None
    duplicate_of: str | None = None
    source: str = ""
    source_sha256: str = ""
    stream: str | None = None
    encoding: str = "utf-8"
    locator: str | None = None
    start: int = 0
    end: int = 0
    start_line: int = 0
    end_line: int = 0
    span_sha256: str = ""
    layout: str = ""
    confidence: float | None = None
    issues: list[str] = field(default_factory=list)
    header: list[dict[str, Any]] = field(default_factory=list)
    evidence: dict[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """The record as plain data, keys in the order of the schema; nothing is copied."""
        return {key: getattr(self, key) for key in KEYS}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Record:
        """A record from plain data; unknown keys are refused with TypeError."""
        return cls(**data)

    def headers(self, *roles: str) -> list[dict[str, Any]]:
        """The header entries of these roles, in the order of the text."""
        return [entry for entry in self.header if entry["role"] in roles]

    def add_issue(self, code: str) -> None:
        """Note an issue once; codes stay sorted."""
        if code not in self.issues:
            self.issues = sorted([*self.issues, code])

    def cite(self, key: str, entry: dict[str, Any], start: int, end: int, rule: str) -> None:
        """Add evidence for `key`: characters `start` to `end` of a header entry, as bytes of the stream."""
        span = slice_entry(entry, start, end, self.encoding)
        self.evidence.setdefault(key, []).append(span | {"rule": rule})


KEYS = tuple(f.name for f in fields(Record))


def slice_entry(entry: dict[str, Any], start: int, end: int, encoding: str) -> dict[str, Any]:
    """The bytes and text of characters `start` to `end` of a header entry.

    Where the text does not encode back to its bytes (broken input), the whole entry is given:
    larger than asked for, but true.
    """
    text: str = entry["text"]
    if len(text.encode(encoding, "replace")) == entry["end"] - entry["start"] and "\ufffd" not in text:
        first = entry["start"] + len(text[:start].encode(encoding, "replace"))
        last = first + len(text[start:end].encode(encoding, "replace"))
        return {"start": first, "end": last, "text": text[start:end]}
    return {"start": entry["start"], "end": entry["end"], "text": text}


@dataclass(slots=True)
class Article:
    """A span of lines of a stretch and what the splitter knows of it, before it becomes a Record.

    `first` and `last` are indices of lines in the stretch, `last` included.
    """

    first: int
    last: int
    kind: str = "article"
    layout: str = "generic"
    confidence: float | None = None
    cues: list[Cue] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)
