"""Tables of a link run, in a temporary SQLite database that goes with it."""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from zlib import crc32

import orjson

from corpus_cli.core.links.evidence import Spans
from corpus_cli.core.links.keys import keys_of
from corpus_cli.core.links.profile import Profile
from corpus_cli.core.links.repeats import Repeat
from corpus_cli.core.links.tokens import Article, Words
from corpus_cli.core.links.translations import differ, exact_day
from corpus_cli.model import Cue
from corpus_cli.store.link_sieve import Sieve

BUCKET = 32
"""Articles that one band of the signature holds; more are texts of one template, found by other bands."""
NEAREST = 16
"""Articles that a body is compared with word by word."""
NEIGHBOURS = 3
"""Articles of the same stream, before each, that it is compared with in any case."""
_HELD = 96
"""Profiles that are held ready: articles are compared with those around them more than once."""

_PAGES = 8_000
"""Kilobytes of the index that are held ready: what a dump of any size needs at a time lies far apart."""
_RECENT = 1 << 14
"""Bands that are entered at a time, in their order: one by one each would need another page."""
_SLOTS = 1 << 22
"""Bytes that tell which bands and bodies no article has had yet."""

_TABLES = """
CREATE TABLE records (number INTEGER PRIMARY KEY, id TEXT UNIQUE, spans BLOB);
CREATE TABLE articles (number INTEGER PRIMARY KEY, body TEXT, title TEXT, day TEXT, own TEXT);
CREATE TABLE equal (key TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
CREATE TABLE bands (key INTEGER, number INTEGER, PRIMARY KEY (key, number)) WITHOUT ROWID;
CREATE TABLE profiles (number INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE questions (
    number INTEGER PRIMARY KEY, language INTEGER, day INTEGER, own BLOB, counts BLOB, asks BLOB, about BLOB, days BLOB
);
CREATE TABLE keys (key INTEGER, number INTEGER, language INTEGER, counts INTEGER, day INTEGER);
CREATE TABLE common (key INTEGER PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE repeats (number INTEGER PRIMARY KEY, first INTEGER, rule TEXT, score REAL);
CREATE TABLE candidates (earlier INTEGER, later INTEGER, PRIMARY KEY (earlier, later)) WITHOUT ROWID;
CREATE TABLE pairs (
    earlier INTEGER, later INTEGER, translation INTEGER, original INTEGER, one TEXT, two TEXT, score REAL, cues BLOB
);
CREATE INDEX scored ON pairs (earlier, later);
CREATE TABLE versions (number INTEGER PRIMARY KEY, family INTEGER, language TEXT);
CREATE INDEX families ON versions (family);
CREATE TABLE translations (number INTEGER PRIMARY KEY, original INTEGER, score REAL, cues BLOB);
"""


_EQUAL = "SELECT min(number) FROM equal WHERE key IN (?, ?)"
_BANDS = "SELECT key, number FROM bands WHERE key IN (SELECT value FROM json_each(?))"


@dataclass(slots=True)
class Found:
    """The other end of a link."""

    id: str
    spans: Spans
    rule: str = ""
    score: float = 0.0
    cues: list[Cue] = field(default_factory=list)


class LinkIndex:
    """What a link run knows of the articles it has read. Kept in a file of SQLite's own, deleted on close."""

    def __init__(self) -> None:
        self.db = sqlite3.connect("", isolation_level=None)
        pragmas = f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{_PAGES};"
        self.db.executescript(f"{pragmas} {_TABLES} BEGIN;")
        self.count = 0
        self.sieve = Sieve()
        self._recent: dict[int, list[int]] = {}
        self._slots = bytearray(_SLOTS)
        self._last: deque[tuple[int, Profile]] = deque(maxlen=NEIGHBOURS)
        self._profiles: dict[int, Profile] = {}

    def close(self) -> None:
        """Delete the index."""
        self.db.close()

    def add(self, number: int, id_: str, spans: Spans) -> bool:
        """Enter a record; False where its id is known already: the same record twice."""
        self.count += 1
        added = self.db.execute("INSERT OR IGNORE INTO records VALUES (?, ?, ?)", (number, id_, orjson.dumps(spans)))
        return added.rowcount == 1

    def add_repeat(self, number: int, first: int, repeat: Repeat) -> None:
        """Note that an article repeats an earlier one."""
        self.db.execute("INSERT INTO repeats VALUES (?, ?, ?, ?)", (number, first, repeat.rule, repeat.score))

    def add_article(self, number: int, article: Article, keys: Iterable[str], bands: Iterable[int]) -> None:
        """Enter an article that later ones may repeat; `bands` are those with room, as `near` said."""
        row = (number, article.words.dump(), " ".join(article.title), article.day, " ".join(sorted(article.own)))
        self.db.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", row)
        self.db.executemany("INSERT OR IGNORE INTO equal VALUES (?, ?)", ((key, number) for key in keys))
        for band in bands:
            self._recent.setdefault(band, []).append(number)
        if len(self._recent) > _RECENT:
            rows = [(band, number) for band in sorted(self._recent) for number in self._recent[band]]
            self.db.executemany("INSERT OR IGNORE INTO bands VALUES (?, ?)", rows)
            self._recent.clear()

    def equal(self, keys: list[str]) -> int | None:
        """The earliest article with one of these keys, of which there are two at the most."""
        if not self._met([crc32(key.encode()) for key in keys]):
            return None
        found: int | None = self.db.execute(_EQUAL, (keys[0], keys[-1])).fetchone()[0]
        return found

    def near(self, bands: list[int]) -> tuple[list[int], list[int]]:
        """The articles that share most bands with a body, the nearest first, and the bands that have room for more."""
        met = self._met(bands)
        rows = self.db.execute(_BANDS, (str(met),)).fetchall() if met else []
        rows += [(band, number) for band in met for number in self._recent.get(band, ())]
        if not rows:
            return [], bands
        held, shared = Counter(key for key, _ in rows), Counter(number for _, number in rows)
        nearest = sorted(shared, key=lambda number: (-shared[number], number))[:NEAREST]
        return nearest, [band for band in bands if held[band] < BUCKET]

    def _met(self, keys: list[int]) -> list[int]:
        """Those that may have been here before; from now on all have."""
        slots, mask = self._slots, _SLOTS - 1
        met = [key for key in keys if slots[key & mask]]
        for key in keys:
            slots[key & mask] = 1
        return met

    def articles(self, numbers: list[int]) -> Iterator[tuple[int, Article]]:
        """These articles, in this order."""
        for number in numbers:
            row = self.db.execute("SELECT body, title, day, own FROM articles WHERE number = ?", (number,)).fetchone()
            yield number, Article(Words.load(row[0]), row[1].split(), row[2], frozenset(row[3].split()))

    def add_profile(self, number: int, profile: Profile) -> None:
        """Enter what an article's translation is known by. Neighbours in other languages are candidates."""
        self.db.execute("INSERT INTO profiles VALUES (?, ?)", (number, orjson.dumps(profile.to_dict())))
        language = self.sieve.number(profile.language or profile.script)
        keys = keys_of(profile)
        days = [keys.day, *keys.beside]
        self.sieve.enter(language, [*keys.own, keys.day], keys.asks + keys.beside)
        own, asks, about = array("q", keys.own), array("q", keys.asks), array("H", keys.about)
        blobs = [own, bytes(keys.own.values()), asks, about, array("q", days)]
        row = (number, language, exact_day(profile), *map(bytes, blobs))
        self.db.execute("INSERT INTO questions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        for earlier, other in self._last:
            if profile.place - other.place <= NEIGHBOURS and profile.stream == other.stream and differ(other, profile):
                self.db.execute("INSERT INTO candidates VALUES (?, ?)", (earlier, number))
        self._last.append((number, profile))

    def profile(self, number: int) -> Profile:
        """The profile of an article that is entered."""
        found = self._profiles.pop(number, None)
        if found is None:
            row = self.db.execute("SELECT data FROM profiles WHERE number = ?", (number,)).fetchone()
            found = Profile.from_dict(orjson.loads(row[0]))
        self._profiles[number] = found  # last: those that were not asked for go first
        if len(self._profiles) > _HELD:
            del self._profiles[next(iter(self._profiles))]
        return found

    def repeat_of(self, id_: str) -> Found | None:
        """What the record repeats."""
        row = self.db.execute(
            "SELECT other.id, other.spans, rule, score FROM records JOIN repeats USING (number)"
            " JOIN records AS other ON other.number = first WHERE records.id = ?",
            (id_,),
        ).fetchone()
        return None if row is None else Found(row[0], orjson.loads(row[1]), row[2], row[3])

    def translation_of(self, id_: str) -> Found | None:
        """What the record translates."""
        row = self.db.execute(
            "SELECT other.id, other.spans, score, cues FROM records JOIN translations USING (number)"
            " JOIN records AS other ON other.number = original WHERE records.id = ?",
            (id_,),
        ).fetchone()
        if row is None:
            return None
        cues = [Cue(name, weight) for name, weight in orjson.loads(row[3])]
        return Found(row[0], orjson.loads(row[1]), score=row[2], cues=cues)
