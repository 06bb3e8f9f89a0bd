"""Files of every format made in code, with news that never happened, and one way to read them."""

from __future__ import annotations

import atexit
import io
import struct
import tarfile
import zipfile
import zlib
from contextlib import ExitStack
from pathlib import Path

from corpus_cli.core.source import Stream
from corpus_cli.core.split import SplitOptions, split_stream
from corpus_cli.errors import InputError
from corpus_cli.readers import Limits, read_dump

AZ = """Alat limanında sərnişin bərəsi gecikir
12 mart 2021
Müəllif: Orxan Səlimov

Güclü külək səbəbindən Türkmənbaşıya gedəcək bərə hələ də körpüdən ayrılmayıb. Gəmidə 46 sərnişin və 19 yük maşını var.

Limanın növbətçi dispetçeri deyir ki, küləyin sürəti saniyədə 21 metrdir, icazə isə 15 metrdən yuxarı verilmir.
"""
AR = """توقف العمل في مخبز الحارة يومين لإصلاح السقف
13 آذار 2021
بقلم: هبة المصري

قال صاحب المخبز إن السقف سقط على أكياس الطحين ليلة الخميس، ولم يصب أحد بأذى لأن العمال كانوا قد غادروا.

وأضاف أن الحارة كلها ستشتري خبزها من المخبز الآخر، وأنه لا يحب ذلك، لكنه سيعود يوم الأحد بخبز أفضل.
"""
EN = """Kars museum asks visitors to bring back a cheese mould
March 14, 2021
By Selin Yurdakul

The museum of cheese in Kars has lost the oldest mould in its care, a ring of walnut that was last seen in January.

Whoever took it, the director said on Sunday, may leave it at the door at night, and nobody will look out of the window.
"""

_held = ExitStack()
"""Temporary files of streams, kept as long as the tests run."""
atexit.register(_held.close)


def read(tmp_path: Path, name: str, data: bytes, **limits: int) -> tuple[dict[str | None, bytes], list[str]]:
    """The bytes of all streams by name, and what was said of the rest."""
    streams, faults = {}, []
    path = tmp_path / name
    path.write_bytes(data)
    for found in read_dump(path, name, limits=Limits(**limits)):
        if isinstance(found, InputError):
            faults.append(str(found))
        else:
            assert found.stream not in streams
            streams[found.stream] = found.read(0, found.size)
            tiles(found)
    return streams, faults


def tiles(stream: Stream) -> None:
    """Every byte of the stream is in exactly one record, and its locators are in order and at lines."""
    at = 0
    for record in split_stream(stream, SplitOptions(all=True)):
        assert record.start == at
        at = record.end
    assert at == stream.size
    offsets = [offset for offset, _ in stream.locators]
    assert offsets == sorted(offsets)
    assert all(not offset or stream.read(offset - 1, offset) == b"\n" for offset in offsets)


def streams_of(tmp_path: Path, name: str, data: bytes) -> list[Stream]:
    path = tmp_path / name
    path.write_bytes(data)
    return [found for found in read_dump(path, name, hold=_held) if isinstance(found, Stream)]


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            archive.writestr(info, data)
    return file.getvalue()


def tarred(*members: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def word(*paragraphs: str) -> bytes:
    """A Word file; a paragraph that begins with `# ` is a heading, a form feed a page break."""
    body = []
    for text in paragraphs:
        style = (
            '<w:pPr><w:pStyle w:val="Heading1"/><w:tabs><w:tab w:pos="720"/></w:tabs></w:pPr>'
            if text[:2] == "# "
            else ""
        )
        inner = '<w:br w:type="page"/>' if text == "\f" else f"<w:t>{text.removeprefix('# ')}</w:t>"
        body.append(f"<w:p>{style}<w:r>{inner}</w:r></w:p>")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = f'<?xml version="1.0"?><w:document {space}><w:body>{"".join(body)}</w:body></w:document>'
    return zipped(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.encode()))


def open_text(*paragraphs: str) -> bytes:
    """An OpenDocument text."""
    office, text = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text"))
    body = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
    content = (
        f'<o:document-content xmlns:o="{office}" xmlns:text="{text}"><o:body><o:text>'
        f"{body}</o:text></o:body></o:document-content>"
    )
    members = (("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.encode()))
    return zipped(*members, method=zipfile.ZIP_STORED)


_CID_FONT = (
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 /CIDSystemInfo "
    b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor "
    b"<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 -200 1000 800] /Ascent 800 /Descent -200 "
    b"/CapHeight 700 /ItalicAngle 0 /StemV 80 >> >>"
)


def pdf(*pages: list[tuple[int, int, str]]) -> bytes:
    """A PDF file: on each page lines of glyphs at x, y, drawn from left to right as they stand in the string.

    The font has no outlines, only widths and what each glyph means, which is all that text needs. `|`
    before two letters makes them one glyph, as a ligature is.
    """
    glyphs: dict[str, int] = {}
    objects: list[bytes] = []
    contents = []
    for lines in pages:
        drawn = []
        for x, y, text in lines:
            codes = "".join(f"{glyphs.setdefault(glyph, len(glyphs) + 1):04X}" for glyph in _glyphs(text))
            drawn.append(f"BT /F 10 Tf 1 0 0 1 {x} {y} Tm <{codes}> Tj ET")
        contents.append("\n".join(drawn).encode())
    chars = "\n".join(f"<{code:04X}> <{glyph.encode('utf-16-be').hex()}>" for glyph, code in glyphs.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(glyphs)} beginbfchar\n{chars}\nendbfchar\n"
        "endcmap end end"
    ).encode()
    kids = " ".join(f"{6 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        _CID_FONT,
        _stream(cmap),
    ]
    for i, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {7 + 2 * i} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode()
        )
        objects.append(_stream(content))
    return _pdf_file(objects)


def _glyphs(text: str) -> list[str]:
    found, at = [], 0
    while at < len(text):
        step = 3 if text[at] == "|" else 1
        found.append(text[at : at + step].removeprefix("|"))
        at += step
    return found


def _stream(data: bytes) -> bytes:
    packed = zlib.compress(data)
    return b"<< /Length %d /Filter /FlateDecode >> stream\n%s\nendstream" % (len(packed), packed)


def _pdf_file(objects: list[bytes]) -> bytes:
    out = b"%PDF-1.5\n"
    offsets = []
    for number, data in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + head + table + end


def mail(
    subject: str,
    body: str,
    *,
    number: str = "1@x.example",
    extra: str = "",
    date: str = "Fri, 12 Mar 2021 09:30:11 +0400",
) -> bytes:
    head = f"From: Desk <desk@x.example>\nTo: all@x.example\nSubject: {subject}\nDate: {date}\nMessage-ID: <{number}>\n"
    return (head + (extra or "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n") + "\n" + body).encode()


def warc(*records: tuple[str, str, str, bytes]) -> bytes:
    """A WARC file of (type, address, media type, bytes); responses get an HTTP head."""
    out = b""
    for number, (kind, address, media, data) in enumerate(records, 1):
        fetched = kind == "response"
        http = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (media.encode(), len(data))
        block = http + data if fetched else data
        out += (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: {address}\r\n"
            f"WARC-Date: 2021-03-15T00:00:00Z\r\nContent-Type: {'application/http; msgtype=response' if fetched else media}\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        ).encode()
        out += block + b"\r\n\r\n"
    return out


def gzip_bomb(size: int) -> bytes:
    """`size` zero bytes in gzip, made without holding them."""
    packer = zlib.compressobj(9, wbits=31)
    block = bytes(1 << 20)
    out = b"".join(packer.compress(block) for _ in range(size >> 20))
    return out + packer.flush()


def damage_crc(archive: bytes, name: bytes) -> bytes:
    """A zip file in which the stored check sum of the member `name` is wrong in both of its places."""
    at = archive.index(b"PK\x03\x04" + archive[4:10]) if not name else archive.index(name) - 30
    crc = archive[at + 14 : at + 18]
    wrong = struct.pack("<L", struct.unpack("<L", crc)[0] ^ 1)
    return archive.replace(crc, wrong)
