"""Tasks for Label Studio: a JSON list with the article as `data` and what corpus says of it as a prediction.

Source: labelstud.io, "Label Studio JSON format of annotated tasks"; the names of the controls are those of
docs/label-studio.xml, the labelling configuration that belongs to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from corpus_cli import __version__
from corpus_cli.core.doubt import doubt
from corpus_cli.export.lines import LineSink

if TYPE_CHECKING:
    from corpus_cli.model import Record

FIELDS = ("title", "date", "outlet", "authors", "place", "language")
"""Values that a person can set right in a text field of their own."""

BOUNDARY = "boundary"
RIGHT, ASK = "right as it is", "look at it"


class LabelStudioSink(LineSink):
    """One task a record, in the order of the records; `score` is the confidence of the boundary."""

    def __init__(self, output: str, keys: tuple[str, ...]) -> None:
        super().__init__(output, keys)
        self._between = b"[\n"

    def lines(self, record: Record) -> bytes:
        between, self._between = self._between, b",\n"
        return between + orjson.dumps(task(record))

    def tail(self) -> bytes:
        return b"\n]\n" if self._between == b",\n" else b"[]\n"


def task(record: Record) -> dict[str, Any]:
    """A record as a task: the data to show, and the machine's answer for every control."""
    reasons = doubt(record).reasons
    data = {key: getattr(record, key) for key in ("id", "source", "start_line", "end_line", "text")}
    results = [_result(BOUNDARY, "choices", [ASK if reasons else RIGHT])]
    results += [_result(key, "text", _texts(getattr(record, key))) for key in FIELDS if getattr(record, key)]
    prediction = {"model_version": f"corpus {__version__}", "score": record.confidence, "result": results}
    return {"data": data | {"title": record.title or "", "reasons": ", ".join(reasons)}, "predictions": [prediction]}


def _result(name: str, kind: str, value: list[str]) -> dict[str, Any]:
    control = "textarea" if kind == "text" else kind
    return {"from_name": name, "to_name": "article", "type": control, "value": {kind: value}}


def _texts(value: Any) -> list[str]:
    return list(value) if isinstance(value, list) else [value]
