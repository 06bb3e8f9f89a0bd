"""Who wrote, and for which paper: names that only their place gives away, above a text or below it."""

from __future__ import annotations

import pytest
from test_generic import ARABIC, dump
from test_generic_ends import DAMS, ORCHARD, ROAD

from corpus_cli.run.chain import parse


@pytest.mark.parametrize(
    "signed",
    ["حيدر الونداوي\nكاتب عراقي\nالمدى", "* كاتب سوداني\n\nالقدس العربي", "كاتب وباحث في الاقتصاد\n\nالقدس العربي"],
)
def test_who_signs_what_that_is_and_the_paper(signed):
    text = dump(
        ("السوق القديم يبقى مفتوحاً خلال الترميم", "9 آذار 2021", ARABIC, ORCHARD, signed),
        ("طريق جديد إلى القرية البعيدة", "8 آذار 2021", ROAD, DAMS[0]),
    )
    first, second = parse(text)
    assert (first.title, second.title) == ("السوق القديم يبقى مفتوحاً خلال الترميم", "طريق جديد إلى القرية البعيدة")
    assert first.outlet in ("Al-Mada", "Al-Quds Al-Arabi")
    assert second.outlet is None


def test_names_that_nobody_knows_under_headlines_that_have_names():
    texts = (ORCHARD, ROAD, *DAMS)
    heads = ("بساتين التين في الشمال", "طريق إلى القرية البعيدة", "منخفض يملأ السدود", "صوت المياه تحت الإسفلت")
    names = ("مجدي عبد الكريم الطيب", "صلاح محيي الدين النقر", "يوسف عثمان أبو حراز", "هيثم الأمين البزري")
    found = parse(dump(*((h, n, t, t[4:]) for h, n, t in zip(heads, names, texts, strict=True))))
    assert [record.authors for record in found] == [[name] for name in names]


def test_a_writer_and_a_site_under_the_picture_of_a_text_sign_it():
    first, second = parse(
        dump(
            ("السوق القديم يبقى مفتوحاً خلال الترميم", "9 آذار 2021", ARABIC, ORCHARD, "Foto: Nil Körpü", "Elvin Talışlı, Bizimyol.info"),
            ("طريق جديد إلى القرية البعيدة", "8 آذار 2021", ROAD, DAMS[0]),
        )
    )  # fmt: skip
    assert (first.authors, first.outlet, second.authors) == (["Elvin Talışlı"], "Bizim Yol", [])
