"""Rows of a table over the texts that they cite: somebody's list of clippings, with a line that names its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.blocks import Block
from corpus_cli.core.dates import find_dates
from corpus_cli.core.references import Reference, heads_article
from corpus_cli.text.fold import fold

LEAST = 3
"""Columns that are known by their names, and rows, at least."""

COVER = 8
"""Lines above a table at the very beginning, at most, that say what it is."""

_COLUMNS = {
    "title": "headline title başlıq başlık заголовок العنوان عنوان المقال titre titel",
    "date": "date date_publ date_published published day tarix tarih дата التاريخ تاريخ datum",
    "source": "publication newspaper outlet source paper journal qəzet gazete mənbə kaynak газета источник издание الصحيفة الجريدة المصدر الموقع journal quelle",
    "writers": "by author authors byline writer müəllif yazar автор الكاتب كاتب auteur autor",
}
_names = {fold(name.replace("_", " ")): role for role, names in _COLUMNS.items() for name in names.split()}


def mark_tables(blocks: Sequence[Block]) -> None:
    """Let the rows under a line of column names be headlines, each with what its cells say."""
    columns: dict[int, str] = {}
    head = None
    for i, block in enumerate(blocks):
        if block.row and (named := _columns(block.row)):
            columns, head = named, i
        elif block.row and columns and (found := _read(block.row, columns)):
            heads_article(block, found)
    if head is not None:
        for block in blocks[head if head > COVER else 0 : head + 1]:
            block.kind = "masthead"


def _columns(row: str) -> dict[int, str]:
    """Number of a column -> what stands in it, where a row names enough of them, the headline among them."""
    names = (fold(cell).strip(" .:") for cell in row.split("\t"))
    found = {number: _names[name] for number, name in enumerate(names) if name in _names}
    return found if len(found) >= LEAST and "title" in found.values() else {}


def _read(row: str, columns: dict[int, str]) -> Reference | None:
    """What the cells of a row say; None where it has no headline, or no day and no paper."""
    spans: dict[str, tuple[int, int]] = {}
    at = 0
    for number, cell in enumerate(row.split("\t")):
        said = cell.strip(" -\u2013\u2014")
        role = columns.get(number)
        if role and role not in spans and any(map(str.isalnum, said)):
            start = at + cell.find(said)
            spans[role] = (start, start + len(said))
        at += len(cell) + 1
    if "title" not in spans or not ("date" in spans or "source" in spans):
        return None
    date = spans.get("date")
    if date and not find_dates(row[slice(*date)], limit=1):
        date = None
    return Reference(spans["title"], date, spans.get("source"), spans.get("writers"))


_numbered = re.compile(r"\W{0,2}(\d{1,3})\s?\|(?:[^|]*\|){2,}").match


def mark_numbered_rows(blocks: Sequence[Block]) -> None:
    """Give the kind `date` to `7 | The Harbour | 12.XI.96 | p. 3`, where such lines count the clippings that they stand over."""
    rows: list[Block] = []
    for block, below in pairwise(blocks):
        found = _numbered(block.text) if "|" in block.text and not below.gap and below.kind == "short" else None
        if found and int(found[1]) in (len(rows) + 1, len(rows) + 2):
            rows.append(block)
    for block in rows if len(rows) >= LEAST else ():
        block.kind, block.dated, block.row = "date", bool(find_dates(block.text, limit=1)), block.text
