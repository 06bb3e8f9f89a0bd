"""Rows of text in aligned columns: a table by rich on a terminal, plain text for a pipe. Cells cannot steer either."""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from corpus_cli.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BLOCK = 500
"""Rows that are looked at for the widths of all, and kept at a time."""


@dataclass(slots=True)
class Column:
    """A heading, the most cells it may take, and whether it holds figures, which stand to the right."""

    name: str
    most: int = 24
    figures: bool = False


def show_table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """Write rows to standard output; the last column takes what is left of the line, and in a pipe all it needs."""
    blocks = _blocks([*map(clean, row)] for row in rows)
    terminal = bool(sys.stdout and sys.stdout.isatty())
    widths: list[int] = []
    for block in blocks:
        first, widths = not widths, widths or _widths(columns, block)
        if terminal:
            _draw(columns, block, widths, heading=first)
        else:
            _write(columns, block, widths, heading=first)


def clean(text: str) -> str:
    """`text` on one line, harmless for a terminal."""
    return visible(" ".join(text.split()))


def cells(text: str) -> int:
    """The columns of a terminal that `text` takes: wide letters two, marks none (Unicode Annex 11)."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def cut(text: str, width: int) -> str:
    """`text` within `width` cells; what is cut off is marked."""
    if cells(text) <= width:
        return text
    kept, used = [], 1
    for char in text:
        used += _cells(char)
        if used > width:
            break
        kept.append(char)
    return "".join(kept).rstrip() + "…"


def _blocks(rows: Iterator[list[str]]) -> Iterator[list[list[str]]]:
    while block := [*islice(rows, _BLOCK)]:
        yield block


def _widths(columns: Sequence[Column], rows: list[list[str]]) -> list[int]:
    longest = [max([len(column.name), *(cells(row[i]) for row in rows)]) for i, column in enumerate(columns)]
    return [min(width, column.most) for width, column in zip(longest, columns, strict=True)]


def _write(columns: Sequence[Column], rows: list[list[str]], widths: list[int], *, heading: bool) -> None:
    for row in [[column.name for column in columns], *rows] if heading else rows:
        fitted = (
            _padded(cut(cell, width), width, column.figures)
            for cell, width, column in zip(row[:-1], widths, columns, strict=False)
        )
        print("  ".join([*fitted, row[-1]]).rstrip())


def _padded(text: str, width: int, right: bool) -> str:
    space = " " * (width - cells(text))
    return space + text if right else text + space


def _draw(columns: Sequence[Column], rows: list[list[str]], widths: list[int], *, heading: bool) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    # No lines between columns: beside right-to-left text a terminal would set them in the wrong place.
    table = Table(box=SIMPLE_HEAD, show_header=heading, show_edge=False, pad_edge=False, expand=True)
    for column, width in zip(columns[:-1], widths, strict=False):
        justify = "right" if column.figures else "left"
        table.add_column(column.name, width=width, no_wrap=True, overflow="ellipsis", justify=justify)  # type: ignore[arg-type]
    table.add_column(columns[-1].name, ratio=1, no_wrap=True, overflow="ellipsis")
    for row in rows:
        table.add_row(*map(Text, row))
    Console().print(table)
