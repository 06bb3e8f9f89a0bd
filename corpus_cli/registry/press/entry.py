"""One outlet, as the registry's files describe it, and the values each field may take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

FIELDS = (
    "id", "name", "names", "aliases_weak", "names_shared", "domains", "handles", "country", "languages", "type", "parent",
    "control", "control_source", "wikidata", "date_order", "calendar", "timezone", "volume_epoch",
    "footer_marks", "page_forms", "note", "source",
)  # fmt: skip
"""Every key of an entry; `docs/outlets.md` explains each."""

NAME_FIELDS = ("text", "lang", "script", "kind", "valid_from", "valid_to")
DOMAIN_FIELDS = ("host", "path_prefix", "lang", "from", "to")
CONTROL_FIELDS = ("funding", "ownership", "editorial")

KINDS = ("official", "short", "translit", "former", "abbrev", "with-generic")
TYPES = (
    "agency", "newspaper", "magazine", "journal", "tv", "radio", "site", "blog", "podcast", "channel", "monitor",
    "publisher", "think-tank", "ngo", "government", "organisation", "party",
)  # fmt: skip
DATE_ORDERS = ("dmy", "mdy", "ymd")
CALENDARS = ("gregorian", "jalali", "hijri")


@dataclass(slots=True, frozen=True)
class Outlet:
    """An outlet of the registry. `name` is its canonical English name, `id` a slug that is never reused.

    A field that the registry leaves out is None or empty: it is unknown, not absent.
    """

    id: str
    name: str
    type: str | None = None
    country: str | None = None
    languages: tuple[str, ...] = ()
    parent: str | None = None
    names: tuple[Mapping[str, str], ...] = ()
    aliases_weak: tuple[str, ...] = ()
    names_shared: tuple[str, ...] = ()
    domains: tuple[Mapping[str, str], ...] = ()
    handles: tuple[str, ...] = ()
    date_order: str | None = None
    calendar: str | None = None
    timezone: str | None = None
    volume_epoch: int | None = None
    footer_marks: tuple[str, ...] = ()
    page_forms: tuple[str, ...] = ()
    control: Mapping[str, str] | None = None
    control_source: str | None = None
    wikidata: str | None = None
    note: str | None = None
    source: str | None = None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Outlet:
        """An outlet from an entry that the checks have passed."""
        values: dict[str, Any] = {k: tuple(value) if isinstance(value, list) else value for k, value in data.items()}
        return cls(**values)

    def to_dict(self) -> dict[str, Any]:
        """Plain data in the order of `FIELDS`, without what is unknown."""
        return {key: value for key in FIELDS if (value := getattr(self, key)) not in (None, ())}


@dataclass(slots=True, frozen=True)
class Match:
    """What a name was found to be. `score` is 1 for an exact match; below 1 it is a proposal to review."""

    id: str
    name: str
    score: float
    rule: str

    @property
    def is_proposal(self) -> bool:
        return self.score < 1
