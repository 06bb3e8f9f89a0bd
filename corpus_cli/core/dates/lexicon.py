"""From a folded word to what it is in a date: one letter of the shape, and a value.

Shape letters of words: M month, A month that is also a word, I Hijri month, J Jalali month, W weekday,
S season, X decade, O ordinal, o day suffix, F `from` suffix, U `until` suffix, f `of`, y year word,
c `or`, g `م`, h Hijri mark, p year cue before, P preposition, Q `between`, R `to`, & `and`,
E early or late before, l the same after, C circa, L century, z plural s, k `years`, N number cue,
w last or next, b day or month word, e `corresponding to`, t ISO T, a am or pm, Z zone, r Roman month,
G yesterday and the like, j unit of time, V `ago`, v `ago` before, 1 a number in words, K cue of a date line,
T counter, i noise, q `respectively`, 2 Russian `на`, D `by` (a name follows).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from corpus_cli.core.dates import tables as t
from corpus_cli.text.fold import fold

Phrases = list[tuple[tuple[str, ...], str, Any]]
"""The further words of phrases that begin with one word, longest first, and what each phrase is."""
Entry = tuple[str, Any, Phrases]
Lexicon = dict[str, Entry]
"""A piece of folded text (word, number, mark) to its letter, its value and the phrases it begins."""

LANGUAGES = ("en", "ar", "az", "tr", "ru", "fa")
_AZ_ENDINGS = "in un da de dan den a e i u dek dak adek edek inda inde unda unde inadek unadek inedek".split()
_AZ_CYRL_ENDINGS = "ын ин ун үн да дә дан дән а ә ы и у адәк әдәк".split()
_NAMES = frozenset("martin marti marta marte mayin mayi maya maye mayda mayu mayun martu".split())
_pieces = re.compile(r"\d+|[^\W\d_]+|[^\w\s]").findall


def primary(language: str | None) -> str | None:
    """The primary subtag where it is one whose dates are known, `other` for another language."""
    if language is None or language == "und":
        return None
    tag = language.split("-")[0].lower()
    if tag == "az" and language.lower().endswith("-arab"):
        return "fa"  # in Iran, by Iran's calendar
    return tag if tag in LANGUAGES else "other"


class _Builder:
    """Collects words; the first meaning given to a word stays."""

    def __init__(self) -> None:
        self.words: Lexicon = dict(_numbers_and_marks())
        self.phrases: dict[str, Phrases] = {}

    def add(self, words: str, code: str, value: Any = None) -> None:
        for word in words.split():
            pieces = tuple(_pieces(fold(word.replace("_", " "))))
            if len(pieces) == 1:
                self.words.setdefault(pieces[0], (code, value, []))
            elif pieces:
                self.phrases.setdefault(pieces[0], []).append((pieces[1:], code, value))

    def add_forms(self, stems: tuple[str, ...], endings: list[str], code: str, banned: frozenset[str]) -> None:
        for value, names in enumerate(stems, 1):
            for stem in map(fold, names.split()):
                for ending in endings:
                    if stem + fold(ending) not in banned:
                        self.add(stem + ending, code, value)

    def done(self) -> Lexicon:
        for first, phrases in self.phrases.items():
            code, value, _ = self.words.get(first, ("u", None, []))
            self.words[first] = (code, value, sorted(phrases, key=lambda phrase: -len(phrase[0])))
        return self.words


@cache
def _numbers_and_marks() -> Lexicon:
    """Pieces that every language shares: numbers of two and four digits, white space, punctuation."""
    shared: Lexicon = {" ": (" ", None, [])}
    for value in range(100):
        letter = "m" if 0 < value <= 12 else "d" if 12 < value <= 31 else "n"
        shared[f"{value:02}"] = (letter, value, [])
        if value < 10 or value > 12:
            shared[str(value)] = ("s" if 0 < value < 10 else letter, value, [])
    for value in range(1300, 2101):
        shared[str(value)] = ("H" if value <= 1500 else "Y", value, [])
    for mark in ".,/-:'()[]|+\"%&;*#":
        shared[mark] = (mark, None, [])
    for mark in "•·●▪■◆►»›\\¦~":
        shared[mark] = ("|", None, [])
    shared["©"] = ("P", None, [])
    return shared


def _add_months(build: _Builder, language: str | None) -> None:
    for names in t.MONTHS.values():
        for value, words in enumerate(names, 1):
            build.add(words, "M", value)
    banned = frozenset() if language == "az" else _NAMES
    if language in (None, "az"):
        build.add_forms(t.MONTHS["az"], _AZ_ENDINGS, "M", banned)
        build.add_forms(t.MONTHS["az-Cyrl"], _AZ_CYRL_ENDINGS, "M", banned)
    if language is None:
        # Names of people too, and so never a month without a year.
        build.add_forms(("", "", "mart", "", "may"), _AZ_ENDINGS, "A", frozenset())
    short = [t.SHORT_MONTHS[language]] if language in t.SHORT_MONTHS else []
    # Feeds and mail headers are English under text of any language, and so come after its own words.
    short += [t.SHORT_MONTHS["en"], *(t.SHORT_MONTHS.values() if language is None else ()), *t.FOREIGN_MONTHS.values()]
    for names in short:
        for value, words in enumerate(names, 1):
            build.add(words, "A", value)
    for value, words in enumerate(t.HIJRI, 1):
        build.add(words, "I", value)
    for value, words in enumerate(t.JALALI_SPELT, 1):
        build.add(words, "J", value)
    if language in (None, "fa"):
        for value, words in enumerate(t.JALALI, 1):
            build.add(words, "J", value)
        for value, word in enumerate(t.DARI.split(), 13):
            build.add(word, "J", value)
    for value, words in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1):
        build.add(words, "r", value)


def _add_seasons(build: _Builder, language: str | None) -> None:
    order = [tag for tag in t.SEASONS if tag == language] or list(t.SEASONS)
    for tag in order:
        for value, words in enumerate(t.SEASONS[tag], 21):
            # Spring in Azerbaijani, summer in Turkish: only the language can tell.
            kept = " ".join(w for w in words.split() if language or w not in ("yaz", "yazı", "yazında"))
            build.add(kept, "S", value)
    for word, decade in t.DECADES.items():
        build.add(f"{word} ال{word}", "X", decade)


def _add_relative(build: _Builder) -> None:
    for offset, words in t.RELATIVE_DAYS.items():
        build.add(words, "G", offset)
    for seconds, words in t.UNITS.items():
        for word in words.split():
            build.add(word, "j", (seconds, 2 if word in t.DUALS.split() else 1))
    build.add(t.AGO_BEFORE, "v")
    build.add(t.AGO_AFTER, "V")
    for count, words in t.COUNTS.items():
        build.add(words, "1", count)


@cache
def lexicon(language: str | None) -> Lexicon:
    """The words of dates as a text in `language` (a value of `primary`) means them."""
    build = _Builder()
    _add_months(build, language)
    for value, words in enumerate(t.WEEKDAYS):
        build.add(words, "W", value)
    _add_seasons(build, language)
    for names in (t.ORDINALS_AR, t.ORDINALS_EN, t.ORDINALS_RU, t.ORDINALS_FA):
        for value, words in enumerate(names, 1):
            build.add(words, "O", value)
    for word, hours in t.MERIDIEM.items():
        build.add(word, "a", hours)
    for word, offset in t.ZONES.items():
        build.add(word, "Z", offset)
    _add_relative(build)
    for code, words in t.WORDS.items():
        build.add(words, code)
    for cue, words in t.CUES.items():
        build.add(words, "K", cue)
    build.add(t.COUNTERS, "T")
    build.add(t.NOISE, "i")
    return build.done()
