"""Running heads, feet and page numbers of a text that was made from pages (form feeds between them)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container

from corpus_cli.core.archive.scan import View

LAST = 120
"""Lines below the last form feed in which the foot of the last page is looked for."""

DEEPEST = 3
"""Lines at each end of a page that may be furniture."""

_number = re.compile(
    r"\W*(?:page|p|pg|s|səh|səhifə|str|стр|с|ص|صفحة)?\W*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|sur|von|из|من)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_digits = re.compile(r"\d+")


def page_furniture(view: View, starts: Container[int] = ()) -> frozenset[int]:
    """Indices of the lines at the ends of pages that come back on other pages or hold no more than a number.

    `starts` are lines that look like the start of an article: they must come back on most pages.
    """
    breaks = [i for i, text in enumerate(view.texts) if "\f" in text]
    ends = [_lines(view, i, -1) for i in breaks] + [_lines(view, i, 1) for i in breaks]
    shapes = Counter(_shape(view.texts[i]) for end in ends for i in end)
    found: set[int] = set()
    for end in ends:
        for place, i in enumerate(end):
            most = 0.6 * len(breaks) if place else min(3.0, 0.6 * len(breaks))
            least = max(2, most) if i in starts or place else 2
            if shapes[_shape(view.texts[i])] < least and not _is_number(view.texts[i].strip()):
                break
            found.add(i)
    feet = {_shape(view.texts[i]) for end in ends[: len(breaks)] for i in end if i in found}
    last = breaks[-1] + 1 if breaks else len(view)
    below = (i for i in range(last, min(last + LAST, len(view))) if not view.blank(i) and _shape(view.texts[i]) in feet)
    return frozenset(found | set(below))


def running_heads(view: View, runners: list[int], known: Container[int] = ()) -> frozenset[int]:
    """Page lines at `runners`, and the lines below them that stand somewhere else too: headlines as running heads.

    `known` are lines that the layout has a word for, which come back without being heads.
    """
    if not runners:
        return frozenset()
    counts = Counter(text.strip() for text in view.texts)
    found = set(runners)
    for at in runners:
        below = next((i for i in range(at + 1, min(at + 3, len(view))) if not view.blank(i)), None)
        if below is not None and below not in known and counts[view.texts[below].strip()] > 1:
            found.add(below)
    return frozenset(found)


def _is_number(text: str) -> bool:
    return len(text) < 40 and _number.fullmatch(text) is not None


def _lines(view: View, at: int, step: int) -> list[int]:
    """The outermost lines with text of the page that ends (`step` -1) or begins (1) at line `at`."""
    found: list[int] = []
    i = at if step > 0 else at - 1
    while 0 <= i < len(view) and len(found) < DEEPEST and abs(i - at) < 12:
        if "\f" in view.texts[i] and i != at:
            break
        if not view.blank(i):
            found.append(i)
        i += step
    return found


def _shape(text: str) -> str:
    """A line as it comes back: digits do not count, nor the order of its parts, which changes on left and right pages."""
    return " ".join(sorted(_digits.sub("0", text.replace("\f", " ")).casefold().split()))
