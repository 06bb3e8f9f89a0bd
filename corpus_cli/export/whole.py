"""Files that are whole or not there: written beside their place, synced, then renamed into it."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from corpus_cli.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def whole(output: str | Path) -> Iterator[Path]:
    """A path to write to; at the end it becomes `output` in one step, after an error nothing is left of it.

    A device or named pipe (`/dev/null`, `>(...)`) cannot be replaced and is written to as it is.
    Raises OutputError where the system refuses.
    """
    with _refusals(output):
        if _is_special(Path(output)):
            yield Path(output)
            return
        place = Path(os.path.realpath(output))
        # The number of a killed process comes again, in containers at once: so its draft has another name.
        draft = place.with_name(f".{place.name}.{os.getpid()}-{token_hex(4)}.part")
        try:
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
            with suppress(FileNotFoundError):
                draft.chmod(stat.S_IMODE(place.stat().st_mode))
            yield draft
            _sync(draft)
            draft.replace(place)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
        _sync(place.parent)


def sweep(output: str | Path) -> None:
    """Remove drafts of `output` that killed processes have left."""
    place = Path(os.path.realpath(output))
    if not place.parent.is_dir():
        return
    begin, end = f".{place.name}.", ".part"
    for path in place.parent.iterdir():
        number = path.name.removeprefix(begin).partition("-")[0]
        if path.name.startswith(begin) and path.name.endswith(end) and number.isdigit() and not _runs(int(number)):
            path.unlink(missing_ok=True)


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _is_special(place: Path) -> bool:
    if place.is_dir():
        raise OutputError("this is a folder", str(place), "name a file in it")
    return place.exists() and not place.is_file()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _refusals(output: str | Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        hint = "make its folder first" if missing else "what was there before is as it was"
        raise OutputError(f"cannot be written: {error.strerror or error}", str(output), hint) from error
