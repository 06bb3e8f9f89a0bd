"""Repeats made from the articles of the portals by the edits that portals make, among items of one template."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import links_gold as gold

from corpus_cli.model import Record

SHORTEST = 25

_PHRASES = {
    "en": ("Editor's note: an earlier version misspelt a name.", "No further details were given.", "News desk: ", "What we know so far", "it was as plain as day"),
    "az": ("Düzəliş: xəbərin ilkin variantında bir ad səhv yazılmışdı.", "Məsələ nəzarətə götürülüb.", "Xəbər mərkəzi bildirir ki, ", "Təfərrüatlar məlum oldu", "hər şey göz qabağındadır"),
    "ar": ("تصويب: ورد في نسخة سابقة اسم بصورة غير صحيحة.", "ولم تصدر تفاصيل إضافية حتى الآن.", "خاص بالموقع - ", "تفاصيل ما جرى", "إن الأمر واضح للجميع"),
    "ru": ("Поправка: в первой версии имя было указано неверно.", "Другие подробности не приводятся.", "Корр. портала. ", "Стали известны подробности", "все и так понятно"),
    "tr": ("Düzeltme: haberin ilk halinde bir isim yanlış yazılmıştır.", "Konuyla ilgili başka açıklama yapılmadı.", "Haber merkezi - ", "Ayrıntılar belli oldu", "her şey ortada"),
    "fa": ("اصلاحیه: در نسخه پیشین نامی نادرست آمده بود.", "جزئیات بیشتری منتشر نشده است.", "گروه خبر - ", "جزئیات تازه", "همه چیز روشن است"),
}  # fmt: skip
_SPELT = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ؤ": "و", "ک": "ك", "ی": "ي"})
_QUOTES = str.maketrans({"“": '"', "”": '"', "«": "“", "»": "”", '"': "'"})


def _note(text: str, language: str) -> str:
    return f"{text}\n\n{_PHRASES[language][0]}"


def _sentence(text: str, language: str) -> str:
    first, _, rest = text.partition("\n\n")
    return f"{first} {_PHRASES[language][1]}\n\n{rest}".strip()


def _lead(text: str, language: str) -> str:
    return _PHRASES[language][2] + text


def _shorter(text: str, language: str) -> str:
    """Without the last sentence of the last paragraph that has two, else of the text."""
    at = [match.start() for match in re.finditer(r"(?<=[.!?»”\"])\s+", text)]
    return text[: at[-1]] if at else text


def _spelling(text: str, language: str) -> str:
    if language in ("ar", "fa"):
        return text.translate(_SPELT).replace("ال", "الـ").replace("م", "مُ")
    return text.upper().translate(_QUOTES)


def _wrapped(text: str, language: str) -> str:
    """Hard wraps, and paragraphs run together two by two."""
    parts = text.split("\n\n")
    joined = [" ".join(parts[at : at + 2]) for at in range(0, len(parts), 2)]
    return "\n\n".join(re.sub(r"(.{40}\S*) ", r"\1\n", part) for part in joined).translate(_QUOTES)


def _quoted(text: str, language: str) -> str:
    """The first words that are quoted give way to a few of another kind; where nothing is quoted, one sentence is added."""
    changed = re.sub('“[^”]{12,90}”|«[^»]{12,90}»|"[^"]{12,90}"', _PHRASES[language][4], text, count=1)
    return changed if changed != text else _sentence(text, language)


def _both(text: str, language: str) -> str:
    return _lead(_note(_spelling(text, language), language), language)


_Edit = Callable[[str, str], str]
EDITS: tuple[_Edit, ...] = (_note, _sentence, _lead, _shorter, _spelling, _wrapped, _quoted, _both)


def portal_repeats(half: str) -> tuple[list[Record], set[tuple[str, str]], int]:
    """Records, the pairs (repeat, first), and how many pairs are of one template and no repeats."""
    events, _ = gold.translations(f"translations-portals-{half}.yaml")
    base = [item for event in events for item in event]
    made = [gold.record(key, data) for key, data in base]
    pairs: set[tuple[str, str]] = set()
    later = []
    for number, (key, data) in enumerate(base):
        if len(data["text"].split()) < SHORTEST + 5:
            continue
        for by in (0, 3, 5):
            edit = EDITS[(number + by) % len(EDITS)]
            changed: dict[str, Any] = data | {"text": edit(data["text"], data["language"])}
            if (number + by) % 2:
                changed["title"] = _PHRASES[data["language"]][3]
            later.append(gold.record(f"{key}{edit.__name__}", changed, "other.txt"))
            pairs.add((f"{key}{edit.__name__}", key))
    hard = 0
    for s, series in enumerate(gold.rows(f"series-{half}.yaml")):
        for r, row in enumerate(series["rows"]):
            filled = {name: series[name].format(**row) for name in ("title", "text")}
            made.append(gold.record(f"s{s}.{r}", series | filled))
        hard += len(series["rows"]) * (len(series["rows"]) - 1) // 2
    return made + later, pairs, hard
