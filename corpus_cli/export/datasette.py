"""SQLite for Datasette: the same database, and beside it `NAME.metadata.json` with facets and a search in SQL."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from corpus_cli.core.schema import json_schema
from corpus_cli.export.search import SEARCH
from corpus_cli.export.sqlite import SqliteSink
from corpus_cli.export.tables import columns
from corpus_cli.export.whole import whole

if TYPE_CHECKING:
    from types import TracebackType

_FACETS = ("language", "outlet", "layout", "kind")
_ARRAYS = ("issues", "authors")
_SHOWN = ("date", "language", "outlet")


class DatasetteSink(SqliteSink):
    """An SQLite database and its metadata; both appear when the database is complete."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool | None:
        done = super().__exit__(kind, error, trace)
        if error is None and Path(self.output).is_file():  # nothing goes beside a device
            with whole(metadata_path(self.output)) as draft:
                told = metadata(Path(self.output).stem, self.keys)
                draft.write_bytes(orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        return done


def metadata_path(output: str) -> Path:
    """Where the metadata of a database go."""
    return Path(output).with_suffix(".metadata.json")


def metadata(database: str, keys: tuple[str, ...]) -> dict[str, Any]:
    """What Datasette is told of a database of these keys (docs.datasette.io, Metadata)."""
    described = json_schema()["properties"]
    table: dict[str, Any] = {
        "columns": {key: described[key]["description"] for key in columns(keys)},
        "facets": [key for key in _FACETS if key in keys] + [{"array": key} for key in _ARRAYS if key in keys],
        "size": 50,
    }
    if "title" in keys:
        table["label_column"] = "title"
    if "date_earliest" in keys:
        table["sort"] = "date_earliest"
    about: dict[str, Any] = {"tables": {"articles": table}}
    searched: list[str] = [key for key in ("title", "text") if key in keys]
    if searched:
        table |= {"fts_table": "articles_fts", "fts_pk": "n"}
        about["tables"] |= {name: {"hidden": True} for name in ("folding", "articles_text")}
        about["queries"] = {"search": _search(searched, keys)}
    return {"title": "Articles", "databases": {database: about}}


def _search(searched: list[str], keys: tuple[str, ...]) -> dict[str, Any]:
    shown = ["articles.n", *(f"articles.{key}" for key in _SHOWN if key in keys)]
    if "title" in searched:
        shown.append("articles.title")
    if "text" in searched:
        shown.append(f"snippet(articles_fts, {searched.index('text')}, '[', ']', ' ... ', 24) as found")
    return {
        "title": "Search in every spelling",
        "description": "Finds a word with and without diacritics, vowel marks and hamza. Operators: AND OR NOT NEAR.",
        "sql": SEARCH.format(columns=", ".join(shown)),
        "params": ["q"],
    }
