"""Records for report pages: made by rule, the same on every run."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Any

from corpus_cli.model import Record

TITLES = (
    ("az", "Şəki bazarında şabalıdın qiyməti ikiqat artıb", "Şəkidə dəyirmançılar yığışıb. Qış uzun olacaq, deyirlər."),
    (
        "ar",
        "الحكومة تُؤجّل افتتاح الجسر إلى الربيع",
        "قال المدير إنّ الأعمال تأخرت بسبب الأمطار.\n\nوأضاف أن ٤٥ عاملاً عادوا أمس.",
    ),
    (
        "en",
        "Lighthouse keeper counts 45 gulls before breakfast",
        "He counts them every day.\n\nNobody has asked him to stop.",
    ),
    ("en", "Café owners in the old town ask for later trams", "Coffee is drunk late there, they say."),
    ("ru", "Трамваи возвращаются на кольцевую линию", "Первый вагон вышел утром. Пассажиров было семеро."),
)
OUTLETS = ("Trend News Agency", "صحيفة الميناء", "The Kyrenia Observer", None, "Xəzər Xəbər")


def record(n: int, **values: Any) -> Record:
    """Article number `n` of a dump that has none: three days out of four one article, with a hole of a month."""
    language, title, text = TITLES[n % len(TITLES)]
    day = (
        date(2019, 1, 1) + timedelta(n * 4 // 3 + (30 if n > 100 else 0))
        if n < 1000
        else date(2022, 1, 1) + timedelta(n % 700)
    )
    head = f"{title} {n}"
    start, size = n * 1000, len(head.encode())
    line = f"{day.day} {day:%B} {day.year}"
    known: dict[str, Any] = {
        "id": hashlib.sha256(str(n).encode()).hexdigest()[:20], "title": head, "text": f"{text}\n\n" + f"{text} " * 12,
        "language": language, "language_confidence": 0.99, "outlet": OUTLETS[n % 7 % 5], "authors": ["İbrahim Qulamov"] if n % 3 == 0 else [],
        "date": str(day), "date_edtf": str(day), "date_earliest": str(day), "date_latest": str(day),
        "source": f"dumps/{n % 4}.txt", "source_sha256": f"{n % 4}" * 64, "start": start, "end": start + 900,
        "start_line": n * 9 + 1, "end_line": n * 9 + 8, "span_sha256": "a" * 64, "layout": "generic" if n % 5 else "tag-page",
        "confidence": round(0.4 + 0.6 * (n * 37 % 100) / 100, 3), "issues": ["no-date"] if n % 50 == 49 else [],
        "header": [
            {"role": "title", "start": start, "end": start + size, "text": head},
            {"role": "dateline", "start": start + size + 1, "end": start + size + 7 + len(line), "text": f"Date: {line}"},
        ],
        "evidence": {
            "boundary": [{"name": "date", "weight": 1.0}, {"name": "headline-length", "weight": 0.8}],
            "date": [{"start": start + size + 7, "end": start + size + 7 + len(line), "text": line, "rule": "day-month-year"}],
        },
    }  # fmt: skip
    if n % 50 == 49:
        known |= dict.fromkeys(("date", "date_edtf", "date_earliest", "date_latest"))
        known["evidence"] = {}
    return Record(**(known | values))


def records(count: int) -> list[Record]:
    """The first `count` articles; every tenth repeats the one before it."""
    made = [record(n) for n in range(count)]
    for n in range(9, count, 10):
        made[n].duplicate_of = made[n - 1].id
    return made
