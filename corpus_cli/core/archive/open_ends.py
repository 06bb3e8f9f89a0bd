"""Where an article that its archive does not close is followed by one of another page."""

from __future__ import annotations

from collections.abc import Callable

from corpus_cli.core.archive.cutter import Chunk
from corpus_cli.core.archive.scan import View
from corpus_cli.core.articles import spans_of
from corpus_cli.core.blocks import blocks_of
from corpus_cli.core.boundaries import find_boundaries
from corpus_cli.core.confidence import confidence

PROSE = 2
"""Paragraphs that an article has before another begins: a headline above them is its own."""

SURE = 0.9
"""Confidence from which the generic splitter is believed in the text of an archive."""

SHORTEST = 12
"""Lines with text: a shorter article holds no other."""


def own_end(view: View, chunk: Chunk, heads: Callable[[int], bool]) -> int | None:
    """The last line of a chunk's own article, where the generic splitter is sure that others follow; None where not.

    A line that is one of the `heads` of the archive's pages begins none.
    """
    if chunk.last - chunk.first < SHORTEST:
        return None
    blocks = blocks_of(view.lines, chunk.first, chunk.last + 1)
    found = find_boundaries(blocks, inside=True)
    text = [i for i, block in enumerate(blocks) if block.kind == "prose"][PROSE - 1 :][:1]
    later = [i for i in found.decision.starts if text and i > text[0] and not heads(blocks[i].first)]
    sure = (i for i in later if confidence(found.decision.margins[i]) >= SURE)
    if (other := next(sure, None)) is None:
        return None
    own = max((span.last for span in spans_of(blocks, found) if span.last < other), default=other - 1)
    return blocks[own].last
