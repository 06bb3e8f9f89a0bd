"""Names that outlast a run: of a record in an export, and of an article in any dump."""

from __future__ import annotations

import hashlib
import unicodedata

_LENGTH = 20


def record_id(source: str, stream: str | None, span_sha256: str, equal_before: int) -> str:
    """The `id` of a record: unique in an export, the same as long as its span is."""
    parts = (source, stream or "", span_sha256, str(equal_before))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


class _Frozen(dict[int, str]):
    """Code point to what schema 1 compares: letters and digits, nothing for marks, a space for the rest."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kept = char if char.isalnum() else "" if unicodedata.category(char) == "Mn" or char == "\u0640" else " "
        self[code] = kept
        return kept


_frozen = _Frozen()


def content_id(title: str | None, text: str) -> str:
    """The `content_id` of an article: the same title and body give the same one in any dump.

    The folding is frozen with schema 1 and shared with nothing: NFKD, case folded, letters and digits
    only, words parted by one space.
    """
    folded = unicodedata.normalize("NFKD", f"{title or ''}\n{text}".casefold()).translate(_frozen)
    return hashlib.sha256(" ".join(folded.split()).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
