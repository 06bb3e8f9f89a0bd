"""The table of strings, written before the parser; the same scoring as for any table of this kind."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from corpus_cli.core.dates import bounds, date_of, parse_date

with (Path(__file__).parent / "table.tsv").open(encoding="utf-8") as _file:
    ROWS = [(row["text"], row["lang"], row["expected_edtf"]) for row in csv.DictReader(_file, delimiter="\t")]


def _bare(edtf: str | None) -> str:
    return re.sub(r"[?~%\[\]{}]", "", edtf or "")


@pytest.mark.parametrize(("text", "language", "expected"), ROWS)
def test_row(text: str, language: str, expected: str) -> None:
    found = parse_date(text, language=language, reference="2022-09-15")
    assert _bare(found and found.edtf) == _bare(expected)


def test_table_is_large_enough() -> None:
    assert len(ROWS) >= 300


@pytest.mark.parametrize("expected", sorted({row[2] for row in ROWS if row[2]}))
def test_every_edtf_is_one(expected: str) -> None:
    edtf = pytest.importorskip("edtf")
    assert edtf.parse_edtf(expected) is not None


@pytest.mark.parametrize("expected", sorted({row[2] for row in ROWS if row[2] and "X" not in row[2][:4]}))
def test_bounds_hold_the_date(expected: str) -> None:
    first, last = bounds(expected)
    assert first is not None and last is not None and first <= last
    plain = date_of(expected)
    if plain is not None:
        assert first.startswith(plain[:7][: len(plain)]) and last.startswith(plain[:4])
