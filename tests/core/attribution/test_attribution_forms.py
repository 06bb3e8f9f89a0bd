"""Header lines and their right answers, in tables written before the code."""

from pathlib import Path

import pytest

from corpus_cli.core.attribution import attribute, line_role, name_line
from corpus_cli.core.attribution.bylines import read_byline
from corpus_cli.core.attribution.told import told_others
from corpus_cli.model import Record
from corpus_cli.registry import outlets

HERE = Path(__file__).parent


def _rows(name, columns):
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield tuple((line.split("\t") + [""] * columns)[:columns])


FORMS = list(_rows("forms.tsv", 6))
NAMES = list(_rows("names.tsv", 2))


def attributed(*lines, **values):
    """A record with these (role, text) header lines, attributed; offsets as in a stream of these lines."""
    header, at = [], 0
    for role, text, *rest in lines:
        end = at + len(text.encode())
        header.append({"role": role, "start": at, "end": end, "text": text} | ({"in_text": True} if rest else {}))
        at = end + 1
    record = Record(start=0, end=at, header=header, **values)
    attribute(record)
    return record


def test_the_tables_are_large_enough():
    assert len(FORMS) >= 300
    assert sum(role != "" for role, *_ in FORMS) >= 200
    assert len(NAMES) >= 80


@pytest.mark.parametrize(("role", "line"), [row[:2] for row in FORMS])
def test_role_of_a_line(role, line):
    assert line_role(line) == (role or None)


@pytest.mark.parametrize(("role", "line", "authors", "outlet", "via", "agencies"), [r for r in FORMS if r[0]])
def test_what_a_line_gives(role, line, authors, outlet, via, agencies):
    record = attributed(("source" if role == "outlet" else role, line))
    assert ";".join(record.authors) == authors
    assert (record.outlet or "") == outlet
    assert ";".join(record.via) == via
    assert ";".join(record.agencies) == agencies


@pytest.mark.parametrize(("role", "line", "authors", "outlet", "via", "agencies"), [r for r in FORMS if r[0]])
def test_every_value_shows_its_bytes(role, line, authors, outlet, via, agencies):
    record = attributed(("source" if role == "outlet" else role, line))
    raw = line.encode()
    for key in ("authors", "outlet", "via", "agencies"):
        value = getattr(record, key)
        cited = record.evidence.get(key, [])
        assert len(cited) == (len(value) if isinstance(value, list) else value is not None)
        for span in cited:
            assert raw[span["start"] : span["end"]].decode() == span["text"] != ""
            assert span["rule"]


@pytest.mark.parametrize(("answer", "line"), NAMES)
def test_bare_names(answer, line):
    assert name_line(line) == (answer == "yes")


@pytest.mark.parametrize(("answer", "line"), NAMES)
def test_a_bare_name_has_no_role(answer, line):
    assert line_role(line) is None


@pytest.mark.parametrize("role", ["byline", "source", "credit", "outlet"])
def test_marks_round_a_line_change_nothing(role):
    for row in FORMS:
        if row[0] == role and row[1][0].isalpha():
            assert line_role("    " + row[1]) == role, row[1]
            assert line_role(row[1] + "\u00a0") == role, row[1]


@pytest.mark.parametrize(
    "text", ["", " ", "*", "(", "()", "By", "By ", "Source:", "بقلم", "©", "- -", "\u200f", "[[[", "a" * 500]
)
def test_nothing_to_read(text):
    assert line_role(text) is None
    assert not name_line(text)
    attributed(("byline", text), ("source", text), ("credit", text), ("dateline", text), ("closer", text))


@pytest.mark.parametrize("space", "\x1c\x1d\x1e\x1f\x85")
def test_what_python_alone_takes_for_white_space_is_no_name(space) -> None:
    assert [line_role(text) for text in (space, f"A - {space}", f"{space} - B", f"( {space} )")] == [None] * 4


@pytest.mark.parametrize("mark", "\u0651\u0301\u200f")
def test_a_mark_alone_is_no_name(mark) -> None:
    assert line_role(f"Bakı - {mark}") is None


def test_a_place_glued_to_a_name_is_none_of_it() -> None:
    assert attributed(("byline", "أحمد عبد الستار-تبليسي")).authors == ["أحمد عبد الستار"]
    assert attributed(("byline", "Anna-Maria Rook")).authors == ["Anna-Maria Rook"]


@pytest.mark.parametrize(
    ("name", "slug"),
    (
        ("Emirates News Agency-WAM", "wam"),
        ("MeydanTV", "meydan-tv"),
        ("موقع المونيتور الأميركي", "al-monitor"),
        ("HarbourTV", None),
    ),
)
def test_names_said_twice_together_or_with_a_nation(name, slug) -> None:
    found = outlets().match(name, typos=False)
    assert (found and found.id) == slug


@pytest.mark.parametrize(
    ("text", "outlet"),
    (
        ("وقال نقيب الصيادين سالم الحداد لـ«شبكة الميناء» إن القوارب تحطمت.", "شبكة الميناء"),
        ("O, Sahil.az-a deyib ki, qayıq tapılıb.", "Sahil.az"),
        ("وقالت مصادر في المرفأ «لـ«شبكة الميناء» لا تقول شيئاً».", None),
    ),
)
def test_papers_that_no_registry_has_are_those_that_were_told(text, outlet) -> None:
    assert [name for *_, name in told_others(text)] == ([outlet] if outlet else [])


@pytest.mark.parametrize("line", ["مكتب الجنوب الغربي", "I. NAZİRLİKLƏ BAĞLI", "II. SAHƏ ÜZRƏ", "للاطلاع الداخلي"])
def test_offices_sections_and_notices_are_nobody(line):
    assert not read_byline(line).authors
