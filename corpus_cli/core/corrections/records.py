"""Corrections of fields found in records, where the dump is not at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from corpus_cli.core.corrections.fields import ANALYST, DETECT, SPLIT, amend, said
from corpus_cli.core.corrections.letters import letters
from corpus_cli.core.corrections.marks import Tell, fault, said_of
from corpus_cli.core.corrections.places import REACH, share
from corpus_cli.core.identity import content_id
from corpus_cli.model import Record
from corpus_cli.registry.corrections import Correction

FIELDS = ("set", "clear", "not-duplicate", "not-translation")
"""Verbs that need no dump."""


@dataclass(slots=True)
class Search:
    """Which record each correction is about: `look` at all of them first, then `settle`, then `attach`."""

    entries: Sequence[Correction]
    tell: Tell
    applied: set[str] = field(default_factory=set)
    sure: dict[str, list[int]] = field(default_factory=dict)
    likely: dict[str, list[int]] = field(default_factory=dict)
    chosen: dict[int, list[Correction]] = field(default_factory=dict)

    def look(self, number: int, record: Record) -> None:
        """Note which corrections may be about this record."""
        self.applied.update(entry.get("correction", "") for entry in said(record.evidence))
        if record.kind == "furniture":
            return
        for entry in self.entries:
            if entry.do in FIELDS and (entry.source, entry.stream) == (record.source, record.stream):
                if entry.at.span_sha256 == record.span_sha256:
                    self.sure.setdefault(entry.key, []).append(number)
                if _stands(entry, record):
                    self.likely.setdefault(entry.key, []).append(number)

    def settle(self) -> None:
        """Choose; report what is about no record, or about more than one. What is applied already is left alone."""
        for entry in self.entries:
            key = entry.key
            if key in self.applied:
                continue
            if entry.do not in FIELDS:
                if entry.do == "cut":
                    self.tell(fault(entry, "only the dump can be cut", "`corpus split --corrections` applies it"))
                continue
            found = self.sure.get(key) or self.likely.get(key, [])
            if len(found) != 1:
                what = (
                    f"{len(found)} records of {entry.source} are like that"
                    if found
                    else f"no record of {entry.source} is like that"
                )
                self.tell(fault(entry, what, "`corpus split --corrections` looks for it in the dump itself"))
            else:
                self.chosen.setdefault(found[0], []).append(entry)

    def attach(self, records: Iterable[Record]) -> Iterator[Record]:
        """The records with what is said of them; fields that earlier stages have filled are set at once."""
        for number, record in enumerate(records):
            entries = self.chosen.get(number)
            if entries:
                told = [one for entry in entries for one in said_of(entry)]
                record.evidence[ANALYST] = [*said(record.evidence), *told]
                amend(record, frozenset(one["field"] for one in told if "field" in one) & (SPLIT | DETECT))
                record.content_id = content_id(record.title, record.text)
            yield record


def _stands(entry: Correction, record: Record) -> bool:
    """The anchor's text stands in the head of the record, and what should follow it does."""
    exact = letters(entry.at.exact)
    head = "".join(letters(one["text"]) for one in record.header if not one.get("in_text"))
    body = letters(record.text)
    if exact not in head and not body.startswith(exact[: len(body)]):
        return False
    near = share(letters(entry.at.suffix), (head + body)[: 2 * REACH])
    return len(exact) >= 40 if near is None else near >= 0.5
