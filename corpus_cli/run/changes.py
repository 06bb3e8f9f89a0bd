"""`--changes FILE`: what a refresh has changed in an export, with the export's hash before and after."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from corpus_cli.errors import UsageError
from corpus_cli.export import ENDINGS
from corpus_cli.export.jsonl import dump_line
from corpus_cli.export.whole import whole
from corpus_cli.store.delta import changes

if TYPE_CHECKING:
    from corpus_cli.run.output import Output


def is_jsonl(output: Output) -> bool:
    """True where records are written as JSON Lines."""
    return (output.form or ENDINGS.get(Path(output.path).suffix.lower())) == "jsonl"


def check_changes(output: Output) -> None:
    """Raise UsageError where changes are asked for of an export that does not name its records."""
    if output.changes and not (is_jsonl(output) and "id" in output.keys):
        raise UsageError("--changes compares records by id, in JSON Lines", output.path, "export to .jsonl with `id`")


def write_changes(name: str, old: tuple[Path, str | None], new: tuple[Path, str]) -> None:
    """Write what leads from one export to another, each a path and its hash; whole, and on disk when this returns."""
    head = {"op": "EXPORT", "before": old[1], "after": new[1]}
    lines = changes(old[0] if old[1] else None, new[0]) if old[1] != new[1] else iter(())
    with whole(name) as draft, draft.open("wb") as file:
        file.writelines(map(dump_line, chain([head], lines)))


def leads_to(name: str, sha256: str) -> bool:
    """True where the changes in a file end at the export of this hash."""
    try:
        with Path(name).open("rb") as file:
            head = orjson.loads(file.readline(10_000))
    except (OSError, ValueError):
        return False
    return isinstance(head, dict) and head.get("after") == sha256


def source_counts(export: Path, output: Output) -> dict[str, int]:
    """Records by dump in an export on disk; empty where it does not say."""
    counts: Counter[str] = Counter()
    if not (is_jsonl(output) and "source" in output.keys and export.is_file()):
        return counts
    with export.open("rb") as file:
        for line in file:
            try:
                data = orjson.loads(line)
            except orjson.JSONDecodeError:
                continue
            if isinstance(data, dict) and isinstance(data.get("source"), str):
                counts[data["source"]] += 1
    return counts
