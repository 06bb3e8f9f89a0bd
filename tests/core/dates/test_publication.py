"""Which date of an article is its publication, what neighbours tell, and what a dump teaches."""

from __future__ import annotations

from typing import Any

import pytest

from corpus_cli.core.dates import date_line, url_date
from corpus_cli.core.dates.infer import Dated, assume_year, infer, settle
from corpus_cli.core.dates.learning import Learnt, learn
from corpus_cli.core.dates.parser import parse_date, read_stamp
from corpus_cli.core.dates.publication import choose


def entries(*rows: tuple[str, str]) -> list[dict[str, Any]]:
    """Header entries of role and text; a dateline that ends with a dash stands in the text."""
    return [{"role": role, "start": 0, "end": 0, "text": text, "in_text": text.endswith("-")} for role, text in rows]


@pytest.mark.parametrize(
    ("rows", "url", "edtf", "issues"),
    [
        ([("dateline", "September 13, 2022 08:37")], None, "2022-09-13", []),
        ([("dateline", "Updated 14 Sep 2022"), ("dateline", "Published 13 Sep 2022")], None, "2022-09-13", []),
        ([("dateline", "Published 13 Sep 2022 | Updated 14 Sep 2022")], None, "2022-09-13", []),
        ([("dateline", "14 Sep 2022 (updated), 13 Sep 2022 (published)")], None, "2022-09-13", []),
        ([("dateline", "Updated 14 Sep 2022")], None, "2022-09-14", ["date-updated"]),
        ([("dateline", "BAKU, March 12 (Trend) -"), ("dateline", "13 March 2019")], None, "2019-03-13", []),
        ([("dateline", "BAKU, March 12 (Trend) -")], None, "XXXX-03-12", ["no-year"]),
        ([("dateline", "BAKU, March 12 (Trend) -")], "https://x.az/2019/03/12/a", "2019?-03-12", ["year-inferred"]),
        ([("dateline", "05/06/2018")], None, "[2018-05-06,2018-06-05]", ["date-ambiguous"]),
        ([("dateline", "05/06/2018")], "https://x.az/2018/06/05/a", "2018-06-05", []),
        ([("source", "Source: *Baki Xabar*, 7 June 2018.")], None, "2018-06-07", []),
        ([("dateline", "17 صفر 1444هـ - 13 سبتمبر 2022م")], None, "2022-09-13", []),
        ([], "https://x.az/2018/06/05/a", "2018-06-05", []),
    ],
)
def test_choice(rows: list[tuple[str, str]], url: str | None, edtf: str, issues: list[str]) -> None:
    choice = choose(entries(*rows), url=url)
    assert choice is not None and (choice.edtf, choice.issues) == (edtf, issues)


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("dateline", "Event date: 14 September 2022"),
        ("dateline", "Retrieved 14 September 2022"),
        ("footer", "14 September 2022"),
        ("caption", "Photo taken on 14 September 2022"),
        ("other", "Copyright 2020 BBC"),
        ("other", "© 14 March 2020 Trend"),
    ],
)
def test_other_dates_are_not_taken(role: str, text: str) -> None:
    assert choose(entries((role, text))) is None


def test_order_of_the_dump_is_not_for_languages_with_their_own() -> None:
    english = choose(entries(("dateline", "05/06/2018")), language="en", day_first=False)
    arabic = choose(entries(("dateline", "05/06/2018")), language="ar", day_first=False)
    assert english is not None and english.edtf == "2018-05-06"
    assert arabic is not None and arabic.edtf == "2018-06-05"


def test_future_is_marked() -> None:
    choice = choose(entries(("dateline", "14 September 2022")), newest="2022-09-13")
    assert choice is not None and choice.issues == ["date-in-future"]


def test_time_comes_from_another_line_of_the_day() -> None:
    choice = choose(entries(("dateline", "13 September 2022"), ("source", "Trend, 13.09.2022 10:15")), language="az")
    assert choice is not None and choice.time == "10:15" and choice.witness is not None


FALLING = [Dated("2021-04-20"), Dated(None), Dated("2021-04-01"), Dated("XXXX-03-01"), Dated(None)]


def test_year_from_falling_order() -> None:
    found = infer(FALLING, 3, "falling")
    assert found is not None
    assert (found.edtf, found.issues, found.witnesses) == ("2021?-03-01", ["year-inferred"], [2])


def test_year_of_all_neighbours_where_there_is_no_order() -> None:
    near = [Dated("2021-04-20"), Dated("XXXX-03-01"), Dated("2021-01-07"), Dated("2021-11-02"), Dated(None)]
    found = infer(near, 1, None)
    assert found is not None and (found.edtf, found.issues) == ("2021?-03-01", ["year-inferred"])
    assert infer(near, 4, None) is None  # no day follows from it
    assert infer(near[:3], 1, None) is None  # two neighbours are not enough
    assert infer([*near, Dated("2020-04-20")], 1, None) is None  # nor are those of two years
    assert infer([near[0], Dated("XXXX-02-29"), *near[2:]], 1, None) is None


def test_bracket_between_neighbours() -> None:
    found = infer(FALLING, 1, "falling")
    assert found is not None and (found.edtf, found.issues) == ("[2021-04-01..2021-04-20]", ["no-date"])
    assert infer(FALLING, 4, "falling") is None
    assert infer(FALLING, 1, None) is None
    assert infer(FALLING, 0, "falling") is None


def test_day_and_month_by_the_order_of_the_dump() -> None:
    ambiguous = Dated("[2013-04-11,2013-11-04]")
    rising = [Dated("2013-04-07"), ambiguous, Dated("2013-04-15")]
    found = settle(rising, 1, "rising")
    assert found is not None and (found.edtf, found.issues, found.witnesses) == ("2013-04-11", [], [0, 2])
    assert settle(rising, 1, None) is None
    assert settle([Dated("2012-01-01"), ambiguous, Dated("2014-01-01")], 1, "rising") is None
    assert settle([Dated("2013-05-01"), ambiguous, Dated("2013-06-01")], 1, "rising") is None
    last = settle([Dated("2013-06-01"), ambiguous], 1, "rising")
    assert last is not None and last.edtf == "2013-11-04"


def test_a_program_of_the_united_states_writes_the_month_first() -> None:
    assert _learn("11/4/22, 8:03 AM", "11/5/22, 7:30 AM").day_first is False
    assert _learn("11/4/22, 8:03 AM", "13/5/22, 7:30 AM").day_first is True
    assert _learn("04/11/2022, 8:03 am").day_first is None
    assert _learn("11/10/22, 10:03 AM").day_first is None


def test_year_turns_between_neighbours() -> None:
    found = infer([Dated("2020-12-20"), Dated("XXXX-01-05"), Dated("2021-02-01")], 1, "rising")
    assert found is not None and found.edtf == "2021?-01-05"


def test_weekday_must_agree() -> None:
    tuesday, friday = 1, 4
    assert infer([Dated("2020-12-20"), Dated("XXXX-01-05", tuesday)], 1, "rising") is not None
    assert infer([Dated("2020-12-20"), Dated("XXXX-01-05", friday), Dated("2021-02-01")], 1, "rising") is None


def test_inferred_neighbours_and_other_sources_do_not_witness() -> None:
    assert infer([Dated("2021?-04-01"), Dated("XXXX-03-01")], 1, "falling") is None
    assert infer([Dated("2021-04-01", source="a"), Dated("XXXX-03-01", source="b")], 1, "falling") is None


def test_neighbours_beyond_reach_are_not_seen() -> None:
    far = [Dated("2021-04-01"), *[Dated(None)] * 50, Dated("XXXX-03-01")]
    assert infer(far, 51, "falling") is None
    assert infer(far[:50] + far[51:], 50, "falling") is not None


def test_given_year_is_marked() -> None:
    found = assume_year("XXXX-03-01", 2021)
    assert (found.edtf, found.issues) == ("2021?-03-01", ["assumed", "year-inferred"])


def _learn(*lines: str) -> Learnt:
    return learn([(line, match) for line in lines if (match := date_line(line))])


def test_learn() -> None:
    assert _learn("6/16/2013", "6/7/2013", "5/30/2013").day_first is False
    assert _learn("16/6/2013", "6/7/2013").day_first is True
    assert _learn("16/6/2013", "6/17/2013", "6/7/2013").day_first is None
    assert _learn("16.06.2013", "6/7/2013").day_first is None
    assert _learn("13 May 2021", "1 May 2021", "7 April 2021") == Learnt(None, "falling", "2021-05-13")
    assert _learn("1 May 2021", "3 May 2021", "7 May 2021").order == "rising"
    assert _learn("1 May 2021", "3 May 2021", "2 May 2021").order is None
    assert _learn() == Learnt(None, None, None)


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://x.com/2022/09/13/foo", "2022-09-13"),
        ("https://www.theguardian.com/world/2020/nov/09/foo", "2020-11-09"),
        ("https://x.az/20220913-foo.html", "2022-09-13"),
        ("https://web.archive.org/web/20210101000000/https://x.az/2020/05/06/a", "2020-05-06"),
        ("https://web.archive.org/web/20210101000000/https://x.az/a", None),
        ("https://x.az/news/2020/05/a", "2020-05"),
        ("https://x.az/25-06-2020/a", "2020-06-25"),
        ("https://x.az/05-06-2020/a", None),
        ("http://www.baki-xeber.com/siyaset/78538.html", None),
        ("https://2020.az/12345678", None),
        ("https://x.az/2022/02/30/a", None),
        ("", None),
    ],
)
def test_url(url: str, edtf: str | None) -> None:
    found = url_date(url)
    assert (found and found.edtf) == edtf


@pytest.mark.parametrize(
    ("text", "edtf", "time"),
    [
        ("Mon, 09 Nov 2020 21:30:00 +0400", "2020-11-09", "21:30:00+04:00"),
        ("2020-11-09T21:30:00Z", "2020-11-09", "21:30:00+00:00"),
        ("20201109T213000Z", "2020-11-09", "21:30:00+00:00"),
        ("Date: 20201109T2130+0400", "2020-11-09", "21:30+04:00"),
        ("2020-11-09T213000", "2020-11-09", "21:30:00"),
        ("2022-W37-2", "2022-09-13", None),
    ],
)
def test_machine_stamps(text: str, edtf: str, time: str | None) -> None:
    found = parse_date(text)
    assert found
    assert (found.edtf, found.time) == (edtf, time)
    chosen = choose([{"role": "dateline", "text": text, "start": 0, "end": len(text)}])
    assert chosen
    assert (chosen.edtf, chosen.time) == (edtf, time)


@pytest.mark.parametrize(
    ("text", "edtf", "time"),
    [
        ("2022-09", None, None),
        ("Nov 9", None, None),
        ("09/11/2020", None, None),
        ("nonsense", None, None),
        ("Resolution 2011-125 was adopted", None, None),
        ("2011-125", None, None),
        ("2022-W60-2", None, None),
    ],
)
def test_no_stamp(text: str, edtf: str | None, time: str | None) -> None:
    found = read_stamp(text)
    assert (found and found.edtf, found and found.time) == (edtf, time)


def test_stamps_with_two_digits_for_all_have_the_day_first() -> None:
    assert _learn("11/03/2024, 08:02", "11/03/2024, 09:15").day_first is True
    assert _learn("11/03/2024, 08:02", "05/31/2024, 09:15").day_first is False
    assert _learn("11/03/2024, 08:02 AM").day_first is None
    assert _learn("11/03/2024").day_first is None
    assert _learn("03.06.24, 08:41:15").day_first is True
