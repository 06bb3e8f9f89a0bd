"""Corrections of an analyst: anchors that find their place again, and what is changed there."""

from corpus_cli.core.corrections.apply import corrected
from corpus_cli.core.corrections.fields import amend, restore

__all__ = ["amend", "corrected", "restore"]
