"""SQLite: tables, views for people, and full-text search in three scripts (see `tables` and `search`).

The same records give the same bytes with the same SQLite. `n` numbers articles in the order of the export.
"""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from corpus_cli.errors import OutputError, UsageError
from corpus_cli.export import STDOUT
from corpus_cli.export.search import FOLDING, TOKENIZER, indexed
from corpus_cli.export.tables import CHILDREN, INDEXED, children, columns, create, values
from corpus_cli.export.whole import whole
from corpus_cli.model import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from typing_extensions import Self

    from corpus_cli.model import Record

APPLICATION = 0x636F7270
"""`corp` in ASCII: what `file` and `pragma application_id` see."""

# Nothing is to be rolled back: on an error the draft is thrown away, and `whole` syncs the finished file.
_PRAGMAS = (
    "page_size = 4096", "encoding = 'UTF-8'", "journal_mode = off", "synchronous = off", "locking_mode = exclusive",
    f"application_id = {APPLICATION}", f"user_version = {SCHEMA}",
)  # fmt: skip


class SqliteSink:
    """Records as an SQLite database, which appears when it is complete."""

    def __init__(self, output: str, keys: tuple[str, ...]) -> None:
        if output == STDOUT:
            raise UsageError("an SQLite database is a file", None, "name it: -o articles.db")
        self.output, self.keys = output, keys
        self._stack = ExitStack()
        self._db: sqlite3.Connection
        self._n = 0
        self._insert = _insert("articles", 1 + len(columns(keys)))
        self._searched = [key for key in ("title", "text") if key in keys]
        self._children = [key for key in CHILDREN if key in keys]

    def __enter__(self) -> Self:
        with ExitStack() as opened:
            draft = opened.enter_context(whole(self.output))
            with _refusals(self.output):
                self._db = sqlite3.connect(draft, isolation_level=None)
                opened.callback(self._db.close)
                for pragma in _PRAGMAS:
                    self._db.execute(f"pragma {pragma}")
                self._db.execute("begin")
                self._create()
            self._stack = opened.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool | None:
        if error is None:
            try:
                with _refusals(self.output):
                    self._finish()
            except OutputError as refused:
                self._stack.__exit__(type(refused), refused, refused.__traceback__)
                raise
        return self._stack.__exit__(kind, error, trace)

    def write(self, record: Record) -> None:
        """Add one record."""
        self._n += 1
        with _refusals(self.output):
            self._db.execute(self._insert, [self._n, *values(record, self.keys)])
            for key in self._children:
                rows = [*children(record, self._n, key)]
                if rows:
                    self._db.executemany(_insert(CHILDREN[key][0], len(rows[0])), rows)
            if self._searched:
                self._index(record)

    def _create(self) -> None:
        for statement in create(self.keys):
            self._db.execute(statement)
        if not self._searched:
            return
        self._db.execute("create table folding (letter text primary key, folded text not null) without rowid")
        self._db.executemany("insert into folding values (?, ?)", sorted(FOLDING.items()))
        exact = " || char(10) || ".join(f"coalesce({key}, '')" for key in self._searched)
        shown = ", ".join(self._searched)
        text = f"select n, {shown}, {exact} as exact from articles"  # noqa: S608 - keys of the schema
        self._db.execute(f"create view articles_text as {text}")
        self._db.execute(
            f"create virtual table articles_fts using fts5({shown}, exact, "
            f"""content='articles_text', content_rowid='n', tokenize="{TOKENIZER}")"""
        )

    def _index(self, record: Record) -> None:
        """Index a record: `title` and `text` folded, `exact` as they are spelt."""
        texts = [getattr(record, key) or "" for key in self._searched]
        row = [self._n, *map(indexed, texts), "\n".join(texts)]
        names = ", ".join(["rowid", *self._searched, "exact"])
        self._db.execute(_insert(f"articles_fts ({names})", len(row)), row)

    def _finish(self) -> None:
        for key in INDEXED:
            if key in self.keys:
                self._db.execute(f"create index articles_{key} on articles({key})")
        for key in self._children:
            if key in ("authors", "via", "agencies", "issues"):
                column = "code" if key == "issues" else "name"
                self._db.execute(f"create index {key}_{column} on {key}({column})")
        if self._searched:
            self._db.execute("insert into articles_fts (articles_fts) values ('optimize')")
        self._db.execute("commit")


@contextmanager
def _refusals(output: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise OutputError(f"cannot be written: {error}", output, "what was there before is as it was") from error


def _insert(table: str, count: int) -> str:
    # Values are bound; only names of the schema are put in.
    return f"insert into {table} values ({', '.join('?' * count)})"  # noqa: S608
