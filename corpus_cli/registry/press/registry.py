"""The registry in use: names, addresses and running text to outlets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from corpus_cli.registry.press.entry import Match, Outlet
from corpus_cli.registry.press.keys import in_latin, key, strippings, unbracketed, without_nation
from corpus_cli.registry.press.scan import Scanner
from corpus_cli.registry.press.sites import handle_of, host_and_path
from corpus_cli.registry.press.tables import Index, own_index

_camel = re.compile(r"[^\W\d_]{2,}[^\W\d_A-ZƏÇĞİÖŞÜ][A-ZƏÇĞİÖŞÜ]\w*").fullmatch
"""Words written together, each with a capital: `MeydanTV`."""

LONGEST_NAME = 80
"""Longer strings are no names; only strings of a byline's size are compared for typos."""

CLOSE_ENOUGH = 85
"""rapidfuzz `fuzz.ratio` from which a name is proposed: 466 of 494 right, none of 127 other lines (notes, section 4)."""


MOST_WORDS = 50_000
"""Words that `begins_name` remembers, so that a dump of any size needs the same memory."""

BODIES = frozenset({"government", "organisation", "party"})
"""Types of outlets that are written about more than they publish."""


class Registry:
    """Outlets by name, address and in running text. Build it with `corpus_cli.registry.outlets`."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._outlets: dict[int, Outlet] = {}
        self._seen: dict[str, bool] = {}
        self._kinds = frozenset(index.kind_words)
        self._generic = self._kinds | frozenset(index.filler_words)

    def __len__(self) -> int:
        return len(self._index.titles)

    def __iter__(self) -> Iterator[Outlet]:
        return map(self._outlet, range(len(self)))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {slug: place for place, (slug, _, _) in enumerate(self._index.titles)}

    def get(self, slug: str) -> Outlet | None:
        """The outlet with this id."""
        place = self._places.get(slug)
        return None if place is None else self._outlet(place)

    def match(self, name: str, *, typos: bool = True) -> Match | None:
        """The outlet that `name` names, said on its own (in a byline, after `Source:`), or None.

        Exact on folded names, then without generic words (`قناة الميادين`), both with score 1; with `typos`
        the most similar name, with a score below 1: a proposal to review, never a fact.
        """
        if len(name) > LONGEST_NAME:
            return None
        folded = key(name)
        if not folded or folded in self._index.non_outlets or ("+" in name and len(folded) < 4):
            return None  # `A+ A-` are buttons
        place = self._exact(folded)
        if place is None and (latin := in_latin(folded)):
            folded = latin
            place = self._exact(folded)
        if place is not None:
            return self._match(place, 1.0, "name")
        bare = [folded, *self._bare(folded)]
        places = map(self._exact, bare)
        place = next((found for found in places if found is not None), None)
        if place is None and (plain := unbracketed(name)) != name:
            place = self._exact(key(plain))
        if place is None:
            place = self._said_twice(name)
        if place is None:
            place = self._written_together(name)
        if place is None and (plain := without_nation(folded, self._kinds) or ""):
            place = self._exact(plain)
        if place is not None:
            return self._match(place, 1.0, "name-stripped")
        stripped = self._proposal(bare[-1]) if typos else None
        whole = self._proposal(bare[0]) if stripped and bare[0] != bare[-1] else None
        return whole if stripped and whole and whole.score >= stripped.score else stripped

    def namesakes(self, name: str) -> list[Outlet]:
        """The outlets that bear `name`, as papers of several countries do, alone or with generic words at its ends."""
        if len(name) > LONGEST_NAME:
            return []
        folded = key(name)
        names = (folded, *self._bare(folded)) if folded else ()
        places = next((found for each in names if (found := self._index.shared.get(each))), [])
        return [self._outlet(place) for place in places]

    def _said_twice(self, name: str) -> int | None:
        """The outlet that both halves of a name are: `Emirates News Agency-WAM`, `AZƏRTAC / Azertac`."""
        head, mark, tail = name.rpartition("-") if "-" in name else name.rpartition("/")
        if not mark or len(tail.strip()) < 2:
            return None
        place = self._exact(key(head))
        return place if place is not None and place == self._exact(key(tail)) else None

    @cached_property
    def _joined(self) -> dict[str, int]:
        """Names of several words without the spaces between them."""
        return {name.replace(" ", ""): place for name, place in self._index.strong.items() if " " in name}

    def _written_together(self, name: str) -> int | None:
        """The outlet whose name is written as one word, each of its own with a capital: `MeydanTV`, `AzadlıqRadiosu`."""
        word = name.strip()
        return self._joined.get(key(word)) if _camel(word) else None

    def _bare(self, folded: str) -> Iterator[str]:
        return strippings(folded, self._generic)

    def _exact(self, folded: str) -> int | None:
        found = self._index.strong.get(folded)
        return self._index.weak.get(folded) if found is None else found

    def line(self, text: str) -> Match | None:
        """The outlet whose name a whole line is: as `match`, but a weak alias needs a generic word beside it.

        Ministries and organisations are none: their names head sections as often as they sign texts.
        """
        if len(text) > LONGEST_NAME:
            return None
        folded = key(text)
        folded = in_latin(folded) or folded
        place = self._index.strong.get(folded)
        if place is None:
            sure = not self._kinds.isdisjoint(folded.split())
            found = (self._exact(bare) if sure else self._index.strong.get(bare) for bare in self._bare(folded))
            place = next((place for place in found if place is not None), None)
        if place is None:
            place = self._written_together(text)
        if place is None and "(" in text and (plain := unbracketed(text)) != text:
            place = self._index.strong.get(key(plain))
        if place is None or self._index.titles[place][2] in BODIES:
            return None
        return self._match(place, 1.0, "name")

    def generic(self, name: str) -> str | None:
        """The kind of a name that stands where an outlet's would, but is none: `agencies` for `وكالات`."""
        return self._index.non_outlets.get(key(name))

    @cached_property
    def _first_words(self) -> frozenset[str]:
        names = (*self._index.strong, *self._index.weak, *self._index.non_outlets)
        return frozenset({name.partition(" ")[0] for name in names} | self._generic)

    def begins_name(self, word: str) -> bool:
        """Whether a name of the registry may begin with this word, as written; remembered, since words come again."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) > MOST_WORDS:
                self._seen.clear()
            head = key(word).partition(" ")[0]
            found = self._seen[word] = head in self._first_words or head in ("al", "el")
        return found

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        names = (*self._index.strong, *self._index.weak, *self._index.non_outlets)
        return frozenset(" ".join(name.split(" ", 2)[:2]) for name in names)

    def may_begin(self, folded: str) -> bool:
        """Whether a line that begins with this key of its first words may be an outlet's name."""
        words = folded.split(" ")
        while words and words[0] in self._generic:
            if " ".join(words[:2]) in self._beginnings:
                return True
            del words[0]
        return not words or words[0] in self._beginnings or " ".join(words[:2]) in self._beginnings

    def by_domain(self, url: str) -> Match | None:
        """The outlet that an address belongs to; archive copies, redirects and t.me are unwrapped. Offline."""
        where = host_and_path(url)
        if where is None:
            return None
        host, path = where
        handle = handle_of(host, path)
        if handle is not None:
            place = self._index.handles.get(handle)
            return None if place is None else self._match(place, 1.0, "handle")
        while "." in host:
            if (prefixes := self._index.hosts.get(host)) is not None:
                best = max((prefix for prefix in prefixes if _below(path, prefix)), key=len, default=None)
                if best is not None:
                    return self._match(prefixes[best], 1.0, "domain")
            host = host.partition(".")[2]
        return None

    def by_footer(self, text: str) -> tuple[int, int, Match] | None:
        """The outlet whose footer or disclaimer `text` is, by the words registered for it: (start, end, match)."""
        for mark, place in self._index.marks.items():
            start = text.find(mark)
            if start >= 0:
                return start, start + len(mark), self._match(place, 1.0, "footer-mark")
        return None

    def by_form(self, line: str) -> tuple[int, int, Match] | None:
        """The outlet whose pages alone print a day in the form of `line`: (start, end, match)."""
        for expression, place in self._forms:
            if match := expression.search(line):
                return match.start(), match.end(), self._match(place, 1.0, "page-form")
        return None

    @cached_property
    def _forms(self) -> list[tuple[re.Pattern[str], int]]:
        return [(re.compile(form), place) for form, place in self._index.forms.items()]

    def scan(self, text: str, *, weak: bool = False) -> list[tuple[int, int, Outlet]]:
        """Outlets named in running text: (start, end, outlet) by characters, in order, none overlapping.

        `weak` also finds the aliases that are common words elsewhere: only for bylines, datelines and sources.
        """
        scanner = self._weak_scanner if weak else self._scanner
        return [(start, end, self._outlet(place)) for start, end, place in scanner.find(text)]

    @cached_property
    def _scanner(self) -> Scanner:
        return Scanner(self._spelt(weak=False))

    @cached_property
    def _weak_scanner(self) -> Scanner:
        return Scanner(self._spelt(weak=True))

    def _spelt(self, *, weak: bool) -> Iterable[tuple[str, int]]:
        for place, row in enumerate(self._index.outlets):
            for text in (row["name"], *(name["text"] for name in row.get("names", ()))):
                if self._index.strong.get(key(text)) == place:
                    yield text, place
            for alias in row.get("aliases_weak", ()) if weak else ():
                if self._index.weak.get(key(alias)) == place:
                    yield alias, place

    def _proposal(self, bare: str) -> Match | None:
        from rapidfuzz import fuzz, process

        found = process.extractOne(bare, self._index.strong.keys(), scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
        if found is None:
            return None
        return self._match(self._index.strong[found[0]], min(found[1] / 100, 0.99), "similar")

    def _match(self, place: int, score: float, rule: str) -> Match:
        slug, name, _ = self._index.titles[place]
        return Match(slug, name, score, rule)

    def _outlet(self, place: int) -> Outlet:
        if place not in self._outlets:
            self._outlets[place] = Outlet.from_dict(self._index.outlets[place])
        return self._outlets[place]


def _below(path: str, prefix: str) -> bool:
    return not prefix or path == prefix or path.startswith(prefix.rstrip("/") + "/")


@lru_cache(maxsize=16)
def load(extra: tuple[str, ...] = (), _contents: tuple[bytes, ...] = ()) -> Registry:
    """Our registry with an analyst's files over it, later files over earlier ones. Raises ConfigError.

    Loaded anew where the contents are not those of the time before.
    """
    if not extra:
        return Registry(own_index())
    from corpus_cli.registry.press.index import compile_index

    index = own_index()
    for path in extra:
        index = compile_index([Path(path)], index)
    return Registry(index)
