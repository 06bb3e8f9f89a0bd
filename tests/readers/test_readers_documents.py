"""Word, OpenDocument, RTF and PDF: paragraphs, pages, and Arabic in the order in which it is read."""

from __future__ import annotations

import zipfile

import pytest
from reading import AR, EN, open_text, pdf, read, streams_of, word, zipped

from corpus_cli.core.split import split_stream
from corpus_cli.readers.arabic import fold_forms, in_reading_order, mend_brackets, turn, visual_order


def test_word_paragraphs_headings_and_pages(tmp_path) -> None:
    data = word("# Port &amp; ferries", "12 March 2021", "The port closed.", "", "# Next", "More.", "\f", "Last.")
    assert read(tmp_path, "a.docx", data) == (
        {"docx": b"Port & ferries\n12 March 2021\nThe port closed.\n\nNext\nMore.\n\n\f\nLast.\n"}, []
    )  # fmt: skip
    assert [*read(tmp_path, "unnamed", data)[0]] == ["docx"]


def test_word_text_in_links_and_changes_counts_deleted_text_does_not(tmp_path) -> None:
    inner = (
        "<w:hyperlink><w:r><w:t>link </w:t></w:r></w:hyperlink><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:tab/><w:instrText>PAGE</w:instrText><w:t>end</w:t></w:r>"
        "<mc:AlternateContent><mc:Choice><w:t> box</w:t></mc:Choice><mc:Fallback><w:t>box</w:t></mc:Fallback></mc:AlternateContent>"
    )
    spaces = 'xmlns:w="urn:w" xmlns:mc="urn:mc"'
    document = f"<w:document {spaces}><w:body><w:p>{inner}</w:p></w:body></w:document>"
    data = zipped(("[Content_Types].xml", b""), ("word/document.xml", document.encode()))
    assert read(tmp_path, "a.docx", data)[0] == {"docx": b"link new\tend box\n"}


def test_open_document(tmp_path) -> None:
    data = open_text("Port", 'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d', "x <text:span>y</text:span> z")
    expected = {"odt": b"Port\na   b\tc\nd\nx y z\n"}
    assert read(tmp_path, "a.odt", data) == (expected, [])
    assert read(tmp_path, "unnamed", data)[0] == expected


def test_documents_that_are_none(tmp_path) -> None:
    for name, data, said in (
        ("a.docx", zipped(("xl/workbook.xml", b"<a/>")), "no text document"),
        ("a.docx", b"PK\x03\x04 and so on", "damaged file"),
        ("a.docx", word(""), "holds no text"),
        ("a.odt", b"", "damaged file"),
        ("a.rtf", b"plain", "no RTF"),
        ("a.rtf", b"{\\rtf1 }", "holds no text"),
        ("a.pdf", b"%PDF-1.4 nothing", "damaged PDF"),
        ("a.pdf", pdf([]), "hold no text"),
    ):
        streams, faults = read(tmp_path, name, data)
        assert not streams and len(faults) == 1 and said in faults[0], (name, faults)


def test_xml_bombs_do_not_go_off(tmp_path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 20))
    for start in (
        f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ):
        data = zipped(("word/document.xml", f'{start}<w:p xmlns:w="urn:w"><w:t>&l19;&x;</w:t></w:p>'.encode()))
        streams, faults = read(tmp_path, "a.docx", data)
        assert not streams and "declares an entity" in faults[0]
    deep = b"<a>" * 100_000
    assert "deeper than 2000" in read(tmp_path, "a.docx", zipped(("word/document.xml", deep)))[1][0]
    long = b"<a b='" + b"x" * 8_000_000 + b"'/>"
    assert "a tag of more than 1 MB" in read(tmp_path, "a.docx", zipped(("word/document.xml", long)))[1][0]
    bomb = b"<w:p xmlns:w='urn:w'><w:t>" + b" " * (30 << 20)
    assert "zip bomb" in read(tmp_path, "a.docx", zipped(("word/document.xml", bomb)), ratio_from=1 << 20)[1][0]


RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset178 Arabic;}{\f2\fcharset204 C;}}"
    r"{\*\generator Nexis;}{\info{\title no}}\pard\f0 Port closes\par 12 March 2021\par \u1571?\u1593?\u1604? caf\'e9"
    r" {\f1\'c8\'c7\'df\'e6}{\f2 \'c1\'e0\'ea\'f3}\par {\field{\*\fldinst HYPERLINK http://x}{\fldrslt link}}"
    r"\page Next \{a\}\tab b\line{\pict\bin5 }}}}{}c\emdash d\par}"
)


def test_rtf(tmp_path) -> None:
    expected = "Port closes\n12 March 2021\nأعل café باكوБаку\nlink\n\fNext {a}\tb\nc—d\n"
    assert read(tmp_path, "a.rtf", RTF.encode())[0] == {"rtf": expected.encode()}
    assert read(tmp_path, "a.doc", RTF.encode())[0] == {"rtf": expected.encode()}
    for hostile in (
        "{\\rtf1" + "{" * 200_000 + "x",
        "{\\rtf1" + "}" * 1000 + "x",
        "{\\rtf1\\u99999999999 \\uc-5 \\bin99999999 x",
    ):
        read(tmp_path, "b.rtf", hostile.encode())


def test_pdf_lines_gaps_and_pages(tmp_path) -> None:
    lines = [
        "Port closes",
        "",
        "The ferries stay where they are and",
        "nobody knows until when, says a",
        "spokesman of the port.",
        "",
        "Second",
    ]
    page = [(50, 700 - 12 * n, text) for n, text in enumerate(lines) if text]
    (stream,) = streams_of(tmp_path, "a.pdf", pdf(page, [(50, 700, "Page two")], []))
    assert stream.data.decode() == "\n".join(lines) + "\n\fPage two\n\f"
    assert stream.locators == [(0, "1"), (len("\n".join(lines)) + 1, "2"), (stream.size - 1, "3")]
    assert stream.locator_at(stream.size - 5) == "2"
    assert streams_of(tmp_path, "b.pdf", pdf(page, [(50, 700, "Page two")], []))[0].data == stream.data
    assert [*read(tmp_path, "unnamed", pdf(page))[0]] == ["pdf"]


SEEN = {
    "أعلنت وزارة النقل في باكو عن إغلاق الميناء لمدة 3 أيام.": ".مايأ 3 ةدمل ءانيملا ق|لاغإ نع وكاب يف لقنلا ةرازو تنلعأ",
    "قال المتحدث (أحمد حسن) إن شركة Caspian Lines نقلت 450 راكبا": "ابكار 450 تلقن Caspian Lines ةكرش نإ (نسح دمحأ) ثدحتملا لاق",
    "ﻣﻴﻨﺎﺀ ﺁﺧﺮ في المدينة القديمة": "ةميدقلا ةنيدملا يف ﺮﺧﺁ ﺀﺎﻨﻴﻣ",
}
"""A line as it is read, and its glyphs from left to right; `|` makes one glyph of two letters."""


def test_pdf_arabic_is_in_the_order_in_which_it_is_read(tmp_path) -> None:
    page = [(50, 700 - 20 * n, seen) for n, seen in enumerate(SEEN.values())]
    (text,) = read(tmp_path, "a.pdf", pdf(page))[0].values()
    assert text.decode().splitlines() == [fold_forms(line) for line in SEEN]


@pytest.mark.parametrize("line", SEEN)
def test_visual_order_is_turned_round(line) -> None:
    folded = fold_forms(line)
    plain = SEEN[line].replace("|لا", "ال")
    assert fold_forms(turn(plain)) == folded
    assert turn(turn(folded)) == folded


def test_visual_order_is_told_apart() -> None:
    assert visual_order(AR) is False
    assert visual_order("\n".join(line[::-1] for line in AR.splitlines())) is True
    assert visual_order(EN) is None
    assert visual_order("") is None


def test_brackets() -> None:
    assert mend_brackets("قال )أحمد( إن") == "قال (أحمد) إن"
    for good in ("قال (أحمد) إن", "1) one", ""):
        assert mend_brackets(good) == good


def test_word_files_are_split(tmp_path) -> None:
    (stream,) = streams_of(tmp_path, "a.docx", word(*EN.splitlines(), "", "", *AR.splitlines()))
    assert [record.title for record in split_stream(stream)] == [EN.splitlines()[0], AR.splitlines()[0]]


def test_words_drawn_letter_by_letter_are_turned_where_the_words_are_in_order() -> None:
    drawn = [
        *zip("رسج", (90.0, 94.0, 98.0), strict=True),
        (" ", 88.0),
        *zip("ميناء", (86.0, 82.0, 78.0, 74.0, 70.0), strict=True),
    ]
    assert in_reading_order(drawn) == "جسر ميناء"
    whole = [
        *zip("ءانيم", (10.0, 14.0, 18.0, 22.0, 26.0), strict=True),
        (" ", 30.0),
        *zip("رسج", (34.0, 38.0, 42.0), strict=True),
    ]
    assert in_reading_order(whole) == "ءانيم رسج"  # left to `turn`, as all of it runs to the right


@pytest.mark.parametrize("method", (zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2))
def test_a_damaged_document_is_said_to_be_one_however_it_is_packed(tmp_path, method) -> None:
    data = bytearray(zipped(("word/document.xml", bytes(range(256)) * 40), method=method))
    start = data.index(b"word/document.xml") + 30
    data[start : start + 40] = b"\xff" * 40
    _, faults = read(tmp_path, "a.docx", bytes(data))
    assert len(faults) == 1 and "a damaged file" in faults[0]
