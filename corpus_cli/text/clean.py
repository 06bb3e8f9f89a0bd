"""Take out of a text what no reader sees, and keep everything that one does."""

from __future__ import annotations

import re
import unicodedata

ARABIC = "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c7"
"""Letters of the Arabic script, as the inside of a character class."""

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
_FORMS = "\ufb50-\ufdfb\ufe70-\ufefc"

_suspect = re.compile(f"[{_SPACES}{_INVISIBLE}{_CONTROL}{_FORMS}\u200c\u200d]").search
_spaces = re.compile(f"[{_SPACES}\x0b\x0c\x85\u2028\u2029]")
_drop = re.compile(f"[{_INVISIBLE}{_CONTROL}]")
_joiner = re.compile(f"(?<![{ARABIC}])[\u200c\u200d]+|[\u200c\u200d]+(?![{ARABIC}])")
_form = re.compile(f"[{_FORMS}]+")
_runs = re.compile(r"[ \t]{2,}|\t")


def clean(text: str) -> str:
    """`text` in NFC with plain spaces and nothing invisible; line ends stay.

    No-break and other wide spaces become spaces; soft hyphens, bidi and zero-width characters and
    controls go, except the joiners between Arabic-script letters, which are spelling there. Arabic
    presentation forms become the letters they show.
    """
    if not text.isascii() or not text.isprintable():
        if _suspect(text):
            text = _spaces.sub(" ", text)
            text = _drop.sub("", text)
            text = _form.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)
            text = _joiner.sub("", text)
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    return text


def clean_line(text: str) -> str:
    """`clean` for a text of one line: runs of white space are one space, none at the ends."""
    text = clean(text)
    if "  " in text or "\t" in text:
        text = _runs.sub(" ", text)
    return text.replace("\n", " ").strip()
