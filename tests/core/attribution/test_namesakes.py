"""One person whose name stands in two scripts."""

import pytest

from corpus_cli.core.attribution.namesakes import is_same_person
from corpus_cli.core.attribution.people import bare_name
from corpus_cli.run.chain import parse


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Duygu Yılmaz", "دويغو ييلماز"),
        ("Nihad Koçak", "نهاد كوتشاك"),
        ("Elham Kasımzade", "إلهام قاسم زادة"),
        ("Samir Haddad", "سمير حداد"),
        ("Ruslan Rehimov", "رسلان رحيموف"),
    ],
)
def test_the_same_person(one: str, other: str) -> None:
    assert is_same_person(one, other) and is_same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Rook", "سعيد حداد"),
        ("Leyla Aslan", "ليلى حسن"),
        ("Ali Veli", "علي ولي"),  # too short to tell
        ("Samir Haddad", "Samir Haddad"),  # of one script: compared as they are
        ("", "سمير حداد"),
    ],
)
def test_others(one: str, other: str) -> None:
    assert not is_same_person(one, other)


def test_a_record_names_nobody_twice() -> None:
    text = (
        "لنكران تنتظر السفينة القادمة من أكتاو\n\nSamir Haddad   |08.06.2023\n\nباكو/ سمير حداد/ الأناضول\n\n"
        + "قال مدير الميناء إن السفينة تصل غدا إلى الرصيف الجديد في المدينة القديمة. " * 4
    )
    assert [record.authors for record in parse(text)] == [["Samir Haddad"]]


def test_what_somebody_is_and_addresses_are_no_part_of_a_name() -> None:
    found = bare_name("كمال شاهين صحافي", trusted=True)
    assert found is not None and found.text == "كمال شاهين"
    assert bare_name("Tərcümə Strateq.az-ındır", trusted=True) is None
