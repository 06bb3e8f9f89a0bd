"""The scorer of a clean checkout measures what the common one does."""

from __future__ import annotations

import importlib.util
import json
import random

import pytest
from scoring import Scores, read_lines

from corpus_cli.model import Record

LINES = [
    "One title",
    "March 1, 2021",
    "A body of this article with more than six words in it.",
    "",
    "Two title",
    "Text of it.",
]
GOLD = [
    {"start_line": 1, "end_line": 3, "title": "One title", "language": "en", "date": "2021-03-01T10:00", "outlet": "The X",
     "authors": ["A B"], "translation_of": 1, "boilerplate_lines": [2]},
    {"start_line": 5, "end_line": 6, "title": "Two title", "title_accept": ["Two"], "language": "az", "date": None,
     "outlet": None, "authors": [], "translation_of": None},
]  # fmt: skip


def right() -> list[dict]:
    one = Record(
        id="1", title="One title.", text=LINES[2], language="en", date="2021-03-01", time="10:00", outlet="X",
        authors=["a b"], start_line=1, end_line=4, translation_of="2",
    )  # fmt: skip
    return [
        one.to_dict(),
        Record(id="2", title="two", text=LINES[5], language="az-Cyrl", start_line=4, end_line=6).to_dict(),
    ]


def test_a_right_answer_is_right() -> None:
    figures = Scores(GOLD, LINES, right()).figures
    shares = ("F1", "span_iou", "body", "title", "language", "date", "time", "outlet", "authors")
    assert {key: figures[key] for key in shares} == dict.fromkeys(shares, 1.0)
    assert figures["exact"] == 0.5
    assert (figures["pairs_found"], figures["pairs_false"], figures["wrong_date"]) == (1, 0, 0)


def test_what_is_wrong_counts() -> None:
    one, two = right()
    figures = Scores(GOLD, LINES, [one | {"date": "2021-04-01", "outlet": "Y", "translation_of": "9"}]).figures
    assert (figures["R"], figures["P"]) == (0.5, 1.0)
    assert (figures["wrong_date"], figures["wrong_outlet"], figures["pairs_found"], figures["pairs_false"]) == (
        1,
        1,
        0,
        1,
    )
    coarse = Scores(GOLD, LINES, [one | {"date": "2021"}, two]).figures
    assert (coarse["date"], coarse["wrong_date"]) == (0.5, 0)


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("seed", range(30))
def test_it_agrees_with_the_common_scorer(shared, seed) -> None:
    spec = importlib.util.spec_from_file_location("score", shared / "tools" / "score.py")
    common = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(common)
    dice = random.Random(seed)
    dump = dice.choice(sorted((shared / "seeds").glob("*.txt")))
    gold = [json.loads(line) for line in (shared / "gold" / f"{dump.stem}.gold.jsonl").read_text().splitlines()]
    lines = read_lines(dump.read_bytes())
    assert lines == common.read_lines(str(dump))
    records = [spoilt(row, lines, dice, number) for number, row in enumerate(gold) if dice.random() < 0.9]
    theirs, _ = common.Scorer(gold, lines, records).score()
    ours = Scores(gold, lines, records).figures
    assert {key: theirs[key] for key in ours} == pytest.approx(ours)


def spoilt(row: dict, lines: list[str], dice: random.Random, number: int) -> dict:
    """A record that is right in most, wrong in some."""
    start = row["start_line"] + dice.choice((0, 0, 0, -1, 1))
    said = Record(id=str(number), start_line=max(1, start), end_line=row["end_line"] + dice.choice((0, 0, 2)))
    said.text = "\n".join(lines[start : row["end_line"]])
    said.title = dice.choice((row["title"], "Something else"))
    said.language = dice.choice((row["language"], "und"))
    said.authors = dice.choice((row["authors"], []))
    said.outlet = dice.choice((row["outlet"], "Other", None))
    date = (row["date"] or "")[:10]
    said.date_edtf = dice.choice((date or None, date[:7] or None, "2020-01-01", "XXXX-01-01", None))
    said.time = dice.choice((None, "08:37"))
    pair = row.get("translation_of")
    said.translation_of = dice.choice((None if pair is None else str(pair), None, "3"))
    return said.to_dict()
