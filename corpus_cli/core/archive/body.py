"""Paragraphs of the bodies of archive articles: wrapped lines joined, pages closed up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from corpus_cli.core.archive.scan import View
from corpus_cli.core.archive.states import BodyLine
from corpus_cli.core.blocks import blocks_of
from corpus_cli.core.lines import Lines
from corpus_cli.registry.layout import Layout
from corpus_cli.registry.layout.expressions import compiled
from corpus_cli.text.clean import clean_line

INDENT = 2
"""Spaces before the first line of a paragraph, at least, where no blank line stands above it."""

_final = re.compile(r"[.!?\u2026\u061f\u06d4:][\"'\u201d\u2019\u00bb)\]]*$").search


def paragraphs(view: View, layout: Layout, bodies: Sequence[list[BodyLine]], pages: frozenset[int]) -> list[list[str]]:
    """The paragraphs of each body. All are joined at once, since how a text is wrapped shows in all of it."""
    rows: list[str] = []
    owner: list[int] = []
    for number, body in enumerate(bodies):
        for text in [*_texts(view, layout, body, pages), ""]:
            rows.append(text)
            owner.append(number)
    found: list[list[str]] = [[] for _ in bodies]
    if layout.paragraphs == "auto":
        for block in blocks_of(Lines(rows, [0] * (len(rows) + 1), 1, "utf-8")):
            found[owner[block.first]].append(block.text)
        return found
    for number, text in zip(owner, _joined(rows, layout.paragraphs == "blank"), strict=True):
        if text:
            found[number].append(text)
    return found


def _joined(rows: list[str], blank: bool) -> list[str]:
    """The text that each row begins, "" for the others; with `blank` a paragraph goes to the next blank row, or to
    one that is indented behind the end of a sentence.
    """
    out = [""] * len(rows)
    first = -1
    edges = _edges(rows)
    for i, row in enumerate(rows):
        text = clean_line(row)
        if not text:
            first = -1
        elif first < 0 or not blank or (_indent(row) >= edges[i] + INDENT and _final(rows[i - 1].rstrip())):
            first, out[i] = i, text
        elif out[first].endswith("-") and out[first][-2:-1].isalpha() and text[:1].islower():
            out[first] = out[first][:-1] + text
        elif out[first].endswith("-") and out[first][-2:-1].isalpha() and text[:1].isupper():
            out[first] += text  # a compound name, which keeps its hyphen
        else:
            out[first] += " " + text
    return out


def _edges(rows: list[str]) -> list[int]:
    """For each row how far the rows between its blank ones are indented, all of them."""
    edges: list[int] = []
    for filled, group in groupby(rows, key=lambda row: bool(row.strip())):
        run = list(group)
        edges += [min(map(_indent, run)) if filled else 0] * len(run)
    return edges


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def _texts(view: View, layout: Layout, body: list[BodyLine], pages: frozenset[int]) -> list[str]:
    """The lines of one body, a blank one wherever the source has some, none where a page breaks a sentence."""
    rows: list[str] = []
    before = -1
    for line in body:
        text = " " * line.start + view.lines.texts[line.index][line.start :].replace("\f", " ")
        if layout.unquote:
            text = text[1:] if compiled(layout.unquote).search(text) else text
        if layout.unmark:
            text = compiled(layout.unmark).sub("", text)
        gap = range(before + 1, line.index)
        if rows and gap:
            broken = layout.columns or any(i in pages or "\f" in view.texts[i] for i in (*gap, line.index))
            if not (broken and _goes_on(rows[-1], text)):
                rows.append("")
        rows.append(text)
        before = line.index
    return rows


def _goes_on(above: str, below: str) -> bool:
    """The sentence that ends at the foot of one page goes on at the head of the next."""
    return not _final(above.rstrip()) and (below.lstrip()[:1].islower() or len(above.strip()) > 40)
