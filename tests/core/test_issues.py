"""Issue codes: every one that the code writes is described, and only those."""

from __future__ import annotations

import re
from pathlib import Path

from corpus_cli.model import ISSUES

CODE = Path(__file__).parents[2] / "corpus_cli"


def test_every_code_that_is_written_is_described() -> None:
    written = set()
    for path in CODE.rglob("*.py"):
        for call in re.finditer(r"""(?:add_issue\(|issues\.append\(|issues=\[)"([a-z-]+)\"""", path.read_text("utf-8")):
            written.add(call[1])
    assert written
    assert written <= set(ISSUES)


def test_codes_are_in_order() -> None:
    assert list(ISSUES) == sorted(ISSUES)
