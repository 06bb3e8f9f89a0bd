"""CSV, TSV and CSV for Excel: read back by csv, pandas and duckdb; no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from export_records import CORE_KEYS, KEYS, RECORDS, make, write
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.errors import OutputError
from corpus_cli.export.cells import EXCEL_LIMIT, cell, harmless, one_line, shortened
from corpus_cli.export.delimited import COLUMNS


def read(path, **how):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [*csv.DictReader(file, **how)]


def test_columns_are_the_keys_in_order_and_lists_are_joined(tmp_path) -> None:
    rows = read(write(tmp_path / "a.csv"))
    assert tuple(rows[0]) == COLUMNS
    assert set(KEYS) - set(COLUMNS) == {"header", "evidence"}
    assert rows[0]["authors"] == "Leyla Məmmədova; R. Quliyev"
    assert rows[0]["languages"] == '[{"language":"az","share":1.0}]'
    assert rows[0]["fields"] == '{"SECTION":"Siyasət"}'
    assert [row["text"] for row in rows[:2]] == [record.text for record in RECORDS[:2]]
    assert rows[3]["title"] == rows[3]["authors"] == rows[3]["confidence"] == ""


def test_fields_choose_columns_and_may_name_nested_ones(tmp_path) -> None:
    assert tuple(read(write(tmp_path / "core.csv", keys=CORE_KEYS))[0]) == CORE_KEYS
    row = read(write(tmp_path / "deep.csv", keys=("evidence", "id")))[0]
    assert list(row) == ["evidence", "id"]
    assert row["evidence"].startswith('{"boundary":[{"name":"title"')


def test_nothing_runs_in_a_spreadsheet(tmp_path) -> None:
    for name, form, how in (("a.csv", None, {}), ("b.csv", "csv-excel", {}), ("a.tsv", None, {"delimiter": "\t"})):
        row = read(write(tmp_path / name, form), **how)[2]
        assert row["title"].startswith("'=HYPERLINK")
        assert row["authors"] == "'@admin"
        assert row["text"].startswith("'-2+3")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "\n+", "＝", "＠"])
def test_cells_that_would_run_are_led_by_an_apostrophe(start) -> None:
    assert harmless(f"{start}1") == f"'{start}1"
    assert cell("authors", [f"{start}1", "b"]).startswith("'")


@pytest.mark.parametrize("text", ["a=1", "— tire", "'=1", "", "1-2", "“=”"])
def test_other_cells_stay_as_they_are(text) -> None:
    assert harmless(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_stays_one_line_of_tsv_and_comes_back(text) -> None:
    line = one_line(text)
    assert not set(line) & {"\t", "\n", "\r"}
    back = line.replace("\\\\", "\0").replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t").replace("\0", "\\")
    assert back == text or "\0" in text


def test_tsv_has_a_line_a_record(tmp_path) -> None:
    path = write(tmp_path / "a.tsv")
    data = path.read_bytes()
    assert data.count(b"\n") == 1 + len(RECORDS)
    assert b"\r" not in data
    assert {line.count(b"\t") for line in data.splitlines()} == {len(COLUMNS) - 1}


def test_excel_gets_a_mark_its_line_ends_and_cells_within_its_limit(tmp_path) -> None:
    long = make(9, title="long", text="ə𐍈" * 30_000)
    path = write(tmp_path / "a.csv", "csv-excel", records=[*RECORDS, long])
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfschema,id,")
    assert data.endswith(b"\r\n")
    text = read(path)[4]["text"]
    assert len(text.encode("utf-16-le")) // 2 <= EXCEL_LIMIT
    assert text.endswith("[cut: 60000 characters]")
    assert shortened("ə" * EXCEL_LIMIT) == "ə" * EXCEL_LIMIT


def test_csv_goes_to_standard_output_too(tmp_path, capfdbinary) -> None:
    write("-", "csv", keys=("id", "date"))
    out = capfdbinary.readouterr().out.decode()
    assert [*csv.reader(io.StringIO(out))][:2] == [["id", "date"], [RECORDS[0].id, "2021-03-01"]]


def test_nothing_is_left_of_a_file_that_fails(tmp_path) -> None:
    broken = make(1)
    broken.authors = 1
    with pytest.raises(TypeError):
        write(tmp_path / "a.csv", records=[RECORDS[0], broken])
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("form", ["csv", "sqlite", "parquet", "ftm"])
def test_a_full_disk_is_told(form) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    if form == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    with pytest.raises(OutputError):
        write("/dev/full", form, records=RECORDS * 50)


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
def test_pandas_reads_it(tmp_path, name) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pandas.read_csv(write(tmp_path / name), sep="\t" if name.endswith("tsv") else ",")
    assert frame["title"][1] == RECORDS[1].title
    assert frame["end"].sum() == sum(record.end for record in RECORDS)


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
def test_duckdb_reads_it(tmp_path, name) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    write(tmp_path / name)
    rows = duckdb.sql(f"select title, typeof(start) from '{tmp_path / name}' where language = 'ar'").fetchall()
    assert rows == [(RECORDS[1].title, "BIGINT")]
