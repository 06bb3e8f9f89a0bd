"""FollowTheMoney entities as JSON Lines, as `ftm` and Aleph read them.

Each dump is a `Folder` (a `Document`, and the only kind that `parent` may name), written before the
first of its articles; each article is an `Article` in it. Source: followthemoney 4, schema/Article.yaml,
schema/Document.yaml, schema/Thing.yaml.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timezone
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from corpus_cli.export.jsonl import dump_line
from corpus_cli.export.languages import alpha3
from corpus_cli.export.lines import LineSink

if TYPE_CHECKING:
    from corpus_cli.model import Record

_PLAIN = {
    "title": "title", "text": "bodyText", "authors": "author", "outlet": "publisher",
    "url": "sourceUrl", "encoding": "encoding",
}  # fmt: skip
"""Key of a record -> property of an `Article`, where the value goes over as it is."""


class FtmSink(LineSink):
    """Entities of articles and their dumps; furniture is no article and is left out.

    Of the properties those are written whose keys were asked for. What an entity cannot say of a date
    (ranges, doubts) stays unsaid: `publishedAt` is there where the record's `date` is.
    """

    def __init__(self, output: str, keys: tuple[str, ...]) -> None:
        super().__init__(output, keys)
        self._dumps: set[str] = set()

    def lines(self, record: Record) -> bytes:
        if record.kind == "furniture":
            return b""
        parent = dump_id(record)
        article = _entity(record.id, "Article", _properties(record, parent, self.keys))
        if parent in self._dumps:
            return article
        self._dumps.add(parent)
        return _entity(parent, "Folder", _of_dump(record)) + article


def dump_id(record: Record) -> str:
    """The entity id of the dump that a record comes from: the same name and bytes give the same one."""
    name = f"{record.source}\0{record.source_sha256}".encode("utf-8", "surrogatepass")
    return f"dump-{hashlib.sha256(name).hexdigest()[:20]}"


def _of_dump(record: Record) -> dict[str, list[str]]:
    name = PurePosixPath(record.source).name
    return {"fileName": [name], "title": [record.source], "notes": [f"SHA-256 {record.source_sha256}"]}


def _properties(record: Record, parent: str, keys: tuple[str, ...]) -> dict[str, list[Any]]:
    lines = f"lines {record.start_line}-{record.end_line}"
    found = {"fileName": [f"{PurePosixPath(record.source).name}, {lines}"], "parent": [parent]}
    for key, name in _PLAIN.items():
        if key in keys:
            found[name] = _values(getattr(record, key))
    if "title_original" in keys and record.title_original:
        found["name"] = [name for name in (record.title, record.title_original) if name]
    if "language" in keys:
        found["language"] = _values(alpha3(record.language))
    if "languages" in keys:
        found["detectedLanguage"] = _values([alpha3(entry["language"]) for entry in record.languages])
    if "date" in keys:
        found["publishedAt"] = _values(published(record))
    if "span_sha256" in keys:
        span = f"{record.source}, {lines}, bytes {record.start}-{record.end}, SHA-256 {record.span_sha256}"
        found["notes"] = [span]
    return found


def published(record: Record) -> str | None:
    """Date, and time in UTC where the text states the offset; a prefix date where the text states less."""
    time = record.time or ""
    if record.date and len(record.date) == len("2021-03-01") and ("+" in time or "-" in time):
        try:
            moment = datetime.fromisoformat(f"{record.date}T{time}").astimezone(timezone.utc)
        except (ValueError, OverflowError):
            return record.date
        return moment.strftime("%Y-%m-%dT%H:%M:%S")
    return record.date


def _values(value: str | list[Any] | None) -> list[Any]:
    """What FollowTheMoney takes: a list without empty values, each once."""
    several = value if isinstance(value, list) else [value]
    return list(dict.fromkeys(one for one in several if one))


def _entity(ident: str, schema: str, properties: dict[str, list[Any]]) -> bytes:
    full = {name: values for name, values in properties.items() if values}
    return dump_line({"id": ident, "schema": schema, "properties": full})
