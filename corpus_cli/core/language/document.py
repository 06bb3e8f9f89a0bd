"""The language of a document: each paragraph first, then the whole, with what else stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from corpus_cli.core.corrections.fields import DETECT, amend, restore
from corpus_cli.core.language import letters
from corpus_cli.core.language.detection import UNDETERMINED
from corpus_cli.core.language.detectors import Detector, find_detector
from corpus_cli.core.language.gate import read_letters, strip_addresses
from corpus_cli.model import Record

MIXED_SHARE = 0.15
"""Share of the letters from which a second language makes a document `mixed-language`: more than a quotation."""

MIXED_LETTERS = 100
SHORT = 40
"""Letters below which a piece that is not sure follows its document."""

_blank_line = re.compile(r"\n[ \t]*\n\s*")
_quotation = re.compile(r"“[^“”]{60,}”|«[^«»]{60,}»|„[^„“”]{60,}[“”]|\"[^\"\n]{60,}\"")
_runs = {"Latn": letters.latin_run, "Arab": letters.arabic_run, "Cyrl": letters.cyrillic_run}


@dataclass(slots=True)
class Document:
    """The language of most of a text, and of its parts.

    `languages` holds `{language, share}` by letters, largest first, without what has no language;
    `issues` may hold `mixed-language`. Numbers have three digits.
    """

    language: str
    confidence: float
    languages: list[dict[str, Any]] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Piece:
    language: str
    confidence: float
    weight: int
    script: str | None


def detect_document(
    text: str | Iterable[str], title: str | None = None, detector: str | Detector = "default"
) -> Document:
    """The language of an article: `text` is its paragraphs, or one string with blank lines between them.

    A quotation, title or citation in another language counts with its letters and no more.
    """
    find = find_detector(detector)
    paragraphs = _blank_line.split(text) if isinstance(text, str) else text
    pieces = [piece for paragraph in paragraphs for piece in _pieces(paragraph, find)]
    headline = list(_pieces(title, find)) if title else []
    if not any(piece.language != UNDETERMINED for piece in pieces):
        pieces, headline = pieces + headline, []
    language = _main(pieces)
    if language == UNDETERMINED:
        return Document(UNDETERMINED, 0.0)
    scripts = {piece.script for piece in pieces if piece.language == language}
    for piece in pieces:
        if _follow(piece, language, scripts):
            scripts.add(piece.script)
    for piece in headline:
        _follow(piece, language, scripts)
    return _summary(language, pieces, pieces + headline)


def detect_record(record: Record, detector: str | Detector = "default") -> Record:
    """`record` with `language`, `language_confidence`, `languages` and the issue `mixed-language` set anew.

    Furniture has no language.
    """
    record.issues = [code for code in record.issues if code != "mixed-language"]
    if record.kind == "furniture":
        record.language, record.language_confidence, record.languages = None, None, []
        return record
    restore(record, DETECT)
    found = detect_document(record.text, record.title, detector)
    record.language, record.language_confidence, record.languages = found.language, found.confidence, found.languages
    for code in found.issues:
        record.add_issue(code)
    amend(record, DETECT)
    return record


def _pieces(paragraph: str, find: Detector) -> Iterator[_Piece]:
    """The paragraph without its long quotations and its runs of another script, then each of those."""
    rest = strip_addresses(paragraph)
    parts = [quotation for quotation in _quotation.findall(rest) if 2 * len(quotation) < len(rest)]
    if parts:
        rest = _quotation.sub(lambda m: " " if m[0] in parts else m[0], rest)
    for part in [rest, *parts]:
        yield from _scripts(part, find)


def _scripts(text: str, find: Detector) -> Iterator[_Piece]:
    seen = read_letters(text)
    if not seen.size:
        return
    if seen.share < 0.98:
        for script, run in _runs.items():
            if script != seen.script:
                for found in run.findall(text):
                    other = read_letters(found)
                    if other.size >= 12:
                        said = find(found)
                        yield _Piece(said.language, said.confidence, other.size, script)
    said = find(text)
    yield _Piece(said.language, said.confidence, seen.size, seen.script)


def _main(pieces: list[_Piece]) -> str:
    """The language with most letters, sure ones first."""
    totals: dict[str, float] = {}
    for piece in pieces:
        if piece.language != UNDETERMINED:
            totals[piece.language] = totals.get(piece.language, 0.0) + piece.weight * piece.confidence**2
    return max(totals, key=lambda language: (totals[language], language)) if totals else UNDETERMINED


def _follow(piece: _Piece, language: str, scripts: set[str | None]) -> bool:
    """A short or doubtful piece in one of the document's scripts takes its language; True where it did."""
    doubtful = piece.confidence < 0.8 or (piece.weight < SHORT and piece.confidence < 0.97)
    if piece.language != language and doubtful and (piece.script in scripts or piece.language == UNDETERMINED):
        piece.language, piece.confidence = language, 0.5
        return True
    return False


def _summary(language: str, body: list[_Piece], pieces: list[_Piece]) -> Document:
    shown = _letters(pieces)
    whole = sum(shown.values())
    order = sorted(shown, key=lambda name: (-shown[name], name != language, name))
    shares = [{"language": name, "share": round(shown[name] / whole, 3)} for name in order if name != UNDETERMINED]
    own = [piece for piece in body if piece.language == language]
    mean = sum(piece.confidence * piece.weight for piece in own) / sum(piece.weight for piece in own)
    sure = max(mean, max(own, key=lambda piece: piece.weight).confidence)
    # The title is not the body: a foreign one shows, and that is all.
    totals = _letters(body)
    second = max((size for name, size in totals.items() if name not in (language, UNDETERMINED)), default=0)
    size = sum(totals.values())
    mixed = second >= MIXED_SHARE * size and second >= MIXED_LETTERS
    confidence = min(sure, 0.999) * min(1.0, 0.6 + (totals[language] - second) / size)
    return Document(language, round(confidence, 3), shares, ["mixed-language"] if mixed else [])


def _letters(pieces: list[_Piece]) -> dict[str, int]:
    totals: dict[str, int] = {}
    for piece in pieces:
        totals[piece.language] = totals.get(piece.language, 0) + piece.weight
    return totals
