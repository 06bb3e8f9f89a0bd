"""Words, as comparisons and counts need them."""

from __future__ import annotations

import re

words = re.compile(r"\w+(?:['\u2019\u02bc-]\w+)*").findall
"""All words of a text, in order; apostrophes and hyphens inside a word belong to it."""
