"""Write a starting layout from what repeats in a dump: what `corpus layouts new` prints."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from corpus_cli.core.lines import Lines

LEAST = 3
"""Times that a line must come back before it is taken for a mark."""

LONGEST = 70
"""Characters: a longer line is text."""

_field = re.compile(r"\s*([^\W\d_][\w /-]{1,30}?)\s?:(?:\s|$)").match
_digits = re.compile(r"\d+")
_special = re.compile(r"([\\.^$|?*+()\[\]{}])")
_ROLES = {
    "title": "title", "headline": "title", "subject": "title", "başlıq": "title", "заголовок": "title", "العنوان": "title",
    "author": "byline", "byline": "byline", "by": "byline", "müəllif": "byline", "автор": "byline", "الكاتب": "byline",
    "date": "dateline", "published": "dateline", "tarix": "dateline", "дата": "dateline", "التاريخ": "dateline",
    "source": "source", "publication": "source", "outlet": "source", "mənbə": "source", "источник": "source", "المصدر": "source",
    "link": "url", "url": "url", "language": "language",
}  # fmt: skip


@dataclass(slots=True)
class Repeats:
    """What comes back in a dump: whole lines by shape, and labels before a colon, with the lines they stand on."""

    lines: dict[str, list[int]]
    labels: dict[str, list[int]]


def draft(lines: Lines, name: str) -> str:
    """A layout file for dumps like this one, as YAML text: what repeats most regularly begins an article.

    It is a start: whoever wrote it down should read each line of it, and `corpus layouts test` must pass.
    """
    found = repeats(lines.texts)
    mark, where = _mark(found, lines.texts)
    rows = [
        f"id: {name}",
        f"name: {name}",
        "about: Drafted from what repeats in a dump; say here what these dumps are.",
        "recognise:",
        f"  lines: [{_quoted(mark)}]",
        f"  least: {LEAST}",
        "article:",
        f"  {where}: [{_quoted(mark)}]",
    ]
    if where == "after":
        opens = _label_expression(next(iter(found.labels))) if found.labels else r"\S"
        rows.append(f"  opens: {{line: {_quoted(opens)}}}")
    rows += [
        "# What stands at the top of an article, in order; add dateline, byline and source where they have no label.",
        "head:",
    ]
    has_title = any(_ROLES.get(label.casefold()) == "title" for label in found.labels)
    rows += ["  - {role: title, take: block, optional: true}" if has_title else "  - {role: title, take: block}"]
    prose = [i for i, text in enumerate(lines.texts) if len(text.strip()) > LONGEST * 0.8]
    rows += (
        ["fields:", *(_field_row(label, closes=_closes(at, prose, found)) for label, at in found.labels.items())]
        if found.labels
        else ["fields: []"]
    )
    rows += [
        "assertions: {min_articles: 1}",
        "# example:",
        "#   text: |",
        "#     a short dump of two articles",
        "#   articles:",
    ]
    rows += ["#     - {title: The first headline}"]
    return "\n".join(rows) + "\n"


def repeats(texts: list[str]) -> Repeats:
    """The lines and labels that come back at least `LEAST` times, in the order in which they first stand."""
    shapes: dict[str, list[int]] = {}
    labels: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        if len(text.strip()) > 1 and (label := _field(text)):
            labels.setdefault(label[1], []).append(number)
        elif 2 < len(text.strip()) <= LONGEST:
            shapes.setdefault(_digits.sub("0", " ".join(text.split())), []).append(number)
    return Repeats(
        {shape: at for shape, at in shapes.items() if len(at) >= LEAST},
        {label: at for label, at in labels.items() if len(at) >= LEAST},
    )


def _mark(found: Repeats, texts: list[str]) -> tuple[str, str]:
    """The expression that begins or ends articles, and which of the two: `before`, `first` or `after`."""
    if found.lines:
        shape = max(found.lines, key=lambda shape: _regularity(found.lines[shape]))
        at = found.lines[shape]
        below = sum(bool(text.strip()) for text in texts[at[-1] + 1 :])
        above = sum(bool(text.strip()) for text in texts[: at[0]])
        return _line_expression(shape), "after" if above > below else "before"
    if found.labels:
        most = Counter({label: len(at) for label, at in found.labels.items()}).most_common(1)[0][1]
        label = next(label for label, at in found.labels.items() if len(at) == most)
        return _label_expression(label), "first"
    return r"^\s*-{3,}\s*$", "before"


def _regularity(at: list[int]) -> float:
    """How evenly lines are spread: many, and no gap much smaller than the others."""
    gaps = sorted(b - a for a, b in pairwise(at))
    return len(at) * min(1.0, gaps[0] / max(1, gaps[len(gaps) // 2]))


def _line_expression(shape: str) -> str:
    return r"^\s*" + r"\s+".join(map(_word_expression, shape.split())) + r"\s*$"


def _word_expression(word: str) -> str:
    if len(word) > 3 and len(set(word)) == 1 and not word[0].isalnum():
        return _escaped(word[0]) + "{3,}"  # a rule
    return _escaped(word).replace("0", r"\d+")


def _label_expression(label: str) -> str:
    return rf"^\s*{_escaped(label)}\s?:"


def _closes(at: list[int], prose: list[int], found: Repeats) -> bool:
    """A label stands below the text: mostly other labels or marks come after it, and no prose before them."""
    others = sorted({i for where in (*found.labels.values(), *found.lines.values()) for i in where})
    first = min(i for where in found.labels.values() for i in where)
    return sum(_no_prose(i, others, prose) for i in at) > 0.6 * len(at) and any(first < i < at[0] for i in prose)


def _no_prose(line: int, others: list[int], prose: list[int]) -> bool:
    place, below = bisect_right(others, line), bisect_right(prose, line)
    following = others[place] if place < len(others) else line
    return below == len(prose) or prose[below] > following


def _field_row(label: str, *, closes: bool) -> str:
    role = _ROLES.get(label.casefold(), "value")
    key = f", key: {_quoted(label)}" if role in ("value", "url") else ""
    state = ", state: tail, apart: true" if closes else ""
    expression = _label_expression(label) + rf"\s*(?P<{role}>.*)$"
    return f"  - {{line: {_quoted(expression)}{key}{state}}}"


def _escaped(text: str) -> str:
    return _special.sub(r"\\\1", text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
