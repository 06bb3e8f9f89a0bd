"""What one would string together instead: a date-line regex, langdetect, dateparser, flashtext and json.

It cuts at lines that hold a date, takes the line above for the headline, and finds outlets by their names.
No spans, no evidence, no links: less than `corpus export` gives, on the same text.

    python bench/pipeline.py DUMP > articles.jsonl
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import dateparser
from flashtext import KeywordProcessor
from langdetect import DetectorFactory, LangDetectException, detect

from corpus_cli.registry import outlets

DetectorFactory.seed = 0
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|yanvar|fevral|mart|aprel|iyun|iyul|"
    "avqust|sentyabr|oktyabr|noyabr|dekabr|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
)
date_line = re.compile(
    rf"^.{{0,40}}?(\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{1,2}} (?:{_MONTHS})\W{{0,2}} ?\d{{4}}|(?:{_MONTHS}) \d{{1,2}}, \d{{4}}).{{0,30}}$",
    re.IGNORECASE | re.MULTILINE,
)


def articles(text: str) -> Iterator[tuple[str, str, str]]:
    """Headline, date and body of each article: the line above a date line, and what follows."""
    found = list(date_line.finditer(text))
    heads = [text.rfind("\n", 0, len(text[: m.start()].rstrip())) + 1 for m in found]
    for i, match in enumerate(found):
        end = heads[i + 1] if i + 1 < len(found) else len(text)
        yield text[heads[i] : match.start()].strip(), match[1], text[match.end() : end].strip()


def names() -> KeywordProcessor:
    """The outlets of our registry, for flashtext."""
    known = KeywordProcessor()
    for outlet in outlets():
        known.add_keyword(outlet.name)
    return known


def main() -> None:
    text = Path(sys.argv[1]).read_text("utf-8")
    known = names()
    for title, day, body in articles(text):
        try:
            language = detect(body) if body else None
        except LangDetectException:
            language = None
        parsed = dateparser.parse(day, languages=["en", "az", "ar"], settings={"DATE_ORDER": "DMY"})
        row = {
            "title": title,
            "date": parsed.date().isoformat() if parsed else None,
            "language": language,
            "outlets": known.extract_keywords(body),
            "text": body,
        }
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
