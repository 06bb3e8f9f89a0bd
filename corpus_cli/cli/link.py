"""corpus link"""

from __future__ import annotations

from corpus_cli.cli.options import Inputs, Jobs, OutputPath, Root
from corpus_cli.cli.terminal import finish, new_report
from corpus_cli.run.output import Output


def command(inputs: Inputs = None, output: OutputPath = "-", root: Root = None, jobs: Jobs = 1) -> None:
    """Link articles that translate or repeat each other: `translation_of` and `duplicate_of`.

    Reads records as `corpus normalise` writes them, and writes when it has read them all.
    Nothing is deleted: `corpus export --where duplicate_of=null` leaves repeats out.

    \b
    Examples:
      corpus split dump.txt | corpus detect | corpus normalise | corpus link
      corpus link articles.jsonl -o linked.jsonl
    """
    from corpus_cli.run.chain import link
    from corpus_cli.run.engines import open_engine
    from corpus_cli.run.output import write

    target = Output(output)
    report = new_report(root, target, inputs or [])
    with open_engine(jobs) as engine:
        finish(write(link(inputs or [], report, engine), target, report))
