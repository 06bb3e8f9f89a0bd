"""What commands say to people: findings on standard error, and how a command ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from corpus_cli.errors import EXIT_DONE, EXIT_FINDINGS
from corpus_cli.text.visible import visible, visible_line

if TYPE_CHECKING:
    from corpus_cli.errors import CorpusError
    from corpus_cli.run.output import Output
    from corpus_cli.run.report import RunReport


def tell(error: CorpusError) -> None:
    """Write a finding to standard error, one line."""
    print(f"corpus: {visible_line(str(error))}", file=sys.stderr)


def note(text: str) -> None:
    """Write what a run has done to standard error."""
    print(f"corpus: {visible_line(text)}", file=sys.stderr)


def tell_why(told: dict[str, Any]) -> None:
    """Write an explanation of `split --explain` to standard error: the boundary, its cues, the near misses."""
    sure = "" if told["confidence"] is None else f"  {told['confidence']:.2f}"
    lines = [f"{told['source']}:{told['line']}{sure}  {told['layout']}  {told['title'] or '(no title)'}"]
    lines += [_cue(cue) for cue in told["cues"]]
    for miss in told["near_misses"]:
        lines.append(f"  near miss, line {miss['line']}  {miss['confidence']:.2f}  {miss['text']}")
        lines += ["  " + _cue(cue) for cue in miss["cues"]]
    print(visible("\n".join(lines)), file=sys.stderr)


def _cue(cue: dict[str, Any]) -> str:
    return f"    {cue['weight']:+6.2f}  {cue['name']}"


def say(text: str) -> None:
    """Write a line for people to standard output; nothing in it can steer the terminal or pass for another line."""
    print(visible_line(text))


def say_text(text: str) -> None:
    """Write lines for people to standard output."""
    print(visible(text))


def say_json(data: Any) -> None:
    """Write data as one line of JSON."""
    import orjson

    say(orjson.dumps(data).decode())


def new_report(root: str | None, output: Output, inputs: list[str] | None = None) -> RunReport:
    """A report for a command; also says so where it is about to wait for somebody to type."""
    from corpus_cli.run.report import RunReport

    if inputs is not None and (not inputs or "-" in inputs) and sys.stdin and sys.stdin.isatty():
        print("corpus: reading standard input (Ctrl-D ends it; --help shows what else can be read)", file=sys.stderr)
    return RunReport(Path(root) if root else Path(os.getcwd()), tell, output.files)


def finish(report: RunReport) -> None:
    """End the command with the exit code of its report."""
    raise typer.Exit(report.exit_code)


def finish_search(found: bool) -> None:
    """End a command that looks something up: 1 where nothing matched."""
    raise typer.Exit(EXIT_DONE if found else EXIT_FINDINGS)
