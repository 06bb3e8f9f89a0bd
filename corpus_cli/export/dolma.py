"""JSON Lines for the Dolma toolkit: `id`, `text`, `source`, `created`, `metadata`.

Source: docs/data-format.md of allenai/dolma. `added` is left out: no clock is read here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corpus_cli.export.jsonl import dump_line
from corpus_cli.export.lines import LineSink

if TYPE_CHECKING:
    from corpus_cli.model import Record

_OWN = ("id", "text", "source")


class DolmaSink(LineSink):
    """Documents of Dolma; `metadata` has the other keys that were asked for."""

    def lines(self, record: Record) -> bytes:
        data: dict[str, Any] = {key: getattr(record, key) for key in _OWN}
        if record.date:
            # As precise as the article is: a time of day that nobody stated is not made up.
            stated = record.time and len(record.date) == len("2021-03-01")
            data["created"] = f"{record.date}T{record.time}" if stated else record.date
        data["metadata"] = {key: getattr(record, key) for key in self.keys if key not in _OWN}
        return dump_line(data)
