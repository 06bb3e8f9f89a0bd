"""The long runs: `make soak` (ARGS='refresh --count 20' runs one of them, and less of it).

Each run says what it did and ends with a traceback where a promise of SECURITY.md does not hold. CI runs small
samples of the same in tests/test_refresh.py, tests/test_hostile.py and tests/corrections.
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
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from conftest import ROOT
from correcting import trial
from hostile import SEEDS, adversarial, archives, documents, fuzz_once, reading_seconds, seconds
from refreshing import World

SLOWEST = 20.0
"""Seconds a megabyte that a fuzzed input may take, on a machine that does other things too. Dense text takes 1 to 3,
lines that all look like headlines or dates 5: what must not happen is that a megabyte takes minutes."""

MOST_MEMORY = 1500
"""Megabytes that a line of any length may take."""


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
    registries = [part for name in world.settings(world.out).registries for part in ("--registry", name)]
    return [sys.executable, "-m", "corpus_cli", "export", str(world.dumps), "--root", str(world.folder),
            "--layouts", str(world.layouts), *registries, "-o", str(world.out), "--changes", str(world.changes),
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
            assert left <= {
                "dumps",
                "layouts",
                "outlets.yaml",
                "out.jsonl",
                "full.jsonl",
                "changes.jsonl",
                ".out.jsonl.refresh",
            }, left
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
    """Random and mutated inputs: no traceback, no lost byte, no megabyte that takes over SLOWEST seconds."""
    chance, kinds, slowest = random.Random(seed), Counter[str](), Counter[str]()
    seconds(SEEDS[0])  # models and expressions are loaded
    with tempfile.TemporaryDirectory() as name:
        for _ in range(count):
            kind, size, took = fuzz_once(chance, Path(name))
            kinds[kind] += 1
            if size > 100_000:
                slowest[kind] = max(slowest[kind], round(took / size * 1e6, 1))
                assert slowest[kind] < SLOWEST, (kind, size, took)
    return f"{count} inputs: {dict(kinds)}; slowest of those over 100 KB, in s/MB: {dict(slowest)}"


def cases(count: int, folder: Path) -> Iterator[tuple[str, Callable[[], float], Callable[[], float]]]:
    """Adversarial dumps, each in a quarter of the size and in full: a name, and what gives the seconds of either."""
    small, large = count // 4, count
    for (name, one), (_, other) in zip(adversarial(small, small), adversarial(large, large), strict=True):
        yield name, partial(seconds, one), partial(seconds, other)
    for length in (30, 200):  # many lines, in less text: each is looked at for all that a line can be
        for (name, one), (_, other) in zip(
            adversarial(length, small // 8), adversarial(length, large // 8), strict=True
        ):
            yield f"{length} characters of {name}", partial(seconds, one), partial(seconds, other)
    for (name, one), (_, other) in zip(archives(small), archives(large), strict=True):
        yield name, partial(seconds, one), partial(seconds, other)
    for (name, file, one), (_, _, other) in zip(documents(small), documents(large), strict=True):
        yield name, partial(reading_seconds, folder / file, one), partial(reading_seconds, folder / file, other)


def corrections(count: int, seed: int) -> str:
    """Corrections of dumps that are edited at random: each applied at its own place or reported, none elsewhere."""
    told: Counter[str] = Counter()
    for number in range(count):
        told += trial(seed * 1_000_000 + number)
    return f"{count} edited dumps: {dict(told.most_common())}"


def lines(count: int, seed: int) -> str:
    """Lines of a megabyte and short ones, in every place, layout and reader: four times the size, at most six the time."""
    del seed
    done, longest, slow = 0, (0.0, ""), []
    with tempfile.TemporaryDirectory() as name:
        for case, small, large in cases(count, Path(name)):
            one, other = small(), large()
            for _ in range(3):  # what others do on this machine shows in single figures
                if other <= 6 * max(one, 0.1):
                    break
                one, other = min(one, small()), min(other, large())
            else:
                slow.append(f"{case}: {one:.2f} s, {other:.2f} s")
                print(f"  {slow[-1]}", flush=True)
            done, longest = done + 1, max(longest, (other, case))
    assert not slow, slow
    return f"{done} adversarial dumps of {count} bytes; the longest took {longest[0]:.2f} s ({longest[1]})"


def memory(count: int, seed: int) -> str:
    """One line of `count` bytes: resident memory of an export of it."""
    del seed
    with tempfile.TemporaryDirectory() as name:
        dump = Path(name) / "dump.txt"
        with dump.open("wb") as file:
            file.write(b"A headline of the day\n1 March 2021\n\n")
            for _ in range(count // 10_000):
                file.write(b"The harbour council said on Monday that the bridge stays closed for now, " * 137)
        child = run([sys.executable, "-m", "corpus_cli", "export", str(dump), "-o", str(Path(name) / "out.jsonl")])
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        assert child.returncode == 0
        peak = used.ru_maxrss >> 10
        assert peak < MOST_MEMORY, peak
        return f"a line of {dump.stat().st_size >> 20} MB: {peak} MB of memory at most"


RUNS = {
    "refresh": (refreshes, 200), "kill": (kills, 200), "disk": (full_disk, 30), "writers": (writers, 60),
    "fuzz": (fuzz, 20_000), "corrections": (corrections, 500), "lines": (lines, 1_000_000), "memory": (memory, 1_000_000_000),
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", nargs="*", help="which runs (default: all)")
    parser.add_argument("--count", type=int, help="how many (seconds for `writers`, bytes for `lines` and `memory`)")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for name in asked.runs or RUNS:
        function, count = RUNS[name]
        began = time.monotonic()
        print(f"{name}: {function(asked.count or count, asked.seed)} ({time.monotonic() - began:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
