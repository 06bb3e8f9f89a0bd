"""Every regular expression of the package, against rows of one thing that nearly match: none takes exponential time."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

import corpus_cli
from corpus_cli.text.expression import Expression

LONG = 24
"""Repetitions: a pattern with two ways to take each of them tries 2^24 before it gives up, which takes seconds."""

SECONDS = 0.25
BEFORE, BEHIND = ("", "a", "A", "ب"), ("!", "1")
ROWS = (
    *"-'.,: aAب1\"(/|_*«\n=’\u00a0Әә",
    "a ", "a-", "a.", "1.", "ب ", "A.", ", ", "Aa ", "a, ", "a'", "AB ", "()", "a/", "a|", "a:", "1:", "\n ", "- ", "«a", "a» ", "ال",
)  # fmt: skip

RUNS = tuple(before + row * LONG + behind for before, row, behind in product(BEFORE, ROWS, BEHIND))


def in_value(value: Any, depth: int = 2) -> Iterator[re.Pattern[str]]:
    """The patterns of a global: itself, the one whose method it is, or those that it holds."""
    if isinstance(value, Expression):
        yield re.compile(value.pattern, value.flags)
    elif isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(getattr(value, "__self__", None), re.Pattern):
        yield from in_value(value.__self__)
    elif getattr(value, "__qualname__", "").startswith("Expression.__getattr__"):
        yield from (found for cell in value.__closure__ or () for found in in_value(cell.cell_contents, 0))
    elif depth and isinstance(value, (tuple, list, set, frozenset, dict)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from in_value(one, depth - 1)


def patterns() -> dict[str, list[re.Pattern[str]]]:
    """Those of each module that has any."""
    found: dict[str, list[re.Pattern[str]]] = {}
    for module in pkgutil.walk_packages(corpus_cli.__path__, "corpus_cli."):
        try:
            names = vars(importlib.import_module(module.name))
        except ImportError:  # an extra that is not installed
            continue
        if own := list(dict.fromkeys(one for value in names.values() for one in in_value(value))):
            found[module.name] = own
    return found


def slow(pattern: re.Pattern[str]) -> str | None:
    """The first row that the pattern is slow on."""
    for text in RUNS:
        began = time.process_time()
        for method in (pattern.search, pattern.fullmatch):
            method(text)
        if time.process_time() - began > SECONDS:
            return text
    return None


PATTERNS = patterns()


def test_all_are_found() -> None:
    assert len({one.pattern for own in PATTERNS.values() for one in own}) > 400


def test_a_pattern_that_takes_its_time_is_seen() -> None:
    assert slow(re.compile(r"[^\W\d_]+(?:['.-]+[^\W\d_]*)*\.?"))


@pytest.mark.parametrize("module", PATTERNS)
def test_none_takes_exponential_time(module) -> None:
    assert {one.pattern: found for one in PATTERNS[module] if (found := slow(one))} == {}
