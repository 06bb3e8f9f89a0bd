r"""Words before a name that say what it is: `By`, `Müəllif:`, `المصدر:`, `Photo:`, `Originally published by`.

Each list holds expressions, one a line, compared without case; a label that is missing is one line more.
`(?=\s)` stands behind words that are labels without a colon. What a line with a label begins with is worked
out from the lists, so that a line is told from others by its first letters.
"""

from __future__ import annotations

import re

from corpus_cli.text.expression import any_of
from corpus_cli.text.heads import heads

SIGNS = ' \t\u00a0*_#>|\u2022\u25a0\u25a1\u25aa\u25cf\u25c6\u2013\u2014-\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff([\u201c"\u00ab/'
"""What may stand before the words of a line."""

PAPERS = "qəzeti|jurnalı|bülleteni|gazetesi|dergisi|bülteni|гәзети|журналы"
"""What a paper is, behind its name in quotation marks, in Azerbaijani and Turkish."""
PRINTED = r"[\u0620-\u064a]{3,8}(?:\s[\u0620-\u064a]{3,8})?\sمنشورة?\s(?:في\s|على\s|ب)(?:جريدة|صحيفة|موقع|وكالة|مجلة|بوابة|منصة)\s"
"""`تحقيق صحفي منشور بجريدة (المصري اليوم)`: folders of clippings say what a text is, and where it was printed."""

LEAD = rf"[\s{re.escape(SIGNS)}]*"


_WRITTEN = any_of(r"""
# English
(?:(?:written|posted|reported|reviewed|report|text|story|words|interviewed|interview|compiled|prepared) )?by(?:\s*:|(?=\s))
(?:analysis|opinion|commentary|contributed|authored|reporting) by(?:\s*:|(?=\s))
(?:an )?interview(?:ed)? (?:conducted )?by(?:\s*:|(?=\s))
materials? by(?=\s)
author,(?=\s)
authors?\s*:
authors?\(s\)\s*:
by-?line\s*:
writer\s*:
words\s*:
from(?=\s)
# Azerbaijani and Turkish
m[uü][əe]llif(?:l[əe]r)?\s*[:\-\u2013]
m[uü][əe]llif,(?=\s)
m[uü][əe]llif(?=(?-i:(?:\s[A-ZÇƏĞİÖŞÜ][^\s:]+){2,4}\s*$))
yazan,(?=\s)
mu[əe]llif\s*:
yazd[ıi]\s*:
yazan\s*:
یازان\s*:
(?:söhbət(?:i)?|müsahibə(?:ni|yə)?)\s(?:etdi|etdilər|apardı|apardılar|götürdü|aldı)\s*:
g[öo]nd[əe]r[əe]n\s*:?(?=\s)
(?:m[əe]tni\s)?haz[ıi]rlad[ıi]\s*:
hazırlayan\s*:
söhbətləşdi\s*:
söhbət\s*[:/]
yazı\s*[:/]
müsahibə\s*[:/]
m[uü]sahib[əe]ni apard[ıi](?:\s*:|(?=\s))
haber(?:\s?-\s?(?:kamera|kurgu|foto[ğg]raf))*\s*:
röportaj\s*[:/]
reportaj\s*[:/]
yazar\s*:
müxbir\s*:
m[əe]tn\s*:
yazan(?=\s)
# Russian
автор[ы]?\s*:
автор,(?=\s)
автор(?=(?-i:(?:\s[А-ЯЁ][^\s:]+){2,3}\s*$))
корр(?:\.|еспондент)?\s*:
текст\s*:
(?:интервью|репортаж)\s*[:/]
беседовал[аи]?(?=\s)
подготовил[аи]?(?:\s*:|(?=\s))
# Arabic
بقلم\s*[:/\-]?
يكتب(?:ها|ه)?\s*:
تحرير من طرف(?=\s)
مرسلة بواسطة(?=\s)
(?:كتبت? )?بواسطة\s*:?(?=\s)
(?:ال)?كاتبة?\s*[:/]
الكاتب[,،](?=\s)
كتبت?(?:ها|ه)?\s*[:/\-]
كتبت?(?:ها|ه)?(?=\s)
[إا]عداد(?:\s+وتحرير)?\s*:
تقرير\s*[:/]
حوار\s*[:/\-]
حاورته?ا?\s*[:/]
حاوره(?:ا)? في [^:]{3,15}:
حاوره\s*[:/]
حاورها\s*[:/]
أجر[تى](?:ها|ه)? (?:الحوار|المقابلة)\s*[:/]
أجر(?:ته|تها|اه|اها)\s*:
أعد(?:ّ)?ه(?:ا)?\s*[:/]
أعد(?:ّ)?ه(?:ا)? للنشر\s*:
(?:ال)?مراسلة?\s*[:/]
تحليل\s*[:/]
تحقيق\s*[:/]
استطلاع\s*[:/]
متابعة\s*[:/]
(?:ال)?مؤلف\s*:
كاتب المقال\s*:
# Persian
نویسنده(?:\s*:|(?=\s\S+(?:\s\S+){1,3}\s*$))
نگارنده\s*:
گزارش(?:\s*:|\s+از(?=\s))
خبرنگار\s*:
گفت\u200c?\s?و\u200c?\s?گو(?:\s*:|\s+از(?=\s))
نوشته\u0654?(?:\u200c?ی)?(?=\s)
نوشتۀ(?=\s)
به\s+قلم\s*[:/]?
# also Arabic
من(?=\s)
# French, German, Dutch
propos recueillis par(?=\s)
recueillis? par(?=\s)
autor(?:en)?\s*:
auteurs?\s*:
von(?=\s)
par(?=\s)
door(?=\s)
""")
"""Who wrote."""

_NOT_WRITTEN = any_of(r"""
# English
(?:translated|translation|edited|photographed|photos?|filmed|produced)(?: from (?:the )?[A-Z]\w+)? by
translat(?:or|ion)\s*:
editor\s*:
# Arabic and Persian
ترجمة(?: عن [^:]{3,15})?\s*[:/]
(?:ترجم|نقل)ته?ا?(?: (?:إلى|عن|من) [^:]{3,18})?\s*:
(?:ترجم|نقل)ه(?:ا)?(?: (?:إلى|عن|من) [^:]{3,18})?\s*:
تعريب\s*:
تحرير\s*[:/]
مترجم\s*:
ترجمه\s*:
# Azerbaijani and Turkish
(?:(?:ingilis|rus|ərəb|ereb|arap|fars|alman|fransız|türk|gürcü|erməni)\w*d[əa]n )?t[əe]rc[üu]m[əe](?: edən)?\s*:
redaktor\s*:
çeviri\s*:
çeviren\s*:
# Russian
перевод(?:\s*:|\s(?=[А-Я]))
редактор\s*:
""")
"""Who edited, translated, filmed."""

_REPORT = (
    r"(?:text|excerpts?|transcript)(?: from| of)? (?:[\w-]+ ){0,4}?(?:tv |radio )?(?:report|article|commentary|interview|column|editorial|essay|dispatche?)s?\b"
    r"[^.]{0,60}?\b(?:by|in|from|on)(?=\s)"
)
"""How a monitoring service says what it heard."""

_SURE = any_of(r"""
# English
(?:net |original |news )?sources?(?: \([^()]{2,30}\))?\s*:
source\s+[-\u2013]\s
publication(?: title| name)?\s*:
newspaper\s*:
copied from(?=\s)
(?:from|من)\s*:(?=\s[^<>@]{2,40}[,\u060c(])
special (?:report )?(?:to|for)(?=\sthe\s)
forwarded from\s*:?(?=\s)
# Arabic and Persian
(?:ال)?مصدر\s*[:/]
(?:ال)?جهة\s*:
صفحة\s*:
(?:كتبت?\s[^:«\"]{5,40}\s|جاء\s|نشرت?\s)في\s(?:(?:موقع|صحيفة|جريدة|مجلة|وكالة)\s)?(?=[«\"\u201c][^»\"\u201d]{2,30}[»\"\u201d]\s*:)
المصدر\s+[-\u2013]
نُ?شرت?\s(?:أولا[\u064b]?\s)?(?:في|على)(?=\s(?:موقع|صحيفة|جريدة|مجلة)\s)
منقول(?:ة)?\s+(?:عن|من)(?:\s+(?:موقع|صحيفة|جريدة|وكالة|صفحة))?(?=\s)
(?:إعادة|أعيد|معاد|مُعاد) توجيه(?:ه|ها)? من\s*:
منبع\s*:
# Azerbaijani and Turkish
m[əe]nb[əe]\s*[:\u2013-]
qaynaq\s*:
قایناق\s*:
dərc olunub\s*:
yönləndirilib?\s*:
kaynak\s*:
# Russian
источник(?:и)?\s*(?::|[-\u2013\u2014]\s)
переслано (?:из|от)\s*:?(?=\s)
# German, Italian, Spanish
quelle\s*:
fonte\s*:
fuente\s*:
""")
"""Where a text is from, even where no registry knows the name that follows."""

_PUBLISHED = (
    r"(?:this (?:article|story|piece|report|post|essay|interview|commentary|analysis|op-ed|column) )?(?:was |has been |is )?(?:also )?"
    r"(?:(?:originally|first) (?:published|posted|appeared|ran)|published|reprinted|re-?published|re-?posted|cross-?posted|reproduced)"
    r"(?:(?: in [a-z]+)?(?: under the (?:title|headline)| as)?,? [\u201c\"«][^\u201d\"»]{3,120}[\u201d\"»],?)?(?: with (?:the )?(?:kind )?permission)?"
    r"(?: (?:in [a-z]+ )?(?:by|at|on|in|from|with|of)(?: the website of| the pages of)?)"
)
"""Who published it first."""

_UNSURE = any_of(r"""
# English
role[,،](?=\s)
via\s*:?(?=\s)
courtesy(?: of|:)
(?:(?:published|produced|reported) )?in (?:partnership|cooperation|collaboration|association) with(?=\s)
read (?:the )?(?:original|full|whole|rest|complete)[^.]{0,30} (?:at|on|in)
(?:read more|continue reading|full (?:story|text|article|report)|read it)(?: (?:at|on|in|@)(?=\s)|\s*[:>\u2192-](?=\s*(?:\S+\s+){0,6}\S+\s*$))
h/t\s*:?
(?:(?:arab|armen|az[eə]r|chin|english|fars|fren|georg|germ|greek|hebrew|ital|kurd|pers|polish|portu|russ|spani|turk|ukrain|uzbek)[\w-]* )?original(?: (?:text|article|version|story|link))?(?: \([^()]{2,20}\))?\s*:
translat(?:ed|ion) from(?=\s)
(?:abridged|excerpted|adapted|extracted|taken|condensed) from(?=\s)
# Azerbaijani and Turkish
(?:vəzifə|unvan)[,،](?=\s)
(?:ətraflı|davamı|tam mətn|devamı|haberin devamı)\s*[:>\u2192-](?=\s*(?:\S+\s+){0,6}\S+\s*$)
orijinal(?: mətn| məqalə)?\s*:
(?:m[əe]nb[əe]|kaynak|qaynaq)(?=\s)
# Russian
должность[,،](?=\s)
читать (?:полностью|далее)(?: на(?=\s)|\s*[:>])
полный текст(?: на(?=\s)|\s*:(?=\s*(?:\S+\s+){0,6}\S+\s*$))
оригинал(?: статьи| текста)?\s*:
перепечатано из
по материалам
источник(?=\s)
# Arabic and Persian
(?:ال)?صفة[,،](?=\s)
(?:المزيد|اقرأ المزيد|المقال كامل[اً]*|النص الكامل|للمزيد)\s*(?:على|:)(?=\s)
نقلا\s?ً? عن\s*:?
نقلاً عن\s*:?
عن\s*:(?=\s)
عن(?=\s+[«\"\u201c])
عن (?:موقع|صحيفة|جريدة|وكالة|مجلة|قناة)(?=\s)
(?:النص|المقال) الأصلي\s*:
به نقل از
(?:المصدر|منبع)(?=\s)
""")
"""Where a text may be from: only a name that is known, or looks like an outlet's, makes it a source line.

Behind `Full text:` many words are a headline: `Full text: Joint Statement of ...`.
"""

_CREDIT_COLON = any_of(r"""
(?:photo(?:graph(?:y|s|er)?|s)?|image|picture|pic|cover)s?\s*(?:credits?|by|courtesy(?: of)?|source|from)?\s*[:/]
(?:photo |image |picture )?credits?\s*:
foto(?:lar|qraf(?:iya)?(?:lar)?|ğraf(?:lar)?)?(?:\s*:|\s*/)
ş[əe]kil(?:lər)?\s*:
фото(?:граф)?\s*:
تصوير\s*[:/]
(?:ال)?صور(?:ة)?\s*:
عکس\s*:
(?:illustration|illustrasiya|illüstrasyon|cartoon|karikatura|infographic)s?(?:\s+by)?\s*:
(?:иллюстрация|карикатура|инфографика|коллаж)\s*:
(?:كاريكاتير|إنفوغرافيك|إنفوجرافيك)\s*:
""")
_CREDIT_BY = r"(?:photo(?:graph|s)?|image|picture)s? (?:by|courtesy of|from)(?=\s)|تصوير(?=\s)"
_CREDIT_SIGN = r"©(?!\s*(?:19|20)\d\d)"
_CREDIT_WIRE = r"(?:AP|AFP|EPA|Reuters|TASS|Xinhua)\s+(?:photo|image|picture)s?\b"

_CREDITS = (_CREDIT_COLON, _CREDIT_BY, _CREDIT_SIGN, _CREDIT_WIRE)

lead = re.compile(LEAD)
written = re.compile(rf"{LEAD}(?:{_WRITTEN})\s*", re.IGNORECASE)
not_written = re.compile(rf"{LEAD}(?:{_NOT_WRITTEN})", re.IGNORECASE).match
source = re.compile(
    rf"{LEAD}(?:(?P<report>{_REPORT})|(?P<sure>{_SURE})|(?P<published>{_PUBLISHED})(?=\s|:)|(?P<unsure>{_UNSURE}))[\s*_:]*",
    re.IGNORECASE,
)
credit = re.compile(
    rf"(?:(?P<colon>{_CREDIT_COLON})|(?P<by>{_CREDIT_BY})|(?P<sign>{_CREDIT_SIGN})|(?P<wire>{_CREDIT_WIRE}))\s*",
    re.IGNORECASE,
).match
"""At the beginning of a line; the others may stand behind signs."""

FROM = ("\u0639\u0646 ", "from ", "From ")
"""`عن الأحداث المغربية`, `From The Harbour Gazette`, below a text."""

_HEAD = 3
_spaces = re.compile(r"\s").sub
_HEADS = frozenset(
    head.lower()
    for expression in (_WRITTEN, _NOT_WRITTEN, _REPORT, _SURE, _PUBLISHED, _UNSURE, *_CREDITS, *FROM)
    for head in heads(expression, _HEAD)
)


def may_be_labelled(body: str) -> bool:
    """Whether a line, without the signs before it, begins as one with a label does. Nearly all others do not."""
    head = body[:_HEAD].lower().replace("i\u0307", "i")  # what becomes of a Turkish İ
    if not head.isprintable():
        head = _spaces(" ", head)
    return any(head[:size] in _HEADS for size in range(_HEAD, 0, -1))
