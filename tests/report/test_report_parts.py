"""What a page is put together from, without a browser: escaping, policy, pieces, gaps, rows."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_records import record, records

from corpus_cli.report.detail import detail
from corpus_cli.report.embed import data_block, embedded
from corpus_cli.report.gaps import find_gaps
from corpus_cli.report.page import BLOCK, About, page
from corpus_cli.report.passages import Mark, line_pieces, pieces
from corpus_cli.report.rows import FIELDS, row

HOSTILE = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> \u2028\u2029 ]]> &lt; \u202e $policy <!--data-->"


def made(*articles, title="Report", export="export.jsonl") -> str:
    return b"".join(page(articles, About(title, export, "0" * 64))).decode()


def scripts(text: str) -> dict[str, str]:
    """What the script elements of a page hold, by their attributes."""
    return dict(re.findall(r"<script([^>]*)>(.*?)</script>", text, re.DOTALL))


@given(st.text())
def test_embedded_data_comes_back_and_holds_no_markup(text) -> None:
    assert json.loads(embedded({"text": text + HOSTILE})) == {"text": text + HOSTILE}
    assert not re.search("[<\u2028\u2029]", embedded(text + HOSTILE))


def test_a_data_block_ends_where_it_should() -> None:
    assert data_block("rows", HOSTILE).count("</") == 1


def test_hostile_text_everywhere_makes_no_element() -> None:
    plain = made(record(1))
    hostile = record(
        1, title=HOSTILE, text=HOSTILE, outlet=HOSTILE, source=HOSTILE, authors=[HOSTILE], layout=HOSTILE,
        source_sha256=HOSTILE, issues=[HOSTILE], id=HOSTILE, language=HOSTILE, fields={HOSTILE: HOSTILE},
    )  # fmt: skip
    text = made(hostile, title=HOSTILE, export=HOSTILE)
    assert re.findall(r"<[a-z!/][^>\s]*", text) == re.findall(r"<[a-z!/][^>\s]*", plain)
    assert html.escape(HOSTILE) in text


def test_the_policy_allows_this_style_and_this_script_and_nothing_else() -> None:
    text = made(record(1))
    found = html.unescape(re.search(r'Content-Security-Policy" content="([^"]+)"', text)[1])
    policy = dict(rule.split(" ", 1) for rule in found.split("; "))
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]

    def digest(part: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()}'"

    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["script-src"] == digest(scripts(text)[' type="module"'])
    assert policy["style-src"] == digest(style)
    assert "unsafe" not in found


def test_nothing_in_a_page_names_another_place_or_runs_inline() -> None:
    text = made(*records(3))
    assert not re.search(r"""\s(style|on\w+|src|srcset|action|href)\s*=\s*["'](?!#)""", text)
    assert not re.search(
        r"\b(eval|Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|fetch|XMLHttpRequest)\b", text
    )


def test_the_same_records_make_the_same_page() -> None:
    assert made(*records(BLOCK + 5)) == made(*records(BLOCK + 5))


def test_each_row_has_its_article_in_its_block() -> None:
    blocks = scripts(made(*records(2 * BLOCK + 1)))
    index = json.loads(blocks[' type="application/json" id="rows"'])
    assert index["fields"] == list(FIELDS)
    assert [len(json.loads(blocks[f' type="application/json" id="articles-{n}"'])) for n in range(3)] == [
        BLOCK,
        BLOCK,
        1,
    ]
    last = json.loads(blocks[' type="application/json" id="articles-2"'])[0]
    assert last["values"]["id"] == index["rows"][-1][0]


def test_an_empty_export_makes_a_page() -> None:
    assert "no dates" in made()


@given(st.binary(max_size=40), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_pieces_are_the_bytes_in_order(data, spans) -> None:
    cut = pieces(data, 10, "cp1256", [Mark(start, end, cite=n) for n, (start, end) in enumerate(spans)])
    assert "".join(text for text, _, _ in cut) == data.decode("cp1256", "replace")
    for n, (start, end) in enumerate(spans):
        if 10 <= start < end <= 10 + len(data):
            marked = "".join(text for text, _, cites in cut if n in cites)
            assert marked == data[start - 10 : end - 10].decode("cp1256", "replace")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "cp1256"])
def test_evidence_is_cut_out_of_its_line_in_any_encoding(encoding) -> None:
    before, read = "نشر في ", "٢٥ يونيو"[3:]
    size = len(before.encode(encoding))
    entry = {
        "role": "dateline",
        "text": before + read,
        "start": 100,
        "end": 100 + len((before + read).encode(encoding)),
    }
    cut = line_pieces(entry, encoding, [Mark(100 + size, entry["end"], cite=7)])
    assert cut == [(before, None, []), (read, None, [7])]


def test_broken_lines_are_marked_whole() -> None:
    entry = {"role": "dateline", "text": "1 M\ufffdrch", "start": 0, "end": 7}
    assert line_pieces(entry, "utf-8", [Mark(0, 3, cite=0)]) == [("1 M\ufffdrch", None, [0])]


@pytest.mark.parametrize("name", ["zip", "no such", "unicode_escape", "idna", "a\0b", ""])
def test_only_encodings_of_text_are_decoded_with(name) -> None:
    assert pieces("ə".encode(), 0, name, []) == [("ə", None, [])]


def test_overlapping_evidence_stays_small() -> None:
    made_of = pieces(b"a" * 2000, 0, "utf-8", [Mark(n, 2000, cite=n) for n in range(2000)])
    assert max(len(cites) for _, _, cites in made_of) <= 8


def test_the_raw_span_carries_roles_and_evidence() -> None:
    article = record(1)
    span = b"".join(entry["text"].encode() + b"\n" for entry in article.header) + b"Body."
    raw = detail(article, span)["raw"]
    assert "".join(text for text, _, _ in raw) == span.decode()
    assert [(text, role) for text, role, cites in raw if cites] == [("2 January 2019", "dateline")]
    assert raw[0][1] == "title"


@pytest.mark.parametrize(
    "evidence",
    [
        {"date": "x"},
        {"date": [1, {}, {"start": "0", "end": 1, "text": "a"}]},
        {"boundary": {"a": 1}},
        {"boundary": [{"weight": "x"}, 3]},
    ],
)
def test_evidence_of_another_form_is_left_out(evidence) -> None:
    shown = detail(record(1, evidence=evidence, header=[{"role": 1, "start": None, "end": 2, "text": 3}]), None)
    assert shown["cites"] == shown["cues"] == shown["lines"] == []


def test_without_a_title_the_text_begins_the_row() -> None:
    shown = dict(zip(FIELDS, row(record(1, title=None)), strict=True))
    assert shown["untitled"] and shown["title"].startswith("قال المدير")
    assert len(shown["title"]) <= 92


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2021-02-30", "2021-03-01"),
        ("2021-03-02", "2021-03-01"),
        (None, "2021-03-01"),
        ("x", "x"),
        ("20210301", "20210302"),
        ("2021-W01-1", "2021-W02-1"),
    ],
)
def test_days_that_are_none_are_undated(first, last) -> None:
    shown = dict(zip(FIELDS, row(record(1, date_earliest=first, date_latest=last)), strict=True))
    assert shown["earliest"] is shown["latest"] is None


def days(start: str, count: int, step: int = 1) -> list[tuple[str, str | None]]:
    return [(str(date.fromisoformat(start) + timedelta(n * step)), None) for n in range(count)]


def test_a_hole_in_daily_news_is_a_gap() -> None:
    (gap,) = find_gaps([*days("2021-01-01", 40), *days("2021-02-20", 40)])
    assert (gap.first, gap.last, gap.days, gap.expected, gap.outlet) == ("2021-02-10", "2021-02-19", 10, 10, None)


@pytest.mark.parametrize(
    "dated",
    [
        days("2021-01-01", 40, step=10),  # so slow that ten days are nothing
        [*days("2021-01-01", 40), *days("2021-02-16", 40)],  # six days
        [*days("2021-01-01", 5), *days("2021-03-16", 40)],  # too little before it to tell
        [day for year in range(1990, 2020) for day in days(f"{year}-05-01", 3)],  # short dumps, years apart
        [],
    ],
)
def test_other_holes_are_not(dated) -> None:
    assert find_gaps(dated) == []


def test_an_outlet_that_falls_silent_while_others_go_on_has_a_gap() -> None:
    dated = [(day, "A") for day, _ in days("2021-01-01", 120)]
    dated += [(day, "B") for day, _ in [*days("2021-01-01", 40), *days("2021-03-01", 40)]]
    assert [(gap.outlet, gap.days) for gap in find_gaps(dated)] == [("B", 19)]
