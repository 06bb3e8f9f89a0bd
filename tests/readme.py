"""The README as a program: its commands with what they print, and its Python."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
NOT_HERE = ("make test",)
"""Commands that the tests cannot run, since they run the tests."""

_BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"(?<=^```pycon\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)


@dataclass
class Step:
    """A command and what the README says it prints."""

    command: str
    output: str


def steps(block: str) -> list[Step]:
    """The commands of a console block."""
    found: list[Step] = []
    for line in block.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append(Step(line[2:].rstrip("\n"), ""))
        else:
            found[-1].output += line
    return found


def commands() -> list[Step]:
    """All commands of the README, in order."""
    return [step for block in _BLOCK.findall(README.read_text("utf-8")) for step in steps(block)]


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a reader would, with this `corpus` first on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def python_blocks() -> list[str]:
    """The Python sessions of the README."""
    return _PYTHON.findall(README.read_text("utf-8"))


def rewritten(folder: Path) -> str:
    """The README with what its commands and its Python print today."""
    text = _BLOCK.sub(lambda block: _run_block(block[0], folder), README.read_text("utf-8"))
    return _PYTHON.sub(lambda block: _run_session(block[0], folder), text)


def _run_block(block: str, folder: Path) -> str:
    shown = ""
    for step in steps(block):
        output = step.output if step.command in NOT_HERE else run(step.command, folder).stdout
        shown += f"$ {step.command}\n{output}"
    return shown


class _Taker(doctest.DocTestRunner):
    """Takes what a session prints for what it should print."""

    def report_failure(self, out, test, example, got) -> None:
        example.want = got


def _run_session(block: str, folder: Path) -> str:
    session = doctest.DocTestParser().get_doctest(block, {}, "README.md", None, 0)
    before = Path.cwd()
    os.chdir(folder)
    try:
        _Taker(verbose=False).run(session, out=lambda _: None)
    finally:
        os.chdir(before)
    return "".join(_prompted(example.source) + example.want for example in session.examples)


def _prompted(source: str) -> str:
    first, *rest = source.splitlines(keepends=True)
    return ">>> " + first + "".join("... " + line for line in rest)
