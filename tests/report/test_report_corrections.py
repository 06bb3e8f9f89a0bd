"""Every error of a dump set right in the report's page with the keyboard alone, and what the next runs make of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT
from report_browser import browser, complaints, js, keys, needs_browser, opened, until
from scoring import Scores, read_lines

pytestmark = needs_browser
MIXED = ROOT / "tests" / "corrections" / "mixed.txt"
GOLD = [json.loads(line) for line in MIXED.with_suffix(".gold.jsonl").read_text("utf-8").splitlines()]
ENTER, DOWN, TAB, ALL = "\ue007", "\ue015", "\ue004", "\ue009a"
FIELDS = ("title", "date", "time", "outlet", "authors", "language", "place", "url", "kind")


class Desk:
    """A folder with the dump, and a browser that saves into it."""

    def __init__(self, folder: Path, driver) -> None:
        self.folder, self.driver = folder, driver

    def run(self, *arguments: str, code: int = 0) -> None:
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-m", "corpus_cli", *arguments], cwd=self.folder, env=environment, capture_output=True, check=False
        )  # fmt: skip
        assert done.returncode == code, done.stderr.decode()

    def export(self) -> bytes:
        given = ["--corrections", "corrections.yaml"] if (self.folder / "corrections.yaml").exists() else []
        self.run("export", "mixed.txt", "-o", "out.jsonl", *given)
        return (self.folder / "out.jsonl").read_bytes()

    def records(self) -> list[dict]:
        return [json.loads(line) for line in (self.folder / "out.jsonl").read_text("utf-8").splitlines()]

    def scores(self) -> Scores:
        return Scores(GOLD, read_lines(MIXED.read_bytes()), self.records())

    def open_report(self) -> None:
        given = ["--corrections", "corrections.yaml"] if (self.folder / "corrections.yaml").exists() else []
        self.run("report", "out.jsonl", "-o", "report.html", "--root", ".", *given)
        opened(self.driver, self.folder / "report.html")

    def open_article(self, line: int) -> None:
        record = next(record for record in self.records() if record["start_line"] == line)
        js(self.driver, "location.hash = arguments[0]", record["id"])
        until(self.driver, f"document.querySelector('.origin')?.textContent.includes('lines {line} to')")

    def cut_before(self, beginning: str) -> None:
        """Walk down from the first place to the line that begins so."""
        keys(self.driver, "x")
        for _ in range(30):
            if js(self.driver, "return document.activeElement.textContent.startsWith(arguments[0])", beginning):
                return keys(self.driver, ENTER)
            keys(self.driver, DOWN)
        raise AssertionError(f"no place begins with {beginning!r}")

    def set_values(self, **values: str) -> None:
        """Fill the form from field to field."""
        keys(self.driver, "e")
        for name in FIELDS:
            if name in values:
                keys(self.driver, ALL, "\ue003", *([values[name]] if values[name] else []))
            keys(self.driver, TAB)
        keys(self.driver, ENTER)

    def save(self) -> None:
        (self.folder / "corrections.yaml").unlink(missing_ok=True)
        js(
            self.driver,
            "document.getElementById('article').close(); document.getElementById('corrections-save').focus()",
        )
        keys(self.driver, ENTER)
        end = time.monotonic() + 10
        while not (self.folder / "corrections.yaml").exists():
            assert time.monotonic() < end, "nothing was saved"
            time.sleep(0.05)
        assert complaints(self.driver) == []


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    shutil.copy(MIXED, folder / "mixed.txt")
    with browser(tmp_path / "profile") as driver:
        driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
        yield Desk(folder, driver)


def test_a_dump_is_set_right_in_the_page_and_stays_so(desk) -> None:
    desk.export()
    untouched = {r["start_line"]: r for r in desk.records() if r["start_line"] == 23}
    assert desk.scores().figures["F1"] < 0.9

    desk.open_report()
    desk.open_article(11)
    desk.cut_before("Nobody had told")
    desk.open_article(3)
    keys(desk.driver, "j")
    desk.save()
    desk.export()

    desk.open_report()
    desk.open_article(18)
    desk.set_values(date="2021-04", outlet="Harbour Gazette", authors="Ines Varga")
    desk.open_article(40)
    desk.set_values(date="2021-04-06")
    desk.open_article(48)
    desk.set_values(authors="")
    desk.open_article(56)
    desk.set_values(date="2021-04-07", place="الميناء")
    desk.save()

    once = desk.export()
    figures = desk.scores().figures
    assert {name: figures[name] for name in ("F1", "exact", "span_iou", "title", "language", "date", "authors")} == dict.fromkeys(
        ("F1", "exact", "span_iou", "title", "language", "date", "authors"), 1.0
    ), desk.scores().errors  # fmt: skip
    assert next(r["place"] for r in desk.records() if r["start_line"] == 56) == "الميناء"
    assert {r["start_line"]: r for r in desk.records() if r["start_line"] == 23} == untouched
    desk.run("verify", "out.jsonl")
    assert desk.export() == once
