"""Corrections of an analyst: their file, read and checked."""

from corpus_cli.registry.corrections.checks import as_finding, read_book
from corpus_cli.registry.corrections.entry import Anchor, Book, Correction

__all__ = ["Anchor", "Book", "Correction", "as_finding", "read_book"]
