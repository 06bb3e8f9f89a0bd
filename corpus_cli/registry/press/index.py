"""Turn entries into an index that needs no folding at start: names, hosts and handles to places in a list."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from corpus_cli.errors import ConfigError
from corpus_cli.registry.press.checks import faults
from corpus_cli.registry.press.files import Entry, read_entries, read_mapping
from corpus_cli.registry.press.keys import key
from corpus_cli.registry.press.tables import ENTRIES, FOLDER, INDEX, Index

GENERIC = FOLDER / "generic.yaml"


def registry_files() -> list[Path]:
    """Our own files, in the order of their names."""
    return sorted(path for path in FOLDER.glob("*.yaml") if path != GENERIC)


def compile_index(paths: Iterable[Path], base: Index | None = None) -> Index:
    """The index of registry files. Raises their first fault as ConfigError.

    Laid over `base`, an entry replaces the one of the same id whole, and takes any name, host or handle that it claims.
    """
    entries = [entry for path in paths for entry in read_entries(path)]
    known = {row["id"]: row.get("parent") for row in base.outlets} if base else {}
    problems = list(faults(entries, known))
    if problems:
        first, more = problems[0], len(problems) - 1
        message = f"{first.message} (and {more} more: `corpus outlets check`)" if more else first.message
        raise ConfigError(message, first.where, first.hint)
    top = _index(entries)
    return lay_over(base, top) if base else top


def check_files(paths: Iterable[Path], base: Index | None = None) -> list[ConfigError]:
    """Every fault of registry files; a file that cannot be read as YAML is one fault."""
    entries: list[Entry] = []
    found: list[ConfigError] = []
    for path in paths:
        try:
            entries.extend(read_entries(path))
        except ConfigError as error:
            found.append(error)
    known = {row["id"]: row.get("parent") for row in base.outlets} if base else {}
    return found + list(faults(entries, known))


def _index(entries: list[Entry]) -> Index:
    index = _with_outlets(Index(), [_row(entry.data) for entry in entries])
    for place, row in enumerate(index.outlets):
        _lead_to(index, place, row)
    for name in index.strong:
        index.weak.pop(name, None)
    return index


def _row(data: dict[str, Any]) -> dict[str, Any]:
    """An entry with typed values and the script of every name."""
    row = {name: value for name, value in data.items() if value is not None}
    if "volume_epoch" in row:
        row["volume_epoch"] = int(row["volume_epoch"])
    return row


def _lead_to(index: Index, place: int, row: dict[str, Any]) -> None:
    weak = {key(alias) for alias in row.get("aliases_weak", ())}
    for text in (row["name"], *(name["text"] for name in row.get("names", ()))):
        folded = key(text)
        if folded in weak:  # the canonical name itself may be a common word: `Trend`, `The Times`
            continue
        index.strong.setdefault(folded, place)
        bare = folded.removeprefix("the ")
        if bare != folded:
            # `Cradle` alone may be a cradle; `New York Times` can be nothing else.
            (index.strong if " " in bare else index.weak).setdefault(bare, place)
    for folded in sorted(weak):
        index.weak.setdefault(folded, place)
    for text in row.get("names_shared", ()):
        index.shared.setdefault(key(text), []).append(place)
    for domain in row.get("domains", ()):
        prefix = domain.get("path_prefix", "")
        index.hosts.setdefault(domain["host"], {}).setdefault(prefix, place)
        if not prefix:
            index.strong.setdefault(key(domain["host"]), place)
    for handle in row.get("handles", ()):
        index.handles.setdefault(handle.lower(), place)
    for mark in row.get("footer_marks", ()):
        index.marks.setdefault(mark, place)
    for form in row.get("page_forms", ()):
        index.forms.setdefault(form, place)


def lay_over(base: Index, top: Index) -> Index:
    """`top` over `base`: what both claim belongs to `top`."""
    replaced = {row["id"] for row in top.outlets}
    kept = [place for place, row in enumerate(base.outlets) if row["id"] not in replaced]
    place_of = {old: new for new, old in enumerate(kept)}
    shift = len(kept)

    def merged(below: dict[str, int], above: dict[str, int]) -> dict[str, int]:
        lower = {name: place_of[place] for name, place in below.items() if place in place_of}
        return lower | {name: place + shift for name, place in above.items()}

    hosts = {host: merged(base.hosts.get(host, {}), top.hosts.get(host, {})) for host in base.hosts | top.hosts}
    strong, weak = merged(base.strong, top.strong), merged(base.weak, top.weak)
    for name in top.weak:
        strong.pop(name, None)
    shared = {
        name: [place_of[place] for place in base.shared.get(name, ()) if place in place_of]
        + [place + shift for place in top.shared.get(name, ())]
        for name in base.shared | top.shared
    }
    index = Index(
        [], strong,
        {name: place for name, place in weak.items() if name not in strong},
        {name: places for name, places in shared.items() if places},
        {host: prefixes for host, prefixes in hosts.items() if prefixes},
        merged(base.handles, top.handles), merged(base.marks, top.marks), merged(base.forms, top.forms),
        base.non_outlets, base.kind_words, base.filler_words, base.files,
    )  # fmt: skip
    return _with_outlets(index, [base.outlets[place] for place in kept] + top.outlets)


def _with_outlets(index: Index, rows: list[dict[str, Any]]) -> Index:
    index.titles = [[row["id"], row["name"], row.get("type", "")] for row in rows]
    index.outlets = rows
    return index


def build() -> Index:
    """The index of our own files and of `generic.yaml`."""
    index = compile_index(registry_files())
    generic = read_mapping(GENERIC)
    index.non_outlets = {key(name): kind for kind, names in generic["non_outlets"].items() for name in names}
    index.kind_words = _single_words(generic["kind_words"])
    index.filler_words = _single_words(generic["filler_words"])
    index.files = fingerprints()
    return index


def _single_words(names: Iterable[str]) -> list[str]:
    return sorted({word for name in names for word in key(name).split()})


def fingerprints() -> dict[str, str]:
    """SHA-256 of every file the index is made from, by name."""
    paths = [*registry_files(), GENERIC]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def main() -> None:
    """Write the index anew: what `make registry` runs."""
    import orjson

    index = build()
    INDEX.write_bytes(orjson.dumps(index.packed(), option=orjson.OPT_APPEND_NEWLINE))
    ENTRIES.write_bytes(orjson.dumps(index.outlets, option=orjson.OPT_APPEND_NEWLINE))


if __name__ == "__main__":
    main()
