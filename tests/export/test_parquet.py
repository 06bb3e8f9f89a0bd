"""Parquet: nested types kept; read back by pyarrow, duckdb and pandas."""

from __future__ import annotations

import json
import sys

import pytest
from export_records import CORE_KEYS, KEYS, RECORDS, make, write

from corpus_cli.errors import MissingExtra, UsageError
from corpus_cli.export import open_sink

parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed (extra parquet)")


def test_everything_comes_back(tmp_path) -> None:
    path = write(tmp_path / "a.parquet")
    rows = parquet.read_table(path).to_pylist(maps_as_pydicts="strict")
    for row, record in zip(rows, RECORDS, strict=True):
        assert tuple(row) == KEYS
        evidence = row.pop("evidence")
        spans = {
            key: [{k: v for k, v in one.items() if v is not None} for one in cited]
            for key, cited in evidence["spans"].items()
        }
        other = json.loads(evidence["other"] or "{}")
        boundary = {"boundary": evidence["boundary"]} if evidence["boundary"] else {}
        assert spans | boundary | other == record.evidence
        row["header"] = [{k: v for k, v in one.items() if k != "in_text" or v} for one in row["header"]]
        assert row == {key: value for key, value in record.to_dict().items() if key != "evidence"}


def test_same_in_same_out_and_fields(tmp_path) -> None:
    assert write(tmp_path / "a.parquet").read_bytes() == write(tmp_path / "b.parquet").read_bytes()
    table = parquet.read_table(write(tmp_path / "core.parquet", keys=CORE_KEYS))
    assert tuple(table.column_names) == CORE_KEYS
    assert table.schema.metadata[b"corpus.schema"] == b"1"
    assert parquet.read_table(write(tmp_path / "none.parquet", records=[])).num_rows == 0


def test_row_groups_end_so_that_memory_stays_flat(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("corpus_cli.export.parquet._CHARACTERS", 10_000)
    path = write(tmp_path / "a.parquet", records=[make(i, text="x" * 2000) for i in range(10)])
    assert parquet.ParquetFile(path).num_row_groups > 2
    assert parquet.read_table(path).num_rows == 10


def test_whole_or_not_at_all(tmp_path) -> None:
    with pytest.raises(KeyError), open_sink(str(tmp_path / "a.parquet"), KEYS) as sink:
        sink.write(RECORDS[0])
        raise KeyError
    assert not [*tmp_path.iterdir()]


def test_what_it_needs_is_told(monkeypatch) -> None:
    with pytest.raises(UsageError, match="no text for standard output"):
        open_sink("-", KEYS, "parquet")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"osint-corpus\[parquet\]"):
        open_sink("a.parquet", KEYS)


def test_duckdb_reads_nested_types(tmp_path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    path = write(tmp_path / "a.parquet")
    row = duckdb.sql(
        "select authors[2], languages[1].language, fields['SECTION'], evidence.spans['date'][1].text, "
        f"evidence.boundary[1].weight from '{path}' where language = 'az'"
    ).fetchall()[0]
    assert row == ("R. Quliyev", "az", "Siyasət", "1 March", 1.5)


def test_pandas_reads_it(tmp_path) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pandas.read_parquet(write(tmp_path / "a.parquet"))
    assert list(frame["authors"][0]) == RECORDS[0].authors
    assert frame["confidence"].isna().sum() == 1
