"""Report pages in headless Chromium: what texts and records may try."""

from __future__ import annotations

import time

import pytest
from report_browser import (
    complaints,
    js,
    needs_browser,
    opened,
    requests,
    text,
    until,
    until_title,
    write,
)
from report_records import record

pytest_plugins = ["report_fixtures"]
pytestmark = needs_browser


def test_a_script_in_a_text_does_not_run(driver, tmp_path) -> None:
    bad = "</script><script>document.title='run'</script><img src=https://example.org/x onerror=\"document.title='run'\"><svg onload=alert(1)>"
    article = record(
        1, title=bad, text=bad, outlet=bad, authors=[bad], source=bad, url="javascript:document.title='run'", layout=bad,
        fields={bad: bad}, id=bad, language="en", issues=[bad], place=bad,
        header=[{"role": bad, "start": 0, "end": len(bad), "text": bad}], evidence={"place": [{"start": 0, "end": 9, "text": bad, "rule": bad}]},
    )  # fmt: skip
    path = write(tmp_path / "bad.html", [article], title=bad)
    opened(driver, path)
    shown = driver.title
    js(driver, "document.querySelector('#body a').click()")
    until(driver, "document.getElementById('article').open")
    time.sleep(0.3)
    assert driver.title == shown != "run"
    assert text(driver, "#article-title") == bad
    assert (
        js(
            driver,
            'return document.querySelectorAll(\'img, iframe, svg[onload], a[href^="javascript"], a[href^="http"]\').length',
        )
        == 0
    )
    assert complaints(driver) == [] and requests(driver) == [path.as_uri()]


def test_the_policy_stops_what_a_text_could_not(driver, small) -> None:
    opened(driver, small)
    tries = """
        const done = arguments[0], broken = [];
        document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
        const image = new Image(); image.src = 'https://example.org/x.png';
        const script = document.createElement('script');
        try { script.textContent = 'document.title = 1'; document.body.append(script); } catch { broken.push('trusted'); }
        try { document.body.innerHTML = '<b>'; } catch { broken.push('trusted'); }
        fetch('https://example.org/').catch(() => {});
        document.body.setAttribute('style', 'color: red');
        setTimeout(() => done(broken), 300);
    """
    broken = set(driver.execute_async_script(tries))
    assert {"img-src", "connect-src", "style-src-attr"} <= broken
    assert "trusted" in broken
    assert not [url for url in requests(driver) if url.startswith("http")]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("0001-01-01", "9999-12-31"),
        ("9999-12-31", "9999-12-31"),
        ("0001-01-01", "0001-01-02"),
        ("9990-05-01", "9999-12-31"),
    ],
)
def test_the_ends_of_the_calendar_have_a_time_line(driver, tmp_path, first, last) -> None:
    made = [record(n, date_earliest=day, date_latest=day) for n, day in enumerate((first, last))]
    opened(driver, write(tmp_path / "ends.html", made))
    js(driver, "for (const button of document.querySelectorAll('#timeline-table button')) button.click()")
    assert not complaints(driver)
    assert text(driver, "#count") in ("1 of 2 articles", "2 of 2 articles")


def test_records_without_an_id_or_with_the_same_open_too(driver, tmp_path) -> None:
    made = [record(1, id=""), record(2, id=""), record(3), record(4, id=record(3).id)]
    opened(driver, write(tmp_path / "ids.html", made))
    for n in range(4):
        js(driver, f"document.querySelectorAll('#body a')[{n}].click()")
        until_title(driver, f" {n + 1}")
        js(driver, "document.getElementById('article').close()")


def test_an_empty_export_has_a_page(driver, tmp_path) -> None:
    opened(driver, write(tmp_path / "empty.html", []))
    assert "holds no article" in text(driver, "#body")
    assert not complaints(driver)
