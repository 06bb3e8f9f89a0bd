"""Review in headless Chromium: corrections made with the keyboard, and the file they are saved to."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
import yaml
from report_browser import browser, complaints, js, keys, needs_browser, opened, text, until, until_title
from report_records import record

from corpus_cli.report.page import About, Shown, page

pytestmark = needs_browser
ENTER, ESCAPE, DOWN, TAB = "\ue007", "\ue00c", "\ue015", "\ue004"
WAS = "corrections:\n    # by hand\n    - do: drop\n      source: dumps/old.txt\n      at: {exact: Gone}\n"
NEAR = {"line": 3, "text": "A line that nearly began an article", "confidence": 0.41}


def of_one_dump(n: int, **values):
    return record(n, source="dumps/1.txt", confidence=0.99, issues=[], **values)


@pytest.fixture(scope="module")
def articles():
    doubtful = of_one_dump(1)
    doubtful.confidence = 0.5
    hostile = of_one_dump(3)
    hostile.text = 'First "quoted": # no\\comment\u2028\u0085\n\nSecond {paragraph}.\n\nThird.'
    hostile.issues = ["no-date"]
    repeat = replace(of_one_dump(4), duplicate_of=of_one_dump(0).id)
    return [of_one_dump(0), doubtful, of_one_dump(2), hostile, repeat]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="module")
def driver(tmp_path_factory, folder):
    with browser(tmp_path_factory.mktemp("profile")) as driver:
        driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
        yield driver


@pytest.fixture
def here(driver, articles, tmp_path):
    path = tmp_path / "report.html"
    shown = Shown(near=lambda each: [NEAR] if each is articles[2] else [])
    path.write_bytes(b"".join(page(articles, About("Report", "export.jsonl", "0" * 64, WAS), shown)))
    js(driver, "window.onbeforeunload = null")
    yield opened(driver, path)
    assert complaints(driver) == []


def saved(driver, folder) -> list[dict]:
    """The entries of the file that the page gives, after the one that was there."""
    for old in folder.iterdir():
        old.unlink()
    js(driver, "document.getElementById('article').close(); document.getElementById('corrections-save').click()")
    end = time.monotonic() + 10
    while not (found := [*folder.glob("corrections*.yaml")]):
        assert time.monotonic() < end, "nothing was saved"
        time.sleep(0.05)
    data = yaml.safe_load(found[0].read_text("utf-8"))
    assert "# by hand" in found[0].read_text("utf-8")
    assert data["corrections"][0]["do"] == "drop"
    return data["corrections"][1:]


def open_article(driver, article) -> None:
    js(driver, "location.hash = arguments[0]", article.id)
    until_title(driver, article.title[-8:])


def test_the_doubtful_come_first_and_one_after_the_other(here, articles, folder) -> None:
    assert text(here, "#review-progress") == "0 of 2 doubtful articles looked at"
    assert text(here, "#review li a") == articles[1].title
    js(here, "document.querySelector('#review li a').focus()")
    keys(here, ENTER)
    until_title(here, " 1")
    keys(here, "c")
    until_title(here, " 3")
    keys(here, "f")
    # The dialog's `close` event, which gives the focus back, comes a moment after `open` is false.
    until(here, "!document.getElementById('article').open && document.activeElement.id === 'corrections-save'")
    assert text(here, "#review-progress") == "2 of 2 doubtful articles looked at"
    first, second = saved(here, folder)
    assert (first["do"], second["do"]) == ("confirm", "furniture")
    assert first["source"] == "dumps/1.txt"
    assert first["at"]["exact"] == articles[1].title
    assert first["at"]["suffix"] == " ".join(articles[1].text.split())[:160].strip()
    assert first["at"]["prefix"] == " ".join(articles[0].text.split())[-80:].strip()
    assert (first["at"]["start"], first["at"]["span_sha256"]) == (articles[1].start, articles[1].span_sha256)


def test_a_cut_is_made_with_the_keyboard_in_any_paragraph(here, articles, folder) -> None:
    open_article(here, articles[3])
    keys(here, "x", DOWN, DOWN, ENTER)
    assert js(here, "return document.querySelector('.text p.cut').textContent") == "Second {paragraph}."
    assert "cut" in text(here, "#review-done")
    keys(here, "x", ESCAPE)
    assert js(here, "return document.getElementById('article').open && !document.querySelector('.place')")
    (cut,) = saved(here, folder)
    assert cut["do"] == "cut"
    assert {key: cut["at"][key] for key in ("exact", "suffix", "prefix")} == {
        "exact": "Second {paragraph}.", "suffix": "Third.", "prefix": 'First "quoted": # no\\comment \u0085',
    }  # fmt: skip


def test_near_misses_are_shown_and_cut(here, articles, folder) -> None:
    open_article(here, articles[2])
    assert text(here, ".near-miss") == NEAR["text"]
    keys(here, "x")
    js(here, "document.querySelector('.near-miss').focus()")
    keys(here, ENTER)
    (cut,) = saved(here, folder)
    assert cut["at"]["exact"] == NEAR["text"]


def test_values_are_set_and_cleared_in_right_to_left_text_too(here, articles, folder) -> None:
    open_article(here, articles[1])
    keys(here, "e")
    js(
        here,
        """const f = document.querySelector('.edit');
        f.elements.title.value = 'عنوان جديد'; f.elements.authors.value = 'أمل حسن؛ رامي سعد'; f.elements.date.value = ''""",
    )
    assert js(here, "return getComputedStyle(document.querySelector('.edit input')).direction") == "rtl"
    keys(here, ENTER)
    assert js(here, "return document.querySelector('.edit')") is None
    done, cleared = saved(here, folder)
    assert (done["do"], done["fields"]) == ("set", {"title": "عنوان جديد", "authors": ["أمل حسن", "رامي سعد"]})
    assert (cleared["do"], cleared["fields"]) == ("clear", ["date"])


def test_joined_with_the_next_and_no_repeat(here, articles, folder) -> None:
    open_article(here, articles[2])
    keys(here, "j")
    open_article(here, articles[4])
    assert js(here, "return document.querySelector('[data-key=j]').disabled"), "there is no next"
    keys(here, "r")
    joined, single = saved(here, folder)
    assert (joined["do"], joined["next"]["exact"]) == ("join", articles[3].title)
    assert (single["do"], single["at"]["exact"]) == ("not-duplicate", articles[4].title)


def test_an_undone_correction_is_in_no_file(here, articles, folder) -> None:
    open_article(here, articles[0])
    keys(here, "d")
    until_title(here, " 1")
    keys(here, "c")
    until_title(here, " 3")
    open_article(here, articles[0])
    keys(here, "u")
    assert [entry["do"] for entry in saved(here, folder)] == ["confirm"]
    assert js(here, "return document.querySelectorAll('#corrections li').length") == 1


def test_letters_typed_in_a_field_are_no_commands(here, articles) -> None:
    open_article(here, articles[0])
    keys(here, "e", "c", "d", "j")
    assert js(here, "return document.querySelectorAll('#corrections li').length") == 0
    keys(here, ESCAPE)
    assert js(here, "return document.getElementById('article').open")
