"""What an analyst has confirmed and corrected, put to use: which rules erred most, and gold for layouts."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import CorpusError, CorrectionError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus_cli.model import Record
    from corpus_cli.run.report import RunReport

CHANGES = ("cut", "keep", "join", "furniture", "drop", "set", "clear", "not-duplicate", "not-translation")
"""Verbs by which a person says that something was wrong; `confirm` says that it was right."""


@dataclass(slots=True)
class Score:
    """How a layout stands to what was confirmed: beginnings it has right of all that are known, and its faults."""

    layout: str
    known: int = 0
    met: int = 0
    faults: list[str] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(slots=True)
class Corrected:
    """How often a rule was corrected: what was done, to which field, which rule had said so, in which layout.

    `of` is how many values (or articles) the same rule has given in all.
    """

    do: str
    field: str | None
    rule: str | None
    layout: str
    count: int
    of: int

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def try_gold(book: str, names: Sequence[str], files: Sequence[str], report: RunReport) -> list[Score]:
    """The layouts as they read dumps by themselves, against the corrections file `book`; findings go to `report`.

    `names` are the layouts that are asked about, none: all; `files` are laid over ours.
    """
    from corpus_cli.core.corrections.gold import judge
    from corpus_cli.core.split import SplitOptions
    from corpus_cli.readers import read_dump
    from corpus_cli.run.corrections import load_book, tell_faults

    found = load_book(book)
    assert found is not None
    tell_faults(found, report)
    scores: dict[str, Score] = {}
    for source in dict.fromkeys(entry.source for entry in found.entries):
        if not (report.root / source).is_file():
            continue
        for stream in read_dump(report.root / source, source):
            if isinstance(stream, CorpusError):
                report.add(stream)
                continue
            entries = [entry for entry in found.of(source) if entry.stream == stream.stream]
            for verdict in judge(stream, entries, SplitOptions(layouts=tuple(files))):
                if isinstance(verdict, CorrectionError):
                    report.add(verdict)
                elif not names or verdict.layout in names:
                    _count(scores.setdefault(verdict.layout, Score(verdict.layout)), verdict)
    return [scores[name] for name in sorted(scores)]


def _count(score: Score, verdict: Any) -> None:
    score.known += 1
    score.met += verdict.met
    if not verdict.met:
        says = "begins" if verdict.entry.do in ("cut", "confirm", "drop") else "does not begin"
        what = f"an article {says} in line {verdict.line} of {verdict.entry.source}, and it is read otherwise"
        score.faults.append(f"{verdict.entry.where}: {what}")


def stats(export: str, report: RunReport) -> list[Corrected]:
    """Which rules and layouts were corrected most, from an export that was made with corrections."""
    from corpus_cli.run.chain import read

    counts: Counter[tuple[str, str | None, str | None, str]] = Counter()
    given: Counter[tuple[str | None, str | None, str]] = Counter()
    for record in read([export], report):
        layout = record.layout
        if record.kind != "furniture":
            given[None, None, layout] += 1
        given.update((name, rule, layout) for name, rule in _rules(record))
        for entry in record.evidence.get("analyst", ()):
            do, name = entry["do"], entry.get("field")
            if do in CHANGES:
                rule = _rule(entry)
                counts[do, name, rule, layout] += 1
                given[name, rule, layout] += name is not None
    report.require_input()
    rows = [Corrected(*key, count, given[key[1], key[2] if key[1] else None, key[3]]) for key, count in counts.items()]
    return sorted(rows, key=lambda row: (-row.count, row.layout, row.do, row.field or "", row.rule or ""))


def _rules(record: Record) -> Iterator[tuple[str, str]]:
    """The rules by which a record's values were read."""
    for name, spans in record.evidence.items():
        if isinstance(spans, list) and spans and isinstance(spans[0], dict) and "rule" in spans[0]:
            rule = spans[0]["rule"]
            if rule != "analyst" and "id" not in spans[-1]:
                yield name, rule


def _rule(entry: dict[str, Any]) -> str | None:
    """The rule, or the strongest cue, that a correction has overruled; None where there was none."""
    machine = entry.get("machine") or {}
    spans, cues = machine.get("evidence") or [], machine.get("cues") or []
    return spans[0].get("rule") if spans else cues[0] if cues else None
