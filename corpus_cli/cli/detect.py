"""corpus detect"""

from __future__ import annotations

from typing import Annotated

import typer

from corpus_cli.cli.options import Detector, Inputs, Jobs, Json, OutputPath, Root
from corpus_cli.cli.terminal import finish, new_report, say, say_json
from corpus_cli.run.output import Output


def command(
    inputs: Inputs = None,
    detector: Detector = "default",
    lines: Annotated[
        bool, typer.Option("--lines", help="Read plain text, and tell the language of every line of it.")
    ] = False,
    listing: Annotated[bool, typer.Option("--list", help="List the detectors and what each needs, and end.")] = False,
    as_json: Json = False,
    output: OutputPath = "-",
    root: Root = None,
    jobs: Jobs = 1,
) -> None:
    """Add the language of each article: `language`, its confidence, and the shares of all languages in it.

    Reads records as `corpus split` writes them. Scripts and letters decide first, a detector what they
    leave open; `und` is said rather than a guess.

    \b
    Examples:
      corpus split dump.txt | corpus detect
      corpus detect articles.jsonl -o with-language.jsonl
      corpus detect --lines notes.txt | jq -r .language | sort | uniq -c
      corpus detect --list
    """
    from corpus_cli.run.chain import detect
    from corpus_cli.run.engines import open_engine
    from corpus_cli.run.lines import detect_lines
    from corpus_cli.run.output import write, write_rows

    if listing:
        _list(as_json)
        return
    target = Output(output)
    report = new_report(root, target, inputs or [])
    if lines:
        write_rows(detect_lines(inputs or [], detector, report), output)
        finish(report)
    with open_engine(jobs) as engine:
        finish(write(detect(inputs or [], detector, report, engine), target, report))


def _list(as_json: bool) -> None:
    from corpus_cli.run.lines import list_detectors

    for row in list_detectors():
        if as_json:
            say_json(row)
        else:
            say("\t".join((row["name"], "installed" if row["installed"] else row["install"], row["about"])))
