"""Where articles start in blocks: the cues of each candidate, the decision, and what the dump teaches."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from corpus_cli.core.alike import mark_dated_headlines, mark_months
from corpus_cli.core.authors_notes import mark_authors_notes
from corpus_cli.core.blocks import Block
from corpus_cli.core.both_sides import mark_both_sides
from corpus_cli.core.boxes import mark_boxes
from corpus_cli.core.chronicles import mark_chronicles
from corpus_cli.core.comments import mark_comments, mark_quoted_posts
from corpus_cli.core.context import Context
from corpus_cli.core.credits import mark_closing_wires, mark_wire_behind
from corpus_cli.core.decide import NONE, Decision, Step, decide
from corpus_cli.core.habits import mark_quoted_letters, mark_rows, mark_said_days, mark_sentences, rows
from corpus_cli.core.issue import mark_issue
from corpus_cli.core.kickers import mark_kickers, mark_signatures
from corpus_cli.core.kinds import META, classify, is_body, is_clock, opens_with_dateline
from corpus_cli.core.menus import mark_buttons, mark_footers, mark_menus
from corpus_cli.core.notebook import mark_notebook
from corpus_cli.core.numbering import COUNTED, counted_items
from corpus_cli.core.papers import cites_outlet, is_citation
from corpus_cli.core.patterns import learnt_of, unseparated
from corpus_cli.core.references import CITED, mark_references
from corpus_cli.core.repeats import mark_posts, mark_printed, mark_recurring
from corpus_cli.core.separators import under_rules
from corpus_cli.core.signers import mark_bylines, mark_names, mark_outlets
from corpus_cli.core.stubs import AFTER_STUB, after_stubs, mark_stubs
from corpus_cli.core.surroundings import GROUPS, Surroundings
from corpus_cli.core.tables import mark_numbered_rows, mark_tables
from corpus_cli.core.ways import Ways, ways
from corpus_cli.core.weights import weights
from corpus_cli.core.wires import OVER_WIRE, is_wire_end, mark_slugs, over_wires
from corpus_cli.model import Cue

LABEL = 24
"""Characters in which a label ends (`Source:`, or a place before its agency): such a line is read apart from a bare name."""

LEANING = frozenset({"date", "labelled", "source", "credit", "url", "byline", "outlet", "name", "rubric"})
"""Kinds of lines that other lines of their kind tell whose they are."""

MOST_EMPTY = 0.34
"""Share of the headlines of a dump that may have no text under them and so be none."""

SET = 2.0
"""Shape of a line that is set as headlines alone are, by marks of its site."""

MOMENTS = 3
"""More hours than this, each alone on its line, are those of a live blog."""

FEED = 250
"""Characters under the headline of an agency's report, more than a live blog has at once."""

TRIALS = 3
"""So often is it decided anew: without one such headline, a line beside it may look like another."""

ITEM = 60
"""Characters of a point of a list that says something; shorter ones are names and links."""

HEADING = 1.5
"""Shape above which a short line is hard to take for anything but a headline or a heading."""

BELOW = 4
"""Lines below a headline among which its text begins, where nothing else says that it is one."""

HEADLESS = 100
"""Characters of text above the first headline that must have one of their own."""

UNLIKELY = -4.0
"""Margin below which not even the only line of a dump that could be its headline is one."""

_NEVER = -3.2

SURER = 0.5
"""By how much a line over a date must look more like a headline than another below it."""

ANALYST = "analyst"
"""The cue, and the rule, of what an analyst has said."""

ANALYST_WEIGHT = 20.0
"""Log odds that no other cue, and no sum of them, comes near to."""


Cues = dict[int, list[tuple[str, float]]]


@dataclass(slots=True)
class Boundaries:
    """The decision, and for every candidate its cues (those of the block and its surroundings)."""

    decision: Decision
    cues: Cues = field(default_factory=dict)


@dataclass(slots=True)
class Sight:
    """What is seen in a stretch before anything is decided.

    `kinds`: of each block, as the search has them; `around`: signs of each block; `cues` and `signs` of every line that
    may be a headline.
    """

    kinds: list[str]
    around: list[tuple[str, ...]]
    cues: Cues
    signs: dict[int, list[str]]


def look(blocks: Sequence[Block]) -> Sight:
    """Classify `blocks` (their findings are set in place) and gather all that tells of headlines."""
    for block in blocks:
        classify(block)
    mark_printed(blocks)
    mark_footers(blocks)
    mark_names(blocks)
    mark_outlets(blocks)
    mark_bylines(blocks)
    mark_menus(blocks)
    mark_buttons(blocks)
    mark_comments(blocks)
    mark_quoted_posts(blocks)
    mark_said_days(blocks)
    mark_quoted_letters(blocks)
    mark_months(blocks)
    mark_dated_headlines(blocks)
    mark_boxes(blocks)
    mark_stubs(blocks)
    mark_notebook(blocks)
    mark_numbered_rows(blocks)
    mark_issue(blocks)
    mark_kickers(blocks)
    mark_slugs(blocks)
    mark_wire_behind(blocks)
    mark_closing_wires(blocks)
    mark_recurring(blocks)
    mark_signatures(blocks)
    mark_authors_notes(blocks)
    mark_posts(blocks)
    mark_sentences(blocks)
    mark_tables(blocks)
    mark_references(blocks)
    _mark_leads(blocks)
    mark_both_sides(blocks)
    mark_chronicles(blocks)
    _mark_entries(blocks)
    _mark_envelopes(blocks)
    runs = rows(blocks)
    mark_rows(blocks, runs)
    context = Context(blocks, runs)
    kinds = [_kind(blocks, i) for i in range(len(blocks))]
    near = Surroundings(blocks, kinds, context.topics)
    lines = [i for i, block in enumerate(blocks) if block.kind == "short" and block.shape > _NEVER]
    return Sight(
        kinds,
        [near.around(i) for i in range(len(blocks))],
        {i: blocks[i].cues + context.cues(i) for i in lines},
        {i: list(near.signs(i)) for i in lines},
    )


def find_boundaries(blocks: Sequence[Block], inside: bool = False, titles: Collection[int] | None = None) -> Boundaries:
    """Decide which of `blocks` are headlines; what they are is set in place (`look`).

    `inside`: the first block stands in the body of an article. `titles`: an analyst has said that these blocks
    are the headlines, and no others.
    """
    sight = look(blocks)
    cues = {i: _weighed(told, sight.signs[i]) for i, told in sight.cues.items()}
    stubs = after_stubs(blocks)
    cues |= {i: [*cues[i], ("after-stub", AFTER_STUB)] for i in {*stubs, *stubs.values()} if i in cues}
    cues |= {i: [*cues[i], ("over-wire", OVER_WIRE)] for i in over_wires(blocks) if i in cues}
    cues |= {i: [*cues[i], ("under-rule", worth)] for i, worth in under_rules(blocks).items() if i in cues}
    cues |= {i: [*cues[i], ("counted", COUNTED)] for i in counted_items(blocks) if i in cues}
    cues |= {i: [*told, ("reference", CITED)] for i, told in cues.items() if blocks[i].cited}
    if titles is not None:
        told = {i: [*cues.get(i, ()), (ANALYST, ANALYST_WEIGHT)] for i in titles}
        return Boundaries(_decide(blocks, sight, told, inside, ways(blocks)[0]), told)
    tried = [(_decide(blocks, sight, cues, inside, leans), leans) for leans in ways(blocks)]
    first, leans = max(tried, key=lambda found: found[0].score)
    first, cues = _with_texts(blocks, sight, first, cues, inside, leans)
    if not inside and (only := _only(blocks, first)) is not None:
        cues = {**cues, only: [*cues[only], ("only-headline", round(0.5 - first.margins[only], 2))]}
        first = _decide(blocks, sight, cues, inside, leans)
    learnt = unseparated(blocks, first) | learnt_of(blocks, first)
    if not learnt:
        return Boundaries(first, cues)
    cues = {
        i: [*told, ("pattern-of-dump" if learnt[i] > 0 else "unseparated", learnt[i])] if i in learnt else told
        for i, told in cues.items()
    }
    return Boundaries(*_with_texts(blocks, sight, _decide(blocks, sight, cues, inside, leans), cues, inside, leans))


def _weighed(cues: Sequence[tuple[str, float]], signs: Sequence[str]) -> list[tuple[str, float]]:
    """Cues with what each weighs, and one for every group of signs."""
    given = weights()
    found = [(name, round(given.cue(name, told), 2)) for name, told in cues]
    groups: dict[str, float] = {}
    for sign in signs:
        if weight := given.signs.get(sign):
            name = GROUPS[sign.partition("=")[0].partition("-")[0]]
            groups[name] = groups.get(name, 0.0) + weight
    return found + [(name, round(weight, 2)) for name, weight in groups.items()]


def _with_texts(
    blocks: Sequence[Block], sight: Sight, found: Decision, cues: Cues, inside: bool, leans: Ways
) -> tuple[Decision, Cues]:
    """The decision without headlines that have no text under them, and the cues of what may be one."""
    for _ in range(TRIALS):
        if not (empty := _bodyless(blocks, found)):
            break
        cues = {i: told for i, told in cues.items() if i not in empty}
        found = _decide(blocks, sight, cues, inside, leans)
    return found, cues


def _bodyless(blocks: Sequence[Block], found: Decision) -> set[int]:
    """Headlines without any text before the next one: the head of a page or an issue, a name under a text.

    Of two that follow upon each other so, the less sure one is none, unless it has a date or a name right under it. Nothing where many are so (a list of headlines, or
    of news of one line), and none that is set as headlines alone are: a post may hold a film and no word.
    """
    empty: set[int] = set()
    stubs = set(after_stubs(blocks).values())
    for start, end in pairwise([*found.starts, len(blocks)]):
        if start + 1 == len(blocks) > 1:
            empty.add(start)  # the last line of all
        elif start not in stubs and blocks[start].shape < SET and not any(map(_is_text, blocks[start + 1 : end])):
            empty.add(end if end < len(blocks) and _is_surer(blocks, found, start, end) else start)
    return empty if len(empty) <= MOST_EMPTY * len(found.starts) else set()


def _only(blocks: Sequence[Block], found: Decision) -> int | None:
    """What is most like a headline of a text that has none above it: of a short dump, or on top of a longer one."""
    end = found.starts[0] if found.starts else len(blocks)
    if sum(len(block.text) for block in blocks[:end] if block.kind == "prose") < HEADLESS * bool(found.starts):
        return None
    bodies = [i for i, block in enumerate(blocks) if block.kind == "prose" or block.sentence]
    top = bodies[0] if found.starts else end  # over a longer dump only what stands on top of its first text
    near = [i for i in found.margins if i < end and i <= top and any(i < body <= i + BELOW for body in bodies)]
    best = max(near, key=lambda i: found.margins[i], default=None)
    return best if best is not None and found.margins[best] > UNLIKELY else None


def _is_surer(blocks: Sequence[Block], found: Decision, start: int, end: int) -> bool:
    """Of two headlines with no text between them the upper one: the other is its standfirst or caption."""
    over = sum(1 for _ in takewhile(lambda block: block.kind in META, blocks[start + 1 : end]))
    if any(block.kind in META for block in blocks[end + 1 : end + 2]):
        return over > 0 and blocks[start].shape >= blocks[end].shape + SURER
    return over > 1 or found.margins[start] > found.margins[end]


def _is_text(block: Block) -> bool:
    if block.kind in ("prose", "entry") or (block.kind == "item" and len(block.text) > ITEM):
        return True
    ended = block.text[-1] in ".!?\u061f\u06d4\u2026"
    return ended and block.kind in ("short", "item") and block.text.count(" ") > 3


def _mark_leads(blocks: Sequence[Block]) -> None:
    """Look for a dateline where a body may begin: at prose after something that is none."""
    for before, block in pairwise(blocks):
        if block.kind == "prose" and before.kind != "prose":
            opens_with_dateline(block)


def _mark_entries(blocks: Sequence[Block]) -> None:
    """Dates that head the entries of a chronology: three or more in a row, each between paragraphs; times of a live blog.

    They date no article. A date line that stands next to something like a headline is not one of them.
    """
    for above, block in pairwise(blocks):
        if above.kind == "date" and block.kind == "counter" and not block.gap and is_clock(block.text):
            block.kind = "date"  # the hour of the day above
    times = [i for i, block in enumerate(blocks) if block.kind == "counter" and is_clock(block.text)]
    feed = _is_feed(blocks, times)
    for i in times if len(times) > MOMENTS else ():
        blocks[i].kind = "date" if feed and _over_headline(blocks, i) else "entry"
    row: list[Block] = []
    for i, block in enumerate(blocks):
        if block.kind == "date":
            between = 0 < i < len(blocks) - 1 and is_body(blocks[i - 1]) and is_body(blocks[i + 1])
            if not between or cites_outlet(block.text):
                row = []
                continue
            row.append(block)
            for entry in row if len(row) == 3 else row[3:][-1:]:
                entry.kind = "entry"
        elif block.kind == "short" and block.shape > 0:
            row = [b for b in row if b.kind == "entry"]


def _is_feed(blocks: Sequence[Block], times: Sequence[int]) -> bool:
    """Whether most of these hours stand over a headline with a text of some length: the feed of an agency, no live blog."""
    heads = [i for i in times if _over_headline(blocks, i)]
    long = [i for i in heads if sum(len(block.text) for block in blocks[i + 2 : i + 6] if is_body(block)) > FEED]
    return 3 * len(heads) >= 2 * len(times) and 3 * len(long) >= 2 * len(heads)


def _over_headline(blocks: Sequence[Block], index: int) -> bool:
    """Set off from what stands above, right on top of a line like a headline, which ends as sentences do not."""
    if index + 2 >= len(blocks) or (index and not blocks[index].gap):
        return False
    below = blocks[index + 1]
    return below.kind == "short" and below.text[-1] not in ".:," and not below.gap


def _mark_envelopes(blocks: Sequence[Block]) -> None:
    """The date line of an e-mail's envelope is part of it, and dates no article."""
    for i, block in enumerate(blocks):
        around = blocks[max(0, i - 1 + (block.gap > 1)) : i + 2]
        if block.kind == "date" and ":" in block.text[:12] and any(b.kind == "envelope" for b in around):
            block.kind = "envelope"


def _decide(blocks: Sequence[Block], sight: Sight, cues: Cues, inside: bool, leans: Ways) -> Decision:
    """The decision over `blocks`; the middle of a long run of paragraphs goes with what stands before it.

    Two paragraphs and the last of a run say all that a run can say, and the search is the shorter.
    """
    titles = {i: sum(weight for _, weight in told) for i, told in cues.items()}
    steps = steps_of(blocks, sight, titles, leans)
    kept = told_apart(steps)
    found = decide([steps[i] for i in kept], inside)
    states: list[int] = []
    place = dict(zip(kept, found.states, strict=True))
    for i in range(len(steps)):
        states.append(place[i] if i in place else states[-1])
    margins = {kept[i]: margin for i, margin in found.margins.items()}
    return Decision(states, [kept[i] for i in found.starts], margins, found.score)


def told_apart(steps: Sequence[Step]) -> list[int]:
    """The steps that the search takes: all but the middle of long runs of paragraphs."""
    return [i for i in range(len(steps)) if not _inner(steps, i)]


def _inner(steps: Sequence[Step], index: int) -> bool:
    if not 2 <= index < len(steps) - 1:
        return False
    return all(step.kind == "prose" and not step.lead for step in steps[index - 2 : index + 2])


def steps_of(blocks: Sequence[Block], sight: Sight, titles: Mapping[int, float], leans: Ways) -> list[Step]:
    """What the search must know of each block; `titles` what each line that may be a headline is worth as one."""
    return [
        Step(
            kind,
            titles.get(i, NONE),
            block.lead,
            block.dated,
            leans.get(i, 0.0) if kind in LEANING else 0.0,
            sight.around[i],
            i + 1 < len(blocks) and block.gap < blocks[i + 1].gap,
        )
        for i, (block, kind) in enumerate(zip(blocks, sight.kinds, strict=True))
    ]


def _kind(blocks: Sequence[Block], index: int) -> str:
    block = blocks[index]
    if block.kind == "date" and (block.text[0] in "([" or is_citation(block.text) or is_wire_end(block.text)):
        return "closing-date"
    if block.kind == "source" and ":" in block.text[:LABEL]:
        return "labelled"
    if block.kind != "short":
        return block.kind
    if block.named:  # in capitals under a paragraph: signatures seldom are
        return "heading" if block.text.isupper() and index and blocks[index - 1].kind == "prose" else "name"
    return "heading" if block.shape >= HEADING else "short"


def cues_of(found: Boundaries, index: int, extra: Sequence[tuple[str, float]] = ()) -> list[Cue]:
    """The cues of a candidate as they stand in `evidence`, strongest first."""
    cues = [Cue(name, weight) for name, weight in (*found.cues.get(index, ()), *extra)]
    return sorted(cues, key=lambda cue: (-abs(cue.weight), cue.name))
