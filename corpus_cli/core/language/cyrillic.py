"""Azerbaijani in Cyrillic (1958 to 1991, and later in Dagestan) among the other Cyrillic alphabets."""

from __future__ import annotations

import re
from collections import Counter

from corpus_cli.core.language.detection import Detection

_own_letters = re.compile("[әғҝјҹһөүұіқңҗҡҫҙўҳҷӣӯїєґњљђћџѓќѕ]").findall
_russian_letter = re.compile("[ыэё]").search
_late_schwa = re.compile("[аеәиоөуүы]\\w*ә").findall
_not_azeri = re.compile("[йцщъьэёюя]").findall
_azeri_word = re.compile(
    r"(?<!\w)(?:вә|илә|үчүн|дә|олан|олараг|олуб|едиб|һәм|даһа|чох|һаггында|тәрәфиндән|сонра|онун|бу|бир)(?!\w)"
).findall
_azeri_ending = re.compile(r"\w\w(?:дыр|дүр|лыг|луг|лүг|маг|мәк|ыб|уб|үб|араг|мыш|мүш|ачаг|мырам|ырды)(?!\w)").findall
_tatar_word = re.compile(
    r"(?<!\w)(?:өсөн|менән|тип|был|ул|буйынса|булған|белән|өчен|булган|дип|иде|үҙ|уҡ)(?!\w)"
).findall
_russian_word = re.compile(
    r"(?<!\w)(?:и|в|на|с|по|не|что|из|за|от|для|к|о|у|его|как|это|но|а|он|она|они|его|их|был|до)(?!\w)"
).search


def decide_cyrillic(text: str, size: int) -> Detection | None:
    """The language of `text` with `size` Cyrillic letters, None where letters leave it open."""
    low = text.lower()
    found = Counter(_own_letters(low))
    if found:
        azeri = _azeri(low, found)
        if azeri >= 2 and 25 * azeri >= size:
            return Detection("az-Cyrl", 0.99 if azeri >= 5 else 0.93)
        return _by_signs(found, size, low)
    if size >= 10 and _russian_letter(low) and _russian_word(low):
        return Detection("ru", 0.99 if size >= 40 else 0.97)
    return None


def _by_signs(found: Counter[str], size: int, low: str) -> Detection | None:
    for language, (needed, forbidden) in _SIGNS.items():
        own = sum(found[c] for c in needed if c in found)
        if own and 60 * own >= size and not any(c in found for c in forbidden):
            if (language == "ky" and size < 30) or (language == "uk" and ("ы" in low or "э" in low)):
                return None  # A Kazakh headline can lack its other letters.
            return Detection(language, 0.98 if own > 2 else 0.9)
    return None


_SIGNS = {
    "kk": ("ұқ", "ҡҫҙҗјїєўҳҷӣӯ"),
    "ba": ("ҡҫҙ", "јїє"),
    "tt": ("җ", "ҡҫҙјқ"),
    "ky": ("ңөү", "қғұіәҳһҡҫҙҗј"),
    "tg": ("ҷӣӯ", "јїєә"),
    "uz-Cyrl": ("ўҳ", "іїєәөүңҷӣӯ"),
    "be": ("ў", "қҳғңә"),
    "uk": ("їєґі", "қғңұәүөһў"),
    "sr": ("љњђћ", "ѓќѕә"),
    "mk": ("ѓќѕ", "ђћә"),
}
"""Letters that speak for a language, and letters that it does not have; the first that fits is taken."""


def _azeri(text: str, found: Counter[str]) -> float:
    """Points for Azerbaijani; a letter that its alphabet does not have takes back more than one gives."""
    sure = found["ҝ"] + found["ҹ"]
    company = sure or found["ә"] or found["ғ"] or found["ү"] or found["ө"] or found["һ"] or "ы" in text
    sure += found["ј"] if company and not (found["љ"] or found["њ"]) else 0
    if not sure and ("ж" in text or "й" in text or any(c in found for c in "қңұіҳҡҫҙҗў")):
        return 0
    late = len(_late_schwa(text)) if found["ә"] else 0
    if not sure and not late and not (found["ә"] or (found["ү"] and _azeri_ending(text))):
        return 0
    own = 3 * sure + found["ә"] + 2 * late + found["һ"] + 0.5 * found["ғ"]
    own += 2 * len(_azeri_word(text)) + len(_azeri_ending(text))
    strange = sum(found[c] for c in "қңұіҳҡҫҙҗўї") + len(_tatar_word(text))
    return own - 5 * strange - 2 * len(_not_azeri(text))
