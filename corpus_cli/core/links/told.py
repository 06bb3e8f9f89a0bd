"""What an article says of itself: that it is a translation, and of what language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corpus_cli.model import Record
from corpus_cli.text.fold import fold

_LANGUAGES = {
    "ar": "arabic|arab|ereb|العربيه|عربي", "az": "azerbaijani|azeri|azerbaijan|azerbaycan|الاذربيجانيه|الاذريه",
    "en": "english|ingilis|ingilizce|الانجليزيه|الانكليزيه|английск", "ru": "russian|rus|الروسيه|русск",
    "tr": "turkish|turk|التركيه|турецк", "fa": "persian|farsi|fars|الفارسيه", "hy": "armenian|ermeni", "ka": "georgian|gurcu",
    "fr": "french|fransiz|الفرنسيه|французск", "de": "german|alman|الالمانيه",
}  # fmt: skip
_language = re.compile("|".join(f"(?P<{code}>{names})" for code, names in _LANGUAGES.items())).search
_says = re.compile(
    r"machine translat|translated (?:from|by|into|for)|english translation (?:from|of)|translation (?:from|of the)\b"
    r"|\boriginal (?:\w+ )?(?:version|text|article)|scroll down for the|text of report|excerpt from report"
    r"|(?:masin|avtomatik) tercume|dilinden tercume|tercume(?:si)? (?:edib|etdi|eden|olunub)|tercume:|ceviri(?:si)?:|den ceviren"
    r"|ترجمه اليه|ترجمه عن|مترجم عن|ترجم[هت]? (?:من|عن)|نقله? الي العربيه|ترجمه:|النص الاصلي|машинный перевод|перевод с |перевел[аи]? "
).search
_source = re.compile(r"from|in\b|original|dilinden|عن|من|اللغه|النص|перевод с|report|den ceviren")
_LEAD = 300


@dataclass(slots=True)
class Told:
    """The words in which an article says that it is a translation, and the original's language if given."""

    language: str | None
    entry: dict[str, Any] | None


def told(record: Record) -> Told | None:
    """What `record` says: its own fields, its header lines, the first and last lines of its text."""
    for text, entry in _places(record):
        folded = fold(text)
        said = _says(folded)
        if said:
            return Told(record.original_language or _named(folded, said.start(), record.language), entry)
    if record.translated or record.original_language:
        return Told(record.original_language, None)
    return None


def _places(record: Record) -> Iterator[tuple[str, dict[str, Any] | None]]:
    for entry in record.header:
        if entry["role"] not in ("title", "caption", "teaser") and len(entry["text"]) < 400:
            yield entry["text"], entry
    for part in record.text.split("\n\n")[:4]:
        yield part[:_LEAD], None
    yield record.text[-160:], None


def _named(folded: str, start: int, own: str | None) -> str | None:
    """The language that the sentence names as the source; not the article's own."""
    opens = _source.search(folded, start)
    found = _language(folded, opens.start() if opens else start)
    code = found.lastgroup if found else None
    return None if code == (own or "").partition("-")[0] else code
