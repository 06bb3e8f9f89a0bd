"""What a short line says by the phrases that sites and archives print: the lists are in `phrase_lists`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from corpus_cli.core.phrase_lists import (
    BANNERS,
    BOXES,
    CLOSER_HEADS,
    CLOSERS,
    CONTENTS,
    COUNTERS,
    CREDITED,
    DOCUMENT_ENDS,
    DOCUMENTS,
    FOOTERS,
    LISTINGS,
    MASTHEADS,
    NOTES,
    PAGES,
    PICTURES,
    PRESSED,
    RUBRICS,
    SECTIONS,
    TEASERS,
    THANKS,
)
from corpus_cli.text.expression import any_of
from corpus_cli.text.fold import fold


def _entries(text: str) -> list[str]:
    return [fold(entry.strip()) for line in text.splitlines() for entry in line.split("|") if entry.strip()]


def _heads(entries: Iterable[str]) -> str:
    """One expression for all of `entries`, the longest of those that fit: what they begin with alike is read once."""
    tree: dict[str, Any] = {}
    for entry in entries:
        node = tree
        for char in entry:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    ways = [re.escape(char) + _branches(node) for char, node in tree.items() if char]
    if not ways:
        return ""
    together = ways[0] if len(ways) == 1 and "" not in tree else f"(?:{'|'.join(ways)})"
    return together + "?" * ("" in tree)


_BOXES = frozenset(_entries(BOXES))
_CLOSERS = frozenset(_entries(CLOSERS)) | _BOXES
_SECTIONS = frozenset(fold(SECTIONS).split())
_RUBRICS = frozenset(map(fold, _entries(RUBRICS)))
_BUTTONS = frozenset(
    "latest our us take action now join give get involved sign in log support more all who we are what do work".split()
)
"""Words of menus that headlines have as well: two of these are worth one."""
_LINKS = frozenset(_entries("""
    log in | login | log out | sign in | sign up | register | rss | subscribe | mobile version | site map | sitemap | advertise | my account
    giriş | daxil ol | qeydiyyat | axtarış | üye ol | giriş yap | abone ol | вход | войти | регистрация | подписка | поиск | تسجيل الدخول | دخول | تسجيل | بحث | اشتراك
"""))  # fmt: skip
"""What a site lets its reader do."""
_JOINING = frozenset("on in of the to for from with at by as is عن في من على إلى".split())
"""Words of sentences; what a menu lists stands side by side."""
_LANGUAGES = frozenset(
    "az ru en de fr es ar zh tr fa ka hy kk uz it pt ja ko uk cn aze rus eng tur fra deu esp ara рус азе анг укр عربي english русский turkce azerbaycanca فارسي francais deutsch espanol qazaqsha".split()
)
"""What a site lets its reader choose between."""
_NEWS_TOO = frozenset(_entries("""
    privacy policy | terms of use | terms of service | cookie policy | cookies | subscribing to | become a member | join us on | join our
    is published by | is a publication of | please contact | make a donation | سياسة الخصوصية | ссылка на
"""))  # fmt: skip
"""Pieces of `FOOTERS` that stand in headlines, too."""
_KINDS = frozenset(
    map(fold, "special report file dossier exclusive ملف خاص حصري تقرير dosye özəl xüsusi özel досье".split())
)
"""What may stand beside the name of a section in a rubric."""
_CONTENTS = frozenset(_entries(CONTENTS))
_unescaped = re.compile(r"(\\.)|([^\\]+)").sub


def _any_form(lines: str) -> str:
    """One expression of the forms in a list, folded but for what is escaped."""
    folded = _unescaped(lambda match: match[1] or fold(match[2]), lines.strip().replace("\n", " | "))
    return f"(?:{'|'.join(folded.split(' | '))})"


_document = re.compile(rf"(?:{_heads(_entries(DOCUMENTS))})(?!\w)|.*\s(?:{_heads(_entries(DOCUMENT_ENDS))})\W*$").match
_THANKS = frozenset(_entries(THANKS))
_closer_head = re.compile(f"(?:{_heads(_entries(CLOSER_HEADS))})").match
is_list_head = re.compile("|".join(_entries(LISTINGS))).match
"""A folded line that heads a page of what a site found, or tagged."""
_masthead = re.compile("|".join(_entries(LISTINGS + MASTHEADS))).match
_teaser = re.compile(rf"[\W_]{{0,4}}(?:{_heads(_entries(TEASERS))})\s*[:\-|>]\s*\S").match
_note = re.compile(rf"[\W_]{{0,4}}(?:{_heads(_entries(NOTES))})").match
_note_inside = re.compile(_heads(_entries("""
    do not necessarily reflect | does not necessarily reflect | do not necessarily represent | لا تعبر بالضرورة | لا يعبر بالضرورة
"""))).search  # fmt: skip
_footer = re.compile(_heads(_entries(FOOTERS))).findall
_CREDITED = any_of(CREDITED)
_caption = re.compile(
    any_of(rf"""
(?:[^.!?\u061f]|\w\.\w)+[.]?\s?[(\[](?!(?:foto|photos?|video|fotolar|sekiller|photos)\s?[)\]])(?:{_CREDITED})\s?[)\]]
[^.!?:]{{10,120}}\s?-\s?(?:تويتر|فيسبوك|انستغرام|يوتيوب|جيتي|غيتي|cc0|اكس|مواقع التواصل)
\S+(?: [^\s\d.!?:]+){{0,2}} (?:خلال|اثناء) ال[^\s\d]+
[^.!?:]{{3,120}}\s[-|/]\s(?:تصوير|عدسه|الصوره|صوره|photo|foto|фото|fotograf)(?: by)?\s?:[^.!?:]{{2,60}}
[^.!?:]{{8,140}}\s(?:تصوير|عدسه)\s?:[^.!?:]{{3,40}}
[^.!?:]{{3,100}}\s[-|/]\s(?:ارشيفيه|صوره ارشيفيه|ارشيف|file photo|arxiv foto|архив)
[^.!?]{{8,140}}\s?\((?:image|photo|picture|foto|sekil|fotograf|صوره|الصوره|تصوير|фото)s?(?: by| credit)?\s?: ?[^()]{{2,60}}\)
[^.!?:]{{3,100}}, (?:illustrasiya|illustration|illustrative (?:photo|image)|illustrativ foto|иллюстрация|иллюстративное фото)
.{{8,160}}[.,;]?\s(?:photos?|images?|pictures?)(?: courtesy| by| credit)[ :].{{3,50}}
[^.!?:]{{8,140}}[.!]\s(?:фото|foto|photo)\s(?:предоставил|предоставлен|автора|из архива|с сайта|со страницы|пресс-|provided|courtesy|[^\W\d_]+ [^\W\d_]+ (?:для|for|/)).{{0,90}}
.{{8,160}}[.!?]\s(?:photo|foto|image|фото)\s?: ?[^.!?:]{{3,60}}[.]?
""")
).fullmatch
_image = re.compile(any_of(PICTURES)).match
_archived = re.compile(
    r"(?:[^\W\d]\S*(?: [^\W\d]\S*){3,14} - )(?:archive|archive photo|file photo|file image|ارشيف|ارشيفيه|arxiv|arsiv|архив)|\((?:ارشيف(?:يه)?|صوره ارشيفيه|file(?: photo)?|archive(?: photo)?|arxiv|arsiv|архив)\)"
).fullmatch
"""What stands alone under a picture, or behind what it shows: `Gas plant south of Homs – archive`."""
_banner = re.compile(_heads(_entries(BANNERS))).search
_counter = re.compile(_any_form(COUNTERS) + r"[\s.|]*").fullmatch
_page = re.compile(_any_form(PAGES)).fullmatch
_COUNTED = frozenset(re.findall(r"[^\W\d_]{3,}", re.sub(r"\\+[a-z]", " ", fold(COUNTERS)))) | {"minute", "minutes"}
_tokens = re.compile(r"\w+").findall
_first_token = re.compile(r"\w+").match
_thousands = re.compile(r"(\d[\d.,]*)\s?[km]\b").sub
_dated = re.compile(r"(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}").search
_counted_closer = re.compile(
    r"(?:leave a (?:comment|reply)|no comments?|\d+ (?:comments?|replies|responses)|add a comment|share|print|serh yaz|fikir bildir)[\s,.|()\d]*"
    r"(?:filed under|posted in|tags?|categor|more|print|email|share|$)"
).match
_PRESSED = any_of(PRESSED)
_button = re.compile(rf"[\s|/,\u00b7\u2022:;()]+|(?:{_PRESSED})(?!\w)").match
_steps = re.compile(r"\s*(?:[>\u203a]|::|->)\s+|\s*\|\s*|\s\"\s").split  # a folded » is a quotation mark
_section_head = re.compile(
    r"(?:الصفحه|القسم|صفحه|bolme|rubrika|kateqoriya|kategori|section|category|раздел|рубрика|دسته ?بندي|تصنيف): \S+(?: \S+){0,2}"
).fullmatch
_hashtag = re.compile(r"#\w{2,40}").fullmatch
_arrow = re.compile(r"[\u2190\u2192\u21d0\u21d2\u2039\u203a\u25c0\u25b6\u00ab\u00bb<>]{1,2}").fullmatch
_between = re.compile(r"\s[/|\u00b7\u2022-]\s").split
SITE = 4
"""Words of the name of a site that heads its lists."""

TOLD = 4
"""Words behind which a line says what it points to: one such stands inside a text as often as below it."""

TOLD_PART = 0.18
"""Part of a line that a piece of a footer must be where a headline may hold it as well."""

_PUNCTUATION = " \t:.-!*#_|>[]()…\u2022\u25cf\u25ba\u25b6\u00bb'\""


HASHTAGS = 4
"""Words to a hashtag in a row of them, at most."""


ASKED = 2
"""Blanks in a line of a menu that asks something, at most."""


def phrase_kind(folded: str) -> str | None:
    """What a short folded line says: `closer`, `teaser`, `note`, `banner`, `counter`, `caption`, `footer`, `masthead`,
    `rubric`, or None.
    """
    bare = folded.strip(_PUNCTUATION)
    if folded[:1] == "#" != folded[1:2] and folded.count("#") > 1 and folded.count(" ") < HASHTAGS * folded.count("#"):
        return "closer"
    if _hashtag(folded):
        return "closer"
    if len(bare) < 120 and _shares(bare):
        return "counter"
    if bare in _CLOSERS or (len(bare) < 120 and _is_closer(bare)):
        return "teaser" if _teaser(folded) and bare.count(" ") > TOLD else "closer"
    if _archived(folded):
        return "caption"
    if bare in _CONTENTS or (len(folded) < 90 and _heads_a_page(folded)) or _way(folded):
        return "masthead"
    if len(bare) < 45 and _is_rubric(bare):
        return "rubric"
    if _page(bare) or _counter(bare) or _counts(bare) or _counts_in_part(bare):
        return "counter"
    if _teaser(folded):
        return "teaser"
    if len(folded) < 160 and _banner(folded):
        return "banner"
    if _image(folded) or _caption(folded):
        return "caption"
    if len(folded) < 140 and _speaks_of_itself(folded):
        return "footer"
    return "note" if _note(folded) or _note_inside(folded) else None


def _speaks_of_itself(folded: str) -> bool:
    """A line with a piece of what a site says of itself; one that news speak of must be a good part of the line."""
    pieces = _footer(folded)
    return len(pieces) > 1 or any(piece not in _NEWS_TOO or len(piece) >= TOLD_PART * len(folded) for piece in pieces)


def heads_box(folded: str) -> bool:
    """The line heads a box of other headlines."""
    return folded.strip(_PUNCTUATION) in _BOXES


def heads_contents(folded: str) -> bool:
    """The line heads a table of contents."""
    return folded.strip(_PUNCTUATION) in _CONTENTS


def _heads_a_page(folded: str) -> bool:
    if folded.endswith(("?", "\u061f")) and folded.count(" ") > ASKED:
        return False  # `من نحن` (who we are), and `من نحن حتى نخاف من لوننا؟`
    if _masthead(folded.lstrip(_PUNCTUATION)) or _lists_of_a_site(folded) or _is_menu(folded) or _turns_pages(folded):
        return True
    return (
        folded.count(" | ") >= 3
        or _is_row_of_links(folded)
        or any(folded.count(mark) >= 2 for mark in (" / ", " > ", " » ", " › "))
    )


_way = re.compile(
    r"(?:home|ana sehife|ana ?sayfa|главная|الرئيسيه|صفحه اصلي|صفحه نخست|accueil|startseite)\s?(?:[/|>\u203a\"]|::|->)\s?\S"
).match
"""The way to a page from the first of its site; its last step may be the headline."""


_archive_of = re.compile(
    r"[^-|>\"]{2,40} [-|>\"\u203a] (?:(?:blog )?archives?|arxiv|arsiv|архив|ارشيف|الارشيف)"
).fullmatch
"""`Liman Blog » Archives`; a folded » is a quotation mark."""


def _lists_of_a_site(folded: str) -> bool:
    """`Report - Axtarış: su`: the name of a site, and behind a dash what heads a page of its search."""
    if _archive_of(folded):
        return True
    name, dash, rest = folded.partition(" - ")
    return bool(dash) and name.count(" ") < SITE and is_list_head(rest) is not None


def _is_row_of_links(folded: str) -> bool:
    """`Subscribe | Log in | RSS`: a few words between bars, one of which no article has."""
    parts = [part.strip() for part in folded.split("|")]
    return len(parts) > 1 and all(part.count(" ") < 3 for part in parts) and not _LINKS.isdisjoint(parts)


def _turns_pages(folded: str) -> bool:
    """`1 2 3 ... 14 Next`, `<- Older posts`: numbers of pages in their order, or a few words and an arrow."""
    words = folded.split()
    if 0 < len(words) < 6 and (_arrow(words[0]) or _arrow(words[-1])):
        return len(words) > 1
    if len(folded) > 80:
        return False
    numbers = [int(word) for word in _tokens(folded) if word.isdigit() and len(word) < 5]
    return len(numbers) > 2 and numbers == sorted(set(numbers)) and len(_tokens(folded)) <= len(numbers) + 3


def _counts(folded: str) -> bool:
    """Numbers and the words for what was counted, nothing else: `Views 341 | Comments 2`."""
    words = _tokens(_thousands(r"\1", folded))
    if not 2 <= len(words) <= 14 or not any(map(str.isdigit, words)):
        return False
    return all(word.isdigit() or word in _COUNTED or word + "s" in _COUNTED for word in words)


def _counts_in_part(bare: str) -> bool:
    """Parts between bars, one of which counts and the others are a word or three: `1,243 views | Font size A+ A-`."""
    parts = [part.strip(_PUNCTUATION) for part in _between(bare)]
    if len(parts) < 2 or not any(map(str.isdigit, bare)) or any(part.count(" ") > 4 for part in parts):
        return False
    return any(_counter(part) or _counts(part) for part in parts) and not any(map(_dated, parts))


def _ends_as_closer(bare: str) -> bool:
    """`More related stories`: a few words around a phrase of two or more that closes by itself."""
    words = bare.split()
    if not 3 <= len(words) <= 5:
        return False
    pairs = (" ".join(words[at:]) for at in range(1, len(words) - 1))
    return any(phrase in _CLOSERS for phrase in pairs)


def is_button(folded: str) -> bool:
    """The line is one button to pass a page on, print or enlarge it."""
    bare = folded.strip(_PUNCTUATION)
    return (button := _button(bare)) is not None and button.end() == len(bare)


def _shares(bare: str) -> bool:
    """A row of buttons, two and more, to pass a page on, print or enlarge it, perhaps with what was counted: it stands
    above a text as often as below.
    """
    told = counted = 0
    while bare:
        button = _button(bare)
        if button is not None:
            told += bool(button[0].strip(_PUNCTUATION)) + button[0].endswith((" via", " on", " عبر"))
            bare = bare[button.end() :]
            continue
        word = _first_token(bare)
        if word is None or not (word[0].isdigit() or word[0] in _COUNTED):
            return False
        counted += 1
        bare = bare[word.end() :]
    return told > 1 or (told > 0 and counted > 1)


def _is_row_of_closers(bare: str) -> bool:
    """`Comments (0)  Share  Print`, `طباعة  مشاركة`: buttons and links side by side, two or more, hardly another word."""
    words = _tokens(bare)
    if not 2 <= len(words) <= 14:
        return False
    at = told = covered = 0
    while at < len(words):
        size = next(
            (n for n in range(5, 0, -1) if " ".join(words[at : at + n]) in _CLOSERS and at + n <= len(words)), 0
        )
        told += size > 0
        covered += size or words[at].isdigit() or len(words[at]) == 1
        at += size or 1
    return told > 1 and covered >= 0.7 * len(words)


def _is_menu(folded: str) -> bool:
    words = [word for word in folded.replace("|", " ").replace("/", " ").split() if word not in ("&", "-")]
    codes = [word in _LANGUAGES for word in words]
    if len(words) > 1 and (all(codes) or (len(words) > 3 and all(codes[-3:]))):
        return True
    if not _JOINING.isdisjoint(words):
        return False
    known = sum(word in _SECTIONS for word in words)
    worth = known + 0.5 * sum(word in _BUTTONS for word in words)
    return (len(words) >= 4 and known > 1 and worth >= 0.6 * len(words)) or (known == len(words) == 3)


_first_of_two = re.compile(r"\s/\s.*|\s?\|\s?.*").sub


def _is_rubric(bare: str) -> bool:
    """The name of a section, as sites print it above or under a headline: `Economy`, `رياضة`, `В мире`."""
    if bare in _RUBRICS or (bare.count(" ") < 7 and _first_of_two("", bare) in _RUBRICS):
        return True
    if _section_head(bare) or _is_path(bare):
        return True
    words = [word for word in bare.replace("/", " ").split() if word not in "-|"]
    return 0 < len(words) <= 2 and words[0] in _SECTIONS and all(word in _SECTIONS or word in _KINDS for word in words)


def _is_path(bare: str) -> bool:
    """Where a page stands in its site: `News > World`, `عكاظ » محليات`; two pieces of a few words, one a section."""
    pieces = [piece.split() for piece in _steps(bare)]
    if len(pieces) != 2 or any(not 0 < len(piece) <= 3 for piece in pieces):
        return False
    return any(all(word in _SECTIONS for word in piece) for piece in pieces)


def _is_closer(bare: str) -> bool:
    """A closing line with what it heads behind it, or said in several languages."""
    if _closer_head(bare):
        return True
    if _counted_closer(bare) or _ends_as_closer(bare) or _is_row_of_closers(bare):
        return True
    head, colon, rest = bare.partition(":")
    if colon and rest and head.strip() in _CLOSERS:
        return True
    parts = [part.strip(_PUNCTUATION) for part in _between(bare)]
    return len(parts) > 1 and 2 * sum(part in _CLOSERS for part in parts) >= len(parts)


def is_document(folded: str) -> bool:
    """A line of a few words that begins or ends with the name of a kind of document."""
    return folded.count(" ") >= 2 and _document(folded.lstrip(_PUNCTUATION)) is not None


def thanks(folded: str) -> bool:
    """The line says what a speech ends with, and no more."""
    return folded.strip(_PUNCTUATION + "!,") in _THANKS


def is_footer(folded: str) -> bool:
    """A paragraph in which a site speaks of itself: two or more of the pieces in `FOOTERS`."""
    return len(set(_footer(folded))) >= 2


_NOTE_STARTS = frozenset(entry.split()[0][:4] for entry in _entries(NOTES) + _entries(TEASERS) + _entries(CLOSER_HEADS))


def may_be_note(text: str) -> bool:
    """The first word of a sentence is one that notes and teasers begin with: look closer."""
    return fold(text[:12]).lstrip(_PUNCTUATION)[:4].rstrip() in _NOTE_STARTS or text[:1] in "*[("
