"""Progress: shown to a person at a terminal, and to nobody else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from corpus_cli.cli import progress
from corpus_cli.cli.progress import Bar
from corpus_cli.model import Record

PROBE = "import sys, corpus_cli.cli.progress as p; p.WAIT = p.EVERY = 0.001; from corpus_cli.__main__ import main; sys.exit(main(sys.argv[1:]))"
DUMP = str(Path(__file__).parent.parent / "examples" / "tag-page.txt")


def seen_on_terminal(*arguments: str, stdout: int | None = None, **environment: str) -> str:
    """What a terminal shows of a run whose standard error, and by default output, it is."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", PROBE, *arguments], stdin=theirs, stdout=theirs if stdout is None else stdout,
        stderr=theirs, env=os.environ | {"TERM": "xterm", "COLUMNS": "100"} | environment,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    try:
        while data := os.read(ours, 1 << 16):
            shown += data
    except OSError:
        pass
    os.close(ours)
    assert process.wait() == 0
    return shown.decode()


@pytest.mark.parametrize("command", ["split", "export"])
def test_a_terminal_shows_bytes_articles_and_rate(command, tmp_path) -> None:
    shown = seen_on_terminal(command, DUMP, "-o", str(tmp_path / "a.jsonl"))
    assert "articles" in shown
    assert "kB" in shown
    assert "articles" in seen_on_terminal(command, DUMP, "--jobs", "2", "-o", str(tmp_path / "b.jsonl"))


def test_nothing_is_shown_where_records_go_to_the_terminal() -> None:
    assert "\x1b[?25l" not in seen_on_terminal("split", DUMP)


def test_a_dumb_terminal_is_left_alone(tmp_path) -> None:
    assert "\x1b" not in seen_on_terminal("split", DUMP, "-o", str(tmp_path / "a.jsonl"), TERM="dumb")


def test_a_pipe_sees_nothing(tmp_path) -> None:
    command = [sys.executable, "-c", PROBE, "split", DUMP, "-o", str(tmp_path / "a.jsonl")]
    done = subprocess.run(command, capture_output=True, check=True)
    assert (done.stdout, b"\x1b" in done.stderr, b"kB" in done.stderr) == (b"", False, False)


def test_bytes_behind_are_those_of_done_dumps_and_of_the_article(monkeypatch) -> None:
    drawn: list[int] = []
    monkeypatch.setattr(progress, "WAIT", 0)
    monkeypatch.setattr(progress, "EVERY", 0)
    monkeypatch.setattr(Bar, "_draw", lambda _, done: drawn.append(done))
    bar = Bar({"a": 100, "b": 50, "c.zip": 70}, threads=False)
    for source, stream, end in (("a", None, 40), ("a", None, 90), ("b", None, 10), ("c.zip", "zip:x", 999)):
        bar.advance(Record(source=source, stream=stream, end=end))
    bar.close()
    assert drawn == [40, 90, 110, 150]
