"""The command line put together: a command's module is imported when that command runs, not before."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from corpus_cli import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WAY, _LOOK = "The way of a dump", "Look up and check"
COMMANDS = {
    "split": (_WAY, "Split dumps into articles."),
    "detect": (_WAY, "Add the language of each article."),
    "normalise": (_WAY, "Normalise date, outlet, authors and place."),
    "link": (_WAY, "Link translations and repeats."),
    "export": (_WAY, "Do all of these and write the records."),
    "correct": (_WAY, "Set right what was split or read wrong, for good."),
    "init": (_WAY, "Write a configuration to begin with."),
    "verify": (_LOOK, "Hold an export against its dumps, byte by byte."),
    "report": (_LOOK, "Write one HTML page to look at an export and to hand on."),
    "show": (_LOOK, "Show what an export holds, article by article or counted."),
    "cite": (_LOOK, "Write a footnote for an article."),
    "cat": (_LOOK, "Write the bytes that a record's offsets count."),
    "corrections": (_LOOK, "Count and check what was corrected."),
    "date": (_LOOK, "Show how dates are read."),
    "outlets": (_LOOK, "List, match and check outlets."),
    "layouts": (_LOOK, "List and show layouts of dumps."),
    "schema": (_LOOK, "Print the JSON Schema of a record."),
    "completion": (_LOOK, "Print the completions for a shell."),
}
"""Command -> its panel in the help and its short help; `corpus_cli.cli.<command>` has the rest."""

ALIASES = {"normalize": "normalise"}

# Rich costs 66 ms: people get colour, pipes and documentation tests plain text.
_MARKUP: Any = "rich" if sys.stdout and sys.stdout.isatty() else None


@contextmanager
def _closed_pipe_is_fine() -> Iterator[None]:
    """End quietly with 0 when the reader of standard output is gone (typer would end with 1)."""
    try:
        yield
        if sys.stdout:
            sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered goes nowhere, or the interpreter would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


class LazyGroup(TyperGroup):
    """The root command. It knows names and short helps; the one that runs is imported."""

    def __init__(self, **attrs: Any) -> None:
        super().__init__(**attrs)
        for name, (panel, text) in COMMANDS.items():
            self.commands[name] = TyperCommand(name, help=text, rich_help_panel=panel, rich_markup_mode=_MARKUP)
        for alias, name in ALIASES.items():
            self.commands[alias] = TyperCommand(alias, help=COMMANDS[name][1], hidden=True)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name, _, rest = super().resolve_command(ctx, args)
        return name, _load(ALIASES.get(name or "", name or "")), rest

    def make_context(self, *args: Any, **extra: Any) -> Any:
        with _closed_pipe_is_fine():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: Any) -> Any:
        with _closed_pipe_is_fine():
            return super().invoke(ctx)


def _load(name: str) -> Any:
    """The command `name`: a function `command` of its module (of a `command_class`), or a group of `commands`."""
    module = import_module(f"corpus_cli.cli.{name}")
    app = _app(help=module.__doc__)
    commands = getattr(module, "commands", None)
    for sub, function in (commands or {name: module.command}).items():
        app.command(sub, cls=getattr(module, "command_class", None))(function)
    if commands:
        app.callback()(lambda: None)
    return get_command(app)


def _app(**settings: Any) -> typer.Typer:
    names = {"help_option_names": ["-h", "--help"]}
    return typer.Typer(
        context_settings=names, rich_markup_mode=_MARKUP, no_args_is_help=True, **{"add_completion": False, **settings}
    )


def _version(wanted: bool) -> None:
    if wanted:
        print(f"corpus {__version__}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Turn mixed dumps of news text into clean, provable JSONL: one article a line.

    \b
    corpus export dump.txt > articles.jsonl
    corpus split dump.txt | corpus detect | corpus normalise | corpus link

    Exit codes: 0 done, 1 done with findings, 2 no output written, 130 and 143 interrupted.
    """


def command_tree() -> tuple[Any, dict[str, Any]]:
    """The root command and all others by name, loaded: what the reference pages are made from."""
    app = _app(cls=LazyGroup)
    app.callback()(_root)
    return get_command(app), {name: _load(name) for name in COMMANDS}


def start(argv: Sequence[str]) -> None:
    """Run the command that `argv` names; leaves by SystemExit, or by the CorpusError that ended it."""
    # Only a shell that asks for completions sets this; typer's own options would also write to the shell's start files.
    app = _app(cls=LazyGroup, add_completion="_CORPUS_COMPLETE" in os.environ)
    app.callback()(_root)
    get_command(app).main(list(argv), prog_name="corpus")
