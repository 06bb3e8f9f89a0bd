"""Write a starting layout from what repeats in a dump: what `corpus layouts new` prints."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from corpus_cli.core.lines import Lines

LEAST = 3
"""Times that a line must come back before it is taken for a mark."""

LONGEST = 70
"""Characters: a longer line is text."""

_field = re.compile(r"\s*([^\W\d_][\w /-]{1,30}?)\s*:(?:\s|$)").match
_year = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)").search
_pair = re.compile(r"\s*\S.{1,60}?\s*[,/|\u2022\u00b7\u2013\u2014-]\s+\S*.*(?<!\d)(?:1[89]|20)\d\d(?!\d)").match
_digits = re.compile(r"\d+")
_special = re.compile(r"([\\.^$|?*+()\[\]{}])")
_ROLES = {
    "title": "title", "headline": "title", "subject": "title", "başlıq": "title", "заголовок": "title", "العنوان": "title",
    "author": "byline", "byline": "byline", "by": "byline", "müəllif": "byline", "автор": "byline", "الكاتب": "byline",
    "date": "dateline", "published": "dateline", "tarix": "dateline", "дата": "dateline", "التاريخ": "dateline",
    "writer": "byline", "yazar": "byline", "auteur": "byline", "autor": "byline", "reporter": "byline", "creator": "byline",
    "published on": "dateline", "publication date": "dateline", "datum": "dateline", "issued": "dateline", "tarih": "dateline",
    "medium": "source", "newspaper": "source", "publisher": "source", "site": "source", "paper": "source", "kaynak": "source",
    "titel": "title", "titre": "title", "başlık": "title", "heading": "title", "head": "title",
    "web": "url", "address": "url", "lang": "language", "dil": "language",
    "body": "text", "text": "text", "full text": "text", "content": "text", "article": "text", "mətn": "text", "metin": "text", "текст": "text", "النص": "text",
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
    mark, where, at = _mark(found, lines.texts)
    prose = [i for i, text in enumerate(lines.texts) if len(text.strip()) > LONGEST * 0.8]
    below = {label for label, places in found.labels.items() if _closes(places, prose, at)}
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
        top = next((label for label in found.labels if label not in below), None)
        rows.append(f"  opens: {{line: {_quoted(_label_expression(top) if top else _ANY)}}}")
    others = [shape for shape, places in found.lines.items() if len(places) >= len(at) - 1 and "0" not in shape]
    if others:
        rows.append(f"  outside: [{', '.join(_quoted(_line_expression(shape)) for shape in others)}]")
    rows += ["# What stands at the top of an article, in order.", "head:", *_head(found, lines.texts, at, where)]
    rows += ["fields:", *(_field_row(label, closes=label in below) for label in found.labels)] if found.labels else []
    rows += ["assertions: {min_articles: 1}", "# example:", "#   text: |", "#     a short dump of two articles"]
    return "\n".join([*rows, "#   articles:", "#     - {title: The first headline}"]) + "\n"


_ANY = r"\S"


def _head(found: Repeats, texts: list[str], at: list[int], where: str) -> list[str]:
    """The elements at the top: a headline where no label gives it, and the line below it that holds a date."""
    titled = any(_ROLES.get(label.casefold()) == "title" for label in found.labels)
    tops = [_top(texts, i if where == "first" else i + 1, found) for i in at]
    second = [top[1] for top in tops if len(top) > 1]
    dated = [text for text in second if _year(text) and len(text) <= LONGEST]
    if titled or not dated or 2 * len(dated) < len(tops):
        return ["  - {role: title, take: block, optional: true}" if titled else "  - {role: title, take: block}"]
    pairs = 2 * sum(_pair(text) is not None for text in dated) > len(dated)
    year = r"(?:^|\D)(?:1[89]|20)\d\d(?:\D|$)"
    pair = r"^\s*(?P<source>\S.{1,60}?)\s*[,/|•·–—-]\s+(?P<dateline>\S*.*(?:1[89]|20)\d\d.*)$"
    date = (
        f"  - {{role: {'source' if pairs else 'dateline'}, optional: true, match: {_quoted(pair if pairs else year)}}}"
    )
    return [f"  - {{role: title, take: block, unless: {_quoted(year)}}}", date]


def _top(texts: list[str], first: int, found: Repeats) -> list[str]:
    """The first lines with text from `first` on that are no labels."""
    labelled = {i for places in found.labels.values() for i in places}
    rows = (texts[i].strip() for i in range(first, min(first + 8, len(texts))) if i not in labelled)
    return [text for text in rows if text][:3]


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


def _mark(found: Repeats, texts: list[str]) -> tuple[str, str, list[int]]:
    """The expression that begins or ends articles, which of the two (`before`, `first` or `after`), and its lines."""
    if found.lines:
        shape = max(found.lines, key=lambda shape: _regularity(found.lines[shape]))
        at = found.lines[shape]
        below = sum(bool(text.strip()) for text in texts[at[-1] + 1 :])
        above = sum(bool(text.strip()) for text in texts[: at[0]])
        return _line_expression(shape), "after" if above > below else "before", at
    if found.labels:
        most = Counter({label: len(at) for label, at in found.labels.items()}).most_common(1)[0][1]
        label = next(label for label, at in found.labels.items() if len(at) == most)
        return _label_expression(label), "first", found.labels[label]
    return r"^\s*-{3,}\s*$", "before", []


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
    return rf"^\s*{_escaped(label)}\s*:"


def _closes(places: list[int], prose: list[int], marks: list[int]) -> bool:
    """A label stands below the text: mostly the mark before it is further off than the last prose, and none follows."""
    return sum(_below_text(i, prose, marks) for i in places) > 0.6 * len(places)


def _below_text(line: int, prose: list[int], marks: list[int]) -> bool:
    mark, text = bisect_left(marks, line), bisect_left(prose, line)
    above = marks[mark - 1] if mark else -1
    following = marks[mark] if mark < len(marks) else line + LONGEST
    return text > 0 and prose[text - 1] > above and (text == len(prose) or prose[text] > following)


def _field_row(label: str, *, closes: bool) -> str:
    role = _ROLES.get(label.casefold(), "value")
    key = f", key: {_quoted(label)}" if role in ("value", "url") else ""
    state = ", state: text" if role == "text" else ", state: tail, apart: true" if closes else ""
    expression = _label_expression(label) + rf"\s*(?P<{role}>.*)$"
    return f"  - {{line: {_quoted(expression)}{key}{state}}}"


def _escaped(text: str) -> str:
    return _special.sub(r"\\\1", text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
