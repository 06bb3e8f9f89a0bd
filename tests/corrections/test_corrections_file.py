"""The corrections file: its faults are told by line and the others apply; edits leave all else as it was."""

from __future__ import annotations

import pytest
from conftest import EXAMPLES

from corpus_cli.errors import ConfigError
from corpus_cli.registry.corrections import read_book
from corpus_cli.registry.corrections.edit import added, without_last
from corpus_cli.registry.corrections.values import is_edtf

GOOD = """\
  - do: set
    source: d.txt
    at: {exact: A headline of some length}
    fields: {date: 2021-03-01}
"""
FILE = f"""\
# What we know better.
corrections:

{GOOD}
  # The second one, by Mara.
  - do:   drop      # the odd one
    source: 'd.txt'
    at:
      exact: "Another headline"
      suffix: >-
        a folded
        text
# the end
"""


@pytest.fixture
def book(tmp_path):
    def read(text: str):
        path = tmp_path / "c.yaml"
        path.write_text(text, "utf-8")
        return read_book(path)

    return read


@pytest.mark.parametrize(
    ("entry", "line", "said"),
    (
        ("  - do: cutt\n    source: d\n    at: {exact: a}\n", 6, "did you mean `cut`?"),
        ("  - do: set\n    source: d\n    at: {exact: a}\n    fields:\n      date: soon\n", 10, "no date: write 2021"),
        ("  - do: set\n    source: d\n    at: {exact: a}\n    fields: {dat: 2021}\n", 9, "did you mean `date`?"),
        ("  - do: set\n    source: d\n    at: {exact: a}\n    fields: {outlet_id: x}\n", 9, "it follows from `outlet`"),
        ("  - do: set\n    source: d\n    at: {exact: a}\n    fields: {time: 25:00}\n", 9, "write 08:30"),
        ("  - do: clear\n    source: d\n    at: {exact: a}\n    fields: [date, kind]\n", 9, "`kind` cannot be empty"),
        ("  - do: cut\n    source: d\n    at: {exact: '***'}\n", 8, "no letter or digit"),
        ("  - do: cut\n    at: {exact: a}\n", 6, "`source` is missing"),
        ("  - do: cut\n    source: d\n", 6, "`at` is no anchor"),
        ("  - do: join\n    source: d\n    at: {exact: a}\n", 6, "`next` is no anchor"),
        ("  - do: drop\n    source: d\n    at: {exact: a}\n    to: {exact: b}\n", 9, "`drop` has no `to`"),
        ("  - do: cut\n    source: d\n    at: {exact: a, span_sha256: 12}\n", 8, "no SHA-256"),
        ("  - do: cut\n    source: d\n    when: last week\n    at: {exact: a}\n", 8, "write it as in 2026-11-23"),
        ("  - do: cut\n    source: d\n    source: e\n    at: {exact: a}\n", 8, "given twice"),
        ("  - just a word\n", 6, "an entry is a mapping"),
    ),
)
def test_a_fault_is_told_by_its_line_and_the_others_apply(book, tmp_path, entry, line, said) -> None:
    found = book(f"corrections:\n{GOOD}{entry}{GOOD.replace('2021', '2022')}")
    assert len(found.entries) == 2
    assert len(found.faults) == 1
    told = str(found.faults[0])
    assert told.startswith(f"{tmp_path / 'c.yaml'}:{line}: ")
    assert said in told


def test_a_file_that_is_no_yaml_is_read_entry_by_entry(book) -> None:
    broken = '  - do: cut\n    source: d.txt\n    at: {exact: "never closed}\n'
    found = book(f"corrections:\n{GOOD}{broken}{GOOD}")
    assert [entry.line for entry in found.entries] == [2, 9]
    assert "c.yaml:" in str(found.faults[0])
    assert "this is not YAML" in str(found.faults[0])


@pytest.mark.parametrize(
    "text", ("", "corrections:\n", "corrections: []\n", "# nothing yet\n", "corrections: # none\n")
)
def test_an_empty_file_holds_nothing_and_takes_an_entry(book, tmp_path, text) -> None:
    assert (book(text).entries, book(text).faults) == ([], [])
    data = {"do": "cut", "source": "d.txt", "at": {"exact": "x: \"y\" 'z' \u200f\u0627\x85 #"}}
    new, entry = added(tmp_path / "c.yaml", text, data)
    found = book(new)
    assert [e.key for e in found.entries] == [entry.key]
    assert found.entries[0].at.exact == data["at"]["exact"]


@pytest.mark.parametrize("text", ("other: 1\n", "corrections: word\n", "just words\n"))
def test_a_file_of_another_kind_is_told(book, text) -> None:
    found = book(text)
    assert not found.entries
    assert "c.yaml:1: " in str(found.faults[0])


def test_adding_and_taking_back_leave_every_other_byte(book, tmp_path) -> None:
    path = tmp_path / "c.yaml"
    data = {"do": "set", "source": "d.txt", "at": {"exact": "Üçüncü", "start": 7}, "fields": {"authors": ["A", "B: c"]}}
    new, _ = added(path, FILE, data)
    assert new.startswith(FILE)
    assert [entry.do for entry in book(new).entries] == ["set", "drop", "set"]
    assert book(new).entries[2].fields == {"authors": ["A", "B: c"]}
    assert without_last(path, new)[0] == FILE
    less, entry = without_last(path, FILE)
    assert entry.do == "drop"
    assert less == FILE[: FILE.index("  - do:   drop")] + "# the end\n"
    none, _ = without_last(path, without_last(path, less)[0] if "- do: set" not in less else less)
    assert book(none).entries == []
    with pytest.raises(ConfigError, match="no entry to take back"):
        without_last(path, none)


def test_a_list_in_brackets_is_not_edited(tmp_path) -> None:
    with pytest.raises(ConfigError, match="list of `- ` lines"):
        added(
            tmp_path / "c",
            "corrections: [{do: cut, source: d, at: {exact: a}}]\n",
            {"do": "cut", "source": "d", "at": {"exact": "a"}},
        )


@pytest.mark.parametrize(
    "text", ("2021", "2021-03", "2020-02-29", "2021?-03-01", "XXXX-03-01", "2022-22", "199X", "[2013-05-06,2013-06-05]",
             "[2022-02-21..2022-05-16]", "2021-01/2021-02", "2022-09-10~")
)  # fmt: skip
def test_dates_that_can_be_set(text) -> None:
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text", ("2021-13", "2021-02-30", "21", "1 March 2021", "0000", "2021-00-01", "٢٠٢١", "2021/", "")
)
def test_dates_that_are_none(text) -> None:
    assert not is_edtf(text)


def test_findings_of_a_run(corpus, tmp_path) -> None:
    (tmp_path / "d.txt").write_bytes((EXAMPLES / "portal-az.txt").read_bytes())
    title = "Hava proqnozu: dağlıq ərazilərdə leysan gözlənilir"
    (tmp_path / "c.yaml").write_text(
        f"corrections:\n  - {{do: drop, source: d.txt, at: {{exact: '{title}'}}}}\n"
        "  - {do: drop, source: gone.txt, at: {exact: x}}\n  - {do: drop, source: d.txt, stream: html, at: {exact: x}}\n"
        "  - {do: drop, source: d.txt, at: {exact: nowhere}}\n  - {do: dropp, source: d.txt, at: {exact: x}}\n",
        "utf-8",
    )
    done = corpus("export", "d.txt", "--corrections", "c.yaml")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 3
    said = done.stderr.decode().splitlines()
    assert [line.split(": ")[1] for line in said] == ["c.yaml:6", "c.yaml:3", "c.yaml:5", "c.yaml:4"]
    assert "the dump gone.txt is not there" in said[1]
    assert corpus("corrections", "check", "c.yaml").returncode == 1
    assert corpus("split", "d.txt", "--corrections", "none.yaml").returncode == 2
