"""What a notebook prints around the pages that are clipped into it: OneNote's head of a page, and `From <address>`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.blocks import Block

PAGES = 2
"""So many heads of pages are a notebook's."""

_day = re.compile(
    r"[^\W\d_]{4,12}, [^\W\d_]{3,10} \d{1,2}, (?:19|20)\d\d|[^\W\d_]{4,12}, \d{1,2} [^\W\d_]{3,10} (?:19|20)\d\d"
).fullmatch
_hour = re.compile(r"\d{1,2}:\d\d(?: [AP]M)?").fullmatch
_pasted = re.compile(r"(?:From|De|Aus|Из|من|Kimden|Kaynak) <https?://\S+>\s*").fullmatch


def mark_notebook(blocks: Sequence[Block]) -> None:
    """Title, day and hour of the pages are furniture: the day is when something was clipped. Addresses are of what they close."""
    pages = [
        i
        for i, block in enumerate(blocks[:-2])
        if _day(blocks[i + 1].text)
        and _hour(blocks[i + 2].text)
        and len(block.text) < 90
        and not (blocks[i + 1].gap or blocks[i + 2].gap)
    ]
    if len(pages) < PAGES or not any(_pasted(block.text) for block in blocks):
        return
    for i in pages:
        for block in blocks[i : i + 3]:
            block.kind = "envelope"
    for block in blocks:
        if _pasted(block.text):
            block.kind = "url"
