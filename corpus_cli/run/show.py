"""What an export holds, for people: a row for each article, or counts by language, outlet, month, issue or layout."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import UsageError

if TYPE_CHECKING:
    from corpus_cli.model import Record
    from corpus_cli.run.report import RunReport


@dataclass(slots=True)
class Row:
    """What `corpus show` tells of one article."""

    id: str
    start_line: int
    date: str | None
    language: str | None
    confidence: float | None
    outlet: str | None
    issues: list[str]
    title: str | None

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(slots=True)
class Group:
    """The articles that share one value, which is None where they have none. Dates are the first and last they allow."""

    value: str | None
    articles: int = 0
    share: float = 0.0
    earliest: str | None = None
    latest: str | None = None

    def to_dict(self, by: str) -> dict[str, Any]:
        return {by: self.value} | {k: v for k, v in asdict(self).items() if k != "value"}

    def add(self, record: Record) -> None:
        """Count an article."""
        self.articles += 1
        if record.date_earliest:
            self.earliest = min(self.earliest or record.date_earliest, record.date_earliest)
        if record.date_latest:
            self.latest = max(self.latest or record.date_latest, record.date_latest)


def month(record: Record) -> str | None:
    """The month of an article; the year alone where the month is open, None where the year is."""
    first, last = record.date_earliest or "", record.date_latest or ""
    for length in (len("2021-03"), len("2021")):
        if first and first[:length] == last[:length]:
            return first[:length]
    return None


_VALUES: dict[str, Callable[[Record], list[str | None]]] = {
    "language": lambda record: [record.language],
    "outlet": lambda record: [record.outlet],
    "month": lambda record: [month(record)],
    "issue": lambda record: [*record.issues] or [None],
    "layout": lambda record: [record.layout or None],
}
GROUPINGS = tuple(_VALUES)


def grouping(by: str) -> str:
    """`by` where articles can be grouped by it, singular or plural; raises UsageError where they cannot."""
    name = by.removesuffix("s").lower()
    if name in _VALUES:
        return name
    near = get_close_matches(name, GROUPINGS, 1)
    meant = f"did you mean `{near[0]}`? " if near else ""
    raise UsageError(f"--by {by}: articles cannot be grouped by that", None, f"{meant}one of {', '.join(GROUPINGS)}")


def articles(file: str, report: RunReport) -> Iterator[Record]:
    """The records of an export that are no furniture. Raises CorpusError where it cannot be read at all."""
    from corpus_cli.run.chain import read

    for record in read([file], report):
        if record.kind != "furniture":
            report.records += 1
            yield record
    report.require_input()


def rows(records: Iterable[Record]) -> Iterator[Row]:
    """A row for each record. The date is as sure as the record is: EDTF where more, or less, than a date is known."""
    for record in records:
        date = record.date or record.date_edtf
        yield Row(
            record.id, record.start_line, date, record.language, record.confidence,
            record.outlet, record.issues, record.title or record.title_original,
        )  # fmt: skip


def groups(records: Iterable[Record], by: str) -> list[Group]:
    """The articles by what `by` names: months in their order, the rest largest first; those without a value last.

    `share` is of all articles; with `issue` an article counts for each of its issues.
    """
    found: dict[str | None, Group] = {}
    total = 0
    for record in records:
        total += 1
        for value in dict.fromkeys(_VALUES[by](record)):
            found.setdefault(value, Group(value)).add(record)
    for group in found.values():
        group.share = round(group.articles / total, 4)
    return sorted(found.values(), key=_by_value if by == "month" else _by_size)


def _by_size(group: Group) -> tuple[bool, int, str]:
    return group.value is None, -group.articles, group.value or ""


def _by_value(group: Group) -> tuple[bool, str]:
    return group.value is None, group.value or ""
