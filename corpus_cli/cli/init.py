"""corpus init"""

from __future__ import annotations

from typing import Annotated

import typer

from corpus_cli.cli.options import Inputs
from corpus_cli.cli.terminal import note


def command(
    inputs: Inputs = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to write; - is standard output.")
    ] = "corpus.yaml",
) -> None:
    """Write a configuration with comments, for `corpus export --config`. Never over a file that is there.

    \b
    Examples:
      corpus init
      corpus init dumps/ more/*.txt -o nightly.yaml
    """
    from corpus_cli.run.init import write_config

    write_config(inputs or [], output)
    if output != "-":
        note(f"{output}: written; edit it, then: corpus export --config {output} --dry-run")
