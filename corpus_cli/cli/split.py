"""corpus split"""

from __future__ import annotations

from typing import Annotated, Any, Optional

import typer
from typer.core import TyperCommand

from corpus_cli.cli.options import Corrections, Encoding, Expect, Inputs, Jobs, Layout, OutputPath, Root
from corpus_cli.cli.progress import progress
from corpus_cli.cli.terminal import finish, new_report, tell_why
from corpus_cli.run.output import Output


class _Explaining(TyperCommand):
    """`--explain` alone means standard error; `--explain=FILE` a file."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        end = args.index("--") if "--" in args else len(args)
        args = ["--explain=-" if arg == "--explain" else arg for arg in args[:end]] + args[end:]
        return super().parse_args(ctx, args)


def command(
    inputs: Inputs = None,
    layout: Layout = None,
    encoding: Encoding = None,
    furniture: Annotated[
        bool, typer.Option("--all", help="Also give the furniture, so that spans tile the dump.")
    ] = False,
    explain: Annotated[
        Optional[str],
        typer.Option(
            metavar="[=FILE]",
            help="Show the cues of every boundary and near miss: on standard error, or in FILE (JSON).",
        ),
    ] = None,
    expect: Expect = None,
    output: OutputPath = "-",
    root: Root = None,
    jobs: Jobs = 1,
    corrections: Corrections = None,
) -> None:
    """Split dumps of news text into articles, one JSON record a line.

    Every record names the bytes it came from and why it begins there. Text between
    articles is left out unless --all asks for it.

    \b
    Examples:
      corpus split dump.txt > articles.jsonl
      corpus split dump.txt --explain > articles.jsonl
      zcat dump.gz | corpus split --expect 22 -o articles.jsonl
    """
    from corpus_cli.core.split import SplitOptions
    from corpus_cli.run.chain import split
    from corpus_cli.run.corrections import load_book, tell_faults
    from corpus_cli.run.engines import open_engine
    from corpus_cli.run.explain import explained, explained_to
    from corpus_cli.run.output import write

    target = Output(output, expect=expect)
    report = new_report(root, target, inputs or [])
    book = load_book(corrections)
    tell_faults(book, report)
    how = SplitOptions(layout, encoding, furniture, explain is not None, corrections=book)
    with open_engine(jobs) as engine, progress(report, inputs or [], [output], threads=not engine.parallel):
        records = split(inputs or [], how, report, engine)
        if explain == "-":
            records = explained(records, tell_why)
        elif explain:
            records = explained_to(records, explain)
        finish(write(records, target, report))


command_class = _Explaining
