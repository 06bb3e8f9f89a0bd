"""Figures as translations keep them: digits in any script, scale words worked in, small numbers in words."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus_cli.text.fold import fold

_SCALES = {
    1_000: "thousand|min|bin|الف|الاف|الفا|тысяча|тысячи|тысяч|тыс|mille|هزار",
    1_000_000: "million|millions|milyon|mln|مليون|مليونا|ملايين|миллион|миллиона|миллионов|млн|ميليون",
    1_000_000_000: "billion|billions|milyard|milyar|mlrd|مليار|مليارا|مليارات|миллиард|миллиарда|миллиардов|млрд|milliards",
}  # fmt: skip
_scale = {word: scale for scale, words in _SCALES.items() for word in words.split("|")}

_WORDS = {
    2: "two|iki|اثنين|اثنان|два|две|двух", 3: "three|uc|ثلاثه|ثلاث|три|трех", 4: "four|dord|dort|اربعه|اربع|четыре",
    5: "five|bes|خمسه|خمس|пять|пяти", 6: "six|alti|سته|ست|шесть", 7: "seven|yeddi|yedi|سبعه|سبع|семь", 8: "eight|sekkiz|sekiz|ثمانيه|ثماني|восемь",
    9: "nine|doqquz|dokuz|تسعه|تسع|девять", 10: "ten|on|عشره|عشر|десять", 20: "twenty|iyirmi|yirmi|عشرين|عشرون|двадцать",
    30: "thirty|otuz|ثلاثين|ثلاثون|тридцать", 40: "forty|qirx|kirk|اربعين|اربعون|сорок", 50: "fifty|elli|خمسين|خمسون|пятьдесят",
    60: "sixty|altmis|ستين|ستون", 100: "hundred|yuz|مئه|مائه|сто",
}  # fmt: skip
_words = {word: str(value) for value, words in _WORDS.items() for word in words.split("|")}

_grouped = re.compile(r"\d{1,3}(?:[ .,٬]\d{3})+").fullmatch
_separators = re.compile(r"[ .,٬]")
_decimal = re.compile("[,٫]")


def figure(digits: str, after: str) -> str:
    """A figure as one key: `120 min`, `120,000` and `١٢٠ ألف` are `120000`; `after` is the next word.

    A decimal mark and a mark of thousands are told apart by the three digits behind it, as `1.700` is
    written for both; without a scale word a figure is only its digits (`4,2` is `42`).
    """
    plain = fold(digits)
    scale = _scale.get(fold(after), 0)
    if not scale:
        return _separators.sub("", plain).replace("٫", "")
    if _grouped(plain):
        return str(int(_separators.sub("", plain)) * scale)
    whole, _, part = _decimal.sub(".", plain).partition(".")
    part = part[:9]
    return str(int(whole + part) * scale // 10 ** len(part)) if (whole + part).isdigit() else whole


@lru_cache(maxsize=4096)
def small_number(word: str, language: str) -> str | None:
    """The value of a number word, None for other words: `dörd`, `four` and `أربعة` are `4`."""
    folded = fold(word)
    # `on` is ten in Turkic languages alone.
    return _words.get(folded) if folded != "on" or language in ("az", "tr") else None
