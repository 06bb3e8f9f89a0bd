"""Where a link can be seen: spans of both articles, each with the cue it speaks for."""

from __future__ import annotations

from typing import Any

from corpus_cli.core.links.told import Told
from corpus_cli.model import Cue, Record

Spans = dict[str, dict[str, Any]]
"""What an article can be cited by: name of a cue's field -> `start`, `end`, `text`."""

_FIELDS = {"author": "authors", "other-author": "authors", "outlet": "outlet", "other-outlet": "outlet"} | {
    "same-date": "date", "other-date": "date", "told": "told", "told-language": "told", "told-other-language": "told",
}  # fmt: skip
_BOTH = frozenset({"same-title", "like-title", "author", "outlet", "same-date"})


def spans_of(record: Record, said: Told | None) -> Spans:
    """The spans by which `record`, which has `said` what `told` tells, can be cited. `title` is always there: the start, with no text, where no line is."""
    found: Spans = {"title": {"start": record.start, "end": record.start, "text": ""}}
    for entry in record.headers("title")[:1]:
        found["title"] = _piece(entry)
    for key in ("authors", "outlet", "date"):
        cited = record.evidence.get(key)
        if isinstance(cited, list) and cited and not cited[0].get("id"):
            found[key] = _piece(cited[0])
    if said and said.entry:
        found["told"] = _piece(said.entry)
    return found


def repeat_evidence(own: Spans, other: Spans, other_id: str, rule: str, score: float) -> list[dict[str, Any]]:
    """Evidence of `duplicate_of`: both headlines, the rule and the share of the text that both have."""
    rule = f"{rule} {score:.2f}"
    return [own["title"] | {"rule": rule}, other["title"] | {"rule": rule, "id": other_id}]


def translation_evidence(
    own: Spans, other: Spans, other_id: str, cues: list[Cue], score: float
) -> list[dict[str, Any]]:
    """Evidence of `translation_of`: the sum of log odds at the original's headline, then every cue with its weight."""
    found = [other["title"] | {"rule": f"log-odds {score:+.2f}", "id": other_id}]
    for cue in cues:
        key = _FIELDS.get(cue.name, "title")
        rule = f"{cue.name} {cue.weight:+.2f}"
        mine, yours = own.get(key), other.get(key)
        if mine or not yours:
            found.append((mine or own["title"]) | {"rule": rule})
        if yours and (cue.name in _BOTH or not mine):
            found.append(yours | {"rule": rule, "id": other_id})
    return found


def _piece(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: entry[key] for key in ("start", "end", "text")}
