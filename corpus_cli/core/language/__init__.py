"""Which language a text is in: detectors behind one gate, for a line, a paragraph, a document and a record.

Names are resolved when first used, and no package is loaded before a text needs it: the splitter
imports `gate` from here and must stay light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from corpus_cli.core.language.detection import UNDETERMINED, Detection
    from corpus_cli.core.language.detectors import Backend, Detector, backends, detect, detect_lines, find_detector
    from corpus_cli.core.language.document import Document, detect_document, detect_record

__all__ = [
    "UNDETERMINED",
    "Backend",
    "Detection",
    "Detector",
    "Document",
    "backends",
    "detect",
    "detect_document",
    "detect_lines",
    "detect_record",
    "find_detector",
]

_HOMES = {
    **dict.fromkeys(("Backend", "Detector", "backends", "detect", "detect_lines", "find_detector"), "detectors"),
    **dict.fromkeys(("UNDETERMINED", "Detection"), "detection"),
    **dict.fromkeys(("Document", "detect_document", "detect_record"), "document"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value
