"""HTML to lines of text in reading order: blocks apart by a blank line, dates and names on lines of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from corpus_cli.core.encoding import TOLERANCE, invalid_bytes, legacy_of, mark_of, non_ascii_bytes
from corpus_cli.readers.item import need

if TYPE_CHECKING:
    from collections.abc import Iterator

DROPPED = frozenset(
    "script style noscript template svg math canvas iframe object embed applet form button select textarea input nav aside "
    "head title link meta base menu dialog video audio map area datalist".split()
)
_APART = frozenset(
    "p h1 h2 h3 h4 h5 h6 article section blockquote pre ul ol dl table figure hr main header footer body details docfull doc".split()
)
_LINE = frozenset("div li dt dd tr td th caption figcaption address summary time legend br center fieldset".split())
_apart_class = re.compile(r"\b(?:article|post|entry|item|result)\b", re.IGNORECASE)
_line_class = re.compile(
    r"(?:^|[\s_-])(?:date|time|author|byline|by|source|meta|posted|published|credit)", re.IGNORECASE
)
_furniture = re.compile(
    r"\b(?:nav|menu|breadcrumbs?|sidebar|cookie|share|sharing|social|pagination|pager|widget|advert|banner-ad|newsletter-signup)\b",
    re.IGNORECASE,
)
_hidden = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_space = re.compile(r"[ \t\r\n\f]+")
_charset = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_blank = re.compile(r"\n{4,}")
_HEADS = ("h1", "h2", "h3", "h4")


def decode(data: bytes, charset: str | None = None) -> str:
    """The text of a page: by its mark, else UTF-8 where it is that, else as it says, else as its letters say.

    Pages are re-saved in UTF-8 under a `meta` that still names the old encoding, so a valid UTF-8
    beyond ASCII goes before what is said.
    """
    if mark := mark_of(data):
        return data.decode(mark, "replace").removeprefix("\ufeff")
    beyond = non_ascii_bytes(data)
    if invalid_bytes(data) * TOLERANCE <= beyond:
        return data.decode("utf-8", "replace")
    said = _charset.search(data[:4096])
    for name in (charset, *(group.decode() for group in (said.groups() if said else ()) if group)):
        try:
            if name and name.lower() not in ("utf-8", "utf8", "us-ascii", "ascii"):
                return data.decode(_alias(name), "replace")
        except (LookupError, ValueError):
            continue
    return data.decode(legacy_of(data), "replace")


def _alias(name: str) -> str:
    """Browsers read these three as the Windows code pages that hold them (WHATWG Encoding)."""
    return {"iso-8859-1": "cp1252", "latin1": "cp1252", "iso-8859-9": "cp1254"}.get(name.lower(), name)


def parse(text: str) -> Any:
    """The tree of a page, None where it holds nothing. Raises MissingExtra without lxml.

    Nothing is fetched, entities of the document's own are not expanded, and what is nested deeper than 2048 is left out.
    """
    lxml = need("lxml.html", "HTML", "html")
    text = text.replace("\0", "").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    parser = lxml.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        return lxml.document_fromstring(text.encode(), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return None


def render(root: Any, *, apart: frozenset[Any] = frozenset()) -> str:
    """The text under `root`; elements in `apart` (articles of an index) stand two blank lines apart."""
    out = _Lines()
    stack: list[tuple[Any, bool]] = [(root, True)]
    while stack:
        element, opening = stack.pop()
        if not opening:
            out.part(_gap(element, apart))
            if element.tag in _HEADS and apart:
                out.link(element)
            out.add(element.tail, _keeps(element.getparent()))
            continue
        if element is not root and is_dropped(element):
            out.add(element.tail, _keeps(element.getparent()))
            continue
        out.part(_gap(element, apart))
        out.add(_shown(element), _keeps(element))
        if element is not root:
            stack.append((element, False))
        stack.extend((child, True) for child in reversed(element))
    return out.text()


def is_dropped(element: Any) -> bool:
    """True for what is no text of the page: scripts, forms, navigation, hidden parts, the site's own head and foot."""
    tag = element.tag
    if not isinstance(tag, str) or tag in DROPPED:
        return True
    if tag in ("header", "footer"):
        return not any(up.tag in ("article", "main", "section") for up in element.iterancestors())
    if element.get("hidden") is not None or _hidden.search(element.get("style") or ""):
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    return tag in ("div", "ul", "section", "span", "p", "ol") and bool(_furniture.search(named))


def _gap(element: Any, apart: frozenset[Any]) -> int:
    """How many line ends must stand before and after an element."""
    if element in apart:
        return 3
    tag = element.tag
    if tag in _APART:
        return 2
    if tag in _LINE:
        return 2 if tag == "div" and _apart_class.search(element.get("class") or "") else 1
    return 1 if _line_class.search(element.get("class") or "") else 0


def _keeps(element: Any) -> bool:
    """Line ends of the source stay."""
    return element is not None and element.tag == "pre"


def _shown(element: Any) -> str | None:
    """An element's own first text; a `time` whose text is only `yesterday` shows the date that it gives."""
    text: str | None = element.text
    if element.tag == "time" and not len(element) and not any(map(str.isdigit, text or "")):
        return element.get("datetime") or text
    return text


class _Lines:
    """Text that grows by pieces; white space is one space, gaps are the widest that was asked for."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._gap = 0
        self._space = False

    def part(self, gap: int) -> None:
        self._gap = max(self._gap, gap)

    def add(self, text: str | None, keep: bool) -> None:
        if not text:
            return
        plain = text.replace("\r\n", "\n").replace("\r", "\n") if keep else _space.sub(" ", text)
        if not plain.strip(" \n\t"):
            self._space = True
            return
        if self._gap:
            self._pieces.append("\n" * self._gap if self._pieces else "")
            plain = plain.lstrip("\n" if keep else " ")
        elif self._space and not plain.startswith(" "):
            self._pieces.append(" ")
        self._pieces.append(plain.rstrip("\n" if keep else " "))
        self._space = plain.endswith((" ", "\n"))
        self._gap = 0

    def link(self, heading: Any) -> None:
        """The address that a headline links to, on a line of its own."""
        links = {link.get("href") or "" for link in heading.iter("a")}
        up = heading.getparent()
        if not links and up is not None and up.tag == "a":
            links = {up.get("href") or ""}
        if len(links) == 1 and (href := links.pop()).startswith(("https://", "http://")) and not _space.search(href):
            self.part(1)
            self.add(href, keep=False)
            self.part(1)

    def text(self) -> str:
        return _blank.sub("\n\n\n", "".join(self._pieces)).strip("\n") + "\n" if self._pieces else ""


def elements(root: Any) -> Iterator[Any]:
    """The elements under `root` that are text of the page, in reading order."""
    stack = [root]
    while stack:
        element = stack.pop()
        yield element
        stack.extend(child for child in reversed(element) if not is_dropped(child))
