"""The index of links on disk, and the two passes that need it.

The first pass spools the records and finds repeats among the articles before; when all are read, pairs
of translations are scored; the second pass writes. Only one article at a time is in memory.
"""

from __future__ import annotations

import tempfile
from collections.abc import Container, Iterable, Iterator
from contextlib import closing
from typing import IO

import orjson

from corpus_cli.core.corrections.fields import denied
from corpus_cli.core.links.evidence import repeat_evidence, spans_of, translation_evidence
from corpus_cli.core.links.exact import equal_keys
from corpus_cli.core.links.repeats import Repeat, judge
from corpus_cli.core.links.sketch import sketch_of
from corpus_cli.core.links.tokens import Article, names_of
from corpus_cli.core.links.told import told
from corpus_cli.core.refined import Refined
from corpus_cli.model import Record
from corpus_cli.store.link_index import LinkIndex
from corpus_cli.store.link_pairs import find_pairs

LINKS = ("duplicate_of", "translation_of")


def link(records: Iterable[Record]) -> Iterator[Record]:
    """The records in the same order with `duplicate_of` and `translation_of`, and evidence of both.

    Reads all records before the first is given back. Links that they carry already are found anew.
    Furniture, records without id and empty ones take no part.
    """
    return link_refined(Refined(record) for record in records)


def link_refined(given: Iterable[Refined], withdrawn: Container[str] = ()) -> Iterator[Record]:
    """As `link`; sketches that are there are not made again.

    When all are read, records of the sources in `withdrawn` are left out as if they had never come.
    """
    with tempfile.TemporaryFile(prefix="corpus-link-") as spool, closing(LinkIndex()) as index:
        for number, refined in enumerate(given):
            record = refined.record
            _forget(record)
            spool.write(orjson.dumps(record.to_dict()) + b"\n")
            if record.id:
                _take(index, number, refined)
        if withdrawn:
            yield from link(record for record in _spooled(spool) if record.source not in withdrawn)
            return
        find_pairs(index)
        yield from _linked(spool, index)


def _spooled(spool: IO[bytes]) -> Iterator[Record]:
    spool.seek(0)
    return (Record.from_dict(orjson.loads(line)) for line in spool)


def _forget(record: Record) -> None:
    for key in LINKS:
        setattr(record, key, None)
        record.evidence.pop(key, None)


def _take(index: LinkIndex, number: int, refined: Refined) -> None:
    """Enter an article in the index: as a repeat of an earlier one, or as one that others may repeat."""
    record, sketch = refined.record, refined.sketch or sketch_of(refined.record)
    if sketch is None or not index.add(number, record.id, spans_of(record, sketch.told)):
        return
    article = Article(sketch.words, sketch.title, record.date, names_of(record))
    nearest, room = index.near(sketch.bands)
    keys = equal_keys(record, article)
    found = _earlier(index, keys, nearest, article)
    if found:
        index.add_repeat(number, *found)
        if not denied(record, "duplicate_of"):
            return
    index.add_article(number, article, keys, room)
    index.add_profile(number, sketch.placed(record, index.count))


def _earlier(index: LinkIndex, keys: list[str], nearest: list[int], article: Article) -> tuple[int, Repeat] | None:
    """The earliest equal article, else the one that has most in common."""
    equal = index.equal(keys)
    if equal is not None:
        return equal, Repeat("equal", 1.0)
    best: tuple[int, Repeat] | None = None
    for number, other in index.articles(nearest):
        found = judge(other, article)
        if found and (best is None or (-found.score, number) < (-best[1].score, best[0])):
            best = number, found
    return best


def _linked(spool: IO[bytes], index: LinkIndex) -> Iterator[Record]:
    """The second pass."""
    for record in _spooled(spool):
        repeat = index.repeat_of(record.id)
        pair = index.translation_of(record.id)
        own = spans_of(record, told(record)) if repeat or pair else {}
        if repeat and not denied(record, "duplicate_of", repeat.id):
            record.duplicate_of = repeat.id
            record.evidence["duplicate_of"] = repeat_evidence(own, repeat.spans, repeat.id, repeat.rule, repeat.score)
        if pair and not denied(record, "translation_of", pair.id):
            record.translation_of = pair.id
            record.evidence["translation_of"] = translation_evidence(own, pair.spans, pair.id, pair.cues, pair.score)
        yield record
