"""A layout as the engine reads it: what tells it, where its articles begin and end, and what their lines are.

Every expression is one of google-re2 and is tried on one line, in which no-break spaces and invisible
marks are plain spaces. Its named groups (`GROUPS`) are the values it finds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from corpus_cli.model import ROLES

GROUPS = (*ROLES, "translation", "text", "key", "value", "url", "id", "language", "count")
"""Named groups of expressions: a role of `model.Header`, or what else a value can be."""

PICKS = ("first", "last")
TAKES = ("line", "block")
VALUES = ("line", "paragraph", "indented", "open")
STATES = ("text", "tail")
PARAGRAPHS = ("auto", "blank", "line")
SPLITS = ("archive", "generic", "none")
DATE_ORDERS = ("dmy", "mdy", "ymd")


@dataclass(slots=True)
class Element:
    """One thing that stands at the top of an article, in order: a line, or a block of lines up to a blank one.

    `beside`: no blank line before it; `apart`: one before it, or with `near` none, and then it is one line;
    `alone`: one after it, and more text;
    `repeats`: it says the first line again; `ends`: what the last line of a block must hold.
    """

    role: str
    match: str | None = None
    unless: str | None = None
    take: str = "line"
    optional: bool = False
    many: bool = False
    beside: bool = False
    apart: bool = False
    near: bool = False
    repeats: bool = False
    alone: bool = False
    ends: str | None = None
    key: str | None = None


@dataclass(slots=True)
class Field:
    """A line that says by itself what it is.

    `value` tells how far its value goes: this `line`, to the next blank line (`paragraph`), while
    lines are `indented`, or to the next field (`open`), and in any case no further than a line that holds `ends`.
    `state` is what follows: `text` or `tail`.
    A field of the tail is the archive's and outside the article, unless it is the article's `own`.
    `apart`: only after a blank line; `header`: only before the first blank line of the article.
    `read` finds the values in all of its lines, joined by spaces; without it the groups of `line` do.
    """

    line: str
    role: str = "other"
    key: str | None = None
    value: str = "line"
    state: str | None = None
    read: str | None = None
    apart: bool = False
    header: bool = False
    own: bool = False
    ends: str | None = None


@dataclass(slots=True)
class Part:
    """One kind of article in a layout; most layouts have one, OE Watch has two a page."""

    kind: str = "article"
    first: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    head: list[Element] = field(default_factory=list)


@dataclass(slots=True)
class Opens:
    """A line that shows where an article without a mark before it begins: `above` lines higher.

    Of several such lines the `pick` one counts: the first, or the last that stands above all that `needs` names.
    """

    line: str
    above: int = 0
    pick: str = "first"


@dataclass(slots=True)
class Foot:
    """The line from which the rest of an article is furniture, where at most `within` lines with text follow it."""

    line: str
    within: int = 12


@dataclass(slots=True)
class Single:
    """The line below which one article stands and no more, to the end of the frame: an end note with sub-headings.

    Where it comes again below, or a line of `others` does, it is a contents list's.
    """

    line: str
    others: str


@dataclass(slots=True)
class Bounds:
    """Where articles begin and end; each list holds expressions.

    `between`: what may stand between the headline and the `above` line, such as a unit and its date.
    `over`: what may stand above that headline and belongs to the article: the head of a mail, a unit.
    `block`: a `first` line counts only where one of these stands in its block: itself, or a line below it.
    `void`: a line that shows that what holds it is no article, such as a mail folder's own data.
    `runner`: a page line; the line below it is a running head if it stands elsewhere too.
    `papers`: a line with a headline right below it and text below that begins an article too, where it names a
    paper that is known, or a day.
    `framed`: articles stand only between a `prologue` and an `epilogue` line, or a `foreign` one: what follows such a
    line is no part of the archive.
    """

    before: list[str] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    between: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)
    void: list[str] = field(default_factory=list)
    block: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    prologue: list[str] = field(default_factory=list)
    epilogue: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    drop: list[str] = field(default_factory=list)
    unless: list[str] = field(default_factory=list)
    runner: list[str] = field(default_factory=list)
    opens: Opens | None = None
    foot: Foot | None = None
    single: Single | None = None
    first_after_blank: bool = False
    framed: bool = False
    papers: bool = False


@dataclass(slots=True)
class Recognise:
    """A layout is there where `lines` occur `least` times and each of `also` once, and none of `unless`;
    and where at least `articles` are found.
    """

    lines: list[str]
    least: int = 1
    articles: int = 1
    also: list[str] = field(default_factory=list)
    unless: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Layout:
    """A profile. Of two layouts that claim the same lines the one of higher `rank` keeps them.

    `columns`: the pages of a newspaper, whose headlines are known by their form alone.
    `digests`: one of its articles may hold several, which the generic splitter finds.
    """

    id: str
    name: str
    about: str
    recognise: Recognise
    rank: int = 3
    split: str = "archive"
    bounds: Bounds = field(default_factory=Bounds)
    parts: list[Part] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    declared: list[str] = field(default_factory=list)
    paragraphs: str = "auto"
    pages: bool = False
    columns: bool = False
    encoded_words: bool = False
    digests: bool = False
    unquote: str | None = None
    unmark: str | None = None
    date_order: str | None = None
    languages: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, list[str]] = field(default_factory=dict)
    min_articles: int = 0

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Layout:
        """A layout from the plain data of a checked file (`checks.read_layout`)."""
        article = data.get("article", {})
        opens, foot, single = article.get("opens"), article.get("foot"), article.get("single")
        given = {name: article[name] for name in _PLAIN_BOUNDS if name in article}
        bounds = Bounds(
            **given,
            opens=Opens(**opens) if opens else None,
            foot=Foot(**foot) if foot else None,
            single=Single(**single) if single else None,
        )
        own = {name: data[name] for name in _PLAIN if name in data}
        return cls(
            recognise=Recognise(**data["recognise"]),
            bounds=bounds,
            parts=[_part(data, part) for part in data.get("parts", ())] or [_part(data, article)],
            fields=[Field(**item) for item in data.get("fields", ())],
            min_articles=data.get("assertions", {}).get("min_articles", 0),
            **own,
        )

    def expressions(self) -> list[str]:
        """All expressions that are looked for in every line of a stretch, boundaries first."""
        b = self.bounds
        found = [e for name in _PLAIN_BOUNDS if isinstance(given := getattr(b, name), list) for e in given]
        found += [e for part in self.parts for e in (*part.first, *part.needs)]
        found += [b.opens.line] if b.opens else []
        found += [b.foot.line] if b.foot else []
        found += [b.single.line, b.single.others] if b.single else []
        return list(
            dict.fromkeys([*found, *(f.line for f in self.fields), *self.furniture, *self.inside, *self.declared])
        )


_PLAIN_BOUNDS = tuple(name for name in Bounds.__slots__ if name not in ("opens", "foot", "single"))
_PLAIN = tuple(
    name for name in Layout.__slots__ if name not in ("recognise", "bounds", "parts", "fields", "min_articles")
)


def _part(data: dict[str, Any], part: dict[str, Any]) -> Part:
    head = [Element(**item) for item in part.get("head", data.get("head", ()))]
    return Part(part.get("kind", data.get("kind", "article")), part.get("first", []), part.get("needs", []), head)
