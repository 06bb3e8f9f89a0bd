"""Lines of names only: a person with an outlet, a place or an office, and an outlet with its place."""

from __future__ import annotations

import re

from corpus_cli.core.attribution import labels
from corpus_cli.core.attribution.labels import SIGNS
from corpus_cli.core.attribution.lexicon import given_names, is_place, plain_words
from corpus_cli.core.attribution.people import bare_name, without_servants
from corpus_cli.registry import outlets
from corpus_cli.registry.press.registry import BODIES
from corpus_cli.text.clean import clean_line
from corpus_cli.text.fold import fold

JOURNALISTS = frozenset(
    fold(
        "writer correspondent reporter editor columnist contributor müxbiri müxbir jurnalist muhabir gazeteci "
        "корреспондент журналист обозреватель автор колумнист собкор صحافي صحافية صحفي صحفية كاتب كاتبة مراسل مراسلة مترجم مترجمة خبرنگار روزنامه‌نگار نویسنده"
    ).split()
)
"""Offices that write; who holds another one is more often written about."""
_DESKS = frozenset(fold("متابعات خاص تحقيقات محليات ثقافة مجتمع رياضة").split())
"""`الثورة / متابعات – عبدالكريم الريمي`: for which pages somebody writes."""
RUBRICS = frozenset(
    fold(
        "report region monitor agenda time past life today dünya world gündem haber xəbər регион المنطقة العالم الشرق العرب الحياة الاقتصادية جامعه جهان ایران اقتصاد"
    ).split()
)
"""Short names of outlets that head sections too."""

_CUT = r",\s|(?:(?<=[\u0621-\u06d3])|(?<=[\u0621-\u06d3]\d\d))-\s|\s(?:[-\u2013\u2014|]|\u0640+)\s|\u060c\s|/|(?<=[\u0621-\u06d3])\s?:\s|\s\((?=[^()]{2,40}\)\W*$)"
_split = re.compile(_CUT).search
_CUTS = frozenset(",-\u2013\u2014|\u0640\u060c/:(")
"""One of these is in each cut, and few lines have any."""
_pieces = re.compile(rf"{_CUT}|\s?\((?=[^()]+\))").split
_pictures = re.compile(
    r"\s*[(\[](?:صور|تصوير|عدسة|photos?|foto|фото)(?:\s?[:/]|\sby)?\s[^()\[\]]{3,40}[)\]]\s*$", re.IGNORECASE
).sub
"""`هسبريس - يونس العمراني (صور: منير بلحاج)`: who took the pictures, behind who wrote."""
_QUOTES = " \u00a0\t\"'\u201c\u201d\u00ab\u00bb()[].:*_"
_from = re.compile(r"(?:من|از)\s+").match


def split(text: str) -> re.Match[str] | None:
    """The first place where a line may part two names: `Ann Rook, Harbour Daily`."""
    return None if _CUTS.isdisjoint(text) else _split(text)


def may_be_pair(body: str, cut: re.Match[str]) -> bool:
    """Whether a name and an outlet, or a journalist's title, may stand at the two sides of `cut`."""
    left, right = body[: cut.start()], body[cut.end() :]
    if not left or not right or left.count(" ") > 4 or right.count(" ") > 6:
        return False
    words = right.strip(_QUOTES).lower().split(" ")
    office = fold(words[-1]) in JOURNALISTS or fold(words[0]) in JOURNALISTS
    if left[0].islower() or (right.lstrip('\u201c"«\u201e ')[:1].islower() and not office):
        return False
    if any(is_place(side.strip(_QUOTES + ",")) for side in (*_pieces(left), *_pieces(right))):
        return True
    known = outlets()
    sides = (side.strip(_QUOTES).split(None, 1) for side in (right, left))
    return office or any(known.begins_name(words[0]) for words in sides if words)


def pair_role(text: str) -> str | None:
    """`byline` for `Əliağa Quliyev, AZƏRTAC`, `Hürriyet - Selin Akdoğan`, `Grigory Polevoy, Staff Writer`, `بغداد - واع -
    محمد الطالبي`; `source` for `القاهرة - العربي الجديد`; None where a piece is anything else.
    """
    line = _pictures("", clean_line(text)).strip(SIGNS)
    if _asked_for(line):
        return "byline"
    pieces = [piece.strip(_QUOTES) for piece in _pieces(line)]
    pieces = [piece for piece in pieces if piece]
    if not 2 <= len(pieces) <= 4 or not all(len(piece.split()) <= 5 for piece in pieces):
        return None
    kinds = [_kind(piece, first=not i) for i, piece in enumerate(pieces)]
    if kinds == ["person", ""] and line[-1] == ")" and outlets().match(pieces[1], typos=False):
        kinds[1] = "outlet"  # `ريم الشهابي (الحياة)`: no section is said so
    if "person" not in kinds and "/" in line and {"outlet", "place"} <= set(kinds) and len(kinds) == 3:
        # `باكو / زاهد قره خان / الأناضول`: between a place and an outlet stands a name.
        odd = kinds.index("")
        kinds[odd] = "person" if bare_name(pieces[odd], trusted=True) else ""
    if kinds[:-1] in (["outlet"], ["place", "outlet"]) and not kinds[-1] and _is_arabic_pair(line, pieces):
        kinds[-1] = "person"
    if kinds == ["place", ""] and outlets().namesakes(pieces[1]):
        return "source"
    if kinds == ["place", ""] and _is_name_behind_place(pieces[1]):
        return "byline"
    if "" in kinds:
        return None
    others = set(kinds) - {"person"}
    if "person" in kinds:
        if "office" in others and kinds[0] != "person":
            return None
        return "byline" if others - {"generic"} else None
    return "source" if others == {"outlet", "place"} else None


_apart = re.compile(r"(?P<o>[^-\u2013\u2014:]{2,40}?)\s[-\u2013\u2014]\s(?P<by>[^-\u2013\u2014]{4,60})").fullmatch


def _asked_for(line: str) -> bool:
    """`أخبار الخليج – حاورته: منيرة الدوي`: an outlet or a place, and behind a dash a label with a name."""
    match = _apart(line)
    label = labels.written.match(match["by"]) if match and not _from(match["by"]) else None
    if match is None or label is None or _kind(match["o"], first=True) not in ("outlet", "place"):
        return False
    name = bare_name(match["by"][label.end() :], trusted=True)
    return name is not None and " " in name.text


def _is_arabic_pair(line: str, pieces: list[str]) -> bool:
    """`عنب بلدي – حنا شمعون`: a dash behind the outlet (a place may stand before it), and two or three words, none of them
    a common one.
    """
    behind = pieces[-1]
    words = behind.split()
    if (
        (len(pieces) == 2 and _dashed(line) is None)
        or not 2 <= len(words) <= 3
        or not all("\u0600" <= word[0] <= "\u06ff" for word in words)
    ):
        return False
    return bare_name(behind, trusted=True) is not None and not any(
        word in plain_words() for word in without_servants(fold(behind).split())
    )


def _is_name_behind_place(piece: str) -> bool:
    """`تبارك عبد الحسين`: one of the words is a given name, though the first is none that is known."""
    words = fold(piece).split()
    return (
        2 <= len(words) <= 4
        and any(word == "عبد" or word in given_names() for word in words)
        and bare_name(piece, trusted=True) is not None
    )


_dashed = re.compile(r"\s[-\u2013\u2014]\s").search


def _kind(piece: str, *, first: bool) -> str:
    """`place`, `outlet`, `generic`, `office` or `person`; empty where it is none of them."""
    known = outlets()
    if is_place(piece):
        return "place"
    if known.line(piece) or (known.namesakes(piece) and fold(piece) not in RUBRICS):
        return "outlet"
    if not first and _is_journalist(piece):
        return "office"
    if known.generic(piece) or fold(piece) in _DESKS:
        return "generic"
    lead = _from(piece)
    label = None if lead else labels.written.match(piece)  # `بقلم سنية الماجري`
    start = label.end() if label else lead.end() if lead else 0
    name = bare_name(piece[start:], trusted=label is not None)
    if name is not None and " " in name.text:
        return "person"
    match = None if fold(piece) in RUBRICS else known.match(piece, typos=False)
    outlet = known.get(match.id) if match else None
    return "outlet" if outlet and outlet.type not in BODIES else ""  # `AZERBAIJAN — BSEC` is a headline


def _is_journalist(piece: str) -> bool:
    words = fold(piece).split()
    if not words or any(char.isdigit() for char in piece):
        return False
    if words[0] in JOURNALISTS and (piece[-1] in '"\u201d\u00bb' or _is_paper(piece.partition(" ")[2])):
        return True  # `обозреватель "Вестника Кавказа"`, `автор haqqin.az`
    return words[0] in JOURNALISTS if "\u0600" <= words[0][0] <= "\u06ff" else words[-1] in JOURNALISTS


def _is_paper(name: str) -> bool:
    return bool(name) and outlets().match(name, typos=False) is not None
