"""Names that outlets of several countries bear (`الوطن`, `Al-Rai`): taken as written, and given to the one of them whose
country the text is about.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from corpus_cli.model import Record
from corpus_cli.registry import outlets
from corpus_cli.registry.press.entry import Outlet
from corpus_cli.text.fold import fold

READ = 6000
"""Characters of a text that tell which country it is about."""

LEAST, MORE = 2, 2
"""So often must a country be named, and so many times as often as that of any namesake."""

_COUNTRIES = {
    "AE": "الامارات اماراتي دبي ابوظبي الشارقه عجمان الفجيره emirates emirati uae dubai sharjah",
    "BH": "البحرين بحريني المنامه المحرق bahrain bahraini manama muharraq",
    "DZ": "الجزائر جزائري وهران قسنطينه عنابه سطيف تيزي بجايه الجزايري algeria algerian algiers oran constantine",
    "EG": "مصر مصري المصري القاهره الاسكندريه الجيزه اسوان السويس سينا الدقهليه egypt egyptian cairo alexandria giza",
    "IQ": "العراق عراقي بغداد البصره الموصل اربيل كركوك النجف كربلا الانبار iraq iraqi baghdad basra mosul erbil kirkuk",
    "JO": "الاردن اردني عمان اربد الزرقا العقبه الكرك معان البلقا jordan jordanian amman irbid zarqa aqaba",
    "KW": "الكويت كويتي السالميه حولي الجهرا kuwait kuwaiti",
    "LB": "لبنان لبناني بيروت طرابلس صيدا البقاع بعلبك lebanon lebanese beirut sidon tripoli bekaa",
    "LY": "ليبيا ليبي طرابلس بنغازي مصراته سبها درنه libya libyan benghazi misrata tripoli",
    "MA": "المغرب مغربي الرباط البيضا مراكش فاس طنجه اكادير morocco moroccan rabat casablanca marrakesh tangier",
    "OM": "عمان سلطنه عماني مسقط صلاله صحار ظفار نزوي oman omani muscat salalah sohar dhofar",
    "PS": "فلسطين فلسطيني غزه القدس الضفه نابلس رام الخليل جنين palestine palestinian gaza ramallah nablus hebron jenin",
    "QA": "قطر قطري الدوحه qatar qatari doha",
    "RU": "россия россии российский москва москве russia russian moscow",
    "SA": "السعوديه سعودي الرياض جده المملكه الدمام القصيم saudi riyadh jeddah dammam",
    "SD": "السودان سوداني الخرطوم دارفور امدرمان بورتسودان كسلا sudan sudanese khartoum darfur",
    "SY": "سوريا سوريه سوري دمشق حلب حمص حماه اللاذقيه درعا ادلب syria syrian damascus aleppo homs",
    "TN": "تونس تونسي صفاقس سوسه القيروان قفصه بنزرت tunisia tunisian tunis sfax sousse",
    "TR": "türkiye türk turkiye turkish turkey ankara istanbul",
    "YE": "اليمن يمني صنعا عدن تعز الحديده مارب حضرموت yemen yemeni sanaa aden taiz hodeidah",
}
_words = re.compile(r"[^\W\d_]{3,}").findall
_prefix = re.compile(r"(?:[وفبلك]?ال|لل|[وفبلك](?=\w{4}))(?=\w{3})").match
_ending = re.compile(r"(?:يه|يين|يون|يا|ي|ه)$").sub


def is_shared(name: str) -> bool:
    """Whether outlets of several countries bear this name."""
    return bool(outlets().namesakes(name))


def namesake_of(record: Record, written: str) -> Outlet | None:
    """Of the outlets that bear this name the one whose country the record's text names most, if it is clear."""
    found = outlets().namesakes(written)
    countries = {outlet.country for outlet in found if outlet.country in _COUNTRIES}
    if len(countries) < 2:
        return None
    named = _named(f"{record.place or ''} {record.title or ''} {record.text[:READ]}")
    (first, most), *others = sorted(((code, named[code]) for code in countries), key=lambda each: -each[1])
    if most < LEAST or most < MORE * others[0][1] or most == others[0][1]:
        return None
    bearers = [outlet for outlet in found if outlet.country == first]
    return bearers[0] if len(bearers) == 1 else None


def _named(text: str) -> Counter[str]:
    """How often each country is named in a text, by its own name, those of its people and of its towns."""
    stems = _stems()
    counts: Counter[str] = Counter()
    for word in _words(fold(text)):
        for code in stems.get(_stem(word), ()):
            counts[code] += 1
    return counts


@cache
def _stems() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, names in _COUNTRIES.items():
        for stem in dict.fromkeys(map(_stem, fold(names).split())):
            found.setdefault(stem, []).append(code)
    return found


def _stem(word: str) -> str:
    """An Arabic word without its article, a preposition and the ending of an adjective; others as they are."""
    if word < "\u0600":
        return word
    if lead := _prefix(word):
        word = word[lead.end() :]
    return _ending("", word) if len(word) > 4 else word
