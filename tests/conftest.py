"""What the tests share: the command as people run it, the examples, and material that only the project has."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

os.environ.pop("PYTHONUNBUFFERED", None)  # commands run with the buffers that they have elsewhere
# A shell starts jobs with `&` deaf to the interrupt, and what they start inherits that.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"


def stopped(process: subprocess.Popen[bytes]) -> int:
    """The exit code as a shell shows it: Python ends by the signal itself where the interrupt met an `exec`."""
    code = process.wait(60)
    return 130 if code == -signal.SIGINT else code


def run_corpus(
    *args: str, stdin: bytes = b"", cwd: Path | str = ROOT, **env: str
) -> subprocess.CompletedProcess[bytes]:
    """`corpus` in a process of its own, with bytes in and out."""
    return subprocess.run(
        [sys.executable, "-m", "corpus_cli", *args],
        input=stdin, capture_output=True, cwd=cwd, env=os.environ | env, timeout=120, check=False,
    )  # fmt: skip


@pytest.fixture
def corpus(tmp_path):
    """`corpus(*args, stdin=b"")` run in an empty folder."""

    def run(*args: object, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        return run_corpus(*map(str, args), stdin=stdin, cwd=tmp_path, **env)

    return run


@pytest.fixture
def dump(tmp_path) -> Path:
    """A copy of the tag page example, in a folder that a test may write to."""
    path = tmp_path / "dump.txt"
    path.write_bytes((EXAMPLES / "tag-page.txt").read_bytes())
    return path


@pytest.fixture(scope="session")
def shared() -> Path:
    """The project's folder of seeds, gold and tools, which a clone on its own does not have."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared beside this checkout")
    return SHARED
