"""What an entry may hold, and what entries may not say against each other; each fault with `file:line`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from corpus_cli.errors import ConfigError
from corpus_cli.registry.press import entry as fields
from corpus_cli.registry.press.domains import domain_fault
from corpus_cli.registry.press.files import Entry
from corpus_cli.registry.press.keys import key
from corpus_cli.text.scripts import main_script

_slug = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*").fullmatch
_language = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?").fullmatch
_year = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?").fullmatch
_country = re.compile(r"[A-Z]{2}").fullmatch
_handle = re.compile(r"(?:t\.me|x\.com|facebook\.com|youtube\.com|instagram\.com)/[\w.@-]+").fullmatch
_wikidata = re.compile(r"Q[1-9]\d*").fullmatch
_zone = re.compile(r"UTC|[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_-]+)+").fullmatch
_epoch = re.compile(r"1[5-9]\d\d|20\d\d").fullmatch


def _expression(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    return bool(text.strip())


_SIMPLE: dict[str, tuple[Callable[[str], object], str]] = {
    "id": (_slug, "a slug of small letters, digits and hyphens"),
    "country": (_country, "two capitals of ISO 3166, as in `AZ`"),
    "type": (fields.TYPES.__contains__, "one of " + ", ".join(fields.TYPES)),
    "date_order": (fields.DATE_ORDERS.__contains__, "one of " + ", ".join(fields.DATE_ORDERS)),
    "calendar": (fields.CALENDARS.__contains__, "one of " + ", ".join(fields.CALENDARS)),
    "timezone": (_zone, "an IANA name, as in `Asia/Baku`"),
    "volume_epoch": (_epoch, "the year of volume 1, as in `1995`"),
    "wikidata": (_wikidata, "an item, as in `Q1`"),
    "parent": (_slug, "the id of another outlet"),
    "name": (str.strip, "the canonical English name"),
    "note": (str.strip, "a sentence"),
    "source": (str.strip, "where the entry was read"),
    "control_source": (str.strip, "where the control was read"),
}
_LISTS: dict[str, tuple[Callable[[str], object], str]] = {
    "languages": (_language, "BCP 47, as in `az` or `az-Cyrl`"),
    "aliases_weak": (key, "a name that counts only in a byline, dateline or after `Source:`"),
    "names_shared": (key, "a name that outlets of several countries bear"),
    "handles": (_handle, "a channel, as in `t.me/name`"),
    "footer_marks": (key, "words of the outlet's footer"),
    "page_forms": (_expression, "an expression that `re` accepts, for a line that only its pages print"),
}


def faults(entries: list[Entry], known: Mapping[str, str | None] | None = None) -> Iterator[ConfigError]:
    """Every fault of these entries, in the order of the files; those between entries come last.

    `known` gives ids that stand elsewhere, with their parents: an analyst's outlet may belong to one of ours.
    """
    for entry in entries:
        yield from _entry_faults(entry)
    yield from _double_ids(entries)
    yield from _parents(entries, dict(known or {}))
    yield from _claims(entries)


def _entry_faults(entry: Entry) -> Iterator[ConfigError]:
    for field in ("id", "name"):
        if not entry.data.get(field):
            yield ConfigError(f"an outlet needs the field {field!r}", entry.where(), f"add `{field}:`")
    for field, value in entry.data.items():
        if field not in fields.FIELDS:
            hint = "fields are " + ", ".join(fields.FIELDS)
            yield ConfigError(f"unknown field {field!r}", entry.where(field), hint)
        elif field in _SIMPLE:
            yield from _value_fault(entry, _SIMPLE[field], value, field)
        elif not isinstance(value, list) and field != "control":
            yield ConfigError(f"{field!r} is a list", entry.where(field), "write it as `[...]`")
        elif field in _LISTS:
            for i, item in enumerate(value):
                yield from _value_fault(entry, _LISTS[field], item, field, i)
    yield from _name_faults(entry)
    yield from _domain_faults(entry)
    yield from _control_faults(entry)


def _value_fault(
    entry: Entry, rule: tuple[Callable[[str], object], str], value: object, *path: str | int
) -> Iterator[ConfigError]:
    test, wanted = rule
    if not isinstance(value, str) or not test(value):
        label = next(step for step in reversed(path) if isinstance(step, str))
        yield ConfigError(f"{label!r} cannot be {value!r}", entry.where(*path), f"it is {wanted}")


def _unknown_keys(entry: Entry, value: object, known: tuple[str, ...], *path: str | int) -> Iterator[ConfigError]:
    """Faults of a mapping inside an entry: no mapping, or keys that mean nothing."""
    if not isinstance(value, dict):
        yield ConfigError(f"{path[0]!r} holds {value!r}", entry.where(*path), f"write {{{', '.join(known)}}}")
        return
    for name in value:
        if name not in known:
            hint = "fields are " + ", ".join(known)
            yield ConfigError(f"unknown field {name!r} in {path[0]!r}", entry.where(*path, name), hint)


def _name_faults(entry: Entry) -> Iterator[ConfigError]:
    seen: dict[str, int] = {}
    for i, name in enumerate(_list(entry, "names")):
        yield from _unknown_keys(entry, name, fields.NAME_FIELDS, "names", i)
        if not isinstance(name, dict):
            continue
        text = name.get("text")
        if not isinstance(text, str) or not key(text):
            yield ConfigError("a name needs a text with letters", entry.where("names", i), "add `text:`")
            continue
        if text in seen:
            yield ConfigError(f"name {text!r} stands twice in one entry", entry.where("names", i), "keep one")
        seen[text] = i
        yield from _name_values(entry, i, name, text)


def _name_values(entry: Entry, i: int, name: dict[str, str], text: str) -> Iterator[ConfigError]:
    rules: dict[str, tuple[Callable[[str], object], str]] = {
        "kind": (fields.KINDS.__contains__, "one of " + ", ".join(fields.KINDS)),
        "lang": (_language, "BCP 47, as in `az`"),
        "valid_from": (_year, "a date, as in `1995`"),
        "valid_to": (_year, "a date, as in `2013-12`"),
        "script": (lambda script: script in (main_script(text), None), f"the script of {text!r}: {main_script(text)}"),
    }
    for field, rule in rules.items():
        if field in name:
            yield from _value_fault(entry, rule, name[field], "names", i, field)


def _domain_faults(entry: Entry) -> Iterator[ConfigError]:
    for i, domain in enumerate(_list(entry, "domains")):
        yield from _unknown_keys(entry, domain, fields.DOMAIN_FIELDS, "domains", i)
        if not isinstance(domain, dict):
            continue
        if fault := domain_fault(domain.get("host")):
            yield ConfigError(f"bad domain {domain.get('host')!r}: {fault}", entry.where("domains", i, "host"),
                              "write the host alone, as in `azertag.az`")  # fmt: skip
        prefix = domain.get("path_prefix", "/")
        if not isinstance(prefix, str) or not prefix.startswith("/"):
            yield ConfigError(f"path_prefix {prefix!r} must begin with a slash",
                              entry.where("domains", i, "path_prefix"), "write it as `/arabic`")  # fmt: skip


def _control_faults(entry: Entry) -> Iterator[ConfigError]:
    if "control" not in entry.data:
        return
    yield from _unknown_keys(entry, entry.data["control"], fields.CONTROL_FIELDS, "control")
    if not entry.data.get("control_source"):
        yield ConfigError("who controls an outlet needs a source", entry.where("control"), "add `control_source:`")


def _double_ids(entries: list[Entry]) -> Iterator[ConfigError]:
    first: dict[str, Entry] = {}
    for entry in entries:
        slug = entry.data.get("id")
        if not isinstance(slug, str):
            continue
        if slug in first:
            hint = f"the other is at {first[slug].where('id')}; an id belongs to one outlet"
            yield ConfigError(f"duplicate id {slug!r}", entry.where("id"), hint)
        first.setdefault(slug, entry)


def _parents(entries: list[Entry], parents: dict[Any, Any]) -> Iterator[ConfigError]:
    parents |= {entry.data.get("id"): entry.data.get("parent") for entry in entries}
    for entry in entries:
        above = entry.data.get("parent")
        if above is None:
            continue
        if above not in parents:
            yield ConfigError(f"parent {above!r} is no outlet", entry.where("parent"), "add its entry, or mend the id")
        seen = {entry.data.get("id")}
        while above is not None and above not in seen:
            seen.add(above)
            above = parents.get(above)
        if above is not None and above == entry.data.get("id"):
            yield ConfigError(
                f"cyclic parent: {above!r} is above itself", entry.where("parent"), "leave one parent out"
            )


def _claims(entries: list[Entry]) -> Iterator[ConfigError]:
    """Names, hosts and handles that two outlets claim. A name one outlet has strongly another may not have weakly."""
    taken: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        for what, text, path in claims(entry):
            other = taken.setdefault((what, text), entry)
            if other is not entry and other.data.get("id") != entry.data.get("id"):
                hint = f"{other.data.get('id')!r} at {other.where()} has it too; keep it for one of them"
                yield ConfigError(f"{what} {text!r} is claimed twice", entry.where(*path), hint)


def claims(entry: Entry) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """What leads to an outlet: (kind, key, path of the value), once each."""
    if isinstance(name := entry.data.get("name"), str):
        yield "name", key(name), ("name",)
    for i, item in enumerate(_list(entry, "names")):
        if isinstance(item, dict) and isinstance(text := item.get("text"), str):
            yield "name", key(text), ("names", i)
    for i, alias in enumerate(_list(entry, "aliases_weak")):
        if isinstance(alias, str):
            yield "name", key(alias), ("aliases_weak", i)
    for i, domain in enumerate(_list(entry, "domains")):
        if isinstance(domain, dict):
            yield "domain", f"{domain.get('host')}{domain.get('path_prefix', '')}", ("domains", i)
    for i, handle in enumerate(_list(entry, "handles")):
        if isinstance(handle, str):
            yield "handle", handle.lower(), ("handles", i)


def _list(entry: Entry, field: str) -> list[object]:
    value = entry.data.get(field)
    return value if isinstance(value, list) else []
