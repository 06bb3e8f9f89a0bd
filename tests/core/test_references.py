"""Lines that cite an article over its text: what each gives, and when they begin articles."""

from __future__ import annotations

import pytest
from test_generic import OTHER, PARAGRAPH, dump

from corpus_cli.core.references import read_reference
from corpus_cli.run.chain import parse

NIGHT = (
    "The night ferry to the islands left on Sunday without anybody on board but its crew, for the only passenger who had "
    "bought a ticket this winter has moved to the mainland, a spokesman of the company said."
)


@pytest.mark.parametrize(
    ("line", "title", "writers", "source", "day"),
    [
        ('Ann Rook, "The crane that waits", Cumhuriyet, 19 May 1992, p. 7.', '"The crane that waits"', "Ann Rook", "Cumhuriyet", "19 May 1992"),
        ('ROOK, Ann. "The crane that waits." Hürriyet, 11.2.1997, s. 9', '"The crane that waits."', "ROOK, Ann", "Hürriyet", "11.2.1997"),
        ("The crane that waits, and waits – Ann Rook, AZƏRTAC, 12 aprel 2016", "The crane that waits, and waits", "Ann Rook", "AZƏRTAC", "12 aprel 2016"),
        ("The crane that waits / Ann Rook / EurasiaNet / 03.05.2016", "The crane that waits", "Ann Rook", "EurasiaNet", "03.05.2016"),
        ("The crane that waits | «Гавань» | 20.06.2016 | Ann Rook", "The crane that waits", "Ann Rook", "«Гавань»", "20.06.2016"),
        ("The crane that waits (by Ann Rook; Eurasianet, July 2016, pp. 38–41)", "The crane that waits", "Ann Rook", "Eurasianet", "July 2016"),
        ("The crane that waits__Ann Rook__“Kaspi” qəzeti__21 oktyabr 2016", "The crane that waits", "Ann Rook", "“Kaspi” qəzeti", "21 oktyabr 2016"),
        ("AzerNews, 8 November 2016: “The crane that waits”, Ann Rook", "“The crane that waits”", "Ann Rook", "AzerNews", "8 November 2016"),
        ('"The crane that waits", The Harbour Probe (Ankara), October 1995, pp. 8-9.', '"The crane that waits"', None, "The Harbour Probe", "October 1995"),
        ("ROOK, Ann, ‘The crane’s engineer waits’, OC Media, 21 June 2019, <https://harbour.example/1> [accessed 3 March 2020].", "‘The crane’s engineer waits’", "ROOK, Ann", "OC Media", "21 June 2019"),
        ("A-02   ‘The crane that waits’, OC Media, 21 June 2019", "‘The crane that waits’", None, "OC Media", "21 June 2019"),
    ],
)  # fmt: skip
def test_what_a_line_cites(line, title, writers, source, day):
    found = read_reference(line)
    assert found is not None
    spans = (found.title, found.writers, found.source, found.date)
    assert [line[slice(*span)] if span else None for span in spans] == [title, writers, source, day]


@pytest.mark.parametrize(
    "line",
    [
        'The minister said on 12 March 2021 that "the crane will wait for its engineer", Reuters reported, and nobody objected.',
        "Baku, 12 March 2021 - The council met, Trend reports, and decided to wait for the engineer.",
        "Harbour crane waits for its engineer",
        "The Guardian, Tuesday 9 March 1993, p. 8",
        "Eurasianet, 12 March 2021",
    ],
)
def test_what_cites_no_article(line):
    assert read_reference(line) is None


TEXTS = (PARAGRAPH, OTHER, NIGHT)
HEADS = ("The crane that waits", "Honey comes early", "A ferry without passengers")
LINES = [f'Ann Rook, "{head}", Cumhuriyet, {day} May 1992, p. 7.' for day, head in enumerate(HEADS, 19)]


def test_lines_that_cite_begin_articles():
    found = list(parse(dump(*((line, text, text[4:]) for line, text in zip(LINES, TEXTS, strict=True)))))
    assert [(r.title, r.authors, r.outlet, r.date) for r in found] == [
        (head, ["Ann Rook"], "Cumhuriyet", f"1992-05-{day}") for day, head in enumerate(HEADS, 19)
    ]
    assert [r.header[0]["role"] for r in found] == ["byline"] * 3


def test_lines_that_cite_and_are_wrapped_begin_articles_and_give_the_bytes_of_what_they_name():
    lines = [
        f"C-0{n}   ROOK, Ann, ‘{head} for whoever has been\nwaiting at the gate of the old harbour’, Cumhuriyet, {day} May 1992,\n"
        f"<https://harbour.example/{n}> [accessed 3 March 2020, w]."
        for n, (day, head) in enumerate(enumerate(HEADS, 19), 1)
    ]
    text = dump(*((line, text, text[4:]) for line, text in zip(lines, TEXTS, strict=True)))
    found = list(parse(text))
    assert [(r.title, r.authors, r.outlet, r.date) for r in found] == [
        (
            f"{head} for whoever has been waiting at the gate of the old harbour",
            ["Ann ROOK"],
            "Cumhuriyet",
            f"1992-05-{day}",
        )
        for day, head in enumerate(HEADS, 19)
    ]
    raw = text.encode()
    for record in found:
        for entry in record.header:
            assert raw[entry["start"] : entry["end"]].decode() == entry["text"]


def test_lines_that_cite_below_their_texts_begin_none():
    text = dump(*((head, text, text[4:], line) for head, line, text in zip(HEADS, LINES, TEXTS, strict=True)))
    assert {record.title for record in parse(text)} <= {*HEADS}
