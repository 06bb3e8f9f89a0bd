"""Records with the values their text gives: date, outlet, authors, place, link. Nothing is invented."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus_cli.core.attribution import attribute
from corpus_cli.core.corrections.fields import NORMALISE, amend, own_evidence, restore
from corpus_cli.core.dates import bounds, date_of, find_dates, parse_date
from corpus_cli.core.dates.infer import REACH, Dated, Inferred, assume_year, infer, settle, with_year
from corpus_cli.core.dates.issues import issue_day, letter_day
from corpus_cli.core.dates.publication import Candidate, Choice, choose
from corpus_cli.core.origin import read_origin
from corpus_cli.core.refined import Refined
from corpus_cli.model import Record
from corpus_cli.registry import outlets
from corpus_cli.registry.press.keys import unbracketed


@dataclass(slots=True)
class NormaliseOptions:
    """What the analyst assumes: all of it is marked `assumed` where it is used.

    `reference` (ISO date) resolves `yesterday`; `year` completes dates without one; `outlet` is that
    of articles which name none.
    """

    reference: str | None = None
    year: int | None = None
    outlet: str | None = None


def normalise(records: Iterable[Record], options: NormaliseOptions | None = None) -> Iterator[Record]:
    """Fill what each record's own lines give, then what its neighbours in the dump allow.

    At most `REACH` records of the same source to either side are held.
    """
    options = options or NormaliseOptions()
    read = (Refined(record, read_record(record, options)) for record in records)
    return (refined.record for refined in infer_missing(read, options))


def infer_missing(given: Iterable[Refined], options: NormaliseOptions) -> Iterator[Refined]:
    """The ordered half of `normalise`: what the neighbours of records that were read allow."""
    before: deque[Refined] = deque(maxlen=REACH)
    ahead: deque[Refined] = deque()
    for refined in given:
        if ahead and ahead[-1].record.source != refined.record.source:
            yield from _drain(before, ahead, options, 0)
            before.clear()
        ahead.append(refined)
        yield from _drain(before, ahead, options, REACH)
    yield from _drain(before, ahead, options, 0)


def _drain(before: deque[Refined], ahead: deque[Refined], options: NormaliseOptions, keep: int) -> Iterator[Refined]:
    while len(ahead) > keep:
        slot = ahead[0]
        if slot.record.kind != "furniture":
            _infer(slot, before, ahead, options)
            if amend(slot.record, NORMALISE):
                slot.sketch = None  # it was made of what the record said before
        before.append(ahead.popleft())
        yield slot


def read_record(record: Record, options: NormaliseOptions) -> Dated:
    """Fill what the record's own lines give, and say how its neighbours see its date."""
    if record.kind == "furniture":
        return Dated(None, None, "furniture")
    _clear(restore(record, NORMALISE))
    read_origin(record)
    attribute(record)
    if record.outlet is None and options.outlet:
        _assume_outlet(record, options.outlet)
    choice = choose(
        record.header,
        url=record.url,
        language=None if record.kind == "message" else record.language,  # a chat's dates are its program's
        day_first=_day_first(record),
        newest=_survey(record, "newest"),
    )
    if choice:
        _set_date(record, choice)
    elif options.reference:
        _relative(record, options.reference)
    weekday = choice.candidate.weekday if choice else None
    # What comments on a source appears after it: the sources around it say nothing of its day.
    row = "commentary" if record.kind == "commentary" else ""
    return Dated(record.date_edtf, weekday, f"{record.source}\0{record.stream}\0{row}")


_OWN = ("no-date", "no-year", "year-inferred", "assumed", "outlet-unregistered", "outlet-ambiguous",
        "outlet-inferred", "date-ambiguous", "date-in-future",
        "date-updated", "weekday-disagrees", "calendar-converted")  # fmt: skip
_KEYS = ("authors", "place", "outlet", "outlet_id", "via", "agencies", "date", "time", "date_edtf", "date_earliest",
         "date_latest", "url", "original_language", "translated")  # fmt: skip


def _clear(record: Record) -> None:
    """Forget what an earlier pass has set, so that a second one gives the same."""
    blank = Record()
    for key in _KEYS:
        if any(span["rule"] == "archive-field" for span in record.evidence.get(key, ())):
            continue  # the layout said it: it is part of the split
        setattr(record, key, getattr(blank, key))
        record.evidence.pop(key, None)
    record.issues = [code for code in record.issues if code not in _OWN]


def _survey(record: Record, key: str) -> str | None:
    survey: dict[str, str | None] = record.evidence.get("survey") or {}
    return survey.get(key)


def _day_first(record: Record) -> bool | None:
    """Whether `5/6` is a day and a month: as the dump settles it, else as the outlet writes."""
    learnt = (record.evidence.get("survey") or {}).get("day_first")
    if learnt is not None or record.outlet_id is None or record.kind == "message":  # a chat's dates are its program's
        return bool(learnt) if learnt is not None else None
    outlet = outlets().get(record.outlet_id)
    order = outlet.date_order if outlet else None
    return None if order is None else order.startswith("d")


def _assume_outlet(record: Record, name: str) -> None:
    match = outlets().match(name)
    record.outlet, record.outlet_id = (unbracketed(match.name), match.id) if match else (name, None)
    record.add_issue("assumed")


def _set_date(record: Record, choice: Choice) -> None:
    _write(record, choice.edtf, choice.issues)
    record.time = choice.time
    _cite(record, choice.candidate, choice.rule)
    if choice.witness:
        _cite(record, choice.witness, choice.rule)


def _write(record: Record, edtf: str, issues: list[str]) -> None:
    record.date_edtf, record.date = edtf, date_of(edtf)
    record.date_earliest, record.date_latest = bounds(edtf)
    for code in issues:
        record.add_issue(code)


def _cite(record: Record, candidate: Candidate, rule: str) -> None:
    match, entry = candidate.match, candidate.entry
    if entry is not None:
        record.cite("date", dict(entry), match.start, match.end, rule)
    else:
        record.evidence.setdefault("date", []).extend(
            {**span, "rule": rule} for span in record.evidence.get("url", [])[:1]
        )


def _relative(record: Record, reference: str) -> None:
    """`Yesterday, 08:37` by the day that the analyst gave."""
    for entry in record.headers("dateline", "byline", "source"):
        match = parse_date(entry["text"], language=record.language, reference=reference)
        if match and match.edtf:
            _write(record, match.edtf, [*match.issues, "assumed"])
            record.time = match.time
            record.cite("date", entry, match.start, match.end, match.rule)
            return


def _infer(slot: Refined, before: deque[Refined], ahead: deque[Refined], options: NormaliseOptions) -> None:
    assert slot.dated is not None
    record, edtf = slot.record, slot.dated.edtf
    order = _survey(record, "order")
    found: Inferred | None = None
    around = [*before, *ahead]
    dated = [each.dated for each in around if each.dated]
    if edtf is not None and edtf.startswith("[") and "date-ambiguous" in record.issues:
        found = settle(dated, len(before), order)
        if found is not None:
            record.issues.remove("date-ambiguous")
            slot.dated.edtf = found.edtf
            _take(record, found, around)
        return
    if edtf is not None and not edtf.startswith("XXXX"):
        return
    if edtf is None and _day_of_issue(record, around):
        return
    found = infer(dated, len(before), order)
    if found is None and edtf and _from_issue(record, edtf):
        return
    if found is None and edtf and options.year:
        found = assume_year(edtf, options.year)
    if found is None:
        record.add_issue("no-year" if edtf else "no-date")
        return
    record.issues = [code for code in record.issues if code != "no-year"]
    _take(record, found, around)


def _take(record: Record, found: Inferred, around: Sequence[Refined]) -> None:
    """Write what the neighbours settle, and cite the dates of theirs that did."""
    _write(record, found.edtf, found.issues)
    for index in found.witnesses:
        witness = around[index].record
        for span in own_evidence(witness, "date")[:1]:
            record.evidence.setdefault("date", []).append({**span, "rule": found.rule, "id": witness.id})


def _day_of_issue(record: Record, around: Sequence[Refined]) -> bool:
    """The day in the head of the issue or letter that an article stands in, where none of its articles has one of its own.

    A press review has an issue, too, and its clippings their days.
    """
    for entry in record.headers("page"):
        issue = issue_day(entry["text"]) or letter_day(entry["text"])
        if not issue:
            continue
        # What lacks a year is a day that a text cites: `(The Harbour Gazette, June 12)`.
        beside = (each for each in around if each.dated and each.dated.edtf and each.dated.edtf[0] != "X")
        if any(other["start"] == entry["start"] for each in beside for other in each.record.headers("page")):
            return False
        _write(record, issue.edtf or "", [])
        record.cite("date", entry, issue.start, issue.end, "day-of-issue")
        return True
    return False


def _from_issue(record: Record, edtf: str) -> bool:
    """The year of the mail or issue that an article stands in: the last one in which its day had come."""
    for entry in record.headers("page"):
        for issue in find_dates(entry["text"], limit=1):
            last = (issue.edtf or "").rpartition("/")[2]  # of a week
            if last[:4].isdigit() and len(last) == len(edtf) == len("2021-03-01"):
                year = int(last[:4]) - (edtf[5:] > last[5:])
                record.issues = [code for code in record.issues if code != "no-year"]
                _write(record, with_year(edtf, year), ["year-inferred"])
                record.cite("date", entry, issue.start, issue.end, "year-of-issue")
                return True
    return False
