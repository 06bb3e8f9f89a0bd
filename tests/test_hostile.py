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
from conftest import EXAMPLES, ROOT, stopped
from growth import costs_at_most
from hostile import PLACES, UNITS, adversarial, archives, fuzz_once, through, without_rights

from corpus_cli.core.schema import fault
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


def grows_in_proportion(small: bytes, large: bytes) -> bool:
    """True where four times the size takes at most six times as long."""
    return costs_at_most(6, lambda: through(large), lambda: through(small), slack=0.05)


@pytest.mark.parametrize("line", (20_000, 40))
@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_size(unit, line) -> None:
    place = random.Random(unit).choice([*PLACES])
    size = 20_000 if line > 1000 else 1500
    small, large = (
        dict(adversarial(times * line if line > 1000 else line, times * size))[f"{unit} in {place}"] for times in (1, 4)
    )
    assert grows_in_proportion(small, large), place


def test_a_line_of_points_under_contents_takes_time_in_proportion() -> None:
    small, large = (
        f"THE GAZETTE\n\nCONTENTS\n\n{'. ' * size}\n\nA text. It ends.\n".encode() for size in (5_000, 20_000)
    )
    assert grows_in_proportion(small, large)


@pytest.mark.parametrize("number", range(12))
def test_time_grows_with_size_in_layouts(number) -> None:
    small, large = (random.Random(number).choice([*archives(size)]) for size in (10_000, 40_000))
    assert grows_in_proportion(small[1], large[1]), small[0]


def test_a_line_of_dots_above_an_archive_takes_time_in_proportion() -> None:
    """Such a line looks like an entry of a contents list from every one of its dots."""
    small, large = (dict(archives(size))["dots in arc-europresse-arabic"] for size in (5_000, 20_000))
    assert grows_in_proportion(small, large)


def test_rules_down_to_the_end_of_a_message_take_time_in_proportion() -> None:
    """Each of them may be where its signature begins."""
    head = "From a@b.example Sat May  2 09:14:00 2015\nFrom: A <a@b.example>\nDate: Sat, 2 May 2015 09:14:00 +0200\nSubject: A\n"
    small, large = ((head + ("_" * 20 + "\n") * size).encode() for size in (1500, 6000))
    assert grows_in_proportion(small, large)


def test_a_long_run_beside_an_address_takes_time_in_proportion() -> None:
    small, large = (f"Write to a@b.example\n\n{'(' * size}\n".encode() for size in (20_000, 80_000))
    assert grows_in_proportion(small, large)


@pytest.mark.parametrize("line", ("By Ann{}Rook", "Source: Harbour{}Gazette", "Автор: Ann{}источник:"))
@pytest.mark.parametrize("unit", (" ", ", ", " | ", "\u00a0"))
def test_a_long_run_within_a_header_line_takes_time_in_proportion(line, unit) -> None:
    small, large = (
        f"A headline of the day\n{line.format(unit * size)}\n1 March 2021\n\nA text. It ends.\n".encode()
        for size in (1500, 6000)
    )
    assert grows_in_proportion(small, large)


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
    nasty = "a\x1b[31m\u202eb\ncorpus: everything is fine.txt"
    done = corpus("export", nasty)
    assert (done.returncode, 0x1B in done.stderr, done.stderr.count(b"\n")) == (2, False, 2)
    (tmp_path / nasty).write_text(NASTY, "utf-8")
    (tmp_path / "sub").mkdir()
    with zipfile.ZipFile(tmp_path / "sub" / "a.zip", "w") as packed:
        packed.writestr("b\x1b]0;x\x07\n.pdf", b"%PDF-")
    for arguments in (("export", ".", "--dry-run"), ("export", "sub"), ("export", nasty, "-o", "out.jsonl"),
                      ("show", "out.jsonl"), ("verify", "out.jsonl")):  # fmt: skip
        done = corpus(*arguments)
        told = done.stderr if arguments == ("export", "sub") else done.stdout + done.stderr
        assert not {0x1B, 0x07} & set(told), arguments
        assert "\u202e" not in told.decode()
        assert b"\ncorpus: everything is fine" not in told, arguments


@pytest.mark.parametrize(
    "text", ("inputs: [\x1b[31m", "inputs: [a]\nla\x9byout: x\n", "inputs: [a]\nyear: '\u202e2021'\n", "*a\x1b: b\n")
)
def test_faults_of_a_configuration_are_shown_without_control_characters(corpus, tmp_path, text) -> None:
    (tmp_path / "corpus.yaml").write_text(text, "utf-8")
    for arguments in (("export", "--config", "corpus.yaml"), ("export", "a", "--layouts", "corpus.yaml"),
                      ("outlets", "check", "corpus.yaml")):  # fmt: skip
        done = corpus(*arguments)
        assert done.returncode in (1, 2), arguments
        told = (done.stdout + done.stderr).decode()
        assert not {"\x1b", "\x9b", "\u202e"} & set(told), arguments
        assert "Traceback" not in told


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
    assert stopped(process) == code
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
    (tmp_path / "file").write_text("x")
    done = corpus("export", EXAMPLES, "-o", "file/out.jsonl", *more)
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)


@pytest.mark.parametrize("more", ((), ("--refresh",), ("--refresh", "--changes", "changes.jsonl")))
def test_a_read_only_folder_leaves_the_old_output(corpus, tmp_path, more) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    arguments = ["export", str(EXAMPLES), "-o", "out/out.jsonl", *more]
    corpus(*arguments, "--year", "2021")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    inside = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    for path in inside:
        path.chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-m", "corpus_cli", *arguments], preexec_fn=without_rights, cwd=tmp_path,
        capture_output=True, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False,
    )  # fmt: skip
    for path in inside:
        path.chmod(0o755)
    assert done.returncode == 2, done.stderr
    assert b"ermission" in done.stderr or b"readonly" in done.stderr
    assert b"Traceback" not in done.stderr
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(not shutil.which("unshare"), reason="no unshare here")
def test_a_small_file_system_that_fills_up(tmp_path) -> None:
    (tmp_path / "disk").mkdir()
    command = f"{sys.executable} -m corpus_cli export {EXAMPLES} -o disk/out.jsonl --refresh"
    script = (
        f"mount -t tmpfs -o size=64k none disk && echo old > disk/out.jsonl || exit 9;"
        f"{command}; echo code $?; cat disk/out.jsonl; mount -o remount,size=20m disk; {command}; echo code $?;"
        f"{sys.executable} -m corpus_cli verify disk/out.jsonl --root {EXAMPLES.parent}; ls -A disk"
    )
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script], cwd=tmp_path, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False,
    )  # fmt: skip
    if done.returncode == 9 or "unshare" in done.stderr:
        pytest.skip("the system allows no mount")
    assert done.stdout.startswith("code 2\nold\n"), done.stderr
    assert "Traceback" not in done.stderr
    assert "code 0\n" in done.stdout
    assert done.stdout.endswith(".out.jsonl.refresh\nout.jsonl\n")


PEAK = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10)"
"""Run by a small process: a child begins with the memory of the one that it was forked from."""


def test_a_long_line_takes_little_memory(tmp_path) -> None:
    place = tmp_path / "dump.txt"
    place.write_bytes(b"A headline of the day\n1 March 2021\n\n" + b"The bridge stays closed for now, " * 1_000_000)
    corpus = [sys.executable, "-m", "corpus_cli", "export", str(place), "-o", str(tmp_path / "out.jsonl")]
    done = subprocess.run(
        [sys.executable, "-c", PEAK, *corpus], env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, check=True
    )  # fmt: skip
    assert int(done.stdout) < 300


def command_of(tmp_path, start: str, skip: int) -> str:
    """A command line of docs/cron.md, with dumps and a configuration in `tmp_path` for those in /srv."""
    text = (ROOT / "docs" / "cron.md").read_text("utf-8")
    line = next(line.strip() for line in text.splitlines() if line.strip().startswith(start))
    (tmp_path / "export").mkdir()
    shutil.copytree(EXAMPLES, tmp_path / "dumps")
    (tmp_path / "export" / "corpus.yaml").write_text("inputs: [../dumps]\noutputs: [articles.jsonl]\n")
    (tmp_path / "corpus").write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m corpus_cli "$@"\n')
    (tmp_path / "corpus").chmod(0o755)
    command = line.split(None, skip)[skip] if skip else line.removeprefix(start)
    return command.replace("/opt/corpus/bin/corpus", str(tmp_path / "corpus")).replace("/srv", str(tmp_path))


def test_the_crontab_line_runs_in_an_empty_environment(tmp_path) -> None:
    """As cron runs it: by /bin/sh, from another folder, with next to no environment."""
    command = command_of(tmp_path, "17 3 * * *", 5)
    done = subprocess.run(
        ["env", "-i", "HOME=/", "PATH=/usr/bin:/bin", "/bin/sh", "-c", command],
        cwd="/", capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr.count(b"\n") == 1
    made = {path.name for path in (tmp_path / "export").iterdir()}
    assert made == {"corpus.yaml", "articles.jsonl", "changes.jsonl", "summary.json", ".articles.jsonl.refresh"}


@pytest.mark.skipif(not shutil.which("unshare"), reason="no unshare here")
def test_the_line_of_the_systemd_service_runs_in_its_confinement(tmp_path) -> None:
    """No network, everything read-only but the export's folder, a temporary folder of its own."""
    command = command_of(tmp_path, "ExecStart=", 0)
    (tmp_path / "tmp").mkdir()
    script = (
        f"mount --bind {tmp_path}/export {tmp_path}/export && mount -t tmpfs none {tmp_path}/tmp &&"
        f"mount -o remount,bind,ro / || exit 9; ! touch {tmp_path}/dumps/x 2>/dev/null || exit 9; exec {command}"
    )
    done = subprocess.run(
        ["unshare", "-rnm", "sh", "-c", script], cwd=tmp_path, capture_output=True, check=False,
        env={"PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "TMPDIR": str(tmp_path / "tmp")},
    )  # fmt: skip
    if done.returncode == 9 or b"unshare" in done.stderr:
        pytest.skip("the system allows no such mounts")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "export" / "articles.jsonl").stat().st_size


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


@pytest.mark.parametrize("name", ("nope", "hex", "idna", "undefined", "utf-8" * 50, "a\0b"))
def test_an_encoding_that_is_none(corpus, dump, name) -> None:
    """Of the fuzzer's: a record's encoding, as a dump's, may be any string."""
    row = json.loads(corpus("split", dump).stdout.splitlines()[0]) | {"encoding": name}
    done = corpus("normalise", stdin=json.dumps(row).encode())
    assert (done.returncode, b"Traceback" in done.stderr) == (1, False)
    if "\0" not in name:
        done = corpus("split", dump, "--encoding", name)
        assert (done.returncode, b"there is no encoding" in done.stderr) == (2, True)


def bend_header(row: dict) -> None:
    row["header"][0]["text"] = ["no text"]


def bend_role(row: dict) -> None:
    row["header"][0]["role"] = []


def bend_proof(row: dict) -> None:
    row["evidence"]["date"] = [{"start": 0, "end": 1, "text": "x"}]


def bend_survey(row: dict) -> None:
    row["evidence"]["survey"] = [1]


def bend_newest(row: dict) -> None:
    row["evidence"]["survey"]["newest"] = {"a": 1}


def bend_cue(row: dict) -> None:
    row["evidence"]["boundary"][0] = {"weight": 1.0}


def bend_share(row: dict) -> None:
    row["languages"] = [{"language": "en", "share": "all"}]


@pytest.mark.parametrize("bend", (bend_header, bend_role, bend_proof, bend_survey, bend_newest, bend_cue, bend_share))
def test_records_bent_out_of_shape_are_refused(bend) -> None:
    """Of the fuzzer's: values of the wrong type deep inside a record."""
    row = next(iter(parse(NASTY))).to_dict()
    assert fault(row) is None
    bend(row)
    assert "wrong type" in (fault(row) or "") or "no object" in (fault(row) or "")
