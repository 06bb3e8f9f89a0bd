"""Press reviews: the line that names the paper, in the orders in which they write it."""

from __future__ import annotations

import pytest
from finding import BODY, articles, found, role

TOLD = [
    f"{BODY} {rest}"
    for rest in (
        "Nobody in the council can say who will pay for it, or when.",
        "The captain keeps it in a drawer of his desk.",
        "A gull that heard it has not been seen since Tuesday.",
        "Those who can sleep through it were asked to write.",
        "The vote is in May.",
        "Rope is dearer than it was.",
        "The judge wants a better map.",
        "Two tankers wait.",
    )
]


def review(*entries: str) -> str:
    cover = "EMBASSY OF THE HARBOUR\n\nPRESS REVIEW\n\n1\n"
    return (
        "\f".join(
            [
                cover,
                *(
                    f"Press Review\n\n{entry}\n\n{told}\n\n{n}\n"
                    for n, (entry, told) in enumerate(zip(entries, TOLD, strict=False), 2)
                ),
            ]
        )
        + "\f"
    )


@pytest.mark.parametrize(
    ("line", "paper", "day"),
    [
        ("Ann Rook, An-Nahar, 12 March 2021", "An-Nahar", "12 March 2021"),
        ("(An-Nahar, 12 March 2021)", "An-Nahar", "12 March 2021"),
        ("Source: An-Nahar | Date: 12/03/2021 | Page: 3", "An-Nahar", "12/03/2021"),
        ("An-Nahar, No. 4411, 12 March 2021, p. 3", "An-Nahar", "12 March 2021"),
        ("الأخبار، 12 آذار 2021، ص 4", "الأخبار", "12 آذار 2021"),
        ("Azadlıq, 12 mart 2021-ci il, səh. 4", "Azadlıq", "12 mart 2021-ci il"),
        ("“525-ci qəzet”, 12 mart 2019-cu il, səh. 4", "“525-ci qəzet”", "12 mart 2019-cu il"),
        ("APA, 12 mart 2019-cu il, 18:20", "APA", "12 mart 2019-cu il, 18:20"),
    ],
)
def test_paper_and_day_below_the_headline(line: str, paper: str, day: str) -> None:
    text = review(f"Ferry learns to whistle\n{line}", f"Old pier, new planks\n{line}")
    first, second = articles(text, "press-review")
    assert (first.title, second.title) == ("Ferry learns to whistle", "Old pier, new planks")
    assert (role(text, first, "source"), role(text, first, "dateline")) == ([paper], [day])
    assert first.paragraphs == [TOLD[0]]


def test_paper_above_the_headline_with_more_beside_it() -> None:
    head = "The Daily Star (Beirut edition), updated 12 March 2021 in the evening\nFerry learns to whistle\nAnn Rook"
    text = review(head, "Reuters\nOld pier, new planks", "An-Nahar, 12 March 2021\nGulls ask for quiet")
    first, second, third = articles(text, "press-review")
    assert (first.title, second.title, third.title) == (
        "Ferry learns to whistle",
        "Old pier, new planks",
        "Gulls ask for quiet",
    )
    assert role(text, first, "source") == ["The Daily Star"]
    assert role(text, first, "dateline") == ["12 March 2021"]
    assert role(text, first, "byline") == ["Ann Rook"]
    assert role(text, second, "source") == ["Reuters"]


def test_paper_alone_above_and_the_day_below() -> None:
    entry = "{}\n\n{}\n\n12.03.2021, page 4"
    text = review(
        entry.format("REUTERS", "1. Ferry learns to whistle"), entry.format("AN-NAHAR", "2. Old pier, new planks")
    )
    first, second = articles(text, "press-review")
    assert (first.title, second.title) == ("Ferry learns to whistle", "Old pier, new planks")
    assert role(text, second, "source") == ["AN-NAHAR"]
    assert first.paragraphs == [TOLD[0]]


def test_contents_that_name_more_than_is_found_leave_the_pages_to_the_generic_splitter() -> None:
    contents = "".join(f"Whistle number {n} ........ {n}\n" for n in range(8))
    entry = "Ferry learns to whistle\nAn-Nahar, 12 March 2021"
    text = contents + "\f" + review(entry, entry, *(["Old pier, new planks"] * 6))
    assert not [region for region in found(text) if region.layout.id == "press-review"]


def test_papers_below_their_headlines_with_who_wrote_below_that() -> None:
    titles = ("Ferry learns to whistle", "Old pier, new planks", "A gull was heard", "Rope is dearer")
    text = review(
        *(f"{title}\n\nThe Harbour Gazette, {n} May 2015, p. 4\nBy Ann Rook" for n, title in enumerate(titles, 2))
    )
    made = articles(text, "press-review")
    assert [article.title for article in made] == [*titles]
    assert role(text, made[1], "dateline") == ["3 May 2015"]


def test_the_day_of_a_letter_that_is_quoted_heads_no_article() -> None:
    quoted = TOLD[0] + '\n\n"Elisavetpol, 2 March 1904\n\nForemen are to plant, at intervals of four sazhens."'
    text = review(
        "The Harbour Gazette, 2 May 2015\nFerry learns to whistle", "An-Nahar, 3 May 2015\nOld pier, new planks"
    )
    text = text.replace(TOLD[0], quoted, 1)
    assert [article.title for article in articles(text, "press-review")] == [
        "Ferry learns to whistle",
        "Old pier, new planks",
    ]


def test_texts_right_below_their_headlines_and_sections_between_them():
    wrapped = (
        "The ferry whistles in B flat, and the people who live beside the har-\nbour have asked whether it could learn C, "
        "which\nis said to carry less far. The captain thinks that a\nwhistle is there to be heard.\nThe council will vote "
        "in May.\n"
    )
    entries = [
        f"“Liman” qəzeti, 18 sentyabr 2018, səh. 6\nFerry learns to whistle\nNora WHITLOCK\n{wrapped}",
        f"II. SOCIETY\n\nThe Harbour Gazette, 17 September 2018\nOld pier gets new planks\n{wrapped}Ann Rook\n",
        f"III. REGION\n\nCumhuriyet, 17 Eylül 2018, s. 8\nTwo tankers wait\n{wrapped}",
    ]
    text = "PRESS REVIEW\n\n1\n\n" + "".join(f"\fReview No 7\n\n{entry}\n{n}\n\n" for n, entry in enumerate(entries, 2))
    made = articles(text, "press-review")
    assert [article.title for article in made] == [
        "Ferry learns to whistle",
        "Old pier gets new planks",
        "Two tankers wait",
    ]
    assert all(article.paragraphs[0].startswith("The ferry whistles in B flat") for article in made)
    assert all("harbour have asked" in article.paragraphs[0] for article in made)
