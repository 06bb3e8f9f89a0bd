"""Archives: the parts of a dump that an export marked, read by layouts that are data."""

from corpus_cli.core.archive.parts import ArchiveArticle, Piece, Region
from corpus_cli.core.archive.regions import regions

__all__ = ["ArchiveArticle", "Piece", "Region", "regions"]
