"""What the records of a dump depend on besides its bytes: options, layouts, registries, and the core itself."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import asdict
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

import corpus_cli
from corpus_cli.registry.layout.catalog import layout_files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus_cli.registry.corrections import Book
    from corpus_cli.run.settings import Settings

_PARTS = ("core", "registry", "text", "readers", "store", "engine", "model.py", "run/chain.py", "run/inputs.py",
          "run/jobs.py", "run/records.py", "__init__.py")  # fmt: skip
_DATA = (".py", ".json", ".yaml", ".yml", ".txt", ".tsv", ".bin", ".gz", ".npz")
_PACKAGES = ("google-re2", "rapidfuzz", "hijridate", "convertdate", "py3langid", "langdetect", "tldextract", "rensa",
             "numpy", "ahocorasick_rs", "lxml", "trafilatura", "pypdfium2", "warcio", "pycld2",
             "lingua-language-detector", "python-dateutil", "pyyaml", "orjson", "jsonlines", "backports.zstd")  # fmt: skip


def made_by(settings: Settings) -> str:
    """Digest of all that decides what records a dump gives, its bytes apart."""
    given = settings.options()
    if given.split:
        given.split.corrections = None  # they count for the dumps that they are about
    options: dict[str, Any] = asdict(given)
    named = [settings.layout] if settings.layout and settings.layout.endswith((".yaml", ".yml")) else []
    layouts = [file for name in (*settings.layouts, *named) for file in layout_files(Path(name))]
    registries = [Path(name) for name in settings.registries]
    parts = [core_version(), options, _digests(layouts), _digests(registries)]
    return hashlib.sha256(orjson.dumps(parts, option=orjson.OPT_SORT_KEYS)).hexdigest()


def made_for(maker: str, book: Book | None, source: str) -> str:
    """`maker` for one dump: what its own corrections say counts too, and nothing else of their file."""
    said = book.digest(source) if book else ""
    return hashlib.sha256(f"{maker} {said}".encode()).hexdigest() if said else maker


@cache
def core_version() -> str:
    """Digest of the code and data that parse, and of the versions of what they are built on."""
    return _digest_of(_PARTS)


@cache
def program_version() -> str:
    """Digest of all code and data, since what is written follows from more than what parses."""
    return _digest_of(("",))


def _digest_of(parts: Iterable[str]) -> str:
    folder = Path(corpus_cli.__file__).parent
    files = (path for part in parts for path in _below(folder / part))
    digest = hashlib.sha256(f"{corpus_cli.__version__} {sys.version} {_versions()}".encode())
    for path in files:
        digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def _below(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*") if file.suffix in _DATA and file.is_file())


def _versions() -> str:
    return " ".join(f"{name}={_version(name)}" for name in _PACKAGES)


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _digests(files: Iterable[Path]) -> list[str]:
    return [hashlib.sha256(path.read_bytes()).hexdigest() for path in files if path.is_file()]


def file_hash(path: Path) -> str | None:
    """SHA-256 of a file, None where there is none. Raises OSError where it cannot be read."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    except FileNotFoundError:
        return None
    return digest.hexdigest()
