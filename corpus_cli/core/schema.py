"""The published form of a record: JSON Schema of schema 1, and the check of records that come in."""

from __future__ import annotations

from typing import Any

from corpus_cli.core.encoding import known
from corpus_cli.model import ISSUES, KEYS, ROLES, SCHEMA

KINDS = ("article", "commentary", "excerpt", "message", "furniture")
CORE_KEYS = ("id", "title", "text", "language", "date", "outlet", "authors", "url", "source")
"""The short record that people read (`--fields core`)."""

_TEXT: dict[str, Any] = {"type": "string"}
_MAYBE: dict[str, Any] = {"type": ["string", "null"]}
_COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
_SHARE: dict[str, Any] = {"type": ["number", "null"], "minimum": 0, "maximum": 1}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT}
_HASH: dict[str, Any] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_DAY: dict[str, Any] = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}

_LANGUAGES = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"language": _TEXT, "share": {"type": "number", "minimum": 0, "maximum": 1}},
        "required": ["language", "share"],
        "additionalProperties": False,
    },
}
_PIECE = {"start": _COUNT, "end": _COUNT, "text": _TEXT}
_HEADER = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"role": {"enum": list(ROLES)}, **_PIECE, "in_text": {"type": "boolean"}},
        "required": ["role", "start", "end", "text"],
        "additionalProperties": False,
    },
}
_EVIDENCE = {
    "type": "object",
    "properties": {
        "boundary": {"type": ["array", "object"]},
        "survey": {"type": ["array", "object"]},
        "analyst": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "do": _TEXT,
                    "correction": _TEXT,
                    "field": _TEXT,
                    "who": _TEXT,
                    "when": _TEXT,
                    "why": _TEXT,
                    "value": {"type": ["string", "array", "null"]},
                    "machine": {"type": "object"},
                },
                "required": ["do", "correction"],
            },
        },
    },
    "additionalProperties": {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {**_PIECE, "rule": _TEXT, "id": _TEXT},
            "required": ["start", "end", "text", "rule"],
        },
    },
}

_KEYS: dict[str, tuple[dict[str, Any], str]] = {
    "schema": ({"const": SCHEMA}, "Version of this schema."),
    "id": (_TEXT, "Unique in an export; an unchanged span keeps it when text is appended to the dump."),
    "content_id": (_TEXT, "Hash of the folded title and body: the same article has the same one in any dump."),
    "kind": ({"enum": list(KINDS)}, "What it is; an excerpt is a quoted or translated source, furniture no article."),
    "title": (_MAYBE, "Headline, white space and markup cleaned."),
    "title_original": (_MAYBE, "Headline in the original language, where the text gives both."),
    "text": (_TEXT, "Body: paragraphs joined by one blank line, without headers, captions, teasers and furniture."),
    "language": (_MAYBE, "BCP 47 of most of the body, with the script where it is not the usual one; `und`: unsure."),
    "language_confidence": (_SHARE, "Confidence of `language`, 0 to 1."),
    "languages": (_LANGUAGES, "Languages of the body by share of its characters, largest first."),
    "original_language": (_MAYBE, "BCP 47 of the original, where the text says that it is a translation."),
    "translated": ({"enum": ["human", "machine", None]}, "Who translated it, where the text says so."),
    "authors": (_TEXTS, "Authors as written, without `By`, titles and roles."),
    "place": (_MAYBE, "Place of the dateline."),
    "outlet": (_MAYBE, "Who published it first, as far as the text says: canonical name, else as written."),
    "outlet_id": (_MAYBE, "Slug of the outlet in the registry."),
    "via": (_TEXTS, "Who carried or posted it too."),
    "agencies": (_TEXTS, "Wires credited."),
    "date": (
        {"type": ["string", "null"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        "Publication date as it stands with the article; its length is its precision, no part is inferred.",
    ),
    "time": (
        {"type": ["string", "null"], "pattern": r"^\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2})?$"},
        "Time of publication, where stated.",
    ),
    "date_edtf": (_MAYBE, "All that is known of the date, in EDTF (ISO 8601-2)."),
    "date_earliest": (_DAY, "First day that `date_edtf` allows; null where the year is unknown."),
    "date_latest": (_DAY, "Last day that `date_edtf` allows; null where the year is unknown."),
    "url": (_MAYBE, "Address, where the text gives it."),
    "archive_id": (_MAYBE, "Accession or document number of an archive."),
    "fields": ({"type": "object", "additionalProperties": _TEXT}, "An archive's other fields as written."),
    "translation_of": (_MAYBE, "`id` of the article that this one translates."),
    "duplicate_of": (_MAYBE, "`id` of the earlier article that this one repeats, exactly or nearly."),
    "source": (_TEXT, "Path of the dump relative to `--root`; `-` for standard input."),
    "source_sha256": (_HASH, "SHA-256 of the whole dump's bytes."),
    "stream": (_MAYBE, "Null where offsets are bytes of the file itself; else what `corpus cat --stream` takes."),
    "encoding": (_TEXT, "Character encoding of the span."),
    "locator": (_MAYBE, "Page, message id or record id."),
    "start": (_COUNT, "Offset of the span's first byte."),
    "end": (_COUNT, "Offset after the span's last byte."),
    "start_line": (_COUNT, "First line of the span, 1-based."),
    "end_line": (_COUNT, "Last line of the span."),
    "span_sha256": (_HASH, "SHA-256 of the span's bytes."),
    "layout": (_TEXT, "The layout that recognised the article."),
    "confidence": (_SHARE, "Confidence of the boundary, 0 to 1; null for furniture."),
    "issues": (
        {"type": "array", "items": {"oneOf": [{"const": code, "description": said} for code, said in ISSUES.items()]}},
        "Codes of what is uncertain or inferred, sorted.",
    ),
    "header": (_HEADER, "Lines in or beside the span that are not body, and pieces that values are read from."),
    "evidence": (
        _EVIDENCE,
        "Field -> the bytes its value was read from, and the rule; `analyst`: corrections, with the machine's own values.",
    ),
}

_JSON_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str, "integer": int, "number": (int, float), "array": list, "object": dict, "null": type(None),
}  # fmt: skip


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one record with all its keys."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "corpus record",
        "description": f"One article of a dump, schema {SCHEMA}: every key on every line, in this order.",
        "type": "object",
        "properties": {key: {"description": _KEYS[key][1], **_KEYS[key][0]} for key in KEYS},
        "required": list(KEYS),
        "additionalProperties": False,
    }


def fault(data: dict[str, Any]) -> str | None:
    """Why `data` is no record of ours, None where it can be read as one.

    Quick, since every line that comes in passes here: keys, types and the shape of `header` and `evidence`.
    Keys may be missing, as `jq 'del(.evidence)'` leaves them; what places a record may not.
    """
    if data.get("schema") != SCHEMA:
        return f"schema is {data.get('schema')!r}, not {SCHEMA}"
    missing = [key for key in ("source", "start", "end", "text") if key not in data]
    if missing:
        return f"`{missing[0]}` is missing"
    for key, value in data.items():
        if key not in _TYPES:
            return f"unknown key `{key}`"
        if not isinstance(value, _TYPES[key]):
            return f"`{key}` is of the wrong type"
    return _fault_inside(data)


def _fault_inside(data: dict[str, Any]) -> str | None:
    if "encoding" in data and not known(data["encoding"]):
        return "`encoding` is none"
    for key in ("authors", "via", "agencies", "issues"):
        if not all(isinstance(value, str) for value in data.get(key, ())):
            return f"`{key}` holds something else than text"
    for key, needed in (("header", _ENTRY), ("languages", _PART)):
        if not all(_has(entry, needed) for entry in data.get(key, ())):
            return f"`{key}` has an entry without {' or '.join(needed)}, or of the wrong type"
    return _fault_of_evidence(data.get("evidence", {}))


_ENTRY: dict[str, type | tuple[type, ...]] = {"role": str, "start": int, "end": int, "text": str}
_PART: dict[str, type | tuple[type, ...]] = {"language": str, "share": (int, float)}
_CUE: dict[str, type | tuple[type, ...]] = {"name": str, "weight": (int, float)}
_NONE = type(None)
_SURVEY: dict[str, tuple[type, ...]] = {
    "day_first": (bool, _NONE), "order": (str, _NONE), "newest": (str, _NONE), "declared": (int, _NONE),
}  # fmt: skip
_PROOF: dict[str, type | tuple[type, ...]] = {"start": int, "end": int, "text": str, "rule": str}


def _has(entry: Any, needed: dict[str, type | tuple[type, ...]]) -> bool:
    return isinstance(entry, dict) and all(isinstance(entry.get(key), kind) for key, kind in needed.items())


def _fault_of_evidence(evidence: dict[str, Any]) -> str | None:
    for key, value in evidence.items():
        if key == "survey":
            if not isinstance(value, dict):
                return "`evidence.survey` is no object"
            if not all(isinstance(value.get(name), kinds) for name, kinds in _SURVEY.items()):
                return f"`evidence.survey` has one of {', '.join(_SURVEY)} of the wrong type"
        elif key == "analyst":
            if not (isinstance(value, list) and all(_is_correction(entry) for entry in value)):
                return "`evidence.analyst` has an entry that is no correction"
        elif key == "boundary":
            if not (isinstance(value, list) and all(_has(entry, _CUE) for entry in value)):
                return f"`evidence.boundary` has a cue without {' or '.join(_CUE)}, or of the wrong type"
        elif key != "near_misses" and not (isinstance(value, list) and all(_has(entry, _PROOF) for entry in value)):
            return f"`evidence.{key}` has an entry without {' or '.join(_PROOF)}, or of the wrong type"
    return None


def _is_correction(entry: Any) -> bool:
    """The values that are set, and those that were set aside, have the types of their fields."""
    if not _has(entry, {"do": str, "correction": str}):
        return False
    machine, field = entry.get("machine", {}), entry.get("field")
    if not isinstance(machine, dict) or ("field" in entry and not _fits(field, entry.get("value"))):
        return False
    evidence, issues = machine.get("evidence", []), machine.get("issues", [])
    return (
        isinstance(evidence, list)
        and all(_has(each, _PROOF) for each in evidence)
        and isinstance(issues, list)
        and all(isinstance(code, str) for code in issues)
        and all(_fits(key, value) for key, value in machine.items() if field is not None and key in _TYPES
                and key not in ("evidence", "issues"))
    )  # fmt: skip


def _fits(field: Any, value: Any) -> bool:
    if not isinstance(field, str) or field not in _TYPES or not isinstance(value, _TYPES[field]):
        return False
    return not isinstance(value, list) or all(isinstance(each, str) for each in value)


def _accepted(rule: dict[str, Any]) -> tuple[type, ...]:
    names = rule.get("type", "object")
    if "enum" in rule or "const" in rule:
        return tuple({type(value) for value in rule.get("enum", [rule.get("const")])})
    found = [_JSON_TYPES[name] for name in ([names] if isinstance(names, str) else names)]
    return tuple(kind for entry in found for kind in (entry if isinstance(entry, tuple) else (entry,)))


_TYPES = {key: _accepted(rule) for key, (rule, _) in _KEYS.items()}
