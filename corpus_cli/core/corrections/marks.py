"""Corrections that have found their place in a stream, and what is said of those that do not apply."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from corpus_cli.core.corrections.places import Lost, Place
from corpus_cli.errors import CorrectionError
from corpus_cli.registry.corrections import Correction

Tell = Callable[[CorrectionError], None]
"""Takes what is to be reported."""

LINES = frozenset({"cut", "keep", "confirm", "join"})
"""What decides where articles begin."""


@dataclass(slots=True)
class Mark:
    """A correction at its place; `to` and `next` are those of its other anchors. `done`: applied, or reported."""

    entry: Correction
    at: Place
    to: Place | None = None
    next: Place | None = None
    done: bool = False

    @property
    def do(self) -> str:
        return self.entry.do

    @property
    def ranged(self) -> bool:
        """Furniture by lines."""
        return self.entry.do == "furniture" and self.to is not None

    def told(self) -> dict[str, Any]:
        """How a record says that this was applied to it."""
        return told(self.entry)


def told(entry: Correction) -> dict[str, Any]:
    """How a record says that a correction was applied to it."""
    more = {name: getattr(entry, name) for name in ("who", "when", "why") if getattr(entry, name)}
    return {"do": entry.do, "correction": entry.key} | more


def said_of(entry: Correction) -> Iterator[dict[str, Any]]:
    """What a record says of a correction: an entry for each field, or one."""
    said = told(entry)
    if not entry.fields:
        yield said
    for name, value in entry.fields.items():
        yield {"do": entry.do, "field": name, "value": value} | said


def fault(entry: Correction, what: str, hint: str) -> CorrectionError:
    """A correction that does not apply, as a finding."""
    return CorrectionError(f"`{entry.do}` was not applied: {what}", entry.where, hint, entry.key)


def mark(entry: Correction, places: dict[str, Place | Lost], tell: Tell) -> Mark | None:
    """The correction at its places; where one of them is lost it is reported."""
    for name, place in places.items():
        if isinstance(place, Lost):
            tell(_lost(entry, name, place))
            return None
    found = {name: place for name, place in places.items() if isinstance(place, Place)}
    at, to, after = found["at"], found.get("to"), found.get("next")
    if to and to.last < at.line:
        tell(fault(entry, f"`to` stands in line {to.last}, before `at` in line {at.line}", "quote the two anew"))
        return None
    if to and not to.closes:
        hint = "quote the end of the line (its last characters, not its first)"
        tell(fault(entry, f"the text of `to` does not end line {to.last} of {entry.source}", hint))
        return None
    if (entry.do in ("cut", "keep") or to) and not at.opens:
        hint = "quote the text that the line begins with"
        tell(fault(entry, f"its text stands inside line {at.line} of {entry.source}", hint))
        return None
    return Mark(entry, at, to, after)


def _lost(entry: Correction, name: str, lost: Lost) -> CorrectionError:
    anchor = getattr(entry, name)
    quote = anchor.exact if len(anchor.exact) <= 60 else anchor.exact[:59] + "…"
    which = "" if name == "at" else f" of `{name}`"
    if len(lost.lines) > 1:
        lines = ", ".join(map(str, lost.lines[:4])) + (", ..." if len(lost.lines) > 4 else "")
        what = f"the place{which} is found more than once in {entry.source}, in lines {lines}: “{quote}”"
        return fault(entry, what, "write more of what stands before and after it into `prefix` and `suffix`")
    if lost.elsewhere:
        what = f"the place{which} is not found in {entry.source}; the text stands there, but not what was around it: “{quote}”"
        return fault(
            entry, what, "write `prefix` and `suffix` anew from the dump if it is the place, else remove the entry"
        )
    what = f"the place{which} is not found in {entry.source}: “{quote}”"
    return fault(entry, what, "quote the text anew if it was changed, or remove the entry")


def contradict(marks: Iterable[Mark], what: str, tell: Tell) -> None:
    """Report marks that cannot all hold; none of them is applied."""
    group = [one for one in marks if not one.done]
    for one in group:
        others = " and ".join(f"`{other.do}` in {other.entry.where}" for other in group if other is not one)
        tell(fault(one.entry, f"{what}, against {others}", "keep one of them"))
        one.done = True
