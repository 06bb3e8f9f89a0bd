"""What a shell offers as the value of an option; each loads what it names when a shell asks."""

from __future__ import annotations

from collections.abc import Iterable


def layouts(incomplete: str) -> list[str]:
    """Ids of our layouts."""
    from corpus_cli.registry.layout import layouts as catalogue

    return _that_begin(incomplete, catalogue())


def detectors(incomplete: str) -> list[str]:
    """Names of language detectors."""
    from corpus_cli.core.language import backends

    return _that_begin(incomplete, (backend.name for backend in backends()))


def formats(incomplete: str) -> list[str]:
    """Formats of an export."""
    from corpus_cli.export import SINKS

    return _that_begin(incomplete, SINKS)


def groupings(incomplete: str) -> list[str]:
    """What `corpus show` counts by."""
    from corpus_cli.run.show import GROUPINGS

    return _that_begin(incomplete, GROUPINGS)


def conditions(incomplete: str) -> list[str]:
    """`KEY=` for every key of a record."""
    from corpus_cli.model import KEYS

    return _that_begin(incomplete, (f"{key}=" for key in KEYS))


def field_sets(incomplete: str) -> list[str]:
    """Sets of keys, and keys after a comma."""
    from corpus_cli.model import KEYS

    before, comma, last = incomplete.rpartition(",")
    return [before + comma + key for key in _that_begin(last, KEYS if comma else ("core", "all", *KEYS))]


def _that_begin(incomplete: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]
