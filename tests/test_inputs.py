"""INPUT: what is found, in which order, what is said of the rest, and what no fault may do to the others."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from conftest import EXAMPLES

from corpus_cli.errors import CorpusError
from corpus_cli.readers.text import binary
from corpus_cli.run.inputs import find_inputs, source_name
from corpus_cli.run.report import RunReport

ARTICLE = (EXAMPLES / "portal-az.txt").read_bytes()


def found(root: Path, *arguments: str, records: bool = False, dumps: bool = True) -> tuple[list[str], list[str]]:
    told: list[CorpusError] = []
    report = RunReport(root, told.append)
    names = [item.source for item in find_inputs(arguments, report, records=records, dumps=dumps)]
    return names, [str(error) for error in told]


@pytest.fixture
def tree(tmp_path, monkeypatch) -> Path:
    for name in (
        "b.txt",
        "a/z.md",
        "a.txt",
        "a/.hidden.txt",
        ".git/c.txt",
        "B.TXT",
        "é.txt",
        "notes.bin",
        "a/old.jsonl",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(ARTICLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_folders_come_in_the_order_of_bytes(tree) -> None:
    assert found(tree, ".") == (["B.TXT", "a.txt", "a/z.md", "b.txt", "é.txt"], [])


def test_arguments_come_as_given_and_each_file_once(tree) -> None:
    assert found(tree, "b.txt", "a", "b.txt", "./b.txt", str(tree / "a.txt"))[0] == ["b.txt", "a/z.md", "a.txt"]


def test_globs_are_resolved_where_the_shell_did_not(tree) -> None:
    assert found(tree, "[ab].txt")[0] == ["a.txt", "b.txt"]
    assert found(tree, "**/*.md")[0] == ["a/z.md"]


def test_records_are_looked_for_where_records_are_read(tree) -> None:
    assert found(tree, ".", records=True, dumps=False)[0] == ["a/old.jsonl"]
    assert found(tree, ".", records=True)[0] == ["B.TXT", "a.txt", "a/z.md", "b.txt", "é.txt"]


def test_a_named_file_needs_no_ending(tree) -> None:
    (tree / "000_abc").write_bytes(ARTICLE)
    assert found(tree, "000_abc") == (["000_abc"], [])


def test_no_argument_is_standard_input(tree) -> None:
    assert found(tree)[0] == ["-"] == found(tree, "-", "-")[0]


def test_what_is_not_there_is_said_with_what_to_do(tree) -> None:
    (tree / "empty").mkdir()
    names, told = found(tree, "none.txt", "*.doc", "empty", "a.txt")
    assert names == ["a.txt"]
    assert [text.split(": ")[0] for text in told] == ["none.txt", "*.doc", "empty"]
    assert all("(" in text for text in told)


def test_sources_are_named_from_the_root(tmp_path) -> None:
    assert source_name(tmp_path / "x" / "a.txt", tmp_path) == "x/a.txt"
    assert source_name(tmp_path / "a.txt", tmp_path / "x") == f"{tmp_path}/a.txt"
    assert source_name(Path(os.fsdecode(b"/r/\xff.txt")), Path("/r")) == "\\xff.txt"


@pytest.mark.parametrize("command", ("split", "export"))
def test_faulty_inputs_do_not_stop_the_others(corpus, tmp_path, command) -> None:
    (tmp_path / "good.txt").write_bytes(ARTICLE)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (tmp_path / "folder").mkdir()
    done = corpus(command, "missing.txt", "empty.txt", "image.txt", "folder", "good.txt")
    assert done.returncode == 1
    assert {json.loads(line)["source"] for line in done.stdout.splitlines()} == {"good.txt"}
    said = done.stderr.decode().splitlines()
    assert [line.split(": ")[1] for line in said] == ["missing.txt", "empty.txt", "image.txt", "folder"]


@pytest.mark.parametrize("command", ("split", "detect", "normalise", "link", "export"))
def test_without_any_input_nothing_is_written(corpus, tmp_path, command) -> None:
    (tmp_path / "out.jsonl").write_text("old\n")
    done = corpus(command, "missing.txt", "-o", "out.jsonl")
    assert done.returncode == 2
    assert b"no input could be read" in done.stderr
    assert (tmp_path / "out.jsonl").read_text() == "old\n"
    assert len([*tmp_path.iterdir()]) == 1


def test_an_unreadable_file_is_a_finding(corpus, tmp_path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    done = corpus("split", "loop.txt", "-", stdin=ARTICLE)
    assert done.returncode == 1
    assert b"loop.txt: cannot be read" in done.stderr
    assert done.stdout


def test_an_input_is_never_written_over(corpus, tmp_path) -> None:
    (tmp_path / "dump.txt").write_bytes(ARTICLE)
    done = corpus("split", "dump.txt", "-o", "./dump.txt")
    assert done.returncode == 2
    assert b"would replace this input" in done.stderr
    assert (tmp_path / "dump.txt").read_bytes() == ARTICLE
    assert corpus("export", ".", "-o", "all.jsonl").returncode == 0
    first = (tmp_path / "all.jsonl").read_bytes()
    assert corpus("export", ".", "-o", "all.jsonl").returncode == 0
    assert (tmp_path / "all.jsonl").read_bytes() == first


def test_a_dump_given_to_a_filter_is_told_apart(corpus, tmp_path) -> None:
    (tmp_path / "dump.txt").write_bytes(ARTICLE)
    done = corpus("detect", "dump.txt")
    assert done.returncode == 2
    assert b"these are no records" in done.stderr
    assert b"corpus split" in done.stderr


def test_records_given_to_split_are_told_apart(corpus, tmp_path) -> None:
    (tmp_path / "dump.txt").write_bytes(ARTICLE)
    records = corpus("split", "dump.txt").stdout
    done = corpus("split", stdin=records)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"records already" in done.stderr


def test_a_line_that_is_no_record_is_named_and_the_rest_goes_on(corpus, tmp_path) -> None:
    (tmp_path / "dump.txt").write_bytes(ARTICLE)
    records = corpus("split", "dump.txt").stdout.splitlines(keepends=True)
    bad = [
        b"not JSON\n",
        b"[1]\n",
        b"null\n",
        b'{"schema":9}\n',
        b"\xff\xfe\n",
        records[0].replace(b'"text":"', b'"txet":"', 1),
    ]
    done = corpus("detect", stdin=b"".join([records[0], *bad, b"\n", *records[1:]]))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == len(records)
    said = done.stderr.decode().splitlines()
    assert [line.split(": ")[1] for line in said] == [f"standard input:{number}" for number in range(2, 8)]


def test_many_bad_lines_are_counted_not_listed(corpus, tmp_path) -> None:
    (tmp_path / "dump.txt").write_bytes(ARTICLE)
    record = corpus("split", "dump.txt").stdout.splitlines(keepends=True)[0]
    done = corpus("detect", stdin=record + b"no\n" * 1000)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 21
    assert b"980 more" in done.stderr


@pytest.mark.parametrize("encoding", ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "cp1254", "cp1256"))
@pytest.mark.parametrize(
    "text", ("Bakıda hava yağışlıdır.\n", "خبر من باكو اليوم\n", "Баку, сегодня и завтра\n", "plain\n")
)
def test_text_in_any_encoding_is_no_binary(text, encoding) -> None:
    assert binary((text * 40).encode(encoding, "ignore")) is None


def test_what_is_binary() -> None:
    assert binary(b"%PDF-1.4 ...") == "a PDF file"
    assert binary(bytes(range(256)) * 8) == "binary data"
    assert binary(b"text with a NUL \0 or two \0\n" * 3) is None
