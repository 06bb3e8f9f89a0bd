"""The links gold: invented articles as records, and how often the links found are the right ones."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from corpus_cli.core.identity import content_id
from corpus_cli.model import Record
from corpus_cli.store.links import link

FOLDER = Path(__file__).parent / "gold"


@dataclass
class Figures:
    """Pairs right, false and missed."""

    right: int = 0
    false: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.false))

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + len(self.missed))


def record(key: str, data: dict[str, Any], source: str = "dump.txt") -> Record:
    """A record as `corpus normalise` would give it."""
    text = data["text"].strip()
    made = Record(id=key, title=data.get("title"), text=text, language=data.get("language"), source=source)
    made.title_original = data.get("title_original")
    made.content_id = content_id(made.title, text)
    made.kind = data.get("kind", "article")
    made.authors, made.outlet = data.get("authors", []), data.get("outlet")
    made.date = made.date_edtf = made.date_earliest = made.date_latest = str(data["date"]) if "date" in data else None
    made.span_sha256 = hashlib.sha256(text.encode()).hexdigest()
    for role, words in (("title", data.get("title")), ("note", data.get("note"))):
        if words:
            made.header.append({"role": role, "start": 0, "end": len(words.encode()), "text": words})
    return made


def rows(name: str) -> Any:
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


def translations(name: str) -> tuple[list[list[tuple[str, dict[str, Any]]]], set[tuple[str, str]]]:
    """Events with the keys of their articles, and the pairs (translation, original)."""
    events, pairs = [], set()
    for e, event in enumerate(rows(name)):
        events.append([(f"{e}.{a}", article) for a, article in enumerate(event)])
        for a, article in enumerate(event):
            if "translates" in article:
                pairs.add((f"{e}.{a}", f"{e}.{article['translates']}"))
    return events, pairs


def neighbours(events: list[list[tuple[str, dict[str, Any]]]]) -> list[Record]:
    """One dump, event after event."""
    return [record(key, data) for event in events for key, data in event]


def apart(events: list[list[tuple[str, dict[str, Any]]]]) -> list[Record]:
    """Dumps by language: nothing stands beside its translation."""
    every = [item for event in events for item in event]
    return [
        record(key, data, f"{language}.txt")
        for language in ("en", "ar", "az", "ru", "tr", "fr", "fa")
        for key, data in every
        if data["language"] == language
    ]


def measure_translations(records: Iterable[Record], pairs: set[tuple[str, str]]) -> Figures:
    """Either direction counts; of three versions of one article any two are translations of each other."""
    groups: dict[str, str] = {}
    for translation, original in pairs:
        groups[translation] = groups[original] = original
    figures = Figures()
    seen = set()
    for made in link(records):
        if made.translation_of is None:
            continue
        pair = (made.id, made.translation_of)
        if groups.get(pair[0]) == groups.get(pair[1]) is not None:
            figures.right += 1
            seen |= set(pair)
        else:
            figures.false.append(pair)
    figures.missed = [pair for pair in sorted(pairs) if pair[0] not in seen]
    return figures


def linked(records: Iterable[Record]) -> Iterator[Record]:
    return link(records)


_ALEF = str.maketrans("أإآى", "اااي")
_ASCII = str.maketrans("əƏıİşŞçÇğĞöÖüÜ", "eEiIsScCgGoOuU")
_QUOTES = str.maketrans({"“": '"', "”": '"', "«": "“", "»": "”", "’": "'"})


def variant(data: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """An article as another outlet would repeat it."""
    made = dict(data)
    paragraphs = made["text"].split("\n\n")
    for what, value in change.items():
        if what == "title":
            pass
        elif what == "add":
            paragraphs[-1] += " " + value
        elif what in ("date", "outlet"):
            made[what] = value
        elif what == "drop":
            del paragraphs[value]
        elif what == "cut":
            del paragraphs[value:]
        elif what in ("first", "last"):
            paragraphs[0 if what == "first" else -1] = value
        elif what == "replace":
            assert value[0] in made["text"]
            paragraphs = [part.replace(*value) for part in paragraphs]
        else:  # marks
            paragraphs = [_marked(part, value) for part in paragraphs]
            made["title"] = _marked(made["title"], value)
    made["title"] = change.get("title", made["title"])
    return made | {"text": "\n\n".join(paragraphs)}


def _marked(text: str, marks: str) -> str:
    if marks == "quotes":
        return text.translate(_QUOTES)
    if marks == "alef":
        return text.translate(_ALEF)
    if marks == "ascii":
        return text.translate(_ASCII)
    if marks == "caps":
        return text.upper()
    return text.replace("ال", "الـ").replace("م", "مَ")


def repeats(name: str) -> tuple[list[Record], set[tuple[str, str]], int]:
    """All records of a file, the pairs (repeat, first), and how many pairs are alike and no repeats."""
    data = rows(name)
    passages = data["passages"] | {f"ARTICLE{i}": article["text"] for i, article in enumerate(data["articles"])}
    made, later, pairs, hard = [], [], set(), 0
    for i, article in enumerate(data["articles"]):
        made.append(record(f"a{i}", article))
        for v, change in enumerate(article["variants"]):
            later.append(record(f"a{i}.{v}", variant(article, change), "other.txt"))
            pairs.add((f"a{i}.{v}", f"a{i}"))
    for t, template in enumerate(data["templates"]):
        for r, row in enumerate(template["rows"]):
            filled = {key: template[key].format(**row) for key in ("title", "text")}
            made.append(record(f"t{t}.{r}", template | filled))
        hard += len(template["rows"]) * (len(template["rows"]) - 1) // 2
    for o, other in enumerate(data["others"]):
        text = other["text"]
        for key, passage in passages.items():
            text = text.replace("{" + key + "}", passage)
        made.append(record(f"o{o}", other | {"text": text}))
    for key in data["passages"]:
        count = sum("{" + key + "}" in other["text"] for other in data["others"])
        hard += count * (count - 1) // 2
    hard += sum("like" in other for other in data["others"]) + len(data["trivial"]) // 2
    made += [record(f"m{m}", trivial) for m, trivial in enumerate(data["trivial"])]
    return made + later, pairs, hard


def measure_repeats(records: Iterable[Record], pairs: set[tuple[str, str]]) -> Figures:
    """A repeat must name the first."""
    found = {(made.id, made.duplicate_of) for made in link(records) if made.duplicate_of}
    return Figures(len(found & pairs), sorted(found - pairs), sorted(pairs - found))


def hard_negatives(name: str) -> int:
    """Pairs of an article and another report of the same event, or of the same series, in another language."""
    events, _ = translations(name)
    found = 0
    for event in events:
        for o, (_, other) in enumerate(event):
            if "like" in other:
                found += sum(
                    o != a and article["language"] != other["language"] for a, (_, article) in enumerate(event)
                )
    return found
