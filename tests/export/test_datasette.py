"""The export for Datasette: metadata, facets, its search box and the search in every spelling."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from urllib.parse import quote

import pytest
from export_records import CORE_KEYS, RECORDS, write

from corpus_cli.export.datasette import metadata, metadata_path


@pytest.fixture(scope="module")
def get(tmp_path_factory):
    """`get(path)`: what Datasette answers to a request."""
    if not find_spec("datasette"):
        pytest.skip("datasette is not installed")
    path = write(tmp_path_factory.mktemp("datasette") / "news.db", "datasette")

    def answer(request: str) -> str:
        run = [sys.executable, "-m", "datasette", path, "-m", metadata_path(str(path)), "--get", request]
        return subprocess.run(run, capture_output=True, text=True, check=True, encoding="utf-8").stdout

    return answer


def test_metadata_stand_beside_the_database(tmp_path) -> None:
    write(tmp_path / "news.db", "datasette")
    assert {path.name for path in tmp_path.iterdir()} == {"news.db", "news.metadata.json"}
    told = json.loads((tmp_path / "news.metadata.json").read_bytes())["databases"]["news"]
    assert told["tables"]["articles"]["facets"] == [
        "language", "outlet", "layout", "kind", {"array": "issues"}, {"array": "authors"},
    ]  # fmt: skip
    write(tmp_path / "plain.db", "sqlite")
    assert (tmp_path / "plain.db").read_bytes() == (tmp_path / "news.db").read_bytes()
    assert not metadata_path(str(tmp_path / "plain.db")).exists()


def test_metadata_name_only_what_is_there() -> None:
    core = metadata("a", CORE_KEYS)["databases"]["a"]
    assert core["tables"]["articles"]["facets"] == ["language", "outlet", {"array": "authors"}]
    assert "queries" not in metadata("a", ("id", "date"))["databases"]["a"]


def test_facets_and_search_box(get) -> None:
    told = json.loads(get(f"/news/articles.json?_search={quote('Əliyev')}&_shape=objects"))
    assert [row["title"] for row in told["rows"]] == [RECORDS[0].title]
    facets = json.loads(get("/news/articles.json"))["facet_results"]
    assert {entry["value"]: entry["count"] for entry in facets["language"]["results"]} == {
        "ar": 1, "az": 1, "en": 1, "und": 1,
    }  # fmt: skip
    assert {entry["value"] for entry in facets["issues"]["results"]} == {"date-ambiguous", "no-year", "year-inferred"}


def test_search_in_every_spelling(get) -> None:
    rows = json.loads(get(f"/news/search.json?_shape=array&q={quote('أَذَرْبَيْجَان OR eliyev')}"))
    assert {row["n"] for row in rows} == {1, 2}
    assert any("[أذربيجان]" in row["found"] for row in rows)


def test_pages_open(get) -> None:
    page = get("/news/articles")
    assert 'name="_search"' in page
    assert "reading" in get("/news")
    assert RECORDS[1].title in get("/news/reading")
