"""House rules that no linter knows: sizes of files and functions, no text of the seeds."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT

MODULES = sorted((ROOT / "corpus_cli").rglob("*.py"))


def functions() -> list[tuple[str, int]]:
    """Where each function stands and how many lines it has."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    nodes = ((path, node) for path in MODULES for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1)
        for path, node in nodes
        if isinstance(node, kinds)
    ]


def test_no_file_is_over_400_lines() -> None:
    sizes = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert not {path: size for path, size in sizes.items() if size > 400}


def test_no_function_is_over_60_lines_and_nine_of_ten_are_within_20() -> None:
    sizes = functions()
    assert not [where for where, size in sizes if size > 60]
    assert sum(size <= 20 for _, size in sizes) >= 0.9 * len(sizes)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_nine_words_in_a_row_of_a_seed_stand_nowhere(shared) -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", text.lower())
        return {tuple(words[i : i + 9]) for i in range(len(words) - 8)}

    seeds = set().union(*(runs(path.read_text("utf-8")) for path in (shared / "seeds").glob("*.txt")))
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    found = []
    for path in (ROOT / name for name in listed.splitlines()):
        if path.is_file() and path.stat().st_size < 3_000_000:
            held = runs(path.read_text("utf-8", "replace")) & seeds
            found += [f"{path.relative_to(ROOT)}: {' '.join(min(held))}"] if held else []
    assert not found, "\n".join(found)
