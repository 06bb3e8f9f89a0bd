"""South Azerbaijani in Arabic letters, which are Persian's: its words, beginnings and endings tell it apart.

Written from the grammar; spelling varies, so words are matched by how they begin and end, marks and joiners
taken out before.
"""

from __future__ import annotations

_WORDS = frozenset(
    """بیر بیری بیرینجی ایله ایل ایلده ایلین اوچون اۆچون کیمی اولان اولدو اولور اولوب اولاراق اولسون اولماق اولماسی اولونوب اولار
    سونرا داها بو بۇ بونون بونو اونون اونو منیم سنین بیزیم سیزین آراسیندا چوخ یوخ یوخدور وار واردیر هئچ نئجه ایکی اوچ ایدی ایدیلر
    دئییل خالق خالقی لازیم یاخشی آیی آدی ایچینده حاقیندا طرفیندن باشقا هامی گون گونو قیز اوغلو قارداش دیلی هله ایندی ایلک اوزره
    آراسی دونن بورادا اورادا هارا نییه ندن اوز اوزو باش قدر قدری یئنی دا لاپ آرتیق تکجه منه سنه اونا بونا اوندا بوندا""".split()
)
_STARTS = (
    "ائد", "ائت", "ائل", "ائو", "گؤ", "سؤ", "بؤ", "اؤ", "دؤ", "کؤ", "تؤ", "چؤ", "وئر", "دئد", "دئی", "گئت", "گئد", "گئچ", "گئن",
    "یئن", "یئر", "یئت", "بئش", "بئل", "سئچ", "چیخ", "اوخو", "یازیل", "آچیل", "تاپیل", "باغلان", "اوینا", "ایشلد", "ایسته‌ی",
    "دییش", "دیییش", "قازان", "یارات", "یاراد", "دانیش", "چالیش", "توپلان", "سوروش", "گلیر", "گلدی", "گلیب", "گلمیش", "قالدی",
    "آلیب", "آلدی", "آرتیر", "آزال", "قوزئی", "اولون", "اولاج", "اولما", "اولسا",
)  # fmt: skip
_ENDS = (
    "لارین", "لرین", "لارینا", "لرینه", "لارینی", "لرینی", "لاریندا", "لرینده", "یندا", "ینده", "یندان", "یندن", "سیندا", "سینده",
    "سینین", "اجاق", "هجک", "میش", "میشدیر", "ماسی", "مهسی", "ماغا", "مگه", "دیغی", "دوغو", "دیگی", "لیقدان", "لیکلر", "یلدی",
    "لاندی", "لندی", "ئدیب", "لانیب", "لنیب", "یلیب", "ونوب", "سینه", "سینا",
)  # fmt: skip
_PLURALS = ("لار", "لر", "لاری", "لری")
_NOT_SOUTHERN = frozenset("ائتلاف ائمه ائتمان سالار تالار دلار دلاری تریلر چیخ".split())


def southern_points(words: list[str]) -> int:
    """Points for South Azerbaijani against Persian: 2 for a word or a beginning of its own, 1 for an ending."""
    return sum(_points(word) for word in words)


def _points(word: str) -> int:
    if word in _NOT_SOUTHERN:
        return 0
    if word in _WORDS:
        return 1 if len(word) < 3 else 2
    points = 2 if word.startswith(_STARTS) else 0
    if len(word) > 4 and word.endswith(_ENDS):
        return points + 1
    return points or int(len(word) > 5 and word.endswith(_PLURALS))
