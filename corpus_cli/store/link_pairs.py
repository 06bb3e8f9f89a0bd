"""Pairs of translations over the index: who is compared with whom, and which pairs stand."""

from __future__ import annotations

from array import array

import orjson

from corpus_cli.core.links.keys import DAY, on
from corpus_cli.core.links.pairs import pair_of
from corpus_cli.core.links.profile import Profile
from corpus_cli.core.links.translations import weighed_length
from corpus_cli.store.link_index import LinkIndex

COMMON = 48
"""Articles: a key that more have tells none of them apart and is dropped (headlines too: `Today in brief`)."""
NEAREST = 10
"""Articles in other languages that each is compared with for what it shares with them."""
LEAST, DAYS = 4, 10
"""What the keys of both must count, two names or a figure and a name, where their days lie further apart than this."""
_NEAREST = """
SELECT number FROM keys WHERE key IN (SELECT value FROM json_each(?1) WHERE value NOT IN common) AND language != ?2
GROUP BY number HAVING sum(counts) >= ?3 OR ifnull(abs(max(day) - ?4), 0) <= ?5
ORDER BY sum(counts) DESC, abs(number - ?6), number LIMIT ?7
"""


def find_pairs(index: LinkIndex) -> None:
    """Score all likely pairs of the index and note those that stand."""
    _enter_keys(index)
    _propose(index)
    _score(index)
    _choose(index)
    _centre(index)


def _enter_keys(index: LinkIndex) -> None:
    """Index the keys that articles in another language ask for, but for those that too many have."""
    sieve = index.sieve
    found = index.db.execute("SELECT number, language, day, own, counts, about, days FROM questions")
    for number, language, day, own, counts, about, days in found:
        weights = dict(zip(array("q", own), counts, strict=True))
        rows = [(key, number, language, weights[key], day) for key in sieve.shared(language, weights)]
        for first in sieve.shared(language, array("q", days)[:1]):
            rows += [(key, number, language, DAY, day) for key in on(first, array("H", about))]
        index.db.executemany("INSERT INTO keys VALUES (?, ?, ?, ?, ?)", rows)
    index.db.execute("CREATE INDEX keyed ON keys (key, number, language, counts, day)")
    index.db.execute("INSERT INTO common SELECT key FROM keys GROUP BY key HAVING count(*) > ?", (COMMON,))


def _propose(index: LinkIndex) -> None:
    """Candidates beside neighbours in a stream: articles that share the most telling keys."""
    sieve = index.sieve
    found = index.db.execute("SELECT number, language, day, own, asks, about, days FROM questions")
    for number, language, day, own, others, about, days in found:
        asks = sieve.answered(language, array("q", own + others))
        for first in sieve.answered(language, array("q", days)):
            asks += on(first, array("H", about))
        if asks:
            near = index.db.execute(_NEAREST, (str(asks), language, LEAST, day, DAYS, number, NEAREST)).fetchall()
            pairs = [(min(number, other), max(number, other)) for (other,) in near]
            index.db.executemany("INSERT OR IGNORE INTO candidates VALUES (?, ?)", pairs)


def _score(index: LinkIndex) -> None:
    """Note the candidates that are likely enough, and why."""
    kept: tuple[int, Profile] | None = None
    for earlier, later in index.db.execute("SELECT earlier, later FROM candidates ORDER BY earlier, later"):
        if kept is None or kept[0] != earlier:
            kept = earlier, index.profile(earlier)
        other = index.profile(later)
        pair = pair_of(earlier, kept[1], later, other)
        if pair:
            cues = orjson.dumps([[cue.name, cue.weight] for cue in pair.cues])
            languages = [profile.language or profile.script for profile in (kept[1], other)]
            row = (earlier, later, pair.translation, pair.original, *languages, pair.score, cues)
            index.db.execute("INSERT INTO pairs VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def _choose(index: LinkIndex) -> None:
    """The pairs that stand, best first.

    The versions of one article make a group, with one article in each language; an article translates one other.
    """
    rows = index.db.execute("SELECT * FROM pairs ORDER BY score DESC, earlier, later")
    for earlier, later, translation, original, one, two, score, cues in rows:
        _enter(index, earlier, one)
        _enter(index, later, two)
        told = index.db.execute("SELECT 1 FROM translations WHERE number = ?", (translation,)).fetchone()
        if not told and _merge(index, earlier, later):
            index.db.execute("INSERT INTO translations VALUES (?, ?, ?, ?)", (translation, original, score, cues))


def _enter(index: LinkIndex, number: int, language: str) -> None:
    """A group of one, where the article is in none."""
    index.db.execute("INSERT OR IGNORE INTO versions VALUES (?, ?, ?)", (number, number, language))


def _merge(index: LinkIndex, one: int, two: int) -> bool:
    """Make one group of the groups of two articles; False where they are one, or a language would stand twice."""
    sql = "SELECT family, language FROM versions WHERE family = (SELECT family FROM versions WHERE number = ?)"
    mine, yours = (index.db.execute(sql, (number,)).fetchall() for number in (one, two))
    if {language for _, language in mine} & {language for _, language in yours}:
        return False
    index.db.execute("UPDATE versions SET family = ? WHERE family = ?", (mine[0][0], yours[0][0]))
    return True


def _centre(index: LinkIndex) -> None:
    """In a family of three and more, those after the fullest version name it: an abridged one is seldom translated."""
    rows = index.db.execute(
        "SELECT family FROM versions GROUP BY family HAVING count(*) > 2 ORDER BY family"
    ).fetchall()
    for (family,) in rows:
        members = [
            number
            for (number,) in index.db.execute("SELECT number FROM versions WHERE family = ? ORDER BY number", (family,))
        ]
        fullest = max(members, key=lambda number: (weighed_length(index.profile(number)), -number))
        for number in members:
            if number > fullest:
                _name(index, number, fullest)


def _name(index: LinkIndex, number: int, original: int) -> None:
    """Let an article name another version as its original, where the two were scored so and no circle is closed."""
    row = index.db.execute(
        "SELECT score, cues FROM pairs WHERE earlier = ?1 AND later = ?2 AND translation = ?2", (original, number)
    ).fetchone()
    at: int | None = original
    while at is not None and at != number:
        found = index.db.execute("SELECT original FROM translations WHERE number = ?", (at,)).fetchone()
        at = found[0] if found else None
    sql = "UPDATE translations SET original = ?, score = ?, cues = ? WHERE number = ?"
    if row and at is None:
        index.db.execute(sql, (original, *row, number))
