"""Manual pages in man(7)'s macros."""

from __future__ import annotations

from corpus_cli import __version__
from corpus_cli.errors import EXIT_DONE, EXIT_FAILED, EXIT_FINDINGS, EXIT_INTERRUPTED, EXIT_LOCKED, EXIT_TERMINATED
from tools.commands import Page

_EXITS = {
    EXIT_DONE: "done, also for an empty stream of records",
    EXIT_FINDINGS: "output written, with findings (an input skipped, records rejected, an expectation missed), or nothing matched",
    EXIT_FAILED: "no output written",
    EXIT_LOCKED: "another refresh holds the lock",
    EXIT_INTERRUPTED: "interrupted",
    EXIT_TERMINATED: "terminated",
}


def write(page: Page, pages: list[Page]) -> str:
    """The manual page of a command; a group's holds its own commands too, the root's names all others."""
    own = [other for other in pages if other.parent == page.name]
    lines = [f'.TH {page.file.upper()} 1 "" "corpus {__version__}" "corpus"', ".SH NAME"]
    lines += [f"{_roff(page.file)} \\- {_roff(page.summary)}", ".SH SYNOPSIS"]
    for each in own or [page]:
        lines += [".nf", f".B {_roff(each.usage)}", ".fi"]
    lines += [".SH DESCRIPTION", *_paragraphs(page.about), *_options(page)]
    for each in own:
        lines += [
            f".SH {_roff(each.name.removeprefix('corpus ').upper())}",
            *_paragraphs(each.about),
            *_options(each, ".SS"),
        ]
        lines += _examples(each, ".SS")
    lines += _examples(page, ".SH")
    lines.append(".SH EXIT STATUS")
    for code, text in _EXITS.items():
        lines += [".TP", f".B {code}", _roff(text)]
    return "\n".join([*lines, *_see_also(page, pages)]) + "\n"


def _paragraphs(text: str) -> list[str]:
    return [line for block in text.split("\n\n") if block for line in (".PP", _roff(block))]


def _options(page: Page, macro: str = ".SH") -> list[str]:
    lines = [f"{macro} OPTIONS"] if page.options else []
    for option in page.options:
        lines += [".TP", f".B {_roff(option.names)}", _roff(option.help)]
    return lines


def _examples(page: Page, macro: str) -> list[str]:
    return [f"{macro} EXAMPLES", ".nf", *map(_roff, page.examples), ".fi"] if page.examples else []


def _see_also(page: Page, pages: list[Page]) -> list[str]:
    others = [other for other in pages if not other.parent and other is not page]
    if page.name != "corpus":
        others = [other for other in others if other.name == "corpus"]
    return [".SH SEE ALSO", ", ".join(f"\\fB{_roff(other.file)}\\fR(1)" for other in others)]


def _roff(text: str) -> str:
    """`text` with nothing in it that man would take for a macro."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text
