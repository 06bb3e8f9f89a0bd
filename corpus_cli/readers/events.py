"""XML as a run of events, in flat memory. No entity is declared, expanded or fetched, so no bomb can go off."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Protocol
from xml.parsers import expat

from corpus_cli.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus_cli.readers.item import Item

DEPTH = 2000
_CHUNK = 1 << 16
_MARKUP = 1 << 20


class Handler(Protocol):
    """What hears of elements; names are without their namespace's address: `w:t` is `t` of Word's."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def data(self, text: str) -> None: ...


def run(item: Item, file: BinaryIO, handler: Handler) -> InputError | None:
    """Read `file` to its end, or to what stops it: that is returned, what came before has been heard."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH:
            raise item.fault(f"XML nested deeper than {DEPTH}")
        handler.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(_local(name))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = handler.data
    parser.EntityDeclHandler = _refuse(item)
    try:
        since = 0
        while chunk := file.read(_CHUNK):
            at = parser.CurrentByteIndex
            parser.Parse(chunk, False)  # noqa: FBT003
            since = 0 if parser.CurrentByteIndex > at else since + len(chunk)
            if since > _MARKUP:
                raise item.fault("XML with a tag of more than 1 MB")
        parser.Parse(b"", True)  # noqa: FBT003
    except (expat.ExpatError, LookupError, ValueError) as error:
        return item.fault(f"damaged XML ({error})", "what stands before that is read")
    return None


def _refuse(item: Item) -> Callable[..., None]:
    def declared(name: str, *_: object) -> None:
        raise item.fault(f"XML that declares an entity ({name[:40]!r})", "remove its DOCTYPE if you trust it")

    return declared


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
