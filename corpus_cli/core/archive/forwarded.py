"""Messages that pass a message or an article on: where what is passed on begins, below the sender's own few words."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus_cli.core.archive.cutter import Chunk
from corpus_cli.core.archive.parts import Piece
from corpus_cli.core.archive.scan import View
from corpus_cli.core.archive.states import Reading
from corpus_cli.core.archive.values import decoded_words
from corpus_cli.core.attribution import line_role, name_line
from corpus_cli.core.attribution.beside import read_beside
from corpus_cli.core.attribution.lexicon import is_place
from corpus_cli.core.attribution.people import bare_name
from corpus_cli.core.dates import date_line, find_dates
from corpus_cli.registry import outlets
from corpus_cli.text.clean import clean_line
from corpus_cli.text.expression import Expression
from corpus_cli.text.fold import fold

NOTE = 800
"""Characters that a sender writes above what is passed on, at most."""

HEADLINE = 120
"""Characters: a longer line is no headline."""

NEAR = 20
"""Lines with text below the head lines among which a pasted article begins."""

HEAD = 4
"""Lines of the head of an article, of which another may look like a headline, too."""

ENVELOPE = 3
"""Lines of an envelope that are the head of a letter, at least."""

NO_HEADLINE = ".:;!?,\u2026\u061f\u060c\u06d4"

_mark = Expression(
    r"[\s>*_=-]*(?:(?:begin )?forwarded message|mensaje reenviado|message (?:transféré|réexpédié)|weitergeleitete nachricht|doorgestuurd bericht|пересланное сообщение|пересылаемое сообщение|yönləndiril(?:miş|ən) (?:mesaj|məktub)|iletilen (?:ileti|mesaj)|yönlendirilen (?:ileti|mesaj|e-posta)|(?:ال)?رسالة (?:ال)?(?:معاد توجيهها|مُ?عاد توجيهها|محو[ّ]?لة)|پیام هدایت‌?شده)[\s:*_=-]*",
    re.IGNORECASE,
).fullmatch
_original = Expression(
    r"[\s>*_=-]*(?:original message|ursprüngliche nachricht|message d.origine|исходное сообщение|orijinal (?:mesaj|ileti))[\s:*_=-]*",
    re.IGNORECASE,
).fullmatch
_subject = Expression(r"Subject: ?(?:fwd?|wg|tr|i|ilt|пересл|yön|محول|إعادة توجيه)\s*:", re.IGNORECASE).match
_head_line = Expression(r"\s*\*{0,2}[^\W\d_][^:\s]{1,14}(?: [^:\s]{1,14})?:\*{0,2}\s").match
_envelope_line = Expression(
    r"(?:Subject|From|Date|Sent|To|Cc|Message-ID|Reply-To|List-[\w-]+|Content-Type|MIME-Version|Konu|Kimden|Tarih|Mövzu|Kimdən|Tarix|Тема|От|Дата|Кому|الموضوع|من|التاريخ|إلى): ?\S"
).match
_address = Expression(r"[\"\s]*<(?P<mailbox>[^@<>\s]+)@").match
_sender = Expression(r"\W*(?P<who>[^\W\d_][^\"<]{3,40}?) from (?P<paper>[^\W\d_][^\"<]{2,50}?)\W*$").match
_parted = Expression(r"(?P<one>[^\d,;:|]{3,40}?)(?: in |\s?[-\u2013\u2014|/]\s)(?P<two>[^\d,;:|]{3,40})").fullmatch
_year = Expression(r"(?<!\d)(?:19|20)\d\d(?!\d)").search


def holds_letters(view: View, chunk: Chunk) -> bool:
    """Below its own head, another letter's head stands in a message: three lines of an envelope and more below a blank one."""
    run = 0
    for i in range(_body(view, chunk), chunk.last + 1):
        run = run + 1 if _envelope_line(view.texts[i]) and (run or view.blank(i - 1)) else 0
        if run == ENVELOPE and not _mark_above(view, i - ENVELOPE):
            return True
    return False


def _mark_above(view: View, line: int) -> bool:
    """What stands next above says that the message below it is passed on, or was answered."""
    while line > 0 and view.blank(line):
        line -= 1
    text = view.texts[line]
    return bool(_mark(text) or _original(text)) or text.lstrip().startswith(">")


def inner_message(view: View, chunk: Chunk) -> int | None:
    """The first head line of the message that is passed on, of the innermost of several; None where none is."""
    found, at = None, _body(view, chunk)
    forward = any(_subject(view.texts[i]) for i in range(chunk.first, at))
    said = 0
    while at <= chunk.last and said <= NOTE:
        text = view.texts[at]
        if _mark(text) or (forward and _original(text)):
            head = next((i for i in range(at + 1, min(at + 4, chunk.last + 1)) if not view.blank(i)), None)
            if head is not None and all(map(_head_line, view.texts[head : head + 2])):
                found, said = head, 0
                while at < chunk.last and (at < head or not view.blank(at + 1)):
                    at += 1
        else:
            said += len(text.strip())
        at += 1
    return found


def pasted_article(view: View, chunk: Chunk, *, forwarded: bool = False) -> int | None:
    """The headline of an article pasted below a note: a writer or a paper and a line with a date follow, and then text.

    Above several, or in a message that was `forwarded`, no note need stand.
    """
    rows = [i for i in range(_body(view, chunk), chunk.last + 1) if _said(view, i)]
    heads = [place for place in range(min(NEAR, len(rows) - 3)) if _heads_article(view, rows, place)]
    if not heads or sum(len(_said(view, i)) for i in rows[: heads[0]]) > NOTE:
        return None
    noted = sum(len(_said(view, i)) for i in rows[: heads[0]]) > HEADLINE // 2
    several = any(place > heads[0] + HEAD for place in heads)
    title = _said(view, rows[heads[0]])
    subject = any(title in view.texts[i] for i in range(chunk.first, rows[0]))
    if not (several or forwarded) and (subject or not (noted or _heads_dated(view, rows, heads[0]))):
        return None
    above = rows[max(heads[0] - 1, 0)]
    return above if outlets().match(_said(view, above), typos=False) else rows[heads[0]]


def _heads_article(view: View, rows: list[int], place: int) -> bool:
    """A line like a headline over one that names who wrote or published and one with a day, or over a writer and text."""
    text = _said(view, rows[place])
    if not (_is_headline(text) or _asks(text)):
        return False
    if _heads_dated(view, rows, place):
        return True
    below = [_said(view, i) for i in rows[place + 1 : place + 4]]
    return any(_names(a) and len(b) > HEADLINE for a, b in pairwise(below))


def _heads_dated(view: View, rows: list[int], place: int) -> bool:
    below = rows[place + 1 : place + 4]
    return any(_signed(view, list(pair)) for pair in pairwise(below)) or any(_dated_name(_said(view, i)) for i in below)


def sent_by_person(view: View, reading: Reading) -> None:
    """A person who sends a text has perhaps written it, but is no paper: the address is made of the name."""
    header = reading.article.header
    for piece in list(header):
        if piece.role == "source" and (both := _from_both(view, piece)):
            at = header.index(piece)
            header[at : at + 1] = both
            continue
        if piece.role != "source" or not (address := _address(view.texts[piece.last], piece.end)):
            continue
        name = decoded_words(clean_line(piece.text(view.lines)))
        parts = [part for part in fold(name).split() if len(part) > 2]
        mailbox = fold(address["mailbox"])
        if bare_name(name) and any(part in mailbox for part in parts) and outlets().match(name, typos=False) is None:
            piece.role = "other" if any(other.role == "byline" for other in header) else "byline"


def _from_both(view: View, piece: Piece) -> list[Piece]:
    """`Ann Rook from The Harbour Letter`: who wrote and what is sent, as Substack names its senders."""
    sent = _sender(view.texts[piece.last][piece.start : piece.end]) if piece.first == piece.last else None
    if sent is None or bare_name(sent["who"]) is None:
        return []
    at = piece.start
    spans = ((role, *sent.span(name)) for role, name in (("byline", "who"), ("source", "paper")))
    return [Piece(role, piece.first, at + first, piece.last, at + last) for role, first, last in spans]


def _said(view: View, line: int) -> str:
    """The text of a line without the marks of a quotation."""
    return view.texts[line].lstrip("> \t").strip()


def _asks(text: str) -> bool:
    return text.count(" ") > 2 and len(text) <= HEADLINE and text[-1] in "?\u061f"


def _is_headline(text: str) -> bool:
    return " " in text and len(text) <= HEADLINE and text[-1] not in NO_HEADLINE


def _signed(view: View, rows: list[int]) -> bool:
    """One of two lines names the writer or the paper, the other holds a date."""
    one, two = (_said(view, i) for i in rows)
    return any(
        (_names(a) or name_line(a) or outlets().match(a, typos=False))
        and len(b) <= HEADLINE
        and (date_line(b) is not None or bool(_year(b)))
        for a, b in ((one, two), (two, one))
        if len(a) <= HEADLINE
    )


def _names(text: str) -> bool:
    """A byline, or a name and a place: `Ann Rook in Tyre`, `Diyala - Salam Rook`."""
    if len(text) > HEADLINE:
        return False
    if line_role(text) == "byline":
        return True
    parted = _parted(text)
    if parted is None:
        return False
    one, two = parted["one"], parted["two"]
    return any(bare_name(who) is not None and " " in who and is_place(where) for who, where in ((one, two), (two, one)))


def _dated_name(text: str) -> bool:
    """`Ann Rook Mar 16, 2023`: who wrote, and when, on one line."""
    if len(text) > HEADLINE or text[-1] in NO_HEADLINE or not _year(text):
        return False
    return bool(read_beside(text).authors and find_dates(text, limit=1))


def _body(view: View, chunk: Chunk) -> int:
    """The first line below the head lines."""
    line = chunk.first
    while line <= chunk.last and not view.blank(line):
        line += 1
    return line
