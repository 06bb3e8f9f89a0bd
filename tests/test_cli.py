"""The command line as a contract: exit codes, pipes, signals, standard input, help."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import EXAMPLES, ROOT, run_corpus, stopped

from corpus_cli.__main__ import main
from corpus_cli.main import COMMANDS

GROUPS = {
    "outlets": ("list", "match", "check"),
    "layouts": ("list", "show", "test", "new"),
    "corrections": ("stats", "check"),
}
PAGES = (
    [[name] for name in COMMANDS] + [[g, s] for g in GROUPS if g in COMMANDS for s in GROUPS[g]] + [["normalize"], []]
)
FILTERS = (["split"], ["detect"], ["normalise"], ["link"], ["export"])


def rows(output: bytes) -> list[dict]:
    return [json.loads(line) for line in output.splitlines()]


def test_version() -> None:
    done = run_corpus("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"corpus 0.1.0\n", b"")


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_every_command_has_help_that_is_plain_in_a_pipe(page) -> None:
    done = run_corpus(*page, "--help")
    assert done.returncode == 0
    assert done.stderr == b""
    assert b"Usage: corpus" in done.stdout
    assert b"\x1b" not in done.stdout
    assert not re.search("[│╭]", done.stdout.decode())
    if page and page[0] not in GROUPS:
        assert b"Example" in done.stdout


def test_help_names_every_command() -> None:
    shown = run_corpus("--help").stdout.decode()
    assert all(f"\n  {name} " in shown for name in COMMANDS)
    assert "normalize" not in shown


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_help_on_a_terminal_is_coloured_and_says_the_same(page) -> None:
    plain = run_corpus(*page, "--help", COLUMNS="100").stdout.decode()
    shown = on_terminal(*page, "--help", COLUMNS="100", TERM="xterm-256color")
    assert "\x1b[" in shown
    seen = set(re.findall(r"\w{3,}", re.sub(r"\x1b\[[\d;]*m", "", shown)))
    lost = set(re.findall(r"\w{3,}", plain)) - seen - {"Options", "Arguments", "Commands", "default"}
    assert not lost, lost


def on_terminal(*args: str, **env: str) -> str:
    """What `corpus` writes to a terminal."""
    master, slave = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "corpus_cli", *args],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        cwd=ROOT,
        env=os.environ | env,
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            chunk = os.read(master, 65536)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
    child.wait()
    os.close(master)
    return shown.decode("utf-8", "replace")


def test_no_color_is_honoured() -> None:
    assert "\x1b[3" not in on_terminal("--help", NO_COLOR="1", TERM="xterm-256color")


def test_text_cannot_steer_a_terminal(tmp_path) -> None:
    path = tmp_path / "a\x1b[31mb.txt"
    path.write_text("TITLE\x9b31m OF A STORY\n\nMarch 1, 2021\n\nBody of the \u202estory, long enough to be one.\n" * 3)
    shown = on_terminal("split", str(path), "--explain", str(tmp_path / "no\x1b[2Jfile"))
    assert not re.search("[\x1b\x9b\u202e]", shown)
    assert "\\u001b" in shown


@pytest.mark.parametrize("wrong", (["splt"], ["split", "--layuot", "x"], ["export", "--since"]), ids=" ".join)
def test_usage_errors_end_with_2_and_suggest(wrong) -> None:
    done = run_corpus(*wrong)
    assert done.returncode == 2
    assert done.stdout == b""
    assert {"splt": b"Did you mean 'split'", "split": b"--layout", "export": b"requires"}[
        wrong[0]
    ].lower() in done.stderr.lower()


@pytest.mark.parametrize(
    ("options", "said"),
    (
        (["--where", "langauge=az"], "did you mean `language`"),
        (["--where", "language"], "KEY=VALUE"),
        (["--since", "2021-13"], "no such day"),
        (["--until", "March"], "not a date"),
        (["--fields", "id,titel"], "did you mean `title`"),
        (["--fields", ","], "names nothing"),
        (["--format", "xlsx"], "formats: "),
        (["-o", "out.xlsx"], "formats: "),
    ),
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_options_that_cannot_be_meant_end_with_2_before_any_output(corpus, dump, options, said) -> None:
    done = corpus("export", dump, *options)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()


def test_a_closed_pipe_ends_quietly_with_0() -> None:
    script = f'"{sys.executable}" -m corpus_cli "$@" examples/*.txt examples/*.txt | head -n 1 | wc -l; echo ${{PIPESTATUS[0]}}'
    for command in ("split", "export"):
        done = subprocess.run(["bash", "-c", script, "bash", command], capture_output=True, cwd=ROOT, check=False)
        assert (done.stdout.split(), done.stderr) == ([b"1", b"0"], b"")


@pytest.mark.parametrize("args", (["--help"], ["split", "--help"], ["schema"], ["--version"]), ids=" ".join)
def test_a_pipe_that_nobody_reads_is_no_fault(args) -> None:
    script = f'"{sys.executable}" -m corpus_cli "$@" | true; echo ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", script, "bash", *args], capture_output=True, cwd=ROOT, check=False)
    assert (done.stdout.split(), done.stderr) == ([b"0"], b"")


@pytest.mark.parametrize(("sent", "code"), ((signal.SIGINT, 130), (signal.SIGTERM, 143)))
@pytest.mark.parametrize("args", (["split"], ["split", "-o", "out.jsonl"], ["detect", "-o", "out.jsonl"], ["export"]))
def test_interrupts_end_with_their_code_and_leave_nothing(tmp_path, args, sent, code) -> None:
    (tmp_path / "out.jsonl").write_text("old\n")
    child = subprocess.Popen(
        [sys.executable, "-m", "corpus_cli", *args], cwd=tmp_path,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdin
    child.stdin.write(b"{" * 200_000)  # more than a pipe holds: when it is gone, the command is reading
    child.stdin.flush()
    time.sleep(0.2)
    child.send_signal(sent)
    out, err = child.communicate()
    assert (stopped(child), out, err) == (code, b"", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    assert (tmp_path / "out.jsonl").read_text() == "old\n"


@pytest.mark.parametrize(("cause", "code"), ((KeyboardInterrupt(), 130), (SystemExit(143), 143), (ValueError(), 2)))
def test_an_interrupt_that_python_wrapped_is_still_one(monkeypatch, cause, code) -> None:
    def start(_argv: list[str]) -> None:
        raise RuntimeError("Error calling __set_name__") from cause

    monkeypatch.setattr("corpus_cli.main.start", start)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    assert main(["split"]) == code


@pytest.mark.parametrize(("sent", "code"), (("SIGINT", 130), ("SIGTERM", 143)))
def test_an_interrupt_that_a_finalizer_swallowed_is_heard_all_the_same(sent, code) -> None:
    script = f"""
import signal, sys, time
import corpus_cli.main
from corpus_cli.__main__ import main

class Held:
    def __del__(self):
        signal.raise_signal(signal.{sent})

def start(argv):
    Held()
    time.sleep(20)

corpus_cli.main.start = start
sys.exit(main(["split"]))
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False, timeout=15)
    assert (done.returncode, done.stderr) == (code, b"")


def test_a_full_disk_ends_with_2(corpus, dump) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "corpus_cli", "split", str(dump)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert b"No space left" in done.stderr


def test_closed_standard_streams_are_messages_not_faults(dump) -> None:
    for closed, said in ((">&-", b"standard output is closed"), ("<&-", b"standard input is closed")):
        script = f'"{sys.executable}" -m corpus_cli split {dump if closed == ">&-" else "-"} {closed}'
        done = subprocess.run(["bash", "-c", script], capture_output=True, check=False)
        assert done.returncode == 2
        assert said in done.stderr
        assert b"Traceback" not in done.stderr


def test_standard_input_and_file_give_the_same_but_for_the_name() -> None:
    path = EXAMPLES / "tag-page.txt"
    by_name = run_corpus("export", str(path), "--root", str(EXAMPLES))
    by_pipe = run_corpus("export", stdin=path.read_bytes())
    by_dash = run_corpus("export", "-", stdin=path.read_bytes())
    assert by_name.returncode == by_pipe.returncode == 0
    assert by_pipe.stdout == by_dash.stdout
    drop = ("id", "source", "translation_of", "duplicate_of", "evidence")
    named, piped = (
        [{k: v for k, v in row.items() if k not in drop} for row in rows(done.stdout)] for done in (by_name, by_pipe)
    )
    assert named == piped
    assert {row["source"] for row in rows(by_pipe.stdout)} == {"-"}
    assert {row["source"] for row in rows(by_name.stdout)} == {"tag-page.txt"}


@pytest.mark.parametrize("name", ("tag-page.txt", "portal-az.txt", "oe-watch.md"))
def test_the_chain_and_export_give_the_same_bytes(name) -> None:
    path = str(EXAMPLES / name)
    chained = run_corpus("split", path).stdout
    for command in FILTERS[1:4]:
        done = run_corpus(*command, stdin=chained)
        assert (done.returncode, done.stderr) == (0, b"")
        chained = done.stdout
    assert chained == run_corpus("export", path).stdout
    assert chained.count(b"\n") >= 3


def test_the_same_in_any_environment() -> None:
    settings = (
        {},
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Baku"},
        {"PYTHONHASHSEED": "2", "LANG": "tr_TR.UTF-8"},
    )
    assert len({run_corpus("export", "examples", **env).stdout for env in settings}) == 1


@pytest.mark.parametrize("command", FILTERS[1:], ids=" ".join)
def test_an_empty_stream_of_records_is_done(corpus, command) -> None:
    done = corpus(*command)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_expect_is_a_check(corpus, dump) -> None:
    count = len(rows(corpus("split", dump).stdout))
    assert corpus("split", dump, "--expect", count).returncode == 0
    done = corpus("export", dump, "--expect", count + 1, "-o", "out.jsonl")
    assert done.returncode == 1
    assert f"articles expected: {count + 1}, written: {count}" in done.stderr.decode()
    assert len((dump.parent / "out.jsonl").read_bytes().splitlines()) == count


def test_explain_changes_nothing_on_standard_output(corpus, dump) -> None:
    plain = corpus("split", dump)
    told = corpus("split", dump, "--explain")
    filed = corpus("split", "--explain=why.jsonl", dump)
    assert plain.stdout == told.stdout == filed.stdout
    assert (told.returncode, filed.returncode, filed.stderr) == (0, 0, b"")
    why = rows((dump.parent / "why.jsonl").read_bytes())
    assert [row["line"] for row in why] == [row["start_line"] for row in rows(plain.stdout)]
    for row in why:
        assert f"dump.txt:{row['line']}" in told.stderr.decode()
        for cue in row["cues"]:
            assert f"{cue['weight']:+6.2f}  {cue['name']}" in told.stderr.decode()
    assert any(row["cues"] for row in why)


def test_cat_gives_the_bytes_that_records_count(corpus, dump) -> None:
    raw = dump.read_bytes()
    assert corpus("cat", dump).stdout == raw
    assert corpus("cat", "-", stdin=raw).stdout == raw
    assert corpus("cat", dump, "-o", "copy.txt").returncode == 0
    assert (dump.parent / "copy.txt").read_bytes() == raw
    missing = corpus("cat", dump, "--stream", "html")
    assert (missing.returncode, missing.stdout) == (2, b"")
    assert b"no stream `html`" in missing.stderr
    assert corpus("cat", "nothing.txt").returncode == 2


def test_outlets_and_dates_say_when_nothing_matched(corpus) -> None:
    assert corpus("outlets", "match", "Nobody's Daily of Nowhere").returncode == 1
    assert corpus("date", "no day at all").returncode == 1
    done = corpus("date", "--json", stdin=b"1 March 2021\nnothing\n")
    assert done.returncode == 0
    assert [row["edtf"] for row in rows(done.stdout)] == ["2021-03-01", None]


def test_the_language_of_every_line(corpus) -> None:
    text = "خبر من القاهرة اليوم عن المطر\n\nThe rain over the harbour stopped this morning\r\nlast line without an end"
    found = rows(corpus("detect", "--lines", stdin=text.encode()).stdout)
    assert [tuple(row) for row in found] == [("line", "language", "confidence", "text")] * 4
    assert [(row["line"], row["language"]) for row in found][:3] == [(1, "ar"), (2, "und"), (3, "en")]
    assert "\n".join(row["text"] for row in found) == text.replace("\r\n", "\n")


def test_detectors_are_listed_and_a_wrong_one_is_told(corpus, dump) -> None:
    names = [row["name"] for row in rows(corpus("detect", "--list", "--json").stdout)]
    assert names[0] == "default"
    shown = corpus("detect", "--list").stdout.decode().splitlines()
    assert [line.split("\t")[0] for line in shown] == names
    done = corpus("export", dump, "--detector", "none")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"default" in done.stderr


def test_layouts_are_listed_and_shown(corpus) -> None:
    names = [row["id"] for row in rows(corpus("layouts", "list", "--json").stdout)]
    assert names
    assert f"id: {names[0]}" in corpus("layouts", "show", names[0]).stdout.decode()
    done = corpus("layouts", "show", names[0] + "x")
    assert done.returncode == 2
    assert f"did you mean '{names[0]}'" in done.stderr.decode()


def test_a_layout_that_does_not_exist_is_a_usage_error(corpus, dump) -> None:
    done = corpus("split", dump, "--layout", "none-such")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"none-such" in done.stderr


def test_registry_files_are_checked(corpus, tmp_path) -> None:
    assert corpus("outlets", "check").returncode == 0
    (tmp_path / "mine.yaml").write_text("- id: My Daily\n  name: My Daily\n")
    done = corpus("outlets", "check", "mine.yaml")
    assert done.returncode == 1
    assert b"mine.yaml:1" in done.stderr
