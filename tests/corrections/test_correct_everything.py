"""Every error of the splitter on a dump is set right by commands alone, and stays right."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from conftest import EXAMPLES
from scoring import Scores, read_lines

DUMP = Path(__file__).parent / "mixed.txt"
GOLD = [json.loads(line) for line in DUMP.with_suffix(".gold.jsonl").read_text("utf-8").splitlines()]
PLACES = ("source_sha256",)


@pytest.fixture
def folder(tmp_path):
    """A dump with errors, one without, and a configuration."""
    shutil.copy(DUMP, tmp_path / "mixed.txt")
    shutil.copy(EXAMPLES / "portal-az.txt", tmp_path / "portal.txt")
    (tmp_path / "corpus.yaml").write_text("inputs: [mixed.txt, portal.txt]\noutputs: out.jsonl\nsummary: sum.json\n")
    return tmp_path


def records(folder) -> list[dict]:
    return [json.loads(line) for line in (folder / "out.jsonl").read_text("utf-8").splitlines()]


def scores(folder) -> Scores:
    found = [record for record in records(folder) if record["source"] == "mixed.txt"]
    return Scores(GOLD, read_lines((folder / "mixed.txt").read_bytes()), found)


def by_line(folder, line: int) -> dict:
    return next(r for r in records(folder) if (r["source"], r["start_line"]) == ("mixed.txt", line))


def correct_all(corpus, folder) -> None:
    """What a person would type."""

    def correct(*arguments: str) -> None:
        done = corpus("correct", *arguments, "--config", "corpus.yaml", "--who", "Mara")
        assert done.returncode == 0, done.stderr.decode()

    refresh(corpus)
    correct("--keep", "mixed.txt:11", "--why", "a statement inside the article")
    correct("--cut", "mixed.txt:18")
    correct("--cut", "mixed.txt:40")
    correct("--cut", "mixed.txt:56")
    correct("--furniture", "mixed.txt:45-46")
    refresh(corpus)
    correct("out.jsonl", by_line(folder, 18)["id"], "date=2021-04", "outlet=Harbour Gazette", "authors=Ines Varga")
    correct("out.jsonl", by_line(folder, 40)["id"], "date=2021-04-06", "place=Lahıc")
    correct("out.jsonl", by_line(folder, 56)["id"], "date=2021-04-07")
    correct("out.jsonl", by_line(folder, 48)["id"], "authors=")


def refresh(corpus, code: int = 0) -> dict:
    done = corpus("export", "--config", "corpus.yaml")
    assert done.returncode == code, done.stderr.decode()
    return done


def test_all_errors_are_set_right_and_stay_so(corpus, folder) -> None:
    refresh(corpus)
    before, first = scores(folder), records(folder)
    assert before.figures["F1"] < 0.9
    correct_all(corpus, folder)
    refresh(corpus)
    after, once = scores(folder), (folder / "out.jsonl").read_bytes()
    assert (after.figures["F1"], after.figures["exact"], after.figures["span_iou"]) == (1.0, 1.0, 1.0), after.errors
    assert {name: after.figures[name] for name in ("title", "language", "date", "authors")} == dict.fromkeys(
        ("title", "language", "date", "authors"), 1.0
    ), after.errors
    refresh(corpus)
    assert (folder / "out.jsonl").read_bytes() == once
    assert corpus("verify", "out.jsonl").returncode == 0
    others = {r["id"]: r for r in records(folder)}
    untouched = [r for r in first if r["source"] == "portal.txt" or r["start_line"] == 23]
    assert len(untouched) == 5
    assert all(others[r["id"]] == r for r in untouched)


def test_what_the_machine_said_stands_beside(corpus, folder) -> None:
    correct_all(corpus, folder)
    refresh(corpus)
    record = by_line(folder, 48)
    assert record["authors"] == []
    said = record["evidence"]["analyst"][-1]
    assert (said["do"], said["field"], said["machine"]["authors"], said["who"]) == (
        "clear", "authors", ["سامر العبدلي"], "Mara",
    )  # fmt: skip
    assert record["evidence"]["authors"][0]["rule"] == "analyst"
    joined = by_line(folder, 3)
    assert joined["end_line"] == 16
    assert joined["evidence"]["analyst"][0]["why"] == "a statement inside the article"
    assert "We have waited" in joined["text"]


def test_a_refresh_is_a_full_run_and_a_chain(corpus, folder) -> None:
    correct_all(corpus, folder)
    refresh(corpus)
    full = corpus("export", "mixed.txt", "portal.txt", "--corrections", "corrections.yaml").stdout
    assert (folder / "out.jsonl").read_bytes() == full
    out = corpus("split", "mixed.txt", "portal.txt", "--corrections", "corrections.yaml").stdout
    for command in ("detect", "normalise", "link"):
        out = corpus(command, stdin=out).stdout
    assert out == full
    assert corpus("link", stdin=corpus("normalise", stdin=corpus("detect", stdin=full).stdout).stdout).stdout == full


def test_only_the_dump_that_is_corrected_is_parsed_again(corpus, folder) -> None:
    refresh(corpus)
    assert corpus("correct", "--cut", "mixed.txt:18", "--config", "corpus.yaml").returncode == 0
    refresh(corpus)
    told = json.loads((folder / "sum.json").read_bytes())["refresh"]
    assert (told["parsed"], told["kept"]) == (1, 1)
    book = folder / "corrections.yaml"
    book.write_text("# A comment more.\n\n" + book.read_text("utf-8"), "utf-8")
    refresh(corpus)
    told = json.loads((folder / "sum.json").read_bytes())["refresh"]
    assert (told["parsed"], told["kept"], told["written"]) == (0, 2, False)


def test_tiling_holds_with_everything(corpus, folder) -> None:
    correct_all(corpus, folder)
    done = corpus("export", "mixed.txt", "--all", "--corrections", "corrections.yaml", "-o", "all.jsonl")
    assert done.returncode == 0
    told = corpus("verify", "all.jsonl")
    assert (told.returncode, b"every byte is in exactly one record" in told.stdout) == (0, True)


def test_stats_and_gold(corpus, folder) -> None:
    correct_all(corpus, folder)
    refresh(corpus)
    rows = [json.loads(line) for line in corpus("corrections", "stats", "out.jsonl", "--json").stdout.splitlines()]
    assert rows[0] | {"count": 3, "do": "cut", "layout": "generic"} == rows[0]
    assert {"do": "clear", "field": "authors", "rule": "byline", "layout": "generic"}.items() <= next(
        row for row in rows if row["do"] == "clear"
    ).items()
    done = corpus("layouts", "test", "--gold", "corrections.yaml")
    assert done.returncode == 1
    assert b"generic\t2 of 4 beginnings" in done.stdout
    assert b"an article begins in line 18 of mixed.txt, and it is read otherwise" in done.stdout
    assert (
        corpus("correct", "out.jsonl", "--confirm", by_line(folder, 23)["id"], "--config", "corpus.yaml").returncode
        == 0
    )
    assert b"generic\t3 of 5 beginnings" in corpus("layouts", "test", "--gold", "corrections.yaml").stdout


def test_fields_are_set_in_records_too(corpus, folder) -> None:
    refresh(corpus)
    out = folder / "out.jsonl"
    assert (
        corpus(
            "correct", "out.jsonl", by_line(folder, 23)["id"], "date=2021-04-01", "--config", "corpus.yaml"
        ).returncode
        == 0
    )
    done = corpus("normalise", "out.jsonl", "--corrections", "corrections.yaml")
    assert done.returncode == 0, done.stderr
    linked = corpus("link", stdin=done.stdout).stdout
    refresh(corpus)
    assert out.read_bytes() == linked
    again = corpus("normalise", "out.jsonl", "--corrections", "corrections.yaml")
    assert (again.returncode, corpus("link", stdin=again.stdout).stdout) == (0, linked)
    gone = b"".join(line for line in linked.splitlines(keepends=True) if b'"start_line":23,' not in line)
    told = corpus("normalise", "--corrections", "corrections.yaml", stdin=gone)
    assert (told.returncode, b"no record of mixed.txt is like that" in told.stderr) == (1, True)


def test_a_kept_dump_tells_its_findings_again_with_their_line_of_today(corpus, folder) -> None:
    entry = "- {do: drop, source: mixed.txt, at: {exact: a text that stands nowhere in the dump at all}}\n"
    book = folder / "corrections.yaml"
    book.write_text(entry, "utf-8")
    for line in (1, 1, 3):
        if line == 3:
            book.write_text("# one\n# two\n" + entry, "utf-8")
        told = refresh(corpus, 1).stderr.decode()
        assert f"corrections.yaml:{line}: `drop` was not applied: the place is not found in mixed.txt" in told
    book.unlink()
    refresh(corpus)


@pytest.mark.parametrize(
    ("change", "said"),
    (
        (lambda r: r.update(place="Elsewhere"), "place is not what evidence.analyst"),
        (lambda r: r["evidence"].pop("analyst"), "names an analyst, but evidence.analyst does not"),
        (lambda r: r["evidence"].pop("place"), "does not say that an analyst has set it"),
        (
            lambda r: r["evidence"]["analyst"][-1]["machine"]["evidence"][0].update(text="No One"),
            "is not what the bytes say",
        ),
    ),
)
def test_verify_holds_what_was_set(corpus, folder, change, said) -> None:
    refresh(corpus)
    ident = by_line(folder, 48)["id"]
    assert (
        corpus("correct", "out.jsonl", ident, "place=Basra", "authors=Someone", "--config", "corpus.yaml").returncode
        == 0
    )
    refresh(corpus)
    assert corpus("verify", "out.jsonl").returncode == 0
    rows = records(folder)
    change(next(row for row in rows if row["id"] == ident))
    (folder / "out.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    told = corpus("verify", "out.jsonl")
    assert (told.returncode, said in told.stdout.decode()) == (1, True)


def test_correct_refuses_what_cannot_be_meant(corpus, folder) -> None:
    refresh(corpus)
    ident = by_line(folder, 23)["id"]
    for arguments, said in (
        ((), "say one thing"),
        (("out.jsonl", ident, "dat=2021"), "did you mean `date`?"),
        (("out.jsonl", ident, "date=soon"), "no date: write 2021"),
        (("out.jsonl", "ffffffff", "date=2021"), "ffffffff"),
        (("--cut", "mixed.txt"), "no FILE:LINE"),
        (("--cut", "mixed.txt:900"), "there is no line 900"),
        (("--cut", "mixed.txt:2"), "no letter or digit"),
        (("--cut", "none.txt:2"), "none.txt"),
        (("--join", ident), "which export?"),
        (("--undo",), "no corrections file"),
    ):
        done = corpus("correct", *arguments)
        assert done.returncode == 2, (arguments, done.stderr)
        assert said in done.stderr.decode(), (arguments, done.stderr)
        assert not (folder / "corrections.yaml").exists()
    assert corpus("correct", "--cut", "mixed.txt:18", "--dry-run").returncode == 0
    assert not (folder / "corrections.yaml").exists()
    assert corpus("correct", "--cut", "mixed.txt:18").returncode == 0
    done = corpus("correct", "--keep", "mixed.txt:18")
    assert (done.returncode, b"keep one of them; the file was not written" in done.stderr) == (2, True)
    (folder / "mixed.txt").write_text("other", "utf-8")
    assert b"has other bytes" in corpus("correct", "out.jsonl", ident, "date=2021").stderr


def test_not_a_duplicate(corpus, folder) -> None:
    shutil.copy(EXAMPLES / "portal-az.txt", folder / "mixed.txt")
    refresh(corpus)
    twins = [record for record in records(folder) if record["duplicate_of"]]
    assert len(twins) == 4
    assert corpus("correct", "out.jsonl", "--not-duplicate", twins[1]["id"], "--config", "corpus.yaml").returncode == 0
    refresh(corpus)
    now = {record["id"]: record for record in records(folder)}
    assert now[twins[1]["id"]]["duplicate_of"] is None
    assert now[twins[1]["id"]]["evidence"]["analyst"][0]["machine"] == {"duplicate_of": twins[1]["duplicate_of"]}
    assert all(now[twin["id"]] == twin for twin in (twins[0], *twins[2:]))
    assert corpus("verify", "out.jsonl").returncode == 0
