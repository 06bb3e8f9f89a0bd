"""Every command in docs/exports.md prints what the page says."""

from __future__ import annotations

import exports_doc
import pytest
import readme

from corpus_cli.export import SINKS
from corpus_cli.export.search import FOLD_QUERY


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("exports")
    exports_doc.prepare(place)
    for step in exports_doc.commands(exports_doc.sections()[""]):
        done = readme.run(step.command, place)
        assert (done.returncode, done.stdout) == (0, step.output), step.command
    return place


@pytest.mark.parametrize("heading", [heading for heading in exports_doc.sections() if heading])
def test_commands_print_what_the_page_says(folder, heading) -> None:
    steps = exports_doc.commands(exports_doc.sections()[heading])
    assert steps
    for step in steps:
        tool = exports_doc.missing(step.command)
        if tool:
            pytest.skip(f"{tool} is not installed")
        done = readme.run(step.command, folder)
        assert (done.returncode, done.stdout) == (0, step.output), step.command


def test_the_page_names_every_format_and_the_query_that_is_used() -> None:
    page = exports_doc.DOC.read_text("utf-8")
    assert all(f"| `{name}` |" in page for name in SINKS)
    assert FOLD_QUERY in page
