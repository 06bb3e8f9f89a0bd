"""A footnote for one article: who, what, where, when, and where in which dump it can be checked."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import CorpusError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from corpus_cli.model import Record
    from corpus_cli.run.report import RunReport

_MONTHS = (
    "January February March April May June July August September October November December"
).split()  # fmt: skip
_FEW = 5
_FAR = 5
"""Letters in which a mistyped id may differ from the one that is meant."""


@dataclass(slots=True)
class Citation:
    """A footnote and what it is made of. `checked` is whether the dump still has these bytes, None where it is not at hand."""

    id: str
    footnote: str
    authors: list[str]
    title: str | None
    outlet: str | None
    date: str | None
    url: str | None
    source: str
    source_sha256: str
    stream: str | None
    start_line: int
    end_line: int
    start: int
    end: int
    span_sha256: str
    checked: bool | None = None

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def cite(file: str, ident: str, report: RunReport) -> Citation:
    """The citation of the article of an export whose id is, or begins with, `ident`.

    Where the dump is found under the report's root, the bytes are compared; a difference is a finding.
    Raises UsageError where no article, or more than one, is meant.
    """
    from corpus_cli.run.show import articles

    record = chosen(articles(file, report), ident.strip().lower(), file)
    known = {key: getattr(record, key) for key in Citation.__slots__ if key not in ("footnote", "checked", "date")}
    citation = Citation(
        footnote=footnote(record), date=record.date or record.date_edtf, checked=unchanged(record, report.root), **known
    )
    if citation.checked is False:
        hint = "cite from an export of the dump as it is now"
        report.add(CorpusError("the dump no longer has these bytes at this place", record.source, hint))
    return citation


@dataclass(slots=True)
class _Search:
    """What a pass over the ids has met: those that begin as asked, and the nearest of the others."""

    ident: str
    exact: Record | None = None
    begin: dict[str, Record] = field(default_factory=dict)
    more: int = 0
    nearest: str | None = None
    distance: int = _FAR + 1

    def look(self, record: Record) -> None:
        from rapidfuzz.distance import OSA

        if record.id == self.ident:
            self.exact = self.exact or record
        elif record.id.startswith(self.ident):
            if len(self.begin) < _FEW:
                self.begin.setdefault(record.id, record)
            else:
                self.more += record.id not in self.begin
        elif not self.begin:
            limit = min(self.distance - 1, max(1, len(self.ident) // 3))
            distance = OSA.distance(self.ident, record.id[: len(self.ident)], score_cutoff=limit)
            if distance <= limit:
                self.nearest, self.distance = record.id, distance


def chosen(records: Iterable[Record], ident: str, file: str) -> Record:
    """The record whose id is `ident`, else the only one whose id begins with it; raises UsageError."""
    if not ident:
        raise UsageError("an empty id names no article", file, "`corpus show` lists the ids")
    search = _Search(ident)
    for record in records:
        search.look(record)
    if search.exact:
        return search.exact
    if len(search.begin) == 1:
        return next(iter(search.begin.values()))
    if search.begin:
        named = ", ".join(f"{record.id} ({_short(record)})" for record in search.begin.values())
        rest = f" and {search.more} more" if search.more else ""
        raise UsageError(f"more than one id begins with `{ident}`", file, f"{named}{rest}")
    hint = f"did you mean `{search.nearest}`?" if search.nearest else "`corpus show` lists the ids"
    raise UsageError(f"no article has the id `{ident}`", file, hint)


def _short(record: Record) -> str:
    title = record.title or "no title"
    return title if len(title) <= 40 else title[:39] + "…"


def footnote(record: Record) -> str:
    """Author, title, outlet, date; dump, lines, hash. What the text does not give is not there."""
    title = record.title or record.title_original
    parts = [
        _joined(record.authors),
        f"“{title}”" if title else "untitled",
        f"[{record.title_original}]" if record.title_original not in (None, title) else "",
        _carried(record),
        f"{record.translated} translation" if record.translated else "",
        _date(record),
        record.url or "",
    ]
    stream = f" (stream {record.stream})" if record.stream else ""
    place = f"{record.source}{stream}, lines {record.start_line}–{record.end_line}"
    proof = f"SHA-256 of the dump {record.source_sha256}, article {record.id}"
    return " ".join(f"{', '.join(part for part in parts if part)}. {place}, {proof}.".split())


def _joined(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _carried(record: Record) -> str:
    outlet = record.outlet or ""
    via = f"via {_joined(record.via)}" if record.via else ""
    wires = f"credited to {_joined(record.agencies)}" if record.agencies else ""
    more = "; ".join(filter(None, (via, wires)))
    return f"{outlet} ({more})".strip() if more else outlet


def _date(record: Record) -> str:
    """`1 March 2021`; an uncertain date as EDTF writes it, and named so."""
    if not record.date:
        return f"{record.date_edtf} (EDTF)" if record.date_edtf else "no date"
    year, *rest = record.date.split("-")
    parts = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*parts, *([_MONTHS[int(rest[0]) - 1]] if rest else []), year])


def unchanged(record: Record, root: Path) -> bool | None:
    """Whether the dump under `root` has the article's bytes where the record says; None where it cannot be asked.

    Dumps that a reader unpacks (`stream`) are left to `corpus verify`.
    """
    if record.stream is not None or record.source == "-":
        return None
    try:
        with (root / record.source).open("rb") as file:
            file.seek(record.start)
            span = file.read(record.end - record.start)
    except (OSError, ValueError):
        return None
    return hashlib.sha256(span).hexdigest() == record.span_sha256
