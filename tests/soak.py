"""The long runs: `make soak` (ARGS='refresh --count 20' runs one of them, and less of it).

Each run says what it did and ends with a traceback where a promise of SECURITY.md does not hold. CI runs small
samples of the same in tests/test_refresh.py and tests/test_hostile.py.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from conftest import ROOT
from hostile import adversarial, fuzz_once, seconds
from refreshing import World

SLOWEST = 1.0
"""Seconds a megabyte that a fuzzed input may take."""


def refreshes(count: int, seed: int) -> str:
    """Refreshes after random changes, each equal to a full run and the changes to the difference."""
    done: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        world = World(Path(name), seed)
        world.refresh()
        for _ in range(count):
            act = world.change()
            written = world.refresh().refresh["written"]
            assert not (act == "nothing" and written)
            world.check()
            done[act] += 1
    return f"{count} refreshes equal to full runs: {dict(done)}"


def command(world: World, *more: str) -> list[str]:
    """A refresh of this world on the command line."""
    return [sys.executable, "-m", "corpus_cli", "export", str(world.dumps), "--root", str(world.folder),
            "--layouts", str(world.layouts), "-o", str(world.out), "--changes", str(world.changes),
            "--allow-shrink", *more]  # fmt: skip


def run(arguments: list[str], **more) -> subprocess.Popen:
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(arguments, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)


def kills(count: int, seed: int) -> str:
    """Refreshes killed at random moments: the export is the old or the new one, and the next run makes it right."""
    chance, states = random.Random(seed), Counter[str]()
    with tempfile.TemporaryDirectory() as name:
        world = World(Path(name), seed)
        world.refresh()
        took = 1.0
        for _ in range(count):
            old, new = world.out.read_bytes(), b""
            world.change()
            new = world.full_run()
            process, began = run(command(world)), time.monotonic()
            try:
                process.wait(chance.uniform(0.05, took * 1.1))
                took = max(0.3, time.monotonic() - began)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
            process.wait()
            found = world.out.read_bytes()
            assert found in (old, new)
            states["new" if found == new else "old"] += 1
            after = world.after
            if json.loads(world.changes.read_bytes().splitlines()[0])["after"] != after and found == new != old:
                world.sum_up()
            world.refresh()
            world.check()
            left = {path.name for path in world.folder.iterdir()}
            assert left <= {"dumps", "layouts", "out.jsonl", "full.jsonl", "changes.jsonl", ".out.jsonl.refresh"}, left
    return f"{count} kills: export found {dict(states)}, right after the next run each time"


def full_disk(count: int, seed: int) -> str:
    """Refreshes under a limit on the size of files, which stands for a disk that fills up."""
    chance, states = random.Random(seed), Counter[int]()
    with tempfile.TemporaryDirectory() as name:
        world = World(Path(name), seed)
        world.refresh()
        for _ in range(count):
            old = world.out.read_bytes()
            world.add()
            new = world.full_run()
            limit = chance.randrange(1000, 20 * len(new) + 2000)

            def limited(limit: int = limit) -> None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

            code = run(command(world), preexec_fn=limited).wait()
            found = world.out.read_bytes()
            assert found == (new if code == 0 else old), code
            assert code in (0, 2)
            states[code] += 1
            if code == 0:
                world.sum_up()
            world.refresh()
            world.check()
    return f"{count} refreshes on a full disk: exit codes {dict(states)}, nothing in part"


def writers(count: int, seed: int) -> str:
    """Ten writers and a reader on one output for `count` seconds: every line that is read is whole."""
    looks = lines = 0
    with tempfile.TemporaryDirectory() as name:
        world = World(Path(name), seed)
        world.refresh()
        end = time.monotonic() + count
        plain = [part for part in command(world) if part not in ("--changes", str(world.changes), "--allow-shrink")]
        going: list[subprocess.Popen] = []
        ended: Counter[int] = Counter()
        while time.monotonic() < end or going:
            for process in [one for one in going if one.poll() is not None]:
                ended[process.returncode] += 1
                going.remove(process)
            while len(going) < 10 and time.monotonic() < end:
                going.append(run(command(world) if len(going) % 2 else plain))
            data = world.out.read_bytes()
            assert data.endswith(b"\n")
            lines += len([*map(json.loads, data.splitlines())])
            looks += 1
            time.sleep(0.01)
        assert set(ended) <= {0, 75}, ended
    return f"{looks} looks at {lines} lines, all whole; writers ended with {dict(ended)}"


def fuzz(count: int, seed: int) -> str:
    """Random and mutated inputs: no traceback, no lost byte, no megabyte that takes over a second."""
    chance, kinds, slowest = random.Random(seed), Counter[str](), 0.0
    with tempfile.TemporaryDirectory() as name:
        for _ in range(count):
            kind, size, took = fuzz_once(chance, Path(name))
            kinds[kind] += 1
            if size > 100_000:
                slowest = max(slowest, took / size * 1e6)
    return f"{count} inputs: {dict(kinds)}; slowest {slowest:.2f} s/MB among those over 100 KB"


def lines(count: int, seed: int) -> str:
    """Adversarial lines, a megabyte each: four times the size takes at most six times as long."""
    told = []
    for name, text in adversarial(count):
        small, large = seconds(text[: len(text) // 4]), seconds(text)
        told.append(f"{name}: {small:.2f} s, {large:.2f} s, ratio {large / max(small, 0.05):.1f}")
        print(f"  {told[-1]}", flush=True)
    slow = [line for line in told if float(line.rsplit(" ", 1)[1]) > 6]
    assert not slow, slow
    return f"{len(told)} adversarial lines of {count} bytes"


RUNS = {
    "refresh": (refreshes, 200), "kill": (kills, 200), "disk": (full_disk, 30), "writers": (writers, 60),
    "fuzz": (fuzz, 20_000), "lines": (lines, 1_000_000),
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", nargs="*", help="which runs (default: all)")
    parser.add_argument("--count", type=int, help="how many (seconds for `writers`, bytes for `lines`)")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for name in asked.runs or RUNS:
        function, count = RUNS[name]
        began = time.monotonic()
        print(f"{name}: {function(asked.count or count, asked.seed)} ({time.monotonic() - began:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
