"""What strings that an expression matches begin with."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.core.attribution import labels
from corpus_cli.text.heads import heads


@pytest.mark.parametrize(
    ("expression", "found"),
    (
        ("abcd", {"abc"}),
        ("ab", {"ab"}),
        ("(?:ab|c)d?e", {"abd", "abe", "cde", "ce"}),
        ("(?P<x>a|b)c", {"ac", "bc"}),
        ("[ab]c", {"ac", "bc"}),
        (r"[،,\u0041]c", {"،c", ",c", "Ac"}),
        (r"a\.b", {"a.b"}),
        (r"a\s*b", {"a ", "ab"}),
        (r"by(?=\s|:)", {"by ", "by:"}),
        (r"by\s+x", {"by "}),
        ("a(?!b)c", {"ac"}),
        ("a+b", {"a"}),
        ("a{2,3}b", {"a"}),
        ("(?:a){0,3}b", {"a", "b"}),
        ("[a-z]b", {""}),
        ("[^a]b", {""}),
        (r"a\wb", {"a"}),
        ("a.b", {"a"}),
        ("(?-i:A)b", {"Ab"}),
        ("x?", {"x", ""}),
    ),
)
def test_heads(expression, found) -> None:
    assert heads(expression, 3) == found


@pytest.mark.parametrize(
    "line", ("By\u00a0Ann", "İngiliscədən tərcümə: Aysel", "EPA photo", "by-line: Ann", "Müsahibə: A", "©Reuters")
)
def test_lines_that_begin_as_labels_do(line) -> None:
    assert labels.may_be_labelled(line)


def test_a_bracket_that_closes_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="a bracket too many at 2"):
        heads("ab)c", 3)


_without_looks = re.compile(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)").sub


@pytest.mark.parametrize(
    "table", ("_WRITTEN", "_NOT_WRITTEN", "_REPORT", "_SURE", "_PUBLISHED", "_UNSURE", "_CREDIT_COLON")
)
@settings(max_examples=150, deadline=None, derandomize=True)
@given(data=st.data())
def test_what_a_label_matches_begins_as_a_label_may(table, data) -> None:
    line = data.draw(
        st.from_regex(re.compile(_without_looks("", getattr(labels, table)), re.IGNORECASE), fullmatch=True)
    )
    assert labels.may_be_labelled(line + " Ann"), line


@pytest.mark.parametrize("line", ("Officials said", "Bakıda yol açılıb", "قال الوزير", "Министр заявил", "", "123"))
def test_other_lines_are_ruled_out(line) -> None:
    assert not labels.may_be_labelled(line)


def test_no_label_may_begin_with_anything() -> None:
    assert "" not in labels._HEADS
    assert not any(re.match(r"\w?$", head) for head in labels._HEADS)
