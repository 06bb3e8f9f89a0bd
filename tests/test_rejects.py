"""What a run says of itself: counts in `--summary`, and in `--rejects` all that could not be used."""

from __future__ import annotations

import json
import zipfile

import pytest
from conftest import EXAMPLES, ROOT

from corpus_cli.run.clock import STAGES, Clock

DUMP = (EXAMPLES / "tag-page.txt").read_bytes()
UNDATED = (
    b"A market opens by the river\n\nThe stalls were full, and nobody knew for how long. They may be empty soon.\n"
)


def rows(path) -> list[dict]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


@pytest.fixture
def folder(corpus, tmp_path):
    """Dumps of which parts cannot be used, and records of ours of which two lines are none."""
    dumps = tmp_path / "dumps"
    dumps.mkdir()
    (dumps / "a.txt").write_bytes(DUMP)
    (dumps / "b.txt").write_bytes(DUMP)
    (dumps / "c.txt").write_bytes(UNDATED)
    (dumps / "d.txt").symlink_to("d.txt")
    with zipfile.ZipFile(dumps / "e.zip", "w") as packed:
        packed.writestr("good.txt", "The bridge is closed\n12 March 2021\n\nIt stays so for a week. Then it opens.\n")
        packed.writestr("../out.txt", "x")
        packed.writestr("bad.pdf", "%PDF-none")
    lines = corpus("split", EXAMPLES / "portal-az.txt").stdout.splitlines(keepends=True)
    (tmp_path / "ours.jsonl").write_bytes(lines[0] + b'{"schema": 7}\n' + lines[1] + b"no \xff json\n")
    return tmp_path


ASKED = ("dumps", "ours.jsonl", "gone.txt", "--since", "2000", "--where", "duplicate_of=null")


def test_all_that_could_not_be_used(corpus, folder) -> None:
    done = corpus("export", *ASKED, "-o", "out.jsonl", "--rejects", "rejects.jsonl", "--summary", "sum.json")
    assert done.returncode == 1
    found = rows(folder / "rejects.jsonl")
    assert {tuple(row) for row in found} == {
        ("reason", "what", "source", "stream", "start", "end", "bytes", "text", "record")
    }
    told = {(row["reason"], row["source"], row["stream"]) for row in found if row["reason"] != "duplicate"}
    assert told == {
        ("no-date", "dumps/c.txt", None),
        ("unreadable", "dumps/d.txt", None),
        ("unreadable", "dumps/e.zip", "zip:../out.txt"),
        ("unreadable", "dumps/e.zip", "zip:bad.pdf"),
        ("unreadable", "gone.txt", None),
        ("no-record", "ours.jsonl", None),
        ("no-date", str(EXAMPLES / "portal-az.txt"), None),  # `split` alone reads no dates
    }
    repeats = [row["record"] for row in found if row["reason"] == "duplicate"]
    assert {row["source"] for row in repeats} == {"dumps/b.txt"}
    assert all(row["duplicate_of"] for row in repeats)
    assert all(row["bytes"] == row["end"] - row["start"] for row in found if row["record"])
    whole = (folder / "ours.jsonl").read_bytes()
    broken = [row for row in found if row["reason"] == "no-record"]
    assert [whole[row["start"] : row["end"]] for row in broken] == [b'{"schema": 7}\n', b"no \xff json\n"]
    assert [row["text"] for row in broken] == ['{"schema": 7}\n', "no \\xff json\n"]
    summary = json.loads((folder / "sum.json").read_bytes())
    assert sum(summary["reasons"].values()) == len(found)
    assert summary["rejected"] == summary["articles"]["rejected"] == sum(bool(row["record"]) for row in found)
    assert summary["dumps"] == {"seen": 7, "parsed": 5, "skipped": 0, "failed": 2}

    corpus(
        "export", *ASKED, "-o", "again.jsonl", "--refresh", "--rejects", "again-rejects.jsonl", "--summary", "s.json"
    )
    assert (folder / "again.jsonl").read_bytes() == (folder / "out.jsonl").read_bytes()
    key = json.dumps
    assert sorted(rows(folder / "again-rejects.jsonl"), key=key) == sorted(found, key=key)
    again = json.loads((folder / "s.json").read_bytes())
    assert {name: again[name] for name in ("dumps", "articles", "bytes", "reasons")} == {
        name: summary[name] for name in ("dumps", "articles", "bytes", "reasons")
    }


def test_rejects_of_a_refresh_are_those_of_now(corpus, folder) -> None:
    asked = ("export", *ASKED, "-o", "out.jsonl", "--refresh", "--rejects", "rejects.jsonl", "--summary", "sum.json")
    corpus(*asked)
    first = rows(folder / "rejects.jsonl")
    before = (folder / "out.jsonl").stat().st_mtime_ns
    assert b"nothing changed" in corpus(*asked).stderr
    assert rows(folder / "rejects.jsonl") == first
    summary = json.loads((folder / "sum.json").read_bytes())
    assert summary["dumps"] == {"seen": 7, "parsed": 0, "skipped": 5, "failed": 2}
    assert sum(summary["reasons"].values()) == len(first)
    (folder / "gone.txt").write_bytes(b"")
    (folder / "gone.txt").unlink()
    (folder / "gone.txt").symlink_to("gone.txt")
    assert b"nothing changed" in corpus(*asked).stderr
    assert (folder / "out.jsonl").stat().st_mtime_ns == before
    assert [row["what"] for row in rows(folder / "rejects.jsonl") if row["source"] == "gone.txt"] == [
        "cannot be read: Too many levels of symbolic links"
    ]


def test_many_lines_that_are_no_records_are_told_once_and_named_by_their_bytes(corpus, folder) -> None:
    first = (folder / "ours.jsonl").read_bytes().splitlines(keepends=True)[0]
    (folder / "ours.jsonl").write_bytes(first + b"{}\n" * 1500)
    done = corpus("export", "ours.jsonl", "--rejects", "rejects.jsonl")
    assert done.stderr.count(b"not a record") == 20
    assert b"1480 more lines are no records" in done.stderr
    found = rows(folder / "rejects.jsonl")
    assert len(found) == 1001
    assert (found[-1]["start"], found[-1]["end"]) == (len(first) + 3000, len(first) + 4500)
    assert sum(row["bytes"] for row in found) == 4500


def test_the_summary_counts_every_byte(corpus, tmp_path) -> None:
    """Against `split --all`, which says of each byte where it is."""
    archive = (ROOT / "tests" / "gold" / "dev" / "arc-lexis-classic.txt").read_bytes()
    bad = ("Əlaqə xətti boyu yollar açılıb, körpü təmir edilib. " * 60).encode() + b"\xc9\n"
    (tmp_path / "a.txt").write_bytes(archive)
    (tmp_path / "b.txt").write_bytes(b"A headline of the day\n1 March 2021\n\n" + bad)
    (tmp_path / "c.txt").write_bytes("Başlıq buradadır\n1 mart 2021\n\nMətn.\n".encode("utf-16-le") + b"\xd8")
    corpus("export", "a.txt", "b.txt", "c.txt", "-o", "out.jsonl", "--summary", "sum.json")
    told = json.loads((tmp_path / "sum.json").read_bytes())
    split = [json.loads(line) for line in corpus("split", "--all", "a.txt", "b.txt", "c.txt").stdout.splitlines()]
    sizes = dict.fromkeys((True, False), 0)
    for row in split:
        sizes[row["kind"] == "furniture"] += row["end"] - row["start"]
    assert told["bytes"] == {"articles": sizes[False], "furniture": sizes[True], "undecodable": 2}
    assert sizes[True] + sizes[False] == sum((tmp_path / name).stat().st_size for name in ("a.txt", "b.txt", "c.txt"))
    declared = {row["evidence"].get("survey", {}).get("declared") for row in split if row["source"] == "a.txt"} - {None}
    assert told["articles"]["declared"] == sum(declared)
    assert told["articles"]["found"] == sum(row["kind"] != "furniture" for row in split)
    assert tuple(told["seconds"]) == STAGES
    assert told["seconds"]["split"] > 0


def test_a_clock_gives_each_second_to_the_stage_that_works(monkeypatch) -> None:
    now = [0.0]
    monkeypatch.setattr("corpus_cli.run.clock.perf_counter", lambda: now[0])

    def working(stage, results, cost):
        for result in results:
            now[0] += cost
            yield result

    clock = Clock(_since=0.0)
    split = clock.of("split", working("split", range(3), 2))
    linked = clock.of("link", working("link", list(split), 1))  # as `link`, which reads all before it gives one
    with clock.during("write"):
        for _ in linked:
            now[0] += 10
    assert clock.seconds() == {"plan": 0, "split": 6, "detect": 0, "normalise": 0, "link": 3, "write": 30}
