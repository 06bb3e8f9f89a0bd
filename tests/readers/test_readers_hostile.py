"""Random and mutated files of every format: no traceback, every stream tiles, twice the same, nothing left behind."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import random
import tempfile
import tracemalloc

import pytest
from backports import zstd
from growth import costs_at_most
from reading import AR, AZ, EN, mail, open_text, pdf, read, tarred, warc, word, zipped
from test_readers_documents import RTF, SEEN
from test_readers_entries import ATOM, CHAT, RSS
from test_readers_html import INDEX, SINGLE

from corpus_cli.readers import read_dump
from corpus_cli.readers.formats import ENDINGS, READERS, recognise

BOX = b"From a@x.example Fri Mar 12 05:30:14 2021\n" + mail("=?utf-8?Q?B=C4=B1r?=", AZ)
SEEDS = {
    "a.txt": AZ.encode(), "a.html": INDEX.encode(), "b.html": SINGLE.encode(), "a.mbox": BOX + b"\n" + BOX, "a.eml": mail("x", EN),
    "result.json": json.dumps(CHAT).encode(), "a.json": json.dumps([{"text": EN}] * 3).encode(), "a.jsonl": b'{"text": "a b"}\n' * 5,
    "a.rss": RSS.encode(), "a.atom": ATOM.encode(), "a.docx": word("# A", EN), "a.odt": open_text("A", "B"), "a.rtf": RTF.encode(),
    "a.pdf": pdf([(50, 700 - 20 * n, line) for n, line in enumerate(SEEN.values())]),
    "a.warc": warc(("response", "https://x.example/", "text/html", SINGLE.encode()), ("conversion", "", "text/plain", AR.encode())),
    "a.gz": gzip.compress(EN.encode()), "a.bz2": bz2.compress(EN.encode()), "a.xz": lzma.compress(EN.encode()),
    "a.zst": zstd.compress(EN.encode()), "a.tar": tarred(("a.txt", EN.encode()), ("b.docx", word("x"))),
    "a.zip": zipped(("a.txt", EN.encode()), ("b.html", INDEX.encode())), "a.tgz": gzip.compress(tarred(("a.txt", EN.encode()))),
}  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(out) + 1)
        how = chance.randrange(5)
        if how == 0:
            out[at : at + chance.randint(1, 40)] = b""
        elif how == 1:
            out[at:at] = chance.randbytes(chance.randint(1, 20))
        elif how == 2 and at < len(out):
            out[at] = chance.randrange(256)
        elif how == 3:
            out[at:at] = out[at : at + 60] * chance.randint(1, 20)
        else:
            del out[at : len(out) if chance.random() < 0.2 else at + 1]
    return bytes(out)


@pytest.mark.parametrize("name", SEEDS)
def test_mutated_files(tmp_path, monkeypatch, name) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    chance = random.Random(name)
    for number in range(12):
        data = mutated(SEEDS[name], chance)
        first = read(tmp_path, name, data)
        assert first == read(tmp_path, name, data)
        assert first[0] or first[1], (name, number)
    assert not [*place.iterdir()]


@pytest.mark.parametrize("reader", READERS)
def test_random_bytes_and_nothing_at_all(tmp_path, reader) -> None:
    ending = next(
        (ending for ending, name in ENDINGS.items() if name == reader), {"jsonl": ".jsonl"}.get(reader, ".gz")
    )
    chance = random.Random(reader)
    for data in (b"", b"\0", b"\n", b"\xff\xfe", chance.randbytes(5000), b"A" * 5000, "ب".encode() * 3000):
        streams, faults = read(tmp_path, f"x{ending}", data)
        assert streams or faults


@pytest.mark.parametrize("name", SEEDS)
def test_every_format_is_known_without_its_ending(name) -> None:
    by_ending, by_start = recognise(name, SEEDS[name]), recognise("-", SEEDS[name][:8192])
    assert by_start == ({"a.tgz": "gzip"}.get(name, by_ending) if name != "a.eml" else "text")


@pytest.mark.parametrize("name", ["a.html", "a.mbox", "a.rss", "a.jsonl", "a.rtf", "result.json", "a.warc"])
def test_time_grows_with_size(tmp_path, name) -> None:
    """Repeats of what makes careless parsers slow; read alone, since splitting has tests of its own."""
    for piece in (
        b"<",
        b"<a ",
        b"{",
        b"\\",
        b'"',
        b"=?",
        b"From a Mar 1 00:00 2021\n",
        b"&a;",
        b"[",
        b'{"a":',
        b"<!--",
        b"<![CDATA[",
    ):
        paths = tmp_path / f"large-{name}", tmp_path / f"small-{name}"
        for path, size in zip(paths, (400_000, 100_000), strict=True):
            path.write_bytes(SEEDS[name][:40] + piece * (size // len(piece)))
        large, small = (lambda path=path: [*read_dump(path, name)] for path in paths)
        assert large()
        assert costs_at_most(6, large, small, slack=0.1), piece


def test_a_long_chat_takes_little_memory(tmp_path) -> None:
    message = {"type": "message", "date": "2021-03-12T09:14:00", "from": "X", "text": EN * 100}
    path = tmp_path / "result.json"
    with path.open("w") as file:
        file.write('{"messages": [')
        for number in range(800):
            file.write(("," if number else "") + json.dumps(message | {"id": number}))
        file.write("]}")
    assert path.stat().st_size > 25 << 20
    tracemalloc.start()
    assert [stream.stream for stream in read_dump(path, "result.json")] == ["json"]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 24 << 20
