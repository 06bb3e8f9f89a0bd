"""Letters that tell languages of one script apart, and expressions that find them.

Sources: the national alphabets (Azerbaijan 1991, Azerbaijani Cyrillic 1958, Uyghur Ereb Yeziqi, Kurdish
Academy, Pashto and Sindhi alphabets) as CLDR's exemplar sets list them.
"""

from __future__ import annotations

import string

from corpus_cli.text.clean import ARABIC
from corpus_cli.text.expression import Expression

latin = Expression("[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0259\u1e00-\u1eff]+")
_beyond = "\u0530-\u05ff\u0900-\u1dff\u2c00-\ufaff"
beyond_latin = Expression(f"[\u0370-\u052f{_beyond}{ARABIC}\ufb50-\ufdfb\ufe70-\ufefc]")
"""A letter of another script than Latin; `beyond_arabic` one of another than Arabic."""
beyond_arabic = Expression(f"[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u052f\u1e00-\u1fff{_beyond}]")
arabic = Expression(f"[{ARABIC}\ufb50-\ufdfb\ufe70-\ufefc]+")
cyrillic = Expression("[\u0400-\u052f]+")
latin_marked = Expression("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0259\u1e00-\u1eff]")
beyond_ascii = Expression("[\u00c0-\u024f\u0259\u02bb\u02bc\u2018\u2019\u1e00-\u1eff]")

_NO_LETTERS = bytes(set(range(128)) - set(string.ascii_letters.encode()))


def count_ascii(text: str) -> int:
    """Letters in a text of ASCII alone."""
    return len(text.encode("ascii").translate(None, _NO_LETTERS))


ARABIC_ONLY = "\u0629\u0623\u0625\u0649\u0643"
"""Teh marbuta, alef with hamza, alef maksura, kaf: of the neighbours only Uyghur has the last two."""

ARABIC_LOANS = "پچژگڤ"
"""Letters that Arabic papers write in foreign names."""

ARABIC_SCRIPT: dict[str, dict[str, int]] = {
    "ckb": {"ێ": 3, "ڕ": 3, "ڵ": 3, "ۆ": 2, "ە": 2, "ڤ": 1, "ئ": 1, "ی": 1, "ک": 1, "گ": 1, "چ": 1, "ژ": 1, "پ": 1},
    "ug": {"ۋ": 3, "ۈ": 3, "ڭ": 3, "ې": 1, "ۇ": 3, "ۆ": 2, "ە": 2, "ى": 1, "ئ": 1, "ھ": 1, "گ": 1, "چ": 1, "پ": 1},
    "ur": {"ے": 3, "ں": 3, "ہ": 3, "ٹ": 3, "ڈ": 3, "ڑ": 3, "ۓ": 3, "ھ": 1, "ی": 1, "ک": 1, "گ": 1, "چ": 1, "پ": 1},
    "ps": dict.fromkeys("ټډړږښګڼۍځڅې", 3) | {"ي": 1, "ی": 1, "ک": 1, "چ": 1, "پ": 1, "ۀ": 1, "ئ": 1},
    "sd": dict.fromkeys("ڄڃٻڀٺٽڏڊڌڍڙڳڱڻڪٿڦ۽۾", 3) | {"ي": 1, "ھ": 1, "ک": 1, "گ": 1, "چ": 1, "پ": 1},
    "fa": {"ی": 1, "ک": 1, "گ": 1, "چ": 1, "ژ": 1, "پ": 1, "ۀ": 1},
}
"""Letters beyond Arabic's own, by language: 3 its alone, 2 shared with one neighbour, 1 with many."""

FOREIGN = "".join(sorted({c for weights in ARABIC_SCRIPT.values() for c in weights} - set("ىئي")))
"""Letters that Arabic does not have."""

foreign = Expression(f"[{FOREIGN}]")
arabic_telling = Expression(f"[{FOREIGN}{ARABIC_ONLY}يئؤ]")

_GAP = r"[\s\d.,:;!?'\"()«»“”\u060c\u061b\u061f\u200c\u200d\u064b-\u0652-]"
latin_run = Expression(f"(?:[A-Za-z\u00c0-\u024f\u0259\u1e00-\u1eff]|(?<=\\w){_GAP}+(?=[A-Za-z\u00c0-\u024f]))+")
arabic_run = Expression(f"(?:[{ARABIC}]|(?<=\\w){_GAP}+(?=[{ARABIC}]))+")
cyrillic_run = Expression(f"(?:[\u0400-\u052f]|(?<=\\w){_GAP}+(?=[\u0400-\u052f]))+")
"""Runs of one script with the spaces and marks inside them: a foreign name, title or quotation."""
