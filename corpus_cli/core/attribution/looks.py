"""What words stand for, by their look: an outlet that no registry has, or what someone is."""

from __future__ import annotations

import re

from corpus_cli.core.attribution import lexicon
from corpus_cli.core.dates.tables import OUTLET_NOUNS
from corpus_cli.text.fold import fold

_last = frozenset(
    """gazette herald tribune observer chronicle courier telegraph times journal weekly newspaper review bulletin dispatch examiner inquirer
    quarterly gazeta gazete gazetesi qezeti qezet jurnali dergisi xeber xeberleri haber haberleri ajansi radiosu news post monitor daily digest magazine report ledger sentinel mail express standard mirror today online""".split()
)
_last_by_date = _last | frozenset(
    "reader notebook notebooks watch insider wire brief briefing markets memo letter letters review bulletin blog eye voice lens".split()
)
"""More of them that only their place beside a byline or a date makes an outlet's."""
_plainly = frozenset(
    "gazette herald tribune observer chronicle courier telegraph inquirer examiner ledger quarterly".split()
)
_rubrics = frozenset(
    "breaking latest top other world local more related press daily weekly monthly today video photo photos market weather sports business".split()
)
"""What stands before `news` and `review` over a section of a site."""
_no_papers = frozenset(
    "hague kremlin white gambia netherlands caucasus gulf bronx vatican west east ministry president".split()
)
_heads = frozenset(
    "gazete gazetesi qezeti jurnali dergisi gazette herald tribune observer chronicle courier telegraph journal inquirer examiner weekly quarterly ledger review times bulletin".split()
)


_small = frozenset(
    "of the and for on in de la və ve и qəzeti qəzet jurnalı saytı portalı agentliyi radiosu gazetesi dergisi ajansı".split()
)
"""Words that are printed small in the names of outlets."""


is_site = re.compile(
    r"(?:www\.)?[a-z0-9-]{3,}(?:\.[a-z0-9-]+)*\.(?:[a-z]{2}|com|net|org|info|news|media|press)", re.IGNORECASE
).fullmatch
"""The bare name of a site, registered or not."""


def is_outlet_like(text: str) -> bool:
    """An unregistered outlet by its last word: `The Kyrenia Observer`, `Caucasus Freight News`."""
    words = [word for word in fold(text).strip(" .,:;\"'*_()").split() if word != "&"]
    if not 2 <= len(words) <= 6 or words[-1] not in _last or not _is_titled(text):
        return False
    odd = [word for word in words[:-1] if word in lexicon.plain_words() and word not in ("the", "of", "and")]
    return not odd or (words[-1] in _plainly and (words[0] == "the" or "&" in text))


def is_outlet_line(text: str) -> bool:
    """As `is_outlet_like`, for a line without anything else to say so: only words that head newspapers."""
    last = text.rpartition(" ")[2].strip(" .,:;\"'*_()").lower()
    return last in _heads and is_outlet_like(text)


def _is_arabic_press(text: str) -> bool:
    """`لوكال نيوز`, `جريدة الصباح`: two to four words of which the first or last says what it is."""
    words = fold(text).strip(" .,:;\"'*_()").split()
    return 2 <= len(words) <= 4 and (words[0] in lexicon.PRESS or words[-1] in lexicon.PRESS)


def is_outlet_by_date(text: str) -> bool:
    """An unregistered outlet that stands on the line of a date, or next to one: looser than `is_outlet_like`.

    `Gulf Morning Post`, `The Levantine`, `Heritage Monitor East`.
    """
    if any(mark in text for mark in ("/", "|", ",", ";", " - ")) or text.partition(" ")[0].lower() in _rubrics:
        return False
    if is_outlet_like(text) or _is_arabic_press(text):
        return True
    if not any(map(str.isalpha, text[:2])):
        return False  # `2 - Reader` is who comments
    words = [word for word in fold(text).strip(" .,:;\"'*_()").split() if word != "&"]
    if not 2 <= len(words) <= 5 or not _is_titled(text) or is_role(text):
        return False
    if words[0] == "the" and len(words) <= 4:
        return words[1] not in _no_papers and words[-1] not in lexicon.places()
    if not any(word in _last_by_date for word in words[1:]):
        return False
    return len(words) > 2 or words[0] not in lexicon.plain_words()


def is_printed_name(name: str) -> bool:
    """Not `Foreign policy`, which heads a section: the words of a name are printed with capitals."""
    words = name.split()
    return len(words) == 1 or not any(word.isascii() and word.islower() and len(word) > 3 for word in words)


def looks_printed(text: str) -> bool:
    """Two to five words as titles of papers are printed, not all of them common ones: only a place that calls for an outlet makes it one."""
    words = fold(text).strip(" .,:;\"'*_()").split()
    small = lexicon.plain_words()
    return (
        2 <= len(words) <= 5
        and text[0].isupper()
        and not all(word in small for word in words)
        and text.replace(" ", "").isalpha()
    )


def _is_titled(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    small = (word in ("the", "of", "and") or fold(word) in OUTLET_NOUNS for word in words if not word[:1].isupper())
    return bool(words) and words[0][:1].isupper() and all(small)


def looks_published(piece: str) -> bool:
    """An unregistered outlet as it may be written: up to six words, capitals first, or Arabic of up to four words."""
    words = piece.split()
    if is_outlet_like(piece) or is_site(piece):
        return True
    if not 1 <= len(words) <= 6 or len(piece) > 60 or is_role(piece):
        return False
    if "\u0600" <= words[0][0] <= "\u06ff":
        return len(words) <= 4 and not any(fold(word) in lexicon.common_words() for word in words)
    small = [word for word in words if word[:1].islower() and word not in _small]
    return not small and words[0][:1].isalnum() and any(char.isalpha() for char in piece)


def is_role(written: str) -> bool:
    """`Staff Writer`, `Expert on International Relations`, `كاتب وباحث`: what someone is, not who."""
    words = fold(written).split()
    if not words:
        return False
    roles = lexicon.role_words()
    if "\u0600" <= words[0][0] <= "\u06ff":
        return words[0] in roles
    return words[0] in roles or words[-1] in roles or (len(words) > 2 and any(word in roles for word in words[:3]))
