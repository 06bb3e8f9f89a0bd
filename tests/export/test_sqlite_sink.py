"""The SQLite export: tables and views, and a search that finds every spelling in three scripts."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import unicodedata

import pytest
from export_records import CORE_KEYS, RECORDS, make, write
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.errors import OutputError, UsageError
from corpus_cli.export import open_sink
from corpus_cli.export.search import FOLDING, SEARCH, TOKENIZER, indexed
from corpus_cli.text.fold import fold


@pytest.fixture
def db(tmp_path):
    base = sqlite3.connect(write(tmp_path / "a.db"))
    yield base
    base.close()


def found(db, query) -> list[int]:
    return [row[0] for row in db.execute(SEARCH.format(columns="articles.n"), {"q": query})]


def test_articles_hold_the_record(db) -> None:
    names = [row[1] for row in db.execute("pragma table_info(articles)")]
    assert names[:3] == ["n", "schema", "id"]
    assert not {"languages", "header", "evidence"} & set(names)
    row = db.execute('select id, title, start, "end", confidence, authors from articles where n = 1').fetchone()
    first = RECORDS[0]
    assert row == (first.id, first.title, first.start, first.end, 0.75, '["Leyla Məmmədova","R. Quliyev"]')
    assert db.execute("select title, confidence, authors from articles where n = 4").fetchone() == (None, None, "[]")


def test_lists_have_tables_of_their_own(db) -> None:
    assert db.execute("select * from authors where article = 1").fetchall() == [
        (1, 0, "Leyla Məmmədova"), (1, 1, "R. Quliyev"),
    ]  # fmt: skip
    assert db.execute("select * from languages where article = 2").fetchall() == [(2, 0, "ar", 1.0)]
    assert db.execute("select name from agencies").fetchall() == [("AFP",), ("رويترز",)]
    assert db.execute("select name from via").fetchall() == [("Facebook",)]
    assert db.execute("select code from issues where article = 3").fetchall() == [("no-year",), ("year-inferred",)]
    assert db.execute("select * from header where article = 1").fetchall() == [
        (1, 0, "title", 1000, 1009, "A\x1btitle\x00", 0)
    ]
    assert db.execute("select field, position, start, text, rule, data from evidence where article = 1").fetchall() == [
        ("boundary", 0, None, None, None, '{"name":"title","weight":1.5}'),
        ("date", 0, 1010, "1 March", "dmy", None),
        ("survey", 0, None, None, None, '{"day_first":true,"order":"newest"}'),
    ]


def test_views_for_people(db) -> None:
    assert db.execute("select n, date, outlet, authors from reading").fetchall()[0] == (
        1, "2021-03-01", "APA", "Leyla Məmmədova; R. Quliyev",
    )  # fmt: skip
    assert db.execute("select * from by_month").fetchall() == [(None, 1), ("2021-03", 1), ("2022-05", 2)]
    assert db.execute("select language, articles from by_language").fetchall() == [
        ("ar", 1), ("az", 1), ("en", 1), ("und", 1),
    ]  # fmt: skip
    assert db.execute("select outlet, earliest from by_outlet where outlet = 'APA'").fetchall() == [
        ("APA", "2021-03-01")
    ]
    assert db.execute("select * from by_issue").fetchall()[0] == ("date-ambiguous", 1)
    assert db.execute("select n, original_n, original_title from translations").fetchall() == [(3, 2, RECORDS[1].title)]
    assert db.execute("select n, first_n from repeats").fetchall() == [(4, None)]


@pytest.mark.parametrize(
    ("query", "articles"),
    (
        ("İlham Əliyev", [1]), ("ilham eliyev", [1]), ("ILHAM ƏLİYEV", [1]), ("ılham", [1]), ("ışıq", [1]), ("ISIQ", [1]),
        ("susada", [1]), ("ŞUŞA*", [1]), ("HƏQİQƏT", [1]), ("heqiqet", [1]), ("həqiqət", [1]), ("leyla", []),
        ("أذربيجان", [2]), ("اذربيجان", [2]), ("أَذَرْبَيْجَان", [2]), ("رئيس", [2]), ("رييس", [2]), ("الماء", [2]),
        ("الما", [2]), ("محمد", []), ("لمحمد", [2]), ("شوشه", [2]), ("مدینة", [2]),
        ("Azerbaijan", [3]), ("AZERBAIJAN", [3]), ('"president of"', [3]), ("azer*", [3]),
        ("susa* OR اذربيجان", [1, 2]), ("president NOT cixis", [3]), ("title:eliyev", [1]), ("text:eliyev", []),
    ),
)  # fmt: skip
def test_search_finds_every_spelling(db, query, articles) -> None:
    assert sorted(found(db, query)) == articles


def test_every_letter_that_folds_is_folded_in_queries_too() -> None:
    letters = [char for char in map(chr, range(0x80, 0x700)) if unicodedata.category(char)[0] in "LM"]
    left = {char for char in letters if fold(fold(char)) != FOLDING.get(char, char)}
    assert left == set("Ŀŀŉʼͺ")  # they fold to letters with a sign, which would part a word in two


def test_a_plain_match_finds_the_spelling_that_is_typed(db) -> None:
    plain = "select rowid from articles_fts where articles_fts match ?"
    for query in ("Əliyev", "eliyev", "أذربيجان", "اذربيجان", "prezident"):
        assert db.execute(plain, [query]).fetchall(), query


def test_the_original_spelling_is_shown_and_marked(db) -> None:
    marked = SEARCH.format(columns="highlight(articles_fts, 0, '[', ']'), highlight(articles_fts, 1, '[', ']')")
    assert db.execute(marked, {"q": "eliyev"}).fetchone()[0] == "İlham [Əliyev] IŞIQ haqqında danışıb"
    assert "ـ والهواء ـ [لمحـمد]." in db.execute(marked, {"q": "لمحمد"}).fetchone()[1]
    assert "№[5] dedi" in db.execute(marked, {"q": "5"}).fetchone()[1]


@given(st.text(st.sampled_from("aİıəŞ №½…’ـءأؤئةىیمُّ\u200c\u200d\n.٣-"), max_size=30))
@settings(max_examples=200)
def test_the_index_has_as_many_words_as_the_text(text) -> None:
    assert len(words(text)) == len(words(indexed(text)))


def words(text) -> list[str]:
    db = sqlite3.connect(":memory:")
    db.execute(f'create virtual table t using fts5(x, tokenize="{TOKENIZER}")')
    db.execute("create virtual table v using fts5vocab(t, instance)")
    db.execute("insert into t values (?)", [text])
    found = [row[0] for row in db.execute("select term from v order by offset")]
    db.close()
    return found


@given(st.text(st.characters(categories=["L"], max_codepoint=0x6FF), min_size=1, max_size=12))
@settings(max_examples=200)
def test_what_folds_alike_is_indexed_alike(word) -> None:
    """The index and `fold` agree on letters of the scripts at hand."""
    plain = fold(fold(word))
    if re.fullmatch(r"\w+", plain) and not re.search(r"[\W\d]", word) and unicodedata.is_normalized("NFC", word):
        assert words(indexed(word)) == words(indexed(plain))


def test_fields_choose_columns_tables_and_views(tmp_path) -> None:
    db = sqlite3.connect(write(tmp_path / "core.db", keys=CORE_KEYS))
    names = {row[0] for row in db.execute("select name from sqlite_master where type in ('table', 'view')")}
    assert {"articles", "authors", "reading", "articles_fts"} <= names
    assert not {"issues", "header", "evidence", "by_month", "translations"} & names
    assert found(db, "eliyev") == [1]
    db.close()
    slim = sqlite3.connect(write(tmp_path / "slim.db", keys=("id", "date")))
    assert slim.execute("select * from articles").fetchall()[0] == (1, RECORDS[0].id, "2021-03-01")
    assert slim.execute("select count(*) from sqlite_master where name like 'articles_fts%'").fetchone() == (0,)
    slim.close()


def test_same_in_same_out_and_sound(tmp_path, db) -> None:
    write(tmp_path / "b.sqlite")
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.sqlite").read_bytes()
    assert db.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert db.execute("pragma foreign_key_check").fetchall() == []
    assert {path.name for path in tmp_path.iterdir()} == {"a.db", "b.sqlite"}


def test_whole_or_not_at_all(tmp_path, monkeypatch) -> None:
    path = tmp_path / "a.db"
    path.write_text("old")
    with pytest.raises(KeyError), open_sink(str(path), ("id",)) as sink:
        sink.write(RECORDS[0])
        raise KeyError
    monkeypatch.setattr("corpus_cli.export.sqlite.INDEXED", ("id", 'x" on nowhere'))
    with pytest.raises(OutputError), open_sink(str(path), ("id", 'x" on nowhere')) as sink:
        pass
    monkeypatch.setattr("corpus_cli.export.sqlite.TOKENIZER", "no such tokenizer")
    with pytest.raises(OutputError), open_sink(str(path), ("title",)) as sink:
        pass
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.db"]


def test_a_database_is_a_file() -> None:
    with pytest.raises(UsageError, match="is a file"):
        open_sink("-", ("id",), "sqlite")


def test_formats_are_found_by_ending_and_near_names_are_told() -> None:
    with pytest.raises(UsageError, match="did you mean `sqlite`"):
        open_sink("-", ("id",), "sqlit")
    with pytest.raises(UsageError, match="did you mean `parquet`"):
        open_sink("articles.parqet", ("id",))


def test_any_text_comes_back(tmp_path) -> None:
    odd = make(1, title="'; drop table articles; --", text='"\u202e"\x00\ud7ff\U0001f600')
    db = sqlite3.connect(write(tmp_path / "odd.db", records=[odd, odd]))
    assert db.execute("select title, text from articles").fetchall() == [(odd.title, odd.text)] * 2
    db.close()


def test_the_sqlite3_shell_reads_it(tmp_path) -> None:
    write(tmp_path / "a.db")
    try:
        done = subprocess.run(
            ["sqlite3", tmp_path / "a.db", "select title from reading where language = 'ar'"],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    except FileNotFoundError:
        pytest.skip("the sqlite3 shell is not installed")
    assert done.stdout.strip() == RECORDS[1].title
