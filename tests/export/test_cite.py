"""`corpus cite`: the footnote, ids by their beginning, and the check against the dump."""

from __future__ import annotations

import hashlib
import json

import pytest
from export_records import RECORDS, make, write

from corpus_cli.errors import UsageError
from corpus_cli.run.cite import chosen, footnote

SHA = "ab" * 32


def test_a_footnote_says_who_what_where_when_and_where_it_stands() -> None:
    first = RECORDS[0]
    assert footnote(first) == (
        "Leyla Məmmədova and R. Quliyev, “İlham Əliyev IŞIQ haqqında danışıb”, APA (via Facebook), 1 March 2021, "
        f"https://apa.az/1. dumps/mixed.txt, lines 11–19, SHA-256 of the dump {SHA}, article {first.id}."
    )


@pytest.mark.parametrize(
    ("values", "part"),
    (
        ({"date": "2022-05"}, ", May 2022."), ({"date": "2022"}, ", 2022."), ({}, "untitled, no date."),
        ({"date_edtf": "2021?-03-01"}, "2021?-03-01 (EDTF)"), ({"authors": ["A", "B", "C"]}, "A, B and C, "),
        ({"title": "T", "title_original": "Ə"}, "“T”, [Ə], "), ({"title": "T", "title_original": "T"}, "“T”, no date"),
        ({"translated": "machine"}, "machine translation"), ({"agencies": ["AFP"]}, "(credited to AFP)"),
        ({"stream": "zip:a.txt"}, "mixed.txt (stream zip:a.txt), lines"),
    ),
)  # fmt: skip
def test_what_is_not_known_is_not_said(values, part) -> None:
    assert part in footnote(make(1, **values))


def test_ids_by_their_beginning() -> None:
    one, two = make(1, id="aa11bb22"), make(2, id="aa11cc33")
    assert chosen([one, two], "aa11b", "f") is one
    assert chosen([one, two], "aa11cc33", "f") is two
    assert chosen([make(1, id="aa"), make(2, id="aab")], "aa", "f").id == "aa"
    assert chosen([one, one], "aa", "f") is one
    with pytest.raises(UsageError, match=r"more than one .*aa11bb22 \(no title\), aa11cc33"):
        chosen([one, two], "aa1", "f")
    with pytest.raises(UsageError, match="did you mean `aa11bb22`"):
        chosen([two, one], "aa11bd2", "f")
    with pytest.raises(UsageError, match="`corpus show` lists the ids"):
        chosen([one, two], "ffffff", "f")
    with pytest.raises(UsageError, match="empty"):
        chosen([one], "", "f")


def test_many_that_begin_alike_are_counted() -> None:
    with pytest.raises(UsageError, match="and 7 more"):
        chosen((make(i, id=f"aa{i:02}") for i in range(12)), "aa", "f")


@pytest.fixture
def cited(tmp_path):
    """An export of one article and the dump it is from."""
    data = b"furniture\nTitle\n\nBody.\n"
    (tmp_path / "dump.txt").write_bytes(data)
    span = hashlib.sha256(data[10:]).hexdigest()
    record = make(1, title="Title", source="dump.txt", start=10, end=len(data), span_sha256=span)
    write(tmp_path / "a.jsonl", records=[record])
    return record


def test_the_command_compares_the_dump(corpus, tmp_path, cited) -> None:
    done = corpus("cite", "a.jsonl", cited.id[:4].upper())
    assert (done.returncode, done.stdout.decode().strip()) == (0, footnote(cited))
    told = json.loads(corpus("cite", "a.jsonl", cited.id[:4], "--json").stdout)
    assert told["checked"] is True
    assert told["span_sha256"] == cited.span_sha256
    (tmp_path / "dump.txt").write_bytes(b"furniture\nTitle\n\nbody.\n")
    done = corpus("cite", "a.jsonl", cited.id[:4])
    assert done.returncode == 1
    assert b"dump.txt: the dump no longer has these bytes" in done.stderr
    assert done.stdout.decode().strip() == footnote(cited)
    (tmp_path / "elsewhere").mkdir()
    done = corpus("cite", "a.jsonl", cited.id, "--json", "--root", "elsewhere")
    assert (done.returncode, json.loads(done.stdout)["checked"]) == (0, None)


def test_the_command_refuses_what_it_cannot_find(corpus, tmp_path, cited) -> None:
    done = corpus("cite", "a.jsonl", "0" * 9)
    assert (done.returncode, done.stdout) == (2, b"")
    assert corpus("cite", "nowhere.jsonl", "00").returncode == 2


def test_a_footnote_cannot_steer_the_terminal(corpus, tmp_path) -> None:
    write(tmp_path / "b.jsonl", records=[make(1, title="\x1b[2J\u202etitle\nnext")])
    shown = corpus("cite", "b.jsonl", "01").stdout.decode()
    assert "“\\u001b[2J\\u202etitle next”" in shown
    assert "\x1b" not in shown
