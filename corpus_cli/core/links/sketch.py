"""What links are found by, as far as the record itself tells: worked out where the record is made."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from corpus_cli.core.links.pieces import CASED, pieces_of
from corpus_cli.core.links.profile import Profile, language_of, profile_of
from corpus_cli.core.links.signature import bands
from corpus_cli.core.links.tokens import Words, title_words, words_of
from corpus_cli.core.links.told import Told, told
from corpus_cli.model import Record
from corpus_cli.text.scripts import main_script

_hints = attrgetter("hints")
_SCRIPTS = {"en": "Latn", "az": "Latn", "tr": "Latn", "ru": "Cyrl", "ar": "Arab", "fa": "Arab"}
"""Of languages whose script need not be counted; in another the tag says so (`az-Cyrl`)."""


@dataclass(slots=True)
class Sketch:
    """Words of body and headline, the bands of the body's signature, and the profile that translations are told by.

    The profile lacks what only the ordered stage knows: its place, and dates that neighbours give.
    """

    words: Words
    title: list[str]
    bands: list[int]
    profile: Profile
    told: Told | None

    def placed(self, record: Record, place: int) -> Profile:
        """The profile of `record`, the article number `place`, complete."""
        self.profile.place = place
        self.profile.first, self.profile.last = record.date_earliest or "", record.date_latest or ""
        return self.profile


def links_at_all(record: Record) -> bool:
    """False for what takes no part in links: furniture, and what is empty."""
    return record.kind != "furniture" and bool(record.text)


def sketch_of(record: Record) -> Sketch | None:
    """The sketch of `record`; None where it takes no part in links."""
    if not links_at_all(record):
        return None
    script = _SCRIPTS.get(record.language or "") or main_script(record.text) or ""
    pieces = pieces_of(record.text, language_of(record), cased=script in CASED)
    words, said = words_of(pieces), told(record, hinted=any(map(_hints, pieces)))
    profile = profile_of(record, pieces, script, said)
    return Sketch(words, title_words(record.title), bands(words.body), profile, said)
