"""From what header lines say to a record's authors, outlet, carriers and agencies."""

from __future__ import annotations

import re

from corpus_cli.core.attribution.claims import (
    BYLINE,
    CARRIER,
    CLOSING,
    FORM,
    LINE,
    LINK,
    MASTHEAD,
    PICTURE,
    POSTED,
    PUBLICATION,
    SOURCE,
    SUFFIX,
    TOLD,
    WRITTEN_FOR,
    Claim,
    Entry,
    Said,
    is_agency,
    is_body,
)  # fmt: skip
from corpus_cli.core.attribution.entries import read_entry, read_fields
from corpus_cli.core.attribution.lexicon import given_names
from corpus_cli.core.attribution.mentions import Mention
from corpus_cli.core.attribution.namesakes import is_same_person
from corpus_cli.core.attribution.people import recased
from corpus_cli.core.attribution.publishers import read_link
from corpus_cli.core.attribution.roles import is_office_or_place
from corpus_cli.core.attribution.shared import is_shared, namesake_of
from corpus_cli.model import Record
from corpus_cli.registry import outlets
from corpus_cli.registry.press.keys import unbracketed
from corpus_cli.text.fold import fold


def attribute(record: Record) -> None:
    """Fill `authors`, `outlet`, `outlet_id`, `via` and `agencies` from the record's header, fields and link.

    Each value is cited. An outlet that the registry lacks keeps its name as written and the record
    gets the issue `outlet-unregistered`; one that nothing names, but the form of a line or a picture
    shows, the issue `outlet-inferred`. What no line tells stays empty.
    """
    said = Said()
    for above, entry in zip([None, *record.header], record.header, strict=False):
        if above is None or not _is_place_behind(above, entry):
            read_entry(said, record, entry)
    read_fields(said, record)
    read_link(said, record)
    chosen = _choose(said.claims)
    _set_authors(record, said, chosen.mention.name if chosen else "")
    if chosen:
        _set_outlet(record, chosen)
    _set_others(record, said, chosen)


def _is_place_behind(above: Entry, entry: Entry) -> bool:
    """The second line of `Севиль Теймурова,` / `г. Рустави`: one word, or what says that it is a place."""
    if not above["role"] == entry["role"] == "byline" or not above["text"].rstrip().endswith(","):
        return False
    return " " not in entry["text"].strip() or is_office_or_place(entry["text"]) or _town(entry["text"]) is not None


_town = re.compile(r"\s*(?:г|с|пос|ш|ş|k)\. ?[^\W\d_]").match
_posted_by = re.compile(r"\W*(?:posted by|g[öo]nd[əe]r[əe]n|(?:نُ?شرت?|مرسلة|أرسلت?ها?) بواسطة)\W", re.IGNORECASE).match


def _set_authors(record: Record, said: Said, outlet: str) -> None:
    """Those who are said to have written it; who posted it only where nobody is. One word that is the `outlet` is nobody."""
    seen = {fold(outlet)} if " " not in outlet else set()
    written = [told for told in said.authors if not _posted_by(told[1]["text"])]
    written = [told for told in written if not _shouts(told[0].text, told[1]["text"])] or written
    for name, entry, rule in written or said.authors:
        if fold(name.text) not in seen and not any(is_same_person(name.text, known) for known in record.authors):
            seen.add(fold(name.text))
            record.authors.append(recased(name.text) if record.language in ("az", "tr") else name.text)
            record.cite("authors", entry, name.start, name.end, rule)


def _shouts(name: str, line: str) -> bool:
    """A line in capitals without a known first name or the ending of a family name heads a section beside a true byline."""
    words = fold(name).split()
    if not name.isupper() or name != line.strip() or len(words) < 2:
        return False
    return words[0] not in given_names() and not _surname(words[-1])


_surname = re.compile(r".{2,}(?:ov|ev|ova|eva|li|lu|zade|oglu|qizi|gizi|kizi|ski|yan|dze|shvili|off)").fullmatch


def _choose(claims: list[Claim]) -> Claim | None:
    """The strongest made; an agency gives way to whoever else is said to have published the text."""
    ordered = sorted(claims, key=lambda made: made.rank)
    if not ordered:
        return None
    best = ordered[0]
    if best.rank in (SOURCE, LINE) and is_body(best.mention):  # what heads a section as often as it signs a text
        named = [made for made in ordered if made.rank < TOLD and not is_body(made.mention)]
        return named[0] if named else best
    if best.rank in (WRITTEN_FOR, SOURCE) and best.mention.id is None:
        section = _published_in(best.entry["text"])  # `Published in Analytical Articles` is a section of its site
        others = [made for made in ordered if made.rank in (LINE, MASTHEAD) or (section and made.rank < FORM)]
        known = [made for made in others if made.mention.id is not None]
        return known[0] if known and (section or best.rank == SOURCE) else best
    if best.rank in (BYLINE, SOURCE, LINE) and is_agency(best.mention):
        others = [c for c in ordered if (c.rank <= CLOSING or _is_site_head(c)) and not is_agency(c.mention)]
        return others[0] if others else best
    return best


def _is_site_head(made: Claim) -> bool:
    """The head of the page that the text stands on; a letter's head is that of whoever sends others' texts."""
    return made.rank == FORM or (made.rank == MASTHEAD and not _envelope(made.entry["text"]))


_published_in = re.compile(r"\W*published in ", re.IGNORECASE).match
_envelope = re.compile(r"[^\W\d_]+: ").match


def _set_outlet(record: Record, made: Claim) -> None:
    mention = made.mention
    written = made.entry["text"][mention.start : mention.end]
    if known := namesake_of(record, written):
        mention = Mention(mention.start, mention.end, known.name, known.id, mention.rule)
    record.outlet, record.outlet_id = shown(mention), mention.id
    record.cite("outlet", made.entry, mention.start, mention.end, mention.rule)
    if made.rank in (FORM, PICTURE):
        record.add_issue("outlet-inferred")
    if mention.id is None:
        record.add_issue("outlet-ambiguous" if is_shared(written) else "outlet-unregistered")


def _set_others(record: Record, said: Said, chosen: Claim | None) -> None:
    """Carriers go to `via`, wires to `agencies`; never the outlet itself or its parent."""
    for made in [*said.claims, *said.wires]:
        mention = made.mention
        if chosen and _same(mention, chosen.mention):
            continue
        if is_agency(mention) and made.rank not in (CARRIER, CLOSING, SUFFIX, LINK):
            _add(record, "agencies", record.agencies, made)
        elif made.rank in (PUBLICATION, CARRIER, LINE, SUFFIX, POSTED) and made not in said.wires:
            _add(record, "via", record.via, made)


def shown(mention: Mention) -> str:
    """The name that a record gets: what the registry adds in brackets to tell namesakes apart is no part of it."""
    return unbracketed(mention.name) if mention.id else mention.name


def _add(record: Record, key: str, names: list[str], made: Claim) -> None:
    if shown(made.mention) not in names:
        names.append(shown(made.mention))
        record.cite(key, made.entry, made.mention.start, made.mention.end, made.mention.rule)


def _same(one: Mention, other: Mention) -> bool:
    """The same publisher, or one that belongs to the other."""
    if one.name == other.name:
        return True
    first, second = (outlets().get(m.id) if m.id else None for m in (one, other))
    return bool(first and second and (first.parent == second.id or second.parent == first.id))
