"""The forms a date takes, as expressions over the shape of a text (see `tokens`), and what each one says.

A rule is tried only where the shape has one of its first letters. Expressions have no nested
repetition, so that each takes time in the number of letters it covers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from corpus_cli.core.dates import lunar, numeric, spans, written
from corpus_cli.core.dates.reading import Reading, Said

_SEP = "[ ,./-]{0,3}"
_OF = "(?: ?(?:[bj] )?f)?"
_TO = "(?: ?- ?| ?R )"
_END = "(?![./-]?[smdnxYHB](?!:))"
"""No further number glued behind; a clock time may be."""
_SUFFIX = "(?:['-]?[orFU](?![smdnxYHB]))?"


def _day(n: str = "1") -> str:
    return f"(?:(?P<d{n}>[smd]){_SUFFIX}|(?P<o{n}>O))"


def _month(n: str = "1") -> str:
    return f'(?P<M{n}>[MA])\\.?(?: ?/ ?(?P<N{n}>[MA])\\.?| ?- ?(?P<T{n}>M)(?= ?[YH])| ?[(\\[] ?(?P<P{n}>[MA])\\.? ?[)\\]]| ?" ?(?P<Q{n}>[MA])\\.? ?"| (?P<S{n}>M))?(?: b(?= [smd]))?\\]?'


def _year(n: str = "1") -> str:
    return f"(?:(?P<y{n}>[YH])(?:['-]?o)?(?: ?[yg]\\.?)?|'(?P<z{n}>[mdn])(?!:|\\.[smdnxYHB]))"


def _then_year(n: str = "1") -> str:
    return f"{_SEP}(?:f )?(?:p )?{_year(n)}"


def _short_year(n: str = "1") -> str:
    """A year of two digits only where the parts are glued: `27-SEP-20`."""
    return f"(?:[-/.](?P<q{n}>[mdn])(?![:.-]?[smdnxYHB])| (?P<w{n}>[mdn])(?=\\W*\\Z|,? [smdn]:| N)|{_then_year(n)})"


Meaning = Callable[[Reading], "Said | None"]
Matcher = Callable[[str, int], "re.Match[str] | None"]


class Rule(NamedTuple):
    """A form of date: its name, the letters it can begin with, its expression and its meaning."""

    name: str
    first: str
    pattern: str
    says: Meaning


def _rule(name: str, first: str, pattern: str, says: Meaning) -> Rule:
    return Rule(name, first, pattern, says)


_MD1, _MD2 = f"{_month('1')}{_SEP}{_day('1')}", f"{_month('2')}{_SEP}{_day('2')}"
_WEEKDAY = "(?:,? W(?=,? ?[YH])|,? [smdn]:[mdn](?=,? [YH]))?"
_DM1 = f"{_day('1')}{_OF}[ ./-]{{0,3}}{_month('1')}"
_DM2 = f"{_day('2')}{_OF}[ ./-]{{0,3}}{_month('2')}"
_MARKS = (" ?- ?", " ?/ ?", r"\. ?")
_YMD = "|".join(f"{mark}(?P<a{i}>[smd]){mark}(?P<b{i}>[smd])" for i, mark in enumerate(_MARKS, 1))
_DMY = "|".join(f"(?P<a{i}>[smd]){mark}(?P<b{i}>[smd]){mark}(?P<y{i}>[YHmdn])" for i, mark in enumerate(_MARKS, 1))
_CLOCK = "(?:[smdn]:[smdn](?::[smdn])? (?:(?:Z|[+-][smdnxYH]) )?)?"

RULES = (
    # Numbers alone.
    _rule("year-month-day", "YH", f"(?P<y1>[YH])(?:{_YMD})(?:t(?=[smdn]:)|{_END})", numeric.year_first),
    _rule("url", "Y", "(?<=/)(?P<y1>Y)/(?P<a1>[smd])/(?P<b1>[smd])/", numeric.year_first),
    _rule("day-month-year", "smd", f"(?:{_DMY}){_END}", numeric.day_first),
    _rule("days-range", "smd", "(?P<d1>[smd]) ?- ?(?P<d2>[smd])(?:[.](?P<M2>m)[.]|/(?P<M1>m)/)(?P<y2>Y)", spans.days),
    _rule("day-roman-year", "smd", f"{_day()}[./ -](?P<r>r)[./ -](?P<y1>Y)" + _END, written.roman),
    _rule("day-roman-year", "smd", f"{_day()}[./-](?P<r>r)[./-](?P<q1>[mdn]){_END}", written.roman_short),
    _rule("day-roman-year", "smd", r"(?<=[uN\"], )(?P<d1>[smd])[ .](?P<r>r)(?:[ .](?P<q1>[mdn]))?(?=(?:, [^()\[\]]{1,40})?[)\]]\W*\Z)", written.roman),
    _rule("compact", "B", "(?P<B>B)(?:t|(?![smdnxYHBu.,/-]))", numeric.compact),
    # Two dates.
    _rule("respectively", "MA", f"{_month()}{_SEP}{_day('1')} & {_day('2')} (?:P )?(?P<y1>Y) & (?P<y2>Y)",
          spans.respectively),
    _rule("days-range", "smdOQ", f"(?P<Q>Q )?{_day('1')}(?:{_TO}|(?P<and> & ?)|(?P<or> c )){_day('2')}{_OF}[ ./-]{{0,3}}{_month('2')}"
          f"(?:{_then_year('2')})?", spans.days),
    _rule("days-range", "Q", f"(?P<Q>Q ){_day('1')} 2 {_day('2')}{_OF}[ ./-]{{0,3}}{_month('2')}(?:{_then_year('2')})?",
          spans.days),
    _rule("day-range", "smdOQ", f"(?:Q )?{_DM1}(?:{_then_year('1')})?(?:{_TO}){_DM2}(?:{_then_year('2')})?",
          spans.interval),
    _rule("day-range", "Y", f"{_year('2')}[ ,]{{1,2}}{_DM1}{_TO}{_DM2}(?!{_SEP}[YH])", spans.interval),
    _rule("month-days-range", "MAQ", f"(?P<Q>Q )?{_MD1}(?:{_TO}|(?P<and> & )|(?P<or> c )){_day('2')}(?![:])"
          f"(?!{_OF}[ .]{{0,2}}[MA])(?:(?:, ?| ){_year('2')})?", spans.days),
    _rule("month-day-range", "MAQ", f"(?:Q )?{_MD1}(?:,? ?{_year('1')})?{_TO}{_MD2}(?:[ ,]{{1,2}}{_year('2')})?",
          spans.interval),
    _rule("suffix-range", "MAYH", f"(?:{_year('2')}[ ,]{{1,2}})?{_month('1')} (?P<d1>[smd])['-]?F "
          f"(?:{_month('2')} )?(?P<d2>[smd])['-]?(?:(?:o )?[UA]|o)", spans.suffix_interval),
    _rule("suffix-range", "YH", f"{_year('2')}[ ,]{{1,2}}{_month('1')} (?P<d1>[smd]) ?- ?(?P<d2>[smd])['-]?[orF]",
          spans.suffix_interval),
    _rule("suffix-range", "smd", f"{_DM1} {_DM2} U", spans.interval),
    _rule("day-between", "Q", f"Q {_DM1}(?:{_then_year('1')})? & ?{_DM2}(?:{_then_year('2')})?", spans.interval),
    _rule("day-between", "Q", f"Q {_MD1}(?:,? ?{_year('1')})? & ?{_MD2}(?:[ ,]{{1,2}}{_year('2')})?", spans.interval),
    _rule("month-range", "YH", f"{_year('2')} (?P<M1>M) ?- ?(?P<M2>M)(?! ?[smd])", spans.months),
    _rule("month-range", "MAQP", f"(?:[QP] )?{_month('1')}(?:{_then_year('1')})?{_TO}{_month('2')}{_then_year('2')}",
          spans.months),
    _rule("month-range", "P", f"P {_month('1')} P {_month('2')}{_then_year('2')}", spans.months),
    _rule("month-between", "Q", f"Q {_month('1')}(?:{_then_year('1')})? & ?{_month('2')}{_then_year('2')}",
          spans.months),
    # A day with its month in words.
    _rule("day-month-year", "smdO", f"{_day()}{_OF}[ ./-]{{0,3}}{_month()}{_WEEKDAY}{_short_year()}{_END}", written.full),
    _rule("day-month-year", "smd", f"(?:(?<=W )|(?<=W, ))(?P<d1>[smd]){_SUFFIX}, ?{_month()}{_then_year()}{_END}",
          written.full),
    _rule("month-day-year", "MA", f"{_month()}{_SEP}(?:i )?{_day()}(?:[ ,(]{{1,3}}W[ ,)]{{0,3}}|[ ,./-]{{1,3}}){_CLOCK}"
          f"(?:f )?(?:p )?{_year()}{_END}", written.full),
    _rule("year-month-day", "YH", f"{_year()}[ ,./-]{{1,3}}{_month()}{_SEP}{_day()}(?!:|[ ,]{{1,2}}[YH])", written.full),
    _rule("year-day-month", "YH", f"{_year()}[ ,]{{1,2}}(?:W[ ,]{{1,2}})?{_day()}{_OF} ?{_month()}(?!{_SEP}[YH])",
          written.full),
    # A library's citation of a newspaper: `Səs.- 2012.- 5 aprel.- S.11`.
    _rule("days-range", "Y", f"{_year('2')}\\. ?- ?{_day('1')} ?- ?{_day('2')} ?{_month('2')}(?!{_SEP}[YH])", spans.days),
    _rule("year-day-month", "Y", f"{_year()}\\. ?- ?{_day()} ?{_month()}(?!{_SEP}[YH])", written.full),
    _rule("year-month", "Y", f"(?P<y1>Y)\\. ?- ?{_month()}(?! ?[smd])", written.month),
    _rule("month-year-day", "MA", f"{_month()} (?P<y1>Y), ?(?P<d1>[smd])(?=\\W*$)", written.full),
    # Hijri and Jalali.
    _rule("hijri", "smdO", f"{_day()}{_OF}[ ./-]{{0,3}}(?P<I>[IJ]){_SEP}(?:p )?(?P<y1>H)(?: ?h\\.?)?", lunar.lunar),
    _rule("hijri", "IJ", f"(?P<I>[IJ]) {_day()}[ ,]{{1,3}}(?P<y1>H)(?: ?h\\.?)?", lunar.lunar),
    _rule("hijri-months", "IJ", "(?P<I>[IJ])(?: h)? ?(?:[-/]|R) ?(?P<K>[IJ])[ ,]{1,2}(?:p )?(?P<y1>H)(?: ?h\\.?)?",
          lunar.lunar_months),
    _rule("hijri-month", "IJ", "(?P<I>[IJ])[ ,]{1,2}(?:p )?(?P<y1>H)(?: ?h\\.?)?", lunar.lunar_month),
    # Month, season, decade, year.
    _rule("month-year", "MAE", f"(?:(?P<E>E)[ -](?:f )?)?{_month()}(?:['-]?[o])?{_then_year()}(?![.-]?[smdnxYHB](?![smdnxYHB:]))(?!/[smdnxYHB])",
          written.month),
    _rule("year-month", "Y", f"(?P<y1>Y)(?:['-]?o)? ?y? ?{_month()}(?! ?[smd])(?: b)?", written.month),
    _rule("year-month", "Y", f"(?P<y1>Y), ?{_month()}(?=\\W*\\Z)", written.month),
    _rule("season", "S", "(?P<S>S)(?:, | )(?:f )?(?:p )?(?P<y1>Y)", written.season),
    _rule("season", "Y", "(?P<y1>Y)(?:['-]?o)?(?: y)? (?P<S>S)", written.season),
    _rule("decade", "YEP", "(?:P )?(?:(?P<E>E)[ -](?:f )?)?(?P<y1>Y)(?:'?z|['-]?o? ?k)", written.decade),
    _rule("decade", "n", "(?P<n>n)['-]?o k", written.decade),
    _rule("decade", "X", "(?P<X>X)(?: L)?", written.decade),
    _rule("years-range", "Y", "(?P<y1>Y)(?:['-]?o)?(?: ?[-/] ?(?P<y2>Y)| R (?P<y3>Y)|[-/](?P<n>[smdn]))(?:['-]?o)?"
          "(?: ?[ky])?(?![./:-]?[smdnxYHB])", spans.years),
    _rule("years-range", "QpP", "(?:P )?(?P<Q>Q )?(?:p )?(?P<y1>Y)(?:(?P<and> & ?)| R | ?- ?)(?:p )?(?P<y2>Y)", spans.years),
    _rule("year", "pPECQ", "(?:(?P<E>E)[ -](?:f )?|(?P<C>C)\\.? ?|P |f )?(?:p )?(?P<y1>Y)(?:['-]?o)?(?: y)?(?: (?P<l>l))?"
          "(?![./:,-]?[smdnxYHB]| R [Yxp]| ?- ?[Yx])(?![%+])", written.year),
    _rule("year", "Y", "(?P<y1>Y)(?:['-]?o)? ?y(?: (?P<l>l))?", written.year),
    _rule("year", "Y", "(?P<y1>Y)'[oF](?![smdnxYHB])", written.year),
    _rule("hijri-year", "p", "p (?P<y1>H)(?: ?h)", lunar.lunar_year),
    _rule("hijri-year", "H", "(?P<y1>H) ?h", lunar.lunar_year),
    # The number of an issue behind the year: `“Xalq qəzeti”, 2018, № 31`.
    _rule("year", "Y", "(?P<y1>Y)(?=[,.] ?-? ?N[ .:]{0,2}[smdnx])", written.year),
    # Nothing else on the line.
    _rule("year", "Y", "(?P<y1>Y)(?=\\W*\\Z)", numeric.whole),
    _rule("month-year", "Y", "(?P<y1>Y)[-/](?P<m>m)(?=\\W*\\Z)", numeric.whole),
    _rule("month-year", "sm", "(?P<m>[sm])[./](?P<y1>Y)(?=\\W*\\Z)", numeric.whole),
    # Without a year.
    _rule("day-month", "smd", r"(?P<a1>[smd])\.(?P<b1>[sm])(?=,? (?:\| )?[smdn]:[smdn](?::[smdn])?\W*\Z)", numeric.stamped),
    _rule("day-month", "smd", r"(?<=[uN\"], )(?P<a1>[smd])[/.](?P<b1>[smd])(?=(?:, [^()\[\]]{1,24})?[)\]]\W*\Z)", numeric.cited),
    _rule("day-month", "smdO", f"{_DM1}(?![ ,.]{{0,2}}x)", written.yearless),
    _rule("month-day", "MA", f"{_month()}(?:'[ouP])?[ ,./]{{0,3}}{_day()}(?![smdn:%]|-[smdnxYHB])(?![.,][smdnxYHB])", written.month_first),
    _rule("month", "wPEbv", "(?P<w>[wPEbv])[ -](?:f )?(?:b )?(?P<M1>M)(?: ?/ ?(?P<N1>M))?(?! ?[smdnxYHB/])", written.named),
    _rule("month", "M", "(?P<M1>M)(?: ?/ ?(?P<N1>M))?(?: (?:b )?(?P<w>w)| (?P<b>b))", written.named),
)  # fmt: skip


@cache
def rules_for(letter: str) -> tuple[tuple[str, Matcher, Meaning], ...]:
    """Rules that a date beginning with `letter` may follow, compiled when first asked for: import stays cheap."""
    return tuple((rule.name, re.compile(rule.pattern).match, rule.says) for rule in RULES if letter in rule.first)
