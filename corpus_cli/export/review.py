"""Rows for a person to go through: the records of which something is doubtful, the most doubtful first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corpus_cli.core.doubt import doubt
from corpus_cli.export.jsonl import dump_line
from corpus_cli.export.lines import LineSink

if TYPE_CHECKING:
    from corpus_cli.model import Record

KEYS = (
    "id", "source", "start_line", "end_line", "confidence", "language", "date", "date_edtf", "outlet", "authors", "title",
)  # fmt: skip
BEGINNING = 300
"""Characters of the text that a row shows: enough to see what the article is."""


class ReviewSink(LineSink):
    """JSON Lines: `weight` and `reasons` of the doubt, the values to check, how the article before ends and this one begins.

    Rows are held until the last record has come, since the most doubtful stands first.
    """

    def __init__(self, output: str, keys: tuple[str, ...]) -> None:
        super().__init__(output, keys)
        self._rows: list[tuple[float, int, bytes]] = []
        self._before: tuple[str, str] = ("", "")

    def lines(self, record: Record) -> bytes:
        found = doubt(record)
        if found.reasons:
            row = {"weight": found.weight, "reasons": found.reasons, **shown(record), "before": self._ending(record)}
            self._rows.append((-found.weight, len(self._rows), dump_line(row)))
        self._before = (record.source, record.text[-BEGINNING // 3 :])
        return b""

    def tail(self) -> bytes:
        return b"".join(line for _, _, line in sorted(self._rows))

    def _ending(self, record: Record) -> str | None:
        source, text = self._before
        return text if source == record.source and text else None


def shown(record: Record) -> dict[str, Any]:
    """The values of a record that a person checks, and how its text begins."""
    return {key: getattr(record, key) for key in KEYS} | {"text": record.text[:BEGINNING]}
