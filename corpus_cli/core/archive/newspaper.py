"""Pages of a newspaper as a PDF's text has them: narrow columns, headlines above them, a dated head on each page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from statistics import median

from corpus_cli.core.archive.columns import (
    LINES,
    Block,
    Run,
    ends_sentence,
    is_caption,
    is_credit,
    is_kicker,
    is_run_in,
    is_section,
    is_signed,
    parted,
    pick_headline,
    runs,
    signs,
    unsigned,
    with_standfirst,
)
from corpus_cli.core.archive.issue import is_day, issue_of, whole
from corpus_cli.core.archive.parts import ArchiveArticle, Piece
from corpus_cli.core.archive.scan import View
from corpus_cli.core.archive.states import BodyLine, Reading
from corpus_cli.core.attribution import line_role
from corpus_cli.core.phrases import phrase_kind
from corpus_cli.text.clean import clean_line
from corpus_cli.text.expression import Expression
from corpus_cli.text.fold import fold

WIDEST = 64
"""Characters of a line of a newspaper's column, at most."""

LONGEST = 600
"""Lines of an article in which pull quotes are looked for, at most."""

APART = 3
"""So many headlines must stand apart from their texts before others are looked for right on top of theirs."""

SHOUTED = 4
"""So many headlines in capitals make a habit of them."""

SECTION = 2
"""Words of a section's name in capitals, at most."""

LOUD = 12
"""Letters of a line in capitals that is no section's name."""

QUESTIONS = 2
"""So many lines behind a dash make an interview."""

SAME = 10
"""Letters of the beginning of a headline that show it again."""

_jump = Expression(
    r"\W*(?:(?:continued|turn|cont(?:['\u2019]?d)?\.?|see) (?:(?:on|to|from) )?(?:page|p\.) ?\w{1,4}|from (?:page|p\.) ?\w{1,4}|(?:ال)?(?:تتمة|بقية)\b.{0,30}(?:ص|صفحة|الصفحة)\W{0,3}\w{1,8}|suite (?:en )?page \w{1,4}|fortsetzung (?:auf |von )?seite \w{1,4}|davamı (?:\d{1,3}.{0,6}|səh\w*\W{0,3}\d{1,3}.{0,12})|devamı \d{1,3}\W?.{0,6}sayfada|(?:окончание|продолжение|начало) на (?:стр|с)\.? ?\d{1,3}.{0,12})\W*",
    re.IGNORECASE,
).fullmatch


_dash = re.compile(r"\s*[-\u2013\u2014] ?[^\W\d_]").match
_imprint = Expression(
    r"\s*(?:(?:published|printed) (?:by|at|in)\b.{10,}\b(?:printed|published|editor|p\.? ?o\.? box)|.{0,60}\W(?:price|preis|prix|fiyat|qiym\u0259ti|\u0446\u0435\u043d\u0430|\u0627\u0644\u0633\u0639\u0631|\u0627\u0644\u062b\u0645\u0646)\W{0,3}\d|.{0,40}(?:\u0631\u0626\u064a\u0633 \u0627\u0644\u062a\u062d\u0631\u064a\u0631|\u0627\u0644\u0645\u062f\u064a\u0631 \u0627\u0644\u0645\u0633\u0624\u0648\u0644)\s*:"
    r"|\s*(?:t\u0259sis\u00e7i(?:l\u0259r)?|tiraj|ba\u015f redaktor|redaksiyan\u0131n \u00fcnvan\u0131|\u00fcnvan|telefon|\u00e7apa imzalan\u0131b|imtiyaz sahibi|\u0443\u0447\u0440\u0435\u0434\u0438\u0442\u0435\u043b\u044c|\u0442\u0438\u0440\u0430\u0436|\u0430\u0434\u0440\u0435\u0441 \u0440\u0435\u0434\u0430\u043a\u0446\u0438\u0438)\s?[:\d]"
    r"|\s*q\u0259zet(?:in n\u00f6mr\u0259si)?\s.{5,60}(?:haz\u0131rlan\u0131b|\u00e7ap (?:olunub|edilib)))",
    re.IGNORECASE,
).match
"""What a newspaper prints of itself: who edits and prints it, and its price."""


_words = re.compile(r"[^\W\d_]+").findall


def newspaper_readings(view: View, lines: range) -> list[Reading]:
    """The articles of a newspaper's pages, none where the text is no newspaper; its pages are `lines`."""
    issue = issue_of(view)
    if issue is None:
        return []
    blocks = [block for block in _blocks(view, issue.furniture) if block[0] in lines]
    wide = [len(view.texts[i].strip()) for block in blocks if len(block) > 2 for i in block]
    if not wide or not 20 <= (width := median(wide)) <= WIDEST:
        return []
    blocks = [piece for block in blocks for piece in unsigned(view, block)]
    blocks = [piece for block in blocks for piece in with_standfirst(view, block, int(width))]
    found = _read(view, blocks, issue.furniture, int(width), shouted=None)
    if len(found) >= APART:
        blocks = [piece for block in blocks for piece in parted(view, block, int(width))]
        found = _read(view, blocks, issue.furniture, int(width), shouted=None)
    if _shouts(view, found, issue.furniture):
        found = _read(view, blocks, issue.furniture, int(width), shouted=True)
    elif _speaks_low(found):
        found = _read(view, blocks, issue.furniture, int(width), shouted=False)
    for reading in found:
        _finish(view, reading)
    for role, lines_of_all in (("dateline", issue.dates), ("source", issue.papers)):
        _say(view, found, role, lines_of_all)
    return found


def _shouts(view: View, found: Sequence[Reading], furniture: frozenset[int]) -> bool:
    """Above three in four of the texts stands a line in capitals: what is none is no headline."""
    shouted, above = 0, 0
    for reading in found:
        head = [view.texts[i].strip() for i in range(above, reading.body[0].index) if i not in furniture]
        loud = [text for text in head if len(text) > LOUD and text.isupper()]
        alone = all(text in loud or line_role(text) == "byline" for text in head if text)
        shouted += bool(loud) and (alone or len(_words(" ".join(loud))) > SECTION)
        above = reading.body[-1].index + 1
    return shouted >= SHOUTED and 4 * shouted >= 3 * len(found)


def _speaks_low(found: Sequence[Reading]) -> bool:
    """Three in four headlines and more are in small letters, and some in capitals: those are sub-headings."""
    loud = sum((reading.article.title or "").isupper() for reading in found)
    return loud > 0 and 4 * loud <= len(found)


def _read(
    view: View, blocks: Iterable[Block], furniture: frozenset[int], width: int, *, shouted: bool | None
) -> list[Reading]:
    """The articles; none where each has a day of its own, for those are clippings from several papers."""
    found: list[Reading] = []
    titled: dict[str, Reading] = {}
    dated = 0
    for run in runs(view, blocks, width):
        run.top = bool(run.short) and _above(view, run.short[0][0]) in furniture
        dated += any(is_day(view.texts[i].strip()) for block in run.short for i in block)
        _read_run(view, run, found, width, titled, shouted=shouted)
        if found:
            titled[_letters(found[-1].article.title or "")[:SAME]] = found[-1]
    return [] if dated > 1 and 3 * dated > len(found) else found


def _blocks(view: View, furniture: frozenset[int]) -> list[Block]:
    """Runs of lines without a blank one, without the pages' furniture and the lines that send to another page."""
    found: list[Block] = []
    open_ = False
    for i, text in enumerate(view.texts):
        if view.blank(i) or i in furniture or "\f" in text:
            open_ = False
        if view.blank(i) or i in furniture or _jump(text.replace("\f", " ")) or _imprint(text):
            continue
        if open_:
            found[-1].append(i)
        else:
            found.append([i])
        open_ = True
    return found


def _read_run(
    view: View, run: Run, found: list[Reading], width: int, titled: dict[str, Reading], *, shouted: bool | None
) -> None:
    """The short blocks above a text, and the text: a new article, or more of the one before."""
    again = next(((n, r) for n, block in enumerate(run.short) if (r := _again(view, block, titled))), None)
    if again and again[1] is found[-1]:  # the article above goes on here, on another page
        found[-1].article.header += [whole(view, "title", i) for i in run.short[again[0]]]
        run.short = run.short[again[0] + 1 :]
        _go_on(view, found[-1], run, width)
        return
    if not again:
        run.signed = bool(found) and _take_last(view, found[-1])
        _take_signature(view, run, found)
        _leave_page(view, run, width)
    talks = bool(found) and _talks(view, found[-1], run)
    head = again[0] if again else None if talks else pick_headline(view, run, width, shouted=shouted)
    if head is not None:
        over = head - (head > 0 and not again and (is_kicker(view, run, head - 1) or _is_over(view, run, head)))
        _add(view, found, run.short[over:], run.body, title=head - over)
    elif is_run_in(view, run.body):
        _add(view, found, [], run.body, title_at=run.body[0])
    elif found:
        _go_on(view, found[-1], run, width)


def _talks(view: View, reading: Reading, run: Run) -> bool:
    """A question or an answer behind a dash goes on with an interview: no article begins with one."""
    said = [line for line in reading.body if _dash(view.texts[line.index])]
    return len(said) >= QUESTIONS and _dash(view.texts[run.body[0]]) is not None


def _take_last(view: View, reading: Reading) -> bool:
    """Take the name that is the last line of a text, right below the end of a sentence, perhaps over what its bearer is."""
    body = reading.body
    for count in (1, 2):
        if len(body) <= count + 1:
            return False
        name, above = (view.texts[body[-at].index].strip() for at in (count, count + 1))
        if ends_sentence(above) and is_credit(name.rstrip(",")) and (count == 1) == (name[-1:] != ","):
            reading.article.header.append(whole(view, "byline", body[-count].index))
            del body[-count:]
            return True
    return False


def _take_signature(view: View, run: Run, found: list[Reading]) -> None:
    """The name below a text is its writer's; what follows is another article."""
    if not found or not run.short or not signs(view, run.short[0]) or is_signed(view, run, 0):
        return
    reading = found[-1]
    if run.top and len(run.short) > 1:
        return  # a columnist's name over the headline, on a page of its own
    reading.article.header += [whole(view, "byline", i) for i in run.short[0]]
    reading.last = run.short[0][-1]
    run.short, run.signed = run.short[1:], True


def _is_over(view: View, run: Run, head: int) -> bool:
    """The name of who wrote, alone over the headline at the head of a page."""
    return (
        run.top
        and head == 1
        and len(run.short[0]) == 1
        and not is_section(view, run.short[0])
        and is_credit(view.texts[run.short[0][0]])
    )


def _leave_page(view: View, run: Run, width: int) -> None:
    """What stands before the head of a page belongs to the page before, where the new one has a headline."""
    for n in range(len(run.short) - 1, 0, -1):
        between = view.texts[run.short[n - 1][-1] : run.short[n][0] + 1]
        if any("\f" in text for text in between):
            rest = replace(run, short=run.short[n:], top=True)
            if pick_headline(view, rest, width) is not None:
                run.short, run.top = rest.short, True
            return


def _go_on(view: View, reading: Reading, run: Run, width: int) -> None:
    """More of an article: short lines between two texts are its sub-headings, longer ones captions."""
    for block in run.short:
        texts = [view.texts[i].strip() for i in block]
        if len(block) == 1 and (is_caption(texts[0]) or len(texts[0]) > 1.4 * width):
            reading.article.header.append(whole(view, "caption", block[0]))
        else:
            reading.body += [BodyLine(i) for i in block]
    reading.body += [BodyLine(i) for i in run.body]
    reading.last = run.body[-1]


def _add(
    view: View, found: list[Reading], head: list[Block], body: Block, title: int = 0, title_at: int | None = None
) -> None:
    """A new article, below the blocks of `head`, of which `title` is the headline, or with its headline in the first
    words of line `title_at`.
    """
    first = head[0][0] if head else body[0]
    article = ArchiveArticle(first, body[-1])
    if head:
        lines = head[title]
        if _is_jump(view, first - 1):
            article.first = first - 1
            article.header.append(whole(view, "other", first - 1))
        if len(lines) > 1 and phrase_kind(fold(view.texts[lines[0]].strip())) == "rubric":
            article.header.append(whole(view, "other", lines[0]))
            lines = lines[1:]
        article.title = clean_line(_unbroken(" ".join(view.texts[i].strip() for i in lines)))
        article.header += [
            whole(view, "byline" if is_credit(view.texts[i]) and not is_section(view, block) else "other", i)
            for block in head[:title]
            for i in block
        ]
        article.header += [whole(view, "title", i) for i in lines]
        for block in head[title + 1 :]:
            signed = line_role(view.texts[block[0]].strip()) == "byline"  # what stands below says for whom, and where
            names = [
                i
                for i in block
                if (line_role(view.texts[i].strip()) == "byline" if signed else is_credit(view.texts[i]))
            ]
            article.header += [whole(view, "byline" if i in names else "other", i) for i in block]
    elif title_at is not None:
        text = view.texts[title_at]
        start, end = len(text) - len(text.lstrip()), text.find(". ")
        article.title = clean_line(text[start:end])
        article.header.append(Piece("title", title_at, start, title_at, end, in_text=True))
    found.append(Reading(article, [BodyLine(i) for i in body], last=body[-1]))


def _is_jump(view: View, line: int) -> bool:
    """`From Page 1`, right on top of the headline that the page where it began has, too."""
    return line >= 0 and not view.blank(line) and _jump(view.texts[line].replace("\f", " ")) is not None


_unbroken = partial(Expression(r"(?<=[^\W\d_])- (?=[^\W\d_A-Z])").sub, "")
"""A headline without the hyphens at the ends of its lines."""


def _again(view: View, block: Block, titled: dict[str, Reading]) -> Reading | None:
    """The article whose headline the block says again, perhaps its beginning alone."""
    said = _letters(" ".join(view.texts[i] for i in block)) if len(block) <= LINES else ""
    reading = titled.get(said[:SAME]) if len(said) >= SAME else None
    return reading if reading and _letters(reading.article.title or "").startswith(said) else None


def _above(view: View, line: int) -> int:
    """The next line with text above `line`."""
    line -= 1
    while line > 0 and view.blank(line):
        line -= 1
    return line


def _say(view: View, found: list[Reading], role: str, lines: list[int]) -> None:
    """What the pages' heads say of all articles, from a line that lies in none of them, if there is one."""
    inside = {i for reading in found for i in range(reading.article.first, reading.article.last + 1)}
    line = next((i for i in lines if i not in inside), None)
    for reading in found:
        own = bisect_left(lines, reading.article.first)
        at = line if line is not None else lines[own] if own < len(lines) else len(view)
        if line is not None or at <= reading.article.last:
            reading.article.header.append(whole(view, role, at))


def _finish(view: View, reading: Reading) -> None:
    """Pull quotes go, the pages' lines between are known as such."""
    article = reading.article
    for block in _quotes(view, reading):
        article.header += [whole(view, "other", i) for i in block]
        reading.body = [line for line in reading.body if line.index not in block]
    article.last = reading.last = reading.end = max(reading.body[-1].index, reading.last)
    read = {line.index for line in reading.body} | {piece.first for piece in article.header}
    rest = (i for i in range(article.first, article.last + 1) if i not in read and not view.blank(i))
    article.header += [whole(view, "page", i) for i in rest]


def _quotes(view: View, reading: Reading) -> Iterable[list[int]]:
    """Short blocks of the text that repeat a sentence of it: pull quotes."""
    rows: list[list[int]] = []
    for line in reading.body:
        if rows and line.index == rows[-1][-1] + 1:
            rows[-1].append(line.index)
        else:
            rows.append([line.index])
    if len(reading.body) > LONGEST:
        return
    said_all = _letters(" ".join(view.texts[i].strip() for row in rows for i in row))
    for row in rows:
        if 1 < len(row) < 7 and 2 * len(row) < len(reading.body):
            for end in (len(row), len(row) - 1):
                said = _letters(" ".join(view.texts[i].strip() for i in row[:end]))
                if len(said) > 20 and said_all.count(said) > 1:
                    yield row
                    break


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))
