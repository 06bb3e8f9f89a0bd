"""Articles that are a headline and a date: films, recordings, rows of pictures; and what only looks like one."""

from __future__ import annotations

import pytest
from test_generic import OTHER, PARAGRAPH, dump, split, titles

NIGHT = (
    "The night ferry to the islands left on Sunday without anybody on board but its crew, for the only passenger who had "
    "bought a ticket this winter has moved to the mainland, a spokesman of the company said."
)
STORIES = tuple(
    (head, day, text, text[4:])
    for head, day, text in (
        ("Harbour crane waits for its engineer", "12 March 2021", PARAGRAPH),
        ("Acacia honey comes early this year", "10 March 2021", OTHER),
        ("Night ferry loses its only passenger", "9 March 2021", NIGHT),
    )
)


@pytest.mark.parametrize(
    "stub",
    [
        ("Procession of the honey makers (photo gallery)", "11 March 2021"),
        ("In Pictures: the harbour from both piers", "11 March 2021"),
        ("Podcast: The crane that waits, with guest Ann Rook", "11 March 2021", "Listen - 48 min", "Eurasianet"),
        ("Harbour Podcast: The crane that waits", "11 March 2021", "Harbour \u00b7 The crane that waits, #7"),
    ],
)
def test_articles_of_a_headline_and_a_date_between_others(stub):
    found = split(dump(STORIES[0], stub, *STORIES[1:]))
    assert [record.title for record in found] == [STORIES[0][0], stub[0], *(story[0] for story in STORIES[1:])]
    assert found[2].start_line == dump(STORIES[0], stub).count("\n") + 2


def test_the_last_of_a_dump_may_be_such_an_article():
    assert titles(dump(*STORIES, ("Briefing on the harbour crane (video)", "8 March 2021")))[-1] == (
        "Briefing on the harbour crane (video)"
    )


def test_a_podcast_whose_page_says_its_name_again_is_one_article():
    again = (
        "Podcast: The crane that waits",
        "11 March 2021",
        "Podcast: The crane that waits",
        "Ann Rook talks to the crane",
    )
    assert titles(dump(STORIES[0], (*again, NIGHT[4:]), STORIES[1])) == [STORIES[0][0], again[0], STORIES[1][0]]


def test_a_film_in_the_midst_of_a_text_is_no_headline():
    film = ("Video: the last ferry leaves the pier",) * 2
    assert titles(dump((*STORIES[0], *film, OTHER[4:]), STORIES[2])) == [STORIES[0][0], STORIES[2][0]]


def test_a_daily_that_is_named_after_its_day_is_a_headline():
    daily = ("The Daily Beat: 29 November", "Civil.ge – 29/11/2024 – 23:55", NIGHT, NIGHT[4:])
    assert titles(dump(STORIES[0], daily, STORIES[1])) == [STORIES[0][0], daily[0], STORIES[1][0]]
    updated = ("Harbour clock is late again", "Last updated: 29 November 2024", NIGHT, NIGHT[4:])
    assert titles(dump(STORIES[0], updated, STORIES[1])) == [STORIES[0][0], updated[0], STORIES[1][0]]


def test_a_headline_below_a_drawn_line_over_its_standfirst():
    headline = "Kingdom’s rowers count the days"
    standfirst = "Ferry to the islands left without passenger, company spokesman said"
    sheet = ("------", headline, standfirst, "7 June 2022", NIGHT, NIGHT[4:])
    assert titles(dump(*STORIES[:2], sheet)) == [*(story[0] for story in STORIES[:2]), headline]
