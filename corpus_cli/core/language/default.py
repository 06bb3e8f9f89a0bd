"""The default detector: letters, then frequent words, then the statistical model for what they leave open."""

from __future__ import annotations

import math
import re

from corpus_cli.core.language import bayes
from corpus_cli.core.language.azeri import azeri_points, is_suffixed
from corpus_cli.core.language.detection import UNKNOWN, Detection
from corpus_cli.core.language.gate import Letters, decide, read_letters
from corpus_cli.core.language.letters import latin_marked
from corpus_cli.core.language.words import LANGUAGES, lead, pack_votes, unpack_votes

READ = 1000
"""Characters whose words are counted."""

SURE = 9
"""Points of a vote that decides alone: two words that no other language has."""

_VOTE = bayes.UNIT
"""What a point of the vote is worth to the model: one natural logarithm."""

_SLOPE, _CYRILLIC_SLOPE = 0.11, 0.27
"""Log odds of being right for one natural logarithm between the two best scores, chosen by hand on news."""

NAMES_SURE = 0.94
"""Confidence below which a few capitalised words are taken for names, which speak no language."""

SHORT_SURE = 0.8
"""Confidence below which nothing is said of one word or two."""

_PLAIN_AZERI = Detection("az", 0.92)
_AZERI_BY_HYPHEN = Detection("az", 0.8)
"""Azerbaijani hangs its endings on foreign names, abbreviations and numbers with a hyphen, Turkish with an apostrophe."""

_broken = re.compile("[\x00-\x08\x0e-\x1f\ufffd]").findall
"""Bytes read in an encoding that they are not in, where more than one in twenty."""

_PARTICLES = frozenset("al bin de del della den der di dos du el ibn la le van von y".split())

_TURKIC = frozenset(LANGUAGES.index(language) for language in ("tr", "uz", "tk"))
"""What Azerbaijani without diacritics is taken for."""

_unmarked = str.maketrans("əıöüşçğâîûƏİÖÜŞÇĞ", "eiouscgaiuEIOUSCG")
"""As people type without a Turkic keyboard; unlike `fold` it keeps capitals, which tell names."""

_WITHOUT_YERY = [bayes.CYRILLIC.index(language) for language in ("uk", "bg", "sr", "mk")]

BEHIND = 0.25
"""Points that one natural logarithm a root of a character, by which the model prefers another language, outweighs."""

SETTLED = 0.98
"""Confidence in another language from which nobody asks whether it is Azerbaijani without its letters."""

NAMES_LEAD = 25 * bayes.UNIT
AGAIN_LEAD = 5 * bayes.UNIT
"""By how much English must lead to be believed with the names, and what is found without them to be believed."""

_AZERI, _TURKISH, _ENGLISH, _UZBEK = (LANGUAGES.index(language) for language in ("az", "tr", "en", "uz"))


def detect_default(text: str) -> Detection:
    """The language of `text`, which may be a headline, a paragraph or more, in capitals or without diacritics."""
    seen = read_letters(text)
    found = decide(seen)
    if found is not None:
        return found
    if seen.script == "Latn":
        return _latin(seen)
    found = _cyrillic(seen.text[:READ].lower())
    return UNKNOWN if found.confidence < NAMES_SURE and _names_only(seen, found.confidence) else found


def _cyrillic(low: str) -> Detection:
    model = bayes.model()
    scores = model.cyrillic(model.packed(low))
    if "ы" in low or "э" in low or "ё" in low:
        for place in _WITHOUT_YERY:
            scores[place] = 0
    place, best, second = lead(scores)
    return Detection(bayes.CYRILLIC[place], confidence(best - second, _CYRILLIC_SLOPE, -0.5))


def _latin(seen: Letters) -> Detection:
    low = seen.text[:READ].replace("İ", "i").lower()
    words = low.split()
    votes = pack_votes(set(words))
    if votes:
        place, points, second = lead(unpack_votes(votes))
        if points >= SURE and points >= 3 * second and (place != _TURKISH or latin_marked.search(seen.text)):
            return Detection(LANGUAGES[place], 0.995 if points >= 3 * SURE else 0.985)
    if 20 * len(_broken(seen.text)) > seen.size:
        return UNKNOWN
    found = _model(seen, low, votes)
    if found.confidence >= NAMES_SURE or pack_votes([word for word in words if word not in _PARTICLES]):
        return found
    # Of sixty names of people, places and papers the model was never this sure of one.
    if not _names_only(seen, found.confidence):
        return found
    return _AZERI_BY_HYPHEN if any(map(is_suffixed, low.translate(_unmarked).split())) else UNKNOWN


def _names_only(seen: Letters, sure: float) -> bool:
    """Whether a short text has no common word: names, abbreviations, a word or two that many languages have."""
    words = seen.text.split()
    if seen.size < 4 or (len(words) < 3 and sure < SHORT_SURE):
        return True
    if len(words) > 1 and words[-1].endswith((".", "!", "?")):
        return False
    if len(words) > 4 or (seen.text.isupper() and len(words) > 1):
        return False
    return not any(word[0].islower() and word not in _PARTICLES for word in words)


def _model(seen: Letters, low: str, votes: int) -> Detection:
    model = bayes.model()
    scores = model.packed(low)
    marked = bool(latin_marked.search(seen.text))
    place, best, second = lead(model.latin(scores + votes * _VOTE))
    if place == _ENGLISH and best - second < NAMES_LEAD and (common := _common(seen.text)):
        # English names stand in headlines of all languages; the other words must agree.
        again = lead(model.latin(model.packed(common) + votes * _VOTE))
        if again[1] - again[2] >= AGAIN_LEAD:
            place, best, second = again
    # A text that is Turkish by all but its missing marks may still be Azerbaijani.
    sure = confidence(best - second, _SLOPE / 2 if place == _TURKISH and not marked else _SLOPE)
    if place == _AZERI:
        # Without a schwa the model takes some Turkish for it; a word or an ending must agree.
        points = _points(seen, marked)
        plainly = points > 0 or sure >= 0.995 or any(letter in low for letter in "əqx")
        return Detection("az", sure) if plainly or (not points and sure >= 0.65) else Detection("tr", 0.6)
    asked = sure < SETTLED or (place in _TURKIC and not marked)
    if asked and _without_marks(seen, low, marked, model.latin(scores)) >= _needed(place, sure):
        return _PLAIN_AZERI
    return Detection(LANGUAGES[place], sure)


def _needed(place: int, sure: float) -> float:
    """Points that turn a text into Azerbaijani; more against Uzbek, which has `q` and `x` too."""
    if place == _TURKISH or (sure < SETTLED and place != _UZBEK):
        return 0.5
    return 1.3 if sure < SETTLED else 2.0


def _common(text: str) -> str:
    """The first word and those in lower case, where there are some and others too."""
    words = text.split()
    kept = [word for place, word in enumerate(words) if not place or not word[0].isupper()]
    return " ".join(kept).lower() if 1 < len(kept) < len(words) else ""


def _without_marks(seen: Letters, low: str, marked: bool, scores: list[int]) -> float:
    """Points for Azerbaijani without diacritics, which no model has learnt, or without a schwa."""
    points = _points(seen, marked)
    if points < (1.5 if marked else 1):
        return 0.0
    behind = max(scores) - scores[_AZERI]
    return points - BEHIND * behind / bayes.UNIT / math.sqrt(min(len(low), bayes.READ))


def _points(seen: Letters, marked: bool) -> float:
    text = seen.text[:READ]
    return azeri_points((text.translate(_unmarked) if marked else text).split()[:60])


def confidence(ahead: int, slope: float = _SLOPE, shift: float = 0.0) -> float:
    """The share of right answers at this distance between the two best scores."""
    return min(0.998, round(1 / (1 + math.exp(-(shift + slope * ahead / bayes.UNIT))), 3))
