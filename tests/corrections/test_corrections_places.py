"""Anchors find their place again, or say that they do not."""

from __future__ import annotations

import pytest
from conftest import EXAMPLES
from correcting import run, trial

from corpus_cli.registry.corrections import Anchor, Correction

DATA = (EXAMPLES / "portal-az.txt").read_bytes()
TITLE = "Şəkidə ipək karvansarası qonaqlarını yenidən qəbul edir"
SUFFIX = "Bir il yarım davam edən bərpadan sonra köhnə karvansaranın qapıları"


def wish(do: str, exact: str, **more) -> Correction:
    anchor = {key: more.pop(key) for key in ("prefix", "suffix", "alike", "span_sha256") if key in more}
    return Correction(do, "d.txt", Anchor(exact, **anchor), file="c.yaml", line=3, **more)


def messages(data: bytes, *entries: Correction) -> list[str]:
    for number, entry in enumerate(entries):
        entry.line = 3 + 10 * number
    return [str(error) for error in run(data, [*entries])[1]]


def corrected(data: bytes, *entries: Correction) -> list:
    records, told = run(data, [*entries])
    assert not told
    return [record for record in records if record.kind != "furniture"]


@pytest.mark.parametrize("seed", range(12))
def test_edited_dumps(seed) -> None:
    trial(seed)


@pytest.mark.parametrize(
    "exact", (TITLE.upper().replace("I", "ı"), TITLE.replace(" ", "\n  "), f"**{TITLE[:30]}", TITLE.replace("ə", "e"))
)
def test_white_space_case_and_markup_do_not_count(exact) -> None:
    record = corrected(DATA, wish("set", exact, suffix=SUFFIX, fields={"date": "2020"}))[1]
    assert record.evidence["analyst"][0]["value"] == "2020"


def test_a_text_that_stands_elsewhere_too_is_told_apart_by_what_is_around_it() -> None:
    twice = (
        DATA
        + f"\n\n{TITLE}\n\nTamam başqa bir mətn burada davam edir və heç nəyə oxşamır, söz sözə qoşulub.\n".encode()
    )
    records = corrected(twice, wish("set", TITLE, suffix=SUFFIX, fields={"date": "2020"}))
    assert [r.start_line for r in records if "analyst" in r.evidence] == [17]
    assert (
        "is not found"
        in messages(twice, wish("set", TITLE, suffix="Nothing like it anywhere", fields={"date": "2020"}))[0]
    )


def test_a_place_that_stands_there_twice_is_reported() -> None:
    told = messages(DATA + b"\n\n" + DATA, wish("drop", TITLE, suffix=SUFFIX))
    assert told == [
        (
            f"c.yaml:3: `drop` was not applied: the place is found more than once in d.txt, in lines 17, 72: “{TITLE}” "
            "(write more of what stands before and after it into `prefix` and `suffix`)"
        )
    ]


def test_equal_articles_are_told_apart_by_what_stands_before() -> None:
    before = "Bazarda narın qiyməti dəyişdi Kənd yolları nə vaxt təmir olunacaq?"
    after = "11:05 | 5 sentyabr 2021 Mənbə: AZƏRTAC " + SUFFIX
    other = DATA.replace("Kənd yolları nə vaxt".encode(), "Şəhər yolları nə vaxt".encode())
    records = corrected(other + b"\n\n" + DATA, wish("drop", TITLE, prefix=before, suffix=after))
    assert len([r for r in records if r.title == TITLE]) == 1
    assert [r.start_line for r in records if r.title == TITLE] == [17]


@pytest.mark.parametrize(
    ("entries", "said"),
    (
        ([wish("cut", "karvansarası qonaqlarını yenidən", suffix=SUFFIX)], "stands inside line 17"),
        ([wish("set", "Memarların dediyinə görə, divarların daşı", suffix="yalnız dam örtüyü", fields={"date": "2020"})],
         "stands inside the article that begins in line 17"),
        ([wish("set", "Lahıcda misgərlər küçəsi işıqlandırıldı", suffix="Hava proqnozu", fields={"date": "2020"})],
         "stands in no article"),
        ([wish("keep", "Göyçayda nar bağları üçün yeni suvarma xətti çəkilir", suffix="Müəllif: Aygün")],
         "no article stands before line 3"),
        ([wish("join", TITLE, suffix=SUFFIX, next=Anchor("Mingəçevirdə avarçəkənlər gecə yarışına çıxıb", suffix="Müəllif"))],
         "another article, which begins in line 30, stands between"),
    ),
)  # fmt: skip
def test_what_does_not_fit_is_reported(entries, said) -> None:
    plain = run(DATA, [])[0]
    records, told = run(DATA, entries)
    assert len(told) == 1
    assert said in str(told[0])
    assert records == plain


@pytest.mark.parametrize(
    ("one", "other", "said"),
    (
        (wish("cut", TITLE, suffix=SUFFIX), wish("keep", TITLE, suffix=SUFFIX), "an article begins in line 17"),
        (wish("confirm", TITLE, suffix=SUFFIX), wish("furniture", TITLE, suffix=SUFFIX), "an article begins in line 17"),
        (wish("set", TITLE, suffix=SUFFIX, fields={"date": "2020"}), wish("set", TITLE, fields={"date": "2021"}),
         "`date` has another value"),
        (wish("set", TITLE, suffix=SUFFIX, fields={"outlet": "X"}), wish("clear", TITLE, fields={"outlet": None}),
         "`outlet` has another value"),
        (wish("drop", TITLE, suffix=SUFFIX), wish("furniture", TITLE, suffix=SUFFIX), "the article is said to be none"),
    ),
)  # fmt: skip
def test_contradictions_are_told_with_both_places_and_the_others_apply(one, other, said) -> None:
    third = wish("drop", "Hava proqnozu: dağlıq ərazilərdə leysan gözlənilir", suffix="Milli Hidrometeorologiya")
    told = messages(DATA, one, other, third)
    assert len(told) == 2
    assert all(said in text and "keep one of them" in text for text in told)
    assert told[0].startswith(("c.yaml:3:", "c.yaml:13:"))
    assert {
        ("c.yaml:3:" in text, f"in {place}" in text)
        for text, place in zip(told, ("c.yaml:13", "c.yaml:3"), strict=True)
    }
    titles = [record.title for record in run(DATA, [one, other, third])[0] if record.kind != "furniture"]
    assert len(titles) == 3
    assert TITLE in titles


def test_an_archive_is_cut_and_joined_too() -> None:
    data = ARCHIVE.encode()
    plain = [r for r in run(data, [])[0] if r.kind != "furniture"]
    assert {r.layout for r in plain} == {"lexis-classic"}
    one, two = plain[:2]
    lines = data.decode().splitlines()
    paragraph = next(
        n
        for n in range(one.start_line, one.end_line)
        if lines[n] == "The tide turned at noon and with it the luck of the town."
    )
    cut = corrected(data, wish("cut", lines[paragraph], suffix=lines[paragraph + 2]))
    assert [r.start_line for r in cut[:2]] == [one.start_line, paragraph + 1]
    assert cut[0].date == one.date
    assert cut[0].fields == one.fields
    joined = corrected(
        data, wish("join", one.title, suffix=one.text[:100], next=Anchor(two.title, suffix=two.text[:100]))
    )
    assert len(joined) == len(plain) - 1
    assert (joined[0].start_line, joined[0].end_line) == (one.start_line, two.end_line)


ARCHIVE = """\
                              1 of 3 DOCUMENTS

                            The Quay Observer

                             March 3, 2014 Monday

Harbour wall is mended before the spring tides

BYLINE: Tessa Brandt

SECTION: NEWS; Pg. 4

LENGTH: 95 words

The masons laid the last stone on Sunday and drank coffee on it.

The tide turned at noon and with it the luck of the town.

Nobody remembers a winter in which the wall was so often under water, the harbour master said, and nobody wants another one.

LOAD-DATE: March 3, 2014

LANGUAGE: ENGLISH

                              2 of 3 DOCUMENTS

                            The Quay Observer

                             March 4, 2014 Tuesday

Ferry bell is cast anew in a village foundry

BYLINE: Tessa Brandt

SECTION: NEWS; Pg. 2

LENGTH: 60 words

The old bell had cracked in the frost. The new one weighs as much as two calves, and sounds a third lower.

LOAD-DATE: March 4, 2014

LANGUAGE: ENGLISH

                              3 of 3 DOCUMENTS

                            The Quay Observer

                             March 5, 2014 Wednesday

School children count the seals on the bank

BYLINE: Oren Falk

SECTION: NEWS; Pg. 6

LENGTH: 40 words

They saw forty one, and a walrus that the teacher did not believe in until it waved.

LOAD-DATE: March 5, 2014

LANGUAGE: ENGLISH
"""
