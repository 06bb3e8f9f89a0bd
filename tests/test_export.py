"""Exports: which records are kept, which keys are written, files that are whole or not there."""

from __future__ import annotations

import json
import os
import stat

import pytest

from corpus_cli.errors import OutputError, UsageError
from corpus_cli.export.whole import whole
from corpus_cli.model import KEYS, Record
from corpus_cli.run.select import field_names, selection


def record(**values) -> Record:
    return Record(**values)


@pytest.mark.parametrize(
    ("condition", "kept"),
    (
        ("language=az", True), ("language=ar,az", True), ("language=ar", False), ("outlet=null", True),
        ("language=null", False), ("fields.SECTION=Business", True), ("fields.PAGE=null", True),
        ("fields.SECTION.x=null", True), ("authors=B. C.", True), ("authors=D", False), ("via=null", True),
        ("header.role=closer", True), ("header.role=title,byline", False), ("start=12", True), ("confidence=0.5", True),
    ),
)  # fmt: skip
def test_where(condition, kept) -> None:
    one = record(
        language="az", fields={"SECTION": "Business"}, authors=["A", "B. C."], start=12, confidence=0.5,
        header=[{"role": "closer", "start": 0, "end": 1, "text": "x"}],
    )  # fmt: skip
    assert selection([condition], None, None).verdict(one) == ("kept" if kept else "other")


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    (
        ("2021", None, True), ("2022", None, False), ("2021-03-31", None, True), ("2021-04", None, False),
        (None, "2021-03", True), (None, "2021-02", False), (None, "2021-03-01", True), ("2021-03-10", "2021-03-12", True),
    ),
)  # fmt: skip
def test_since_and_until_keep_what_overlaps(since, until, kept) -> None:
    march = record(date_earliest="2021-03-01", date_latest="2021-03-31")
    chosen = selection([], since, until)
    assert chosen.verdict(march) == ("kept" if kept else "other")


def test_undated_records_are_neither_kept_nor_dropped() -> None:
    assert selection([], "2021", None).verdict(record()) == "no-date"
    assert selection([], None, None).verdict(record()) == "kept"


@pytest.mark.parametrize("wrong", ("2021-00", "2021-02-30", "2021-3", "21", "2021-01-00", "0000", "٢٠٢١"))
def test_a_limit_that_is_no_day_is_refused(wrong) -> None:
    with pytest.raises(UsageError):
        selection([], wrong, None)


def test_fields() -> None:
    assert field_names("all") == KEYS
    assert field_names("core") == ("id", "title", "text", "language", "date", "outlet", "authors", "url", "source")
    assert field_names("title, id,title") == ("title", "id")


def test_export_of_records_filters_and_writes_them(corpus, dump) -> None:
    everything = corpus("export", dump).stdout
    assert corpus("export", stdin=everything).stdout == everything
    rows = [json.loads(line) for line in everything.splitlines()]
    arabic = corpus("export", "--where", "language=ar", "--fields", "id,language", stdin=everything)
    assert [json.loads(line) for line in arabic.stdout.splitlines()] == [
        {"id": row["id"], "language": "ar"} for row in rows if row["language"] == "ar"
    ]
    assert arabic.stdout


def test_undated_records_go_to_rejects(corpus, tmp_path) -> None:
    dated = record(source="a", date_earliest="2021-03-01", date_latest="2021-03-01").to_dict()
    undated = record(source="b").to_dict()
    later = record(source="c", date_earliest="2023-01-01", date_latest="2023-12-31").to_dict()
    lines = b"".join(json.dumps(row).encode() + b"\n" for row in (dated, undated, later))
    done = corpus("export", "--until", "2022", "--rejects", "rest.jsonl", "--summary", "sum.json", stdin=lines)
    assert done.returncode == 1
    assert b"want of a date: 1 (they are in rest.jsonl)" in done.stderr
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == ["a"]
    assert [json.loads(line)["source"] for line in (tmp_path / "rest.jsonl").read_bytes().splitlines()] == ["b"]
    summary = json.loads((tmp_path / "sum.json").read_bytes())
    assert (summary["records"], summary["rejected"], summary["latest"]) == (1, 1, "2021-03-01")


def test_lines_are_compact_unescaped_and_in_order(corpus, dump) -> None:
    line = corpus("export", dump).stdout.splitlines()[-1]
    assert b'{"schema":1,"id":"' in line
    assert b": " not in line.split(b'"title"')[0]
    assert "\\u0" not in line.decode()
    assert tuple(json.loads(line)) == KEYS


def test_a_file_is_old_or_new(tmp_path) -> None:
    target = tmp_path / "out.txt"
    with whole(target) as draft:
        draft.write_text("one")
        assert not target.exists()
    assert target.read_text() == "one"
    with pytest.raises(KeyError), whole(target) as draft:
        draft.write_text("two")
        raise KeyError
    assert target.read_text() == "one"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_new_file_keeps_the_mode_and_the_link_of_the_old(tmp_path) -> None:
    target, link = tmp_path / "real.txt", tmp_path / "link.txt"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    with whole(link) as draft:
        draft.write_text("new")
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_pipe_is_written_to_as_it_is(tmp_path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with whole(pipe) as draft:
        draft.write_text("through")
    assert os.read(reader, 100) == b"through"
    os.close(reader)


@pytest.mark.parametrize("place", (".", "no/such/folder/out.txt"))
def test_places_that_cannot_be_written(tmp_path, place) -> None:
    with pytest.raises(OutputError), whole(tmp_path / place):
        pass
