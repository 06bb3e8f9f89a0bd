"""Names that papers of several countries bear, and lines of names right under a headline."""

from __future__ import annotations

import pytest
from test_attribution_forms import attributed

from corpus_cli.core.attribution.decide import attribute
from corpus_cli.core.attribution.header_lines import header_role
from corpus_cli.model import Record


def of(text: str, line: str) -> Record:
    record = Record(text=text)
    record.header.append({"role": "source", "start": 0, "end": len(line.encode()), "text": line})
    attribute(record)
    return record


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("رست السفينة في العقبة، وقال محافظ العاصمة عمّان إن الأردنيين ينتظرونها في الأردن.", "ad-dustour-jo"),
        ("رست السفينة في السويس، وقال محافظ القاهرة إن المصريين ينتظرونها في مصر.", "al-dostor-eg"),
        ("رست السفينة عند الرصيف.", None),
        ("سافر الوفد من القاهرة في مصر إلى عمّان في الأردن.", None),
    ],
)
def test_the_country_of_the_text_tells_whose_a_name_is(text, slug):
    record = of(text, "الدستور")
    assert record.outlet_id == slug
    if slug is None:
        assert (record.outlet, record.issues) == ("الدستور", ["outlet-ambiguous"])


def test_a_place_and_a_paper_with_namesakes():
    record = attributed(("byline", "الثورة / سلمى الهاشمي"))
    assert (record.outlet, record.authors) == ("الثورة", ["سلمى الهاشمي"])


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("JAMnews, Qırmızı körpü", "byline"),
        ("Гюнель Рукова, JAMnews Баку", "byline"),
        ("A gull, a crane and the rest", None),
        ("Trend", None),
        ("The crane waits, says JAMnews.", None),
        ("معان - الدستور - فراس أبو درويش", "byline"),
        ("الخبر / بشار: سعيد بن عمارة", "byline"),
        ("معان - الدستور - المرفأ", None),
        ("(الأهرام ص ١٤ - كتبت عزة الشربيني)", "source"),
        ("(The Harbour p. 4)", None),
    ],
)
def test_lines_under_a_headline(line, role):
    assert header_role(line) == role
