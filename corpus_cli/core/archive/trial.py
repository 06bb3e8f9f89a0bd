"""Try a layout on the example in its own file: what `corpus layouts test` shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus_cli.core.archive.parts import ArchiveArticle, Region
from corpus_cli.core.archive.regions import regions
from corpus_cli.core.lines import Lines, read_lines
from corpus_cli.registry.layout import Catalogue
from corpus_cli.registry.layout.checks import read_layout


@dataclass(slots=True)
class Trial:
    """How a layout did: the articles it found in its example, and what was not as the file says."""

    id: str
    file: str
    articles: int = 0
    faults: list[str] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        return {"id": self.id, "file": self.file, "articles": self.articles, "faults": self.faults}


def try_layout(layouts: Catalogue, name: str) -> Trial:
    """Run the example of layout `name`, as any dump, against all layouts. Raises ConfigError where its file is faulty."""
    trial = Trial(name, layouts.file(name))
    example = read_layout(Path(trial.file)).get("example")
    if example is None:
        trial.faults.append("the file has no `example:`")
        return trial
    lines = read_lines(example["text"].encode(), 0, 1, "utf-8")
    found = regions(lines, layouts)
    own = [region for region in found if region.layout.id == name]
    others = sorted({region.layout.id for region in found if region.layout.split != "generic"} - {name})
    articles = [article for region in own for article in region.articles]
    trial.articles = len(articles)
    trial.faults += [f"the example is not recognised as {name!r}"] if not own else []
    trial.faults += [f"layout {other!r} takes a part of the example" for other in others]
    trial.faults += _compare(lines, own, articles, example)
    return trial


def _compare(lines: Lines, own: list[Region], articles: list[ArchiveArticle], example: dict[str, Any]) -> Iterator[str]:
    wanted = example["articles"]
    if len(wanted) != len(articles):
        yield f"{len(articles)} articles found, {len(wanted)} wanted"
    least = own[0].layout.min_articles if own else 0
    if own and own[0].layout.split == "archive" and len(articles) < least:
        yield f"{len(articles)} articles found, the layout asserts at least {least}"
    declared = max((region.declared or 0 for region in own), default=0)
    if example.get("declared", declared) != declared:
        yield f"{declared} articles declared, {example['declared']} wanted"
    for number, (article, want) in enumerate(zip(articles, wanted, strict=False), 1):
        for key, value in want.items():
            got = _value(lines, article, key)
            if got != value.strip():
                yield f"article {number}: {key} is {got!r}, {value.strip()!r} wanted"


def _value(lines: Lines, article: ArchiveArticle, key: str) -> str | None:
    """What an example may ask of an article: its own values, a role of its header, its text, first and last line."""
    if key == "text":
        return "\n\n".join(article.paragraphs)
    if key in ("starts", "ends"):
        return lines.texts[article.first if key == "starts" else article.last].replace("\f", "").strip()
    if key in ("title", "title_original", "kind"):
        value: str | None = getattr(article, key)
        return value
    return next((piece.text(lines).strip() for piece in article.header if piece.role == key), None)
