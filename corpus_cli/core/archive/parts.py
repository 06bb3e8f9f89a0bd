"""What the archive engine gives: regions of a stretch in one layout, and their articles, by lines and columns."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus_cli.core.lines import Lines
from corpus_cli.model import Cue, Header
from corpus_cli.registry.layout import Layout


@dataclass(slots=True)
class Piece:
    """Character `start` of line `first` to character `end` of line `last` (indices in the stretch), and its role."""

    role: str
    first: int
    start: int
    last: int
    end: int
    in_text: bool = False

    def text(self, lines: Lines) -> str:
        """The characters, with line feeds where it goes over lines."""
        if self.first == self.last:
            return lines.texts[self.first][self.start : self.end]
        between = lines.texts[self.first + 1 : self.last]
        return "\n".join([lines.texts[self.first][self.start :], *between, lines.texts[self.last][: self.end]])

    def header(self, lines: Lines) -> Header:
        """The entry of a record, with byte offsets."""
        start, end = lines.offset(self.first, self.start), lines.offset(self.last, self.end)
        return Header(self.role, start, end, self.text(lines), self.in_text)


@dataclass(slots=True)
class ArchiveArticle:
    """Lines `first` to `last` of one article and what they hold.

    `title` and `title_original` are cleaned; `values` are pieces that are a whole value of the record
    by themselves (`url`, `archive_id`, `locator`); `language` is the archive's word for it in BCP 47.
    """

    first: int
    last: int
    kind: str = "article"
    title: str | None = None
    title_original: str | None = None
    header: list[Piece] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    values: dict[str, Piece] = field(default_factory=dict)
    language: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Region:
    """Lines `first` to `last` in one layout. Lines of it in no article are furniture.

    `declared` is the number of articles that the archive says it holds, `dates` are date lines of it in no article. Where `layout.split` is
    `generic` there are no articles: the generic splitter finds them.
    """

    layout: Layout
    first: int
    last: int
    articles: list[ArchiveArticle] = field(default_factory=list)
    declared: int | None = None
    dates: list[Piece] = field(default_factory=list)
