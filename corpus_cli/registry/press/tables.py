"""The tables that lookups read, as `make registry` wrote them: keys to places, and the outlets apart from them."""

from __future__ import annotations

from collections.abc import Callable
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

    def packed(self) -> dict[str, Any]:
        """Everything but `outlets`, long tables as columns: one string of lines is read sooner than as many names, and split when asked for."""
        found: dict[str, Any] = {f.name: getattr(self, f.name) for f in fields(self)}
        found["titles"] = ["\n".join(column) for column in zip(*self.titles, strict=True)]
        for name in ("strong", "weak"):
            table = found[name]
            found[name] = ["\n".join(table), [*table.values()]]
        rows = [(f"{host} {prefix}", place) for host, places in self.hosts.items() for prefix, place in places.items()]
        found["hosts"] = ["\n".join(row for row, _ in rows), [place for _, place in rows]]
        return found

    @classmethod
    def unpacked(cls, data: dict[str, Any]) -> Index:
        """The index of what `packed` gave; each table is made when it is first asked for."""
        index = cls.__new__(cls)
        index.__dict__["_data"] = data
        return index

    def __getattr__(self, name: str) -> Any:
        data = self.__dict__.get("_data", {})
        if name not in data:
            raise AttributeError(name)
        value = _UNPACK.get(name, _as_it_is)(data.pop(name))
        setattr(self, name, value)
        return value


def _as_it_is(value: Any) -> Any:
    return value


def _titles(columns: list[str]) -> list[list[str]]:
    return list(map(list, zip(*(column.split("\n") for column in columns), strict=True)))


def _places(columns: tuple[str, list[int]]) -> dict[str, int]:
    return dict(zip(columns[0].split("\n"), columns[1], strict=True))


def _hosts(columns: tuple[str, list[int]]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for row, place in _places(columns).items():
        host, _, prefix = row.partition(" ")
        found.setdefault(host, {})[prefix] = place
    return found


_UNPACK: dict[str, Callable[[Any], Any]] = {"titles": _titles, "strong": _places, "weak": _places, "hosts": _hosts}


def own_index() -> Index:
    """The index of our own files. Raises ConfigError where it is missing or broken."""
    data = _read(INDEX)
    if not isinstance(data, dict) or data.keys() != {f.name for f in fields(Index)}:
        raise ConfigError("the outlet index is broken: its tables are others", str(INDEX), "run `make registry`")
    return Index.unpacked(data)


def _read(path: Path) -> Any:
    import orjson

    try:
        return orjson.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise ConfigError(f"the outlet index is broken: {error}", str(path), "run `make registry`") from None
