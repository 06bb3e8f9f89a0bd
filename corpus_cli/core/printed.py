"""Where headlines end on pages that a browser printed: the head of the page says the title, and so does the page below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

LOOK = 8
"""Lines below the head of a page among which its title stands."""

TITLE = 12
"""Characters of a title that is looked for, at least."""

_head = re.compile(
    r"\s*\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?: ?[AP]\.?M\.?)?\s{2,}(?P<title>\S.*?)\s[|\u2013\u2014-]\s[^|\u2013\u2014-]{2,40}\s*$"
).match


def title_ends(texts: Sequence[str]) -> set[int]:
    """The lines that stand right below the title of a printed page, whatever follows it without a blank line.

    The name of the site behind the title shows that the head has all of it.
    """
    found: set[int] = set()
    for i, text in enumerate(texts):
        if len(text) > TITLE and text.lstrip()[:1].isdigit() and (head := _head(text)):
            end = _end(texts, i + 1, " ".join(head["title"].split()))
            if end is not None:
                found.add(end)
    return found


def _end(texts: Sequence[str], first: int, title: str) -> int | None:
    """The line below the title, which stands on one line or a few, each a piece of it."""
    said = ""
    for i in range(first, min(len(texts), first + LOOK)):
        more = " ".join(f"{said} {texts[i]}".split())
        said = more if title.startswith(more) else ""
        if said == title and len(title) >= TITLE:
            return i + 1
    return None
