"""Why articles begin where they do: the cues of every boundary and of the near misses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus_cli.model import Record

NEAR = "near_misses"
"""Key of `evidence` under which `split` leaves, when asked to explain, lines that nearly began an article."""

Explanation = dict[str, Any]


def explained(records: Iterator[Record], show: Callable[[Explanation], object]) -> Iterator[Record]:
    """`records` as they would come without being explained; `show` is given the why of each article."""
    for record in records:
        near = record.evidence.pop(NEAR, [])
        if record.kind != "furniture":
            show(_explanation(record, near))
        yield record


def explained_to(records: Iterator[Record], output: str) -> Iterator[Record]:
    """`records`, with the explanations going to a file of JSON Lines that is whole or not there."""
    from corpus_cli.export.jsonl import dump_line
    from corpus_cli.export.whole import whole

    with whole(output) as draft, draft.open("wb") as file:
        yield from explained(records, lambda told: file.write(dump_line(told)))


def _explanation(record: Record, near: list[dict[str, Any]]) -> Explanation:
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
