"""`corpus show`: rows and counts, aligned in any script, and nothing that steers a terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys

import pytest
from export_records import RECORDS, make, write
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.cli.columns import cells, cut
from corpus_cli.errors import UsageError
from corpus_cli.run.show import grouping, groups, month, rows


@pytest.fixture
def export(tmp_path):
    return write(tmp_path / "articles.jsonl")


def counted(by) -> list[tuple]:
    return [(group.value, group.articles) for group in groups(RECORDS, by)]


def test_counts() -> None:
    assert counted("language") == [("ar", 1), ("az", 1), ("en", 1), ("und", 1)]
    assert counted("outlet") == [("APA", 1), ("Al Jazeera", 1), ("BBC Monitoring", 1), (None, 1)]
    assert counted("month") == [("2021-03", 1), ("2022-05", 2), (None, 1)]
    assert counted("issue") == [("date-ambiguous", 1), ("no-year", 1), ("year-inferred", 1), (None, 2)]
    assert counted("layout") == [("generic", 4)]
    may = groups(RECORDS, "month")[1]
    assert (may.share, may.earliest, may.latest) == (0.5, "2022-05-01", "2022-05-31")
    assert groups([], "month") == []


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    (("2021-03-01", "2021-03-31", "2021-03"), ("2021-01-01", "2021-12-31", "2021"), ("2020-12-31", "2021-01-01", None),
     (None, None, None), ("2021-03-01", None, None)),
)  # fmt: skip
def test_a_month_is_said_only_where_it_is_certain(first, last, shown) -> None:
    assert month(make(1, date_earliest=first, date_latest=last)) == shown


def test_groupings_by_name() -> None:
    assert grouping("languages") == grouping("Language") == "language"
    with pytest.raises(UsageError, match="did you mean `layout`"):
        grouping("layuot")


def test_rows_say_what_is_known_of_the_date() -> None:
    [row] = rows([make(1, date_edtf="XXXX-03-01", title=None, title_original="اصل")])
    assert (row.date, row.title) == ("XXXX-03-01", "اصل")


def test_the_command_aligns_what_it_shows(corpus, export) -> None:
    done = corpus("show", export)
    head, *lines = done.stdout.decode().splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert head.split() == ["ID", "LINE", "DATE", "LANG", "SURE", "OUTLET", "TITLE"]
    for line, record in zip(lines, RECORDS, strict=True):
        assert line[head.index("TITLE") :] == (record.title or "(no title)")
        assert line[: head.index("LINE")].strip() == record.id[:10]


def test_the_command_counts_and_speaks_json(corpus, export) -> None:
    lines = corpus("show", export, "--by", "month").stdout.decode().splitlines()
    assert lines[2].split()[:5] == ["2022-05", "2", "50.0%", "2022-05-01", "2022-05-31"]
    told = corpus("show", "-", "--by", "month", "--json", stdin=export.read_bytes()).stdout.splitlines()
    assert json.loads(told[1]) == {
        "month": "2022-05", "articles": 2, "share": 0.5, "earliest": "2022-05-01", "latest": "2022-05-31",
    }  # fmt: skip
    row = json.loads(corpus("show", export, "--json").stdout.splitlines()[0])
    assert row == {
        "id": RECORDS[0].id, "start_line": 11, "date": "2021-03-01", "language": "az", "confidence": 0.75,
        "outlet": "APA", "issues": ["date-ambiguous"], "title": RECORDS[0].title,
    }  # fmt: skip


def test_furniture_is_not_shown_and_other_files_are_refused(corpus, tmp_path) -> None:
    write(tmp_path / "all.jsonl", records=[make(1, kind="furniture"), RECORDS[0]])
    assert len(corpus("show", "all.jsonl").stdout.splitlines()) == 2
    (tmp_path / "dump.txt").write_text("A text.\n")
    done = corpus("show", "dump.txt")
    assert done.returncode == 2
    assert b"these are no records" in done.stderr
    assert corpus("show", "all.jsonl", "--by", "langage").returncode == 2


def test_nothing_in_a_title_steers_the_terminal(tmp_path) -> None:
    title = "\x1b[31mred\x1b]0;t\x07 \u202eevil\n[bold]not[/bold] 中文"
    path = write(tmp_path / "a.jsonl", records=[make(1, title=title, outlet="x\ry")])
    shown = on_terminal("show", str(path))
    assert "\x1b[31m" not in shown
    assert not set("\x07\u202e") & set(shown)
    assert "\\u001b[31mred" in shown
    assert "[bold]not[/bold] 中文" in shown
    assert "x y" in shown
    plain = on_terminal("show", str(path), NO_COLOR="1", TERM="dumb")
    assert "\x1b" not in plain


def on_terminal(*args: str, **env: str) -> str:
    ours, theirs = pty.openpty()
    run = [sys.executable, "-m", "corpus_cli", *args]
    with subprocess.Popen(run, stdout=theirs, stdin=theirs, env=os.environ | {"COLUMNS": "160"} | env) as process:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # Linux says so when the other end is closed
            pass
    os.close(ours)
    assert process.returncode == 0
    return shown.decode()


@given(st.text(st.sampled_from("aə中ُ\u200dكé"), max_size=30), st.integers(1, 12))
def test_what_is_cut_fits(text, width) -> None:
    shown = cut(text, width)
    assert cells(shown) <= width
    assert shown == text or shown.endswith("…")
