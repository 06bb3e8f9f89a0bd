"""Text and data that stand inside a page: JSON in a script element, and the hashes that a content policy names."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import Any

import orjson

_STYLES = ("page.css", "article.css", "review.css", "print.css")
# One module script: each file sees the names of those before it.
_SCRIPTS = (
    "dom.js",
    "fold.js",
    "data.js",
    "filter.js",
    "facets.js",
    "timeline.js",
    "table.js",
    "found.js",
    "article.js",
    "corrections.js",
    "review.js",
    "main.js",
)
_UNSAFE = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What may not stand in a script element as it is: any markup, and what old scripts take for line ends."""


def embedded(data: Any) -> str:
    """`data` as JSON that can stand inside a script element: no text in it can end the element or open a comment."""
    text = orjson.dumps(data).decode()
    for char, escaped in _UNSAFE.items():
        text = text.replace(char, escaped)
    return text


def data_block(name: str, data: Any) -> str:
    """A script element that holds data and is never run; `name` is its id."""
    return f'<script type="application/json" id="{name}">{embedded(data)}</script>\n'


def style() -> str:
    """The page's style sheet."""
    return "".join(map(_asset, _STYLES))


def script() -> str:
    """The page's script, one ECMAScript module."""
    return "".join(map(_asset, _SCRIPTS))


def template() -> str:
    """The page without its data, for `string.Template`."""
    return _asset("page.html")


def policy(style_text: str, script_text: str) -> str:
    """The Content-Security-Policy of a page: exactly this style and script run, nothing is fetched or sent.

    Trusted Types without any policy also forbid the page's own script to make markup from text.
    """
    rules = {
        "default-src": "'none'",
        "script-src": _digest(script_text),
        "style-src": _digest(style_text),
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text("utf-8")
