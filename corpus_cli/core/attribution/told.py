"""The outlet that the people in a text spoke to: `told OC Media`, `Qafqazinfo-ya bildirilib`, `قال لـ«الشرق الأوسط»`.

Weak evidence, for a text that names its publisher nowhere else: papers write so of themselves. Of a world agency or a
broadcaster everybody writes so, and so these say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.registry import outlets
from corpus_cli.registry.press.registry import BODIES
from corpus_cli.text.scripts import main_script

WORDS = 5
"""Words of a name, at most."""

SAMPLE = 200
"""Characters of a text whose script is that of all of it."""

Placed = tuple[int, int, str]
"""Where a name stands, and whose it is."""

QUOTED_BY_ALL = frozenset(
    "reuters afp ap bbc cnn tass ria-novosti interfax al-jazeera al-jazeera-english new-york-times washington-post "
    "bloomberg xinhua anadolu dpa upi fox-news wall-street-journal financial-times sputnik rt irna".split()
)
"""Ids of outlets that others quote as told by those who spoke to them."""

_CAPITAL = "A-Z\u018f\u011e\u0130\u00d6\u00dc\u015e\u00c7"
_NAME = rf"[{_CAPITAL}][\w.]*(?: [{_CAPITAL}\d][\w.]*){{0,3}}"
_WORD = r"[^\W\d_]+\s"
_ENGLISH = (
    r"\b(?:told|sp(?:oke|oken|eaking)\s(?:to|with)|[Ii]nterview\swith|(?:comment|statement|remark|email|e-mail|letter)s?\sto"
    r"|(?:shared|reviewed|provided|viewed|seen|obtained)\s(?:with|by|to)|(?:contacted|asked|approached|reached)\sby|(?:respond|repl)\w*\sto)\s"
)
_cue = re.compile(_ENGLISH, re.IGNORECASE).search
_english = re.compile(
    rf"(?i:{_ENGLISH})\s*(?:the\s(?=[\"\u201c\u00ab]))?[\"\u201c\u00ab]?(?P<o>(?:the\s)?[^\s,.;:()\"\u201c\u201d\u00ab\u00bb][^,.;:()\"\u201c\u201d]{{1,50}})"
)
_TURKIC_KIND = r"(?:\s(?:agentliyi|q\u0259zeti|sayt\u0131|portal\u0131|radiosu|telekanal\u0131|jurnal\u0131|gazetesi|ajans\u0131))?"
_turkic = re.compile(
    rf"(?:^|[\s\"\u201c\u00ab(])(?P<o>{_NAME})[\"\u201d\u00bb)]?{_TURKIC_KIND}(?:['\u2019-]?n?y?[a\u0259e]\s(?:{_WORD}){{0,4}}?(?:bildir|dey(?:i?b|ir)|dedi|söyl|açıqlama|danış|konuş|müsahibə|anlat|məlumat ver|verilən məlumat|daxil olan məlumat)|\s(?:muhabirine|müxbirinə)\b)"
)
_bureau = re.compile(
    rf"(?:^|[\s\"\u201c\u00ab])(?P<o>{_NAME})[\"\u201d\u00bb]?{_TURKIC_KIND}['\u2019-]?n?[ıiuü]n\s(?:{_WORD}){{0,3}}?(?:müxbiri|müsahibi|bürosu|sorğusu|sualları|sorğuları|əməkdaşı|muhabiri|topladığı|araşdırması|əldə etdiyi)"
)
_KIND = r"(?:صحيفة|جريدة|موقع|وكالة|قناة|شبكة|مجلة|إذاعة)"
_arabic = re.compile(
    rf"(?:^|\s)ل(?:ـ|\s)?\s?(?:{_KIND}\s)?[«\"\u201c(](?P<o>[^«»\"\u201c\u201d()]{{2,30}})[»\"\u201d)]"
)
_arabic_bare = re.compile(
    rf"(?:^|\s)ل(?:ـ\s?|(?={_KIND}\s)|(?=ل[\u0621-\u064a]))(?:{_KIND}\s)?(?P<o>[^\s،.:«»\"()][^،.:«»\"()]{{2,40}})"
)
"""`لشبكة رووداو الإعلامية`, `لـ الجريدة`, `للسومرية نيوز`."""
_arabic_own = re.compile(
    rf"(?:^|[\s\u0648])(?:علمت|رصدت|التقت|سألت|حاورت|تواصلت|حصلت|اطلعت|اطّلعت|لمراسلة?|(?:بحسب|وفق|حسب) معلومات)\s(?:{_KIND}\s)?[«\"\u201c](?P<o>[^«»\"\u201c\u201d()]{{2,30}})[»\"\u201d]"
)
"""`علمت «الأخبار»`, `بحسب معلومات «الأخبار»`: what a paper found out by itself."""
_russian = re.compile(
    rf"(?:рассказал|сообщил|заявил|пояснил|отметил|сказал)[аи]?\s(?:{_WORD}){{0,4}}?[«\"\u201c](?P<o>[^«»\"\u201c\u201d]{{2,30}})[»\"\u201d]"
)


_SAID = r"(?<!\w)(?:[وف]?(?:قال|صرح|صرّح|أوضح|أكد|أكّد|أفاد|أبلغ|ذكر|روى|كشف|أشار|بي?ّن|اعتبر|رأى|شدد)ت?)"
_to_paper = re.compile(
    rf"{_SAID}\s[^.\n«»\"\u201c\u201d]{{0,90}}?\sل(?:ـ|\s)?\s?(?:{_KIND}\s)?[«\"\u201c](?P<o>[^«»\"\u201c\u201d()]{{2,30}})[»\"\u201d](?=\s?[،:.]|\s(?:إ|أ)ن|\sبأن)"
).finditer
_to_site = re.compile(
    r"(?:^|[\s\"\u201c\u00ab])(?P<o>[^\W\d_][\w-]*\.(?:az|biz|info|com|org|net|tv|ge|am|tr|ir))[\"\u201d\u00bb]?['\u2019-]?n?y?[aə]\s(?:[^\W\d_]+\s){0,4}?(?:bildir|dey(?:i?b|ir)|danış|söyl|açıqlama|məlumat ver|verilən məlumat)",
    re.IGNORECASE,
).finditer


def told_others(text: str) -> list[Placed]:
    """As `told`, of papers and sites that no registry has, where the form leaves no doubt: (start, end, name)."""
    found = _to_paper(text) if "\u0644" in text and main_script(text[:SAMPLE]) == "Arab" else _to_site(text)
    return [(*match.span("o"), match["o"]) for match in found if not _is_body(match["o"])]


def _is_body(name: str) -> bool:
    match = outlets().match(name, typos=False)
    known = outlets().get(match.id) if match and match.id else None
    return is_place(name) or (known is not None and known.type in BODIES)


def told(text: str) -> list[Placed]:
    """Where a text names a registered outlet that somebody in it spoke to: (start, end, id), in the order of the text."""
    found = []
    for form, read in _forms(text):
        found += [_placed(match, named) for match in form.finditer(text) if (named := read(match["o"]))]
    return sorted(found)


def _forms(text: str) -> list[tuple[re.Pattern[str], Callable[[str], Placed | None]]]:
    """The forms of the languages that `text` may be in: one pass is enough for most paragraphs."""
    forms: list[tuple[re.Pattern[str], Callable[[str], Placed | None]]] = []
    if _cue(text):
        forms.append((_english, _first))
    if text.isascii():
        return forms
    script = main_script(text[:SAMPLE])
    if script == "Arab":
        forms += [(_arabic, _first), (_arabic_bare, _first), (_arabic_own, _first)]
    elif script == "Cyrl":
        forms.append((_russian, _first))
    elif script == "Latn" and not forms:
        forms += [(_turkic, _last), (_bureau, _last)]
    return forms


def _placed(match: re.Match[str], named: Placed) -> Placed:
    start = match.start("o")
    return start + named[0], start + named[1], named[2]


def _first(text: str) -> Placed | None:
    """The longest registered name that `text` begins with: where it stands in it, and the outlet's id."""
    start = 4 if text.startswith("the ") else 0
    ends = [match.end() for match in re.finditer(r"\S+", text) if match.end() > start][:WORDS]
    return next((named for end in reversed(ends) if (named := _named(text, start, end))), None)


def _last(text: str) -> Placed | None:
    """The longest registered name that `text` ends with, without the consonant of a case behind a vowel.

    `AzadlıqRadiosuna`, `Turan agentliyinə`: what stands before the vowel is `...n`.
    """
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    ends = [len(text), *([len(text) - 1] if text[-1:] in "ny" else ())]
    return next((named for start in starts for end in ends if (named := _named(text, start, end))), None)


_possessive = re.compile(r"['\u2019]s?$").sub


def _named(text: str, start: int, end: int) -> Placed | None:
    name = _possessive("", text[start:end]).rstrip("'\u2019,.")
    article = name.startswith("\u0644") and name[1:2] != "\u0627"  # `ل` + `ال` are written `لل`
    if not any(map(str.isupper, name)) and name.isascii():
        return None
    match = outlets().match("\u0627" + name if article else name, typos=False)
    known = outlets().get(match.id) if match and match.id else None
    return (start, start + len(name), known.id) if known and known.type not in BODIES else None
