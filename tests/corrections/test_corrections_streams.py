"""Corrections in what a reader unpacks, and of links; what is joined in two encodings."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

from conftest import EXAMPLES

DUMP = Path(__file__).parent / "mixed.txt"


def records(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_cut_in_a_member_of_an_archive(corpus, tmp_path) -> None:
    with zipfile.ZipFile(tmp_path / "dump.zip", "w") as file:
        file.write(DUMP, "a.txt")
        file.write(DUMP, "b.txt")
    done = corpus("correct", "--cut", "dump.zip:18", "--stream", "zip:b.txt")
    assert done.returncode == 0, done.stderr.decode()
    assert corpus("export", "dump.zip", "-o", "out.jsonl", "--corrections", "corrections.yaml").returncode == 0
    starts = {(r["stream"], r["start_line"]) for r in records(tmp_path / "out.jsonl")}
    assert ("zip:b.txt", 18) in starts
    assert ("zip:a.txt", 18) not in starts
    assert corpus("verify", "out.jsonl").returncode == 0


def test_a_stream_that_is_not_there_is_told(corpus, tmp_path) -> None:
    shutil.copy(DUMP, tmp_path / "mixed.txt")
    done = corpus("correct", "--cut", "mixed.txt:18", "--stream", "zip:nowhere.txt")
    assert done.returncode == 2
    assert b"zip:nowhere.txt" in done.stderr
    assert not (tmp_path / "corrections.yaml").exists()


def test_a_translation_that_is_none(corpus, tmp_path) -> None:
    shutil.copy(EXAMPLES / "tag-page.txt", tmp_path / "page.txt")
    assert corpus("export", "page.txt", "-o", "out.jsonl").returncode == 0
    linked = next(r for r in records(tmp_path / "out.jsonl") if r["translation_of"])
    assert corpus("correct", "out.jsonl", "--not-translation", linked["id"]).returncode == 0
    assert corpus("export", "page.txt", "-o", "out.jsonl", "--corrections", "corrections.yaml").returncode == 0
    (now,) = [r for r in records(tmp_path / "out.jsonl") if r["id"] == linked["id"]]
    assert now["translation_of"] is None
    said = json.dumps(now["evidence"]["analyst"])
    assert "not-translation" in said
    assert linked["translation_of"] in said, "the machine's link is kept beside"
    assert corpus("verify", "out.jsonl").returncode == 0


def test_articles_in_two_encodings_are_not_joined(corpus, tmp_path) -> None:
    first = "Harbour reopens “again” after a winter of repairs\n12 March 2021\n\nThe port authority said on Friday that ferries may land. The first ship brought flour and seeds from the north.\n\n"
    second = "افتتاح سوق السمك الجديد في الميناء\nبقلم سامر العبدلي\n13 آذار 2021\n\nافتتحت البلدية صباح السبت سوق السمك الجديد بعد سنتين من العمل. وقال رئيس البلدية إن الباعة سيعودون قريبا.\n"
    (tmp_path / "mix.txt").write_bytes(first.encode() + second.encode("cp1256"))
    assert corpus("export", "mix.txt", "-o", "out.jsonl").returncode == 0
    one, two = records(tmp_path / "out.jsonl")
    assert (one["encoding"], two["encoding"]) == ("utf-8", "cp1256")
    refused = corpus("correct", "out.jsonl", "--join", one["id"])
    assert refused.returncode == 2
    assert b"cp1256" in refused.stderr
    assert not (tmp_path / "corrections.yaml").exists()
