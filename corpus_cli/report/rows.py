"""The table of a report: one short row for each article, enough to list, filter, sort and count them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from corpus_cli.core.doubt import doubt

if TYPE_CHECKING:
    from corpus_cli.model import Record

FIELDS = (
    "id", "title", "untitled", "date", "earliest", "latest", "language", "outlet", "layout", "kind", "confidence",
    "issues", "source", "stream", "line", "authors", "translationOf", "duplicateOf",
    "doubt", "reasons",
)  # fmt: skip
_TITLE, _BEGINNING = 300, 90


def row(record: Record) -> list[Any]:
    """The values of `FIELDS`. Without a title the text's first words stand for it, and `untitled` says so."""
    title = record.title or record.title_original
    earliest, latest = days(record)
    found = doubt(record)
    return [
        record.id, (title or _beginning(record.text))[:_TITLE], not title, record.date or record.date_edtf,
        earliest, latest, record.language, record.outlet, record.layout or None, record.kind, record.confidence,
        record.issues, record.source, record.stream, record.start_line, ", ".join(record.authors), record.translation_of,
        record.duplicate_of, found.weight, found.reasons,
    ]  # fmt: skip


def days(record: Record) -> tuple[str | None, str | None]:
    """The first and last day of an article; None for both where either is no day or they are the wrong way round."""
    first, last = record.date_earliest, record.date_latest
    return (first, last) if first and last and _is_day(first) and _is_day(last) and first <= last else (None, None)


def _is_day(text: str) -> bool:
    # `fromisoformat` takes `20210301` and weeks too; the page compares dates as text.
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _beginning(text: str) -> str:
    words = text[: _BEGINNING * 2].split()
    short = " ".join(words)
    return short if len(short) <= _BEGINNING else short[:_BEGINNING].rsplit(" ", 1)[0] + " …"
