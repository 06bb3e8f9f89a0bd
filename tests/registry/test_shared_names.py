"""Fields of the registry that lead to outlets in other ways than by name: shared names, forms, Azerbaijani Cyrillic."""

from __future__ import annotations

import pytest

from corpus_cli.registry import outlets
from corpus_cli.registry.press.index import check_files, compile_index
from corpus_cli.registry.press.registry import Registry

ENTRIES = """\
- id: gull-north
  name: Gull (North)
  names_shared: [Gull]
  country: NO
- id: gull-south
  name: Gull (South)
  names_shared: [Gull]
  page_forms: ['Gull time \\d\\d:\\d\\d$']
"""


def test_both_bearers_of_a_name_are_found(tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text(ENTRIES)
    own = Registry(compile_index([file]))
    assert [outlet.id for outlet in own.namesakes("Gull")] == ["gull-north", "gull-south"]
    assert own.match("Gull", typos=False) is None
    found = own.by_form("3 May, Gull time 12:00")
    assert found is not None and found[2].id == "gull-south"
    assert own.by_form("3 May, 12:00") is None


def test_an_expression_that_cannot_be_used(tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text(ENTRIES.replace("\\d\\d$", "(\\d"))
    (fault,) = check_files([file])
    assert fault.where == f"{file}:8"


@pytest.mark.parametrize(
    ("name", "slug"), [("«Мүхалифәт»", "muxalifet"), ("Јени Мүсават", "musavat"), ("Халг гәзети", "xalq-qezeti")]
)
def test_papers_in_azerbaijani_cyrillic(name, slug):
    match = outlets().match(name, typos=False)
    assert match is not None and match.id == slug


def test_every_form_is_of_one_outlet():
    lines = [
        "By X - Nov 07,2021 - Last updated at Nov 07,2021",
        "22 مايو 2024 - 09:30 بتوقيت أبوظبي",
        "June 9, 2021 - 12:45 AMT",
    ]
    found = [outlets().by_form(line) for line in lines]
    assert [match[2].id for match in found if match] == ["jordan-times", "sky-news-arabia", "panarmenian"]
