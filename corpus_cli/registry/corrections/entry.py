"""What a corrections file says, as data: entries, and the anchors by which they find their place."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from corpus_cli.errors import ConfigError

ON_ARTICLES = ("join", "furniture", "drop", "set", "clear", "not-duplicate", "not-translation", "confirm")
VERBS = ("cut", "keep", *ON_ARTICLES)
"""What a correction can do; `docs/corrections.md` says what each does."""


@dataclass(slots=True, frozen=True)
class Anchor:
    """A text quotation: `exact` with what stands around it, and where it stood when it was written.

    `start` is the byte of `exact`, `span_start`, `span_end` and `span_sha256` are the record's it stood in;
    `alike` is how many places had the same `exact`.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    span_sha256: str | None = None
    span_start: int | None = None
    span_end: int | None = None
    source_sha256: str | None = None
    alike: int = 1

    def to_dict(self) -> dict[str, Any]:
        """What is known of it, as the file has it."""
        data = {name: getattr(self, name) for name in self.__slots__}
        return {key: value for key, value in data.items() if value not in (None, "") and (key, value) != ("alike", 1)}


@dataclass(slots=True)
class Correction:
    """One entry. `fields` are values to set; what is to be cleared has its empty value (None or [])."""

    do: str
    source: str
    at: Anchor
    stream: str | None = None
    to: Anchor | None = None
    next: Anchor | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    who: str | None = None
    when: str | None = None
    why: str | None = None
    file: str = ""
    line: int = 0

    @property
    def where(self) -> str:
        """`file:line` of the entry."""
        return f"{self.file}:{self.line}"

    @property
    def key(self) -> str:
        """Names the entry by what it says, wherever it stands in the file."""
        said = json.dumps(self.to_dict(), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    def to_dict(self) -> dict[str, Any]:
        """The entry as the file has it."""
        data: dict[str, Any] = {"do": self.do, "source": self.source}
        if self.stream is not None:
            data["stream"] = self.stream
        for name in ("at", "to", "next"):
            anchor = getattr(self, name)
            if anchor is not None:
                data[name] = anchor.to_dict()
        if self.fields:
            data["fields"] = list(self.fields) if self.do == "clear" else self.fields
        return data | {name: getattr(self, name) for name in ("who", "when", "why") if getattr(self, name)}


@dataclass(slots=True)
class Book:
    """A corrections file: the entries that can be used, in order, and the faults of the others."""

    file: str
    entries: list[Correction] = field(default_factory=list)
    faults: list[ConfigError] = field(default_factory=list)

    def of(self, source: str) -> list[Correction]:
        """The entries of one dump."""
        return [entry for entry in self.entries if entry.source == source]

    def digest(self, source: str) -> str:
        """Changes with what the entries of one dump say, and with nothing else."""
        said = "\0".join(entry.key for entry in self.of(source))
        return hashlib.sha256(said.encode()).hexdigest() if said else ""

    def place(self, key: str) -> str | None:
        """`file:line` of the entry of this key."""
        return next((entry.where for entry in self.entries if entry.key == key), None)
