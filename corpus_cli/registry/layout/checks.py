"""Read a layout file and hold it against what a layout may be; every fault with `file:line` and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus_cli.errors import ConfigError
from corpus_cli.model import ROLES
from corpus_cli.registry.compose import compose
from corpus_cli.registry.layout import profile
from corpus_cli.registry.layout.expressions import fault_of, word_without_end

KINDS = ("article", "commentary", "excerpt", "message")
PHRASES = ("closers", "teasers", "notes", "banners", "footers")

_slug = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*").fullmatch
_reference = re.compile(r"<<([a-z]+)>>").findall
_MOST_NODES = 20_000


@dataclass(slots=True)
class Read:
    """A reading of one file: its path, and the faults met so far."""

    path: str
    faults: list[ConfigError] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def fault(self, node: Any, message: str, hint: str) -> None:
        self.faults.append(ConfigError(message, f"{self.path}:{node.start_mark.line + 1}", hint))


Reader = Callable[[Read, Any], Any]


def read_layout(path: Path) -> dict[str, Any]:
    """The plain data of a layout file. Raises ConfigError for its first fault, which counts the others."""
    data, faults = check_file(path)
    if faults:
        first, more = faults[0], len(faults) - 1
        message = f"{first.message} (and {more} more)" if more else first.message
        raise ConfigError(message, first.where, first.hint)
    return data


def check_file(path: Path) -> tuple[dict[str, Any], list[ConfigError]]:
    """The data of a layout file, as far as it can be read, and all its faults in the order of its lines."""
    read = Read(str(path))
    try:
        root = compose(path, "layout")
    except ConfigError as error:
        return {}, [error]
    if root is None:
        return {}, [
            ConfigError("this file is empty", f"{path}:1", "see `corpus layouts show lexis-classic` for a whole one")
        ]
    _spell_out(read, root)
    data = _mapping(_LAYOUT, "id", "name", "about", "recognise")(read, root)
    if not read.faults:
        _whole(read, root, data)
    return data, sorted(read.faults, key=lambda error: int((error.where or ":0").rpartition(":")[2]))


def _spell_out(read: Read, root: Any) -> None:
    """Put what `named:` calls by a name in the place of every `<<name>>` below it, and take `named:` itself away."""
    known: dict[str, str] = {}
    for key, value in list(root.value) if root.id == "mapping" else ():
        if getattr(key, "value", None) != "named":
            _put(read, value, known)
            continue
        root.value.remove((key, value))
        if value.id != "mapping":
            read.fault(value, "`named:` is not a mapping", "write `named: {day: '...'}`, and `<<day>>` where it stands")
            continue
        for name, expression in value.value:
            _put(read, expression, known)
            known[name.value] = f"(?:{expression.value})"


def _put(read: Read, node: Any, known: dict[str, str]) -> None:
    """The expressions of `known` in the place of their names, in a node and all below it."""
    if not isinstance(node.value, str):
        for part in node.value:
            for below in part if isinstance(part, tuple) else (part,):
                _put(read, below, known)
        return
    for name in _reference(node.value):
        if name not in known:
            read.fault(node, f"nothing is called <<{name}>>", "give it under `named:`, above where it is used")
    for name, expression in known.items():
        node.value = node.value.replace(f"<<{name}>>", expression)


def _whole(read: Read, root: Any, data: dict[str, Any]) -> None:
    """What no single value can show."""
    if data.get("split", "archive") != "archive" or data.get("columns"):
        return
    article, parts = data.get("article", {}), data.get("parts", [])
    marks = [article.get(name) for name in ("before", "above", "last", "after", "first")]
    if not any(marks) and not any(part.get("first") for part in parts):
        read.fault(
            root,
            "no mark says where an article begins or ends",
            "give `article:` one of before, first, above, last, after",
        )
    begins = any(article.get(name) for name in ("opens", "before", "first"))
    if (article.get("last") or article.get("after")) and not begins:
        read.fault(root, "nothing shows where the first article begins", "give `article:` an `opens:` line of its head")


def _scalar(read: Read, node: Any) -> str | None:
    import yaml

    if isinstance(node, yaml.ScalarNode) and node.tag != "tag:yaml.org,2002:null":
        return str(node.value)
    read.fault(node, "a single value is wanted here", "write `key: value` on one line")
    return None


def _text(read: Read, node: Any) -> str | None:
    value = _scalar(read, node)
    if value is not None and not value.strip():
        read.fault(node, "this value is empty", "fill it in or leave the key out")
    return value.strip() if value is not None else None


def _number(read: Read, node: Any) -> int:
    value = _scalar(read, node) or ""
    if not value.isascii() or not value.isdigit():
        read.fault(node, f"{value!r} is no number", "write digits")
        return 0
    return int(value)


def _flag(read: Read, node: Any) -> bool:
    value = _scalar(read, node)
    if value not in ("true", "false"):
        read.fault(node, f"{value!r} is neither true nor false", "write true or false")
    return value == "true"


def _expression(read: Read, node: Any) -> str | None:
    value = _scalar(read, node)
    if value is not None and (fault := fault_of(value)):
        hint = "google-re2 knows no look-ahead, look-behind or back-references; see docs/layouts.md"
        read.fault(node, f"expression {value!r} is refused: {fault}", hint)
    elif value is not None and (word := word_without_end(value)):
        hint = r"write `(?:[^\pL\pN]|$)` there: google-re2 ends words behind English letters alone"
        read.fault(node, f"`\\b` behind {word!r} never matches", hint)
    return value


def _one_of(*values: str) -> Reader:
    def reader(read: Read, node: Any) -> str | None:
        value = _scalar(read, node)
        if value is not None and value not in values:
            read.fault(node, f"{value!r} is not known here", "it is one of " + ", ".join(values))
        return value

    return reader


def _id(read: Read, node: Any) -> str | None:
    value = _scalar(read, node)
    if value is not None and not _slug(value):
        read.fault(node, f"id {value!r} is no slug", "use small letters, digits and hyphens")
    return value


def _items(item: Reader) -> Reader:
    """A list, or one value that stands for a list of itself."""

    def reader(read: Read, node: Any) -> list[Any]:
        import yaml

        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        return [item(read, child) for child in nodes]

    return reader


def _pairs(read: Read, node: Any) -> Iterator[tuple[str, Any, Any]]:
    """Name, node of the name and node of the value, for each entry of a mapping."""
    import yaml

    if not isinstance(node, yaml.MappingNode):
        read.fault(node, "`key: value` lines are wanted here", "see docs/layouts.md")
        return
    if id(node) in read.seen or len(read.seen) > _MOST_NODES:
        read.fault(node, "anchors and aliases are not used here", "write the value out")
        return
    read.seen.add(id(node))
    names = set()
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode):
            read.fault(name, "a key is a word", "write `key: value`")
        elif name.value in names:
            read.fault(name, f"key {name.value!r} is given twice", "keep one of the two")
        else:
            names.add(name.value)
            yield name.value, name, value


def _mapping(spec: dict[str, Reader], *required: str) -> Reader:
    def reader(read: Read, node: Any) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for name, at, value in _pairs(read, node):
            if name in spec:
                data[name] = spec[name](read, value)
            else:
                read.fault(at, f"unknown key {name!r}", "keys here are " + ", ".join(spec))
        for name in required:
            if name not in data and (data or not read.faults):
                read.fault(node, f"key {name!r} is missing", f"add `{name}:`")
        return data

    return reader


def _names(item: Reader) -> Reader:
    def reader(read: Read, node: Any) -> dict[str, Any]:
        return {name: item(read, value) for name, _, value in _pairs(read, node)}

    return reader


_expressions = _items(_expression)
_HEAD = _items(_mapping({
    "role": _one_of(*ROLES), "match": _expression, "unless": _expression, "ends": _expression, "take": _one_of(*profile.TAKES), "optional": _flag,
    "many": _flag, "beside": _flag, "apart": _flag, "near": _flag, "repeats": _flag, "alone": _flag, "key": _text,
}, "role"))  # fmt: skip
_FIELDS = _items(_mapping({
    "line": _expression, "role": _one_of(*ROLES), "key": _text, "value": _one_of(*profile.VALUES),
    "state": _one_of(*profile.STATES), "read": _expression, "apart": _flag, "header": _flag, "own": _flag, "ends": _expression,
}, "line"))  # fmt: skip
_ARTICLE = {
    "before": _expressions, "first": _expressions, "above": _expressions, "between": _expressions, "over": _expressions, "void": _expressions, "block": _expressions, "last": _expressions, "trail": _expressions,
    "after": _expressions, "needs": _expressions, "outside": _expressions, "prologue": _expressions, "epilogue": _expressions,
    "foreign": _expressions,
    "shared": _expressions, "drop": _expressions, "unless": _expressions, "runner": _expressions, "opens": _mapping({"line": _expression, "above": _number, "pick": _one_of(*profile.PICKS)}, "line"),
    "single": _mapping({"line": _expression, "others": _expression}, "line", "others"),
    "foot": _mapping({"line": _expression, "within": _number}, "line"), "first_after_blank": _flag, "framed": _flag, "papers": _flag,
}  # fmt: skip
_EXPECTED = dict.fromkeys(
    ("title", "title_original", "kind", "dateline", "byline", "source", "text", "starts", "ends"), _text
)
_LAYOUT: dict[str, Reader] = {
    "id": _id, "name": _text, "about": _text, "rank": _number, "split": _one_of(*profile.SPLITS), "kind": _one_of(*KINDS),
    "recognise": _mapping({"lines": _expressions, "least": _number, "articles": _number, "also": _expressions, "unless": _expressions}, "lines"),
    "article": _mapping(_ARTICLE), "head": _HEAD, "fields": _FIELDS, "inside": _expressions, "furniture": _expressions,
    "parts": _items(_mapping({"kind": _one_of(*KINDS), "first": _expressions, "needs": _expressions, "head": _HEAD}, "kind")),
    "declared": _expressions, "paragraphs": _one_of(*profile.PARAGRAPHS), "pages": _flag, "columns": _flag, "encoded_words": _flag, "digests": _flag,
    "unquote": _expression, "unmark": _expression, "date_order": _one_of(*profile.DATE_ORDERS), "languages": _names(_text),
    "phrases": _mapping({name: _items(_text) for name in PHRASES}), "assertions": _mapping({"min_articles": _number}),
    "example": _mapping({"text": _scalar, "declared": _number, "articles": _items(_mapping(dict(_EXPECTED)))}, "text", "articles"),
}  # fmt: skip
