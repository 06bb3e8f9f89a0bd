"""Arabic, Persian, Urdu, Sorani, Pashto, Sindhi, Uyghur and South Azerbaijani, by their letters."""

from __future__ import annotations

import re
from collections import Counter

from corpus_cli.core.language import letters
from corpus_cli.core.language.detection import UNKNOWN, Detection
from corpus_cli.core.language.southern import southern_points

MOST_FOREIGN = 0.02
"""Share of letters that Arabic does not have, above which a text of some length is never Arabic (measured)."""

SHORT = 60
"""Letters below which a text may lack its language's own, so that its words are asked too."""

_WORDS = {
    "ar": """في من على عن مع هذا هذه قال قالت بعد قبل بين حول لم لن لا ما هل قد كل بن ابن أن إن أو ثم منذ ضد عند لماذا
        التي الذي كان كانت إلى الى حتى غير أكثر وقد خلال أي""",
    "fa": """از در به با که را این آن است شد بر برای تا هم ها های می کرد شده بود خود نیست باید چرا هزار سال دو سه روز وی
        اما اگر هر یک نمی دارد کنند شود نیز پس پیش""",
    "ps": """د په چې کې ته له شي شو لپاره ترسره وویل یې دي وو سره ده هغه دغه څخه باندې نو خو دا دوی مو مې یو کړي کړل شوي شول وکړ وي
        وه زه تاسو موږ هغوی نه او پر""",
    "sd": """جي جو جا جن آهي آهن آهيان تي کي کان سان اسان مان هن ۽ ۾ اهو هي هو انهن پنهنجي پنهنجو ڪري ويو وئي هئي هئا نه لاءِ طرف
        وارو واري وارا به جيڪو جيڪي جنهن گذريل چيو ته""",
    "ur": "کو کا کی سے نے اور پر ھے کیا جو بھی تھا تھی کے میں ہے ہیں",
}
_owners = {
    word: tuple(language for language, words in _WORDS.items() if word in words.split())
    for words in _WORDS.values()
    for word in words.split()
}
_NEVER_SOUTHERN = frozenset("ۋۈڭەێڕڵٹڈڑںےہټډړښګڼڪٿ")
"""Letters of Uyghur, Sorani, Urdu, Pashto and Sindhi; `ۆ` and `ۇ` some South Azerbaijani writers use."""

_marks = re.compile(r"[\u064b-\u0652\u065b\u0640\u200c\u200d]|(?<!\w)د\.")
"""Marks that stand inside words, and the title of a doctor, which is a word in Pashto."""
_ended = re.compile(r"\w{2}[.!\u061f?\u2026][\"\u201d\u00bb]?\s*$").search
_words = re.compile(r"[\w\u06fd\u06fe]+").findall

_FOREIGN, _LOANS = frozenset(letters.FOREIGN), frozenset(letters.ARABIC_LOANS)
_OWN = frozenset(letters.ARABIC_ONLY)
_UNSHARED = "ةىإ"
"""Letters that a neighbour typed on an Arabic keyboard has not."""
_PERSIAN = frozenset("از در را های مي شده نيست است كرد".split())
"""Persian words, typed so, that are no Arabic ones."""
_WEIGHTS = {
    letter: tuple((lang, weights[letter]) for lang, weights in letters.ARABIC_SCRIPT.items() if letter in weights)
    for letter in {c for weights in letters.ARABIC_SCRIPT.values() for c in weights}
}


def decide_arabic(text: str, size: int) -> Detection:
    """The language of `text`, most of whose letters (`size`) are Arabic-script ones."""
    if not letters.foreign.search(text):
        return _arabic(text, size, 2 * sum(map(text.count, letters.ARABIC_ONLY)) + text.count("ي"), 0)
    found = Counter(letters.arabic_telling.findall(text))
    foreign = loans = own = 0
    for letter, count in found.items():
        if letter in _FOREIGN:
            foreign += count
            loans += count if letter in _LOANS else 0
        elif letter in _OWN:
            own += count
    if foreign <= MOST_FOREIGN * size:
        return _arabic(text, size, 2 * own + found["ي"], foreign)
    words = _words(_marks.sub("", text[:300]))
    if size < 100 and foreign <= loans and ("ة" in found or _speaks_arabic(words)):
        # A short text with a foreign name.
        return _arabic(text, size, 2 * own + found["ي"], foreign)
    if _NEVER_SOUTHERN.isdisjoint(found):
        points = southern_points(words) - _vote(words)["fa"]
        if points >= 2 and 5 * points >= len(words):
            return Detection("az-Arab", 0.97 if points > 4 else 0.9)
    return _neighbour(words, size, found)


def _speaks_arabic(words: list[str]) -> bool:
    votes = _vote(words)
    return 3 * _articles(words) >= len(words) or (votes["ar"] > 1 and not votes["fa"])


def _articles(words: list[str]) -> int:
    return sum(len(word) > 4 for word in words if word.startswith(("ال", "وال", "بال", "لل", "فال", "كال")))


def _arabic(text: str, size: int, own: int, foreign: int) -> Detection:
    if own >= 8 and not foreign and any(map(text.count, _UNSHARED)):
        return Detection("ar", 0.995)
    words = _words(_marks.sub("", text[:300]))
    votes = _vote(words)
    articles = _articles(words)
    if not foreign and not articles and not votes["ar"] and not _PERSIAN.isdisjoint(words):
        return Detection("fa", 0.8)  # typed with Arabic kaf and yeh
    evidence = own + 2 * articles + 2 * bool(votes["ar"])
    if evidence < 6:
        other = max(("ps", "sd", "ur", "fa"), key=votes.__getitem__)
        if votes[other] > (votes["ar"] > 0) + articles:
            return Detection(other, 0.9 if votes[other] > 1 else 0.75)
    if evidence >= 3:
        return Detection("ar", 0.97 if foreign or size < 20 else 0.995)
    if evidence and size >= 6:
        return Detection("ar", 0.8)
    return (
        Detection("ar", 0.6)
        if size >= 15 or len(words) > 2 or (size > 8 and len(words) > 1) or _ended(text)
        else UNKNOWN
    )


def _vote(words: list[str]) -> dict[str, int]:
    """For each language, how many of `words` are on its list."""
    votes = dict.fromkeys(_WORDS, 0)
    for word in words:
        for language in _owners.get(word, ()):
            votes[language] += 1
    return votes


def _neighbour(words: list[str], size: int, found: Counter[str]) -> Detection:
    """The neighbour whose letters these are; Persian's all the others have."""
    scores: dict[str, int] = {}
    sure: set[str] = set()
    for letter, count in found.items():
        for language, weight in _WEIGHTS.get(letter, ()):
            scores[language] = scores.get(language, 0) + weight * count
            if weight > 1:
                sure.add(language)
    if sure:
        best = max(sorted(sure), key=scores.__getitem__)
        if scores[best] >= 0.06 * size:
            return Detection(best, 0.99 if scores[best] >= 8 else 0.95)
    if size < 5:
        return UNKNOWN
    if size < SHORT:
        votes = _vote(words)
        best = max(("fa", "ps", "sd", "ur"), key=votes.__getitem__)
        if votes[best]:
            return Detection(best, 0.97 if votes[best] > 1 or best == "fa" else 0.8)
        if found["ي"] and not found["ی"] and not found["ك"]:
            return UNKNOWN  # Pashto or Sindhi, but not Persian.
    return Detection("fa", 0.97 if size >= 15 and not (found["ي"] and found["ک"]) else 0.8)
