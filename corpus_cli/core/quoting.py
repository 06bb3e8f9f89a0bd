"""Text that a mail quotes line by line: `> Harbour crane waits`."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus_cli.core.lines import Lines

RUN, SHORT_RUN = 12, 5
"""So many lines in a row must have the mark, or all: in fewer somebody answers, and whose words are whose matters. Where
most of what is written has it, a few will do: somebody quotes all that is kept.
"""

_mark = re.compile(r"\s{0,3}(?:>\s?)+").match


def unquoted(lines: Lines) -> Lines:
    """The lines with spaces for the marks of long quotations, so that every character, and every byte, stays where it is."""
    if not any(text.lstrip()[:1] == ">" for text in lines.texts):
        return lines
    texts = list(lines.texts)
    written = [text for text in texts if text.strip(" \t>")]
    run = SHORT_RUN if 2 * sum(text.lstrip()[:1] == ">" for text in written) > len(written) else RUN
    first = 0
    for index in range(len(texts) + 1):
        if index < len(texts) and _mark(texts[index]):
            continue
        if index - first >= min(run, len(texts)):
            texts[first:index] = [_blanked(text) for text in texts[first:index]]
        first = index + 1
    return replace(lines, texts=texts)


def _blanked(text: str) -> str:
    mark = _mark(text)
    return mark[0].replace(">", " ") + text[mark.end() :] if mark else text
