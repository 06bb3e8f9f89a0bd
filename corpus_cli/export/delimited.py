"""CSV (RFC 4180), TSV with one record a line, and CSV as Excel opens it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from corpus_cli.export.cells import cell, one_line, shortened
from corpus_cli.export.lines import LineSink
from corpus_cli.model import KEYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus_cli.model import Record

COLUMNS = tuple(key for key in KEYS if key not in ("header", "evidence"))
"""The columns of `--fields all`. `header` and `evidence` would dwarf them; `--fields` may still name either."""


class CsvSink(LineSink):
    """Comma-separated values in UTF-8, a line feed after each record, names of the keys first."""

    delimiter = ","
    end = "\n"
    mark = b""
    shape: Callable[[str], str] | None = None

    def __init__(self, output: str, keys: tuple[str, ...]) -> None:
        super().__init__(output, COLUMNS if keys == KEYS else keys)
        self._buffer = io.StringIO(newline="")
        self._rows = csv.writer(self._buffer, delimiter=self.delimiter, lineterminator=self.end)

    def head(self) -> bytes:
        return self.mark + self._row(list(self.keys))

    def lines(self, record: Record) -> bytes:
        cells = [cell(key, getattr(record, key)) for key in self.keys]
        shape = type(self).shape
        return self._row([shape(text) for text in cells] if shape else cells)

    def _row(self, cells: list[str]) -> bytes:
        self._rows.writerow(cells)
        row = self._buffer.getvalue()
        self._buffer.seek(0)
        self._buffer.truncate()
        return row.encode()


class TsvSink(CsvSink):
    """Tab-separated values, exactly one line a record: line ends and tabs in a cell are `\\n` and `\\t`.

    A cell that holds `"` is quoted as in CSV, so that readers of either kind see the same columns.
    """

    delimiter = "\t"
    shape = staticmethod(one_line)


class ExcelSink(CsvSink):
    """CSV that Excel opens right by a double click: byte order mark, `\\r\\n`, no cell beyond its limit."""

    end = "\r\n"
    mark = b"\xef\xbb\xbf"
    shape = staticmethod(shortened)
