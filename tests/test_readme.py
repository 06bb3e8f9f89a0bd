"""Every command and every line of Python in the README does what it says; the examples give what is expected."""

from __future__ import annotations

import doctest
import shutil

import golden
import pytest
import readme
from conftest import EXAMPLES


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("readme")
    shutil.copytree(EXAMPLES, place / "examples")
    return place


def test_commands_print_what_the_readme_says(folder) -> None:
    if not shutil.which("jq"):
        pytest.skip("jq is not installed")
    found = [step for step in readme.commands() if step.command not in readme.NOT_HERE]
    assert len(found) > 10
    for step in found:  # in order: later ones read what earlier ones wrote
        done = readme.run(step.command, folder)
        assert (done.returncode, done.stdout) == (0, step.output), step.command


def test_python_prints_what_the_readme_says(folder, monkeypatch) -> None:
    monkeypatch.chdir(folder)
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner()
    for block in readme.python_blocks():
        runner.run(parser.get_doctest(block, {}, "README.md", None, 0))
    assert runner.tries > 5
    assert not runner.failures


@pytest.mark.parametrize("name", golden.DUMPS)
def test_examples_give_what_is_expected(name) -> None:
    assert golden.exported(name) == golden.expected(name).read_bytes()
