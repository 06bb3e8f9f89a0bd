"""corpus normalise"""

from __future__ import annotations

from corpus_cli.cli.options import AssumedOutlet, AssumedYear, Corrections, Inputs, Jobs, OutputPath, Reference, Root
from corpus_cli.cli.terminal import finish, new_report
from corpus_cli.run.output import Output


def command(
    inputs: Inputs = None,
    reference: Reference = None,
    year: AssumedYear = None,
    outlet: AssumedOutlet = None,
    output: OutputPath = "-",
    root: Root = None,
    jobs: Jobs = 1,
    corrections: Corrections = None,
) -> None:
    """Normalise date, time, outlet, authors, place and agencies of each article.

    Reads records as `corpus split` and `corpus detect` write them. Nothing is invented: what is
    inferred or assumed is marked in `issues`, and every value names the bytes it was read from.
    Of --corrections only fields apply here: what `split` was given travels in the records by itself.

    \b
    Examples:
      corpus split dump.txt | corpus detect | corpus normalise
      corpus normalise articles.jsonl --year 2021 -o normalised.jsonl
    """
    from corpus_cli.core.normalise import NormaliseOptions
    from corpus_cli.run.chain import normalise
    from corpus_cli.run.corrections import load_book
    from corpus_cli.run.engines import open_engine
    from corpus_cli.run.output import write

    target = Output(output)
    report = new_report(root, target, inputs or [])
    book = load_book(corrections)
    with open_engine(jobs) as engine:
        options = NormaliseOptions(reference, year, outlet)
        finish(write(normalise(inputs or [], options, report, engine, book), target, report))
