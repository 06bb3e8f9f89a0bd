"""Azerbaijani typed without diacritics (`Bakida sulh danisiqlari kecirilib`), which every detector takes for Turkish.

Written from the two grammars: Azerbaijani keeps `q` and `x`, does not harden `d` after a voiceless
consonant (`etdi`, Turkish `etti`), ends the perfect in `-ib` and the infinitive of back vowels in `-maq`.
Further stems are found by `make stems` in prose of this project.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from corpus_cli.core.language.words import LANGUAGES, pack_votes, unpack_votes

_OWN = """hami hamisi hamidan habele bezen mehz belelikle ucun deyil menden mende eledi eleyib eleyir xahis isleyen cox haqqinda haqda olaraq evvel evvelce evvelki qeder mene menim hemin hemcinin hec deye deyib
    deyir deyirler deyilir bildirib bildirir bildirilir edib edilib edir edirler etdi etdiyi etdiyini etdikde
    olub olunub ilin ilde ilden iller illerde bele nece hansi hansilar harada haradan indi indiki artiq
    muxtelif xususi xususile xalq xalqi xeber xeberi xarici baxmayaraq yaxin yaxsi sexs sexsi qaz qarsi
    qarsisinda qerar qerari qanun qanunu qrup qrupu qadin qadinlar quvve quvveleri qeyd qebul qalib qisa qiz
    qirmizi qoyub qoyulub muraciet mudafie muqavile mueyyen nazir naziri nazirliyi nazirliyinin hokumet hokumeti
    dovlet dovleti dovletinin respublikasi respublikasinin seher seheri
    seherinde sehere olke olkede olkenin olkeler olkelerin vetendas vetendaslar telebe telebeler mekteb mektebi
    muellim muharibe cemiyyet rusiya rusiyanin abs mutexessis sebeb sebebile barede baresinde terefinden terefi
    teref tereflerin olacaq verilib verib gelib gedib gedir gedirdi getdi ozu ozunu ozunun oz ozlerini hazirda
    hazirki bezi hemise elave eyni manat deqiqe hefte heftesi yanvar fevral aprel iyun iyul avqust sentyabr oktyabr
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
    teyyare helak yanib zelzele istiqametinde qabaq qabaqcadan birge beynelxalq
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
_STEMS = """evvel axsam usaq uzaq tapil tapinti tapdi gullel sernisin aktyor rejissor konsert universitet belelik texmin
    qardas ixtisas oxsar musteri muhendis mexfi mehsuld merhum mesvere sexsiy semere ehval ezab zavod yekun stansiya melumat heqiqet vetendas muharibe veziyyet layihe musahib qezet dovlet terefin terefle terefda musteq ehemiyyet
    esaslan hokumet muellim muellif muavin mueyyen muessise mubarize mudafie munasib munaqis muqavi muracie
    musabiq mustenti muvafiq muxalif muzakire nezere nezaret numayende ovlad olkel olken olked oyren pesekar
    qadaga rusiya senaye sehiyye sened serencam serhed seviyy tehluke tehsil telebe telefat tesebbus texnol
    texnik tehqiq toqqus uzvler uzvu vasite vezif yanvar yaxin yaxsi yoxla zerer cixar cixma cixis cixdi catdir
    danisiq deyec deyil deyir deyer deyis deyib elave eyni elaqe emekdas emeliyy erazi etdi gedec geden gedir gedib
    getdi hazirki hazirda helak herekat hereket herbi hefte heyat heyvan hesab hemin huquq iqtisad idman indiki
    inkisaf istifade istiqam itkin itkil kecir kecen kecmis kecid kecdi komandas ehti elmi elml edalet eleyh
    evezi beyen cavab cehd cenub cerime defele deqiq tohfe tebii tebiet tecili tecrub tedqiq tehdid tehvil
    tenqid tenzim tesdiq teyyare tezyiq tikil tikint torpaq valideyn vahid vaqon xalq zelzele cemiyy medeniyy
    ehali sagird xeber xidmet mehkeme mekteb meqsed mesuliyy mexsus mehsul muxtelif muqayis nefer nazirl novbet
    qebul qerar qanun qosun quvve qeyd reqib sebeke seckil senbe serait subhe umumdun ustunl xususi
    yerlesdir beynelx bildiril avqust bascisi boyuk cerceve cosqun dekabr noyabr oktyabr sentyabr fevral deputat
    diqqet dusmen esger ferqli hefted imzala ittiham meselel merhele naraziliq nefteq nehay olumle tetbiq
    uzunmud yekun yuxar""".split()
"""How words begin that Turkish spells otherwise or does not have."""
STEMS_FILE = Path(__file__).parent / "azeri_stems.txt"
"""More of them, of four to nine letters: `tools/stems.py` says how they were found."""
_TURKISH = """icin degil gibi cok ben bana benim beni sana olarak kadar hakkinda diye etti ettigi ettigini iyi buyuk kucuk baska
    yil yili yilinda yillik ulke ulkenin sehir sehri hic nasil hangi artik simdi henuz birlikte ayni devlet hukumet bakan
    bakani baskan baskani cikan cikti cikar yok tarafindan taraf karsi kadin kadinlar kendi kendisi
    kendini cumhuriyet acikladi aciklama belirtti yaptigi yapti yapilan yapmak sekilde ancak ocak subat nisan
    mayis haziran temmuz agustos eylul ekim kasim pazartesi carsamba persembe cumartesi haber haberi saglik egitim okul
    ogrenci sirasinda nedeniyle onemli ozel gecen gectigi disinda uzere gercek olur mahkeme asker saldiri
    veya neden sey seyi seyler kez adam cocuk cocuklar anne arkadas
    sinema sinemasi oyuncu yapim yaninda birkac hepsi herkes kimse bazi diger dogru yuzde""".split()
_OTHERS = """ular uning ularning meni seni bizning sizning erda yerda qilib qilish qildi bosh ozarbayjon ozarbayjonlik etgan etadi ettirdi kerak kabi orqali keyin yoki hamda haqida
    haqiqiy juda katta kichik odam odamlar bo'yicha yo'q menimcha va bilan uchun ham emas edi ekan bo'lgan deb yangi yilda we bilen dal diyip boldy bolan boyunca ku ji li bi bo ew
    wek the of and to in that with from for is was der die das und le la les des du et est que los del y il di che een het
    yang dan dengan untuk""".split()

_words = dict.fromkeys(_OWN, 2.0)
_words |= dict.fromkeys(_TURKISH, -2.0)
_words |= dict.fromkeys(_OTHERS, -2.5)

_stems = frozenset(_STEMS).union(STEMS_FILE.read_text("utf-8").split())

_ENDINGS: dict[str, float] = {}
for _points, _ends in (
    (2.0, "maq maga maqla mag1 l2q acaq acaqlar araq iyyat iyyat2 iyyet iyyeti iyyetin d2qlari d2qlarini"),
    (
        1.5,
        "2b 2blar 2bler d2y2 d2y2n2 d2yine d2yinin d2yuna m2r m2rlar m2rler eyir eyirler eyirdi layir layirlar eceyi eceyini eceyik",
    ),
    (1.5, "cagam cegem ceyem irem iram uram siya siyasi siyanin siyada siyaya siyadan dek logiya logiyasi etr"),
    (
        1.0,
        "rtiya rtiyasi rtiyanin miya miyasi miyanin niya niyanin niyada niyaya liya liyanin riya riyanin ziya ziyanin 3de 3den 3da 3dan 3di 3du 3dir 3dur 3diler 3dilar 3dular 3dim 3dum ab eb ob",
    ),
    (-2.0, "iyor uyor iyordu uyordu iyorlar uyorlar maktadir mektedir makta mekte acak acaklar acti asti ip up"),
    (-1.0, "mak 3ti 3tu 3tir 3tur 3tan 3ten 3tilar 3tiler 3tigi 3tugu 3tigini 3tugunu"),
    (-1.0, "lga nga rga bni dni gni kni lni mni pni rni sni tni vni zni"),
):
    for _end in _ends.split():
        for _vowel in "iu" if "2" in _end else "-":
            for _voiceless in "cfkpsth" if "3" in _end else "-":
                for _back in "i" if "1" in _end else "-":
                    _ENDINGS[_end.replace("2", _vowel).replace("3", _voiceless).replace("1", _back)] = _points
"""Points by ending; here 2 is `i` or `u`, 3 a voiceless consonant."""

_stem_heads = frozenset(stem[:4] for stem in _stems)
_ending_tails = frozenset(ending[-2:] for ending in _ENDINGS)

is_suffixed = re.compile(r"\w+-(?:n?[iu]n|d[ae]n?|y[aeiu]|n[iu]|dir|l[ae]r\w*|c[iu])$").match
_apostrophe = re.compile(r"\w+['\u2019](?:n?[iu]n|[dt][ae]n?|y?[aeiu])$").match
_foreign = re.compile(r"w|sh|ch|['\u2019\u02bb\u2018]|th|ph|ee|oo|(?:[bdfghklmnprstz]y|ning|lagan|moqda)$|tion").search
_strange_q = re.compile("q(?!u|$)").search
_not_perfect = frozenset(("club", "pub", "crib", "rib", "sub", "hub", "tub", "demir", "izmir", "amir", "emir", "tamir",
                          "vladimir", "kasimir", "kashmir", "mir"))  # fmt: skip


def azeri_points(words: list[str]) -> float:
    """Points for Azerbaijani without diacritics against its neighbours; `words` are ASCII, as written.

    A word of the language's own gives 2, its endings 1 to 2, `q`, or `x` in a lower-case word, 1.5; the
    neighbours' words and endings take as much away.
    """
    total = 0.0
    for place, word in enumerate(words):
        if place & 15 == 15 and abs(total) >= 6:
            break
        total += _word_points(word)
    return total


@lru_cache(maxsize=1 << 15)
def _word_points(word: str) -> float:
    low = word.strip('.,:;!?"()[]\u201c\u201d\u00ab\u00bb\u2019').lower()
    known = _words.get(low)
    if known is not None:
        return known
    return _shape(low, word[:1].islower()) if len(low) > 2 else 0.0


def _shape(low: str, common: bool) -> float:
    """Points of a word on no list; `common` where it is no name."""
    points = 2.0 if low[:4] in _stem_heads and _has_stem(low) else 0.0
    if low[-2:] in _ending_tails and (found := _ending(low)):
        points = max(points, found) if found > 0 else points + found
    if "-" in low and is_suffixed(low):
        points += 2.0
    elif ("'" in low or "\u2019" in low) and _apostrophe(low):
        points -= 1.0
    if common and _foreign(low):
        points -= 1.0
    if points <= 1.5:
        if common and ("q" in low or "x" in low):
            points += 1.5
        elif _strange_q(low):
            points += 1.5  # In names too: Turkish has no Q, English has Qu.
    return points


def _has_stem(low: str) -> bool:
    return any(low[:size] in _stems for size in range(4, min(10, len(low))))


def _ending(low: str) -> float:
    """Points of the longest ending that is known, after at least two letters."""
    if low in _not_perfect:
        return 0.0
    for size in range(min(8, len(low) - 2), 1, -1):
        found = _ENDINGS.get(low[-size:])
        if found is not None:
            return found
    return 0.0


def is_plain_azeri(text: str) -> bool:
    """Whether an ASCII text is Azerbaijani by its words and endings alone, for detectors that know none."""
    words = (text.lower() if text.isupper() else text).split()[:80]
    votes = dict(zip(LANGUAGES, unpack_votes(pack_votes([word.lower() for word in words])), strict=True))
    if max(votes[language] for language in ("uz", "tk", "kmr", "en", "de", "fr")) > max(5, votes["az"]):
        return False
    return azeri_points(words) >= max(2.0, min(5.0, 0.12 * len(words)))
