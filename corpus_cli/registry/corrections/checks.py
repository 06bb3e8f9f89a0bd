"""Read a corrections file: every entry that can be used, and every fault with `file:line` and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from corpus_cli.errors import ConfigError, CorrectionError
from corpus_cli.registry.compose import compose, compose_bytes
from corpus_cli.registry.corrections.entry import VERBS, Anchor, Book, Correction
from corpus_cli.registry.corrections.values import LISTS, read_value, unknown
from corpus_cli.registry.press.files import Entry, entry_of

LIST = "corrections"
_KEYS = ("do", "source", "stream", "at", "to", "next", "fields", "who", "when", "why")
_TEXTS = ("exact", "prefix", "suffix")
_COUNTS = ("start", "span_start", "span_end", "alike")
_HASHES = ("span_sha256", "source_sha256")
_ALSO = {"to": ("cut", "furniture"), "next": ("join",), "fields": ("set", "clear")}
_LOOK = "docs/corrections.md shows what an entry holds"
_hash = re.compile(r"[0-9a-f]{64}").fullmatch
_dash = re.compile(rb"^( *)- ", re.MULTILINE)
_day = re.compile(r"\d{4}-\d\d-\d\d").match


def read_book(path: Path) -> Book:
    """The entries of a corrections file and its faults; raises ConfigError where the file cannot be read at all.

    A file that is no YAML as a whole is read entry by entry.
    """
    book = Book(str(path))
    nodes: Iterable[Any]
    try:
        nodes = _items(path, compose(path, "corrections file"))
    except ConfigError as error:
        if not path.is_file():
            raise
        if not error.message.startswith("this is not YAML"):
            book.faults.append(error)
            return book
        nodes = _apart(path, book.faults, error)
    for node in nodes:
        try:
            book.entries.append(read_entry(path, node))
        except ConfigError as error:
            book.faults.append(error)
    return book


def _items(path: Path, root: Any) -> list[Any]:
    """The nodes of the list under `corrections`."""
    import yaml

    if root is None:
        return []
    if isinstance(root, yaml.MappingNode):
        for name, _ in root.value:
            if name.value != LIST:
                where = f"{path}:{name.start_mark.line + 1}"
                raise ConfigError(f"unknown key {name.value!r}", where, f"the file holds `{LIST}:` and a list")
        root = root.value[0][1] if root.value else None
        if root is None or (isinstance(root, yaml.ScalarNode) and not root.value):
            return []
    if not isinstance(root, yaml.SequenceNode):
        where = f"{path}:{root.start_mark.line + 1}"
        raise ConfigError("a corrections file holds a list", where, f"write `{LIST}:` and entries with `- do:`")
    return list(root.value)


def _apart(path: Path, faults: list[ConfigError], whole: ConfigError) -> Iterator[Any]:
    """The entries of a file that is no YAML as a whole, each read by itself. Line numbers stay those of the file."""
    data = path.read_bytes()
    dashes = [*_dash.finditer(data)]
    column = min((len(match[1]) for match in dashes), default=0)
    starts = [match.start() for match in dashes if len(match[1]) == column]
    known = len(faults)
    for start, end in zip(starts, [*starts[1:], len(data)], strict=True):
        above = data.count(b"\n", 0, start)
        try:
            root = compose_bytes(b"\n" * above + data[start:end], path)
            yield from root.value if root is not None else ()
        except ConfigError as error:
            faults.append(error)
    if len(faults) == known:
        faults.append(whole)


def read_entry(path: Path, node: Any) -> Correction:
    """One entry. Raises ConfigError for its first fault."""
    import yaml

    if not isinstance(node, yaml.MappingNode):
        raise ConfigError("an entry is a mapping", f"{path}:{node.start_mark.line + 1}", "begin it with `- do:`")
    entry = entry_of(path, node)
    for key in entry.data:
        if key not in _KEYS:
            raise ConfigError(f"unknown key `{key}`", entry.where(key), _nearest(key, _KEYS))
    do = _text(entry, "do")
    if do not in VERBS:
        raise ConfigError(f"`do: {do}` is nothing that can be done", entry.where("do"), _nearest(do, VERBS))
    for key, verbs in _ALSO.items():
        if key in entry.data and do not in verbs:
            raise ConfigError(f"`{do}` has no `{key}`", entry.where(key), f"`{key}` goes with {' and '.join(verbs)}")
    found = Correction(do, _text(entry, "source"), _anchor(entry, "at"), file=str(path), line=entry.line)
    found.stream = _text(entry, "stream") if entry.data.get("stream") is not None else None
    found.to = _anchor(entry, "to") if "to" in entry.data else None
    found.next = _anchor(entry, "next") if do == "join" else None
    found.fields = _fields(entry, do) if do in ("set", "clear") else {}
    for key in ("who", "when", "why"):
        if entry.data.get(key) is not None:
            setattr(found, key, _text(entry, key))
    if found.when and not _day(found.when):
        raise ConfigError(f"`when` is {found.when!r}, no date", entry.where("when"), "write it as in 2026-11-23")
    return found


def _text(entry: Entry, key: str, *path: str) -> str:
    data: Any = entry.data
    for name in path:
        data = data[name]
    value = data.get(key)
    if value is None:
        raise ConfigError(f"`{key}` is missing", entry.where(*path), f"add `{key}:`; {_LOOK}")
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"`{key}` is one text", entry.where(*path, key), f"write `{key}: value`")
    return value


def _anchor(entry: Entry, key: str) -> Anchor:
    data = entry.data.get(key)
    if not isinstance(data, dict):
        raise ConfigError(f"`{key}` is no anchor", entry.where(key), "write `exact:`, `prefix:` and `suffix:` below it")
    values: dict[str, Any] = {}
    for name, value in data.items():
        if name not in (*_TEXTS, *_COUNTS, *_HASHES):
            raise ConfigError(f"an anchor has no `{name}`", entry.where(key, name), _nearest(name, (*_TEXTS, *_COUNTS)))
        if name in _COUNTS and value is not None:
            if not isinstance(value, str) or not (value.isascii() and value.isdigit()):
                raise ConfigError(f"`{name}` is {value!r}, no number", entry.where(key, name), "write digits")
            values[name] = int(value)
        elif name in _HASHES and value is not None:
            if not isinstance(value, str) or not _hash(value):
                raise ConfigError(f"`{name}` is no SHA-256", entry.where(key, name), "copy it whole, or leave it out")
            values[name] = value
        elif value is not None:
            values[name] = _text(entry, name, key)
    exact = values.get("exact", "")
    if not any(map(str.isalnum, exact)):
        what = "`exact` is missing" if not exact else "`exact` has no letter or digit to find it by"
        raise ConfigError(what, entry.where(key, "exact"), "quote the text that stands there")
    return Anchor(**values)


def _fields(entry: Entry, do: str) -> dict[str, Any]:
    given = entry.data.get("fields")
    if do == "clear":
        names = [name for name in (given if isinstance(given, list) else [given]) if isinstance(name, str)]
        if not names or len(names) != (len(given) if isinstance(given, list) else 1):
            raise ConfigError("`fields` is a list of names", entry.where("fields"), "write `fields: [date, outlet]`")
        for number, name in enumerate(names):
            _known(entry, name, number)
            if name == "kind":
                raise ConfigError("`kind` cannot be empty", entry.where("fields", number), "set it to another kind")
        return {name: [] if name in LISTS else None for name in names}
    if not isinstance(given, dict) or not given:
        raise ConfigError("`fields` is a mapping", entry.where("fields"), "write `date: 2021-03-01` below it")
    values = {}
    for name, value in given.items():
        _known(entry, name, name)
        values[name], fault = read_value(name, value)
        if fault:
            raise ConfigError(f"`{name}` is {value!r}", entry.where("fields", name), fault)
    return values


def _known(entry: Entry, name: str, at: str | int) -> None:
    hint = unknown(name)
    if hint:
        raise ConfigError(f"there is no field `{name}` to set", entry.where("fields", at), hint)


def _nearest(name: str, names: tuple[str, ...]) -> str:
    near = get_close_matches(name, names, 1)
    return f"did you mean `{near[0]}`?" if near else f"it is one of {', '.join(names)}"


def as_finding(error: ConfigError) -> CorrectionError:
    """A fault of one entry as a finding of a run, which goes on without it."""
    return CorrectionError(error.message, error.where, error.hint)
