"""Measure speed, memory, start-up and scaling on generated dumps: `make bench ARGS='--mb 1 4 16'`.

Everything runs as a process of its own, in one run, so that figures can be held against each other: other programs
slow all of them down alike. Seconds are of the processor (user and system, with children) unless a line says `wall`.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import dumps

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "portal-az.txt"
CORPUS = [str(Path(sys.executable).with_name("corpus"))]
STAGES = ("split", "detect", "normalise", "link", "export")
STARTS = (
    (["--version"], 1.5), (["--help"], 8), (["schema"], 8), (["date", "2021-03-01"], 8), (["outlets", "match", "AZƏRTAC"], 8),
    (["split", str(EXAMPLE)], 12), (["export", str(EXAMPLE)], 12),
)  # fmt: skip
"""Commands, and how many times as long as `python -c pass` they may take."""


@dataclass
class Took:
    """What a process took: seconds on the clock and of the processor, and resident memory in MB."""

    wall: float
    cpu: float
    memory: float


def run(command: Sequence[str], output: Path | None = None) -> Took:
    """Run a command, its output to a file; raises CalledProcessError where it fails."""
    start = time.perf_counter()
    with (output or Path(os.devnull)).open("wb") as file:
        child = subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return Took(time.perf_counter() - start, _cpu(used), used.ru_maxrss / 1024)


def _cpu(used: resource.struct_rusage) -> float:
    return used.ru_utime + used.ru_stime


def make(megabytes: float, folder: Path) -> tuple[Path, int]:
    """A dump of this size, and how many articles it has."""
    path = folder / f"{megabytes:g}.txt"
    with path.open("wb") as file:
        return path, dumps.write(megabytes, file)


def show_start() -> None:
    """Start-up, as a multiple of an interpreter that does nothing: the best of eleven."""
    print("\nStart-up (processor, best of 11)\n")
    floor = min(run([sys.executable, "-c", "pass"]).cpu for _ in range(11))
    print(f"  {floor * 1000:7.1f} ms   1.0         python -c pass")
    for args, most in STARTS:
        took = min(run([*CORPUS, *args]).cpu for _ in range(11))
        shown = " ".join(Path(arg).name for arg in args)
        print(f"  {took * 1000:7.1f} ms  {took / floor:4.1f}  (<{most:4g}) corpus {shown}")


def show_stages(megabytes: float, folder: Path) -> None:
    """Each stage alone, then export, which is all of them."""
    dump, articles = make(megabytes, folder)
    size, source = dump.stat().st_size / 1e6, dump
    print(f"\nStages ({size:.1f} MB, {articles} articles)\n")
    for stage in STAGES:
        target = folder / f"{stage}.jsonl"
        took = run([*CORPUS, stage, str(dump if stage == "export" else source)], target)
        rates = f"{size / took.cpu:7.2f} MB/s {articles / took.cpu:7.0f} articles/s"
        print(f"  {stage:<10}{took.cpu:8.2f} s {rates} {took.memory:7.0f} MB resident")
        source = target


def show_others(megabytes: float, folder: Path) -> None:
    """Side by side, on the same dump: what one would string together, and lower limits."""
    dump, articles = make(megabytes, folder)
    small, _ = make(0.05, folder)
    size = (dump.stat().st_size - small.stat().st_size) / 1e6
    print(f"\nSide by side ({megabytes:g} MB; loading, measured on 50 kB, is taken off)\n")
    rows = {
        "corpus export": [*CORPUS, "export"],
        "corpus split": [*CORPUS, "split"],
        "strung together": [sys.executable, str(HERE / "pipeline.py")],
        "decode, cut, orjson": [sys.executable, str(HERE / "floor.py")],
        "wc -w": ["wc", "-w"],
    }
    took = {}
    for name, command in rows.items():
        whole, start = (min(run([*command, str(path)]).cpu for _ in range(2)) for path in (dump, small))
        took[name] = max(whole - start, 1e-3)
        print(f"  {name:<22}{took[name]:8.3f} s {size / took[name]:9.2f} MB/s {articles / took[name]:9.0f} articles/s")
    own = took["corpus export"]
    print(f"  export is {took['strung together'] / own:.1f} times as fast as what is strung together (asked: 8)")
    print(f"  and takes {own / took['decode, cut, orjson']:.0f} times as long as the lower limit (asked: 25)")


def show_sizes(sizes: Sequence[float], folder: Path) -> None:
    """Time per MB and memory by size."""
    print("\nBy size (export)\n")
    for megabytes in sizes:
        dump, _ = make(megabytes, folder)
        took = run([*CORPUS, "export", str(dump), "-o", str(folder / "out.jsonl")])
        print(f"  {megabytes:7g} MB {took.cpu / megabytes:7.2f} s/MB {took.memory:7.0f} MB resident")
        dump.unlink()


def show_workers(megabytes: float, folder: Path) -> None:
    """One process against several, on the clock; the bytes must be the same."""
    dump, _ = make(megabytes, folder)
    print(f"\nBy workers ({megabytes:g} MB, wall; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores)\n")
    results = {}
    for jobs in (1, 2, 4):
        target = folder / f"jobs-{jobs}.jsonl"
        took = run([*CORPUS, "export", str(dump), "--jobs", str(jobs), "-o", str(target)])
        results[jobs] = took.wall
        same = target.read_bytes() == (folder / "jobs-1.jsonl").read_bytes()
        gain = results[1] / took.wall
        print(f"  --jobs {jobs} {took.wall:8.2f} s wall {took.cpu:8.2f} s processor  x{gain:.2f}  same bytes: {same}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mb", type=float, nargs="*", default=[1.0, 4.0, 16.0], help="sizes of the dumps")
    parser.add_argument("--only", nargs="*", default=[], metavar="PART", help="start stages others sizes workers")
    asked = parser.parse_args()
    middle = sorted(asked.mb)[len(asked.mb) // 2]
    parts = {
        "start": lambda _: show_start(),
        "stages": lambda folder: show_stages(middle, folder),
        "others": lambda folder: show_others(middle, folder),
        "sizes": lambda folder: show_sizes(asked.mb, folder),
        "workers": lambda folder: show_workers(max(asked.mb), folder),
    }
    for name, show in parts.items():
        if not asked.only or name in asked.only:
            with tempfile.TemporaryDirectory(prefix="corpus-bench-") as folder:
                show(Path(folder))


if __name__ == "__main__":
    main()
