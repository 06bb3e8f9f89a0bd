"""Takes the pictures of a report: `python tests/report/pictures.py FOLDER` (needs chromium, chromedriver, selenium)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from report_browser import browser, keys, media, missing, opened, print_pdf

from corpus_cli import parse
from corpus_cli.report.page import About, Shown, page
from corpus_cli.run.report import RunReport
from corpus_cli.run.report_page import Spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus_cli.model import Record

ENTER, DOWN = "\ue007", "\ue015"
ROOT = Path(__file__).parent.parent.parent
DUMPS = ROOT / "tests" / "gold" / "dev"


def pages(folder: Path) -> dict[str, tuple[Path, list[Record]]]:
    """The page of the gold dumps, with and without their bytes."""
    found = list(parse(DUMPS))
    made = {}
    for name, span in (("plain", None), ("spans", Spans(RunReport(Path.cwd())).read)):
        made[name] = (folder / f"{name}.html", found)
        made[name][0].write_bytes(b"".join(page(found, About("Gold dumps", "gold.jsonl"), Shown(span))))
    return made


def first(found: list[Record], asked: Callable[[Record], Any]) -> str:
    return "#" + next(record.id for record in found if asked(record))


def take(folder: Path) -> None:
    """Every picture into `folder`."""
    with tempfile.TemporaryDirectory() as scratch, browser(Path(scratch, "profile"), height=1087) as driver:
        (plain, found), (spans, _) = pages(Path(scratch)).values()
        arabic = first(found, lambda r: r.language == "ar" and r.layout == "generic" and "date" in r.evidence)
        linked = first(found, lambda r: r.translation_of)
        for name, path, place, scheme in (
            ("report-light", plain, "", "light"),
            ("report-dark", plain, "", "dark"),
            ("article-arabic", spans, arabic, "light"),
            ("article-arabic-dark", spans, arabic, "dark"),
            ("article-linked", plain, linked, "light"),
            ("articles", plain, "", "light"),
        ):
            media(driver, prefers_color_scheme=scheme)
            opened(driver, path, place)
            if name == "articles":
                driver.execute_script("document.querySelector('.workspace').scrollIntoView()")
            driver.save_screenshot(str(folder / f"{name}.png"))
        media(driver, prefers_color_scheme="light")
        opened(driver, spans, arabic)
        keys(driver, "x", DOWN, ENTER, "e")
        driver.save_screenshot(str(folder / "review.png"))
        opened(driver, plain)
        print_pdf(driver, folder / "report.pdf")


if __name__ == "__main__":
    if why := missing():
        sys.exit(why)
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "build/pictures")
    target.mkdir(parents=True, exist_ok=True)
    take(target)
