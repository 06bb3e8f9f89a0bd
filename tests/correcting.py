"""Dumps with corrections, edited at random; what the soak and the tests share.

Every line of the dump has a name that stays with it through the edits, so that it is known where each correction
belongs afterwards. Nothing here is taken from anywhere: the words make no sense on purpose.
"""

from __future__ import annotations

import random
import textwrap
from collections import Counter
from dataclasses import dataclass, replace

from corpus_cli.core.corrections.quote import quote
from corpus_cli.core.source import Stream
from corpus_cli.core.split import SplitOptions, split_stream
from corpus_cli.core.survey import survey
from corpus_cli.errors import CorrectionError
from corpus_cli.model import Record
from corpus_cli.registry.corrections import Anchor, Book, Correction

WORDS = {
    "az": "liman körpü dəniz balıqçı tor sahil külək gəmi fənər məktəb kitab şəhər küçə bazar nar çörək yağış dağ "
    "meşə çay bulaq kənd usta daş divar pəncərə qapı bağban ağac yarpaq payız bahar səhər axşam gecə ulduz yol qatar",
    "ar": "ميناء جسر بحر صياد شبكة ساحل ريح سفينة فنار مدرسة كتاب مدينة شارع سوق رمان خبز مطر جبل غابة نهر نبع قرية "
    "معلم حجر جدار نافذة باب بستاني شجرة ورقة خريف ربيع صباح مساء ليل نجمة طريق قطار",
    "en": "harbour bridge ocean fisherman netting coast wind vessel lantern school library city street market orchard "
    "bakery rainfall mountain forest river spring village mason stone wall window doorway gardener branch leaf autumn "
    "morning evening midnight star railway carriage",
}
MONTHS = {"az": "mart", "ar": "آذار", "en": "March"}
DATES = {"az": "{} mart 2021", "ar": "{} آذار 2021", "en": "{} March 2021"}
SAY = {"az": "Müəllif: {}", "ar": "بقلم {}", "en": "By {}"}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le")


@dataclass
class Line:
    """A line of text; `name` is None for what edits have added."""

    text: str
    name: int | None = None


Article = list[Line]


class Dump:
    """Articles of named lines, in languages that go into `encodings`."""

    def __init__(self, chance: random.Random) -> None:
        self.chance, self.names = chance, 0
        latin = chance.random() < 0.6
        self.encodings = ENCODINGS if latin else (*ENCODINGS, "cp1256")
        languages = ("az", "ar", "en") if latin else ("ar", "en")
        self.articles = [self._article(chance.choice(languages), n) for n in range(chance.randrange(5, 9))]

    def _name(self, text: str) -> Line:
        self.names += 1
        return Line(text, self.names)

    def _words(self, language: str, count: int) -> str:
        return " ".join(self.chance.choice(WORDS[language].split()) for _ in range(count))

    def _sentences(self, language: str, count: int) -> str:
        return " ".join(self._words(language, self.chance.randrange(7, 13)).capitalize() + "." for _ in range(count))

    def _article(self, language: str, number: int) -> Article:
        lines = [self._name(self._words(language, self.chance.randrange(4, 8)).title())]
        if self.chance.random() < 0.8:
            lines.append(self._name(DATES[language].format(number + 3)))
        if self.chance.random() < 0.4:
            lines.append(self._name(SAY[language].format(self._words(language, 2).title())))
        lines.append(Line(""))
        for _ in range(self.chance.randrange(2, 6)):
            lines += [self._name(self._sentences(language, self.chance.randrange(2, 5))), Line("")]
        return lines

    def lines(self) -> list[Line]:
        return [line for article in self.articles for line in [*article, Line("")]]

    def text(self) -> str:
        return "\n".join(line.text for line in self.lines()) + "\n"

    def edit(self) -> str:
        """One edit at random; returns its name."""
        acts = (self.add, self.add, self.remove, self.wrap, self.wrap, self.unwrap, self.move, self.space)
        act = self.chance.choice(acts)
        act()
        return act.__name__

    def _pick(self) -> tuple[Article, int]:
        article = self.chance.choice([a for a in self.articles if any(line.text for line in a)])
        return article, self.chance.choice([i for i, line in enumerate(article) if line.text])

    def add(self) -> None:
        """Lines come in somewhere: prose, a caption, blank ones."""
        article, at = self._pick()
        language = self.chance.choice(["ar", "en"])
        new = [self._sentences(language, 2), self._words(language, 5), "", "* * *"]
        article[at:at] = [Line(self.chance.choice(new)) for _ in range(self.chance.randrange(1, 4))]

    def remove(self) -> None:
        """A line goes."""
        article, at = self._pick()
        del article[at]

    def wrap(self) -> None:
        """A paragraph is wrapped otherwise."""
        article, at = self._pick()
        parts = textwrap.wrap(article[at].text, self.chance.randrange(40, 90)) or [""]
        article[at : at + 1] = [Line(parts[0], article[at].name), *map(Line, parts[1:])]

    def unwrap(self) -> None:
        """A line goes on with the one below it, which then begins no line any more."""
        article, at = self._pick()
        if at + 1 < len(article) and article[at + 1].text:
            article[at : at + 2] = [Line(f"{article[at].text} {article[at + 1].text}", article[at].name)]

    def move(self) -> None:
        """Articles change their order."""
        self.chance.shuffle(self.articles)

    def space(self) -> None:
        """White space, marks that nobody sees, markup."""
        article, at = self._pick()
        text = self.chance.choice(["  {}", "**{}**", "\u200f{}", "{}\u00a0 ", "\t{}"]).format(article[at].text)
        article[at] = replace(article[at], text=text.replace(" ", self.chance.choice([" ", "  "]), 3))

    def tease(self) -> None:
        """A headline is named again, far from its article."""
        for number, article in enumerate(self.articles):
            title = next((line.text for line in article if line.text), "")
            far = [a for n, a in enumerate(self.articles) if abs(n - number) > 2]
            if title and far and self.chance.random() < 0.3:
                self.chance.choice(far).append(Line(title))


@dataclass
class Case:
    """A correction and the line it belongs to (`to`, `next`: those of its other anchors)."""

    entry: Correction
    name: int
    to: int | None = None
    next: int | None = None


class Trial:
    """A dump, corrections of it, and the dump after edits."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.dump = Dump(self.chance)
        self.counts: Counter[str] = Counter()
        self.data = self.dump.text().encode()
        self.stream = Stream("d.txt", None, self.data)
        self.surveyed = survey(self.stream)
        self.numbers = {line.name: n for n, line in enumerate(self.dump.lines(), 1) if line.name}
        self.records, _ = run(self.data, [])
        self.cases = self._cases()

    def _offset(self, name: int) -> int:
        return len("".join(line + "\n" for line in self.dump.text().split("\n")[: self.numbers[name] - 1]).encode())

    def _anchor(self, name: int, record: Record | None = None, *, end: bool = False) -> Anchor:
        span = (record.start, record.end, record.span_sha256) if record else None
        found = quote(self.stream, self.surveyed, self._offset(name), span, end=end)
        assert found
        if record and self.chance.random() < 0.4:  # as a page without the dump writes it
            return Anchor(found.exact, suffix=record.text[:160], span_sha256=record.span_sha256, alike=found.alike)
        return found

    def _cases(self) -> list[Case]:
        """Corrections that go together: each record and each line is touched by one at the most."""
        articles = [r for r in self.records if r.kind != "furniture"]
        by_number = {number: name for name, number in self.numbers.items()}
        free = list(range(len(articles)))
        self.chance.shuffle(free)
        cases: list[Case] = []
        while free and len(cases) < 5:
            at = free.pop()
            record = articles[at]
            do = self.chance.choice(["set", "set", "drop", "confirm", "cut", "cut", "furniture", "keep", "join"])
            inside = [n for n in range(record.start_line + 1, record.end_line + 1) if n in by_number]
            head = by_number[record.start_line]
            if do in ("cut", "furniture") and inside:
                name = by_number[self.chance.choice(inside)]
                entry = Correction(do, "d.txt", self._anchor(name))
                entry.to = self._anchor(name, end=True) if do == "furniture" else None
                cases.append(Case(entry, name, name if entry.to else None))
            elif do == "join" and at + 1 in free:
                free.remove(at + 1)
                name = by_number[articles[at + 1].start_line]
                entry = Correction(do, "d.txt", self._anchor(head, record))
                entry.next = self._anchor(name, articles[at + 1])
                cases.append(Case(entry, head, next=name))
            elif do in ("set", "drop", "confirm") or (do == "keep" and at and at - 1 in free):
                entry = Correction(do, "d.txt", self._anchor(head, None if do == "keep" else record))
                entry.fields = {"date": f"19{at + 10}"} if do == "set" else {}
                cases.append(Case(entry, head))
                free = [n for n in free if do != "keep" or n != at - 1]
        for number, case in enumerate(cases):
            case.entry.file, case.entry.line = "c.yaml", number + 1
        return cases

    def edit(self) -> None:
        """Edit the dump and store it in another encoding."""
        for _ in range(self.chance.randrange(1, 7)):
            self.counts[f"edit {self.dump.edit()}"] += 1
        if self.chance.random() < 0.3:
            self.dump.tease()
        encoding = self.chance.choice(self.dump.encodings)
        text = self.dump.text()
        if self.chance.random() < 0.2:
            text = text.replace("\n", "\r\n")
        self.data = text.encode(encoding, "replace")
        self.counts[f"stored {encoding}"] += 1
        self.numbers = {line.name: n for n, line in enumerate(self.dump.lines(), 1) if line.name}

    def check(self) -> None:
        """Every correction is applied at its own line, or reported; none is applied elsewhere."""
        records, told = run(self.data, [case.entry for case in self.cases])
        reported = {error.key for error in told}
        assert reported <= {case.entry.key for case in self.cases}
        for case in self.cases:
            on = [r for r in records if any(e["correction"] == case.entry.key for e in r.evidence.get("analyst", ()))]
            if case.entry.key in reported:
                assert not on, (case, [r.start_line for r in on])
                self.counts["reported"] += 1
                continue
            self._check_applied(case, on, records)
            self.counts["applied"] += 1
            self.counts[f"applied {case.entry.do}"] += 1

    def _check_applied(self, case: Case, on: list[Record], records: list[Record]) -> None:
        line = self.numbers.get(case.name)
        assert line is not None, ("applied although its line is gone", case, [r.start_line for r in on])
        do = case.entry.do
        inside = [r for r in records if r.start_line <= line <= r.end_line]
        articles = [r for r in inside if r.kind != "furniture"]
        assert all(r.start_line <= line <= r.end_line for r in on if do != "furniture"), (case, line)
        if do == "cut":
            assert [r.start_line for r in articles] == [line] == [r.start_line for r in on], (case, line)
        elif do == "confirm" or do == "set":
            assert len(on) == 1 and articles == on, (case, line)
        elif do == "drop":
            assert not articles, (case, line)
        elif do == "keep":
            assert all(r.start_line != line for r in articles), (case, line)
        elif do == "join":
            other = self.numbers.get(case.next)
            assert len(articles) == 1 and other and articles[0].start_line <= other <= articles[0].end_line, (
                case,
                line,
            )
        elif do == "furniture":
            said = self._said(line)
            assert all(said not in r.text for r in articles), (case, line)

    def _said(self, line: int) -> str:
        return " ".join(self.dump.lines()[line - 1].text.split())


def run(data: bytes, entries: list[Correction]) -> tuple[list[Record], list[CorrectionError]]:
    """The records of a dump with corrections, which must tile it, and what was told."""
    told: list[CorrectionError] = []
    options = SplitOptions(all=True, corrections=Book("c.yaml", entries))
    records = [*split_stream(Stream("d.txt", None, data), options, tell=told.append)]
    at = 0
    for record in records:
        assert record.start == at < record.end
        at = record.end
    assert at == len(data)
    return records, told


def trial(seed: int) -> Counter[str]:
    """One dump, corrected, edited and checked: before any edit every correction must have been applied."""
    one = Trial(seed)
    one.check()
    assert not one.counts["reported"], one.counts
    one.counts.clear()
    one.edit()
    one.check()
    return one.counts
