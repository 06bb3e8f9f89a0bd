"""From an address to the outlet's host, handle and path: archive copies and mirrors unwrapped, offline."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

_ARCHIVES = frozenset(
    "web.archive.org archive.org archive.today archive.ph archive.is archive.md archive.vn archive.fo archive.li".split()
)
_HANDLE_HOSTS = {
    "t.me": "t.me", "telegram.me": "t.me", "telegram.dog": "t.me", "twitter.com": "x.com", "x.com": "x.com",
    "mobile.twitter.com": "x.com", "facebook.com": "facebook.com", "m.facebook.com": "facebook.com",
    "youtube.com": "youtube.com", "instagram.com": "instagram.com",
}  # fmt: skip
_REDIRECTS = {"google.com": "q", "l.facebook.com": "u", "lm.facebook.com": "u", "t.umblr.com": "z", "vk.com": "to"}

_inner = re.compile(r"/(https?:/{1,2}|(?=www\.))([^\s]+)", re.IGNORECASE)
_bare_host = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/:?#]|$)", re.IGNORECASE)

MOST_WRAPS = 4
"""Copies of copies are unwrapped this often, so that no address makes work without end."""


def host_and_path(url: str) -> tuple[str, str] | None:
    """Host (lower case, without `www.`) and path of the page that `url` is or is a copy of, None where it is no address.

    >>> host_and_path("https://web.archive.org/web/2020/http://www.kremlin.ru/events/1")
    ('kremlin.ru', '/events/1')
    """
    for _ in range(MOST_WRAPS):
        parts = _split(url)
        if parts is None:
            return None
        host, path, query = parts
        inner = _unwrapped(host, path, query)
        if inner is None:
            return host, path
        url = inner
    return None


def handle_of(host: str, path: str) -> str | None:
    """`t.me/azertag` for any address of that channel, None for hosts without channels."""
    site = _HANDLE_HOSTS.get(host)
    if site is None:
        return None
    parts = [part for part in path.split("/") if part]
    if site == "t.me" and parts[:1] == ["s"]:
        parts = parts[1:]
    return f"{site}/{parts[0].lstrip('@').lower()}" if parts else None


def _split(url: str) -> tuple[str, str, str] | None:
    url = url.strip(" <>()[]\u200e\u200f")
    if "://" not in url:
        if not _bare_host.match(url):
            return None
        url = "http://" + url
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:  # a broken IPv6 host
        return None
    host = host.removeprefix("www.")
    return (host, parts.path, parts.query) if "." in host else None


def _unwrapped(host: str, path: str, query: str) -> str | None:
    """The address inside an archive copy, a redirect, an AMP or a translation proxy."""
    if host in _ARCHIVES:
        found = _inner.search(path)
        return _again(found, query) if found else None
    if host.endswith(".translate.goog"):
        return (
            "http://"
            + host.removesuffix(".translate.goog").replace("--", "\0").replace("-", ".").replace("\0", "-")
            + path
        )
    if host == "webcache.googleusercontent.com":
        cached = parse_qs(query).get("q", [""])[0]
        return cached.partition(":")[2].partition(":")[2].split("+")[0].split(" ")[0] or None
    if host == "google.com" and path.startswith("/amp/"):
        return path.removeprefix("/amp/").removeprefix("s/")
    if host in _REDIRECTS and (target := parse_qs(query).get(_REDIRECTS[host])):
        return unquote(target[0])
    return None


def _again(found: re.Match[str], query: str) -> str:
    return "http://" + found[2] + (f"?{query}" if query else "")
