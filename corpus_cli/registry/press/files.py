"""Read a registry file with the line of every value, so that a fault can be shown where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus_cli.errors import ConfigError
from corpus_cli.registry.compose import compose

_MOST_NODES = 1_000_000


@dataclass(slots=True)
class Entry:
    """One entry of a file as plain data; scalars are strings, `lines` leads from a path of keys to a line."""

    file: str
    line: int
    data: dict[str, Any]
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)

    def where(self, *path: str | int) -> str:
        """`file:line` of the value at `path`, or of what is nearest above it."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.lines:
                return f"{self.file}:{self.lines[path[:length]]}"
        return f"{self.file}:{self.line}"


def read_entries(path: Path) -> Iterator[Entry]:
    """The entries of a registry file: a YAML list of mappings, or a mapping with the list under `outlets`.

    Raises ConfigError with `file:line` where the file is no such thing.
    """
    root = compose(path, "registry")
    if root is None:
        return
    import yaml

    if isinstance(root, yaml.MappingNode):
        found = [value for name, value in root.value if name.value == "outlets"]
        if len(root.value) != 1 or not found:
            raise ConfigError("a registry file holds a list of outlets", _at(path, root), "write `outlets:` and a list")
        root = found[0]
    if not isinstance(root, yaml.SequenceNode):
        raise ConfigError("a registry file holds a list of outlets", _at(path, root), "begin each entry with `- id:`")
    seen: set[int] = set()
    for node in root.value:
        if not isinstance(node, yaml.MappingNode):
            raise ConfigError("an outlet is a mapping of fields", _at(path, node), "begin the entry with `- id:`")
        yield entry_of(path, node, seen)


def entry_of(path: Path, node: Any, seen: set[int] | None = None) -> Entry:
    """The mapping of a node. Raises ConfigError with `file:line` for what is no plain data."""
    entry = Entry(str(path), node.start_mark.line + 1, {})
    entry.data = _plain(node, (), entry, set() if seen is None else seen)
    return entry


def read_mapping(path: Path) -> dict[str, Any]:
    """A file that is one mapping, as plain data."""
    return read_whole(path).data


def read_whole(path: Path) -> Entry:
    """A file that is one mapping, with the line of every value."""
    node = compose(path, "registry")
    entry = Entry(str(path), 1, {})
    data = _plain(node, (), entry, set()) if node is not None else {}
    if not isinstance(data, dict):
        raise ConfigError("this file holds a mapping", f"{path}:1", "write `key: value` lines")
    entry.data = data
    return entry


def _plain(node: Any, path: tuple[str | int, ...], entry: Entry, seen: set[int]) -> Any:
    """Strings, lists and dicts of a node. Everything is a string, since YAML takes `NO` for false."""
    import yaml

    entry.lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.tag != "tag:yaml.org,2002:null" else None
    if id(node) in seen or len(seen) > _MOST_NODES:
        raise ConfigError("anchors and aliases are not used here", _at(entry.file, node), "write the value out")
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, i), entry, seen) for i, item in enumerate(node.value)]
    data: dict[str, Any] = {}
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode):
            raise ConfigError("a field's name is a word", _at(entry.file, name), "write `field: value`")
        if name.value in data:
            raise ConfigError(f"field {name.value!r} is given twice", _at(entry.file, name), "keep one of the two")
        data[name.value] = _plain(value, (*path, name.value), entry, seen)
        entry.lines[(*path, name.value)] = name.start_mark.line + 1
    return data


def _at(path: Path | str, node: Any) -> str:
    return f"{path}:{node.start_mark.line + 1}"
