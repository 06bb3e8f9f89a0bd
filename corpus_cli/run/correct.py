"""Entries of the corrections file from what a person says on the command line, and what they change."""

from __future__ import annotations

import re
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import ConfigError, CorpusError, CorrectionError, UsageError
from corpus_cli.export.whole import whole
from corpus_cli.registry.corrections import Anchor, Book, read_book
from corpus_cli.registry.corrections.edit import added, entry_text, without_last
from corpus_cli.registry.corrections.values import LISTS
from corpus_cli.run.corrections import NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus_cli.core.source import Stream
    from corpus_cli.core.survey import Survey
    from corpus_cli.model import Record
    from corpus_cli.registry.corrections import Correction
    from corpus_cli.run.report import RunReport
    from corpus_cli.run.settings import Settings

_place = re.compile(r"(?P<file>.+):(?P<line>[0-9]{1,9})(?:-(?P<last>[0-9]{1,9}))?").fullmatch
_SHOWN = ("start_line", "end_line", "kind", "title", "title_original", "language", "original_language", "translated",
          "authors", "place", "outlet", "via", "agencies", "date_edtf", "time", "url", "archive_id")  # fmt: skip


@dataclass(slots=True)
class Wish:
    """What a person wants: a verb, and the article (`export` and `ident`) or the line (`FILE:LINE[-LINE]`) it is about."""

    do: str
    export: str | None = None
    ident: str | None = None
    line: str | None = None
    fields: dict[str, str] = field(default_factory=dict)
    who: str | None = None
    why: str | None = None
    stream: str | None = None


@dataclass(slots=True)
class Done:
    """The file that was, or would be, written; the entry, and what differs in the dump's articles."""

    file: str
    text: str
    entry: Correction
    changes: list[dict[str, Any]] = field(default_factory=list)


def read_wish(arguments: list[str], on_id: dict[str, str | None], on_line: dict[str, str | None]) -> list[Wish]:
    """What arguments and options ask for. Raises UsageError where that is nothing, or two things."""
    names = [text for text in arguments if "=" not in text]
    pairs = [text.partition("=")[::2] for text in arguments if "=" in text]
    asked = [(do, value) for do, value in [*on_id.items(), *on_line.items()] if value]
    if len(asked) + bool(pairs) != 1:
        raise UsageError("say one thing to correct", None, "EXPORT ID field=value, or one of --cut, --join ...")
    if not pairs:
        do, value = asked[0]
        by_line = on_line.get(do) == value and _place(value) is not None
        if by_line:
            return [Wish(do, line=value)]
        if do in ("cut", "keep"):
            raise UsageError(f"--{do} {value}: no FILE:LINE", None, f"write --{do} dump.txt:17")
        if len(names) != 1:
            raise UsageError(f"--{do} {value}: which export?", None, f"corpus correct articles.jsonl --{do} {value}")
        return [Wish(do, names[0], value)]
    if len(names) != 2:
        raise UsageError("which article?", None, "corpus correct articles.jsonl ID field=value")
    values, empty = {k: v for k, v in pairs if v}, {k: "" for k, v in pairs if not v}
    return [Wish(do, names[0], names[1], fields=given) for do, given in (("set", values), ("clear", empty)) if given]


def correct(wish: Wish, settings: Settings, report: RunReport) -> Done:
    """The corrections file with an entry for `wish`, and what it changes. Writes nothing.

    Raises UsageError for what cannot be meant, ConfigError for a faulty file or value.
    """
    path = Path(settings.corrections or NAME)
    text = path.read_text("utf-8") if path.exists() else None
    data = _entry(wish, report)
    try:
        new, entry = added(path, text, data)
    except ConfigError as error:
        raise type(error)(error.message, error.where if text is not None else None, error.hint) from None
    before = read_book(path) if text is not None else Book(str(path))
    after = replace(before, entries=[*before.entries, entry])
    changes, told = compare(entry.source, settings, report.root, before, after)
    for fault in told:
        if fault.key == entry.key:
            raise UsageError(fault.message, None, f"{fault.hint}; the file was not written")
    return Done(str(path), new, entry, changes)


def undo(settings: Settings, report: RunReport) -> Done:
    """The file without its last entry, and what that changes."""
    path = Path(settings.corrections or NAME)
    if not path.exists():
        raise ConfigError("there is no corrections file", str(path), "name it with --corrections FILE")
    new, entry = without_last(path, path.read_text("utf-8"))
    before = read_book(path)
    after = replace(before, entries=before.entries[:-1])
    changes, _ = compare(entry.source, settings, report.root, before, after)
    return Done(str(path), new, entry, changes)


def write_book(done: Done) -> None:
    """Put the file in its place."""
    with whole(done.file) as draft:
        draft.write_text(done.text, "utf-8")


def shown(entry: Correction) -> str:
    """An entry as it stands in the file."""
    return entry_text(entry.to_dict(), 0).rstrip("\n")


def _entry(wish: Wish, report: RunReport) -> dict[str, Any]:
    data: dict[str, Any] = {"do": wish.do}
    data |= _by_line(wish, report.root) if wish.line else _by_id(wish, report)
    if wish.fields:
        data["fields"] = [*wish.fields] if wish.do == "clear" else {k: _value(k, v) for k, v in wish.fields.items()}
    data |= {"who": wish.who} if wish.who else {}
    data["when"] = datetime.now().astimezone().date().isoformat()
    return data | ({"why": wish.why} if wish.why else {})


def _value(name: str, text: str) -> Any:
    return [part.strip() for part in text.split(";") if part.strip()] if name in LISTS else text


def _by_line(wish: Wish, root: Path) -> dict[str, Any]:
    match = _place(wish.line or "")
    assert match is not None
    source = _source(match["file"], root)
    first, last = int(match["line"]), int(match["last"] or match["line"])
    with _opened(root, source, wish.stream) as (stream, surveyed):
        data = _named(source, stream.stream)
        data["at"] = _quoted(stream, surveyed, first)
        if match["last"] or wish.do == "furniture":
            data["to"] = _quoted(stream, surveyed, last, end=True)
    return data


def _by_id(wish: Wish, report: RunReport) -> dict[str, Any]:
    from corpus_cli.run.cite import chosen
    from corpus_cli.run.show import articles

    export = wish.export or ""
    record = chosen(articles(export, report), (wish.ident or "").strip().lower(), export)
    following = _next(export, record, report) if wish.do == "join" else None
    with _opened(report.root, record.source, record.stream) as (stream, surveyed):
        if (stream.source_sha256 or surveyed.sha256) != record.source_sha256:
            raise UsageError("the dump has other bytes than this export was made of", record.source, "export it anew")
        data = _named(record.source, record.stream)
        data["at"] = _of_record(stream, surveyed, record)
        if following is not None:
            data["next"] = _of_record(stream, surveyed, following)
    return data


def _next(export: str, record: Record, report: RunReport) -> Record:
    """The article after `record` in its stream."""
    from corpus_cli.run.show import articles

    same = (one for one in articles(export, report) if (one.source, one.stream) == (record.source, record.stream))
    after = min((one for one in same if one.start >= record.end), key=lambda one: one.start, default=None)
    if after is None:
        raise UsageError(f"no article stands after {record.id} in {record.source}", export, "there is nothing to join")
    return after


def _named(source: str, stream: str | None) -> dict[str, Any]:
    return {"source": source} | ({"stream": stream} if stream is not None else {})


def _source(name: str, root: Path) -> str:
    """A dump as records name it: a path as given from here, or as it stands in records."""
    from corpus_cli.run.inputs import source_name

    if not Path(name).exists() and (root / name).exists():
        return name
    return source_name(Path(name), root)


@contextmanager
def _opened(root: Path, source: str, name: str | None) -> Iterator[tuple[Stream, Survey]]:
    """One stream of a dump and its survey."""
    from corpus_cli.core.survey import survey
    from corpus_cli.readers import read_dump

    names: list[str] = []
    try:
        for stream in read_dump(root / source, source):
            if isinstance(stream, CorpusError):
                continue
            if stream.stream == name:
                yield stream, survey(stream)
                return
            names.append(stream.stream or "")
    except OSError as error:
        raise UsageError(f"cannot be read: {error.strerror}", source, "--root?") from None
    named = [each for each in names if each]
    hint = (
        f"name one with --stream: {', '.join(named[:5])}" if named else "leave out --stream" if names else "is it text?"
    )
    raise UsageError(f"there is no stream {name} in this dump" if name else "which stream is meant?", source, hint)


def _of_record(stream: Stream, surveyed: Survey, record: Record) -> dict[str, Any]:
    """The anchor of an article: its headline, else its first line."""
    titles = [entry for entry in record.headers("title") if record.start <= entry["start"] < record.end]
    start = titles[0]["start"] if titles else record.start
    return _anchor(stream, surveyed, start, (record.start, record.end, record.span_sha256), record.start_line)


def _quoted(stream: Stream, surveyed: Survey, line: int, *, end: bool = False) -> dict[str, Any]:
    from corpus_cli.core.corrections.quote import line_offset

    offset = line_offset(stream, surveyed, line)
    if offset is None:
        raise UsageError(f"there is no line {line}", stream.source, "lines count from 1, as start_line does")
    return _anchor(stream, surveyed, offset, None, line, end=end)


def _anchor(
    stream: Stream, surveyed: Survey, offset: int, span: tuple[int, int, str] | None, line: int, *, end: bool = False
) -> dict[str, Any]:
    from corpus_cli.core.corrections.quote import quote

    found: Anchor | None = quote(stream, surveyed, offset, span, end=end)
    if found is None:
        raise UsageError("this line has no letter or digit to find it by", f"{stream.source}:{line}", "take another")
    return found.to_dict()


def compare(
    source: str, settings: Settings, root: Path, before: Book, after: Book
) -> tuple[list[dict[str, Any]], list[CorrectionError]]:
    """How the articles of a dump differ with other corrections, and what is told of these."""
    old = dict(_rows(source, settings, root, before, lambda _: None))
    told: list[CorrectionError] = []
    changes = []
    for key, row in _rows(source, settings, root, after, told.append):
        was = old.pop(key, None)
        if was != row:
            differ = {name: [was[name], row[name]] for name in row if was[name] != row[name]} if was else row
            changes.append(
                {"op": "MOD" if was else "ADD", "line": row["start_line"], "title": row["title"], "what": differ}
            )
    changes += [{"op": "DEL", "line": row["start_line"], "title": row["title"], "what": row} for row in old.values()]
    return sorted(changes, key=lambda change: (change["line"], change["op"])), told


def _rows(
    source: str, settings: Settings, root: Path, book: Book, tell: Callable[[CorrectionError], None]
) -> Iterator[tuple[tuple[str | None, int], dict[str, Any]]]:
    """What is shown of each article of a dump, by where it begins."""
    from corpus_cli.run.chain import unlinked
    from corpus_cli.run.inputs import Input
    from corpus_cli.run.jobs import Job

    options = replace(settings, corrections=None).options()
    assert options.split is not None
    options.split.corrections, options.split.all = book, False
    with ExitStack() as spools:
        job = Job.open(Input(source, root / source), spools)
        for given in unlinked([job], options):
            for record in given.records:
                yield (record.stream, record.start), {name: getattr(record, name) for name in _SHOWN}
            for fault in given.faults:
                if isinstance(fault, CorrectionError):
                    tell(fault)
