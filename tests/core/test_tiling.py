"""Nothing is lost: the spans of a split tile any bytes, and every piece shown is the bytes it names."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.core import pieces, survey
from corpus_cli.core.source import Stream
from corpus_cli.core.split import SplitOptions, split_stream
from corpus_cli.text.clean import clean
from corpus_cli.text.fold import fold

GOLD = sorted((Path(__file__).parents[1] / "gold" / "dev").glob("*.txt"))

LINES = st.sampled_from([
    "Reservoir refilled after the long drought", "THE LAST FERRY LEAVES AT NOON", "12 March 2021", "By Leyla Farrokh",
    "Source: Agencies", "Related Stories", "الإثنين 21 شباط 2022", "مقالات متعلقة", "عنوان جديد عن المياه والحدود في الجنوب",
    "Bakıda yeni körpü açıldı", "8 noyabr 2020, 14:05", "Oxşar xəbərlər", "-----", "* * *", "", "", "   ", "\u00a0", "\ufeff",
    "https://example.org/a/2021/03/12", "1 of 3 DOCUMENTS", "LENGTH: 120 words", "End of Document", "HD", "\f",
    "The council met again on Tuesday and decided nothing, which surprised nobody in the crowded hall, our reporter says.",
    "وقال مسؤول في البلدية إنّ الأعمال ستبدأ في الربيع المقبل وإنّ الكلفة لن تتجاوز ما أعلن عنه قبل عام من الآن.",
])  # fmt: skip


WORDS = re.compile(r"[^\W_]+")  # an underscore may stand where lines were joined


def tile(data: bytes, encoding: str | None = None) -> list:
    records = list(split_stream(Stream("dump", None, data), SplitOptions(encoding=encoding, all=True)))
    at = 0
    for record in records:
        assert record.start == at
        assert record.end > record.start
        at = record.end
    assert at == len(data)
    return records


def spans(record) -> list[dict]:
    cited = [span for key, value in record.evidence.items() if key not in ("boundary", "survey") for span in value]
    return [*record.header, *cited]


def decoded(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace")


@given(st.binary(max_size=3000))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_tiled(data):
    tile(data)


@pytest.mark.parametrize(
    "around", ["{}", "Bakıda yeni körpü açıldı\n{}\n8 noyabr 2020, 14:05", "{}\n{}", "#{}", "{} {}"]
)
def test_lines_of_which_nothing_is_left_when_folded_are_tiled(around):
    nothing = [c for c in map(chr, range(0x3000)) if not fold(c).strip() and c.strip()]
    assert len(nothing) > 100
    for some in (*nothing, "".join(nothing[-40:])):
        tile(around.replace("{}", some).encode())


@given(
    st.lists(LINES, max_size=60),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-16-le", "utf-8-sig", "utf-16"]),
)
@settings(max_examples=150, deadline=None)
def test_lines_of_news_are_tiled_and_shown_as_they_stand(lines, end, encoding):
    data = end.join(lines).encode(encoding)
    for record in tile(data):
        for span in spans(record):
            assert decoded(data[span["start"] : span["end"]], record.encoding) == span["text"]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_dumps_are_tiled_and_shown_as_they_stand(path):
    data = path.read_bytes()
    for record in tile(data):
        for span in spans(record):
            assert decoded(data[span["start"] : span["end"]], record.encoding) == span["text"]


@pytest.mark.parametrize("size", [700, 3000, 20000])
def test_stretches_join_without_a_seam(monkeypatch, size):
    monkeypatch.setattr(survey, "STRETCH", size)
    monkeypatch.setattr(survey, "MARGIN", size // 2)
    for path in GOLD[::4]:
        tile(path.read_bytes())


def story() -> str:
    """An article of ninety paragraphs, no two the same."""
    rng = random.Random(3)
    words = "harbour ferry winter pilot ticket council engine repair island village storm budget school road".split()
    said = (
        f"The crossing was shut while the {' and the '.join(rng.sample(words, 5))} waited, it was said.\n\n"
        for _ in range(90)
    )
    return "Ferry Returns to Lake Marlow\n\n3 June 2019\n\n" + "".join(said)


def test_an_article_over_the_end_of_a_stretch_stays_one(monkeypatch):
    monkeypatch.setattr(survey, "STRETCH", 2000)
    monkeypatch.setattr(survey, "MARGIN", 1000)
    articles = [record for record in tile(story().encode()) if record.kind == "article"]
    assert [record.title for record in articles] == ["Ferry Returns to Lake Marlow"]
    assert articles[0].text.count("crossing") == 90


@pytest.mark.parametrize(
    "text", [story(), "Körpü açıldı və sakinlər sevindi. " * 300], ids=["lines", "one-endless-line"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16"])
def test_an_article_larger_than_a_stretch_is_cut_says_so_and_loses_nothing(monkeypatch, text, encoding):
    monkeypatch.setattr(survey, "STRETCH", 2000)
    monkeypatch.setattr(survey, "MARGIN", 1000)
    monkeypatch.setattr(pieces, "STRETCH", 2000)
    articles = [record for record in tile(text.encode(encoding)) if record.kind == "article"]
    assert len(articles) > 1
    assert all("oversize" in record.issues for record in articles)
    kept = "".join(f"{record.title or ''}{record.text}" for record in articles)
    assert kept.count("said") + kept.count("açıldı") >= text.count("said") + text.count("açıldı") - len(articles)


def test_broken_bytes_stay_in_the_span_and_show_as_replacement():
    good = (
        "Reservoir refilled after the drought\n\n12 March 2021\n\nBy Leyla Farrokh\n\n"
        + "Şəhər şurası yenidən toplandı. " * 2000
    )
    data = good.encode() + b"\xff\xfe broken \x80 bytes\n"
    records = tile(data)
    assert "\ufffd" in "".join(record.text for record in records)


def test_random_bytes_of_many_kinds():
    rng = random.Random(7)
    for _ in range(40):
        alphabet = rng.choice([bytes(range(256)), b"\r\n \tA.", b"\x00\n", "ə İ\n".encode()])
        tile(bytes(rng.choice(alphabet) for _ in range(rng.randrange(500))))


@pytest.mark.parametrize(
    "path", [path for path in GOLD if not path.name.startswith("arc-")], ids=lambda path: path.stem
)
def test_what_is_taken_out_of_the_body_stands_in_the_header(path):
    data = path.read_bytes()
    for record in tile(data):
        if record.kind == "furniture":
            continue
        shown = " ".join([record.text, record.title or "", *(entry["text"] for entry in record.header)])
        held = set(WORDS.findall(fold(shown)))
        span = clean(data[record.start : record.end].decode(record.encoding, "replace"))
        words = WORDS.findall(fold(span))
        lost = [word for word in words if word not in held]
        assert len(lost) <= 0.02 * len(words), lost[:20]  # words that a line end parts are not lost
