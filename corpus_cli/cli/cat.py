"""corpus cat"""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from corpus_cli.cli.options import OutputPath, Root
from corpus_cli.cli.terminal import new_report
from corpus_cli.run.output import Output


def command(
    dump: Annotated[str, typer.Argument(metavar="DUMP", help="A dump, or - for standard input.", show_default=False)],
    stream: Annotated[
        Optional[str], typer.Option(metavar="S", help="The `stream` of the records. (default: the only one)")
    ] = None,
    output: OutputPath = "-",
    root: Root = None,
) -> None:
    """Write the bytes that the `start` and `end` of a dump's records count.

    For text files these are the file's own bytes; other formats are read into streams of UTF-8 text.

    \b
    Examples:
      corpus cat dump.txt | tail -c +1001 | head -c 500
      corpus cat dump.txt -o copy.txt
    """
    from corpus_cli.run.output import write_bytes
    from corpus_cli.run.streams import cat

    report = new_report(root, Output(output), [dump])
    write_bytes(cat(dump, stream, report.root), output)
