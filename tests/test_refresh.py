"""Refresh: the bytes of a full run, whatever changed, whatever was lost, and whenever the run before was killed."""

from __future__ import annotations

import fcntl
import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest
from conftest import EXAMPLES, ROOT
from refreshing import World

from corpus_cli.errors import ConfigError
from corpus_cli.run.settings import read_config
from corpus_cli.store.delta import changes


@pytest.fixture
def folder(tmp_path):
    """Thirty dumps, so that one may leave, and a configuration."""
    (tmp_path / "dumps").mkdir()
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.*"))]
    for number in range(15):
        (tmp_path / "dumps" / f"{number:02}.txt").write_text(texts[number % 3][number:] + f"\n\n{number}\n", "utf-8")
    (tmp_path / "corpus.yaml").write_text("inputs: dumps\noutputs: out.jsonl\nchanges: changes.jsonl\n")
    return tmp_path


def ops(folder) -> list[str]:
    return [json.loads(line)["op"] for line in (folder / "changes.jsonl").read_bytes().splitlines()]


@pytest.mark.parametrize("seed", (1, 2))
def test_a_refresh_is_a_full_run(tmp_path, seed) -> None:
    world = World(tmp_path, seed)
    world.refresh()
    for _ in range(3):
        world.change()
        world.refresh()
    world.check()


def test_a_day_in_the_life(corpus, folder) -> None:
    out = folder / "out.jsonl"
    assert corpus("export", "--config", "corpus.yaml").returncode == 0
    assert out.read_bytes() == corpus("export", "dumps").stdout
    before = (out.stat().st_ino, out.stat().st_mtime_ns)
    done = corpus("export", "--config", "corpus.yaml", "--summary", "sum.json")
    assert b"nothing changed" in done.stderr
    assert (out.stat().st_ino, out.stat().st_mtime_ns) == before
    summary = json.loads((folder / "sum.json").read_bytes())
    assert summary["refresh"] == {"parsed": 0, "kept": 15, "stale": 0, "gone": 0, "written": False}
    assert summary["records"] == len(out.read_bytes().splitlines()) == sum(summary["kind"].values())

    place = folder / "dumps" / "03.txt"
    place.write_bytes(b"\n\n" + place.read_bytes())
    dry = corpus("export", "--config", "corpus.yaml", "--dry-run", "--json")
    assert {"do": "changed", "name": "dumps/03.txt"} in [json.loads(line) for line in dry.stdout.splitlines()]
    assert (out.stat().st_ino, out.stat().st_mtime_ns) == before
    assert corpus("export", "--config", "corpus.yaml").returncode == 0
    assert set(ops(folder)) == {"EXPORT", "MOV"}

    place.rename(folder / "dumps" / "99.txt")
    assert corpus("export", "--config", "corpus.yaml").returncode == 0
    assert set(ops(folder)) >= {"EXPORT", "ADD", "DEL"}
    assert out.read_bytes() == corpus("export", "dumps").stdout


def test_what_cannot_be_read_stays_and_what_is_gone_leaves(corpus, folder) -> None:
    corpus("export", "--config", "corpus.yaml")
    count = len((folder / "out.jsonl").read_bytes().splitlines())
    (folder / "dumps" / "04.txt").rename(folder / "kept")
    (folder / "dumps" / "04.txt").symlink_to("04.txt")
    (folder / "dumps" / "05.txt").write_bytes(b"")
    done = corpus("export", "--config", "corpus.yaml")
    assert done.returncode == 1
    assert done.stderr.count(b"its last records stay") == 2
    rows = [json.loads(line) for line in (folder / "out.jsonl").read_bytes().splitlines()]
    stale = {row["source"] for row in rows if "stale" in row["issues"]}
    assert (len(rows), stale) == (count, {"dumps/04.txt", "dumps/05.txt"})
    (folder / "dumps" / "04.txt").unlink()
    (folder / "kept").rename(folder / "dumps" / "04.txt")
    (folder / "dumps" / "05.txt").unlink()
    assert corpus("export", "--config", "corpus.yaml").returncode == 0
    assert (folder / "out.jsonl").read_bytes() == corpus("export", "dumps").stdout


def test_too_much_does_not_leave_at_once(corpus, folder) -> None:
    corpus("export", "--config", "corpus.yaml")
    old = (folder / "out.jsonl").read_bytes()
    for name in ("00", "01"):
        (folder / "dumps" / f"{name}.txt").rename(folder / name)
    for lost in (False, True):
        if lost:
            (folder / ".out.jsonl.refresh" / "store.sqlite").write_bytes(b"no database" * 1000)
        done = corpus("export", "--config", "corpus.yaml", "--summary", "sum.json")
        assert done.returncode == 2, done.stderr
        assert b"--allow-shrink" in done.stderr
        assert (folder / "out.jsonl").read_bytes() == old
        assert not (folder / "sum.json").exists()
    (folder / "dumps").rename(folder / "elsewhere")
    assert corpus("export", "--config", "corpus.yaml").returncode == 2
    assert (folder / "out.jsonl").read_bytes() == old
    (folder / "elsewhere").rename(folder / "dumps")
    assert corpus("export", "--config", "corpus.yaml", "--allow-shrink").returncode == 0
    assert (folder / "out.jsonl").read_bytes() == corpus("export", "dumps").stdout


def test_changes_are_made_again_where_they_do_not_lead_to_the_export(corpus, folder) -> None:
    corpus("export", "--config", "corpus.yaml")
    first = (folder / "changes.jsonl").read_bytes()
    corpus("export", "--config", "corpus.yaml")
    assert (folder / "changes.jsonl").read_bytes() == first
    (folder / "changes.jsonl").write_text('{"op":"EXPORT","before":null,"after":"0"}\n{"op":"ADD"}\n')
    corpus("export", "--config", "corpus.yaml")
    assert ops(folder) == ["EXPORT"]
    (folder / "out.jsonl").write_bytes((folder / "out.jsonl").read_bytes().split(b"\n", 1)[1])
    corpus("export", "--config", "corpus.yaml")
    assert ops(folder) == ["EXPORT", "ADD"]


def test_one_refresh_at_a_time(corpus, folder) -> None:
    corpus("export", "--config", "corpus.yaml")
    with (folder / ".out.jsonl.refresh" / "lock").open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = corpus("export", "--config", "corpus.yaml")
        assert done.returncode == 75
        assert b"another refresh" in done.stderr
    assert corpus("export", "--config", "corpus.yaml").returncode == 0


def test_several_outputs_and_filters(corpus, folder) -> None:
    (folder / "corpus.yaml").write_text(
        "inputs: [dumps]\noutputs: [out.jsonl, out.csv]\nwhere: {language: [ar, az]}\nsince: 2000\nrejects: no.jsonl\n"
    )
    assert corpus("export", "--config", "corpus.yaml").returncode in (0, 1)
    shape = ("--where", "language=ar,az", "--since", "2000")
    assert (folder / "out.jsonl").read_bytes() == corpus("export", "dumps", *shape).stdout
    assert (folder / "out.csv").read_bytes() == corpus("export", "dumps", *shape, "--format", "csv").stdout
    assert (folder / "no.jsonl").exists()
    (folder / "out.csv").unlink()
    corpus("export", "--config", "corpus.yaml")
    assert (folder / "out.csv").exists()


def killed(folder, moment: float) -> None:
    """Start a refresh and kill it after a while."""
    command = [sys.executable, "-m", "corpus_cli", "export", "--config", str(folder / "corpus.yaml")]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, cwd=folder, env=env, stderr=subprocess.DEVNULL)
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.wait()


def test_a_kill_leaves_the_old_or_the_new(corpus, folder) -> None:
    chance = random.Random(1)
    corpus("export", "--config", "corpus.yaml")
    for round_ in range(4):
        old = (folder / "out.jsonl").read_bytes()
        place = folder / "dumps" / f"{chance.randrange(15):02}.txt"
        place.write_text(place.read_text("utf-8").replace("\n\n", f"\n\nround {round_}\n\n", 1), "utf-8")
        new = corpus("export", "dumps").stdout
        killed(folder, chance.uniform(0.2, 2))
        assert (folder / "out.jsonl").read_bytes() in (old, new)
        assert corpus("export", "--config", "corpus.yaml").returncode == 0
        assert (folder / "out.jsonl").read_bytes() == new
    assert {path.name for path in folder.iterdir()} == {
        "dumps", "corpus.yaml", "out.jsonl", "changes.jsonl", ".out.jsonl.refresh",
    }  # fmt: skip
    assert {path.name for path in (folder / ".out.jsonl.refresh").iterdir()} == {"lock", "store.sqlite"}


@pytest.mark.parametrize(
    ("text", "where", "said"),
    (
        ("inputs: [a]\nlayuot: x\n", 2, "did you mean `layout`"),
        ("inputs: [a]\nrefresh: perhaps\n", 2, "true or false"),
        ("inputs: [a]\nyear: twenty\n", 2, "no number"),
        ("# nothing\noutputs: x.jsonl\n", 1, "no inputs"),
        ("inputs: [a]\nwhere:\n  langauge: az\n", 3, "did you mean `language`"),
        ("inputs: [a]\nsince: yesterday\n", 2, "not a date"),
        ("inputs: [a]\nroot: [b]\n", 2, "one value"),
        ("inputs: [[a]]\n", 1, "plain values"),
        ("inputs: [a\n", 2, "not YAML"),
        ("- a\n", 1, "mapping"),
        ("inputs: !!python/object/apply:os.system [true]\n", 1, ""),
    ),
)  # fmt: skip
def test_faults_of_a_configuration_name_their_line(tmp_path, text, where, said) -> None:
    place = tmp_path / "corpus.yaml"
    place.write_text(text)
    if not said:  # a tag makes nothing run: what stands there is text
        assert read_config(str(place), {}).inputs == [str(tmp_path / "true")]
        return
    with pytest.raises(ConfigError, match=said) as told:
        read_config(str(place), {})
    assert told.value.where in (f"{place}:{where}", f"{place}:{where - 1}")


def test_init_writes_what_export_reads(corpus, tmp_path) -> None:
    (tmp_path / 'a "b"#.txt').write_bytes((EXAMPLES / "portal-az.txt").read_bytes())
    assert corpus("init", 'a "b"#.txt').returncode == 0
    assert corpus("init").returncode == 2
    assert corpus("export", "--config", "corpus.yaml").returncode == 0
    assert (tmp_path / "articles.jsonl").read_bytes() == corpus("export", 'a "b"#.txt').stdout
    options = read_config(str(tmp_path / "corpus.yaml"), {"year": 2021})
    assert (options.year, options.detector) == (2021, "default")


def test_options_go_before_the_configuration(corpus, folder) -> None:
    done = corpus("export", "--config", "corpus.yaml", "dumps/01.txt", "-o", "-", "--no-refresh", "--fields", "source")
    assert {json.loads(line)["source"] for line in done.stdout.splitlines()} == {"dumps/01.txt"}
    assert not (folder / "out.jsonl").exists()


def test_delta_of_exports_with_repeated_ids(tmp_path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text('{"id":"a","v":1}\n{"id":"a","v":2}\nbroken\n{"id":"b"}\n')
    new.write_text('{"id":"a","v":1}\n{"id":"c"}\n{"id":"a","v":3}\n')
    assert [(row["op"], row["record"]["id"]) for row in changes(old, new)] == [("ADD", "c"), ("MOD", "a"), ("DEL", "b")]


def test_what_cannot_be_read_stays_even_where_the_store_is_lost(corpus, folder) -> None:
    corpus("export", "--config", "corpus.yaml")
    old = [json.loads(line) for line in (folder / "out.jsonl").read_bytes().splitlines()]
    place = folder / "dumps" / "04.txt"
    place.rename(folder / "kept")
    place.symlink_to("04.txt")
    for damage in ("lost", "broken", "none"):
        store = folder / ".out.jsonl.refresh" / "store.sqlite"
        if damage == "lost":
            store.unlink()
        elif damage == "broken":
            store.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
        done = corpus("export", "--config", "corpus.yaml")
        assert done.returncode == 1, done.stderr
        rows = [json.loads(line) for line in (folder / "out.jsonl").read_bytes().splitlines()]
        assert [row["id"] for row in rows] == [row["id"] for row in old]
        assert {row["source"] for row in rows if "stale" in row["issues"]} == {"dumps/04.txt"}
    place.unlink()
    (folder / "kept").rename(place)
    assert corpus("export", "--config", "corpus.yaml").returncode == 0
    assert [json.loads(line) for line in (folder / "out.jsonl").read_bytes().splitlines()] == old


def test_an_export_that_cannot_say_what_it_has_of_a_dump_is_left(corpus, folder) -> None:
    asked = ("export", "dumps", "-o", "out.csv", "--refresh")
    assert corpus(*asked).returncode == 0
    old = (folder / "out.csv").read_bytes()
    (folder / "dumps" / "04.txt").unlink()
    (folder / "dumps" / "04.txt").symlink_to("04.txt")
    (folder / ".out.csv.refresh" / "store.sqlite").unlink()
    done = corpus(*asked)
    assert done.returncode == 2
    assert b"--allow-shrink" in done.stderr
    assert (folder / "out.csv").read_bytes() == old
    assert corpus(*asked, "--allow-shrink").returncode == 1
    assert b"dumps/04.txt" not in (folder / "out.csv").read_bytes()


def test_a_registry_belongs_to_a_run_and_is_read_again(tmp_path) -> None:
    """In one process: two exports side by side, and a refresh after an edit of the same size."""
    from corpus_cli.run.chain import export
    from corpus_cli.run.refresh import refresh
    from corpus_cli.run.report import RunReport
    from corpus_cli.run.settings import Settings

    entry = "- id: own-gazette\n  name: {}\n  type: newspaper\n"
    text = "The bridge is closed\n12 March 2021\nSource: Gull Point Herald\n\nIt stays so for a week. Then it opens.\n"
    (tmp_path / "dump.txt").write_text(text)
    (tmp_path / "own.yaml").write_text(entry.format("Gull Point Herald"))
    settings = Settings(
        [str(tmp_path / "dump.txt")], str(tmp_path), registries=[str(tmp_path / "own.yaml")],
        outputs=[str(tmp_path / "out.jsonl")],
    )  # fmt: skip
    plain = Settings(settings.inputs, settings.root)
    pairs = zip(*(export(s.inputs, s.options(), RunReport(tmp_path)) for s in (settings, plain)), strict=True)
    assert [(one.outlet_id, other.outlet_id) for one, other in pairs] == [("own-gazette", None)]

    def outlet() -> str | None:
        refresh(settings, RunReport(tmp_path), allow_shrink=True)
        return json.loads((tmp_path / "out.jsonl").read_bytes())["outlet_id"]

    assert outlet() == "own-gazette"
    (tmp_path / "own.yaml").write_text(entry.format("Gull Point Heralt"))
    assert outlet() is None
