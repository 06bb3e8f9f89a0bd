"""Azerbaijani typed without diacritics (`Bakida sulh danisiqlari kecirilib`), which every detector takes for Turkish.

Written from the two grammars: Azerbaijani keeps `q` and `x`, does not harden `d` after a voiceless
consonant (`etdi`, Turkish `etti`), ends the perfect in `-ib` and the infinitive of back vowels in `-maq`.
"""

from __future__ import annotations

import re

_OWN = """ucun deyil cox haqqinda haqda olaraq evvel evvelce evvelki qeder men mene menim hemin hemcinin hec deye deyib
    deyir deyirler deyilir bildirib bildirir bildirilir edib edilib edir edirler etdi etdiyi etdiyini etdikde
    olub olunub olsa ilin ilde ilden iller illerde bele nece hansi hansilar harada haradan indi indiki artiq
    muxtelif xususi xususile xalq xalqi xeber xeberi xarici baxmayaraq yaxin yaxsi sexs sexsi qaz qarsi
    qarsisinda qerar qerari qanun qanunu qrup qrupu qadin qadinlar quvve quvveleri qeyd qebul qalib qisa qiz
    qirmizi qoyub qoyulub muraciet mudafie muqavile mueyyen nazir naziri nazirliyi nazirliyinin hokumet hokumeti
    dovlet dovleti dovletinin respublikasi respublikasinin prezident prezidenti prezidentinin seher seheri
    seherinde sehere olke olkede olkenin olkeler olkelerin vetendas vetendaslar telebe telebeler mekteb mektebi
    muellim muharibe cemiyyet rusiya rusiyanin abs mutexessis sebeb sebebile barede baresinde terefinden terefi
    teref tereflerin olacaq verilib verib gelib gedib gedir gedirdi getdi ozu ozunu ozunun oz ozlerini hazirda
    hazirki bezi hemise elave manat deqiqe hefte heftesi yanvar fevral aprel iyun iyul avqust sentyabr oktyabr
    noyabr dekabr dunen kecen kecirilib kecirilen kecirib catib cixib cixis cixdi cixan cixir boyuk kicik basqa
    basqalari uzre tutulub yaralanib heyat heyata usaq usaqlar usaqlari qardas tehlukesizlik tehlukesizliyi
    iqtisadi iqtisadiyyat emekdasliq emeliyyat elaqe elaqeler elaqedar layihe telim teqdim tesdiq teyin mehkeme
    mehkemesi hebs ittiham istintaq qosun esger zabit raket herbi hucum herbicileri axi yoxsa yoxdur yox olmayib
    olmur deyilmis nehayet nezere nezaret veziyyet mesul muavini muavin sedri seckiler secki seckilerde deputat
    meqsed meqsedile ehali ehalinin etmir etmeyib gosterib gosterir isleyir islenib calisir calisib
    baslayib baslanib qalir qalan qayidib qurban qurbani qacqin ferqli vacib istifade istehsal qiymet qiymeti
    tikinti yerlesir yerlesen yasayir oxu oxumaq yazib yazir soyleyib soyleyir vurgulayib elan bildirilib
    aparilib aparilir aparan aciqladi aciqlama aciqlayib aciq saxlanilib saxlayib saxlamaq goturub gorub gorusub
    danisib danisir danisiqlar danisiqlari imzalanib axtarilir axsam sehv qonsu qonaq qeza qezasi
    teyyare helak yanib zelzele istiqametinde qabaq qabaqcadan birge beynelxalq oyuncu
    komanda komandasi komandasinin cempionati heftelik ayliq illik muddetinde mubahise mubahiseleri movcud
    movcuddur melumat melumata melumati melumatlara melumatlar senedler sened senede seviyye seviyyesi
    seviyyesinde cenub cenubi simali simalinda qerb qerbi serqi ehtiyaci qorxusu xilas subheli subhe nefer
    neferi neferin itkin sagird sagirdler istirak tehsil mubarize mubarizesi sehiyye mudaxile hemkarlari serhed
    serhedi serhedde menbe menbeler menbelere tetbiq tetbiqi neticede neticeleri zeher heyvan heyvanlar kuce
    kucede kuceler mufettis seraiti seraitinde gozlenilir hereket hereketi hereketler mehsul mehsullar mexsus
    mexsusi mehdud heqiqet hesab hesabat hesabatda cavab kitab meseleler meselen mubadile munasibet munasibetler
    munasibetleri muqabil muqaviles tedqiqat tedqiqatlar cersenbe bazarertesi bildiyi etdim etdik etdiler
    deyildi saheler sahe saheye sahesinde muxalifet cenab etiraz etirazlar etirazci ittifaq ittifaqi avtobus
    metbuat metbuati ilkin defe defeden defedir muellifi bascisi komeyi komek komeyine vurulub itirib
    cixaran medeniyyet rabite rabitesi sirr bilerler mahni mahnilar yaxsilasma texminen
    etmelidir qosulub qatar yaradilib yaradilan hazirlayib hazirlasir vezifeye muharibede sulh ateskes hucuma
    hucumlar raketleri partlayis partlayib xestexana xestexanada xeste xesteler peyvend
    koronavirusa yoluxma yoluxan yoluxub sagalib qizil qizili hele lap hetta belke bilmir bilmek isteyir
    isteyirem istemir cunki qalxib enib artib azalib""".split()
_TURKISH = """icin degil gibi cok ben bana benim beni sana olarak kadar once hakkinda diye etti ettigi ettigini iyi buyuk kucuk baska
    yil yili yilinda yillik ulke ulkenin sehir sehri hic nasil hangi artik simdi henuz birlikte ayni devlet hukumet bakan
    bakani baskan baskani cikan cikti cikar yok tarafindan taraf karsi kadin kadinlar kendi kendisi
    kendini cumhuriyet acikladi aciklama belirtti yaptigi yapti yapilan yapmak sekilde ancak ocak subat nisan
    mayis haziran temmuz agustos eylul ekim kasim pazartesi carsamba persembe cumartesi haber haberi saglik egitim okul
    ogrenci sirasinda nedeniyle onemli ozel gecen gectigi disinda uzere gercek olur mahkeme asker saldiri
    veya neden sey seyi seyler kez adam cocuk cocuklar anne arkadas
    yaninda birkac hepsi herkes kimse bazi diger dogru yuzde""".split()
_OTHERS = """va bilan uchun ham emas edi ekan bo'lgan deb yangi yilda we bilen dal diyip boldy bolan boyunca ku ji li bi bo ew
    wek the of and to in that with from for is was der die das und le la les des du et est que los del y il di che een het
    yang dan dengan untuk""".split()

_words = dict.fromkeys(_OWN, 2.0)
_words |= dict.fromkeys(_TURKISH, -2.0)
_words |= dict.fromkeys(_OTHERS, -2.5)

_shapes: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r".{2,}(?:maq|ma[gq][ai]|maqla|l[iu]q|acaq|acaql?ar|araq|iyyat[iu]?|iyyet\w*|d[iu]ql\w*)$"), 2.0),
    (re.compile(r".{2,}(?:[iu]bl?[ae]?r?|(?:di|du)y[iu](?:n[iae]?|nin|m)?|m[iu]rl?[ae]?r?|ecey\w+)$"), 1.5),
    (re.compile(r"\w+-(?:n?[iu]n|d[ae]n?|y[aeiu]|n[iu]|dir|l[ae]r\w*|c[iu])$"), 1.5),
    (re.compile(r".*[cfkpsth]d(?:[ae]n?|[iu]|[iu]r|[iu]l[ae]r|[iu]m)$"), 1.0),
    (re.compile(r".{2,}[aeou]b$"), 1.0),
    (re.compile(r".*(?:[iuo]yor\w*|makta\w*|mekte\w*|acak\w*|a[cs]ti|[iu]p)$"), -2.0),
    (re.compile(r".*(?:mak|[cfkpsth]t(?:[iu]|[iu]r|[ae]n|[iu]l[ae]r|[iu]g[iu]\w*))$|.+'(?:n?[iu]n|[dt][ae]n?|y?[aeiu])$"), -1.0),
)  # fmt: skip
_foreign = re.compile(r".*(?:w|sh|ch|'g|o'|g'|th|ph|ee|oo|[bdfghklmnprstz]y$|ning$|tion|lagan$|moqda$)")
_q_or_x = re.compile("[qx]")
_not_perfect = frozenset(("club", "pub", "crib", "rib", "sub", "hub", "tub", "demir", "izmir", "amir", "emir", "tamir"))


def azeri_points(words: list[str]) -> float:
    """Points for Azerbaijani without diacritics against its neighbours; `words` are ASCII, as written.

    A word of the language's own gives 2, its endings 1 to 2, `q` or `x` in a lower-case word 1.5;
    the neighbours' words and endings take as much away.
    """
    total = 0.0
    for word in words:
        low = word.strip('.,:;!?"()[]').lower()
        known = _words.get(low)
        if known is not None:
            total += known
        elif len(low) > 2:
            total += _shape(low, word[:1].islower())
    return total


def _shape(low: str, common: bool) -> float:
    """Points of a word on no list; `common` where it is no name."""
    if low in _not_perfect:
        return 0.0
    points = sum(weight for shape, weight in _shapes if shape.match(low))
    if common and _foreign.match(low):
        points -= 1.0
    if points <= 1.5 and _q_or_x.search(low):
        points += 1.5 if common else 0.5
    return points


def is_plain_azeri(text: str) -> bool:
    """Whether an ASCII text is Azerbaijani by its words and endings alone, for detectors that know none."""
    words = (text.lower() if text.isupper() else text).split()[:80]
    return azeri_points(words) >= max(2.0, 0.12 * len(words))
