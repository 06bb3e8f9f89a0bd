"""The report of an export: its records read once, and one page written whole or not at all."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import CorpusError
from corpus_cli.report.page import About, Shown, page
from corpus_cli.run.inputs import STDIN
from corpus_cli.run.output import write_bytes
from corpus_cli.run.show import articles

if TYPE_CHECKING:
    from corpus_cli.model import Record
    from corpus_cli.run.report import RunReport


@dataclass(slots=True)
class Request:
    """What a page is asked to show besides its records.

    `dumps`: the articles' own bytes, where the report's root has the dump; `explained`: a file that `corpus split
    --explain=FILE` wrote; `corrections`: a corrections file that what is corrected in the page is to follow.
    """

    title: str | None = None
    dumps: bool = False
    explained: str | None = None
    corrections: str | None = None


def report_page(file: str, output: str, report: RunReport, request: Request) -> None:
    """Write the page of an export to `output`.

    Bytes that are others now than the records' are a finding and are not shown. Raises CorpusError where
    the export, or a file that `request` names, cannot be read.
    """
    name = "standard input" if file == STDIN else Path(file).name
    corrections = _text(request.corrections) if request.corrections else None
    about = About(request.title or f"Report of {name}", name, _sha256(file), corrections)
    near = _near_misses(request.explained) if request.explained else {}
    shown = Shown(Spans(report).read if request.dumps else None, lambda record: near.get(record.id, []))
    write_bytes(page(articles(file, report), about, shown), output)


def _near_misses(file: str) -> dict[str, list[dict[str, Any]]]:
    """By article the lines in it that nearly began one: `{line, text, confidence}`."""
    found = {}
    for number, line in enumerate(_text(file).splitlines(), 1):
        try:
            told = json.loads(line)
            misses = [{key: miss[key] for key in ("line", "text", "confidence")} for miss in told["near_misses"]]
            if misses:
                found[told["id"]] = misses
        except (ValueError, KeyError, TypeError):
            hint = "`corpus split DUMP --explain=FILE` writes such a file"
            raise CorpusError("this is no explanation of boundaries", f"{file}:{number}", hint) from None
    return found


def _text(file: str) -> str:
    try:
        return Path(file).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        said = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise CorpusError(f"cannot be read: {said}", file, "check the path") from error


class Spans:
    """Reads articles' bytes from the dumps under the root of a report."""

    def __init__(self, report: RunReport) -> None:
        self._report = report
        self._changed: set[str] = set()

    def read(self, record: Record) -> bytes | None:
        """The article's bytes, None where the dump is not at hand, is unpacked by a reader, or has other bytes there.

        The hash decides, so a record cannot name a file and have what is in it shown.
        """
        if record.stream is not None or record.source == STDIN or not 0 <= record.start <= record.end:
            return None
        try:
            path = self._report.root / record.source
            if not path.is_file():
                return None
            with path.open("rb") as dump:
                dump.seek(record.start)
                span = dump.read(min(record.end, path.stat().st_size) - record.start)
        except (OSError, ValueError):
            return None
        if hashlib.sha256(span).hexdigest() == record.span_sha256:
            return span
        if record.source not in self._changed:
            self._changed.add(record.source)
            hint = "make the report from an export of the dump as it is now"
            self._report.add(CorpusError("the dump no longer has the articles' bytes", record.source, hint))
        return None


def _sha256(file: str) -> str | None:
    """The hash of an export, None for standard input and what is no single file; reading says what is wrong with it."""
    if file == STDIN or not Path(file).is_file():
        return None
    digest = hashlib.sha256()
    try:
        with Path(file).open("rb") as export:
            while chunk := export.read(1 << 20):
                digest.update(chunk)
    except OSError:
        return None
    return digest.hexdigest()
