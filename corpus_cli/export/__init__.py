"""Sinks: where records end. One module a format, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from corpus_cli.errors import UsageError

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from corpus_cli.model import Record

STDOUT = "-"
SINKS = {"jsonl": "corpus_cli.export.jsonl:JsonlSink"}
"""Format -> `module:class`; the class takes the output (a path or `-`) and the keys to write."""

ENDINGS = {".jsonl": "jsonl", ".ndjson": "jsonl", "": "jsonl"}
"""Ending of an output's name -> format."""


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

    Raises UsageError for a format that does not exist.
    """
    ending = "" if output == STDOUT else Path(output).suffix.lower()
    name = form or ENDINGS.get(ending)
    if name not in SINKS:
        asked = f"--format {form}" if form else f"{output}: files ending in `{ending}`"
        raise UsageError(f"{asked}: no such format", None, f"formats: {', '.join(SINKS)} (--format)")
    module, attribute = SINKS[name].split(":")
    sink: Sink = getattr(import_module(module), attribute)(output, keys)
    return sink
