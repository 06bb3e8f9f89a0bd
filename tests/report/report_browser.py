"""A headless Chromium that opens report pages and reaches nothing else."""

from __future__ import annotations

import base64
import json
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from corpus_cli.report.page import About, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.model import Record

_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --hide-scrollbars"
).split()


def missing() -> str | None:
    """Why no browser can be had here, None where one can."""
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        return "no chromium and chromedriver (Debian: apt-get install chromium chromium-driver)"
    try:
        import selenium  # noqa: F401
    except ImportError:
        return "no selenium"
    return None


@contextmanager
def browser(profile: Path, width: int = 1400, height: int = 1000) -> Iterator[Any]:
    """A driver with a profile of its own; its log and every request it makes can be asked for."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in (*_FLAGS, f"--user-data-dir={profile}", f"--window-size={width},{height}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options, Service(shutil.which("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()


def opened(driver: Any, path: Path, place: str = "") -> Any:
    """Open a page as new, and wait until its script is done."""
    from selenium.webdriver.support.ui import WebDriverWait

    driver.get("about:blank")
    driver.get_log("browser"), driver.get_log("performance")
    driver.get(path.as_uri() + place)
    WebDriverWait(driver, 30, 0.02).until(lambda d: d.execute_script("return document.documentElement.dataset.ready"))
    return driver


def media(driver: Any, **features: str) -> None:
    """Emulate `prefers_color_scheme="dark"` and the like."""
    shown = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": shown})


def print_pdf(driver: Any, path: Path) -> bytes:
    """The page as it is printed."""
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
    data = base64.b64decode(printed["data"])
    path.write_bytes(data)
    return data


def until(driver: Any, condition: str) -> None:
    """Wait until an expression of the page is true."""
    from selenium.webdriver.support.ui import WebDriverWait

    WebDriverWait(driver, 10, 0.02).until(lambda d: d.execute_script(f"return Boolean({condition})"))


def until_title(driver: Any, end: str) -> None:
    """Wait until the open article's title ends so."""
    until(driver, f"document.getElementById('article-title')?.textContent.endsWith({json.dumps(end)})")


def write(path: Path, articles: list[Record], title: str = "Report") -> Path:
    """A page of these articles in a file."""
    path.write_bytes(b"".join(page(articles, About(title, "export.jsonl", "0" * 64))))
    return path


def complaints(driver):
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


def requests(driver):
    """Addresses of every request the page made, its own first."""
    events = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    named = [(event["method"], event["params"]) for event in events]
    # What the policy stopped never left, yet Chromium tells of it in both ways.
    stopped = {
        p["requestId"] for name, p in named if name == "Network.loadingFailed" and p.get("blockedReason") == "csp"
    }
    sent = [p for name, p in named if name == "Network.requestWillBeSent" and p["requestId"] not in stopped]
    return [p["request"]["url"].split("#")[0] for p in sent if p["request"]["url"] != "about:blank"]


def js(driver, code, *args):
    return driver.execute_script(code, *args)


def text(driver, selector):
    return js(driver, "return document.querySelector(arguments[0]).textContent", selector)


def titles(driver):
    return js(driver, "return [...document.querySelectorAll('#body a')].map((a) => a.textContent)")


def search(driver, words):
    js(
        driver,
        "const s = document.getElementById('search'); s.value = arguments[0]; s.dispatchEvent(new Event('input'))",
        words,
    )
    until(driver, "!document.querySelector('[aria-busy]')")
    return text(driver, "#count")


def keys(driver, *pressed):
    from selenium.webdriver.common.action_chains import ActionChains

    for key in pressed:
        ActionChains(driver).send_keys(key).perform()


needs_browser = pytest.mark.skipif(bool(missing()), reason=missing() or "a browser is here")
