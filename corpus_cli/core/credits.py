"""Texts that end with who reported them, in brackets: `... was closed on Monday. (NNA, L'Orient Today)`.

Newsletters and press reviews close each item so, where nothing else parts one from the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.attribution import is_wire_credit
from corpus_cli.core.blocks import Block
from corpus_cli.core.kinds import is_body, weigh
from corpus_cli.core.shape import is_end_mark, is_initials

KNOWN, ALIKE = 1.8, 1.2
"""What it is worth for a headline to stand under a text that a known publisher closes, or one that nobody knows."""

HABIT = 2
"""So many texts must end with publishers that are known, for other brackets in that place to be taken for one."""

_closing = re.compile(r"[.!?\u061f\u2026\u201d\"\u00bb]\s*(?P<credit>[(\[][^()\[\]\d]{2,60}[)\]])\.?$").search


def credit_cues(blocks: Sequence[Block]) -> dict[int, float]:
    """Index of a block -> what it is worth that the text right above it ends with its source in brackets, or initials."""
    signed = [i for i, block in enumerate(blocks) if block.kind == "item" and _closes(block.text)]
    return {i + 1 + _is_stamped(blocks, i): KNOWN for i in signed} | _behind_sources(blocks)


def _closes(text: str) -> bool:
    """Initials, or a mark that a text has ended."""
    return is_initials(text) is not None or is_end_mark(text) is not None


def _is_stamped(blocks: Sequence[Block], index: int) -> bool:
    """Right under the initials stands a day, or when the agency sent it, set off from what may be a headline."""
    below = blocks[index + 1 : index + 3]
    if len(below) < 2 or below[1].kind != "short":
        return False
    return below[0].kind == "date" or (not below[0].gap and below[1].gap > 0)


def _behind_sources(blocks: Sequence[Block]) -> dict[int, float]:
    ends = {i: end["credit"] for i, block in enumerate(blocks) if (end := _end(block))}
    known = {i for i, credit in ends.items() if is_wire_credit(credit)}
    if len(known) < HABIT:
        return {i + 1: KNOWN for i in known}
    return {i + 1: KNOWN if i in known else ALIKE for i, credit in ends.items() if i in known or _is_name(credit)}


def _end(block: Block) -> re.Match[str] | None:
    return _closing(block.text, max(0, len(block.text) - 70)) if block.kind in ("prose", "short", "item") else None


def _is_name(credit: str) -> bool:
    """Words with capitals, few of them: the name of a paper; Arabic ones have none to tell."""
    words = credit.strip("()[] ").split()
    return len(words) <= 4 and all(not word[0].islower() for word in words)


_wire_behind = re.compile(r"[^.!?\u061f]{20,}[^.!?\u061f\s]\s?[(\[][^()\[\]]{2,30}[)\]]$").match


def mark_wire_behind(blocks: Sequence[Block]) -> None:
    """A line with a wire in brackets under a text, and right over a day, is a headline: captions stand under one."""
    for i in range(len(blocks) - 2):
        block, below = blocks[i], blocks[i + 1]
        if block.kind != "caption" or below.kind not in ("date", "byline") or below.gap or not _wire_behind(block.text):
            continue
        if blocks[i + 2].kind == "prose" and (not i or (block.gap and is_body(blocks[i - 1]))):
            block.kind = "short"
            weigh(block)


def mark_closing_wires(blocks: Sequence[Block]) -> None:
    """A line with a wire in brackets right below a paragraph, with none below it, is the text's last: captions stand apart."""
    for i in range(1, len(blocks)):
        block, above = blocks[i], blocks[i - 1]
        if block.kind != "caption" or block.gap or above.kind != "prose" or not _closing(block.text):
            continue
        if i + 1 == len(blocks) or blocks[i + 1].gap or blocks[i + 1].kind != "prose":
            block.kind = "prose"
