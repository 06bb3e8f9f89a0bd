"""A corrections file with one entry more, or the last one less, and not another byte changed.

A YAML library that reads and writes would lay the whole file out anew; an entry is only ever added or taken away,
and where it stands is known from the lines of its nodes.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

from corpus_cli.errors import ConfigError
from corpus_cli.registry.compose import compose_bytes
from corpus_cli.registry.corrections.checks import LIST, read_entry
from corpus_cli.registry.corrections.entry import Correction

_plain = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]*").fullmatch
_NULL = ("null", "Null", "NULL")
_HEAD = "# What a person has set right; docs/corrections.md says what an entry holds.\n"


def added(path: Path, text: str | None, data: dict[str, Any]) -> tuple[str, Correction]:
    """`text` (None: no file yet) with an entry at the end of its list, and that entry as it is read.

    Raises ConfigError for an entry that is faulty, and for a file that cannot take it.
    """
    node = compose_bytes(entry_text(data, 0).encode(), path).value[0]
    entry = read_entry(path, node)
    if text is None:
        return f"{_HEAD}{LIST}:\n{entry_text(data, 2)}", entry
    items, column, text = _list(path, text)
    whole = text if not text or text.endswith("\n") else text + "\n"
    if not items and not _has_key(path, text):
        whole += f"{LIST}:\n"
    whole += entry_text(data, column)
    _hold(path, whole, [*map(_said, items)], entry)
    return whole, entry


def without_last(path: Path, text: str) -> tuple[str, Correction]:
    """`text` without the last entry of its list, and that entry. Raises ConfigError where there is none."""
    items, _, text = _list(path, text)
    if not items:
        raise ConfigError("there is no entry to take back", str(path), "nothing was changed")
    entry = read_entry(path, items[-1])
    lines = text.splitlines(keepends=True)
    first, last = items[-1].start_mark.line, max(_ends(items[-1]))
    whole = "".join([*lines[:first], *lines[last + 1 :]])
    _hold(path, whole, [*map(_said, items[:-1])])
    return whole, entry


def entry_text(data: dict[str, Any], column: int) -> str:
    """An entry as lines of YAML, its dash at `column`."""
    lines = _lines(data)
    pad = " " * column
    return "".join(f"{pad}{'- ' if not n else '  '}{line}\n" for n, line in enumerate(lines))


def _lines(data: dict[str, Any]) -> list[str]:
    found = []
    for key, value in data.items():
        if isinstance(value, dict):
            found += [f"{key}:", *(f"  {line}" for line in _lines(value))]
        elif isinstance(value, list):
            found.append(f"{key}: [{', '.join(map(_scalar, value))}]")
        else:
            found.append(f"{key}: {_scalar(value)}")
    return found


def _scalar(value: Any) -> str:
    """A value as YAML: plain where that is safe, else quoted as JSON quotes it."""
    text = str(value)
    if isinstance(value, int) or (_plain(text) and text not in _NULL):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(char if _shown(char) else json.dumps(char)[1:-1] for char in quoted)


def _shown(char: str) -> bool:
    """Characters that a reader of the file sees, and the joiners, which are spelling."""
    return unicodedata.category(char) not in ("Cc", "Cf", "Zl", "Zp", "Co", "Cn", "Cs") or char in "\u200c\u200d"


def _list(path: Path, text: str) -> tuple[list[Any], int, str]:
    """The nodes of the list, the column of their dashes, and the text, an empty `[]` taken out."""
    import yaml

    root = compose_bytes(text.encode(), path)
    if isinstance(root, yaml.MappingNode):
        others = [name for name, _ in root.value if name.value != LIST]
        if others:
            raise ConfigError(
                f"unknown key {others[0].value!r}", f"{path}:{others[0].start_mark.line + 1}", "remove it"
            )
        root = root.value[0][1] if root.value else None
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value):
        return [], 2, text
    if not isinstance(root, yaml.SequenceNode) or (root.flow_style and root.value):
        where = f"{path}:{root.start_mark.line + 1}"
        raise ConfigError(
            "an entry can be added to a list of `- ` lines only", where, f"write the list below `{LIST}:`"
        )
    if root.flow_style:
        lines = text.splitlines(keepends=True)
        at = root.start_mark.line
        lines[at] = lines[at].replace("[]", "", 1).rstrip() + "\n"
        return [], 2, "".join(lines)
    return list(root.value), root.start_mark.column, text


def _has_key(path: Path, text: str) -> bool:
    import yaml

    root = compose_bytes(text.encode(), path)
    return isinstance(root, yaml.MappingNode) and bool(root.value)


def _said(node: Any) -> str:
    """What a node says, for comparison."""
    import yaml

    return str(yaml.serialize(node))


def _ends(node: Any) -> list[int]:
    """The lines in which the values of a node end."""
    import yaml

    if isinstance(node, yaml.ScalarNode):
        end = node.end_mark
        return [end.line if end.column or end.line == node.start_mark.line else end.line - 1]
    children = [child for pair in node.value for child in (pair if isinstance(pair, tuple) else (pair,))]
    own = [node.end_mark.line] if getattr(node, "flow_style", False) else []
    return [line for child in children for line in _ends(child)] + own or [node.start_mark.line]


def _hold(path: Path, text: str, wanted: list[str], last: Correction | None = None) -> None:
    """The file still says what it said, and `last` after it: raises ConfigError where an entry was lost on the way."""
    items = _list(path, text)[0]
    found = [*map(_said, items)]
    if last is not None and items and read_entry(path, items[-1]).key == last.key:
        found.pop()
    if found != wanted:
        raise ConfigError("the file cannot be edited safely", str(path), "add or remove the entry by hand")
