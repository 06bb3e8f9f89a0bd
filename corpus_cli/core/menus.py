"""Menus of sites, one entry a line: `Home`, `Politics`, `Business`, as a page comes that was copied whole."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_cli.core.blocks import Block

LEAST = 5
"""Entries that stand right under each other, at least."""

KNOWN = 0.4
"""Share of them that must be names of sections, buttons or phrases of a site."""

WORDS, LONGEST = 3, 30
"""Words and characters of an entry, at most."""

_KNOWN = frozenset({"rubric", "masthead", "closer", "footer"})


def mark_menus(blocks: Sequence[Block]) -> None:
    """Give the kind `masthead` to the lines of menus; a section last of all may be that of the headline below it."""
    first = 0
    while first < len(blocks):
        end = first
        while end < len(blocks) and _is_entry(blocks[end]) and (end == first or not blocks[end].gap):
            end += 1
        if end - first >= LEAST and sum(b.kind in _KNOWN for b in blocks[first:end]) >= KNOWN * (end - first):
            for block in blocks[first : end - (blocks[end - 1].kind == "rubric")]:
                block.kind = "masthead"
        first = max(end, first + 1)


def _is_entry(block: Block) -> bool:
    if block.kind not in _KNOWN and block.kind != "short":
        return False
    text = block.text
    return len(text) <= LONGEST and text.count(" ") < WORDS and text[-1] not in ".!?;,\u061f\u060c"
