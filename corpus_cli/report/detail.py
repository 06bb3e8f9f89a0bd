"""What the article view shows of a record: its values, what each was read from, and the original lines with marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corpus_cli.report.passages import Mark, Piece, line_pieces, pieces

if TYPE_CHECKING:
    from corpus_cli.model import Record

_VALUES = (
    "id", "kind", "title", "title_original", "language", "language_confidence", "languages",
    "original_language", "translated", "authors", "place", "outlet", "outlet_id", "via", "agencies", "date", "time",
    "date_edtf", "url", "archive_id", "fields", "translation_of", "duplicate_of", "source", "source_sha256", "stream", "encoding",
    "locator", "start", "end", "start_line", "end_line", "span_sha256", "layout", "confidence", "issues",
)  # fmt: skip
_NOT_CITED = ("boundary", "survey")
_OF_LINKS = ("translation_of", "duplicate_of")
"""Their evidence is about whole articles and would only mark the title over and over."""


def detail(record: Record, span: bytes | None) -> dict[str, Any]:
    """The record as the page needs it: empty values left out, evidence numbered, text cut where evidence begins and ends.

    `span` is the article's bytes in the dump, where they are at hand.
    """
    cites = citations(record.evidence)
    lines = [entry for entry in record.header if _placed(entry)]
    marks = [Mark(c["start"], c["end"], cite=n) for n, c in enumerate(cites) if _is_marked(c)]
    shown: dict[str, Any] = {
        "values": {key: getattr(record, key) for key in _VALUES if getattr(record, key) not in (None, "", [], {})},
        "text": record.text,
        "cites": cites,
        "cues": _cues(record.evidence.get("boundary")),
        "lines": [_line(entry, record, marks) for entry in lines],
    }
    if span is not None:
        shown["raw"] = _raw(record, span, lines, marks)
    return shown


def citations(evidence: dict[str, Any]) -> list[dict[str, Any]]:
    """Evidence of all fields in one list, each with the `key` it is for; what has not its form is left out."""
    found = []
    for key, entries in evidence.items():
        if key in _NOT_CITED or not isinstance(entries, list):
            continue
        found += [{"key": key, **_known(entry)} for entry in entries if _placed(entry)]
    return found


def _is_marked(cite: dict[str, Any]) -> bool:
    return "id" not in cite and cite["key"] not in _OF_LINKS


def _known(entry: dict[str, Any]) -> dict[str, Any]:
    known = {name: entry[name] for name in ("start", "end", "text")} | {"rule": str(entry.get("rule", ""))}
    return known | {"id": entry["id"]} if isinstance(entry.get("id"), str) else known


def _placed(entry: Any) -> bool:
    """Whether an entry says which bytes it stands for: records may come from anywhere."""
    if not (isinstance(entry, dict) and isinstance(entry.get("text"), str)):
        return False
    start, end = entry.get("start"), entry.get("end")
    return isinstance(start, int) and isinstance(end, int) and 0 <= start <= end


def _cues(boundary: Any) -> list[tuple[str, float]]:
    """Name and weight of each cue of the boundary, heaviest first."""
    entries = boundary if isinstance(boundary, list) else []
    cues = [
        (str(entry.get("name", "")), float(entry["weight"]))
        for entry in entries
        if isinstance(entry, dict) and isinstance(entry.get("weight"), (int, float))
    ]
    return sorted(cues, key=lambda cue: (-abs(cue[1]), cue[0]))


def _line(entry: dict[str, Any], record: Record, marks: list[Mark]) -> dict[str, Any]:
    inside = [mark for mark in marks if entry["start"] <= mark.start <= mark.end <= entry["end"]]
    cut = line_pieces(entry, record.encoding, inside)
    where = "beside" if entry["end"] <= record.start or entry["start"] >= record.end else ""
    where = "in text" if entry.get("in_text") else where
    return {
        "role": str(entry["role"]), "start": entry["start"], "end": entry["end"], "where": where,
        "pieces": [(text, cites) for text, _, cites in cut],
    }  # fmt: skip


def _raw(record: Record, span: bytes, lines: list[dict[str, Any]], marks: list[Mark]) -> list[Piece]:
    roles = [Mark(entry["start"], entry["end"], role=str(entry["role"])) for entry in lines]
    return pieces(span, record.start, record.encoding, [*roles, *marks])
