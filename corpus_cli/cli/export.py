"""corpus export"""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from corpus_cli.cli.options import (
    AssumedOutlet,
    AssumedYear,
    Detector,
    Encoding,
    Expect,
    Inputs,
    Layout,
    OutputPath,
    Reference,
    Root,
)  # fmt: skip
from corpus_cli.cli.terminal import finish, new_report
from corpus_cli.run.output import Output

_CHOICE = "Which records"
_Where = Annotated[
    Optional[list[str]],
    typer.Option(
        metavar="KEY=V[,V]",
        rich_help_panel=_CHOICE,
        help="Keep records whose KEY has one of these values (may be repeated; dotted keys; null for none).",
    ),
]
_Since = Annotated[
    Optional[str],
    typer.Option(metavar="DATE", rich_help_panel=_CHOICE, help="Keep what may be from this day, month or year on."),
]
_Until = Annotated[
    Optional[str], typer.Option(metavar="DATE", rich_help_panel=_CHOICE, help="Keep what may be from before its end.")
]
_Rejects = Annotated[
    Optional[str],
    typer.Option(metavar="FILE", rich_help_panel=_CHOICE, help="Where records without a date go then (JSONL)."),
]
_Fields = Annotated[str, typer.Option(metavar="core|all|KEY,...", help="Which keys of a record to write.")]
_Format = Annotated[
    Optional[str],
    typer.Option("--format", metavar="NAME", help="Format of the output. (default: by its ending, else jsonl)"),
]
_Summary = Annotated[
    Optional[str], typer.Option(metavar="FILE", help="Write counts and findings of the run to FILE (JSON).")
]


def command(
    inputs: Inputs = None,
    fields: _Fields = "all",
    form: _Format = None,
    where: _Where = None,
    since: _Since = None,
    until: _Until = None,
    rejects: _Rejects = None,
    layout: Layout = None,
    encoding: Encoding = None,
    detector: Detector = "default",
    reference: Reference = None,
    year: AssumedYear = None,
    outlet: AssumedOutlet = None,
    expect: Expect = None,
    summary: _Summary = None,
    output: OutputPath = "-",
    root: Root = None,
) -> None:
    """Split, detect, normalise and link dumps, and write the records.

    Records of ours (JSONL) are taken as they are, and only filtered and written. An output file
    is the old one or the new one, never a part of one.

    \b
    Examples:
      corpus export dump.txt > articles.jsonl
      corpus export dumps/ --fields core --where language=az,ar -o articles.jsonl
      corpus export articles.jsonl --since 2021-03 --until 2022 --rejects undated.jsonl
      corpus export dump.txt | jq -r .title
    """
    from corpus_cli.core.normalise import NormaliseOptions
    from corpus_cli.core.split import SplitOptions
    from corpus_cli.run.chain import Options, export
    from corpus_cli.run.output import write
    from corpus_cli.run.select import field_names, selection

    chosen = selection(where or [], since, until)
    target = Output(output, form, field_names(fields), rejects, summary, expect)
    options = Options(SplitOptions(layout, encoding), NormaliseOptions(reference, year, outlet), detector)
    report = new_report(root, target, inputs or [])
    finish(write(export(inputs or [], options, report), target, report, chosen))
