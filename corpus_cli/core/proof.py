"""A record held against the bytes it names: hashes, and the text of its header and its evidence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from corpus_cli.core.corrections.fields import ANALYST, said
from corpus_cli.core.identity import content_id, record_id

Read = Callable[[int, int], bytes]
"""The bytes of a stream from one offset to another."""

NO_SPANS = ("boundary", "survey", "near_misses", "analyst")
"""Entries of `evidence` that are no spans."""

_MOST_EQUAL = 10_000


@dataclass(slots=True)
class Problem:
    """What does not hold: in which value (`header[2].text`), from which byte of the stream on."""

    key: str
    what: str
    byte: int | None = None

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(slots=True)
class Span:
    """A text that a record says stands at `start` to `end`; in the article `id`, None for its own stream."""

    key: str
    start: int
    end: int
    text: str
    id: str | None = None


def spans(record: dict[str, Any]) -> Iterator[Span]:
    """Every span of `header` and `evidence`; those that are not well formed are left to the schema."""
    named = [(f"header[{index}]", entry) for index, entry in enumerate(record["header"])]
    for name, entries in record["evidence"].items():
        if name not in NO_SPANS and isinstance(entries, list):
            named += [(f"evidence.{name}[{index}]", entry) for index, entry in enumerate(entries)]
    named += _machine(record["evidence"])
    for key, entry in named:
        if isinstance(entry, dict) and {"start", "end", "text"} <= entry.keys():
            yield Span(key, entry["start"], entry["end"], entry["text"], entry.get("id"))


def _machine(evidence: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The spans of values that an analyst has set aside: they are the machine's, and as true as before."""
    for number, entry in enumerate(said(evidence)):
        machine = entry.get("machine")
        spans = machine.get("evidence") if isinstance(machine, dict) else None
        for index, span in enumerate(spans if isinstance(spans, list) else ()):
            yield f"evidence.analyst[{number}].machine.evidence[{index}]", span


def check_analyst(record: dict[str, Any]) -> Iterator[Problem]:
    """The fields that an analyst has set, which no byte of the dump bears out, have the values that were said."""
    last = {entry.get("field"): (number, entry) for number, entry in enumerate(said(record["evidence"]))}
    for name, (number, entry) in last.items():
        if name is None or "machine" not in entry:
            continue
        key = "date_edtf" if name == "date" else name
        if name != "outlet" and record.get(key) != entry.get("value"):
            yield Problem(name, f"is not what evidence.analyst[{number}] says that it was set to", record["start"])
        if not any(span.get("rule") == ANALYST for span in _cited(record, name)):
            yield Problem(f"evidence.{name}", "does not say that an analyst has set it", record["start"])
    for name in record["evidence"]:
        if name not in NO_SPANS and name not in last and any(s.get("rule") == ANALYST for s in _cited(record, name)):
            yield Problem(f"evidence.{name}", "names an analyst, but evidence.analyst does not", record["start"])


def _cited(record: dict[str, Any], name: str) -> list[dict[str, Any]]:
    entries = record["evidence"].get(name)
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def check_names(record: dict[str, Any], equal_before: int) -> Iterator[Problem]:
    """`id` and `content_id`, which follow from the record alone.

    `equal_before` is how many equal spans the export has before; a filtered export has lost some of them.
    """
    parts = record["source"], record["stream"], record["span_sha256"]
    tries = (equal_before, *(n for n in range(_MOST_EQUAL) if n != equal_before))
    if not any(record["id"] == record_id(*parts, n) for n in tries):
        yield Problem("id", "does not follow from source, stream and span_sha256", record["start"])
    wanted = "" if record["kind"] == "furniture" else content_id(record["title"], record["text"])
    if record["content_id"] != wanted:
        yield Problem("content_id", "does not follow from title and text", record["start"])


def check_span(record: dict[str, Any], read: Read, size: int) -> Iterator[Problem]:
    """The bytes of the record as a whole."""
    start, end = record["start"], record["end"]
    if not start < end <= size:
        yield Problem("end", f"the span {start} to {end} does not lie in the stream's {size} bytes", min(start, size))
        return
    if hashlib.sha256(read(start, end)).hexdigest() != record["span_sha256"]:
        yield Problem("span_sha256", "the bytes at this place are others", start)


def check_text(span: Span, encoding: str, read: Read, size: int) -> Iterator[Problem]:
    """One text against the bytes it names, decoded as the record is, errors replaced."""
    if not span.start <= span.end <= size:
        what = f"{span.start} to {span.end} does not lie in the stream's {size} bytes"
        yield Problem(span.key, what, min(span.start, size))
        return
    try:
        found = read(span.start, span.end).decode(encoding, "replace")
    except LookupError:
        yield Problem("encoding", f"there is no encoding {encoding!r}")
        return
    if found != span.text:
        same = next((i for i, pair in enumerate(zip(found, span.text, strict=False)) if pair[0] != pair[1]), None)
        prefix = found[: min(len(found), len(span.text)) if same is None else same]
        byte = min(span.start + len(prefix.encode(encoding, "replace")), span.end)
        yield Problem(f"{span.key}.text", "is not what the bytes say", byte)
