"""List the layouts of dumps, and show how one is told and read."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from corpus_cli.cli.options import Json
from corpus_cli.cli.terminal import say, say_json

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

    say(show_layout(name, files or []).rstrip("\n"))


commands = {"list": _list, "show": _show}
