"""corpus cite"""

from __future__ import annotations

from typing import Annotated

import typer

from corpus_cli.cli.options import Json, Root
from corpus_cli.cli.terminal import finish, new_report, say, say_json
from corpus_cli.run.output import Output


def command(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="An export (JSONL), or - for standard input.", show_default=False)
    ],
    ident: Annotated[
        str, typer.Argument(metavar="ID", help="The id of an article, or how it begins.", show_default=False)
    ],
    as_json: Json = False,
    root: Root = None,
) -> None:
    """Write a footnote for an article: author, title, outlet, date, and the dump, lines and hash that prove it.

    Where the dump is at hand, its bytes are compared; ends with 1 where they are others now.

    \b
    Examples:
      corpus cite articles.jsonl 7f3a
      corpus cite articles.jsonl 7f3a --json | jq -r .span_sha256
    """
    from corpus_cli.run.cite import cite

    report = new_report(root, Output(), [file])
    citation = cite(file, ident, report)
    if as_json:
        say_json(citation.to_dict())
    else:
        say(citation.footnote)
    finish(report)
