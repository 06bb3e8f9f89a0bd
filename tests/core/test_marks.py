"""Marks that people put before lines: of quoted mail, of headings; and brackets behind headlines."""

from __future__ import annotations

from test_generic import AZERI, OTHER, PARAGRAPH, dump, split, titles

CRANE, HONEY, MARKET = "Harbour crane waits for its engineer", "Acacia honey comes early", "Köhnə bazar payızda açılır"


def test_a_digest_that_a_mail_quotes_is_read_as_if_it_did_not():
    plain = dump((CRANE, "12 March 2021", PARAGRAPH, OTHER), (HONEY, "10 March 2021", OTHER, PARAGRAPH))
    quoted = "".join(f"> {line}".rstrip() + "\n" for line in plain.splitlines())
    found = split(quoted)
    assert [(record.title, record.text) for record in found] == [(record.title, record.text) for record in split(plain)]
    assert quoted.encode()[found[1].start :].startswith(f"> {HONEY}".encode())


def test_marks_before_spaces_of_two_bytes_move_nothing():
    plain = dump((CRANE, "12 March 2021", PARAGRAPH, OTHER), (HONEY, "10 March 2021", OTHER, PARAGRAPH))
    data = "".join(f"\u00a0>\u00a0{line}\n" for line in plain.splitlines()).encode()
    for record in split(data.decode()):
        for entry in record.header:
            assert data[entry["start"] : entry["end"]].decode().strip(" >\u00a0") == entry["text"]


def test_a_few_quoted_lines_keep_their_marks():
    (record,) = split(dump((CRANE, "12 March 2021", PARAGRAPH, f"> {OTHER}", PARAGRAPH)))
    assert f"> {OTHER}" in record.text


def test_the_highest_level_of_headings_over_texts_heads_the_articles():
    text = dump(
        ("# Harbour file (clippings)",),
        (f"## {CRANE}", PARAGRAPH, "### A long evening", PARAGRAPH),
        (f"## {HONEY}", OTHER, "### The lower valley", OTHER),
        (f"## {MARKET}", AZERI, AZERI),
    )
    assert titles(text) == [CRANE, HONEY, MARKET]


def test_hashtags_are_no_headings():
    assert titles(dump((CRANE, "12 March 2021", PARAGRAPH, OTHER, "#harbour #crane #gulls"))) == [CRANE]


def test_whose_a_headline_is_may_stand_in_brackets_behind_it():
    text = dump(
        (f"{CRANE} (Civil.ge)", PARAGRAPH, OTHER),
        (f"{MARKET} (Turan)\n16.08.2021", AZERI, AZERI),
        (f"{HONEY} (part two)\n10 March 2021", OTHER, PARAGRAPH),
    )
    assert titles(text) == [CRANE, MARKET, f"{HONEY} (part two)"]


def test_what_readers_may_do_with_a_text_belongs_below_it():
    below = "\n»\nEmail this  |  Print  |  2 comments\n"
    text = "\n".join(
        f"{title}\nMarch {day}, 2013 - 6:03pm, by Ann Rook\n\n{PARAGRAPH}\n\n{OTHER}{below}"
        for day, title in ((28, CRANE), (25, HONEY), (21, "The lighthouse counts its gulls"))
    )
    assert all(text.encode()[record.start :].startswith((record.title or "?").encode()) for record in split(text))
