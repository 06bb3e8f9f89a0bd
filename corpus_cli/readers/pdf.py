"""PDF text by PDFium: lines as they stand, a blank line where the page leaves one, a form feed between pages.

PDFium (extra `pdf`, pypdfium2) was taken over pypdf and pdfminer.six: on Arabic set by Pango, ReportLab
and fpdf2 it alone gives words, numbers and stops in reading order, and it takes a tenth of their time.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from corpus_cli.readers.arabic import fold_forms, in_reading_order, is_arabic, turn, visual_order
from corpus_cli.readers.item import Item, need, utf8

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus_cli.core.source import Stream

PAGES = 20_000
CHARS = 1_000_000
"""Characters of a page; a sheet of newspaper holds fifty thousand."""
_GAP = 1.45
_HYPHENS = "\x02\ufffe"
"""What PDFium puts for a hyphen at the end of a line."""


@dataclass(slots=True)
class _Line:
    chars: list[tuple[str, float]]
    height: float

    @property
    def text(self) -> str:
        return "".join(char for char, _ in self.chars)


def read(item: Item) -> Iterator[Stream]:
    """The one stream of a PDF file; the locator is the number of the page. Raises InputError where it shows no text."""
    pdfium = need("pypdfium2", "PDF", "pdf")
    item.check()
    try:
        document = pdfium.PdfDocument(item.data)
    except pdfium.PdfiumError as error:
        locked = "assword" in str(error)
        hint = "save it without its password" if locked else "open it in a viewer and print it to a new file"
        raise item.fault("encrypted" if locked else f"a damaged PDF file ({error})", hint) from None
    try:
        data, located = _document(item, pdfium, document)
    finally:
        document.close()
    if not data.strip():
        raise item.fault("its pages hold no text", "pictures of text must go through OCR first")
    yield item.stream(data, located)


def _document(item: Item, pdfium: Any, document: Any) -> tuple[bytes, list[tuple[int, str]]]:
    out = bytearray()
    located = []
    if len(document) > PAGES:
        raise item.fault(f"more than {PAGES} pages", "split it")
    for number in range(len(document)):
        located.append((len(out), str(number + 1)))
        out += b"\f" if number else b""
        try:
            out += utf8(_page(pdfium, document, number))
        except pdfium.PdfiumError:
            continue
        if len(out) > item.limits.document:
            raise item.fault(f"more than {item.limits.document >> 20} MB of text", "split it")
    return bytes(out), located


def _page(pdfium: Any, document: Any, number: int) -> str:
    page = document[number]
    try:
        text = page.get_textpage()
        lines = list(_lines(pdfium.raw, text))
        text.close()
    finally:
        page.close()
    return "".join(_laid_out(lines))


def _lines(raw: Any, text: Any) -> Iterator[_Line]:
    """The lines of a page with the place of each character, in points."""
    across, up = ctypes.c_double(), ctypes.c_double()
    line = _Line([], 0.0)
    for index in range(min(text.count_chars(), CHARS)):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in (10, 13):
            if line.chars:
                yield line
                line = _Line([], 0.0)
            continue
        raw.FPDFText_GetCharOrigin(text, index, across, up)
        char = "-" if chr(code) in _HYPHENS else chr(code)
        if not line.chars:
            line.height = up.value
        line.chars.append((char, across.value))
    if line.chars:
        yield line


def _laid_out(lines: list[_Line]) -> Iterator[str]:
    """The text of lines; a step down of more than is usual on the page, or a step up, leaves a blank line."""
    texts = _ordered([line for line in lines if line.text.strip()])
    heights = [line.height for line in lines if line.text.strip()]
    steps = Counter(round(before - after) for before, after in pairwise(heights) if before - after > 1)
    usual = max(steps, key=lambda step: (steps[step], -step), default=0)
    for index, text in enumerate(texts):
        step = heights[index - 1] - heights[index] if index else 0.0
        if index and (step > _GAP * usual or step < -1):
            yield "\n"
        yield text + "\n"


def _ordered(lines: list[_Line]) -> list[str]:
    """The lines as they are read; a page whose Arabic is in visual order is turned round."""
    texts = [in_reading_order(line.chars) if is_arabic(fold_forms(line.text)) else line.text for line in lines]
    texts = [fold_forms(text).rstrip() for text in texts]
    if visual_order("\n".join(texts)):
        texts = [
            fold_forms(turn(line.text)).strip() if is_arabic(text) else text
            for line, text in zip(lines, texts, strict=True)
        ]
    return texts
