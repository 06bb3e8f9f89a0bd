"""The page put together: policy, style, head, data and script in one file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html import escape
from itertools import islice
from string import Template
from typing import TYPE_CHECKING, Any

from corpus_cli.report import embed
from corpus_cli.report.detail import detail
from corpus_cli.report.gaps import find_gaps
from corpus_cli.report.rows import FIELDS, days, row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from corpus_cli.model import Record

BLOCK = 50
"""Articles in one block of data: the page reads a block when one of its articles is opened or searched."""


@dataclass(slots=True)
class About:
    """What the page says of itself: its title, the export it shows, and that export's hash where it is a file.

    `corrections` is the text of a corrections file that the page's own corrections are to follow.
    """

    title: str
    export: str
    sha256: str | None = None
    corrections: str | None = None


@dataclass(slots=True)
class Shown:
    """What an article is shown with besides its record.

    `span` gives its bytes in the dump, `near` the lines in it that nearly began an article; None where nobody knows.
    """

    span: Callable[[Record], bytes | None] | None = None
    near: Callable[[Record], list[dict[str, Any]]] | None = None

    def detail(self, record: Record) -> dict[str, Any]:
        """The record as the page needs it."""
        made = detail(record, self.span(record) if self.span else None)
        near = self.near(record) if self.near else []
        return made | {"near": near} if near else made


@dataclass(slots=True)
class _Summary:
    """What the head of the page tells, gathered while records pass."""

    rows: list[list[Any]] = field(default_factory=list)
    dated: list[tuple[str, str | None]] = field(default_factory=list)
    undated: int = 0
    earliest: str | None = None
    latest: str | None = None
    languages: Counter[str] = field(default_factory=Counter)
    outlets: Counter[str] = field(default_factory=Counter)
    dumps: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, record: Record) -> None:
        self.rows.append(row(record))
        first, last = days(record)
        if first and last:
            self.earliest = min(self.earliest or first, first)
            self.latest = max(self.latest or last, last)
            self.dated += [(first, record.outlet)] if first == last else []
        else:
            self.undated += 1
        self.languages[record.language or "und"] += 1
        self.outlets[record.outlet or ""] += 1
        self.dumps[record.source, record.source_sha256] += 1


def page(records: Iterable[Record], about: About, shown: Shown | None = None) -> Iterator[bytes]:
    """The page of these records, piece by piece; the same for the same records, wherever and whenever it is made."""
    shown = shown or Shown()
    summary, records = _Summary(), iter(records)
    blocks: list[bytes] = []
    while held := [*islice(records, BLOCK)]:
        for record in held:
            summary.add(record)
        blocks.append(embed.data_block(f"articles-{len(blocks)}", list(map(shown.detail, held))).encode())
    head, tail = _frame(about, summary).split("<!--data-->")
    yield head.encode("utf-8", "replace")
    yield embed.data_block("rows", _index(about, summary)).encode()
    yield from blocks
    yield tail.encode()


def _index(about: About, summary: _Summary) -> dict[str, Any]:
    gaps = [gap.to_dict() for gap in find_gaps(summary.dated)]
    found = {"block": BLOCK, "fields": FIELDS, "rows": summary.rows, "gaps": gaps}
    return found | {"corrections": about.corrections} if about.corrections else found


def _frame(about: About, summary: _Summary) -> str:
    style, script = embed.style(), embed.script()
    return Template(embed.template()).substitute(
        policy=escape(embed.policy(style, script)), style=style, script=script,
        title=escape(about.title), facts=_facts(about, summary), dumps=_dumps(summary.dumps),
    )  # fmt: skip


def _facts(about: About, summary: _Summary) -> str:
    period = f"{summary.earliest} – {summary.latest}" if summary.earliest else "no dates"
    facts = [
        ("Articles", f"{len(summary.rows):,}"),
        ("Period", period),
        ("Undated", f"{summary.undated:,}"),
        ("Languages", f"{len(summary.languages) - ('und' in summary.languages):,}"),
        ("Outlets", f"{len(summary.outlets) - ('' in summary.outlets):,}"),
        ("Dumps", f"{len(summary.dumps):,}"),
    ]
    shown = "".join(f"<div><dt>{name}</dt><dd>{escape(value)}</dd></div>" for name, value in facts)
    proof = f" · SHA-256 <code>{escape(about.sha256)}</code>" if about.sha256 else ""
    return f'<dl class="facts">{shown}</dl>\n<p class="proof">Made from <bdi>{escape(about.export)}</bdi>{proof}</p>'


def _dumps(dumps: Counter[tuple[str, str]]) -> str:
    """Rows of the table of dumps, in the order of the export."""
    return "\n".join(
        f"<tr><td><bdi>{escape(source)}</bdi></td><td>{count:,}</td><td><code>{escape(sha256)}</code></td></tr>"
        for (source, sha256), count in dumps.items()
    )
