"""What the confidence of a boundary promises, held on all gold dumps of web copy."""

from __future__ import annotations

import json

import pytest
from conftest import ROOT
from scoring import Scores, norm, read_lines

from corpus_cli.core.confidence import POINTS, confidence
from corpus_cli.core.source import Stream
from corpus_cli.core.split import SplitOptions, split_stream


@pytest.fixture(scope="module")
def starts() -> tuple[list[tuple[float, bool]], list[float], list[tuple[float, bool]]]:
    """Confidence of every start and whether its headline is right; of every missed one; of every start and whether its line is."""
    found: list[tuple[float, bool]] = []
    missed: list[float] = []
    lines_met: list[tuple[float, bool]] = []
    for path in sorted((ROOT / "tests" / "gold").glob("*/*.txt")):
        if path.stem.startswith("arc-"):
            continue
        rows = [json.loads(line) for line in path.with_suffix(".gold.jsonl").read_text("utf-8").splitlines() if line]
        raw = path.read_bytes()
        records = [r.to_dict() for r in split_stream(Stream(path.name, None, raw), SplitOptions(explain=True))]
        scores = Scores(rows, read_lines(raw), records)
        right = set(scores.met.values())
        # It speaks of the headline; whether a line above that belongs to the article is asked of `exact` in the gate.
        titles = {norm(row["title"]) for row in rows if row["title"]}
        met = [i in right for i in range(len(scores.found))]
        found += [(r["confidence"], met[i] or norm(r["title"]) in titles) for i, r in enumerate(scores.found)]
        lines_met += [(r["confidence"], met[i]) for i, r in enumerate(scores.found)]
        lines = {row["start_line"] for number, row in enumerate(rows) if number not in scores.met}
        near = [near for record in records for near in record["evidence"].get("near_misses", [])]
        missed += [miss["confidence"] for miss in near if miss["line"] in lines]
    return found, missed, lines_met


def test_most_starts_are_sure_and_hardly_one_of_those_is_wrong(starts):
    sure = [right for value, right in starts[0] if value > 0.9]
    assert len(sure) >= 0.8 * len(starts[0])
    assert sure.count(False) <= 0.02 * len(sure)


def test_hardly_one_sure_start_is_on_the_wrong_line(starts):
    sure = [right for value, right in starts[2] if value > 0.9]
    assert sure.count(False) <= 0.02 * len(sure)


def test_wrong_and_missed_starts_are_doubted(starts):
    wrong = [value for value, right in starts[0] if not right]
    assert sum(value < 0.6 for value in wrong) >= 0.5 * len(wrong)
    assert sum(value < 0.6 for value in starts[1]) >= 0.5 * len(starts[1])


def test_confidence_grows_with_the_margin():
    margins = [point / 4 for point in range(-60, 80)]
    values = [confidence(margin) for margin in margins]
    assert values == sorted(values)
    assert all(confidence(margin) == pytest.approx(value, abs=0.001) for margin, value in POINTS)
