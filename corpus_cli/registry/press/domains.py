"""What may stand as an outlet's domain: a host that belongs to it, no public suffix and no host of blogs."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_host = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})").fullmatch


def domain_fault(host: object) -> str | None:
    """What is wrong with a registered host, None where nothing is."""
    if not isinstance(host, str) or not host:
        return "a domain needs a host"
    if host != host.lower():
        return "hosts are written small"
    if host.startswith("www."):
        return "leave `www.` out, it is always tried"
    if not _host(host):
        return "this is no host name"
    if not _extract()(host).domain:
        return "anyone can have a name under it"
    return None


@cache
def _extract() -> Any:
    # Without suffix_list_urls=() tldextract asks the network first; its own snapshot is what we want.
    from tldextract import TLDExtract

    return TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)
