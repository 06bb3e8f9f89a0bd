"""Arabic, Persian, Urdu, Sorani, Pashto, Sindhi, Uyghur and South Azerbaijani, by their letters."""

from __future__ import annotations

import re
from collections import Counter

from corpus_cli.core.language import letters
from corpus_cli.core.language.detection import UNKNOWN, Detection

MOST_FOREIGN = 0.02
"""Share of letters that Arabic does not have, above which a text of some length is never Arabic (measured)."""

_marks = re.compile("[\u064b-\u0652\u065b\u200c]")
_article = re.compile(r"(?<!\w)[وبفك]?ال\w\w|(?<!\w)و?لل\w\w").findall
_words = re.compile(r"\w+").findall
_arabic_word = re.compile(
    r"(?<!\w)(?:في|من|على|عن|مع|هذا|هذه|قال|بعد|قبل|بين|حول|لم|لن|لا|ما|هل|قد|كل|بن|ابن|أن|إن|أو|ثم|منذ|ضد|عند|لماذا)(?!\w)"
).search
_neighbours = {
    "ps": re.compile(r"(?<!\w)(?:د|په|چې|کې|ته|له|شي|شو|لپاره|ترسره|وویل|یې|دي|وو|سره)(?!\w)(?!\.)").findall,
    "sd": re.compile(r"(?<!\w)(?:جي|جو|جا|جن|آهي|آهن|آهيان|تي|کي|کان|سان|اسان|مان|هن|اُن\w*|\w+ءَ)(?!\w)").findall,
    "ur": re.compile(r"(?<!\w)(?:کو|کا|کی|سے|نے|اور|پر|ھے|کیا|جو|بھی|تھا|تھی)(?!\w)").findall,
    "fa": re.compile(
        r"(?<!\w)(?:از|در|به|با|که|را|این|آن|است|شد|بر|برای|تا|هم|ها|های|می|کرد|شده|بود|خود|نیست|باید|چرا|هزار|سال|دو|سه|روز)(?!\w)"
    ).findall,
}
_southern = re.compile(
    r"(?<!\w)(?:بیر|بیری|ایله|ایل|ایلده|ایلین|اوچون|کیمی|اولان|اولدو|اولور|اولوب|اولاراق|اولسون|سونرا|داها|بو|بونون|اونون"
    r"|منیم|سنین|بیزیم|سیزین|آراسیندا|چوخ|یوخ|وار|واردیر|هئچ|نئجه|ایکی|اوچ|اون|ایدی|ایدیلر|دئییل|خالق|لازیم|یاخشی|آیی|آدی"
    r"|اولماق|اولماسی|اولونوب|ایچینده|ایچریسینده|باره‌سینده|حاقیندا|طرفیندن|باشقا|هامی|تورکجه|گون|گونو|قیز|اوغلو|قارداش|دیلی"
    r"|ائ(?!تلاف|مه(?!\w)|تمان)\w+|[اگسبدکچت]ؤ\w+|[ودگی]ئ[تدریبسن]\w*|بئ[شله]\w*"
    r"|\w{2,}(?:لارین|لرین|لارینا|لرینه|لارینی|لرینی|یندا|ینده|یندان|یندن|سیندا|سینده|سینین|اجاق|ه‌جک|میش|میشدیر))(?!\w)"
).findall


def decide_arabic(text: str, count: int) -> Detection:
    """The language of `text`, most of whose letters (`count`) are Arabic-script ones."""
    found = Counter(letters.arabic_telling(text))
    foreign = sum(found[c] for c in letters.FOREIGN if c in found)
    if _is_arabic(text, count, found, foreign):
        return _arabic(text, count, found, foreign)
    if (found["ؤ"] or found["ئ"] or not (found["ە"] or found["ہ"])) and (south := _south(text)):
        return south
    best, weight = "fa", 0
    for language, weights in letters.ARABIC_SCRIPT.items():
        if any(c in found for c, w in weights.items() if w > 1):
            score = sum(w * found[c] for c, w in weights.items() if c in found)
            if score > weight:
                best, weight = language, score
    if best != "fa" and weight >= 0.06 * count:
        return Detection(best, 0.99 if weight >= 8 else 0.95)
    return _persian(text, count, found)


def _is_arabic(text: str, count: int, found: Counter[str], foreign: int) -> bool:
    if foreign <= MOST_FOREIGN * count:
        return True
    loans = sum(found[c] for c in letters.ARABIC_LOANS)
    if foreign > loans or count >= 100:
        return False
    # A short text with a foreign name: the article or the teh marbuta must speak for Arabic.
    return bool(found["ة"]) or 3 * len(_article(text)) >= len(_words(text))


def _arabic(text: str, count: int, found: Counter[str], foreign: int) -> Detection:
    own = sum(found[c] for c in letters.ARABIC_ONLY)
    evidence = 2 * own + found["ي"] + 2 * len(_article(text)) + 2 * bool(_arabic_word(text))
    if evidence < 6 and (other := _by_words(text)):
        return other
    if evidence >= 3:
        return Detection("ar", 0.97 if foreign or count < 20 else 0.995)
    return Detection("ar", 0.8) if (evidence and count >= 6) or count >= 15 else UNKNOWN


def _by_words(text: str) -> Detection | None:
    """Pashto, Sindhi, Urdu or Persian by words that Arabic does not have; two are asked for next to Arabic ones."""
    hits = {language: len(find(text)) for language, find in _neighbours.items()}
    best = max(hits, key=hits.__getitem__)
    if hits[best] > bool(_arabic_word(text)) + len(_article(text)):
        return Detection(best, 0.9 if hits[best] > 1 else 0.75)
    return None


def _south(text: str) -> Detection | None:
    """South Azerbaijani by its words and endings: its letters are Persian's, some with vowel marks."""
    text = _marks.sub("", text[:300])
    hits, size = len(_southern(text)), len(_words(text))
    if hits >= 2 and 6 * hits >= size and (hits > 2 or not _neighbours["fa"](text)):
        return Detection("az-Arab", 0.97 if hits > 3 else 0.9)
    return None


def _persian(text: str, count: int, found: Counter[str]) -> Detection:
    """Persian, whose letters all its neighbours have, unless their words speak."""
    if count < 5:
        return UNKNOWN
    if count < 60 and (other := _by_words(text)):
        return other
    sure = count >= 60 or (count >= 15 and not (found["ي"] and found["ک"]))
    return Detection("fa", 0.97 if sure else 0.8)
