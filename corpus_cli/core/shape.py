"""How like a headline a short line is, seen alone, in any script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.text.fold import fold

if TYPE_CHECKING:
    from corpus_cli.core.blocks import Block

_words = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+)*").findall
_wide = re.compile(r"[A-Za-zÀ-ɏƏəЀ-ӿΑ-ω]").search
_stop = re.compile(r"[^.][.\u06d4](?:[\"'\u201d\u2019\u00bb)*_]|\s)*(?:\((?:ends?|son|bitdi|انتهى)\))?$").search
_open_end = re.compile(r"[,;:\u060c\u061b\-\u2013\u2014](?:[\"'\u201d\u2019*_]|\s)*$").search
_heading = re.compile(r"#{1,4}\s+\S|\*\*[^*]+\*\*$|\*[^\W_][^*]*[^*\s]\*$").match
"""Marked as a heading, or all in bold type; with one star, as mail programs write it into text."""
_quoted = re.compile(r"[\"\u201c\u00ab\u201e][^\"\u201d\u00bb]*[\"\u201d\u00bb][.,]?$").match
_latin_word = re.compile(r"[A-Za-z]{3}").search
_arabic_word = re.compile(r"[\u0621-\u06cc]{3}").search
_address = re.compile(
    r"dear |hi |hello |thank you|thanks|colleagues|friends|ladies and gentlemen|regards|sincerely|yours|hörmətli |hörmətlə|əziz |sayın |saygılarımızla|уважаем|дорог(?:ой|ая|ие) |с уважением|(?:ال)?سيد(?:ي|اتي) |حضرة |أعزائي|عزيز(?:ي|تي) |مع (?:ال)?تحية|تحية طيبة|إلى (?:ال)?سيد(?:ة|ات)?\s|(?:أيها|أيتها) |والسلام|on behalf of |عن (?:ال)?(?:مكتب|لجنة|هيئة|نقابة|جمعية)|от имени ",
    re.IGNORECASE,
).match
_arabic = re.compile(r"[\u0621-\u064a]{2}").search  # writes articles and pronouns as part of the word
_SMALL = frozenset(
    "a an and as at but by for from in into nor of off on onto or over per the to up via vs with without is are not "
    "və ya ilə üçün ki da də ve ile için и в на с о по из за к от للا".split()
)


LONG = 16
"""Words: a shorter line is no longer than headlines are."""


ONE_SCRIPT, TWO_SCRIPTS = 26, 45
"""Words of a headline, at most; one in two languages, or that of a numbered release, is longer."""

BARS = 3
"""Bars on a line of a menu, at least."""

_CLOSING = "\"'\u201d\u2019\u00bb)]*_ "
handle_said = re.compile(r"@\w{2,30}\s?:\s").match
"""`@harbour_watch: ...`: a post that is quoted."""
is_own_note = re.compile(
    r"(?:!{2,}|\{\{|\?{3,}|>{3,}|xxx+|N\.?B\.?:|TODO:?|memo:|qeyd:|ملاحظة:)\s*\S", re.IGNORECASE
).match
"""`!!! keep this one`: what somebody writes for himself between what he keeps."""


def unstopped(text: str) -> str:
    """Without a full stop that stands apart: some agencies (LANA) end all with one, their headlines, too."""
    return text.removesuffix(" .") or text


def headline_cues(block: Block) -> list[tuple[str, float]]:
    """The cues of form of a short line; their sum is its `shape` in log odds (0: as like as not)."""
    bold = in_bold(block.text)
    text = f"**{bold['said']}**" if bold else unstopped(block.text)
    heading = _heading(text)
    bare = text.strip("#* ") if heading else text
    words = _words(bare)
    count = sum(any(map(str.isalnum, word)) for word in bare.split())
    twice = 1 + (count > LONG and two_scripts(bare))  # a headline said in two languages
    cues = [_length_cue(bare[: len(bare) // twice], (count + bool(count > 1 and _arabic(bare))) // twice)]
    if heading:
        cues.append(("heading-mark", 2.0 if text[:2] != f"*{bare[:1]}" else 1.0))  # one star is slanted type, too
    if bare[:1].islower():
        cues.append(("lower-case-start", -4.0))
    if _open_end(bare):
        cues.append(("open-end", -4.5 if bare.rstrip("*_ ")[-1:] == ":" else -3.0))
    elif _stop(bare):
        cues.append(("full-stop", -0.7 if bare.isupper() else -3.8))
    if _quoted(bare):
        cues.append(("all-quotation", -0.6))
    if bare[0] + bare[-1] in ("()", "[]") and bare[-1] not in bare[:-2]:
        cues.append(("all-in-brackets", -1.6))
    if bare.count(",") + bare.count("،") > 1 and _listed(bare):
        cues.append(("list-of-names", -2.0))
    if _address(bare):
        cues.append(("address", -2.5))
    if is_account(bare):
        cues.append(("account", -4.0))
    if block.nbsp:
        cues.append(("no-break-space", 1.2))
    if two_scripts(bare):
        cues.append(("two-scripts", 1.6))
    if _pairs_names(bare):
        cues.append(("names-paired", PAIRED))
    case = _case_cue(bare, words)
    return [*cues, case] if case else cues


SENTENCE = 4
"""Words of the shortest line that is taken for a sentence because of how it ends."""


def is_sentence(text: str) -> bool:
    """A line ends with a full stop, as next to no headline does that is not in capitals: 3 of 3,790 in our gold."""
    return text.count(" ") >= SENTENCE - 1 and _stop(text) is not None and not text.isupper() and not in_bold(text)


def is_prose(text: str) -> bool:
    """A sentence or more, not a headline: by length, and by how it ends."""
    count = text.count(" ") + 1
    if count < 10 or in_bold(text):
        return False
    last = text.rstrip(_CLOSING)[-1:]
    if last in "?!\u061f":
        return count > (TWO_SCRIPTS if _in_two_languages(text) else 18)
    if last in ".\u2026\u06d4:;," and not two_scripts(text):
        return count >= 14 or ". " in text
    return count > (TWO_SCRIPTS if _in_two_languages(text) or is_numbered_release(text) else ONE_SCRIPT)


def _in_two_languages(text: str) -> bool:
    """A headline said twice; the menu of a site has bars."""
    return two_scripts(text) and text.count("|") < BARS


by_editors = re.compile(
    r"[.!?\u061f]\s?[-\u2013\u2014]{1,2}\s?(?:the )?(?:eds?\.|editors?|redaksiya|red\.|редакция|ред\.|التحرير|editör)\.?$",
    re.IGNORECASE,
).search
"""`... for a television crew. — The editors`: who adds a note to a text."""


def is_quotation(text: str) -> bool:
    """All of the line stands between quotation marks."""
    return _quoted(text) is not None


is_numbered_release = re.compile(r"(?:no|№)\s?[:.]?\s?\d{1,4}/\d{2,4}\s?[,:-]\s?[^\W\d_]", re.IGNORECASE).match
"""`No:268/20, Information of the Press Service Department on ...`: ministries number what they release."""


in_bold = re.compile(r"\*\*(?P<said>[^*]{3,160})\*\*(?:\s?[(\[][^()\[\]]{2,60}[)\]])?").fullmatch
"""`**2. Mills warn of dearer bread** (Harbour Gazette, 13/3, my tr.)`: a headline, however its bracket ends."""


is_end_mark = re.compile(
    r"\W*(?:انتها[يی] (?:پیام|پيام|خبر|گزارش)|انتهى|ends?|the end|-30-|конец|son|bitdi|bitti)\W*", re.IGNORECASE
).fullmatch
"""What agencies and desks close a text with, alone on its line."""


is_initials = re.compile(
    r"[(\[]?(?:[\u0621-\u064a]\u0640?(?:[. ]|\s?/\s?){1,3}){1,7}[\u0621-\u064a]\u0640?\.?[)\]]?|\(?[a-z]{2,3}(?:/[a-z]{2,3}){1,3}\)?|\([A-Z]{2,3}(?:[/-][A-Z]{2,3}){1,2}\)"
).fullmatch
"""`ع.ش/ ف.ع`, `ht/jb`, `(RQ-SM)`: who wrote and edited, as agencies close a text."""


is_notice = re.compile(
    r"\W*(?:corrections?|clarifications?|errat(?:um|a)|letters? to the editor|təkzib|düzəliş|redaksiyaya məktub|düzeltme|tekzip"
    r"|تصويب|تصحيح|توضيح|تنويه|اعتذار|رسائل القراء|رسالة إلى (?:المحرر|التحرير)|опровержение|поправка|письмо в редакцию)\W*",
    re.IGNORECASE,
).fullmatch
"""The headline that papers give what they set right, and what readers write to them."""
is_account = re.compile(r"@\w{2,}").fullmatch
"""Whose post it is, alone on its line."""


def two_scripts(text: str) -> bool:
    """Words in Latin and in Arabic letters stand on the line."""
    return not text.isascii() and bool(_latin_word(text) and _arabic_word(text))


_paired = re.compile(
    r"(?P<one>[^\W\d_][^-\u2013\u2014.,:;!?]{2,40}?)\s+[-\u2013\u2014]\s+(?P<two>[^\W\d_][^.,:;!?]{1,40})"
).fullmatch


def _pairs_names(text: str) -> bool:
    """`GEORGIA \u2014 BLACK SEA FORUM`: a ministry's page on a country and what it belongs to."""
    match = _paired(text) if text.isupper() else None
    return match is not None and any(is_place(side) or fold(side) in _LANDS for side in match.groups())


_LANDS = frozenset(
    fold(
        "azərbaycan gürcüstan rusiya qazaxıstan qırğızıstan özbəkistan tacikistan ermənistan ukrayna azerbaycan gürcistan rusya kazakistan "
        "özbekistan ermenistan азербайджан грузия россия казахстан киргизия кыргызстан узбекистан таджикистан туркменистан армения турция "
        "иран украина молдова беларусь ирак сирия китай"
    ).split()
)
"""Lands that are no words of bylines: there `Azərbaycan` is a newspaper."""


PAIRED = 2.5
"""What such a line is worth; 7 of 7 in our gold are headlines."""

NOTICE = 1.4
"""What such a line is worth; 14 of 17 in our gold are headlines."""

_BY_WORDS = {0: -3.0, 1: -2.0, 2: -1.3, 3: -0.7, 4: -0.2, 5: 0.3, 6: 0.7}
"""What so few words are worth; measured on lines without a date or byline near them, as are those below."""


def _listed(text: str) -> bool:
    """Three or more names between commas: signatories, not a headline."""
    parts = [part.split() for part in text.partition("(")[0].replace("،", ",").split(",")]
    return len(parts) > 2 and all(0 < len(part) < 5 and all(not word[0].islower() for word in part) for part in parts)


def _length_cue(text: str, count: int) -> tuple[str, float]:
    if count == 1 and text.isupper() and is_place(text):
        return "place-alone", -4.0
    if count in _BY_WORDS:
        return ("notice", NOTICE) if is_notice(text) else ("few-words", _BY_WORDS[count])
    if is_numbered_release(text):
        return "headline-length", 1.3
    if count > 22 or len(text) > 170:
        return "long-line", -1.2
    if count > 10:
        return "long-line", 0.8 - 0.17 * (count - 10)
    return "headline-length", 1.3


def _case_cue(text: str, words: list[str]) -> tuple[str, float] | None:
    if not _wide(text) or len(words) < 3:
        return None
    if text.isupper():
        return "capitals", 1.5
    large = [w for w in words if w.casefold() not in _SMALL and not w.isdigit()]
    if len(large) >= 3 and sum(w[:1].isupper() for w in large) >= 0.85 * len(large):
        return "title-case", 0.4
    return None


def ends_text(text: str) -> bool:
    """What stands last in a text and in no other place: an end mark, initials, a note that the editors sign."""
    return bool(is_end_mark(text) or is_initials(text) or by_editors(text))
