"""One item through its reader: a fault ends this item, not the ones beside it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from corpus_cli.errors import InputError, MissingExtra
from corpus_cli.readers.formats import READERS, recognise
from corpus_cli.readers.item import LimitReached

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus_cli.core.source import Stream
    from corpus_cli.readers.item import Item


def read_item(item: Item) -> Iterator[Stream | InputError]:
    """The streams of `item` in order, and in their place what could not be read.

    Raises LimitReached where nothing more of the dump must be read, OSError where the disk fails.
    """
    if item.depth > item.limits.depth:
        yield item.fault(f"archives in archives, deeper than {item.limits.depth}", "unpack it by hand")
    else:
        yield from guarded(item, _reader)


def guarded(item: Item, read: Callable[[Item], Iterator[Stream | InputError]]) -> Iterator[Stream | InputError]:
    """What `read` gives of `item`; a fault comes out as its last result."""
    try:
        yield from read(item)
    except (LimitReached, OSError):
        raise
    except InputError as fault:
        yield fault
    except MissingExtra as fault:
        yield item.fault(fault.message, fault.hint)
    except Exception as error:  # noqa: BLE001
        # Parsers that are not ours (email, zipfile, lxml, PDFium ...) raise anything on hostile bytes.
        yield item.fault(f"cannot be read ({type(error).__name__}: {error})", "the other parts still are")


def _reader(item: Item) -> Iterator[Stream | InputError]:
    module, function = READERS[recognise(item.name, item.head())].split(":")
    streams: Iterator[Stream | InputError] = getattr(import_module(module), function)(item)
    return streams
