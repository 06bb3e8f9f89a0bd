"""The tables that lookups read, as `make registry` wrote them: keys to places, and the outlets apart from them."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from corpus_cli.errors import ConfigError

FOLDER = Path(__file__).parent.parent / "outlets"
INDEX = FOLDER / "index.json"
ENTRIES = FOLDER / "entries.json"


@dataclass
class Index:
    """Outlets and what leads to them: `strong` and `weak` by key, `hosts` by host then path prefix, `handles`,
    `marks`, words of footers, and `forms`, expressions for lines that only one outlet's pages print. `shared` leads from a name to each outlet that bears it.

    A place is an index into `titles` ([id, name, type]) and `outlets`, which are read only when asked for: a lookup by
    name needs none of the other fields.
    """

    titles: list[list[str]] = field(default_factory=list)
    strong: dict[str, int] = field(default_factory=dict)
    weak: dict[str, int] = field(default_factory=dict)
    shared: dict[str, list[int]] = field(default_factory=dict)
    hosts: dict[str, dict[str, int]] = field(default_factory=dict)
    handles: dict[str, int] = field(default_factory=dict)
    marks: dict[str, int] = field(default_factory=dict)
    forms: dict[str, int] = field(default_factory=dict)
    non_outlets: dict[str, str] = field(default_factory=dict)
    kind_words: list[str] = field(default_factory=list)
    filler_words: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    @cached_property
    def outlets(self) -> list[dict[str, Any]]:
        """The entries as plain data, in the order of `titles`."""
        rows: list[dict[str, Any]] = _read(ENTRIES)
        return rows

    def to_dict(self) -> dict[str, Any]:
        """Everything but `outlets`."""
        return {f.name: getattr(self, f.name) for f in fields(self)}


def own_index() -> Index:
    """The index of our own files. Raises ConfigError where it is missing or broken."""
    data = _read(INDEX)
    try:
        return Index(**data)
    except TypeError as error:
        raise ConfigError(f"the outlet index is broken: {error}", str(INDEX), "run `make registry`") from None


def _read(path: Path) -> Any:
    import orjson

    try:
        return orjson.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise ConfigError(f"the outlet index is broken: {error}", str(path), "run `make registry`") from None
