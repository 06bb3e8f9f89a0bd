"""Whether a place lies in the head of an article."""

from __future__ import annotations

from corpus_cli.core.corrections.letters import letters
from corpus_cli.core.corrections.places import Place
from corpus_cli.core.pieces import Piece
from corpus_cli.core.source import Stream

HEAD_MOST = 20_000
"""Bytes that the head of an article has at the most."""


def in_head(piece: Piece, place: Place, stream: Stream) -> bool:
    """Nothing but header lines stands before `place` in the article."""
    if not piece.start <= place.offset < piece.end or place.begin - piece.start > HEAD_MOST:
        return False
    at, rest = piece.start, b""
    for entry in sorted(piece.header, key=lambda entry: entry.start):
        if not entry.in_text and at <= entry.start < place.begin:
            rest += stream.read(at, entry.start)
            at = entry.end
    rest += stream.read(at, place.begin) if at < place.begin else b""
    return not letters(rest.decode(piece.encoding, "replace"))
