"""From decided blocks to articles: where each begins and ends, and what each of its lines is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from corpus_cli.core.above import begins_above, joined
from corpus_cli.core.attribution import closer_role, is_office_or_place, is_publisher_line, labels, line_role, name_line
from corpus_cli.core.attribution.feet import read_foot
from corpus_cli.core.attribution.header_lines import header_role, names_person
from corpus_cli.core.attribution.looks import is_role, is_site
from corpus_cli.core.begins import begin_of, close_wires, give_back, papers_over
from corpus_cli.core.blocks import Block
from corpus_cli.core.boundaries import Boundaries, cues_of
from corpus_cli.core.dates import date_line
from corpus_cli.core.decide import ZONES
from corpus_cli.core.habits import spaced
from corpus_cli.core.issue import is_issue_line
from corpus_cli.core.mastheads import over_articles
from corpus_cli.core.phrases import heads_contents
from corpus_cli.core.separators import headed_by, separators
from corpus_cli.core.undated import dated_under
from corpus_cli.core.wires import is_of_wires, untitled
from corpus_cli.core.writers import names_under
from corpus_cli.model import Cue

NEAR = -3.0
"""Margin above which a line that is no headline is a near miss."""

TEXT = "text"
"""The role of a block that is body text; all others are roles of `model.Header`."""

_HEADER_ROLES = {
    "date": "dateline", "byline": "byline", "name": "byline", "source": "source", "outlet": "source", "credit": "credit",
    "caption": "caption", "url": "other", "counter": "other", "banner": "note", "closer": "other", "teaser": "teaser",
    "rule": "other", "footer": "footer", "masthead": "other", "envelope": "other", "rubric": "other", "kicker": "other",
}  # fmt: skip
_BODY_ROLES = {
    "teaser": "teaser", "credit": "credit", "caption": "caption", "counter": "other", "closer": "other", "rule": "other",
    "banner": "note", "footer": "footer", "masthead": "other", "envelope": "other", "rubric": "other", "kicker": "other",
}  # fmt: skip
_TAIL_ROLES = {
    "note": "closer",
    "name": "byline",
    "date": "dateline",
    "byline": "byline",
    "source": "source",
    "outlet": "source",
    "credit": "credit",
}
_OWN_TAIL = frozenset(_TAIL_ROLES) - {"name"}
_ASKED = frozenset({"closer", "teaser", "short", "prose"})
_PAGE_ENDS = frozenset({"closer", "footer", "teaser"})
_NO_END = frozenset({"rule", "closer", "footer", "counter", "masthead", "envelope", "rubric", "kicker", "recurring"})
BEHIND, NAMED = 3, 5
"""Lines under the name of whoever signs, and words of each, at most."""

FEET = 8
"""Lines below an article among which its page asks readers to come again."""

_OWN_ABOVE = frozenset({"date", "byline", "source", "url", "kicker"})


@dataclass(slots=True)
class Span:
    """Blocks `first` to `last` of one article, the role of each of its blocks, and why it starts there.

    `beside` are blocks outside the span that say something of it: the outlet's line above, the footer
    below. `margin` is that of the decision, None where no headline was found. `near` are blocks up to
    the next article that nearly began one.
    """

    first: int
    last: int
    roles: list[str]
    margin: float | None
    cues: list[Cue] = field(default_factory=list)
    beside: list[tuple[int, str]] = field(default_factory=list)
    near: list[int] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)


def spans_of(blocks: Sequence[Block], found: Boundaries) -> list[Span]:
    """All articles in order. Blocks in none of them are furniture."""
    zones = [ZONES[state] for state in found.decision.states]
    titles = found.decision.starts
    spans: list[Span] = []
    headless = _headless(blocks, zones, titles[0] if titles else len(blocks))
    if headless:
        spans.append(headless)
    letter: int | None = None
    above = begins_above(blocks, titles)
    close_wires(blocks, zones)
    headed = papers_over(blocks, zones, titles)
    begins = [min(begin_of(blocks, zones, title, headed=headed), above.get(title, title)) for title in titles]
    give_back(blocks, zones, begins)
    if spaced(blocks):
        begins = [joined(blocks, zones, begin) for begin in begins]
    for i in names_under(blocks, titles):
        blocks[i].named = True
    rules = separators(blocks)
    begins = [_headed(blocks, rules, begin) for begin in begins]
    for number, title in enumerate(titles):
        limit = begins[number + 1] if number + 1 < len(titles) else len(blocks)
        span = _span(blocks, zones, found, begins[number], title, limit)
        taken = spans[-1].last if spans else -1
        issued = [i for i in range(begins[number - 1] if number else 0, begins[number]) if _is_letter_date(blocks[i])]
        issued += [i for i in range(taken + 1, begins[number]) if is_issue_line(blocks[i])]
        letter = max(issued, default=letter)
        span.beside = [(i, role) for i, role in span.beside if i > taken]
        if letter is not None:
            span.beside.append((letter, "page"))
        spans.append(span)
    wires = is_of_wires(blocks, titles)
    spans = [
        part for span in spans for part in _parted(blocks, span, untitled(blocks, span.first, span.last, wires=wires))
    ]
    for number, head in over_articles(blocks, [(span.first, span.last) for span in spans]).items():
        spans[number].beside.append((head, "page"))
    return spans


def _parted(blocks: Sequence[Block], span: Span, cuts: Sequence[int]) -> list[Span]:
    """An article, and those without a headline that begin at `cuts` in it."""
    found = []
    for first, end in pairwise([span.first, *cuts, span.last + 1]):
        last = end - 1
        while last > first and blocks[last].kind in _NO_END | {"stars"} and end <= span.last:
            last -= 1
        part = replace(span, first=first, last=last, roles=span.roles[first - span.first : last + 1 - span.first])
        part.near = [i for i in span.near if first <= i < end]
        if first > span.first:
            part.margin, part.cues, part.issues = None, [], ["no-title"]
        found.append(part)
    return found


def _headed(blocks: Sequence[Block], rules: set[int], begin: int) -> int:
    """The first block below the separator over an article, unless the page above ends there."""
    top = headed_by(blocks, rules, begin)
    if top is None or (blocks[top].kind in _PAGE_ENDS and blocks[top + 1].kind in _PAGE_ENDS | {"masthead"}):
        return begin
    if blocks[top].kind == "counter" and not blocks[top].gap and blocks[top + 1].gap:
        return begin  # what readers may do with the text above
    return top


def one_span(blocks: Sequence[Block], found: Boundaries, title: int | None, *, whole: bool) -> Span:
    """`blocks` as one article, for an analyst has said that they are; its headline is block `title`, or none.

    With `whole` it goes to the last block, else to where the splitter sees its end.
    """
    if title is None:
        return Span(0, len(blocks) - 1, [_role(block, "B") for block in blocks], None, issues=["no-title"])
    zones = [ZONES[state] for state in found.decision.states]
    zones[:title] = ["P"] * title
    span = _span(blocks, zones, found, 0, title, len(blocks))
    if whole:
        span.roles += [_role(blocks[i], zones[i]) for i in range(span.last + 1, len(blocks))]
        span.last = len(blocks) - 1
        span.beside = []
    return span


def _is_letter_date(block: Block) -> bool:
    """The date line of an e-mail's envelope: all that the mail holds was written before."""
    return block.kind == "envelope" and block.text[:5].lower() in ("date:", "sent:")


def _headless(blocks: Sequence[Block], zones: list[str], limit: int) -> Span | None:
    """Prose before the first headline: an article whose own headline is not in these blocks.

    It is furniture where nothing began it, and a body where the blocks begin inside an article.
    """
    prose = [i for i in range(limit) if blocks[i].kind == "prose" and zones[i] in "FB"]
    if not prose or sum(len(blocks[i].text) for i in prose) < 200:
        return None
    first, last = prose[0], prose[-1]
    if any(heads_contents(block.folded) for block in blocks[last + 1 : limit]):
        return None  # what a letter says before it lists what it holds
    return Span(first, last, [_role(blocks[i], "B") for i in range(first, last + 1)], None, issues=["no-title"])


def _span(blocks: Sequence[Block], zones: list[str], found: Boundaries, begin: int, title: int, limit: int) -> Span:
    last = _last(blocks, zones, title, limit)
    roles = [_role(blocks[i], zones[i] if i > title else "P") for i in range(begin, last + 1)]
    roles = ["other" if role == TEXT and i < title - begin else role for i, role in enumerate(roles)]
    roles[title - begin] = "title"
    _repeats(blocks, roles, begin, title)
    _publishers(blocks, roles, begin, title)
    _sources_behind(blocks, roles, begin, title)
    if (dated := dated_under(blocks, roles, begin, title, TEXT)) is not None:
        roles[dated - begin] = "dateline"
    signed = _signature(blocks, roles, begin, title)
    if signed is not None:
        roles[signed - begin] = "byline"
    elif (
        roles[-1] == TEXT
        and blocks[last].kind in ("prose", "short")
        and closer_role(blocks[last].text[:400]) == "closer"
    ):
        roles[-1] = "closer"
    after = [("after-" + blocks[begin - 1].kind, 2.2)] if begin and zones[begin - 1] == "T" else []
    head = [
        (blocks[i].kind, 1.0) for i in range(title + 1, last + 1) if zones[i] in "HP" and blocks[i].kind in _OWN_ABOVE
    ]
    span = Span(begin, last, roles, found.decision.margins[title], cues_of(found, title, [*after, *head]))
    span.beside = _beside(blocks, begin, last, limit)
    margins = found.decision.margins
    span.near = [i for i in range(title + 1, limit) if i in margins and margins[i] > NEAR]
    return span


def _signature(blocks: Sequence[Block], roles: list[str], begin: int, title: int) -> int | None:
    """The name that a text is signed with: its last line, or the last above its date and source."""
    last = begin + len(roles) - 1
    while last > title + 2:
        what = blocks[last].kind == "note" and not blocks[last].gap and blocks[last - 1].named
        if what or roles[last - begin] in ("dateline", "source", "credit"):
            last -= 1  # `what` says of whom the name is
        elif name := _name_over(blocks, last, max(title + 2, last - BEHIND)):
            last = name
        else:
            break
    return last if last > title + 2 and roles[last - begin] == TEXT and _signs(blocks[last]) else None


def _signs(block: Block) -> bool:
    """A name alone, or behind a dash: `-- J. R. Whitcombe`."""
    return (
        block.named
        or names_person(block.text)
        or (
            block.text[0] in "-\u2013\u2014" and len(block.text) < 50 and name_line(block.text.lstrip("-\u2013\u2014 "))
        )
    )


def _name_over(blocks: Sequence[Block], index: int, floor: int) -> int | None:
    """The name of whoever signs, right above an office, a place or the paper; behind a comma any few words may follow."""
    for i in range(index, floor, -1):
        block, above = blocks[i], blocks[i - 1]
        if block.gap or block.kind not in ("short", "outlet") or block.text.count(" ") >= NAMED:
            return None
        if above.named or (above.kind == "short" and " " in above.text and is_role(block.text)):
            known = block.kind == "outlet" or is_office_or_place(block.text) or is_publisher_line(block.text)
            return i - 1 if known or above.text[-1] in ",\u060c" else None
    return None


def _publishers(blocks: Sequence[Block], roles: list[str], begin: int, title: int) -> None:
    """Mark an outlet's line between headline and text, which only the byline or date beside it shows to be one."""
    standfirst = False
    for i in range(title + 1, min(title + 6, begin + len(roles) - 1)):
        above, below = roles[i - 1 - begin], roles[i + 1 - begin]
        near = [above in ("byline", "dateline", "source"), below in ("byline", "dateline")]
        if roles[i - begin] == TEXT:
            if blocks[i].kind != "short" or (standfirst and not any(near)):
                return
            if role := header_role(blocks[i].text):
                roles[i - begin] = role
                continue
            if not any(near):
                standfirst = True
                continue
            if is_publisher_line(blocks[i].text, registered=not near[1]) or is_site(blocks[i].text):
                roles[i - begin] = "source"
        elif blocks[i].kind == "short" and "byline" in (above, below) and is_publisher_line(blocks[i].text):
            roles[i - begin] = "source"  # `Harbour Notebook` over a name looks like another
        elif blocks[i].kind == "counter" and above == "byline" and is_publisher_line(blocks[i].text, registered=True):
            roles[i - begin] = "source"  # `AA`, which sites print for the size of their letters, too


def _sources_behind(blocks: Sequence[Block], roles: list[str], begin: int, title: int) -> None:
    """Mark the source and date that a text ends with."""
    for i in range(begin + len(roles) - 1, title + 1, -1):
        kind = blocks[i].kind if roles[i - begin] == TEXT else ""
        if kind in ("source", "byline") or (kind == "date" and date_line(blocks[i].text)):
            roles[i - begin] = _TAIL_ROLES[blocks[i].kind]
        elif kind == "short" and i > title + 2 and _is_paper_under(blocks, i):
            roles[i - begin] = "source"
        elif roles[i - begin] not in _TAIL_ROLES.values():
            return


def _is_paper_under(blocks: Sequence[Block], index: int) -> bool:
    """`Turan`, alone under a paragraph: whose it is."""
    block = blocks[index]
    if block.kind == "short" and blocks[index - 1].kind == "note":
        return is_publisher_line(block.text, registered=True, section=True)  # below who the writer is
    if block.kind != "short" or blocks[index - 1].kind != "prose" or block.text.islower():
        return False
    # A name that sections have, too, must stand nearer to the text above: `Report`.
    hangs = index + 1 < len(blocks) and blocks[index + 1].gap > block.gap
    return is_publisher_line(block.text, registered=True, section=hangs)


def _last(blocks: Sequence[Block], zones: list[str], title: int, limit: int) -> int:
    """The last block of an article's own text: the end of its body, and what of the tail is about it."""
    last = title
    for i in range(title, limit):
        if zones[i] in "HB" and not (zones[i] == "B" and blocks[i].kind in _NO_END):
            last = i
    last = _signed_end(blocks, zones, last, limit)
    while last + 1 < limit and (
        blocks[last + 1].kind in _OWN_TAIL or _signed(blocks[last + 1]) or _is_paper_under(blocks, last + 1)
    ):
        if zones[last + 1] == "P" and last + 2 < len(blocks) and blocks[last + 1].gap > blocks[last + 2].gap:
            break  # it stands nearer to the next headline
        last += 1
    pictured = last + 1
    while pictured + 1 < limit and blocks[pictured].kind == "caption":
        pictured += 1  # `Photo: Nils Bridge` over who wrote
    return pictured if pictured > last + 1 and zones[pictured] == "T" and blocks[pictured].kind == "byline" else last


def _signed_end(blocks: Sequence[Block], zones: list[str], last: int, limit: int) -> int:
    """The paper at the end of a text, below who wrote it and what that is, whom nobody needs to know."""
    end = last + 1
    while end < limit and end - last <= BEHIND - 1 and zones[end] == "T" and _may_sign(blocks[end]):
        end += 1
    if end > last + 1 and _is_paper_line(blocks[end - 1]):
        end -= 1
    closed = end < limit and zones[end] == "T" and _is_paper_line(blocks[end])
    told = any(is_role(block.text.lstrip("*\u066d ")) for block in blocks[last + 1 : end])
    return end if closed and told else last


def _is_paper_line(block: Block) -> bool:
    """The name of a paper, be it a word as well: it stands below who signs."""
    return block.kind == "outlet" or (not block.gap and is_publisher_line(block.text, registered=True, section=True))


def _may_sign(block: Block) -> bool:
    """A name, or what its bearer is: a few words that are no sentence."""
    return block.kind == "short" and block.text.count(" ") < NAMED and block.text[-1].isalpha()


def _signed(block: Block) -> bool:
    return block.kind == "short" and (block.named or (not block.gap and names_person(block.text)))


def _role(block: Block, zone: str) -> str:
    kind = "name" if block.named and block.kind == "short" else block.kind
    if zone in "HP":
        return _HEADER_ROLES.get(kind, TEXT)
    return (_TAIL_ROLES | _BODY_ROLES).get(kind, TEXT) if zone == "T" else _BODY_ROLES.get(kind, TEXT)


def _repeats(blocks: Sequence[Block], roles: list[str], begin: int, title: int) -> None:
    """Mark lines near the headline that say it again."""
    own = blocks[title].folded.strip(" #*_.:\"'-")
    for i in range(title + 1, min(title + 10, begin + len(roles))):
        folded = blocks[i].folded.strip(" #*_.:\"'-")
        again = folded in own or (folded.startswith(own) and len(folded) < 1.6 * len(own))
        named = roles[i - begin] == "byline" and folded == own  # a headline that looks like a name
        if len(folded) > 11 and (roles[i - begin] == TEXT or named) and again:
            roles[i - begin] = "title"


def _writes(block: Block) -> bool:
    """`Haber-Kamera: ...`: a label says who wrote, below what a desk adds to a text (the list of its pictures)."""
    label = labels.written.match(block.text) if block.kind == "byline" else None
    return label is not None and ":" in label[0]


def _beside(blocks: Sequence[Block], begin: int, last: int, limit: int) -> list[tuple[int, str]]:
    """The outlet's line right above the headline; below the article its footer, and who a label says wrote it."""
    found = []
    if begin and blocks[begin - 1].kind == "outlet" and blocks[begin].gap <= blocks[begin - 1].gap:
        found.append((begin - 1, "source"))
    below = last + 1
    if below < limit and blocks[below].kind in ("closer", "teaser") and line_role(blocks[below].text) == "source":
        found.append((below, "source"))  # `Read the full story at Eurasianet`
    elif below < limit and blocks[below].kind == "url" and not blocks[below].gap:
        found.append((below, "source"))  # `Link: https://...`, right under the text
    found += [(i, "byline") for i in range(last + 2, min(limit, last + 1 + FEET)) if _writes(blocks[i])][:1]
    feet = [i for i in range(last + 1, limit) if blocks[i].kind == "footer"]
    asked = [i for i in range(last + 1, min(limit, last + 1 + FEET)) if blocks[i].kind in _ASKED]
    foot = next((i for i in (*feet, *asked) if read_foot(blocks[i].text)), next(iter(feet), None))
    return [*found, (foot, "footer")] if foot is not None else found
