"""Names that outlast a run: of a record in an export, and of an article in any dump."""

from __future__ import annotations

import hashlib
import unicodedata

_LENGTH = 20


def record_id(source: str, stream: str | None, span_sha256: str, equal_before: int) -> str:
    """The `id` of a record: unique in an export, the same as long as its span is."""
    parts = (source, stream or "", span_sha256, str(equal_before))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def content_id(title: str | None, text: str) -> str:
    """The `content_id` of an article: the same title and body give the same one in any dump.

    The folding below is frozen with schema 1 and shared with nothing: letters and digits in NFKC,
    case folded, without marks; everything else counts as one space.
    """
    folded = unicodedata.normalize("NFKD", f"{title or ''}\n{text}".casefold())
    kept = "".join(c if c.isalnum() else " " for c in folded if unicodedata.category(c) != "Mn" and c != "\u0640")
    return hashlib.sha256(" ".join(kept.split()).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
