"""Encodings: marks, UTF-16 without one, code pages by their letters, and runs of lines in different ones."""

import pytest

from corpus_cli.core.encoding import legacy_of, line_encodings, mark_of, unmarked_utf16
from corpus_cli.core.lines import read_lines
from corpus_cli.core.source import Stream
from corpus_cli.core.survey import survey

ARABIC = "أعلنت وزارة الزراعة أن موسم القطاف سيبدأ يوم الأحد المقبل في محافظات الجنوب"
RUSSIAN = "Министр сельского хозяйства заявил, что уборка урожая начнётся в воскресенье"
TURKISH = "Tarım bakanı, hasadın pazar günü güneydeki illerde başlayacağını açıkladı"
FRENCH = "Le ministre a déclaré que la récolte commencerait dimanche dans les régions méridionales"


@pytest.mark.parametrize(
    ("text", "name"),
    [(ARABIC, "cp1256"), (RUSSIAN, "cp1251"), (TURKISH, "cp1254"), (FRENCH, "cp1252"), (RUSSIAN.upper(), "cp1251")],
)
def test_code_page_by_letters(text, name):
    assert legacy_of(text.encode(name)) == name


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ARABIC, RUSSIAN, "Plain English, and more of it, said 12 times"])
def test_utf16_without_a_mark(text, name):
    assert unmarked_utf16((text + "\n").encode(name) * 3) == name


def test_marks():
    assert mark_of("ə".encode("utf-8-sig")) == "utf-8"
    assert mark_of(b"\xff\xfea\0") == "utf-16-le"
    assert mark_of(b"plain") is None


def test_plain_bytes_are_no_utf16():
    assert unmarked_utf16(b"news and more news, said twice\n" * 4) is None
    assert unmarked_utf16(b"\0" * 64) is None


def test_concatenated_dumps_keep_their_encodings():
    lines = [ARABIC.encode(), b"ascii", ARABIC.encode("cp1256"), b"2021", ARABIC.encode("cp1256"), RUSSIAN.encode()]
    assert line_encodings(lines) == ["utf-8", "utf-8", "cp1256", "cp1256", "cp1256", "utf-8"]


def test_one_bad_byte_in_a_thousand_is_a_fault_not_an_encoding():
    data = ARABIC.encode() * 40 + b"\xff"
    assert survey(Stream("x", None, data)).encoding == "utf-8"
    assert survey(Stream("x", None, ARABIC.encode("cp1256"))).encoding == "mixed"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "utf-16-le"])
def test_offsets_of_characters(encoding):
    data = f"{ARABIC}\r\n{ARABIC}\rx\n".encode(encoding)
    lines = read_lines(data, 100, 1, encoding)
    assert len(lines) == 3
    for index, column in ((0, 5), (1, 0), (1, 7), (2, 1)):
        start = lines.offset(index, column) - 100
        assert data[start:].decode(encoding).startswith(lines.texts[index][column:])
        assert lines.at(lines.starts[index]) == index
