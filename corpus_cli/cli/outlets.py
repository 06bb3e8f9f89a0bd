"""List the outlets of the registry, match names against it, check registry files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from corpus_cli.cli.options import Json
from corpus_cli.cli.terminal import finish_search, say, say_json, tell

_Files = Annotated[
    Optional[list[str]],
    typer.Option("--registry", metavar="FILE", help="Lay this registry file over ours (may be repeated)."),
]


def _list(files: _Files = None, as_json: Json = False) -> None:
    """List the outlets: id, name, country.

    \b
    Example:
      corpus outlets list | grep AZ
    """
    from corpus_cli.run.lookups import list_outlets

    for outlet in list_outlets(files or []):
        if as_json:
            say_json(outlet.to_dict())
        else:
            say("\t".join((outlet.id, outlet.name, outlet.country or "")))


def _match(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="Names or addresses.", show_default=False)],
    files: _Files = None,
    as_json: Json = False,
) -> None:
    """Show which outlet a name or address means. A score below 1 is a proposal. Ends with 1 where none matches.

    \b
    Example:
      corpus outlets match "Azertac" "https://www.bbc.com/azeri"
    """
    from corpus_cli.run.lookups import match_outlet

    found = False
    for name in names:
        match = match_outlet(name, files or [])
        found |= match is not None
        if as_json:
            keys = ("id", "name", "score", "rule")
            say_json({"text": name} | {key: getattr(match, key, None) for key in keys})
        elif match is None:
            say(f"{name}\tno outlet")
        else:
            say("\t".join((name, match.id, match.name, f"{match.score:.2f}", match.rule)))
    finish_search(found)


def _check(
    files: Annotated[
        Optional[list[Path]],
        typer.Argument(metavar="[FILE]...", help="Registry files (YAML); none: our own.", show_default=False),
    ] = None,
) -> None:
    """Check registry files: every fault with `file:line`. Ends with 1 where there is one.

    \b
    Example:
      corpus outlets check my-outlets.yaml
    """
    from corpus_cli.run.lookups import check_outlets

    faults = check_outlets(files or [])
    for fault in faults:
        tell(fault)
    finish_search(not faults)


commands = {"list": _list, "match": _match, "check": _check}
