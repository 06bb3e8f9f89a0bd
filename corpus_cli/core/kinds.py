"""What each block is, seen alone: a date, a byline, a closing line, prose, or something like a headline."""

from __future__ import annotations

import re

from corpus_cli.core.attribution import labels, line_role, name_line, opening_credit
from corpus_cli.core.attribution.beside import read_beside
from corpus_cli.core.attribution.lexicon import particles
from corpus_cli.core.attribution.people import MORE
from corpus_cli.core.attribution.pictures import is_signed_picture
from corpus_cli.core.blocks import Block, is_page
from corpus_cli.core.dates import date_line, dateline, find_dates
from corpus_cli.core.dates.datelines import known_agency
from corpus_cli.core.papers import OF_PAPERS, cites, heads_clipping, is_citation, is_cited, names_issue
from corpus_cli.core.phrases import is_document, may_be_note, phrase_kind
from corpus_cli.core.shape import ends_text, handle_said, headline_cues, is_own_note, is_prose, is_sentence, unstopped
from corpus_cli.registry import outlets
from corpus_cli.text.fold import fold
from corpus_cli.text.scripts import main_script

SHORT = 220
"""Characters: nothing longer is a headline or a line of metadata."""

PARTS, WORDS = 3, 8
"""A line of so many parts between bars, one of them a day and no other longer than this, heads an article."""

META = frozenset({"date", "byline", "source", "credit", "outlet", "url", "counter", "banner", "rubric", "kicker"})
"""Kinds that stand round a headline and belong to one."""

_rule = re.compile(r"[\s\-_=~*#\u2500-\u257f\u2012-\u2015\u2022.+<>|/\\:]{3,}").fullmatch
_envelope = re.compile(
    r"message: \d+|(?:from|to|cc|bcc|subject|sent|reply-to|return-path|received|message-id|in-reply-to|references|mime-version|list-[\w-]+|x-[\w-]+|content-[\w-]+|"
    r"von|an|betreff|de|à|objet|кому|от|тема|kimd[əe]n|kim[əe]|m[öo]vzu|konu|g[öo]nd[əe]r[əe]n|gönderilen|alan|من|إلى|الموضوع):\s.*|from \S+@\S+ .*|-{2,}\s*(?:forwarded|original) message\s*-*.*",
    re.IGNORECASE,
).fullmatch
_posted_at = re.compile(
    r"(?:posted by|g[öo]nd[əe]r[əe]n|مرسلة بواسطة|автор)[:\s].{3,40}\s(?:at|on|zaman|saat|на|في):?\s+\d{1,2}[:.]\d\d\b.*",
    re.IGNORECASE,
).fullmatch
"""Who posted a text and at what hour, as blogs print it below."""
_posted_by = re.compile(
    r"(?:posted by|published by|published date|g[öo]nd[əe]r[əe]n|نُ?شرت? بواسطة|كتبت? بواسطة|أضيف(?:ت)? بواسطة|опубликовал[ао]?)\s?:\s?\S"
    r"|(?:نُ?شرت?|أضيفت?|كُ?تبت?) (?:في|يوم|بتاريخ) \S.*\sبواسطة\s|publié le \S.*\spar\s|опубликовано \S.*\s(?:автором|пользователем)\s"
    r"|.{2,60}\s(?:tərəfindən|tarafından)\s.*(?:göndəril|yerləşdiril|dərc |yazıl|paylaşıl|əlavə |gönderil|yayınlan|yayımlan|eklen)\w*\.?$",
    re.IGNORECASE,
).match
"""Who posted it, in which section, when, and what others said of it, all on one line: themes of blogs print it so."""
_by_someone = re.compile(r"[Bb]y [A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,2} in [A-Z][^.!?]{3,60}, \S").match
"""`By Levan Tsomaia in Tbilisi, bne IntelliNews, March 5, 2024`."""
_framed = re.compile(r"([#=*~_+-])\1{3,}[^#=*~_+]{0,80}\1{3,}").fullmatch
_number = re.compile(r"[(\[#№]?\s?\d{1,4}\s?[.)\]:]?").fullmatch
DASHES = "-\u2013\u2014"
CREDIT = 40
"""Characters of a wire's name behind dashes, at most."""
TATWEEL = "\u0640" * 8
"""A letter that only lengthens words: a row of them is a rule, a shorter one stands above the initials that close a text."""
is_clock = re.compile(
    r"(?:\|?\s?(?:آخر تحديث|last updated?|yenilənib|son güncelleme|обновлено)\s?:?\s?)?"
    r"[(\[]?(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?\s?m\.?|[\u0635\u0645]|\u0635\u0628\u0627\u062d\u0627|\u0645\u0633\u0627\u0621)?[)\]]?"
    r"(?:\s?\(\D{2,30}\))?",
    re.IGNORECASE,
).fullmatch
"""An hour alone on its line."""
_stars = re.compile(r"(?:[*\u2022\u25cf\u2756\u2767#~-]\s*){1,5}|(?:\.\s*){3,}").fullmatch
_url = re.compile(
    r"(?:url:\s*|link:\s*|source:\s*|)<?(?:(?:https?://|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+){0,2}\.[a-z]{2,}/\S*|[a-z0-9-]+(?:\.[a-z0-9-]+){0,2}\.[a-z]{2,}(?: [\u203a>/] \S+)+)>?(?:\s?[\[(](?:last )?(?:accessed|retrieved)\b[^\[\]()]{0,40}[\])]\.?)?",
    re.IGNORECASE,
).fullmatch
_address = re.compile(r"(?:e-?mail:\s*)?[\w.+-]{2,40}@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE).fullmatch
is_printed = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}[,\u060c] \d{1,2}[:.]\d\d(?: ?[AP]\.?M\.?(?: \S+){4,}.*|(?: [^\s|:]+){4,}.*)|(?:https?|file)://\S+ \d{1,3} ?/ ?\d{1,3}|\d{1,3} of \d{1,3} \d{1,4}[./-]\d{1,2}[./-]\d{2,4}[,\u060c]? \d{1,2}[:.]\d\d(?: ?[AP]\.?M\.?)?|\S.* about:reader\?url=\S+",
    re.IGNORECASE,
).fullmatch
"""The head and the foot of a page as browsers print it: the moment and the title, the address and the page, in any order."""
_title_and_address = re.compile(r"\S.{8,150} https?://\S{12,}(?:\.\.\.|\u2026)").fullmatch
"""What Firefox prints over a page, far apart, the address cut short."""
_tag = re.compile(
    r"(?:\[[^\[\]\d]{2,24}\]|(?:[A-Z]\.\d{1,2}\.?|(?:EK|Ek|Əlavə|Приложение|Exhibit|EXHIBIT|Annex|Appendix|ملحق|مرفق)[\s.-]{0,2}\d{1,3}(?:/?[A-Za-z])?[.):]?))\s+(?=\S)"
).match
"""`[interview] Qantara.de, 14.11.2019`, `EK-2  Turan, 14.03.2023`: what somebody keeps, before whose it is."""
_bullet = re.compile(
    r"(?:[\u2022\u25cf\u25aa\u25e6\u2023\u00b7\uf0b7]|\*(?!\*|[^*]+\*$)|o\s|[-\u2012-\u2015](?!\d)|\u0640)\s*\S"
).match
_speaker = re.compile(r"([\"\u201c\u00ab]?[^\W\d_][^:.!?\n]{1,70}?)\s?:(?:\s+|$)(?!//)").match
_tokens = re.compile(
    r"[^\s.,;:|/()\[\]<>\u2022\u00b7\u2013\u2014\"\u201c\u201d\u00ab\u00bb-][^\s,;:|/()\[\]<>\"\u201c\u201d\u00ab\u00bb]*"
).findall
_first_published = re.compile(
    r"(?:this \w+ (?:was|first|originally|is|has|appeared)|originally|first|re-?published|reprinted|re-?posted) ",
    re.IGNORECASE,
).match
_poster = re.compile(r"\bby [\w.-]+(?: [\w.-]+){0,3}", re.IGNORECASE).sub
_count = re.compile(
    r"(?:baxış(?: sayı)?|oxunub|oxunma(?: sayı)?|şərh(?:lər)?|views?|hits|reads|min(?:utes?)? reads?|comments?|pages?|المشاهدات|مشاهدات|مشاهدة|عدد المشاهدات|القراءات|التعليقات|"
    r"просмотров|просмотры|комментари\w+|okunma|yorum|görüntülenme|görüntüleme)\s*:?\s*[\d.,]+|[\d.,]+ (?:views?|comments?|reads|min(?:ute)?s?(?: read)?|pages?|baxış|dəfə oxunub|şərh|مشاهدة|просмотр\w*|görüntülen?me|okunma|yorum)|yorum yap",
    re.IGNORECASE,
).sub
_AROUND = frozenset(
    "admin administrator redaktor webdesk newsdesk send an email staff reporter correspondent editor agencies ret exclusive special last posts news by posted published updated written filed edited on at in for from the of and am pm gmt utc est edt cet msk bst last modified first via "
    "ve terefinden derc olunub yerlesdirilib paylasilib elave edilib gosterilmir gosterilmeyib melum deyil tarix muellif yazar tarixi il ci cu muxbir muxbiri corr korr корр yayim guncelleme في من بقلم نشر بتاريخ تحديث اخر تاريخ النشر علي بواسطه طرف تحرير الساعه كتب م ص و г в от опубликовано обновлено автор не указан مذكور غير موقع بدون توقيع".split()
)
"""Small words that stand between dates and names on one line, folded."""

_placeholder = re.compile(r"\[[^\[\]]{2,80}\]").sub
"""`[no author]`, `[Photo: the port at night]`: what stands in brackets beside names and a date."""

_day = re.compile(r"\[?(?:\d{4}\??|XXXX)-\d\d-\d\d").match
_outlet = re.compile(
    r"(?:صحيفة|جريدة|وكالة|مجلة|موقع|قناة|газета|журнал|агентство|dərgi)\s+[\"\u00ab\u201c]?[^\s.,:!?\u061f]+(?:\s[^\s.,:!?\u061f]+){0,2}"
    r"|[\"\u201c\u00ab]?[A-ZƏÇŞĞİÖÜ]\S*(?: [A-ZƏÇŞĞİÖÜ]\S*){0,3} (?:qəzeti|jurnalı|agentliyi|gazetesi|dergisi|ajansı|newspaper|magazine)"
    r"(?:, [A-ZƏÇŞĞİÖÜ]\w{1,12})?(?:,? \(?(?:19|20)\d\d\)?)?(?:,? (?:№|[Ii]ssue|[Nn]o\.?|say[ıi])\s?\d{1,5}(?:\s?\(\d{1,6}\))?)?(?:, (?:s|səh|p|pp)\.? ?\d{1,3}(?:-\d{1,3})?)?"
).fullmatch
_leaders = re.compile(r"\w ?\.{4,} ?\d{1,4}(?=\s|$)").findall
"""`A ferry whistles ........ 12`: lines of a table of contents, which were taken for a wrapped paragraph."""
_linked = re.compile(r"\s*<https?://[^\s<>]+>").sub
"""`Read more <https://...>`: the address behind a link, as mail programs write it into text."""
_handle = re.compile(r"(?:^|\s|\()@\w{2,}").search
_parts = re.compile(r"\s*[|\u00b7\u2022]\s*").split


def classify(block: Block) -> None:
    """Set `kind`, `shape`, `cues`, `named`, `dated` and `folded` of `block`; a long one is prose at once."""
    text = unstopped(block.text)
    if len(text) > SHORT and "...." in text and len(_leaders(text)) > 1:
        block.kind, block.folded = "masthead", fold(text[:SHORT])
        return
    if len(text) > SHORT or (_plain_sentence(text) and not may_be_note(text)):
        return
    block.folded = fold(text)
    block.kind = _tagged(block, text) or _kind(block, text)
    if block.kind in ("short", "item") and "<http" in text and (said := _linked("", text).strip()):
        folded, block.folded = block.folded, fold(said)
        kind = _kind(block, said)
        block.kind, block.folded = (block.kind, folded) if kind in ("short", "prose") else (kind, block.folded)
    if block.kind == "short":
        weigh(block)


def _tagged(block: Block, text: str) -> str | None:
    tag = _tag(text)
    kind = _kind(block, text[tag.end() :]) if tag else None
    return kind if kind in ("date", "outlet", "source", "byline") else None


def weigh(block: Block) -> None:
    """Set what of the form of a short line says whether it is a headline."""
    block.named = name_line(block.text)
    block.cues = headline_cues(block)
    block.shape = sum(weight for _, weight in block.cues)
    block.sentence = not block.named and is_sentence(unstopped(block.text))


def is_body(block: Block) -> bool:
    """Text of an article, or a line too little like a headline to be anything else."""
    return block.kind in ("prose", "item", "entry") or (block.kind == "short" and block.shape < -0.5)


def _plain_sentence(text: str) -> bool:
    return text[-1] in ".\u06d4" and text.count(" ") >= 14 and ". " in text[20:-1]


def _kind(block: Block, text: str) -> str:
    if drawn := _drawn(text):
        return drawn
    if (
        _number(text)
        or is_page(text)
        or is_clock(text)
        or (len(text) < 30 and not any(map(str.isalpha, text)) and not _is_day(text))
    ):
        return "counter"
    if is_printed(text) or (block.columns == 2 and _title_and_address(text)):
        return "recurring"
    if kind := _link(text) or ("item" if ends_text(text) and not known_agency(text.strip("()[] ")) else None):
        return kind
    if is_prose(text) and not is_citation(text):
        if _first_published(text) and line_role(text) == "source":
            return "source"
        return phrase_kind(block.folded) or ("item" if _bullet(text) else "prose")
    if _envelope(text) and not _posted_on(text):
        paper = _from_paper(text)
        block.dated = paper == "date"
        return paper or ("byline" if _posted_at(text) else "envelope")
    if len(text) < 120 and _post(text):
        return "entry"
    if heads_clipping(text) or (
        len(text) < 120 and (_is_day(text) or _date_in_parts(text) or is_cited(text) or _posted_on(text))
    ):
        block.dated = True
        # A quotation ends here that began in a line above: its date dates no article.
        return "entry" if text[-1] in "\u201d\u00bb" and not set(text) & {"\u201c", "\u00ab"} else "date"
    if text[0] in DASHES and len(text) < CREDIT and line_role(text) == "credit":
        return "credit"  # `--(بترا)`
    kind = (
        "note" if is_own_note(text) else _phrase(block.folded, text) or ("caption" if is_signed_picture(text) else None)
    )
    if _names_and_day(text, kind):
        block.dated = True
        return "date"
    if kind is None and len(text) < 60 and ":" not in text and (_outlet(text) or names_issue(text)):
        return "outlet"
    return kind or (line_role(text) if len(text) < 160 else None) or ("item" if _bullet(text) else "short")


def _drawn(text: str) -> str | None:
    """`rule` or `stars` for a line of marks alone, or with some at its ends."""
    if text.startswith(TATWEEL):
        text = text.replace(TATWEEL[0], "-")
    if not text[0].isalnum() and not any(map(str.isalnum, text)):
        return "rule" if _rule(text) and not _stars(text) else "stars"
    return "rule" if _framed(text) else None


def _is_day(text: str) -> bool:
    """Numbers that are a day, by the calendar of Iran, too: `1393/2/13`."""
    return date_line(text) is not None or (
        not any(map(str.isalpha, text)) and date_line(text, language="fa") is not None
    )


def _phrase(folded: str, text: str) -> str | None:
    kind = phrase_kind(folded)
    return "byline" if kind == "closer" and text.endswith(MORE) and name_line(text) else kind


def _link(text: str) -> str | None:
    """An address alone: of a page, or of whoever wrote it."""
    return "url" if _url(text) else "credit" if _address(text) else None


_from_label = re.compile(
    r"(?:from|von|de|от|kimd[əe]n|من):\s+(?P<o>[^@<>,\u060c(]{2,40}?)\s*(?:$|[,\u060c(](?P<rest>[^@<>]{2,60}))",
    re.IGNORECASE,
).fullmatch


def _from_paper(text: str) -> str | None:
    """`From: The Jordan Times, 8 September`, as somebody writes over what was cut from a paper: no letter has it."""
    match = _from_label(text)
    if match is None or not (outlets().match(match["o"], typos=False) or outlets().namesakes(match["o"])):
        return None
    rest = match["rest"]
    return "date" if rest and find_dates(rest, limit=1) else "source" if rest and any(map(str.isdigit, rest)) else None


def _posted_on(text: str) -> bool:
    """Who posted it and on what day; who wrote it, where and for whom, with the day last of all."""
    if not any(map(str.isdigit, text)):
        return False
    if _posted_by(text):
        return any(_day(match.edtf or "") for match in find_dates(text, limit=1))
    found = find_dates(text, limit=2) if _by_someone(text) else []
    return len(found) == 1 and found[0].end == len(text) and bool(_day(found[0].edtf or ""))


def _names_and_day(text: str, kind: str | None) -> bool:
    """Who wrote or published it beside a day, on a line that is no phrase of a site, or looks like the head of a page."""
    if kind == "masthead" and _is_entry_of_catalogue(text):
        return True
    return len(text) < 110 and (kind is None or (kind == "masthead" and _names_someone(text))) and _date_and_name(text)


def _date_and_name(text: str) -> bool:
    """A line of dates, and beside them names only: who wrote it, where, for whom, in which section."""
    if not any(map(str.isdigit, text)) or text[-1] in ",\u060c" or is_document(fold(text)):
        return False
    found = find_dates(text, limit=3)
    if not found:
        return False
    if cites(text, found[0].start, found[0].end):
        return True
    rest = text
    for match in reversed(found):
        rest = rest[: match.start] + " " + rest[match.end :]
    if (name := rest.strip(" ,;:|/()\u060c\u2013\u2014-")) and outlets().match(name, typos=False):
        return True  # with no more than the month, too
    if _parted(text, found[0].start, found[0].end) and _outlet_beside(text, rest):
        return True
    if not _day((found[0].edtf or "").lstrip("[")):
        return False
    rest = _placeholder("", _poster("", _count("", rest)))
    words = [word for word in map(str.strip, _tokens(rest)) if word.isalpha() or any(map(str.isalpha, word))]
    words = [word for word in words if not any(map(str.isdigit, word)) and fold(word).strip(".") not in _AROUND]
    if main_script(" ".join(words)) == "Arab":
        marked = '"' in fold(rest) or " - " in rest or "|" in rest or _opens_wire(text)
        return len(words) <= (5 if marked else 3)
    # In capitals every word looks like a name: `MEKTEB 1 SENTYABRDA ACILDI, QAPISI YOX IDI`.
    most = 3 if text.isupper() and (found[0].edtf or "").startswith("XXXX") else 7
    return len(words) <= most and all(word[:1].isupper() or word in particles() for word in words)


def _opens_wire(text: str) -> bool:
    """`أريحا 5-2-2024 وفا- رشا حرز الله`: a place, a day and an agency that is known, before who wrote."""
    opening = dateline(text)
    return opening is not None and opening.date is not None and known_agency(opening.agency or "")


_parted_before = re.compile(
    r"(?:^|[,\u060c/|(\u2022\u00b7]|[-\u2013\u2014]|\b(?:le|du|от|يوم|publ\.?)(?:\s\w{3,9}\.?)?)\s*$"
).search
_parted_behind = re.compile(
    r"\s*(?:$|[,\u060c/|)(\u2022\u00b7\u2013\u2014-]|(?:à|at|saat|الساعة)?\s*\d{1,2}[:h.]\d\d)"
).match


def _parted(text: str, start: int, end: int) -> bool:
    """Strokes, commas or brackets stand round a day, as in no headline."""
    return _parted_before(text, 0, start) is not None and _parted_behind(text, end) is not None


def _outlet_beside(text: str, rest: str) -> bool:
    """An outlet of the registry, who wrote, and a day, with small words only between them; `rest` is without the dates.

    `OLJ / Par Rita Abi Nader, le 16 mars 2023`, `سهيلا بهمئي / صحيفة شرق، طهران، الأحد 11 أيلول 2022`.
    """
    beside = read_beside(text)
    if not any(mention.id or _is_paper(text, mention.end) for mention in beside.outlets):
        return False
    spans = [(name.start, name.end) for name in beside.outlets] + [(name.start, name.end) for name in beside.authors]
    for start, end in spans:
        rest = rest.replace(text[start:end], " ")
    words = [word for word in _letters(rest) if fold(word) not in _AROUND and fold(word) not in OF_PAPERS]
    if main_script(" ".join(words)) == "Arab":
        return len(words) <= 1
    return len(words) <= 3 and all(word[0].isupper() for word in words)


_paper_behind = re.compile(rf"[»\"\u201d]\s(?:{labels.PAPERS})").match


def _is_paper(text: str, end: int) -> bool:
    """`qəzeti` behind a name in quotation marks."""
    return _paper_behind(text, end) is not None


_letters = re.compile(r"[^\W\d_]{2,}").findall


def _is_entry_of_catalogue(text: str) -> bool:
    """Fields between bars: one is a date, if only a month, another an outlet that is known, or who wrote it."""
    if text.count("|") < 2 or not any(map(str.isdigit, text)):
        return False
    return any(date_line(part) for part in text.split("|")) and _names_someone(text)


def _names_someone(text: str) -> bool:
    """A line in columns is the head of a page, unless it names who wrote or published something on a day."""
    if not any(map(str.isdigit, text)):
        return False
    beside = read_beside(text)
    return bool(beside.authors or any(mention.id for mention in beside.outlets))


def _post(text: str) -> bool:
    """The line that signs a quoted post: a name, a handle, a date; or what a handle says."""
    if text[0] == "@" and handle_said(text):
        return True
    return "@" in text and _handle(text) is not None and any(map(str.isdigit, text)) and bool(find_dates(text, limit=1))


def _date_in_parts(text: str) -> bool:
    """A line of parts between bars or dots: one is a date, the others names and numbers (`Author | Site | date`)."""
    parts = [part for part in _parts(text) if part]
    if len(parts) < 2 or not any(map(str.isdigit, text)):
        return False
    others = [part for part in parts if not date_line(part)]
    if len(others) == len(parts):
        return False
    if len(parts) >= PARTS and all(part.count(" ") < WORDS and part[-1] not in ".?!:" for part in others):
        return True
    return all(map(_is_name_or_count, others))


def _is_name_or_count(part: str) -> bool:
    words = [word for word in _tokens(part) if word[0].isalpha()]
    if phrase_kind(fold(part)) in ("counter", "closer"):
        return True
    if main_script(part) == "Arab":
        return len(words) <= 4
    return len(words) <= 6 and all(word[0].isupper() or fold(word) in _AROUND for word in words)


def opens_with_dateline(block: Block) -> bool:
    """The paragraph starts as agencies start theirs: place, perhaps date and agency, a dash or full stop; or it speaks for
    an outlet (`Oxu.Az xəbər verir ki`).
    """
    found = dateline(block.text[:160])
    if found is None:
        block.lead = opening_credit(block.text[:400]) is not None
        return block.lead
    block.lead = True
    block.dated = found.date is not None or found.agency is not None  # who signs so says when, too
    return True


def speaker_of(text: str) -> str | None:
    """Who speaks, where a paragraph starts with a name and a colon."""
    match = _speaker(text[:90])
    return match[1] if match and len(match[1].split()) <= 8 else None
