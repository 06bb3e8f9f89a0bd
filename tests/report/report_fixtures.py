"""A browser for all tests of a module, and a small page in it."""

from __future__ import annotations

import pytest
from report_browser import browser, complaints, opened, requests, write
from report_records import record, records


@pytest.fixture(scope="module")
def driver(tmp_path_factory):
    with browser(tmp_path_factory.mktemp("profile")) as driver:
        yield driver


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    made = records(120)
    made[11].translation_of = made[10].id
    made[0] = record(
        0,
        title="أخبار <b>bold</b> مصر",
        evidence=made[0].evidence
        | {"outlet": [{"start": 0, "end": 4, "text": "elsewhere", "rule": "beside-date", "id": made[2].id}]},
    )
    return write(tmp_path_factory.mktemp("small") / "small.html", made)


@pytest.fixture
def here(driver, small):
    """The small page, just opened; whatever a test did, the console had nothing to say and nothing was asked for."""
    yield opened(driver, small)
    assert complaints(driver) == []
    assert requests(driver) == [small.as_uri()]
