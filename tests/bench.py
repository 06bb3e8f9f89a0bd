"""Measure speed, memory and start-up on generated dumps: `make bench ARGS='--mb 1 10'`.

The dumps are the paragraphs of examples/, shuffled with a fixed seed under headlines and dates that differ,
so that no article repeats another. Figures are those of this machine; compare them only with each other.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
COMMAND = [str(Path(sys.executable).with_name("corpus"))]
STAGES = ("split", "detect", "normalise", "link", "export")
STARTS = (["--version"], ["--help"], ["schema"], ["date", "2021-03-01"], ["split", str(EXAMPLES / "portal-az.txt")])
HEADS = {
    "tag-page.txt": "{words}\n\n{day:%B} {day.day}, {day.year}\n\nBy Nora Castell\n\n",
    "portal-az.txt": "{words}\n{day:%H:%M} | {day:%d.%m.%Y}\nMüəllif: Aygün Səlimli\n\n",
}


def generate(megabytes: float, path: Path) -> int:
    """Write a dump of about this size; returns how many articles it has."""
    dice = random.Random(7)
    texts = {name: [p for p in (EXAMPLES / name).read_text("utf-8").split("\n\n") if len(p) > 150] for name in HEADS}
    articles, size = 0, 0
    with path.open("w", encoding="utf-8") as file:
        while size < megabytes * 1e6:
            name = dice.choice(sorted(HEADS))
            day = date(2001, 1, 1) + timedelta(days=dice.randrange(9000))
            words = dice.choice(texts[name]).split()
            title = " ".join(dice.sample(words, 8)).strip(".,:;“”").capitalize()
            body = "\n\n".join(
                " ".join(dice.sample(p.split(), len(p.split()))) + "." for p in dice.sample(texts[name], 4)
            )
            size += len(text := HEADS[name].format(words=title, day=day) + body + "\n\n\n")
            articles += file.write(text) > 0
    return articles


def timed(args: list[str], stdout: Path | None = None) -> tuple[float, float]:
    """Seconds and resident megabytes of one `corpus` process."""
    start = time.perf_counter()
    with (stdout or Path("/dev/null")).open("wb") as out:
        child = subprocess.Popen([*COMMAND, *args], stdout=out)
        _, _, used = waited(child)
    return time.perf_counter() - start, used.ru_maxrss / 1024


def waited(child: subprocess.Popen[bytes]) -> tuple[int, int, resource.struct_rusage]:
    found = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(found[1])
    return found


def show_start() -> None:
    """Start-up, as a multiple of an interpreter that does nothing."""
    floor = min(best([sys.executable, "-c", "pass"]) for _ in range(3))
    print(f"{'start':<28}{floor * 1000:8.1f} ms   1.0   python -c pass")
    for args in STARTS:
        took = best([*COMMAND, *args])
        print(f"{'':<28}{took * 1000:8.1f} ms {took / floor:5.1f}   corpus {' '.join(Path(arg).name for arg in args)}")


def best(command: list[str]) -> float:
    def once() -> float:
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - start

    return min(once() for _ in range(7))


def show_stages(megabytes: float, folder: Path) -> None:
    """Each stage alone, then export."""
    dump = folder / "dump.txt"
    articles = generate(megabytes, dump)
    size, source = dump.stat().st_size / 1e6, dump
    for stage in STAGES:
        target = folder / f"{stage}.jsonl"
        seconds, memory = timed([stage, str(dump if stage == "export" else source)], target)
        print(
            f"{stage:<12}{size:8.1f} MB{seconds:9.2f} s{size / seconds:8.2f} MB/s"
            f"{articles / seconds:9.0f} articles/s{memory:8.0f} MB resident"
        )
        source = target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mb", type=float, nargs="*", default=[1.0, 4.0], help="sizes of the dumps")
    asked = parser.parse_args()
    show_start()
    for megabytes in asked.mb:
        with tempfile.TemporaryDirectory(prefix="corpus-bench-") as folder:
            show_stages(megabytes, Path(folder))


if __name__ == "__main__":
    main()
