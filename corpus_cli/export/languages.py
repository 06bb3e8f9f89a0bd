"""ISO 639-3 codes of the languages that FollowTheMoney knows (followthemoney/types/language.py)."""

from __future__ import annotations

_CODES = """
af:afr am:amh ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa
et:est fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn ka:kat
kk:kaz km:khm kn:kan ko:kor ky:kir lb:ltz lo:lao lt:lit lv:lav mk:mkd mn:mon ms:msa mt:mlt my:mya ne:nep
nl:nld no:nor nb:nor nn:nor pl:pol ps:pus pt:por ro:ron ru:rus si:sin sk:slk sl:slv sq:sqi sr:srp sv:swe
sw:swa ta:tam te:tel tg:tgk th:tha tk:tuk tl:tgl tr:tur uk:ukr ur:urd uz:uzb vi:vie zh:zho
azj:aze azb:aze arb:ara arz:ara cnr:cnr fil:fil
"""
_ALPHA3 = dict(pair.split(":") for pair in _CODES.split())


def alpha3(tag: str | None) -> str | None:
    """The ISO 639-3 code of a BCP 47 tag (`az-Cyrl` is `aze`); None for `und` and languages it does not know."""
    return _ALPHA3.get((tag or "").partition("-")[0])
