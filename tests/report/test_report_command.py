"""`corpus report` as people run it: what it writes, what it refuses, and how it ends."""

from __future__ import annotations

import hashlib
import json
import re

import pytest
from report_records import records

from corpus_cli.export.jsonl import dump_line


@pytest.fixture
def export(corpus, dump, tmp_path):
    """An export of the tag page example beside its dump."""
    assert corpus("export", "dump.txt", "-o", "articles.jsonl").returncode == 0
    return tmp_path / "articles.jsonl"


def details(page: str) -> list[dict]:
    """The articles in a page's data."""
    blocks = re.findall(r'id="articles-\d+">(.*?)</script>', page, re.DOTALL)
    return [article for block in blocks for article in json.loads(block)]


def test_the_page_holds_every_article_and_the_hash_of_the_export(corpus, export, tmp_path) -> None:
    done = corpus("report", "articles.jsonl", "-o", "report.html", "--title", "Ports & <trams>")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "<title>Ports &amp; &lt;trams&gt;</title>" in page
    assert hashlib.sha256(export.read_bytes()).hexdigest() in page
    kept = [json.loads(line) for line in export.read_text("utf-8").splitlines()]
    assert [article["values"]["id"] for article in details(page)] == [record["id"] for record in kept]
    assert [article["text"] for article in details(page)] == [record["text"] for record in kept]


def test_the_same_export_makes_the_same_page_on_any_run(corpus, export) -> None:
    first = corpus("report", "articles.jsonl", PYTHONHASHSEED="1").stdout
    again = corpus("report", "articles.jsonl", PYTHONHASHSEED="2", TZ="Asia/Baku", LC_ALL="C").stdout
    assert first == again and first.startswith(b"<!DOCTYPE html>")


def test_standard_input_makes_a_page_without_a_hash(corpus, export) -> None:
    done = corpus("report", "-", stdin=export.read_bytes())
    assert done.returncode == 0
    assert b"Made from <bdi>standard input</bdi></p>" in done.stdout


def test_under_root_the_bytes_of_the_dump_are_shown(corpus, export, dump) -> None:
    shown = details(corpus("report", "articles.jsonl", "--root", ".").stdout.decode())
    data = dump.read_bytes()
    for article in shown:
        values = article["values"]
        assert "".join(text for text, _, _ in article["raw"]) == data[values.get("start", 0) : values["end"]].decode()
    assert any(cites for article in shown for _, _, cites in article["raw"])
    assert not any("raw" in article for article in details(corpus("report", "articles.jsonl").stdout.decode()))


def test_a_dump_that_changed_is_a_finding_and_is_not_shown(corpus, export, dump) -> None:
    dump.write_bytes(b"x" + dump.read_bytes())
    done = corpus("report", "articles.jsonl", "--root", ".")
    assert done.returncode == 1
    assert done.stderr.count(b"no longer has the articles' bytes") == 1
    assert not any("raw" in article for article in details(done.stdout.decode()))


def test_a_record_cannot_have_another_file_shown(corpus, tmp_path) -> None:
    (tmp_path / "secret").write_text("the secret words" * 99)
    made = records(3)
    for record, source in zip(made, ("secret", "/dev/zero", "."), strict=True):
        record.source, record.start, record.end = source, 0, 1 << 60
    lines = b"".join(dump_line(record.to_dict()) for record in made)
    done = corpus("report", "-", "--root", ".", stdin=lines)
    assert b"the secret words" not in done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize(("name", "said"), [("none.jsonl", b"no such file"), ("dump.txt", b"record")])
def test_what_is_no_export_leaves_the_old_page(corpus, dump, tmp_path, name, said) -> None:
    (tmp_path / "report.html").write_text("old")
    done = corpus("report", name, "-o", "report.html")
    assert done.returncode == 2
    assert said in done.stderr
    assert (tmp_path / "report.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_an_empty_export_makes_a_page(corpus, tmp_path) -> None:
    (tmp_path / "empty.jsonl").touch()
    done = corpus("report", "empty.jsonl")
    assert done.returncode == 0 and b"<dd>0</dd>" in done.stdout


def test_the_output_does_not_replace_the_export(corpus, export) -> None:
    before = export.read_bytes()
    assert corpus("report", "articles.jsonl", "-o", "articles.jsonl").returncode == 2
    assert export.read_bytes() == before
