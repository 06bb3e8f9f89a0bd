"""The public names for Python: what `parse` takes, gives and raises."""

from __future__ import annotations

import pytest
from conftest import EXAMPLES

from corpus_cli import Record, __version__, parse
from corpus_cli.errors import InputError
from corpus_cli.run.report import RunReport

PATH = EXAMPLES / "portal-az.txt"


def shown(records) -> list[dict]:
    """Records without what depends on the name of their source."""
    drop = ("id", "source", "translation_of", "duplicate_of")
    return [{key: value for key, value in record.to_dict().items() if key not in drop} for record in records]


def test_text_bytes_and_file_give_the_same() -> None:
    by_file = [*parse(PATH)]
    assert len(by_file) == 4
    assert all(isinstance(record, Record) for record in by_file)
    assert shown(by_file) == shown(parse(PATH.read_bytes())) == shown(parse(PATH.read_text("utf-8")))
    assert shown(by_file) == shown(parse(bytearray(PATH.read_bytes())))


def test_records_flow_one_by_one() -> None:
    assert next(iter(parse(PATH))).title


def test_text_is_text_whatever_it_looks_like() -> None:
    assert shown(parse(PATH.read_text("utf-8")))[0]["encoding"] == "utf-8"
    assert [*parse("")] == [*parse(b"")] == []
    assert not [record for record in parse("\ud800 a lone surrogate and no news") if "\ud800" in record.text]


def test_what_cannot_be_read_is_raised(tmp_path) -> None:
    with pytest.raises(InputError, match="no such file"):
        [*parse(tmp_path / "none.txt")]
    with pytest.raises(TypeError, match="not int"):
        parse(5)  # type: ignore[arg-type]


def test_a_report_counts_and_keeps_the_first_findings(tmp_path) -> None:
    told = []
    report = RunReport(tmp_path, told.append)
    for number in range(1200):
        report.add(InputError(f"fault {number}"))
    assert (report.found, report.skipped, len(report.findings), len(told)) == (1200, 1200, 1000, 1200)
    assert report.exit_code == 1


def test_the_version_is_one() -> None:
    assert __version__ == "0.1.0"
