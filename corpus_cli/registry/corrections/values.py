"""Which fields a correction may set, and what their values may be."""

from __future__ import annotations

import re
from calendar import monthrange
from difflib import get_close_matches
from typing import Any

LISTS = ("authors", "via", "agencies")
KINDS = ("article", "commentary", "excerpt", "message")
SETTABLE = (
    "title", "title_original", "kind", "language", "original_language", "translated", "authors", "place", "outlet",
    "via", "agencies", "date", "time", "url", "archive_id",
)  # fmt: skip

_part = r"[?~%]?"
_single = re.compile(
    rf"(?P<year>\d{{4}}|\d{{3}}X|\d\dXX|XXXX){_part}(?:-(?P<month>\d\d|XX){_part}(?:-(?P<day>\d\d|XX){_part})?)?"
)
_time = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:[+-]\d\d:\d\d)?")
_language = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")
_HINTS = {
    "date_edtf": "set `date`, which takes EDTF too", "date_earliest": "it follows from `date`",
    "date_latest": "it follows from `date`", "outlet_id": "it follows from `outlet`",
    "duplicate_of": "`do: not-duplicate` says that it is none", "translation_of": "`do: not-translation` says that it is none",
    "text": "`do: cut` and `do: furniture` say which lines are text",
}  # fmt: skip


def unknown(name: str) -> str | None:
    """What to do about a field that cannot be set; None where it can."""
    if name in SETTABLE:
        return None
    if name in _HINTS:
        return _HINTS[name]
    near = get_close_matches(name, SETTABLE, 1)
    return f"did you mean `{near[0]}`?" if near else f"fields are: {', '.join(SETTABLE)}"


def read_value(name: str, value: Any) -> tuple[Any, str | None]:
    """A field's value in its own type, and what is wrong with it."""
    if name in LISTS:
        items = value if isinstance(value, list) else [value]
        good = all(isinstance(item, str) and item.strip() for item in items) and items
        return [str(item).strip() for item in items], None if good else "a list of names is wanted"
    if not isinstance(value, str) or not value.strip():
        return value, "one value is wanted (`do: clear` empties a field)"
    value = value.strip()
    return value, _fault(name, value)


def _fault(name: str, value: str) -> str | None:
    if name == "date" and not is_edtf(value):
        return "no date: write 2021, 2021-03, 2021-03-01 or EDTF as in 2021?-03-01"
    if name == "time" and not _time.fullmatch(value):
        return "no time: write 08:30, 08:30:15 or 08:30+04:00"
    if name == "kind" and value not in KINDS:
        return f"it is one of {', '.join(KINDS)} (`do: furniture` says that it is no article)"
    if name == "translated" and value not in ("human", "machine"):
        return "it is human or machine"
    if name in ("language", "original_language") and not (_language.fullmatch(value) or value == "und"):
        return "no language: write a tag such as az, az-Cyrl, ar or en"
    return None


def is_edtf(text: str) -> bool:
    """True for a date in EDTF as records have it: a day, month or year, a season, a set or an interval of them."""
    listed = text.startswith("[") and text.endswith("]")
    parts = [part.strip() for part in (re.split(r"\.\.|,", text[1:-1]) if listed else text.split("/"))]
    return 0 < len(parts) <= 12 and all(map(_is_single, parts)) and ("/" not in text or len(parts) == 2)


def _is_single(text: str) -> bool:
    match = _single.fullmatch(text) if text.isascii() else None
    if not match or text.startswith("0000"):
        return False
    year, month, day = match["year"], match["month"], match["day"]
    if month in (None, "XX"):
        return day in (None, "XX")
    if day is None:
        return 1 <= int(month) <= 12 or 21 <= int(month) <= 24
    leap = int(year) if year.isdigit() else 2000
    return 1 <= int(month) <= 12 and (day == "XX" or 1 <= int(day) <= monthrange(leap, int(month))[1])
