"""The detectors one can choose, each behind the same gate, and what each knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

from corpus_cli.core.language import bayes, packages, words
from corpus_cli.core.language.azeri import is_plain_azeri
from corpus_cli.core.language.default import detect_default
from corpus_cli.core.language.detection import UNKNOWN, Detection
from corpus_cli.core.language.gate import OTHER_SCRIPTS, decide, read_letters
from corpus_cli.core.language.letters import ARABIC_SCRIPT, latin_marked
from corpus_cli.errors import MissingExtra, UsageError

Detector = Callable[[str], Detection]
"""What detects: a text to its language. It says the same of the same text, in any process."""

GATE_LANGUAGES = ("az", "az-Arab", "az-Cyrl", "ar", *ARABIC_SCRIPT, *OTHER_SCRIPTS.values(), "ja")


@dataclass(frozen=True, slots=True)
class Backend:
    """A detector by name: `module` is what it imports, `extra` installs it (None: comes with corpus)."""

    name: str
    about: str
    module: str
    extra: str | None
    languages: tuple[str, ...]
    load: Callable[[], Detector]

    @property
    def installed(self) -> bool:
        return find_spec(self.module) is not None

    @property
    def install(self) -> str | None:
        """The command that installs it; None where it is installed."""
        return None if self.installed else f"pip install 'osint-corpus[{self.extra or 'detect'}]'"

    def to_dict(self) -> dict[str, Any]:
        """The backend as `corpus detect --list --json` shows it."""
        return {
            "name": self.name,
            "about": self.about,
            "languages": sorted({*self.languages, *GATE_LANGUAGES}),
            "installed": self.installed,
            "install": self.install,
        }


def _gated(load: Callable[[], Detector]) -> Detector:
    """A backend that is asked only what letters leave open, and whose Turkic answers to ASCII are looked at twice."""
    ask = load()

    def detect(text: str) -> Detection:
        seen = read_letters(text)
        found = decide(seen)
        if found is not None:
            return found
        said = ask(seen.text.replace("İ", "i").lower())
        plain = seen.script == "Latn" and not latin_marked.search(seen.text)
        if plain and said.language not in ("az", "en") and is_plain_azeri(seen.text):
            return Detection("az", 0.9)
        return said if said.language else UNKNOWN

    return detect


_BACKENDS = (
    Backend(
        "default", "letters, frequent words, then py3langid's model cut to our languages", "corpus_cli", None,
        (*words.LANGUAGES, *bayes.CYRILLIC), lambda: detect_default,
    ),
    Backend(
        "langdetect", "letters, then langdetect with its stock profiles and a fixed seed", "langdetect", None,
        packages.LANGDETECT, lambda: _gated(packages.load_langdetect),
    ),
    Backend(
        "langdetect-own", "letters, then langdetect with this project's profiles added", "langdetect", None,
        (*packages.LANGDETECT, *packages.own_profiles()), lambda: _gated(packages.load_langdetect_own),
    ),
    Backend(
        "py3langid", "letters, then py3langid with all its languages", "py3langid", "py3langid",
        ("142 languages",), lambda: _gated(packages.load_py3langid),
    ),
    Backend(
        "lingua", "letters, then lingua with the languages it shares with us", "lingua", "lingua",
        packages.LINGUA, lambda: _gated(packages.load_lingua),
    ),
    Backend(
        "cld2", "letters, then Google's Compact Language Detector 2", "pycld2", "cld2",
        ("83 languages",), lambda: _gated(packages.load_cld2),
    ),
)  # fmt: skip


def backends() -> list[Backend]:
    """Every detector, the default first."""
    return list(_BACKENDS)


@lru_cache(maxsize=8)
def _load(name: str) -> Detector:
    for backend in _BACKENDS:
        if backend.name == name:
            if not backend.installed:
                raise MissingExtra(f"the detector {name}", backend.extra or "detect")
            return backend.load()
    known = ", ".join(backend.name for backend in _BACKENDS)
    raise UsageError(f"there is no detector {name!r}", hint=f"known are {known}")


def find_detector(detector: str | Detector = "default") -> Detector:
    """The detector of this name; one that is a function already is taken as it is.

    Raises UsageError for a name that does not exist, MissingExtra for a package that is not installed.
    """
    return _load(detector) if isinstance(detector, str) else detector


def detect(text: str, detector: str | Detector = "default") -> Detection:
    """The language of a headline, a paragraph or a text, `und` where nobody can tell."""
    return find_detector(detector)(text)


def detect_lines(lines: Iterable[str], detector: str | Detector = "default") -> Iterator[Detection]:
    """The language of each line by itself, in order."""
    return map(find_detector(detector), lines)
