"""Hostile texts and files: what the tests, the soak and a look by hand share."""

from __future__ import annotations

import bz2
import contextlib
import ctypes
import gzip
import io
import json
import lzma
import os
import random
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from conftest import EXAMPLES, ROOT

from corpus_cli.core.language import detect_record
from corpus_cli.core.normalise import normalise
from corpus_cli.core.source import Stream
from corpus_cli.core.split import SplitOptions, split_stream
from corpus_cli.errors import CorpusError, InputError
from corpus_cli.readers import Limits, read_dump
from corpus_cli.registry import outlets
from corpus_cli.registry.layout.checks import read_layout
from corpus_cli.run.records import read_records
from corpus_cli.run.select import selection
from corpus_cli.run.settings import read_config
from corpus_cli.store.links import link

GOLD = ROOT / "tests" / "gold"
SEEDS = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.*"))]
BITS = [
    b"\0", b"\xff", b"\xfe\xff", b"\r", b"\n\n", b"\x1b[31m", b"((((((((", b"1" * 300, b"By By By ", b"\xd8\xa7" * 40,
    "ـ".encode() * 50, "\u202e\u2066".encode(), "\u0651\u064e".encode() * 60, b"Source: ", b"https://a.b/" * 20,
    b"01/02/03 " * 30, b"A B C D " * 40, b"\t" * 200, b". " * 200, b"<p>", b"&amp;" * 20, b'{"a":', b"- - - - ",
]  # fmt: skip
LIMITS = Limits(expanded=4 << 20, ratio_from=1 << 20, members=50, document=1 << 20)


UNITS = {
    "opening brackets": "(", "nested brackets": "([{", "digits": "1", "dates": "1/2/", "spaces": " ", "dots": ".",
    "dots and spaces": ". ", "capitals": "A", "capital words": "Aa ", "Arabic marks": "\u064e", "letters and marks":
    "ا\u064e", "By": "By ", "commas": "a, ", "quotes": '"\u201c', "dashes": "-", "at signs": "a@", "links":
    "http://", "colons": "a:", "tatweel": "ـ", "no-break spaces": "\u00a0",
}  # fmt: skip
"""What makes careless expressions slow when it is repeated."""

PLACES = {
    "headline": "{}\n1 March 2021\n\nA text follows here. It ends.\n",
    "byline": "A headline of the day\nBy {}\n1 March 2021\n\nA text follows here. It ends.\n",
    "date": "A headline of the day\n1 March 2021 {}\n\nA text follows here. It ends.\n",
    "address": "A headline of the day\nhttps://a.example/{}\n1 March 2021\n\nA text follows here. It ends.\n",
    "dateline": "A headline of the day\n1 March 2021\n\nBAKU, March 1 (Trend) {} A text follows. It ends.\n",
    "body": "A headline of the day\n1 March 2021\n\n{}\n\nA text follows here. It ends.\n",
    "source": "A headline of the day\n1 March 2021\n\nA text follows here. It ends.\n\nSource: {}\n",
    "alone": "{}",
    "headline's midst": "A headline {} of the day\n1 March 2021\n\nA text follows here. It ends.\n",
    "word's end": "A headline of the day\nAnn Rook{}12\n1 March 2021\n\nA text follows here. It ends.\n",
    "byline's midst": "A headline of the day\nBy Ann {} Rook\n1 March 2021\n\nA text follows here. It ends.\n",
    "date's midst": "A headline of the day\n1 March {} 2021\n\nA text follows here. It ends.\n",
    "source's midst": "A headline of the day\n1 March 2021\n\nA text. It ends.\n\nSource: Harbour {} Gazette\n",
    "closing's midst": "A headline of the day\n1 March 2021\n\nA text. It ends.\n\nAnn Rook {} is a writer in Baku\n",
    "caption's midst": "A headline of the day\n1 March 2021\n\nA ship {} in port (photo: Ann Rook, AFP)\n\nA text.\n",
    "label's midst": "Title: A headline\nAuthor: Ann {} Rook\nDate: 1 March 2021\n\nA text follows here. It ends.\n",
    "told's midst": "عنوان الخبر اليوم\n1 March 2021\n\nقال الوزير {} لصحيفة «الميناء» إن العمل يبدأ غدا.\n",
}  # fmt: skip
"""Where it may stand in a dump; what stands behind it counts, too: an expression gives up there and tries again."""

PIECES = {
    "a.html": ("<", "<a ", "<div>", "&amp;", "<p>A", "<!--", "<table><tr><td>", "<a href='", "</p>"),
    "a.json": ("[", '{"a":', '"', '[{"text":"a"},', '{"messages":[', "1", "\\u0061"),
    "a.jsonl": ("{", '{"text":"a"}\n', '{"text":"', '{"text":[', "\n"),
    "a.rtf": ("{", "\\b", "\\'41", "\\u-1 ", "{\\*\\x", "}", "\\par "),
    "a.mbox": ("From a@b Mon Mar  1 10:00:00 2021\n", ">From ", "=?utf-8?Q?=41?= ", "Received: ", "\n", "--x\n", " a;"),
    "a.rss": ("<item>", "<item><title>a</title></item>", "<![CDATA[", "&#65;", "<!ENTITY a 'a'>", "<a:b "),
}  # fmt: skip
"""What makes careless readers slow, by the file that it is repeated in."""

STARTS = {
    "a.html": "<html><body><h1>A</h1><p>", "a.json": '[{"text": "a"},', "a.jsonl": '{"text": "a b"}\n', "a.rtf": "{\\rtf1 A ",
    "a.mbox": "From a@b Mon Mar  1 10:00:00 2021\nFrom: a@b\nSubject: A\n", "a.rss": "<rss><channel>",
}  # fmt: skip


def line_of(unit: str, size: int) -> str:
    """A line of `size` characters that repeats one of UNITS or PIECES."""
    return (unit * (size // len(unit) + 1))[:size]


def adversarial(line: int, size: int, times: int = 1) -> Iterator[tuple[str, bytes]]:
    """Dumps of about `times` x `size` bytes with lines of `line` characters that repeat one thing, each with its name."""
    for name, unit in UNITS.items():
        for place, text in PLACES.items():
            yield f"{name} in {place}", (text.format(line_of(unit, line)) * (times * size // line or 1)).encode()


def archives(size: int) -> Iterator[tuple[str, bytes]]:
    """Dumps in each of the layouts that the gold has, with such a line among theirs."""
    for path in sorted((GOLD / "dev").glob("arc-*[a-z].txt")):  # one of each layout, or two
        start = path.read_text("utf-8", "replace")[:2500]
        start = start[: start.rfind("\n") + 1]
        for name, unit in UNITS.items():
            yield f"{name} in {path.stem}", f"{start}{line_of(unit, size)}\n{start}".encode()


def documents(size: int) -> Iterator[tuple[str, str, bytes]]:
    """Files that repeat what makes their readers slow: name of the case, of the file, its bytes."""
    for file, pieces in PIECES.items():
        for piece in pieces:
            yield f"{piece!r} in {file}", file, (STARTS[file] + line_of(piece, size)).encode()


def seconds(data: bytes) -> float:
    """Processor time of a dump through split, detect and normalise; other processes do not count."""
    began = time.process_time()
    through(data)
    return time.process_time() - began


def reading_seconds(path: Path, data: bytes) -> float:
    """Processor time of a file through its reader and what comes after."""
    began = time.process_time()
    _dump(path, data)
    return time.process_time() - began


def through(data: bytes) -> None:
    """Bytes through split, detect and normalise; none may be lost."""
    stream = Stream("x", None, data)
    at = 0
    for record in normalise(map(detect_record, split_stream(stream, SplitOptions(all=True)))):
        assert record.start == at
        at = record.end
    assert at == len(data)


def without_rights() -> None:
    """For the child of a test that root runs: permissions count for it, too."""
    if os.geteuid() == 0:
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP; what is started has them no more


def mutated(chance: random.Random, data: bytes) -> bytes:
    """A piece of `data` with pieces put in, taken out, doubled and turned."""
    first = chance.randrange(len(data))
    found = bytearray(data[first : first + chance.randrange(20, 3000)])
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(found) + 1)
        act = chance.randrange(4)
        if act == 0:
            found[at:at] = chance.choice(BITS)
        elif act == 1:
            del found[at : at + chance.randrange(60)]
        elif act == 2:
            found[at:at] = found[at : at + chance.randrange(200)] * chance.randrange(4)
        elif at < len(found):
            found[at] ^= 1 << chance.randrange(8)
    return bytes(found)


def fuzz_once(chance: random.Random, folder: Path) -> tuple[str, int, float]:
    """One random input of a random kind; its kind, size and seconds. Raises what must not be raised."""
    kind = chance.choice([*KINDS, "text", "text"])
    data = KINDS[kind](chance, _material(chance, kind), folder)
    began = time.process_time()
    try:
        _RUNS.get(kind, _through)(data, folder)
    except Exception as error:
        with tempfile.NamedTemporaryFile(prefix=f"corpus-fuzz-{kind}-", delete=False) as kept:
            kept.write(data)
        raise AssertionError(f"{type(error).__name__} by {kind}, {len(data)} bytes, kept in {kept.name}") from error
    return kind, len(data), time.process_time() - began


def _material(chance: random.Random, kind: str) -> bytes:
    """Random bytes or mutated text; one in a hundred is long enough to be timed."""
    pieces = 200 if chance.random() < 0.01 else 1
    if kind == "bytes":
        return b"".join(chance.randbytes(chance.randrange(2000)) for _ in range(pieces))
    return b"\n\n".join(mutated(chance, chance.choice(SEEDS)) for _ in range(pieces))


def _as_it_is(_chance: random.Random, data: bytes, _folder: Path) -> bytes:
    return data


def _through(data: bytes, _folder: Path) -> None:
    through(data)


VALUES = (
    None,
    True,
    -1,
    10**30,
    0.5,
    "",
    "x",
    "\ud800",
    [],
    {},
    [None],
    {"a": 1},
    ["a", 1],
    [{"start": -5}],
    "2021-99-99",
)


def _bent(chance: random.Random, value: object) -> object:
    """JSON with one value in it, at any depth, put in the place of another."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice([*value])
        return value | {key: _bent(chance, value[key])} if chance.random() < 0.9 else {**value, chance.choice("ab"): 1}
    if isinstance(value, list) and value and chance.random() < 0.8:
        at = chance.randrange(len(value))
        return [*value[:at], _bent(chance, value[at]), *value[at + 1 :]]
    return chance.choice(VALUES)


def _jsonl(chance: random.Random, data: bytes, _folder: Path) -> bytes:
    stream = Stream("x", None, chance.choice(SEEDS))
    made = [record.to_dict() for record in normalise(map(detect_record, split_stream(stream)))]
    lines = [json.dumps(_bent(chance, chance.choice(made))).encode() for _ in range(1 + len(data) // 2000)]
    return b"\n".join(
        [*(mutated(chance, line) if chance.random() < 0.2 else _nicked(chance, line) for line in lines), data]
    )


def _nicked(chance: random.Random, line: bytes) -> bytes:
    at = chance.randrange(len(line))
    return line[:at] + chance.choice(BITS) + line[at + chance.randrange(8) :]


def _read_jsonl(data: bytes, folder: Path) -> None:
    records = [*read_records(io.BytesIO(data), "x")]
    kept = [record for record in records if not isinstance(record, CorpusError)]
    chosen = selection(["evidence.date.rule=x"], "2020", None)
    assert all(chosen.verdict(record) for record in link(normalise(map(detect_record, kept))))
    _dump(folder / "x.jsonl", data)


def _yaml(text: bytes) -> Callable[[random.Random, bytes, Path], bytes]:
    return lambda chance, _data, _folder: mutated(chance, text) if chance.random() < 0.5 else _nicked(chance, text)


def _read_yaml(read: Callable[[Path], object]) -> Callable[[bytes, Path], None]:
    def run(data: bytes, folder: Path) -> None:
        place = folder / "x.yaml"
        place.write_bytes(data)
        with contextlib.suppress(CorpusError):
            read(place)

    return run


def _archive(chance: random.Random, data: bytes, _folder: Path) -> bytes:
    whole = _packed(chance, data)
    while chance.random() < 0.2:
        whole = _packed(chance, whole)
    at = chance.randrange(len(whole))
    return whole[:at] + chance.choice([b"", *BITS]) + whole[at + chance.randrange(4) :]


def _packed(chance: random.Random, data: bytes) -> bytes:
    """`data` in an archive or packed; members may have names that are not meant well."""
    name = chance.choice(["a.txt", "a.html", "a.zip", "a.tar.gz", "../../a.txt", "/etc/a.txt", "a\x1b[31m.txt"])
    held = io.BytesIO()
    how = chance.choice(["zip", "zip", "tar", "gz", "bz2", "xz"])
    if how == "zip":
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
            for number in range(chance.randrange(1, 4)):
                file.writestr(f"{number or ''}{name}", data)
        return held.getvalue()
    if how == "tar":
        with tarfile.open(fileobj=held, mode="w") as file:
            info = tarfile.TarInfo(name)
            info.size, info.type = len(data), chance.choice([tarfile.REGTYPE] * 6 + [tarfile.SYMTYPE, tarfile.LNKTYPE])
            info.linkname = "/etc/passwd"
            file.addfile(info, io.BytesIO(data))
        return held.getvalue()
    return {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}[how](data)


def _html(chance: random.Random, data: bytes, _folder: Path) -> bytes:
    return b"<html><body><h1>A</h1><p>" + data + b"<div>" * chance.randrange(300)


def _mail(_chance: random.Random, data: bytes, _folder: Path) -> bytes:
    head = b"From a@b Mon Mar  1 10:00:00 2021\nSubject: =?utf-8?Q?" + data[:9].hex().encode() + b"?=\n\n"
    return head + data


def _dump(path: Path, data: bytes) -> None:
    """A file through its reader; what comes out of it through the rest."""
    path.write_bytes(data)
    for stream in read_dump(path, path.name, limits=LIMITS):
        if not isinstance(stream, InputError):
            through(stream.read(0, stream.size))


def _read(name: str) -> Callable[[bytes, Path], None]:
    return lambda data, folder: _dump(folder / name, data)


_LAYOUT = (
    b"id: x\nname: X\nabout: y\nsplit: archive\nrecognise: {lines: ['^a+$'], least: 1}\narticle: {before: ['^a']}\n"
)
_CONFIG = b"inputs: [a]\noutputs: [x.jsonl]\nwhere:\n  language: [az]\nyear: 2021\nsince: 2020\n"
_OUTLETS = b"- id: x-news\n  name: X News\n  names: [X, 'Y: Z']\n  domains: [x.example]\n  language: az\n"
KINDS: dict[str, Callable[[random.Random, bytes, Path], bytes]] = {
    "text": _as_it_is, "bytes": _as_it_is, "jsonl": _jsonl, "layout": _yaml(_LAYOUT), "config": _yaml(_CONFIG),
    "outlets": _yaml(_OUTLETS), "archive": _archive, "html": _html, "mail": _mail,
}  # fmt: skip
_RUNS: dict[str, Callable[[bytes, Path], None]] = {
    "jsonl": _read_jsonl, "layout": _read_yaml(read_layout), "config": _read_yaml(lambda path: read_config(str(path), {})),
    "outlets": _read_yaml(lambda path: outlets([path])), "archive": _read("x.zip"), "html": _read("x.html"),
    "mail": _read("x.mbox"),
}  # fmt: skip
