"""The default detector: letters, then frequent words, then the statistical model for what they leave open."""

from __future__ import annotations

import math
from itertools import islice

from corpus_cli.core.language import bayes, letters
from corpus_cli.core.language.azeri import azeri_points
from corpus_cli.core.language.detection import UNKNOWN, Detection
from corpus_cli.core.language.gate import Letters, decide, read_letters
from corpus_cli.core.language.words import vote

READ = 2000
"""Characters whose words are counted."""

SURE = 12
"""Points of a vote that decides alone: two words that no other language has."""

VOTE_WEIGHT = 1.0
TURKIC = frozenset(("az", "tr", "uz", "tk", "kmr"))


def detect_default(text: str) -> Detection:
    """The language of `text`, which may be a headline, a paragraph or more, in capitals or without diacritics."""
    seen = read_letters(text)
    found = decide(seen)
    if found is not None:
        return found
    if seen.script == "Latn":
        return _latin(seen)
    return _model(bayes.cyrillic(), seen.text.lower(), {}) if seen.size >= 3 else UNKNOWN


def _latin(seen: Letters) -> Detection:
    low = seen.text[:READ].replace("İ", "i").lower()
    words = low.split()
    votes = vote(words)
    best = max(votes, key=votes.__getitem__) if votes else None
    plain = not letters.latin_marked(seen.text)
    if best and votes[best] >= SURE and not (plain and best in TURKIC):
        second = max((points for language, points in votes.items() if language != best), default=0)
        if votes[best] >= 3 * second:
            return Detection(best, 0.995 if votes[best] >= 3 * SURE else 0.985)
    if not votes and _names_only(seen, words):
        return UNKNOWN
    if plain:
        return _plain(seen, low, votes)
    return _model(bayes.latin(), low, votes)


def _names_only(seen: Letters, words: list[str]) -> bool:
    """Whether a short text has no word of any language: names, abbreviations, a letter or two."""
    if seen.size < 4:
        return True
    if len(words) > 4 or (seen.text.isupper() and len(words) > 1):
        return False
    return not any(word[:1].islower() for word in seen.text.split())


def _plain(seen: Letters, low: str, votes: dict[str, int]) -> Detection:
    """ASCII: the model's word, unless it is Azerbaijani without diacritics, which no model has learnt."""
    found = _model(bayes.latin(), low, votes)
    if found.language == "az" or votes.get("en", 0) >= SURE:
        return found
    words = list(islice((low if seen.text.isupper() else seen.text).split(), 80))
    points = azeri_points(words)
    if points < 1:
        return found
    model = bayes.latin()
    scores = dict(zip(model.languages, model.scores(low).tolist(), strict=True))
    azeri = scores.pop("az")
    total = points + 0.35 * (azeri - max(scores.values())) / math.sqrt(len(low))
    if total >= 0.7:
        return Detection("az", 0.97 if total >= 3 else 0.9)
    return found


def _model(model: bayes.Model, low: str, votes: dict[str, int]) -> Detection:
    scores = model.scores(low)
    if votes:
        for place, language in enumerate(model.languages):
            if language in votes:
                scores[place] += VOTE_WEIGHT * votes[language]
    best = int(scores.argmax())
    first = float(scores[best])
    scores[best] = -math.inf
    margin = (first - float(scores.max())) / math.sqrt(min(len(low), bayes.READ) or 1)
    return Detection(model.languages[best], confidence(margin))


def confidence(margin: float) -> float:
    """The share of right answers at this distance between the two best, measured on news headlines."""
    return round(1 / (1 + math.exp(-(0.4 + 1.6 * margin))), 3)
