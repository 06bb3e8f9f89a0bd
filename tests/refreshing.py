"""Dumps that change at random, refreshed; what the soak and the tests share."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

from conftest import EXAMPLES

from corpus_cli.errors import CorpusError
from corpus_cli.run.chain import export
from corpus_cli.run.output import write
from corpus_cli.run.refresh import refresh
from corpus_cli.run.report import RunReport
from corpus_cli.run.settings import Settings

PLACES = ("start", "end", "start_line", "end_line", "locator", "source_sha256")
LAYOUT = """id: own-rule
name: Entries under a rule of tildes
about: Made for the tests.
split: archive
recognise: {lines: ['^~~~ entry'], least: 1}
article: {before: ['^~~~ entry']}
"""
TEXTS = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.*"))]


def tell(_: CorpusError) -> None:
    """Findings are not what is looked at here."""


class World:
    """A folder of dumps, an export refreshed from it, and the changes summed up."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.random, self.made = folder, random.Random(seed), 0
        self.dumps = folder / "dumps"
        self.dumps.mkdir(parents=True)
        self.layouts = folder / "layouts"
        self.layouts.mkdir()
        self.out, self.full, self.changes = folder / "out.jsonl", folder / "full.jsonl", folder / "changes.jsonl"
        self.summed: dict[str, dict] = {}
        self.after: str | None = None
        for _ in range(3):
            self.add()

    def settings(self, output: Path, **more) -> Settings:
        registries = [str(path) for path in (self.folder / "outlets.yaml",) if path.exists()]
        return Settings(
            [str(self.dumps)], str(self.folder), layouts=[str(self.layouts)], registries=registries,
            outputs=[str(output)], **more,
        )  # fmt: skip

    def report(self, *own: Path) -> RunReport:
        return RunReport(self.folder, tell, frozenset(own))

    def refresh(self) -> RunReport:
        done = refresh(self.settings(self.out, changes=str(self.changes)), self.report(self.out), allow_shrink=True)
        self.sum_up()
        return done

    def full_run(self) -> bytes:
        settings = self.settings(self.full)
        report = self.report(self.full)
        write(export(settings.inputs, settings.options(), report), settings.output(), report)
        return self.full.read_bytes()

    def sum_up(self) -> None:
        """Take up the changes that follow on what is summed up, as a pipeline would."""
        head, *rows = map(json.loads, self.changes.read_bytes().splitlines())
        if head["after"] == self.after:
            return
        assert head["before"] == self.after
        self.after = head["after"]
        for row in rows:
            known = self.summed.get(row["record"]["id"])
            assert (known is None) == (row["op"] == "ADD")
            if row["op"] == "DEL":
                assert self.summed.pop(row["record"]["id"]) == row["record"]
                continue
            if row["op"] == "MOV":
                assert {k for k in known if known[k] != row["record"][k]} <= {*PLACES, "header", "evidence"}
                assert known != row["record"]
            self.summed[row["record"]["id"]] = row["record"]

    def check(self) -> None:
        """The export is that of a full run, and what the changes add up to."""
        assert self.out.read_bytes() == self.full_run()
        assert self.summed == {row["id"]: row for row in map(json.loads, self.out.read_bytes().splitlines())}

    def change(self) -> str:
        """Change one thing at random; returns its name."""
        acts = [
            self.add,
            self.edit,
            self.edit,
            self.append,
            self.rename,
            self.layout,
            self.registry,
            self.nothing,
            self.lose,
            self.copy,
        ]
        act = self.random.choice(acts if len([*self.dumps.iterdir()]) < 2 else [*acts, self.remove])
        act()
        return act.__name__

    def pick(self) -> Path:
        return self.random.choice(sorted(self.dumps.iterdir()))

    def text(self) -> str:
        blocks = self.random.choice(TEXTS).split("\n\n")
        first = self.random.randrange(max(1, len(blocks) - 6))
        return "\n\n".join(blocks[first : first + self.random.randrange(4, 12)]) + "\n"

    def new(self) -> Path:
        self.made += 1
        return self.dumps / f"{self.random.randrange(10)}-{self.made}.txt"

    def add(self) -> None:
        self.new().write_text(self.text() + "\n" * self.random.randrange(3) + self.text(), "utf-8")

    def copy(self) -> None:
        shutil.copy(self.pick(), self.new())

    def remove(self) -> None:
        self.pick().unlink()

    def rename(self) -> None:
        self.pick().rename(self.new())

    def edit(self) -> None:
        """Put a word, a line or a few bytes that are no text somewhere."""
        place = self.pick()
        data = place.read_bytes()
        at = self.random.randrange(len(data) + 1)
        place.write_bytes(data[:at] + self.random.choice([b" word ", b"\n\n", b"\xff", b"\n~~~ entry\n"]) + data[at:])

    def append(self) -> None:
        place = self.pick()
        place.write_bytes(self.random.choice([b"", b"\n\n"]) + place.read_bytes() + b"\n\n" + self.text().encode())

    def layout(self) -> None:
        """An analyst's layout comes, changes or goes."""
        path = self.layouts / "own.yaml"
        if path.exists() and self.random.random() < 0.5:
            path.unlink()
        else:
            path.write_text(LAYOUT.replace("least: 1", f"least: {self.random.randrange(1, 3)}"), "utf-8")

    def registry(self) -> None:
        """An analyst's outlets come, change or go."""
        path = self.folder / "outlets.yaml"
        if path.exists() and self.random.random() < 0.5:
            path.unlink()
        else:
            name = self.random.choice(["Harbour Gazette", "Harbour Gazeta"])
            path.write_text(f"- id: own-gazette\n  name: {name}\n  type: newspaper\n", "utf-8")

    def nothing(self) -> None:
        """Nothing changes."""

    def lose(self) -> None:
        """The store is lost, or some of it is damaged."""
        store = self.folder / ".out.jsonl.refresh" / "store.sqlite"
        if self.random.random() < 0.3:
            store.unlink(missing_ok=True)
        elif store.exists() and store.stat().st_size:
            data = bytearray(store.read_bytes())
            for _ in range(self.random.randrange(1, 40)):
                data[self.random.randrange(len(data))] ^= 1 << self.random.randrange(8)
            store.write_bytes(data)
