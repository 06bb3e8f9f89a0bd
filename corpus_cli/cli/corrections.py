"""What the corrections of an analyst teach: which rules and layouts were wrong most, and whether a file holds."""

from __future__ import annotations

from typing import Annotated

import typer

from corpus_cli.cli.options import Json, Root
from corpus_cli.cli.terminal import finish, new_report, say, say_json
from corpus_cli.run.output import Output


def _stats(
    export: Annotated[str, typer.Argument(metavar="EXPORT", help="An export made with corrections (JSONL).")],
    as_json: Json = False,
) -> None:
    """Count what was corrected, by what was done, field, rule and layout; most first.

    The rule is the one that had given the value, or the strongest cue of a beginning that was none; the
    last number is how often that rule, or for beginnings the layout, has spoken in all. What was turned into
    furniture shows in an export that was made with --all.

    \b
    Example:
      corpus corrections stats articles.jsonl
    """
    from corpus_cli.run.gold import stats

    report = new_report(None, Output())
    for row in stats(export, report):
        if as_json:
            say_json(row.to_dict())
        else:
            what = row.do if row.field is None else f"{row.do} {row.field}"
            say(f"{row.count}\t{what}\t{row.rule or '-'}\t{row.layout or '-'}\tof {row.of}")
    finish(report)


def _check(
    file: Annotated[str, typer.Argument(metavar="[FILE]", help="A corrections file.")] = "corrections.yaml",
    root: Root = None,
) -> None:
    """Read a corrections file and tell its faults, without any dump being split. Ends with 1 where it has some.

    \b
    Example:
      corpus corrections check corrections.yaml
    """
    from corpus_cli.run.corrections import load_book, tell_faults

    report = new_report(root, Output())
    book = load_book(file)
    tell_faults(book, report)
    say(f"{file}: {len(book.entries) if book else 0} entries can be used")
    finish(report)


commands = {"stats": _stats, "check": _check}
