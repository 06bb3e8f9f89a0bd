"""Where a text comes from, by its own word: its link, and whether it is a translation and of what."""

from __future__ import annotations

import re

from corpus_cli.core.dates import dateline
from corpus_cli.core.language.gate import gate
from corpus_cli.model import Record
from corpus_cli.text.fold import fold

_url = re.compile(r"(?:https?://|www\.)[^\s<>\"'\u00ab\u00bb\u201c\u201d]+[^\s<>\"'\u00ab\u00bb\u201c\u201d.,;:!?)\]]")
_machine = re.compile(
    r"machine[- ]translat|google translat|translated by (?:google|deepl|yandex)|automatic translation|ترجمه اليه|ترجمه غوغل|"
    r"masin tercumesi|avtomatik tercume|машинный перевод|makine cevirisi"
).search
_report = re.compile(
    r"(?:text|excerpts?|transcript) (?:of|from) .{0,80}?\b(?:in|original) ([a-z]+)\b|translated from (?:the )?([a-z]+)|translation from (?:the )?([a-z]+)|"
    r"(?:original|published) in ([a-z]+)\b|from ([a-z]+) (?:to|into) english"
).search
_translated = re.compile(
    r"translated (?:by|from)|translation (?:by|from|of)|english translation|ترجمه[: ]|تعريب|نقله الي|tercume (?:etdi|eden)|tercume:|перевод(?::| с)|ceviren|ceviri:"
).search
LANGUAGES = {
    "azeri": "az", "azerbaijani": "az", "arabic": "ar", "english": "en", "russian": "ru", "turkish": "tr", "persian": "fa",
    "farsi": "fa", "armenian": "hy", "georgian": "ka", "kurdish": "ku", "hebrew": "he", "french": "fr", "german": "de",
    "kazakh": "kk", "uzbek": "uz", "turkmen": "tk", "urdu": "ur", "pashto": "ps", "dari": "prs", "kyrgyz": "ky", "tajik": "tg",
    "ukrainian": "uk", "spanish": "es", "italian": "it", "chinese": "zh", "sorani": "ckb",
}  # fmt: skip
"""Names of languages as archives write them, to BCP 47."""

_URL_ROLES = ("source", "other", "byline", "dateline", "note", "title", "closer")


def read_origin(record: Record) -> None:
    """Set `url`, `place`, `translated` and `original_language` where a header line says so."""
    _read_url(record)
    _read_place(record)
    _read_translation(record)


def _read_url(record: Record) -> None:
    if record.url:
        return
    for entry in record.headers(*_URL_ROLES):
        match = _url.search(entry["text"])
        if match and entry["end"] <= record.end and entry["start"] >= record.start:
            record.url = match[0]
            record.cite("url", entry, match.start(), match.end(), "link-line")
            return


def _read_place(record: Record) -> None:
    for entry in record.headers("dateline"):
        found = dateline(entry["text"])
        if found and found.place:
            record.place = found.place
            record.cite("place", entry, found.place_start, found.place_end, "dateline")
            return


def _read_translation(record: Record) -> None:
    for entry in record.headers("note", "byline", "source", "other", "closer"):
        folded = fold(entry["text"][:300])
        told = _report(folded)
        tag = next((LANGUAGES[name] for name in (told.groups() if told else ()) if name in LANGUAGES), None)
        how = "machine" if _machine(folded) else "human" if tag or _translated(folded) else None
        if how is None:
            continue
        record.translated = how
        record.cite("translated", entry, 0, len(entry["text"]), "translation-note")
        if tag and tag != (record.language or "").split("-")[0]:
            record.original_language = tag
            record.cite("original_language", entry, 0, len(entry["text"]), "translation-note")
            return
    if record.original_language is None and (record.translated or record.kind == "excerpt"):
        _from_headline(record)


def _from_headline(record: Record) -> None:
    """The language of the headline where it is not that of the body."""
    for title in (record.title_original, record.title):
        found = gate(title) if title else None
        if found is None or found.language in (None, "und") or found.language == record.language:
            continue
        for entry in record.headers("title")[:1]:
            record.original_language = found.language
            record.translated = record.translated or "human"
            record.cite("original_language", entry, 0, len(entry["text"]), "headline-language")
        return
