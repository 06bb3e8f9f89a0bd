"""Hostile texts and files: what the tests, the soak and a look by hand share."""

from __future__ import annotations

import contextlib
import gzip
import io
import random
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import yaml
from conftest import EXAMPLES

from corpus_cli.core.normalise import normalise
from corpus_cli.core.source import Stream
from corpus_cli.core.split import SplitOptions, split_stream
from corpus_cli.errors import CorpusError, InputError
from corpus_cli.readers import Limits, read_dump
from corpus_cli.registry.layout.checks import read_layout
from corpus_cli.run.chain import _detected
from corpus_cli.run.records import read_records
from corpus_cli.run.settings import read_config

SEEDS = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.*"))]
BITS = [
    b"\0", b"\xff", b"\xfe\xff", b"\r", b"\n\n", b"\x1b[31m", b"((((((((", b"1" * 300, b"By By By ", b"\xd8\xa7" * 40,
    "ـ".encode() * 50, "\u202e\u2066".encode(), "\u0651\u064e".encode() * 60, b"Source: ", b"https://a.b/" * 20,
    b"01/02/03 " * 30, b"A B C D " * 40, b"\t" * 200, b". " * 200, b"<p>", b"&amp;" * 20, b'{"a":', b"- - - - ",
]  # fmt: skip
LIMITS = Limits(expanded=4 << 20, ratio_from=1 << 20, members=50, document=1 << 20)


def adversarial(size: int) -> Iterator[tuple[str, str]]:
    """Lines of `size` characters that make careless expressions slow, each with its name."""
    units = {
        "opening brackets": "(", "nested brackets": "([{", "digits": "1", "dates": "1/2/", "spaces": " ", "dots": ".",
        "dots and spaces": ". ", "capitals": "A", "capital words": "Aa ", "Arabic marks": "\u064e", "letters and marks":
        "ا\u064e", "By": "By ", "commas": "a, ", "quotes": '"\u201c', "dashes": "-", "at signs": "a@", "links":
        "http://", "colons": "a:", "tatweel": "ـ", "no-break spaces": "\u00a0",
    }  # fmt: skip
    for name, unit in units.items():
        yield name, (unit * (size // len(unit) + 1))[:size]


def seconds(text: str) -> float:
    """Processor time of a text through split, detect and normalise; other processes do not count."""
    began = time.process_time()
    through(f"A headline of the day\n1 March 2021\n\n{text}\n\nA text follows here. It ends.\n".encode())
    return time.process_time() - began


def through(data: bytes) -> None:
    """Bytes through split, detect and normalise; none may be lost."""
    stream = Stream("x", None, data)
    at = 0
    for record in normalise(_detected(split_stream(stream, SplitOptions(all=True)), "default")):
        assert record.start == at
        at = record.end
    assert at == len(data)


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
    kind = chance.choice(["text", "text", "text", "bytes", "jsonl", "layout", "config", "archive", "html", "mail"])
    data = chance.randbytes(chance.randrange(2000)) if kind == "bytes" else mutated(chance, chance.choice(SEEDS))
    began = time.process_time()
    _KINDS.get(kind, lambda _chance, data, _folder: through(data))(chance, data, folder)
    took = time.process_time() - began
    assert took < 10, (kind, data)
    return kind, len(data), took


def _jsonl(chance: random.Random, data: bytes, folder: Path) -> None:
    made = next(split_stream(Stream("x", None, SEEDS[0]))).to_dict()
    import json

    line = bytearray(json.dumps(made, ensure_ascii=False).encode())
    at = chance.randrange(len(line))
    line[at : at + chance.randrange(8)] = chance.choice(BITS)
    for record in read_records([bytes(line), b"\n", data], "x"):
        if not isinstance(record, CorpusError):
            list(normalise([record]))


def _yaml(chance: random.Random, folder: Path, text: bytes) -> Path:
    place = folder / "x.yaml"
    place.write_bytes(mutated(chance, text) if chance.random() < 0.9 else text)
    return place


def _layout(chance: random.Random, data: bytes, folder: Path) -> None:
    text = (
        b"id: x\nname: X\nabout: y\nsplit: archive\nrecognise: {lines: ['^a+$'], least: 1}\narticle: {before: ['^a']}\n"
    )
    with contextlib.suppress(CorpusError):
        read_layout(_yaml(chance, folder, text))


def _config(chance: random.Random, data: bytes, folder: Path) -> None:
    text = yaml.safe_dump(
        {"inputs": ["a"], "where": {"language": ["az"]}, "outputs": ["x.jsonl"], "year": 2021}
    ).encode()
    with contextlib.suppress(CorpusError):
        read_config(str(_yaml(chance, folder, text)), {})


def _archive(chance: random.Random, data: bytes, folder: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(chance.choice(["a.txt", "../../a.txt", "/etc/a.txt", "a\x1b[31m.txt"]), data)
    whole = packed.getvalue() if chance.random() < 0.5 else gzip.compress(data)
    at = chance.randrange(len(whole))
    _dump(folder / "x.zip", whole[:at] + chance.choice([b"", *BITS]) + whole[at + chance.randrange(4) :])


def _html(chance: random.Random, data: bytes, folder: Path) -> None:
    _dump(folder / "x.html", b"<html><body><h1>A</h1><p>" + data + b"<div>" * chance.randrange(300))


def _mail(chance: random.Random, data: bytes, folder: Path) -> None:
    _dump(
        folder / "x.mbox",
        b"From a@b Mon Mar  1 10:00:00 2021\nSubject: =?utf-8?Q?" + data[:9].hex().encode() + b"?=\n\n" + data,
    )


def _dump(path: Path, data: bytes) -> None:
    """A file through its reader; what comes out of it through the rest."""
    path.write_bytes(data)
    for stream in read_dump(path, path.name, limits=LIMITS):
        if not isinstance(stream, InputError):
            through(stream.read(0, stream.size))


_KINDS = {
    "jsonl": _jsonl, "layout": _layout, "config": _config, "archive": _archive, "html": _html, "mail": _mail,
}  # fmt: skip
