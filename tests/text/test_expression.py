"""Expressions compile when they are called, and then are what `re` compiles."""

from __future__ import annotations

import re

import pytest

from corpus_cli.text.expression import Expression


def test_a_method_that_is_taken_compiles_nothing() -> None:
    broken = Expression("(")
    find = broken.search
    with pytest.raises(re.error):
        find("a")


def test_methods_taken_before_and_after_the_first_call_say_the_same() -> None:
    word = Expression("A+(?P<o>b)", re.IGNORECASE)
    find = word.search
    assert find("xaab")["o"] == word.search("xaab")["o"] == "b"
    assert find("xaab", 2).span() == (2, 4)
    assert [match.span() for match in word.finditer("ab aab")] == [(0, 2), (3, 6)]
    assert word.sub("c", "ab") == "c" and word.findall("ab") == ["b"] and word.split("xaby") == ["x", "b", "y"]


def test_copying_and_pickling_ask_in_vain() -> None:
    assert not hasattr(Expression("a"), "__deepcopy__")
