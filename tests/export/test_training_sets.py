"""JSON Lines for Dolma and datatrove, read by what they are for."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec

import pytest
from export_records import CORE_KEYS, RECORDS, write


def rows(path) -> list[dict]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_dolma_documents(tmp_path) -> None:
    first, _, third, last = rows(write(tmp_path / "a.jsonl", "dolma"))
    assert list(first) == ["id", "text", "source", "created", "metadata"]
    assert (first["source"], first["created"]) == ("dumps/mixed.txt", "2021-03-01T14:30+04:00")
    assert third["created"] == "2022-05"
    assert "created" not in last
    assert first["metadata"]["title"] == RECORDS[0].title
    assert first["metadata"]["evidence"] == RECORDS[0].evidence
    core = rows(write(tmp_path / "b.jsonl", "dolma", CORE_KEYS))[0]
    assert list(core["metadata"]) == ["title", "language", "date", "outlet", "authors", "url"]


def test_datatrove_documents(tmp_path) -> None:
    first = rows(write(tmp_path / "a.jsonl", "datatrove", CORE_KEYS))[0]
    assert list(first) == ["text", "id", "metadata"]
    assert first["metadata"] | {"title": ""} == {
        "title": "", "language": "az", "date": "2021-03-01", "outlet": "APA", "url": "https://apa.az/1",
        "authors": RECORDS[0].authors, "source": "dumps/mixed.txt", "language_score": 0.9375, "language_script": "Latn",
    }  # fmt: skip


def test_datatrove_reads_them(tmp_path) -> None:
    if not find_spec("datatrove"):
        pytest.skip("datatrove is not installed")
    write(tmp_path / "a.jsonl", "datatrove")
    code = (
        "import json, sys\n"
        "from datatrove.pipeline.readers import JsonlReader\n"
        "for document in JsonlReader(sys.argv[1]).run():\n"
        "    print(json.dumps([document.id, document.text, document.metadata['language']]))"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, check=True)
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        [record.id, record.text, record.language] for record in RECORDS if record.text
    ]


def test_dolma_reads_them(tmp_path) -> None:
    if not find_spec("dolma"):
        pytest.skip("dolma is not installed (it asks for older numpy and dateutil than the tests)")
    write(tmp_path / "a.jsonl", "dolma")
    code = (
        "import msgspec, sys\n"
        "from dolma.core.data_types import InputSpecWithMetadata\n"
        "read = msgspec.json.Decoder(InputSpecWithMetadata).decode\n"
        "print(*(read(line).id for line in open(sys.argv[1], 'rb')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "a.jsonl"], capture_output=True, check=True, text=True
    )
    assert done.stdout.split() == [record.id for record in RECORDS]
