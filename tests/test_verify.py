"""`corpus verify`: what holds is said to hold, and every kind of lie is found where it stands."""

from __future__ import annotations

import json
import tarfile
import zipfile
from pathlib import Path

import pytest
from conftest import EXAMPLES, run_corpus
from jsonschema import Draft202012Validator

from corpus_cli.core.conformance import faults
from corpus_cli.core.schema import json_schema
from corpus_cli.run.verify import Account, verify


@pytest.fixture(scope="module")
def made() -> bytes:
    return run_corpus(
        "export", "--root", "examples", *sorted(f"examples/{path.name}" for path in EXAMPLES.glob("*.*"))
    ).stdout


@pytest.fixture
def export(made, tmp_path) -> Path:
    for path in EXAMPLES.glob("*.*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "all.jsonl").write_bytes(made)
    return tmp_path / "all.jsonl"


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def found(path: Path, records: list[dict]) -> list[dict]:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in records), "utf-8")
    return [finding.to_dict() for finding in verify(str(path), path.parent, Account())]


def test_what_export_and_split_write_holds(corpus, export) -> None:
    done = corpus("verify", "all.jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"everything holds (spans in order" in done.stdout
    whole = corpus("split", ".", "--all").stdout
    done = corpus("verify", "-", "--json", stdin=whole)
    assert done.returncode == 0
    told = json.loads(done.stdout)
    assert (told["tiled"], told["dumps"], told["findings"]) == (True, 3, 0)


@pytest.mark.parametrize(
    ("change", "key"),
    (
        (lambda row: row.update(id="0" * 20), "id"),
        (lambda row: row.update(text=row["text"] + " more"), "content_id"),
        (lambda row: row.update(span_sha256="0" * 64), "span_sha256"),
        (lambda row: row.update(source_sha256="0" * 64), "source_sha256"),
        (lambda row: row.update(end=row["end"] + 10**9), "end"),
        (lambda row: row["header"][0].update(text="X" + row["header"][0]["text"]), "header[0].text"),
        (lambda row: row["header"][0].update(end=10**9), "header[0]"),
        (lambda row: row["evidence"]["date"][0].update(text="1 May 1999"), "evidence.date[0].text"),
        (lambda row: row.update(encoding="utf-99"), "encoding"),
        (lambda row: row.update(stream="zip:none.txt"), "stream"),
        (lambda row: row.update(source="gone.txt"), "source"),
        (lambda row: row.update(source="-"), "source"),
        (lambda row: row.update(start="0"), "start"),
        (lambda row: row.update(kind="poem"), "kind"),
        (lambda row: row.update(confidence=2), "confidence"),
        (lambda row: row.update(date="1 May"), "date"),
        (lambda row: row.update(extra=1), "extra"),
        (lambda row: row.pop("language"), "language"),
        (lambda row: row["header"][0].update(role="poem"), "header[0].role"),
    ),
)  # fmt: skip
def test_every_lie_is_found(export, change, key) -> None:
    records = rows(export)
    at = next(i for i, row in enumerate(records) if i and row["header"] and row["evidence"].get("date"))
    records[at]["date"] = records[at]["date"] or "2021"
    change(records[at])
    told = found(export, records)
    assert (at + 1, key) in {(row["line"], row["key"]) for row in told}
    assert key == "end" or {row["line"] for row in told} == {at + 1}


def test_the_first_wrong_byte_is_named(export) -> None:
    records = rows(export)
    at, entry = next((i, row["header"][0]) for i, row in enumerate(records) if i and len(row["header"][0]["text"]) > 9)
    good = entry["text"]
    entry["text"] = good[:7] + "#" + good[8:]
    [told] = found(export, records)
    assert told["byte"] == entry["start"] + len(good[:7].encode())
    assert told["id"] == records[at]["id"]
    assert told["source"] == records[at]["source"]


def test_gaps_overlaps_and_order(corpus, export) -> None:
    export.write_bytes(corpus("split", "tag-page.txt", "--all").stdout)
    records = rows(export)
    gap = found(export, records[:2] + records[3:])
    assert [(row["key"], row["byte"]) for row in gap if row["key"] == "start"] == [("start", records[2]["start"])]
    assert "no record has the bytes" in found(export, records[:-1])[-1]["what"]
    assert any("overlaps" in row["what"] for row in found(export, [*records, records[1] | {"id": "f" * 20}]))
    assert any("same id" in row["what"] for row in found(export, [*records, records[1]]))
    articles = [row for row in records if row["kind"] != "furniture"]
    assert any("later in the dump" in row["what"] for row in found(export, articles[::-1]))


def test_a_span_in_another_article_must_say_so(export) -> None:
    records = [row for row in rows(export) if row["source"] == "tag-page.txt"]
    one, other = records[0], records[2]
    lent = next(entry for entry in other["header"] if other["start"] <= entry["start"] < entry["end"] <= other["end"])
    span = {"start": lent["start"], "end": lent["end"], "text": lent["text"], "rule": "test"}
    one["evidence"]["place"] = [span | {"id": other["id"]}]
    assert found(export, records) == []
    one["evidence"]["place"] = [span | {"id": other["id"], "text": "lie"}]
    assert [row["key"] for row in found(export, records)] == ["evidence.place[0].text"]
    one["evidence"]["place"] = [span]
    [told] = found(export, records)
    assert other["id"] in told["what"]


def test_a_filtered_export_still_holds(corpus, export) -> None:
    equal = (EXAMPLES / "portal-az.txt").read_bytes() * 3
    (export.parent / "equal.txt").write_bytes(equal)
    whole = corpus("export", "equal.txt").stdout.splitlines(keepends=True)
    assert corpus("verify", "-", stdin=b"".join(whole[1:])).returncode == 0
    assert corpus("verify", "-", stdin=whole[-1]).returncode == 0
    arabic = corpus("export", "all.jsonl", "--where", "language=ar")
    assert corpus("verify", "-", stdin=arabic.stdout).returncode == 0


@pytest.mark.parametrize("shape", (("--fields", "core"), ("--format", "csv"), ("--format", "ftm")))
def test_an_export_that_shows_nothing_is_refused(corpus, export, shape) -> None:
    done = corpus("verify", "-", stdin=corpus("export", "all.jsonl", *shape).stdout)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"corpus export" in done.stderr


def test_a_changed_and_a_missing_dump(corpus, export) -> None:
    place = export.parent / "portal-az.txt"
    place.write_bytes(b"\n" + place.read_bytes())
    (export.parent / "oe-watch.md").unlink()
    done = corpus("verify", "all.jsonl", "--json")
    assert done.returncode == 1
    told = [json.loads(line) for line in done.stdout.splitlines()]
    keys = {row["source"]: row["key"] for row in reversed(told[:-1])}
    assert keys == {"portal-az.txt": "source_sha256", "oe-watch.md": "source"}
    assert told[-1]["findings"] == len(told) - 1
    assert b"--root" in corpus("verify", "all.jsonl").stdout


def test_root_says_where_dumps_are(corpus, export, tmp_path_factory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    moved = elsewhere / "all.jsonl"
    moved.write_bytes(export.read_bytes())
    assert corpus("verify", moved, "--root", ".").returncode == 0
    assert corpus("verify", moved, "--root", elsewhere).returncode == 1


def test_streams_of_archives_and_encodings(corpus, tmp_path) -> None:
    texts = {path.name: path.read_text("utf-8") for path in EXAMPLES.glob("*.*")}
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        for name, text in texts.items():
            packed.writestr(name, text)
    with tarfile.open(tmp_path / "b.tar.gz", "w:gz") as packed:
        packed.add(EXAMPLES / "oe-watch.md", "oe-watch.md")
    (tmp_path / "wide.txt").write_text(texts["tag-page.txt"], "utf-16")
    (tmp_path / "old.txt").write_bytes(texts["portal-az.txt"].encode("cp1254", "replace"))
    (tmp_path / "crlf.txt").write_bytes(texts["oe-watch.md"].replace("\n", "\r\n").encode()[:-7] + b"\xff\xfe")
    for flag in ((), ("--all",)):
        done = corpus("verify", "-", stdin=corpus("split", ".", *flag).stdout)
        assert done.returncode == 0, done.stdout
        assert b"5 dumps" in done.stdout


def test_conformance_agrees_with_json_schema(export) -> None:
    judge = Draft202012Validator(json_schema())
    for row in rows(export):
        assert judge.is_valid(row)
        assert not [*faults(row)]
        for wrong in (
            {"start": -1},
            {"start": True},
            {"title": 1},
            {"authors": [1]},
            {"time": "9"},
            {"fields": {"a": 1}},
        ):
            assert not judge.is_valid(row | wrong)
            assert [*faults(row | wrong)]
