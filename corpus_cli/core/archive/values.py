"""Values of fields and elements: which piece of which line each is, and where it goes."""

from __future__ import annotations

import unicodedata
from email.errors import MessageError
from email.header import decode_header, make_header
from typing import Any

from corpus_cli.core.archive.parts import ArchiveArticle, Piece
from corpus_cli.core.archive.scan import View
from corpus_cli.model import ROLES
from corpus_cli.registry.layout.expressions import compiled, groups_of
from corpus_cli.text.clean import clean_line

_VALUES = {"url": "url", "id": "archive_id", "page": "locator"}
_MARKUP = "#*_ \t"


def add_pieces(
    view: View, article: ArchiveArticle, expression: str | None, first: int, last: int, role: str, key: str | None,
    *, joined: bool = False, whole: bool = False,
) -> None:  # fmt: skip
    """Read lines `first` to `last` by `expression` into the header, the fields and the values of `article`.

    Its groups are looked for in the first line, and one that stands at the end of it goes on to the end
    of the last line; `joined`: in all of the lines. Without groups the lines are one piece of `role`,
    with `whole` also where no group is of that role.
    """
    texts = [view.texts[i] for i in range(first, last + 1)]
    line = " ".join(text.strip() for text in texts) if joined and len(texts) > 1 else texts[0]
    match = compiled(expression).search(line) if expression else None
    groups = (
        {name: n for name, n in groups_of(expression).items() if match[n] is not None} if match and expression else {}
    )
    if not groups or (whole and role not in groups):
        piece = _trimmed(view, role, first, 0, last, len(texts[-1]))
        if piece:
            _add(view, article, role, key, piece)
    if match and groups:
        _add_groups(view, article, match, groups, texts, first, joined=joined, key=key, role=role)


def _add_groups(
    view: View, article: ArchiveArticle, match: Any, groups: dict[str, int], texts: list[str], first: int,
    *, joined: bool, key: str | None, role: str,
) -> None:  # fmt: skip
    name_of = clean_line(match[groups["key"]]) if "key" in groups else key
    extended = max(match.end(n) for n in groups.values())
    for name, n in sorted(groups.items(), key=lambda item: match.start(item[1])):
        if name in ("key", "text", "count"):
            continue
        start, end = match.span(n)
        if joined and len(texts) > 1:
            spot, stop = _place(texts, start), _place(texts, end)
        else:
            spot, stop = (0, start), (0, end)
            if end == extended and len(texts) > 1 and not texts[0][end:].strip():
                stop = (len(texts) - 1, len(texts[-1]))
        piece = _trimmed(view, role if name == "value" else name, first + spot[0], spot[1], first + stop[0], stop[1])
        if piece:
            _add(view, article, name, name_of if name == "value" or "value" not in groups else None, piece)


def _place(texts: list[str], at: int) -> tuple[int, int]:
    """Line and column of character `at` of the lines, stripped and joined by one space."""
    for number, text in enumerate(texts):
        if at <= len(text.strip()):
            return number, at + len(text) - len(text.lstrip())
        at -= len(text.strip()) + 1
    return len(texts) - 1, len(texts[-1])


def _trimmed(view: View, role: str, first: int, start: int, last: int, end: int) -> Piece | None:
    """The piece without white space at its ends, None where nothing is left."""
    while first < last and not view.texts[first][start:].strip():
        first, start = first + 1, 0
    while first < last and not view.texts[last][:end].strip():
        last -= 1
        end = len(view.texts[last])
    text = view.texts[first]
    start += len(text[start : None if first < last else end]) - len(
        text[start : None if first < last else end].lstrip()
    )
    end = len(view.texts[last][:end].rstrip())
    return Piece(role, first, start, last, end) if (first, start) < (last, end) else None


def _add(view: View, article: ArchiveArticle, name: str, key: str | None, piece: Piece) -> None:
    text = clean_line(piece.text(view.lines).replace("\n", " "))
    if name == "title":
        above = article.header[-1] if article.header else None
        if article.title is None:
            article.title = _plain(text) or None
        elif above is not None and above.role == "title" and above.last == piece.first - 1:
            article.title += " " + _plain(text)  # it goes on in the next line
    elif name == "translation":
        piece.role = "title"
        article.title_original = article.title
    elif name == "language":
        article.fields.setdefault("LANGUAGE", text)
    if name in _VALUES:
        article.values.setdefault(_VALUES[name], piece)
    if key and name not in ("title", "translation"):
        article.fields[key] = f"{article.fields[key]}; {text}" if key in article.fields else text
    piece.role = piece.role if piece.role in ROLES else "other"
    article.header.append(piece)


def _plain(text: str) -> str:
    """A headline without the marks of Markdown and the pictures round it."""
    first, last = 0, len(text)
    while first < last and _is_mark(text[first]):
        first += 1
    while last > first and _is_mark(text[last - 1]):
        last -= 1
    return text[first:last] or text


def _is_mark(char: str) -> bool:
    return char in _MARKUP or unicodedata.category(char) in ("So", "Sk", "Mn", "Cf", "Me")


def decoded_words(text: str) -> str:
    """`text` with the encoded words of RFC 2047 read, as mail headers hold them; as it is where they are broken."""
    if "=?" not in text:
        return text
    try:
        return clean_line(str(make_header(decode_header(text))))
    except (LookupError, ValueError, MessageError):
        return text
