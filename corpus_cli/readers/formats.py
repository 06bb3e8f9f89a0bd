"""Which format a file is in: by the ending of its name, else by its first bytes."""

from __future__ import annotations

import re

from corpus_cli.core.encoding import mark_of

TEXT = "text"

READERS = {
    TEXT: "corpus_cli.readers.text:read",
    "html": "corpus_cli.readers.html:read",
    "mbox": "corpus_cli.readers.mbox:read",
    "eml": "corpus_cli.readers.mail:read",
    "json": "corpus_cli.readers.json_file:read",
    "jsonl": "corpus_cli.readers.jsonl:read",
    "feed": "corpus_cli.readers.feed:read",
    "docx": "corpus_cli.readers.office:read_docx",
    "odt": "corpus_cli.readers.office:read_odt",
    "rtf": "corpus_cli.readers.rtf:read",
    "pdf": "corpus_cli.readers.pdf:read",
    "warc": "corpus_cli.readers.warc:read",
    "gzip": "corpus_cli.readers.compressed:read_gzip",
    "bzip2": "corpus_cli.readers.compressed:read_bzip2",
    "xz": "corpus_cli.readers.compressed:read_xz",
    "zstd": "corpus_cli.readers.compressed:read_zstd",
    "zip": "corpus_cli.readers.archive:read_zip",
    "tar": "corpus_cli.readers.archive:read_tar",
}
"""Reader -> `module:function`, imported when a file of its kind comes."""

ENDINGS = {
    ".txt": TEXT, ".text": TEXT, ".md": TEXT, ".markdown": TEXT,
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".mbox": "mbox", ".eml": "eml", ".mht": "eml", ".mhtml": "eml",
    "result.json": "json", ".rss": "feed", ".atom": "feed",
    ".docx": "docx", ".odt": "odt", ".rtf": "rtf", ".pdf": "pdf",
    ".warc": "warc", ".wet": "warc", ".zip": "zip", ".tar": "tar", ".tgz": "tar",
}  # fmt: skip
"""Ending of a file name, lower case -> reader. In folders and archives, only files with these are dumps."""

PACKED = {".gz": "gzip", ".bz2": "bzip2", ".xz": "xz", ".zst": "zstd", ".zstd": "zstd", ".tgz": "gzip"}
"""Endings of files that hold one packed file. In folders they count where the ending before them does."""

RECORDS = (".jsonl", ".ndjson")
"""JSON lines: in folders they may be records of ours, so only one that is named is a dump."""

_NAMED = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json"}

_MAGIC = (
    (b"%PDF-", "pdf"), (b"{\\rtf", "rtf"), (b"WARC/", "warc"), (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"),
    (b"\xfd7zXZ\0", "xz"), (b"\x28\xb5\x2f\xfd", "zstd"),
)  # fmt: skip
_zip = b"PK\x03\x04"
_mbox = re.compile(rb"From \S[^\r\n]* \d{4}[^\r\n]{0,7}\r?\n[A-Za-z-]+:")
_eml = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|X-[\w-]+):\s.*\n(?:From|Date):",
    re.IGNORECASE | re.DOTALL,
)
_page = re.compile(r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_feed = re.compile(
    r"(?:<\?xml[^>]*>|<\?xml-stylesheet[^>]*>|<!--.*?-->|<!doctype[^>]*>|\s)*<(?:rss|feed|rdf:rdf)\b",
    re.IGNORECASE | re.DOTALL,
)
_object = re.compile(r'\{\s*"(?:[^"\\]|\\.){1,60}"\s*:\s*\S')
_array = re.compile(r'\[\s*\{\s*"')
_messages = re.compile(r'"messages"\s*:\s*\[')


def reads(name: str) -> bool:
    """True where the ending of a file's name is one that makes it a dump in a folder or archive."""
    return bool(_by_ending(_unpacked(name.lower()), ENDINGS))


def recognise(name: str, head: bytes) -> str:
    """The reader of a file, by its name and its first bytes; what nothing tells is text."""
    name = name.lower()
    return _by_ending(name, PACKED) or _by_ending(name, ENDINGS | _NAMED) or _by_magic(head)


def _unpacked(name: str) -> str:
    ending = next((ending for ending in PACKED if name.endswith(ending) and ending not in ENDINGS), "")
    return name.removesuffix(ending)


def _by_ending(name: str, table: dict[str, str]) -> str | None:
    return next((reader for ending, reader in table.items() if name.endswith(ending)), None)


def _by_magic(head: bytes) -> str:
    for magic, reader in _MAGIC:
        if head.startswith(magic):
            return reader
    if head.startswith(_zip):
        return _by_members(head)
    if head[257:262] == b"ustar":
        return "tar"
    if _mbox.match(head):
        return "mbox"
    if _eml.match(head):
        return "eml"
    return _by_text(head.decode(mark_of(head) or "utf-8", "replace").removeprefix("\ufeff").lstrip())


def _by_members(head: bytes) -> str:
    """Word and OpenDocument files are zip archives; what they hold first says so."""
    if head[30:80].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text"):
        return "odt"
    return "docx" if b"[Content_Types].xml" in head[:1000] or b"word/" in head[:1000] else "zip"


def _by_text(start: str) -> str:
    if start.startswith("<"):
        return "html" if _page.match(start) else "feed" if _feed.match(start) else TEXT
    if _array.match(start) or (start.startswith("{") and _messages.search(start)):
        return "json"
    return "jsonl" if _object.match(start) else TEXT
