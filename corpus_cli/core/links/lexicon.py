"""Names that are not transliterated but translated: countries, seas and capitals as keys, offices left out."""

from __future__ import annotations

from corpus_cli.text.fold import fold

_PLACES = """
ge georgia gurcustan جورجيا грузи gurcistan|hr croatia xorvatiya كرواتيا хорвати|eg egypt misir مصر егип|cn china cin الصين китай
qz caucasus qafqaz القوقاز кавказ kafkas|de germany almaniya المانيا германи almanya|hu hungary macaristan المجر венгри
gr greece yunanistan اليونان греци|in india hindistan الهند инди|jo jordan iordaniya الاردن иордани urdun|sy syria suriya سوريا сири suriye
sy سوريه|lb lebanon livan لبنان ливан lubnan|dz algeria elcezair الجزائر алжир|ma morocco merakes المغرب марокко|cy cyprus kipr قبرص кипр kibris
ps palestine felestin فلسطين палестин|js jerusalem qudus القدس иерусалим kudus|dm damascus demesq دمشق дамаск|ca cairo qahire القاهره каир kahire
us states abs الولايات сша abd us usa u.s|un un bmt оон|eu eu ai ес|xz caspian xezer قزوين каспи hazar|nl netherlands niderland هولندا нидерланд
ch switzerland isvecre سويسرا швейцари|se sweden isvec السويد швеци|es spain ispaniya اسبانيا испани|gb britain britaniya بريطانيا британи
gb england ingiltere انجلترا англи|jp japan yaponiya اليابان япони|pl poland polsa بولندا польш|at austria avstriya النمسا австри
iq iraq iraq العراق ирак irak|ir iran iran ايران иран|sa saudi seudiyye السعوديه саудов|ae emirates emirlik الامارات эмират
ye yemen yemen اليمن йемен|qt qatar qeter قطر катар|ly libya liviya ليبيا ливи|tn tunis tunis تونس тунис|sd sudan sudan السودان судан
ua ukraine ukrayna اوكرانيا украин|by belarus belarus بيلاروس белорус|kz kazakhstan qazaxistan كازاخستان казах|uz uzbekistan ozbekistan اوزبكستان узбек
tj tajikistan tacikistan طاجيكستان таджик|tm turkmenistan turkmenistan تركمانستان туркмен|ru russia rusiya روسيا росси rusya
tr turkey turkiye تركيا турци|am armenia ermenistan ارمينيا армени|az azerbaijan azerbaycan اذربيجان азербайджан|fr france fransa فرنسا франци
ev europe avropa اوروبا европ avrupa|kb karabakh qarabag كاراباخ карабах|kb nagorno dagliq|bl baltic baltik البلطيق балти|mo moscow moskva موسكو москв
bu bulgaria bolqaristan بلغاريا болгари|ro romania ruminiya رومانيا румыни|it italy italiya ايطاليا итали|il israel israil اسرائيل израил
ef euphrates ferat الفرات евфрат firat|te tehran tehran طهران тегеран|ba baku baki باكو баку|tb tbilisi tbilisi تبليسي тбилис tiflis
"""
_ENDING = 6
"""Letters that a case or an adjective hangs on a place (`Gürcüstandakı`)."""

_OFFICES = frozenset(
    stem[:5]
    for stem in "minis presi prime foreig affai state natio repub court centr bank unive city distr north south east west unite nation"
    " commit commis agen union counc party polic emerg situa parlia depart insti airpo port street the and of mr mrs dr king"
    " nazir prezi bas xaric isler dovle milli respu mehke merke banki sehe rayon sima cenub serq qerb birl mille komit"
    " komis agent ittif sura parti polis fovqel halla parla idare insti hava liman kuce qerar cenab xanim basna baska bakan"
    " disis cumhur devle genel belediy oda kurul birlig minist gover mayor judge secre gener direc chief deput"
    " chamb baker cultu meden kultu agric energ healt defen justi econo finan scien educa telev radio deleg prof acade office federa organi assoc compan corp ltd inc".split()
)


def _table() -> dict[str, str]:
    rows = [row.split() for line in _PLACES.strip().split("\n") for row in line.split("|")]
    return {name: f"@{row[0]}" for row in rows for name in row[1:]}


_places = _table()
_opening = frozenset(name[:2] for name in _places)


def place_key(word: str) -> str | None:
    """The key of a place that languages call differently, None for other words; endings make no difference.

    >>> place_key("Gürcüstanın") == place_key("Georgia") == place_key("جورجيا")
    True
    """
    return place_of(fold(word))


def place_of(folded: str) -> str | None:
    """As `place_key`, of a folded word."""
    if folded[:2] not in _opening:
        return None
    for length in range(len(folded), max(1, len(folded) - _ENDING) - 1, -1):
        if (key := _places.get(folded[:length])) and (length > 3 or length == len(folded)):
            return key
    return None


def is_office(folded: str) -> bool:
    """True for a folded word of an office, institution or title, which translations put into their own language."""
    if folded in _OFFICES:
        return True
    return folded[:5] in _OFFICES or (len(folded) < 9 and len(folded) > 4 and folded[:4] in _OFFICES)
