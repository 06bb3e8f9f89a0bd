"""Layouts as data: profiles of archives in YAML, their loader and their checks."""

from corpus_cli.registry.layout.catalog import Catalogue, layouts, nearest
from corpus_cli.registry.layout.profile import Layout

__all__ = ["Catalogue", "Layout", "layouts", "nearest"]
