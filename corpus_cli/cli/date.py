"""corpus date"""

from __future__ import annotations

import sys
from typing import Annotated, Optional

import typer

from corpus_cli.cli.options import Json, Reference
from corpus_cli.cli.terminal import finish_search, say, say_json


def command(
    texts: Annotated[
        Optional[list[str]],
        typer.Argument(
            metavar="TEXT...", help="Texts with a date; none: the lines of standard input.", show_default=False
        ),
    ] = None,
    language: Annotated[
        Optional[str], typer.Option(metavar="TAG", help="Language of the texts, as in az, ar, en.")
    ] = None,
    reference: Reference = None,
    day_first: Annotated[
        Optional[bool], typer.Option("--day-first/--month-first", help="How to read 05/06/2013.", show_default=False)
    ] = None,
    as_json: Json = False,
) -> None:
    """Show how dates are read: EDTF, the rule, and what is uncertain. Ends with 1 where no date is found.

    \b
    Examples:
      corpus date "1 March 2021" "13 sentyabr 2022-ci il"
      corpus date --day-first 05/06/2013 --json
    """
    from corpus_cli.run.lookups import read_date

    found = False
    for text in texts or (line.rstrip("\r\n") for line in sys.stdin):
        answer = read_date(text, language=language, reference=reference, day_first=day_first)
        found |= answer is not None
        if as_json:
            say_json(answer or {"text": text, "edtf": None})
        elif answer is None:
            say(f"{text}\tno date")
        else:
            told = [answer["edtf"], answer["time"], answer["rule"], *answer["issues"]]
            say("\t".join([text, *filter(None, told)]))
    finish_search(found)
