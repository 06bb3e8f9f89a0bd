"""Who the author is, in a sentence below the text: `Ann Rook is a writer based in Baku.`"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.blocks import Block
from corpus_cli.text.expression import Expression

LONGEST = 420
"""Characters of such a sentence, at most."""

TEXT = 2
"""Paragraphs that stand above it, at least: under a headline it introduces who writes."""

_TEXT = frozenset({"prose", "item"})
_DATED = frozenset({("date", "source"), ("date", "outlet")})
"""Day and paper below a text say more of where it ends than who wrote it."""

_ABOVE = _TEXT | {"short", "byline", "date", "source", "credit", "note"}

_PROFESSION = (
    r"(?:journalist|writer|author|analyst|columnist|researcher|professor|lecturer|scholar|historian|sociologist|economist|anthropologist|archaeologist|political scientist|engineer|lawyer|attorney"
    r"|activist|consultant|editor|correspondent|reporter|photographer|photojournalist|translator|poet|novelist|blogger|podcaster|freelancer|freelance|fellow|student|candidate|graduate|teacher|diplomat|expert|specialist|director|coordinator|co-?founder)"
)
_is = (
    Expression(
        rf"[\W_]{{0,4}}(?:about the author:?\s*)?[A-Z][\w.'\u2019-]+(?:\s(?:[a-z]{{2,3}}[ -])?[A-Z(][\w.'\u2019)-]+){{1,4}},?\s(?:is|was|works\sas)\s(?:currently\s)?(?:an?|the)\s(?:[\w,'\u2019-]+\s){{0,6}}?{_PROFESSION}\b"
    ),
    Expression(rf"[\W_]{{0,4}}the (?:author|writer),?\s(?:[^.]{{2,40}},\s)?is\s(?:an?|the)\s(?:[\w,'\u2019-]+\s){{0,6}}?{_PROFESSION}\b", re.IGNORECASE),
    Expression(
        r"[\W_]{0,4}[A-ZƏÖÜĞŞÇİ][^.:!?]{6,140}(?:jurnalist|yazıçı|yazar|tədqiqatçı|araşdırmaçı|iqtisadçı|ekspert|hüquqşünas|şair|professor|doktorant|tələbə|politoloq|tarixçi|sosioloq|bloqer|gazeteci|akademisyen|araştırmacı)\w{0,4}d[ıiuü]r\."
    ),
    Expression(r"[\W_]{0,4}[А-Я][\w-]+(?:\s[А-Я][\w-]+){1,2}\s[—–-]\s(?:[а-я-]+\s){0,3}(?:журналист|писатель|исследовател|историк|экономист|политолог|социолог|эксперт|юрист|автор)"),
)  # fmt: skip
_arabic = Expression(
    r"(?P<star>[\s*_(\[\u2022-]{0,4})(?:كاتب|باحث|صحافي|صحفي|أستاذ|محلل|خبير|أكاديمي|مدو[\u0651]?ن|ناشط|روائي|شاعر|مهندس|اقتصادي|مؤرخ)ة?\s[^.:؟?!]{3,110}[.)\]]?$"
).match
"""`*كاتب وطبيب مقيم في حلب`: behind a star, or right under who signs; elsewhere it may be a headline."""


def _says_who(blocks: Sequence[Block], index: int) -> bool:
    block, above = blocks[index], blocks[index - 1]
    if arabic := _arabic(block.text):
        return bool(arabic["star"].strip()) or above.named or above.kind == "byline"
    return any(form.match(block.text) for form in _is)


def mark_authors_notes(blocks: Sequence[Block]) -> None:
    """Give the kind `note` to the sentence that says who wrote, where a text ends with it."""
    for i, block in enumerate(blocks):
        if block.kind not in ("prose", "short", "item") or len(block.text) > LONGEST:
            continue
        if not i or blocks[i - 1].kind not in _ABOVE or not _says_who(blocks, i):
            continue
        below = [each.kind for each in blocks[i + 1 : i + 3]]
        above = sum(b.kind in _TEXT for b in blocks[max(0, i - TEXT - 2) : i])
        if above >= TEXT and not (below and below[0] in _TEXT) and tuple(below) not in _DATED:
            block.kind = "note"
