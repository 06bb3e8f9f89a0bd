"""The shape of the SQLite export: tables, rows and views for the keys of a record that were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus_cli.model import Record

APART = frozenset({"languages", "header", "evidence"})
"""Keys that only tables of their own hold."""

AS_JSON = frozenset({"authors", "via", "agencies", "issues", "fields"})
"""Keys that `articles` holds as JSON too, since Datasette makes facets of arrays."""

_INTEGERS = frozenset({"schema", "start", "end", "start_line", "end_line"})
_REALS = frozenset({"confidence", "language_confidence"})
_SPAN = 'start integer, "end" integer, text text'
_OF = "article integer not null references articles(n), position integer not null"
_FIELD_KEYED = "primary key (article, field, position)) without rowid"
_KEYED = "primary key (article, position)) without rowid"

CHILDREN: dict[str, tuple[str, str]] = {
    "languages": ("languages", f"{_OF}, language text, share real, {_KEYED}"),
    "authors": ("authors", f"{_OF}, name text, {_KEYED}"),
    "via": ("via", f"{_OF}, name text, {_KEYED}"),
    "agencies": ("agencies", f"{_OF}, name text, {_KEYED}"),
    "issues": ("issues", f"{_OF}, code text, {_KEYED}"),
    "header": ("header", f"{_OF}, role text, {_SPAN}, in_text integer not null, {_KEYED}"),
    "evidence": ("evidence", f"{_OF}, field text not null, {_SPAN}, rule text, id text, data text, {_FIELD_KEYED}"),
}
"""Key -> its table and the columns of that; `article` is the article's `n`, `position` counts from 0."""

INDEXED = (
    "id", "content_id", "language", "outlet", "date_earliest", "source", "layout", "translation_of", "duplicate_of",
)  # fmt: skip

VIEWS: dict[str, tuple[str, str]] = {
    "reading": (
        "id title text language date outlet authors",
        """select n, id, date, language, outlet,
  (select group_concat(name, '; ') from (select name from authors where article = n order by position)) as authors,
  title, text
from articles""",
    ),
    "by_language": (
        "language date_earliest date_latest",
        """select language, count(*) as articles, min(date_earliest) as earliest, max(date_latest) as latest
from articles group by language order by articles desc, language""",
    ),
    "by_outlet": (
        "outlet date_earliest date_latest",
        """select outlet, count(*) as articles, min(date_earliest) as earliest, max(date_latest) as latest
from articles group by outlet order by articles desc, outlet""",
    ),
    "by_month": (
        "date_earliest date_latest",
        """select case
    when substr(date_earliest, 1, 7) = substr(date_latest, 1, 7) then substr(date_earliest, 1, 7)
    when substr(date_earliest, 1, 4) = substr(date_latest, 1, 4) then substr(date_earliest, 1, 4)
  end as month, count(*) as articles
from articles group by month order by month""",
    ),
    "by_issue": (
        "issues",
        """select code as issue, count(distinct article) as articles
from issues group by code order by articles desc, code""",
    ),
    "translations": (
        "id title language translation_of",
        """select a.n, a.language, a.title,
  b.n as original_n, b.language as original_language, b.title as original_title
from articles a left join articles b on b.id = a.translation_of
where a.translation_of is not null""",
    ),
    "repeats": (
        "id title source duplicate_of",
        """select a.n, a.source, a.title, b.n as first_n, b.source as first_source, b.title as first_title
from articles a left join articles b on b.id = a.duplicate_of
where a.duplicate_of is not null""",
    ),
}
"""View -> the keys it needs, and what it selects."""


def columns(keys: Iterable[str]) -> list[str]:
    """The keys that are columns of `articles`."""
    return [key for key in keys if key not in APART]


def create(keys: tuple[str, ...]) -> Iterator[str]:
    """SQL that makes the tables and views."""
    typed = [f'"{key}" {_type(key)}' for key in columns(keys)]
    yield f"create table articles ({', '.join(['n integer primary key', *typed])})"
    for key, (table, shape) in CHILDREN.items():
        if key in keys:
            yield f"create table {table} ({shape}"
    for name, (needed, select) in VIEWS.items():
        if set(needed.split()) <= set(keys):
            yield f"create view {name} as {select}"


def values(record: Record, keys: Iterable[str]) -> list[Any]:
    """The row of `articles` without its `n`."""
    row = ((key, getattr(record, key)) for key in columns(keys))
    return [orjson.dumps(value).decode() if key in AS_JSON else value for key, value in row]


def children(record: Record, n: int, key: str) -> Iterator[tuple[Any, ...]]:
    """The rows that one key of a record has in a table of its own."""
    if key == "evidence":
        yield from _evidence(record.evidence, n)
        return
    for position, entry in enumerate(getattr(record, key)):
        yield (n, position, *_cells(key, entry))


def _cells(key: str, entry: Any) -> tuple[Any, ...]:
    if key == "languages":
        return entry["language"], entry["share"]
    if key == "header":
        return entry["role"], entry["start"], entry["end"], entry["text"], int(entry.get("in_text", False))
    return (entry,)


def _evidence(evidence: dict[str, Any], n: int) -> Iterator[tuple[Any, ...]]:
    """A row for every span; what is no span (the cues of `boundary`, `survey`) is in `data`, as JSON."""
    for field, cited in evidence.items():
        for position, entry in enumerate(cited if isinstance(cited, list) else [cited]):
            named = entry if isinstance(entry, dict) else {}
            span = [named.get(key) for key in ("start", "end", "text", "rule", "id")]
            rest = None if "rule" in named else orjson.dumps(entry).decode()
            yield (n, position, field, *span, None) if rest is None else (n, position, field, *[None] * 5, rest)


def _type(key: str) -> str:
    return "integer" if key in _INTEGERS else "real" if key in _REALS else "text"
