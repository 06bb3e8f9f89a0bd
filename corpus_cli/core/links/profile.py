"""What of an article is compared across languages: small, and kept in the index instead of the record."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from typing import Any

from corpus_cli.core.links.anchors import Anchors, anchors_of
from corpus_cli.core.links.pieces import CASED, Piece
from corpus_cli.core.links.skeletons import skeleton
from corpus_cli.core.links.told import Told
from corpus_cli.model import Record
from corpus_cli.text.fold import fold

_words = re.compile(r"[^\W\d_]+").findall
_marks = re.compile("[\u0640\u064b-\u065f\u0670]")
_bare = re.compile(r"[\W_]+")
SHORTEST_TITLE = 10
"""Letters: a shorter headline says nothing (`News`, `الأخبار`)."""


@dataclass(slots=True)
class Profile:
    """An article as the cues of a translation see it. `place` counts the articles of its stream.

    `titles` are headlines in any language, bare (folded letters only); `original` those that the record
    gives as the original's. `told` is None, or the original's language as the text names it ("" where
    it names none).
    """

    place: int = 0
    stream: str = ""
    language: str = ""
    script: str = ""
    titles: list[str] = field(default_factory=list)
    original: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    outlet: str = ""
    first: str = ""
    last: str = ""
    told: str | None = None
    length: int = 0
    anchors: Anchors = field(default_factory=Anchors)

    def to_dict(self) -> dict[str, Any]:
        """As plain data, for the index."""
        data = {name: getattr(self, name) for name in _FIELDS}
        return data | {"anchors": {name: getattr(self.anchors, name) for name in _ANCHORS}}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Profile:
        """What `to_dict` gave."""
        return cls(**{**data, "anchors": Anchors(**data["anchors"])})


_FIELDS = tuple(f.name for f in fields(Profile))
_ANCHORS = tuple(f.name for f in fields(Anchors))


def language_of(record: Record) -> str:
    """The primary subtag of a record's language, empty where it is not known."""
    language = (record.language or "").partition("-")[0]
    return "" if language == "und" else language


def profile_of(record: Record, pieces: list[Piece], script: str, said: Told | None) -> Profile:
    """The profile of `record`, whose text has these `pieces` and is mainly in this `script`; `said` is what `told` tells.

    It lacks the article's place.
    """
    language = language_of(record)
    return Profile(
        stream=f"{record.source}\0{record.stream or ''}",
        language=language,
        script=script,
        titles=_titles(record),
        original=[key for key in [bare(record.title_original or "")] if key],
        authors=[key for name in record.authors if (key := name_key(name, language))],
        outlet=record.outlet_id or _bare.sub("", fold(record.outlet or "")),
        first=record.date_earliest or "",
        last=record.date_latest or "",
        told=None if said is None else (said.language or "").partition("-")[0],
        length=len(record.text),
        anchors=anchors_of(record.text, pieces, language, cased=script in CASED),
    )


def bare(title: str) -> str:
    """A headline as its folded letters and digits; empty where it is too short to name an article."""
    key = _bare.sub("", fold(title))
    return key if len(key) >= SHORTEST_TITLE else ""


def _titles(record: Record) -> list[str]:
    found = [record.title or "", record.title_original or ""]
    found += [line for entry in record.headers("title") for line in entry["text"].split("\n")]
    return list(dict.fromkeys(key for key in map(bare, found) if key))


def name_key(name: str, language: str) -> str:
    """A person's name as the sorted skeletons of its words; short words and initials are left out."""
    words = [word.removeprefix("ال") if len(word) > 4 else word for word in _words(_marks.sub("", name))]
    found = {key for word in words if len(key := skeleton(word, language)) > 1}
    return " ".join(sorted(found))
