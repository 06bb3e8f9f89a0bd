"""Sinks: where records end. One module a format, imported when it is asked for."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from corpus_cli.errors import UsageError

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from corpus_cli.model import Record

STDOUT = "-"
SINKS = {
    "jsonl": "corpus_cli.export.jsonl:JsonlSink",
    "csv": "corpus_cli.export.delimited:CsvSink",
    "csv-excel": "corpus_cli.export.delimited:ExcelSink",
    "tsv": "corpus_cli.export.delimited:TsvSink",
    "sqlite": "corpus_cli.export.sqlite:SqliteSink",
    "datasette": "corpus_cli.export.datasette:DatasetteSink",
    "parquet": "corpus_cli.export.parquet:ParquetSink",
    "ftm": "corpus_cli.export.ftm:FtmSink",
    "dolma": "corpus_cli.export.dolma:DolmaSink",
    "datatrove": "corpus_cli.export.datatrove:DatatroveSink",
    "review": "corpus_cli.export.review:ReviewSink",
    "label-studio": "corpus_cli.export.label_studio:LabelStudioSink",
}
"""Format -> `module:class`; the class takes the output (a path or `-`) and the keys to write."""

ENDINGS = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", "": "jsonl", ".csv": "csv", ".tsv": "tsv", ".tab": "tsv",
    ".sqlite": "sqlite", ".sqlite3": "sqlite", ".db": "sqlite", ".parquet": "parquet", ".ftm": "ftm",
    ".ftm.json": "ftm", ".ftm.jsonl": "ftm",
}  # fmt: skip
"""Ending of an output's name -> format; of two endings that fit, the longer."""


class Sink(Protocol):
    """Takes records one by one. Leaving it without an error makes a file whole, with one leaves none."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool | None: ...

    def write(self, record: Record) -> None:
        """Add one record."""


def open_sink(output: str, keys: tuple[str, ...], form: str | None = None) -> Sink:
    """A sink for `output`, in the format `form` or the one that its ending names.

    An output that ends in `/` is a folder of shards, one with `://` is written through fsspec.
    Raises UsageError for a format that does not exist.
    """
    if output.endswith("/"):
        return _shards(output, keys, form)
    if "://" in output:
        return _delivered(output, keys, form)
    ending = "" if output == STDOUT else _ending(output)
    name = form or ENDINGS.get(ending)
    if name not in SINKS:
        asked = f"--format {form}" if form else f"{output}: files ending in `{ending}`"
        near = get_close_matches(form or ending.lstrip("."), SINKS, 1)
        meant = f"did you mean `{near[0]}`? " if near else ""
        raise UsageError(f"{asked}: no such format", None, f"{meant}formats: {', '.join(SINKS)} (--format)")
    module, attribute = SINKS[name].split(":")
    sink: Sink = getattr(import_module(module), attribute)(output, keys)
    return sink


def _shards(output: str, keys: tuple[str, ...], form: str | None) -> Sink:
    if form not in (None, "jsonl"):
        raise UsageError(f"--format {form}: shards are JSON Lines", output, "name a file instead of a folder")
    from corpus_cli.export.shards import ShardSink

    return ShardSink(output, keys)


def _delivered(output: str, keys: tuple[str, ...], form: str | None) -> Sink:
    import tempfile

    from corpus_cli.export.shards import DeliveredSink

    folder = tempfile.TemporaryDirectory(prefix="corpus-")
    draft = Path(folder.name, output.rpartition("/")[2])
    return DeliveredSink(output, open_sink(str(draft), keys, form), draft, folder)


def _ending(output: str) -> str:
    suffixes = Path(output).suffixes
    both = "".join(suffixes[-2:]).lower()
    return both if both in ENDINGS else Path(output).suffix.lower()
