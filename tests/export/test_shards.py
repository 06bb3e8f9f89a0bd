"""Shards: full ones follow one another, the manifest names them, and what is there already is not written again."""

from __future__ import annotations

import json

import pytest

from corpus_cli.errors import UsageError
from corpus_cli.export import open_sink, shards
from corpus_cli.model import Record

pytest.importorskip("fsspec")


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(shards, "SHARD", 1000)


def written(folder, count: int, text: str = "word " * 40):
    with open_sink(f"{folder}/", ("id", "text")) as sink:
        for number in range(count):
            sink.write(Record(id=str(number), text=text))
    return json.loads((folder / "manifest.json").read_bytes())


def test_shards_together_are_the_export(small, tmp_path) -> None:
    manifest = written(tmp_path / "out", 12)
    names = [shard["name"] for shard in manifest["shards"]]
    assert len(names) == 3
    assert names == sorted(names)
    lines = b"".join((tmp_path / "out" / name).read_bytes() for name in names).splitlines()
    assert [json.loads(line)["id"] for line in lines] == [str(number) for number in range(12)]
    assert manifest["records"] == 12


def test_an_equal_shard_stays_and_an_old_one_goes(small, tmp_path) -> None:
    first = written(tmp_path / "out", 12)
    kept = tmp_path / "out" / first["shards"][0]["name"]
    before = kept.stat().st_mtime_ns
    second = written(tmp_path / "out", 7)
    assert kept.stat().st_mtime_ns == before
    assert second["shards"][0] == first["shards"][0]
    there = {path.name for path in (tmp_path / "out").iterdir()}
    assert there == {shard["name"] for shard in second["shards"]} | {"manifest.json"}


def test_an_error_leaves_the_old_export(small, tmp_path) -> None:
    first = written(tmp_path / "out", 3)
    with pytest.raises(ZeroDivisionError), open_sink(f"{tmp_path}/out/", ("id",)) as sink:
        sink.write(Record(id="x"))
        raise ZeroDivisionError
    assert json.loads((tmp_path / "out" / "manifest.json").read_bytes()) == first


def test_a_url_gets_one_file_when_it_is_whole(tmp_path) -> None:
    with open_sink(f"file://{tmp_path}/out.csv", ("id", "title")) as sink:
        sink.write(Record(id="1", title="A"))
        assert not (tmp_path / "out.csv").exists()
    assert "1,A" in (tmp_path / "out.csv").read_text("utf-8")


def test_shards_are_json_lines(tmp_path) -> None:
    with pytest.raises(UsageError, match="shards are JSON Lines"):
        open_sink(f"{tmp_path}/out/", ("id",), "csv")
