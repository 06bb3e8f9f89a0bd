"""A record held against the published schema, key by key: the part of JSON Schema that `schema.py` uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from corpus_cli.core.schema import json_schema

_KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "array": (list,), "object": (dict,),
    "null": (type(None),),
}  # fmt: skip

Fault = tuple[str, str]
"""The path of a value (`header[2].role`) and what is wrong with it."""


def faults(data: dict[str, Any]) -> Iterator[Fault]:
    """Every way in which `data` is no record of schema 1, in the order of the schema's keys."""
    yield from _check(data, _schema(), "")


@cache
def _schema() -> dict[str, Any]:
    return json_schema()


def _check(value: Any, rule: dict[str, Any], path: str) -> Iterator[Fault]:
    if "const" in rule and value != rule["const"]:
        yield path, f"is {_short(value)}, not {rule['const']!r}"
        return
    if "enum" in rule and value not in rule["enum"]:
        yield path, f"is {_short(value)}, which is none of its values"
        return
    if "type" in rule and not _is_one_of(value, rule["type"]):
        yield path, f"is of the wrong type: {_short(value)}"
        return
    if isinstance(value, dict):
        yield from _check_object(value, rule, path)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _check(item, rule.get("items", {}), f"{path}[{index}]")
    elif isinstance(value, str):
        if "pattern" in rule and not re.search(rule["pattern"], value):
            yield path, f"is {_short(value)}, which does not have its form"
    elif isinstance(value, (int, float)) and not rule.get("minimum", value) <= value <= rule.get("maximum", value):
        yield path, f"is {value}, which is out of its limits"


def _check_object(value: dict[str, Any], rule: dict[str, Any], path: str) -> Iterator[Fault]:
    known: dict[str, Any] = rule.get("properties", {})
    others = rule.get("additionalProperties", True)
    for name in rule.get("required", ()):
        if name not in value:
            yield _join(path, name), "is missing"
    for name, inner in value.items():
        if name in known:
            yield from _check(inner, known[name], _join(path, name))
        elif others is False:
            yield _join(path, name), "is no key of the schema"
        elif isinstance(others, dict):
            yield from _check(inner, others, _join(path, name))


def _is_one_of(value: Any, names: str | list[str]) -> bool:
    wanted = [names] if isinstance(names, str) else names
    if isinstance(value, bool):  # which Python takes for an int, and JSON Schema does not
        return "boolean" in wanted
    return any(isinstance(value, _KINDS.get(name, ())) for name in wanted)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _short(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else shown[:39] + "…"
