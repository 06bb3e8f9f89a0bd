"""`--cluster`: the bytes of one process, also when a worker is killed, and shards that outlast a broken run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT, run_corpus

sys.path.insert(0, str(ROOT / "bench"))
import dumps

from corpus_cli.core import pieces, survey
from corpus_cli.engine.cluster import Cluster
from corpus_cli.errors import UsageError
from corpus_cli.run import chain
from corpus_cli.run.report import RunReport

pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("default")
SIZE = 0.3


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("dumps")
    for number in range(2):
        with (place / f"dump-{number}.txt").open("wb") as file:
            dumps.write(SIZE, file, seed=number)
    return place


@pytest.fixture
def short(monkeypatch):
    monkeypatch.setattr(survey, "STRETCH", 40_000)
    monkeypatch.setattr(pieces, "STRETCH", 40_000)


def exported(folder: Path, *engine) -> list[dict]:
    report = RunReport(folder, lambda error: None)
    return [record.to_dict() for record in chain.export([str(folder)], chain.Options(), report, *engine)]


def test_the_bytes_are_those_of_one_process_when_a_worker_is_killed_half_way(folder, short, tmp_path) -> None:
    serial = exported(folder)
    cluster = Cluster("local", str(tmp_path / "work"), jobs=2)
    try:
        report = RunReport(folder, lambda error: None)
        records = chain.export([str(folder)], chain.Options(), report, Killing(cluster))
        assert [record.to_dict() for record in records] == serial
        shards = sum("." not in path.name for path in (tmp_path / "work").iterdir())  # no drafts of the dead
        assert shards > 10
        assert exported(folder, cluster) == serial
        assert cluster.resumed == shards
        cluster.finish()
        assert not (tmp_path / "work").exists()
    finally:
        cluster.close()


class Killing:
    """The cluster, one of whose workers dies when half of the tasks are through."""

    parallel = near = True

    def __init__(self, cluster: Cluster) -> None:
        self.cluster, self.killed = cluster, False

    def map(self, task, items):
        for number, pair in enumerate(self.cluster.map(task, items)):
            if number == 6:
                pids = list(self.cluster._client.run(os.getpid).values())
                assert len(pids) == 2
                os.kill(pids[0], signal.SIGKILL)
                self.killed = True
            yield pair


def test_a_scheduler_that_is_not_there_is_named(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("corpus_cli.engine.cluster._PATIENCE", 1)
    with pytest.raises(UsageError, match="no scheduler answers"):
        Cluster("tcp://127.0.0.1:9", str(tmp_path / "work"))


def test_an_existing_scheduler_urls_and_shards(folder, tmp_path) -> None:
    scheduler = tmp_path / "scheduler.json"
    code = [
        "import json, sys, time, distributed",
        "if __name__ == '__main__':",
        "    cluster = distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None)",
        "    open(sys.argv[1], 'w').write(json.dumps(cluster.scheduler_address)); time.sleep(600)",
    ]
    (tmp_path / "serve.py").write_text("\n".join(code), "ascii")
    running = subprocess.Popen([sys.executable, str(tmp_path / "serve.py"), str(scheduler)], cwd=ROOT)
    try:
        deadline = time.monotonic() + 90
        while not (scheduler.exists() and scheduler.read_text("ascii")) and time.monotonic() < deadline:
            time.sleep(0.1)
        address = json.loads(scheduler.read_text("ascii"))
        out = tmp_path / "out"
        done = run_corpus("export", f"{folder.as_uri()}/dump-*.txt", "--cluster", address, "-o", f"{out.as_uri()}/")
        assert done.returncode == 0, done.stderr
    finally:
        running.terminate()
        running.wait(30)
    manifest = json.loads((out / "manifest.json").read_bytes())
    written = b"".join((out / shard["name"]).read_bytes() for shard in manifest["shards"])
    assert written == run_corpus("export", f"{folder.as_uri()}/dump-*.txt").stdout
    assert manifest["records"] == written.count(b"\n") > 100
    assert not (tmp_path / "out.work").exists()


def test_what_is_missing_is_named(folder, tmp_path) -> None:
    (tmp_path / "distributed.py").write_text("raise ImportError", "ascii")
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    done = run_corpus("export", folder, "--cluster", "local", "-o", str(tmp_path / "x.jsonl"), PYTHONPATH=path)
    assert done.returncode == 2
    assert b"pip install 'osint-corpus[cluster]'" in done.stderr


def test_a_cluster_needs_an_output_that_it_reaches(folder) -> None:
    done = run_corpus("export", str(folder), "--cluster", "local")
    assert done.returncode == 2
    assert b"--cluster needs an output" in done.stderr
