"""The head of the page that articles stand on, where it names an outlet: the site's own line over what it published."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.core.attribution.feet import read_foot
from corpus_cli.core.attribution.mastheads import is_printed_address, is_sender, read_masthead
from corpus_cli.core.blocks import Block
from corpus_cli.core.issue import is_issue_line
from corpus_cli.core.kinds import is_printed
from corpus_cli.core.phrases import is_list_head
from corpus_cli.text.scripts import main_script

BETWEEN, SPARE = 3, 2
"""Lines between two articles of one page, at most, and by how many there may be more than between most."""

MANY = 3
"""So many outlets with heads of their own are the sites of a collection."""

ALIKE, OFTEN = 3, 0.75
"""Where so many articles follow upon others, and a line stands in such a share of the places between, they are of one site."""

_digits = re.compile(r"\d+|[-=_*~.\u2022\s]+").sub
_KINDS = frozenset({"outlet", "masthead", "recurring", "short", "rubric"})
_way_to_list = re.compile(
    r"\S+\.[a-z]{2,6} [\u203a>/] (?:search|tags?|topics?|axtar\w*|etiket|arama|поиск|теги?|بحث|وسم)\b"
).match
"""`harbour.az \u203a search \u203a crane`: the way to what a site found."""


def over_articles(blocks: Sequence[Block], spans: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Number of an article -> the head of its page; `spans` are the first and last blocks of the articles.

    A head holds for the articles of its page in its script: to the next head, a footer, a rule, or more furniture than
    stands between articles, unless the page lists what was found or tagged. Articles in another script between them are the
    site's, too. Where a dump holds pages of many sites,
    most have one article, and a head is only that of the first below it, but for lists of several sites, each below its menu.
    """
    found: dict[int, int] = {}
    many = (
        len({head.name for block in blocks if block.kind == "outlet" and (head := read_masthead(block.text))}) >= MANY
    )
    pages = sum(a.kind == "outlet" and b.kind == "masthead" and not b.gap for a, b in pairwise(blocks))
    at, head, script, listed, sent = 0, None, None, False, False
    others: dict[int, int] = {}
    between_all = [range(a[1] + 1, b[0]) for a, b in pairwise(spans)]
    widths = sorted(map(len, between_all))
    usual = max(BETWEEN, widths[len(widths) // 2] + SPARE if widths else 0)
    one = _are_of_one_site(blocks, between_all)
    for number, (first, last) in enumerate(spans):
        between = range(at, first)
        # A name that stands alone over a headline was perhaps taken in by the article: it is the page's all the same.
        alone = first < last and blocks[first].kind == "outlet" and blocks[first + 1].gap > 0
        heads = [i for i in (*between, *([first] if alone else ())) if _is_head(blocks, i)]
        if heads:
            head = heads[-1] if _named(blocks, heads[-1]) else None
            listed = head is not None and (
                _way_to_list(blocks[head].text) is not None
                or any(is_list_head(blocks[i].folded) for i in range(head + 1, first))
            )
            sent = head is not None and _sends(blocks, between, head)
            script = main_script(blocks[first].text)
        elif (many and not (listed and pages > 0)) or any(_ends_page(blocks, i) for i in between):
            head = None
        elif head is None or blocks[head].kind == "masthead" or is_issue_line(blocks[head + 1]):
            pass  # the head of an issue or a letter is that of all its items
        elif one or listed or sent:
            pass  # of a letter by the outlet itself all is its own
        elif head and max(blocks[i].gap for i in (*between, first)) >= blocks[head].gap > 0:
            head = None  # as far from it as it is from the page before
        elif len(between) > usual or _has(blocks, between, "rule", "stars"):
            head = None
        if head is not None:
            (found if main_script(blocks[first].text) == script else others)[number] = head
        if head is not None and "\u203a" in blocks[head].text and not listed:
            head = None  # the way to one article (`Harbour Watch \u203a Crime`) is over no other
        at = last + 1
    own = Counter(found.values())
    last_of = {head: max(number for number, at in found.items() if at == head) for head in own}
    among = {head for number, head in others.items() if own[head] >= ALIKE and number < last_of[head]}
    found |= {number: head for number, head in others.items() if head in among}
    return _to_the_footer(blocks, spans, found) | found | _printed_feet(blocks, spans)


def _printed_feet(blocks: Sequence[Block], spans: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Articles that a browser printed, and the foot of their page: its address names the site."""
    found: dict[int, int] = {}
    for number, (first, _) in enumerate(spans):
        end = spans[number + 1][0] if number + 1 < len(spans) else len(blocks)
        text = next((i for i in range(first, end) if blocks[i].kind == "prose"), end)
        for i in range(text, end):
            if blocks[i].kind == "recurring" and is_printed_address(blocks[i].text) and _named(blocks, i):
                found[number] = i
                break
    return found


def _to_the_footer(blocks: Sequence[Block], spans: Sequence[tuple[int, int]], heads: dict[int, int]) -> dict[int, int]:
    """Articles below a head and above the footer of the same outlet, no other named between: they are all of its page."""
    found: dict[int, int] = {}
    for number, head in heads.items():
        named = read_masthead(blocks[head].text) if blocks[head].kind == "outlet" else None
        own = named.id if named else None
        under: list[int] = []
        for below in range(number + 1, len(spans)) if own else ():
            if below in heads:
                break
            under.append(below)
            limit = spans[below + 1][0] if below + 1 < len(spans) else len(blocks)
            feet = [foot for i in range(spans[below][1] + 1, limit) if (foot := _foot_of(blocks[i]))]
            if feet:
                found |= dict.fromkeys(under, head) if all(foot == own for foot in feet) else {}
                under = []
                if feet[-1] != own:
                    break
    return found


def _foot_of(block: Block) -> str | None:
    """The outlet whose rights a line reserves, or that it names in another form of footer."""
    named = read_foot(block.text) if block.kind == "footer" else None
    return named.id if named else None


def _are_of_one_site(blocks: Sequence[Block], gaps: Sequence[range]) -> bool:
    """A line comes again between most of the articles: the furniture of one site."""
    seen = Counter(line for gap in gaps for line in {_digits("", blocks[i].folded) for i in gap} if line.strip())
    return len(gaps) >= ALIKE and any(count >= OFTEN * len(gaps) for count in seen.values())


def _is_head(blocks: Sequence[Block], index: int) -> bool:
    """The name of an outlet, or the line that a browser prints over a page, whether or not its name is known."""
    block = blocks[index]
    if is_printed_address(block.text):
        return False  # the foot of the page before
    if block.kind == "recurring" and block.text[0].isdigit() and is_printed(block.text):
        return True
    if block.kind in ("envelope", "rule"):
        return read_masthead(block.text) is not None
    if block.kind == "teaser":  # a list of headlines runs into the head of the next page
        return (
            any(b.kind == "masthead" for b in blocks[index + 1 : index + 3]) and read_masthead(block.text) is not None
        )
    first = not index and read_masthead(block.text) is not None  # whatever else the first line of a dump says
    return first or ((block.kind in _KINDS or _way_to_list(block.text) is not None) and _named(blocks, index))


def _named(blocks: Sequence[Block], index: int) -> bool:
    """The line names an outlet; one whose name is a common word where the menu of its site, or more of its name, follows."""
    block = blocks[index]
    if read_masthead(block.text) is not None:
        return True
    under = index + 1
    if under < len(blocks) and blocks[under].kind == "date" and not blocks[under].gap:
        under += 1  # the day on which the page was seen stands over its menu
    below = blocks[under] if under < len(blocks) else None
    if below is None or (below.gap and index) or read_masthead(block.text, weak=True) is None:
        return False
    if index and not block.gap and not (below.kind == "outlet" and blocks[index - 1].kind in ("masthead", "rubric")):
        return False  # unless the menu stands right above it, and what the paper calls itself right below
    more = below.text.split()[:3]
    longer = (f"{block.text} {' '.join(more[:count])}" for count in range(1, len(more) + 1))
    return below.kind in ("masthead", "outlet", "rubric") or any(map(read_masthead, longer))


def _ends_page(blocks: Sequence[Block], index: int) -> bool:
    """A footer, another letter, or a name that nobody knows right over the list of what its site found."""
    name, below = blocks[index], blocks[index + 1]
    return name.kind in ("footer", "envelope") or (
        name.kind == "short" and name.gap > 0 and not below.gap and below.kind == "masthead"
    )


def _sends(blocks: Sequence[Block], between: range, head: int) -> bool:
    """The outlet of the head is who sends the letter that it stands in."""
    senders = (i for i in between if blocks[i].kind == "envelope" and is_sender(blocks[i].text))
    sender = next((named for i in senders if (named := read_masthead(blocks[i].text))), None)
    named = read_masthead(blocks[head].text)
    return sender is not None and named is not None and sender.id == named.id


def _has(blocks: Sequence[Block], between: range, *kinds: str) -> bool:
    return any(blocks[i].kind in kinds for i in between)
