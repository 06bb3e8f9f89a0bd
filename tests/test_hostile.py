"""What SECURITY.md promises, each promise in small; `make soak` holds the same for longer."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
import zipfile

import pytest
from conftest import EXAMPLES, ROOT
from hostile import adversarial, fuzz_once, seconds, through

from corpus_cli.run.chain import parse

NASTY = (
    "The \x1b[31mred\x1b]0;title\x07 headline of the day\n1 March 2021\n\n=cmd|' /C calc'!A0 and <script>alert(1)</script> "
    "\u202eabc\u2066 follows here, and goes on for a while. It ends with a full stop.\n"
)


@pytest.mark.parametrize("seed", range(4))
def test_fuzzed_inputs_raise_nothing_and_lose_no_byte(tmp_path, seed) -> None:
    chance = random.Random(seed)
    for _ in range(8):
        fuzz_once(chance, tmp_path)


@pytest.mark.parametrize("word", ("=?utf-8?B?a?=", "=?no-such-charset?B?aGVq?=", "=?utf-8?Q?=ff=fe?="))
def test_broken_encoded_words_raise_nothing(word) -> None:
    through(f"From a@b Mon Mar  1 10:00:00 2021\nSubject: {word}\nFrom: a@b\n\nA text. It ends.\n".encode())


@pytest.mark.parametrize("name", [name for name, _ in adversarial(1)])
def test_time_grows_with_size(name) -> None:
    small, large = (dict(adversarial(size))[name] for size in (25_000, 100_000))
    seconds(small)
    least = min(seconds(small) for _ in range(2))
    assert min(seconds(large) for _ in range(2)) <= 6 * max(least, 0.03)


def test_no_control_character_reaches_a_terminal(tmp_path) -> None:
    import pty

    (tmp_path / "dump.txt").write_text(NASTY, "utf-8")
    for arguments in (["export", "dump.txt"], ["split", "--explain", "dump.txt"], ["cat", "dump.txt"]):
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "corpus_cli", *arguments], cwd=tmp_path, stdout=theirs, stderr=theirs,
            stdin=subprocess.DEVNULL, env=os.environ | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1"},
        )  # fmt: skip
        os.close(theirs)
        shown = b""
        try:
            while chunk := os.read(ours, 1 << 16):
                shown += chunk
        except OSError:  # the other end is closed
            pass
        os.close(ours)
        assert process.wait() == 0
        assert b"headline" in shown
        assert not {0x1B, 0x07} & set(shown), arguments
        assert "\u202e" not in shown.decode("utf-8", "replace")


def test_names_of_files_are_shown_without_control_characters(corpus, tmp_path) -> None:
    done = corpus("export", "no\x1b[31mfile.txt")
    assert (done.returncode, 0x1B in done.stderr) == (2, False)


@pytest.mark.skipif(not shutil.which("unshare"), reason="no unshare here")
def test_a_whole_run_without_a_network(tmp_path) -> None:
    if subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False).returncode:
        pytest.skip("the system allows no network namespace")
    done = subprocess.run(
        ["unshare", "-rn", sys.executable, "-m", "corpus_cli", "export", str(EXAMPLES), "--root", str(ROOT)],
        capture_output=True, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 10


def test_no_socket_is_opened(monkeypatch) -> None:
    def refuse(*args: object, **more: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert list(parse(NASTY + "Source: https://example.com/a\n"))


def files(folder) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_only_what_was_named_is_written(corpus, tmp_path) -> None:
    (tmp_path / "dump.txt").write_text(NASTY, "utf-8")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        for name in ("../../out.txt", "/tmp/corpus-out.txt", "ok.txt"):
            packed.writestr(name, NASTY)
    (tmp_path / "tmp").mkdir()
    before = files(tmp_path)
    done = corpus("export", "dump.txt", "a.zip", "-o", "out.jsonl", "--refresh", TMPDIR=str(tmp_path / "tmp"))
    assert done.returncode in (0, 1)
    made = files(tmp_path) - before
    assert made == {"out.jsonl", ".out.jsonl.refresh", ".out.jsonl.refresh/lock", ".out.jsonl.refresh/store.sqlite"}
    assert not (tmp_path.parent / "out.txt").exists()
    assert corpus("verify", "out.jsonl").returncode == 0


@pytest.mark.parametrize(("number", "code"), ((signal.SIGINT, 130), (signal.SIGTERM, 143)))
def test_an_interrupted_run_leaves_everything_as_it_was(tmp_path, number, code) -> None:
    (tmp_path / "dump.txt").write_bytes(b"\n\n".join(path.read_bytes() for path in EXAMPLES.glob("*.*")) * 150)
    (tmp_path / "tmp").mkdir()
    (tmp_path / "out.jsonl").write_text("old\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "corpus_cli", "export", "dump.txt", "-o", "out.jsonl", "--refresh"],
        cwd=tmp_path, stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path / "tmp")},
    )  # fmt: skip
    end = time.monotonic() + 20
    while not (tmp_path / ".out.jsonl.refresh" / "draft").exists() and time.monotonic() < end:
        time.sleep(0.02)
    process.send_signal(number)
    assert process.wait(30) == code
    assert (tmp_path / "out.jsonl").read_text() == "old\n"
    left = {"dump.txt", "tmp", "out.jsonl", ".out.jsonl.refresh"}
    assert {path.name for path in tmp_path.iterdir()} == left
    assert not files(tmp_path / "tmp")
    assert "draft" not in files(tmp_path / ".out.jsonl.refresh")


def test_a_full_disk_leaves_the_old_output(tmp_path) -> None:
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000));"
        "from corpus_cli.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    (tmp_path / "out.jsonl").write_text("old\n")
    for more in ((), ("--refresh",)):
        done = subprocess.run(
            [sys.executable, "-c", code, "export", str(EXAMPLES), "-o", "out.jsonl", *more],
            cwd=tmp_path, capture_output=True, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False,
        )  # fmt: skip
        assert done.returncode == 2, done.stderr
        assert b"Traceback" not in done.stderr
        assert (tmp_path / "out.jsonl").read_text() == "old\n"


@pytest.mark.parametrize("more", ((), ("--refresh",)))
def test_a_folder_that_cannot_be_written(corpus, tmp_path, more) -> None:
    # As root every folder can be written; one that is a file cannot be, by anybody.
    (tmp_path / "file").write_text("x")
    done = corpus("export", EXAMPLES, "-o", "file/out.jsonl", *more)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_reader_never_sees_a_broken_line(tmp_path) -> None:
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "corpus_cli", "export", str(EXAMPLES), "-o", str(out)]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run(command, env=env, check=True)
    going = [subprocess.Popen(command, env=env) for _ in range(3)]
    while any(process.poll() is None for process in going):
        rows = [json.loads(line) for line in out.read_bytes().splitlines()]
        assert rows
        time.sleep(0.02)
    assert {process.returncode for process in going} == {0}
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
