"""JSON Lines: one compact object a line, UTF-8 unescaped, keys in the order asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from corpus_cli.export.lines import LineSink

if TYPE_CHECKING:
    from corpus_cli.model import Record


def dump_line(data: dict[str, Any]) -> bytes:
    """`data` as a line of JSON with its line feed."""
    return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)


class JsonlSink(LineSink):
    """Records as JSON Lines."""

    def lines(self, record: Record) -> bytes:
        """The record's line, with the keys asked for."""
        return dump_line({key: getattr(record, key) for key in self.keys})
