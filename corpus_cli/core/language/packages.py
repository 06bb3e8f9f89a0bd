"""Detectors of other packages, loaded when asked for. Each is given lower-case text that letters left open."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

from corpus_cli.core.language.detection import UNDETERMINED, UNKNOWN, Detection

TAGS = {"ku": "kmr", "zh-cn": "zh", "zh-tw": "zh", "iw": "he", "un": UNDETERMINED, "zxx": UNDETERMINED}
"""Labels of the packages to our BCP 47 tags where they differ."""

LANGDETECT = tuple(
    """af ar bg bn ca cs cy da de el en es et fa fi fr gu he hi hr hu id it ja kn ko lt lv mk ml mr ne nl no pa pl pt
    ro ru sk sl so sq sv sw ta te th tl tr uk ur vi zh""".split()
)
LINGUA = tuple("az en tr de fr es it pt nl id sv pl ro ru kk uk bg sr mk be mn".split())

Ask = Callable[[str], Detection]


def own_profiles() -> tuple[str, ...]:
    """The languages of this project's profiles for langdetect."""
    return tuple(sorted(entry.name[:-5] for entry in _folder().iterdir() if entry.name.endswith(".json")))


def _folder() -> Path:
    return Path(str(files("corpus_cli.core.language"))) / "profiles"


def load_langdetect() -> Ask:
    """Langdetect with its 55 stock profiles: it takes Azerbaijani for Turkish."""
    return _langdetect([])


def load_langdetect_own() -> Ask:
    """Langdetect with Azerbaijani and its neighbours added; all profiles go in at once, later ones would break it."""
    return _langdetect([_folder() / f"{name}.json" for name in own_profiles()])


def _langdetect(own: list[Path]) -> Ask:
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
    from langdetect.lang_detect_exception import LangDetectException

    added = {path.stem for path in own}
    # In the order of their names: that of a folder differs from one file system to the next.
    stock = sorted(path for path in Path(PROFILES_DIRECTORY).iterdir() if path.is_file() and path.name not in added)
    factory = DetectorFactory()
    factory.load_json_profile([path.read_text(encoding="utf-8") for path in [*stock, *own]])
    # Without a seed 70 of 1,500 labels differ between two runs.
    factory.set_seed(0)

    def ask(text: str) -> Detection:
        detector = factory.create()
        detector.append(text)
        try:
            found = detector.get_probabilities()
        except LangDetectException:
            return UNKNOWN
        return _tagged(found[0].lang, found[0].prob) if found else UNKNOWN

    return ask


def load_py3langid() -> Ask:
    """py3langid with all its languages."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return lambda text: _tagged(*identifier.classify(text))


def load_lingua() -> Ask:
    """Lingua with all languages that it shares with the default detector; never with three alone."""
    from lingua import IsoCode639_1, LanguageDetectorBuilder  # type: ignore[import-not-found,unused-ignore]

    codes = [getattr(IsoCode639_1, code.upper()) for code in LINGUA]
    built: Any = LanguageDetectorBuilder.from_iso_codes_639_1(*codes).build()

    def ask(text: str) -> Detection:
        values = built.compute_language_confidence_values(text)
        return _tagged(values[0].language.iso_code_639_1.name.lower(), values[0].value) if values else UNKNOWN

    return ask


def load_cld2() -> Ask:
    """Compact Language Detector 2."""
    import pycld2  # type: ignore[import-not-found,unused-ignore]

    def ask(text: str) -> Detection:
        try:
            _, _, found = pycld2.detect(text, bestEffort=True)
        except pycld2.error:
            return UNKNOWN
        return _tagged(found[0][1], found[0][2] / 100)

    return ask


def _tagged(label: str, confidence: float) -> Detection:
    language = TAGS.get(label, label)
    return Detection(language, round(float(confidence), 3)) if language != UNDETERMINED else UNKNOWN


def dump_profile(profile: dict[str, Any]) -> str:
    """A profile as its file holds it: the same bytes for the same profile."""
    return json.dumps(profile, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
