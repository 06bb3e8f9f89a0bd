"""List the layouts of dumps, show how one is told and read, try one on its example, and start a new one."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from corpus_cli.cli.options import Json, Root
from corpus_cli.cli.terminal import finish_search, new_report, say, say_json, say_text
from corpus_cli.run.output import Output

_Files = Annotated[
    Optional[list[str]],
    typer.Option("--layouts", metavar="FILE", help="Lay this layout file or folder over ours (may be repeated)."),
]


def _list(files: _Files = None, as_json: Json = False) -> None:
    """List the layouts in the order in which they are tried: id, name, what they are.

    \b
    Example:
      corpus layouts list
    """
    from corpus_cli.run.lookups import list_layouts

    for layout in list_layouts(files or []):
        if as_json:
            say_json({key: getattr(layout, key) for key in ("id", "name", "about", "rank")})
        else:
            say(f"{layout.id}\t{layout.name}\t{layout.about}")


def _show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The id of a layout.", show_default=False)],
    files: _Files = None,
) -> None:
    """Show the YAML of a layout: what tells it, where articles begin and end, what their lines are.

    \b
    Example:
      corpus layouts show oe-watch
    """
    from corpus_cli.run.lookups import show_layout

    say_text(show_layout(name, files or []).rstrip("\n"))


def _test(
    names: Annotated[
        Optional[list[str]],
        typer.Argument(metavar="[NAME]...", help="Ids of layouts, or YAML files; none: all.", show_default=False),
    ] = None,
    files: _Files = None,
    gold: Annotated[
        Optional[str],
        typer.Option(metavar="FILE", help="Hold them against the beginnings that this corrections file knows."),
    ] = None,
    root: Root = None,
    as_json: Json = False,
) -> None:
    """Try layouts on the examples in their files. Ends with 1 where one does not do what its file says.

    \b
    Examples:
      corpus layouts test my-archive.yaml
      corpus layouts test --gold corrections.yaml --layouts layouts/
    """
    if gold:
        _hold_against(gold, names or [], files or [], root, as_json=as_json)
    from corpus_cli.run.layouts import try_layouts

    passed = True
    for trial in try_layouts(names or [], files or []):
        passed &= not trial.faults
        if as_json:
            say_json(trial.to_dict())
        else:
            say(f"{trial.id}\t{trial.articles} articles\t{'ok' if not trial.faults else 'failed'}")
            for fault in trial.faults:
                say(f"  {fault}")
    finish_search(passed)


def _hold_against(gold: str, names: list[str], files: list[str], root: str | None, *, as_json: bool) -> None:
    from corpus_cli.run.gold import try_gold

    report = new_report(root, Output())
    scores = try_gold(gold, names, files, report)
    for score in scores:
        if as_json:
            say_json(score.to_dict())
        else:
            say(f"{score.layout}\t{score.met} of {score.known} beginnings")
            for fault in score.faults:
                say(f"  {fault}")
    finish_search(bool(scores) and not report.found and not any(score.faults for score in scores))


def _new(
    dump: Annotated[str, typer.Argument(metavar="DUMP", help="A dump of text.", show_default=False)],
    name: Annotated[
        Optional[str], typer.Option("--id", metavar="NAME", help="The layout's id. (default: from the file's name)")
    ] = None,
) -> None:
    """Write a starting layout, as YAML, from what repeats in a dump.

    \b
    Example:
      corpus layouts new dump.txt > my-archive.yaml
    """
    from corpus_cli.run.layouts import new_layout

    say_text(new_layout(dump, name).rstrip("\n"))


commands = {"list": _list, "show": _show, "test": _test, "new": _new}
