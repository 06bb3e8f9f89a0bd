"""What an export is asked to do: by options, and by a configuration file that says the same in YAML."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import ConfigError
from corpus_cli.export import STDOUT
from corpus_cli.run.corrections import NAME, load_book
from corpus_cli.run.output import Output
from corpus_cli.run.select import Selection, field_names, selection

if TYPE_CHECKING:
    from corpus_cli.registry.corrections import Book
    from corpus_cli.registry.press.files import Entry
    from corpus_cli.run.chain import Options


@dataclass(slots=True)
class Settings:
    """All that an export can be told; the first of `outputs` is the one a refresh compares.

    `refresh` None means: where a configuration says what is exported to a file.
    """

    inputs: list[str] = field(default_factory=list)
    root: str | None = None
    layout: str | None = None
    layouts: list[str] = field(default_factory=list)
    registries: list[str] = field(default_factory=list)
    corrections: str | None = None
    encoding: str | None = None
    detector: str = "default"
    reference: str | None = None
    year: int | None = None
    outlet: str | None = None
    all: bool = False
    where: list[str] = field(default_factory=list)
    since: str | None = None
    until: str | None = None
    outputs: list[str] = field(default_factory=list)
    format: str | None = None
    fields: str = "all"
    rejects: str | None = None
    summary: str | None = None
    changes: str | None = None
    expect: int | None = None
    refresh: bool | None = None
    jobs: int = 1
    cluster: str | None = None

    def output(self) -> Output:
        """Where and how records are written."""
        path, *also = self.outputs or [STDOUT]
        keys = field_names(self.fields)
        return Output(path, self.format, keys, self.rejects, self.summary, self.expect, tuple(also), self.changes)

    def selection(self) -> Selection:
        """Which records are written."""
        return selection(self.where, self.since, self.until)

    def book(self) -> Book | None:
        """The corrections that apply."""
        return load_book(self.corrections)

    def options(self) -> Options:
        """How dumps are read."""
        from corpus_cli.core.normalise import NormaliseOptions
        from corpus_cli.core.split import SplitOptions
        from corpus_cli.run.chain import Options

        split = SplitOptions(self.layout, self.encoding, self.all, layouts=tuple(self.layouts), corrections=self.book())
        return Options(
            split, NormaliseOptions(self.reference, self.year, self.outlet), self.detector, tuple(self.registries)
        )


_LISTS = ("inputs", "layouts", "registries", "where", "outputs")
_PATHS = ("inputs", "root", "layouts", "registries", "corrections", "outputs", "rejects", "summary", "changes")
_NUMBERS = ("year", "expect", "jobs")
_SWITCHES = ("all", "refresh")
KEYS = tuple(f.name for f in fields(Settings))
_TRUE, _FALSE = ("true", "yes", "on"), ("false", "no", "off")


def read_config(path: str, given: dict[str, Any]) -> Settings:
    """The settings of a configuration, and over them what options have `given`.

    Paths in it are relative to its folder, which is also the root of sources where it names none.
    Raises ConfigError with `file:line`.
    """
    from corpus_cli.registry.press.files import read_whole

    place = Path(path)
    if not place.is_file():
        raise ConfigError("there is no such configuration", path, "`corpus init` writes one")
    entry = read_whole(place)
    values = {key: _value(entry, key) for key in entry.data if _known(entry, key)}
    values = {key: value for key, value in values.items() if value is not None}
    for key in _PATHS:
        if key in values:
            values[key] = _below(place.parent, values[key])
    values.setdefault("root", str(place.parent))
    if (place.parent / NAME).is_file():
        values.setdefault("corrections", str(place.parent / NAME))
    settings = Settings(**(values | given))
    if not settings.inputs:
        raise ConfigError("no inputs are named", entry.where(), "write `inputs:` and a list of files or folders")
    if "where" not in given:
        _checked(entry, settings)
    return settings


def _known(entry: Entry, key: str) -> bool:
    if key in KEYS:
        return True
    near = get_close_matches(key, KEYS, 1, 0.5)
    hint = f"did you mean `{near[0]}`?" if near else f"keys are: {', '.join(KEYS)}"
    raise ConfigError(f"there is no key `{key}`", entry.where(key), hint)


def _value(entry: Entry, key: str) -> Any:
    """The value of a key in its own type; a single value stands for a list of one."""
    value = entry.data[key]
    if value is None:
        return None
    if key == "where" and isinstance(value, dict):
        return [f"{name}={','.join(_texts(entry, key, chosen, name))}" for name, chosen in value.items()]
    if key in _LISTS:
        return _texts(entry, key, value)
    if not isinstance(value, str):
        raise ConfigError(f"`{key}` is one value", entry.where(key), f"write `{key}: value`")
    if key in _SWITCHES:
        if value.lower() not in (*_TRUE, *_FALSE):
            raise ConfigError(f"`{key}` is {value!r}", entry.where(key), "write true or false")
        return value.lower() in _TRUE
    if key in _NUMBERS:
        if not value.isascii() or not value.isdigit():
            raise ConfigError(f"`{key}` is {value!r}, no number", entry.where(key), f"write it as in `{key}: 2021`")
        return int(value)
    return value


def _texts(entry: Entry, key: str, value: Any, *inner: str) -> list[str]:
    items = value if isinstance(value, list) else [value]
    found = ["null" if item is None else item for item in items]
    if not all(isinstance(item, str) for item in found):
        raise ConfigError(f"`{key}` is a list of plain values", entry.where(key, *inner), "write `- value` lines")
    return found


def _below(folder: Path, value: str | list[str]) -> Any:
    if isinstance(value, list):
        return [_below(folder, item) for item in value]
    return value if value == STDOUT else str(folder / value)


def _checked(entry: Entry, settings: Settings) -> None:
    """What only shows when it is used, shown with its line."""
    from corpus_cli.errors import UsageError

    for key, check in (("where", settings.selection), ("fields", settings.output)):
        try:
            check()
        except UsageError as error:
            line = next((name for name in (key, "since", "until") if f"--{name}" in error.message), key)
            raise ConfigError(error.message.replace("--", ""), entry.where(line), error.hint) from None
