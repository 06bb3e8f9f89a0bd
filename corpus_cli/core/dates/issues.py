"""The day of an issue, `Thursday, March 8, 2007 -- Volume 4, Issue 47`, or of a letter, `Date: Mon, 4 Mar 2024 04:12`."""

from __future__ import annotations

import re

from corpus_cli.core.dates.parser import DateMatch, find_dates
from corpus_cli.text.fold import fold

_DAY = len("2021-03-01")

numbers_issue = re.compile(
    r"(?:\b(?:no|nr|n|issue|vol|volume|edition|say\w*|nomre\w*|buraxilis\w*|выпуск|номер)\b\.?|№|#|العدد|عدد|شماره)\s*:?\s*\(?\d"
).search
"""The number of an issue, in folded text."""


_sent = re.compile(r"\s*(?:date|sent|tarix|tarih|дата|التاريخ):\s", re.IGNORECASE).match


def letter_day(text: str) -> DateMatch | None:
    """The day in the head of a mail; None where the line is none of its head, or names no day."""
    if not _sent(text):
        return None
    return next((match for match in find_dates(text, limit=1) if len(match.date or "") == _DAY), None)


def issue_day(text: str) -> DateMatch | None:
    """The day on a line that numbers an issue too; None where either is missing."""
    if not numbers_issue(fold(text)):
        return None
    return next((match for match in find_dates(text, limit=2) if len(match.edtf or "") == _DAY), None)
