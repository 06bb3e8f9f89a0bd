"""Fields as an analyst has set them. What the machine had found is kept beside it, and comes back for a second pass.

`split` writes into each record what is to be set (`evidence.analyst`), so that every later stage works from the
record alone; each stage sets the fields that it fills.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corpus_cli.core.dates import bounds, date_of
from corpus_cli.model import Record
from corpus_cli.registry import outlets
from corpus_cli.registry.press.keys import unbracketed

ANALYST = "analyst"
"""The rule of a value that an analyst has set, and the key of `evidence` that holds what was said."""

SPLIT = frozenset({"title", "title_original", "kind", "archive_id"})
DETECT = frozenset({"language"})
NORMALISE = frozenset({
    "original_language", "translated", "authors", "place", "outlet", "via", "agencies", "date", "time", "url",
})  # fmt: skip

_DENIALS = {"duplicate_of": "not-duplicate", "translation_of": "not-translation"}
_ALSO = {
    "date": ("date_edtf", "date_earliest", "date_latest"),
    "outlet": ("outlet_id",),
    "language": ("language_confidence",),
}
"""Keys that go with a field."""

_ISSUES = {
    "date": ("no-date", "no-year", "year-inferred", "month-inferred", "day-inferred", "date-ambiguous", "date-in-future",
             "date-updated", "weekday-disagrees", "calendar-converted", "relative-date"),
    "outlet": ("outlet-ambiguous", "outlet-inferred", "outlet-unregistered"), "title": ("no-title",),
}  # fmt: skip
"""Issues that speak of the machine's value."""


def amend(record: Record, fields: frozenset[str]) -> bool:
    """Give `record` those of `fields` that an analyst has set; the machine's values go to `evidence.analyst`.

    True where there was one.
    """
    changed = False
    for entry in _entries(record, fields):
        name, value = entry["field"], entry["value"]
        keys = (name, *_ALSO.get(name, ()))
        machine: dict[str, Any] = {key: getattr(record, key) for key in keys}
        if record.evidence.get(name):
            machine["evidence"] = record.evidence[name]
        doubts = [code for code in record.issues if code in _ISSUES.get(name, ())]
        if doubts:
            machine["issues"] = doubts
            record.issues = [code for code in record.issues if code not in doubts]
        entry["machine"] = machine
        _set(record, name, value)
        place = {"start": record.start, "end": record.start, "text": ""}  # no byte of the dump says it
        record.evidence[name] = [place | {"rule": ANALYST}]
        changed = True
    return changed


def restore(record: Record, fields: frozenset[str]) -> Record:
    """`record` with the machine's own values again, as `amend` found them."""
    for entry in _entries(record, fields):
        machine = entry.pop("machine", None)
        if not isinstance(machine, dict):
            continue
        for key in (entry["field"], *_ALSO.get(entry["field"], ())):
            if key in machine:
                setattr(record, key, machine[key])
        record.evidence.pop(entry["field"], None)
        if machine.get("evidence"):
            record.evidence[entry["field"]] = machine["evidence"]
        record.issues = [c for c in record.issues if c not in _ISSUES.get(entry["field"], ())]
        for code in machine.get("issues", ()):
            record.add_issue(code)
    return record


def own_evidence(record: Record, name: str) -> list[dict[str, Any]]:
    """What the dump itself says of a field, also where an analyst has set it: a value that was set is no witness."""
    for entry in _entries(record, frozenset({name})):
        if "machine" in entry:
            return list(entry["machine"].get("evidence", ()))
    return list(record.evidence.get(name, ()))


def denied(record: Record, link: str, id_: str | None = None) -> bool:
    """An analyst has said that there is no such link; with `id_` what the machine would link is kept beside that."""
    found = [entry for entry in said(record.evidence) if entry.get("do") == _DENIALS[link]]
    for entry in found if id_ else ():
        entry["machine"] = {link: id_}
    return bool(found)


def said(evidence: dict[str, Any]) -> list[dict[str, Any]]:
    """What an analyst has said of a record; records may come from anywhere, so what has not the form is left out."""
    entries = evidence.get(ANALYST)
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _entries(record: Record, fields: frozenset[str]) -> Iterator[dict[str, Any]]:
    return (entry for entry in said(record.evidence) if entry.get("field") in fields and "value" in entry)


def _set(record: Record, name: str, value: Any) -> None:
    if name == "date":
        record.date_edtf, record.date = value, date_of(value)
        record.date_earliest, record.date_latest = bounds(value)
        if value is None:
            record.add_issue("no-date")
        elif value.startswith("XXXX"):
            record.add_issue("no-year")
    elif name == "outlet":
        match = outlets().match(value) if value else None
        record.outlet, record.outlet_id = (unbracketed(match.name), match.id) if match else (value, None)
        if value and not match:
            record.add_issue("outlet-unregistered")
    elif name == "language":
        record.language, record.language_confidence = value, None if value is None else 1.0
    else:
        setattr(record, name, value)
        if name == "title" and value is None:
            record.add_issue("no-title")
