"""`--jobs`: the same bytes whatever works, a dump that is lost leaves no hole, and nobody is left behind."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT, stopped

sys.path.insert(0, str(ROOT / "bench"))
import dumps

from corpus_cli.core import pieces, split, survey
from corpus_cli.engine.pool import Pool
from corpus_cli.errors import CorpusError
from corpus_cli.model import Record
from corpus_cli.run import chain
from corpus_cli.run.report import RunReport

PARENT = os.getpid()
SIZE = 0.3


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("dumps")
    for number in range(2):
        with (place / f"large-{number}.txt").open("wb") as file:
            dumps.write(SIZE, file, seed=number)
    (place / "packed.txt.gz").write_bytes(gzip.compress((place / "large-0.txt").read_bytes(), mtime=0))
    shutil.copy(ROOT / "examples" / "tag-page.txt", place / "small.txt")
    (place / "zero.txt").write_bytes(b"")
    (place / "broken.gz").write_bytes(b"\x1f\x8b\x08\0no")
    return place


@pytest.fixture
def short(monkeypatch):
    """Stretches of 50 kB, so that a small dump has many."""
    monkeypatch.setattr(survey, "STRETCH", 50_000)
    monkeypatch.setattr(pieces, "STRETCH", 50_000)


@pytest.fixture(params=["fork", "spawn"])
def pool(request):
    made = Pool(2, method=request.param)
    yield made
    made.close()


def lines(records) -> list[dict]:
    return [record.to_dict() for record in records]


def told(report: RunReport) -> list[str]:
    return report.findings


def report_of(folder: Path) -> RunReport:
    return RunReport(folder, lambda error: None)


def test_export_gives_the_same_bytes(folder, short, pool) -> None:
    one, two = report_of(folder), report_of(folder)
    serial = lines(chain.export([str(folder)], chain.Options(), one))
    assert len({record["source"] for record in serial}) == 4
    assert lines(chain.export([str(folder)], chain.Options(), two, pool)) == serial
    assert told(one) == told(two) != []


def test_split_gives_the_same_bytes_and_tiles(folder, short, pool) -> None:
    options = split.SplitOptions(all=True, explain=True)
    names = [str(folder / "large-0.txt"), str(folder / "packed.txt.gz")]
    serial = lines(chain.split(names, options, report_of(folder)))
    assert lines(chain.split(names, options, report_of(folder), pool)) == serial


def test_filters_give_the_same_bytes(folder, tmp_path, pool) -> None:
    made = tmp_path / "made.jsonl"
    records = chain.split([str(folder / "large-0.txt")], split.SplitOptions(), report_of(folder))
    made.write_text("".join(json.dumps(record.to_dict()) + "\n" for record in records), "utf-8")
    for run in (
        lambda *how: chain.detect([str(made)], "default", report_of(folder), *how),
        lambda *how: chain.normalise(
            [str(made)], chain._refinement(chain.Options()).normalise, report_of(folder), *how
        ),
        lambda *how: chain.link([str(made)], report_of(folder), *how),
    ):
        assert lines(run(pool)) == lines(run())


def test_a_stretch_whose_worker_is_killed_is_done_again(folder, short, monkeypatch) -> None:
    name = str(folder / "large-0.txt")
    serial = lines(chain.export([name], chain.Options(), report_of(folder)))
    _fail(monkeypatch, lambda: os.getpid() == PARENT or os.kill(os.getpid(), signal.SIGKILL))
    assert lines(_pooled(folder, [name], report_of(folder))) == serial


def test_a_dump_that_is_lost_is_named_and_leaves_no_hole(folder, short, monkeypatch) -> None:
    names = [str(folder / f"{name}.txt") for name in ("large-0", "small", "large-1")]
    rest = lines(chain.export(names[1:2], chain.Options(), report_of(folder)))
    _fail(monkeypatch, lambda: 1 / 0)
    report = report_of(folder)
    assert lines(_pooled(folder, names, report)) == rest
    assert [finding.partition(":")[0] for finding in report.findings] == ["large-0.txt", "large-1.txt"]
    assert "ZeroDivisionError" in report.findings[0]
    assert report.exit_code == 1


def test_split_writes_nothing_where_a_dump_is_lost(folder, short, monkeypatch, tmp_path) -> None:
    from corpus_cli.run.output import Output, write

    _fail(monkeypatch, lambda: 1 / 0)
    pool, output = Pool(2, method="fork"), tmp_path / "out.jsonl"
    try:
        records = chain.split([str(folder / "large-0.txt")], split.SplitOptions(), report_of(folder), pool)
        with pytest.raises(CorpusError, match=r"large-0\.txt: could not be read to its end"):
            write(records, Output(str(output)), report_of(folder))
    finally:
        pool.close()
    assert not output.exists()


def _fail(monkeypatch, fault) -> None:
    """Let a fault happen in the fifth stretch of every dump."""
    before = split.split_stretch

    def failing(stream, surveyed, index, *rest):
        if index == 4:
            fault()
        return before(stream, surveyed, index, *rest)

    monkeypatch.setattr(split, "split_stretch", failing)


def _pooled(folder, names, report) -> list[Record]:
    pool = Pool(2, method="fork")
    try:
        return list(chain.export(names, chain.Options(), report, pool))
    finally:
        pool.close()


REGISTRY = """
- id: lagoon-courier
  name: Lagoon Courier
  type: newspaper
  country: XX
"""


def test_an_analysts_registry_reaches_every_worker(tmp_path) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "corpus_cli", "outlets", "list", "--json"], capture_output=True, cwd=ROOT, check=True
    ).stdout.splitlines()[0]
    assert shown
    registry = tmp_path / "own.yaml"
    registry.write_text(REGISTRY, "utf-8")
    (tmp_path / "dump.txt").write_text(
        "A quiet week on the lagoon\n\n4 May 2021\nSource: Lagoon Courier\n\n"
        + "The ferries ran as they always do. " * 9,
        "utf-8",
    )
    for jobs in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-m", "corpus_cli", "export", str(tmp_path / "dump.txt"), "--registry", str(registry),
             "--jobs", jobs, "--fields", "outlet_id"],
            capture_output=True, check=False, cwd=ROOT, text=True,
        )  # fmt: skip
        assert (done.returncode, done.stdout) == (0, '{"outlet_id":"lagoon-courier"}\n'), done.stderr


def _children(pid: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]
    except FileNotFoundError:
        return []


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are counted in /proc")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_no_worker_outlives_its_parent(tmp_path, number, code) -> None:
    with (tmp_path / "dump.txt").open("wb") as file:
        dumps.write(9, file)
    run = subprocess.Popen(
        [sys.executable, "-m", "corpus_cli", "export", str(tmp_path / "dump.txt"), "--jobs", "2", "-o",
         str(tmp_path / "out.jsonl")],
        cwd=ROOT, stderr=subprocess.DEVNULL, env=os.environ | {"TMPDIR": str(tmp_path)},
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while len(_children(run.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    workers = _children(run.pid)
    assert len(workers) == 2
    run.send_signal(number)
    assert stopped(run) == code
    while any(map(_alive, workers)) and time.monotonic() < deadline + 60:
        time.sleep(0.05)
    assert not any(map(_alive, workers))
    if number != signal.SIGKILL:
        assert sorted(path.name for path in tmp_path.iterdir()) == ["dump.txt"]
