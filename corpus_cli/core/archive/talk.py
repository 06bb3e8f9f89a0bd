"""Who talks in a chat and who publishes: remarks between articles, senders who only talk, and what is sold there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from corpus_cli.core.archive.scan import View
from corpus_cli.core.archive.states import BodyLine, Reading
from corpus_cli.core.attribution.looks import is_outlet_like
from corpus_cli.core.dates import date_line
from corpus_cli.registry import outlets
from corpus_cli.text.clean import clean_line
from corpus_cli.text.fold import fold

REMARK = 160
"""Characters: who writes nothing longer is talking, not publishing."""

ARTICLES = 3
"""So many messages that are no remarks must a chat hold for its remarks to be none of its articles."""

SENDERS = 3
"""So many who only remark on something are a group: what they say is small talk, whatever else they pass on."""

STAMP = 30
"""Characters of a line that says the day between the messages of two days, at most."""

INVITED = 200
"""Characters of an invitation to another channel, at most."""

_CHANNEL = frozenset(
    map(
        fold,
        "news xəbər xəbərlər xəbərləri haber haberler haberleri новости вести media tv radio online أخبار رصد إعلام".split(),
    )
)
"""Words of the names of channels."""

_is_number = re.compile(r"\+?[\d ()-]{7,20}").fullmatch
"""Somebody who is in nobody's address book: only groups of people have such."""
_invites = re.compile(
    r"(?=.*(?:t\.me/|@\w{4,}|chat\.whatsapp\.com/)).*(?:انضموا|اشتركوا|تابعونا|abunə ol|qoşul|katıl|takip ed|подписывайтесь|присоединяйтесь|join|subscribe|follow)",
    re.IGNORECASE,
).match
"""`Follow our channel on sports: t.me/harbour_sports`."""
_sold = re.compile(
    r"\W*(?:\[ ?(?:Photo|Video|File) ?\]\W*)?#?(?:REKLAM|РЕКЛАМА|إعلان(?: ممول| مدفوع)?|ADVERTISEMENT|SPONSORED)(?!\w)"
).match


def talkers(view: View, readings: Sequence[Reading]) -> frozenset[str]:
    """Who only talks in a chat: of their own they write remarks, and forward the rest or answer each other."""
    own: dict[str, bool] = {}
    forwards: set[str] = set()
    answers = False
    for reading in readings:
        name, fields = sender(view, reading, ("source",)), reading.article.fields
        answers = answers or "reply_to" in fields
        if "forwarded_from" in fields:
            forwards.add(name)
        elif name:
            own[name] = own.get(name, False) or _publishes(view, reading)
    if len(own.keys() | forwards) < 2:
        return frozenset()
    talking = [name for name, published in own.items() if not published and (answers or name in forwards)]
    return frozenset(name for name in talking if outlets().match(name, typos=False) is None)


def remarks(view: View, readings: Sequence[Reading]) -> list[Reading]:
    """What is only said between the articles of a chat: a line by somebody of a group, or by who mostly talks or forwards.

    Where hardly anything is passed on, what people say to each other is all there is, and none of it a remark.
    """
    sold = [reading for reading in readings if reading.article.kind == "message" and _is_sold(view, reading)]
    short = [reading for reading in readings if reading.article.kind == "message" and _is_remark(view, reading)]
    if not short or len(readings) - len(short) < ARTICLES:
        return sold
    names = {id(reading): sender(view, reading) for reading in readings}
    said = Counter(names[id(reading)] for reading in short)
    own = (reading for reading in readings if "forwarded_from" not in reading.article.fields)
    published = Counter(names[id(reading)] for reading in own) - said
    group = any(map(_is_number, names.values())) or len(said) >= SENDERS
    talking = {
        name
        for name in said
        if (said[name] >= published[name] or (group and not is_channel(name)))
        and not outlets().match(name, typos=False)
    }
    return [*sold, *(reading for reading in short if names[id(reading)] in talking and reading not in sold)]


def _is_sold(view: View, reading: Reading) -> bool:
    """`🔥 REKLAM 🔥 ...`: a channel's advertisement says so first of all; an invitation; a picture and nothing said of it."""
    lines = texts_of(view, reading)
    if reading.article.title is None and all(map(_is_stamp, (view.texts[line.index] for line in lines))):
        return True  # a picture alone, and perhaps the day on which the next message was posted
    text = clean_line(view.texts[lines[0].index][lines[0].start :]) if lines else ""
    address = reading.article.values.get("url")
    url = address.text(view.lines) if address else ""
    said = " ".join(view.texts[line.index][line.start :] for line in lines) if len(lines) < 4 else ""
    return 0 < len(lines) < 4 and (
        _sold(text) is not None or (len(said) < INVITED and _invites(f"{said} {url}") is not None)
    )


def _is_stamp(text: str) -> bool:
    return len(text) < STAMP and date_line(text.strip()) is not None


def _is_remark(view: View, reading: Reading) -> bool:
    lines = [view.texts[line.index][line.start :].strip() for line in reading.body]
    told = [line for line in lines if line]
    forwarded = "forwarded_from" in reading.article.fields
    return reading.article.title is None and not forwarded and len(told) < 2 and _says_little("".join(told))


def _says_little(text: str) -> bool:
    """A few words, or an address and nothing about it."""
    return len(text) <= REMARK and ("://" not in text or " " not in text)


def _publishes(view: View, reading: Reading) -> bool:
    """A message of its writer's own that is more than a remark: it is long, or text below a headline."""
    length = sum(len(view.texts[line.index][line.start :].strip()) for line in reading.body)
    return length > REMARK or (reading.article.title is not None and length > 0)


def silence(view: View, reading: Reading, names: frozenset[str]) -> None:
    """A sender who only talks publishes nothing; whoever forwards something has carried it all the same."""
    if "forwarded_from" in reading.article.fields:
        return
    for piece in reading.article.header:
        if piece.role == "source" and clean_line(piece.text(view.lines)) in names:
            piece.role = "other"


def sender(view: View, reading: Reading, roles: Collection[str] = ("source", "byline")) -> str:
    """The name on a message's mark, where it has one of these roles."""
    first = reading.article.first
    pieces = (p for p in reading.article.header if p.role in roles and p.first == first)
    return next((clean_line(piece.text(view.lines)) for piece in pieces), "")


def is_channel(name: str) -> bool:
    """`Şimal-Qərb Xəbər`, `رصد الجنوب`: the name of no person."""
    return is_outlet_like(name) or not _CHANNEL.isdisjoint(fold(name).split())


def texts_of(view: View, reading: Reading) -> list[BodyLine]:
    return [line for line in reading.body if view.texts[line.index][line.start :].strip()]
