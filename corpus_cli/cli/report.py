"""corpus report"""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from corpus_cli.cli.options import OutputPath
from corpus_cli.cli.terminal import finish, new_report
from corpus_cli.run.output import Output


def command(
    export: Annotated[
        str, typer.Argument(metavar="EXPORT", help="An export (JSONL), or - for standard input.", show_default=False)
    ],
    output: OutputPath = "-",
    title: Annotated[Optional[str], typer.Option(metavar="TEXT", help="Title of the page.")] = None,
    root: Annotated[
        Optional[str],
        typer.Option(metavar="DIR", help="Show the dumps' own bytes too; sources are named relative to this folder."),
    ] = None,
    explained: Annotated[
        Optional[str],
        typer.Option(
            "--explain", metavar="FILE", help="Show near misses too, from a file of `corpus split --explain=FILE`."
        ),
    ] = None,
    corrections: Annotated[
        Optional[str],
        typer.Option(metavar="FILE", help="Let what is corrected in the page follow what this corrections file has."),
    ] = None,
) -> None:
    """Write one HTML page to look at an export and to hand on: time line, gaps, search, articles beside their originals.

    What is doubtful stands first, to be confirmed, cut, joined and set right by keyboard; the page saves that as a
    corrections file. It needs no network and no server, and runs nothing that stands in a text.
    Ends with 1 where a dump under --root is no longer what the export was made from.

    \b
    Examples:
      corpus report articles.jsonl -o report.html
      corpus report articles.jsonl -o report.html --root . --title "Nightly refresh"
      corpus report articles.jsonl -o report.html --corrections corrections.yaml
      corpus export dump.txt | corpus report - > report.html
    """
    from corpus_cli.run.report_page import Request, report_page

    report = new_report(root, Output(output), [export])
    report_page(export, output, report, Request(title, root is not None, explained, corrections))
    finish(report)
