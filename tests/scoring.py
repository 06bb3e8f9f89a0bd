"""Score the records of one dump against its gold file.

A gold file has one JSON object an article, in the order of the dump: `start_line`, `end_line`
(1-based), `title`, `language`, `date` (EDTF, may carry a time), `outlet`, `authors`,
`translation_of` (index of another article of the file), `boilerplate_lines`, and for any key
`KEY_accept` with other right answers.

F1, P, R   starts. A start is met on its line, or where only blank lines and lines of no article lie between.
exact      gold articles whose start was met on the very line.
span_iou   non-blank lines of the span against those of gold, intersection over union.
body       F1 of the words of `text`: precision against the span without boilerplate, recall against
           its lines of six words and more, so that bylines and dates may go.
title, language, date, time, outlet, authors
           right answers over all gold articles; one that was not found has all of them wrong.
wrong_*    articles of which something false was said; a coarser date is not false.
pairs      translation pairs in either direction: how many gold has, how many were found, how many are false.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Any

Row = dict[str, Any]


def read_lines(raw: bytes) -> list[str]:
    """The lines of a dump as gold counts them: `\\r\\n`, `\\r` and `\\n` each end one."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = raw.decode("utf-16", "replace")
    else:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
        if text.count("\ufffd") > max(5, sum(char > "\x7f" for char in text) / 20):
            text = raw.decode("cp1256", "replace")
    return re.split(r"\r\n|\r|\n", text)


def norm(value: object) -> str:
    """A value without what does not matter to a reader: case, marks, invisible characters, markup, a full stop."""
    text = unicodedata.normalize("NFKC", str(value or ""))
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Mn") and c != "\u0640")
    text = re.sub(r"^[#*_\s]+|[*_\s]+$", "", text)
    return re.sub(r"\s+", " ", text).strip().casefold().strip(" .")


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", norm(re.sub(r"(\w)-\s*\n\s*(\w)", r"\1\2", text))))


def publisher(name: object) -> str:
    """An outlet's name without case, punctuation and a leading article."""
    return re.sub(r"^the ", "", re.sub(r"[\W_]+", " ", norm(name)).strip())


def day(date: object) -> str | None:
    """A date without its time, EDTF qualifiers and brackets."""
    return re.sub(r"[?~%\[\]{}]", "", str(date).split("T")[0]).replace("..", "/") if date else None


def clock(date: object) -> str | None:
    return str(date).split("T")[1][:5] if date and "T" in str(date) else None


def limits(date: str) -> tuple[str, str] | None:
    """First and last day that a date allows; None where its year is unknown."""
    parts = re.split(r"[/,]", date)
    if not all(re.fullmatch(r"\d{4}(-\d\d){0,2}", part) for part in parts):
        return None
    return min(p + "-01-01"[len(p) - 4 :] for p in parts), max(p + "-12-31"[len(p) - 4 :] for p in parts)


def is_coarser(date: str, right: list[str | None]) -> bool:
    """True where a date says less than a right one, but nothing false."""
    for good in filter(None, right):
        if date.startswith("XXXX-") and good[4:].startswith(date[4:]):
            return True
        said, wanted = limits(date), limits(good)
        if said and wanted and said[0] <= wanted[0] and wanted[1] <= said[1]:
            return True
    return False


def accepted(gold: Row, key: str) -> list[Any]:
    return [gold.get(key), *(gold.get(f"{key}_accept") or [])]


class Scores:
    """The measures of one dump: `figures` by name, `errors` as lines for people."""

    def __init__(self, gold: list[Row], lines: list[str], records: list[Row]) -> None:
        self.gold, self.lines = gold, lines
        self.found = sorted((r for r in records if r["kind"] != "furniture"), key=lambda r: r["start_line"])
        self.errors: list[str] = []
        self.inside = {line for g in gold for line in range(g["start_line"], g["end_line"] + 1)}
        self.met = self._meet()
        self.figures = self._starts() | self._articles() | self._pairs()

    def _meet(self) -> dict[int, int]:
        """Gold article -> the record whose start is its own."""
        met: dict[int, int] = {}
        for number, gold in enumerate(self.gold):
            free = [i for i in range(len(self.found)) if i not in met.values()]
            near = [i for i in free if self._nothing_between(gold["start_line"], self.found[i]["start_line"])]
            if near:
                met[number] = min(near, key=lambda i: abs(self.found[i]["start_line"] - gold["start_line"]))
            else:
                self.errors.append(f"MISSED line {gold['start_line']}: {gold['title']}")
        for i, record in enumerate(self.found):
            if i not in met.values():
                self.errors.append(f"EXTRA line {record['start_line']}: {record['title']}")
        return met

    def _nothing_between(self, one: int, other: int) -> bool:
        return not any(line in self.inside and self._filled(line) for line in range(min(one, other), max(one, other)))

    def _filled(self, line: int) -> bool:
        return line <= len(self.lines) and bool(self.lines[line - 1].strip())

    def _span(self, row: Row) -> set[int]:
        return {line for line in range(row["start_line"], row["end_line"] + 1) if self._filled(line)}

    def _starts(self) -> dict[str, float]:
        met, precision, recall = len(self.met), 0.0, 0.0
        if met:
            precision, recall = met / len(self.found), met / len(self.gold)
        exact = sum(self.found[i]["start_line"] == self.gold[g]["start_line"] for g, i in self.met.items())
        f1 = 2 * precision * recall / (precision + recall) if met else 0.0
        return {"gold": len(self.gold), "pred": len(self.found), "F1": f1, "P": precision, "R": recall} | {
            "exact": exact / max(1, len(self.gold))
        }

    def _articles(self) -> dict[str, float]:
        sums: Counter[str] = Counter()
        for g, i in self.met.items():
            gold, record = self.gold[g], self.found[i]
            right, wrong = self._right(gold, record)
            one, other = self._span(gold), self._span(record)
            sums["span_iou"] += len(one & other) / max(1, len(one | other))
            sums["body"] += self._body(gold, record)
            sums.update({key: int(value) for key, value in right.items()})
            sums.update({f"wrong_{key}": int(value) for key, value in wrong.items()})
            self.errors += [f"{key} line {gold['start_line']}" for key, value in right.items() if not value]
        shares = ("span_iou", "body", "title", "language", "date", "time", "outlet", "authors")
        counts = ("wrong_date", "wrong_outlet", "wrong_time")
        return {key: sums[key] / max(1, len(self.gold)) for key in shares} | {key: sums[key] for key in counts}

    def _body(self, gold: Row, record: Row) -> float:
        furniture = set(gold.get("boilerplate_lines") or [])
        kept = [self.lines[line - 1] for line in sorted(self._span(gold) - furniture)]
        titles = [norm(title) for title in accepted(gold, "title")]
        may = words("\n".join(kept))
        must = words("\n".join(line for line in kept if len(line.split()) >= 6 and norm(line) not in titles))
        said = words(record["text"])
        if not must:
            return 1.0
        precision = (said & may).total() / max(1, said.total())
        recall = (said & must).total() / must.total()
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def _right(self, gold: Row, record: Row) -> tuple[dict[str, bool], dict[str, bool]]:
        said = [day(date) for date in (record["date_edtf"], record["date"]) if date]
        good = [day(date) for date in accepted(gold, "date")]
        false = [date for date in said if date and date not in good and not is_coarser(date, good)]
        time, wanted_time = str(record["time"] or "")[:5] or None, clock(gold.get("date"))
        tag = str(record["language"] or "").lower().split("-")[0]
        right = {
            "title": norm(record["title"]) in [norm(title) for title in accepted(gold, "title")],
            "language": tag in [str(x or "").lower().split("-")[0] for x in accepted(gold, "language")],
            "date": (said[0] in good if said else None in good) and not false,
            "time": time == wanted_time,
            "outlet": publisher(record["outlet"]) in [publisher(name) for name in accepted(gold, "outlet")],
            "authors": sorted(map(norm, record["authors"]))
            in [sorted(map(norm, names or [])) for names in accepted(gold, "authors")],
        }
        wrong = {
            "date": bool(false),
            "outlet": bool(record["outlet"]) and not right["outlet"],
            "time": bool(time) and time != wanted_time,
        }
        return right, wrong

    def _pairs(self) -> dict[str, int]:
        number = {self.found[i]["id"]: g for g, i in self.met.items()}
        # A record or target that is no gold article makes a false pair of its own.
        wanted = {
            frozenset((g, row["translation_of"]))
            for g, row in enumerate(self.gold)
            if row.get("translation_of") is not None
        }
        said = {
            frozenset((number.get(r["id"], -i - 1), number.get(r["translation_of"], -1000 - i)))
            for i, r in enumerate(self.found)
            if r["translation_of"]
        }
        self.errors += [f"PAIR missed: articles {sorted(pair)}" for pair in wanted - said]
        return {"pairs": len(wanted), "pairs_found": len(wanted & said), "pairs_false": len(said - wanted)}
