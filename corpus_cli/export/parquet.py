"""Parquet by pyarrow (extra `parquet`), with nested types kept. The same records give the same bytes.

`evidence` is a struct, since its keys are of three kinds: `spans` (field -> list of spans), `boundary`
(list of cues) and `other` (JSON).
"""

from __future__ import annotations

from contextlib import ExitStack
from importlib import import_module
from typing import TYPE_CHECKING, Any

import orjson

from corpus_cli.errors import MissingExtra, OutputError, UsageError
from corpus_cli.export import STDOUT
from corpus_cli.export.whole import whole
from corpus_cli.model import SCHEMA

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from corpus_cli.model import Record

_ROWS, _CHARACTERS = 4096, 16 << 20
"""A row group ends with whichever comes first, so that memory stays flat."""


class ParquetSink:
    """Records as a Parquet file, which appears when it is complete."""

    def __init__(self, output: str, keys: tuple[str, ...]) -> None:
        if output == STDOUT:
            raise UsageError("a Parquet file is no text for standard output", None, "name it: -o articles.parquet")
        try:
            self._arrow: Any = import_module("pyarrow")
            self._parquet: Any = import_module("pyarrow.parquet")
        except ImportError:
            raise MissingExtra("--format parquet", "parquet") from None
        self.output, self.keys = output, keys
        self._schema = schema(self._arrow, keys)
        self._stack = ExitStack()
        self._writer: Any
        self._rows: list[dict[str, Any]] = []
        self._size = 0

    def __enter__(self) -> Self:
        with ExitStack() as opened:
            draft = opened.enter_context(whole(self.output))
            writer = self._parquet.ParquetWriter(str(draft), self._schema, compression="zstd")
            self._writer = opened.enter_context(writer)
            self._stack = opened.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool | None:
        if error is None:
            try:
                self._flush()
            except BaseException as refused:
                self._stack.__exit__(type(refused), refused, refused.__traceback__)
                raise
        return self._stack.__exit__(kind, error, trace)

    def write(self, record: Record) -> None:
        """Add one record."""
        self._rows.append({key: _value(key, getattr(record, key)) for key in self.keys})
        # `header` and `evidence` repeat some of the text: twice its length is about what a row takes.
        self._size += 2 * len(record.text) + 1000
        if len(self._rows) >= _ROWS or self._size >= _CHARACTERS:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            try:
                self._writer.write_table(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
            except self._arrow.ArrowException as error:
                raise OutputError(f"cannot be written: {error}", self.output) from error
        self._rows, self._size = [], 0


def schema(arrow: Any, keys: tuple[str, ...]) -> Any:
    """The Arrow schema of these keys."""
    text, texts = arrow.string(), arrow.list_(arrow.string())
    share = arrow.struct([("language", text), ("share", arrow.float64())])
    span = [("start", arrow.int64()), ("end", arrow.int64()), ("text", text)]
    cited = arrow.struct([*span, ("rule", text), ("id", text)])
    cue = arrow.struct([("name", text), ("weight", arrow.float64())])
    spans = arrow.map_(text, arrow.list_(cited))
    types = {key: arrow.int64() for key in ("start", "end", "start_line", "end_line")}
    types |= {"schema": arrow.int32(), "confidence": arrow.float64(), "language_confidence": arrow.float64()}
    types |= dict.fromkeys(("authors", "via", "agencies", "issues"), texts)
    types |= {
        "languages": arrow.list_(share),
        "fields": arrow.map_(text, text),
        "header": arrow.list_(arrow.struct([("role", text), *span, ("in_text", arrow.bool_())])),
        "evidence": arrow.struct([("spans", spans), ("boundary", arrow.list_(cue)), ("other", text)]),
    }
    return arrow.schema([(key, types.get(key, text)) for key in keys], {"corpus.schema": str(SCHEMA)})


def _value(key: str, value: Any) -> Any:
    if key == "fields":
        return list(value.items())
    if key == "header":
        return [{"in_text": False} | entry for entry in value]
    return _evidence(value) if key == "evidence" else value


def _evidence(evidence: dict[str, Any]) -> dict[str, Any]:
    spans = {field: cited for field, cited in evidence.items() if _are(cited, "rule")}
    cues = evidence.get("boundary")
    boundary = cues if _are(cues, "weight") else []
    other = {k: v for k, v in evidence.items() if k not in spans and not (k == "boundary" and boundary)}
    return {
        "spans": list(spans.items()),
        "boundary": boundary,
        "other": orjson.dumps(other).decode() if other else None,
    }


def _are(entries: Any, key: str) -> bool:
    return (
        isinstance(entries, list)
        and entries != []
        and all(isinstance(entry, dict) and key in entry for entry in entries)
    )
