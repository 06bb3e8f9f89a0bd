"""Names of people: whether a line is one, and which ones a byline holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus_cli.core.attribution import lexicon
from corpus_cli.text.clean import clean_line
from corpus_cli.text.fold import fold

_SPACE = r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
_token = re.compile(r"[^\s\u200e\u200f]+")
_shape = re.compile(r"[^\W\d_]+(?:['\u2018\u2019\u02bc`.-]+[^\W\d_]+)*['\u2018\u2019\u02bc`.-]*").fullmatch
_arabic = re.compile(r"[\u0620-\u06ff]").search
_latin = re.compile(r"[A-Za-z\u00c0-\u024f\u0400-\u052f\u0531-\u0587\u0259\u018f]").search
_initials = re.compile(r"(?:[^\W\d_]\.[ -]?){1,3}").fullmatch
_surname = re.compile(
    r"\w{2,}(?:ov|ova|ev|eva|yev|yeva|iyev|li|lu|zade|zadeh|oglu|yan|ian|jian|dze|shvili|sky|skiy|skaya|enko|chuk|iani|uli|eli)"
).fullmatch
_nisba = re.compile(r"ال\w{3,}ي").fullmatch
_cyrillic = re.compile(r"\w{2,}(?:ов|ова|ев|ева|ин|ина|ский|ская|ко|ян|дзе|швили|оглы|заде|ли|вич|вна)").fullmatch


_OFFICES = frozenset(
    map(
        fold,
        "الكاتب الكاتبة الباحث الباحثة الصحافي الصحافية الصحفي الصحفية المحلل الإعلامي الإعلامية الخبير الأستاذ الزميل".split(),
    )
)
"""What Arabic bylines call a writer before the name, with or without `and`."""
_SALUTATIONS = frozenset(
    "dear yours sincerely faithfully respectfully hello hi hörmətli sayın sevgili уважаемый уважаемая дорогой дорогая عزيزي عزيزتي السيد السيدة".split()
)


@dataclass(slots=True, frozen=True)
class Name:
    """A person's name as written, with its offsets in the text it was read from."""

    start: int
    end: int
    text: str


def name_line(text: str) -> bool:
    """True where a line looks like nothing but a person's name: two to five words in Latin or Cyrillic capitals or
    title case, or in Arabic with an honorific or a known given name. Weak evidence: use it only under a headline.
    """
    if not 5 <= len(text) <= 60 or text[-1] in ":?!\u061f":
        return False
    body = _footnote("", text).strip(" \t\u00a0,\u060c*_\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
    if _initial_and_name(body) or _glued_initial(body) or _arabic_initial(body):
        return True
    body = _wire_code("", body)
    if not 0 < body.count(" ") + body.count("\u00a0") < 9 or _is_sentence(body):
        return False
    found = bare_name(body)
    return found is not None and " " in clean_line(found.text)


def _is_sentence(text: str) -> bool:
    """A salutation, or a word in small letters that stands in no name: what rules out most lines at once."""
    if text.partition(" ")[0].lower() in _SALUTATIONS:
        return True
    for word in text.split()[1:]:
        if word[0].islower() and "-" not in word and fold(word).strip(".,") not in lexicon.particles():
            return True
    return False


def bare_name(text: str, *, trusted: bool = False) -> Name | None:
    """The name that `text` is, honorifics cut off; None where it is anything else.

    `trusted`: a label such as `By` says that a name stands here, so unknown words may be one.
    """
    text = _footnote("", text)
    if signed := _arabic_initial(text.strip()):
        start = text.find(signed[0])
        return Name(start, start + len(signed[0]), clean_line(signed[0]))
    tokens = [(m.start(), m.end(), m[0]) for m in _token.finditer(_glued_title(lambda m: " " * len(m[0]), text))]
    if not tokens or len(tokens) > 9:
        return None
    titled = False
    while len(tokens) > 1 and is_title(tokens[0][2]):
        tokens, titled = tokens[1:], True
    while len(tokens) > 1 and fold(tokens[-1][2]).strip(".,") in ("phd", "ph.d", "md", "mp", "jr"):
        tokens = tokens[:-1]
    while len(tokens) > 2 and fold(tokens[-1][2]) in _WHAT_THEY_ARE:
        tokens = tokens[:-1]
    if (
        len(tokens) > 5
        or ("," not in text and any(_domain(word) for _, _, word in tokens))
        or not all(_shape(fold(word).rstrip(",")) for _, _, word in tokens)
    ):
        return None
    start, end = tokens[0][0], tokens[-1][0] + len(tokens[-1][2].rstrip(",،؛;"))
    words = [fold(word).strip(".,") for _, _, word in tokens]
    raw = [word for _, _, word in tokens]
    good = _is_arabic_name(words, titled or trusted) if _arabic(text) else _is_cased_name(raw, words, titled, trusted)
    return Name(start, end, clean_line(text[start:end])) if good else None


def name_at(text: str, first: int, last: int) -> Name | None:
    """The name that a label or the form of a line says characters `first` to `last` are."""
    name = bare_name(text[first:last], trusted=True)
    return Name(first + name.start, first + name.end, name.text) if name else None


_WHAT_THEY_ARE = frozenset(
    fold(
        "صحافي صحافية صحفي صحفية كاتب كاتبة باحث باحثة إعلامي إعلامية أكاديمي أكاديمية نویسنده خبرنگار پژوهشگر"
    ).split()
)
"""`كمال أوزغور شاهين صحافي`: behind a name, without a comma."""
_domain = re.compile(r"\w{3}\.[a-z]{2,}").search


def is_someone(text: str) -> bool:
    """Whether the sender of a message is a person, not a channel: `Rauf`, `Leyla M.`, `Tom (WaterDesk)`, `Nora Whitlock`."""
    words = [word for word in text.partition("(")[0].split() if word]
    folded = [fold(word).strip(".") for word in words]
    if not 1 <= len(words) <= 3 or folded[0] not in lexicon.given_names():
        return False
    if len(words) > 1 and (len(folded[-1]) == 1 or _surname(folded[-1]) or _cyrillic(folded[-1])):
        return True
    return len(words) == 1 or folded[-1] in lexicon.given_names()


MORE = (" Read more", " Ətraflı", " Подробнее")
"""Behind the name of who wrote: a link to more about them."""
_footnote = re.compile(rf"(?:\s?(?:\[\d{{1,2}}\]|[\u00b9\u00b2\u00b3\u2020]|\*{{1,2}})|{'|'.join(MORE)})\s*$").sub
"""The mark of a note on who wrote, or the link to it."""
_initial_and_name = re.compile(
    r"[^\W\d_]\.\s?(?:[A-Z\u018f\u011e\u0130\u00d6\u00dc\u015e\u00c7][^\W\d_]{3,}(?:ov|ev|yev|ova|eva|yeva|li|l\u0131|lu|l\u00fc|zad\u0259|zade|o\u011flu|ski|skaya|yan|dze|shvili|\u018fYEV|OV|EV|OVA|EVA)|[\u0410-\u042f][^\W\d_]{2,}(?:\u043e\u0432\u0430?|\u0435\u0432\u0430?|\u0438\u043d\u0430?|\u041e\u0412\u0410?|\u0415\u0412\u0410?|\u0418\u041d\u0410?))"
).fullmatch
"""`Z.Əliyev`, `Р.МИРЗОЕВ`: an initial and a surname by its ending."""
_glued_initial = re.compile(r"[^\W\d_a-z]\.(?=[^\W\d_a-z])[^\W\d_]{5,}").fullmatch
"""`R.Hüseynağa`, `И.Алекперли`: no space behind the initial, as names are signed."""
_arabic_initial = re.compile(
    r"[\u0621-\u064a]{3,}\.[\u0621-\u064a]{1,2}|[\u0621-\u064a]\.\s?[\u0621-\u064a]{3,}"
).fullmatch
"""`كمال.ل`, `ح. بوزيد`: as Algerian papers sign."""
_wire_code = re.compile(r"\s+-\d{0,3}[A-Z]?-$").sub
"""`Həbibə Abdulla -06B-`: what Turan prints behind who wrote."""
_glued_title = re.compile(r"(?<![^\s:/])(?:أ\.)?[دأم]\.(?=[\u0621-\u064a]{2})").sub
"""`د.محمد`: an honorific without a space behind it."""


def is_title(word: str) -> bool:
    """An honorific or rank: `Dr.`, `د.`, `العميد`; `(ret.)` too."""
    bare = fold(word).strip(".,()")
    if bare in lexicon.titles() or bare.removeprefix("و") in _OFFICES:
        return True
    return fold(word).startswith(("د.", "أ.د"))


def _is_arabic_name(words: list[str], expected: bool) -> bool:
    if (
        _latin(" ".join(words))
        or words[0].startswith("لل")
        or any(word in lexicon.common_words() for word in without_servants(words))
    ):
        return False
    if any(word in lexicon.places() and word not in lexicon.given_names() for word in words[:1]):
        return False
    if (
        len(words) == 1
        or words[-1] in lexicon.BODIES
        or words[0] in lexicon.BODIES
        or lexicon.is_place(" ".join(words))
    ):
        return False
    known = words[0] in lexicon.given_names() or words[0].startswith(("عبد", "ابو"))
    # Two words of which the second is a family name from a place or tribe: `ليث الجبوري`.
    known = known or (len(words) == 2 and not words[0].startswith("ال") and bool(_nisba(words[1])))
    # Three, with a given name in the middle and such a family name behind it: `سلام مهدي الخفاجي`.
    known = known or (len(words) == 3 and words[1] in lexicon.given_names() and bool(_nisba(words[2])))
    return known or (expected and not words[0].startswith(("ال", "وال", "بال")))


def without_servants(words: Sequence[str]) -> list[str]:
    """The words of a name but those behind `عبد`: `عبد السلام` is no peace, `عبد الحق` no law."""
    return [word for before, word in zip(("", *words), words, strict=False) if before != "عبد"]


def _is_cased_name(raw: list[str], words: list[str], titled: bool, trusted: bool) -> bool:
    if not all(_is_cased(word, folded) for word, folded in zip(raw, words, strict=True)):
        return False
    if not raw[0][:1].isupper() or _owner(raw[0]) or _numeral(raw[0]):
        return False
    if raw[0] in ("I.", "V.", "X.") and len(raw) > 2 and all(word.isupper() for word in raw):
        return False  # `I. NAZİRLİKLƏ BAĞLI` heads a section
    if len(words) == 1:
        return trusted and len(words[0]) > 2 and not _plain(words[0])
    given = words[0] in lexicon.given_names() or (bool(_initials(raw[0])) and len(words) > 1)
    ending = bool(_surname(words[-1]) or _cyrillic(words[-1]))
    odd = sum(_plain(word) for word in words)
    if given or titled:
        return odd < len(words) - (not trusted) or odd == 0
    if trusted and ending and len(words) == 2 and odd == 1 and not _means_else(words):
        return True
    proper = sum(word not in lexicon.particles() for word in words)
    return odd == 0 if ending or trusted or proper <= 3 else False


_owner = re.compile(r"\w+['\u2019]s").fullmatch
"""`Yemen's Beekeepers`: no name begins so."""


_numeral = re.compile(r"(?:II|III|IV|VI{1,3}|IX|XI{1,3})[.)]?").fullmatch
"""`II. SAHƏ ÜZRƏ`: the number of a section, no initials."""


def _means_else(words: list[str]) -> bool:
    """Whether a word is one of prose; `Saida` and `İsmayıllı` are places, and names of people too."""
    return any(word in lexicon.common_words() or word in lexicon.role_words() for word in words)


def _plain(word: str) -> bool:
    """A word of prose or the name of a place."""
    return word in lexicon.common_words() or word in lexicon.places() or word in lexicon.role_words()


def _is_cased(word: str, folded: str) -> bool:
    """A word as names write it: a capital first, a particle, or `al-Amin`."""
    if word[:1].isupper():
        return True
    head, _, rest = word.partition("-")
    return folded in lexicon.particles() or (bool(rest) and rest[:1].isupper() and fold(head) in lexicon.particles())


_BACK, _FRONT = "aıouAIOU", "eəiöüEƏİÖÜ"


def recased(name: str) -> str:
    """`Sevinc TELMANLI` as `Sevinc Telmanlı`: Turkic papers print the family name alone in capitals.

    A capital `I` is `ı`, or `i` after a front vowel where no `İ` shows that they are told apart. Other names stay as written.
    """
    words = name.split(" ")
    if not any(word.isupper() and len(word) > 2 for word in words) or all(word.isupper() for word in words):
        return name
    dotted = "İ" in name
    return " ".join(
        "-".join(_small(part, dotted) for part in word.split("-"))
        if word.isupper() and len(word) > 2 and "." not in word
        else word
        for word in words
    )


def _small(word: str, dotted: bool) -> str:
    out, before = word[:1], word[:1]
    for char in word[1:]:
        undotted = char == "I" and (dotted or before not in _FRONT)
        low = "ı" if undotted else "i" if char == "İ" else char.lower()
        out += low
        before = low if low in _BACK + _FRONT else before
    return out


_separator = re.compile(
    r"\s*(?:[;\u061b|/+\u2022\u00b7]|\s(?:[-\u2013\u2014]|\u0640+)\s|(?:(?<=[\u0621-\u06d3])|(?<=[\u0621-\u06d3]\d\d))-\s|\s(?i:and|with|və|ve|и|та|und|et|avec|mit|met|en)\s(?=[^a-zà-ÿ])|\s(?i:and|with|və|ve|и|та|und|et)\s|\s?&\s?|\s\u0648\s)\s*"
)
_comma = re.compile(r"\s*[,\u060c]\s*")
_joined_wa = re.compile(r"\s\u0648(?=[\u0620-\u064a]{3})")


def parts_of(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Pieces of a byline between commas, `and`, `و`, dashes and bars: (start, end, after a comma)."""
    at = start
    for cut in [*_separator.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        yield from _by_comma(text, at, stop)
        at = cut.end() if cut else end


def _by_comma(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    at, after = start, False
    for cut in [*_comma.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        for first, last in _by_wa(text, at, stop):
            if first < last:
                yield first, last, after
        at, after = (cut.end() if cut else end), True


def _by_wa(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Arabic writes `and` as a letter of the next word; it is one where a given name follows."""
    at = start
    for cut in _joined_wa.finditer(text, start, end):
        word = _token.match(text, cut.end())
        if word and fold(word[0]) in lexicon.given_names() and bare_name(text[at : cut.start()], trusted=True):
            yield at, cut.start()
            at = cut.end()
    yield at, end


def turned(last: str, first: str) -> str:
    """`SMITH, JOHN` as the person is called."""
    return f"{first} {last}"
