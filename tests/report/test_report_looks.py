"""Report pages in headless Chromium: direction of text, landmarks, contrast, paper, narrow windows."""

from __future__ import annotations

import pytest
from report_browser import (
    js,
    media,
    needs_browser,
    opened,
    print_pdf,
    titles,
    until_title,
)
from report_records import record

pytest_plugins = ["report_fixtures"]
pytestmark = needs_browser


def test_right_to_left_text_runs_from_the_right_and_apart_from_its_neighbours(here) -> None:
    direction = "return getComputedStyle(document.querySelector(arguments[0])).direction"
    js(here, "location.hash = arguments[0]", record(1).id)
    until_title(here, " 1")
    assert js(here, direction, "#article-title") == "rtl"
    assert js(here, direction, ".text p") == "rtl"
    assert js(here, direction, ".lines tr:nth-child(2) td") == "ltr"
    assert js(here, "return document.querySelector('.text p').lang") == "ar"
    assert js(here, direction, "#body tr:nth-child(1) .c-title a") == "rtl"
    assert js(here, direction, "#body tr:nth-child(3) .c-title a") == "ltr"


def test_landmarks_labels_and_a_live_count(here) -> None:
    unnamed = """return [...document.querySelectorAll('button, input, a, svg[role], section, nav, table')].filter((e) =>
        !(e.textContent.trim() || e.ariaLabel || e.getAttribute('aria-label') || e.labels?.length)).map((e) => e.outerHTML)"""
    assert js(here, unnamed) == []
    assert js(here, "return document.querySelectorAll('main, header.top, [role=search], nav').length") == 4
    assert js(here, "return document.getElementById('count').getAttribute('aria-live')") == "polite"
    assert js(
        here,
        "return [...document.querySelectorAll('h1, h2, h3')].map((h) => Number(h.tagName[1])).every((n, i, all) => !i || n <= all[i - 1] + 1)",
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast_on_both_grounds(driver, small, scheme) -> None:
    media(driver, prefers_color_scheme=scheme)
    opened(driver, small)
    colours = js(
        driver,
        "const s = getComputedStyle(document.body); return ['.quiet', '.unsure', '.more'].map((c) => getComputedStyle(document.querySelector(c)).color).concat(s.color, s.backgroundColor)",
    )
    *inks, ground = [[int(n) for n in c[c.index("(") + 1 : -1].split(",")[:3]] for c in colours]
    assert (sum(ground) < 200) == (scheme == "dark")
    assert min(_contrast(ink, ground) for ink in inks) >= 4.5
    media(driver, prefers_color_scheme="light")


def _contrast(one, other) -> float:
    def light(colour):
        parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    bright, dim = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_what_is_chosen_is_printed_whole(driver, small, tmp_path) -> None:
    opened(driver, small)
    assert print_pdf(driver, tmp_path / "a.pdf").startswith(b"%PDF")
    js(driver, "dispatchEvent(new Event('beforeprint'))")
    assert len(titles(driver)) == 120
    js(driver, "dispatchEvent(new Event('afterprint'))")
    assert len(titles(driver)) == 50


def test_a_narrow_window_needs_no_sideways_scrolling(driver, small) -> None:
    driver.set_window_size(500, 900)
    opened(driver, small)
    assert js(driver, "return document.documentElement.scrollWidth <= innerWidth")
    driver.set_window_size(1400, 1000)
