"""Records that the tests of exports share, made by hand: three scripts, hostile text, links, doubts."""

from __future__ import annotations

import hashlib

from corpus_cli.core.schema import CORE_KEYS
from corpus_cli.export import open_sink
from corpus_cli.model import KEYS, Record

__all__ = ["CORE_KEYS", "KEYS", "RECORDS", "make", "write"]


def make(number: int, **values) -> Record:
    """A record with every key that places it."""
    text = values.setdefault("text", f"Body of {number}.")
    language = values.setdefault("language", "en")
    span = hashlib.sha256(text.encode()).hexdigest()
    defaults = {
        "id": f"{number:02d}" + span[:18], "content_id": span[20:40], "language_confidence": 0.9375,
        "languages": [{"language": language, "share": 1.0}], "source": "dumps/mixed.txt", "source_sha256": "ab" * 32,
        "start": number * 1000, "end": number * 1000 + 900, "start_line": number * 10 + 1, "end_line": number * 10 + 9,
        "span_sha256": span, "layout": "generic", "confidence": 0.75,
        "header": [{"role": "title", "start": number * 1000, "end": number * 1000 + 9, "text": "A\x1btitle\x00"}],
        "evidence": {
            "boundary": [{"name": "title", "weight": 1.5}],
            "survey": {"day_first": True, "order": "newest"},
            "date": [{"start": number * 1000 + 10, "end": number * 1000 + 20, "text": "1 March", "rule": "dmy"}],
        },
    }  # fmt: skip
    dated = values.get("date")
    if dated and len(dated) == 10:
        defaults |= {"date_edtf": dated, "date_earliest": dated, "date_latest": dated}
    return Record(**defaults | values)


_ARABIC = make(
    2, title="رئيس أذربيجان يلتقي الوفد", language="ar", date="2022-05-16", outlet="Al Jazeera", outlet_id="al-jazeera",
    text="قالَ رَئِيسُ أذربيجان إن الماء ـ والهواء ـ لمحـمد.\n\nفي مدينة شوشة.", agencies=["AFP", "رويترز"],
)  # fmt: skip

RECORDS = [
    make(
        1, title="İlham Əliyev IŞIQ haqqında danışıb", language="az", date="2021-03-01", time="14:30+04:00",
        text="Prezident Şuşada çıxış edib.\n\n“Yaşasın həqiqət” №5 dedi.", authors=["Leyla Məmmədova", "R. Quliyev"],
        outlet="APA", outlet_id="apa", via=["Facebook"], url="https://apa.az/1", fields={"SECTION": "Siyasət"},
        issues=["date-ambiguous"],
    ),
    _ARABIC,
    make(
        3, title='=HYPERLINK("http://evil","x")', language="en", date="2022-05", date_edtf="2022-05",
        date_earliest="2022-05-01", date_latest="2022-05-31", outlet="BBC Monitoring", translated="human",
        text="-2+3\tcmd|' /C calc'!A0, he said, \"quoted\" \\n.\n\nPresident of Azerbaijan.", authors=["@admin"],
        translation_of=_ARABIC.id, issues=["no-year", "year-inferred"], original_language="ar",
    ),
    make(4, title=None, language="und", text="", start=9, duplicate_of="gone", source="dumps/b.txt",
         source_sha256="cd" * 32, confidence=None, languages=[], evidence={}, header=[]),
]  # fmt: skip
"""Azerbaijani, Arabic, English with formulas, and one that knows next to nothing."""


def write(path, form=None, keys=KEYS, records=RECORDS):
    """Write `records` to `path` by the sink of its ending or of `form`."""
    with open_sink(str(path), keys, form) as sink:
        for record in records:
            sink.write(record)
    return path
