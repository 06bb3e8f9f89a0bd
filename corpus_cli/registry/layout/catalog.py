"""Which layouts there are: ours from an index that was made from their YAML, an analyst's from YAML itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from corpus_cli.errors import ConfigError, UsageError
from corpus_cli.registry import contents
from corpus_cli.registry.layout.checks import read_layout
from corpus_cli.registry.layout.expressions import Finder
from corpus_cli.registry.layout.profile import Layout

FOLDER = Path(__file__).parent.parent / "layouts"
INDEX = FOLDER / "index.json"


class Catalogue:
    """Layouts by id, in the order in which they are tried. Each is built when it is first asked for."""

    def __init__(self, rows: dict[str, dict[str, Any]], files: dict[str, str]) -> None:
        self._rows, self._files = rows, files
        self._layouts: dict[str, Layout] = {}
        self._recogniser: Finder | None = None

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def get(self, name: str) -> Layout:
        """The layout of this id. Raises UsageError with the nearest id that there is."""
        if name not in self._rows:
            near = nearest(name, self._rows)
            hint = f"did you mean {near!r}?" if near else "`corpus layouts list` shows them all"
            raise UsageError(f"there is no layout {name!r}", None, hint)
        if name not in self._layouts:
            self._layouts[name] = Layout.from_dict(self._rows[name])
        return self._layouts[name]

    def file(self, name: str) -> str:
        """The YAML file of a layout."""
        self.get(name)
        return self._files[name]

    def all(self) -> list[Layout]:
        """Every layout, those of the highest rank first."""
        return sorted((self.get(name) for name in self._rows), key=lambda layout: -layout.rank)

    @property
    def recogniser(self) -> Finder:
        """All expressions of all recognisers, for one pass over a text."""
        if self._recogniser is None:
            rules = [row["recognise"] for row in self._rows.values()]
            self._recogniser = Finder(e for r in rules for key in ("lines", "also", "unless") for e in r.get(key, ()))
        return self._recogniser


def layouts(extra: Iterable[str | PathLike[str]] = ()) -> Catalogue:
    """Our layouts, with an analyst's files or folders of files laid over them: the same id replaces ours.

    Raises ConfigError with `file:line` where a file cannot be used. Loaded once for the same files and what is in them.
    """
    found = tuple(path for name in extra for path in layout_files(Path(fspath(name))))
    return _load(found, contents(found))


@lru_cache(maxsize=16)
def _load(extra: tuple[Path, ...], _contents: tuple[bytes, ...]) -> Catalogue:
    rows, files = _own()
    for path in extra:
        row = read_layout(path)
        rows = {row["id"]: row} | {name: old for name, old in rows.items() if name != row["id"]}
        files = files | {row["id"]: str(path)}
    return Catalogue(rows, files)


def layout_files(path: Path) -> list[Path]:
    """The layout files at `path`: itself, or the YAML files of a folder in the order of their names."""
    if not path.exists():
        raise ConfigError("there is no such layout file or folder", str(path), "check the path")
    return sorted([*path.glob("*.yaml"), *path.glob("*.yml")]) if path.is_dir() else [path]


def _own() -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    import orjson

    try:
        rows: dict[str, dict[str, Any]] = orjson.loads(INDEX.read_bytes())
    except (OSError, ValueError) as error:
        raise ConfigError(f"the index of layouts is broken: {error}", str(INDEX), "run `make registry`") from None
    return rows, {name: str(FOLDER / f"{name}.yaml") for name in rows}


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The id most like `name`, None where none is like it."""
    from difflib import get_close_matches

    found = get_close_matches(name.lower(), list(known), 1, 0.5)
    return found[0] if found else None
