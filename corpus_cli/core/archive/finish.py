"""What concerns all articles of a layout in a stretch: paragraphs, languages, what an issue says of all."""

from __future__ import annotations

from corpus_cli.core.archive.body import paragraphs
from corpus_cli.core.archive.claims import Claim
from corpus_cli.core.archive.forwarded import sent_by_person
from corpus_cli.core.archive.head import same
from corpus_cli.core.archive.introduced import introduced
from corpus_cli.core.archive.parts import Piece
from corpus_cli.core.archive.passed import carries, headed, linked, opened, passed_on, sourced, whole
from corpus_cli.core.archive.scan import View
from corpus_cli.core.archive.states import FINAL, BodyLine, Reading
from corpus_cli.core.archive.talk import silence, talkers
from corpus_cli.core.archive.values import decoded_words
from corpus_cli.core.attribution import labels, line_role, name_line
from corpus_cli.core.attribution.openings import signs_line
from corpus_cli.model import Cue
from corpus_cli.registry import outlets
from corpus_cli.registry.layout import Layout
from corpus_cli.registry.layout.expressions import compiled, groups_of
from corpus_cli.text.clean import clean_line

WEIGHT = 6.0
"""Log odds that a mark of a recognised layout gives to a boundary."""

HEAD = 4
"""Lines at the top of a text among which its writer is named."""


def finish(view: View, claim: Claim) -> None:
    """Paragraphs and what concerns all articles of a layout."""
    layout = claim.layout
    _messages(view, claim)
    for reading in claim.readings:
        _repeated(view, reading)
    bodies = paragraphs(view, layout, [r.body for r in claim.readings], claim.pages)
    shared = claim.hits.lines(layout.bounds.shared)
    said: dict[str, Piece] = {}
    at = 0
    for reading, body in zip(claim.readings, bodies, strict=True):
        article = reading.article
        article.paragraphs = body
        article.cues = [Cue(f"layout-{layout.id}", WEIGHT)]
        if layout.encoded_words:
            article.title = decoded_words(article.title) if article.title else None
            article.fields = {key: decoded_words(value) for key, value in article.fields.items()}
        article.language = layout.languages.get(article.fields.get("LANGUAGE", "").casefold())
        _inside(view, claim, reading)
        if not any(piece.role == "byline" for piece in article.header):
            _signed(view, reading)
        if article.kind == "message":
            sourced(view, reading)
        elif not any(piece.role in ("source", "dateline") for piece in article.header):
            opened(view, reading)
        if layout.encoded_words:
            sent_by_person(view, reading)
        article.header.sort(key=lambda piece: (piece.first, piece.start))
        while at < len(shared) and shared[at] < article.first:
            said |= _said(view, layout, shared[at])
            at += 1
        article.header += said.values()


def _messages(view: View, claim: Claim) -> None:
    """What messages pass on, before their texts are joined."""
    told = [reading for reading in claim.readings if reading.article.kind == "message"]
    quiet = talkers(view, told)
    for reading in told:
        silence(view, reading, quiet)
        linked(view, reading)
        if (over := introduced(view, reading)) or claim.layout.paragraphs == "line":
            passed_on(view, reading, introduced=over)
        else:
            headed(view, reading)


def _repeated(view: View, reading: Reading) -> None:
    """The headline again as the first line of the text."""
    body = [line for line in reading.body if view.texts[line.index][line.start :].strip()]
    title = reading.article.title
    if title and len(body) > 1 and same(clean_line(view.texts[body[0].index][body[0].start :]), title):
        reading.article.header.append(whole(view, "title", body[0]))
        reading.body.remove(body[0])


def _inside(view: View, claim: Claim, reading: Reading) -> None:
    """Values that stand in the body: pieces that are text and header both."""
    for line in reading.body:
        if claim.layout.inside and claim.hits.holds(line.index, claim.layout.inside):
            for expression in claim.layout.inside:
                match = compiled(expression).search(view.texts[line.index])
                for name, n in (groups_of(expression) if match else {}).items():
                    if match[n]:
                        start, end = match.span(n)
                        reading.article.header.append(Piece(name, line.index, start, line.index, end, in_text=True))


NAME = 40
"""Characters of a paper's name below that of a writer, at most."""


def _signed(view: View, reading: Reading) -> None:
    """`By Leyla Aslan - Trend:` or `Leyla Aslan, Trend` among the first lines of a body; `Müəllif: ...` or a name as its last.

    A name alone on top of the text, or below its standfirst, is who wrote it, too, where an article is not somebody's own
    message.
    """
    forwarded = "forwarded_from" in reading.article.fields
    own = reading.article.kind == "message" and not forwarded
    lines = [line for line in reading.body if view.texts[line.index][line.start :].strip()]
    for place, line in enumerate([*lines[:HEAD], *lines[HEAD:][-1:]]):
        text = view.texts[line.index]
        alone = place < 2 and len(lines) > HEAD  # a person beside a paper or a place, on top of a text
        credit = len(text) < 100 and (alone or labels.written.match(text)) and line_role(text) == "byline"
        credit = credit or (alone and signs_line(text.strip()))
        under = not place or (reading.article.kind != "message" and _apart(view, line))  # a standfirst
        named = alone and under and _heads_text(text.strip(), view.texts[lines[place + 1].index].strip())
        if credit or (not own and (named or (place >= HEAD and _signs(view, lines, forwarded)))):
            start = len(text) - len(text.lstrip())
            if reading.article.kind == "message":
                carries(view, reading)
            reading.article.header.append(
                Piece("byline", line.index, start, line.index, len(text.rstrip()), in_text=True)
            )

    if not own and len(lines) > HEAD + 2:
        _signed_for(view, reading, lines[-3:])


def _signed_for(view: View, reading: Reading, lines: list[BodyLine]) -> None:
    """`Leyla ASLAN,` and below it `“Harbour Gazette”` as the last two lines: who wrote, and for whom."""
    above, who, paper = (view.texts[line.index].strip() for line in lines)
    if above[-1] not in FINAL or who[-1:] != "," or not name_line(who[:-1]) or len(paper) > NAME:
        return
    quoted = paper[0] in '"\u201c\u201e\u00ab' and paper[-1] in '"\u201d\u201c\u00bb'
    if quoted or outlets().match(paper, typos=False) is not None or line_role(paper) == "outlet":
        for role, line in (("byline", lines[1]), ("source", lines[2])):
            piece = whole(view, role, line)
            piece.in_text = True
            reading.article.header.append(piece)


def _apart(view: View, line: BodyLine) -> bool:
    """Blank lines stand above and below."""
    return view.blank(line.index - 1) and view.blank(line.index + 1)


def _heads_text(name: str, text: str) -> bool:
    """A person's name over a paragraph, not over the points of a list."""
    return (
        name_line(name) and outlets().match(name, typos=False) is None and len(text) > len(name) and text[0].isalpha()
    )


def _signs(view: View, lines: list[BodyLine], passed_on: bool) -> bool:
    """The last of these lines is a name and nothing else, under the end of a sentence.

    What somebody `passed_on` may have a place behind it: `Анаид Гогорян, Очамчыра`; letters to an editor have one each.
    """
    above, last = (view.texts[line.index].strip() for line in lines[-2:])
    name, _, place = last.partition(",") if passed_on else (last, "", "")
    return above[-1] in FINAL and " " not in place.strip() and "," not in name and name_line(name)


def _said(view: View, layout: Layout, line: int) -> dict[str, Piece]:
    """What a line outside says of all articles after it: the issue's date, the publication."""
    pieces: dict[str, Piece] = {}
    for expression in layout.bounds.shared:
        match = compiled(expression).search(view.texts[line])
        for name, n in (groups_of(expression) if match else {}).items():
            if match[n]:
                pieces[name] = Piece(name, line, match.start(n), line, match.end(n))
    return pieces
