"""Reference and manual pages are what the code says, and a shell is offered what there is."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, run_corpus

MAN = ROOT / "docs" / "man"


def test_the_pages_are_what_the_code_says() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.reference", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("page", sorted(MAN.glob("*.1")), ids=lambda page: page.stem)
def test_man_takes_every_page_without_a_warning(page) -> None:
    if not shutil.which("man"):
        pytest.skip("man is not installed")
    done = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", page], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "DESCRIPTION" in re.sub(".\b", "", done.stdout)  # bold is a letter over itself


OFFERED = {
    "corpus sp": {"split"},
    "corpus layouts s": {"show"},
    "corpus export --layouts": {"--layouts"},
    "corpus split --layout oe": {"oe-watch"},
    "corpus export --format data": {"datasette", "datatrove"},
    "corpus show --by l": {"language", "layout"},
    "corpus export --where date_e": {"date_edtf=", "date_earliest="},
    "corpus export --fields id,ti": {"id,title", "id,title_original", "id,time"},
    "corpus detect --detector langdetect-": {"langdetect-own"},
}


@pytest.fixture(scope="module")
def script(tmp_path_factory):
    path = tmp_path_factory.mktemp("completion") / "corpus.bash"
    path.write_bytes(run_corpus("completion", "bash").stdout)
    return path


@pytest.mark.parametrize("typed", OFFERED)
def test_bash_is_offered(typed, script) -> None:
    words = typed.split()
    asked = f"""
        PATH={Path(sys.executable).parent}:$PATH; source {script}
        COMP_WORDS=({" ".join(words)}); COMP_CWORD={len(words) - 1}
        _corpus_completion corpus; printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT)
    assert set(done.stdout.split()) == OFFERED[typed]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_takes_its_script(shell, tmp_path) -> None:
    done = run_corpus("completion", shell)
    assert done.returncode == 0
    assert b"_CORPUS_COMPLETE" in done.stdout
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    path = tmp_path / "script"
    path.write_bytes(done.stdout)
    subprocess.run([shell, "-n", path], check=True)
