"""Names made comparable: folded, without punctuation, with Arabic articles joined to their noun."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import product

from corpus_cli.text.fold import fold

_words = re.compile(r"\w+").findall
_article = re.compile(r"\b(?:al|el) (?=[a-z])")
_bracketed = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")

_VARIANTS = {"أ": "أا", "إ": "إا", "آ": "آا", "ى": "ىي", "ة": "ةه", "ی": "یي", "ک": "كک"}
"""Arabic letters that writers exchange; a scan looks for every combination."""

_MOST_VARIANTS = 16


def key(name: str) -> str:
    """`name` as comparisons see it: `Al-Mayadeen` and `AlMayadeen` give one key, so do `أذرتاج` and `اذرتاج`."""
    return _article.sub("al", " ".join(_words(fold(name))))


_AZERI = frozenset("\u04d9\u04e9\u04af\u04b9\u049d\u0493\u04bb\u0458")
"""Letters that only Azerbaijani writes in Cyrillic, or hardly another."""

_latin = str.maketrans(
    dict(zip("абвгдежзиклмнопрстуфхчшы", "abvqdejziklmnoprstufxcsi", strict=True))
    | {"ә": "e", "ө": "o", "ү": "u", "ҹ": "c", "ҝ": "g", "ғ": "g", "һ": "h", "ј": "y", "э": "e", "й": "y"}
)


def in_latin(folded: str) -> str | None:
    """A key in Azerbaijani Cyrillic in the letters of today: `азадлыг` was `Azadlıq`; None for other keys."""
    return folded.translate(_latin) if not _AZERI.isdisjoint(folded) else None


def unbracketed(name: str) -> str:
    """`name` without brackets at its end, as archives add them: `The Guardian (London) (site web)`."""
    while (shorter := _bracketed.sub("", name)) != name:
        name = shorter
    return name


def strippings(folded: str, generic: Collection[str]) -> Iterator[str]:
    """A key without generic words at its ends (`قناة`, `news agency`), fewest taken off first; never empty."""
    parts = folded.split(" ")
    left = next((i for i, word in enumerate(parts) if word not in generic), len(parts))
    right = next((i for i, word in enumerate(reversed(parts)) if word not in generic), len(parts))
    for count in range(1, min(left + right, len(parts) - 1) + 1):
        for first in range(max(0, count - right), min(left, count) + 1):
            yield " ".join(parts[first : len(parts) - count + first])


_NATIONS = frozenset(
    f"ال{stem}{ending}"
    for stem in (
        "جورج ارمين ارمن اذربيجان اذر روس ترك ايران امريك اميرك بريطان فرنس المان لبنان سور عراق مصر سعود قطر امارات كويت اردن"
        " فلسطين اسرائيل عبر مغرب جزائر تونس ليب يمن عمان بحرين سودان صين يابان اوكران كازاخ كازاخستان اوزبك هند باكستان كرد"
        " ايطال اسبان بولند يونان"
    ).split()
    for ending in ("ي", "يه")
)
"""`موقع سيفيل الجورجي`, `صحيفة حريت التركية`: whose an outlet is, behind its name."""


def without_nation(folded: str, kinds: Collection[str]) -> str | None:
    """A key that begins with a kind of outlet without the nation at its end; None where it has no such."""
    parts = folded.split(" ")
    if len(parts) < 3 or parts[-1] not in _NATIONS or parts[0] not in kinds:
        return None
    return " ".join(parts[1:-1])


def spellings(name: str) -> set[str]:
    """The lower-case forms in which running text may write `name`, for a search that folds nothing."""
    plain = name.replace("İ", "i").lower()
    forms = {plain, plain.replace("-", " "), fold(name)}
    choices = [_VARIANTS.get(char, char) for char in plain]
    several = 1
    for choice in choices:
        several *= len(choice)
    if 1 < several <= _MOST_VARIANTS:
        forms |= {"".join(chars) for chars in product(*choices)}
    return {" ".join(form.split()) for form in forms if form.strip()}
