"""Who wrote, right under the headlines: where a dump prints it there, what stands there is a name, be it known or not."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_cli.core.attribution.people import bare_name
from corpus_cli.core.blocks import Block

SURE = 3
"""So many headlines must have a name under them that is known to be one."""

WORDS = 5
"""Words of a name, at most."""

_BELOW = frozenset({"date", "prose", "source", "outlet", "url"})


def names_under(blocks: Sequence[Block], titles: Sequence[int]) -> set[int]:
    """The lines under headlines that look like a name which nobody knows, where most of the headlines have one there."""
    places = [title + 1 for title in titles if title + 2 < len(blocks)]
    sure = sum(blocks[i].kind == "byline" or blocks[i].named for i in places)
    found = {i for i in places if blocks[i].kind == "short" and not blocks[i].named and _may_be_name(blocks, i)}
    return found if sure >= SURE and 2 * (sure + len(found)) > len(titles) else set()


def _may_be_name(blocks: Sequence[Block], index: int) -> bool:
    text = blocks[index].text
    if not 1 <= text.count(" ") < WORDS or blocks[index + 1].kind not in _BELOW:
        return False
    name = bare_name(text, trusted=True)
    return name is not None and name.end - name.start > len(text) // 2
