"""zip and tar: their members in the order of their names' bytes. Nothing is ever written under a member's name."""

from __future__ import annotations

import struct
import tarfile
import zipfile
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from corpus_cli.errors import InputError
from corpus_cli.readers.formats import RECORDS, reads
from corpus_cli.readers.item import LimitReached
from corpus_cli.readers.names import leads_out, safe_name
from corpus_cli.readers.nested import read_item
from corpus_cli.readers.unpack import CHUNK, Damaged, expand
from corpus_cli.readers.zipped import DAMAGED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from corpus_cli.core.source import Stream
    from corpus_cli.readers.item import Item

Member = TypeVar("Member")

ENCRYPTED = "encrypted"
_LOCKED = 0x1
_UTF8 = 0x800


def read_zip(item: Item) -> Iterator[Stream | InputError]:
    """The readable members of a zip archive. Raises InputError where its directory cannot be read."""
    with item.open() as file:
        _check_directory(item, file)
        try:
            archive = zipfile.ZipFile(file)
        except DAMAGED as error:
            raise item.fault(f"a damaged zip archive ({error})", "`zip -FF` may mend it") from None
        members = [(_zip_name(info), info) for info in archive.infolist() if not info.is_dir()]
        yield from _members(item, members, lambda info: _unzip(archive, info), lambda info: info.compress_size)


def _unzip(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    if info.flag_bits & _LOCKED:
        raise Damaged(ENCRYPTED)
    try:
        with archive.open(info) as member:
            while chunk := member.read(CHUNK):
                yield chunk
    except DAMAGED as error:
        raise Damaged(f"damaged ({error})") from None


def _zip_name(info: zipfile.ZipInfo) -> str:
    """A member's name. Without the flag for UTF-8 it is often that all the same; zipfile takes code page 437."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _check_directory(item: Item, file: BinaryIO) -> None:
    """Refuse a directory of more members than are read, before zipfile loads it (APPNOTE 4.3.14 to 4.3.16)."""
    file.seek(max(0, item.size - (1 << 16) - 100))
    tail = file.read()
    wide, narrow = tail.rfind(b"PK\x06\x06"), tail.rfind(b"PK\x05\x06")
    size = 0
    if wide >= 0 and len(tail) >= wide + 48:
        size = struct.unpack_from("<Q", tail, wide + 40)[0]
    elif narrow >= 0 and len(tail) >= narrow + 16:
        size = struct.unpack_from("<L", tail, narrow + 12)[0]
    if min(size, item.size) > item.limits.members * 400:
        raise LimitReached(f"more than {item.limits.members} members", item.source, "unpack it by hand")
    file.seek(0)


def read_tar(item: Item) -> Iterator[Stream | InputError]:
    """The readable members of a tar archive; links and devices are none."""
    with item.open() as file:
        infos: list[tuple[str, tarfile.TarInfo]] = []
        fault: InputError | None = None
        try:
            archive = tarfile.open(fileobj=file, mode="r:")  # noqa: SIM115
            for info in archive:
                item.count()
                if info.isfile():
                    infos.append((info.name, info))
        except (tarfile.TarError, *DAMAGED) as error:
            fault = item.fault(f"a damaged tar archive ({error})", "what stands before that is read")
        if infos:
            item.opened.members -= len(infos)
            yield from _members(item, infos, lambda info: _untar(archive, info), lambda info: info.size)
        if fault:
            yield fault


def _untar(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Iterator[bytes]:
    try:
        if info.sparse is not None:
            raise Damaged("a sparse file, which is not read")
        file, left = archive.fileobj, info.size
        assert file is not None
        file.seek(info.offset_data)  # tarfile gives nothing of a chunk that is cut short
        while left and (chunk := file.read(min(left, CHUNK))):
            left -= len(chunk)
            yield chunk
        if left:
            raise Damaged("cut short")
    except (tarfile.TarError, *DAMAGED) as error:
        raise Damaged(f"damaged ({error})") from None


def _members(
    item: Item,
    members: Sequence[tuple[str, Member]],
    unpack: Callable[[Member], Iterator[bytes]],
    packed: Callable[[Member], int],
) -> Iterator[Stream | InputError]:
    """The streams of all members that are dumps; a fault in one leaves the others."""
    wanted = [(name, member) for name, member in members if _wanted(name)] or (members if len(members) == 1 else [])
    if not wanted:
        raise item.fault(f"nothing to read among its {len(members)} members", "unpack it and name the files one by one")
    taken: set[str] = set()
    for name, member in sorted(wanted, key=lambda pair: pair[0].encode("utf-8", "surrogateescape")):
        item.count()
        child = item.child(name, safe_name(name, taken), b"")
        if leads_out(name):
            yield child.fault("a name that leads out of the archive", "unpack it by hand if you trust it")
            continue
        try:
            child.data, fault = expand(child, unpack(member), packed(member))
        except LimitReached:
            raise
        except InputError as error:
            yield error
            continue
        yield from _child(child, fault)


def _child(child: Item, fault: Damaged | None) -> Iterator[Stream | InputError]:
    if child.size or not fault:
        yield from read_item(child)
    child.opened.drop(child.data)
    if fault:
        hint = (
            "unpack it with its password"
            if fault.message == ENCRYPTED
            else "its first part is read"
            if child.size
            else None
        )
        yield child.fault(fault.message, hint)


def _wanted(name: str) -> bool:
    """True for a dump; hidden files and what macOS puts beside each file are none."""
    parts = name.replace("\\", "/").split("/")
    if any(part.startswith(".") and part not in {".", ".."} for part in parts) or parts[0] == "__MACOSX":
        return False
    return reads(name) or name.lower().endswith(RECORDS)
