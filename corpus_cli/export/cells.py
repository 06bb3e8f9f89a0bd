"""Values of a record as cells of a table: lists joined, nested values as JSON, nothing a spreadsheet would run."""

from __future__ import annotations

import re
from typing import Any

import orjson

JOINED = frozenset({"authors", "via", "agencies", "issues"})
"""Keys whose lists of text become one cell, parted by `; `."""

EXCEL_LIMIT = 32_767
"""What a cell of Excel holds, in UTF-16 units; longer cells would spill over the rows below."""

# As OWASP lists them (CSV Injection), with the full-width forms that East Asian settings take for the
# same; white space before them is skipped, since some spreadsheets trim cells.
_runs = re.compile(r"[\t\r]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]").match
_NUL, _REPLACED = "\0", "\ufffd"


def cell(key: str, value: Any) -> str:
    """`value` as text: empty where null, and led by `'` where a spreadsheet would take it for a formula."""
    if value is None:
        return ""
    if key in JOINED:
        value = "; ".join(value)
    elif isinstance(value, (list, dict)):
        value = orjson.dumps(value).decode() if value else ""
    if not isinstance(value, str):
        return str(value)
    return harmless(value.replace(_NUL, _REPLACED))


def harmless(text: str) -> str:
    """`text` with `'` before it where a spreadsheet would run it."""
    return f"'{text}" if _runs(text) else text


def shortened(text: str) -> str:
    """`text` within Excel's limit; what is cut says so at its end."""
    if len(text) * 2 <= EXCEL_LIMIT or _units(text) <= EXCEL_LIMIT:
        return text
    note = f" [cut: {len(text)} characters]"
    kept = text.encode("utf-16-le", "surrogatepass")[: 2 * (EXCEL_LIMIT - len(note))]
    return kept.decode("utf-16-le", "ignore") + note


def one_line(text: str) -> str:
    """`text` without line ends and tabs, which become `\\n`, `\\r` and `\\t`; a backslash becomes two."""
    if not _breaks(text):
        return text
    return text.translate(_ESCAPED)


_breaks = re.compile(r"[\\\t\n\r]").search
_ESCAPED = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
