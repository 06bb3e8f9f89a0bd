"""The foot of a page, where a site asks its readers to come again: `Follow Cyprus Mail on Google News`."""

from __future__ import annotations

import re

from corpus_cli.core.attribution.mentions import Mention
from corpus_cli.core.attribution.sources import read_closing
from corpus_cli.registry import outlets
from corpus_cli.registry.press.registry import BODIES
from corpus_cli.text.expression import Expression, any_of

LONGEST = 160
"""Characters of such a line, at most."""

WORDS = 6
"""Words of a name, at most."""

_ask = Expression(
    r"(?<!\w)(?:"
    + any_of(r"""
# English
join\s(?:\S+\s){1,6}?with\s
(?:follow|support|join|subscribe\sto|sign\sup\s(?:for|to)|donate\sto|become\sa\smember\sof|add|download)\s
(?:get|read|find|see|receive|stay)\s(?:\S+\s){0,5}?(?:alerts?|more|news|stories|newsletter)\s(?:from|at|on|by)\s
(?:get|receive)\s(?=the\s)
as\syou\smay\shave\sheard,?\s
(?:bizi\s)?dəstəkləyin[!.:]\s
printed\sfrom\s
# Arabic
(?:تابع(?:وا|ونا)?|[اإ]شترك(?:وا)?|انضم(?:وا)?|للمزيد|المزيد|ادعم(?:وا)?)\s(?:(?:في|على|إلى|من|عن|كل|آخر|أخبار|الأخبار|نشرة|النشرة|البريدية|لجريدة|لصحيفة|لموقع|جريدة|صحيفة|موقع|قناة|صفحة|حساب|خدمة|تطبيق)\s)*
""")
    + r")(?:the\s)?[«\"\u201c]?(?P<o>[^\s«\"\u201c][^\n:|]{1,60})",
    re.IGNORECASE,
).search
_asked = Expression(
    r"(?:^|\s)(?P<o>[^\W_][^\n:|]{1,60}?)(?:['\u2019]s?\s|['\u2019-]?n?[iıuü]n?\s|['\u2019-]?n?y?[aəe]\s|\s)"
    r"(?:is\s(?:on\s(?:telegram|whatsapp)|reader.supported|a\snonprofit)|delivers\s|on\s(?:facebook|google\snews|telegram|twitter|whatsapp|instagram|x\b)"
    r"|(?:free\s|weekly\s|daily\s)*newsletter|whatsapp\schannel|(?:в|на)\s(?:telegram|facebook|instagram|youtube|whatsapp)|dəstəkl[əe]|(?:sayt|portal|agentliy|qəzet|kanal)\w*\s(?:rəsmi\s)?(?:facebook|telegram|youtube|instagram)\s(?:səhifə|kanal)\w*|(?:telegram|facebook|youtube|whatsapp|google\snews)\S*\s(?:izlə|abunə|takip)\w*|(?:izlə|abunə|takip\sed)\w*)",
    re.IGNORECASE,
).search


_of_kind = Expression(r"(?:من|نشرة|ل?جريدة|ل?صحيفة|ل?موقع|قناة|تطبيق|منصة|صفحة)\s[«\"\u201c]?$").search
"""What shows that a word behind it is the name of an outlet."""


def read_foot(text: str) -> Mention | None:
    """The registered outlet that a line below a text asks to follow, read or support, or whose right it reserves."""
    if closing := read_closing(text):
        return closing
    if len(text) > LONGEST:
        return None
    if (asked := _ask(text)) and (named := _named(text, *asked.span("o"), first=True)):
        return named
    return _named(text, *asked.span("o"), first=False) if (asked := _asked(text)) else None


def _named(text: str, start: int, end: int, *, first: bool) -> Mention | None:
    """The longest registered name that a stretch begins or ends with."""
    spans = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", text[start:end])]
    spans = spans[:WORDS] if first else spans[-WORDS:]
    stretches = [(spans[0][0], b) for _, b in reversed(spans)] if first else [(a, spans[-1][1]) for a, _ in spans]
    for a, b in stretches:
        name = re.sub(r"['\u2019]s?$", "", text[a:b].strip('«»"\u201c\u201d.,!'))
        match = outlets().line(name)
        if match is None and (any(map(str.isupper, name)) if name.isascii() else _of_kind(text[:a])):
            match = outlets().match(name, typos=False)
        known = outlets().get(match.id) if match else None
        if match and known and known.type not in BODIES:
            at = text.index(name, a)
            return Mention(at, at + len(name), match.name, match.id, "foot")
    return None
