"""Which records an export keeps: `--where`, `--since`, `--until`, `--fields`."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from corpus_cli.core.schema import CORE_KEYS
from corpus_cli.errors import UsageError
from corpus_cli.model import KEYS, Record

if TYPE_CHECKING:
    from collections.abc import Sequence

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
KEPT, OTHER, UNDATED, REPEAT = "kept", "other", "no-date", "duplicate"
_EMPTY: tuple[Any, ...] = (None, [], {}, "")


@dataclass(slots=True)
class Selection:
    """What is kept: every condition of `where`, and dates that overlap `since` to `until` (days, inclusive)."""

    where: list[tuple[list[str], frozenset[str]]]
    since: str | None = None
    until: str | None = None

    def verdict(self, record: Record) -> str:
        """KEPT, OTHER for what was not asked for, and UNDATED or REPEAT for what would have been but for that."""
        missed = [path for path, wanted in self.where if wanted.isdisjoint(_shown(_reach(record, path)))]
        repeat = missed == [["duplicate_of"]] and record.duplicate_of is not None
        if missed and not repeat:
            return OTHER
        dated = not (self.since or self.until) or record.date_earliest is not None
        if dated and not self._overlaps(record):
            return OTHER
        return REPEAT if repeat else KEPT if dated else UNDATED

    def _overlaps(self, record: Record) -> bool:
        """True where some day that the record's date allows lies within the limits."""
        first, last = record.date_earliest or "", record.date_latest or "9999"
        return last >= (self.since or "") and first <= (self.until or "9999")


def selection(where: Sequence[str], since: str | None, until: str | None) -> Selection:
    """A Selection as the command line writes it; raises UsageError for what cannot be meant."""
    days = since and _day(since, "--since", last=False), until and _day(until, "--until", last=True)
    return Selection([_condition(text) for text in where], *days)


def field_names(text: str) -> tuple[str, ...]:
    """The keys that `--fields` names, in the order of the schema for `all` and as given for a list."""
    named = {"all": KEYS, "core": CORE_KEYS}.get(text)
    names = named or tuple(name.strip() for name in text.split(",") if name.strip())
    for name in names:
        _check_key(name, "--fields")
    if not names:
        raise UsageError("--fields names nothing", None, "core, all, or keys such as id,title,date")
    return tuple(dict.fromkeys(names))


def _condition(text: str) -> tuple[list[str], frozenset[str]]:
    key, equals, values = text.partition("=")
    if not equals:
        raise UsageError(f"--where {text}: no `=`", None, "write KEY=VALUE, as in language=az,ar")
    path = key.strip().split(".")
    _check_key(path[0], "--where")
    return path, frozenset(values.split(","))


def _check_key(key: str, option: str) -> None:
    if key not in KEYS:
        near = get_close_matches(key, KEYS, 1)
        hint = f"did you mean `{near[0]}`?" if near else "`corpus schema` lists the keys"
        raise UsageError(f"{option}: a record has no key `{key}`", None, hint)


def _day(text: str, option: str, *, last: bool) -> str:
    """The first or last day of a year, month or day."""
    match = _DATE.fullmatch(text)
    hint = "write 2022, 2022-03 or 2022-03-01"
    if not match:
        raise UsageError(f"{option} {text}: not a date", None, hint)
    year, month, day = int(match[1]), int(match[2] or (12 if last else 1)), int(match[3] or 0)
    if not (year >= 1 and 1 <= month <= 12 and day <= monthrange(year, month)[1] and match[3] != "00"):
        raise UsageError(f"{option} {text}: no such day", None, hint)
    return f"{year:04}-{month:02}-{day or (monthrange(year, month)[1] if last else 1):02}"


def _reach(record: Record, path: list[str]) -> list[Any]:
    """The values at a dotted path; a list on the way stands for each of its entries."""
    values = [getattr(record, path[0])]
    for name in path[1:]:
        entries = [entry for value in values for entry in (value if isinstance(value, list) else [value])]
        values = [entry.get(name) for entry in entries if isinstance(entry, dict)] or [None]
    return values


def _shown(values: list[Any]) -> set[str]:
    """Values as `--where` writes them; what is null or empty is `null`."""
    shown: set[str] = set()
    for value in values:
        if value in _EMPTY:
            shown.add("null")
        elif isinstance(value, list):
            shown |= _shown(value)
        elif isinstance(value, bool):
            shown.add(str(value).lower())
        else:
            shown.add(str(value))
    return shown
