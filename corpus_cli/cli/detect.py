"""corpus detect"""

from __future__ import annotations

from corpus_cli.cli.options import Detector, Inputs, OutputPath, Root
from corpus_cli.cli.terminal import finish, new_report
from corpus_cli.run.output import Output


def command(
    inputs: Inputs = None,
    detector: Detector = "default",
    output: OutputPath = "-",
    root: Root = None,
) -> None:
    """Add the language of each article: `language`, its confidence, and the shares of all languages in it.

    Reads records as `corpus split` writes them. Scripts and letters decide first, a detector what they
    leave open; `und` is said rather than a guess.

    \b
    Examples:
      corpus split dump.txt | corpus detect
      corpus detect articles.jsonl -o with-language.jsonl
    """
    from corpus_cli.run import detect
    from corpus_cli.run.output import write

    target = Output(output)
    report = new_report(root, target, inputs or [])
    finish(write(detect(inputs or [], detector, report), target, report))
