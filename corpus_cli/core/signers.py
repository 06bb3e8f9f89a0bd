"""Lines that only their place says are names: of who wrote, and of who published, between a headline, a date and a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_cli.core.attribution import labels, name_line
from corpus_cli.core.attribution.bylines import read_byline
from corpus_cli.core.attribution.lexicon import given_names, is_place
from corpus_cli.core.attribution.looks import is_outlet_by_date, is_printed_name, is_role
from corpus_cli.core.attribution.mentions import without_number
from corpus_cli.core.attribution.pairs import RUBRICS
from corpus_cli.core.attribution.people import bare_name
from corpus_cli.core.blocks import Block
from corpus_cli.core.kinds import META, is_body
from corpus_cli.core.language.gate import script_language
from corpus_cli.registry import outlets
from corpus_cli.text.fold import fold

CAPITALS = 4
"""So many spaces has a line in capitals that is no row of names."""


_bulleted = re.compile(r"^[\u2022\u25cf\u25aa\u25e6\u2023\u00b7\uf0b7]\s*").sub
_placed = re.compile(
    r"(?P<p>[^\W\d_]+(?: [^\W\d_]+){0,2})(?:\s[-\u2013\u2014]|\s?:)\s(?P<o>[^-\u2013\u2014:]{2,40})"
).fullmatch
"""`زليتن – بوابة الوسط`, `السومرية نيوز – محلي`: where it was written, or for which section, and for whom."""
_told_from = re.compile(r"(?P<o>\S.{1,30}) (?:من|from) (?P<p>[^\W\d_].{1,24})").fullmatch
"""`هسبريس من الرباط`: for whom it was written, and where."""
_signature = re.compile(r"(?:--|\u2013|\u2014) ?([^\W\d_].{3,40})").fullmatch
"""`--Rufat Talishbeyli`: who signs a text, behind dashes."""
_quoted = re.compile(r"[\"\u201c\u00ab][^\"\u201d\u00bb]{2,30}[\"\u201d\u00bb]").fullmatch
_place_name = re.compile(
    r"(?P<place>[\u0621-\u06d3]+(?: [\u0621-\u06d3]+)?)(?: \([^()]{2,30}\))?(?:\s?:|\s[-\u2013\u2014])\s(?P<who>(?:[\u0621-\u064a]\.\s?)?[\u0621-\u06d3]+(?: [\u0621-\u06d3]+){0,3})"
).fullmatch
_dash = re.compile(r"\s?[-\u2013\u2014,\u060c]\s(?P<what>\S.{3,40})").fullmatch
_whence = re.compile(r"\s+(?:from|in)\s+(?P<place>.+)", re.IGNORECASE).fullmatch
_RUBRICS = frozenset("report region monitor agenda time past life today".split())
"""Of the outlets that sections share their names with (`pairs.RUBRICS`) those that are sections beside a date, too."""

_caseless = re.compile(r"[\u0621-\u06d3\u200c]{2,}(?: [\u0621-\u06d3\u200c.]+){1,3}").fullmatch


def mark_names(blocks: Sequence[Block]) -> None:
    """Names in scripts without capitals, which only their place gives away: next to a date or source line, or over what somebody is."""
    for i, block in enumerate(blocks):
        if block.kind != "short" or block.named or len(block.text) > 40 or not _caseless(block.text):
            continue
        if blocks[i + 1 : i + 2] and blocks[i + 1].folded == block.folded and bare_name(block.text, trusted=True):
            block.named = blocks[i + 1].named = " " in block.text  # under a picture, and again over who that is
            continue
        around = blocks[i + 1 : i + 2]
        if i and (i < 2 or not is_body(blocks[i - 2])):  # what closes a text says nothing of the line below it
            around = [blocks[i - 1], *around]
        below = blocks[i + 1] if i + 1 < len(blocks) else None
        told = i and below is not None and below.kind == "short" and not below.gap and is_role(below.text)
        if told or any(b.kind in ("date", "source", "credit", "byline") for b in around):
            block.named = bare_name(block.text, trusted=True) is not None


def mark_bylines(blocks: Sequence[Block]) -> None:
    """`Elif Görgülü - Deniz Ünal`, `Ruth Kallas, for Stans Daily`, `فهد العتيبي (الرياض)`: under a headline, by a date."""
    for i, block in enumerate(blocks):
        if block.kind == "item" and i and _is_name_in_list(blocks, i):
            block.kind = "byline"
            continue
        long = len(block.text) > (110 if block.text.endswith(")") and _noted(block.text) else 60)
        if block.kind != "short" or not i or long or not 1 <= block.text.count(" ") <= 8:
            continue
        above = blocks[i - 1]
        if block.right and block.named and is_body(above):
            block.kind = "byline"
            continue
        if block.text[-1] == "," and i + 1 < len(blocks) and _signs_for(block, blocks[i + 1]):
            block.kind, blocks[i + 1].kind = "byline", "outlet"
            continue
        if (above.kind != "short" or above.named) and above.kind not in META:
            continue
        if _place_and_name(block) and (
            (above.kind == "date" and block.gap <= max(1, above.gap))
            or (_is_over(blocks, i, "date") and not (block.gap and blocks[i + 1].gap))
            or (above.kind == "short" and above.shape > 0 and not block.gap and _is_over(blocks, i, "prose"))
        ):
            block.kind = "byline"
            continue
        beside = any(b.kind in ("date", "source", "outlet") for b in (above, *blocks[i + 1 : i + 2]))
        between = not block.gap and above.shape > (-0.5 if _noted(block.text) else 0) and _is_over(blocks, i, "prose")
        if (beside and len(block.text) <= 60 and _is_byline(block)) or (between and _name_and_outlet(block.text)):
            block.kind = "byline"


def _is_over(blocks: Sequence[Block], index: int, kind: str) -> bool:
    return index + 1 < len(blocks) and blocks[index + 1].kind == kind


def _is_name_in_list(blocks: Sequence[Block], index: int) -> bool:
    """A list of one name under a day, or behind dashes where what follows is no headline."""
    text = blocks[index].text
    if blocks[index - 1].kind == "date" and name_line(_bulleted("", text)):
        return True
    below = blocks[index + 1].kind if index + 1 < len(blocks) else "rule"
    signature = _signature(text)
    return below in ("rule", "footer", "closer") and signature is not None and name_line(signature[1])


def _signs_for(block: Block, below: Block) -> bool:
    """`Flora SADIQLI,` over `"Azərbaycan"`: who wrote, and for which paper."""
    return below.kind in ("short", "outlet") and _quoted(below.text) is not None and name_line(block.text.rstrip(","))


def _place_and_name(block: Block) -> bool:
    """`كمبالا: أحمد يونس`, `كتب: متولي سليم` between a headline and its date: a name that is known, or a place or label before it."""
    found = _place_name(block.text)
    sure = found is not None and (is_place(found["place"]) or labels.written.match(block.text) is not None)
    return found is not None and bare_name(found["who"], trusted=sure) is not None


_noted = re.compile(r"(?P<by>[^()\d]{8,60}, [^()\d]{3,40}?) \([^()]{4,60}\)").fullmatch
"""`Ann Rook, The Harbour Gazette (undated clipping)`: what somebody notes behind who wrote, and for whom."""


def _name_and_outlet(text: str) -> bool:
    """`نايري كشيشيان - المدن`: who wrote, and an outlet of the registry, even one whose name is a common word."""
    noted = _noted(text)
    if noted is None and (text.count(" - ") + text.count(" \u2013 ") != 1 or text.isupper()):
        return False
    found = read_byline(noted["by"] if noted else text)
    if found.unread or len(found.authors) != 1 or not any(mention.id for mention in found.outlets):
        return False
    return bare_name(found.authors[0].text, trusted=True) is not None


def _is_byline(block: Block) -> bool:
    """Names and nothing unknown: two of them, or one with its place, office or outlet."""
    if block.text.isupper() and (block.text.count(" ") >= CAPITALS or block.text.count(",") > 1):
        return False  # a headline: `SAHİLYANI EROZİYA VƏ ONUN QARŞISININ ALINMASI`
    if block.text.isupper() and "," in block.text and not given_names() & {*fold(block.text).split()}:
        return False  # `KUPON BİTDİ, NÖVBƏ QALDI`
    if ":" in block.text or block.text[-1] in ",\u060c?!" or block.text[0] in '"\u201c\u00ab':
        return False
    found = read_byline(block.text)
    if found.unread or not found.authors or not all(" " in name.text for name in found.authors):
        return False
    where = _whence(block.text, found.authors[-1].end)
    if where and where["place"].count(" ") > 1 and not is_place(where["place"]):
        return False  # `Lukoil Weighs Exit From Caspian Gas Field`
    more = len(found.authors) > 1 or bool(found.outlets) or bool(found.others)
    if not more and found.authors[0].end >= len(block.text) - 2:
        return False
    # `ميرا صعب - صحافية لبنانية`: who is not known by name, but what she is.
    what = _dash(block.text[found.authors[-1].end :])
    return bare_name(found.authors[0].text) is not None or (what is not None and is_role(what["what"]))


def mark_outlets(blocks: Sequence[Block]) -> None:
    """Next to a date line: outlets that are common words too (`Trend:`), that no registry has, or behind a place that none knows."""
    for i, block in enumerate(blocks):
        if _is_taken_for_words(blocks, i):
            block.kind = "outlet"
        if block.kind != "short" or len(block.text) > 40:
            continue
        if (block.gap or not i) and _over_day(blocks, i) and _is_paper(block.text.strip(_AROUND)):
            block.kind = "outlet"
        if not i or block.kind == "outlet":
            continue
        above, below = blocks[i - 1], blocks[i + 1] if i + 1 < len(blocks) else None
        if above.kind == "counter" and i > 1:
            above = blocks[i - 2]  # `4 min read` stands between
        dates = [b for b in (above, below) if b is not None and b.kind == "date"]
        if not dates or (above.kind not in META and above.kind != "short"):
            continue
        name = without_number(block.text.strip(_AROUND))
        if (known := outlets().match(name, typos=False)) is not None and fold(name) not in _RUBRICS:
            block.kind = "outlet" if known.score == 1 and is_printed_name(name) else block.kind
        elif (told := _told_from(name)) and _is_exact(told["o"]) and is_place(told["p"]):
            block.kind = "source"
        elif (placed := _placed(name)) and any(map(_is_exact, (placed["o"], placed["p"]))):
            other = placed["p"] if _is_exact(placed["o"]) else placed["o"]
            block.kind = "byline" if bare_name(other) is not None and not is_place(other) else "source"
        elif above.kind == "short" and name.count(" ") < above.text.count(" ") and is_outlet_by_date(name):
            block.kind = "outlet"


_ENGLISH_WORDS = frozenset({"AA", "A.A", "A.A.", "Report", "REPORT"})
"""Agencies of Azerbaijan and Turkey with names that are a button or a section on English pages."""


def _is_taken_for_words(blocks: Sequence[Block], index: int) -> bool:
    """`Report`, `AA` between a date and a text in Azerbaijani or Turkish."""
    block = blocks[index]
    if block.text.strip(_AROUND) not in _ENGLISH_WORDS or not 0 < index < len(blocks) - 1:
        return False
    below = blocks[index + 1]
    return (
        blocks[index - 1].kind == "date" and below.kind == "prose" and script_language(below.text[:300]) in ("az", "tr")
    )


_AROUND = ' *_:."\u00ab\u00bb()[]'
"""What may be set around an outlet's name on a line of its own."""


def _over_day(blocks: Sequence[Block], index: int) -> bool:
    """A day stands right under it, or under the number of the issue that does."""
    for block in blocks[index + 1 : index + 3]:
        if block.gap or block.kind not in ("date", "counter"):
            return False
        if block.kind == "date":
            return True
    return False


def _is_paper(name: str) -> bool:
    """An outlet's name, or one that several papers have (`الثورة`) and that heads no section."""
    return fold(name) not in RUBRICS and (_is_exact(name) or bool(outlets().namesakes(name)))


def _is_exact(name: str) -> bool:
    known = outlets().match(name, typos=False)
    return known is not None and known.score == 1
