"""Which encoding bytes are in: of a dump, and of runs of lines where dumps were concatenated."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from functools import lru_cache

TOLERANCE = 1000
"""One invalid byte in this many non-ASCII bytes is a fault of the text, not another encoding."""

LEGACY = ("cp1256", "cp1251", "cp1252", "cp1254")

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_NON_ASCII = bytes(range(128, 256))
_ASCII = bytes(range(128))

_ARABIC = re.compile(r"[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[\u00c0-\u024f]")
_SWITCH = re.compile(r"[a-zà-öø-ÿа-яёђ-џ][A-ZÀ-ÖØ-ÞА-ЯЁ]")
_MIXED = re.compile(
    r"[\u0621-\u06cc][A-Za-zÀ-ɏ]|[A-Za-zÀ-ɏ][\u0621-\u06cc]|[\u0400-\u04ff][A-Za-zÀ-ɏ]|[A-Za-zÀ-ɏ][\u0400-\u04ff]"
)
_ODD = re.compile(r"[\u0080-\u00a1\u00a4-\u00aa\u00ac-\u00b4\u00b6-\u00ba\u00bc-\u00bf\u00d7\u00f7\u2021\u02c6\ufffd]")
_MARKS_ARABIC = re.compile(r"[\u064b-\u0652]{2,}")


@lru_cache(maxsize=64)
def known(encoding: str) -> bool:
    """True for a codec of texts that takes anything, as `utf-8` and `cp1256`; not for `hex`, `idna` and the like."""
    try:
        return isinstance("aé\u0627\ufffd".encode(encoding, "replace").decode(encoding, "replace"), str)
    except (LookupError, ValueError):
        return False


def mark_of(head: bytes) -> str | None:
    """The encoding that a byte order mark at the start of `head` names."""
    return next((name for mark, name in _MARKS if head.startswith(mark)), None)


def unmarked_utf16(head: bytes) -> str | None:
    """UTF-16 without a mark, told by where its zero bytes stand; None for anything else.

    Spaces, line ends and digits have a zero byte in every script, always on the same side.
    """
    pairs = len(head) // 2
    if pairs < 8 or b"\0" not in head:
        return None
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if odd > pairs // 12 and even * 20 < odd:
        return "utf-16-le"
    if even > pairs // 12 and odd * 20 < even:
        return "utf-16-be"
    return None


def invalid_bytes(data: bytes, encoding: str = "utf-8") -> int:
    """How many bytes of `data` are no text in this encoding."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return max(0, len(data) - len(data.decode(encoding, "ignore").encode(encoding)))
    return 0


def non_ascii_bytes(data: bytes) -> int:
    """How many bytes of `data` are above 127."""
    return 0 if data.isascii() else len(data.translate(None, _ASCII))


def legacy_of(data: bytes) -> str:
    """The best of the Windows code pages for bytes that are no UTF-8, by the letters that come out."""
    sample = data[:20000]
    return max(LEGACY, key=lambda name: _plausible(sample.decode(name, "replace"), name))


def _plausible(text: str, name: str) -> float:
    letters = {"cp1256": _ARABIC, "cp1251": _CYRILLIC}.get(name, _LATIN)
    good = len(letters.findall(text))
    bad = 3 * len(_SWITCH.findall(text)) + 3 * len(_MIXED.findall(text)) + 2 * len(_ODD.findall(text))
    bad += 3 * len(_MARKS_ARABIC.findall(text))
    if name == "cp1252":  # ð ý þ are Icelandic; in these bytes Turkish has ğ ı ş.
        bad += 2 * sum(map(text.count, "ðþÞÐÝý"))
    if name in ("cp1252", "cp1254"):  # accented letters stand alone among plain ones
        bad += 2 * len(re.findall(r"[À-ɏ]{3,}", text))
    return good - bad - 0.1 * LEGACY.index(name)


def line_encodings(lines: Sequence[bytes]) -> str | list[str]:
    """The encoding of each line of a dump that is not all UTF-8: one name where all agree.

    Lines of pure ASCII go with the lines around them; a run of lines that are no valid UTF-8 is
    judged as a whole, since one line holds too few letters to tell.
    """
    valid = [_utf8_state(line) for line in lines]
    names: list[str] = ["utf-8"] * len(lines)
    at = 0
    while at < len(lines):
        if valid[at] is not False:
            at += 1
            continue
        end = at
        while end < len(lines) and valid[end] is not True:
            end += 1
        while valid[end - 1] is None:
            end -= 1
        names[at:end] = [legacy_of(b"".join(lines[at:end]))] * (end - at)
        at = end
    return names[0] if len(set(names)) == 1 else names


def _utf8_state(line: bytes) -> bool | None:
    """True: UTF-8 beyond ASCII; None: ASCII; False: neither."""
    if line.isascii():
        return None
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
