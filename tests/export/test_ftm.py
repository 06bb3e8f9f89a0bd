"""FollowTheMoney entities: the properties, and the verdict of the followthemoney package."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings

import pytest
from export_records import CORE_KEYS, RECORDS, make, write

from corpus_cli.export.ftm import dump_id, published
from corpus_cli.export.languages import alpha3


def entities(path) -> list[dict]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


@pytest.fixture(scope="session")
def followthemoney():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("followthemoney", reason="followthemoney is not installed")


def test_articles_have_their_dump_as_parent(tmp_path) -> None:
    found = entities(write(tmp_path / "a.ftm"))
    assert [entity["schema"] for entity in found] == ["Folder", "Article", "Article", "Article", "Folder", "Article"]
    dump, first = found[0], found[1]
    assert first["properties"]["parent"] == [dump["id"]] == [dump_id(RECORDS[0])]
    assert dump["properties"]["fileName"] == ["mixed.txt"]
    assert first["id"] == RECORDS[0].id
    assert first["properties"] | {"notes": [], "bodyText": []} == {
        "fileName": ["mixed.txt, lines 11-19"], "parent": [dump["id"]], "title": [RECORDS[0].title], "bodyText": [],
        "author": ["Leyla Məmmədova", "R. Quliyev"], "publisher": ["APA"], "sourceUrl": ["https://apa.az/1"],
        "encoding": ["utf-8"], "language": ["aze"], "detectedLanguage": ["aze"],
        "publishedAt": ["2021-03-01T10:30:00"], "notes": [],
    }  # fmt: skip
    assert RECORDS[0].span_sha256 in first["properties"]["notes"][0]
    assert found[3]["properties"]["publishedAt"] == ["2022-05"]


def test_fields_choose_properties(tmp_path) -> None:
    first = entities(write(tmp_path / "a.ftm.json", keys=CORE_KEYS))[1]
    assert "notes" not in first["properties"]
    assert "detectedLanguage" not in first["properties"]
    assert first["properties"]["title"] == [RECORDS[0].title]


def test_furniture_is_no_entity(tmp_path) -> None:
    assert not entities(write(tmp_path / "a.ftm", records=[make(1, kind="furniture")]))


@pytest.mark.parametrize(
    ("date", "time", "shown"),
    (
        ("2021-03-01", "01:30+04:00", "2021-02-28T21:30:00"), ("2021-03-01", "14:30", "2021-03-01"),
        ("2021-03", "14:30+04:00", "2021-03"), (None, "14:30+04:00", None), ("0001-01-01", "01:30+04:00", "0001-01-01"),
        ("2021-03-01", "99:30+04:00", "2021-03-01"), ("2021-03-01", None, "2021-03-01"),
    ),
)  # fmt: skip
def test_times_become_utc_only_where_the_offset_is_stated(date, time, shown) -> None:
    assert published(make(1, date=date, time=time)) == shown


@pytest.mark.parametrize(
    ("tag", "code"), [("az-Cyrl", "aze"), ("ar", "ara"), ("en", "eng"), ("und", None), (None, None)]
)
def test_languages_are_iso_639_3(tag, code) -> None:
    assert alpha3(tag) == code


def test_every_code_is_one_that_followthemoney_knows(followthemoney) -> None:
    from followthemoney.types import registry

    from corpus_cli.export.languages import _ALPHA3

    assert set(_ALPHA3.values()) == set(registry.language.LANGUAGES) - {"mul", "tgl"} | {"tgl"}


def test_entities_fit_the_model(tmp_path, followthemoney) -> None:
    model = followthemoney.model
    for data in entities(write(tmp_path / "a.ftm")):
        entity = followthemoney.ValueEntity.from_dict(data, cleaned=False)
        assert entity.schema.is_a("Document")
        for prop, value in entity.itervalues():
            assert prop.type.validate(value), (prop.name, value)
        assert entity.schema.validate({"properties": data["properties"]}) is None
    parent = model.get("Article").get("parent")
    assert model.get("Folder").is_a(parent.range)


def test_ftm_validate_passes_every_value(tmp_path, followthemoney) -> None:
    path = write(tmp_path / "a.ftm.json")
    run = [sys.executable, "-c", "from followthemoney.cli.cli import cli; cli()", "validate", "-i", path]
    done = subprocess.run(run, capture_output=True, check=True)
    passed = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["id"], one["schema"], one["properties"]) for one in passed] == [
        (one["id"], one["schema"], one["properties"]) for one in entities(path)
    ]
