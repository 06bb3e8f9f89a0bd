"""The published schema: every key described, every record of the examples held against it."""

from __future__ import annotations

import json

import pytest
from conftest import run_corpus
from jsonschema import Draft202012Validator

from corpus_cli.core.schema import fault, json_schema
from corpus_cli.model import KEYS, Record

SCHEMA = json.loads(run_corpus("schema").stdout)


def test_the_schema_is_one_and_names_every_key_in_order() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json_schema() == SCHEMA
    assert tuple(SCHEMA["properties"]) == KEYS == tuple(SCHEMA["required"])
    assert all(rule["description"].endswith(".") for rule in SCHEMA["properties"].values())


@pytest.mark.parametrize("command", (["split", "--all"], ["export"]), ids=" ".join)
def test_records_hold_to_the_schema(command) -> None:
    validator = Draft202012Validator(SCHEMA)
    lines = run_corpus(*command, "examples").stdout.splitlines()
    assert lines
    for line in lines:
        record = json.loads(line)
        assert not [error.message for error in validator.iter_errors(record)]
        assert tuple(record) == KEYS
        assert fault(record) is None


def test_what_comes_in_is_checked() -> None:
    good = Record(source="a").to_dict()
    assert fault(good) is None
    assert fault({key: value for key, value in good.items() if key != "evidence"}) is None
    wrong = (
        {"schema": 2}, {"text": 5}, {"start": "1"}, {"titel": "x"}, {"authors": [1]}, {"header": [{"role": "title"}]},
        {"languages": ["az"]}, {"evidence": []}, {"kind": None},
    )  # fmt: skip
    for change in wrong:
        assert fault(good | change), change
    for key in ("source", "text", "start", "end"):
        assert fault({name: value for name, value in good.items() if name != key})
