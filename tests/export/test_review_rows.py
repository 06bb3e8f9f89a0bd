"""Rows and Label Studio tasks for review."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from conftest import ROOT
from export_records import RECORDS, write

from corpus_cli.core.doubt import doubt
from corpus_cli.export.label_studio import ASK, RIGHT

CONFIG = ROOT / "docs" / "label-studio.xml"
SURE = replace(RECORDS[0], confidence=0.99, language_confidence=0.99, issues=["outlet-unregistered"], text="Sure.")
UNSURE = replace(SURE, id="u", confidence=0.4, text="Unsure.")
ISSUE = replace(SURE, id="i", issues=["no-date", "outlet-unregistered"], source="other.txt")
FURNITURE = replace(SURE, kind="furniture", confidence=None, issues=["no-date"])


def test_only_what_can_be_decided_is_doubtful() -> None:
    assert doubt(SURE).reasons == doubt(FURNITURE).reasons == []
    assert (doubt(UNSURE).reasons, doubt(UNSURE).weight) == (["boundary"], 0.6)
    assert doubt(ISSUE).reasons == ["no-date"]


def test_the_most_doubtful_row_is_first(tmp_path) -> None:
    path = write(tmp_path / "a.jsonl", "review", records=[SURE, ISSUE, SURE, UNSURE])
    first, second = map(json.loads, path.read_bytes().splitlines())
    assert (first["id"], first["before"], first["text"]) == ("u", "Sure.", "Unsure.")
    assert (second["id"], second["before"]) == ("i", None), "the record before is of another dump"


@pytest.mark.parametrize("records", [[], [SURE], [SURE, UNSURE]], ids=len)
def test_tasks_are_one_json_list(tmp_path, records) -> None:
    tasks = json.loads(write(tmp_path / "a.json", "label-studio", records=records).read_bytes())
    assert [task["data"]["id"] for task in tasks] == [record.id for record in records]


def test_predictions_answer_the_controls_of_the_configuration(tmp_path) -> None:
    tasks = json.loads(write(tmp_path / "a.json", "label-studio", records=[SURE, UNSURE, *RECORDS]).read_bytes())
    config = ET.parse(CONFIG).getroot()
    controls = {node.get("name"): node for node in config if node.get("toName") == "article"}
    shown = {name for node in config for name in re.findall(r"\$(\w+)", node.get("value") or "")}
    for task in tasks:
        assert shown <= set(task["data"])
        for result in task["predictions"][0]["result"]:
            node = controls[result["from_name"]]
            assert (node.tag.lower(), result["to_name"]) == (result["type"], "article")
            if node.tag == "Choices":
                assert result["value"]["choices"][0] in {choice.get("value") for choice in node}
    boundary = [task["predictions"][0]["result"][0]["value"]["choices"][0] for task in tasks]
    assert boundary[:2] == [RIGHT, ASK]


def test_label_studio_takes_them(tmp_path) -> None:
    sdk = pytest.importorskip("label_studio_sdk.label_interface", reason="label-studio-sdk is not installed (280 MB)")
    interface = sdk.LabelInterface(CONFIG.read_text("utf-8"))
    interface.validate()
    for task in json.loads(write(tmp_path / "a.json", "label-studio").read_bytes()):
        assert interface.validate_task({"data": task["data"]})
        assert interface.validate_prediction(task["predictions"][0], return_errors=True) == []
