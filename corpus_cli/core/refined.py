"""What is done with each article by itself, wherever that runs, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus_cli.model import Record

if TYPE_CHECKING:
    from corpus_cli.core.dates.infer import Dated
    from corpus_cli.core.links.sketch import Sketch
    from corpus_cli.core.normalise import NormaliseOptions

DEFAULT = "default"
LARGE = 1 << 19
"""Bytes of a text in which something is left to the statistical model of language: loading takes more than it keeps."""


@dataclass(slots=True)
class Refined:
    """A record with what the ordered stages after it need of it, as far as that is worked out already.

    `dated` is its date as its neighbours see it, `sketch` what its links are found by.
    """

    record: Record
    dated: Dated | None = None
    sketch: Sketch | None = None


@dataclass(slots=True)
class Refinement:
    """The steps that need nothing but the record: its language, its own date and outlet, its sketch.

    None leaves a step out. Pickles, so that it can be taken to where the record is made.
    """

    detector: str | None = None
    normalise: NormaliseOptions | None = None
    links: bool = False

    def prepare(self, size: int) -> None:
        """Before a text of `size` bytes is cut: load what a large one needs anyway, while memory is free for that."""
        if self.detector == DEFAULT and size >= LARGE:
            from corpus_cli.core.language.bayes import model

            model()

    def __call__(self, record: Record) -> Refined:
        """`record`, changed in place. Raises UsageError for a detector that does not exist."""
        refined = Refined(record)
        if self.detector is not None:
            from corpus_cli.core.language import detect_record

            detect_record(record, self.detector)
        if self.normalise is not None:
            from corpus_cli.core.normalise import read_record

            refined.dated = read_record(record, self.normalise)
        if self.links:
            from corpus_cli.core.links.sketch import sketch_of

            refined.sketch = sketch_of(record)
        return refined
