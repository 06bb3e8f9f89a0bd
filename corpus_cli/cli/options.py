"""Options that several commands share, each described once."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from corpus_cli.cli import values

Inputs = Annotated[
    Optional[list[str]],
    typer.Argument(
        metavar="[INPUT]...",
        help="Files, folders, globs, or - for standard input (the default).",
        show_default=False,
    ),
]
OutputPath = Annotated[
    str, typer.Option("--output", "-o", metavar="FILE", help="Where to write; - is standard output.")
]
Root = Annotated[
    Optional[str],
    typer.Option(metavar="DIR", help="Name sources relative to this folder. (default: the working folder)"),
]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON, one object a line.")]
Layout = Annotated[
    Optional[str],
    typer.Option(
        metavar="NAME", help="Read dumps in this layout instead of recognising it.", autocompletion=values.layouts
    ),
]
Encoding = Annotated[
    Optional[str], typer.Option(metavar="NAME", help="Decode with this encoding instead of recognising it.")
]
Detector = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        help="Language detector for what letters alone do not decide (see detect --list).",
        autocompletion=values.detectors,
    ),
]
Corrections = Annotated[
    Optional[str], typer.Option(metavar="FILE", help="Apply the corrections in this file (docs/corrections.md).")
]
Reference = Annotated[
    Optional[str], typer.Option(metavar="DATE", help="Read `yesterday` and `3 days ago` from this day.")
]
AssumedYear = Annotated[
    Optional[int], typer.Option("--year", metavar="YEAR", help="Assume this year where the text gives none (marked).")
]
AssumedOutlet = Annotated[
    Optional[str],
    typer.Option("--outlet", metavar="NAME", help="Assume this outlet where the text names none (marked)."),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", metavar="N", help="Work in N processes; 0 is one for each core.")]
Cluster = Annotated[
    Optional[str],
    typer.Option(metavar="ADDRESS", help="Work on the Dask scheduler at ADDRESS, or `local` (docs/cluster.md)."),
]
Expect = Annotated[
    Optional[int], typer.Option(metavar="N", help="End with 1 unless exactly this many articles are written.")
]
