"""Text that cannot steer a terminal."""

from __future__ import annotations

import re

_steering = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def visible_line(text: str) -> str:
    """`visible` in one line: nothing that text holds can pass for a message of ours."""
    return visible(text).replace("\n", "\\n")


def visible(text: str) -> str:
    """`text` with control, bidi and surrogate characters shown as `\\u001b`; tabs and line feeds stay.

    The form is JSON's, so a line of JSON means the same afterwards.
    """
    return _steering.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
