"""Figures as translations keep them: digits in any script, scale words worked in, numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus_cli.text.fold import fold

_SCALES = {
    1_000: "thousand|min|bin|الف|الاف|الفا|тысяча|тысячи|тысяч|тысячу|тысячей|тыс|mille|هزار",
    1_000_000: "million|millions|m|mn|mln|milyon|مليون|مليونا|ملايين|миллион|миллиона|миллионов|млн|ميليون|میلیون",
    1_000_000_000: "billion|billions|bn|milyard|milyar|mlrd|مليار|مليارا|مليارات|миллиард|миллиарда|миллиардов|млрд|milliards|میلیارد",
}  # fmt: skip
_scale = {fold(word): scale for scale, words in _SCALES.items() for word in words.split("|")}
_ALONE = frozenset(map(fold, "thousand|min|bin|الف|тысяча|тысячу|هزار|million|milyon|مليون|миллион|میلیون".split("|")))
"""Scale words that are a number by themselves (`a thousand schools`)."""

_WORDS = {
    1: "واحد", 2: "two|iki|اثنين|اثنان|два|две|двух|двое|دو", 3: "three|üç|ثلاثة|ثلاث|три|трех|трое|سه",
    4: "four|dörd|dört|اربعة|اربع|четыре|четырех|چهار", 5: "five|beş|خمسة|خمس|пять|пяти|пятеро|پنج", 6: "six|altı|ستة|ست|шесть|шести|شش",
    7: "seven|yeddi|yedi|سبعة|سبع|семь|семи|هفت", 8: "eight|səkkiz|sekiz|ثمانية|ثماني|восемь|восьми|هشت", 9: "nine|doqquz|dokuz|تسعة|تسع|девять|девяти|نه",
    10: "ten|on|عشرة|عشر|десять|десяти|ده", 11: "eleven|одиннадцать|یازده", 12: "twelve|двенадцать|دوازده", 13: "thirteen|тринадцать|سیزده",
    14: "fourteen|четырнадцать|چهارده", 15: "fifteen|пятнадцать|پانزده", 16: "sixteen|шестнадцать|شانزده", 17: "seventeen|семнадцать|هفده",
    18: "eighteen|восемнадцать|هجده", 19: "nineteen|девятнадцать|نوزده", 20: "twenty|iyirmi|yirmi|عشرين|عشرون|двадцать|двадцати|بیست",
    30: "thirty|otuz|ثلاثين|ثلاثون|тридцать|тридцати|سی", 40: "forty|qırx|kırk|اربعين|اربعون|сорок|сорока|چهل",
    50: "fifty|əlli|elli|خمسين|خمسون|пятьдесят|پنجاه", 60: "sixty|altmış|ستين|ستون|шестьдесят|شصت", 70: "seventy|yetmiş|سبعين|سبعون|семьдесят|هفتاد",
    80: "eighty|səksən|seksen|ثمانين|ثمانون|восемьдесят|هشتاد", 90: "ninety|doxsan|doksan|تسعين|تسعون|девяносто|نود",
    100: "hundred|yüz|مئة|مائة|سто|сто|ста|сотня|صد", 200: "مئتي|مئتين|مئتا|مائتي|двести|двухсот|دویست", 300: "ثلاثمئة|ثلاثمائة|триста|سیصد",
    400: "اربعمئة|اربعمائة|четыреста|چهارصد", 500: "خمسمئة|خمسمائة|пятьсот|پانصد", 600: "ستمئة|ستمائة|шестьсот|ششصد", 700: "سبعمئة|سبعمائة|семьсот|هفتصد",
    800: "ثمانمئة|ثمانمائة|восемьсот|هشتصد", 900: "تسعمئة|تسعمائة|девятьсот|نهصد", 2000: "الفين|الفي|الفان",
}  # fmt: skip
_words = {fold(word): value for value, words in _WORDS.items() for word in words.split("|")}
_TURKIC_ONLY = frozenset(map(fold, ("on", "bin", "min", "elli", "yedi", "iki")))
_PERSIAN_ONLY = frozenset(map(fold, ("دو", "سه", "نه", "ده", "سی", "شش", "صد", "نود")))

_JOINING = ("و", "and")

_grouped = re.compile(r"\d{1,3}(?:[ .,٬]\d{3})+").fullmatch
_separators = re.compile(r"[ .,٬]")
_decimal = re.compile("[.,٫]")


@lru_cache(maxsize=1 << 13)
def figure(digits: str, after: str) -> str:
    """A figure as one key: `120 min`, `120,000` and `١٢٠ ألف` are `120000`; `after` is the next word.

    A decimal mark and a mark of thousands are told apart by the three digits behind it, as `1.700` is
    written for both; without a scale word a figure is only its digits (`4,2` is `42`, `2.80` is `28`).
    """
    plain = fold(digits)
    scale = _scale.get(fold(after), 0)
    if _grouped(plain):
        return str(int(_separators.sub("", plain)) * (scale or 1))
    whole, _, part = _decimal.sub(".", plain).partition(".")
    part = part.rstrip("0")[:9]
    if not scale:
        return whole + part
    return str(int(whole + part) * scale // 10 ** len(part)) if (whole + part).isdigit() else whole


def _number(folded: str, language: str) -> int | None:
    """The value of a number word, None for other words: `dörd`, `four` and `أربعة` are 4."""
    if (folded in _TURKIC_ONLY and language not in ("az", "tr")) or (folded in _PERSIAN_ONLY and language != "fa"):
        return None
    value = _words.get(folded)
    if value is None and language == "ar" and folded.startswith("و"):
        value = _words.get(folded[1:])
    return value


def _scale_of(folded: str, language: str) -> int:
    if folded in _TURKIC_ONLY and language not in ("az", "tr"):
        return 0
    return _scale.get(folded, 0)


def counts(folded: str, language: str) -> bool:
    """Whether a folded word may be part of a figure; few are, and `figures_of` passes over the others."""
    if folded[:1].isdigit() or folded in _JOINING:
        return True
    return _number(folded, language) is not None or _scale_of(folded, language) > 0


def figures_of(words: Sequence[str], language: str) -> Iterator[str]:
    """The figures among `words`, in order, each as a key of digits: `twenty-nine` is `29`, `مئة ألف` `100000`."""
    value: int | None = None
    for number, word in enumerate(words):
        if word[0].isdigit():
            if value is not None:
                yield str(value)
                value = None
            yield figure(word, words[number + 1] if number + 1 < len(words) else "")
            continue
        folded = fold(word)
        if not counts(folded, language):
            if value is not None:
                yield str(value)
                value = None
            continue
        said = _number(folded, language)
        if said is not None:
            added = None if value is None else _joined(value, said)
            if value is not None and added is None:
                yield str(value)
            value = said if added is None else added
            continue
        scale = _scale_of(folded, language)
        if scale and value is not None:
            yield str(value * scale)
            value = None
        elif scale and number and not words[number - 1][0].isdigit() and folded in _ALONE:
            yield str(scale)
    if value is not None:
        yield str(value)


def _joined(value: int, said: int) -> int | None:
    """What two number words that follow each other make; None where they are two numbers."""
    if said < 10 <= value and value % 10 == 0:
        return value + said
    if said == 100 and value < 10:
        return value * said
    if said == 10 and value < 10:
        return value + said
    if 10 < said < 100 and (value < 10 or value % 100 == 0) and said % 10 == 0:
        return value + said
    if value % 100 == 0 and said < 100:
        return value + said
    return None
