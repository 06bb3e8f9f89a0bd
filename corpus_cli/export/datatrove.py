"""JSON Lines for datatrove: `text`, `id`, and `metadata` with its own names for language, score and script.

Source: `Document` in data.py and the default adapter of readers/base.py of huggingface/datatrove.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corpus_cli.export.jsonl import dump_line
from corpus_cli.export.lines import LineSink

if TYPE_CHECKING:
    from corpus_cli.model import Record

_OWN = ("id", "text")
_SCRIPTS = {"az": "Latn", "en": "Latn", "tr": "Latn", "ar": "Arab", "fa": "Arab", "ru": "Cyrl"}


class DatatroveSink(LineSink):
    """Documents of datatrove; its readers skip those without text (a headline alone)."""

    def lines(self, record: Record) -> bytes:
        metadata: dict[str, Any] = {key: getattr(record, key) for key in self.keys if key not in _OWN}
        if "language" in metadata:
            metadata["language_score"] = record.language_confidence
            metadata["language_script"] = _script(record.language)
        return dump_line({"text": record.text, "id": record.id, "metadata": metadata})


def _script(tag: str | None) -> str | None:
    """ISO 15924 code of a language tag: the one that it names, else the usual one of its language."""
    language, _, script = (tag or "").partition("-")
    return script or _SCRIPTS.get(language)
