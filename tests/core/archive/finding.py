"""What the tests of archives share: a text as lines, the regions in it, and their articles."""

from __future__ import annotations

from corpus_cli.core.archive import ArchiveArticle, Region, regions
from corpus_cli.core.lines import Lines, read_lines
from corpus_cli.registry.layout import layouts

BODY = "The ferry whistles in B flat and the port has asked for C."


def lines_of(text: str) -> Lines:
    return read_lines(text.encode(), 0, 1, "utf-8")


def found(text: str) -> list[Region]:
    return regions(lines_of(text), layouts())


def articles(text: str, layout: str) -> list[ArchiveArticle]:
    own = [region for region in found(text) if region.layout.id == layout]
    assert own, [region.layout.id for region in found(text)]
    return [article for region in own for article in region.articles]


def role(text: str, article: ArchiveArticle, name: str) -> list[str]:
    return [piece.text(lines_of(text)) for piece in article.header if piece.role == name]
