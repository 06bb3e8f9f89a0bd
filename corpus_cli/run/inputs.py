"""INPUT: files, folders, globs and `-`, in the order given."""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from corpus_cli.errors import InputError, UsageError
from corpus_cli.readers import ENDINGS, reads
from corpus_cli.readers.remote import find_remote, is_remote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus_cli.run.report import RunReport

STDIN = "-"
RECORD_ENDINGS = (".jsonl", ".ndjson")


@dataclass(slots=True)
class Input:
    """One file to read, named `source` in records; `path` is None for standard input."""

    source: str
    path: Path | None


def find_inputs(arguments: Sequence[str], report: RunReport, *, records: bool, dumps: bool) -> Iterator[Input]:
    """The files that `arguments` name, each once; what cannot be found becomes a finding.

    A file named in full is taken whatever its ending; in folders `dumps` asks for the endings that
    readers know, `records` for JSONL. With both, a folder's JSONL counts only where it has no dump.
    """
    seen: set[str] = set()
    for argument in arguments or [STDIN]:
        if is_remote(argument):
            yield from _remote(argument, report, seen, records=records, dumps=dumps)
            continue
        for path in _paths(argument, report, records=records, dumps=dumps):
            if path and report.owns(path):
                if argument == str(path):
                    raise UsageError("the output would replace this input", argument, "write to another file")
                continue
            name = STDIN if path is None else os.path.abspath(path)
            if name not in seen:
                seen.add(name)
                report.inputs += 1
                yield Input(source_name(path, report.root), path)


def _remote(url: str, report: RunReport, seen: set[str], *, records: bool, dumps: bool) -> Iterator[Input]:
    """Files at a URL: a file named in full whatever its ending, in folders as on this machine."""
    try:
        found = list(find_remote(url))
    except InputError as error:
        _miss(report, error)
        return
    if not found:
        _miss(report, InputError("nothing is there", url, "check the address"))
    single = len(found) == 1
    for path in found:
        wanted = (dumps and reads(path.name)) or (records and path.name.lower().endswith(RECORD_ENDINGS))
        if (single or wanted) and path.url not in seen:
            seen.add(path.url)
            report.inputs += 1
            yield Input(path.url, cast("Path", path))


def source_name(path: Path | None, root: Path) -> str:
    """How records name a dump: relative to `root`, absolute outside it, `-` for standard input.

    Bytes of a file name that are no UTF-8 are shown as `\\xff`.
    """
    if path is None:
        return STDIN
    full = Path(os.path.abspath(path))
    base = Path(os.path.abspath(root))
    name = full.relative_to(base) if full.is_relative_to(base) else full
    return os.fsencode(name.as_posix()).decode("utf-8", "backslashreplace")


def _paths(argument: str, report: RunReport, *, records: bool, dumps: bool) -> Iterator[Path | None]:
    path = Path(argument)
    if argument == STDIN:
        yield None
    elif path.is_dir():
        yield from _folder(path, report, records=records, dumps=dumps)
    elif os.path.lexists(path):
        yield path
    else:
        matches = sorted(glob.glob(argument, recursive=True), key=os.fsencode) if glob.has_magic(argument) else []
        if not matches:
            what = "nothing matches this pattern" if glob.has_magic(argument) else "no such file or folder"
            _miss(report, InputError(what, argument, "check the spelling and the working folder"))
        for match in matches:
            yield from _paths(match, report, records=records, dumps=dumps) if os.path.isdir(match) else [Path(match)]


def _folder(folder: Path, report: RunReport, *, records: bool, dumps: bool) -> Iterator[Path]:
    """The files of a folder and its sub-folders, by the bytes of their relative path; hidden ones are not looked at."""
    found: list[Path] = []
    others = 0
    for place, folders, names in os.walk(
        folder, onerror=lambda error: _miss(report, unreadable(error, error.filename))
    ):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in (name for name in names if not name.startswith(".")):
            wanted = (dumps and reads(name)) or (records and name.lower().endswith(RECORD_ENDINGS))
            if wanted:
                found.append(Path(place, name))
            else:
                others += 1
    if dumps and any(reads(path.name) for path in found):
        found = [path for path in found if reads(path.name)]
    if not found:
        endings = [*(ENDINGS if dumps else ()), *(RECORD_ENDINGS if records else ())]
        hint = f"looked for {' '.join(endings)} and saw {others} other files; name them one by one if they are text"
        _miss(report, InputError("the folder holds nothing to read", str(folder), hint))
    yield from sorted(found, key=lambda path: os.fsencode(path.relative_to(folder)))


def _miss(report: RunReport, error: InputError) -> None:
    report.inputs += 1
    report.add(error)


def unreadable(error: OSError, where: str | os.PathLike[str] | None) -> InputError:
    """An InputError that says why the system would not read a file."""
    hint = "check its permissions" if isinstance(error, PermissionError) else "the other inputs are still read"
    return InputError(f"cannot be read: {error.strerror or error}", os.fspath(where or STDIN), hint)


@contextmanager
def spooled(head: bytes, rest: BinaryIO) -> Iterator[Path]:
    """A stream as a file: what was already read of it, then the rest. Removed afterwards."""
    with tempfile.NamedTemporaryFile(prefix="corpus-") as file:
        file.write(head)
        shutil.copyfileobj(rest, file, 1 << 20)
        file.flush()
        yield Path(file.name)
