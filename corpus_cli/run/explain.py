"""Why articles begin where they do: the cues of every boundary and of the near misses."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus_cli.model import Record

NEAR = "near_misses"
"""Key of `evidence` under which `split --explain` leaves lines that nearly began an article."""


def explained(records: Iterator[Record], output: str) -> Iterator[Record]:
    """`records`, each explained as it passes: to standard error for `-`, else as JSON Lines to a file.

    The records come out as they would without being explained.
    """
    with ExitStack() as stack:
        show = _to_stderr if output == "-" else _to_file(output, stack)
        for record in records:
            near = record.evidence.pop(NEAR, [])
            if record.kind != "furniture":
                show(_explanation(record, near))
            yield record


def _explanation(record: Record, near: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": record.id,
        "source": record.source,
        "line": record.start_line,
        "title": record.title,
        "layout": record.layout,
        "confidence": record.confidence,
        "cues": record.evidence.get("boundary", []),
        NEAR: near,
    }


def _to_file(output: str, stack: ExitStack) -> Callable[[dict[str, Any]], object]:
    from corpus_cli.export.jsonl import dump_line
    from corpus_cli.export.whole import whole

    file = stack.enter_context(stack.enter_context(whole(output)).open("wb"))
    return lambda told: file.write(dump_line(told))


def _to_stderr(told: dict[str, Any]) -> None:
    from corpus_cli.text.visible import visible

    sure = "" if told["confidence"] is None else f"  {told['confidence']:.2f}"
    lines = [f"{told['source']}:{told['line']}{sure}  {told['layout']}  {told['title'] or '(no title)'}"]
    lines += [_cue(cue) for cue in told["cues"]]
    for miss in told[NEAR]:
        lines.append(f"  near miss, line {miss['line']}  {miss['text']}")
        lines += ["  " + _cue(cue) for cue in miss["cues"]]
    print(visible("\n".join(lines)), file=sys.stderr)


def _cue(cue: dict[str, Any]) -> str:
    return f"    {cue['weight']:+6.2f}  {cue['name']}"
