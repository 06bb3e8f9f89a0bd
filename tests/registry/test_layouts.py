"""Layout files: ours do what they say, and a faulty one says where and what to do."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from growth import costs_at_most

from corpus_cli.core.archive.draft import draft
from corpus_cli.core.archive.regions import regions
from corpus_cli.core.archive.trial import try_layout
from corpus_cli.core.lines import read_lines
from corpus_cli.errors import ConfigError, UsageError
from corpus_cli.registry.layout import layouts, nearest
from corpus_cli.registry.layout.catalog import FOLDER, INDEX
from corpus_cli.registry.layout.checks import check_file, read_layout
from corpus_cli.registry.layout.expressions import Finder
from corpus_cli.registry.layout.index import compile_index

OURS = sorted(path.stem for path in FOLDER.glob("*.yaml"))
GOOD = """\
id: mine
name: Mine
about: A test.
recognise:
  lines: ['^== \\d+ ==$']
article:
  before: ['^== \\d+ ==$']
head:
  - {role: title, take: block}
"""


def write(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", OURS)
def test_own_example(name: str) -> None:
    assert try_layout(layouts(), name).faults == []


@pytest.mark.parametrize("name", OURS)
def test_file_is_named_after_its_id_and_says_where_its_facts_come_from(name: str) -> None:
    row = read_layout(FOLDER / f"{name}.yaml")
    assert row["id"] == name
    assert len(row["about"]) > 100


def test_index_is_current() -> None:
    assert INDEX.read_bytes() == compile_index(), "run `make registry`"


def test_loading_our_layouts_needs_no_yaml() -> None:
    code = "import sys; from corpus_cli.registry.layout import layouts; layouts().recogniser; layouts().all(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"yaml", "difflib", "corpus_cli.core"} & set(loaded)


def test_all_layouts_are_looked_for_as_quickly_as_a_few() -> None:
    """Both in one run: an expression that multiplies the states of the search shows (fifty times), a busy machine does not."""
    rows = [read_layout(FOLDER / f"{name}.yaml")["recognise"] for name in OURS]
    every = [e for row in rows for key in ("lines", "also", "unless") for e in row.get(key, ())]
    pick = random.Random(7)
    words = "ferry Bərə İstanbul паром العبّارة الميناء 12 May 2015, 14:05 [of Baku] No. 3. why? • – 2015-05-02".split()
    ends = (" ", " ", "  ", ", ", ".\n", "\n\n    ")
    data = "".join(pick.choice(words) + pick.choice(ends) for _ in range(100_000)).encode()

    all_of_them, two = Finder(every), Finder([r"^\s*End of Document\s*$", r"^\s*HD\s*$"])
    assert costs_at_most(20, lambda: all_of_them.lines(data), lambda: two.lines(data))


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (("about: A test.\n", ""), 1, "'about' is missing"),
        (("head:", "heads:"), 8, "unknown key 'heads'"),
        (("take: block", "take: page"), 9, "'page' is not known here"),
        (("role: title", "role: headline"), 9, "'headline' is not known here"),
        (("'^== \\d+ ==$']\narticle", "'^(?=x)']\narticle"), 5, "is refused"),
        (("'^== \\d+ ==$']\narticle", "'^(\\d+) \\1$']\narticle"), 5, "is refused"),
        (("'^== \\d+ ==$']\narticle", "'^(?P<wrong>x)$']\narticle"), 5, "unknown group 'wrong'"),
        (("'^== \\d+ ==$']\narticle", "'^\\s*$']\narticle"), 5, "empty line"),
        (("'^== \\d+ ==$']\narticle", "'^(?i:poll|опрос)\\b']\narticle"), 5, "behind 'опрос' never matches"),
        (("'^== \\d+ ==$']\narticle", "'^canlı\\b']\narticle"), 5, "behind 'canlı' never matches"),
        (("id: mine", "id: My Layout"), 1, "no slug"),
        (("name: Mine", "name: Mine\nname: Again"), 3, "given twice"),
        (("name: Mine", "name: {a: 1}"), 2, "single value"),
        (("name: Mine", "rank: high\nname: Mine"), 2, "no number"),
        (("  before:", "  needs:"), 1, "no mark says"),
        (("  before:", "  after:"), 1, "where the first article begins"),
        (("name: Mine", "name: [\n"), 5, "not YAML"),
        (("'^== \\d+ ==$']\narticle", "'^<<day>>$']\narticle"), 5, "nothing is called <<day>>"),
        (("name: Mine", "named: [day]\nname: Mine"), 2, "not a mapping"),
    ],
)  # fmt: skip
def test_a_fault_is_shown_where_it_stands(tmp_path: Path, change: tuple[str, str], line: int, message: str) -> None:
    assert change[0] in GOOD
    path = write(tmp_path, GOOD.replace(*change))
    with pytest.raises(ConfigError, match=message.replace("(", r"\(")) as caught:
        layouts([path])
    where, _, number = (caught.value.where or "").rpartition(":")
    assert where == str(path)
    assert abs(int(number) - line) <= (1 if "YAML" in message else 0)
    assert caught.value.hint


def test_all_faults_at_once(tmp_path: Path) -> None:
    _, faults = check_file(write(tmp_path, GOOD.replace("take: block", "take: page").replace("id: mine", "id: M")))
    assert [fault.where for fault in faults] == [f"{tmp_path}/mine.yaml:1", f"{tmp_path}/mine.yaml:9"]


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just text", "a: &x [1]\nb: *x\n"])
def test_files_that_are_no_layout(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError):
        layouts([write(tmp_path, text)])


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such layout"):
        layouts([tmp_path / "none.yaml"])


def test_own_layout_from_a_folder_cuts(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    lines = read_lines(
        b"cover\n\n== 1 ==\n\nFirst\nheadline\n\nText one.\n\n== 2 ==\n\nSecond\n\nText two.\n", 0, 1, "utf-8"
    )
    (region,) = regions(lines, layouts([tmp_path]))
    assert region.layout.id == "mine"
    assert [(a.title, a.paragraphs) for a in region.articles] == [
        ("First headline", ["Text one."]),
        ("Second", ["Text two."]),
    ]


def test_named_expressions_stand_where_they_are_called(tmp_path: Path) -> None:
    named = "named:\n  rule: '=='\n  mark: '<<rule>> \\d+ <<rule>>'\nrecognise:"
    text = GOOD.replace("recognise:", named).replace("'^== \\d+ ==$'", "'^<<mark>>$'")
    row = read_layout(write(tmp_path, text))
    assert row["recognise"]["lines"] == row["article"]["before"] == ["^(?:(?:==) \\d+ (?:==))$"]
    assert "named" not in row


def test_own_layout_replaces_ours_of_the_same_id(tmp_path: Path) -> None:
    found = layouts([write(tmp_path, GOOD.replace("id: mine", "id: telegram"), "t.yaml")])
    assert found.get("telegram").name == "Mine"
    assert found.file("telegram") == str(tmp_path / "t.yaml")
    assert len(found) == len(OURS)
    assert layouts().get("telegram").name != "Mine"


def test_forced_layout_need_not_recognise_itself(tmp_path: Path) -> None:
    found = layouts([write(tmp_path, GOOD.replace("recognise:\n", "recognise:\n  least: 9\n"))])
    lines = read_lines(b"== 1 ==\n\nFirst\n\nText.\n", 0, 1, "utf-8")
    assert regions(lines, found) == []
    (region,) = regions(lines, found, found.get("mine"))
    assert len(region.articles) == 1


def test_unknown_id_suggests_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean 'lexis-classic'"):
        layouts().get("lexis-clasic")
    assert nearest("qqqq", OURS) is None


def test_trial_tells_what_differs(tmp_path: Path) -> None:
    example = "example:\n  text: |\n    == 1 ==\n    Headline\n\n    Text.\n  articles:\n    - {title: Another}\n    - {title: More}\n"
    trial = try_layout(layouts([write(tmp_path, GOOD + example)]), "mine")
    assert trial.articles == 1
    assert any("title is 'Headline', 'Another' wanted" in fault for fault in trial.faults)
    assert any("1 articles found, 2 wanted" in fault for fault in trial.faults)
    assert try_layout(layouts([write(tmp_path, GOOD)]), "mine").faults == ["the file has no `example:`"]


DUMP = "".join(
    f"+++ item {n} of 5 +++\n\nHeadline number {n}\n\nWritten by: Ann Rook\nDate: {n} May 2015\n\n{'The text of an article goes on and on. ' * 4}\n\nShelf: {n}\n\n"
    for n in range(1, 6)
)


def test_a_drafted_layout_loads_and_cuts_its_dump(tmp_path: Path) -> None:
    lines = read_lines(DUMP.encode(), 0, 1, "utf-8")
    path = write(tmp_path, draft(lines, "mine"))
    (region,) = regions(lines, layouts([path]))
    assert region.layout.id == "mine"
    assert [article.title for article in region.articles] == [f"Headline number {n}" for n in range(1, 6)]
    assert all(len(article.paragraphs) == 1 for article in region.articles)
    assert [article.fields["Shelf"] for article in region.articles] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    "text", ["", "no marks here\n", "a: b\n" * 5, "'quoted' \\d [x]\n\ntext\n\n" * 4, "Title: x\n\ntext\n\n" * 4]
)
def test_a_draft_of_anything_is_a_layout_without_faults(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, draft(read_lines(text.encode(), 0, 1, "utf-8"), "mine"))
    assert check_file(path)[1] == []
