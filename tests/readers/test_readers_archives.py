"""Packed files and archives: what they hold, in order and under readable names, and what hostile ones may not do."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest
from backports import zstd
from reading import AR, AZ, EN, damage_crc, gzip_bomb, mail, read, streams_of, tarred, word, zipped

from corpus_cli.errors import InputError
from corpus_cli.readers import open_dump, read_dump, reads

TEXT = (AZ + "\n\n" + AR + "\n\n" + EN).encode()


@pytest.fixture(autouse=True)
def _no_files_left(tmp_path, monkeypatch):
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield
    assert list(place.iterdir()) == []


@pytest.mark.parametrize(
    ("ending", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress), ("zst", zstd.compress)]
)
def test_a_packed_text_is_read_as_the_text(tmp_path, ending, pack) -> None:
    stream = {"gz": "gzip", "bz2": "bzip2", "xz": "xz", "zst": "zstd"}[ending]
    assert read(tmp_path, f"dump.txt.{ending}", pack(TEXT)) == ({stream: TEXT}, [])
    assert read(tmp_path, "without-an-ending", pack(TEXT)) == ({stream: TEXT}, [])
    two = {stream: TEXT + TEXT}
    assert read(tmp_path, f"two.{ending}", pack(TEXT) + pack(TEXT)) == (two, [])


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, zstd.compress])
def test_a_truncated_file_gives_what_comes_out_and_says_so(tmp_path, pack) -> None:
    data = os.urandom(900_000).hex("\n", -40).encode()
    streams, faults = read(tmp_path, "dump", pack(data)[:-20000])
    (found,) = streams.values()
    assert data.startswith(found)
    assert len(found) > 800_000 and "cut short" in faults[0]
    streams, faults = read(tmp_path, "dump", pack(data) + b"garbage garbage")
    assert [*streams.values()] == [data]
    assert len(faults) == 1


def test_any_encoding_stays_as_it_is(tmp_path) -> None:
    data = AR.encode("cp1256", "replace")
    assert read(tmp_path, "a.txt.gz", gzip.compress(data))[0] == {"gzip": data}


def test_members_come_by_the_bytes_of_their_names(tmp_path) -> None:
    members = [
        ("b.txt", TEXT),
        ("a/é.txt", TEXT),
        ("a/z.txt", TEXT),
        ("B.txt", TEXT),
        ("picture.png", b"\x89PNG"),
        (".x.txt", TEXT),
    ]
    streams, faults = read(tmp_path, "a.zip", zipped(*members))
    assert [*streams] == ["zip:B.txt", "zip:a/z.txt", "zip:a/é.txt", "zip:b.txt"]
    assert not faults
    assert [*read(tmp_path, "a.tar", tarred(*members))[0]] == ["tar:B.txt", "tar:a/z.txt", "tar:a/é.txt", "tar:b.txt"]


def test_names_compose_readably_and_once_each(tmp_path) -> None:
    box = "".join(
        f"From a@x Fri Mar 12 05:30:1{n} 2021\n{mail('Hi', 'Text.', number=str(n)).decode()}\n" for n in (1, 2)
    )
    inner = zipped(("a.txt", TEXT), ("x.html.gz", gzip.compress(b"<html><body><p>Page of one line</p></body></html>")))
    data = zipped(("mail.mbox", box.encode()), ("in.zip", inner), ("a:3#%.txt", TEXT), ("notes.docx", word("Text")))
    streams, faults = read(tmp_path, "a.zip", data)
    assert [*streams] == [
        "zip:a%3A3%23%25.txt", "zip:in.zip:a.txt", "zip:in.zip:x.html.gz:html", "zip:mail.mbox:1", "zip:mail.mbox:2", "zip:notes.docx",
    ]  # fmt: skip
    assert not faults
    packed = gzip.compress(tarred(("a.txt", TEXT), ("b.txt", TEXT)))
    for name in ("a.tar.gz", "a.tgz", "unnamed"):
        assert [*read(tmp_path, name, packed)[0]] == ["gzip:tar:a.txt", "gzip:tar:b.txt"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_equal_names_are_told_apart(tmp_path) -> None:
    streams, _ = read(tmp_path, "a.zip", zipped(("a.txt", b"one\n"), ("a.txt", b"two\n")))
    assert streams == {"zip:a.txt": b"one\n", "zip:a.txt#2": b"two\n"}


@pytest.mark.parametrize("name", ["../up.txt", "/etc/up.txt", "a/../../up.txt", "C:\\up.txt", "..\\up.txt"])
@pytest.mark.parametrize("make", [zipped, tarred])
def test_names_that_lead_out_are_refused(tmp_path, name, make) -> None:
    before = {*tmp_path.parent.iterdir()}
    streams, faults = read(tmp_path, "a.archive", make((name, TEXT), ("good.txt", TEXT)))
    assert [*streams.values()] == [TEXT]
    assert len(faults) == 1 and "leads out" in faults[0]
    assert {*tmp_path.parent.iterdir()} == before


def test_links_in_a_tar_are_not_followed(tmp_path) -> None:
    import io
    import tarfile

    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        real = tarfile.TarInfo("real.txt")
        real.size = len(TEXT)
        archive.addfile(real, io.BytesIO(TEXT))
    assert [*read(tmp_path, "a.tar", file.getvalue())[0]] == ["tar:real.txt"]


def test_an_encrypted_member_leaves_the_others(tmp_path) -> None:
    data = bytearray(zipped(("a.txt", TEXT), ("b.txt", TEXT)))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    streams, faults = read(tmp_path, "a.zip", bytes(data))
    assert [*streams] == ["zip:b.txt"]
    assert len(faults) == 1 and "[zip:a.txt]: encrypted (unpack it with its password)" in faults[0]


def test_a_damaged_member_leaves_the_others(tmp_path) -> None:
    long = os.urandom(400_000).hex().encode()
    streams, faults = read(tmp_path, "a.zip", damage_crc(zipped(("a.txt", long), ("b.txt", TEXT)), b"a.txt"))
    assert streams["zip:b.txt"] == TEXT
    assert long.startswith(streams["zip:a.txt"]) and len(streams["zip:a.txt"]) > 400_000
    assert len(faults) == 1 and "damaged" in faults[0]


def test_truncated_archives(tmp_path) -> None:
    members = [("a.txt", TEXT), ("b.txt", TEXT * 100)]
    streams, faults = read(tmp_path, "a.zip", zipped(*members)[:-30])
    assert not streams and "damaged zip" in faults[0] and "zip -FF" in faults[0]
    streams, faults = read(tmp_path, "a.tar", tarred(*members)[:30000])
    assert streams["tar:a.txt"] == TEXT
    assert (TEXT * 100).startswith(streams["tar:b.txt"])
    assert "cut short" in faults[0]


def test_a_bomb_stops_at_the_ratio(tmp_path) -> None:
    bomb = gzip_bomb(40 << 20)
    streams, faults = read(tmp_path, "a.gz", bomb, ratio_from=1 << 20)
    assert not streams
    assert len(faults) == 1 and "250 times its size" in faults[0] and "zip bomb" in faults[0]
    noise = os.urandom(200_000).hex().encode()
    data = zipped(("a.txt", bytes(20 << 20)), ("b.txt", TEXT), ("c.txt", noise))
    streams, faults = read(tmp_path, "a.zip", data, ratio_from=1 << 20)
    assert streams == {"zip:b.txt": TEXT, "zip:c.txt": noise}
    assert len(faults) == 1 and faults[0].startswith("a.zip [zip:a.txt]: expands")


def test_many_small_bombs_stop_at_the_ratio_of_the_whole(tmp_path) -> None:
    data = zipped(*[(f"{n:03}.txt", b" " * (1 << 20)) for n in range(30)])
    streams, faults = read(tmp_path, "a.zip", data, ratio_from=1 << 20)
    assert len(streams) < 10
    assert faults == [
        "a.zip: expands to more than 250 times its size (this may be a zip bomb; unpack it by hand if you trust it)"
    ]


def test_expanded_size_members_and_depth_have_limits(tmp_path) -> None:
    noise = os.urandom(300_000).hex().encode()
    data = zipped(*[(f"{n}.txt", noise) for n in range(9)])
    streams, faults = read(tmp_path, "a.zip", data, expanded=2 << 20)
    assert len(streams) == 3 and "more than 2 MB" in faults[0]
    streams, faults = read(tmp_path, "a.zip", data, members=4)
    assert len(streams) == 4 and faults == ["a.zip: more than 4 members (unpack it by hand)"]
    nested = zipped(("deep.txt", TEXT))
    for number in range(8):
        nested = zipped((f"{number}.zip", nested), (f"{number}.txt", TEXT))
    streams, faults = read(tmp_path, "a.zip", nested)
    assert len(streams) == 5 and all("deeper than 5" in fault for fault in faults) and len(faults) == 2


def test_a_zip_of_itself_ends(tmp_path) -> None:
    layer = TEXT
    for _ in range(12):
        layer = gzip.compress(layer)
    streams, faults = read(tmp_path, "a.gz", layer)
    assert not streams and "deeper than 5" in faults[0]


def test_an_archive_without_text_says_what_it_saw(tmp_path) -> None:
    _, faults = read(tmp_path, "a.zip", zipped(("a.png", b"x"), ("b.css", b"y")))
    assert "nothing to read among its 2 members" in faults[0]
    assert read(tmp_path, "b.zip", zipped(("DUMP", TEXT)))[0] == {"zip:DUMP": TEXT}
    _, faults = read(tmp_path, "c.zip", zipped())
    assert "nothing to read" in faults[0]


def test_large_members_go_to_files_that_are_removed(tmp_path) -> None:
    data = (TEXT + b"\n") * 12000
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(("a.txt", data), ("b.txt", data)))
    seen = []
    for stream in read_dump(path, "a.zip"):
        assert not isinstance(stream, InputError) and isinstance(stream.data, Path)
        assert stream.read(0, stream.size) == data
        assert not any(before.exists() for before in seen)
        seen.append(stream.data)
    with ExitStack() as hold:
        first, second = read_dump(path, "a.zip", hold=hold)
        assert first.data.exists() and second.data.exists()
    assert not first.data.exists()


def test_an_early_end_leaves_no_files(tmp_path) -> None:
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(os.urandom(5 << 20)[: 5 << 20].hex().encode()))
    streams = read_dump(path, "a.gz")
    next(streams)
    streams.close()


def test_the_same_every_time_with_the_hash_of_the_dump(tmp_path) -> None:
    import hashlib

    data = gzip.compress(tarred(("a.txt", TEXT), ("b.txt", AR.encode())))
    first, second = (streams_of(tmp_path, "a.tar.gz", data) for _ in range(2))
    assert first == second
    assert {stream.source_sha256 for stream in first} == {hashlib.sha256(data).hexdigest()}
    assert streams_of(tmp_path, "a.txt", TEXT)[0].source_sha256 is None


def test_open_dump_raises_after_the_streams(tmp_path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(("a.txt", TEXT), ("../b.txt", TEXT), ("../c.txt", TEXT), ("d.txt", TEXT)))
    streams = open_dump(path, "a.zip")
    assert [next(streams).stream, next(streams).stream] == ["zip:a.txt", "zip:d.txt"]
    with pytest.raises(InputError, match=r"leads out.*and 1 more"):
        next(streams)


@pytest.mark.parametrize("name", ["a.txt", "A.HTML", "x/result.json", "b.txt.gz", "b.tar.zst", "c.tgz", "m.mbox.xz"])
def test_folders_take_what_readers_know(name) -> None:
    assert reads(name)


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.jsonl", "export.jsonl.gz", "a.xml", "b.gz", "noending"])
def test_folders_leave_the_rest(name) -> None:
    assert not reads(name)


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [("a.pdf", "pypdfium2", "pdf"), ("a.html", "lxml.html", "html"), ("a.txt.zst", "backports.zstd", "zstd")],
)
def test_a_missing_extra_says_what_to_install(tmp_path, monkeypatch, name, module, extra) -> None:
    import sys

    monkeypatch.setitem(sys.modules, module, None)
    streams, faults = read(tmp_path, "a.zip", zipped((name, b"%PDF- <html>"), ("good.txt", TEXT)))
    assert [*streams] == ["zip:good.txt"]
    assert len(faults) == 1 and f"pip install 'osint-corpus[{extra}]'" in faults[0]
