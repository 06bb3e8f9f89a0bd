"""What an article says of itself: that it is a translation, and of what language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corpus_cli.model import Record
from corpus_cli.text.fold import fold

_LANGUAGES = {
    "ar": "arabic|arab|ereb|العربيه|عربي|арабск", "az": "azerbaijani|azeri|azerbaijan|azerbaycan|الاذربيجانيه|الاذريه|азербайджанск",
    "en": "english|ingilis|ingilizce|الانجليزيه|الانكليزيه|английск", "ru": "russian|rus|الروسيه|русск",
    "tr": "turkish|turk|التركيه|турецк", "fa": "persian|farsi|fars|الفارسيه|персидск", "hy": "armenian|ermeni|армянск", "ka": "georgian|gurcu|грузинск",
    "fr": "french|fransiz|الفرنسيه|французск", "de": "german|alman|الالمانيه",
}  # fmt: skip
_pattern = re.compile("|".join(f"(?P<{code}>{names})" for code, names in _LANGUAGES.items()))
_language, _languages = _pattern.match, _pattern.finditer
_says = re.compile(
    r"machine translat|translated (?:from|by)\b|(?:english|arabic|russian|turkish) translation (?:from|of)\b|translation from\b"
    r"|original (?:\w+ )?(?:version|below)|scroll down for the|text of report|excerpt from report"
    r"|(?:masin|avtomatik) tercume|dilinden (?:tercume|ceviri)|tercume(?:si)? (?:edib|etdi|eden|olunub)|^tercume:|^ceviri(?:si)?:"
    r"|den ceviren|ترجمه اليه|^ترجمه\b|مترجم عن|ترجم[هت]? عن|نقله? الي العربيه|النص الاصلي|машинный перевод|^перевод\b|перевел[аи]? с "
).search
HINTS = ("transl", "original", "scroll", "report", "tercume", "cevir", "ترجم", "نقل", "اصلي", "перев")
"""One of these is in all that `_says` finds: a text without any in its folded words need not be looked at."""
_report_in = re.compile(r"report in (\w+)").search
_AROUND = 25
"""Characters before and after the words: the language is named there (`ingilis dilindən tərcümə`)."""
_LONGEST = 400
_OPENING = 60
"""In a paragraph of the text the words stand near its beginning, or it tells of another translation."""


@dataclass(slots=True)
class Told:
    """The words in which an article says that it is a translation, and the original's language if given."""

    language: str | None
    entry: dict[str, Any] | None


def told(record: Record, *, hinted: bool = True) -> Told | None:
    """What `record` says: its own fields, its header lines, the first and last paragraphs of its text if it `hinted`."""
    for text, entry in _places(record, hinted=hinted):
        folded = fold(text).strip(" *_([-\"'")
        said = _says(folded)
        if said and (entry or said.start() <= _OPENING):
            own = (record.language or "").partition("-")[0]
            language = record.original_language or _named(folded, said.start(), said.end(), own)
            return None if language and language == own else Told(language, entry)
    if record.translated or record.original_language:
        return Told(record.original_language, None)
    return None


def _places(record: Record, *, hinted: bool) -> Iterator[tuple[str, dict[str, Any] | None]]:
    for entry in record.header:
        if entry["role"] not in ("title", "caption", "teaser") and len(entry["text"]) < _LONGEST:
            yield entry["text"], entry
    if not hinted:
        return
    paragraphs = record.text.split("\n\n")
    for part in dict.fromkeys([*paragraphs[:4], paragraphs[-1]]):
        if len(part) < _LONGEST:
            yield part, None


def _named(folded: str, start: int, end: int, own: str) -> str | None:
    """The language that the sentence names as the original's: the first near by that is not the article's own."""
    report = _report_in(folded)
    if report:
        found = _language(report[1])
        return found.lastgroup if found else None
    for found in _languages(folded, max(0, start - _AROUND), end + 2 * _AROUND):
        if found.lastgroup != own:
            return found.lastgroup
    return None
