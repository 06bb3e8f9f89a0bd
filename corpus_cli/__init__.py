"""corpus: mixed dumps of news text in, clean and provable article records out."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` itself would cost `corpus --version` a third of its time
    from corpus_cli.model import Article, Record
    from corpus_cli.run.chain import parse

__version__ = "0.1.0"
__all__ = ["Article", "Record", "__version__", "parse"]

_HOMES = {"parse": "corpus_cli.run.chain", "Article": "corpus_cli.model", "Record": "corpus_cli.model"}


def __getattr__(name: str) -> object:
    """Load a public name when it is first used, so that `corpus --version` loads none."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(_HOMES[name]), name)
    return found
