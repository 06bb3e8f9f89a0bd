"""Equal texts: the shortest that count, and the keys they are found by."""

from __future__ import annotations

import hashlib

from corpus_cli.core.links.repeats import SHORTEST
from corpus_cli.core.links.tokens import Article
from corpus_cli.model import Record

SHORTEST_EQUAL = 8
"""Words of headline and body together: of a shorter text an equal one says nothing (`Thanks`, `Photo`)."""
SAME_DAY_BELOW = 14
"""Words: equal texts that are shorter than this and dated on different days are two alerts."""


def equal_keys(record: Record, article: Article) -> list[str]:
    """Keys that two equal articles share: of headline and body, and of a body long enough to stand alone."""
    words = len(article.title) + len(article.words.body)
    if words < SHORTEST_EQUAL or not article.words.body:
        return []
    day = article.day or "" if words < SAME_DAY_BELOW else ""
    keys = [f"c{record.content_id}{day}"] if record.content_id else []
    if len(article.words.body) >= SHORTEST:
        keys.append(
            "b" + hashlib.sha256(" ".join(article.words.body).encode("utf-8", "surrogatepass")).hexdigest()[:24]
        )
    return keys
