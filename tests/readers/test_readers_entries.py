"""Documents that come with their title, date and address: JSON lines, arrays, feeds, crawls, chats."""

from __future__ import annotations

import gzip
import json
import zlib

from reading import AR, AZ, EN, read, streams_of, warc, zipped
from test_readers_html import SINGLE

from corpus_cli.core.split import SplitOptions, split_stream

BODY = EN.split("\n\n", 1)[1]


def lines(*objects: object) -> bytes:
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects).encode()


def test_json_lines_of_other_tools(tmp_path) -> None:
    data = lines(
        {
            "id": 7,
            "title": "Kars\n museum",
            "url": "https://x.example/7",
            "date": "2021-03-14",
            "authors": ["A B", "C"],
            "text": BODY,
        },
        {"headline": "Liman", "date_publish": "2021-03-15", "maintext": AZ, "source_domain": "x.example"},
        {"body": "<p>First.</p><p>Second.</p>", "n": None},
    )
    first, second, third = streams_of(tmp_path, "a.jsonl", data)
    assert (first.stream, second.stream, third.stream) == ("jsonl:1", "jsonl:2", "jsonl:3")
    head = "Title: Kars museum\nLink: https://x.example/7\nDate: 2021-03-14\nAuthor: A B, C\n\n"
    assert first.data.decode() == head + BODY
    assert second.data.decode() == "Title: Liman\nDate: 2021-03-15\nSource: x.example\n\n" + AZ
    assert third.data == b"First.\n\nSecond.\n"
    assert [stream.locator_at(0) for stream in (first, second, third)] == ["7", "2", "3"]
    assert [stream.layout for stream in (first, second, third)] == ["rss-reader", "rss-reader", None]
    (record,) = split_stream(first, SplitOptions(layout=first.layout))
    assert record.title == "Kars museum"


def test_bad_lines_leave_the_others(tmp_path) -> None:
    data = b'\xef\xbb\xbf{"text": "a"}\n\nnot json\n[1]\n{"x": 1}\n{"text": "' + b"x" * 2_000_000 + b'"}\n{"text": "b"}'
    streams, faults = read(tmp_path, "a.jsonl", data, document=1 << 20)
    assert streams == {"jsonl:1": b"a\n", "jsonl:7": b"b\n"}
    assert [fault.split(": ")[1] for fault in faults] == ["line 3", "line 4", "line 5", "line 6"]
    many = b"no\n" * 1000
    assert len(read(tmp_path, "b.jsonl", many)[1]) == 21
    records = lines({"schema": 1, "source": "a", "start": 0, "end": 1, "text": "x"})
    assert "these are records already" in read(tmp_path, "c.jsonl", records)[1][0]
    assert "these are records already" in read(tmp_path, "c.jsonl.gz", gzip.compress(records))[1][0]


def test_arrays_of_objects(tmp_path) -> None:
    items = [{"title": f"N{n}", "text": BODY * 100} for n in range(40)]
    data = json.dumps(items, indent=1).encode()
    streams, faults = read(tmp_path, "a.json", data)
    assert [*streams] == [f"json:{n}" for n in range(1, 41)]
    assert not faults
    streams, faults = read(tmp_path, "unnamed", data[:200_000])
    assert 5 < len(streams) < 40
    assert "cut short" in faults[0]
    assert "holds a `text` or `body`" in read(tmp_path, "b.json", b"[1, 2]")[1][0]


CHAT = {
    "name": "Xəzər Xəbər", "type": "public_channel", "id": 1,
    "messages": [
        {"id": 1, "type": "service", "date": "2021-03-12T09:00:00", "text": "joined"},
        {"id": 2, "type": "message", "date": "2021-03-12T09:14:00", "from": "Xəzər\nXəbər", "photo": "x.jpg",
         "text": ["Alat limanında ", {"type": "bold", "text": "bərə"}, ' gecikir\n\nGüclü külək var. "messages": [ deyil.']},
        {"id": 3, "type": "message", "date": "2021-03-12T10:02:00", "from": None, "from_id": "channel9", "forwarded_from": "The Pier",
         "text": "خبر من باكو"},
        {"id": 4, "type": "message", "date": "2021-03-12T10:03:00", "from": "X", "text": "", "file": "a.mp4"},
        {"id": 5, "type": "message", "date": 5, "from": "X", "text": [1, {"text": None}, "last"]},
        7,
    ],
}  # fmt: skip


def test_telegram(tmp_path) -> None:
    for indent in (None, 1):
        (stream,) = streams_of(
            tmp_path, "result.json", json.dumps(CHAT, ensure_ascii=indent is None, indent=indent).encode()
        )
        assert stream.stream == "json" and stream.layout == "telegram"
        assert stream.data.decode() == (
            'Xəzər Xəbər, [12.03.2021 09:14]\n[ Photo ]\nAlat limanında bərə gecikir\n\nGüclü külək var. "messages": [ deyil.\n\n'
            "channel9, [12.03.2021 10:02]\n[ Forwarded from The Pier ]\nخبر من باكو\n\nX, []\nlast\n\n"
        )
        assert [name for _, name in stream.locators] == ["2", "3", "5"]
        records = [*split_stream(stream, SplitOptions(layout="telegram"))]
        assert [record.kind for record in records[:2]] == ["message", "message"]
        assert [stream.locator_at(record.start) for record in records[:2]] == ["2", "3"]


def test_telegram_exports_of_many_chats_and_cut_short(tmp_path) -> None:
    many = json.dumps({"chats": {"list": [CHAT, CHAT]}}).encode()
    (stream,) = streams_of(tmp_path, "unnamed", many)
    assert [name for _, name in stream.locators] == ["2", "3", "5", "2:2", "2:3", "2:5"]
    streams, faults = read(tmp_path, "result.json", many[:700])
    assert streams and "cut short" in faults[0]
    assert "no message in it" in read(tmp_path, "a.json", b'{"a": 1}')[1][0]


def test_large_exports_are_read_in_pieces(tmp_path) -> None:
    message = {"type": "message", "date": "2021-03-12T09:14:00", "from": "X", "text": EN * 20}
    data = json.dumps({"messages": [message | {"id": n} for n in range(800)]}, indent=1).encode()
    (stream,) = streams_of(tmp_path, "result.json", data)
    assert not isinstance(stream.data, bytes)
    assert len(stream.locators) == 800


RSS = f"""<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour</title><link>https://x.example/</link><image><title>no</title></image>
<item><title>Kars &amp; its museum</title><link>https://x.example/1</link><pubDate>Fri, 12 Mar 2021 09:14:00 +0400</pubDate>
<dc:creator>S. Y.</dc:creator><guid>tag:1</guid><description>Short</description>
<content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded></item>
<item><title>{AR.splitlines()[0]}</title><description>نص الخبر</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Pier</title><entry><title>Old planks</title><id>urn:1</id>
<link rel="self" href="https://no"/><link href="https://x.example/2"/><updated>2021-03-13T00:00:00Z</updated>
<author><name>A B</name></author><content type="html">&lt;p&gt;Planks.&lt;/p&gt;</content></entry></feed>"""


def test_feeds(tmp_path) -> None:
    first, second = streams_of(tmp_path, "a.rss", RSS.encode())
    head = "Title: Kars & its museum\nLink: https://x.example/1\nDate: Fri, 12 Mar 2021 09:14:00 +0400\nAuthor: S. Y.\nSource: Harbour\n"
    assert first.data.decode() == head + "\nOne.\n\nTwo.\n"
    assert (first.stream, first.locator_at(0)) == ("feed:1", "tag:1")
    assert second.data.decode() == f"Title: {AR.splitlines()[0]}\nSource: Harbour\n\nنص الخبر\n"
    (atom,) = streams_of(tmp_path, "unnamed", ATOM.encode())
    assert atom.data.decode() == (
        "Title: Old planks\nLink: https://x.example/2\nDate: 2021-03-13T00:00:00Z\nAuthor: A B\nSource: Pier\n\nPlanks.\n"
    )
    streams, faults = read(tmp_path, "b.rss", RSS.encode()[:-60])
    assert len(streams) == 2 and "damaged XML" in faults[0]
    assert "without entries" in read(tmp_path, "c.rss", b"<rss/>")[1][0]
    bomb = RSS.replace("<!DOCTYPE rss>", '<!DOCTYPE rss [<!ENTITY a "aaaa">]>')
    assert "declares an entity" in read(tmp_path, "d.rss", bomb.encode())[1][0]


def test_crawls(tmp_path) -> None:
    data = warc(
        ("warcinfo", "", "application/warc-fields", b"software: x\r\n"),
        ("response", "https://kars.example/1?a", "text/html; charset=utf-8", SINGLE.encode()),
        ("response", "https://kars.example/p.png", "image/png", b"\x89PNG"),
        ("conversion", "https://x.example/2", "text/plain", AZ.encode()),
        ("response", "https://x.example/z.pdf", "application/pdf", b"%PDF- nothing"),
    )
    for name, content, base in (
        ("a.warc", data, "warc"),
        ("a.warc.gz", gzip.compress(data), "gzip:warc"),
        ("unnamed", data, "warc"),
    ):
        streams, faults = read(tmp_path, name, content)
        assert [*streams] == [f"{base}:2", f"{base}:4"]
        assert len(faults) == 1 and "damaged PDF" in faults[0]
    page, text = streams_of(tmp_path, "a.warc", data)
    assert page.data.decode().splitlines()[0] == EN.splitlines()[0]
    assert "\nURL: https://kars.example/1?a\n" in page.data.decode()
    assert text.data.decode() == "URL: https://x.example/2\n\n" + AZ
    assert (page.locator_at(0), text.locator_at(0)) == ("urn:uuid:2", "urn:uuid:4")


def test_pages_as_servers_send_them(tmp_path) -> None:
    page = SINGLE.encode()
    packed = gzip.compress(page)
    chunked = b"%x\r\n%s\r\n%x;x=y\r\n%s\r\n0\r\n\r\n" % (100, packed[:100], len(packed) - 100, packed[100:])
    plain = [*read(tmp_path, "a.warc", warc(("response", "https://x.example/", "text/html", page)))[0].values()]
    for head, body in (
        ("text/html\r\nContent-Encoding: gzip", packed),
        ("text/html\r\nContent-Encoding: deflate", zlib.compress(page)),
        ("text/html\r\ncontent-encoding: gzip\r\nTransfer-Encoding: chunked", chunked),
        ("text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", page),
    ):
        assert [*read(tmp_path, "a.warc", warc(("response", "https://x.example/", head, body)))[0].values()] == plain
    _, faults = read(
        tmp_path, "a.warc", warc(("response", "https://x.example/", "text/html\r\nContent-Encoding: br", b"x"))
    )
    assert "packed as 'br'" in faults[0]
    bomb = gzip.compress(bytes(20 << 20))
    data = warc(
        ("response", "", "text/html\r\nContent-Encoding: gzip", bomb), ("conversion", "", "text/plain", AZ.encode())
    )
    streams, faults = read(tmp_path, "a.warc", data, ratio_from=1 << 20)
    assert streams == {"warc:2": AZ.encode()} and "zip bomb" in faults[0]
    missing = warc(("response", "https://x.example/", "text/html", page)).replace(b"200 OK", b"404 No")
    assert "none of its 1 records" in read(tmp_path, "b.warc", missing)[1][0]


def test_crawls_cut_short_or_without_pages(tmp_path) -> None:
    data = warc(*[("conversion", f"https://x.example/{n}", "text/plain", AZ.encode()) for n in range(4)])
    streams, faults = read(tmp_path, "a.wet", data[: len(data) // 2 - 100])
    assert [*streams] == ["warc:1", "warc:2"]
    assert len(faults) == 1 and "[warc:2]: cut short" in faults[0]
    wrong = data.replace(b"Content-Length: ", b"Content-Length: -", 1)
    assert [*read(tmp_path, "a.wet", wrong)[0]][-3:] == ["warc:2", "warc:3", "warc:4"]
    assert read(tmp_path, "b.warc", b"WARC/1.0\r\nnonsense")[1]
    assert "none of its 0 records" in read(tmp_path, "c.warc", b"")[1][0]
    assert read(tmp_path, "d.zip", zipped(("x.warc", data)))[0].keys() == {f"zip:x.warc:{n}" for n in range(1, 5)}
