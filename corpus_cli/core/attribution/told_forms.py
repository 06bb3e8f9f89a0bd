"""The forms in which texts say whom somebody spoke to, and what a paper did for a text: expressions, by script.

The group `o` is where the name stands, or begins or ends; whether it is one, the registry says (`told.py`).
"""

from __future__ import annotations

import re

from corpus_cli.text.expression import Expression

_CAPITAL = "A-Z\u018f\u011e\u0130\u00d6\u00dc\u015e\u00c7"
_NAME = rf"[{_CAPITAL}][\w.]*(?: [{_CAPITAL}\d][\w.]*){{0,3}}"
_WORD = r"[^\W\d_]+\s"
_TO = (
    r"\b(?:t(?:old|ells?|elling)|sp(?:oke|oken|eaking)\s(?:to|with)|interview\swith|(?:comment|statement|remark|e-?mail|letter)s?\sto"
    r"|(?:shared|reviewed|provided|viewed|seen|obtained|sent)\s(?:with|by|to)|(?:contacted|asked|approached|reached|visited|interviewed|surveyed|met)\sby"
    r"|(?:respond|repl)\w*\sto|edition\sof|based\son\sreporting\sby)\s"
)
_to = Expression(_TO, re.IGNORECASE).search
_TO_WORDS = tuple(
    f"{word}{blank}" for word in ("ell", "ells", "elling", "old", " to", " with", " by", " of") for blank in " \u00a0\n"
)
"""What one of those ends with, whether or not a sentence begins there."""


def has_cue(text: str) -> bool:
    """Whether an English text may say whom somebody spoke to; what the words it takes rule out costs next to nothing."""
    return (any(word in text for word in _TO_WORDS) or text.isupper()) and _to(text) is not None


ENGLISH = Expression(
    rf"(?i:{_TO})\s*(?:the\s(?=[\"\u201c\u00ab]))?[\"\u201c\u00ab]?(?P<o>(?:the\s)?[^\s,.;:()\"\u201c\u201d\u00ab\u00bb](?:[^,.;:()\"\u201c\u201d]|\.(?=\w)){{1,50}})"
)
ENGLISH_OWN = Expression(
    r"(?<![\w'\u2019])(?P<o>[A-Z][\w.&-]*(?:\s(?:of\s)?[A-Z\d][\w.&-]*){0,4})(?:,?\swhich)?"
    r"(?:['\u2019]s?\s(?:own\s)?(?:correspondent|reporter|requests?\sfor|inquir|enquir|questions|sources|investigation|survey)"
    r"|\s(?:has\s|have\s|had\s|was\s|is\s|could\s|also\s){0,2}(?:seen|learn(?:ed|t)|followed|sp(?:oke|oken)\s(?:with|to)|understands|visited|reviewed|contacted|asked\s"
    r"|looks?\s(?:at|into)|counted|obtained|reached\sout|allowed\sto|unable\sto|not\s(?:able\sto|independently|reach)|informed\sby|travell?ed\sto|examined|interviewed"
    r"|delivers|reader.supported))"
)
"""`OC Media has seen`, `Hetq obtained the contract`, `EVN Report spoke with`: what a paper did for the text."""
_TURKIC_KIND = r"(?:\s(?:agentliyi|q\u0259zeti|sayt\u0131|portal\u0131|radiosu|telekanal\u0131|jurnal\u0131|gazetesi|ajans\u0131))?"
TURKIC = Expression(
    rf"(?:^|[\s\"\u201c\u00ab(])(?P<o>{_NAME})[\"\u201d\u00bb)]?{_TURKIC_KIND}(?:['\u2019-]?n?y?[a\u0259e]\s(?:{_WORD}){{0,4}}?(?:bildir|dey(?:i?b|ir)|dedi|söyl|açıqlama|danış|konuş|müsahibə|anlat|məlumat ver|verilən məlumat|daxil olan məlumat)|\s(?:muhabirine|müxbirinə)\b)"
)
TURKIC_OWN = Expression(
    rf"(?:^|[\s\"\u201c\u00ab])(?P<o>{_NAME})[\"\u201d\u00bb]?{_TURKIC_KIND}['\u2019-]?n?[ıiuü]n\s(?:{_WORD}){{0,3}}?(?:müxbiri|müsahibi|bürosu|sorğusu|sualları|sorğuları|əməkdaşı|muhabiri|topladığı|araşdırması|əldə etdiyi)"
)
TURKIC_REPORTS = Expression(
    rf"(?:^|[\s\"\u201c\u00ab])(?P<o>{_NAME}(?:-[{_CAPITAL}]\w+)?)[\"\u201d\u00bb]?{_TURKIC_KIND}\s(?:xəbər verir|məlumat verir|bildirir|xəbər verib),?\s(?:ki\b|bu bar)"
)
"""`Oxu.Az bildirir ki`: below the first paragraph of what a site publishes itself."""
_KIND = r"(?:صحيفة|جريدة|موقع|وكالة|قناة|شبكة|مجلة|إذاعة)"
ARABIC = Expression(rf"(?:^|\s)ل(?:ـ|\s)?\s?(?:{_KIND}\s)?[«\"\u201c(](?P<o>[^«»\"\u201c\u201d()]{{2,30}})[»\"\u201d)]")
ARABIC_BARE = Expression(
    rf"(?:^|\s)(?:ل(?:ـ\s?|(?={_KIND}\s)|(?=ل[\u0621-\u064a]))|(?:تصريح(?:ات)?ه?|حديثه?|حديثها|حوار|مقابلة|اتصال)\s(?:خاص\s|خاصة\s|هاتفي\s)?ل(?=[\u0621-\u063a\u0641-\u0643\u0645-\u064a]))(?:{_KIND}\s)?(?P<o>[^\s،.:«»\"()][^،.:«»\"()]{{2,40}})"
)
"""`لشبكة رووداو الإعلامية`, `لـ الجريدة`, `للسومرية نيوز`."""
_DID = (
    r"(?<![^\s\u0648])(?:علمت|رصدت?|يرصد|التقته?ا?|سألت|حاورت|تواصلت?|حصلت?(?:\sعلي\w+)?|اط[\u0651]?لعت?(?:\sعلي\w+)?|عاينت?|زارت?|تحق[\u0651]?قت?|استطلعت|جمعت?|أبلغت?"
    r"|أجرته?ا?|لمراسلة?|(?:بحسب|وفق|حسب)\sمعلومات|(?:حديث|حوار|اتصال|مقابلة|تصريحات?|لقاء)\S*\s(?:\S+\s)?(?:مع|إلى|لـ?)|تحد[\u0651]?ثت?\s(?:إلى|مع)|(?:حديثه?ا?|رسالة)\s(?:\S+\s)?إلى)"
)
ARABIC_OWN = Expression(rf"{_DID}\s(?:{_KIND}\s)?[«\"\u201c(](?P<o>[^«»\"\u201c\u201d()]{{2,30}})[»\"\u201d)]")
"""`علمت «الأخبار»`, `وفق بيانات اطلعت عليها «الأخبار»`: what a paper found out by itself."""
ARABIC_OWN_BARE = Expression(rf"{_DID}\s(?:{_KIND}\s)?(?P<o>[^\s،.:«»\"()][^،.:«»\"()]{{2,40}})")
RUSSIAN = Expression(
    rf"(?:рассказал|сообщил|заявил|пояснил|отметил|сказал|(?:бесед|разговор|интервью|комментари)\w*\s(?:с|со|для))[аио]?\s(?:{_WORD}){{0,4}}?[«\"\u201c](?P<o>[^«»\"\u201c\u201d]{{2,30}})[»\"\u201d]"
)
RUSSIAN_BEFORE = Expression(
    r"(?<![\w.@/-])(?P<o>[A-Za-z\d][\w-]*\.[a-z]{2,4})\s(?:рассказал|сообщил|подтвердил|пояснил|сказал|ответил)[аио]?\b"
)
"""`В порту haqqin.az подтвердили`: the name of a site before the word."""
RUSSIAN_BARE = Expression(
    r"(?:рассказал|сообщил|заявил|пояснил|отметил|сказал|рассказыва\w+|говор\w+|(?:бесед|разговор|интервью|комментари)\w*\s(?:с|со|для))[аио]?\s(?P<o>[A-Z\d][\w.]*(?:\s[A-ZА-Я][\w.]*)?)"
)
"""`сказал Trend старший диспетчер`, `в беседе с 1news.az`: names in Latin letters need no quotes."""
RUSSIAN_OWN = Expression(
    r"[«\"\u201c](?P<o>[^«»\"\u201c\u201d]{2,30})[»\"\u201d]\s(?:поговорил|побывал|узнал|выяснил|пообщал|связал|изучил|спросил)"
)


_SAID = r"(?<!\w)(?:[وف]?(?:قال|صرح|صرّح|أوضح|أكد|أكّد|أفاد|أبلغ|ذكر|روى|كشف|أشار|بي?ّن|اعتبر|رأى|شدد)ت?)"
to_paper = Expression(
    rf"{_SAID}\s[^.\n«»\"\u201c\u201d]{{0,90}}?\sل(?:ـ|\s)?\s?(?:{_KIND}\s)?[«\"\u201c](?P<o>[^«»\"\u201c\u201d()]{{2,30}})[»\"\u201d](?=\s?[،:.]|\s(?:إ|أ)ن|\sبأن)"
).finditer
to_site = Expression(
    r"(?:^|[\s\"\u201c\u00ab])(?P<o>[^\W\d_][\w-]*\.(?:az|biz|info|com|org|net|tv|ge|am|tr|ir))[\"\u201d\u00bb]?['\u2019-]?n?y?[aə]\s(?:[^\W\d_]+\s){0,4}?(?:bildir|dey(?:i?b|ir)|danış|söyl|açıqlama|məlumat ver|verilən məlumat)",
    re.IGNORECASE,
).finditer
