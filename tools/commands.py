"""The command line as data: every command with its usage, options and examples, read from its definition."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corpus_cli.main import command_tree


@dataclass(slots=True)
class Option:
    """An option or an argument: its names with what it takes, and its help."""

    names: str
    help: str


@dataclass(slots=True)
class Page:
    """A command. `parent` is the page of its group; the root command has the name `corpus`."""

    name: str
    usage: str
    about: str
    options: list[Option]
    examples: list[str]
    parent: str | None = None

    @property
    def file(self) -> str:
        """Name of its manual page, without the section."""
        return self.name.replace(" ", "-")

    @property
    def summary(self) -> str:
        """The first sentence of what it is about, on one line."""
        return re.split(r"(?<=[.:])\s", " ".join(self.about.split()), maxsplit=1)[0].rstrip(".:")


def pages() -> list[Page]:
    """The root, then every command in the order of the help, a group before its own."""
    root, commands = command_tree()
    return [_page("corpus", root), *(page for name, command in commands.items() for page in _pages(name, command))]


def _pages(name: str, command: Any) -> Iterator[Page]:
    own = _page(f"corpus {name}", command)
    yield own
    for sub, inner in getattr(command, "commands", {}).items():
        page = _page(f"{own.name} {sub}", inner)
        page.parent = own.name
        yield page


def _page(name: str, command: Any) -> Page:
    context = command.make_context(name, [], resilient_parsing=True)
    about, examples = _split_help(inspect.cleandoc(command.help or ""))
    usage = " ".join([name, *command.collect_usage_pieces(context)])
    found = [record for parameter in command.get_params(context) if (record := parameter.get_help_record(context))]
    return Page(name, usage, about, [Option(*record) for record in found], examples)


def _split_help(text: str) -> tuple[str, list[str]]:
    """What a docstring says, and the lines of its block of examples (after `\\b`)."""
    said: list[str] = []
    examples: list[str] = []
    for block in text.split("\n\n"):
        if block.startswith("\b"):
            lines = block.splitlines()[1:]
            examples += lines[1:] if lines[0].startswith("Example") else lines
        else:
            said.append(" ".join(block.split()))
    return "\n\n".join(said), [line.strip() for line in examples]
