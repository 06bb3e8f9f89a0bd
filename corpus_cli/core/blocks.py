"""Lines grouped into blocks: a paragraph, a headline, a line of metadata.

Where a text is hard-wrapped, the lines of a paragraph are one block; else each line is one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus_cli.core.attribution import labels, line_role
from corpus_cli.core.dates import date_line, find_dates
from corpus_cli.core.lines import Lines
from corpus_cli.core.phrases import phrase_kind
from corpus_cli.core.printed import title_ends
from corpus_cli.core.wrapping import wrap_widths
from corpus_cli.registry import outlets
from corpus_cli.text.clean import clean_line
from corpus_cli.text.fold import fold

if TYPE_CHECKING:
    from corpus_cli.core.references import Reference

RUBRIC = 24
"""Characters of such a line, at most."""

HANGING = 40
"""Characters of a numbered line that goes on in the next, at least."""

HEAD = 80
"""Characters of a line of a headline that a colon ends, at most, and of the line below."""

COLUMNS_MOST = 200
"""Characters of a line that may be a row of columns."""

BROKEN = 30
"""Characters of a line that a word may be broken at the end of, at least."""

META_MOST = 40
"""Characters of a date or page below a headline, at most."""

TWO_LINES = 70
"""Characters of a line of an Arabic headline of two."""

RIGHT = 20
"""Blanks before a line that is set to the right."""

TABS = 3
"""Tabs of a row of a table, at least."""

_address = re.compile(r"<?(?:https?:|www\.|[\w-]+(?:\.[a-z-]{2,})+(?:[/\s]|$))").match
_byline = re.compile(
    r"(?:by|von|par|för|door)\s+[A-Z]|(?:بقلم|كتبت?(?:ها|ه)?|يكتب(?:ها|ه)?|إعداد|تقرير|حوار|ترجمة|المصدر|مصدر)\s?:"
).match
_fields = re.compile(r"[^|\u00b7]{2,60}\s[|\u00b7]\s").match
_hyphen = re.compile(r"[^\W\d_]-\s*$").search
_entry = re.compile(r"\s*(\d{1,3})[.)]\s+\S").match
_apart = re.compile(r" {2,}|\t").split
"""Where a line is set in columns: the entries of a menu, side by side."""
_drawn = re.compile(r"\s*([-=_*~#+\u2500-\u257f])\1{7,}\s*").fullmatch
is_page = re.compile(r"(?:p{1,2}|page|s[əe]h(?:if[əe])?|с(?:тр)?|s(?:ayfa)?)\.?\s?\d{1,3}", re.IGNORECASE).fullmatch
_quote = re.compile(r"\s*(?:>\s?)+")


ENDED = frozenset('.!?\u061f"\u201d\u00bb')
"""What the last sentence of a paragraph ends with."""
SMALL_ARABIC = frozenset("في من على إلى عن بين بعد قبل مع ضد حول خلال منذ أو إثر أمام وسط عبر لدى نحو رغم".split())
_SMALL = SMALL_ARABIC | frozenset(
    "a an the of to in on at by for from with and or but as its their his her our is are was will that who which into over "
    "və ya ilə üçün ki bir bu ve ile için и в на с о по из за к от для не что как а или".split()
)
"""Words that lines of a headline break before or after, and no headline ends with."""


@dataclass(slots=True)
class Block:
    """Lines `first` to `last` (indices, both included) that belong together.

    `text` is cleaned and of one line; `gap` counts the blank lines before. The splitter's findings on it follow: `kind`, `shape` (how like a
    headline it is, in log odds), `lead` (a paragraph that opens with a dateline), `named` (no more
    than a person's name), `sentence` (a short line that ends as one does), `folded` (of a short one, for comparisons).
    `right`: set to the right of its page; `cited`: what a line cites of the article below it (`references`);
    `row`: the line as it stands, where tabs part its cells, or bars those of a numbered list.
    """

    first: int
    last: int
    text: str
    gap: int
    kind: str = "prose"
    shape: float = -9.0
    cues: list[tuple[str, float]] = field(default_factory=list)
    lead: bool = False
    dated: bool = False
    named: bool = False
    sentence: bool = False
    nbsp: bool = False
    columns: int = 1
    right: bool = False
    folded: str = ""
    cited: Reference | None = None
    row: str = ""


def blocks_of(lines: Lines, begin: int = 0, end: int | None = None, breaks: Collection[int] = ()) -> list[Block]:
    """The non-blank lines from `begin` to `end`, grouped; no block goes on past a line whose index is in `breaks`."""
    texts = lines.texts if begin == 0 and end is None else lines.texts[begin:end]
    blocks: list[Block] = []
    gap = 0
    for begins, ends in _groups(texts, wrap_widths(texts), {index - begin for index in breaks} | title_ends(texts)):
        if begins < 0:
            gap = ends
            continue
        first, last = begins + begin, ends + begin
        raw = lines.texts[first]
        text = clean_line(raw) if first == last else _join(lines.texts[first : last + 1])
        if not text:
            gap += last - first + 1
            continue
        block = Block(first, last, text, gap)
        block.nbsp = _nbsp_last(raw)
        block.columns = _columns(raw.strip()) if first == last else 1
        block.row = raw if first == last and raw.count("\t") >= TABS else ""
        block.right = first == last and raw[:RIGHT].isspace() and len(raw) > RIGHT
        blocks.append(block)
        gap = 0
    return blocks


def _columns(line: str) -> int:
    """How many pieces stand side by side in a line."""
    return len(_apart(line)) if len(line) < COLUMNS_MOST and ("  " in line or "\t" in line) else 1


def _nbsp_last(raw: str) -> bool:
    """WordPress puts a no-break space before the last word of a headline, so that it stands not alone."""
    return len(raw) < 250 and raw.rstrip().count("\u00a0") == 1 and " " not in raw.rstrip().partition("\u00a0")[2]


def _groups(texts: list[str], widths: Sequence[int], breaks: Container[int]) -> Iterator[tuple[int, int]]:
    """(first, last) of each block; (-1, n) for n blank lines."""
    at, size = 0, len(texts)
    while at < size:
        end = at
        if not texts[at].strip():
            while end < size and not texts[end].strip():
                end += 1
            yield -1, end - at
            at = end
            continue
        if _ends_in_colon(texts, at) and at + 1 not in breaks:
            end += 1
        while end + 1 < size and end + 1 not in breaks and _goes_on(texts[end], texts[end + 1], widths[end]):
            if _next_entry(texts[at], texts[end + 1]):
                break
            end += 1
        yield at, end
        at = end + 1


def _ends_in_colon(texts: list[str], at: int) -> bool:
    """The first of two lines that stand apart ends in a colon or semicolon: in our gold each such pair is one headline."""
    if at + 1 >= len(texts) or (at and texts[at - 1].strip()) or (at + 2 < len(texts) and not _is_apart(texts[at + 2])):
        return False
    line, following = texts[at].strip(), texts[at + 1].strip()
    if line[-1] not in ":;\u061b" or not following or max(len(line), len(following)) > HEAD or following[-1] in ".:;,":
        return False
    named = labels.source.match(line) or labels.written.match(line) or _who_writes(line)
    words = following.count(" ") > (line[-1] == ":")
    return line.count(" ") > 1 and words and not named and following[0].isalnum()


_who_writes = re.compile(r".* (?:[يت]?كتبت?|yaz[ıi]r|yaz[ıi]b|writes?|пишет):").fullmatch


def _is_apart(text: str) -> bool:
    """A blank line, or a day."""
    bare = text.strip().strip("[]()")
    return not bare or (len(bare) < META_MOST and date_line(bare) is not None)


def _next_entry(opening: str, following: str) -> bool:
    """`opening` begins with a number of a list, and `following` with the next one."""
    one, two = _entry(opening), _entry(following)
    return one is not None and two is not None and int(two[1]) == int(one[1]) + 1


def _goes_on(line: str, following: str, width: int) -> bool:
    """`following` is more of the paragraph or headline that `line` is in."""
    if _counts(line) or _foot(line) or _bold(line) or _numbers_item(line):
        return False  # `Comments: 0`, the foot of a page as browsers print it, a headline in a mail, a wire's number
    goes = (
        _hangs(line, following)
        or (width > 0 and _wrapped(line, following, width))
        or (len(line) >= BROKEN and _hyphen(line) is not None and following.lstrip()[:1].islower())
        or (18 <= len(line) <= 160 and _broken(line, following) and not _is_rubric(following.strip()))
    )
    return goes and not _is_paper(following.strip())


def _is_rubric(body: str) -> bool:
    """`Araşdırma`: what kind of text a headline stands over."""
    return len(body) <= RUBRIC and body[0].isalpha() and phrase_kind(fold(body)) == "rubric"


_numbered_line = re.compile(r"\s*\d{1,2}[.)]\s+(?=\S)").match


def _hangs(line: str, following: str) -> bool:
    """`4. Ports without hinterlands: what the seas can` and, under the first of these words, `   learn from each other`."""
    head = _numbered_line(line)
    indent = len(following) - len(following.lstrip())
    if head is None or indent != head.end() or len(line) <= HANGING or not following[indent:][:1].isalpha():
        return False
    return not any(map(str.isdigit, following)) and "," not in following and line_role(following.strip()) is None


def _is_paper(body: str) -> bool:
    """`bne IntelliNews`, `bianet, 3 Ocak 2022`: whose an article is goes not on with its headline."""
    label = labels.source.match(body)
    if label is not None and ":" in label[0]:
        return True  # `Mənbə: Turan, 2 may 2017`
    if not 2 < len(body) < META_MOST or not body[-1].isalnum():
        return False
    name, _, rest = body.partition(",")
    if body[0].islower() and body[-4:].isdigit() and (found := find_dates(body, limit=1)):
        name, rest = body[: found[0].start].strip(" ,-\u2013\u2014"), ""
    return (not rest or rest[-4:].isdigit()) and outlets().line(name) is not None


def _broken(line: str, following: str) -> bool:
    """A line that stops in the middle of a sentence, and the next begins with a small letter."""
    body = following.lstrip()
    start = body[:1]
    if not body or _address(body) or _byline(body) or _fields(body):
        return False
    if len(body) == len(following) and line[:RIGHT].isspace():
        return False  # set to the right under a text: who signs it
    if start.islower() and _posted(body):
        return False
    if start.islower():
        last = line.rstrip()[-1:]
        left_open = last.isalnum() or last == "," or (last == ":" and len(line) < HEAD and len(body) < HEAD)
        return left_open and len(line) >= 20 and not _is_meta(body.rstrip()) and not _is_meta(line.strip())
    said = _all_quoted(body.rstrip()) or _all_quoted(line.strip()[:-1])
    if said and len(line) < HEAD and line.rstrip()[-1:] == ":" and len(body) < HEAD:
        return True  # `The last bookbinder:`, `“Nobody binds any more”`, or the other way round
    if len(line) < 110 and len(body) < 110 and _left_open(line.rstrip(), body):
        return True
    if _and_more(line, body):
        return True
    last = line.rstrip()[-1:]
    return line.isupper() and following.isupper() and (last.isalnum() or last == ":") and len(body) >= 10


_posted = re.compile(r"(?:admin\w*|editor|redaktor|webmaster|by)\b.*\b(?:19|20)\d\d\b").match
"""`admin  17 Ocak 2023  Azerbaycan`: who posted it and when, below a headline."""
_and = re.compile(r"\u0648[\u0621-\u064a]").match
_NAMES = frozenset(
    "ورد وردة وليد وائل وسام وجدي وجدان وفاء وفيق وديع وسيم وضاح وضّاح وجيه وهيب ولاء واصف وحيد ونيس وسن".split()
)
"""Given names that begin as `and` does: who wrote stands below a headline."""
_AGENCIES = ("وكال", "وطنية", "واس", "وام", "واج", "وات", "وفا", "واع", "ومع", "وزير", "وزار", "وسوم")


def _and_more(line: str, body: str) -> bool:
    """A second line of an Arabic headline, which goes on with `and`; an agency's name may begin so, too, and a sentence."""
    if not _and(body) or max(len(line), len(body)) > TWO_LINES or body.startswith(_AGENCIES):
        return False
    if body.split(None, 1)[0] in _NAMES:
        return False
    if (
        line.strip() == body.rstrip()
        or line.count(" ") < 2
        or " " not in body
        or {"|", ":"} & {*body, line[-1]}
        or "\u060c" in line
    ):
        return False
    above, below = line.rstrip()[-1:], body.rstrip()[-1:]
    return (above > "\u0600" or above == "\u00bb") and (below.isalpha() or below in "\u00bb\u061f!")


def _is_meta(body: str) -> bool:
    """`iyul 18, 2022`, `с. 3`: a date or a page below a headline, though it begins with a small letter."""
    return len(body) < META_MOST and any(map(str.isdigit, body)) and bool(is_page(body) or date_line(body))


def _left_open(line: str, body: str) -> bool:
    """A line that no headline ends with (a small word, a quotation not closed), or the next begins with such a word."""
    last = line.rsplit(None, 1)[-1].lower()
    begins = len(line) > 40 and body.split(None, 1)[0] in SMALL_ARABIC and date_line(line.strip()) is None
    if last in _SMALL or begins:
        return line[-1].isalnum() and not any(map(str.isdigit, body))
    left = sum(map(line.count, "\u201c\u00ab("))
    return (
        left > sum(map(line.count, "\u201d\u00bb)"))
        and line[-1] not in ".!?:"
        and any(map(body.count, "\u201d\u00bb)"))
    )


_all_quoted = re.compile(
    r"[\u201c\u00ab\u201e\"\u2018][^\u201c\u201d\u00ab\u00bb\"]{8,}[\u201d\u00bb\u201c\"\u2019]"
).fullmatch
_counts = re.compile(r"\s*[^\W\d_][^:\d]{2,30}:\s?\d{1,7}\s*").fullmatch
_dated_end = re.compile(r",\s\d{1,2}[ -][^\W\d_]{3,10}\.?[ ,-]{1,2}(?:19|20)?\d\d\s*$").search
_numbers_item = re.compile(r"\s*[^\W\d_]{2,4}\d{3,5}\s{1,3}\S.{0,60}").fullmatch
_bold = re.compile(r"\s*\*[^*]+\*\s*").fullmatch
_foot = re.compile(r"\s*(?:https?|file)://\S+\s+\d{1,3} ?/ ?\d{1,3}\s*").fullmatch
_is_link = re.compile(r"<?https?://\S+>?").fullmatch


def _wrapped(line: str, following: str, width: int) -> bool:
    """`following` goes on with the paragraph of `line`: its first word had no room there."""
    body = following.strip()
    if not body or len(line) < width * 0.55:
        return False
    if _drawn(line) or _drawn(body) or (line.isupper() and not body.isupper()):
        return False  # a line of strokes is nobody's, and a headline in capitals ends where they end
    if line.rstrip()[-1].isdigit() and (_is_link(body) or (body[0].isupper() and _dated_end(line))):
        return False  # where it was published stands under the day, and under paper and day the headline
    if len(following) - len(body) > len(line) - len(line.lstrip()) + 1:
        return False  # an indented line opens a paragraph
    if len(body) < width and _behind_headline(body):
        return False
    if body[0] + body[-1] == "()" and line.rstrip()[-1] in ENDED:
        return False  # `(Reporting by ...)`, behind the last sentence
    word = body.split(None, 1)[0]
    full = len(line.rstrip()) + 1 + len(word) > width
    # Sources in brackets end a paragraph, and whoever wraps by hand breaks before them.
    return full or (
        body[0] == "(" and body.endswith((").", ")")) and line.rstrip()[-1].isalnum() and len(line) > 0.85 * width
    )


_year_last = re.compile(r".*\s(?:1[34]|19|20)\d\d(?:\s?[هم]ـ?)?").fullmatch


def _behind_headline(body: str) -> bool:
    """`عكاظ - نوال الجهني (جدة) الاثنين 8 شوال 1443هـ`: an outlet first and a year last, no more of a paragraph."""
    if _year_last(body) is None:
        return False
    name = _cut_name(body)
    return name is not None and outlets().match(name[1], typos=False) is not None


_cut_name = re.compile(r"([^-\u2013\u2014,|\u060c]{2,40}?)\s?[-\u2013\u2014,|\u060c]\s").match


def _join(texts: list[str]) -> str:
    """The lines of a wrapped paragraph as one; a word broken by a hyphen is made whole."""
    parts: list[str] = []
    for text in texts:
        piece = clean_line(_quote.sub("", text) if text.lstrip().startswith(">") else text)
        if parts and parts[-1][-1:] == "-" and parts[-1][-2:-1].isalpha() and piece[:1].islower():
            parts[-1] = parts[-1][:-1] + piece
        elif piece:
            parts.append(piece)
    return " ".join(parts)
